import type { LinkedNoticeDocument, NoticeDocument } from '../notice/document.js'
import type { NoticeRemark } from '../render/page.js'
import type { LanguagePack } from '../texts/index.js'
import type { AdminTranslations } from '../translations/index.js'
import type { MalformedParameter } from '../http/parameters.js'
import type { NoNotice } from '../notice/answers.js'

import { formatDate } from '../notice/dates.js'
import { lookUpLanguage } from '../notice/lookUpLanguage.js'
import { canonicalHash } from '../record/record.js'
import { packFor } from '../texts/index.js'
import { adminTranslations } from '../translations/index.js'
import { availableFormats } from '../http/accept.js'

type MessageKey = keyof AdminTranslations['privacyNotices']['reading']

/** HTTP status of each reason for having no notice. */
export const STATUS = {
  languageNotFound: 404,
  malformed: 400,
  notAcceptable: 406,
  notFound: 404,
  nothingInForce: 404,
  versionNotFound: 404,
  withdrawn: 410,
} as const

/** As much of a request as an answer to it takes. */
export type Asked = { headers: Headers }

/** The first language that the plugin itself speaks, of those wanted; else English. */
const spoken = (...wanted: (string | undefined)[]): string =>
  wanted
    .map((one) => one && lookUpLanguage(one, Object.keys(adminTranslations)))
    .find((language) => language) ?? 'en'

/**
 * Language of an error: that of the text asked for, then what the browser prefers, then English. Payload itself never
 * recognises Finnish in a header.
 */
const languageOf = (req: Asked, locale: string | undefined): string => {
  const preferred = (req.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [range, weight] = part.split(';').map((one) => one.trim())
      return { range, quality: weight?.startsWith('q=') ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return spoken(locale, ...preferred.map(({ range }) => range))
}

const message = (language: string, key: MessageKey, values: Record<string, string>): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
    (adminTranslations[language] ?? adminTranslations['en'])?.privacyNotices.reading[key] ?? key,
  )

/** One error as the body of an answer holds it. */
export type ReadError = { code: keyof typeof STATUS; message: string } & Record<string, unknown>

/** The error for having no notice to give, in the language of the request. */
export const noNoticeError = (req: Asked, none: NoNotice, locale: string | undefined): ReadError => {
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
export const malformedError = (req: Asked, { expected, parameter }: MalformedParameter): ReadError => ({
  code: 'malformed',
  expected,
  message: message(languageOf(req, undefined), 'malformed', { expected, parameter }),
  parameter,
})

/** The error for an `Accept` header that takes nothing of what there is, with all there is (RFC 9110 §15.5.7). */
export const notAcceptableError = (req: Asked): ReadError => ({
  code: 'notAcceptable',
  formats: availableFormats(),
  message: message(languageOf(req, undefined), 'notAcceptable', {}),
})

/**
 * What a reader has to know of a notice that does not stand in it: that it is withdrawn, and that it is in another language
 * than the one asked for. Each in the language of whom it concerns, or else in English.
 *
 * @param packs for the names of languages
 */
export const remarksOf = (
  { fallback, locale, requestedLocale, withdrawal }: NoticeDocument,
  packs: Record<string, LanguagePack>,
): NoticeRemark[] => {
  const remarks: NoticeRemark[] = []
  if (withdrawal) {
    const language = spoken(locale)
    const date = formatDate(withdrawal.date, language)
    remarks.push({ language, text: message(language, 'withdrawn', { date }) })
    if (withdrawal.reason) remarks.push({ language: locale, text: withdrawal.reason })
  }
  if (fallback) {
    const language = spoken(requestedLocale, locale)
    const name = packFor(requestedLocale, packs)?.name ?? requestedLocale
    remarks.push({ language, text: message(language, 'languageNotFound', { language: name }) })
  }
  return remarks
}

/**
 * Strong ETag of a notice as JSON: the record's hash, in which language, and what stands around it that is no part of the
 * record (RFC 9110 §8.8.3).
 */
export const etagOf = (document: LinkedNoticeDocument): string => {
  const { fallback, hash, links, locale, requestedLocale, withdrawal } = document
  const asked = fallback ? `.${requestedLocale}` : ''
  const around = canonicalHash({ links, withdrawal }).slice(0, 16)
  return `"${hash}.${locale}${asked}.${around}.json"`
}

/** Strong ETag of any answer: the hash of what it holds. */
export const etagOfAnswer = (answer: unknown): string => `"${canonicalHash(answer)}"`

/** True when a client's copy is the current one (RFC 9110 §13.1.2). */
export const isFresh = (req: Asked, etag: string): boolean => {
  const given = req.headers.get('if-none-match')
  return (
    given !== null &&
    (given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
  )
}
