import type { SectionKey } from '../notice/vocabulary.js'

import { languagePacks } from '../languages/index.js'
import { headingWords, isBareHeading, keysOfHeading } from '../notice/check/text/headings.js'
import { rememberedByText } from '../notice/matching/remembered.js'
import { SECTION_KEYS } from '../notice/vocabulary.js'

/** The official headings of every language, as they are compared. */
const OFFICIAL = new Map<string, SectionKey>(
  Object.values(languagePacks).flatMap(({ headings }) =>
    SECTION_KEYS.map((key) => [headingWords(headings[key]), key] as const),
  ),
)

/** The matters that a heading names, and what told them: the official headings, else what such headings have in common. */
export type NamedMatters = { keys: readonly SectionKey[]; toldBy: 'lexicon' | 'official' | null }

const JOINS = /\s(?:ja|sekä|och|samt|and|&)\s|\s?[,/;]\s|\.\s/u

/** Parts of a heading that are official headings, each: `Tarkastusoikeus ja oikeus vaatia tiedon korjaamista`. */
const officialParts = (words: string): SectionKey[] => {
  const parts = words.split(JOINS)
  if (parts.length < 2 || parts.length > 4) return []
  const keys = parts.flatMap((part) => OFFICIAL.get(headingWords(part)) ?? [])
  return keys.length === parts.length ? [...new Set(keys)] : []
}

const NOTHING: NamedMatters = { keys: [], toldBy: null }

const readMatters = rememberedByText((heading): NamedMatters => {
  const words = headingWords(heading)
  const official = OFFICIAL.get(words)
  if (official) return { keys: [official], toldBy: 'official' }
  const keys = keysOfHeading(heading)
  if (keys.length === 0) return { keys, toldBy: null }
  const parts = officialParts(words)
  return {
    keys,
    toldBy: parts.length === keys.length && parts.every((key) => keys.includes(key)) ? 'official' : 'lexicon',
  }
})

/** The matters that a heading names, in its order; none where it tells none. */
export const mattersOf = (heading: string): NamedMatters => {
  if (heading.length > 300) return NOTHING
  return readMatters(heading)
}

const readBare = rememberedByText((text) => isBareHeading(text, ...SECTION_KEYS))

/** True for a text that is nothing but a heading of some matter. */
export const isBare = (text: string): boolean => text.length <= 120 && readBare(text)

/** True for a heading that is one of the official ones, whatever its letter case and marks. */
export const isOfficial = (heading: string): boolean => OFFICIAL.has(headingWords(heading))

/** Headings from the longest, to be looked for at the beginning of a line. */
const LONGEST = [...OFFICIAL.keys()].sort((one, other) => other.length - one.length)

/** How many characters at the beginning of a line are an official heading that more words follow; 0 for none. */
export const officialStart = (line: string): number => {
  const lower = line.slice(0, 200).toLowerCase()
  const found = LONGEST.find((heading) => lower.startsWith(`${heading} `) || lower.startsWith(`${heading}:`))
  return found?.length ?? 0
}
