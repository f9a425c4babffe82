import { describe, expect, it } from '@jest/globals'

import {
  precisionOf,
  toCalendarDate,
  toldBy,
  toLocalDate,
} from '../../src/admin/CalendarDateField/convert.js'
import { showDate } from '../../src/admin/DateCell/showDate.js'

describe('a date in the admin', () => {
  it('is shown in a picker as the day, or the first day of the month or year, that is stored', () => {
    for (const [stored, day] of [
      ['2024-05-31', '2024-05-31'],
      ['2024-05', '2024-05-01'],
      ['2024', '2024-01-01'],
    ] as const) {
      const shown = toLocalDate(stored)!
      expect([shown.getFullYear(), shown.getMonth() + 1, shown.getDate()]).toEqual(day.split('-').map(Number))
    }
    for (const none of [null, undefined, '', '5/2024', '2024-5']) expect(toLocalDate(none)).toBeUndefined()
  })

  it('is the day that was picked, whose noon in UTC the picker hands over', () => {
    for (const day of ['2024-05-31', '2024-01-01', '2024-12-31', '0999-03-01']) {
      expect(toCalendarDate(new Date(`${day}T12:00:00.000Z`))).toBe(day)
    }
    // As it does where the clock is half an hour off.
    expect(toCalendarDate(new Date('2024-05-31T11:30:00.000Z'))).toBe('2024-05-31')
  })

  it('is told no more closely than it is known', () => {
    expect(toldBy('2024-05-31', 'month')).toBe('2024-05')
    expect(toldBy('2024-05-31', 'year')).toBe('2024')
    expect(toldBy('2024-05', 'year')).toBe('2024')
    expect(toldBy('2024-05', 'day')).toBeNull()
    expect(toldBy('2024', 'month')).toBeNull()
    expect(toldBy(null, 'day')).toBeNull()
    expect(['2024-05-31', '2024-05', '2024', null].map(precisionOf)).toEqual([
      'day',
      'month',
      'year',
      undefined,
    ])
  })

  it('is written in lists as people write it', () => {
    expect(['2024-05-31', '2024-05', '2024'].map((date) => showDate(date, 'fi'))).toEqual([
      '31.5.2024',
      '5/2024',
      '2024',
    ])
  })

  it('shows an instant as papers in Finland write it, in both languages', () => {
    const instant = '2026-03-29T10:04:05.000Z'
    const shown = (language: string) => showDate(instant, language, 'Europe/Helsinki')
    expect(shown('fi')).toBe('29.3.2026 klo 13.04')
    expect(shown('sv')).toBe('29.3.2026 kl. 13.04')
    expect(shown('en')).toBe('29 March 2026, 13:04')
  })
})
