import type { LanguagePack } from '../languagePack.js'
import type { RegisterSectionKey, SectionKey } from '../vocabulary.js'

import { REGISTER_SECTION_KEYS, RIGHT_ARTICLES } from '../vocabulary.js'

/** The name of a rich text field of a register: the editor's own wording of one section. */
export type ProseField = `${Exclude<RegisterSectionKey, 'registerName'>}Text`

/** Which block of a notice gives a section: the first choice where several can. */
export type SectionBlock = 'authority' | 'cookies' | 'register' | 'rights' | 'text'

/** What a section is about. Its heading in each language is in the language packs. */
export type SectionDefinition = {
  /** The articles behind it, such as `GDPR Art. 13(1)(a), 14(1)(a)`, lettered as in the English version. */
  articles: string
  source: SectionBlock
  /** The register's rich text field with the editor's own wording, where it has one. */
  prose?: ProseField
}

/** Section 10 of the act that the GDPR replaced: several headings of the classic form come from there only. */
const OLD_ACT = 'Henkilötietolaki 523/1999 §10 (repealed 1.1.2019)'

/** Every section a notice can have. */
export const SECTIONS: Record<SectionKey, SectionDefinition> = {
  controller: { articles: 'GDPR Art. 13(1)(a), 14(1)(a)', source: 'register', prose: 'controllerText' },
  jointControllers: {
    articles: 'GDPR Art. 13(1)(a), 14(1)(a), 26(2)',
    source: 'register',
    prose: 'jointControllersText',
  },
  representative: {
    articles: 'GDPR Art. 13(1)(a), 14(1)(a), 27',
    source: 'register',
    prose: 'representativeText',
  },
  contactPerson: {
    articles: `GDPR Art. 13(1)(a), 14(1)(a); ${OLD_ACT}`,
    source: 'register',
    prose: 'contactPersonText',
  },
  dpo: { articles: 'GDPR Art. 13(1)(b), 14(1)(b)', source: 'register', prose: 'dpoText' },
  registerName: { articles: OLD_ACT, source: 'register' },
  purposes: { articles: 'GDPR Art. 13(1)(c), 14(1)(c)', source: 'register', prose: 'purposesText' },
  legalBasis: { articles: 'GDPR Art. 6(1), 13(1)(c), 14(1)(c)', source: 'register', prose: 'legalBasisText' },
  legitimateInterests: {
    articles: 'GDPR Art. 13(1)(d), 14(2)(b)',
    source: 'register',
    prose: 'legitimateInterestsText',
  },
  provisionRequirement: {
    articles: 'GDPR Art. 13(2)(e)',
    source: 'register',
    prose: 'provisionRequirementText',
  },
  dataSubjectCategories: {
    articles: 'GDPR Art. 30(1)(c)',
    source: 'register',
    prose: 'dataSubjectCategoriesText',
  },
  dataCategories: { articles: 'GDPR Art. 14(1)(d)', source: 'register', prose: 'dataCategoriesText' },
  specialCategories: {
    articles: 'GDPR Art. 9; tietosuojalaki 1050/2018 §6',
    source: 'register',
    prose: 'specialCategoriesText',
  },
  dataContent: {
    articles: `GDPR Art. 14(1)(d); ${OLD_ACT}`,
    source: 'register',
    prose: 'dataContentText',
  },
  sources: { articles: `GDPR Art. 14(2)(f); ${OLD_ACT}`, source: 'register', prose: 'sourcesText' },
  consent: { articles: 'GDPR Art. 7, 13(2)(c), 14(2)(d)', source: 'register', prose: 'consentText' },
  retention: { articles: 'GDPR Art. 13(2)(a), 14(2)(a)', source: 'register', prose: 'retentionText' },
  recipients: { articles: 'GDPR Art. 13(1)(e), 14(1)(e)', source: 'register', prose: 'recipientsText' },
  disclosures: {
    articles: `GDPR Art. 13(1)(e), 14(1)(e); ${OLD_ACT}`,
    source: 'register',
    prose: 'disclosuresText',
  },
  transfers: { articles: 'GDPR Art. 13(1)(f), 14(1)(f)', source: 'register', prose: 'transfersText' },
  security: { articles: `GDPR Art. 30(1)(g), 32; ${OLD_ACT}`, source: 'register', prose: 'securityText' },
  securityManual: {
    articles: `GDPR Art. 30(1)(g), 32; ${OLD_ACT}`,
    source: 'register',
    prose: 'securityManualText',
  },
  securityElectronic: {
    articles: `GDPR Art. 30(1)(g), 32; ${OLD_ACT}`,
    source: 'register',
    prose: 'securityElectronicText',
  },
  cookies: {
    articles: 'Laki sähköisen viestinnän palveluista 917/2014 §205',
    source: 'cookies',
    prose: 'cookiesText',
  },
  automatedDecisions: {
    articles: 'GDPR Art. 13(2)(f), 14(2)(g), 22',
    source: 'register',
    prose: 'automatedDecisionsText',
  },
  rights: { articles: 'GDPR Art. 13(2)(b), 14(2)(c)', source: 'rights' },
  rightAccess: { articles: RIGHT_ARTICLES.access, source: 'rights' },
  rightRectification: { articles: RIGHT_ARTICLES.rectification, source: 'rights' },
  rightErasure: { articles: RIGHT_ARTICLES.erasure, source: 'rights' },
  rightRestriction: { articles: RIGHT_ARTICLES.restriction, source: 'rights' },
  rightNotification: { articles: RIGHT_ARTICLES.notification, source: 'rights' },
  rightPortability: { articles: RIGHT_ARTICLES.portability, source: 'rights' },
  rightObjection: { articles: RIGHT_ARTICLES.objection, source: 'rights' },
  rightObjectMarketing: { articles: RIGHT_ARTICLES.objectMarketing, source: 'rights' },
  rightNotAutomated: { articles: RIGHT_ARTICLES.notAutomated, source: 'rights' },
  rightWithdrawConsent: { articles: RIGHT_ARTICLES.withdrawConsent, source: 'rights' },
  complaint: { articles: 'GDPR Art. 13(2)(d), 14(2)(e), 77', source: 'authority' },
  otherRights: { articles: 'GDPR Art. 13(2)(b), 14(2)(c)', source: 'text' },
  children: { articles: 'GDPR Art. 8, 12(1)', source: 'text' },
  changes: { articles: 'GDPR Art. 5(1)(a), 12(1)', source: 'text' },
}

/** True for a section whose text a register can hold. */
export const isRegisterSectionKey = (key: SectionKey): key is RegisterSectionKey =>
  (REGISTER_SECTION_KEYS as readonly SectionKey[]).includes(key)

/**
 * The official heading of one or more sections under one heading: `A`, `A and b`, `A, b and c`.
 *
 * @returns an empty text when there is no key
 */
export const headingOfKeys = (keys: readonly SectionKey[], pack: LanguagePack): string => {
  const headings = [...new Set(keys)].map((key, index) =>
    index === 0 ? pack.headings[key] : lowerCaseFirst(pack.headings[key]),
  )
  const last = headings.pop()
  if (last === undefined) return ''
  return headings.length === 0 ? last : headings.join(', ') + pack.conjunction + last
}

/** An abbreviation at the start (`EU:n`, `GDPR`) keeps its capital: its second letter is one too. */
const lowerCaseFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())

/**
 * The anchor of a section: its first key in kebab-case, with `-2`, `-3`… when that is taken.
 *
 * @param taken the anchors given so far in the document; the new one is added to it
 */
export const sectionAnchor = (keys: readonly SectionKey[], taken: Set<string>): string => {
  const base = keys[0]?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) ?? 'section'
  let anchor = base
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${base}-${count}`
  taken.add(anchor)
  return anchor
}
