import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'

import { MalformedParameter } from '../../src/http/parameters.js'
import { askedInAddress, askedInBody, rememberTexts } from '../../src/reading/graphql/asked.js'
import { publicQueryIn } from '../../src/reading/graphql/publicQuery.js'
import { BOMBS } from '../fixtures/bombs.js'

/** What the whole of it answers is tried with a running app (`graphqlRoute.test.ts`); here, what is read from a text. */
const slugsIn = (text: string, variables: Record<string, unknown> = {}, name?: string) =>
  publicQueryIn(text, name)
    ?.addressesFor(variables)
    ?.map(({ slug }) => slug)

describe('the addresses that a query is about', () => {
  const one = (argument: string) => `PublishedPrivacyNotice(${argument}) { title }`

  it('should be those in its text, its variables and the defaults of these, each once', () => {
    const text = `query ($a: String!, $b: String = "beeta") {
      ${one('slug: "alfa"')} b: ${one('slug: $b')} ...F
      ... on Query { PrivacyNoticeDiff(slug: "alfa") { slug } ... { PrivacyNoticeHistory(slug: """delta""") { slug } } }
    } fragment F on Query { a: ${one('locale: "fi", slug: $a')} ...F }`
    expect(slugsIn(text, { a: 'gamma' })).toEqual(['alfa', 'beeta', 'gamma', 'delta'])
    expect(slugsIn(text, { a: 'alfa', b: 'alfa' })).toEqual(['alfa', 'delta'])
  })

  it('should be told with the scope that is named, and without where it is null', () => {
    const text = `query ($a: String, $b: String = "beeta") {
      ${one('slug: "x", scope: "alfa"')} b: ${one('slug: "x", scope: $b')} c: ${one('slug: "x", scope: $a')} d: ${one('slug: "x", scope: null')} }`
    const scopesIn = (variables: Record<string, unknown>) =>
      publicQueryIn(text, undefined)
        ?.addressesFor(variables)
        ?.map(({ scope }) => scope)
    expect(scopesIn({})).toEqual(['alfa', 'beeta', undefined])
    expect(scopesIn({ a: 'gamma', b: null })).toEqual(['alfa', undefined, 'gamma'])
    expect(scopesIn({ a: '', b: '' })).toEqual(['alfa', undefined])
    expect(scopesIn({ a: 1 })).toBeUndefined()
    expect(publicQueryIn(`{ ${one('slug: "x", scope: 1')} }`, undefined)).toBeNull()
  })

  it('should include what is left out by a directive', () => {
    expect(
      slugsIn(`{ ${one('slug: "alfa"')} b: PublishedPrivacyNotice(slug: "beeta") @skip(if: true) { slug } }`),
    ).toEqual(['alfa', 'beeta'])
  })

  it.each([{}, { a: null }, { a: 1 }, { a: ['alfa'] }, { a: { slug: 'alfa' } }])(
    'should not be told where a variable is no text: %j',
    (variables) => {
      expect(slugsIn(`query ($a: String!) { ${one('slug: $a')} }`, variables)).toBeUndefined()
    },
  )

  it('should not be taken from what every object has', () => {
    const text = `query ($toString: String!, $__proto__: String!) { a: ${one('slug: $toString')} b: ${one('slug: $__proto__')} }`
    expect(slugsIn(text)).toBeUndefined()
  })

  it('should not be told where it is about all notices, or very many', () => {
    expect(slugsIn(`{ ${one('slug: "alfa"')} PublishedPrivacyNotices { totalDocs } }`)).toBeUndefined()
    const many = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${one(`slug: "n${index}"`)}`).join(' ')} }`
    expect(slugsIn(many(10))).toHaveLength(10)
    expect(slugsIn(many(11))).toBeUndefined()
  })

  it('should be of the operation that is named', () => {
    const text = `query A { ${one('slug: "alfa"')} } query B { ${one('slug: "beeta"')} } mutation C { ${one('slug: "gamma"')} }`
    expect(slugsIn(text, {}, 'B')).toEqual(['beeta'])
    for (const name of [undefined, '', 'C', 'D', 'constructor']) expect(publicQueryIn(text, name)).toBeNull()
    expect(publicQueryIn(`query A { __typename } query A { ${one('slug: "alfa"')} }`, 'A')).toBeNull()
  })
})

describe('a text that is no public query alone', () => {
  it.each([
    '{ Registers { totalDocs } }',
    '{ PublishedPrivacyNotice(slug: "a") { title } Registers { totalDocs } }',
    '{ ... { ... on Query { meUser { token } } } }',
    '{ ...F } fragment F on Query { ...G } fragment G on Query { Access { canAccessAdmin } }',
    '{ PublishedPrivacyNotice: Registers { totalDocs } }',
    '{ ...F }',
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ PublishedPrivacyNotice { title } }',
    '{ PublishedPrivacyNotice(slug: 1) { title } }',
    'mutation { PublishedPrivacyNotice(slug: "a") { title } }',
    'subscription { PublishedPrivacyNotice(slug: "a") { title } }',
    'fragment F on Query { __typename }',
    'type Query { a: Int }',
    '{',
    '',
    `{ ${'a { '.repeat(40_000)}`,
    `{ __typename } # ${'x'.repeat(100_000)}`,
  ])('should be left to Payload: %.70s', (text) => {
    expect(publicQueryIn(text, undefined)).toBeNull()
  })

  it('should be looked at in time that grows with it at most, whatever it is', () => {
    for (const text of Object.values(BOMBS)) {
      const found = publicQueryIn(text, undefined)
      expect(found === null || Array.isArray(found.addressesFor({}) ?? [])).toBe(true)
    }
  })
})

describe('what a client sends', () => {
  it.each([
    '',
    '[]',
    'null',
    '1',
    '"a"',
    '{',
    '{"query":1}',
    '{"query":"a","variables":[]}',
    '{"variables":1}',
  ])('should be left to Payload where it is no query: %s', (body) => {
    expect(askedInBody(body)).toBeUndefined()
  })

  it('should be the same in a body and in an address', () => {
    const asked = {
      extensions: { b: {} },
      operationName: 'A',
      query: '{ __typename }',
      variables: { a: 'ä&=?' },
    }
    const search = new URLSearchParams(
      Object.entries(asked).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    )
    expect(askedInAddress(search)).toEqual(asked)
    expect(askedInBody(JSON.stringify(asked))).toEqual(asked)
    expect(askedInBody('{"query":"a","variables":null,"operationName":null}')).toEqual({ query: 'a' })
  })

  it.each(['query=a&query=b', 'Query=a', 'variables=[1]', 'extensions={', 'variables="a"'])(
    'should be refused in an address that cannot be read: %s',
    (search) => {
      expect(() => askedInAddress(new URLSearchParams(search))).toThrow(MalformedParameter)
    },
  )
})

describe('the texts that a process remembers', () => {
  const persisted = (text: string) => ({
    extensions: {
      persistedQuery: { sha256Hash: createHash('sha256').update(text).digest('hex'), version: 1 },
    },
  })

  it('should take no more room however many are sent, and be those that were used last', () => {
    const texts = rememberTexts()
    const textOf = (index: number) => `{ a${index}: __typename } # ${'x'.repeat(90_000)}`
    const send = (index: number) => texts.withText({ query: textOf(index), ...persisted(textOf(index)) })
    const ask = (index: number) => texts.withText(persisted(textOf(index)))
    send(0)
    for (let index = 1; index <= 100; index += 1) {
      send(index)
      expect(ask(0)).toHaveProperty('query', textOf(0))
    }
    const known = Array.from({ length: 101 }, (_, index) => index).filter(
      (index) => 'query' in (ask(index) ?? {}),
    )
    expect(known).toContain(100)
    expect(known.length).toBeLessThan(50)
  })

  it('should be given by their own hashes alone', () => {
    const texts = rememberTexts()
    expect(texts.withText({ query: '{ b: __typename }', ...persisted('{ a: __typename }') })).toMatchObject({
      status: 400,
    })
    expect(texts.withText(persisted('{ a: __typename }'))).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    })
    expect(texts.withText(persisted('{ b: __typename }'))).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    })
  })

  it('should be no text where neither text nor hash is sent', () => {
    expect(rememberTexts().withText({ variables: {} })).toBeUndefined()
  })
})
