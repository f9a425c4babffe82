import type { PayloadRequest, ValidationFieldError } from 'payload'

import type { Language } from '../notice/document.js'
import type { NormalisedOptions, Owner } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { Texts } from '../texts/law/index.js'
import type {
  UsualChoice,
  UsualPurpose,
  UsualRecipient,
  UsualRegister,
  UsualRetention,
} from '../texts/usualRegisters/index.js'

import { hasForbiddenCharacter, shownOf } from '../notice/characters.js'
import { forLanguage } from '../notice/lookUpLanguage.js'
import { translate } from '../translations/index.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { isRow } from '../sources/localisation.js'

/** The lists of a usual register that are chosen from. */
export const CHOICES = ['dataSubjects', 'data', 'purposes', 'sources', 'recipients'] as const
/** Those that one may add to: a purpose needs more than a name. */
export const ADDABLE = ['dataSubjects', 'data', 'sources', 'recipients'] as const
type Choices = (typeof CHOICES)[number]
type Addable = (typeof ADDABLE)[number]

/** How somebody can be reached. */
export type StartContact = { name?: string; title?: string; email?: string; phone?: string }

/** An organisation as the first steps ask for it. */
export type StartOrganisation = {
  name: string
  businessId?: string
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  /** What is called otherwise in other languages. */
  inLanguages?: Record<string, { name?: string; street?: string; city?: string }>
}

/** The body of `POST /start`: the answers to the plain questions. */
export type StartBody = {
  /** The key of a usual register. */
  kind: string
  /** The controller: a new organisation, or the id of one that is there. One of the same name is used again. */
  organisation: StartOrganisation | number | string
  /** The languages of the notice, first the one that the organisation is written in. Default: the app's own. */
  languages?: string[]
  /** The name of the register, by language. Default: the usual one. */
  name?: Record<string, string>
  /** Who answers questions on the register. Default: the organisation itself. */
  contact?: StartContact
  /** Whether there is a data protection officer. Default: `undecided` */
  hasDpo?: 'no' | 'undecided' | 'yes'
  dpo?: StartContact
  /** The key of a profile. Default: the first. */
  profile?: string
  /** The keys of what is ticked, list by list. Default: what is usual. */
  chosen?: Partial<Record<'data' | 'dataSubjects' | 'purposes' | 'recipients' | 'sources', string[]>>
  /** What else there is, list by list and by language: as many in each. */
  added?: Partial<Record<'data' | 'dataSubjects' | 'recipients' | 'sources', Record<string, string[]>>>
  /** Which of the usual periods holds for a purpose, by its key. Default: the first, 0. */
  retention?: Record<string, number>
  /** Whether data leave the EU and EEA. Default: `no` */
  transfers?: 'no' | 'undecided'
  /** Whether decisions are made by machines alone. Default: `no` */
  automated?: 'no' | 'undecided'
  /** Whether a service of the register uses cookies. Default: `no` */
  cookies?: 'no' | 'undecided' | 'yes'
  /** Whose all of it becomes, where there are several organisations. Default: as for the admin's own forms. */
  owner?: Owner
}

/** The answers as they are worked with: every default filled in, every choice looked up. */
export type Answers = {
  kind: UsualRegister
  organisation: StartOrganisation | number | string
  languages: Language[]
  name: Texts
  contact: StartContact
  hasDpo: 'no' | 'undecided' | 'yes'
  dpo: StartContact
  profile: NormalisedOptions['profiles'][number]
  dataSubjects: Texts[]
  data: Texts[]
  purposes: ({ kept: UsualRetention } & UsualPurpose)[]
  sources: Texts[]
  recipients: Pick<UsualRecipient, 'purpose' | 'role' | 'text'>[]
  transfers: 'no' | 'undecided'
  automated: 'no' | 'undecided'
  cookies: 'no' | 'undecided' | 'yes'
  owner: Owner | undefined
}

const MAX_TEXT = 1000
const MAX_LIST = 100

/** Reads a body member by member, and collects what is wrong with it. */
class Reader {
  readonly problems: ValidationFieldError[] = []

  constructor(readonly req: PayloadRequest) {}

  wrong(path: string, message: string): undefined {
    this.problems.push({ message, path })
  }

  wrongType(path: string, expected: 'list' | 'object' | 'text' | 'texts'): undefined {
    return this.wrong(path, translate(this.req.t, `privacyNotices:validation:types:${expected}`))
  }

  unknown(path: string, value: unknown): undefined {
    return this.wrong(
      path,
      translate(this.req.t, 'privacyNotices:validation:choice', { value: shownOf(value) }),
    )
  }

  missing(path: string): undefined {
    return this.wrong(path, this.req.t('validation:required'))
  }

  object(value: unknown, path: string, known?: readonly string[]): Row {
    if (value === undefined || value === null) return {}
    if (!isRow(value)) {
      this.wrongType(path, 'object')
      return {}
    }
    const other = known && Object.keys(value).find((name) => !known.includes(name))
    if (other !== undefined) this.unknown(path ? `${path}.${other}` : other, other)
    return value
  }

  text(value: unknown, path: string): string | undefined {
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'string' || value.length > MAX_TEXT) return this.wrongType(path, 'text')
    if (hasForbiddenCharacter(value)) {
      return this.wrong(path, translate(this.req.t, 'privacyNotices:validation:codes:controlCharacter'))
    }
    return value.trim() || undefined
  }

  texts(value: unknown, path: string): string[] | undefined {
    if (value === undefined || value === null) return undefined
    if (!Array.isArray(value) || value.length > MAX_LIST) return this.wrongType(path, 'texts')
    return value.flatMap((one: unknown, index) => this.text(one, `${path}.${index}`) ?? [])
  }

  oneOf<Value extends string>(value: unknown, path: string, allowed: readonly [Value, ...Value[]]): Value {
    if (value === undefined || value === null) return allowed[0]
    const found = allowed.find((one) => one === value)
    if (found === undefined) this.unknown(path, value)
    return found ?? allowed[0]
  }

  contact(value: unknown, path: string): StartContact {
    const given = this.object(value, path, ['name', 'title', 'email', 'phone'])
    return Object.fromEntries(
      (['name', 'title', 'email', 'phone'] as const).flatMap((key) => {
        const text = this.text(given[key], `${path}.${key}`)
        return text === undefined ? [] : [[key, text]]
      }),
    )
  }
}

const ORGANISATION = [
  'name',
  'businessId',
  'street',
  'postalCode',
  'city',
  'email',
  'phone',
  'inLanguages',
] as const

const organisationIn = (
  reader: Reader,
  value: unknown,
  languages: readonly Language[],
): Answers['organisation'] => {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return value
  const given = reader.object(value, 'organisation', ORGANISATION)
  const inLanguages = reader.object(given.inLanguages, 'organisation.inLanguages', languages)
  const named = (row: Row, names: readonly string[], path: string) =>
    Object.fromEntries(
      names.flatMap((key) => {
        const text = reader.text(row[key], `${path}.${key}`)
        return text === undefined ? [] : [[key, text]]
      }),
    )
  const own = named(given, ORGANISATION.slice(0, -1), 'organisation')
  if (own.name === undefined) reader.missing('organisation.name')
  return {
    ...own,
    name: own.name ?? '',
    inLanguages: Object.fromEntries(
      Object.entries(inLanguages).map(([language, names]) => {
        const path = `organisation.inLanguages.${language}`
        const parts = ['name', 'street', 'city']
        return [language, named(reader.object(names, path, parts), parts, path)]
      }),
    ),
  }
}

/** What is chosen of a list: what is ticked, or what is usual. */
const chosenOf = <Choice extends UsualChoice>(
  reader: Reader,
  all: readonly Choice[],
  given: unknown,
  list: Choices,
): Choice[] => {
  const keys = reader.texts(given, `chosen.${list}`)
  if (keys === undefined) return all.filter(({ usual }) => usual !== false)
  const unknown = keys.find((key) => !all.some((one) => one.key === key))
  if (unknown !== undefined) reader.unknown(`chosen.${list}`, unknown)
  return all.filter(({ key }) => keys.includes(key))
}

/** What is added to a list: as many texts in every language. */
const addedTo = (reader: Reader, given: unknown, list: Addable, languages: readonly Language[]): Texts[] => {
  const byLanguage = reader.object(given, `added.${list}`, languages)
  const lists = languages.map(
    (language) => reader.texts(byLanguage[language], `added.${list}.${language}`) ?? [],
  )
  const longest = Math.max(...lists.map(({ length }) => length))
  lists.forEach((texts, index) => {
    if (texts.length === longest) return
    reader.wrong(
      `added.${list}.${languages[index]}`,
      translate(reader.req.t, 'privacyNotices:start:asManyInEach', { count: longest }),
    )
  })
  return (lists[0] ?? []).map((_, at) =>
    Object.fromEntries(languages.map((language, index) => [language, lists[index]?.[at] ?? ''])),
  )
}

const periodOf = (reader: Reader, { key, retention }: UsualPurpose, given: Row): UsualRetention => {
  const asked = given[key] ?? 0
  const found = typeof asked === 'number' ? retention[asked] : undefined
  if (found === undefined) reader.unknown(`retention.${key}`, asked)
  return found ?? retention[0]
}

const MEMBERS = [
  'kind',
  'organisation',
  'languages',
  'name',
  'contact',
  'hasDpo',
  'dpo',
  'profile',
  'chosen',
  'added',
  'retention',
  'transfers',
  'automated',
  'cookies',
  'owner',
] as const

/**
 * The answers in a body.
 *
 * @param known the languages of the app, its default first
 * @throws ValidationError (400) naming each member that cannot be used
 */
export const answersIn = (
  req: PayloadRequest,
  { profiles, slugs, usualRegisters }: NormalisedOptions,
  body: unknown,
  known: readonly Language[],
): Answers => {
  const reader = new Reader(req)
  const given = reader.object(body ?? {}, '', MEMBERS)
  const refused = () => fieldErrors(req, slugs.notices, reader.problems)

  const kind = usualRegisters.find(({ key }) => key === given.kind)
  if (!kind) {
    if (given.kind === undefined) reader.missing('kind')
    else reader.unknown('kind', given.kind)
    throw refused()
  }
  const asked = reader.texts(given.languages, 'languages') ?? known.slice(0, 1)
  const languages = [...new Set(asked)].filter((language) => known.includes(language))
  asked
    .filter((one) => !known.includes(one) || forLanguage(kind.label, one) === undefined)
    .forEach((one) => reader.unknown('languages', one))
  if (languages.length === 0) reader.missing('languages')
  if (reader.problems.length > 0) throw refused()

  const names = reader.object(given.name, 'name', languages)
  const chosen = reader.object(given.chosen, 'chosen', CHOICES)
  const added = reader.object(given.added, 'added', ADDABLE)
  const periods = reader.object(
    given.retention,
    'retention',
    kind.purposes.map(({ key }) => key),
  )
  const textsOf = (list: Exclude<Addable, 'recipients'>): Texts[] => [
    ...chosenOf(reader, kind[list], chosen[list], list).map(({ text }) => text),
    ...addedTo(reader, added[list], list, languages),
  ]
  const profile =
    given.profile === undefined ? profiles[0] : profiles.find(({ key }) => key === given.profile)
  if (!profile) reader.unknown('profile', given.profile)
  const { owner } = given
  if (owner !== undefined && typeof owner !== 'number' && typeof owner !== 'string') {
    reader.wrongType('owner', 'text')
  }
  const hasDpo = reader.oneOf(given.hasDpo, 'hasDpo', ['undecided', 'no', 'yes'])
  const dpo = reader.contact(given.dpo, 'dpo')
  if (hasDpo === 'yes' && !dpo.email && !dpo.phone) reader.missing('dpo.email')
  const answers = {
    kind,
    automated: reader.oneOf(given.automated, 'automated', ['no', 'undecided']),
    contact: reader.contact(given.contact, 'contact'),
    cookies: reader.oneOf(given.cookies, 'cookies', ['no', 'undecided', 'yes']),
    data: textsOf('data'),
    dataSubjects: textsOf('dataSubjects'),
    dpo,
    hasDpo,
    languages,
    name: Object.fromEntries(
      languages.map((language) => [
        language,
        reader.text(names[language], `name.${language}`) ?? forLanguage(kind.name, language) ?? '',
      ]),
    ),
    organisation: organisationIn(reader, given.organisation, languages),
    owner: owner as Owner | undefined,
    purposes: chosenOf(reader, kind.purposes, chosen.purposes, 'purposes').map((purpose) => ({
      ...purpose,
      kept: periodOf(reader, purpose, periods),
    })),
    recipients: [
      ...chosenOf(reader, kind.recipients, chosen.recipients, 'recipients'),
      ...addedTo(reader, added.recipients, 'recipients', languages).map((text) => ({
        role: 'processor' as const,
        text,
      })),
    ],
    sources: textsOf('sources'),
    transfers: reader.oneOf(given.transfers, 'transfers', ['no', 'undecided']),
  }
  for (const list of ['dataSubjects', 'data', 'purposes'] as const) {
    if (answers[list].length === 0) reader.missing(`chosen.${list}`)
  }
  if (reader.problems.length > 0 || !profile) throw refused()
  return { ...answers, profile }
}
