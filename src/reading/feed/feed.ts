import type { PayloadRequest, Where } from 'payload'

import { createHash } from 'node:crypto'

import type { CalendarDate, ChangeType, Language } from '../../notice/document.js'
import type { TimelineEntry } from '../../notice/timeline.js'
import type { NormalisedOptions } from '../../options.js'
import type { PublicationEntry } from '../../record/publications.js'
import type { HistoryCause } from '../../notice/answers.js'
import type { NoNotice } from '../../notice/answers.js'
import type { PublishedAddress } from '../addresses.js'
import type { FeedWords } from './words.js'

import { calendarDateOf, formatDate, startOfDay } from '../../notice/dates.js'
import { forLanguage, inOrder, type LanguagesAsked, lookUpLanguage } from '../../notice/lookUpLanguage.js'
import { findPublications, LATEST_FIRST, NEWEST_FIRST, scopeIn } from '../../record/publications.js'
import { withdrawalIn } from '../publishedNotices.js'
import { hostOf } from '../../http/addresses.js'
import { replacedOf, TIMELINE_FIELDS } from '../../record/inForce.js'
import { leadingSlug, noticePath, publishedAddress } from '../addresses.js'
import { noticeAt } from '../scoped.js'
import { feedWordsIn } from './words.js'
import { askTogether } from '../../record/together.js'

/** The formats of a feed: Atom (RFC 4287), and JSON Feed 1.1 (jsonfeed.org). */
export const FEED_FORMATS = ['atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** Entries on a page of a feed when nothing is asked for. */
export const ENTRIES_PER_PAGE = 20

/** What a reader may ask of a feed. */
export type FeedQuery = {
  format: FeedFormat
  limit: number
  locale?: LanguagesAsked
  page: number
  /** Of which organisation, where there are several; without one, of all. */
  scope?: string | undefined
  /** The notice; without one, every notice of the installation. */
  slug?: string | undefined
}

/** One publication in a feed. */
export type FeedEntry = {
  /** A URI that is the same wherever and under whatever title the publication is found. */
  id: string
  /** Address of the version. */
  address: string
  /** The language of its texts. */
  language: Language
  /** Title of the notice and number of the version; also that it is withdrawn or upcoming. */
  title: string
  /** The change note, or the reason of a withdrawal. */
  summary: null | string
  /** Everything the entry tells, in sentences. */
  text: string
  notice: string
  /** Of which organisation the notice is, where there are several. */
  scope?: string
  slug: string
  version: number
  event: 'published' | 'withdrawn'
  effectiveFrom: CalendarDate
  /** `upcoming` until its day comes, `replaced` when it never takes force because a newer version took its place. */
  status: 'replaced' | 'upcoming' | null
  /** An instant, ISO 8601 in UTC, which is also RFC 3339. */
  publishedAt: string
  change: ChangeType | null
  /** The changed source for which it was published. */
  cause: HistoryCause | null
  /** Address of the notice to read in place of one that is withdrawn. */
  successor: null | string
  hash: string
}

/** A page of a feed, whatever its format. */
export type Feed = {
  id: string
  /**
   * Whom it is from: the host, since several controllers can publish in one installation; the title of the feed where the app
   * does not say where it is.
   */
  author: string
  language: Language
  title: string
  /** When anything was published last, on any page. */
  updated: string
  /** When this page may have changed: when anything was published last, and when versions on it take force by themselves after that. */
  changed: Date[]
  /** What the feed is about: the notice, or the list of notices. */
  about: string
  /** `last` is not known of the feed of all notices: that it be known, all would have to be counted. */
  links: { first: string; last: null | string; next: null | string; previous: null | string; self: string }
  /** Address of the signed checkpoint of the log that all publications are in. */
  checkpoint: string
  /** This page in the other format. */
  other: string
  entries: FeedEntry[]
}

/** What an entry is made of: no text of a notice, and nothing that only auditors may see. */
type AnnouncedEntry = { id: number | string } & Pick<
  PublicationEntry,
  'details' | 'hash' | 'notice' | 'scope' | 'slug'
> &
  TimelineEntry

const FEED_FIELDS = {
  ...TIMELINE_FIELDS,
  details: true,
  hash: true,
  notice: true,
  scope: true,
  slug: true,
} as const

const EARLIEST_FIRST = ['publishedAt', 'hash']

/**
 * A URN for a name: a UUID made of its SHA-256 (RFC 9562 §5.8). Made of hashes of records and of nothing else, it stays the
 * same when host, address or title change.
 */
export const urnOf = (name: string): string => {
  const bytes = createHash('sha256').update(name, 'utf8').digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}

/** The language that addresses name: what followed from a header follows from the header of whoever goes there. */
const named = (locale: LanguagesAsked): Language | undefined =>
  typeof locale === 'string' ? locale : undefined

/** The language to tell something in, of those it is written in. */
const languageOf = (
  texts: Record<Language, string>,
  locale: LanguagesAsked,
  standard: Language,
): Language => {
  const languages = Object.keys(texts)
  const found = [...inOrder(locale), standard, ...languages].map((one) => lookUpLanguage(one, languages))
  return found.find((one) => one && texts[one]) ?? standard
}

const textIn = (texts: Record<Language, string>, language: Language, standard: Language): null | string =>
  forLanguage(texts, languageOf(texts, language, standard)) || null

/** The publications that withdrawals withdrew, by what was withdrawn: a withdrawal has no title of its own. */
const readWithdrawn = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  rows: readonly AnnouncedEntry[],
): Promise<Map<string, AnnouncedEntry>> => {
  const withdrawals = rows.filter(({ event }) => event === 'withdrawn')
  if (withdrawals.length === 0) return new Map()
  const found = await findPublications<AnnouncedEntry>(
    req,
    options.slugs,
    {
      or: withdrawals.map(({ notice, version }): Where => ({
        and: [{ notice: { equals: notice } }, { version: { equals: version - 1 } }],
      })),
    },
    { select: FEED_FIELDS, sort: NEWEST_FIRST },
  )
  return new Map(found.map((row) => [`${row.notice}/${row.version + 1}`, row]))
}

const statusOf = (
  { effectiveFrom, event, notice, version }: AnnouncedEntry,
  replaced: Awaited<ReturnType<typeof replacedOf>>,
  date: CalendarDate,
): FeedEntry['status'] => {
  if (event === 'withdrawn') return null
  if (replaced.get(notice)?.has(version)) return 'replaced'
  return effectiveFrom > date ? 'upcoming' : null
}

const sentences = (
  words: FeedWords,
  { change, effectiveFrom, event, language, status, summary }: Omit<FeedEntry, 'text' | 'title'>,
  cause: null | string,
): string => {
  const date = formatDate(effectiveFrom, language)
  const said = event === 'withdrawn' ? 'withdrawnOn' : (status ?? 'effectiveFrom')
  return [
    words(said, { date }),
    change && words(change),
    summary,
    cause === null ? null : words('cause', { title: cause }),
  ]
    .filter(Boolean)
    .join('\n')
}

const titleKey = ({ event, status }: Pick<FeedEntry, 'event' | 'status'>) => {
  if (event === 'withdrawn') return 'entryWithdrawn'
  return status === 'upcoming' ? 'entryUpcoming' : 'entry'
}

const entryOf = (
  { languages }: NormalisedOptions,
  row: AnnouncedEntry,
  titled: AnnouncedEntry,
  status: FeedEntry['status'],
  locale: LanguagesAsked,
  addressOf: PublishedAddress,
  path: `/${string}`,
): FeedEntry => {
  const { details, effectiveFrom, event, hash, notice, publishedAt, slug, version } = row
  const { scope } = scopeIn(row)
  const { titles } = titled.details
  const language = languageOf(titles, locale, details.defaultLanguage)
  const words = feedWordsIn(languages, language)
  const withdrawal = event === 'withdrawn' ? withdrawalIn(row, language) : null
  const causeTitle = details.cause && textIn(details.cause.title, language, details.defaultLanguage)
  const entry = {
    id: urnOf(hash),
    address: addressOf(`${path}/versions/${version}`, { locale: named(locale), scope }),
    cause: details.cause ? { ...details.cause, title: causeTitle ?? null } : null,
    change: details.change?.type ?? null,
    effectiveFrom,
    event,
    hash,
    language,
    notice,
    publishedAt,
    ...(scope !== undefined && { scope }),
    slug,
    status,
    successor: withdrawal?.successor
      ? addressOf(noticePath(withdrawal.successor), { locale: named(locale), scope })
      : null,
    summary: withdrawal
      ? withdrawal.reason || null
      : details.change && textIn(details.change.note, language, details.defaultLanguage),
    version,
  }
  return {
    ...entry,
    text: sentences(words, entry, causeTitle ?? null),
    title: words(titleKey(entry), {
      date: formatDate(effectiveFrom, language),
      title: forLanguage(titles, language) ?? slug,
      version: String(version),
    }),
  }
}

type Rows = {
  /** The first publication of what the feed is about: what tells this feed from all others. */
  first: AnnouncedEntry | undefined
  hasNext: boolean
  newest: AnnouncedEntry | undefined
  rows: AnnouncedEntry[]
  /** How many there are; null when they were not counted. */
  total: null | number
}

/** Those of one notice: numbers have no gaps, so a page is a range of them. */
const rowsOfNotice = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  notice: string,
  { limit, page }: FeedQuery,
): Promise<Rows> => {
  const ofNotice: Where = { notice: { equals: notice } }
  const find = (where: Where[], most: number, sort = NEWEST_FIRST) =>
    findPublications<AnnouncedEntry>(
      req,
      slugs,
      { and: [ofNotice, ...where] },
      { limit: most, select: FEED_FIELDS, sort },
    )
  const [[newest], [first]] = await askTogether(req, [
    () => find([], 1),
    () => find([{ version: { equals: 1 } }], 1),
  ])
  const last = (newest?.version ?? 0) - (page - 1) * limit
  const range: Where[] = [{ version: { less_than_equal: last } }, { version: { greater_than: last - limit } }]
  const rows = last < 1 ? [] : await find(range, limit)
  return { first, hasNext: last > limit, newest, rows, total: newest?.version ?? 0 }
}

/** Those of every notice, or of every one of an organisation, in the order they were published. */
const rowsOfAll = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { limit, page, scope }: FeedQuery,
): Promise<Rows> => {
  const find = (sort: readonly string[], most: number, which = 1) =>
    req.payload.db.find<AnnouncedEntry>({
      collection: slugs.publications,
      limit: most,
      page: which,
      // What counts nothing costs the same however much there is. A later page is counted: without, MongoDB's adapter gives
      // the first one, whichever is asked for.
      pagination: which > 1,
      req,
      select: FEED_FIELDS,
      sort: [...sort],
      where: scope === undefined ? {} : { scope: { equals: scope } },
    })
  const [{ docs, hasNextPage }, { docs: first }, { docs: newest }] = await askTogether(req, [
    () => find(LATEST_FIRST, page === 1 ? limit + 1 : limit, page),
    () => find(EARLIEST_FIRST, 1),
    () => find(LATEST_FIRST, 1),
  ])
  const hasNext = page === 1 ? docs.length > limit : hasNextPage
  const rows = docs.slice(0, limit)
  return { first: first[0], hasNext, newest: newest[0], rows, total: null }
}

/** The default language of the app. */
const appLanguage = ({ payload }: PayloadRequest, { language }: NormalisedOptions): Language =>
  payload.config.localization ? payload.config.localization.defaultLocale : language

/**
 * The addresses that lead to the publications of one notice: those they were published under, but for any that another notice has
 * now. Most notices have never had another.
 *
 * @param slug leads to the notice; undefined for the feed of all, whose entries have the address they were published under
 */
const leadingOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  rows: readonly AnnouncedEntry[],
  slug: string | undefined,
): Promise<Map<string, string>> => {
  const others = slug === undefined ? [] : rows.filter((row) => row.slug !== slug)
  const bySlug = new Map(others.map((row) => [row.slug, row]))
  const leading = [...bySlug.values()].map((row) => async (): Promise<[string, string]> => [
    row.slug,
    await leadingSlug(req, options, { ...row, asked: slug ?? row.slug }),
  ])
  return new Map(await askTogether(req, leading))
}

/** The language of the words of a feed: of those asked for, the first that there are any in, else the first. */
const spokenOf = ({ languages }: NormalisedOptions, locale: LanguagesAsked): Language | undefined =>
  inOrder(locale).find((one) => forLanguage(languages.feeds, one)) ?? inOrder(locale)[0]

/** A feed in which nothing has been published yet has not been updated since this. */
const NEVER = '1970-01-01T00:00:00.000Z'

/**
 * Reads a page of the publications of one notice or of all, newest first, withdrawals among them. Reads publications
 * without their texts, and never a source.
 */
export const readFeed = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  query: FeedQuery,
): Promise<{ feed: Feed } | { none: NoNotice }> => {
  const { slug: asked, format, limit, locale, page } = query
  const notice =
    asked === undefined ? null : await noticeAt(req, options, { scope: query.scope, slug: asked })
  if (notice === undefined) return { none: { code: 'notFound' } }
  const { first, hasNext, newest, rows, total } =
    notice === null ? await rowsOfAll(req, options, query) : await rowsOfNotice(req, options, notice, query)

  const date = calendarDateOf(new Date(), options.timeZone)
  const ofNotice = notice === null || !newest ? [] : [newest]
  const [withdrawn, replaced] = await askTogether(req, [
    () => readWithdrawn(req, options, [...rows, ...ofNotice]),
    () =>
      replacedOf(
        req,
        options,
        rows.map((row) => row.notice),
      ),
  ])
  const statuses = rows.map((row) => statusOf(row, replaced, date))
  const titledBy = (row: AnnouncedEntry) => withdrawn.get(`${row.notice}/${row.version}`) ?? row

  const addressOf = publishedAddress(req, options)
  const scope = notice === null ? query.scope : newest && scopeIn(newest).scope
  const slug =
    notice === null || asked === undefined
      ? undefined
      : await leadingSlug(req, options, { asked, notice, scope, slug: newest?.slug ?? asked })
  const path = slug === undefined ? '' : noticePath(slug)
  const leading = await leadingOf(req, options, rows, slug)
  const pageIn = (as: FeedFormat, number: number) =>
    addressOf(`${path}/feed`, {
      format: as === 'json' ? as : undefined,
      limit: limit === ENTRIES_PER_PAGE ? undefined : limit,
      locale: named(locale),
      page: number === 1 ? undefined : number,
      scope,
    })

  const titled = notice === null || !newest ? null : titledBy(newest)
  const language = titled
    ? languageOf(titled.details.titles, locale, titled.details.defaultLanguage)
    : feedWordsIn(options.languages, spokenOf(options, locale) ?? appLanguage(req, options)).language
  const words = feedWordsIn(options.languages, language)
  const title = titled
    ? words('ofNotice', { title: forLanguage(titled.details.titles, language) ?? titled.slug })
    : [words('ofAll'), ...(scope === undefined ? [] : [scope])].join(' – ')
  const updated = newest?.publishedAt ?? NEVER
  const updatedOn = calendarDateOf(updated, options.timeZone)
  const takeForce = rows
    .filter(({ effectiveFrom }) => effectiveFrom > updatedOn)
    .map(({ effectiveFrom }) => startOfDay(effectiveFrom, options.timeZone))

  return {
    feed: {
      id: urnOf(
        `feed/${notice !== null ? 'notice' : scope === undefined ? 'all' : `scope ${scope}`}/${first?.hash ?? ''}/${named(locale) ?? ''}`,
      ),
      about: addressOf(path, { locale: named(locale), scope }),
      author: hostOf(req.payload.config) ?? title,
      changed: [new Date(updated), ...takeForce],
      checkpoint: addressOf('/log/checkpoint'),
      entries: rows.map((row, index) =>
        entryOf(
          options,
          row,
          titledBy(row),
          statuses[index] ?? null,
          locale,
          addressOf,
          noticePath(leading.get(row.slug) ?? row.slug),
        ),
      ),
      language,
      links: {
        first: pageIn(format, 1),
        last: total === null ? null : pageIn(format, Math.max(1, Math.ceil(total / limit))),
        next: hasNext ? pageIn(format, page + 1) : null,
        previous: page > 1 ? pageIn(format, page - 1) : null,
        self: pageIn(format, page),
      },
      other: pageIn(format === 'json' ? 'atom' : 'json', page),
      title,
      updated,
    },
  }
}
