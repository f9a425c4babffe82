import { createHash } from 'node:crypto'

import type { FormatDescription } from '../http/endpoint.js'
import type { Representation } from '../http/respond.js'
import type { NoticeLinks, RecordedNotice } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeFormat, NoticeSurroundings } from '../render/format.js'
import type { NoticeRemark } from '../render/notice.js'

import { typeOf } from '../http/accept.js'
import { etagOf, plainName, strongETagOf } from '../http/respond.js'
import { packFor } from '../notice/languagePack.js'
import { print } from '../paper/print.js'
import { FORMATS } from '../render/formats.js'
import { draftWord, remarksOf } from './answers.js'

/** The schemas of the formats that are JSON, by the names that they have in the OpenAPI document. */
const SCHEMAS_OF: Partial<Record<string, string>> = {
  json: 'NoticeDocument',
  jsonld: 'LinkedDataNotice',
  tilt: 'TiltDocument',
}

/** The formats of a notice, as an endpoint tells of them. */
export const NOTICE_FORMATS: readonly FormatDescription[] = FORMATS.map((format) => ({
  name: format.name,
  isFile: 'extension' in format,
  mediaType: format.mediaType,
  ...(format.name in SCHEMAS_OF && { schema: SCHEMAS_OF[format.name] }),
}))

/**
 * The `Content-Security-Policy` of a text: nothing may run or be loaded, whatever got into it; what is laid out may use its own
 * styles.
 */
export const policyOf = (styles: readonly string[]): string => {
  const allowed = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  const style = allowed.length > 0 ? allowed.join(' ') : "'none'"
  return `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** The name of a file by which it is saved: that of the notice, with the version. A slug is plain letters already. */
const fileName = ({ slug, version }: RecordedNotice, extension: string, draft: string | undefined): string =>
  `${plainName(slug, 'notice')}-v${version}${draft === undefined ? '' : '-draft'}.${extension}`

/**
 * A notice as it is put into a file: that it is not written in a language is said of languages that have a name, so that whoever
 * types others gets no file of their own each time.
 */
const onPaper = (notice: RecordedNotice, { packs }: NormalisedOptions['languages']): RecordedNotice =>
  notice.fallback && !packFor(notice.requestedLocale, packs) ? { ...notice, fallback: false } : notice

const encoder = new TextEncoder()

/** What stands around a notice where it is represented. */
export type RepresentedIn = {
  /** The address of the same in another language. */
  addressIn: (language: string) => string
  /** Whether it is a draft, which nobody published. */
  isDraft?: boolean
  links: NoticeLinks
  /** Whether a format that demands what the notice does not say is given without it. */
  lossy?: boolean
  /** Makes a file of it, or gives what was made before with the same remarks. */
  printed?: (
    remarks: readonly NoticeRemark[],
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ) => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * A notice in a format.
 *
 * @throws NotInstalled, Busy, CharactersMissing for a format that is a file; FactsMissing for one that demands more than the notice says
 */
export const representationOf = async (
  notice: RecordedNotice,
  format: NoticeFormat,
  { languages }: Pick<NormalisedOptions, 'languages'>,
  { addressIn, isDraft = false, links, lossy = false, printed = (_, make) => make() }: RepresentedIn,
): Promise<Pick<Representation, 'contentType' | 'etag' | 'headers'> & { body: Uint8Array<ArrayBuffer> }> => {
  const { locale } = notice
  const { labels } = packFor(locale, languages.packs) ?? languages.packs.en
  const surroundings: NoticeSurroundings = {
    canonical: addressIn(locale),
    controllerLabel: labels.controller,
    formats: FORMATS.filter((one) => typeOf(one) !== typeOf(format)).flatMap((one) => {
      const href = links.formats[one.name]
      return href === undefined ? [] : [{ href, name: one.name, type: typeOf(one) }]
    }),
    draft: isDraft ? draftWord(locale, languages) : undefined,
    labels,
    languages: notice.locales.map((language) => ({
      href: addressIn(language),
      language,
      name: packFor(language, languages.packs)?.name ?? language,
    })),
    languagesLabel: labels.language,
    links,
    lossy,
    remarks: remarksOf('extension' in format ? onPaper(notice, languages) : notice, languages),
  }
  // Two languages can have one text, and two formats too.
  const mark = `.${locale}.${format.name}`
  if ('extension' in format) {
    const body = await printed(surroundings.remarks, async () =>
      'print' in format ? print(format, notice, surroundings) : format.pack(notice, surroundings),
    )
    const name = fileName(notice, format.extension, surroundings.draft)
    return {
      body,
      contentType: format.mediaType,
      etag: strongETagOf(body, mark),
      headers: { 'Content-Disposition': `inline; filename="${name}"` },
    }
  }
  const body = encoder.encode(format.render(notice, surroundings))
  return {
    body,
    contentType: format.mediaType,
    etag: etagOf(body, mark),
    headers: format.styles ? { 'Content-Security-Policy': policyOf(format.styles) } : {},
  }
}
