// On one database: clients see answers, not databases.
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { loadDevMessages } from '@apollo/client/dev'
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import fc from 'fast-check'
import { parse, type DocumentNode } from 'graphql'

import type { IdentifiedNotice } from '../../src/reading/graphql/identified.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { calendarDateOf } from '../../src/notice/dates.js'
import { DIFF, FULL_NOTICE, HISTORY, NOTICE_LIST } from '../fixtures/query.js'
import { startSite } from '../fixtures/site.js'
import { createBilingualRegister, organisation, text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'
import { atMoment } from './support/clock.js'

/** Some of a notice: what one part of a page may ask of what another asks in full. */
const HEADINGS = /* GraphQL */ `
  query Headings($slug: String!, $locale: String, $version: Int) {
    PublishedPrivacyNotice(slug: $slug, locale: $locale, version: $version) {
      id
      title
      registers {
        id
        name
      }
      sections {
        id
        heading
      }
    }
  }
`

const ANCHORS = /* GraphQL */ `
  query Anchors($slug: String!, $locale: String, $version: Int) {
    PublishedPrivacyNotice(slug: $slug, locale: $locale, version: $version) {
      id
      publishedAt
      sections {
        id
        anchor
      }
    }
  }
`

const TITLES = /* GraphQL */ `
  query Titles($locale: String) {
    PublishedPrivacyNotices(locale: $locale) {
      id
      docs {
        id
        title
      }
    }
  }
`

const STATUSES = /* GraphQL */ `
  query Statuses($slug: String!, $locale: String) {
    PrivacyNoticeHistory(slug: $slug, locale: $locale) {
      id
      docs {
        id
        status
        title
      }
    }
  }
`

type Asked = { query: DocumentNode; variables: Record<string, unknown> }
type Data = Record<string, unknown>
type Fetch = (url: unknown, init?: RequestInit) => Promise<Response>

/** A client of GraphQL with its cache, set up as its documentation begins: nothing is said of our types. */
type CachingClient = {
  ask: (asked: Asked) => Promise<void>
  /** What the cache gives; null when it has not all of it. */
  cached: (asked: Asked) => unknown
}

const url = 'http://localhost:3000/api/graphql'

const CLIENTS: Record<string, (fetch: Fetch) => CachingClient> = {
  'Apollo Client': (fetch) => {
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: new HttpLink({ fetch, uri: url }),
    })
    return {
      ask: async (asked) => void (await client.query({ ...asked, fetchPolicy: 'network-only' })),
      cached: (asked) => client.readQuery(asked),
    }
  },
  urql: (fetch) => {
    const client = new Client({
      exchanges: [cacheExchange({ logger: () => {} }), fetchExchange],
      fetch,
      preferGetMethod: false,
      url,
    })
    return {
      ask: async ({ query, variables }) => {
        const { error } = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise()
        if (error) throw error
      },
      cached: ({ query, variables }) =>
        client.readQuery(query, variables, { requestPolicy: 'cache-only' })?.data ?? null,
    }
  },
}

const keyOf = ({ query, variables }: Asked): string => {
  const [operation] = query.definitions.flatMap((one) => (one.kind === 'OperationDefinition' ? [one] : []))
  return `${operation?.name?.value} ${JSON.stringify(variables)}`
}

/** Every object in an answer that has an id, by its type and id. */
const identified = (value: unknown): [string, object][] => {
  if (Array.isArray(value)) return value.flatMap(identified)
  if (typeof value !== 'object' || value === null) return []
  const { __typename: type, id } = value as { __typename?: string; id?: string }
  return [
    ...(id === undefined ? [] : [[`${type}:${id}`, value] as [string, object]]),
    ...Object.values(value).flatMap(identified),
  ]
}

describe(`what caches of GraphQL clients give, on ${databaseUnderTest.server}`, () => {
  let site: Site
  const slugs: string[] = []
  const ids: Id[] = []
  const later = new Date(Date.now() + 10 * 86_400_000)
  const locales = ['fi', 'sv', 'en', undefined]

  beforeAll(async () => {
    loadDevMessages()
    site = await startSite('caches')
    const { payload } = site.app
    for (const [name, phone] of [
      ['Esimerkkiyhdistys ry', '040 111 1111'],
      ['Mallikauppa Oy', '040 222 2222'],
    ] as const) {
      const controller = (await payload.create({
        collection: 'notice-organisations' as never,
        data: organisation({ name, phone }),
      })) as { id: Id }
      const register = await createBilingualRegister(payload, controller.id)
      const { id, slug } = await site.create({
        title: `${name}: seloste`,
        introduction: text(`${name} kertoo.`),
        registers: [register],
        sections: [
          { blockType: 'register', keys: ['controller'] },
          { blockType: 'register', keys: ['registerName'] },
          { blockType: 'text', heading: 'Muuta', text: text(`${name} ei kerro muuta.`) },
        ],
      })
      const swedish = {
        title: `${name}: beskrivning`,
        introduction: text(`${name} berättar.`),
        sections: (
          (await payload.findByID({ id, collection: 'privacy-notices' as never, depth: 0 })) as unknown as {
            sections: object[]
          }
        ).sections.map((section, index) =>
          index === 2 ? { ...section, heading: 'Annat', text: text(`${name} berättar inget mer.`) } : section,
        ),
      }
      await site.publish(id, swedish, 'sv')
      await site.publish(id, {
        title: `${name}: toinen seloste`,
        change: { note: `Uusi otsikko: ${name}`, type: 'major' },
        introduction: text(`${name} kertoo taas.`),
      })
      slugs.push(slug)
      ids.push(id)
    }
    await site.publish(ids[0]!, {
      title: 'Tuleva seloste',
      change: { effectiveFrom: calendarDateOf(later, 'Europe/Helsinki') },
    })
  })
  afterEach(() => {
    jest.useRealTimers()
    jest.restoreAllMocks()
  })
  afterAll(() => site.app.destroy())

  const variables = (all: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  const each = (source: string, all: Record<string, unknown>[]): Asked[] => {
    const query = parse(source)
    return all.map((one) => ({ query, variables: variables(one) }))
  }
  const everywhere = (all: Record<string, unknown>[]) =>
    slugs.flatMap((slug) => locales.flatMap((locale) => all.map((one) => ({ locale, slug, ...one }))))

  /** What does not depend on what is in force. */
  const versions = () => [
    ...each(FULL_NOTICE, everywhere([{ version: 1 }, { version: 2 }])),
    ...each(
      DIFF,
      everywhere([
        { from: 1, to: 2 },
        { from: 2, to: 1 },
      ]),
    ),
    ...each(HEADINGS, everywhere([{ version: 1 }])),
    ...each(ANCHORS, everywhere([{ version: 2 }])),
  ]
  const current = () => [
    ...each(FULL_NOTICE, everywhere([{}])),
    ...each(HEADINGS, everywhere([{}])),
    ...each(ANCHORS, everywhere([{}])),
    ...each(DIFF, everywhere([{}])),
  ]
  const overviews = () => [
    ...each(HISTORY, everywhere([{}, { limit: 1, page: 2 }])),
    ...each(STATUSES, everywhere([{}])),
    ...each(
      NOTICE_LIST,
      locales.flatMap((locale) => [{ locale }, { locale, status: 'upcoming' }, { limit: 1, locale }]),
    ),
    ...each(
      TITLES,
      locales.map((locale) => ({ locale })),
    ),
  ]

  /** The server, whose answers are read once, as long as nothing changes. */
  const server = () => {
    const answers = new Map<string, Data>()
    const answerTo = async (query: string, given: Record<string, unknown>): Promise<Data> => {
      const key = JSON.stringify([query, given])
      const known = answers.get(key)
      if (known) return known
      const { data, errors } = await site.app.graphql<Data>(query, given)
      if (errors) throw new Error(JSON.stringify(errors))
      answers.set(key, data)
      return data
    }
    return { answerTo }
  }

  /** A client, and what the server answered it. */
  const session = (make: (fetch: Fetch) => CachingClient) => {
    /** Each question as the client sent it. */
    const sent = new Map<string, [string, Record<string, unknown>]>()
    let from: ReturnType<typeof server>
    let last: [string, Record<string, unknown>] = ['', {}]
    const client = make(async (_, init) => {
      const { query, variables: given } = JSON.parse(String(init?.body)) as {
        query: string
        variables: Record<string, unknown>
      }
      last = [query, given]
      return Response.json({ data: await from.answerTo(...last) })
    })
    return {
      ask: async (all: Asked[], answering: ReturnType<typeof server>) => {
        from = answering
        for (const asked of all) {
          await client.ask(asked)
          sent.set(keyOf(asked), last)
        }
      },
      /** Those of which the cache gives something else than a server answers to them. */
      wrong: async (all: Asked[], answering: ReturnType<typeof server>) => {
        const found: Asked[] = []
        for (const asked of all) {
          const answer = await answering.answerTo(...sent.get(keyOf(asked))!)
          if (written(client.cached(asked)) !== written(answer)) found.push(asked)
        }
        return found
      },
      cached: client.cached,
    }
  }

  describe.each(Object.keys(CLIENTS))('%s', (name) => {
    it('should be what the server answered, in whatever order it was asked, before and after changes', async () => {
      const warned = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn')]
      const before = server()
      const all = [...versions(), ...current(), ...overviews()]
      expect(all.length).toBeGreaterThan(100)
      const orders = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 4, seed: 17 })
      const sessions = []
      for (const order of orders) {
        const one = session(CLIENTS[name]!)
        await one.ask(order, before)
        expect((await one.wrong(all, before)).map(keyOf)).toEqual([])
        sessions.push({ order, ...one })
      }

      // A version takes force by itself.
      atMoment(later)
      const after = server()
      let changed = 0
      for (const { ask, cached, order, wrong } of sessions) {
        const again = order.filter((_, place) => place % 3 > 0)
        await ask(again, after)
        expect((await wrong(again, after)).map(keyOf)).toEqual([])
        // What was not asked again is what it was, or what it is since another question was asked of the same; or is not all there.
        const not = order.filter((asked) => !again.includes(asked))
        const older = await wrong(not, after)
        expect((await wrong(older, before)).filter((asked) => cached(asked) !== null).map(keyOf)).toEqual([])
        changed += (await wrong(again, before)).length
      }
      expect(changed).toBeGreaterThan(0)
      const lost = warned.flatMap(({ mock }) => mock.calls.map(([message]) => String(message)))
      expect(lost.filter((message) => /data may be lost/i.test(message))).toEqual([])
    })
  })

  it('should know two objects by one id only where they are the same in every field', async () => {
    const objects = new Map<string, string>()
    const look = async () => {
      const { answerTo } = server()
      const told = new Map<string, Set<string>>()
      const texts = new Map<string, string>()
      for (const { query, variables: given } of [...versions(), ...current(), ...overviews()]) {
        const source = query.loc!.source.body
        if (![FULL_NOTICE, DIFF, HISTORY, NOTICE_LIST].includes(source)) continue
        const data = await answerTo(withTypeNames(source), given)
        // Also what several texts have alike is another one in each.
        const read = data['PublishedPrivacyNotice'] as IdentifiedNotice | undefined
        for (const { id } of read ? [...read.registers, ...read.sections] : []) {
          const text = `${read?.notice} ${read?.version} ${read?.locale}`
          expect([id, texts.get(id) ?? text]).toEqual([id, text])
          texts.set(id, text)
        }
        for (const [key, value] of identified(data)) {
          const said = written(value)
          expect([key, objects.get(key) ?? said]).toEqual([key, said])
          objects.set(key, said)
          const [type = '', id = ''] = key.split(/:(.*)/s)
          told.set(id, (told.get(id) ?? new Set()).add(type))
        }
      }
      expect(new Set(texts.values()).size).toBeGreaterThanOrEqual(8)
      // No id is one of two types either.
      expect([...told].filter(([, types]) => types.size > 1)).toEqual([])
    }
    await look()
    const known = objects.size
    atMoment(later)
    await look()
    jest.useRealTimers()
    // A notice that is withdrawn says so in its versions, and is in force again afterwards.
    for (const reason of ['Rekisteri on lakkautettu', 'Rekisteri on lakkautettu uudelleen']) {
      await site.publish(ids[1]!, { _status: 'draft', withdrawal: { reason } })
      const { data } = await site.app.graphql<{
        PublishedPrivacyNotice: { id: string; withdrawal: unknown }
      }>(`{ PublishedPrivacyNotice(slug: "${slugs[1]}", version: 1) { id withdrawal { reason } } }`)
      expect(data.PublishedPrivacyNotice.withdrawal).toEqual({ reason })
      expect(objects.has(`PublishedPrivacyNotice:${data.PublishedPrivacyNotice.id}`)).toBe(false)
      objects.set(`PublishedPrivacyNotice:${data.PublishedPrivacyNotice.id}`, 'withdrawn')
      await site.publish(ids[1]!, { title: `Taas: ${reason}` })
    }
    await look()
    expect(known).toBeGreaterThan(100)
  })
})

/** A query as clients send it. */
const withTypeNames = (source: string): string =>
  source.replaceAll(/\{(?=\s*[\w.])/g, (brace, at: number) =>
    // Not what stands around an operation.
    /query [^{]*$/.test(source.slice(0, at)) ? brace : `${brace} __typename `,
  )

/** The same with members in one order, and without what only clients ask for. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__typename')
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  )
}

const written = (value: unknown): string => JSON.stringify(sorted(value))
