import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'

import {
  calendarDateOf,
  compareDates,
  formatDate,
  isBefore,
  isCalendarDate,
  isPartialDate,
} from '../../src/notice/dates.js'

describe('isCalendarDate', () => {
  it('accepts dates that exist', () => {
    for (const date of ['2021-01-05', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2023-12-31']) {
      expect([date, isCalendarDate(date)]).toEqual([date, true])
    }
  })

  it('refuses everything else', () => {
    for (const value of [
      '2023-02-29',
      '1900-02-29',
      '2021-04-31',
      '2021-13-01',
      '2021-00-10',
      '2021-01-00',
      '2021-01-32',
      '0000-01-01',
      '2021-1-5',
      '5.1.2021',
      '2021-01-05T00:00:00Z',
      ' 2021-01-05',
      '2021-01-05\n',
      '٢٠٢١-٠١-٠٥',
      '+2021-01-05',
      '12021-01-05',
      '',
      null,
      undefined,
      20210105,
      new Date(0),
    ]) {
      expect([value, isCalendarDate(value)]).toEqual([value, false])
    }
  })

  it('agrees with the calendar of the platform for every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(0)
          date.setUTCFullYear(year, month - 1, day)
          const exists =
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          expect(isCalendarDate(text)).toBe(exists)
        },
      ),
    )
  })
})

describe('isPartialDate', () => {
  it('accepts a day, a month and a year that exist', () => {
    for (const date of ['2021-01-05', '2024-02-29', '2024-05', '2024-12', '2024', '0001', '9999-12']) {
      expect([date, isPartialDate(date)]).toEqual([date, true])
    }
  })

  it('refuses everything else', () => {
    for (const value of [
      ...['2023-02-29', '2024-13', '2024-00', '2024-5', '0000', '0000-01', '24', '2024-', '5/2024', ' 2024'],
      ...['2024\n', '٢٠٢٤', '', null, 2024, undefined, {}],
    ]) {
      expect([value, isPartialDate(value)]).toEqual([value, false])
    }
  })
})

describe('isBefore', () => {
  it('compares as far as both are told', () => {
    expect(isBefore('2024-04-30', '2024-05')).toBe(true)
    expect(isBefore('2024-04', '2024-05-01')).toBe(true)
    expect(isBefore('2023-12-31', '2024')).toBe(true)
    expect(isBefore('2024-05', '2024-05-31')).toBe(false)
    expect(isBefore('2024', '2024-12-31')).toBe(false)
    expect(isBefore('2024-05-01', '2024-05-01')).toBe(false)
    expect(isBefore('2024-06', '2024-05-31')).toBe(false)
  })
})

describe('formatDate', () => {
  it('writes a month or a year where no more is told', () => {
    expect(formatDate('2024-05', 'fi')).toBe('5/2024')
    expect(formatDate('2024-12', 'sv-FI')).toBe('12/2024')
    expect(formatDate('2024-05', 'en')).toBe('May 2024')
    expect(formatDate('2024-05', 'de')).toBe('2024-05')
    for (const language of ['fi', 'sv', 'en', 'de']) expect(formatDate('0099', language)).toBe('0099')
  })

  it('writes a date as each language does', () => {
    expect(formatDate('2021-01-05', 'fi')).toBe('5.1.2021')
    expect(formatDate('2021-12-25', 'fi-FI')).toBe('25.12.2021')
    expect(formatDate('2021-01-05', 'sv_FI')).toBe('5.1.2021')
    expect(formatDate('2021-01-05', 'en')).toBe('5 January 2021')
    expect(formatDate('2021-12-25', 'EN-GB')).toBe('25 December 2021')
    expect(formatDate('2021-01-05', 'de')).toBe('2021-01-05')
    expect(formatDate('0099-01-05', 'fi')).toBe('5.1.99')
  })

  it('leaves what is not a date as it is', () => {
    for (const value of ['', 'tammikuu 2021', '2021-02-30']) {
      expect(formatDate(value, 'fi')).toBe(value)
      expect(formatDate(value, 'en')).toBe(value)
    }
  })

  it('loses nothing: day, month and year can be read back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          const [day = '', month = '', year = ''] = formatDate(iso, 'fi').split('.')
          expect(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).toBe(iso)
          expect(new Date(`${formatDate(iso, 'en')} UTC`).toISOString().slice(0, 10)).toBe(iso)
        },
      ),
    )
  })
})

describe('calendarDateOf', () => {
  it('is the date in the time zone, not in UTC', () => {
    expect(calendarDateOf('2021-01-04T22:30:00Z', 'Europe/Helsinki')).toBe('2021-01-05')
    expect(calendarDateOf('2021-01-04T21:30:00Z', 'Europe/Helsinki')).toBe('2021-01-04')
    expect(calendarDateOf('2021-07-04T21:30:00Z', 'Europe/Helsinki')).toBe('2021-07-05')
    expect(calendarDateOf('2021-01-05T03:00:00Z', 'America/New_York')).toBe('2021-01-04')
    expect(calendarDateOf('2021-01-05T00:30:00+02:00', 'UTC')).toBe('2021-01-04')
    expect(calendarDateOf(new Date('2021-01-04T22:30:00Z'), 'Europe/Helsinki')).toBe('2021-01-05')
    expect(calendarDateOf('2021-01-05T00:00:00.000Z', 'Pacific/Kiritimati')).toBe('2021-01-05')
    expect(calendarDateOf('2021-01-05T10:00:00.000Z', 'Pacific/Kiritimati')).toBe('2021-01-06')
  })

  it('does not move a calendar date', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      expect(calendarDateOf('2021-01-05', zone)).toBe('2021-01-05')
    }
  })

  it('is proleptic Gregorian and pads the year', () => {
    expect(calendarDateOf('0001-01-01T12:00:00Z', 'UTC')).toBe('0001-01-01')
    expect(calendarDateOf('1500-02-28T12:00:00Z', 'UTC')).toBe('1500-02-28')
  })

  it('refuses what is no instant, an instant without an offset, an unknown zone and far years', () => {
    for (const instant of ['2021-01-05T10:00:00', 'yesterday', '', '2021', 'T25:00Z', new Date(Number.NaN)]) {
      expect(() => calendarDateOf(instant, 'UTC')).toThrow(RangeError)
    }
    expect(() => calendarDateOf('2021-01-05T10:00:00Z', 'Europe/Vantaa')).toThrow(RangeError)
    expect(() => calendarDateOf('-000001-01-05T10:00:00Z', 'UTC')).toThrow(RangeError)
    expect(() => calendarDateOf('+010000-01-05T10:00:00Z', 'UTC')).toThrow(RangeError)
  })

  it('agrees with UTC for any instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(calendarDateOf(date, 'UTC')).toBe(date.toISOString().slice(0, 10))
          expect(calendarDateOf(date.toISOString(), 'UTC')).toBe(date.toISOString().slice(0, 10))
        },
      ),
    )
  })
})

it('compareDates orders dates as time does', () => {
  expect(['2021-01-05', '0999-12-31', '2020-12-31'].sort(compareDates)).toEqual([
    '0999-12-31',
    '2020-12-31',
    '2021-01-05',
  ])
  expect(compareDates('2021-01-05', '2021-01-05')).toBe(0)
})
