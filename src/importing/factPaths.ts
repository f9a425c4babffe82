import { hasForbiddenCharacter } from '../notice/characters.js'
import { LEGAL_BASES, TRANSFER_MECHANISMS } from '../notice/vocabulary.js'

/** What a field takes: some text, one of some words, a list of texts or of some words, true or false. */
type Kind = 'flag' | 'text' | 'texts' | { each: readonly string[] } | { one: readonly string[] }

const TRI_STATE: Kind = { one: ['yes', 'no', 'undecided'] }

const ADDRESS = { city: 'text', postalCode: 'text', street: 'text' } as const

const CONTACT: Record<string, Kind> = {
  ...ADDRESS,
  name: 'text',
  country: 'text',
  email: 'text',
  phone: 'text',
  title: 'text',
}

const within = (path: string, fields: Readonly<Record<string, Kind>>): Record<string, Kind> =>
  Object.fromEntries(Object.entries(fields).map(([name, kind]) => [`${path}.${name}`, kind]))

/** The fields of an organisation that a file can tell; `#` stands for the number of a row. */
const ORGANISATION: Record<string, Kind> = {
  ...ADDRESS,
  name: 'text',
  businessId: 'text',
  country: 'text',
  email: 'text',
  phone: 'text',
  website: 'text',
  ...within('contacts.#', CONTACT),
  ...within('postalAddress', ADDRESS),
}

/** The fields of a register that a file can tell. */
const REGISTER: Record<string, Kind> = {
  name: 'text',
  automated: TRI_STATE,
  automatedConsequences: 'text',
  automatedLogic: 'text',
  dataCategories: 'texts',
  dataSubjectCategories: 'texts',
  hasDisclosures: TRI_STATE,
  hasDpo: TRI_STATE,
  hasRecipients: TRI_STATE,
  hasRepresentative: TRI_STATE,
  hasSpecialData: TRI_STATE,
  hasTransfers: TRI_STATE,
  origin: { one: ['fromDataSubject', 'fromOthers', 'both'] },
  provisionBasis: { one: ['none', 'law', 'contract', 'precondition'] },
  provisionConsequence: 'text',
  sources: 'texts',
  specialDataCondition: 'text',
  usesCookies: TRI_STATE,
  withdrawMethod: 'text',
  ...within('contact', CONTACT),
  ...within('contacts.#', CONTACT),
  ...within('dpo', CONTACT),
  ...within('purposes.#', {
    name: 'text',
    directMarketing: 'flag',
    law: 'text',
    legalBases: { each: LEGAL_BASES },
    legitimateInterest: 'text',
    retentionDuration: 'text',
    retentionText: 'text',
    ...within('retentions.#', { data: 'text', duration: 'text', text: 'text' }),
  }),
  ...within('recipients.#', {
    category: 'text',
    country: 'text',
    purpose: 'text',
    role: { one: ['processor', 'controller', 'other'] },
  }),
  ...within('transfers.#', {
    copy: 'text',
    countries: 'texts',
    detail: 'text',
    internationalOrganisation: 'flag',
    mechanism: { one: TRANSFER_MECHANISMS },
    recipient: 'text',
  }),
}

/** Every path of a fact, with what it takes. */
const PATHS: ReadonlyMap<string, Kind> = new Map([
  ...['controller', 'jointControllers.#', 'representative', 'authority'].flatMap((of) =>
    Object.entries(within(of, ORGANISATION)),
  ),
  ...Object.entries(within('register', REGISTER)),
])

/** A row of a list, in a path: two digits at most. */
const ROW = /\.\d{1,2}(?=\.|$)/g

const kindOf = (path: string): Kind | undefined => PATHS.get(path.replace(ROW, '.#'))

/** The longest text of a fact. */
const LONGEST = 5_000

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST && !hasForbiddenCharacter(value)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 200 && value.every(isText)

const fits = (kind: Kind, value: unknown): boolean => {
  if (kind === 'flag') return typeof value === 'boolean'
  if (kind === 'text') return isText(value)
  if (kind === 'texts') return isTexts(value)
  if ('one' in kind) return typeof value === 'string' && kind.one.includes(value)
  return isTexts(value) && value.every((one) => kind.each.includes(one))
}

/**
 * What is wrong with a fact as it is laid into a document: that there is no such field, or that it does not take such a value.
 * Null is none, and fits everywhere.
 */
export const factProblem = (path: unknown, value: unknown): 'path' | 'value' | null => {
  const kind = typeof path === 'string' && path.length <= 100 ? kindOf(path) : undefined
  if (!kind) return 'path'
  return value === null || fits(kind, value) ? null : 'value'
}

type Data = Record<string, unknown>

/** A value laid into an object by its path; rows in between are made. */
const lay = (into: Data, path: readonly string[], value: unknown): void => {
  const [name = '', next, ...rest] = path
  if (next === undefined) {
    into[name] = value
    return
  }
  if (!/^\d+$/.test(next)) {
    const inner = (into[name] ?? {}) as Data
    into[name] = inner
    lay(inner, [next, ...rest], value)
    return
  }
  const rows = (into[name] ?? []) as Data[]
  into[name] = rows
  while (rows.length <= Number(next)) rows.push({})
  lay(rows[Number(next)] ?? {}, rest, value)
}

/** Whether nothing was laid into a row. */
const isEmpty = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.keys(row).length === 0

const withoutEmptyRows = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((row) => !isEmpty(row)).map(withoutEmptyRows)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutEmptyRows(inner)]))
}

/**
 * The fields of one document, such as `register` or `jointControllers.0`, from the facts of a plan. A row that somebody has
 * emptied is left out, and so is a fact that no field takes.
 */
export const dataFrom = (facts: readonly { path: string; value: unknown }[], document: string): Data => {
  const data: Data = {}
  for (const { path, value } of facts) {
    if (!path.startsWith(`${document}.`) || factProblem(path, value) !== null || value === null) continue
    lay(data, path.slice(document.length + 1).split('.'), value)
  }
  return withoutEmptyRows(data) as Data
}

/** How many rows of a list of documents there are, such as `jointControllers`. */
export const rowsOf = (facts: readonly { path: string }[], list: string): number => {
  const numbers = facts.flatMap(({ path }) => {
    const [name, index] = path.split('.')
    return name === list && index !== undefined && /^\d{1,2}$/.test(index) ? [Number(index)] : []
  })
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1
}
