import type { Language } from '../notice/document.js'
import type { RegisterSectionKey } from '../notice/vocabulary.js'
import type { Id } from '../standardTexts/writer.js'
import type { Texts } from '../texts/law/index.js'
import type { LanguagePack } from '../notice/languagePack.js'
import type { Answers, StartOrganisation } from './answers.js'
import type { Said } from './sections.js'

import { paragraph } from '../notice/content.js'
import { rightsFor } from '../notice/compose/rights.js'
import { richTextOf } from '../notice/compose/richText.js'
import { forLanguage } from '../notice/lookUpLanguage.js'
import { completeSections, storedSections } from './sections.js'

type Data = Record<string, unknown>

/** Whether the notice has a section each for papers and for electronic data. */
const isSplit = ({ profile }: Pick<Answers, 'profile'>): boolean =>
  profile.sections.some(
    (section) =>
      section.block === 'register' &&
      section.keys.some((key) => key === 'securityManual' || key === 'securityElectronic'),
  )

const inOne =
  (language: Language) =>
  (texts: Texts | undefined): null | string =>
    (texts && forLanguage(texts, language)) ?? null

const restsOnConsent = ({ purposes }: Pick<Answers, 'purposes'>): boolean =>
  purposes.some(({ legalBases }) => legalBases.includes('consent'))

/** The organisation in the first language. */
export const organisationData = ({ inLanguages: _, ...own }: StartOrganisation): Data => ({
  ...own,
  roles: ['controller'],
})

/** A register in one language: what was answered and chosen. */
export const registerData = (
  answers: Answers,
  language: Language,
  { controller, cookies: cookiesBlock }: { controller: Id; cookies?: Id | undefined },
): Data => {
  const inIt = inOne(language)
  const rich = (texts: Texts) => richTextOf([paragraph(inIt(texts) ?? '')])
  const { automated, cookies, dpo, hasDpo, kind, recipients, sources, transfers } = answers
  const { electronic, manual } = kind.protection
  return {
    name: inIt(answers.name),
    automated,
    contact: answers.contact,
    controller,
    ...(cookies === 'yes' && cookiesBlock !== undefined && { cookiesBlock }),
    dataCategories: answers.data.map(inIt),
    dataSubjectCategories: answers.dataSubjects.map(inIt),
    ...(hasDpo === 'yes' && { dpo }),
    hasDisclosures: recipients.some(({ role }) => role !== 'processor') ? 'yes' : 'no',
    hasDpo,
    hasRecipients: recipients.length > 0 ? 'yes' : 'no',
    hasRepresentative: 'no',
    hasSpecialData: kind.specialCategories ? 'yes' : 'no',
    hasTransfers: transfers,
    origin: sources.length > 0 ? 'both' : 'fromDataSubject',
    ...(isSplit(answers)
      ? {
          protectionMode: 'split',
          securityElectronicText: rich(electronic),
          securityManualText: rich(manual),
        }
      : {
          protectionMode: 'single',
          securityText: richTextOf([manual, electronic].map((text) => paragraph(inIt(text) ?? ''))),
        }),
    provisionBasis: kind.provision.basis,
    provisionConsequence: inIt(kind.provision.consequence),
    purposes: answers.purposes.map((purpose) => ({
      name: inIt(purpose.text),
      directMarketing: purpose.directMarketing ?? false,
      law: inIt(purpose.law),
      legalBases: [...purpose.legalBases],
      legitimateInterest: inIt(purpose.legitimateInterest),
      retentionDuration: purpose.kept.duration ?? null,
      retentionText: inIt(purpose.kept.text),
    })),
    recipients: recipients.map(({ purpose, role, text }) => ({
      category: inIt(text),
      purpose: inIt(purpose),
      role,
    })),
    sources: sources.map(inIt),
    specialDataCondition: inIt(kind.specialCategories),
    usesCookies: cookies,
    withdrawMethod: restsOnConsent(answers) ? inIt(kind.withdrawMethod) : null,
  }
}

/** What a register made from some answers says, by which the sections of its notice are chosen. */
export const saidBy = (answers: Answers): Said => {
  const { automated, cookies, hasDpo, kind, purposes, transfers } = answers
  const bases = purposes.flatMap(({ legalBases }) => legalBases)
  const consent = restsOnConsent(answers)
  const when = (applies: boolean, ...keys: RegisterSectionKey[]) => (applies ? keys : [])
  return {
    needed: new Set<RegisterSectionKey>([
      'controller',
      'contactPerson',
      'registerName',
      'purposes',
      'legalBasis',
      'provisionRequirement',
      'dataSubjectCategories',
      'dataCategories',
      'specialCategories',
      'sources',
      'retention',
      'recipients',
      'disclosures',
      ...when(hasDpo === 'yes', 'dpo'),
      ...when(bases.includes('legitimateInterests'), 'legitimateInterests'),
      ...when(consent, 'consent'),
      ...when(transfers === 'no', 'transfers'),
      ...when(automated === 'no', 'automatedDecisions'),
      ...when(cookies === 'yes', 'cookies'),
      ...(isSplit(answers) ? (['securityManual', 'securityElectronic'] as const) : (['security'] as const)),
    ]),
    possible: new Set<RegisterSectionKey>([
      'dataContent',
      // That there is no consent can be said only where it is certain.
      ...when(!kind.specialCategories && automated === 'no', 'consent'),
      ...when(cookies === 'no', 'cookies'),
    ]),
    rights: rightsFor({
      automatedDecisions: false,
      directMarketing: purposes.some(({ directMarketing }) => directMarketing),
      legalBases: bases,
    }),
  }
}

/** The title of the notice of a register: `Tietosuojaseloste: Asiakasrekisteri`. */
export const noticeTitle = (
  { name }: Pick<Answers, 'name'>,
  language: Language,
  packs: Readonly<Record<string, LanguagePack>>,
): string => {
  const document = forLanguage(packs, language)?.documentName ?? ''
  const registerName = inOne(language)(name) ?? ''
  return document ? `${document.charAt(0).toUpperCase()}${document.slice(1)}: ${registerName}` : registerName
}

/** A notice of the register in one language, with every section that it has something to say in. */
export const noticeData = (
  answers: Answers,
  language: Language,
  {
    authority,
    packs,
    register,
    today,
  }: {
    authority?: Id | undefined
    packs: Readonly<Record<string, LanguagePack>>
    register: Id
    today: string
  },
): Data => ({
  title: noticeTitle(answers, language, packs),
  preparedOn: today,
  profile: answers.profile.key,
  registers: [register],
  sections: storedSections(completeSections(answers.profile.sections, saidBy(answers)), language, {
    authority,
  }),
})
