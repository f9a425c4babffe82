import type { PayloadRequest } from 'payload'

import type { FindingCounts, NamedFinding } from '../checks/checkComposed.js'
import type { CalendarDate, Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { TextWriter } from '../standardTexts/writer.js'
import type { CorrectedPlan } from './corrections.js'
import type { InLanguages } from './documents.js'
import type { Candidates, Present, SharedText } from './matches.js'
import type { ImportAccount, ImportMade, ImportState, StoredImport, StoredPlan } from './stored.js'
import type { NamedPlan, PlannedNotice, PlannedVersion } from './versions.js'

import { countsOf, explained } from '../checks/checkComposed.js'
import { rulesOf, stops } from '../checks/ruleSet.js'
import { subjectOfContent } from '../checks/subjectOf.js'
import { check } from '../notice/check/check.js'
import { calendarDateOf } from '../notice/dates.js'
import { noticeProblemMessage } from '../translations/problemMessage.js'
import { composeVersion } from './compose.js'
import { correctedPlan } from './corrections.js'
import { candidatesFor, otherOrganisations, presentFor, sharedTextsFor } from './matches.js'
import { NOTHING_MADE } from './stored.js'
import { orderProblem, plannedNotices, proposedNotices } from './versions.js'

/** A plan of an import with what was corrected of it, and what is there already for it. */
export type ProposedPlan = {
  /** Which notice of the import it belongs to: what was said, what the file says, or what is likely. */
  notice: string
  /** The plan with the corrections: what will be written. */
  corrected: CorrectedPlan
  candidates: Candidates[]
  /** Shared texts that hold the same words as its sections: a correction takes one into use. */
  shared: SharedText[]
} & Omit<StoredPlan, 'notice'>

/** What rules find in a version before it is anywhere: as in a notice, without a field to put it right in. */
export type PlanFinding = Omit<NamedFinding, 'source' | 'waiver'>

/** A version that an import would make, checked by the law of its day. */
export type ProposedVersion = {
  /** The day by whose law it was checked: its own, where it tells one; today for the newest. */
  checkedOn: CalendarDate
  counts: FindingCounts
  /** What rules find in it, errors first: the list of what it lacks. */
  findings: PlanFinding[]
  /** How many findings would keep it from being published without a waiver. */
  stopping: number
  /** What else would keep it from being published, in words. */
  problems: { language: Language | null; message: string; path: string }[]
} & PlannedVersion

/** A notice that an import would make. */
export type ProposedNotice = {
  name: string
  /** Why its versions cannot be put in an order: two of one day, or two that tell none. */
  problem: 'sameDay' | 'withoutDay' | null
  /** From the oldest on. */
  versions: ProposedVersion[]
}

/** An import as those who work on it see it. */
export type ImportAnswer = {
  id: number | string
  title: string
  state: ImportState
  by: ImportAccount | null
  /** An instant, ISO 8601 in UTC. */
  at: string
  applied: { at: null | string; by: ImportAccount | null; revision: null | string } | null
  /** How often it was corrected: sent along with corrections, it keeps two people from writing over each other. */
  edits: number
  files: StoredImport['files']
  plans: ProposedPlan[]
  notices: ProposedNotice[]
  made: ImportMade
}

/** The plans of an import with what was corrected of each. */
const correctedPlans = ({ corrections, plans }: Pick<StoredImport, 'corrections' | 'plans'>): NamedPlan[] =>
  plans.map(({ id, plan }) => ({
    id,
    plan: correctedPlan(
      plan,
      corrections?.plans?.find((one) => one.plan === id),
    ),
  }))

/** Which notice each plan of an import belongs to: what a person has said, else what is likely. */
const noticeNames = (
  { corrections, plans }: Pick<StoredImport, 'corrections' | 'plans'>,
  corrected: readonly NamedPlan[],
): ((id: string) => string) => {
  const files = new Map(plans.map(({ id, file }) => [id, String(file)]))
  const proposed = proposedNotices(corrected, (id) => files.get(id) ?? id)
  const said = new Map(
    (corrections?.plans ?? []).flatMap(({ notice, plan }) => (notice === undefined ? [] : [[plan, notice]])),
  )
  const own = new Map(plans.flatMap(({ id, notice }) => (notice === undefined ? [] : [[id, notice]])))
  return (id) => said.get(id) ?? own.get(id) ?? proposed.get(id) ?? id
}

/** The notices that an import would make. */
export const noticesOf = (
  stored: Pick<StoredImport, 'corrections' | 'plans'>,
): {
  corrected: ReadonlyMap<string, CorrectedPlan>
  /** The notice that a plan belongs to. */
  nameOf: (id: string) => string
  notices: PlannedNotice[]
} => {
  const corrected = correctedPlans(stored)
  const nameOf = noticeNames(stored, corrected)
  return {
    corrected: new Map(corrected.map(({ id, plan }) => [id, plan])),
    nameOf,
    notices: plannedNotices(corrected, nameOf),
  }
}

/** The plans of a version by language, the app's first language first. */
export const plansOf = (
  { plans }: PlannedVersion,
  corrected: ReadonlyMap<string, CorrectedPlan>,
  languages: readonly Language[],
): InLanguages => {
  const place = (language: Language) => {
    const found = languages.indexOf(language)
    return found < 0 ? languages.length : found
  }
  return Object.entries(plans)
    .flatMap(([language, id]) => {
      const plan = corrected.get(id)
      return plan ? [{ language, plan }] : []
    })
    .sort((one, other) => place(one.language) - place(other.language))
}

/**
 * A version before it is anywhere: what rules find in it, and what else would keep it from being published.
 *
 * @param about.others what organisations are called that it is not about
 */
export const checkedVersion = (
  req: PayloadRequest,
  options: NormalisedOptions,
  version: PlannedVersion,
  written: InLanguages,
  { isNewest, others = [], today }: { isNewest: boolean; others?: readonly string[]; today: CalendarDate },
): ProposedVersion => {
  const [first] = written
  const composed = composeVersion(written, options)
  const date = isNewest ? today : (version.day ?? today)
  const subject =
    first &&
    subjectOfContent(options, {
      content: composed.content,
      date,
      dates: {
        changedOn: first.plan.changedOn,
        preparedOn: first.plan.preparedOn,
        reviewedOn: first.plan.reviewedOn,
      },
      first: first.language,
      otherOrganisations: others,
    })
  const { memory, set } = rulesOf(options)
  const found = subject ? check(subject, set, memory).findings : []
  const findings = found.map((one): PlanFinding => explained(options, one, req.i18n.language))
  return {
    ...version,
    checkedOn: date,
    counts: countsOf(findings.map(({ severity }) => ({ severity, waiver: null }))),
    findings,
    problems: composed.problems.map((problem) => ({
      language: problem.language,
      message: noticeProblemMessage(req.t, problem),
      path: problem.field,
    })),
    stopping: findings.filter(({ severity }) => stops(options, severity)).length,
  }
}

/**
 * An import as it would be applied now: every plan with its corrections, what is there already for it, and what rules find in each
 * version of each notice.
 */
export const proposalOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  stored: StoredImport,
): Promise<ImportAnswer> => {
  const { corrections, plans } = stored
  const { corrected, nameOf, notices } = noticesOf(stored)
  const present: Present =
    plans.length > 0 ? await presentFor(writer) : { blocks: [], organisations: [], registers: [] }
  const today = calendarDateOf(new Date(), options.timeZone)
  return {
    id: stored.id,
    applied:
      stored.state === 'open'
        ? null
        : { at: stored.appliedAt ?? null, by: stored.appliedBy ?? null, revision: stored.revision ?? null },
    at: stored.at,
    by: stored.by ?? null,
    edits: stored.edits ?? corrections?.edits ?? 0,
    files: stored.files,
    made: stored.made ?? NOTHING_MADE,
    notices: notices.map((notice): ProposedNotice => ({
      name: notice.name,
      problem: orderProblem(notice.versions),
      versions: notice.versions.map((version, index) => {
        const written = plansOf(version, corrected, writer.languages)
        const others = otherOrganisations(
          written.map(({ plan }) => plan),
          present,
        )
        const isNewest = index === notice.versions.length - 1
        return checkedVersion(req, options, version, written, { isNewest, others, today })
      }),
    })),
    plans: plans.flatMap((one): ProposedPlan[] => {
      const plan = corrected.get(one.id)
      return plan
        ? [
            {
              ...one,
              candidates: candidatesFor(plan, present),
              corrected: plan,
              notice: nameOf(one.id),
              shared: sharedTextsFor(plan, present),
            },
          ]
        : []
    }),
    state: stored.state,
    title: stored.title,
  }
}
