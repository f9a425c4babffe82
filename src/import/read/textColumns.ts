import type { TextRun } from '../../notice/content.js'
import type { Fragment, PageLine } from './pdfLines.js'

import { tidyHeading, numberAt } from '../../division/candidates.js'
import { isBare, mattersOf } from '../../division/keys.js'
import { InlineCollector, plainText } from './inlines.js'
import { clustersOf, crosses, NEAR } from './pdfLines.js'
import { addAll, greatest, least } from '../../notice/many.js'

/** Lines that are read one below the other, in one column or over the whole width. */
type Stretch = { isInColumns: boolean; lines: PageLine[] }

/** As many lines begin at the place of a second column of text, at least. */
const FEWEST = 5
/** The second column of text begins in the middle of the page, in parts of the width of all text. */
const MIDDLE = { from: 0.35, to: 0.65 }
/** What part of all letters the first column of text has, at least: that of a form holds labels alone. */
const FIRST_COLUMN = 0.35
/** What part of all letters stands in the two columns, at least: the rest is titles and what introduces the text. */
const IN_COLUMNS = 0.7
/** The longest line that is looked at as a heading. */
const LONGEST = 80

/** True for a line that looks as a heading of a notice does. */
const isHeading = ({ fragments }: PageLine): boolean => {
  const [fragment] = fragments
  if (!fragment || fragment.text.length > LONGEST || /[.,;]$/u.test(fragment.text)) return false
  const words = tidyHeading(fragment.text.slice(numberAt(fragment.text)?.length ?? 0))
  return isBare(words) || (fragment.isBold && mattersOf(words).keys.length > 0)
}

const only = (line: PageLine, isHere: (x: number) => boolean): PageLine[] => {
  const fragments = line.fragments.filter(({ x }) => isHere(x))
  const [first] = fragments
  return first
    ? [
        {
          fragments,
          page: line.page,
          size: greatest(fragments.map(({ size }) => size)),
          text: fragments.map(({ text }) => text).join(' '),
          y: first.y,
        },
      ]
    : []
}

const inFirstColumn = (lines: readonly PageLine[], place: number): PageLine[] =>
  lines.flatMap((line) => only(line, (x) => x < place - NEAR))

const inSecondColumn = (lines: readonly PageLine[], place: number): PageLine[] =>
  lines.flatMap((line) => only(line, (x) => x >= place - NEAR))

const lettersIn = (lines: readonly PageLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0)

/** Sentences that go on from line to line. */
const flows = (lines: readonly PageLine[]): boolean =>
  lines.some(({ text }, index) => /^\p{Ll}/u.test(lines[index + 1]?.text ?? '') && /[\p{L},-]$/u.test(text))

const widthOf = (lines: readonly PageLine[]): number => {
  const fragments = lines.flatMap((line) => line.fragments)
  return greatest(fragments.map(({ end }) => end)) - least(fragments.map(({ x }) => x))
}

/**
 * Where the second column of a text begins that is set in two, as a newspaper is: both are about as wide, both have sentences that
 * go on from line to line, and both have headings. Null for a text in one column, and for a form, whose first column has the headings.
 */
export const secondTextColumn = (lines: readonly PageLine[]): null | number => {
  const fragments = lines.flatMap((line) => line.fragments)
  const left = least(fragments.map(({ x }) => x))
  const width = greatest(fragments.map(({ end }) => end)) - left
  const [best] = clustersOf(fragments.map(({ x }) => x))
    .filter(
      ({ count, place }) =>
        count >= FEWEST && place >= left + width * MIDDLE.from && place <= left + width * MIDDLE.to,
    )
    .sort((one, other) => other.count - one.count)
  if (!best) return null
  const { place } = best
  const within = lines.filter((line) => !crosses(line, place))
  const first = inFirstColumn(within, place)
  const second = inSecondColumn(within, place)
  const isText =
    second.length > 0 &&
    lettersIn(within) >= IN_COLUMNS * lettersIn(lines) &&
    lettersIn(first) >= FIRST_COLUMN * lettersIn(within) &&
    widthOf(first) <= widthOf(second) * 1.5 &&
    widthOf(second) <= widthOf(first) * 1.5 &&
    flows(first) &&
    flows(second) &&
    [first, second].every((column) => column.filter(isHeading).length >= 2)
  return isText ? place : null
}

/** The second column of a text, put over the first one. */
const moved = (line: PageLine, by: number): PageLine => ({
  ...line,
  fragments: line.fragments.map((fragment) => ({ ...fragment, end: fragment.end - by, x: fragment.x - by })),
})

/** Words of a line that are drawn apart from each other so that it fills its column, as one text. */
const drawnApart = (line: PageLine, edge: number): PageLine => {
  const { fragments } = line
  const last = fragments.at(-1)
  const [first] = fragments
  const gaps = fragments.slice(1).map(({ x }, index) => x - (fragments[index]?.end ?? x))
  const isEven = greatest(gaps) - least(gaps) <= line.size * 0.3
  const spaces = fragments.reduce((sum, { text }) => sum + text.split(' ').length - 1, 0)
  if (!first || !last || fragments.length < 2 || last.end < edge - line.size * 0.3) return line
  if (!isEven || spaces >= fragments.length) return line
  const collector = new InlineCollector()
  for (const { runs } of fragments) {
    for (const run of runs) collector.add(run.text, run)
    collector.add(' ')
  }
  const runs = collector.take().filter((inline): inline is TextRun => 'text' in inline)
  const whole: Fragment = {
    ...first,
    end: last.end,
    isBold: fragments.every(({ isBold }) => isBold),
    runs,
    size: line.size,
    text: plainText(runs),
  }
  return { ...line, fragments: [whole], text: whole.text }
}

const endOf = (lines: readonly PageLine[]): number =>
  greatest(lines.flatMap(({ fragments }) => fragments.map(({ end }) => end)))

const isNextLine = (line: PageLine | undefined, next: PageLine): boolean =>
  line?.page === next.page && line.y - next.y < next.size * 1.5

/** How many lines go on from a text over the whole width above them, which may end in a line as short as those of a column. */
const goingOn = (lines: readonly PageLine[], place: number, above: PageLine | undefined): number => {
  const [beside] = inSecondColumn(lines, place)
  let last = above
  const from = lines.findIndex((line) => {
    const isOne = isNextLine(last, line) && !(beside && line.y < beside.y + beside.size)
    last = line
    return !isOne
  })
  return from < 0 ? lines.length : from
}

/**
 * The lines of a document in the order of reading, parted where they begin or end to stand in two columns of text: of each page
 * those of its first column, then those of its second one. A document in one column is one stretch.
 *
 * @param place where the second column begins, see {@link secondTextColumn}
 */
export const readingOrder = (pages: readonly (readonly PageLine[])[], place: null | number): PageLine[][] => {
  if (place === null) return [pages.flat()]
  const within = pages.flat().filter((line) => !crosses(line, place))
  const left = least(within.flatMap(({ fragments }) => fragments.map(({ x }) => x)))
  const ends = [inFirstColumn(within, place), inSecondColumn(within, place)].map(endOf)
  const inColumns = (lines: readonly PageLine[]): PageLine[] => [
    ...inFirstColumn(lines, place).map((line) => drawnApart(line, ends[0] ?? 0)),
    ...inSecondColumn(lines, place).map((line) => moved(drawnApart(line, ends[1] ?? 0), place - left)),
  ]
  const stretches: Stretch[] = []
  const add = (isInColumns: boolean, lines: readonly PageLine[]): void => {
    const last = stretches.at(-1)
    if (lines.length === 0) return
    if (last?.isInColumns === isInColumns) addAll(last.lines, lines)
    else stretches.push({ isInColumns, lines: [...lines] })
  }
  for (const lines of pages) {
    let open: PageLine[] = []
    const close = (): void => {
      const last = stretches.at(-1)
      const from = last?.isInColumns === false ? goingOn(open, place, last.lines.at(-1)) : 0
      add(false, open.slice(0, from))
      add(true, inColumns(open.slice(from)))
      open = []
    }
    for (const line of lines) {
      if (crosses(line, place)) {
        close()
        add(false, [line])
      } else open.push(line)
    }
    close()
  }
  return stretches.map(({ lines }) => lines)
}
