import type { ContentNode, Inline, List, ListItem, Table, TextRun } from './content.js'

import { hasForbiddenCharacter } from './characters.js'
import { isAllowedHref, isLineBreak } from './content.js'

/**
 * What every output format does alike: lines, links, and the leaving out of what is blank. The content may come from
 * facts as well as from an editor, so nothing in it is trusted here either.
 */

/** The text with every character that no notice may hold shown as U+FFFD: such bytes never reach a reader. */
export const cleanText = (text: string): string =>
  hasForbiddenCharacter(text)
    ? Array.from(text, (character) => (hasForbiddenCharacter(character) ? '\ufffd' : character)).join('')
    : text

/** The text as one line: new lines become spaces. */
export const oneLine = (text: string): string => cleanText(text).replace(/[\r\n\t]+/g, ' ')

/** A run as it is shown: an address that is not allowed is none. */
const shownRun = ({ bold, href, italic }: TextRun, text: string): TextRun => ({
  text,
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(isAllowedHref(href) && { href }),
})

/** The runs of each line: split at line breaks and new lines, and joined where the formatting is the same. */
export const linesOf = (inlines: Inline[]): TextRun[][] => {
  let line: TextRun[] = []
  const lines = [line]
  const breakLine = () => lines.push((line = []))
  for (const inline of inlines) {
    if (isLineBreak(inline)) {
      breakLine()
      continue
    }
    cleanText(inline.text)
      .split(/\r\n?|\n/)
      .forEach((text, index) => {
        if (index > 0) breakLine()
        const run = shownRun(inline, text)
        const last = line.at(-1)
        if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href)
          last.text += text
        else if (text !== '') line.push(run)
      })
  }
  return lines
}

/** Runs next to each other that lead to the same address; `href` is undefined where there is no link. */
export type LinkGroup = { href: string | undefined; runs: TextRun[] }

/** Joins neighbours that lead to the same address. */
const joinGroups = (groups: LinkGroup[]): LinkGroup[] => {
  const joined: LinkGroup[] = []
  for (const { href, runs } of groups) {
    const last = joined.at(-1)
    if (last && last.href === href) runs.forEach((run) => last.runs.push(run))
    else joined.push({ href, runs: [...runs] })
  }
  return joined
}

/** The links of a line. One that has no text to press is no link. */
export const linkGroups = (line: TextRun[]): LinkGroup[] =>
  joinGroups(
    joinGroups(line.map((run) => ({ href: run.href, runs: [run] }))).map(({ href, runs }) => ({
      href: runs.some(({ text }) => text.trim() !== '') ? href : undefined,
      runs,
    })),
  )

/** The words of a line. */
export const lineText = (line: TextRun[]): string => line.map(({ text }) => text).join('')

/** True when there is nothing to read. */
export const isBlank = (inlines: Inline[]): boolean =>
  inlines.every((inline) => isLineBreak(inline) || inline.text.trim() === '')

/** The items of a list that have something to read, with the nested lists that do. */
export const itemsOf = ({ items }: List): Required<ListItem>[] =>
  items
    .map(({ children, lists = [] }) => ({
      children,
      lists: lists.filter((list) => itemsOf(list).length > 0),
    }))
    .filter(({ children, lists }) => !isBlank(children) || lists.length > 0)

/** The number of the first item of a list. */
export const startOf = ({ start = 1 }: List): number =>
  Number.isInteger(start) && start >= 0 && start <= 99_999_999 ? start : 1

/** A table in which every row is as wide as the widest. */
export const tableOf = ({ header, rows }: Table): { header: string[]; rows: Inline[][][] } => {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), header.length)
  return {
    header: Array.from({ length: width }, (_, column) => header[column] ?? ''),
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => row.cells[column]?.children ?? [])),
  }
}

/** The content without the blocks that have nothing to read. */
export const writtenNodes = (content: ContentNode[]): ContentNode[] =>
  content.filter((node) => {
    switch (node.type) {
      case 'fields':
        return node.fields.some(({ label, value }) => label || !isBlank(value))
      case 'heading':
      case 'paragraph':
        return !isBlank(node.children)
      case 'list':
        return itemsOf(node).length > 0
      case 'table':
        return tableOf(node).header.length > 0
    }
  })

/**
 * The content with each heading at the level that it is shown at, so that none is skipped, whatever was typed: one of level 4 with none of
 * level 3 before it is shown as one of level 3 (WCAG 2.2, technique G141; ISO 14289-1 §7.4.2).
 */
export const withHeadingsInOrder = (content: ContentNode[]): ContentNode[] => {
  let hasUpper = false
  return content.map((node) => {
    if (node.type !== 'heading') return node
    hasUpper ||= node.level === 3
    return hasUpper ? node : { ...node, level: 3 }
  })
}
