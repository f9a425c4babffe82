/**
 * The closed lists of the field: legal bases, rights, transfer mechanisms, section keys. Keys are language-neutral and
 * stable, because publications keep them for ever; their names in each language are in `src/texts`.
 */

/** The six legal bases of GDPR Art. 6(1), in its order (a)–(f). */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legalObligation',
  'vitalInterests',
  'publicTask',
  'legitimateInterests',
] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** The point of GDPR Art. 6(1) behind each legal basis. */
export const LEGAL_BASIS_ARTICLES: Record<LegalBasis, string> = {
  consent: 'GDPR Art. 6(1)(a)',
  contract: 'GDPR Art. 6(1)(b)',
  legalObligation: 'GDPR Art. 6(1)(c)',
  vitalInterests: 'GDPR Art. 6(1)(d)',
  publicTask: 'GDPR Art. 6(1)(e)',
  legitimateInterests: 'GDPR Art. 6(1)(f)',
}

/** The rights of the data subject that a notice can state. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'notification',
  'portability',
  'objection',
  'objectMarketing',
  'notAutomated',
  'withdrawConsent',
  'complaint',
] as const
export type Right = (typeof RIGHTS)[number]

/** The article behind each right. */
export const RIGHT_ARTICLES: Record<Right, string> = {
  access: 'GDPR Art. 15',
  rectification: 'GDPR Art. 16',
  erasure: 'GDPR Art. 17',
  restriction: 'GDPR Art. 18',
  notification: 'GDPR Art. 19',
  portability: 'GDPR Art. 20',
  objection: 'GDPR Art. 21(1)',
  objectMarketing: 'GDPR Art. 21(2)–(3)',
  notAutomated: 'GDPR Art. 22',
  withdrawConsent: 'GDPR Art. 7(3)',
  complaint: 'GDPR Art. 77',
}

/** What a transfer to a third country can rest on (GDPR Art. 45–49). */
export const TRANSFER_MECHANISMS = [
  'adequacyDecision',
  'dataPrivacyFramework',
  'standardContractualClauses',
  'bindingCorporateRules',
  'codeOfConduct',
  'certification',
  'adHocClauses',
  'explicitConsent',
  'contractPerformance',
  'otherDerogation',
] as const
export type TransferMechanism = (typeof TRANSFER_MECHANISMS)[number]

/** The article behind each of them. */
export const TRANSFER_ARTICLES: Record<TransferMechanism, string> = {
  adequacyDecision: 'GDPR Art. 45',
  dataPrivacyFramework: 'GDPR Art. 45',
  standardContractualClauses: 'GDPR Art. 46(2)(c)–(d)',
  bindingCorporateRules: 'GDPR Art. 46(2)(b), 47',
  codeOfConduct: 'GDPR Art. 46(2)(e)',
  certification: 'GDPR Art. 46(2)(f)',
  adHocClauses: 'GDPR Art. 46(3)(a)',
  explicitConsent: 'GDPR Art. 49(1)(a)',
  contractPerformance: 'GDPR Art. 49(1)(b)–(c)',
  otherDerogation: 'GDPR Art. 49(1)(d)–(g) and second subparagraph',
}

/** The sections that a register can hold, in the order of GDPR Art. 13 with the older headings beside theirs. */
export const REGISTER_SECTION_KEYS = [
  'controller',
  'jointControllers',
  'representative',
  'contactPerson',
  'dpo',
  'registerName',
  'purposes',
  'legalBasis',
  'legitimateInterests',
  'provisionRequirement',
  'dataSubjectCategories',
  'dataCategories',
  'specialCategories',
  'dataContent',
  'sources',
  'consent',
  'retention',
  'recipients',
  'disclosures',
  'transfers',
  'security',
  'securityManual',
  'securityElectronic',
  'cookies',
  'automatedDecisions',
] as const
export type RegisterSectionKey = (typeof REGISTER_SECTION_KEYS)[number]

/** The matters a section of a notice can be about. The catalogue in `sections.ts` says what each one is. */
export const SECTION_KEYS = [
  ...REGISTER_SECTION_KEYS,
  'rights',
  'rightAccess',
  'rightRectification',
  'rightErasure',
  'rightRestriction',
  'rightNotification',
  'rightPortability',
  'rightObjection',
  'rightObjectMarketing',
  'rightNotAutomated',
  'rightWithdrawConsent',
  'complaint',
  'otherRights',
  'children',
  'changes',
] as const
export type SectionKey = (typeof SECTION_KEYS)[number]

/** The section key of each right. */
export const RIGHT_SECTIONS: Record<Right, SectionKey> = {
  access: 'rightAccess',
  rectification: 'rightRectification',
  erasure: 'rightErasure',
  restriction: 'rightRestriction',
  notification: 'rightNotification',
  portability: 'rightPortability',
  objection: 'rightObjection',
  objectMarketing: 'rightObjectMarketing',
  notAutomated: 'rightNotAutomated',
  withdrawConsent: 'rightWithdrawConsent',
  complaint: 'complaint',
}

/**
 * How the sections of a notice are numbered: `decimal` 1, 2, 3; `form` as the old form of the Finnish authority, where
 * everything about the controller shares number 1 (1a, 1b) and the rest go on from 2; `none` not at all.
 */
export const NUMBERINGS = ['decimal', 'form', 'none'] as const
export type Numbering = (typeof NUMBERINGS)[number]

/** How the sections of a notice are laid out: one below the other, or as a table with a row for each. */
export const LAYOUTS = ['list', 'table'] as const
export type Layout = (typeof LAYOUTS)[number]

/** What shared text a reusable block holds. */
export const BLOCK_KINDS = ['cookies', 'authority', 'rights', 'text'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** What a cookie is for: all but `necessary` need consent (Act 917/2014 §205). */
export const COOKIE_CATEGORIES = ['necessary', 'preferences', 'statistics', 'marketing'] as const
export type CookieCategory = (typeof COOKIE_CATEGORIES)[number]
