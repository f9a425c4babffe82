import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Finding } from '../../src/record/proof/verifier/chain.js'
import type { LogEntry, Remembered } from '../../src/record/proof/verifier/logCheck.js'

import { keyFromSecret } from '../../src/record/keys.js'
import { parseObject } from '../../src/record/proof/verifier/json.js'
import { createLogChecker, rootOfEntries } from '../../src/record/proof/verifier/logCheck.js'
import { readWitness } from '../../src/record/proof/verifier/witnessFile.js'
import { checkpointOf, entriesOf, line, storedEntriesOf, witnessLine } from '../fixtures/bundles.js'
import { chainOf, type Row, SECRET } from '../fixtures/chains.js'

type Stored = ReturnType<typeof storedEntriesOf>[number]

const LATER = '2027-01-01T00:00:00.000Z'

const check = (
  stored: readonly Record<string, unknown>[],
  rows: readonly Row[],
  remembered: Remembered[] = [],
  { notice, youngAfter = LATER }: { notice?: string; youngAfter?: null | string } = {},
) => {
  const checker = createLogChecker(remembered, (one) => notice === undefined || one === notice)
  for (const entry of stored) checker.addEntry(entry, true)
  for (const { record } of rows) {
    checker.addRecord({
      hashes: [record.hash],
      notice: record.notice,
      publishedAt: record.publishedAt,
      version: record.version,
    })
  }
  return checker.finish(() => false, youngAfter)
}

const brief = (findings: Finding[]) =>
  findings
    .map(({ entry, kind, notice, throughEntry, version }) =>
      notice === null ? `${kind} ${entry}-${throughEntry ?? entry}` : `${kind} ${notice}/${version}`,
    )
    .sort()

const remember = (entries: LogEntry[], withEntries = true): Remembered => ({
  name: 'a witness',
  checkpoints: [{ root: rootOfEntries(entries), size: entries.length }],
  entries: withEntries ? entries : [],
})

const rows = [...chainOf('1', 5), ...chainOf('2', 4), ...chainOf('3', 3)]
const stored = storedEntriesOf(rows)
const entries = entriesOf(rows)

describe('a log', () => {
  it('is found as it was written, at every size and by every checkpoint before', () => {
    for (let size = 0; size <= rows.length; size += 1) {
      const some = rows.slice(0, size)
      const remembered = Array.from({ length: size + 1 }, (_, before) => remember(entries.slice(0, before)))
      const { findings, root, size: counted } = check(stored.slice(0, size), some, remembered)
      expect({ counted, findings, root }).toEqual({
        counted: size,
        findings: [],
        root: rootOfEntries(entries.slice(0, size)),
      })
    }
  })

  it('says that `repair` gives a record its entry only where it does: after every other of its notice', () => {
    const without = (version: number) => {
      const rest = stored.filter((entry) => entry.notice !== '1' || entry.version !== version)
      return check(rest, rows, [], { youngAfter: null }).findings.filter(({ kind }) => kind === 'unlogged')
    }
    expect(without(5)).toMatchObject([
      { message: expect.stringContaining('`repair` gives it one') as unknown },
    ])
    const [removed, ...others] = without(2)
    expect(others).toEqual([])
    expect(removed?.message).toContain('where a newer version has one: its entry was removed')
  })

  it('has one entry altered when anything in it is, and none of those after it', () => {
    const other = (value: string) => `${value.startsWith('a') ? 'b' : 'a'}${value.slice(1)}`
    for (const [index, entry] of stored.entries()) {
      const changes: Partial<Stored>[] = [
        { record: other(entry.record) },
        { notice: '9' },
        { version: entry.version + 1 },
        { hashes: entry.hashes.slice(0, -1) },
        { hashes: [...entry.hashes, 'a'.repeat(64)] },
        ...entry.hashes.map((hash, at) => ({ hashes: entry.hashes.with(at, other(hash)) })),
      ]
      for (const change of changes) {
        const { findings, root } = check(stored.with(index, { ...entry, ...change }), rows, [
          remember(entries),
        ])
        expect({ change, found: brief(findings), index, root }).toEqual({
          change,
          found: [`logAltered ${index}-${index}`],
          index,
          root: null,
        })
      }
    }
  })

  it.each([
    ['no hash', { record: 'x' }],
    ['no record', { record: null }],
    ['no notice', { notice: 5 }],
    ['no number', { version: '1' }],
    ['nodes that are none', { hashes: 'x' }],
  ])('has an entry altered with %s', (_, change) => {
    for (const index of [0, 5, 11]) {
      const { findings } = check(stored.with(index, { ...stored[index]!, ...change } as Stored), rows)
      const { notice, version } = entries[index]!
      const found = brief(findings).filter((one) => one !== `unlogged ${notice}/${version}`)
      expect(found).toEqual([`logAltered ${index}-${index}`])
    }
  })

  it('has entries missing that no number leads to', () => {
    expect(brief(check(stored.toSpliced(4, 2), rows).findings)).toEqual([
      'logMissing 4-5',
      'unlogged 1/5',
      'unlogged 2/1',
    ])
    expect(brief(check([...stored.slice(0, 11), { ...stored[11]!, index: 40 }], rows).findings)).toEqual([
      'logMissing 11-39',
    ])
  })

  it('has an entry altered that is there twice', () => {
    expect(brief(check(stored.toSpliced(4, 0, stored[3]!), rows).findings)).toEqual(['logAltered 3-3'])
    const again = storedEntriesOf([...rows, rows[2]!])
    expect(brief(check(again, rows).findings)).toEqual(['logAltered 12-12'])
  })

  it('tells of records that are gone, that were written anew, and that are not in it', () => {
    const without = (row: Row) => rows.filter((one) => one !== row)
    expect(brief(check(stored, without(rows[6]!)).findings)).toEqual(['missing 2/2'])
    const anew = { ...rows[6]!, record: { ...rows[6]!.record, hash: 'f'.repeat(64) } }
    expect(brief(check(stored, [...without(rows[6]!), anew]).findings)).toEqual(['rewritten 2/2'])
    expect(brief(check(stored.slice(0, -1), rows).findings)).toEqual(['unlogged 3/3'])
    // One that was published just now is on its way.
    expect(check(stored.slice(0, -1), rows, [], { youngAfter: '2026-01-02T09:00:00.000Z' }).findings).toEqual(
      [],
    )
  })

  it('is of all notices, its records of those that are asked for', () => {
    const own = rows.filter(({ notice }) => notice === '2')
    expect(check(stored, own, [], { notice: '2' }).findings).toEqual([])
    expect(brief(check(stored, own.slice(1), [], { notice: '2' }).findings)).toEqual(['missing 2/1'])
    expect(brief(check(stored.slice(0, 5), own, [remember(entries)], { notice: '2' }).findings)).toEqual([
      'logMissing 5-11',
      ...own.map(({ version }) => `unlogged 2/${version}`),
    ])
  })
})

describe('a log that somebody remembers', () => {
  it('is found shortened, with what is gone where they remember that too', () => {
    const now = rows.slice(0, 9)
    expect(check(stored.slice(0, 9), now).findings).toEqual([])
    expect(brief(check(stored.slice(0, 9), now, [remember(entries, false)]).findings)).toEqual([
      'logMissing 9-11',
    ])
    expect(brief(check(stored.slice(0, 9), now, [remember(entries)]).findings)).toEqual([
      'logMissing 9-11',
      'missing 3/1',
      'missing 3/2',
      'missing 3/3',
    ])
  })

  it('is found rebuilt without some of its records, whatever was logged since', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 12, minLength: 12 }),
        fc.nat(6),
        fc.integer({ max: 12, min: 1 }),
        (stays, later, size) => {
          const left = rows.filter((_, index) => stays[index])
          const now = [...left, ...chainOf('9', later)]
          const told = entries.slice(0, size)
          const gone = told.filter((entry, index) => !stays[index])
          const { findings } = check(storedEntriesOf(now), now, [remember(told)])
          expect(
            findings
              .filter(({ kind }) => kind === 'missing')
              .map(({ notice, version }) => `${notice}/${version}`),
          ).toEqual(gone.map(({ notice, version }) => `${notice}/${version}`))
          const ofLog = findings.filter(({ kind }) => kind.startsWith('log'))
          expect(ofLog).toHaveLength(gone.length > 0 ? 1 : 0)
          if (ofLog[0]?.kind === 'logRewritten') expect(ofLog[0].entry).toBe(gone[0]!.index)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is told from where it may have been written anew, by who knows no entries', () => {
    const anew = storedEntriesOf([...rows.slice(0, 6), ...rows.slice(7), rows[6]!])
    const at = (size: number) => ({ root: rootOfEntries(entries.slice(0, size)), size })
    const witness: Remembered = { name: 'a witness', checkpoints: [at(4), at(6), at(9), at(12)], entries: [] }
    expect(brief(check(anew, rows, [witness]).findings)).toEqual(['logRewritten 6-8'])
  })
})

describe('what a witness keeps', () => {
  const keys = [keyFromSecret(SECRET)]
  const read = (text: string) => readWitness(text, 'a witness', keys)

  it('is read as it was given, by the app or by hand', () => {
    const text = [
      checkpointOf(entries.slice(0, 2)),
      checkpointOf(entries.slice(0, 3)),
      witnessLine(entries.slice(0, 5)),
      witnessLine(entries, { since: 5 }),
    ].join('')
    const { checkpoints, entries: kept, foreign, problems } = read(text)
    expect(checkpoints.map(({ size }) => size)).toEqual([2, 3, 5, 12])
    expect({ foreign, kept, problems }).toEqual({ foreign: 0, kept: entries, problems: [] })
    expect(read(text.replaceAll('\n', '\r\n')).checkpoints).toHaveLength(4)
    expect(read('')).toMatchObject({ checkpoints: [], problems: [] })
  })

  it('may be more checkpoints and entries than a call can have arguments', () => {
    const many = Array.from({ length: 130_000 }, (_, index) => ({ ...entries[0]!, index }))
    const [first, line] = [checkpointOf(entries.slice(0, 1)), witnessLine(many)]
    const kept = readWitness(`${line}${first.repeat(130_000)}`, 'a witness', null)
    expect([kept.checkpoints.length, kept.entries.length]).toEqual([130_001, 130_000])
    expect(kept.problems).toEqual([])
    const { findings } = check(stored, rows, [{ ...kept, entries: [] }])
    expect(findings.map(({ kind }) => kind)).toContain('logMissing')
  })

  it('may have a line that was never finished, and lines twice', () => {
    const whole = witnessLine(entries.slice(0, 5))
    const text = [whole.slice(0, 100), '\n', whole, whole, witnessLine(entries, { since: 5 })].join('')
    const { checkpoints, entries: kept, problems } = read(text)
    expect(checkpoints).toHaveLength(3)
    expect(kept).toEqual(entries)
    expect(problems).toEqual(['A line in it cannot be read.'])
  })

  it.each<[string, string, object]>([
    ['signed with another key', checkpointOf(entries, 'another secret'), { checkpoints: [], foreign: 1 }],
    ['changed', checkpointOf(entries).replace('\n12\n', '\n11\n'), { checkpoints: [], foreign: 1 }],
    ['no checkpoint', 'something\n', { checkpoints: [], foreign: 0 }],
    ['a line with more in it', witnessLine(entries).replace('{', '{"more":1,'), { checkpoints: [] }],
    ['a line with a name twice', witnessLine(entries).replace('{', '{"at":"",'), { checkpoints: [] }],
    ['entries that are none', witnessLine(entries).replace('"index":0', '"index":"0"'), { checkpoints: [] }],
    [
      'other entries than it was made of',
      witnessLine(entries).replace(entries[3]!.record, 'f'.repeat(64)),
      { entries: [] },
    ],
  ])('is not relied on where it is %s', (_, text, expected) => {
    const kept = read(text)
    expect(kept).toMatchObject(expected)
    expect(kept.problems).toHaveLength(1)
  })
})

describe('JSON that is read strictly', () => {
  it('is that of JSON.parse', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
        // Two names may be the same once lone surrogates are written.
        const text = JSON.stringify(value)
        expect(parseObject(text)).toEqual(JSON.parse(text))
        expect(parseObject(JSON.stringify(value, null, 2))).toEqual(JSON.parse(text))
      }),
    )
  })

  it.each([
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":1}',
    '{"b":{"a":1,"c":[{"a":1}],"a":2}}',
    '{"b":[{},{"a":1,  "a"   :1}]}',
    '{"a\\\\":1,"a\\\\":1}',
    '{"":1,"":1}',
    '[]',
    'null',
    '1',
    '{',
    '',
  ])('is not %s', (text) => expect(parseObject(text)).toBeNull())

  it.each([
    '{"a":{"a":{"a":1}},"b":["a","a",{"a":1},{"a":1}]}',
    '{"a":"\\"a\\":1,","b":"a"}',
    '{"__proto__":1,"toString":2}',
    line({ a: ['{"a":1,"a":2}'] }),
  ])('is %s', (text) => expect(parseObject(text)).toEqual(JSON.parse(text)))
})
