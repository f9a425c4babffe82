import type { Where } from 'payload'

import type { NoticeList, NoticeListing } from '../notice/answers.js'
import type { LanguagesAsked } from '../notice/lookUpLanguage.js'
import type { Moment } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry, Reader } from '../record/publications.js'
import type { Standing } from '../record/standings.js'
import type { Timelines } from '../record/timelines.js'

import { pageOf } from '../http/paging.js'
import { forLanguage } from '../notice/lookUpLanguage.js'
import { inForceAt, upcomingAt } from '../notice/timeline.js'
import { ENTRY_FIELDS, findPublications, NEWEST_FIRST } from '../record/publications.js'
import { madeOf, timelinesOf } from '../record/timelines.js'
import { languageGiven } from './publishedNotices.js'

/** What the list can hold: what is in force, or what has been published and will take force later. */
export const LISTED = ['inForce', 'upcoming'] as const
export type Listed = (typeof LISTED)[number]

/** What a reader may ask of the list. */
export type ParsedListQuery = {
  at: Moment
  limit: number
  locale?: LanguagesAsked
  page: number
  /** Of which organisation, where there are several; else of all. */
  scope?: string | undefined
  status: Listed
}

const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const byAddress = (one: Standing, other: Standing) =>
  inOrder(one.slug, other.slug) || inOrder(one.scope ?? '', other.scope ?? '') || one.version - other.version

const byDay = (one: Standing, other: Standing) =>
  inOrder(one.effectiveFrom, other.effectiveFrom) || byAddress(one, other)

/** All that is listed, in its order. */
export const listedIn = (
  { near }: Timelines,
  { at, scope, status }: Pick<ParsedListQuery, 'at' | 'scope' | 'status'>,
  timeZone: string,
): Standing[] => {
  const isAhead = status === 'upcoming'
  const notices = near(at.date, isAhead, scope)
  return isAhead
    ? notices.flatMap((points) => upcomingAt(points, at.date)).sort(byDay)
    : notices
        .flatMap((points) => inForceAt(points, at, timeZone) ?? [])
        .filter(({ event }) => event === 'published')
        .sort(byAddress)
}

const placeOf = ({ notice, version }: Pick<Standing, 'notice' | 'version'>) => `${notice}/${version}`

/** Publications without their texts, by notice and number. */
const findListed = async (
  req: Reader,
  { slugs }: NormalisedOptions,
  listed: readonly Standing[],
): Promise<Map<string, PublicationEntry>> => {
  if (listed.length === 0) return new Map()
  const or = listed.map(({ notice, version }): Where => ({
    and: [{ notice: { equals: notice } }, { version: { equals: version } }],
  }))
  const order = { select: ENTRY_FIELDS, sort: NEWEST_FIRST }
  const rows = await findPublications<PublicationEntry>(req, slugs, { or }, order)
  return new Map(rows.map((row) => [placeOf(row), row]))
}

/**
 * Lists the notices in force at a moment, by address; or what will take force after that day, by day. Of what is listed, only
 * the page asked for is read, without its texts.
 */
export const listNotices = async (
  req: Reader,
  options: NormalisedOptions,
  { at, limit, locale, page, scope, status }: ParsedListQuery,
): Promise<NoticeList> => {
  const timelines = await timelinesOf(req, options)
  const listed = madeOf(timelines, JSON.stringify([status, at, scope]), () =>
    listedIn(timelines, { at, scope, status }, options.timeZone),
  )
  const onPage = pageOf(listed, { limit, page })
  const rows = await findListed(req, options, onPage.docs)
  return {
    ...onPage,
    docs: onPage.docs.flatMap((one) => {
      const row = rows.get(placeOf(one))
      return row ? [listingOf(row, locale)] : []
    }),
  }
}

/** A notice as the list tells of it. */
const listingOf = (
  { details, effectiveFrom, hash, publishedAt, scope, slug, version }: PublicationEntry,
  requested: LanguagesAsked,
): NoticeListing => {
  const { changedOn, defaultLanguage, preparedOn, titles } = details
  const locales = Object.keys(titles)
  const { fallback, locale } = languageGiven(locales, requested, defaultLanguage)
  return {
    changedOn,
    effectiveFrom,
    fallback,
    hash,
    locale,
    locales,
    preparedOn,
    publishedAt,
    ...(scope && { scope }),
    slug,
    title: forLanguage(titles, locale) ?? slug,
    version,
  }
}
