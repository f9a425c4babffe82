import { createHash } from 'node:crypto'

import type { Representation } from '../http/respond.js'
import type { NoticeLinks, RecordedNotice } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeFormat } from '../render/format.js'

import { etagOf } from '../http/respond.js'
import { languagePacks, packFor } from '../texts/index.js'
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
  const pack = packFor(locale, languages) ?? packFor('en', languages) ?? languagePacks['en']
  const names = pack?.labels
  const body = encoder.encode(
    format.render(notice, {
      canonical: addressIn(locale),
      labels: {
        changedOn: names?.changedOn ?? '',
        effectiveFrom: names?.effectiveFrom ?? '',
        preparedOn: names?.preparedOn ?? '',
        version: names?.version ?? '',
      },
      languages: notice.locales.map((language) => ({
        href: addressIn(language),
        language,
        name: packFor(language, languages)?.name ?? language,
      })),
      languagesLabel: names?.language,
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
