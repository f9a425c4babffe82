import { describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery, parse, type DocumentNode } from 'graphql'

import { excessOf, MOST_PARTS } from '../../src/reading/graphql/fanOut.js'
import { BOMBS, HEAVY, spreadTwice } from '../fixtures/bombs.js'
import { FULL_NOTICE } from '../fixtures/query.js'

/** A document that counts how often anything in it is looked at. */
const counted = (document: DocumentNode): { document: DocumentNode; looks: () => number } => {
  let looks = 0
  const known = new WeakMap<object, object>()
  const watch = <Value>(value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value
    const before = known.get(value)
    if (before) return before as Value
    const watched = new Proxy(value, {
      get: (target, name) => {
        looks += 1
        return watch(Reflect.get(target, name))
      },
    })
    known.set(value, watched)
    return watched
  }
  return { document: watch(document), looks: () => looks }
}

describe('what a GraphQL document would grow to', () => {
  it.each(Object.keys(BOMBS))('should be too much: %s', (name) => {
    const { document, looks } = counted(parse(BOMBS[name] ?? ''))
    expect(excessOf(document)).toMatch(/^(asks|has|is|repeats) /)
    // Whatever it names, no more of it is looked at than is allowed; a look at a part is one at each of its few members.
    expect(looks()).toBeLessThan(60 * MOST_PARTS)
  })

  it.each([
    ['all there is of a notice', FULL_NOTICE],
    [
      'all there is of the schema',
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }),
    ],
    ['a page with thirty kinds of blocks', blocks(30)],
    ['many aliases', `{ ${Array.from({ length: 900 }, (_, i) => `a${i}: title`).join(' ')} }`],
    ['a long text', `{ a(text: "${'x'.repeat(1_000_000)}") }`],
    [
      'a fragment at many places',
      `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: b { ...F }`).join(' ')} } fragment F on B { id __typename }`,
    ],
    ['what is not there', '{ ...Missing }'],
    ...Object.entries(HEAVY),
  ])('should be fair: %s', (_, source) => {
    expect(excessOf(parse(source))).toBeUndefined()
  })

  it('should be told by looks that grow with what is written, not with what it stands for', () => {
    const looksAt = (deep: number) => {
      const { document, looks } = counted(parse(spreadTwice(deep)))
      expect(excessOf(document) === undefined).toBe(deep < 12)
      return looks()
    }
    expect(looksAt(40) / looksAt(8)).toBeLessThan(2 * (40 / 8))
  })

  it('should be too much when the fields it begins with weigh more than is allowed', () => {
    const limits = { complexity: 1000, weights: new Map([['dear', 100]]) }
    const often = (count: number, directive = '') =>
      parse(`{ ${Array.from({ length: count }, (_, i) => `a${i}: dear ${directive} cheap`).join(' ')} }`)
    expect(excessOf(often(11), limits)).toBe('exceeds the maximum complexity of 1000')
    expect(excessOf(often(10), limits)).toBeUndefined()
    expect(excessOf(often(11, '@skip(if: true)'), limits)).toBeUndefined()
    expect(excessOf(parse(`{ ${'dear '.repeat(11)} }`), limits)).toBeUndefined()
    expect(
      excessOf(parse('{ ...F } fragment F on Query { dear }'), { ...limits, complexity: 99 }),
    ).toBeDefined()
  })

  it('should be allowed more where more is allowed', () => {
    const source = `{ ${Array.from({ length: 6000 }, (_, i) => `a${i}: title`).join(' ')} }`
    expect(excessOf(parse(source), { parts: 3000 })).toBe('has more than 3000 parts')
    expect(excessOf(parse(source), { parts: 20_000 })).toBeUndefined()
  })
})

function blocks(count: number): string {
  const members = Array.from(
    { length: count },
    (_, i) => `... on Block${i} { id blockType heading link { url label page { slug title } } f${i}: text }`,
  )
  return `{ Pages(limit: 10) { docs { id title layout { __typename ${members.join(' ')} } } } }`
}
