import type { Where } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { Moment, TimelineEntry } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { FoundRow, PublicationRow, Reader } from './publications.js'

import { nextDay, startOfDay } from '../notice/dates.js'
import { isSlug } from '../notice/slug.js'
import { replaces, waits } from '../notice/timeline.js'
import { findPublications, NEWEST_FIRST } from './publications.js'

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
  version: true,
}

/** What took force last comes first; of two that took force the same day, the newer. */
const LAST_IN_FORCE_FIRST = ['-effectiveFrom', '-version', '-hash']

/**
 * The notice that an address leads to, under whatever address it is now; undefined when it never led to one. An address
 * belongs to the notice that had it last.
 */
export const noticeAt = async (
  req: Reader,
  options: NormalisedOptions,
  slug: string,
): Promise<string | undefined> => {
  // What was never an address is not looked for: PostgreSQL cannot even be asked for some characters.
  if (!isSlug(slug)) return undefined
  const [row] = await findPublications<{ notice: string }>(
    req,
    options.slugs,
    { slug: { equals: slug } },
    { limit: 1, select: { notice: true }, sort: ['-publishedAt', '-hash'] },
  )
  return row?.notice
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

/** Whether what {@link waits} never takes force: `replaces` of the pure core, asked of the database. */
export const isReplaced = async (
  req: Reader,
  options: NormalisedOptions,
  ofNotice: Where,
  waiting: TimelineEntry,
): Promise<boolean> => {
  const { contentHash, effectiveFrom, version } = waiting
  const candidates = await findPublications<TimelineEntry>(
    req,
    options.slugs,
    {
      and: [
        ofNotice,
        { version: { greater_than: version } },
        { publishedAt: { less_than: startOfDay(effectiveFrom, options.timeZone).toISOString() } },
        {
          or: [
            { effectiveFrom: { less_than_equal: effectiveFrom } },
            { contentHash: { equals: contentHash } },
          ],
        },
      ],
    },
    { select: TIMELINE_FIELDS, sort: NEWEST_FIRST },
  )
  return candidates.some((newer) => replaces(newer, waiting, options.timeZone))
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
  const ofNotice: Where = { notice: { equals: notice } }
  const replaced: number[] = []
  for (;;) {
    const conditions = [ofNotice, until(moment, options.timeZone)]
    if (replaced.length > 0) conditions.push({ version: { not_in: replaced } })
    const [row] = await findPublications<Fields>(
      req,
      options.slugs,
      { and: conditions },
      { limit: 1, select: select && { ...TIMELINE_FIELDS, ...select }, sort: LAST_IN_FORCE_FIRST },
    )
    if (!row || !waits(row, options.timeZone)) return row
    if (!(await isReplaced(req, options, ofNotice, row))) return row
    replaced.push(row.version)
  }
}

/** What has been published of one notice and has not taken force by the end of a day, earliest first. */
export const upcoming = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  date: CalendarDate,
): Promise<TimelineEntry[]> => {
  const ofNotice: Where = { notice: { equals: notice } }
  const ahead = await findPublications<TimelineEntry>(
    req,
    options.slugs,
    { and: [ofNotice, { effectiveFrom: { greater_than: date } }] },
    { select: TIMELINE_FIELDS, sort: ['effectiveFrom', '-version'] },
  )
  const kept: TimelineEntry[] = []
  for (const entry of ahead) {
    if (!waits(entry, options.timeZone) || !(await isReplaced(req, options, ofNotice, entry))) {
      kept.push(entry)
    }
  }
  return kept
}
