import type { CalendarDate } from '../../notice/document.js'
import type {
  ActEntry,
  AdequacyDecisionEntry,
  AuthorityContact,
  AuthorityEntry,
  Dated,
  Law,
  LawEntry,
  TransferDecisionEntry,
} from './types.js'

import { expressionOf } from '../../notice/matching/lean.js'
import { matchesIn } from '../../notice/matching/matches.js'
import { isCalendarDate } from '../../notice/dates.js'
import { forLanguage, lookUpLanguage } from '../../notice/lookUpLanguage.js'

const checkDate = (date: CalendarDate): void => {
  // A time stamp would compare as a later day than its own, and an empty text as earlier than all.
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${date}`)
}

const holds = ({ validFrom, validTo }: Dated, date: CalendarDate): boolean =>
  validFrom <= date && (validTo === null || date < validTo)

/**
 * The entries that hold on a date, in their order: `validFrom` is the first such day, `validTo` the first one that no
 * longer is.
 *
 * @throws RangeError when the date is not `YYYY-MM-DD`
 */
export const validOn = <Entry extends Dated>(entries: readonly Entry[], date: CalendarDate): Entry[] => {
  checkDate(date)
  return entries.filter((entry) => holds(entry, date))
}

/**
 * The supervisory authorities of a country on a date, its own before those that supervise part of it from elsewhere
 * (in Åland: Datainspektionen, then the Finnish Ombudsman). Empty for a country that is not known.
 *
 * @param country ISO 3166-1 alpha-2 in upper case
 * @throws RangeError when the date is not `YYYY-MM-DD`
 */
export const authoritiesOf = (law: Law, country: string, date: CalendarDate): AuthorityEntry[] => {
  const valid = validOn(law.authorities, date)
  return [
    ...valid.filter((entry) => entry.country === country),
    ...valid.filter((entry) => entry.country !== country && entry.alsoIn?.includes(country)),
  ]
}

/** An authority as one language names it. */
export type AuthorityIn = {
  id: string
  country: string
  name: string
  /** The language the name is in. */
  language: string
  /** True when there is no name in the language asked for and the authority's own is given instead. */
  fallback: boolean
  website: string
  /** Null when no contact details are kept. */
  contact: AuthorityContact | null
  /** The language the contact details are in: not always that of the name. Null without contact details. */
  contactLanguage: null | string
  competence: null | string
}

/**
 * The name and contact details of an authority in a language, or else in its own first language that has them, which
 * `fallback` and `contactLanguage` tell. The name is what the authority calls itself: it is never translated here.
 *
 * @param language BCP 47; `fi-FI` and `fi_FI` find `fi`
 */
export const authorityIn = (entry: AuthorityEntry, language: string): AuthorityIn => {
  const wanted = lookUpLanguage(language, Object.keys(entry.names))
  const own = (values: Readonly<Record<string, unknown>>): string | undefined =>
    [...entry.localLanguages, ...Object.keys(values)].find((code) => Object.hasOwn(values, code))
  const nameLanguage = wanted ?? own(entry.names) ?? ''
  const contacts = entry.contact ?? {}
  const contactLanguage = lookUpLanguage(language, Object.keys(contacts)) ?? own(contacts) ?? null
  const contact = contactLanguage === null ? null : (contacts[contactLanguage] ?? null)
  return {
    id: entry.id,
    country: entry.country,
    name: entry.names[nameLanguage] ?? '',
    language: nameLanguage,
    fallback: wanted === undefined,
    website: contact?.website ?? entry.website,
    contact,
    contactLanguage,
    competence: forLanguage(entry.competence ?? {}, language) ?? null,
  }
}

/**
 * The adequacy decisions for a country on a date. Look at `scope` before relying on one: it may cover some recipients
 * only. International organisations have no country; find them among `law.adequacyDecisions`.
 *
 * Source: GDPR Art. 45.
 *
 * @param country ISO 3166-1 alpha-2 in upper case
 * @returns empty when there is none; also for states of the EU and EEA, which need none
 * @throws RangeError when the date is not `YYYY-MM-DD`
 */
export const adequacyFor = (law: Law, country: string, date: CalendarDate): AdequacyDecisionEntry[] =>
  validOn(law.adequacyDecisions, date).filter((entry) => entry.country === country)

/** A citation in a text of what does not hold on the date. */
export type OutdatedCitation<Entry> = {
  /** What is cited, in the state that fits the date best: the last one before it, or else the first one after it. */
  entry: Entry
  status: 'ended' | 'notYet'
  /** What is in its place on the date: empty when nothing is, or nothing is known. */
  replacedBy: Entry[]
  /** Where the citation begins, in UTF-16 code units. */
  start: number
  /** Where it ends; that unit is no longer part of it. */
  end: number
  /** The words as they stand in the text. */
  text: string
}

type Citable = { patterns: readonly string[]; replacedBy: readonly string[] } & LawEntry

const expressions = new Map<string, RegExp>()

/**
 * A pattern as it is searched for: whole words, in any letter case. Compiled once, since a check asks for each with every
 * sentence; it is for `matchAll` and `replace`, which leave no place behind in it.
 *
 * @throws SyntaxError when it is no regular expression
 */
export const citationExpression = (pattern: string): RegExp => {
  const known = expressions.get(pattern)
  if (known) return known
  const made = expressionOf(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
  expressions.set(pattern, made)
  return made
}

const citedIn = <Entry extends Citable>(
  entries: readonly Entry[],
  text: string,
  date: CalendarDate,
): OutdatedCitation<Entry>[] => {
  checkDate(date)
  const hits = entries.flatMap((entry) =>
    entry.patterns.flatMap((pattern) =>
      matchesIn(text, citationExpression(pattern))
        .filter(([words]) => words.length > 0)
        .map((match) => ({ entry, start: match.index, end: match.index + match[0].length })),
    ),
  )
  hits.sort((one, other) => one.start - other.start || other.end - one.end)
  const spans: (typeof hits)[] = []
  let reach = 0
  for (const hit of hits) {
    const last = spans.at(-1)
    if (last?.[0]?.start === hit.start && last[0].end === hit.end) last.push(hit)
    // The longest reading is the one meant: “sähköisen viestinnän tietosuojalaki” is not tietosuojalaki.
    else if (hit.end > reach) spans.push([hit])
    reach = Math.max(reach, hit.end)
  }
  return spans
    .filter((readings) => !readings.some(({ entry }) => holds(entry, date)))
    .flatMap((readings) =>
      [...new Set(readings.map(({ entry }) => entry.id))].map((id) => {
        const states = readings.filter(({ entry }) => entry.id === id)
        const ended = states.filter(({ entry }) => entry.validFrom <= date)
        const hit =
          ended.length > 0
            ? ended.reduce((one, other) => (other.entry.validFrom > one.entry.validFrom ? other : one))
            : states.reduce((one, other) => (other.entry.validFrom < one.entry.validFrom ? other : one))
        const status: 'ended' | 'notYet' = ended.length > 0 ? 'ended' : 'notYet'
        return {
          entry: hit.entry,
          status,
          replacedBy: status === 'ended' ? successorsOf(entries, hit.entry, date) : [],
          start: hit.start,
          end: hit.end,
          text: text.slice(hit.start, hit.end),
        }
      }),
    )
}

/** What stands in the place of an entry on a date, through what replaced it in between. */
const successorsOf = <Entry extends Citable>(
  entries: readonly Entry[],
  entry: Entry,
  date: CalendarDate,
): Entry[] => {
  const found = new Set<Entry>()
  const seen = new Set<string>()
  const visit = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (seen.has(id)) continue
      seen.add(id)
      const states = entries.filter((other) => other.id === id)
      const valid = states.find((other) => holds(other, date))
      if (valid) found.add(valid)
      else for (const state of states) visit(state.replacedBy)
    }
  }
  visit(entry.replacedBy)
  return [...found]
}

/**
 * The acts that a text cites and that are not in force on the date, in the order of the text, with what replaces them.
 * A hint for a person: a text may mention a repealed act with good reason (“… was repealed by …”), and an act that is
 * known here by its name may be another one of the same name elsewhere (see `entry.jurisdiction`).
 *
 * @param text plain text in Unicode NFC
 * @throws RangeError when the date is not `YYYY-MM-DD`
 */
export const actsCitedIn = (law: Law, text: string, date: CalendarDate): OutdatedCitation<ActEntry>[] =>
  citedIn(law.acts, text, date)

/**
 * The decisions behind transfers that a text names and that are not valid on the date, such as Privacy Shield after
 * 16.7.2020, in the order of the text. See {@link actsCitedIn}.
 *
 * @throws RangeError when the date is not `YYYY-MM-DD`
 */
export const transferDecisionsCitedIn = (
  law: Law,
  text: string,
  date: CalendarDate,
): OutdatedCitation<TransferDecisionEntry>[] => citedIn(law.transferDecisions, text, date)
