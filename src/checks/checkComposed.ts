import type { PayloadRequest } from 'payload'

import type { CalendarDate, Language } from '../notice/document.js'
import type { Finding, Severity } from '../notice/check/rule.js'
import type { NormalisedOptions } from '../options.js'
import type { NamedPlace } from '../sources/namedPlace.js'
import type { CheckedComposition } from './subjectOf.js'
import type { Waiver } from './waivers.js'

import { calendarDateOf } from '../notice/dates.js'
import { check, explainedIn, messageOf } from '../notice/check/check.js'
import { foundAt } from '../notice/check/foundAt.js'
import { canonicalHash } from '../record/record.js'
import { idOf } from '../sources/localisation.js'
import { namedPlace } from '../sources/namedPlace.js'
import { rulesOf } from './ruleSet.js'
import { subjectOf } from './subjectOf.js'
import { holds, waiversOf } from './waivers.js'

/** How a rule ended: a person must look, it found something, it does not apply, or all is well. */
export type RuleOutcome = 'cannotTell' | 'fails' | 'notApplicable' | 'passes'

/** Why somebody let a finding be, when, and until when. */
export type GivenWaiver = Pick<Waiver, 'at' | 'by' | 'reason' | 'until'>

/** Something that a rule found, in words, with where it is put right. */
export type NamedFinding = {
  /** Which of the rule's messages it is. */
  code: string
  /** SHA-256 of the rule, the language and the sentence or value that it is about: a waiver is bound to it. */
  fingerprint: string
  /** Why, and what to do: a few sentences. */
  help: string
  message: string
  /** The field in which it is put right, with the document that it is in. */
  source: NamedPlace | null
  /** What the rule is about, in a few words. */
  title: string
  /** Null where nobody has let it be. */
  waiver: GivenWaiver | null
} & Omit<Finding, 'about' | 'message'>

/** How many findings nobody has let be, by what they weigh. */
export type FindingCounts = Record<Severity, number>

/** What every rule says of a notice. */
export type CheckAnswer = {
  /** The day by whose law it was checked. */
  checkedOn: CalendarDate
  counts: FindingCounts
  /** Errors first, then in the order of the notice. Those that somebody has let be are among them. */
  findings: NamedFinding[]
  outcomes: { outcome: RuleOutcome; rule: string }[]
  /** Waivers that hold for nothing any more: what they were about was changed, or is found no longer. */
  unusedWaivers: Waiver[]
}

/** What a waiver of a finding is bound to. */
export const fingerprintOf = ({
  about,
  language,
  rule,
}: Pick<Finding, 'about' | 'language' | 'rule'>): string => canonicalHash([rule, language, about])

/** How many findings nobody has let be. */
export const countsOf = (findings: readonly Pick<NamedFinding, 'severity' | 'waiver'>[]): FindingCounts => {
  const counts: FindingCounts = { error: 0, information: 0, warning: 0 }
  for (const { severity, waiver } of findings) if (!waiver) counts[severity] += 1
  return counts
}

const given = ({ at, by, reason, until }: Waiver): GivenWaiver => ({ at, by, reason, until })

type Explained = Pick<NamedFinding, 'code' | 'fingerprint' | 'help' | 'message' | 'title'> &
  Omit<Finding, 'about' | 'message'>

/** A finding in words, without its place. */
export const explained = (options: NormalisedOptions, finding: Finding, language: Language): Explained => {
  const rule = rulesOf(options).byId.get(finding.rule)
  const { about: _, message: code, ...rest } = finding
  const words = explainedIn(language)
  return {
    ...rest,
    code,
    fingerprint: fingerprintOf(finding),
    help: rule?.help[words] ?? '',
    message: rule ? messageOf(rule, finding, language) : code,
    title: rule?.title[words] ?? finding.rule,
  }
}

/**
 * Checks a composed notice by the rules of the app, and tells what was found in the language of the request.
 *
 * @param now the clock
 * @param language of the sentences, where it is not that of the request
 * @param withOthers whether it is held against other notices too, which asks the database beside the transaction of the request:
 * what is being published is not
 */
export const checkComposed = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: CheckedComposition,
  {
    language = req.i18n.language,
    now = new Date(),
    withOthers = true,
  }: { language?: Language | undefined; now?: Date | undefined; withOthers?: boolean } = {},
): Promise<CheckAnswer> => {
  const { row, sources } = composed
  const today = calendarDateOf(now, options.timeZone)
  const { byId, memory, readsOthers, set } = rulesOf(options)
  const subject = await subjectOf(req, options, composed, now, { withOthers: withOthers && readsOthers })
  const { faults, findings, outcomes } = subject
    ? check(subject, set, memory)
    : { faults: [], findings: [], outcomes: [] }
  for (const { error, rule } of faults) {
    req.payload.logger.error({
      err: error,
      msg: `The check rule ${rule} failed: it is told of as one that cannot tell.`,
    })
  }
  const id = idOf(row.id)
  const waivers = id === null || id === 'new' ? [] : await waiversOf(req, id)
  const valid = new Map(
    waivers.filter((one) => holds(one, today)).map((one) => [one.fingerprint, one] as const),
  )
  const named = findings.map((finding): NamedFinding => {
    const place = foundAt(finding, sources.byLanguage, composed.madeFrom)
    const one = explained(options, finding, language)
    const waiver = valid.get(one.fingerprint)
    return {
      ...one,
      source: place && namedPlace(req, options, composed, place, finding.language ?? language),
      waiver: waiver ? given(waiver) : null,
    }
  })
  const found = new Set(named.map(({ fingerprint }) => fingerprint))
  return {
    checkedOn: subject?.date ?? today,
    counts: countsOf(named),
    findings: named,
    outcomes,
    unusedWaivers: waivers.filter(
      // What is found depends on what the user may read, and says what it is called.
      ({ ended, fingerprint, rule }) =>
        !ended && !found.has(fingerprint) && byId.get(rule)?.reads === undefined,
    ),
  }
}
