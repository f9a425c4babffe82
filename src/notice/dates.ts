import type { CalendarDate, PartialDate } from './document.js'

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** True for a date that exists, as `YYYY-MM-DD` (ISO 8601, Gregorian), from 0001-01-01 to 9999-12-31. */
export const isCalendarDate = (value: unknown): value is CalendarDate => {
  const match = typeof value === 'string' ? pattern.exec(value) : null
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** True for a calendar date, or for the month (`YYYY-MM`) or year (`YYYY`) of one. */
export const isPartialDate = (value: unknown): value is PartialDate =>
  typeof value === 'string' &&
  (isCalendarDate(value) ||
    (/^\d{4}-\d{2}$/.test(value) && isCalendarDate(`${value}-01`)) ||
    (/^\d{4}$/.test(value) && isCalendarDate(`${value}-01-01`)))

/** True when one date is before another, as far as both are told: no day of May 2024 is before May 2024. */
export const isBefore = (one: PartialDate, other: PartialDate): boolean => {
  const told = Math.min(one.length, other.length)
  return one.slice(0, told) < other.slice(0, told)
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A date as readers of a language write it: `5.1.2021` in Finnish and Swedish, `5 January 2021` in English, ISO 8601 in
 * other languages; `1/2021` and `January 2021` where no day is told. What is not a date is returned as it is.
 */
export const formatDate = (date: PartialDate, language: string): string => {
  if (!isPartialDate(date)) return date
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return date
  switch (language.toLowerCase().split(/[-_]/)[0]) {
    case 'fi':
    case 'sv':
      return day === undefined ? `${month}/${year}` : `${day}.${month}.${year}`
    case 'en':
      return [day, months[month - 1], year].filter((part) => part !== undefined).join(' ')
    default:
      return date
  }
}

/** By time zone: making one takes many times as long as using it. */
const days = new Map<string, Intl.DateTimeFormat>()

const dayIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = days.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    day: '2-digit',
    era: 'short',
    month: '2-digit',
    timeZone,
    year: 'numeric',
  })
  days.set(timeZone, format)
  return format
}

/**
 * The calendar date of an instant in a time zone. A calendar date is its own: no time zone moves it.
 *
 * @param instant a Date, or a text in ISO 8601 that ends in `Z` or a UTC offset
 * @param timeZone IANA name, such as `Europe/Helsinki`
 * @throws RangeError when the instant or the time zone is not one, when a text has no offset (its meaning would depend
 * on the machine), or when the year is outside 1–9999
 */
export const calendarDateOf = (instant: Date | string, timeZone: string): CalendarDate => {
  if (typeof instant === 'string') {
    if (isCalendarDate(instant)) return instant
    if (!/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(instant)) throw new RangeError(`Not an instant: ${instant}`)
  }
  const parts = Object.fromEntries(
    dayIn(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const date = `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`
  if (parts['era'] !== 'AD' || !isCalendarDate(date)) throw new RangeError('The year is outside 1–9999')
  return date
}

/**
 * Orders calendar dates: negative when the first is earlier, zero when they are the same, positive when it is later.
 * Fit for `sort`.
 */
export const compareDates = (one: CalendarDate, other: CalendarDate): number =>
  one < other ? -1 : one > other ? 1 : 0

const HOUR = 3_600_000

/**
 * The first instant of a day in a time zone. Not always midnight: where clocks go forward at midnight the day begins later.
 *
 * @param timeZone IANA name, such as `Europe/Helsinki`
 */
export const startOfDay = (date: CalendarDate, timeZone: string): Date => {
  const midnightUTC = Date.parse(`${date}T00:00:00Z`)
  // No place on Earth is further from UTC than this; between, the day begins somewhere.
  let before = midnightUTC - 16 * HOUR
  let from = midnightUTC + 16 * HOUR
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (calendarDateOf(new Date(middle), timeZone) < date) before = middle
    else from = middle
  }
  return new Date(from)
}

/** The day after a day. */
export const nextDay = (date: CalendarDate): CalendarDate =>
  // A calendar has one day after the other: here no time zone is left out.
  // eslint-disable-next-line no-restricted-syntax
  new Date(Date.parse(`${date}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10)

/** What clocks show in a time zone at an instant, as if it were UTC: milliseconds since 1970. */
const shownAt = (instant: number, timeZone: string): number => {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en', {
      calendar: 'gregory',
      day: 'numeric',
      hour: 'numeric',
      hourCycle: 'h23',
      minute: 'numeric',
      month: 'numeric',
      second: 'numeric',
      timeZone,
      year: 'numeric',
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'day' | 'hour' | 'minute' | 'month' | 'second' | 'year', number>
  const { day, hour, minute, month, second, year } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/**
 * The instant at which clocks in a time zone show a time: the first of two where they go back over it; as long after midnight as it says
 * where they skip it.
 *
 * @param time as the field of a form gives it: `2026-12-01T08:00`
 * @param timeZone IANA name, such as `Europe/Helsinki`
 * @returns an instant, ISO 8601 in UTC; null for what is no time
 */
export const instantShownAs = (time: string, timeZone: string): null | string => {
  const shown = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(time) ? Date.parse(`${time}Z`) : NaN
  if (Number.isNaN(shown)) return null
  // Clocks are moved once in these two days at most.
  const [before, after] = [-24, 24].map((hours) => {
    const near = shown + hours * HOUR
    return shown - (shownAt(near, timeZone) - near)
  }) as [number, number]
  const first = [before, after]
    .sort((one, other) => one - other)
    .find((one) => shownAt(one, timeZone) === shown)
  return new Date(first ?? before).toISOString()
}
