import type { WrittenNode } from '../../notice/compose/richText.js'
import type { Piece } from './pieces.js'

import { textRun } from '../../notice/content.js'
import { nestItems } from './nestItems.js'

/** Lines shorter than this are those of addresses and lists, and end where somebody ended them. */
const SHORTEST_FULL_LINE = 45

/** A sign that stands before an item and nowhere else. The last are Word's and Acrobat's own, from a font of symbols. */
const BULLET = /^[•▪◦‣●○■□\uf0b7\uf0a7\uf0d8\uf0fc\uf076][ \t\u00a0]+(?=\S)/

/** What begins a line of its own: a number, a letter or a dash of a list. */
const NEW_ITEM = /^(?:[-–—*·]\s|[([]?(?:\d{1,3}|[a-zåäö]|[ivx]{1,5})[.)\]]+\s|(?:\d{1,3}\.)+\d{0,3}\s)/i

const ENDS_SENTENCE = /[.!?:;…]["”’»)\]]*$/

/** Words after which a hyphen stays where it is: “asiakas- ja jäsenrekisteri”, “kund- och medlemsregister”. */
const JOINING = /^(?:ja|tai|sekä|eli|että|och|eller|samt|respektive|and|or|to)(?![\p{L}-])/iu

const LOWER = /^\p{Ll}/u

/** Ligatures are one character in a PDF, and letters to who searches. */
const LIGATURES = /[\ufb00-\ufb06]/g

/**
 * Two parts of a word that a line divides. A hyphen between lower-case letters was put there to divide it, unless the same
 * vowel is on both sides, where Finnish writes one (“linja-auto”), or the word is only begun (“asiakas- ja”).
 */
const joinDivided = (line: string, next: string): string => {
  const before = line.slice(0, -1)
  if (line.endsWith('\u00ad')) return before + next
  if (JOINING.test(next)) return `${line} ${next}`
  const wasDivided = /\p{L}\p{Ll}$/u.test(before) && LOWER.test(next)
  const vowel = before.slice(-1)
  const isSameVowel = 'aeiouyäöå'.includes(vowel) && next.startsWith(vowel)
  return wasDivided && !isSameVowel ? before + next : line + next
}

const isDivided = (line: string): boolean => /\p{L}[-\u00ad]$|\d-$/u.test(line)

/**
 * Whether a line goes on in the next because the page was no wider: it is so long that the next word would not have fitted.
 * Where a sentence ends there and one begins, that may as well be the end of a paragraph, and nothing is joined.
 */
const goesOn = (line: string, next: string, width: number): boolean => {
  if (NEW_ITEM.test(next) || BULLET.test(next)) return false
  if (ENDS_SENTENCE.test(line) && !LOWER.test(next)) return false
  const nextWord = /^\S*/.exec(next)?.[0] ?? ''
  if (isDivided(line) && LOWER.test(next) && line.length * 2 > width) return true
  return line.length + 1 + nextWord.length > width
}

/** Lines that nothing stands between, with those joined that one paragraph was wrapped into. */
const unwrapped = (lines: string[]): string[] => {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (width < SHORTEST_FULL_LINE) return lines
  const joined: string[] = []
  let previous: string | undefined
  for (const line of lines) {
    const last = joined.length - 1
    if (previous !== undefined && goesOn(previous, line, width)) {
      const before = joined[last] ?? ''
      joined[last] = isDivided(previous) ? joinDivided(before, line) : `${before} ${line}`
    } else {
      joined.push(line)
    }
    previous = line
  }
  return joined
}

/**
 * The paragraphs of plain text, as a PDF reader puts it on the clipboard: lines that were wrapped for the page are joined
 * where that is sure, words that were divided at a line's end are put together, and lines that begin with a bullet become
 * a list. Every other line is a paragraph, as it is everywhere else.
 */
export const contentOfPlainText = (text: string): WrittenNode[] => {
  const pieces: Piece[] = []
  const lines = text
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .split(/\r\n?|[\n\f\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', ' ').trim())
  let group: string[] = []
  const endGroup = (): void => {
    for (const line of unwrapped(group)) {
      const bullet = BULLET.exec(line)
      const words = bullet ? line.slice(bullet[0].length) : line
      pieces.push({
        inlines: [textRun(words)],
        kind: bullet ? { type: 'item', mark: { level: 1, ordered: false } } : { type: 'paragraph' },
      })
    }
    group = []
  }
  for (const line of lines) {
    if (line === '') endGroup()
    else group.push(line)
  }
  endGroup()
  return nestItems(pieces, ({ inlines }) => ({ type: 'paragraph', children: inlines }))
}
