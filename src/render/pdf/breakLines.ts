import type { TextRun } from '../../notice/content.js'

import { withWholeNumbers } from '../phoneNumbers.js'
import { drawnText } from './characters.js'

/** A part of a line that looks one way and leads to one place. */
export type Fragment = { run: TextRun; text: string; width: number }

/** A line of a page. */
export type Line = Fragment[]

/** The width of a text, in points. */
export type Measure = (text: string, bold: boolean) => number

/** What may not be parted, and the spaces behind it. */
type Word = { parts: Fragment[]; spaces: Fragment[] }

/** Behind these a word that is too long for a line, mostly an address, is parted first. */
const PARTED_BEHIND = /[-/.?&=,;:_@]/

/** A text as it is sent to the page: where it may not be broken is of no matter there. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

const wordsOf = (runs: readonly TextRun[], measure: Measure): Word[] => {
  const words: Word[] = []
  let word: undefined | Word
  for (const run of runs) {
    const shown = withWholeNumbers(drawnText(run.text))
    for (const text of shown.match(/ +|[^ ]+/g) ?? []) {
      const isSpace = text.startsWith(' ')
      if (!word || (!isSpace && word.spaces.length > 0)) words.push((word = { parts: [], spaces: [] }))
      const part = { run, text: plain(text), width: measure(plain(text), run.bold === true) }
      if (isSpace) word.spaces.push(part)
      else word.parts.push(part)
    }
  }
  return words
}

const widthOf = (parts: readonly Fragment[]): number => parts.reduce((sum, { width }) => sum + width, 0)

/** How many of some characters, from one on, there is room for: at least one. Fast for many that there is no room for. */
const countFitting = (
  characters: readonly string[],
  from: number,
  fits: (text: string) => boolean,
): number => {
  const left = characters.length - from
  const fitting = (count: number) => fits(characters.slice(from, from + count).join(''))
  let [enough, tooMany] = [1, 2]
  while (tooMany <= left && fitting(tooMany)) [enough, tooMany] = [tooMany, tooMany * 2]
  tooMany = Math.min(tooMany, left + 1)
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1
    if (fitting(middle)) enough = middle
    else tooMany = middle
  }
  if (enough >= left) return left
  const better = characters.slice(from, from + enough).findLastIndex((one) => PARTED_BEHIND.test(one)) + 1
  return better > enough / 2 ? better : enough
}

/**
 * Breaks a text into lines no wider than there is room for. Words are parted only where one alone is too wide, and then without
 * a hyphen, so that addresses can be copied. The spaces between words stay at the ends of lines, where they are read but not seen.
 *
 * @param runs the runs of one line of the content
 * @returns at least one line, which is empty for no text
 */
export const breakLines = (runs: readonly TextRun[], room: number, measure: Measure): Line[] => {
  let line: Line = []
  let taken = 0
  const lines = [line]
  const breakLine = () => {
    lines.push((line = []))
    taken = 0
  }
  const put = (part: Fragment) => {
    const last = line.at(-1)
    if (last?.run === part.run) {
      last.text += part.text
      last.width += part.width
    } else line.push({ ...part })
    taken += part.width
  }
  const putParted = ({ run, text }: Fragment) => {
    const widthIn = (piece: string) => measure(piece, run.bold === true)
    // A letter with the marks on it.
    const characters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
    for (let from = 0; from < characters.length;) {
      const count = countFitting(characters, from, (piece) => taken + widthIn(piece) <= room)
      const piece = characters.slice(from, from + count).join('')
      const width = widthIn(piece)
      // No room for a single one here.
      if (taken > 0 && taken + width > room) {
        breakLine()
        continue
      }
      put({ run, text: piece, width })
      from += count
      if (from < characters.length) breakLine()
    }
  }
  for (const { parts, spaces } of wordsOf(runs, measure)) {
    const width = widthOf(parts)
    if (taken > 0 && taken + width > room) breakLine()
    if (width > room) parts.forEach(putParted)
    else parts.forEach(put)
    spaces.forEach(put)
  }
  return lines
}
