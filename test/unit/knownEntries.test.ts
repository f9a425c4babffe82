import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'

import type { KnownEntry } from '../../src/record/proof/verifier/knownEntries.js'

import { createKnownEntries } from '../../src/record/proof/verifier/knownEntries.js'
import { expectLinear } from '../support/growth.js'

const recordOf = (index: number) => createHash('sha256').update(String(index)).digest('hex')

const entryOf = (index: number, over: Partial<KnownEntry> = {}): KnownEntry => ({
  by: null,
  found: false,
  index,
  isAltered: false,
  notice: String(index % 7),
  record: recordOf(index),
  version: Math.floor(index / 7) + 1,
  ...over,
})

describe('what is known of the entries of a log', () => {
  it('is found by the record, by the number and by the place, however much it is', () => {
    const known = createKnownEntries()
    const entries = [
      // Numbers may be missing.
      ...Array.from({ length: 3000 }, (_, index) => entryOf(index < 2000 ? index : index + 5)),
      ...Array.from({ length: 200 }, (_, index) =>
        entryOf(5000 + index, {
          by: `witness ${index % 3}`,
          found: index % 2 === 0,
          isAltered: index % 5 === 0,
        }),
      ),
    ]
    for (const [place, entry] of entries.entries()) {
      expect(known.find(entry.record)).toBeUndefined()
      known.add(entry)
      expect(known.find(entry.record)).toBe(place)
    }
    expect(known.size()).toBe(entries.length)
    for (const [place, entry] of entries.entries()) {
      expect(known.find(entry.record)).toBe(place)
      expect(known.at(place)).toEqual(entry)
      expect(known.recordOf(entry.index)).toBe(entry.by === null ? entry.record : undefined)
    }
    for (const index of [2000, 2004, 3005, 1e9]) expect(known.recordOf(index)).toBeUndefined()
    expect(known.find(recordOf(-1))).toBeUndefined()
    known.setFound(1)
    known.setFound(3001)
    expect([0, 1, 2, 3000, 3001].map(known.isFound)).toEqual([false, true, false, true, true])
    expect(known.at(3001)).toEqual({ ...entries[3001], found: true })
  })

  it.each([
    ['begin alike', (index: number) => index.toString(16).padStart(64, '0')],
    ['end alike', (index: number) => index.toString(16).padStart(8, '0').padEnd(64, 'f')],
    [
      'differ in two places alone',
      (index: number) =>
        `${index.toString(16).padStart(8, '0')}${'0'.repeat(48)}${index.toString(16).padStart(8, '0')}`,
    ],
  ])('grows with how much it is, also where hashes %s', (_, record) => {
    expectLinear(
      (count) => Array.from({ length: count }, (__, index) => entryOf(index, { record: record(index) })),
      (entries) => {
        const known = createKnownEntries()
        for (const entry of entries) known.add(entry)
      },
      4000,
    )
  })
})
