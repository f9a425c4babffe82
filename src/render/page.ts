import type { NoticeDocument } from '../notice/document.js'
import type { OtherFormat, PageLanguage, TextFormat } from './format.js'
import type { NoticeLabels, NoticeRemark, RenderableNotice } from './notice.js'

import { isAllowedHref } from '../notice/content.js'
import { versionURN } from '../notice/document.js'
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

/** What of a notice a page tells programs about. A draft has no hash, and was published on no day. */
type DescribedNotice = Partial<Pick<NoticeDocument, 'controller' | 'hash' | 'publishedAt' | 'withdrawal'>> &
  RenderableNotice

const meta = (property: string, content: null | string | undefined): string =>
  content ? `<meta itemprop="${property}" content="${escapeHTML(content)}">` : ''

const link = (property: string, href: null | string | undefined): string =>
  href && isAddress(href) && (href.startsWith('/') || isAllowedHref(href))
    ? `<link itemprop="${property}" href="${escapeHTML(href)}">`
    : ''

/**
 * What the page is, for programs: a `DigitalDocument` of schema.org, as microdata, for which nothing has to run. Only what the
 * record says.
 */
const described = (notice: DescribedNotice, canonical: string | undefined): string[] => {
  const { changedOn, controller, hash, preparedOn, publishedAt, version, withdrawal } = notice
  const language = languageOf(notice)
  return [
    meta('name', notice.title),
    meta('inLanguage', language?.replaceAll('_', '-')),
    meta('version', version?.toString()),
    meta('dateCreated', preparedOn),
    meta('dateModified', changedOn),
    ...(hash
      ? [
          meta('datePublished', publishedAt),
          meta('identifier', language && versionURN({ hash, locale: language })),
        ]
      : []),
    meta('expires', withdrawal?.date),
    link('mainEntityOfPage', canonical),
    ...(controller?.name
      ? [
          '<div hidden itemprop="publisher" itemscope itemtype="https://schema.org/Organization">',
          meta('name', controller.name),
          link('url', controller.website),
          '</div>',
        ]
      : []),
  ]
}

const linkTo = ({ href, language, name }: PageLanguage, more = ''): string =>
  `<a href="${escapeHTML(href)}" hreflang="${langAttribute(language)}" lang="${langAttribute(language)}"${more}>${escapeHTML(name)}</a>`

const documentOf = ({
  body,
  head,
  language,
  title,
}: {
  body: readonly string[]
  head: readonly string[]
  language: string | undefined
  title: string
}): string =>
  [
    '<!DOCTYPE html>',
    language === undefined ? '<html>' : `<html lang="${langAttribute(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHTML(title)}</title>`,
    ...head,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ]
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n')

/**
 * Renders a notice as a whole HTML document: no scripts, nothing loaded from anywhere, and no style but
 * {@link PAGE_STYLE}.
 *
 * Takes the notice, the names of the dates in its language, and if known its own address (`canonical`), the languages it
 * can be read in with the name of that list, its other formats, and remarks about it. Every text and attribute is escaped.
 */
export const renderNoticePage = (
  notice: DescribedNotice,
  {
    canonical,
    formats = [],
    labels,
    languages = [],
    languagesLabel,
    remarks = [],
  }: {
    canonical?: string
    formats?: readonly OtherFormat[]
    labels: NoticeLabels
    languages?: readonly PageLanguage[]
    languagesLabel?: string
    remarks?: readonly NoticeRemark[]
  },
): string => {
  const own = languageOf(notice)
  const offered = languages.filter(({ href }) => isAddress(href))
  const items = offered.map(
    (one) => `<li>${linkTo(one, one.language === own ? ' aria-current="page"' : '')}</li>`,
  )
  const label = languagesLabel ? ` aria-label="${escapeHTML(languagesLabel)}"` : ''

  return documentOf({
    body: [
      ...(items.length > 1
        ? ['<header>', `<nav${label}>`, '<ul>', ...items, '</ul>', '</nav>', '</header>']
        : []),
      '<main itemscope itemtype="https://schema.org/DigitalDocument">',
      ...described(notice, canonical),
      renderRemarksHTML(remarks),
      renderNoticeHTML(notice, { headingLevel: 1, labels }),
      '</main>',
    ],
    head: [
      canonical !== undefined && isAddress(canonical)
        ? `<link rel="canonical" href="${escapeHTML(canonical)}">`
        : '',
      ...offered.map(
        ({ href, language }) =>
          `<link rel="alternate" hreflang="${langAttribute(language)}" href="${escapeHTML(href)}">`,
      ),
      ...formats
        .filter(({ href }) => isAddress(href))
        .map(
          ({ href, name, type }) =>
            `<link rel="alternate" type="${escapeHTML(type)}" title="${escapeHTML(name)}" href="${escapeHTML(href)}">`,
        ),
    ],
    language: own,
    title: notice.title,
  })
}

/**
 * Renders why there is no notice as a whole HTML document, as {@link renderNoticePage} does a notice.
 *
 * Takes the sentence that says so and its language, what else is to be told, and where to read on.
 */
export const renderRefusalPage = ({
  language,
  links,
  message,
  reason,
}: {
  language: string
  links: readonly PageLanguage[]
  message: string
  reason: null | string
}): string =>
  documentOf({
    body: [
      '<main>',
      `<h1>${escapeHTML(message)}</h1>`,
      reason === null ? '' : `<p>${escapeHTML(reason)}</p>`,
      ...links.filter(({ href }) => isAddress(href)).map((one) => `<p>${linkTo(one)}</p>`),
      '</main>',
    ],
    head: [],
    language,
    title: message,
  })

/** A notice as a whole HTML document. */
export const page: TextFormat<'page'> = {
  name: 'page',
  mediaType: 'text/html; charset=utf-8',
  styles: [PAGE_STYLE],
  render: (notice, { canonical, formats, labels, languages, languagesLabel, remarks }) =>
    renderNoticePage(notice, { canonical, formats, labels, languages, languagesLabel, remarks }),
}
