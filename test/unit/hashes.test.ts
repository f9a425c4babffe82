import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { canonicalHash, hashContent, hashRecord, type PublicationRecord } from '../../src/record/record.js'
import { isSameJSON } from '../../src/notice/sameJSON.js'

const json = fc.jsonValue({ maxDepth: 4 })
const object = fc.dictionary(fc.string(), json)

/** The same value with the members of its objects in another order, and some that are undefined. */
const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries([
          ...Object.entries(value)
            .reverse()
            .map(([name, one]) => [name, shuffled(one)]),
          ...('not there' in value ? [] : [['not there', undefined]]),
        ])
      : value

describe('hashes of records', () => {
  it('are those of the whole value, whatever its members are called', () => {
    fc.assert(
      fc.property(object, object, (rest, content) => {
        const record = { ...rest, content } as unknown as PublicationRecord
        const { hash: _, ...hashed } = record
        expect(hashRecord(record)).toBe(canonicalHash(hashed))
        // Once more, now that the content has been written.
        expect(hashRecord({ ...record, slug: 'another' })).toBe(canonicalHash({ ...hashed, slug: 'another' }))
      }),
    )
  })

  it('of contents are those of content, day and address', () => {
    fc.assert(
      fc.property(object, fc.option(fc.string()), fc.string(), (some, preparedOn, slug) => {
        const content = some as unknown as PublicationRecord['content']
        expect(hashContent({ content, preparedOn, slug })).toBe(canonicalHash({ content, preparedOn, slug }))
      }),
    )
  })

  it('leave out what is undefined', () => {
    const record = { cause: undefined, content: {}, slug: 'one' } as unknown as PublicationRecord
    expect(hashRecord(record)).toBe(canonicalHash({ content: {}, slug: 'one' }))
  })
})

describe('isSameJSON', () => {
  it('is true exactly when the canonical JSON is the same', () => {
    fc.assert(
      fc.property(json, json, (left, right) => {
        expect(isSameJSON(left, right)).toBe(canonicalHash(left) === canonicalHash(right))
      }),
    )
  })

  it('looks past order and members that are undefined', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(isSameJSON(value, shuffled(value))).toBe(true)
        expect(isSameJSON(shuffled(value), value)).toBe(true)
      }),
    )
  })

  it.each([
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1, 2], [1]],
    [[], {}],
    [null, {}],
    ['1', 1],
    [{ a: { b: ['x'] } }, { a: { b: ['y'] } }],
    [{}, { constructor: 1 }],
  ])('tells %j from %j', (left, right) => {
    expect(isSameJSON(left, right)).toBe(false)
    expect(isSameJSON(right, left)).toBe(false)
  })
})
