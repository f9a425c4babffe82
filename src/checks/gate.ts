import { randomBytes } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { PublicationRow } from '../record/publications.js'
import type { KeptWaiver, RecordedChecks } from '../record/record.js'
import type { CheckAnswer, NamedFinding } from './checkComposed.js'
import type { CheckedComposition } from './subjectOf.js'

import { check } from '../notice/check/check.js'
import { checkComposed, fingerprintOf } from './checkComposed.js'
import { rulesOf, stops } from './ruleSet.js'
import { subjectOf, subjectOfContent } from './subjectOf.js'

/** What a notice was found to be when it was published: what its record says of it, and what is kept beside it. */
export type Gate = {
  /** What is left to look at. */
  findings: NamedFinding[]
  /** What its record says; undefined where it was not checked. */
  recorded: RecordedChecks | undefined
  /** What keeps it from being published. */
  stopping: NamedFinding[]
  waivers: KeptWaiver[]
}

const gateOf = (options: NormalisedOptions, { counts, findings }: CheckAnswer): Gate => {
  const waived = findings.flatMap(({ fingerprint, language, message, rule, waiver }): KeptWaiver[] =>
    waiver
      ? [{ ...waiver, fingerprint, language, message, rule, salt: randomBytes(16).toString('hex') }]
      : [],
  )
  const waivers = waived.filter(
    ({ fingerprint }, index) => waived.findIndex((one) => one.fingerprint === fingerprint) === index,
  )
  return {
    findings: findings.filter(({ severity, waiver }) => !waiver && !stops(options, severity)),
    recorded: {
      errors: counts.error,
      rules: rulesOf(options).digest,
      waived: waivers.map(({ fingerprint, rule }) => ({ fingerprint, rule })),
      warnings: counts.warning,
    },
    stopping: findings.filter(({ severity, waiver }) => !waiver && stops(options, severity)),
    waivers,
  }
}

/** Checks what is about to be published: what keeps it from that, and what its record will say of it. */
export const gateAt = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: CheckedComposition,
  now: Date = new Date(),
): Promise<Gate> =>
  options.checks.atPublishing
    ? gateOf(options, await checkComposed(req, options, composed, { now, withOthers: false }))
    : { findings: [], recorded: undefined, stopping: [], waivers: [] }

type Placed = Pick<NamedFinding, 'fact' | 'fingerprint' | 'language' | 'rule' | 'section' | 'words'>

/** What stays the same of a finding about no words in particular, when something else in its section changes. */
const placeOf = ({ fact, language, rule, section }: Placed): string =>
  JSON.stringify([
    rule,
    language,
    section?.part ?? null,
    section?.anchor ?? null,
    fact?.of ?? null,
    fact && 'register' in fact ? fact.register : null,
    fact?.path ?? null,
  ])

/**
 * Those of some findings that a change of sources brings into a notice: what the text before it has too, by the same rules and on
 * the same day, keeps nobody from publishing it again. So neither a new rule nor law that has changed stops it.
 *
 * @param before the publication whose text it takes the place of
 */
export const broughtBy = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: CheckedComposition,
  findings: readonly NamedFinding[],
  before: null | Pick<PublicationRow, 'body' | 'details'>,
  now: Date = new Date(),
): Promise<NamedFinding[]> => {
  if (findings.length === 0 || !before) return [...findings]
  const subject = await subjectOf(req, options, composed, now)
  const { body, details } = before
  const published =
    subject &&
    subjectOfContent(options, {
      content: body.content,
      date: subject.date,
      dates: {
        changedOn: details.changedOn,
        preparedOn: details.preparedOn,
        reviewedOn: details.reviewedOn,
      },
      first: details.defaultLanguage,
      otherOrganisations: subject.otherOrganisations,
    })
  if (!published) return [...findings]
  const { memory, set } = rulesOf(options)
  const found = check(published, set, memory).findings
  const fingerprints = new Set(found.map(fingerprintOf))
  const places = new Set(
    found.filter(({ words }) => !words).map((one) => placeOf({ ...one, fingerprint: fingerprintOf(one) })),
  )
  return findings.filter(
    (one) => !fingerprints.has(one.fingerprint) && (one.words !== null || !places.has(placeOf(one))),
  )
}
