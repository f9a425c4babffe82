import type { PayloadRequest } from 'payload'

import type { NoticeDocument } from '../notice/document.js'
import type { AdminTranslations } from '../translations/index.js'
import type { MalformedParameter } from './parameters.js'
import type { NoNotice } from './publishedNotices.js'

import { formatDate } from '../notice/dates.js'
import { canonicalHash } from '../publishing/record.js'
import { adminTranslations } from '../translations/index.js'

type MessageKey = keyof AdminTranslations['privacyNotices']['reading']

/** HTTP status of each reason for having no notice. */
export const STATUS = {
  languageNotFound: 404,
  malformed: 400,
  notFound: 404,
  nothingInForce: 404,
  versionNotFound: 404,
  withdrawn: 410,
} as const

/**
 * Language of an error: that of the text asked for, then what the browser prefers, then English. Payload itself never
 * recognises Finnish in a header.
 */
const languageOf = (req: PayloadRequest, locale: string | undefined): string => {
  const preferred = (req.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [range, weight] = part.split(';').map((one) => one.trim())
      return { range, quality: weight?.startsWith('q=') ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  const wanted = [locale, ...preferred.map(({ range }) => range)]
  for (const one of wanted) {
    const language = one?.toLowerCase().split(/[-_]/)[0]
    if (language && Object.hasOwn(adminTranslations, language)) return language
  }
  return 'en'
}

const message = (language: string, key: MessageKey, values: Record<string, string>): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
    (adminTranslations[language] ?? adminTranslations['en'])?.privacyNotices.reading[key] ?? key,
  )

/** One error as the body of an answer holds it. */
export type ReadError = { code: keyof typeof STATUS; message: string } & Record<string, unknown>

/** The error for having no notice to give, in the language of the request. */
export const noNoticeError = (req: PayloadRequest, none: NoNotice, locale: string | undefined): ReadError => {
  const language = languageOf(req, locale)
  const { code, ...details } = none
  const values = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      name === 'date' ? formatDate(String(value), language) : String(value),
    ]),
  )
  return { ...details, code, message: message(language, code, values) }
}

/** The error for a parameter that cannot be read. */
export const malformedError = (
  req: PayloadRequest,
  { expected, parameter }: MalformedParameter,
): ReadError => ({
  code: 'malformed',
  expected,
  message: message(languageOf(req, undefined), 'malformed', { expected, parameter }),
  parameter,
})

/** Strong ETag of a notice: the record's hash and which representation of it this is (RFC 9110 §8.8.3). */
export const etagOf = ({ fallback, hash, locale, requestedLocale, withdrawal }: NoticeDocument): string => {
  const asked = fallback ? `.${requestedLocale}` : ''
  const since = withdrawal ? `.${canonicalHash(withdrawal).slice(0, 16)}` : ''
  return `"${hash}.${locale}${asked}${since}.json"`
}

/** Strong ETag of any answer: the hash of what it holds. */
export const etagOfAnswer = (answer: unknown): string => `"${canonicalHash(answer)}"`

/** True when a client's copy is the current one (RFC 9110 §13.1.2). */
export const isFresh = (req: PayloadRequest, etag: string): boolean => {
  const given = req.headers.get('if-none-match')
  return (
    given !== null &&
    (given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
  )
}
