import type { Inline, TextRun } from '../../notice/content.js'

import { isLineBreak, wordsOfRuns } from '../../notice/content.js'

/** How a run of text stands: the formatting that a notice can hold. */
export type Look = { bold?: boolean; italic?: boolean; href?: string }

/**
 * Characters that are no part of a text: soft hyphens, zero-width spaces and joiners of words, marks of order, controls
 * (tab and line ends are white space), and what no notice may hold.
 */
const NO_TEXT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff\ufffc\p{NChar}]/gu

const WHITE_SPACE = /[\s\u0085]+/gu

/** Ligatures of fonts, as PDF files hold them; NFC leaves them. */
const LIGATURES = /[\ufb00-\ufb06]/g

/** The characters of a text as a notice holds them: composed (NFC), without what is no text. White space stays. */
export const cleanCharacters = (text: string): string =>
  text
    .replace(NO_TEXT, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')

/** A text on one line: cleaned, every white space one space, none at the ends. */
export const cleanText = (text: string): string => cleanCharacters(text).replace(WHITE_SPACE, ' ').trim()

const isSameLook = (a: TextRun, b: TextRun): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.href === b.href

const runOf = (text: string, look: Look): TextRun => ({
  text,
  ...(look.bold ? { bold: true } : {}),
  ...(look.italic ? { italic: true } : {}),
  ...(look.href === undefined ? {} : { href: look.href }),
})

/** Collects the runs of one paragraph: white space becomes one space wherever runs meet, none stands at an end of a line. */
export class InlineCollector {
  private inlines: Inline[] = []
  private waiting = false

  /** Adds text as it stands in the file. */
  add(text: string, look: Look = {}): void {
    const clean = cleanCharacters(text).replace(WHITE_SPACE, ' ')
    if (clean === '') return
    if (clean.startsWith(' ')) this.waiting = true
    if (clean === ' ') return
    const words = clean.trim()
    const last = this.inlines.at(-1)
    const run = runOf(words, look)
    if (this.waiting && last && !isLineBreak(last)) {
      // A space between two looks belongs to the plainer of both, so that no link or bold run ends in one.
      if (isSameLook(last, run)) run.text = ` ${words}`
      else if (last.href === undefined && !last.bold && !last.italic) last.text += ' '
      else if (run.href === undefined && !run.bold && !run.italic) run.text = ` ${words}`
      else if (last.href === undefined && run.href !== undefined) last.text += ' '
      else if (run.href === undefined) run.text = ` ${words}`
      else this.inlines.push({ text: ' ' })
    }
    this.waiting = clean.endsWith(' ')
    const before = this.inlines.at(-1)
    if (before && !isLineBreak(before) && isSameLook(before, run)) before.text += run.text
    else this.inlines.push(run)
  }

  /** Adds the inlines of another paragraph, as they are. */
  addAll(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (isLineBreak(inline)) this.break()
      else this.add(inline.text, inline)
    }
  }

  /** Ends a line. */
  break(): void {
    this.waiting = false
    this.inlines.push({ break: true })
  }

  /** True where no text was added since the last {@link take}. */
  get isEmpty(): boolean {
    return this.inlines.every(isLineBreak)
  }

  /** Takes what was collected, without line breaks at the ends, and begins anew. */
  take(): Inline[] {
    const all = this.inlines
    this.inlines = []
    this.waiting = false
    const first = all.findIndex((inline) => !isLineBreak(inline))
    const last = all.findLastIndex((inline) => !isLineBreak(inline))
    return first < 0 ? [] : all.slice(first, last + 1)
  }
}

/** Inlines of a plain text: cleaned, line ends as line breaks. */
export const inlinesOf = (text: string, look: Look = {}): Inline[] => {
  const collector = new InlineCollector()
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) collector.break()
    collector.add(line, look)
  }
  return collector.take()
}

/** Inlines joined, a line break between one and the next. */
export const joinedByBreaks = (all: readonly (readonly Inline[])[]): Inline[] => {
  const collector = new InlineCollector()
  for (const inlines of all) {
    if (inlines.length === 0) continue
    if (!collector.isEmpty) collector.break()
    collector.addAll(inlines)
  }
  return collector.take()
}

/** Inlines parted at two or more line breaks in a row, which stand for a new paragraph. */
export const splitAtEmptyLines = (inlines: readonly Inline[]): Inline[][] => {
  const parts: Inline[][] = [[]]
  for (const [index, inline] of inlines.entries()) {
    const next = inlines[index + 1]
    const before = inlines[index - 1]
    const isDouble =
      isLineBreak(inline) && ((next && isLineBreak(next)) || (before !== undefined && isLineBreak(before)))
    if (!isDouble) parts.at(-1)?.push(inline)
    else if (parts.at(-1)?.length !== 0) parts.push([])
  }
  return parts.filter((part) => part.length > 0)
}

/** The words of inlines, a line break as a space. */
export const plainText = (inlines: readonly Inline[]): string => wordsOfRuns(inlines, ' ')

/** The lines of a paragraph, parted at its line breaks. */
export const linesOf = (inlines: readonly Inline[]): Inline[][] => {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (isLineBreak(inline)) lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}

/** How many letters and digits a text has. */
export const letterCount = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** A text as HTML holds it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** True where every letter is bold. */
export const isAllBold = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => !isLineBreak(inline) && inline.bold) &&
  inlines.every((inline) => isLineBreak(inline) || inline.bold === true || !/[\p{L}\p{N}]/u.test(inline.text))
