import type { CalendarDate, PartialDate } from './document.js'

import { isCalendarDate } from './dates.js'

/** What a review can find: that nothing has to change, that something has to, or that the notice is to be withdrawn. */
export const REVIEW_OUTCOMES = ['unchanged', 'change', 'withdraw'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** The newest review of a notice, as the notice remembers it beside its text. */
export type NotedReview = {
  /** When it was noted: an instant, ISO 8601 in UTC. */
  at: string
  nextReviewOn: CalendarDate | null
  outcome: ReviewOutcome
  reviewedOn: CalendarDate
}

/** When a notice was reviewed last and is to be reviewed next. */
export type ReviewDates = { nextReviewOn: CalendarDate | null; reviewedOn: CalendarDate | null }

/** A length of days, weeks, months and years, which may lie behind: `-P14D`. */
export type Period = { days: number; months: number }

const pattern = /^(-?)P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/

/** Reads a length of whole days (ISO 8601), such as `P12M`, `P30D` or `-P14D`; null for anything else. */
export const parsePeriod = (value: unknown): null | Period => {
  const match = typeof value === 'string' ? pattern.exec(value) : null
  if (!match) return null
  const [years, months, weeks, days] = match.slice(2).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const sign = match[1] === '-' ? -1 : 1
  // No -0, which is another number to who compares.
  return { days: sign * (weeks * 7 + days) || 0, months: sign * (years * 12 + months) || 0 }
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/**
 * The day that lies a period after another: months first, then days. Of a month that is shorter it is the last day, so that a
 * year after 29 February is 28 February. Days have no hours: no change of clocks moves one.
 *
 * @throws RangeError when the year is outside 1–9999
 */
export const dayAfter = (date: CalendarDate, { days, months }: Period): CalendarDate => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const whole = year * 12 + (month - 1) + months
  const [inYear, inMonth] = [Math.floor(whole / 12), ((whole % 12) + 12) % 12]
  const of = new Date(0)
  of.setUTCFullYear(inYear, inMonth + 1, 0)
  const last = of.getUTCDate()
  of.setUTCFullYear(inYear, inMonth, Math.min(day, last) + days)
  const next = `${pad(of.getUTCFullYear(), 4)}-${pad(of.getUTCMonth() + 1, 2)}-${pad(of.getUTCDate(), 2)}`
  if (!isCalendarDate(next)) throw new RangeError('The year is outside 1–9999')
  return next
}

/** The same where the calendar goes that far; null where it does not. */
const dayWithin = (date: CalendarDate, period: Period): CalendarDate | null => {
  try {
    return dayAfter(date, period)
  } catch {
    return null
  }
}

/**
 * The dates of a notice as they are after its newest review. A text saved before it, or in a form that was open before it, knows
 * nothing of it; what was written since counts.
 *
 * @param own the dates as a version of the notice has them
 * @param savedAt when that version was saved (an instant), where that is known
 */
export const datesAfterReview = (
  own: Partial<ReviewDates>,
  noted: NotedReview | null | undefined,
  savedAt?: string | undefined,
): ReviewDates => {
  const written = { nextReviewOn: own.nextReviewOn || null, reviewedOn: own.reviewedOn || null }
  if (!noted) return written
  const isOlder = savedAt !== undefined && savedAt < noted.at
  return isOlder || (written.reviewedOn ?? '') < noted.reviewedOn
    ? { nextReviewOn: noted.nextReviewOn, reviewedOn: noted.reviewedOn }
    : written
}

/**
 * The dates that a save of a notice stores: what it changes, and for the rest what is known by now. A form that was open before
 * the newest review sends what it had then, which changes nothing; none takes back that the notice was reviewed.
 *
 * @param given what is saved
 * @param before the version that it goes on from, and when that was saved (an instant)
 */
export const datesToSave = (
  given: Partial<ReviewDates>,
  before: { savedAt?: string | undefined } & Partial<ReviewDates>,
  noted: NotedReview,
): ReviewDates => {
  const known = datesAfterReview(before, noted, before.savedAt)
  const next = (name: keyof ReviewDates) =>
    (given[name] || null) === (before[name] || null) ? known[name] : given[name] || null
  const reviewedOn = next('reviewedOn')
  // Who names an older review does not know of the newest, so neither of what it says of the next.
  if ((reviewedOn ?? '') < noted.reviewedOn) return datesAfterReview({}, noted)
  return { nextReviewOn: next('nextReviewOn'), reviewedOn }
}

const wholeDay = (date: null | PartialDate | undefined): CalendarDate | null => {
  if (!date) return null
  const day = `${date}-01-01`.slice(0, 10)
  return isCalendarDate(day) ? day : null
}

/** What says when a notice is due for review. */
export type Reviewable = {
  effectiveFrom?: CalendarDate | null
  preparedOn?: null | PartialDate
} & Partial<ReviewDates>

/**
 * The day on which a notice is to be reviewed: the one that is written, else an interval after it was last reviewed; one that
 * never was, an interval after it was drawn up, or came into force where that is not told.
 *
 * @param every the interval; null leaves out what has no day of its own
 */
export const dueOn = (
  { effectiveFrom, nextReviewOn, preparedOn, reviewedOn }: Reviewable,
  every: null | Period,
): CalendarDate | null => {
  if (nextReviewOn) return nextReviewOn
  const from = reviewedOn || wholeDay(preparedOn) || effectiveFrom
  return from && every ? dayWithin(from, every) : null
}

/** So many days ahead a review is one to prepare for. */
const SOON: Period = { days: 30, months: 0 }

/** Whether a review is overdue, due today or within 30 days, or later. */
export const standingOf = (due: CalendarDate, today: CalendarDate): 'later' | 'overdue' | 'soon' => {
  if (due < today) return 'overdue'
  return due <= (dayWithin(today, SOON) ?? due) ? 'soon' : 'later'
}

/**
 * The reminder that is to be out: of those whose day has come, the latest. Earlier ones that nobody sent are not made up for.
 *
 * @param remind how long before the day each goes out (ISO 8601); after it where the length is negative
 * @returns one of `remind`; null while it is too early for all of them
 */
export const reminderStage = (
  due: CalendarDate,
  today: CalendarDate,
  remind: readonly string[],
): null | string => {
  const come = remind.flatMap((stage) => {
    const period = parsePeriod(stage)
    const on = period && dayWithin(due, { days: -period.days, months: -period.months })
    return on && on <= today ? [{ on, stage }] : []
  })
  come.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return come.at(-1)?.stage ?? null
}
