import type { PayloadRequest, Where } from 'payload'

import type { CalendarDate, Language, NoticeDocument } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationRow } from '../publishing/publications.js'
import type { PublicationRecord } from '../publishing/record.js'

import { calendarDateOf } from '../notice/dates.js'
import { NOTICE_DOCUMENT_SCHEMA } from '../notice/document.js'
import { isSlug } from '../notice/slug.js'
import { recordOf } from '../publishing/publications.js'

/**
 * Queries on publications, and on nothing else: whatever a reader gets was published. Access is not asked for, because
 * what these give is public.
 */

/** What a reader may ask of a notice. */
export type NoticeQuery = {
  slug: string
  /** The day the notice is read at. */
  at: CalendarDate
  /** A certain version, whenever it was in force. */
  version?: number
  /** The language asked for; none means the notice's default language. */
  locale?: Language
  /** What to do when the notice is not written in that language: give its default language, or nothing. */
  fallback?: 'default' | 'none'
}

/** Why there is no notice to give. */
export type NoNotice =
  | { code: 'languageNotFound'; language: Language; locales: Language[] }
  | { code: 'notFound' }
  | { code: 'nothingInForce'; date: CalendarDate }
  | { code: 'versionNotFound'; version: number }
  | {
      code: 'withdrawn'
      date: CalendarDate
      reason: null | string
      /** Slug of the notice to read instead. */
      successor: null | string
    }

export type NoticeAnswer = { document: NoticeDocument } | { none: NoNotice }

type Row = Record<string, unknown> & PublicationRow

const first = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  where: Where,
  sort: string[],
  select?: Record<string, true>,
): Promise<Row | undefined> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: slugs.publications,
    limit: 1,
    pagination: false,
    req,
    select,
    sort,
    where,
  })
  return docs[0]
}

/** What is in force on a day is what took force last; of two that took force the same day, the newer. */
const NEWEST_IN_FORCE = ['-effectiveFrom', '-version']

/** What is in force of one notice. A withdrawal also ends what was waiting to take force: it never does. */
const inForce = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  ofNotice: Where,
  at: CalendarDate,
): Promise<Row | undefined> => {
  const until: Where = { effectiveFrom: { less_than_equal: at } }
  const row = await first(req, options, { and: [ofNotice, until] }, NEWEST_IN_FORCE)
  // Only what was published ahead of its day can be older than a withdrawal and still be the last to take force.
  if (
    row?.event !== 'published' ||
    row.effectiveFrom <= calendarDateOf(new Date(row.publishedAt), options.timeZone)
  )
    return row
  const withdrawal = await first(
    req,
    options,
    { and: [ofNotice, until, { event: { equals: 'withdrawn' } }] },
    ['-version'],
    { version: true },
  )
  return withdrawal && withdrawal.version > row.version
    ? first(
        req,
        options,
        { and: [ofNotice, until, { version: { greater_than_equal: withdrawal.version } }] },
        NEWEST_IN_FORCE,
      )
    : row
}

/** Reads one published notice. Never reads a source, and never tells whether a draft exists. */
export const readNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { slug, at, fallback = 'default', locale, version }: NoticeQuery,
): Promise<NoticeAnswer> => {
  // What was never an address is not looked for: PostgreSQL cannot even be asked for some characters.
  if (!isSlug(slug)) return { none: { code: 'notFound' } }
  // An address belongs to the notice that had it last, under whatever address that notice is now.
  const known = await first(req, options, { slug: { equals: slug } }, ['-publishedAt', '-version'], {
    notice: true,
  })
  if (!known) return { none: { code: 'notFound' } }
  const ofNotice: Where = { notice: { equals: known.notice } }
  const row =
    version === undefined
      ? await inForce(req, options, ofNotice, at)
      : await first(req, options, { and: [ofNotice, { version: { equals: version } }] }, NEWEST_IN_FORCE)
  if (!row) {
    return {
      none:
        version === undefined ? { code: 'nothingInForce', date: at } : { code: 'versionNotFound', version },
    }
  }
  const record = recordOf(row)
  if (record.event === 'withdrawn') {
    const reasons = record.withdrawal?.reason ?? {}
    return {
      none: {
        code: 'withdrawn',
        date: record.effectiveFrom,
        reason:
          own(reasons, locale ?? record.defaultLanguage) ?? own(reasons, record.defaultLanguage) ?? null,
        successor: record.withdrawal?.successor ?? null,
      },
    }
  }
  const document = documentOf(record, locale, fallback)
  return document
    ? { document }
    : {
        none: {
          code: 'languageNotFound',
          language: locale ?? record.defaultLanguage,
          locales: Object.keys(record.content),
        },
      }
}

/** What is written in a language: languages are asked for by name, and every object answers to some, such as valueOf. */
const own = <Value>(texts: Record<Language, Value>, language: Language): undefined | Value =>
  Object.hasOwn(texts, language) ? texts[language] : undefined

/** A record in one language, or undefined when it is not written in it and no other one will do. */
export const documentOf = (
  record: PublicationRecord,
  requested: Language | undefined,
  fallback: 'default' | 'none' = 'default',
): NoticeDocument | undefined => {
  const requestedLocale = requested ?? record.defaultLanguage
  const locale =
    own(record.content, requestedLocale) || fallback === 'none' ? requestedLocale : record.defaultLanguage
  const content = own(record.content, locale)
  if (!content) return undefined
  const { language: _, ...text } = content
  return {
    ...text,
    schema: NOTICE_DOCUMENT_SCHEMA,
    change: record.change && { note: own(record.change.note, locale) ?? null, type: record.change.type },
    changedOn: record.changedOn,
    contentHash: record.contentHash,
    effectiveFrom: record.effectiveFrom,
    fallback: locale !== requestedLocale,
    hash: record.hash,
    locale,
    locales: Object.keys(record.content),
    notice: record.notice,
    preparedOn: record.preparedOn,
    previousHash: record.previousHash,
    publishedAt: record.publishedAt,
    requestedLocale,
    slug: record.slug,
    version: record.version,
  }
}

const LISTED = [
  'changedOn',
  'effectiveFrom',
  'fallback',
  'hash',
  'locale',
  'locales',
  'preparedOn',
  'publishedAt',
  'slug',
  'title',
  'version',
] as const satisfies readonly (keyof NoticeDocument)[]

/** One notice in the list of those in force. */
export type NoticeListing = Pick<NoticeDocument, (typeof LISTED)[number]>

/** A page of the notices in force. */
export type NoticeList = {
  docs: NoticeListing[]
  hasNextPage: boolean
  hasPrevPage: boolean
  limit: number
  page: number
  totalDocs: number
  totalPages: number
}

/** What a reader may ask of the list. */
export type NoticeListQuery = { at: CalendarDate; limit: number; locale?: Language; page: number }

type Pointer = { id: number | string } & Pick<
  PublicationRow,
  'effectiveFrom' | 'event' | 'notice' | 'slug' | 'version'
>

/** Lists the notices in force on a day, by address. */
export const listNotices = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { at, limit, locale, page }: NoticeListQuery,
): Promise<NoticeList> => {
  const { docs: pointers } = await req.payload.db.find<Pointer>({
    collection: slugs.publications,
    limit: 0,
    pagination: false,
    req,
    select: { effectiveFrom: true, event: true, notice: true, slug: true, version: true },
    sort: NEWEST_IN_FORCE,
    where: { effectiveFrom: { less_than_equal: at } },
  })
  const withdrawnIn = new Map<string, number>()
  for (const { event, notice, version } of pointers) {
    if (event === 'withdrawn') withdrawnIn.set(notice, Math.max(version, withdrawnIn.get(notice) ?? 0))
  }
  const newest = new Map<string, Pointer>()
  for (const pointer of pointers) {
    if (pointer.version < (withdrawnIn.get(pointer.notice) ?? 0)) continue
    if (!newest.has(pointer.notice)) newest.set(pointer.notice, pointer)
  }
  const inForce = [...newest.values()]
    .filter(({ event }) => event === 'published')
    .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.version - b.version))
  const onPage = inForce.slice((page - 1) * limit, page * limit)
  const { docs: rows } = onPage.length
    ? await req.payload.db.find<Row>({
        collection: slugs.publications,
        limit: 0,
        pagination: false,
        req,
        where: { id: { in: onPage.map(({ id }) => id) } },
      })
    : { docs: [] }
  const byId = new Map(rows.map((row) => [String(row.id), row]))
  const totalPages = Math.max(1, Math.ceil(inForce.length / limit))
  return {
    docs: onPage.flatMap(({ id }) => {
      const row = byId.get(String(id))
      const document = row && documentOf(recordOf(row), locale)
      return document ? [listingOf(document)] : []
    }),
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    limit,
    page,
    totalDocs: inForce.length,
    totalPages,
  }
}

const listingOf = (document: NoticeDocument): NoticeListing =>
  Object.fromEntries(LISTED.map((name) => [name, document[name]])) as NoticeListing
