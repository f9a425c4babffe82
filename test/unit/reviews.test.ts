import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  datesAfterReview,
  datesToSave,
  dayAfter,
  dueOn,
  type NotedReview,
  parsePeriod,
  reminderStage,
  standingOf,
} from '../../src/notice/reviews.js'
import { calendarDateOf, isCalendarDate, nextDay, startOfDay } from '../../src/notice/dates.js'
import { normaliseOptions } from '../../src/options.js'

const period = (value: string) => parsePeriod(value) ?? { days: NaN, months: NaN }
const RUNS = { numRuns: 500 }
const day = fc
  .date({ max: new Date('2399-12-31'), min: new Date('1901-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the calendar of reviews', () => {
  it.each([
    ['2024-02-29', 'P12M', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2023-01-31', 'P1M', '2023-02-28'],
    ['1899-01-31', 'P13M', '1900-02-28'],
    ['2024-12-31', 'P2M', '2025-02-28'],
    ['2026-03-29', '-P1M', '2026-02-28'],
    ['2026-01-15', '-P30D', '2025-12-16'],
    ['2026-01-15', 'P2W', '2026-01-29'],
    ['0099-12-31', 'P1D', '0100-01-01'],
  ])('should be from %s by %s at %s', (from, by, to) => {
    expect(dayAfter(from, period(by))).toBe(to)
  })

  it.each(['', 'P', 'P-1D', 'PT1H', 'P1.5M', '12M', 'p1m', '--P1D', 'P1D ', null, 12, {}])(
    'should not read %p',
    (value) => {
      expect(parsePeriod(value)).toBeNull()
    },
  )

  it('should leave the calendar with an error, or for a due date with none', () => {
    expect(() => dayAfter('9999-12-31', period('P1D'))).toThrow(RangeError)
    expect(() => dayAfter('0001-01-01', period('-P1D'))).toThrow(RangeError)
    expect(dueOn({ reviewedOn: '9999-06-01' }, period('P12M'))).toBeNull()
    expect(standingOf('9999-12-31', '9999-12-30')).toBe('soon')
    expect(reminderStage('0001-01-02', '0001-01-01', ['P30D', 'P0D'])).toBeNull()
  })

  it('should count days as days in every year and across every change of clocks', () => {
    fc.assert(
      fc.property(day, fc.integer({ max: 4000, min: 0 }), (from, days) => {
        const to = dayAfter(from, { days, months: 0 })
        expect(isCalendarDate(to)).toBe(true)
        expect(Date.parse(to) - Date.parse(from)).toBe(days * 86_400_000)
        expect(dayAfter(to, { days: -days, months: 0 })).toBe(from)
      }),
      RUNS,
    )
  })

  it('should step day by day through every day of a time zone', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('Europe/Helsinki', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC'),
        (from, zone) => {
          const tomorrow = dayAfter(from, { days: 1, months: 0 })
          expect(tomorrow).toBe(nextDay(from))
          // Apia had no 30 December 2011.
          if (zone !== 'Pacific/Apia') expect(calendarDateOf(startOfDay(tomorrow, zone), zone)).toBe(tomorrow)
        },
      ),
      RUNS,
    )
  })

  it('should keep the day of the month, or take the last one there is', () => {
    fc.assert(
      fc.property(day, fc.integer({ max: 600, min: -600 }), (from, months) => {
        const to = dayAfter(from, { days: 0, months })
        const [year = 0, month = 0, on = 0] = from.split('-').map(Number)
        const whole = year * 12 + month - 1 + months
        const last = new Date(
          Date.UTC(Math.floor(whole / 12), (((whole % 12) + 12) % 12) + 1, 0),
        ).getUTCDate()
        expect(to.slice(0, 7)).toBe(
          `${Math.floor(whole / 12)}-${String((((whole % 12) + 12) % 12) + 1).padStart(2, '0')}`,
        )
        expect(Number(to.slice(8))).toBe(Math.min(on, last))
      }),
      RUNS,
    )
  })

  it('should remind once for each stage, in the order of their days', () => {
    const remind = ['P30D', 'P0D', '-P14D']
    fc.assert(
      fc.property(day, fc.integer({ max: 60, min: -60 }), (due, ahead) => {
        const today = dayAfter(due, { days: -ahead, months: 0 })
        const stage = reminderStage(due, today, remind)
        expect(stage).toBe(ahead > 30 ? null : ahead > 0 ? 'P30D' : ahead > -14 ? 'P0D' : '-P14D')
        expect(standingOf(due, today)).toBe(ahead < 0 ? 'overdue' : ahead <= 30 ? 'soon' : 'later')
      }),
      RUNS,
    )
  })

  it('should say when a notice is due by what is known of it', () => {
    const every = period('P12M')
    const known = { effectiveFrom: '2023-05-01', preparedOn: '2022', reviewedOn: '2024-01-31' }
    expect(dueOn({ ...known, nextReviewOn: '2024-03-01' }, every)).toBe('2024-03-01')
    expect(dueOn(known, every)).toBe('2025-01-31')
    expect(dueOn({ ...known, reviewedOn: null }, every)).toBe('2023-01-01')
    expect(dueOn({ effectiveFrom: '2023-05-01' }, every)).toBe('2024-05-01')
    expect(dueOn(known, null)).toBeNull()
    expect(dueOn({}, every)).toBeNull()
  })

  it('should let a review count over texts from before it, and what was written since over the review', () => {
    const noted: NotedReview = {
      at: '2026-02-03T10:00:00.000Z',
      nextReviewOn: '2027-02-03',
      outcome: 'unchanged',
      reviewedOn: '2026-02-03',
    }
    const dates = { nextReviewOn: '2027-02-03', reviewedOn: '2026-02-03' }
    const before = { nextReviewOn: '2026-01-01', reviewedOn: '2025-01-01' }
    expect(datesAfterReview(before, noted, '2026-01-01T00:00:00.000Z')).toEqual(dates)
    expect(datesAfterReview(before, noted)).toEqual(dates)
    // Twice on a day: the later one.
    expect(datesAfterReview({ ...dates, nextReviewOn: null }, noted, '2026-02-03T09:59:59.999Z')).toEqual(
      dates,
    )
    const since = { nextReviewOn: '2026-06-01', reviewedOn: '2026-02-03' }
    expect(datesAfterReview(since, noted, '2026-02-03T10:00:00.001Z')).toEqual(since)
    expect(datesAfterReview(before, null)).toEqual(before)
    expect(datesAfterReview({}, undefined)).toEqual({ nextReviewOn: null, reviewedOn: null })
  })
})

describe('the dates of a review that a save stores', () => {
  const noted: NotedReview = {
    at: '2026-02-03T10:00:00.000Z',
    nextReviewOn: '2027-02-03',
    outcome: 'unchanged',
    reviewedOn: '2026-02-03',
  }
  const dates = { nextReviewOn: '2027-02-03', reviewedOn: '2026-02-03' }
  const old = { nextReviewOn: '2026-01-01', reviewedOn: '2025-01-01' }
  const before = { ...old, savedAt: '2025-01-01T00:00:00.000Z' }

  it.each([
    ['what a form had before the review', old, before, dates],
    ['the dates of the review', dates, before, dates],
    [
      'a next date by itself',
      { ...old, nextReviewOn: '2026-06-01' },
      before,
      { ...dates, nextReviewOn: '2026-06-01' },
    ],
    ['no next date', { ...dates, nextReviewOn: null }, before, { ...dates, nextReviewOn: null }],
    ['an older review', { ...old, reviewedOn: '2024-01-01' }, before, dates],
    ['no review', { nextReviewOn: '2026-01-01', reviewedOn: null }, before, dates],
    ['a newer review', { ...old, reviewedOn: '2026-03-01' }, before, { ...dates, reviewedOn: '2026-03-01' }],
    ['nothing over nothing', {}, {}, dates],
    [
      'what was written since',
      { ...dates, nextReviewOn: '2026-06-01' },
      { ...dates, nextReviewOn: '2026-06-01', savedAt: '2026-02-04T00:00:00.000Z' },
      { ...dates, nextReviewOn: '2026-06-01' },
    ],
  ])('should be right for %s', (_, given, version, expected) => {
    expect(datesToSave(given, version, noted)).toEqual(expected)
  })
})

describe('the option `review`', () => {
  it('should have its defaults, and take what it is given', () => {
    expect(normaliseOptions().review).toEqual({
      every: 'P12M',
      recipients: undefined,
      remind: ['P30D', 'P0D', '-P14D'],
    })
    const review = { every: null, recipients: () => [], remind: [] }
    expect(normaliseOptions({ review }).review).toEqual(review)
  })

  it.each([
    ['review.every', { every: '12 months' }],
    ['review.every', { every: '-P1M' }],
    ['review.every', { every: 'P0D' }],
    ['review.remind', { remind: ['P1D', 'P1D'] }],
    ['review.remind', { remind: ['soon'] }],
    ['review.remind', { remind: 'P1D' as never }],
    ['review.recipients', { recipients: 'a@example.org' as never }],
  ])('should name %s where it is not usable', (name, review) => {
    expect(() => normaliseOptions({ review })).toThrow(`option \`${name}\``)
  })
})
