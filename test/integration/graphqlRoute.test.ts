// On one database: an answer is given again for as long as nothing was published, which other tests ask of each.
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { Answered, Body, GraphQLRoutes } from './support/graphqlRoute.js'

import { BOMBS, HEAVY } from '../fixtures/bombs.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { atMoment } from './support/clock.js'
import { graphqlRoutesOf, searchOf } from './support/graphqlRoute.js'

const OTHER_SITE = 'https://other.example'

/** What is asked, of notices that are in force, in several languages or none, withdrawn, or missing. */
const QUERIES: Readonly<Record<string, Body>> = {
  'a notice': { query: '{ PublishedPrivacyNotice(slug: "alfa") { title version hash } }' },
  'with everything nested': {
    query: `{ PublishedPrivacyNotice(slug: "alfa") {
      __typename title locales controller { name address { city } } rights { key }
      sections { id heading html content { type children { text } } } registers { purposes { name retention { text } } } } }`,
  },
  'by a variable': {
    query: 'query ($slug: String!) { PublishedPrivacyNotice(slug: $slug) { title } }',
    variables: { slug: 'alfa' },
  },
  'by a variable that is left out, and has a default': {
    query: 'query ($slug: String = "alfa") { PublishedPrivacyNotice(slug: $slug) { title } }',
  },
  'by a variable that is null': {
    query: 'query ($slug: String!) { PublishedPrivacyNotice(slug: $slug) { title } }',
    variables: { slug: null },
  },
  'by a variable that is a number': {
    query: 'query ($slug: String!) { PublishedPrivacyNotice(slug: $slug) { title } }',
    variables: { slug: 1 },
  },
  'by a variable that is not sent': {
    query: 'query ($slug: String!) { PublishedPrivacyNotice(slug: $slug) { title } }',
  },
  'by a block string': { query: '{ PublishedPrivacyNotice(slug: """alfa""") { title } }' },
  'in other languages, under other names': {
    query: `{ fi: PublishedPrivacyNotice(slug: "alfa", locale: "fi") { ...Part }
      sv: PublishedPrivacyNotice(slug: "alfa", locale: "sv") { ...Part fallback } }
      fragment Part on PublishedPrivacyNotice { title locale }`,
  },
  'two notices': {
    query: `{ alfa: PublishedPrivacyNotice(slug: "alfa") { title } beeta: PublishedPrivacyNotice(slug: "beeta") { title } }`,
  },
  'by fragments': {
    query: `query { ...All ... on Query { two: PublishedPrivacyNotice(slug: "beeta") { title } } ...All }
      fragment All on Query { one: PublishedPrivacyNotice(slug: "alfa") { title } ...More }
      fragment More on Query { __typename }`,
  },
  'with directives': {
    query: `query ($yes: Boolean!) { PublishedPrivacyNotice(slug: "alfa") { title @skip(if: $yes) version @include(if: $yes) }
      not: PublishedPrivacyNotice(slug: "beeta") @skip(if: $yes) { title } }`,
    variables: { yes: true },
  },
  'one of several operations': {
    operationName: 'Two',
    query:
      'query One { PublishedPrivacyNotice(slug: "alfa") { title } } query Two { PublishedPrivacyNotice(slug: "beeta") { title } }',
  },
  'several operations, and no name': {
    query: 'query One { __typename } query Two { PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
  'an operation that there is not': {
    operationName: 'Three',
    query: 'query One { PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
  'an operation without a name, by an empty one': {
    operationName: '',
    query: '{ PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
  'a history': {
    query:
      '{ PrivacyNoticeHistory(slug: "alfa") { totalDocs docs { version title status change { note } } } }',
  },
  'a comparison': {
    query:
      '{ PrivacyNoticeDiff(slug: "alfa", locale: "sv") { texts { title { before after } } facts { message } } }',
  },
  'the list': { query: '{ PublishedPrivacyNotices { docs { title slug version } totalDocs } }' },
  'the list, with a notice': {
    query: '{ PublishedPrivacyNotices { totalDocs } PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
  'a version': {
    query: '{ PublishedPrivacyNotice(slug: "alfa", version: 1) { title withdrawal { date } } }',
  },
  'a day': { query: '{ PublishedPrivacyNotice(slug: "alfa", at: "2001-01-01") { title } }' },
  'a day that is none': { query: '{ PublishedPrivacyNotice(slug: "alfa", at: "soon") { title } }' },
  'a notice that is missing': { query: '{ PublishedPrivacyNotice(slug: "puuttuu") { title } }' },
  'an address no notice can have': { query: '{ PublishedPrivacyNotice(slug: "\\u0000 ä") { title } }' },
  'a withdrawn notice': { query: '{ PublishedPrivacyNotice(slug: "gamma") { title } }' },
  'a withdrawn notice, with another': {
    query:
      '{ PublishedPrivacyNotice(slug: "gamma") { title } alfa: PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
  'a field that there is not': { query: '{ PublishedPrivacyNotice(slug: "alfa") { titel } }' },
  'an argument that there is not': { query: '{ PublishedPrivacyNotice(slug: "alfa", x: 1) { title } }' },
  'no address': { query: '{ PublishedPrivacyNotice { title } }' },
  'an address that is no text': { query: '{ PublishedPrivacyNotice(slug: 1) { title } }' },
  'a fragment that there is not': { query: '{ PublishedPrivacyNotice(slug: "alfa") { title } ...F }' },
  'what is no query': { query: '{ PublishedPrivacyNotice(slug: "alfa") { title }' },
  'an empty query': { query: '' },
  'no query': { variables: {} },
  'a query that is no text': { query: 1 },
  'variables that are a list': { query: '{ __typename }', variables: [1] },
  'a body that is no JSON': '{ "query": ',
  'a body that is a list': '[{ "query": "{ __typename }" }]',
  'the name of the type': { query: '{ __typename }' },
  'the schema': {
    query: '{ __schema { queryType { name } } PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
  'a query of Payload’s': { query: '{ Registers { totalDocs } }' },
  'a query of Payload’s beside one of ours': {
    query: '{ Registers { totalDocs } PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
  'a query of Payload’s, by a fragment': {
    query: '{ ...F PublishedPrivacyNotice(slug: "alfa") { title } } fragment F on Query { meUser { token } }',
  },
  'a mutation': { query: 'mutation { logoutUser }' },
  'a mutation under the name of a query': {
    query: 'mutation { PublishedPrivacyNotice(slug: "alfa") { title } }',
  },
}

const NOTICE = 'query ($slug: String!) { PublishedPrivacyNotice(slug: $slug) { title } }'
const titleOf = (slug: string) => ({ query: NOTICE, variables: { slug } })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const persisted = (query: string, hash = sha256(query)) => ({
  extensions: { persistedQuery: { sha256Hash: hash, version: 1 } },
})
const headersOf = ({ headers }: Answered, ...names: string[]) => names.map((name) => headers.get(name))
const errorsIn = ({ body }: Answered) =>
  (JSON.parse(body) as { errors: { extensions: Record<string, unknown>; message: string }[] }).errors

describe(`the route for GraphQL, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let routes: GraphQLRoutes
  let alfa: Id

  beforeAll(async () => {
    site = await startSite('graphqlroute', {}, { config: { cors: [OTHER_SITE] } })
    routes = graphqlRoutesOf(site.app)
    ;({ id: alfa } = await site.create({ slug: 'alfa', title: 'Alfa', _status: 'published' }))
    await site.create({ slug: 'beeta', title: 'Beeta', _status: 'published' })
    const { id } = await site.create({ slug: 'gamma', title: 'Gamma', _status: 'published' })
    await site.save(id, { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } })
  }, 120_000)
  afterEach(() => {
    jest.useRealTimers()
    routes.handedOver()
  })
  afterAll(() => site?.app.destroy())

  const seen = ({ body, headers, status }: Answered) => ({
    body,
    headers: [...headers].sort(),
    status,
  })
  const title = async (slug: string) => {
    const { body } = await routes.post(titleOf(slug))
    return (JSON.parse(body) as { data: { PublishedPrivacyNotice: { title: string } } }).data
      .PublishedPrivacyNotice.title
  }

  /** Asks everything of Payload and of the route, twice: made and given again are the same to the byte. */
  const expectAlike = async () => {
    const asking: Record<string, string>[] = [
      {},
      { accept: 'application/graphql-response+json', origin: OTHER_SITE },
      { accept: 'text/html' },
    ]
    for (const [name, body] of Object.entries(QUERIES)) {
      for (const headers of asking) {
        const own = { name, ...seen(await routes.payloads(body, { headers })) }
        for (const again of [false, true]) {
          expect({ again, ...own, ...seen(await routes.post(body, { headers })) }).toEqual({ again, ...own })
        }
      }
    }
  }

  it('should answer as Payload does, before and after what is published, withdrawn, and a day later', async () => {
    await expectAlike()
    await site.publish(alfa, { title: 'Alfa, uusi', change: { note: 'Nimi', type: 'minor' } })
    await expectAlike()
    atMoment('2999-01-01T12:00:00Z')
    await expectAlike()
    jest.useRealTimers()
    await expectAlike()
  }, 240_000)

  it('should have Payload answer once, and again when something is published at one of its addresses', async () => {
    const { id } = await site.create({ slug: 'delta', title: 'Delta', _status: 'published' })
    const both = `{ delta: PublishedPrivacyNotice(slug: "delta") { title } alfa: PublishedPrivacyNotice(slug: "alfa") { version } }`
    const ask = async () => {
      const { body } = await routes.post({ query: both })
      return { handedOver: routes.handedOver(), ...(JSON.parse(body) as { data: object }).data }
    }
    expect(await ask()).toMatchObject({ delta: { title: 'Delta' }, handedOver: 1 })
    expect(await ask()).toMatchObject({ handedOver: 0 })
    await site.publish(id, { title: 'Delta, uusi' })
    expect(await ask()).toMatchObject({ delta: { title: 'Delta, uusi' }, handedOver: 1 })
    expect(await ask()).toMatchObject({ handedOver: 0 })
    await site.create({ slug: 'epsilon', title: 'Epsilon', _status: 'published' })
    expect(await ask()).toMatchObject({ handedOver: 0 })
    await site.publish(alfa, { title: 'Alfa, vielä uudempi' })
    expect(await ask()).toMatchObject({ handedOver: 1 })
    await site.save(id, { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } })
    const [error] = errorsIn(await routes.post({ query: both }))
    expect(error?.extensions).toMatchObject({ data: { code: 'withdrawn' }, statusCode: 410 })
  })

  it('should tell a day, a language and a variable from another', async () => {
    const { id } = await site.create({ slug: 'zeeta', title: 'Zeeta', _status: 'published' })
    await site.publish(id, {
      title: 'Zeeta, uusi',
      change: { effectiveFrom: '2999-01-01', type: 'minor' },
    })
    expect(await title('zeeta')).toBe('Zeeta')
    atMoment('2999-01-01T12:00:00Z')
    expect(await title('zeeta')).toBe('Zeeta, uusi')
    jest.useRealTimers()
    expect([await title('zeeta'), await title('beeta')]).toEqual(['Zeeta', 'Beeta'])
  })

  it('should give whoever is signed in what it gives anyone, and no more by their rights', async () => {
    const headers = { authorization: `JWT ${site.token}`, cookie: `payload-token=${site.token}` }
    const anyone = await routes.post(titleOf('beeta'))
    routes.handedOver()
    expect((await routes.post(titleOf('beeta'), { headers })).body).toBe(anyone.body)
    expect(routes.handedOver()).toBe(0)
    const query = '{ Registers { totalDocs } }'
    expect(errorsIn(await routes.post({ query }))).toHaveLength(1)
    const [mine, payloads] = await Promise.all([
      routes.post({ query }, { headers }),
      routes.payloads({ query }, { headers }),
    ])
    expect(seen(mine)).toEqual(seen(payloads))
    expect(JSON.parse(mine.body)).toMatchObject({ data: { Registers: { totalDocs: expect.any(Number) } } })
    const ours = QUERIES['a query of Payload’s beside one of ours'] ?? ''
    expect(seen(await routes.post(ours, { headers }))).toEqual(seen(await routes.payloads(ours, { headers })))
    // What goes wrong is told to who asked, in their name.
    const withdrawn = QUERIES['a withdrawn notice'] ?? ''
    const told = await routes.post(withdrawn, { headers })
    expect(seen(told)).toEqual(seen(await routes.payloads(withdrawn, { headers })))
  })

  it('should run a mutation by POST alone, with the rights of who asks', async () => {
    const query =
      'mutation { createUser(data: { email: "uusi@example.org", password: "salasana 123456", role: reader }) { id } }'
    const count = async () => (await site.app.payload.count({ collection: 'users' })).totalDocs
    const before = await count()
    const headers = { authorization: `JWT ${site.token}` }
    const refused = await routes.get({ query }, { headers })
    expect([refused.status, ...headersOf(refused, 'allow', 'cache-control')]).toEqual([
      405,
      'POST',
      'no-store',
    ])
    const subscription = 'subscription { PublishedPrivacyNotice(slug: "alfa") { title } }'
    expect((await routes.get({ query: subscription })).status).toBe(405)
    expect(errorsIn(await routes.post({ query }))[0]).toMatchObject({ extensions: { statusCode: 403 } })
    expect([await count(), before]).toEqual([before, before])
    await routes.post({ query }, { headers })
    expect(await count()).toBe(before + 1)
  })

  describe('by GET', () => {
    it('should answer with an ETag, and with 304 for as long as it is the answer', async () => {
      const { id } = await site.create({ slug: 'eeta', title: 'Eeta', _status: 'published' })
      const first = await routes.get(titleOf('eeta'))
      expect(first.body).toBe((await routes.payloads(titleOf('eeta'))).body)
      expect(headersOf(first, 'cache-control', 'content-type', 'vary', 'x-content-type-options')).toEqual([
        'public, max-age=0, must-revalidate',
        'application/json; charset=utf-8',
        'Accept, Origin',
        'nosniff',
      ])
      const etag = first.headers.get('etag') ?? ''
      const asked = { headers: { 'if-none-match': etag } }
      const same = await routes.get(titleOf('eeta'), asked)
      expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, '', etag])
      await site.publish(id, { title: 'Eeta, uusi' })
      const next = await routes.get(titleOf('eeta'), asked)
      expect([next.status, next.body]).toEqual([200, (await routes.payloads(titleOf('eeta'))).body])
      expect(next.headers.get('etag')).not.toBe(etag)
      const head = await routes.get(titleOf('eeta'), { method: 'HEAD' })
      expect([head.status, head.body, head.headers.get('etag')]).toEqual([200, '', next.headers.get('etag')])
    })

    it('should answer in the media type that is asked for, with an ETag of its own', async () => {
      const headers = { accept: 'application/graphql-response+json' }
      const [plain, typed] = [
        await routes.get(titleOf('beeta')),
        await routes.get(titleOf('beeta'), { headers }),
      ]
      expect(headersOf(typed, 'content-type')).toEqual(['application/graphql-response+json; charset=utf-8'])
      expect(typed.body).toBe(plain.body)
      expect(typed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    })

    it('should say to other sites what they may read, as Payload does', async () => {
      const headers = { origin: OTHER_SITE }
      const names = ['access-control-allow-origin', 'access-control-allow-headers']
      const payloads = await routes.payloads(titleOf('beeta'), { headers })
      for (const answer of [
        await routes.get(titleOf('beeta'), { headers }),
        await routes.get({ query: '{ Registers { totalDocs } }' }, { headers }),
        await routes.get({}, { headers }),
      ]) {
        expect(headersOf(answer, ...names)).toEqual(headersOf(payloads, ...names))
      }
      const strange = await routes.get(titleOf('beeta'), { headers: { origin: 'https://strange.example' } })
      expect(strange.headers.get('access-control-allow-origin')).toBeNull()
    })

    // In an address what is empty is not there.
    const written = Object.entries(QUERIES).filter(
      ([, body]) => typeof body === 'object' && 'query' in body && body['operationName'] !== '',
    )
    it.each(written)(
      'should answer public queries alone, and those as Payload does: %s',
      async (name, body) => {
        const payloads = await routes.payloads(body)
        const answer = await routes.get(body)
        if (answer.status === 200) {
          expect(answer.body).toBe(payloads.body)
          expect(answer.body).not.toMatch(/Registers|meUser|__schema/)
        } else if (answer.status === 405) {
          expect(errorsIn(answer)).toEqual([
            { extensions: { code: 'notPublic' }, message: expect.stringContaining('by POST') },
          ])
          expect(headersOf(answer, 'allow', 'etag')).toEqual(['POST', null])
        } else {
          expect([name, answer.status, errorsIn(answer).length]).toEqual([name, 400, 1])
        }
        const isWrong = 'errors' in (JSON.parse(answer.body) as object)
        expect(headersOf(answer, 'cache-control')).toEqual([
          isWrong ? 'no-store' : 'public, max-age=0, must-revalidate',
        ])
      },
    )

    it.each([
      'query=a&query=b',
      `${searchOf(titleOf('alfa'))}&locale=fi`,
      'query={__typename}&variables=x',
      'query={__typename}&variables=[]',
      'query={__typename}&variables=1',
      'query={__typename}&extensions="a"',
      'variables={}',
      '',
    ])('should refuse what it cannot read: %s', async (search) => {
      const answer = await routes.get(search)
      expect([answer.status, errorsIn(answer).length]).toEqual([400, 1])
      expect(routes.handedOver()).toBe(0)
    })
  })

  describe('with the hash of a query in place of its text', () => {
    const query = '{ PublishedPrivacyNotice(slug: "beeta") { title locale } }'

    it('should ask for the text once', async () => {
      for (const ask of [routes.get, routes.post]) {
        const first = await ask(persisted(query))
        expect([first.status, errorsIn(first)]).toEqual([
          200,
          [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' }, message: 'PersistedQueryNotFound' }],
        ])
        expect(first.headers.get('cache-control')).toBe('no-store')
      }
      const { body } = await routes.post({ query, ...persisted(query) })
      expect((await routes.get(persisted(query))).body).toBe(body)
      expect((await routes.post(persisted(query))).body).toBe(body)
      expect((await routes.payloads({ query })).body).toBe(body)
    })

    it('should do the same for what Payload answers, with the rights of who asks', async () => {
      const registers = '{ Registers { totalDocs } }'
      const headers = { authorization: `JWT ${site.token}` }
      const { body } = await routes.post({ query: registers, ...persisted(registers) }, { headers })
      expect(JSON.parse(body)).toHaveProperty('data.Registers.totalDocs')
      expect((await routes.post(persisted(registers), { headers })).body).toBe(body)
      expect(errorsIn(await routes.post(persisted(registers)))).toHaveLength(1)
      expect((await routes.get(persisted(registers), { headers })).status).toBe(405)
    })

    it('should not keep a text under the hash of another', async () => {
      const other = '{ PublishedPrivacyNotice(slug: "beeta") { version } }'
      const answer = await routes.post({ query: other, ...persisted(query, sha256('x')) })
      expect([answer.status, errorsIn(answer)[0]?.extensions]).toEqual([400, { code: 'BAD_REQUEST' }])
      expect(errorsIn(await routes.post(persisted('x')))[0]?.message).toBe('PersistedQueryNotFound')
    })

    it.each([
      { sha256Hash: 'x', version: 1 },
      { sha256Hash: sha256('x').toUpperCase(), version: 1 },
      { sha256Hash: ['x'], version: 1 },
      { sha256Hash: sha256('x'), version: 2 },
      { version: 1 },
    ])('should say that it knows no other way: %j', async (persistedQuery) => {
      const answer = await routes.post({ extensions: { persistedQuery } })
      expect(errorsIn(answer)[0]?.message).toBe('PersistedQueryNotSupported')
    })
  })

  describe('asked for too much', () => {
    it.each(Object.entries({ ...BOMBS, ...HEAVY }))('should answer as Payload does: %s', async (_, query) => {
      expect(seen(await routes.post({ query }))).toEqual(seen(await routes.payloads({ query })))
    })

    it('should not remember what is about too many addresses', async () => {
      const names = Array.from({ length: 11 }, (_, index) => `n${index}`)
      const query = `{ ${names.map((name) => `${name}: PublishedPrivacyNotice(slug: "${name}") { title }`).join(' ')} }`
      for (let time = 0; time < 2; time += 1) await routes.post({ query })
      expect(routes.handedOver()).toBe(2)
    })

    it('should hand over what is too long to be a query', async () => {
      const query = `{ PublishedPrivacyNotice(slug: "beeta") { title } } # ${'x'.repeat(300_000)}`
      const length = { headers: { 'content-length': String(query.length + 20) } }
      for (const init of [{}, length]) {
        expect((await routes.post({ query }, init)).body).toBe((await routes.payloads({ query })).body)
      }
      expect((await routes.get({ query })).status).toBe(405)
    })
  })
})
