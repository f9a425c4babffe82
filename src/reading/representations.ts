import { createHash } from 'node:crypto'

import type { Representation } from '../http/respond.js'
import type { NoticeLinks, RecordedNotice } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeFormat } from '../render/format.js'

import { etagOf } from '../http/respond.js'
import { packFor } from '../notice/languagePack.js'
import { remarksOf } from './answers.js'

/** Nothing may run or be loaded, whatever got into a text; what is laid out may use its own styles. */
const policyOf = (styles: readonly string[]): string => {
  const allowed = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  const style = allowed.length > 0 ? allowed.join(' ') : "'none'"
  return `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

const encoder = new TextEncoder()

/**
 * A notice in a format.
 *
 * @param links what stands around it
 * @param addressIn the address of the same in another language
 */
export const representationOf = (
  notice: RecordedNotice,
  format: NoticeFormat,
  { languages }: Pick<NormalisedOptions, 'languages'>,
  { addressIn, links }: { addressIn: (language: string) => string; links: NoticeLinks },
): Pick<Representation, 'contentType' | 'etag' | 'headers'> & { body: Uint8Array<ArrayBuffer> } => {
  const { locale } = notice
  const { labels } = packFor(locale, languages.packs) ?? languages.packs.en
  const body = encoder.encode(
    format.render(notice, {
      canonical: addressIn(locale),
      labels,
      languages: notice.locales.map((language) => ({
        href: addressIn(language),
        language,
        name: packFor(language, languages.packs)?.name ?? language,
      })),
      languagesLabel: labels.language,
      links,
      remarks: remarksOf(notice, languages),
    }),
  )
  return {
    body,
    contentType: format.mediaType,
    // Two languages can have one text, and two formats too.
    etag: etagOf(body, `.${locale}.${format.name}`),
    headers: format.styles ? { 'Content-Security-Policy': policyOf(format.styles) } : {},
  }
}
