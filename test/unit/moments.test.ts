import { describe, expect, it } from '@jest/globals'

import { instantShownAs } from '../../src/notice/dates.js'

describe('the instant at which clocks show a time', () => {
  it.each([
    ['2026-12-01T08:00', 'Europe/Helsinki', '2026-12-01T06:00:00.000Z'],
    ['2026-07-01T08:00', 'Europe/Helsinki', '2026-07-01T05:00:00.000Z'],
    ['2026-07-01T08:00:30', 'UTC', '2026-07-01T08:00:30.000Z'],
    ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-01-01T00:00', 'Pacific/Pago_Pago', '2026-01-01T11:00:00.000Z'],
    ['2026-06-15T12:00', 'Asia/Kathmandu', '2026-06-15T06:15:00.000Z'],
    // Clocks go forward from 3 to 4.
    ['2026-03-29T02:59', 'Europe/Helsinki', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Helsinki', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T04:00', 'Europe/Helsinki', '2026-03-29T01:00:00.000Z'],
    // And back from 4 to 3: the first of two.
    ['2026-10-25T03:30', 'Europe/Helsinki', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T04:00', 'Europe/Helsinki', '2026-10-25T02:00:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('should be found: %s in %s', (time, zone, instant) => {
    expect(instantShownAs(time, zone)).toBe(instant)
  })

  it.each(['', '2026-12-01', '8.00', '2026-13-01T08:00', '2026-12-01T25:00', '2026-12-01T08:00Z'])(
    'should not be told of what is no time: "%s"',
    (time) => {
      expect(instantShownAs(time, 'Europe/Helsinki')).toBeNull()
    },
  )
})
