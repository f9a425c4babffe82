import type { CalendarDate } from '../../notice/document.js'
import type {
  AuthorityWay,
  AuthorityWays,
  FormerAuthorityWords,
  LawOfDay,
  MiscitedWords,
  OutdatedWords,
} from '../../notice/check/lawOfDay.js'
import type { ActEntry, AuthorityContact, AuthorityEntry, Law, TransferDecisionEntry } from './types.js'
import type { OutdatedCitation } from './queries.js'

import { matches, matchesIn } from '../../notice/matching/matches.js'
import { rememberedByText } from '../../notice/matching/remembered.js'
import { formerAuthorities } from './formerAuthorities.js'
import {
  actsCitedIn,
  adequacyFor,
  authoritiesOf,
  citationExpression,
  transferDecisionsCitedIn,
} from './queries.js'

const outdated = ({
  end,
  entry,
  replacedBy,
  start,
  status,
}: OutdatedCitation<ActEntry | TransferDecisionEntry>): OutdatedWords => ({
  cited: entry,
  end,
  replacedBy,
  start,
  status,
})

const waysOf = (contact: Readonly<Record<string, AuthorityContact>> = {}): AuthorityWay[] =>
  Object.entries(contact).flatMap(([language, details]) => {
    const { email, fax, phone, postalAddress, registryPhone, visitingAddress, website } = details
    const way = (kind: AuthorityWay['kind'], value: null | string | undefined): AuthorityWay[] =>
      value ? [{ kind, language, value }] : []
    return [
      ...[visitingAddress, postalAddress].flatMap((address) => [
        ...way('street', address?.street),
        ...way('postalCode', address?.postalCode),
        ...way('city', address?.city),
      ]),
      ...[phone, registryPhone, fax].flatMap((number) => way('phone', number)),
      ...way('email', email),
      ...way('website', website),
    ]
  })

const withWays = (law: Law, entry: AuthorityEntry): AuthorityWays => {
  const current = waysOf(entry.contact)
  const known = new Set(current.map(({ kind, value }) => `${kind}:${value}`))
  const former = law.authorities
    .filter(({ id, validFrom }) => id === entry.id && validFrom < entry.validFrom)
    .flatMap(({ contact }) => waysOf(contact))
    .filter(({ kind, value }) => !known.has(`${kind}:${value}`))
  return { current, former, id: entry.id, names: entry.names, website: entry.website }
}

/** Names of authorities that are no more on the day, unless words beside them tell of one that is. */
const formerIn = (text: string, country: string, date: CalendarDate): FormerAuthorityWords[] =>
  formerAuthorities
    .filter(({ stillIn, validTo }) => date >= validTo && !stillIn.includes(country))
    .filter(({ notBeside }) => notBeside.every((words) => !matches(text, citationExpression(words))))
    .flatMap(({ id, now, patterns }) =>
      patterns.flatMap((pattern) =>
        matchesIn(text, citationExpression(pattern)).map((match) => ({
          end: match.index + match[0].length,
          id,
          now,
          start: match.index,
        })),
      ),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end)

/** The two numbers of `523/1999` or of `(EU) 2016/679`. */
const partsOf = (number: string): [string, string] | null => {
  const found = /(\d{1,4})[/:](\d{1,4})/.exec(number)
  return found?.[1] && found[2] ? [found[1], found[2]] : null
}

/** A number in brackets behind a name. */
const BRACKET =
  /^\s*\(\s*(?:(?:EU|nro|nr|no\.?|N:o|SFS)\s*\)?\s*)?(\d{1,4}\s*[/:]\s*\d{2,4})\s*(?:\/\s*\p{L}{2})?\s*\)/iu

const miscitedIn = (law: Law): ((text: string) => MiscitedWords[]) => {
  const entries = [...law.acts, ...law.transferDecisions]
  const numbers = new Set(entries.flatMap(({ number }) => partsOf(number)?.join('/') ?? []))
  const swapped = entries.flatMap(({ number }) => {
    const parts = partsOf(number)
    if (!parts || numbers.has(`${parts[1]}/${parts[0]}`)) return []
    const separator = number.includes(':') ? ':' : '[/:]'
    return [{ expected: number, pattern: `${parts[1]}\\s*${separator}\\s*${parts[0]}` }]
  })
  return (text) => {
    if (!/\d\s*[/:]\s*\d/.test(text)) return []
    const found: MiscitedWords[] = swapped.flatMap(({ expected, pattern }) =>
      matchesIn(text, citationExpression(pattern)).map((match) => ({
        end: match.index + match[0].length,
        expected,
        start: match.index,
        wrong: 'swapped' as const,
      })),
    )
    for (const { number, patterns } of law.acts) {
      const own = partsOf(number)?.join('/')
      for (const pattern of patterns) {
        for (const match of matchesIn(text, citationExpression(pattern))) {
          const behind = BRACKET.exec(
            text.slice(match.index + match[0].length, match.index + match[0].length + 40),
          )
          const cited = behind?.[1]?.replace(/\s/g, '').replace(':', '/')
          if (!behind?.[1] || !cited || cited === own || numbers.has(cited)) continue
          const start = match.index + match[0].length + behind[0].indexOf(behind[1])
          if (found.some((one) => one.start <= start && one.end > start)) continue
          found.push({ end: start + behind[1].length, expected: number, start, wrong: 'otherNumber' })
        }
      }
    }
    return found.sort((one, other) => one.start - other.start)
  }
}

const madeLaw = (law: Law, date: CalendarDate): LawOfDay => {
  const byCountry = new Map<string, AuthorityWays[]>()
  const formerBy = new Map<string, (text: string) => readonly FormerAuthorityWords[]>()
  return {
    authorities: (country) => {
      const ways =
        byCountry.get(country) ?? authoritiesOf(law, country, date).map((entry) => withWays(law, entry))
      byCountry.set(country, ways)
      return ways
    },
    formerAuthorities: (text, country) => {
      const former = formerBy.get(country) ?? rememberedByText((one) => formerIn(one, country, date))
      formerBy.set(country, former)
      return former(text)
    },
    isAdequate: (country) => adequacyFor(law, country, date).length > 0,
    miscited: rememberedByText(miscitedIn(law)),
    outdatedActs: rememberedByText((text) => actsCitedIn(law, text, date).map(outdated)),
    outdatedTransferDecisions: rememberedByText((text) =>
      transferDecisionsCitedIn(law, text, date).map(outdated),
    ),
  }
}

/** Notices are checked for a few days: today, and those on which they take force. */
const DAYS = 10

const made = new WeakMap<Law, Map<CalendarDate, LawOfDay>>()

/**
 * The law as rules ask for it, on one day. It is made once, and keeps what it found in texts.
 *
 * @throws RangeError when the date is not `YYYY-MM-DD`
 */
export const lawOfDay = (law: Law, date: CalendarDate): LawOfDay => {
  const ofLaw = made.get(law) ?? new Map<CalendarDate, LawOfDay>()
  made.set(law, ofLaw)
  const known = ofLaw.get(date)
  if (known) return known
  const now = madeLaw(law, date)
  const oldest = ofLaw.keys().next().value
  if (ofLaw.size >= DAYS && oldest !== undefined) ofLaw.delete(oldest)
  ofLaw.set(date, now)
  return now
}
