import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { PublicationRecord } from '../../src/record/record.js'

import { MalformedParameter, parametersIn, readScope } from '../../src/http/parameters.js'
import { isScope } from '../../src/notice/scope.js'
import { normaliseOptions } from '../../src/options.js'
import { scopeAsked } from '../../src/reading/scoped.js'
import { createChecker, inspect } from '../../src/record/proof/verifier/chain.js'
import { recordOf, rowOf } from '../../src/record/publications.js'
import { isWithin, ownersIn, publicationsWithin, scopeMeant, within } from '../../src/scopes.js'
import { publisher, recordAfter, rehashed } from '../fixtures/chains.js'
import { runs } from '../support/runs.js'

const NAMES = [
  '1',
  'alfa',
  'Alfa-2',
  'a_b',
  '6650f0c2a1b2c3d4e5f60718',
  '9b2f0c3e-6c1d-4a8e-9f57-0d6f3a1b2c4d',
]
const NO_NAMES = [
  '',
  ' ',
  '-a',
  'a-',
  'a--b',
  'a.b',
  '..',
  'a/b',
  'ä',
  'a\u0000',
  'a'.repeat(81),
  null,
  undefined,
  1,
]

describe('the name of a scope', () => {
  it.each(NAMES)('may be %s', (name) => {
    expect(isScope(name)).toBe(true)
    expect(readScope(name, true)).toBe(name)
    expect(encodeURIComponent(name)).toBe(name)
  })

  it.each(NO_NAMES)('may not be %j', (name) => {
    expect(isScope(name)).toBe(false)
  })

  it('should be refused where there are no scopes, or where it cannot be one', () => {
    expect(() => readScope('alfa', false)).toThrow(MalformedParameter)
    expect(() => readScope('a.b', true)).toThrow(MalformedParameter)
    expect(readScope('', false)).toBeUndefined()
    expect(readScope(undefined, true)).toBeUndefined()
  })
})

describe('what somebody works with', () => {
  it('should be read from whatever a field holds', () => {
    expect(ownersIn(5)).toEqual([5])
    expect(ownersIn({ id: 'a', name: 'Alfa' })).toEqual(['a'])
    expect(ownersIn([1, { id: 2 }, null, undefined, '', {}])).toEqual([1, 2])
    expect(ownersIn({ toHexString: () => 'ff', toString: () => 'ff' })).toEqual(['ff'])
    for (const nothing of [null, undefined, '', {}, [], true]) expect(ownersIn(nothing)).toEqual([])
  })

  it('should narrow to nothing for who works with nothing, and to everything for who works with all', () => {
    expect(within('all', 'tenant')).toBe(true)
    expect(within([], 'tenant')).toBe(false)
    expect(within([1, 2], 'tenant')).toEqual({ tenant: { in: [1, 2] } })
    expect(publicationsWithin([1, 'a'])).toEqual({ owner: { in: ['1', 'a'] } })
  })

  it('should hold what is among it, whether ids are kept as text or as numbers', () => {
    expect(isWithin([1, 2], ['1'])).toBe(true)
    expect(isWithin([1], [1, 2])).toBe(false)
    expect(isWithin([], ['a'])).toBe(false)
    expect(isWithin('all', ['a'])).toBe(true)
  })
})

describe('the scope that is asked for', () => {
  const req = { headers: new Headers(), payload: null as never }
  const asked = (query: string, meant?: unknown, ofPlace?: string) =>
    scopeAsked(
      req,
      { scope: { field: 'tenant', ...(meant !== undefined && { meant: () => meant as string }) } },
      parametersIn(new URLSearchParams(query)),
      ofPlace,
    )

  it('should be the one named, else that of the address, else the one meant', async () => {
    expect(await asked('')).toBeUndefined()
    expect(await asked('', 'alfa')).toBe('alfa')
    expect(await asked('scope=beeta', 'alfa')).toBe('beeta')
    expect(await asked('', 'alfa', 'gamma')).toBe('gamma')
    expect(await asked('scope=gamma', 'alfa', 'gamma')).toBe('gamma')
    await expect(asked('scope=beeta', 'alfa', 'gamma')).rejects.toThrow(MalformedParameter)
    await expect(asked('scope=a&scope=b')).rejects.toThrow(MalformedParameter)
  })

  it('should not be what an app means that cannot be one', async () => {
    await expect(
      scopeMeant(req, { scope: { field: 'tenant', meant: () => 'www.alfa.example' } }),
    ).rejects.toThrow('www.alfa.example')
    expect(await scopeMeant(req, { scope: { field: 'tenant', meant: () => null } })).toBeUndefined()
  })
})

describe('the option scope', () => {
  it.each([
    [{}],
    [null],
    [{ field: '' }],
    [{ field: 'a.b' }],
    [{ field: 'tenant', key: 'slug' }],
    ['tenant'],
  ])('should be refused as %j', (scope) => {
    expect(() => normaliseOptions({ scope: scope as never })).toThrow(/option `scope/)
  })
})

describe('a record of one of several organisations', () => {
  const chainIn = (scopes: readonly Pick<PublicationRecord, 'owner' | 'scope'>[]) => {
    const records: PublicationRecord[] = []
    for (const members of scopes) {
      records.push(rehashed({ ...recordAfter(records.at(-1) ?? null, '1', 'Seloste'), ...members }))
    }
    return records
  }
  const findingsOf = (records: PublicationRecord[]) => {
    const checker = createChecker()
    for (const record of records) checker.add(inspect(record))
    const { hash = '', version = 0 } = records.at(-1) ?? {}
    return checker.finish({ 1: { hash, version } }).findings
  }
  const alfa = { owner: '1', scope: 'alfa' }

  it('should be what is read of its row again, and have no such members where there is one organisation', () => {
    const rest = { publisher, revision: 'a', seal: 'b' }
    for (const record of [...chainIn([alfa]), ...chainIn([{}])]) {
      const row = rowOf(record, rest) as never
      expect(recordOf(row)).toEqual(record)
      expect(Object.keys(recordOf(row)).sort()).toEqual(Object.keys(record).sort())
    }
  })

  it('should be of the same one as those before it', () => {
    expect(findingsOf(chainIn([alfa, alfa, alfa]))).toEqual([])
    // Published before there were several.
    expect(findingsOf(chainIn([{}, {}, alfa, alfa]))).toEqual([])
    for (const moved of [
      { owner: '2', scope: 'beeta' },
      { owner: '2', scope: 'alfa' },
      { owner: '1', scope: 'x' },
      {},
    ]) {
      expect(findingsOf(chainIn([alfa, moved]))).toMatchObject([
        { kind: 'altered', notice: '1', version: 2, what: 'scope' },
      ])
    }
  })

  it('should have a finding wherever a chain changes hands', () => {
    const members = fc.constantFrom({}, alfa, { owner: '2', scope: 'beeta' })
    fc.assert(
      fc.property(fc.array(members, { maxLength: 6, minLength: 1 }), (scopes) => {
        const first = scopes.findIndex((one) => 'owner' in one)
        const moved = scopes.flatMap((one, index) =>
          first >= 0 && index > first && JSON.stringify(one) !== JSON.stringify(scopes[first])
            ? [index + 1]
            : [],
        )
        expect(findingsOf(chainIn(scopes)).map(({ version }) => version)).toEqual(moved)
      }),
      { numRuns: runs(100) },
    )
  })
})
