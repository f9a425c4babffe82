import type { Inline } from '../../notice/content.js'
import type { KnownWords } from './joinLines.js'

import { isLineBreak } from '../../notice/content.js'
import { InlineCollector, linesOf, plainText } from './inlines.js'
import { betweenLines, joinLines } from './joinLines.js'
import { beginsAnew, endsSentence } from './text.js'

const CUT_WORD = /\p{L}[-\u2010][^\S\n]{0,20}\r?\n[^\S\n]{0,200}(?=\p{Ll})/u
const HYPHEN_AT_END = /\p{L}[-\u2010]$/u

/** True where a text holds a word that the end of a line cuts. */
export const holdsCutWord = (text: string): boolean => CUT_WORD.test(text)

/** A text whose lines are ended anywhere, as one line: words that are cut are made whole. White space at its ends stays. */
export const unwrapText = (text: string, known: KnownWords): string => {
  if (!holdsCutWord(text)) return text
  const before = /^\s/.test(text) ? ' ' : ''
  const after = /\s$/.test(text) ? ' ' : ''
  return before + joinLines(text.split(/\r?\n/), known) + after
}

/** A paragraph whose lines a program ended, not its writer: shorter lines are ended by people as well. */
const LONG_LINE = 45

const goesOn = (line: string, next: string, width: number): boolean => {
  if (HYPHEN_AT_END.test(line) && /^\p{Ll}/u.test(next)) return true
  if (beginsAnew(next) || /:$/.test(line)) return false
  if (/^\p{Ll}/u.test(next) && !endsSentence(line) && line.length >= width * 0.5) return true
  const word = next.split(' ', 1)[0] ?? ''
  return line.length >= LONG_LINE && line.length + 1 + word.length > width
}

/** A paragraph with the line breaks taken out that only ended lines of typewriters and mail programs. */
export const unwrapBreaks = (inlines: readonly Inline[], known: KnownWords): Inline[] => {
  if (!inlines.some(isLineBreak)) return [...inlines]
  const lines = linesOf(inlines)
  const texts = lines.map(plainText)
  const width = texts.reduce((most, text) => Math.max(most, text.length), 0)
  const isCut = texts.some(
    (text, index) => HYPHEN_AT_END.test(text) && /^\p{Ll}/u.test(texts[index + 1] ?? ''),
  )
  const isLong = texts.some(
    (text, index) =>
      text.length >= LONG_LINE && !endsSentence(text) && /^\p{Ll}/u.test(texts[index + 1] ?? ''),
  )
  if (!isCut && !(isLong && lines.length > 2 && width <= 140)) return [...inlines]
  const collector = new InlineCollector()
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? ''
    const next = texts[index + 1]
    const isOne = next !== undefined && text !== '' && goesOn(text, next, width)
    const { between, cut } = isOne ? betweenLines(text, next, known) : { between: '' as const, cut: false }
    for (const [at, inline] of line.entries()) {
      if (isLineBreak(inline)) continue
      collector.add(cut && at === line.length - 1 ? inline.text.slice(0, -1) : inline.text, inline)
    }
    if (isOne) collector.add(between)
    else if (next !== undefined) collector.break()
  }
  return collector.take()
}
