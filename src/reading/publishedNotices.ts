import type { NoNotice } from '../notice/answers.js'
import type { Language, RecordedNotice, Withdrawal } from '../notice/document.js'
import type { Moment } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry, Reader } from '../record/publications.js'
import type { PublicationRecord } from '../record/record.js'
import type { Asked } from './scoped.js'

import { NOTICE_DOCUMENT_SCHEMA } from '../notice/document.js'
import {
  firstWritten,
  forLanguage,
  inLanguageAsked,
  inOrder,
  type LanguagesAsked,
} from '../notice/lookUpLanguage.js'
import { latestEntry, recordOf } from '../record/publications.js'
import { inForce, upcoming, versionOf } from '../record/inForce.js'
import { noticeAt } from './scoped.js'

/** What to give when a notice is not written in the language asked for: its default language, or nothing. */
export const FALLBACKS = ['default', 'none'] as const
export type Fallback = (typeof FALLBACKS)[number]

/** What a reader may ask of a notice. */
export type ParsedNoticeQuery = {
  slug: string
  /** Of which organisation, where there are several. */
  scope?: string | undefined
  /** When the notice is read. */
  at: Moment
  /** A certain version, whenever it was in force. */
  version?: number | undefined
  /** The language asked for; none means the notice's default language. */
  locale?: LanguagesAsked
  /** What to do when the notice is not written in that language: give its default language, or nothing. */
  fallback?: Fallback
}

export type NoticeAnswer = { document: RecordedNotice } | { none: NoNotice }

/** What the entry of a withdrawal says, in a language. */
export const withdrawalIn = (
  { details, effectiveFrom }: Pick<PublicationEntry, 'details' | 'effectiveFrom'>,
  locale: LanguagesAsked,
): Withdrawal => {
  const { defaultLanguage, withdrawal } = details
  return {
    date: effectiveFrom,
    reason: inLanguageAsked(withdrawal?.reason ?? {}, locale, defaultLanguage) ?? null,
    successor: withdrawal?.successor ?? null,
  }
}

/** Reads one published notice. Never reads a source, and never tells whether a draft exists. */
export const readNotice = async (
  req: Reader,
  options: NormalisedOptions,
  { slug, at, fallback = 'default', locale, scope, version }: ParsedNoticeQuery,
): Promise<NoticeAnswer> => {
  const notice = await noticeAt(req, options, { scope, slug })
  if (notice === undefined) return { none: { code: 'notFound' } }
  const row =
    version === undefined
      ? await inForce(req, options, notice, at)
      : await versionOf(req, options, notice, version)
  if (!row) {
    if (version !== undefined) return { none: { code: 'versionNotFound', version } }
    const [first] = await upcoming(req, options, notice, at.date)
    return { none: { code: 'nothingInForce', date: at.date, upcoming: first?.effectiveFrom ?? null } }
  }
  if (row.event === 'withdrawn') {
    const of = row.scope ? { scope: row.scope } : {}
    return { none: { code: 'withdrawn', ...withdrawalIn(row, locale), ...of } }
  }
  // A version stays where it is when its notice is withdrawn, and says so.
  const latest = version === undefined ? null : await latestEntry(req, options.slugs, notice)
  const withdrawal = latest?.event === 'withdrawn' ? withdrawalIn(latest, locale) : null
  const document = documentOf(recordOf(row), locale, fallback, withdrawal)
  return document
    ? { document }
    : {
        none: {
          code: 'languageNotFound',
          language: inOrder(locale)[0] ?? row.details.defaultLanguage,
          locales: Object.keys(row.body.content),
        },
      }
}

/** Reads the record of one version, as it was hashed: for whoever checks it. Also that of a withdrawal. */
export const readRecord = async (
  req: Reader,
  options: NormalisedOptions,
  asked: Asked,
  version: number,
): Promise<{ none: NoNotice } | { record: PublicationRecord }> => {
  const notice = await noticeAt(req, options, asked)
  if (notice === undefined) return { none: { code: 'notFound' } }
  const row = await versionOf(req, options, notice, version)
  return row ? { record: recordOf(row) } : { none: { code: 'versionNotFound', version } }
}

/**
 * The language to give what is written in some, and the one asked for by the name it is written in, if it is.
 *
 * @param standard what is given when it is not written in the language asked for, or none is
 */
export const languageGiven = (
  languages: readonly Language[],
  requested: LanguagesAsked,
  standard: Language,
): { fallback: boolean; locale: Language; requestedLocale: Language } => {
  const written = firstWritten(requested ?? standard, languages)
  return {
    fallback: written === undefined,
    locale: written ?? standard,
    requestedLocale: written ?? inOrder(requested)[0] ?? standard,
  }
}

/** A record in one language, or undefined when it is not written in it and no other one will do. */
export const documentOf = (
  record: PublicationRecord,
  requested: LanguagesAsked,
  fallback: Fallback = 'default',
  withdrawal: null | Withdrawal = null,
): RecordedNotice | undefined => {
  const locales = Object.keys(record.content)
  const given = languageGiven(locales, requested, record.defaultLanguage)
  if (given.fallback && fallback === 'none') return undefined
  const { locale } = given
  const content = forLanguage(record.content, locale)
  if (!content) return undefined
  const { language: _, ...text } = content
  return {
    ...text,
    schema: NOTICE_DOCUMENT_SCHEMA,
    change: record.change && {
      note: forLanguage(record.change.note, locale) ?? null,
      type: record.change.type,
    },
    changedOn: record.changedOn,
    contentHash: record.contentHash,
    effectiveFrom: record.effectiveFrom,
    fallback: given.fallback,
    hash: record.hash,
    locale,
    locales,
    notice: record.notice,
    preparedOn: record.preparedOn,
    previousHash: record.previousHash,
    publishedAt: record.publishedAt,
    requestedLocale: given.requestedLocale,
    reviewedOn: record.reviewedOn,
    ...(record.scope !== undefined && { scope: record.scope }),
    slug: record.slug,
    version: record.version,
    withdrawal,
  }
}
