import type { Where } from 'payload'

import type { VersionStatus } from '../notice/answers.js'
import type { CalendarDate } from '../notice/document.js'
import type { Around, Moment, TimelineEntry } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { FoundRow, NoticeAddress, PublicationEntry, PublicationRow, Reader } from './publications.js'

import { nextDay, startOfDay } from '../notice/dates.js'
import { isScope } from '../notice/scope.js'
import { isSlug } from '../notice/slug.js'
import { newestOfEachDay, replacedIn } from '../notice/timeline.js'
import { findPublications, LATEST_FIRST, newestAt, NEWEST_FIRST, whereAt } from './publications.js'
import { askTogether } from './together.js'

/**
 * Queries on publications, and on nothing else: whatever a reader gets was published. Access is not asked for, because
 * what these give is public.
 */

type Select = Record<string, true>

/** What {@link TimelineEntry} is read with. */
export const TIMELINE_FIELDS: Record<keyof TimelineEntry, true> = {
  contentHash: true,
  effectiveFrom: true,
  event: true,
  publishedAt: true,
  replaces: true,
  version: true,
}

/** What took force last comes first; of two that took force the same day, the newer. */
const LAST_IN_FORCE_FIRST = ['-effectiveFrom', '-version', '-hash']

/** That notices of several organisations have an address that was asked for without naming one of them. */
export class AmbiguousAddress extends Error {}

/**
 * The notice that an address leads to, under whatever address it is now; undefined when it never led to one. An address
 * belongs to the notice that had it last: `publishedAt` never runs backwards at an address either (`clock.ts`).
 *
 * @throws AmbiguousAddress when notices of several organisations have it, and none of them is named
 */
export const noticeAt = async (
  req: Reader,
  { scope: hasScopes, slugs }: Pick<NormalisedOptions, 'scope' | 'slugs'>,
  { scope, slug }: Pick<NoticeAddress, 'scope' | 'slug'>,
): Promise<string | undefined> => {
  // What was never an address is not looked for: PostgreSQL cannot even be asked for some characters.
  if (!isSlug(slug) || (scope !== undefined && !isScope(scope))) return undefined
  const select = { notice: true, scope: true } as const
  type Found = { notice: string; scope?: null | string }
  const newest = await newestAt<Found>(req, slugs, { scope, slug }, select)
  if (!newest || !hasScopes || scope !== undefined) return newest?.notice
  const elsewhere: Where = newest.scope
    ? { scope: { not_equals: newest.scope } }
    : { scope: { exists: true } }
  const others: Where = { and: [whereAt({ slug }), elsewhere, { notice: { not_equals: newest.notice } }] }
  const [other] = await findPublications<Found>(req, slugs, others, { limit: 1, select, sort: LATEST_FIRST })
  if (other) throw new AmbiguousAddress()
  return newest.notice
}

/** One version of a notice. */
export const versionOf = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  version: number,
): Promise<FoundRow<PublicationRow> | undefined> => {
  const where: Where = { and: [{ notice: { equals: notice } }, { version: { equals: version } }] }
  return (await findPublications(req, options.slugs, where, { limit: 1, sort: NEWEST_FIRST }))[0]
}

/**
 * What had been published by a moment and took force by then. What takes force on the day it is published does so when it
 * is published, everything else when its day begins.
 */
const until = ({ date, instant }: Moment, timeZone: string): Where => {
  if (instant === null) return { effectiveFrom: { less_than_equal: date } }
  const thatDay: Where[] = [{ publishedAt: { less_than_equal: instant } }]
  if (date < LAST_DAY) {
    thatDay.push({ publishedAt: { greater_than_equal: startOfDay(nextDay(date), timeZone).toISOString() } })
  }
  return {
    or: [
      { effectiveFrom: { less_than: date } },
      { and: [{ effectiveFrom: { equals: date } }, { or: thatDay }] },
    ],
  }
}

const LAST_DAY: CalendarDate = '9999-12-31'

/**
 * The versions of some notices that never take force, by notice: `replacedIn` of the pure core, asked of the database. Only
 * records that say so are read.
 *
 * @param upTo only what records up to this version say
 */
export const replacedOf = async (
  req: Reader,
  options: NormalisedOptions,
  notices: readonly string[],
  upTo = Infinity,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> => {
  if (notices.length === 0) return new Map()
  const replacing = await findPublications<Pick<TimelineEntry, 'replaces' | 'version'> & { notice: string }>(
    req,
    options.slugs,
    {
      and: [
        notices.length === 1 ? { notice: { equals: notices[0] } } : { notice: { in: [...notices] } },
        { replacesFrom: { greater_than: 0 } },
      ],
    },
    { select: { notice: true, replaces: true, version: true }, sort: ['replacesFrom', 'hash'] },
  )
  return new Map(
    [...new Set(notices)].map((notice) => [
      notice,
      replacedIn(replacing.filter((one) => one.notice === notice && one.version <= upTo)),
    ]),
  )
}

const NONE: ReadonlySet<number> = new Set()

const replacedOfOne = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  upTo?: number,
): Promise<ReadonlySet<number>> => (await replacedOf(req, options, [notice], upTo)).get(notice) ?? NONE

const lastOf = async <Fields extends TimelineEntry>(
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  moment: Moment,
  replaced: ReadonlySet<number>,
  select?: Select,
  upTo?: number,
): Promise<FoundRow<Fields> | undefined> => {
  const where: Where[] = [{ notice: { equals: notice } }, until(moment, options.timeZone)]
  if (replaced.size > 0) where.push({ version: { not_in: [...replaced] } })
  if (upTo !== undefined) where.push({ version: { less_than_equal: upTo } })
  const [row] = await findPublications<Fields>(
    req,
    options.slugs,
    { and: where },
    { limit: 1, select: select && { ...TIMELINE_FIELDS, ...select }, sort: LAST_IN_FORCE_FIRST },
  )
  return row
}

/**
 * What is in force of one notice: `inForceAt` of the pure core, asked of the database, so that it costs the same however
 * many versions there are.
 *
 * @param select what to read of it; everything by default
 */
export const inForce = async <Fields extends TimelineEntry = PublicationRow>(
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  moment: Moment,
  select?: Select,
): Promise<FoundRow<Fields> | undefined> => {
  // Side by side, because mostly nothing is replaced.
  const [replaced, row] = await askTogether(req, [
    () => replacedOfOne(req, options, notice),
    () => lastOf<Fields>(req, options, notice, moment, NONE, select),
  ])
  return row && replaced.has(row.version)
    ? lastOf<Fields>(req, options, notice, moment, replaced, select)
    : row
}

/** Where the versions of a notice stand on a day. */
export const standingsOn = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  date: CalendarDate,
): Promise<(entry: Pick<PublicationEntry, 'effectiveFrom' | 'version'>) => VersionStatus> => {
  const [current, replaced] = await askTogether(req, [
    () => inForce<TimelineEntry>(req, options, notice, { date, instant: null }, { version: true }),
    () => replacedOfOne(req, options, notice),
  ])
  return ({ effectiveFrom, version }) => {
    if (version === current?.version) return 'inForce'
    if (replaced.has(version)) return 'replaced'
    return effectiveFrom > date ? 'upcoming' : 'past'
  }
}

const aheadOf = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  date: CalendarDate,
  replaced: ReadonlySet<number>,
): Promise<TimelineEntry[]> => {
  const ahead = await findPublications<TimelineEntry>(
    req,
    options.slugs,
    { and: [{ notice: { equals: notice } }, { effectiveFrom: { greater_than: date } }] },
    { select: TIMELINE_FIELDS, sort: ['effectiveFrom', 'version', 'hash'] },
  )
  return ahead.filter(({ version }) => !replaced.has(version))
}

/** What has been published of one notice and has not taken force by the end of a day, earliest first: `upcomingAt` of the pure core. */
export const upcoming = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  date: CalendarDate,
): Promise<TimelineEntry[]> =>
  newestOfEachDay(await aheadOf(req, options, notice, date, await replacedOfOne(req, options, notice)))

/**
 * What a publication of a notice comes to stand among.
 *
 * @param newest the newest publication of the notice
 * @param day from which the publication is to be in force
 * @param today by the clock that counts
 */
export const aroundOf = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  newest: TimelineEntry,
  { day, today }: { day: CalendarDate; today: CalendarDate },
): Promise<Around> => {
  // One after the other: in a transaction they share a connection.
  // What others publish meanwhile is newer than the newest, and no part of what it is held against.
  const upTo = newest.version
  const replaced = await replacedOfOne(req, options, notice, upTo)
  const ahead = (await aheadOf(req, options, notice, today, replaced)).filter(
    ({ version }) => version <= upTo,
  )
  const on = async (date: CalendarDate) =>
    (await lastOf<TimelineEntry>(
      req,
      options,
      notice,
      { date, instant: null },
      replaced,
      TIMELINE_FIELDS,
      upTo,
    )) ?? null
  const current = await on(today)
  return { ahead, newest, then: day === today ? current : await on(day), today: current }
}
