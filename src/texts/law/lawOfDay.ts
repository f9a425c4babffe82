import type { CalendarDate } from '../../notice/document.js'
import type { AuthorityWay, AuthorityWays, LawOfDay, OutdatedWords } from '../../notice/check/lawOfDay.js'
import type { ActEntry, AuthorityContact, AuthorityEntry, Law, TransferDecisionEntry } from './types.js'
import type { OutdatedCitation } from './queries.js'

import { actsCitedIn, adequacyFor, authoritiesOf, transferDecisionsCitedIn } from './queries.js'

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

/**
 * The law as rules ask for it, on one day.
 *
 * @throws RangeError when the date is not `YYYY-MM-DD`
 */
export const lawOfDay = (law: Law, date: CalendarDate): LawOfDay => ({
  authorities: (country) => authoritiesOf(law, country, date).map((entry) => withWays(law, entry)),
  isAdequate: (country) => adequacyFor(law, country, date).length > 0,
  outdatedActs: (text) => actsCitedIn(law, text, date).map(outdated),
  outdatedTransferDecisions: (text) => transferDecisionsCitedIn(law, text, date).map(outdated),
})
