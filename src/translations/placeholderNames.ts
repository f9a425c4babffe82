import type { AdminTranslations } from '../languages/types.js'
import type { Placeholder } from '../notice/compose/placeholders.js'
import type { AdminKey } from './translate.js'

type Source = keyof AdminTranslations['privacyNotices']['placeholders']['sources']

/** The first part of a key: what its value comes from. */
export const sourceOf = (key: Placeholder): Source => key.slice(0, key.indexOf('.')) as Source

/** Key of the name of a placeholder in the strings of the admin. */
export const nameKey = (key: Placeholder): AdminKey =>
  `privacyNotices:placeholders:names:${key.replace('.', ':')}` as AdminKey

/** Key of the sentence that says where the value of a placeholder is filled in. */
export const sourceKey = (key: Placeholder): AdminKey =>
  `privacyNotices:placeholders:sources:${sourceOf(key)}`

/** Key of the sentence that says that a value is missing: some names are of several things, some are clauses. */
export const missingKey = (key: Placeholder): AdminKey =>
  CLAUSES.includes(key)
    ? 'privacyNotices:mistakes:untold'
    : key.endsWith('.details') || key === 'automated.explanation'
      ? 'privacyNotices:mistakes:missingSeveral'
      : 'privacyNotices:mistakes:missing'

const CLAUSES: readonly Placeholder[] = [
  'consent.withdrawMethod',
  'requirement.consequence',
  'retention.text',
]
