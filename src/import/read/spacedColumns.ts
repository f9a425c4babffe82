/** The first column of a text is no narrower than this, in characters. */
const NARROWEST = 8
/** As many lines begin at the place of the second column, at least, and what part of all lines that reach so far. */
const FEWEST = 6
const MOST = 0.85
/** As many spaces stand before the second column, at least. */
const GAP = 2

const beginningsIn = (line: string): number[] =>
  [...line.slice(0, 200).matchAll(/(?:^|(?<=\S)) {2,200}(?=\S)/gu)].map(
    ({ 0: gap, index }) => index + gap.length,
  )

/** True for a line of columns that begin at these places: what stands before the second one ends before it. */
export const isFree = (line: string, place: number): boolean =>
  line.length < place || line.slice(place - GAP, place).trim() === ''

/** A line with text in both columns. */
export const isBeside = (line: string, place: number): boolean =>
  /\S/u.test(line.slice(0, place)) && /^\S/u.test(line.slice(place)) && isFree(line, place)

/**
 * Where the second column of a text begins that spaces line up: headings at the left, their texts beside them. Null for a text that
 * is not so set: almost all lines are free there, and both columns have lines of their own.
 */
export const spacedColumn = (lines: readonly string[]): null | number => {
  const filled = lines.filter((line) => line.trim() !== '' && !line.includes('\t'))
  const counts = new Map<number, number>()
  for (const line of filled) {
    for (const place of beginningsIn(line)) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one)
  if (!best) return null
  const [place, count] = best
  const beside = filled.filter((line) => isBeside(line, place))
  const reaching = filled.filter((line) => line.length > place)
  const isColumn =
    place >= NARROWEST &&
    count >= FEWEST &&
    beside.length >= FEWEST / 2 &&
    count > beside.length &&
    count >= filled.length / 2 &&
    reaching.filter((line) => isFree(line, place)).length >= reaching.length * MOST
  return isColumn ? place : null
}
