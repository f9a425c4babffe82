import type { LeftOut } from '../sourceDocument.js'

/** The lines of a page, from its head to its foot. */
export type PageOfLines = { page: number; lines: readonly string[] }

/** How many lines at the head and at the foot of a page can be of every page. */
const EDGE = 5

/** A page number as it stands alone: 3, - 3 -, 3 (7), 3/7, sivu 3, sida 3 av 7, page 3 of 7. */
const PAGE_NUMBER =
  /^[-–—\s]{0,4}(?:(?:sivu|sid(?:a|an)?|s|page|p)\.?\s{0,3})?(\d{1,3})(?:\s{0,3}(?:\/|\(|av|of|från)\s{0,3}(\d{1,3})\)?)?[-–—\s]{0,4}$/iu

/** The number of a page behind something else at its foot: `info@club.example | page 1`. */
const WITH_PAGE_NUMBER =
  /^.{1,100}(?:[|·•–—]|\s{3})\s{0,3}(?:sivu|sid(?:a|an)|page)\s{0,3}\d{1,3}(?:\s{0,3}(?:\/|\(|av|of)\s{0,3}\d{1,3}\)?)?\s{0,3}$/iu

/** The number of a page and how many there are behind something else, with no word for it: `The Club | 1 / 2`. */
const WITH_COUNT = /^.{1,100}[|·•]\s{0,3}(\d{1,3})\s{0,3}(?:\/|\(|av|of)\s{0,3}(\d{1,3})\)?\s{0,3}$/iu

/** Lines that differ in numbers only are one line: "Sivu 1 (4)", "Sivu 2 (4)". */
const shapeOf = (line: string): string =>
  line
    .toLowerCase()
    .replace(/\d{1,9}/g, '#')
    .replace(/\s{1,99}/g, ' ')
    .trim()

/** True where a line is nothing but the number of a page, by how it is written. */
const isNumbered = (line: string, page: number, pages: number): boolean => {
  if (line.length <= 140 && WITH_PAGE_NUMBER.test(line)) return true
  const [, counted, all] = line.length <= 140 ? (WITH_COUNT.exec(line) ?? []) : []
  if (Number(counted) === page && Number(all) === pages) return true
  const found = PAGE_NUMBER.exec(line)
  if (!found) return false
  const [whole, number, of] = found
  if (of !== undefined) return Number(number) <= Number(of)
  const isBare = /^[\s\d]{1,9}$/.test(whole)
  return !isBare || (pages > 1 && Math.abs(Number(number) - page) <= 2)
}

/**
 * Finds what stands at the head or foot of pages and is no part of the text: numbers of pages, and lines that are on half of the
 * pages or more, at the same end of them.
 *
 * @returns for each page, why a line of it is left out, by the number of the line from 0
 */
export const linesOfEveryPage = (pages: readonly PageOfLines[]): Map<number, LeftOut['reason']>[] => {
  const edges = pages.map(({ lines }) => {
    const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
    // A short page has its middle too.
    const size = Math.min(EDGE, Math.ceil(filled.length / 2))
    return { head: filled.slice(0, size), foot: filled.slice(filled.length - size) }
  })
  const countOf = (end: 'foot' | 'head'): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const [number, { lines }] of pages.entries()) {
      const shapes = new Set((edges[number]?.[end] ?? []).map((index) => shapeOf(lines[index] ?? '')))
      for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
    return counts
  }
  const counts = { foot: countOf('foot'), head: countOf('head') }
  const enough = Math.max(2, Math.ceil(pages.length / 2))
  return pages.map(({ lines, page }, number) => {
    const found = new Map<number, LeftOut['reason']>()
    for (const end of ['head', 'foot'] as const) {
      const indexes = edges[number]?.[end] ?? []
      // From the edge inwards: what is repeated lies at the edge, with nothing of the page's own between it and the edge.
      let isAtEdge = true
      for (const index of end === 'head' ? indexes : indexes.toReversed()) {
        const line = lines[index] ?? ''
        const isRepeated = pages.length > 1 && (counts[end].get(shapeOf(line)) ?? 0) >= enough
        if (isNumbered(line, page, pages.length) && isAtEdge) found.set(index, 'pageNumber')
        else if (isRepeated && isAtEdge && shapeOf(line) !== '#') found.set(index, 'repeatedOnPages')
        else isAtEdge = false
      }
    }
    return found
  })
}
