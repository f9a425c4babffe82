import type { Where } from 'payload'

import type { HistoryEntry, NoNotice, NoticeHistory, VersionStatus } from '../notice/answers.js'
import type { CalendarDate, Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry, Reader } from '../record/publications.js'

import { calendarDateOf } from '../notice/dates.js'
import { inLanguageAsked, type LanguagesAsked } from '../notice/lookUpLanguage.js'
import { ENTRY_FIELDS, findPublications, NEWEST_FIRST } from '../record/publications.js'
import { withdrawalIn } from './publishedNotices.js'
import { standingsOn } from '../record/inForce.js'
import { noticeAt } from './scoped.js'
import { rememberedValue } from './remembered.js'
import { askTogether } from '../record/together.js'

/** What a reader may ask of the history. */
export type HistoryQuery = {
  limit: number
  locale?: LanguagesAsked
  page: number
  /** Of which organisation, where there are several. */
  scope?: string | undefined
  slug: string
}

const inLanguage = (texts: Record<Language, string>, locale: LanguagesAsked, standard: Language) =>
  inLanguageAsked(texts, locale, standard) ?? Object.values(texts)[0] ?? null

const entryOf = (entry: PublicationEntry, status: VersionStatus, locale: LanguagesAsked): HistoryEntry => {
  const { details } = entry
  return {
    change: details.change && {
      note: inLanguage(details.change.note, locale, details.defaultLanguage),
      type: details.change.type,
    },
    cause: details.cause
      ? { ...details.cause, title: inLanguage(details.cause.title, locale, details.defaultLanguage) }
      : null,
    changedIn: Object.entries(details.changedIn).map(([language, version]) => ({
      locale: language,
      version,
    })),
    changedOn: details.changedOn,
    contentHash: entry.contentHash,
    effectiveFrom: entry.effectiveFrom,
    event: entry.event,
    hash: entry.hash,
    locales: Object.keys(details.titles),
    preparedOn: details.preparedOn,
    previousHash: entry.previousHash,
    publishedAt: entry.publishedAt,
    replaces: entry.replaces ?? [],
    reviewedOn: details.reviewedOn,
    seal: entry.seal,
    slug: entry.slug,
    status,
    title: inLanguage(details.titles, locale, details.defaultLanguage),
    version: entry.version,
    withdrawal: entry.event === 'withdrawn' ? withdrawalIn(entry, locale) : null,
  }
}

type HistoryAnswer = { history: NoticeHistory } | { none: NoNotice }

/**
 * Reads a page of the history of a notice, also of one that is withdrawn, unless it has been read before and nothing has been
 * published since. Numbers have no gaps, so a page is a range of them: the last page of a long history costs what the first
 * does.
 */
export const readHistory = (
  req: Reader,
  options: NormalisedOptions,
  query: HistoryQuery,
): Promise<HistoryAnswer> => {
  const today = calendarDateOf(new Date(), options.timeZone)
  return rememberedValue(req, options, { kind: 'history', query, today }, () =>
    readPage(req, options, query, today),
  )
}

const readPage = async (
  req: Reader,
  options: NormalisedOptions,
  { slug, limit, locale, page, scope }: HistoryQuery,
  date: CalendarDate,
): Promise<HistoryAnswer> => {
  const notice = await noticeAt(req, options, { scope, slug })
  if (notice === undefined) return { none: { code: 'notFound' } }
  const ofNotice: Where = { notice: { equals: notice } }
  const newestFirst = { select: ENTRY_FIELDS, sort: NEWEST_FIRST }
  const [standing, [newest]] = await askTogether(req, [
    () => standingsOn(req, options, notice, date),
    () => findPublications<PublicationEntry>(req, options.slugs, ofNotice, { ...newestFirst, limit: 1 }),
  ])
  const total = newest?.version ?? 0
  const last = total - (page - 1) * limit
  const entries =
    last < 1
      ? []
      : await findPublications<PublicationEntry>(
          req,
          options.slugs,
          {
            and: [
              ofNotice,
              { version: { less_than_equal: last } },
              { version: { greater_than: last - limit } },
            ],
          },
          newestFirst,
        )
  const totalPages = Math.max(1, Math.ceil(total / limit))
  return {
    history: {
      docs: entries.map((entry) => entryOf(entry, standing(entry), locale)),
      hasNextPage: page < totalPages,
      hasPrevPage: page > 1,
      limit,
      notice,
      page,
      ...(newest?.scope && { scope: newest.scope }),
      slug: newest?.slug ?? slug,
      totalDocs: total,
      totalPages,
    },
  }
}
