import type { CalendarDate } from '../../notice/document.js'
import type { Law, LawEntry, LawOptions } from './types.js'

import { isCalendarDate } from '../../notice/dates.js'
import { isCountryCode } from '../../notice/validation/country.js'
import { email } from '../../notice/validation/email.js'
import { url } from '../../notice/validation/url.js'
import { TRANSFER_MECHANISMS } from '../../notice/vocabulary.js'
import { citationExpression } from './queries.js'

/** Says what is wrong with one field, naming it. */
type Refuse = (field: string, reason: string) => never
type Check = (value: unknown, field: string, refuse: Refuse) => void
type Fields = Record<string, { check: Check; optional?: true }>

const show = (value: unknown): string => {
  if (typeof value === 'string') return `'${value}'`
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rule =
  (holds: (value: unknown) => boolean, expected: string): Check =>
  (value, field, refuse) => {
    if (!holds(value)) refuse(field, `must be ${expected}; got ${show(value)}`)
  }

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const orNull =
  (check: Check): Check =>
  (value, field, refuse) => {
    if (value !== null) check(value, field, refuse)
  }
const each =
  (check: Check, atLeastOne = false): Check =>
  (value, field, refuse) => {
    if (!Array.isArray(value)) return refuse(field, `must be an array; got ${show(value)}`)
    if (atLeastOne && value.length === 0) refuse(field, 'must not be empty')
    value.forEach((item, index) => {
      check(item, `${field}[${index}]`, refuse)
    })
  }
const byLanguage =
  (check: Check): Check =>
  (value, field, refuse) => {
    if (!isRecord(value)) return refuse(field, `must be an object by language; got ${show(value)}`)
    if (Object.keys(value).length === 0) refuse(field, 'must have at least one language')
    for (const [language, item] of Object.entries(value)) {
      if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(language)) {
        refuse(`${field}.${language}`, 'must have the code of a language as its key, such as `fi`')
      }
      check(item, `${field}.${language}`, refuse)
    }
  }
const object =
  (fields: Fields): Check =>
  (value, field, refuse) => {
    if (!isRecord(value)) return refuse(field, `must be an object; got ${show(value)}`)
    checkFields(value, fields, (name, reason) => refuse(`${field}.${name}`, reason))
  }

const checkFields = (value: Record<string, unknown>, fields: Fields, refuse: Refuse): void => {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) refuse(name, `is not known: use ${Object.keys(fields).join(', ')}`)
  }
  for (const [name, { check, optional }] of Object.entries(fields)) {
    if (optional && value[name] === undefined) continue
    check(value[name], name, refuse)
  }
}

const text = rule(isText, 'a text that is not empty')
const date = rule(isCalendarDate, 'a calendar date that exists, as YYYY-MM-DD')
const country = rule(
  (value) => typeof value === 'string' && isCountryCode(value),
  "an ISO 3166-1 alpha-2 code, such as 'FI'",
)
const website = rule(
  (value) => typeof value === 'string' && url(value) === null,
  'an address that begins with https:// or http://',
)
const mailbox = rule((value) => typeof value === 'string' && email(value) === null, 'an e-mail address')
const identifier = rule(
  (value) => typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  "lower-case letters, digits and hyphens, such as 'fi-tietosuojavaltuutettu'",
)
const transferMechanism = rule(
  (value) => (TRANSFER_MECHANISMS as readonly unknown[]).includes(value),
  `one of ${TRANSFER_MECHANISMS.join(', ')}`,
)
const pattern: Check = (value, field, refuse) => {
  text(value, field, refuse)
  try {
    citationExpression(value as string)
  } catch {
    refuse(field, `must be the source of a regular expression (flags giu); got ${show(value)}`)
  }
}

const dated: Fields = {
  id: { check: identifier },
  validFrom: { check: date },
  validTo: { check: orNull(date) },
  approximate: {
    check: each(rule((value) => value === 'validFrom' || value === 'validTo', '`validFrom` or `validTo`')),
    optional: true,
  },
  verified: { check: orNull(date) },
  source: { check: text },
}

const address = object({
  street: { check: orNull(text) },
  postalCode: { check: orNull(text) },
  city: { check: orNull(text) },
  country: { check: orNull(country) },
})

const contact = object({
  visitingAddress: { check: orNull(address) },
  postalAddress: { check: orNull(address) },
  phone: { check: orNull(text) },
  registryPhone: { check: orNull(text) },
  fax: { check: orNull(text) },
  email: { check: orNull(mailbox) },
  website: { check: orNull(website) },
  complaintPage: { check: orNull(website) },
  contactPage: { check: orNull(website) },
})

const kinds: Record<keyof Law, Fields> = {
  authorities: {
    ...dated,
    country: { check: country },
    alsoIn: { check: each(country), optional: true },
    localLanguages: { check: each(text, true) },
    names: { check: byLanguage(text) },
    website: { check: website },
    contact: { check: byLanguage(contact), optional: true },
    competence: { check: byLanguage(text), optional: true },
  },
  acts: {
    ...dated,
    jurisdiction: {
      check: rule(
        (value) => value === 'EU' || (typeof value === 'string' && isCountryCode(value)),
        "an ISO 3166-1 alpha-2 code or 'EU'",
      ),
    },
    number: { check: text },
    names: { check: byLanguage(text) },
    appliesFrom: { check: date, optional: true },
    replacedBy: { check: each(text) },
    patterns: { check: each(pattern) },
  },
  transferMechanisms: { ...dated, id: { check: transferMechanism }, article: { check: text } },
  transferDecisions: {
    ...dated,
    mechanism: { check: transferMechanism },
    number: { check: text },
    names: { check: byLanguage(text) },
    existingContractsTo: { check: orNull(date) },
    judgment: { check: orNull(text) },
    replacedBy: { check: each(text) },
    patterns: { check: each(pattern) },
  },
  adequacyDecisions: {
    ...dated,
    country: { check: orNull(country) },
    organisation: { check: orNull(byLanguage(text)) },
    number: { check: orNull(text) },
    scope: { check: orNull(byLanguage(text)) },
    ended: { check: orNull(text) },
  },
}

const KINDS = Object.keys(kinds) as (keyof Law)[]

const refuseOption = (option: string, reason: string): never => {
  throw new Error(`payload-privacy-notices: option \`${option}\` ${reason}`)
}

/** A refusal that names the option, the entry by its id (or place, when it has none) and the field. */
const refuserOf =
  (kind: string, entry: unknown, index?: number): Refuse =>
  (field, reason) => {
    const id = isRecord(entry) && isText(entry['id']) ? `'${entry['id']}'` : `number ${(index ?? 0) + 1}`
    return refuseOption(`law.${kind}`, `entry ${id}: \`${field}\` ${reason}`)
  }

const checkEntry = (kind: keyof Law, entry: unknown, index: number): void => {
  const refuse = refuserOf(kind, entry, index)
  if (!isRecord(entry)) return refuseOption(`law.${kind}`, `entry number ${index + 1} must be an object`)
  checkFields(entry, kinds[kind], refuse)
  const { validFrom, validTo } = entry as { validFrom: CalendarDate; validTo: CalendarDate | null }
  if (validTo !== null && validTo <= validFrom) {
    refuse('validTo', `must be later than validFrom, ${validFrom}, or null; got '${validTo}'`)
  }
  if (kind === 'authorities') {
    const { localLanguages, names } = entry as { localLanguages: string[]; names: Record<string, string> }
    for (const language of localLanguages) {
      if (!Object.hasOwn(names, language)) refuse('names', `must have the local language '${language}'`)
    }
  }
  if (kind === 'adequacyDecisions' && (entry['country'] === null) === (entry['organisation'] === null)) {
    refuse('country', 'must be null when `organisation` is given, and only then')
  }
}

const checkOverlaps = (kind: keyof Law, entries: readonly LawEntry[]): void => {
  const byId = new Map<string, LawEntry[]>()
  for (const entry of entries) byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry])
  for (const states of byId.values()) {
    states.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    states.forEach((state, index) => {
      const next = states[index + 1]
      if (next && (state.validTo === null || state.validTo > next.validFrom)) {
        refuserOf(kind, state)(
          'validTo',
          `must be at most ${next.validFrom}, where the next entry of the same id begins; got ${show(state.validTo)}`,
        )
      }
    })
  }
}

const checkReplacements = (
  kind: keyof Law,
  entries: readonly ({ replacedBy: readonly string[] } & LawEntry)[],
): void => {
  const ids = new Set(entries.map(({ id }) => id))
  for (const entry of entries) {
    for (const id of entry.replacedBy) {
      if (!ids.has(id)) refuserOf(kind, entry)('replacedBy', `names an unknown id, '${id}'`)
    }
  }
}

const keyOf = ({ id, validFrom }: LawEntry): string => `${id} ${validFrom}`

const mergeEntries = <Entry extends LawEntry>(
  kind: keyof Law,
  defaults: readonly Entry[],
  corrections: readonly Entry[],
): Entry[] => {
  const corrected = new Map<string, Entry>()
  for (const entry of corrections) {
    if (corrected.has(keyOf(entry))) refuserOf(kind, entry)('validFrom', `${entry.validFrom} is given twice`)
    corrected.set(keyOf(entry), entry)
  }
  const kept = new Set(defaults.map(keyOf))
  return [
    ...defaults.map((entry) => corrected.get(keyOf(entry)) ?? entry),
    ...corrections.filter((entry) => !kept.has(keyOf(entry))),
  ]
}

/**
 * The law with corrections and additions: an entry with the `id` and `validFrom` of one of the defaults replaces it as a
 * whole, in its place; others are added after them. To record a change, give the old entry again with its `validTo`,
 * and the new state as an entry of the same id from that day on.
 *
 * Neither argument is changed.
 *
 * @throws Error naming the option, the entry's id and the field: for an unknown or missing field, a value of the wrong
 * kind, a date that does not exist, a `validTo` that is not later than `validFrom`, entries of one id whose validity
 * overlaps, an unknown country, an address of a page that is not http(s), a pattern that is no regular expression, or a
 * `replacedBy` that leads nowhere
 */
export const mergeLaw = (defaults: Law, corrections: LawOptions = {}): Law => {
  if (!isRecord(corrections)) refuseOption('law', `must be an object; got ${show(corrections)}`)
  for (const kind of Object.keys(corrections)) {
    if (!Object.hasOwn(kinds, kind)) refuseOption(`law.${kind}`, `is not known: use ${KINDS.join(', ')}`)
  }
  for (const kind of KINDS) {
    const given: unknown = corrections[kind]
    if (given === undefined) continue
    if (!Array.isArray(given)) refuseOption(`law.${kind}`, `must be an array; got ${show(given)}`)
    ;(given as unknown[]).forEach((entry, index) => {
      checkEntry(kind, entry, index)
    })
  }
  const law: Law = {
    authorities: mergeEntries('authorities', defaults.authorities, corrections.authorities ?? []),
    acts: mergeEntries('acts', defaults.acts, corrections.acts ?? []),
    transferMechanisms: mergeEntries(
      'transferMechanisms',
      defaults.transferMechanisms,
      corrections.transferMechanisms ?? [],
    ),
    transferDecisions: mergeEntries(
      'transferDecisions',
      defaults.transferDecisions,
      corrections.transferDecisions ?? [],
    ),
    adequacyDecisions: mergeEntries(
      'adequacyDecisions',
      defaults.adequacyDecisions,
      corrections.adequacyDecisions ?? [],
    ),
  }
  for (const kind of KINDS) checkOverlaps(kind, law[kind])
  checkReplacements('acts', law.acts)
  checkReplacements('transferDecisions', law.transferDecisions)
  return law
}
