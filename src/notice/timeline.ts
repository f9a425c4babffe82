import type { CalendarDate } from './document.js'

import { calendarDateOf } from './dates.js'

/** What of a publication decides when it is in force. */
export type TimelineEntry = {
  contentHash: string
  effectiveFrom: CalendarDate
  event: 'published' | 'withdrawn'
  publishedAt: string
  version: number
}

/** When a notice is read: at the end of a day, or at an instant of it (ISO 8601 in UTC with milliseconds). */
export type Moment = { date: CalendarDate; instant: null | string }

const publishedOn = ({ publishedAt }: TimelineEntry, timeZone: string): CalendarDate =>
  calendarDateOf(new Date(publishedAt), timeZone)

/** True for what was published ahead of its day. It may have taken force since. */
export const waits = (entry: TimelineEntry, timeZone: string): boolean =>
  entry.event === 'published' && entry.effectiveFrom > publishedOn(entry, timeZone)

/**
 * Whether a publication keeps one that waits for its day from ever taking force.
 *
 * The newer text was made knowing the one that waits, so it takes its place when it takes force first, and when it is the
 * same text for another day. A withdrawal does so always. Text recorded for the past (imported history) does not: it says
 * nothing of what comes.
 */
export const replaces = (newer: TimelineEntry, waiting: TimelineEntry, timeZone: string): boolean => {
  const on = publishedOn(newer, timeZone)
  return (
    newer.version > waiting.version &&
    on < waiting.effectiveFrom &&
    (newer.event === 'withdrawn' ||
      (newer.effectiveFrom >= on &&
        (newer.effectiveFrom <= waiting.effectiveFrom || newer.contentHash === waiting.contentHash)))
  )
}

/** Orders by when they take force, the last first; of two that take force the same day, the newer. */
export const lastInForceFirst = (one: TimelineEntry, other: TimelineEntry): number =>
  one.effectiveFrom === other.effectiveFrom
    ? other.version - one.version
    : one.effectiveFrom < other.effectiveFrom
      ? 1
      : -1

/** Whether a publication had taken force by a moment: on the day it is published when it is published, else when its day begins. */
const tookForceBy = (entry: TimelineEntry, { date, instant }: Moment, timeZone: string): boolean =>
  entry.effectiveFrom < date ||
  (entry.effectiveFrom === date &&
    (instant === null || entry.publishedAt <= instant || publishedOn(entry, timeZone) > date))

/**
 * What is in force of one notice, out of all its publications; undefined when nothing is yet. A withdrawal is in force
 * too: it says that nothing else is.
 */
export const inForceAt = <Entry extends TimelineEntry>(
  entries: readonly Entry[],
  moment: Moment,
  timeZone: string,
): Entry | undefined =>
  entries
    .filter((entry) => tookForceBy(entry, moment, timeZone))
    .sort(lastInForceFirst)
    .find((entry) => !isReplaced(entry, entries, timeZone))

/** What has not taken force by the end of a day and will, earliest first. */
export const upcomingAt = <Entry extends TimelineEntry>(
  entries: readonly Entry[],
  date: CalendarDate,
  timeZone: string,
): Entry[] =>
  entries
    .filter((entry) => entry.effectiveFrom > date && !isReplaced(entry, entries, timeZone))
    .sort((one, other) => -lastInForceFirst(one, other))

const isReplaced = (entry: TimelineEntry, entries: readonly TimelineEntry[], timeZone: string): boolean =>
  waits(entry, timeZone) && entries.some((newer) => replaces(newer, entry, timeZone))
