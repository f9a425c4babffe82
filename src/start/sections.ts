import type { Profile } from '../notice/compose/profiles.js'
import type { Language } from '../notice/document.js'
import type { RegisterSectionKey, Right } from '../notice/vocabulary.js'
import type { Id } from '../standardTexts/writer.js'

import { forLanguage } from '../notice/lookUpLanguage.js'
import { REGISTER_SECTION_KEYS } from '../notice/vocabulary.js'

/** What a register has something to say of. */
export type Said = {
  /** What readers have to be told: added where the profile has no place for it. */
  needed: ReadonlySet<RegisterSectionKey>
  /** What else would not be empty. */
  possible: ReadonlySet<RegisterSectionKey>
  /** The rights that follow from the legal bases. */
  rights: readonly Right[]
}

type Section = Profile['sections'][number]

const keysOf = (section: Section): readonly RegisterSectionKey[] =>
  section.block === 'register' ? section.keys : section.block === 'cookies' ? ['cookies'] : []

/** Two headings for the same: the form of old asks for the content, the GDPR for categories. */
const SAME: Partial<Record<RegisterSectionKey, RegisterSectionKey>> = {
  dataCategories: 'dataContent',
  dataContent: 'dataCategories',
}

const isFollowing = (section: Section): boolean => section.block === 'rights' && section.rights.length === 0

/** The sections of a profile less what would be empty, or would say once more what another one says. */
const withoutEmpty = (sections: readonly Section[], { needed, possible, rights }: Said): Section[] => {
  const hasCategories = sections.some((section) => keysOf(section).includes('dataCategories'))
  const isSaid = (key: RegisterSectionKey) =>
    (needed.has(key) || possible.has(key)) && !(key === 'dataContent' && hasCategories)
  return sections.flatMap((section): Section[] => {
    switch (section.block) {
      case 'cookies':
        return isSaid('cookies') ? [section] : []
      case 'register': {
        const keys = section.keys.filter(isSaid)
        return keys.length > 0 ? [{ ...section, keys }] : []
      }
      case 'rights': {
        if (isFollowing(section)) return [section]
        const left = section.rights.filter((right) => rights.includes(right))
        return left.length > 0 ? [{ ...section, rights: left }] : []
      }
      default:
        return [section]
    }
  })
}

/** Puts a matter after the nearest of those that come before it in the GDPR. */
const withMatter = (sections: readonly Section[], key: RegisterSectionKey): Section[] => {
  const before = REGISTER_SECTION_KEYS.slice(0, REGISTER_SECTION_KEYS.indexOf(key)).reverse()
  const places = before.map((one) => sections.findLastIndex((section) => keysOf(section).includes(one)))
  const after = places.find((place) => place >= 0) ?? -1
  return [...sections.slice(0, after + 1), { block: 'register', keys: [key] }, ...sections.slice(after + 1)]
}

/**
 * The sections of a notice that tells everything a register says and shows no empty one: those of a profile, less what would be
 * empty, and with what it has no place for (GDPR Art. 13 and 14), each in a section of its own. The authority and the rights that
 * follow from the legal bases are always told.
 */
export const completeSections = (profile: readonly Section[], said: Said): Section[] => {
  const present = (sections: readonly Section[], key: RegisterSectionKey) =>
    sections.some((section) => keysOf(section).some((one) => one === key || one === SAME[key]))
  const all = REGISTER_SECTION_KEYS.filter((key) => said.needed.has(key)).reduce<Section[]>(
    (sections, key) => (present(sections, key) ? sections : withMatter(sections, key)),
    withoutEmpty(profile, said),
  )
  const withRights: Section[] = all.some(isFollowing) ? all : [...all, { block: 'rights', rights: [] }]
  if (withRights.some(({ block }) => block === 'authority')) return withRights
  const last = withRights.findLastIndex(isFollowing)
  return [...withRights.slice(0, last), { block: 'authority' }, ...withRights.slice(last)]
}

/** Sections as a notice stores them, in one language. */
export const storedSections = (
  sections: readonly Section[],
  language: Language,
  { authority }: { authority?: Id | undefined } = {},
): Record<string, unknown>[] =>
  sections.map(({ block, heading, ...lists }) => ({
    ...lists,
    blockType: block,
    ...(block === 'authority' && authority !== undefined && { block: authority }),
    ...(heading && { heading: forLanguage(heading, language) }),
  }))
