import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { calendarDateOf } from '../../src/notice/dates.js'
import { stampAfter, timeText, TOLERANCE } from '../../src/publishing/clock.js'
import { runs } from '../support/runs.js'

const timeZone = 'Europe/Helsinki'
const stamp = (newest: null | string, now: string, confirmed = false) =>
  stampAfter(newest, { confirmed, now: new Date(now), timeZone })

describe('when something is published', () => {
  it('should be now, where nothing was published after it', () => {
    const now = '2026-03-28T23:30:00.000Z'
    const wanted = { clock: null, publishedAt: now, today: '2026-03-29' }
    expect(stamp(null, now)).toEqual(wanted)
    expect(stamp('2026-03-28T23:29:59.999Z', now)).toEqual(wanted)
    expect(stamp('no time at all', now)).toEqual(wanted)
  })

  it.each([
    ['to the millisecond', '2026-06-01T10:00:00.000Z', '2026-06-01T10:00:00.000Z', '2026-06-01'],
    ['by seconds', '2026-06-01T10:00:05.000Z', '2026-06-01T10:00:00.000Z', '2026-06-01'],
    // Midnight in Helsinki, in summer, in winter and on the nights before the clocks change.
    ['over midnight in summer', '2026-05-31T21:00:03.000Z', '2026-05-31T20:59:58.000Z', '2026-06-01'],
    ['over midnight in winter', '2026-01-09T22:00:03.000Z', '2026-01-09T21:59:58.000Z', '2026-01-10'],
    [
      'over midnight before summer time',
      '2026-03-28T22:00:03.000Z',
      '2026-03-28T21:59:58.000Z',
      '2026-03-29',
    ],
    ['over midnight after it began', '2026-03-29T21:00:03.000Z', '2026-03-29T20:59:58.000Z', '2026-03-30'],
    [
      'over midnight before winter time',
      '2026-10-24T21:00:03.000Z',
      '2026-10-24T20:59:58.000Z',
      '2026-10-25',
    ],
    ['over midnight after it began', '2026-10-25T22:00:03.000Z', '2026-10-25T21:59:58.000Z', '2026-10-26'],
  ])('should follow the record before it, which a clock is behind %s', (_, newest, now, today) => {
    const publishedAt = new Date(Date.parse(newest) + 1).toISOString()
    expect(stamp(newest, now)).toEqual({ clock: null, publishedAt, today })
    // Nobody had to confirm anything, so that is not told.
    expect(stamp(newest, now, true)).toEqual({ clock: null, publishedAt, today })
  })

  it('should be refused where a clock is further behind, and be what it says where somebody confirms it', () => {
    const [newest, now] = ['2026-06-04T10:00:00.000Z', '2026-06-01T10:00:00.000Z']
    expect(stamp(newest, now)).toBeNull()
    expect(stamp(newest, now, true)).toEqual({
      clock: now,
      publishedAt: '2026-06-04T10:00:00.001Z',
      today: '2026-06-01',
    })
  })

  it('should never run backwards, and tell no day before that of the record unless it is confirmed', () => {
    fc.assert(
      fc.property(
        fc.date({ max: new Date('2040-01-01'), min: new Date('2020-01-01'), noInvalidDate: true }),
        fc.integer({ max: 3 * TOLERANCE, min: -3 * TOLERANCE }),
        fc.boolean(),
        (before, late, confirmed) => {
          const now = new Date(before.getTime() + late)
          const made = stampAfter(before.toISOString(), { confirmed, now, timeZone })
          const isBehind = late + TOLERANCE < 1
          expect(made === null).toBe(isBehind && !confirmed)
          if (!made) return
          expect(Date.parse(made.publishedAt)).toBeGreaterThan(before.getTime())
          expect(made.clock).toBe(isBehind ? now.toISOString() : null)
          if (!isBehind) expect(made.today >= calendarDateOf(before, timeZone)).toBe(true)
        },
      ),
      { numRuns: runs(300) },
    )
  })
})

describe('a time as people read it', () => {
  it('should be in their language, in the time zone of the app, and to the second', () => {
    const instant = '2026-03-29T10:04:05.000Z'
    expect(timeText(instant, 'fi', timeZone)).toBe('29.3.2026 klo 13.04.05')
    expect(timeText(instant, 'sv', timeZone)).toBe('29.3.2026 kl. 13.04.05')
    expect(timeText(instant, 'en', timeZone)).toBe('29 March 2026, 13:04:05')
    expect(timeText(instant, 'xx', timeZone)).toBe(timeText(instant, 'en', timeZone))
  })
})
