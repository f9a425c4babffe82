import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parse } from 'graphql'

import type { Id } from '../fixtures/collections.js'
import type { PublicationRow } from '../../src/record/publications.js'
import type { NoticeList } from '../../src/notice/answers.js'
import type { TimelineEntry } from '../../src/notice/timeline.js'

import { privacyNotices } from '../../src/index.js'
import { inForceAt, upcomingAt } from '../../src/notice/timeline.js'
import { BOMBS, HEAVY, repeated, spreadTwice } from '../fixtures/bombs.js'
import { OTHER_HOST } from '../fixtures/otherHost.js'
import { addPublication, publicationOf } from '../fixtures/publications.js'
import { startSite, type Site } from '../fixtures/site.js'
import { createTestApp, databaseUnderTest, type TestApp } from './support/app.js'

/** What anybody may ask, and what it costs: counted in queries and rows, for no machine is as fast as another. */

const TIME_ZONE = 'Europe/Helsinki'

/** Counts what is asked of the database while something is done. */
const askedOf = async ({ payload: { db } }: TestApp, act: () => Promise<unknown>) => {
  const finds = jest.spyOn(db, 'find')
  const counts = jest.spyOn(db, 'count')
  try {
    await act()
    const results = await Promise.all(
      finds.mock.results.map(({ value }) => value as Promise<{ docs: object[] }>),
    )
    return {
      queries: finds.mock.calls.length + counts.mock.calls.length,
      rows: results.reduce((sum, { docs }) => sum + docs.length, 0),
    }
  } finally {
    finds.mockRestore()
    counts.mockRestore()
  }
}

describe(`what strangers ask, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let notice: { id: Id; slug: string }
  let row: PublicationRow

  beforeAll(async () => {
    // What is remembered would hide what is read.
    site = await startSite('strangers', { cache: 0 })
    notice = await site.create({ title: 'Seloste', _status: 'published' })
    await site.publish(notice.id, { title: 'Seloste, uusi' })
    row = await publicationOf(site.app.payload, notice.id)
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })
  afterAll(() => site.app.destroy())

  const list = async (query = '', app = site.app): Promise<NoticeList> => {
    const { body, status } = await app.rest<NoticeList>('GET', `/privacy-notices/published${query}`)
    expect(status).toBe(200)
    return body
  }
  const add = (id: string, version: number, changes: Partial<PublicationRow> = {}) =>
    addPublication(site.app.payload, row, { notice: id, slug: `seloste-${id}`, version, ...changes })

  describe('a GraphQL query that would grow without bound', () => {
    it.each(Object.keys(BOMBS))('should be refused, and nothing be read for it: %s', async (name) => {
      const asked = await askedOf(site.app, async () => {
        const { data, errors, status } = await site.app.graphql(BOMBS[name] ?? '')
        expect([status, data]).toEqual([200, undefined])
        // Of what is nested too deep to be parsed at all, graphql-js says so.
        expect(errors).toHaveLength(1)
        expect(errors?.[0]?.message).toMatch(/^The query |Maximum call stack/)
      })
      expect(asked.queries).toBe(0)
    })

    it('should be taken away from every rule before one of them sees it', async () => {
      const { validationRules } = site.app.payload.config.graphQL
      const args = { document: parse(spreadTwice(26)), schema: {} as never }
      expect(validationRules?.(args)).toHaveLength(1)
      expect(args.document.definitions).toEqual([])
    })

    it('should be said to be too large, as a client that knows GraphQL over HTTP is told', async () => {
      const { errors, status } = await site.app.graphql(
        spreadTwice(26),
        {},
        { headers: { accept: 'application/graphql-response+json' } },
      )
      expect(status).toBe(400)
      expect(errors).toEqual([
        {
          extensions: { code: 'queryTooLarge' },
          message: 'The query has more than 10000 parts with its fragments written out.',
        },
      ])
    })

    it('should leave the rules of the app to be asked about all others', async () => {
      const seen: string[] = []
      const app = await createTestApp({
        config: {
          graphQL: {
            maxComplexity: 20_000,
            validationRules: ({ document }) => {
              seen.push(String(document.definitions.length))
              return []
            },
          },
        },
        database: site.app.database,
        plugins: [privacyNotices()],
      })
      try {
        await app.graphql(spreadTwice(26))
        expect(seen).toEqual([])
        expect((await app.graphql('{ PublishedPrivacyNotices { totalDocs } }')).errors).toBeUndefined()
        expect(seen).toEqual(['1'])
        // Whoever allows more of one allows more of the other.
        const many = `{ PublishedPrivacyNotices { ${Array.from({ length: 6000 }, (_, i) => `a${i}: totalDocs`).join(' ')} } }`
        expect((await app.graphql(many)).errors).toBeUndefined()
      } finally {
        await app.destroy()
      }
    })

    it('should not come in by another way', async () => {
      const query = encodeURIComponent(spreadTwice(26))
      expect((await site.app.rest('GET', `/graphql?query=${query}`)).status).toBe(404)
      expect((await site.app.rest('POST', '/graphql', { body: { query: spreadTwice(26) } })).status).toBe(404)
      const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
      await site.app.graphql('{ __typename }')
      const batch = await GRAPHQL_POST(Promise.resolve(site.app.config))(
        new Request('http://localhost:3000/api/graphql', {
          body: JSON.stringify([{ query: spreadTwice(26) }, { query: '{ __typename }' }]),
          headers: { 'content-type': 'application/json' },
          method: 'POST',
        }),
      )
      expect(batch.status).toBe(400)
    })
  })

  describe('a GraphQL query of a fair size', () => {
    it.each(Object.keys(HEAVY))('should be refused for what it weighs: %s', async (name) => {
      const asked = await askedOf(site.app, async () => {
        const { data, errors } = await site.app.graphql(HEAVY[name] ?? '')
        expect(data).toBeUndefined()
        expect(errors?.map(({ message }) => message)).toEqual([
          expect.stringMatching(/^The query exceeds the maximum complexity of 1000/),
        ])
      })
      expect(asked.queries).toBe(0)
    })

    it('should be answered though one of its texts is a megabyte long', async () => {
      const { data, errors } = await site.app.graphql(
        `{ PublishedPrivacyNotice(slug: "${'x'.repeat(1_000_000)}") { title } }`,
      )
      expect([data['PublishedPrivacyNotice'], errors]).toEqual([null, undefined])
    })

    it('should weigh a page by how much is on it', async () => {
      const page = (limit: number) =>
        `{ PublishedPrivacyNotices(limit: ${limit}) { docs { slug title version locale locales hash } totalDocs } }`
      for (const limit of [1, 10, 100]) {
        expect((await site.app.graphql(page(limit))).errors).toBeUndefined()
      }
      // Not by what cannot be asked for.
      for (const limit of [-5, 0, 2_147_483_647]) {
        const { errors } = await site.app.graphql(page(limit))
        expect(errors?.[0]).toMatchObject({ extensions: { data: { code: 'malformed' } } })
      }
    })

    it.each([
      ['PublishedPrivacyNotice(slug: "seloste") { title }', 40],
      ['PublishedPrivacyNotices { totalDocs }', 40],
      ['PrivacyNoticeHistory(slug: "seloste") { totalDocs }', 40],
      ['PrivacyNoticeDiff(slug: "seloste", from: 1, to: 2) { slug }', 9],
      ['PrivacyNoticeSince(slug: "seloste", version: 1) { major }', 40],
    ])('should read a thing once, under however many names: %s', async (field, count) => {
      const once = await askedOf(site.app, async () => site.app.graphql(repeated(1, field)))
      const often = await askedOf(site.app, async () => {
        const { data, errors } = await site.app.graphql(repeated(count, field))
        expect(errors).toBeUndefined()
        expect(new Set(Object.values(data).map((one) => JSON.stringify(one))).size).toBe(1)
        expect(data['a0']).not.toBeNull()
      })
      expect(often).toEqual(once)
    })

    it('should be refused as often as it asks wrongly, and read anew by the next request', async () => {
      const { errors } = await site.app.graphql(
        repeated(3, 'PublishedPrivacyNotice(slug: "seloste", at: "?") { title }'),
      )
      expect(errors?.map(({ path }) => path as unknown)).toEqual([['a0'], ['a1'], ['a2']])
      const title = async () =>
        (
          await site.app.graphql<{ a0: { title: string } }>(
            repeated(2, 'PublishedPrivacyNotice(slug: "seloste") { title }'),
          )
        ).data.a0.title
      expect(await title()).toBe('Seloste, uusi')
      await site.publish(notice.id, { title: 'Seloste, uusin' })
      expect(await title()).toBe('Seloste, uusin')
    })
  })

  describe('the list', () => {
    it('should read the page asked for and nothing else, however much has been published', async () => {
      const cost = async (): Promise<{ queries: number; rows: number }> => {
        await list('?limit=10')
        return askedOf(site.app, () => list('?limit=10&page=2'))
      }
      for (let id = 0; id < 25; id += 1) await add(`lyhyt-${id}`, 1)
      const few = await cost()
      expect(few.rows).toBeLessThanOrEqual(10 + 1)
      for (let version = 2; version <= 60; version += 1) await add('lyhyt-3', version)
      for (let id = 100; id < 140; id += 1) await add(`lyhyt-${id}`, 1)
      expect(await cost()).toEqual(few)
      expect(await list('?limit=1')).toMatchObject({ hasNextPage: true, totalDocs: 66, totalPages: 66 })
    })

    it('should read of what was added only that', async () => {
      await list()
      await add('lisatty', 1)
      const { rows } = await askedOf(site.app, () => list('?limit=1'))
      expect(rows).toBeLessThan(30)
      await expect(list('?limit=100')).resolves.toMatchObject({
        docs: expect.arrayContaining([expect.objectContaining({ slug: 'seloste-lisatty' })]),
      })
    })

    it('should read only what was added, also while others are publishing', async () => {
      await list()
      const { totalDocs: before } = await site.app.payload.db.count({
        collection: 'notice-publications',
        where: {},
      })
      const { rows } = await askedOf(site.app, async () => {
        for (let round = 0; round < 10; round += 1) {
          await Promise.all([
            add(`vilkas-${round}`, 1),
            list('?limit=1'),
            add(`vilkas-${round}`, 2),
            list('?limit=1'),
          ])
        }
      })
      expect(rows).toBeLessThan(10 * before)
      const { docs } = await list('?limit=100&page=1')
      const { docs: more } = await list('?limit=100&page=2')
      expect([...docs, ...more].filter(({ slug }) => slug.startsWith('seloste-vilkas'))).toHaveLength(10)
    })

    it('should hold at once what another process has published, also what carries an earlier time', async () => {
      const other = await createTestApp({ database: site.app.database, plugins: [privacyNotices()] })
      try {
        const before = (await list('', other)).totalDocs
        const { slug } = await site.create({ title: 'Toisen prosessin seloste', _status: 'published' })
        const after = await list('?limit=100', other)
        expect(after.totalDocs).toBe(before + 1)
        expect(after.docs.map((doc) => doc.slug)).toContain(slug)
        await add('myohassa', 1, { publishedAt: '2001-01-01T00:00:00.000Z' })
        expect((await list('', other)).totalDocs).toBe(before + 2)
        expect((await list()).totalDocs).toBe(before + 2)
      } finally {
        await other.destroy()
      }
    })

    it('should be read anew when an older record was put in place of the newest', async () => {
      await add('poistuva', 1)
      const before = await list('?limit=100&page=1')
      const slugs = before.docs.map(({ slug }) => slug)
      await site.app.payload.db.deleteMany({
        collection: 'notice-publications',
        where: { notice: { equals: 'poistuva' } },
      })
      await add('tilalle', 1, { publishedAt: '2001-01-01T00:00:00.000Z' })
      const after = (await list('?limit=100&page=1')).docs.map(({ slug }) => slug)
      expect(after).toEqual(
        [...slugs.filter((slug) => slug !== 'seloste-poistuva'), 'seloste-tilalle'].sort(),
      )
    })

    it('should be read once for all who ask while a process has not read the record yet', async () => {
      const other = await createTestApp({ database: site.app.database, plugins: [privacyNotices()] })
      try {
        const alone = await askedOf(site.app, () => list('?limit=1'))
        const all = await askedOf(other, () =>
          Promise.all(Array.from({ length: 30 }, () => list('?limit=1', other))),
        )
        const { totalDocs } = await site.app.payload.db.count({
          collection: 'notice-publications',
          where: {},
        })
        expect(all.rows).toBeLessThan(totalDocs + 30 * (alone.rows + 1))
      } finally {
        await other.destroy()
      }
    })

    it('should be given again after the database has failed', async () => {
      await add('katkos', 1)
      const find = site.app.payload.db.find.bind(site.app.payload.db)
      let fails = true
      jest.spyOn(site.app.payload.db, 'find').mockImplementation((args) => {
        if (fails && args.limit !== 1) return Promise.reject(new Error('The connection was lost'))
        return find(args)
      })
      expect((await site.app.rest('GET', '/privacy-notices/published?limit=1')).status).toBe(500)
      fails = false
      expect((await list('?limit=100')).docs.map(({ slug }) => slug)).toContain('seloste-katkos')
    })

    it('should be, on each day and page, what follows from the records alone', async () => {
      const day = (offset: number) => new Date(Date.UTC(2030, 0, 1) + offset * 86_400_000).toISOString()
      let seed = 7
      const upTo = (most: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % most
      for (let id = 0; id < 12; id += 1) {
        for (let version = 1; version <= 4; version += 1) {
          const published = 10 * version + upTo(8)
          const isWithdrawn = version > 1 && upTo(4) === 0
          await add(`satunnainen-${id}`, version, {
            contentHash: `${id} ${upTo(3)}`,
            effectiveFrom: day(isWithdrawn ? published : published + upTo(20)).slice(0, 10),
            event: isWithdrawn ? 'withdrawn' : 'published',
            publishedAt: day(published),
            // Addresses change, and pass from one notice to another.
            slug: `osoite-${upTo(2) === 0 ? id : `${id}-${version}`}`,
          })
        }
      }
      const { docs: rows } = await site.app.payload.db.find<
        { hash: string; notice: string; slug: string } & Record<string, unknown> & TimelineEntry & { id: Id }
      >({ collection: 'notice-publications', limit: 0, pagination: false, where: {} })
      const notices = [...new Set(rows.map((one) => one.notice))].map((id) =>
        rows.filter((one) => one.notice === id),
      )
      const order = (one: { slug: string; version: number }, other: typeof one) =>
        one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : one.version - other.version
      for (let offset = 0; offset < 80; offset += 3) {
        const date = day(offset).slice(0, 10)
        const at = { date, instant: null }
        const wanted = notices
          .flatMap((entries) => inForceAt(entries, at, TIME_ZONE) ?? [])
          .filter(({ event }) => event === 'published')
          .sort(order)
          .map(({ hash }) => hash)
        const pages = []
        for (let page = 1; page === 1 || pages.length < wanted.length; page += 1) {
          const { docs, totalDocs } = await list(`?at=${date}&limit=20&page=${page}`)
          expect(totalDocs).toBe(wanted.length)
          pages.push(...docs.map(({ hash }) => hash))
          if (docs.length === 0) break
        }
        expect(pages).toEqual(wanted)
        const ahead = await list(`?at=${date}&limit=100&status=upcoming`)
        expect(ahead.docs.map(({ hash }) => hash).sort()).toEqual(
          notices
            .flatMap((entries) => upcomingAt(entries, date))
            .map(({ hash }) => hash)
            .sort(),
        )
      }
    }, 240_000)
  })

  describe('histories and comparisons', () => {
    it('should be remembered until something is published, and looked up by one count', async () => {
      const app = await createTestApp({ database: site.app.database, plugins: [privacyNotices()] })
      const at = `/privacy-notices/published/${notice.slug}`
      try {
        for (const path of [
          '/diff?from=1&to=2',
          '/diff',
          '/history',
          '/history?limit=1&page=2',
          '/diff?locale=en',
        ]) {
          const before = await app.rest('GET', `${at}${path}`)
          expect(before.status).toBe(200)
          const asked = await askedOf(app, async () => {
            const again = await app.rest('GET', `${at}${path}`)
            expect([again.text, again.headers.get('etag')]).toEqual([before.text, before.headers.get('etag')])
          })
          expect(asked).toEqual({ queries: 1, rows: 0 })
        }
        const newest = async () =>
          (await app.rest<{ docs: { title: string }[] }>('GET', `${at}/history`)).body.docs[0]?.title
        const compared = async () =>
          (await app.rest<{ to: { version: number } }>('GET', `${at}/diff`)).body.to.version
        const version = await compared()
        await site.publish(notice.id, { title: `Seloste ${version + 1}` })
        expect(await newest()).toBe(`Seloste ${version + 1}`)
        expect(await compared()).toBe(version + 1)
      } finally {
        await app.destroy()
      }
    })

    it('should not be remembered when there is none', async () => {
      const app = await createTestApp({ database: site.app.database, plugins: [privacyNotices()] })
      const path = `/privacy-notices/published/${notice.slug}/diff?from=1&to=99`
      try {
        expect((await app.rest('GET', path)).status).toBe(404)
        const count = (
          await app.rest<{ totalDocs: number }>('GET', `/privacy-notices/published/${notice.slug}/history`)
        ).body.totalDocs
        const next = `/privacy-notices/published/${notice.slug}/diff?from=1&to=${count + 1}`
        expect((await app.rest('GET', next)).status).toBe(404)
        await site.publish(notice.id, { title: 'Seloste, vielä uudempi' })
        expect((await app.rest('GET', next)).status).toBe(200)
      } finally {
        await app.destroy()
      }
    })
  })

  describe('a feed', () => {
    it('should cost the same on every page, however much has been published', async () => {
      const cost = () =>
        askedOf(site.app, () => site.app.rest('GET', '/privacy-notices/published/feed?limit=5&page=2'))
      const before = await cost()
      for (let id = 0; id < 30; id += 1) await add(`syote-${id}`, 1)
      expect((await cost()).queries).toBe(before.queries)
      expect((await cost()).rows).toBeLessThan(20)
    })
  })

  describe('an address', () => {
    it.each([
      '',
      '/feed',
      '/feed?format=json',
      '/seloste',
      '/seloste/feed',
      '/seloste/history',
      '/seloste/diff',
      '/seloste?format=page',
    ])('should never be made of what a request says of its host: %s', async (path) => {
      const answer = await site.read(path, OTHER_HOST)
      expect(answer.status).toBe(200)
      expect(`${JSON.stringify([...answer.headers])} ${answer.text}`).not.toMatch(/attacker|localhost/)
      expect(answer.text).toBe((await site.read(path)).text)
    })
  })
})
