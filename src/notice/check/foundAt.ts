import type { Language } from '../document.js'
import type {
  BlockSource,
  NoticeSources,
  OrganisationSource,
  RegisterSource,
  SectionSource,
} from '../sources.js'
import type { SectionKey } from '../vocabulary.js'
import type { FieldPlace } from './missing.js'
import type { FactPlace, Finding } from './rule.js'

import { SECTIONS } from '../compose/sections.js'
import { SECTION_KEYS } from '../vocabulary.js'
import { comparable } from './check.js'
import { filledAt } from './missing.js'
import { authorityOf, fieldOfFact, registersOf } from './noticeSources.js'
import { isObject, mapTexts } from './registerTexts.js'

/** A text that an editor wrote, and its field. */
type Written = { place: FieldPlace; text: string }

/** What is written in a rich text, as it is stored: its runs of text put together, its paragraphs apart. */
const wordsIn = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsIn).join('')
  if (!isObject(value)) return ''
  if (typeof value.text === 'string') return value.text
  const inner = wordsIn(value.root ?? value.children ?? [])
  return value.type === 'text' || value.type === 'link' || value.type === 'autolink' ? inner : `${inner}\n`
}

const textsOf = (place: (path: string) => FieldPlace, texts: Record<string, unknown>): Written[] =>
  Object.entries(texts).flatMap(([path, value]) => {
    const text = typeof value === 'string' ? value : wordsIn(value)
    return text.trim() ? [{ place: place(path), text }] : []
  })

const inOrganisation = (organisation: OrganisationSource | undefined): Written[] => {
  if (!organisation) return []
  const { id, businessId, city, contacts, email, name, phone, postalAddress, postalCode, street, website } =
    organisation
  return textsOf((path) => ({ id, collection: 'organisations', path }), {
    name,
    businessId,
    city,
    email,
    phone,
    'postalAddress.city': postalAddress.city,
    'postalAddress.postalCode': postalAddress.postalCode,
    'postalAddress.street': postalAddress.street,
    postalCode,
    street,
    website,
    ...Object.fromEntries(
      contacts.flatMap((contact, row) =>
        (['name', 'title', 'email', 'phone', 'street', 'city'] as const).map((field) => [
          `contacts.${row}.${field}`,
          contact[field],
        ]),
      ),
    ),
  })
}

const shownBy = (
  { cookies = [], settingsUrl, text }: Partial<Pick<BlockSource, 'cookies' | 'settingsUrl' | 'text'>>,
  place: (path: string) => FieldPlace,
): Written[] =>
  textsOf(place, {
    text,
    ...Object.fromEntries(
      cookies.flatMap(({ duration, name, provider, purpose }, row) =>
        Object.entries({ name, duration, provider, purpose }).map(([field, value]) => [
          `cookies.${row}.${field}`,
          value,
        ]),
      ),
    ),
    settingsUrl,
  })

/** The texts of a register: first those that are about certain matters. */
const inRegister = (register: RegisterSource, keys: readonly SectionKey[]): Written[] => {
  const { id } = register
  const place = (path: string): FieldPlace => ({ id, collection: 'registers', path })
  const fields = keys.flatMap((key) => SECTIONS[key].prose ?? [])
  const facts: Written[] = []
  mapTexts(register, (path, text) => {
    if (!path.endsWith('Text') || path.includes('.')) facts.push({ place: place(path), text })
    return text
  })
  const all = [...new Set([...fields, ...Object.values(SECTIONS).flatMap(({ prose }) => prose ?? [])])]
  const prose = textsOf(place, Object.fromEntries(all.map((field) => [field, register[field]])))
  return [...prose.filter(({ place: { path } }) => fields.some((one) => one === path)), ...facts, ...prose]
}

const organisationsOf = ({ controller, jointControllers, recipients, representative }: RegisterSource) => [
  controller,
  ...(jointControllers ?? []),
  representative,
  ...recipients.map(({ organisation }) => organisation),
]

const isKey = (key: string): key is SectionKey => (SECTION_KEYS as readonly string[]).includes(key)

/** Everything written that a section may show, what is nearest first. */
const writtenIn = (
  sources: NoticeSources,
  section: SectionSource,
  index: number,
  keys: readonly SectionKey[],
): Written[] => {
  const { blocks, notice, organisations } = sources
  const block = section.block ? blocks.get(section.block) : undefined
  const own = block ?? section
  const place = (path: string): FieldPlace =>
    block
      ? { id: block.id, collection: 'blocks', path }
      : { id: notice.id, collection: 'notices', path: `sections.${index}.${path}` }
  const registers = registersOf(sources)
  return [
    ...shownBy(own, place),
    ...inOrganisation(organisations.get(own.organisation ?? '')),
    ...registers.flatMap((register) => inRegister(register, keys)),
    ...registers
      .flatMap(organisationsOf)
      .flatMap((id) => inOrganisation(id === null ? undefined : organisations.get(id))),
  ]
}

/** The field of a section that shows something as a whole. */
const fieldOfSection = (
  sources: NoticeSources,
  section: SectionSource,
  index: number,
  keys: readonly SectionKey[],
): FieldPlace => {
  const { blocks, notice } = sources
  const block = section.block ? blocks.get(section.block) : undefined
  const [main] = registersOf(sources)
  const [key] = keys
  if (block) return { id: block.id, collection: 'blocks', path: 'text' }
  if ((section.blockType === 'register' || section.blockType === 'cookies') && main && key) {
    return { id: main.id, collection: 'registers', path: filledAt(key, main) }
  }
  const path = section.blockType === 'text' ? `sections.${index}.text` : `sections.${index}`
  return { id: notice.id, collection: 'notices', path }
}

const within = (group: string, path: string, others: RegExp): string =>
  path === group || path.startsWith(`${group}.`) || others.test(path)
    ? path
    : path === ''
      ? group
      : `${group}.${path}`

/** The field of the document in which a fact is written. */
const placeOfFact = (fact: FactPlace, sources: NoticeSources): FieldPlace | null => {
  const { notice } = sources
  const registers = registersOf(sources)
  const [main] = registers
  const own = (path: string): FieldPlace => ({ id: notice.id, collection: 'notices', path })
  const inMain = (path: string): FieldPlace =>
    main ? { id: main.id, collection: 'registers', path } : own('registers')
  const inOrganisationOr = (id: null | string | undefined, otherwise: FieldPlace): FieldPlace =>
    id && sources.organisations.has(id) ? { id, collection: 'organisations', path: fact.path } : otherwise
  switch (fact.of) {
    case 'authority':
      return inOrganisationOr(authorityOf(sources), own('sections'))
    case 'contactPerson':
      return inMain(within('contact', fact.path, /^contacts\b/))
    case 'controller':
      return inOrganisationOr(main?.controller, inMain('controller'))
    case 'dpo':
      return inMain(within('dpo', fact.path, /^hasDpo$/))
    case 'notice':
      return own(fact.path)
    case 'register': {
      const register = sources.registers.get(fact.register) ?? main
      return register
        ? { id: register.id, collection: 'registers', path: fieldOfFact(fact.path) }
        : own('registers')
    }
    case 'representative':
      return inOrganisationOr(
        main?.representative,
        inMain(main?.hasRepresentative === 'yes' ? 'representative' : 'hasRepresentative'),
      )
  }
}

/** Words shorter than this stand in too many fields to say where they are from. */
const TELLING = 4

/** The field that words were written in: the one that holds their sentence, else the first that holds them. */
const placeOfWords = (written: readonly Written[], sentence: string, quote: string): FieldPlace | null => {
  const texts = written.map(({ place, text }) => ({ place, text: comparable(text) }))
  const holding = (words: string) => texts.find(({ text }) => text.includes(words))?.place
  const words = comparable(quote)
  return (sentence && holding(sentence)) || (words.length >= TELLING && holding(words)) || null
}

/**
 * The field in which what was found is put right: that which holds the fact; that of the register, organisation, shared text or
 * notice whose text holds the words; else that of the section. Null where it is in none.
 *
 * @param byLanguage what the notice was composed from
 * @param madeFrom of the composed notice
 */
export const foundAt = (
  { about, fact, fix, language, section, words }: Finding,
  byLanguage: Readonly<Record<Language, NoticeSources>>,
  madeFrom: Readonly<Record<Language, readonly number[]>>,
): FieldPlace | null => {
  const sources = byLanguage[language ?? ''] ?? Object.values(byLanguage)[0]
  if (!sources) return null
  const { notice } = sources
  const own = (path: string): FieldPlace => ({ id: notice.id, collection: 'notices', path })
  if (fact) return placeOfFact(fact, sources)
  if (!section) return fix?.type === 'addSection' ? own('sections') : null
  if (section.part !== 'section') return own(section.part)
  const position = section.position ?? 0
  const index = madeFrom[language ?? '']?.[position] ?? position
  const from = notice.sections[index]
  if (!from) return own('sections')
  if (words?.block === null)
    return own(from.heading?.trim() ? `sections.${index}.heading` : `sections.${index}`)
  const keys = section.keys.filter(isKey)
  return (
    (words && placeOfWords(writtenIn(sources, from, index, keys), about, words.quote)) ??
    fieldOfSection(sources, from, index, keys)
  )
}
