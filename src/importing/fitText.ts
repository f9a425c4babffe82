import type { ContentNode, Inline, List, ListItem, Paragraph, Table } from '../notice/content.js'

import { hasForbiddenCharacter } from '../notice/characters.js'
import { isLineBreak, resolvedHref, tableRow, textRun, wordsOfRuns } from '../notice/content.js'
import { MAX_TABLE_COLUMNS } from '../notice/compose/richText.js'

/** How deep lists may lie in each other: the editor's depth, which each takes two of, less what is around them. */
const DEEPEST = 12

/** Control characters and halves of characters, which no database keeps. */
const UNKEPT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text without characters that no field may hold. */
export const keptText = (text: string): string => {
  if (!hasForbiddenCharacter(text)) return text
  const kept = text.replace(UNKEPT, '')
  return hasForbiddenCharacter(kept)
    ? [...kept].filter((character) => !hasForbiddenCharacter(character)).join('')
    : kept
}

const fitInlines = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((inline): Inline => {
    if (isLineBreak(inline)) return inline
    const { href, text, ...style } = inline
    const kept = href === undefined ? undefined : resolvedHref(href)
    return { ...style, text: keptText(text), ...(kept !== undefined && { href: kept }) }
  })

/** Items that lie too deep stand in the deepest list there may be. */
const fitItems = (items: readonly ListItem[], depth: number): ListItem[] =>
  items.flatMap(({ children, lists = [] }): ListItem[] => {
    const own = fitInlines(children)
    if (lists.length === 0) return [{ children: own }]
    if (depth < DEEPEST) return [{ children: own, lists: lists.map((list) => fitList(list, depth + 1)) }]
    return [{ children: own }, ...lists.flatMap(({ items: inner }) => fitItems(inner, depth))]
  })

const fitList = ({ items, ordered, start }: List, depth = 0): List => ({
  type: 'list',
  items: fitItems(items, depth),
  ordered,
  ...(ordered && start !== undefined && start > 0 && start <= 99_999_999 && { start }),
})

const wordsOf = (inlines: readonly Inline[]): string => wordsOfRuns(inlines, ' ').trim()

/** The rows of a table that is too wide for any page, each a paragraph. */
const asParagraphs = ({ header, rows }: Table): Paragraph[] =>
  [header.map((text) => [textRun(text)]), ...rows.map(({ cells }) => cells.map(({ children }) => children))]
    .map((cells) => cells.filter((children) => wordsOf(children) !== ''))
    .filter((cells) => cells.length > 0)
    .map((cells) => ({
      type: 'paragraph',
      children: cells.flatMap((children, index) => [
        ...(index > 0 ? [textRun(' · ')] : []),
        ...fitInlines(children),
      ]),
    }))

/** A table as a notice holds one: not too wide, and with words over its columns where there are more than two of them. */
const fitTable = (table: Table): ContentNode[] => {
  const { header, rows } = table
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length), 0)
  if (width === 0) return []
  if (width > MAX_TABLE_COLUMNS) return asParagraphs(table)
  const kept = rows.map(({ cells }) => tableRow(...cells.map(({ children }) => fitInlines(children))))
  if (header.some((title) => title.trim() !== ''))
    return [{ type: 'table', header: header.map(keptText), rows: kept }]
  const [first, ...others] = kept
  if (width <= 2 || !first) {
    return [
      {
        type: 'fields',
        fields: kept.map(({ cells: [left, right] }) =>
          right
            ? { label: left ? wordsOf(left.children) || null : null, value: right.children }
            : { label: null, value: left?.children ?? [] },
        ),
      },
    ]
  }
  const titles = first.cells.map(({ children }) => wordsOf(children))
  return titles.some((title) => title !== '')
    ? [{ type: 'table', header: titles, rows: others }]
    : fitTable({ type: 'table', header: [], rows: others })
}

/**
 * Content in forms that the editor of notices keeps: the words are those of the file, every one of them. Links that a notice may
 * not hold become plain words.
 */
export const fitText = (content: readonly ContentNode[]): ContentNode[] =>
  content.flatMap((node): ContentNode[] => {
    switch (node.type) {
      case 'fields':
        return [
          {
            type: 'fields',
            fields: node.fields.map(({ label, value }) => ({
              label: label === null ? null : keptText(label),
              value: fitInlines(value),
            })),
          },
        ]
      case 'heading':
      case 'paragraph':
        return [{ ...node, children: fitInlines(node.children) }]
      case 'list':
        return [fitList(node)]
      case 'table':
        return fitTable(node)
    }
  })
