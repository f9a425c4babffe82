import type { Composed, ComposeSettings } from '../compose/compose.js'
import type { Language, NoticeSection } from '../document.js'
import type { NoticeSources, RegisterSource } from '../sources.js'
import type { SectionKey } from '../vocabulary.js'

import { compose } from '../compose/compose.js'
import { packFor } from '../languagePack.js'
import { inRichText, mapTexts } from './registerTexts.js'

/**
 * What a notice can lack, which does not keep it from being published:
 *
 * - `sectionEmpty`: a section has a heading and nothing is printed under it
 * - `undecided`: a question of a register has not been answered
 * - `notPrinted`: a field of a register holds something that no reader of this notice sees
 * - `notWritten`: the notice is not written in a language of the app
 */
export const MISSING_CODES = ['notPrinted', 'notWritten', 'sectionEmpty', 'undecided'] as const
export type MissingCode = (typeof MISSING_CODES)[number]

/** A field of a document: where something is filled in or corrected. */
export type FieldPlace = {
  collection: 'blocks' | 'notices' | 'organisations' | 'registers'
  /** Empty for a notice that has not been saved yet. */
  id: string
  /** Payload's path of the field, such as `purposes.0.retentionText`. */
  path: string
}

/** The section that something is missing from. */
export type MissingSection = {
  /** The matter; null for a text of the notice's own. */
  key: null | SectionKey
  /** Where it is in its notice; null when the notice has no section for the matter. */
  anchor: null | string
  /** Its heading; the official one of the matter when the notice has no section for it. */
  heading: string
  /** Number from 1 among the sections of the notice as they are written; null when it has none for the matter. */
  position: null | number
}

/** Something empty or missing, and the field to fill in. */
export type Missing = {
  code: MissingCode
  /** Null where it is the same in every language that the notice is written in. */
  language: Language | null
  section: MissingSection | null
  source: FieldPlace | null
  /** Of what is not printed: no section is about it, or the one that is shows something else in its place. */
  reason: 'noSection' | 'replaced' | null
}

/** The questions of a register, and the matter that each belongs to. */
const QUESTIONS = {
  automated: 'automatedDecisions',
  hasDisclosures: 'disclosures',
  hasDpo: 'dpo',
  hasRecipients: 'recipients',
  hasRepresentative: 'representative',
  hasSpecialData: 'specialCategories',
  hasTransfers: 'transfers',
  usesCookies: 'cookies',
} as const satisfies Partial<Record<keyof RegisterSource, SectionKey>>

/** Those whose answer is told to readers in words. */
const TOLD = ['automated', 'hasDisclosures', 'hasSpecialData', 'usesCookies'] as const

/** Those of which only that there is none is told: else the list tells. */
const TOLD_WHEN_NONE = ['hasRecipients', 'hasTransfers'] as const

/** The matter that a field of a register belongs to, by the beginning of its path. */
const MATTERS: [RegExp, SectionKey][] = [
  [/^name$/, 'registerName'],
  [/^controller$/, 'controller'],
  [/^jointControllers$/, 'jointControllers'],
  [/^contacts?\b/, 'contactPerson'],
  [/^dpo\b/, 'dpo'],
  [/^representative$/, 'representative'],
  [/^purposes\.\d+\.(?:legalBases|law)$/, 'legalBasis'],
  [/^purposes\.\d+\.legitimateInterest$/, 'legitimateInterests'],
  [/^purposes\.\d+\.retention/, 'retention'],
  [/^purposes\.\d+\.directMarketing$/, 'rightObjectMarketing'],
  [/^purposes/, 'purposes'],
  [/^provision/, 'provisionRequirement'],
  [/^dataSubjectCategories$/, 'dataSubjectCategories'],
  [/^dataCategories$/, 'dataCategories'],
  [/^(?:hasSpecialData|specialDataCondition)$/, 'specialCategories'],
  [/^(?:origin|sources)$/, 'sources'],
  [/^(?:hasRecipients|recipients)/, 'recipients'],
  [/^hasDisclosures$/, 'disclosures'],
  [/^(?:hasTransfers|transfers)/, 'transfers'],
  [/^automated/, 'automatedDecisions'],
  [/^withdrawMethod$/, 'consent'],
  [/^(?:usesCookies|cookiesBlock)$/, 'cookies'],
]

const matterOf = (path: string): null | SectionKey =>
  path.endsWith('Text') && !path.includes('.')
    ? (path.slice(0, -'Text'.length) as SectionKey)
    : (MATTERS.find(([pattern]) => pattern.test(path))?.[1] ?? null)

/** Where an empty matter of a register is filled in. */
const FILLED_AT: Partial<Record<SectionKey, string>> = {
  automatedDecisions: 'automated',
  consent: 'consentText',
  contactPerson: 'contact.name',
  controller: 'controller',
  cookies: 'usesCookies',
  dataCategories: 'dataCategories',
  dataContent: 'dataCategories',
  dataSubjectCategories: 'dataSubjectCategories',
  disclosures: 'hasDisclosures',
  dpo: 'hasDpo',
  jointControllers: 'jointControllers',
  legalBasis: 'purposes',
  legitimateInterests: 'purposes',
  provisionRequirement: 'provisionBasis',
  purposes: 'purposes',
  recipients: 'hasRecipients',
  registerName: 'name',
  representative: 'hasRepresentative',
  retention: 'purposes',
  security: 'securityText',
  securityElectronic: 'securityElectronicText',
  securityManual: 'securityManualText',
  sources: 'origin',
  specialCategories: 'hasSpecialData',
  transfers: 'hasTransfers',
}

/** The field of a register in which a matter is filled in. */
export const filledAt = (key: SectionKey, register: RegisterSource): string => {
  const purpose = register.purposes.findIndex(({ retentionText }) => !retentionText?.trim())
  if (key === 'retention' && purpose >= 0) return `purposes.${purpose}.retentionText`
  // The form shows either one text of protection or two.
  if (register.protectionMode !== 'split' && /^security./.test(key)) return 'securityText'
  if (register.protectionMode === 'split' && key === 'security') return 'securityManualText'
  return FILLED_AT[key] ?? 'name'
}

/** Marks: of characters that no keyboard has beside each other, around the number of a text. */
const MARK = /\u27e6(\d+)\u27e7/g
const markOf = (number: number): string => `\u27e6${number}\u27e7`

type Filled = { path: string; printed: boolean; register: string }

/**
 * What of the registers readers of a notice see, and what not, in one language.
 *
 * The notice is composed once more with every text of a register marked: a text is printed where its mark comes out, be it
 * by a section, a heading or a placeholder. So what composing does with a text need not be told here a second time.
 */
const fieldsOf = (sources: NoticeSources, settings: ComposeSettings): Filled[] => {
  const places: string[] = []
  const marked = (place: string, text: string): string => text + markOf(places.push(place) - 1)
  const named = [...sources.registers].map(([id, register]): [string, RegisterSource] => [
    id,
    mapTexts(register, (path, text) => marked(`${id}/${path}`, text)),
  ])
  const organisations = [...sources.organisations].map(
    ([id, one]) => [id, { ...one, name: one.name && marked(`organisation:${id}`, one.name) }] as const,
  )
  const blocks = [...sources.blocks].map(
    ([id, one]) =>
      [
        id,
        {
          ...one,
          cookies: one.cookies.map((cookie) => ({
            ...cookie,
            name: cookie.name && marked(`block:${id}`, cookie.name),
          })),
          settingsUrl: one.settingsUrl && marked(`block:${id}`, one.settingsUrl),
          text: inRichText(one.text, (text) => marked(`block:${id}`, text)),
        },
      ] as const,
  )
  const { content } = compose(
    {
      ...sources,
      blocks: new Map(blocks),
      organisations: new Map(organisations),
      registers: new Map(named),
    },
    settings,
  )
  const { introduction, rights, sections, statute, title, versionLabel } = content
  const shown = JSON.stringify([introduction, sections, statute, title, versionLabel])
  const seen = new Set(Array.from(shown.matchAll(MARK), ([, number]) => Number(number)))
  const printed = new Map<string, boolean>()
  places.forEach((place, number) => {
    printed.set(place, (printed.get(place) ?? true) && seen.has(number))
  })

  const keys = new Set(sections.flatMap((section) => section.keys))
  return sources.notice.registers.flatMap((id) => {
    const register = sources.registers.get(id)
    if (!register) return []
    const told = (path: string) => printed.get(`${id}/${path}`) ?? false
    // A wording of its own stands in the place of the facts.
    const fromFacts = (key: SectionKey): boolean => keys.has(key) && !told(`${key}Text`)
    const filled: Filled[] = []
    const add = (path: string, isPrinted: boolean) => filled.push({ path, printed: isPrinted, register: id })
    for (const [place, isPrinted] of printed) {
      if (place.startsWith(`${id}/`)) add(place.slice(id.length + 1), isPrinted)
    }
    const isShown = (organisation: string) => printed.get(`organisation:${organisation}`) ?? false
    if (register.controller) add('controller', isShown(register.controller))
    if (register.jointControllers?.length) {
      add('jointControllers', register.jointControllers.every(isShown))
    }
    if (register.hasRepresentative === 'yes' && register.representative) {
      add('representative', isShown(register.representative))
    }
    if (register.usesCookies === 'yes' && register.cookiesBlock) {
      add('cookiesBlock', printed.get(`block:${register.cookiesBlock}`) ?? false)
    }
    for (const name of TOLD) {
      if (register[name] === 'yes' || register[name] === 'no') add(name, fromFacts(QUESTIONS[name]))
    }
    for (const name of TOLD_WHEN_NONE) {
      if (register[name] === 'no') add(name, fromFacts(QUESTIONS[name]))
    }
    if (register.provisionBasis) add('provisionBasis', fromFacts('provisionRequirement'))
    if (register.origin) add('origin', fromFacts('sources'))
    register.purposes.forEach((purpose, index) => {
      const at = `purposes.${index}`
      if (purpose.legalBases?.length) add(`${at}.legalBases`, fromFacts('legalBasis'))
      if (purpose.directMarketing) {
        add(
          `${at}.directMarketing`,
          rights.some(({ key }) => key === 'objectMarketing'),
        )
      }
      // Beside a text, the period in numbers is the same for machines.
      if (purpose.retentionDuration && !purpose.retentionText?.trim()) {
        add(`${at}.retentionDuration`, fromFacts('retention'))
      }
      purpose.retentions.forEach(({ duration, text }, row) => {
        if (duration && !text?.trim()) add(`${at}.retentions.${row}.duration`, fromFacts('retention'))
      })
    })
    if (register.hasRecipients === 'yes') {
      register.recipients.forEach(({ category, country, organisation, role }, index) => {
        const isTold =
          fromFacts('recipients') ||
          (fromFacts('disclosures') && register.hasDisclosures === 'yes' && role !== 'processor')
        if (country) add(`recipients.${index}.country`, isTold)
        // Readers are given the category where there is one.
        if (organisation) {
          add(`recipients.${index}.organisation`, isTold ? !category?.trim() : isShown(organisation))
        }
      })
    }
    if (register.hasTransfers === 'yes') {
      register.transfers.forEach(({ countries, mechanism }, index) => {
        if (countries?.length) add(`transfers.${index}.countries`, fromFacts('transfers'))
        if (mechanism) add(`transfers.${index}.mechanism`, fromFacts('transfers'))
      })
    }
    return filled
  })
}

/** The group, row or list in the place of its fields, where nothing of it is printed. */
const gathered = (filled: Filled[], { path, register }: Filled): string => {
  const parts = path.split('.')
  for (let length = 1; length < parts.length; length += 1) {
    const above = parts.slice(0, length).join('.')
    const within = filled.filter((one) => one.register === register && one.path.startsWith(`${above}.`))
    if (within.every(({ printed }) => !printed)) return above
  }
  return path
}

type InLanguage = { language: Language; composed: Composed; sources: NoticeSources }

const told = ({ anchor, heading, keys }: NoticeSection, from: number): MissingSection => ({
  anchor,
  heading,
  key: keys[0] ?? null,
  position: from + 1,
})

/** The section about a matter; of a notice that has none, what it would be called. */
const sectionAbout = (
  { composed: { content, madeFrom }, language }: Pick<InLanguage, 'composed' | 'language'>,
  key: null | SectionKey,
  { packs }: Pick<ComposeSettings, 'packs'>,
): MissingSection | null => {
  if (key === null) return null
  const index = content.sections.findIndex(({ keys }) => keys.includes(key))
  const section = content.sections[index]
  if (section) return { ...told(section, madeFrom[index] ?? index), key }
  const heading = packFor(language, packs)?.headings[key]
  return { anchor: null, heading: heading ?? key, key, position: null }
}

/** Sections under whose heading nothing is printed. */
const emptySections = ({ composed, language, sources }: InLanguage): Missing[] => {
  const { notice } = sources
  const { content, madeFrom } = composed
  return content.sections.flatMap((section, index): Missing[] => {
    if (!section.empty) return []
    const from = madeFrom[index] ?? index
    const written = notice.sections[from]
    const block = written?.block ? sources.blocks.get(written.block) : undefined
    const [first] = notice.registers
    const register = first === undefined ? undefined : sources.registers.get(first)
    const key = section.keys[0]
    const source: FieldPlace = block
      ? { id: block.id, collection: 'blocks', path: 'text' }
      : (section.kind === 'register' || section.kind === 'cookies') && register && key
        ? { id: register.id, collection: 'registers', path: filledAt(key, register) }
        : {
            id: notice.id,
            collection: 'notices',
            path: section.kind === 'text' ? `sections.${from}.text` : `sections.${from}`,
          }
    return [{ code: 'sectionEmpty', language, reason: null, section: told(section, from), source }]
  })
}

const undecided = (of: InLanguage, settings: Pick<ComposeSettings, 'packs'>): Missing[] =>
  of.sources.notice.registers.flatMap((id) => {
    const register = of.sources.registers.get(id)
    if (!register) return []
    return (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])
      .filter((name) => (register[name] ?? 'undecided') === 'undecided')
      .map((path): Missing => ({
        code: 'undecided',
        language: of.language,
        reason: null,
        section: sectionAbout(of, QUESTIONS[path], settings),
        source: { id, collection: 'registers', path },
      }))
  })

/** By what was composed, which may be of more than one asking. */
const filledIn = new WeakMap<Composed, Filled[]>()

const notPrinted = (of: InLanguage, settings: Omit<ComposeSettings, 'language'>): Missing[] => {
  const filled = filledIn.get(of.composed) ?? fieldsOf(of.sources, { ...settings, language: of.language })
  filledIn.set(of.composed, filled)
  const found = new Map<string, Missing>()
  for (const field of filled) {
    if (field.printed) continue
    const path = gathered(filled, field)
    const section = sectionAbout(of, matterOf(field.path), settings)
    const name = `${field.register}/${path}`
    if (found.has(name)) continue
    found.set(name, {
      code: 'notPrinted',
      language: of.language,
      reason: section?.anchor ? 'replaced' : 'noSection',
      section,
      source: { id: field.register, collection: 'registers', path },
    })
  }
  return [...found.values()]
}

/** What is the same in every language, once. */
const once = (all: Missing[], languages: number): Missing[] => {
  const same = new Map<string, Missing[]>()
  for (const one of all) {
    const name = JSON.stringify([one.code, one.reason, one.section?.position, one.section?.key, one.source])
    same.set(name, [...(same.get(name) ?? []), one])
  }
  return [...same.values()].flatMap((group) => {
    const [first] = group
    const isEverywhere = new Set(group.map(({ language }) => language)).size === languages
    return first && isEverywhere ? [{ ...first, language: null }] : group
  })
}

/**
 * What of a notice is empty, unanswered, not shown or not written. It says nothing of what the law asks for, and none of it
 * keeps the notice from being published.
 *
 * Pure, like composing.
 *
 * @param sources the sources flattened to each language of the app
 * @param composeOne `compose`, or what gives the same
 * @returns in the order of sections and languages, what is the same in every language once
 */
export const missingIn = (
  sources: Record<Language, NoticeSources>,
  settings: Omit<ComposeSettings, 'language'>,
  composeOne = compose,
): Missing[] => {
  const isWritten = ({ notice }: NoticeSources) => Boolean(notice.title?.trim())
  const written = Object.entries(sources)
    .filter(([, one]) => isWritten(one))
    .map(([language, one]): InLanguage => ({
      composed: composeOne(one, { ...settings, language }),
      language,
      sources: one,
    }))
  if (written.length === 0) return []
  const lagging = Object.entries(sources)
    .filter(([, one]) => !isWritten(one))
    .map(([language, { notice }]): Missing => ({
      code: 'notWritten',
      language,
      reason: null,
      section: null,
      source: { id: notice.id, collection: 'notices', path: 'title' },
    }))
  const of = (find: (one: InLanguage) => Missing[]) => once(written.flatMap(find), written.length)
  return [
    ...of(emptySections),
    ...of((one) => undecided(one, settings)),
    ...lagging,
    ...of((one) => notPrinted(one, settings)),
  ]
}
