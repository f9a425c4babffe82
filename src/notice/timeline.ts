import type { CalendarDate, ChangeType } from './document.js'

import { calendarDateOf } from './dates.js'

/**
 * What is in force of a notice, and when.
 *
 * The publications of a notice are ordered by their versions. On each day that one is in force which took force last: of those
 * whose day has come, the one with the latest day, and of two with the same day the newer. Those that never take force, because
 * a newer one says so in its record (`replaces`), do not count. No clock has a say in it: `publishedAt` only tells apart the
 * instants of a day on which something was published.
 */

/** What of a publication decides when it is in force. */
export type TimelineEntry = {
  contentHash: string
  effectiveFrom: CalendarDate
  event: 'published' | 'withdrawn'
  publishedAt: string
  /** The older versions that never take force because of this one. */
  replaces?: null | readonly number[]
  version: number
}

/** The same as far as days decide, without the text. */
export type Dated = Omit<TimelineEntry, 'contentHash'>

/** When a notice is read: at the end of a day, or at an instant of it (ISO 8601 in UTC with milliseconds). */
export type Moment = { date: CalendarDate; instant: null | string }

const publishedOn = ({ publishedAt }: Dated, timeZone: string): CalendarDate =>
  calendarDateOf(new Date(publishedAt), timeZone)

/** The versions that never take force, as the records of some publications say. */
export const replacedIn = (
  entries: readonly Pick<TimelineEntry, 'replaces' | 'version'>[],
): ReadonlySet<number> =>
  new Set(
    entries.flatMap(({ replaces, version }) =>
      // What somebody has written past Payload may be no list.
      Array.isArray(replaces) ? (replaces as number[]).filter((older) => older < version) : [],
    ),
  )

/** Orders by when they take force, the last first; of two that take force the same day, the newer. */
export const lastInForceFirst = (
  one: Pick<TimelineEntry, 'effectiveFrom' | 'version'>,
  other: Pick<TimelineEntry, 'effectiveFrom' | 'version'>,
): number =>
  one.effectiveFrom === other.effectiveFrom
    ? other.version - one.version
    : one.effectiveFrom < other.effectiveFrom
      ? 1
      : -1

/** Whether a publication had taken force by a moment: on the day it is published when it is published, else when its day begins. */
const tookForceBy = (entry: Dated, { date, instant }: Moment, timeZone: string): boolean =>
  entry.effectiveFrom < date ||
  (entry.effectiveFrom === date &&
    (instant === null || entry.publishedAt <= instant || publishedOn(entry, timeZone) > date))

const notReplaced = <Entry extends Dated>(entries: readonly Entry[]): Entry[] => {
  const replaced = replacedIn(entries)
  return entries.filter(({ version }) => !replaced.has(version))
}

/** What had taken force of one notice by a moment, out of all its publications: the last first. */
const tookForce = <Entry extends Dated>(
  entries: readonly Entry[],
  moment: Moment,
  timeZone: string,
): Entry[] =>
  notReplaced(entries)
    .filter((entry) => tookForceBy(entry, moment, timeZone))
    .sort(lastInForceFirst)

/**
 * What is in force of one notice, out of all its publications; undefined when nothing is yet. A withdrawal is in force
 * too: it says that nothing else is.
 */
export const inForceAt = <Entry extends Dated>(
  entries: readonly Entry[],
  moment: Moment,
  timeZone: string,
): Entry | undefined => tookForce(entries, moment, timeZone)[0]

/**
 * The text that a publication is compared with: the one whose place it takes on its day or, where it takes that of none, the newest
 * by number.
 *
 * @param before all that was published of the notice before it
 * @param day from which it is in force
 */
export const textBeforeIn = <Entry extends Dated>(
  before: readonly Entry[],
  day: CalendarDate,
): Entry | undefined => {
  const follows = inForceAt(before, { date: day, instant: null }, '')
  if (follows?.event === 'published') return follows
  return before
    .filter(({ event }) => event === 'published')
    .reduce<Entry | undefined>(
      (newest, one) => (newest && newest.version > one.version ? newest : one),
      undefined,
    )
}

/** The same as far as it tells whether a change is one that readers have to be asked about. */
export type Weighed = { change: null | { type: ChangeType } } & Dated

/** What took force after a version that somebody has seen. */
export type Since<Entry> = {
  /** What is in force: the version seen itself, where nothing took force after it. */
  current: Entry
  /** Whether any of the texts that took force after it is more than a minor change. What says nothing of its weight is. */
  major: boolean
  /** What took force after it, in that order, withdrawals included. */
  since: Entry[]
}

/**
 * What took force after a version by a moment; undefined when that version had not taken force by then, or never does.
 *
 * @param entries all publications of a notice, or at least those that are in force from the day of `seen` on
 * @param seen the number of the version
 */
export const sinceVersion = <Entry extends Weighed>(
  entries: readonly Entry[],
  seen: number,
  moment: Moment,
  timeZone: string,
): Since<Entry> | undefined => {
  const lastFirst = tookForce(entries, moment, timeZone)
  const place = lastFirst.findIndex(({ version }) => version === seen)
  const [current] = lastFirst
  if (place === -1 || !current) return undefined
  const since = lastFirst.slice(0, place).reverse()
  return {
    current,
    major: since.some(({ change, event }) => event === 'published' && change?.type !== 'minor'),
    since,
  }
}

/** Of several that would take force the same day, the newest does: only that of each day, in the order they come in. */
export const newestOfEachDay = <Entry extends Dated>(entries: readonly Entry[]): Entry[] => {
  const newest = new Map<CalendarDate, number>()
  for (const { effectiveFrom, version } of entries) {
    const before = newest.get(effectiveFrom)
    if (before === undefined || version > before) newest.set(effectiveFrom, version)
  }
  return entries.filter(({ effectiveFrom, version }) => !((newest.get(effectiveFrom) ?? version) > version))
}

/** Everything that is not in force by the end of a day and is not replaced, earliest first. */
export const aheadAt = <Entry extends Dated>(entries: readonly Entry[], date: CalendarDate): Entry[] =>
  notReplaced(entries)
    .filter((entry) => entry.effectiveFrom > date)
    .sort((one, other) => -lastInForceFirst(one, other))

/** What has not taken force by the end of a day and will, earliest first. */
export const upcomingAt = <Entry extends Dated>(entries: readonly Entry[], date: CalendarDate): Entry[] =>
  newestOfEachDay(aheadAt(entries, date))

/** What becomes of versions that wait for their day when another one is published: they take force then, or never. */
export const WAITING_CHOICES = ['keep', 'replace'] as const
export type WaitingChoice = (typeof WAITING_CHOICES)[number]

/** What a publication comes to stand among. */
export type Around = {
  /** What lies after today, as {@link aheadAt} gives it. */
  ahead: readonly TimelineEntry[]
  /** What is in force on the day from which the publication is to be in force. */
  then: null | TimelineEntry
  /** What is in force today. */
  today: null | TimelineEntry
  /** The newest publication. */
  newest: null | TimelineEntry
}

/** What somebody wants to publish. */
export type Intended = {
  contentHash: string
  /** Null for the day on which it is published. */
  effectiveFrom: CalendarDate | null
  /** What is to become of versions that wait for their day; null where nobody has said. */
  waiting: null | WaitingChoice
}

/** What is recorded of where a publication stands. */
export type Placed = {
  effectiveFrom: CalendarDate
  /** What is in force on its day without it; null when nothing is. */
  follows: null | TimelineEntry
  /** True when no other version is in force from today on. */
  isAlone: boolean
  /** Versions that never take force because of it, oldest first. */
  replaces: number[]
}

/** Where a publication comes to stand; or that it would change nothing on any day; or that somebody has to say what becomes of those that wait. */
export type Placement =
  | ({ outcome: 'placed' } & Placed)
  | { outcome: 'unchanged' }
  | { outcome: 'undecided'; waiting: readonly TimelineEntry[] }

const versionsOf = (entries: readonly TimelineEntry[]): number[] =>
  entries.map(({ version }) => version).sort((one, other) => one - other)

const placed = (
  { ahead, then, today: current }: Around,
  effectiveFrom: CalendarDate,
  replaces: number[],
  today: CalendarDate,
): { outcome: 'placed' } & Placed => ({
  effectiveFrom,
  follows: then,
  isAlone:
    effectiveFrom <= today &&
    (current === null || current.effectiveFrom <= effectiveFrom) &&
    ahead.every(({ version }) => replaces.includes(version)),
  outcome: 'placed',
  replaces,
})

/** Where a withdrawal comes to stand: it is in force today, and what waits for its day never takes force. */
export const placeWithdrawal = (around: Around, today: CalendarDate): { outcome: 'placed' } & Placed =>
  placed(around, today, versionsOf(around.ahead), today)

/** Whether readers would get the same text on every day with one more publication as without it. */
const changesNothing = ({ ahead, then, today: current }: Around, added: TimelineEntry): boolean => {
  const byVersion = new Map([current, then, ...ahead].flatMap((one) => (one ? [[one.version, one]] : [])))
  const before = [...byVersion.values()]
  const textOn = (date: CalendarDate, entries: TimelineEntry[]) =>
    inForceAt(entries, { date, instant: null }, '')?.contentHash
  return [added, ...ahead].every(
    ({ effectiveFrom }) => textOn(effectiveFrom, before) === textOn(effectiveFrom, [...before, added]),
  )
}

/**
 * Where a publication comes to stand.
 *
 * Of what waits for its day, it takes the place of what it makes needless, whatever was chosen: what would take force on the
 * same day, the same text (which is thereby moved to another day), and a withdrawal that a clock put ahead. What would take
 * force after it is asked for: whoever publishes has to say whether it still does. What takes force before it does so, and so
 * does everything that waits when a text of the past is recorded, unless it is said that it is replaced.
 *
 * Nothing is published where no day would have another text. A text that has just been published is not published again
 * without a day of its own: where it waits, it goes on waiting.
 *
 * @param today by the clock that counts
 */
export const placePublication = (
  around: Around,
  { contentHash, effectiveFrom, waiting }: Intended,
  today: CalendarDate,
): Placement => {
  const { ahead, newest, today: current } = around
  const isNewestText = newest?.event === 'published' && newest.contentHash === contentHash
  if (isNewestText && effectiveFrom === null && waiting !== 'replace') {
    const stands = [current, ...ahead].some((one) => one?.version === newest.version)
    if (stands) return { outcome: 'unchanged' }
  }
  const day = effectiveFrom ?? today
  const isOfThePast = day < today
  const waits = isOfThePast ? [] : newestOfEachDay(ahead)
  const needlessDays = waits
    .filter(
      (one) => one.effectiveFrom === day || one.contentHash === contentHash || one.event === 'withdrawn',
    )
    .map((one) => one.effectiveFrom)
  // What a newer one of the same day has hidden must not come to light.
  const needless = ahead.filter((one) => needlessDays.includes(one.effectiveFrom))
  const asked = waits.filter((one) => one.effectiveFrom > day && !needless.includes(one))
  if (asked.length > 0 && waiting === null) return { outcome: 'undecided', waiting: asked }

  const replaces = versionsOf(waiting === 'replace' ? ahead : needless)
  const added: TimelineEntry = {
    contentHash,
    effectiveFrom: day,
    event: 'published',
    publishedAt: '',
    replaces,
    version: (newest?.version ?? 0) + 1,
  }
  return changesNothing(around, added) ? { outcome: 'unchanged' } : placed(around, day, replaces, today)
}
