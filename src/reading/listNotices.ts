import type { PayloadRequest } from 'payload'

import type { NoticeList, NoticeListing } from '../notice/answers.js'
import type { Language, RecordedNotice } from '../notice/document.js'
import type { Moment, TimelineEntry } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'

import { LISTING } from '../notice/answers.js'
import { inForceAt, upcomingAt } from '../notice/timeline.js'
import { findPublications, NEWEST_FIRST, recordOf } from '../record/publications.js'
import { documentOf } from './publishedNotices.js'
import { TIMELINE_FIELDS } from '../record/inForce.js'

/** What the list can hold: what is in force, or what has been published and will take force later. */
export const LISTED = ['inForce', 'upcoming'] as const
export type Listed = (typeof LISTED)[number]

/** What a reader may ask of the list. */
export type ParsedListQuery = {
  at: Moment
  limit: number
  locale?: Language | undefined
  page: number
  status: Listed
}

type ListedEntry = { id: number | string; notice: string; slug: string } & TimelineEntry

const byAddress = (one: ListedEntry, other: ListedEntry) =>
  one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : one.version - other.version

/** Lists the notices in force at a moment, by address; or what will take force after that day, by day. */
export const listNotices = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { at, limit, locale, page, status }: ParsedListQuery,
): Promise<NoticeList> => {
  const pointers = await findPublications<ListedEntry>(
    req,
    options.slugs,
    {},
    { select: { ...TIMELINE_FIELDS, notice: true, slug: true }, sort: NEWEST_FIRST },
  )
  const ofNotice = new Map<string, ListedEntry[]>()
  for (const pointer of pointers) {
    const known = ofNotice.get(pointer.notice)
    if (known) known.push(pointer)
    else ofNotice.set(pointer.notice, [pointer])
  }
  const listed =
    status === 'upcoming'
      ? [...ofNotice.values()]
          .flatMap((entries) => upcomingAt(entries, at.date, options.timeZone))
          .sort((a, b) =>
            a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : byAddress(a, b),
          )
      : [...ofNotice.values()]
          .flatMap((entries) => inForceAt(entries, at, options.timeZone) ?? [])
          .filter(({ event }) => event === 'published')
          .sort(byAddress)
  const onPage = listed.slice((page - 1) * limit, page * limit)
  const rows = onPage.length
    ? await findPublications(
        req,
        options.slugs,
        { id: { in: onPage.map(({ id }) => id) } },
        { sort: NEWEST_FIRST },
      )
    : []
  const byId = new Map(rows.map((row) => [String(row.id), row]))
  const totalPages = Math.max(1, Math.ceil(listed.length / limit))
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
    totalDocs: listed.length,
    totalPages,
  }
}

const listingOf = (document: RecordedNotice): NoticeListing =>
  Object.fromEntries(LISTING.map((name) => [name, document[name]])) as NoticeListing
