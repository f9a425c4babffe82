import type { TextFormat } from './format.js'
import type { ContentNode, Fields, Inline, List, Table, TextRun } from '../notice/content.js'
import type { Language } from '../notice/document.js'
import type { NoticeLabels, NoticeRemark, RenderableNotice } from './notice.js'

import {
  cleanText,
  itemsOf,
  linesOf,
  linkGroups,
  startOf,
  tableOf,
  withHeadingsInOrder,
  writtenNodes,
} from '../notice/inline.js'
import { joinTexts } from './format.js'
import { languageOf, noticeDates, sectionHeading } from './notice.js'
import { withWholeNumbers } from './phoneNumbers.js'

const REFERENCES: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Escapes text for an element or for an attribute in quotes (WHATWG HTML §13.1.2.3, §13.1.4). */
export const escapeHTML = (text: string): string =>
  cleanText(text).replace(/["&'<>]/g, (character) => REFERENCES[character] ?? '')

/** A language's code as an attribute (BCP 47); Payload's locales may have an underscore in them. */
export const langAttribute = (language: Language): string => escapeHTML(language.replaceAll('_', '-'))

const wrap = (tag: string, html: string): string => `<${tag}>${html}</${tag}>`

const runHTML = ({ bold, italic, text }: TextRun): string => {
  const escaped = escapeHTML(withWholeNumbers(text))
  const emphasised = italic ? wrap('em', escaped) : escaped
  return bold ? wrap('strong', emphasised) : emphasised
}

const linkHTML = (href: string, html: string): string =>
  /^https?:/i.test(href)
    ? `<a href="${escapeHTML(href)}" rel="noopener noreferrer">${html}</a>`
    : `<a href="${escapeHTML(href)}">${html}</a>`

const lineHTML = (line: TextRun[]): string =>
  linkGroups(line)
    .map(({ href, runs }) => {
      const html = runs.map(runHTML).join('')
      return href === undefined ? html : linkHTML(href, html)
    })
    .join('')

const inlineHTML = (inlines: Inline[]): string => linesOf(inlines).map(lineHTML).join('<br>')

const listHTML = (list: List): string => {
  const items = itemsOf(list).map(({ children, lists }) =>
    wrap('li', [inlineHTML(children), ...lists.map(listHTML)].filter(Boolean).join('\n')),
  )
  const start = startOf(list)
  const open = list.ordered ? (start === 1 ? '<ol>' : `<ol start="${start}">`) : '<ul>'
  return [open, ...items, list.ordered ? '</ol>' : '</ul>'].join('\n')
}

/** Fields with labels are a description list, those without are the lines of a paragraph; the order is kept. */
const fieldsHTML = ({ fields }: Fields): string => {
  const groups: { labelled: boolean; parts: string[] }[] = []
  for (const { label, value } of fields) {
    const labelled = label !== null
    const html = inlineHTML(value)
    const part = labelled ? `${wrap('dt', escapeHTML(label))}\n${wrap('dd', html)}` : html
    const last = groups.at(-1)
    if (last?.labelled === labelled) last.parts.push(part)
    else groups.push({ labelled, parts: [part] })
  }
  return groups
    .map(({ labelled, parts }) =>
      labelled ? wrap('dl', `\n${parts.join('\n')}\n`) : wrap('p', parts.join('<br>')),
    )
    .join('\n')
}

const tableHTML = (table: Table): string => {
  const { header, rows } = tableOf(table)
  const head = header.map((text) => `<th scope="col">${escapeHTML(text)}</th>`).join('')
  const body = rows.map((row) => wrap('tr', row.map((cell) => wrap('td', inlineHTML(cell))).join('')))
  return [
    '<table>',
    wrap('thead', wrap('tr', head)),
    ...(body.length > 0 ? ['<tbody>', ...body, '</tbody>'] : []),
    '</table>',
  ].join('\n')
}

const headingLevelOf = (level: number): number => Math.min(6, Math.max(1, Math.trunc(level) || 1))

const blockHTML = (node: ContentNode, headingOffset: number): string => {
  switch (node.type) {
    case 'fields':
      return fieldsHTML(node)
    case 'heading':
      return wrap(`h${headingLevelOf(node.level + headingOffset)}`, inlineHTML(node.children))
    case 'list':
      return listHTML(node)
    case 'paragraph':
      return wrap('p', inlineHTML(node.children))
    case 'table':
      return tableHTML(node)
  }
}

/**
 * Renders content as an HTML fragment of plain semantic elements, without classes, styles or scripts, one block a line.
 *
 * Takes the content and how many levels deeper its headings are than stored (no deeper than h6); no level is skipped. Returns HTML in which
 * every text and attribute is escaped and every link is allowed by `isAllowedHref`.
 */
export const renderContentHTML = (
  content: ContentNode[],
  { headingOffset = 0 }: { headingOffset?: number } = {},
): string =>
  withHeadingsInOrder(writtenNodes(content))
    .map((node) => blockHTML(node, headingOffset))
    .join('\n')

/** A section of a notice as HTML: its anchor, its heading with the number, and its text. */
type SectionHTML = Record<'content' | 'heading' | 'id', string>

const sectionHTML = ({ content, heading, id }: SectionHTML, level: number): string =>
  [
    `<section id="${id}" aria-labelledby="${id}-heading">`,
    `<h${level} id="${id}-heading">${heading}</h${level}>`,
    ...(content === '' ? [] : [content]),
    '</section>',
  ].join('\n')

/** A header cell may hold no heading element (WHATWG HTML §4.9.10): what is in it is a heading by its role. */
const rowHTML = ({ content, heading, id }: SectionHTML, level: number): string =>
  [
    `<tr id="${id}">`,
    `<th scope="row"><div id="${id}-heading" role="heading" aria-level="${level}">${heading}</div></th>`,
    wrap('td', content === '' ? '' : `\n${content}\n`),
    '</tr>',
  ].join('\n')

/**
 * Renders a whole notice as an HTML fragment: an `article` in the language of the notice, with a header (title, statute,
 * dates), the introduction, and a `section` for each section; in the layout `table` a row for each.
 *
 * Takes the notice, the names of the dates in its language, and the level of its title; sections are one level below
 * it, and headings inside them below that. Give `headingLevel: 1` where the notice is the whole of a page.
 */
export const renderNoticeHTML = (
  notice: RenderableNotice,
  { headingLevel = 2, labels }: { headingLevel?: number; labels: NoticeLabels },
): string => {
  const language = languageOf(notice)
  const level = headingLevelOf(headingLevel)
  const headingOffset = level - 1
  const title = `h${level}`
  const isTable = notice.layout === 'table' && notice.sections.length > 0

  const dates = noticeDates(notice, labels).map(({ date, label, value }) => {
    const text = escapeHTML(value)
    const shown = date === null ? text : `<time datetime="${escapeHTML(date)}">${text}</time>`
    return `${wrap('dt', escapeHTML(label))}\n${wrap('dd', shown)}`
  })
  const sections = notice.sections.map((section) =>
    (isTable ? rowHTML : sectionHTML)(
      {
        id: escapeHTML(section.anchor),
        content: renderContentHTML(section.content, { headingOffset }),
        heading: escapeHTML(sectionHeading(section)),
      },
      headingLevelOf(level + 1),
    ),
  )

  return [
    language === undefined ? '<article>' : `<article lang="${escapeHTML(language)}">`,
    '<header>',
    wrap(title, escapeHTML(notice.title)),
    notice.statute ? wrap('p', escapeHTML(notice.statute)) : '',
    dates.length > 0 ? wrap('dl', `\n${dates.join('\n')}\n`) : '',
    '</header>',
    notice.introduction
      ? // It stands below the title, where a section's text stands below its heading.
        renderContentHTML(notice.introduction.content, { headingOffset: headingOffset - 1 })
      : '',
    ...(isTable ? ['<table>', '<tbody>', ...sections, '</tbody>', '</table>'] : sections),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Renders remarks about a notice as an HTML fragment: an empty string when there are none. */
export const renderRemarksHTML = (remarks: readonly NoticeRemark[]): string =>
  remarks
    .map(
      ({ language, text }) =>
        `<div role="note" lang="${langAttribute(language)}"><p>${escapeHTML(text)}</p></div>`,
    )
    .join('\n')

/** A notice as a fragment for a page of the app's own. It shares its type with the page, so it is had by its name only. */
export const html: TextFormat<'html'> = {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  styles: [],
  render: (notice, { labels, remarks }) =>
    joinTexts(renderRemarksHTML(remarks), renderNoticeHTML(notice, { labels })),
}
