import type { NamedFinding } from '../../checks/checkComposed.js'

import {
  REGISTER_SECTION_KEYS,
  RIGHT_SECTIONS,
  RIGHTS,
  SECTION_KEYS,
  type Right,
  type SectionKey,
} from '../../notice/vocabulary.js'

/** Whose fields a form has, and in which content language they are shown; undefined without localization. */
export type OwnForm = { id: number | string | undefined; locale: string | undefined }

/** Whether a finding is about a field of this form, as it is shown: what stands in another language is not in it. */
export const isInForm = ({ language, source }: NamedFinding, { id, locale }: OwnForm): boolean =>
  source?.collection === 'notices' &&
  (id === undefined || source.id === String(id)) &&
  (language === null || locale === undefined || language === locale)

/** Whether what would mend a finding for sure can be done in this form. */
export const canMend = (finding: NamedFinding, form: OwnForm): boolean => {
  switch (finding.fix?.type) {
    case 'addSection':
      return true
    case 'replace':
      return finding.words !== null && isInForm(finding, form)
    case 'setFact':
      return isInForm(finding, form)
    default:
      return false
  }
}

/** A section to add: its kind, and what it is about. */
export type NewSection = {
  blockType: 'authority' | 'cookies' | 'register' | 'rights' | 'text'
  keys?: string[]
  rights?: Right[]
}

const isRegisterKey = (key: string): boolean => (REGISTER_SECTION_KEYS as readonly string[]).includes(key)

/** The section that is about some matters: from the register where it can be, else with standard texts, else with a text of its own. */
export const sectionFor = (keys: readonly string[]): NewSection => {
  if (keys.includes('cookies')) return { blockType: 'cookies' }
  if (keys.length > 0 && keys.every(isRegisterKey)) return { blockType: 'register', keys: [...keys] }
  const rights = RIGHTS.filter((right) => keys.includes(RIGHT_SECTIONS[right]))
  if (rights.length === 1 && rights[0] === 'complaint') return { blockType: 'authority' }
  if (rights.length > 0) return { blockType: 'rights', rights }
  if (keys.includes('rights')) return { blockType: 'rights', rights: [] }
  return { blockType: 'text', keys: [...keys] }
}

const orderOf = (keys: readonly string[]): number =>
  Math.min(...keys.map((key) => SECTION_KEYS.indexOf(key as SectionKey)).filter((at) => at >= 0), Infinity)

/**
 * Where a new section stands: behind the last that comes before it in the usual order.
 *
 * @param rows matters of the sections that there are
 */
export const placeForSection = (rows: readonly (readonly string[])[], keys: readonly string[]): number => {
  const own = orderOf(keys)
  if (own === Infinity) return rows.length
  const last = rows.findLastIndex((row) => row.length > 0 && orderOf(row) <= own)
  // One that comes before all others stands first; where nothing is known of them, it is added behind.
  return last >= 0 ? last + 1 : rows.some((row) => row.length > 0) ? 0 : rows.length
}
