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

/** As much of the beginning of a part as there is room for: at least one character, with the marks on it. */
const beginningOf = ({ run, text }: Fragment, room: number, measure: Measure): string => {
  const characters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [text]
  const fits = (count: number) => measure(characters.slice(0, count).join(''), run.bold === true) <= room
  let [fitting, tooMany] = [1, characters.length + 1]
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1
    if (fits(middle)) fitting = middle
    else tooMany = middle
  }
  if (fitting < characters.length) {
    const better = characters.slice(0, fitting).findLastIndex((one) => PARTED_BEHIND.test(one)) + 1
    if (better > fitting / 2) fitting = better
  }
  return characters.slice(0, fitting).join('')
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
  const putParted = (part: Fragment) => {
    let rest = part
    while (taken + rest.width > room) {
      const bold = rest.run.bold === true
      const text = beginningOf(rest, room - taken, measure)
      const width = measure(text, bold)
      // No room for a single character of it here.
      if (taken > 0 && taken + width > room) {
        breakLine()
        continue
      }
      if (text === rest.text) break
      put({ run: rest.run, text, width })
      breakLine()
      const left = rest.text.slice(text.length)
      rest = { run: rest.run, text: left, width: measure(left, bold) }
    }
    put(rest)
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
