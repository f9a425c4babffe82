import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  httpDateOf,
  isKnown,
  isUnmodified,
  lastModifiedOf,
  PreconditionFailed,
} from '../../src/http/conditional.js'
import { runs } from '../support/runs.js'

const now = new Date('2026-03-01T12:00:00.500Z')

describe('an HTTP date', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37Z'],
    [' Mon, 01 Jan 2024 00:00:00 GMT ', '2024-01-01T00:00:00Z'],
    // Two digits that would be more than fifty years ahead are of the century before.
    ['Monday, 01-Jan-49 00:00:00 GMT', '2049-01-01T00:00:00Z'],
  ])('is read in each of its forms: %j', (text, instant) => {
    expect(httpDateOf(text, now)).toBe(Date.parse(instant))
  })

  it('of two digits is at most fifty years ahead', () => {
    expect(httpDateOf('Monday, 01-Jan-49 00:00:00 GMT', new Date('1995-01-01T00:00:00Z'))).toBe(
      Date.parse('1949-01-01T00:00:00Z'),
    )
  })

  it.each([
    '',
    'yesterday',
    '2024-01-01',
    '2024-01-01T00:00:00Z',
    '1704067200',
    'Mon, 01 Jan 2024 00:00:00 EET',
    'Mon, 1 Jan 2024 00:00:00 GMT',
    'Mon, 01 Jam 2024 00:00:00 GMT',
    'Mon, 01 Jan 2024 25:00:00 GMT',
  ])('is not %j', (text) => {
    expect(httpDateOf(text, now)).toBeUndefined()
  })
})

describe('Last-Modified', () => {
  it('is the last of what has been, in whole seconds', () => {
    const dates = ['2026-02-01T10:00:00.999Z', '2026-01-01T00:00:00Z', '2026-03-02T00:00:00Z']
    expect(
      lastModifiedOf(
        dates.map((date) => new Date(date)),
        now,
      ),
    ).toBe('Sun, 01 Feb 2026 10:00:00 GMT')
  })

  it('is not said in the second of the change, nor of the future', () => {
    expect(lastModifiedOf([new Date('2026-03-01T12:00:00.100Z')], now)).toBeUndefined()
    expect(lastModifiedOf([new Date('2026-03-01T11:59:59.900Z')], now)).toBe('Sun, 01 Mar 2026 11:59:59 GMT')
    expect(lastModifiedOf([new Date('2026-03-01T12:00:01Z')], now)).toBeUndefined()
    expect(lastModifiedOf([], now)).toBeUndefined()
  })

  it('never lets a client keep what is older than the last change', () => {
    const time = fc.integer({ max: 20_000, min: 0 })
    fc.assert(
      fc.property(time, time, time, (one, other, delay) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)]
        // Read at some moment before the second change, and asked again some time after it.
        const read = new Date(first + ((second - first) * delay) / 20_000)
        const again = new Date(second + delay)
        if (read.getTime() >= second) return
        const had = lastModifiedOf([new Date(first)], read)
        const current = lastModifiedOf([new Date(second)], again)
        expect(isUnmodified(had ?? null, current, again)).toBe(false)
      }),
      { numRuns: runs(1000) },
    )
  })
})

describe('If-Modified-Since', () => {
  const lastModified = 'Sun, 01 Feb 2026 10:00:00 GMT'
  it.each([
    [lastModified, true],
    ['Sun, 01 Feb 2026 10:00:01 GMT', true],
    ['Sun, 01 Feb 2026 09:59:59 GMT', false],
    ['Sunday, 01-Feb-26 10:00:00 GMT', true],
    ['Sun Feb  1 10:00:00 2026', true],
    ['nonsense', false],
    ['', false],
    [null, false],
  ])('%j keeps what was modified then: %s', (since, unmodified) => {
    expect(isUnmodified(since, lastModified, now)).toBe(unmodified)
  })

  it('says nothing where there is no Last-Modified', () => {
    expect(isUnmodified(lastModified, undefined, now)).toBe(false)
  })
})

describe('the conditions of a request', () => {
  const modified = 'Sun, 01 Feb 2026 10:00:00 GMT'
  const earlier = 'Sun, 01 Feb 2026 09:59:59 GMT'
  const weak = { etag: 'W/"one"', lastModified: modified }
  const strong = { etag: '"one"', lastModified: modified }
  const undated = { etag: 'W/"one"', lastModified: undefined }
  const outcome = (headers: Record<string, string>, has: typeof undated | typeof weak): number => {
    try {
      return isKnown(new Headers(headers), has, now) ? 304 : 200
    } catch (error) {
      if (error instanceof PreconditionFailed) return 412
      throw error
    }
  }

  it.each([
    [{}, weak, 200],
    [{ 'if-none-match': 'W/"one"' }, weak, 304],
    [{ 'if-none-match': '"one"' }, weak, 304],
    [{ 'if-none-match': 'W/"one"' }, strong, 304],
    [{ 'if-none-match': '"two", "one"' }, weak, 304],
    [{ 'if-none-match': '"two"' }, weak, 200],
    [{ 'if-none-match': '*' }, weak, 304],
    // A weak tag is never the same, however it is written.
    [{ 'if-match': 'W/"one"' }, weak, 412],
    [{ 'if-match': '"one"' }, weak, 412],
    [{ 'if-match': 'W/"one"' }, strong, 412],
    [{ 'if-match': '"two", "one"' }, strong, 200],
    [{ 'if-match': '"two"' }, strong, 412],
    [{ 'if-match': '' }, strong, 412],
    [{ 'if-match': ' * ' }, weak, 200],
    [{ 'if-unmodified-since': modified }, weak, 200],
    [{ 'if-unmodified-since': earlier }, weak, 412],
    // What cannot be read, or not be compared, says nothing.
    [{ 'if-unmodified-since': 'yesterday' }, weak, 200],
    [{ 'if-unmodified-since': earlier }, undated, 200],
    // In the order of RFC 9110 §13.2.2.
    [{ 'if-match': '*', 'if-unmodified-since': earlier }, weak, 200],
    [{ 'if-match': '"two"', 'if-none-match': 'W/"one"' }, weak, 412],
    [{ 'if-match': '*', 'if-none-match': 'W/"one"' }, weak, 304],
    [{ 'if-unmodified-since': earlier, 'if-none-match': 'W/"one"' }, weak, 412],
    [{ 'if-unmodified-since': modified, 'if-modified-since': modified }, weak, 304],
    [{ 'if-modified-since': modified, 'if-none-match': '"two"' }, weak, 200],
  ] as [Record<string, string>, typeof weak, number][])(
    '%j of %j are answered by %i',
    (headers, has, status) => {
      expect(outcome(headers, has)).toBe(status)
    },
  )
})
