import type { SectionKey } from './vocabulary.js'

import { SECTION_KEYS } from './vocabulary.js'

/**
 * The places in a notice that is a Word file, by the names of its bookmarks (letters, digits and underscores, 40 at most): by them it
 * is read back, whatever somebody has made of its headings and their order.
 */

/** Longest name of a bookmark that Word takes. */
const LONGEST_NAME = 40

/** Where the parts of a notice that are no sections begin. No anchor begins with a hyphen, so that no section has one of these names. */
export const PARTS_PLACES = {
  introduction: 'pn__introduction',
  statute: 'pn__statute',
  title: 'pn__title',
} as const

const SECTION = /^pn_(?!_)(\w+)$/
const FURTHER_MATTER = /^pnk_([A-Za-z]+)$/

/**
 * The name of the place where a section begins.
 *
 * @param taken the names that are given already
 */
export const sectionPlace = (anchor: string, taken: readonly string[]): string => {
  const name = `pn_${anchor.replaceAll('-', '__').replace(/\W/g, '_')}`
  if (name.length <= LONGEST_NAME && !taken.includes(name)) return name
  const number = `_${taken.length + 1}`
  return `${name.slice(0, LONGEST_NAME - number.length)}${number}`
}

/** The name at a section for a matter that its anchor does not name. */
export const matterPlace = (key: SectionKey): string => `pnk_${key}`

/** True for the name of a place that a notice may have. */
export const isNoticePlace = (name: string): boolean => /^pnk?_\w+$/.test(name)

/** True for names of places that nothing but a notice has. */
export const areOfNotice = (names: readonly string[]): boolean =>
  names.includes(PARTS_PLACES.title) || mattersOfPlaces(names).length > 0

/** True for the name of a place where a section begins. */
export const isSectionPlace = (name: string): boolean => SECTION.test(name)

/** The anchor that a link to a place in a Word file leads to; undefined where it is none of a section. */
export const anchorOfPlace = (name: string): string | undefined =>
  SECTION.exec(name)?.[1]?.replaceAll('__', '-')

const KEYS = new Map<string, SectionKey>(
  SECTION_KEYS.map((key) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), key]),
)

/** The matters that the places at the beginning of a section name, the first one first. */
export const mattersOfPlaces = (names: readonly string[]): SectionKey[] => {
  const matters = names.flatMap((name): SectionKey[] => {
    const told = FURTHER_MATTER.exec(name)?.[1]
    const further = told === undefined ? undefined : SECTION_KEYS.find((key) => key === told)
    const own = KEYS.get((anchorOfPlace(name) ?? '').replace(/-\d+$/, ''))
    return [own ?? further].flatMap((key) => key ?? [])
  })
  return [...new Set(matters)]
}
