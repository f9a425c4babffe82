import type { Language } from '../notice/document.js'
import type { RopaActivity } from './activity.js'
import type { RopaRole } from './choices.js'
import type { ColumnKey } from './columns.js'

import { forLanguage } from '../notice/lookUpLanguage.js'

/**
 * Column of an app's own.
 *
 * `read` gives what stands in the cell, in the language given; null or nothing where it is not told.
 */
export type OwnColumn = {
  key: string
  /** By language code; the English one where there is none of the language asked for, else the first. */
  headings: Readonly<Record<Language, string>>
  /** The article that asks for it, such as `GDPR Art. 35`. */
  article?: string
  read: (activity: RopaActivity, args: { language: Language }) => null | string | undefined
}

/** Which columns the record of processing activities has, and in which order. */
export type RopaProfile = {
  key: string
  /** What editors know it by, by language code. */
  names?: Readonly<Record<Language, string>>
  /** Those of the controller's record (GDPR Art. 30(1)): keys of built-in columns, or columns of the app's own. */
  controller: readonly (ColumnKey | OwnColumn)[]
  /**
   * Those of the processor's (Art. 30(2)).
   * @default those of `art30`
   */
  processor?: readonly (ColumnKey | OwnColumn)[]
}

/** Where readers find the same told to data subjects: the last of every built-in profile. */
const NOTICE = ['notice', 'noticeAddress', 'noticeVersion'] as const satisfies readonly ColumnKey[]

/** What Art. 30(2) asks for, in its order. */
export const PROCESSOR_COLUMNS: readonly ColumnKey[] = [
  'name',
  'processor',
  'onBehalfOf',
  'representative',
  'dpo',
  'processing',
  'processors',
  'transfers',
  'safeguards',
  'security',
  ...NOTICE,
]

/** The order of Art. 30(1), with what links its items to each other. */
const art30: RopaProfile = {
  key: 'art30',
  controller: [
    'name',
    'state',
    'controller',
    'jointControllers',
    'representative',
    'dpo',
    'contactPerson',
    'purposes',
    'legalBases',
    'dataSubjects',
    'dataCategories',
    'specialCategories',
    'recipients',
    'transfers',
    'safeguards',
    'retention',
    'security',
    ...NOTICE,
  ],
}

/** After the documentation template of the Information Commissioner’s Office (United Kingdom). */
const ico: RopaProfile = {
  key: 'ico',
  controller: [
    'name',
    'controller',
    'representative',
    'dpo',
    'businessFunction',
    'purposes',
    'jointControllers',
    'dataSubjects',
    'dataCategories',
    'recipients',
    'contractLink',
    'transfers',
    'safeguards',
    'retention',
    'security',
    'legalBases',
    'specialCategories',
    'legitimateInterests',
    'interestAssessment',
    'rights',
    'automatedDecisions',
    'sources',
    'consentRecord',
    'location',
    'impactAssessment',
    'breaches',
    'nationalCondition',
    'retentionPolicy',
    ...NOTICE,
  ],
}

/** After the simplified template of the Commission nationale de l’informatique et des libertés (France). */
const cnil: RopaProfile = {
  key: 'cnil',
  controller: [
    'name',
    'reference',
    'createdOn',
    'updatedOn',
    'controller',
    'dpo',
    'representative',
    'jointControllers',
    'purposes',
    'security',
    'dataCategories',
    'retention',
    'specialCategories',
    'dataSubjects',
    'recipients',
    'processors',
    'transfers',
    'safeguards',
    ...NOTICE,
  ],
}

/** After the guidance of the Data Protection Commission (Ireland). */
const dpc: RopaProfile = {
  key: 'dpc',
  controller: [
    'name',
    'businessFunction',
    'controller',
    'representative',
    'dpo',
    'jointControllers',
    'purposes',
    'legalBases',
    'legitimateInterests',
    'dataSubjects',
    'dataCategories',
    'specialCategories',
    'sources',
    'recipients',
    'processors',
    'contractLink',
    'transfers',
    'safeguards',
    'retention',
    'security',
    'automatedDecisions',
    'impactAssessment',
    ...NOTICE,
  ],
}

/** The profiles that come with the plugin. */
export const builtInRopaProfiles: readonly RopaProfile[] = [art30, ico, cnil, dpc]

/** The keys of those. */
export const BUILT_IN_ROPA_PROFILES = ['art30', 'ico', 'cnil', 'dpc'] as const
export type BuiltInRopaProfile = (typeof BUILT_IN_ROPA_PROFILES)[number]

const isBuiltIn = (key: string): key is BuiltInRopaProfile =>
  (BUILT_IN_ROPA_PROFILES as readonly string[]).includes(key)

/**
 * What editors know a profile by in a language: the name that it has itself, that of a built-in one, or its key.
 *
 * @param words names of the built-in ones
 */
export const nameOfProfile = (
  { key, names = {} }: RopaProfile,
  language: Language,
  words: (key: BuiltInRopaProfile) => string,
): string => forLanguage(names, language) ?? names['en'] ?? (isBuiltIn(key) ? words(key) : key)

/** The note that says what the columns of a built-in profile were made after; null for one of an app's own. */
export const noteOfProfile = (
  profile: RopaProfile,
  notes: Readonly<Record<BuiltInRopaProfile, string>>,
): null | string =>
  isBuiltIn(profile.key) && builtInRopaProfiles.includes(profile) ? notes[profile.key] : null

/** The columns of a profile for one of the two records. */
export const columnsOf = (profile: RopaProfile, role: RopaRole): readonly (ColumnKey | OwnColumn)[] =>
  role === 'controller' ? profile.controller : (profile.processor ?? PROCESSOR_COLUMNS)
