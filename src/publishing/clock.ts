import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeAddress } from '../record/publications.js'

import { calendarDateOf } from '../notice/dates.js'
import { showDate } from '../notice/showDate.js'
import { newestAt } from '../record/publications.js'
import { translate } from '../translations/index.js'

/** How many milliseconds the clocks of servers may lie apart without anybody having to say which of them is right. */
export const TOLERANCE = 60_000

/** When something is published. */
export type Stamp = {
  /** The server's time, where it was behind and was confirmed: an instant, ISO 8601 in UTC. */
  clock: null | string
  /** An instant, ISO 8601 in UTC: always later than that of the record before. */
  publishedAt: string
  today: CalendarDate
}

/**
 * When something is published that comes after a record.
 *
 * A clock that is a little behind that record goes on from it. Of one that is further behind, somebody has to say that it is
 * the right one: then it tells the day, while `publishedAt` still follows the record.
 *
 * @param newest when that record was published; null when there is none
 * @param confirmed whether somebody has said that the clock is right
 * @returns null when the clock is behind and nobody has said so
 */
export const stampAfter = (
  newest: null | string,
  { confirmed, now, timeZone }: { confirmed: boolean; now: Date; timeZone: string },
): null | Stamp => {
  const at = (instant: Date, clock: Date = instant) => ({
    clock: null,
    publishedAt: instant.toISOString(),
    today: calendarDateOf(clock, timeZone),
  })
  const next = newest === null ? NaN : Date.parse(newest) + 1
  if (Number.isNaN(next) || now.getTime() >= next) return at(now)
  const following = new Date(next)
  if (next - now.getTime() <= TOLERANCE) return at(following)
  return confirmed ? { ...at(following, now), clock: now.toISOString() } : null
}

/** Both times, where the server's clock is behind: instants, ISO 8601 in UTC. */
export type ClockBehind = { newest: string; now: string }

/**
 * When what is to be published next has been published before: the newest record of the notice, or of whatever notice had
 * its address last. So neither a notice nor an address has records whose times run backwards.
 */
export const newestTime = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  newest: null | { publishedAt: string },
  address: NoticeAddress,
): Promise<null | string> => {
  const there = await newestAt<{ publishedAt: string }>(req, slugs, address, { publishedAt: true })
  const times = [newest?.publishedAt, there?.publishedAt].filter((time) => time !== undefined)
  return times.sort().at(-1) ?? null
}

/** An instant as people read it, with seconds, in the time zone of the app. */
export const timeText = (instant: string, language: string, timeZone: string): string =>
  showDate(
    instant,
    Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : 'en',
    timeZone,
    'medium',
  )

const CODE = 'clockBehind'

/** True for the error of {@link clockBehind}. */
export const isClockBehind = (error: unknown): error is APIError =>
  error instanceof APIError && (error.data as { code?: unknown } | null)?.code === CODE

/** The error of a publishing by a clock that is behind: it names both times, also as data. */
export const clockBehind = (
  req: PayloadRequest,
  { timeZone }: NormalisedOptions,
  { newest, now }: ClockBehind,
): APIError => {
  const said = (instant: string) => timeText(instant, req.i18n.language, timeZone)
  const message = translate(req.t, 'privacyNotices:validation:clockBehind', {
    newest: said(newest),
    now: said(now),
  })
  return new APIError(message, 400, { code: CODE, newest, now }, true)
}
