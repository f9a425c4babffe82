import type { TextFormat, PageLanguage } from './format.js'
import type { NoticeLabels, NoticeRemark, RenderableNotice } from './notice.js'

import { escapeHTML, langAttribute, renderNoticeHTML, renderRemarksHTML } from './html.js'
import { languageOf } from './notice.js'

/**
 * The style of a page: readable on any screen and on paper. A constant without anything from outside, so that a
 * Content-Security-Policy can allow it by its hash.
 */
export const PAGE_STYLE = [
  ':root{color-scheme:light dark}',
  'body{font-family:system-ui,sans-serif;line-height:1.5;margin:0 auto;max-width:45rem;overflow-wrap:anywhere;padding:1rem}',
  'nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;margin:0;padding:0}',
  'table{border-collapse:collapse;width:100%}',
  'td,th{border:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top}',
  // The layout of a notice as a table: a row is one below the other where two columns would be too narrow to read.
  'th[scope=row]{width:30%}',
  'th[scope=row]+td>:first-child{margin-top:0}',
  'th[scope=row]+td>:last-child{margin-bottom:0}',
  '@media screen and (max-width:36rem){th[scope=row],th[scope=row]+td{display:block;width:auto}th[scope=row]{border-bottom:0}th[scope=row]+td{border-top:0}}',
  'dt{font-weight:bold}',
  'dd{margin:0 0 .5rem}',
  '[role=note]{border:1px solid;margin:1rem 0;padding:0 1rem}',
  '@media print{nav{display:none}body{max-width:none;padding:0}h1,h2,h3,h4{break-after:avoid}}',
].join('')

/** Addresses come from the app, not from an editor; one that is no web address or path is left out all the same. */
const isAddress = (href: string): boolean => /^(?:https?:\/\/|\/(?![/\\\s]))/i.test(href)

/**
 * Renders a notice as a whole HTML document: no scripts, nothing loaded from anywhere, and no style but
 * {@link PAGE_STYLE}.
 *
 * Takes the notice, the names of the dates in its language, and if known its own address (`canonical`), the languages it
 * can be read in with the name of that list, and remarks about it. Every text and attribute is escaped.
 */
export const renderNoticePage = (
  notice: RenderableNotice,
  {
    canonical,
    labels,
    languages = [],
    languagesLabel,
    remarks = [],
  }: {
    canonical?: string
    labels: NoticeLabels
    languages?: readonly PageLanguage[]
    languagesLabel?: string
    remarks?: readonly NoticeRemark[]
  },
): string => {
  const own = languageOf(notice)
  const offered = languages.filter(({ href }) => isAddress(href))
  const items = offered.map(({ href, language, name }) => {
    const current = language === own ? ' aria-current="page"' : ''
    return `<li><a href="${escapeHTML(href)}" hreflang="${langAttribute(language)}" lang="${langAttribute(language)}"${current}>${escapeHTML(name)}</a></li>`
  })
  const label = languagesLabel ? ` aria-label="${escapeHTML(languagesLabel)}"` : ''

  return [
    '<!DOCTYPE html>',
    own === undefined ? '<html>' : `<html lang="${langAttribute(own)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHTML(notice.title)}</title>`,
    canonical !== undefined && isAddress(canonical)
      ? `<link rel="canonical" href="${escapeHTML(canonical)}">`
      : '',
    ...offered.map(
      ({ href, language }) =>
        `<link rel="alternate" hreflang="${langAttribute(language)}" href="${escapeHTML(href)}">`,
    ),
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    ...(items.length > 1
      ? ['<header>', `<nav${label}>`, '<ul>', ...items, '</ul>', '</nav>', '</header>']
      : []),
    '<main>',
    renderRemarksHTML(remarks),
    renderNoticeHTML(notice, { headingLevel: 1, labels }),
    '</main>',
    '</body>',
    '</html>',
  ]
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n')
}

/** A notice as a whole HTML document. */
export const page: TextFormat<'page'> = {
  name: 'page',
  mediaType: 'text/html; charset=utf-8',
  styles: [PAGE_STYLE],
  render: (notice, { canonical, labels, languages, languagesLabel, remarks }) =>
    renderNoticePage(notice, { canonical, labels, languages, languagesLabel, remarks }),
}
