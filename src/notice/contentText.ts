import type { ContentNode, Inline, List, TextRun } from './content.js'

import { itemsOf, lineText, linesOf, linkGroups, oneLine, startOf, tableOf, writtenNodes } from './inline.js'

/** An address as people write it: without what only machines need. */
const writtenAddress = (href: string): string => href.replace(/^(?:mailto|tel):/i, '')

/** What two ways to write one address have in common. */
const comparable = (address: string): string =>
  writtenAddress(address)
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .replace(/[\s()-]/g, '')
    .toLowerCase()

/**
 * The address of a link as it stands beside its text where nothing can be pressed.
 *
 * @returns undefined where there is none to write: the text is the address, or the link leads to a place in the same document,
 * which is nothing to go to on paper
 */
export const addressBeside = (href: string | undefined, text: string): string | undefined =>
  href === undefined || href.startsWith('#') || comparable(href) === comparable(text)
    ? undefined
    : writtenAddress(href)

const lineOf = (line: TextRun[]): string =>
  linkGroups(line)
    .map(({ href, runs }) => {
      const text = lineText(runs)
      const address = addressBeside(href, text)
      return address === undefined ? text : `${text} (${address})`
    })
    .join('')

const inlineText = (inlines: Inline[]): string => linesOf(inlines).map(lineOf).join('\n')

/** Puts `marker` before the first line and as much space before the others, but for empty ones. */
export const indent = (marker: string, text: string): string =>
  marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)

const listText = (list: List): string =>
  itemsOf(list)
    .map(({ children, lists }, index) => {
      const parts = [inlineText(children), ...lists.map(listText)].filter((part) => part !== '')
      return indent(list.ordered ? `${startOf(list) + index}. ` : '- ', parts.join('\n'))
    })
    .join('\n')

/** A value behind its label, where it has one. */
export const labelled = (label: null | string, value: string): string =>
  label ? `${oneLine(label)}: ${value}` : value

const blockText = (node: ContentNode): string => {
  switch (node.type) {
    case 'fields':
      return node.fields.map(({ label, value }) => labelled(label, inlineText(value))).join('\n')
    case 'heading':
    case 'paragraph':
      return inlineText(node.children)
    case 'list':
      return listText(node)
    case 'table': {
      const { header, rows } = tableOf(node)
      // A row is a block of label–value lines: a table of text would depend on the width of the screen.
      if (rows.length === 0) return header.map(oneLine).join(', ')
      return rows
        .map((row) =>
          row.map((cell, column) => labelled(header[column] ?? null, inlineText(cell))).join('\n'),
        )
        .join('\n\n')
    }
  }
}

/**
 * Content as plain text: blocks apart by an empty line, lists with `- ` or `1. `, a link as `text (address)` when
 * its text is not its address, a table as label–value lines.
 */
export const contentText = (content: ContentNode[]): string =>
  writtenNodes(content).map(blockText).join('\n\n')

const words = (inlines: Inline[]): string => linesOf(inlines).map(lineText).join('\n')

const listWords = (list: List): string[] =>
  itemsOf(list).flatMap(({ children, lists }) => [words(children), ...lists.flatMap(listWords)])

/**
 * The words of content and nothing else, a block, list item, field or table cell a line: what checks and comparisons
 * read. No list markers, and no addresses of links.
 */
export const plainText = (content: ContentNode[]): string =>
  writtenNodes(content)
    .flatMap((node) => {
      switch (node.type) {
        case 'fields':
          return node.fields.map(({ label, value }) => labelled(label, words(value)))
        case 'heading':
        case 'paragraph':
          return [words(node.children)]
        case 'list':
          return listWords(node)
        case 'table':
          return [
            ...node.header.map(oneLine),
            ...node.rows.flatMap(({ cells }) => cells.map(({ children }) => words(children))),
          ]
      }
    })
    .filter((line) => line !== '')
    .join('\n')
