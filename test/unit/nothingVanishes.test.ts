import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { NoticeContent } from '../../src/notice/document.js'
import type { ContactSource, RegisterSource, SectionSource } from '../../src/notice/sources.js'

import { missingIn } from '../../src/notice/check/missing.js'
import { compose } from '../../src/notice/compose/compose.js'
import { builtInProfiles, type ProfileSection } from '../../src/notice/compose/profiles.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { SECTIONS } from '../../src/notice/compose/sections.js'
import { paragraph } from '../../src/notice/content.js'
import { contentText } from '../../src/notice/contentText.js'
import { LEGAL_BASES, REGISTER_SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { languagePacks } from '../../src/languages/index.js'
import {
  contactSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSection,
  registerSource,
  section,
} from '../fixtures/pureSources.js'

/**
 * Whatever a register holds is printed, or reported. What is held is written down while the register is made, by other code than
 * that which reports: every text is a word of its own, which is looked for in the text that readers get.
 */
type Held = Map<string, string[]>

const TRI = fc.constantFrom<('no' | 'undecided' | 'yes' | null)[]>('yes', 'no', 'undecided', null)
const WORDINGS = REGISTER_SECTION_KEYS.flatMap((key) => SECTIONS[key].prose ?? [])

/** Which of many fields are filled, and how the questions are answered. */
const choices = fc.record({
  answers: fc.record({
    automated: TRI,
    hasDpo: TRI,
    hasRecipients: TRI,
    hasRepresentative: TRI,
    hasSpecialData: TRI,
    hasTransfers: TRI,
    usesCookies: TRI,
  }),
  bases: fc.subarray([...LEGAL_BASES]),
  filled: fc.infiniteStream(fc.boolean()),
  origin: fc.constantFrom('both', 'fromDataSubject', 'fromOthers', null),
  protectionMode: fc.constantFrom('single', 'split', null),
  provisionBasis: fc.constantFrom('contract', 'none', null),
  purposes: fc.integer({ max: 2, min: 0 }),
  rows: fc.integer({ max: 2, min: 0 }),
  wordings: fc.subarray(WORDINGS, { maxLength: 4 }),
})
type Choices = typeof choices extends fc.Arbitrary<infer Value> ? Value : never

const registerOf = (id: string, chosen: Choices): { held: Held; register: RegisterSource } => {
  const held: Held = new Map()
  let count = 0
  const isFilled = () => chosen.filled.next().value === true
  const word = (path: string, isShown = true): null | string => {
    if (!isFilled()) return null
    const text = `sana${id}${(count += 1)}x`
    if (isShown) held.set(path, [...(held.get(path) ?? []), text])
    return text
  }
  const words = (path: string, isShown = true) =>
    [word(path, isShown), word(path, isShown)].flatMap((one) => one ?? [])
  const contact = (path: string, isShown = true): ContactSource =>
    contactSource({
      name: word(`${path}.name`, isShown),
      city: word(`${path}.city`, isShown),
      email: word(`${path}.email`, isShown),
      phone: word(`${path}.phone`, isShown),
      street: word(`${path}.street`, isShown),
      title: word(`${path}.title`, isShown),
    })
  const { answers, bases, origin, protectionMode, provisionBasis, rows } = chosen
  const list = <Row>(length: number, row: (index: number) => Row): Row[] =>
    Array.from({ length }, (_, index) => row(index))
  const has = (...any: string[]) => any.some((one) => (bases as string[]).includes(one))
  const hidden: Record<string, boolean> = {
    dpoText: answers.hasDpo !== 'yes',
    jointControllersText: true,
    representativeText: answers.hasRepresentative !== 'yes',
    securityElectronicText: protectionMode !== 'split',
    securityManualText: protectionMode !== 'split',
    securityText: protectionMode === 'split',
    specialCategoriesText: answers.hasSpecialData !== 'yes',
  }
  const wordings = chosen.wordings.map((field) => {
    const text = `sana${id}${(count += 1)}x`
    if (!hidden[field]) held.set(field, [text])
    return [field, richTextOf([paragraph(text)])]
  })
  const register = registerSource(id, {
    ...answers,
    ...Object.fromEntries(wordings),
    name: `sana${id}nimi`,
    automatedConsequences: word('automatedConsequences', answers.automated === 'yes'),
    automatedLogic: word('automatedLogic', answers.automated === 'yes'),
    contact: contact('contact'),
    contacts: list(rows, (index) => contact(`contacts.${index}`)),
    dataCategories: words('dataCategories'),
    dataSubjectCategories: words('dataSubjectCategories'),
    dpo: contact('dpo', answers.hasDpo === 'yes'),
    origin,
    protectionMode,
    provisionBasis,
    provisionConsequence: word('provisionConsequence', provisionBasis === 'contract'),
    purposes: list(chosen.purposes, (index) => {
      const at = `purposes.${index}`
      return purposeSource(word(`${at}.name`) ?? '', {
        law: word(`${at}.law`, has('legalObligation', 'publicTask')),
        legalBases: bases,
        legitimateInterest: word(`${at}.legitimateInterest`, has('legitimateInterests')),
        retentions: list(rows, (row) => ({
          data: word(`${at}.retentions.${row}.data`),
          duration: null,
          text: word(`${at}.retentions.${row}.text`),
        })),
        retentionText: word(`${at}.retentionText`),
      })
    }),
    recipients: list(rows, (index) => ({
      category: word(`recipients.${index}.category`, answers.hasRecipients === 'yes'),
      country: null,
      organisation: null,
      purpose: word(`recipients.${index}.purpose`, answers.hasRecipients === 'yes'),
      role: 'processor' as const,
    })),
    sources: words('sources', origin === 'both' || origin === 'fromOthers'),
    specialDataCondition: word('specialDataCondition', answers.hasSpecialData === 'yes'),
    transfers: list(rows, (index) => {
      const isShown = answers.hasTransfers === 'yes'
      return {
        copy: word(`transfers.${index}.copy`, isShown),
        countries: null,
        detail: word(`transfers.${index}.detail`, isShown),
        internationalOrganisation: null,
        mechanism: null,
        recipient: word(`transfers.${index}.recipient`, isShown),
      }
    }),
    withdrawMethod: word('withdrawMethod'),
  })
  held.set('name', [`sana${id}nimi`])
  return { held, register }
}

const sectionOf = (one: ProfileSection): SectionSource => {
  if (one.block === 'register') return registerSection(...one.keys)
  return section(one.block, { heading: 'Otsikko', rights: one.block === 'rights' ? one.rights : null })
}

const ownProfile = fc
  .array(fc.uniqueArray(fc.constantFrom(...REGISTER_SECTION_KEYS), { maxLength: 3, minLength: 1 }), {
    maxLength: 12,
  })
  .map((sections) => sections.map((keys) => registerSection(...keys)))

const profiles = fc.oneof(
  fc.constantFrom(...builtInProfiles).map(({ sections }) => sections.map(sectionOf)),
  ownProfile,
)

/** Every word that readers get, with how often. */
const wordsIn = ({ introduction, sections, statute, title }: NoticeContent): string[] =>
  [
    title,
    statute ?? '',
    introduction ? contentText(introduction.content) : '',
    ...sections.flatMap(({ content, heading }) => [heading, contentText(content)]),
  ]
    .join('\n')
    .match(/sana\w+/g) ?? []

const settings = { packs: languagePacks, profile: { layout: 'list', numbering: 'none' } } as const

describe('what a register holds', () => {
  it('should be printed or reported, in every notice', () => {
    let printedFields = 0
    let reportedFields = 0
    fc.assert(
      fc.property(fc.array(choices, { maxLength: 2, minLength: 1 }), profiles, (chosen, sections) => {
        const made = chosen.map((one, index) => registerOf(`r${index}`, one))
        const sources = noticeSources({
          organisations: [organisationSource('o1')],
          registers: made.map(({ register }) => register),
          sections,
        })
        const { content } = compose(sources, { ...settings, language: 'fi' })
        const printed = new Set(wordsIn(content))
        const reported = missingIn({ fi: sources }, settings).flatMap(({ code, source }) =>
          code === 'notPrinted' && source ? [`${source.id}/${source.path}`] : [],
        )
        for (const { held, register } of made) {
          for (const [path, all] of held) {
            const isPrinted = all.every((one) => printed.has(one))
            const isReported = reported.some((one) => `${register.id}/${path}.`.startsWith(`${one}.`))
            if (isPrinted) printedFields += 1
            if (isReported) reportedFields += 1
            // Printed and reported is as wrong as neither.
            expect({ isPrinted, path, sections }).toEqual({ isPrinted: !isReported, path, sections })
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(printedFields).toBeGreaterThan(500)
    expect(reportedFields).toBeGreaterThan(500)
  })

  const facts = {
    dataCategories: ['sanaData'],
    dataSubjectCategories: ['sanaHenkilot'],
    securityText: richTextOf([paragraph('sanaSuojaus')]),
  }
  it.each(builtInProfiles.map(({ key, sections }) => [key, sections] as const))(
    'should stand once in the profile %s: data, data subjects and protection, of one text or two',
    (_, profile) => {
      const sections = profile.map(sectionOf)
      const times = (over: Partial<RegisterSource>, all: string[]) => {
        const sources = noticeSources({ registers: [registerSource('r1', over)], sections })
        const words = wordsIn(compose(sources, { ...settings, language: 'fi' }).content)
        return all.map((one) => words.filter((word) => word === one).length)
      }
      const one = ['sanaData', 'sanaHenkilot', 'sanaSuojaus']
      expect(times(facts, one)).toEqual([1, 1, 1])
      const split = {
        ...facts,
        protectionMode: 'split' as const,
        securityElectronicText: richTextOf([paragraph('sanaSahkoinen')]),
        securityManualText: richTextOf([paragraph('sanaManuaalinen')]),
      }
      expect(times(split, ['sanaSuojaus', 'sanaManuaalinen', 'sanaSahkoinen'])).toEqual([0, 1, 1])
    },
  )

  it('should stand under a heading that fits: one text of protection in place of two sections', () => {
    const sources = noticeSources({
      registers: [registerSource('r1', facts)],
      sections: [registerSection('securityManual'), registerSection('securityElectronic')],
    })
    const { sections } = compose(sources, { ...settings, language: 'fi' }).content
    expect(sections.map(({ anchor, heading }) => [anchor, heading])).toEqual([
      ['security', 'Rekisterin suojauksen periaatteet'],
    ])
  })
})
