import { createHash } from 'node:crypto'

import type { LinkedNoticeDocument } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Format } from '../http/accept.js'
import type { PageLanguage } from '../render/index.js'

import { paragraph } from '../notice/content.js'
import {
  PAGE_STYLE,
  renderContentMarkdown,
  renderContentText,
  renderNoticeHTML,
  renderNoticeMarkdown,
  renderNoticePage,
  renderNoticeText,
  renderRemarksHTML,
} from '../render/index.js'
import { languagePacks, packFor } from '../texts/index.js'
import { etagOf, remarksOf } from './answers.js'
import { contentTypeOf } from '../http/accept.js'

/** Nothing may run or be loaded, whatever got into a text; a page may use its one style. */
const policyOf = (style: string): string =>
  `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const POLICIES: Partial<Record<Format, string>> = {
  html: policyOf("'none'"),
  page: policyOf(`'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`),
}

/** A notice in a format: what is sent, and the headers that say what it is. */
export type Representation = { body: string; headers: Record<string, string> & { ETag: string } }

/**
 * A notice in a format. The ETag of JSON is made of the record's hash and of what else stands in it; that of the others of
 * what is sent, because labels and the page around the text come from the plugin and its options.
 *
 * @param addressIn the address of the same in another language
 */
export const representationOf = (
  document: LinkedNoticeDocument,
  format: Format,
  { languages }: NormalisedOptions,
  addressIn: (language: string) => string,
): Representation => {
  const headersOf = (etag: string) => ({
    'Content-Type': contentTypeOf(format),
    ETag: etag,
    ...(POLICIES[format] && { 'Content-Security-Policy': POLICIES[format] }),
  })
  if (format === 'json') return { body: JSON.stringify(document), headers: headersOf(etagOf(document)) }

  const pack = packFor(document.locale, languages) ?? packFor('en', languages) ?? languagePacks['en']
  const names = pack?.labels
  const labels = {
    changedOn: names?.changedOn ?? '',
    effectiveFrom: names?.effectiveFrom ?? '',
    preparedOn: names?.preparedOn ?? '',
    version: names?.version ?? '',
  }
  const remarks = remarksOf(document, languages)
  const paragraphs = remarks.map(({ text }) => paragraph(text))
  const parts = {
    html: () => [renderRemarksHTML(remarks), renderNoticeHTML(document, { labels })],
    markdown: () => [renderContentMarkdown(paragraphs), renderNoticeMarkdown(document, { labels })],
    page: () => [
      renderNoticePage(document, {
        canonical: addressIn(document.locale),
        labels,
        languages: document.locales.map((language): PageLanguage => ({
          href: addressIn(language),
          language,
          name: packFor(language, languages)?.name ?? language,
        })),
        languagesLabel: names?.language,
        remarks,
      }),
    ],
    text: () => [renderContentText(paragraphs), renderNoticeText(document, { labels })],
  }
  const body = `${parts[format]()
    .filter((part) => part !== '')
    .join('\n\n')
    .trimEnd()}\n`
  const digest = createHash('sha256').update(body).digest('hex')
  return { body, headers: headersOf(`"${digest}.${document.locale}.${format}"`) }
}
