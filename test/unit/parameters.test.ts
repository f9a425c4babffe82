import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'

import { isCalendarDate } from '../../src/notice/dates.js'
import {
  MalformedParameter,
  MOST_PER_PAGE,
  parametersOnly,
  readAt,
  readCount,
  readChoice,
  readLocale,
} from '../../src/http/parameters.js'

const helsinki = 'Europe/Helsinki'
/** Half past midnight in Helsinki, still the day before in UTC. */
const now = new Date('2026-05-04T21:30:00.000Z')

/** Which parameter an attempt complains about. */
const complaint = (read: () => unknown): string | undefined => {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof MalformedParameter) return error.parameter
    throw error
  }
}

describe('the day to read at', () => {
  it.each([undefined, null, ''])('is today in the time zone when it is %p', (value) => {
    expect(readAt(value, now, helsinki)).toEqual({ date: '2026-05-05', instant: null })
    expect(readAt(value, now, 'UTC')).toEqual({ date: '2026-05-04', instant: null })
  })

  it('is a calendar date as it is, which no time zone moves', () => {
    expect(readAt('2021-03-01', now, 'Pacific/Kiritimati')).toEqual({ date: '2021-03-01', instant: null })
  })

  it.each([
    ['2021-03-01T12:00Z', '2021-03-01'],
    ['2021-02-28T22:00:00Z', '2021-03-01'],
    ['2021-02-28T21:59:59.999Z', '2021-02-28'],
    ['2021-06-30T21:00:00Z', '2021-07-01'],
    ['2021-03-01T00:30:00+05:00', '2021-02-28'],
  ])('is the date of the instant %s in Helsinki', (value, date) => {
    expect(readAt(value, now, helsinki)).toMatchObject({ date })
  })

  it.each([
    'yesterday',
    '2021',
    '2021-3-1',
    '1.3.2021',
    '2021-02-29',
    '2021-03-01T12:00',
    '2021-03-01T12:00:00',
    '2021-03-01 12:00:00Z',
    '2021-03-01T25:00:00Z',
    '2021-13-01T12:00:00Z',
    '9999-12-31T23:59:59-12:00',
    '0001-01-01T00:00:00+12:00',
    ' 2021-03-01',
    '2021-03-01\n',
    '٢٠٢١-٠٣-٠١',
    20210301,
  ])('is not %p', (value) => {
    expect(complaint(() => readAt(value, now, helsinki))).toBe('at')
  })

  it('is a calendar date or malformed, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: false }).map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (value) => {
          const malformed = complaint(() => readAt(value, now, helsinki))
          if (malformed === undefined) expect(isCalendarDate(readAt(value, now, helsinki).date)).toBe(true)
          else expect(malformed).toBe('at')
        },
      ),
    )
  })
})

describe('the language', () => {
  it.each([undefined, null, ''])('is none when it is %p', (value) => {
    expect(readLocale(value)).toBeUndefined()
  })

  it.each(['fi', 'sv-FI', 'en_GB', 'zh-Hant-TW', 'FI'])('can be %s', (value) => {
    expect(readLocale(value)).toBe(value)
  })

  it.each([
    'a/b',
    'f',
    'fi-',
    '*',
    'fi,sv',
    '../fi',
    'fi\0',
    'fi ',
    'ä',
    'a'.repeat(9),
    'fi' + '-x'.repeat(5),
    1,
  ])('is not %p', (value) => {
    expect(complaint(() => readLocale(value))).toBe('locale')
  })
})

describe('a choice', () => {
  const readFallback = (value: null | number | string | undefined) =>
    readChoice('fallback', value, ['default', 'none'])

  it('is one of those there are, or none', () => {
    expect([undefined, null, '', 'default', 'none'].map(readFallback)).toEqual([
      undefined,
      undefined,
      undefined,
      'default',
      'none',
    ])
  })

  it.each(['None', 'false', 'fi', 0])('is not %p', (value) => {
    expect(complaint(() => readFallback(value))).toBe('fallback')
  })
})

/** Largest number that a version or page can have. */
const MOST = 2_147_483_647

describe('a count', () => {
  it('is the standard one when it is not given', () => {
    expect([undefined, null, ''].map((value) => readCount('limit', value, 10, MOST_PER_PAGE))).toEqual([
      10, 10, 10,
    ])
  })

  it('is a whole number from 1 to the most, as text or as number', () => {
    fc.assert(
      fc.property(fc.integer({ max: MOST, min: 1 }), (count) => {
        expect(readCount('page', String(count), 1, MOST)).toBe(count)
        expect(readCount('page', count, 1, MOST)).toBe(count)
      }),
    )
  })

  it.each([
    '0',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    ' 1',
    '1 ',
    '+1',
    'Infinity',
    'NaN',
    '99999999999',
    '9999999999',
    'one',
    '١',
  ])('is not %p', (value) => {
    expect(complaint(() => readCount('version', value, 1, MOST))).toBe('version')
  })

  it('is named, with what is expected of it', () => {
    expect(() => readCount('limit', '1000', 10, MOST_PER_PAGE)).toThrow(
      'The parameter limit is malformed: a whole number from 1 to 100.',
    )
  })
})

describe('the parameters of an endpoint', () => {
  const read = (query: string, names = ['locale', 'at']) => parametersOnly(new URLSearchParams(query), names)
  const refusal = (parameter: string, expected: string) =>
    expect.objectContaining({ expected, parameter, status: 400 })

  it.each([
    ['x=1', 'x', 'here there is only locale or at'],
    ['Locale=fi', 'Locale', 'here there is only locale or at'],
    ['locale=fi&locale%20=sv', 'locale ', 'here there is only locale or at'],
    ['utm=x', 'utm', 'here there is only locale or at'],
    ['__proto__=x', '__proto__', 'here there is only locale or at'],
    ['=x', '', 'here there is only locale or at'],
    ['where[x]=1', 'where[x]', 'here there is only locale or at'],
    ['locale[]=fi', 'locale', 'one value'],
    ['locale[a][b]=fi', 'locale', 'one value'],
    [`${'x'.repeat(200)}=1`, 'x'.repeat(80), 'here there is only locale or at'],
  ])('should be no others: %s', (query, parameter, expected) => {
    expect(() => read(query)).toThrow(refusal(parameter, expected))
  })

  it('should be said to be none where there is none', () => {
    expect(() => read('locale=fi', [])).toThrow(refusal('locale', 'there is none here'))
  })

  it('should be read beside what others add to links', () => {
    const added = 'utm_source=x&utm_source=y&fbclid=1&gclid=1&msclkid=1&mc_cid=1&_ga=1&_rsc=1'
    const given = read(`${added}&locale=fi`)
    expect(given('locale')).toBe('fi')
    expect(given('at')).toBeUndefined()
    expect(() => read('locale=fi&locale=sv')('locale')).toThrow(refusal('locale', 'one value'))
  })
})
