import type { PayloadRequest } from 'payload'

import type { CalendarDate, Language } from '../notice/document.js'
import type { Finding } from '../notice/check/rule.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationRow } from '../record/publications.js'

import { calendarDateOf } from '../notice/dates.js'
import { check, messageOf } from '../notice/check/check.js'
import { fingerprintOf } from '../checks/checkComposed.js'
import { rulesOf } from '../checks/ruleSet.js'
import { subjectOfContent } from '../checks/subjectOf.js'
import { inForce } from '../record/inForce.js'

type Published = Pick<PublicationRow, 'body' | 'details' | 'effectiveFrom' | 'hash' | 'version'>

/** What a version in force fails by now, and did not when it took force. */
export type FailsNow = { fingerprint: string; language: Language | null; message: string; rule: string }

/** What rules say of a publication, by the law of a day: made from the record alone. */
export const checkPublication = (
  options: NormalisedOptions,
  { body, details }: Pick<Published, 'body' | 'details'>,
  date: CalendarDate,
): Finding[] => {
  const { changedOn, defaultLanguage, preparedOn, reviewedOn } = details
  const dates = { changedOn, preparedOn, reviewedOn }
  const subject = subjectOfContent(options, { content: body.content, date, dates, first: defaultLanguage })
  if (!subject) return []
  const { memory, set } = rulesOf(options)
  return check(subject, set, memory).findings
}

/** What was found of publications on a day, by their hashes. */
const foundOn = new WeakMap<NormalisedOptions, { day: CalendarDate; found: Map<string, Finding[]> }>()

/**
 * What a version in force fails by today's law, and did not by that of the day on which it took force: law that ended since, a
 * decision that was annulled, an authority that moved. What is information only is left out.
 *
 * @param foundToday what {@link checkPublication} found of it today, where that is known already
 */
export const failingNow = (
  options: NormalisedOptions,
  published: Published,
  today: CalendarDate,
  foundToday?: readonly Finding[],
): Finding[] => {
  const known = foundOn.get(options)
  const { found } = known?.day === today ? known : { found: new Map<string, Finding[]>() }
  if (known?.day !== today) foundOn.set(options, { day: today, found })
  const before = found.get(published.hash)
  if (before) return before
  const weighs = ({ severity }: Finding): boolean => severity !== 'information'
  const now = (foundToday ?? checkPublication(options, published, today)).filter(weighs)
  const then = new Set(
    now.length === 0 ? [] : checkPublication(options, published, published.effectiveFrom).map(fingerprintOf),
  )
  const failing = now.filter((finding) => !then.has(fingerprintOf(finding)))
  found.set(published.hash, failing)
  return failing
}

/** The version of a notice that readers have today; undefined where they have none. */
export const publicationInForce = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: string,
  now: Date,
): Promise<PublicationRow | undefined> => {
  const moment = { date: calendarDateOf(now, options.timeZone), instant: now.toISOString() }
  const row = await inForce(req, options, notice, moment)
  return row?.event === 'published' ? row : undefined
}

/** What fails now, in words. */
export const failsNowOf = (
  options: NormalisedOptions,
  findings: readonly Finding[],
  language: Language,
): FailsNow[] =>
  findings.map((finding) => {
    const rule = rulesOf(options).byId.get(finding.rule)
    return {
      fingerprint: fingerprintOf(finding),
      language: finding.language,
      message: rule ? messageOf(rule, finding, language) : finding.message,
      rule: finding.rule,
    }
  })
