import { describe, expect, it } from '@jest/globals'
import canonicalize from 'canonicalize'
import fc from 'fast-check'

import type { PublicationRecord, Publisher } from '../../src/record/record.js'
import type { ChainHead, Finding, Inspected } from '../../src/record/proof/verifier/chain.js'

import { keyFromSecret } from '../../src/record/keys.js'
import { checkSeal } from '../../src/record/seal.js'
import {
  canonical,
  createChecker,
  hashOf,
  inspect,
  unreadable,
} from '../../src/record/proof/verifier/chain.js'
import {
  chainOf,
  headsOf,
  publisher,
  recordAfter,
  rehashed,
  type Row,
  sealed,
  SECRET,
} from '../fixtures/chains.js'
import { runs } from '../support/runs.js'

type Heads = Record<string, ChainHead>
type Judge = (rows: Row[], heads: Heads | null, since?: Heads) => Finding[]

const KEYS = [keyFromSecret(SECRET)]

const inApp = ({ notice, publisher: account, record, revision, seal, version }: Row): Inspected =>
  inspect(
    { ...record, notice, version },
    {
      publisher: account,
      seal: (hash) => checkSeal(KEYS, { hash, revision }, seal),
    },
  )

/** As the app checks it: seals, and a head for every notice that has a row. */
const judgeInApp: Judge = (rows, heads, since) => {
  const checker = createChecker(since)
  for (const row of rows) checker.add(inApp(row))
  for (const notice of new Set([...rows.map(({ notice }) => notice), ...Object.keys(heads ?? {})])) {
    checker.close(notice, heads?.[notice] ?? null)
  }
  return checker.finish().findings
}

/** As an export is checked: no seals; heads for all notices, or for none. */
const judgeExport: Judge = (rows, heads, since) => {
  const checker = createChecker(since)
  for (const { notice, publisher: account, record, version } of rows) {
    checker.add(inspect({ ...record, notice, version }, { publisher: account }))
  }
  return checker.finish(heads ?? undefined).findings
}

const brief = (findings: Finding[]) =>
  findings.map(({ kind, notice, version }) => `${kind} ${notice}/${version}`).sort()

/** Rows of two or three chains, and one of the rows. */
const chains = fc
  .record({ at: fc.nat(), lengths: fc.array(fc.integer({ max: 7, min: 1 }), { maxLength: 3, minLength: 2 }) })
  .map(({ at, lengths }) => {
    const rows = lengths.flatMap((length, index) => chainOf(String(index + 1), length))
    return { heads: headsOf(rows), one: rows[at % rows.length]!, rows }
  })

const replacing = (rows: Row[], ...replaced: [Row, Row | null][]) =>
  rows.flatMap((row) => {
    const found = replaced.find(([from]) => from === row)
    return found ? (found[1] ?? []) : row
  })

/** Any one letter of any text or any digit of any number in a value, made another. */
const leafPaths = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leafPaths(inner, [...path, key]))
    : [path]

const other = (value: unknown): unknown =>
  typeof value === 'string' && value !== ''
    ? `${value.slice(0, -1)}${value.endsWith('x') ? 'y' : 'x'}`
    : typeof value === 'number'
      ? value + 1
      : 'x'

const changed = <T>(value: T, [key, ...rest]: string[]): T => {
  if (key === undefined) return other(value) as T
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
  copy[key] = changed(copy[key], rest)
  return copy as T
}

const property = <Values>(asserted: fc.IProperty<Values>, numRuns = 150) => {
  fc.assert(asserted, { numRuns: runs(numRuns) })
}

describe('canonical JSON', () => {
  it('is that of the library the records are hashed with', () => {
    property(
      fc.property(fc.jsonValue(), (value) => expect(canonical(value)).toBe(canonicalize(value))),
      500,
    )
    property(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        (text, number) => {
          const value = { [text]: number, 'ä\u2028': [text, -0, 1e21, undefined], gone: undefined }
          expect(canonical(value)).toBe(canonicalize(value))
        },
      ),
    )
  })

  it.each(['\ud800', 'a\udc00b', NaN, Infinity, () => 1])('refuses what is no JSON', (value) => {
    expect(() => canonical(value)).toThrow(TypeError)
    expect(() => canonical({ value: [value] })).toThrow(TypeError)
  })

  it('keeps escapes of surrogates apart from surrogates', () => {
    expect(canonical('\\ud800 \u{1f600}')).toBe(canonicalize('\\ud800 \u{1f600}'))
  })

  it('gives the hash a record has', () => {
    const [{ record }] = chainOf('1', 1) as [Row]
    const { hash, ...rest } = record
    expect(hashOf(rest)).toBe(hash)
    expect(inspect(record).computed).toBe(hash)
  })
})

describe.each<[string, Judge, boolean]>([
  ['in the app', judgeInApp, true],
  ['in an export', judgeExport, false],
])('a chain %s', (_, judge, hasSeals) => {
  it('is found as it was published', () => {
    property(
      fc.property(chains, ({ heads, rows }) => {
        expect(judge(rows, heads)).toEqual([])
        expect(judge([...rows].reverse(), heads)).toEqual([])
        expect(judge(rows, null)).toEqual([])
        expect(judge(rows, heads, heads)).toEqual([])
      }),
    )
  })

  it('has one record altered when anything in it is', () => {
    property(
      fc.property(chains, fc.nat(), ({ heads, one, rows }, leaf) => {
        const places = leafPaths(one.record)
        const path = places[leaf % places.length]!
        const record = changed(one.record, path)
        const row = { ...one, record, notice: record.notice, version: record.version }
        const kind = path[0] === 'version' ? 'reordered' : 'altered'
        expect(brief(judge(replacing(rows, [one, row]), heads))).toEqual([
          `${kind} ${one.notice}/${one.version}`,
        ])
      }),
      400,
    )
  })

  it('says what was altered', () => {
    const rows = chainOf('1', 4)
    const one = rows[1]!
    const whatOf = (record: PublicationRecord) =>
      judge(replacing(rows, [one, { ...one, record }]), headsOf(rows)).map(({ what }) => what)
    const content = { fi: { title: 'Muu' } } as unknown as PublicationRecord['content']
    expect(whatOf({ ...one.record, content })).toEqual(['content'])
    expect(whatOf({ ...one.record, slug: 'muu' })).toEqual(['content'])
    expect(whatOf({ ...one.record, contentHash: one.record.hash })).toEqual(['contentHash'])
    expect(whatOf({ ...one.record, hash: one.record.contentHash })).toEqual(['hash'])
    expect(whatOf({ ...one.record, effectiveFrom: '2020-01-01' })).toEqual(['record'])
    expect(whatOf({ ...one.record, previousHash: null })).toEqual(['record'])
    const made = rehashed({ ...one.record, effectiveFrom: '2020-01-01' })
    expect(whatOf(made)).toEqual(['link'])
  })

  it('has one record altered when it is made anew with a hash that fits', () => {
    property(
      fc.property(chains, fc.boolean(), ({ heads, one, rows }, relinked) => {
        const forged = rehashed({
          ...one.record,
          effectiveFrom: '1999-01-01',
          ...(relinked && { previousHash: 'f'.repeat(64) }),
        })
        const found = judge(replacing(rows, [one, { ...one, record: forged }]), heads)
        expect(brief(found)).toEqual([`altered ${one.notice}/${one.version}`])
      }),
    )
  })

  it('has one record missing when it is deleted', () => {
    property(
      fc.property(chains, ({ heads, one, rows }) => {
        expect(brief(judge(replacing(rows, [one, null]), heads))).toEqual([
          `missing ${one.notice}/${one.version}`,
        ])
      }),
    )
  })

  it('has several missing when several are deleted, or all', () => {
    property(
      fc.property(chains, fc.infiniteStream(fc.boolean()), ({ heads, rows }, choose) => {
        const gone = rows.filter(() => choose.next().value)
        const left = rows.filter((row) => !gone.includes(row))
        expect(brief(judge(left, heads))).toEqual(
          gone.map(({ notice, version }) => `missing ${notice}/${version}`).sort(),
        )
      }),
    )
  })

  it('has two records reordered when their numbers are exchanged', () => {
    property(
      fc.property(fc.integer({ max: 8, min: 2 }), fc.nat(), fc.nat(), (length, a, b) => {
        const rows = [...chainOf('1', length), ...chainOf('2', 2)]
        const first = rows[a % length]!
        const second = rows[b % length]!
        fc.pre(first !== second)
        const exchanged = replacing(
          rows,
          [first, { ...first, version: second.version }],
          [second, { ...second, version: first.version }],
        )
        const expected = [`reordered 1/${first.version}`, `reordered 1/${second.version}`].sort()
        for (const heads of [headsOf(rows), null]) expect(brief(judge(exchanged, heads))).toEqual(expected)
      }),
    )
  })

  it('has one record reordered when it is given a number far ahead', () => {
    property(
      fc.property(chains, fc.integer({ max: 2_000_000_000, min: 100 }), ({ heads, one, rows }, version) => {
        for (const known of [heads, null]) {
          expect(brief(judge(replacing(rows, [one, { ...one, version }]), known))).toEqual([
            `reordered ${one.notice}/${one.version}`,
          ])
        }
      }),
    )
  })

  it('has one record altered when it is kept under another notice', () => {
    property(
      fc.property(chains, fc.constantFrom('1', '99'), fc.nat(), ({ heads, one, rows }, notice, version) => {
        fc.pre(!rows.some((row) => row.notice === notice && row.version === version))
        const moved = replacing(rows, [one, { ...one, notice, version }])
        const kind = notice === one.notice ? (version === one.version ? 'none' : 'reordered') : 'altered'
        expect(brief(judge(moved, heads))).toEqual([`${kind} ${one.notice}/${one.version}`])
      }),
    )
  })

  it('has a forged record inserted at the end, far ahead, or for an unknown notice', () => {
    property(
      fc.property(
        chains,
        fc.constantFrom('end', 'far', 'unknown'),
        fc.constantFrom('none', 'random', 'other secret', 'stolen'),
        ({ heads, one, rows }, where, kind) => {
          const notice = where === 'unknown' ? '77' : one.notice
          const last = where === 'unknown' ? null : rows.filter((row) => row.notice === notice).at(-1)!
          const record = recordAfter(last?.record ?? null, notice, 'Väärennös')
          if (where === 'far') record.version = 123_456
          const forged = rehashed(record)
          const seals = {
            none: '',
            'other secret': sealed(forged, 'guessed').seal,
            random: `${one.seal.slice(0, 82)}${'A'.repeat(86)}`,
            stolen: one.seal,
          }
          const found = judge([...rows, { ...sealed(forged), seal: seals[kind] }], heads)
          expect(brief(found)).toEqual([`inserted ${notice}/${forged.version}`])
        },
      ),
    )
  })

  it('has a second record with a number inserted', () => {
    const rows = chainOf('1', 4)
    for (const row of rows) {
      const record = rehashed({ ...row.record, effectiveFrom: '1999-01-01' })
      const twice = [{ ...row, record, seal: '' }, ...rows]
      expect(brief(judge(twice, headsOf(rows)))).toEqual([`inserted 1/${row.version}`])
    }
  })

  it('has an account altered that is not the one in the record', () => {
    const rows = chainOf('1', 3)
    const one = rows[1]!
    for (const account of [
      { ...publisher, label: 'Joku muu' },
      { ...publisher, id: '8' },
      { ...publisher, salt: '' },
      { id: null, label: null, salt: publisher.salt },
      null,
      'x',
    ]) {
      const row = { ...one, publisher: account as Publisher }
      const found = judge(replacing(rows, [one, row]), headsOf(rows))
      expect(found).toEqual([expect.objectContaining({ kind: 'altered', version: 2, what: 'publisher' })])
    }
  })

  it('is found rewritten as a whole by heads of an earlier report', () => {
    property(
      fc.property(fc.integer({ max: 6, min: 1 }), fc.nat(), fc.nat(), (length, at, remembered) => {
        const rows = [...chainOf('1', length), ...chainOf('2', 2)]
        const from = at % length
        const rewritten = rows.slice(0, from)
        for (const { record } of rows.slice(from, length)) {
          const previousHash = rewritten.at(-1)?.record.hash ?? null
          rewritten.push(sealed(rehashed({ ...record, effectiveFrom: '1999-01-01', previousHash })))
        }
        const now = [...rewritten, ...rows.slice(length)]
        const since = headsOf(rows.slice(0, (remembered % length) + 1))
        expect(judge(now, headsOf(now))).toEqual([])
        const found = brief(judge(now, headsOf(now), since))
        expect(found).toEqual(remembered % length >= from ? [`rewritten 1/${(remembered % length) + 1}`] : [])
      }),
    )
  })

  it('is found shortened by heads of an earlier report', () => {
    const rows = chainOf('1', 5)
    const now = rows.slice(0, 3)
    expect(judge(now, headsOf(now))).toEqual([])
    expect(brief(judge(now, headsOf(now), headsOf(rows)))).toEqual(['missing 1/4', 'missing 1/5'])
    expect(brief(judge([], {}, headsOf(rows.slice(0, 2))))).toEqual(['missing 1/1', 'missing 1/2'])
  })

  it('is untimely where a clock was wrong, and nothing else', () => {
    const timed = (times: string[]) => {
      const rows: Row[] = []
      for (const publishedAt of times) {
        const before = rows.at(-1)?.record ?? null
        rows.push(sealed(rehashed({ ...recordAfter(before, '1', 'Otsikko'), publishedAt })))
      }
      return rows
    }
    const [first, second, third] = ['2026-01-02T10:00', '2026-01-03T10:00', '2026-01-04T10:00'].map(
      (at) => `${at}:00.000Z`,
    ) as [string, string, string]
    const found = (times: string[], now: null | string) => {
      const rows = timed(times)
      const checker = createChecker({}, now)
      for (const row of rows) checker.add(inApp(row))
      return brief(checker.finish(headsOf(rows)).findings)
    }
    expect(found([first, second, second, third], third)).toEqual([])
    expect(found([first, third, second, third], third)).toEqual(['untimely 1/3'])
    expect(found([first, second, third], second)).toEqual(['untimely 1/3'])
    expect(found([first, second, third], null)).toEqual([])
    // One that was altered is found as that.
    const rows = timed([first, second])
    const one = { ...rows[1]!, record: { ...rows[1]!.record, publishedAt: first.replace('02T', '01T') } }
    expect(brief(judge(rows.with(1, one), headsOf(rows)))).toEqual(['altered 1/2'])
  })

  it('has a record altered that has members no record has', () => {
    const rows = chainOf('1', 2)
    const more = rehashed({ ...rows[1]!.record, remark: 'x' } as PublicationRecord)
    const row = { ...sealed(more), publisher }
    expect(judge(rows.with(1, row), headsOf(rows.with(1, row)))).toEqual([
      expect.objectContaining({ kind: 'altered', version: 2, what: 'record' }),
    ])
  })

  it('does not take long over a head that is out of reach', () => {
    const rows = chainOf('1', 2)
    const heads = { 1: { hash: 'f'.repeat(64), version: 2_000_000_000 } }
    const found = judge(rows, heads)
    expect(found[0]).toMatchObject({ kind: 'missing', through: 1_999_999_000, version: 3 })
    expect(found).toHaveLength(1001)
  })

  it('is the same however many records there are', () => {
    const rows = chainOf('1', 3000)
    const gone = rows.filter(({ version }) => version !== 1500)
    expect(brief(judge(gone, headsOf(rows)))).toEqual(['missing 1/1500'])
    const all = rows.map((row) => ({ ...row, record: { ...row.record, effectiveFrom: '1999-01-01' } }))
    expect(judge(all, headsOf(rows))).toHaveLength(3000)
  })

  if (hasSeals) {
    const tampered = (rows: Row[], version: number, over: Partial<Row>) =>
      rows.map((row) => (row.version === version ? { ...row, ...over } : row))

    it('has a record altered whose seal is, and no other', () => {
      const rows = chainOf('1', 4)
      for (const { version } of rows) {
        for (const over of [{ revision: 'x' }, { seal: rows[version % 4]!.seal }, { seal: '' }]) {
          expect(judge(tampered(rows, version, over), headsOf(rows))).toEqual([
            expect.objectContaining({ kind: 'altered', version, what: 'seal' }),
          ])
        }
      }
    })

    it('needs no head for what was sealed', () => {
      property(
        fc.property(chains, fc.nat(), ({ one, rows }, leaf) => {
          const places = leafPaths(one.record).filter(([key]) => key !== 'notice')
          const path = places[leaf % places.length]!
          const record = changed(one.record, path)
          const found = judge(replacing(rows, [one, { ...one, record, version: record.version }]), null)
          expect(brief(found)).toEqual([
            `${path[0] === 'version' ? 'reordered' : 'altered'} ${one.notice}/${one.version}`,
          ])
        }),
      )
    })

    it('may be ahead of what the notice remembers', () => {
      const rows = chainOf('1', 4)
      expect(judge(rows, headsOf(rows.slice(0, 2)))).toEqual([])
    })

    it('has a head altered that names another record', () => {
      const rows = chainOf('1', 3)
      for (const version of [1, 2, 3]) {
        const heads = { 1: { hash: 'f'.repeat(64), version } }
        expect(judge(rows, heads)).toEqual([
          expect.objectContaining({ kind: 'altered', version, what: 'head' }),
        ])
      }
    })

    it('is unsealed where the secret is not known, and nothing else', () => {
      const rows = chainOf('1', 4, 'an older secret')
      const newer = sealed(recordAfter(rows.at(-1)!.record, '1', 'Uusi'))
      expect(judge([...rows, newer], headsOf([...rows, newer]))).toEqual([
        expect.objectContaining({ kind: 'unsealed', through: 4, version: 1 }),
      ])
      expect(judge(rows, headsOf(rows))[0]!.message).toMatch(/previousSecrets/)
      const altered = { ...rows[1]!, record: { ...rows[1]!.record, effectiveFrom: '1999-01-01' } }
      expect(brief(judge(replacing(rows, [rows[1]!, altered]), headsOf(rows)))).toEqual([
        'altered 1/2',
        'unsealed 1/1',
        'unsealed 1/3',
      ])
      // A notice that is gone has no head; that others have the same seal tells that it was the app's.
      const lost = chainOf('2', 1, 'an older secret')
      expect(brief(judge([...rows, ...lost], headsOf(rows)))).toEqual(['unsealed 1/1', 'unsealed 2/1'])
    })
  }
})

describe('more findings than a call can have arguments', () => {
  const MANY = 150_000

  it('should all be told, of lines that cannot be read', () => {
    const checker = createChecker()
    for (let version = 1; version <= MANY; version += 1) checker.add(unreadable({ version }))
    expect(checker.finish({}).findings).toHaveLength(MANY)
  })

  it('should each be one of those that are missing, in their order, where there are as many', () => {
    const checker = createChecker(
      Object.fromEntries(
        Array.from({ length: MANY }, (_, index) => [`n${index}`, { hash: 'f'.repeat(64), version: 1 }]),
      ),
    )
    for (let version = 1; version <= 1000; version += 1) checker.add(unreadable({ version }))
    const { findings } = checker.finish({})
    expect(findings).toHaveLength(MANY)
    const altered = findings.filter(({ kind }) => kind === 'altered').map(({ notice }) => notice)
    expect([altered.length, altered[0], altered.at(-1)]).toEqual([1000, 'n0', 'n999'])
  })
})
