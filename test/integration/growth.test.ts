import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Id } from '../fixtures/collections.js'
import type { PublicationRow } from '../../src/record/publications.js'
import type { NoticeList } from '../../src/notice/answers.js'

import { exportBundle, verify } from '../../src/index.js'
import { keepCheckpoint } from '../../src/record/log/job.js'
import { dueRequests } from '../../src/approvals/rows.js'
import { NOTICE_APPROVALS } from '../../src/options.js'
import { appendMissing } from '../../src/record/log/append.js'
import { readerOf } from '../../src/record/proof/rows.js'
import { COUNTED_WHOLE } from '../../src/record/timelines.js'
import { fillLog } from '../fixtures/logs.js'
import { addPublication, publicationOf } from '../fixtures/publications.js'
import { startSite, type Site } from '../fixtures/site.js'
import { text } from '../fixtures/sources.js'
import { databaseUnderTest, itWhen } from './support/app.js'

/** What may not grow with what has been published, or no faster than it: counted in queries and rows. */

const PUBLICATIONS = 'notice-publications'
const LOG = 'notice-log'

describe(`what grows, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let notice: { id: Id; slug: string }
  let row: PublicationRow

  beforeAll(async () => {
    site = await startSite('growing', { cache: 0 })
    notice = await site.create({ title: 'Seloste', _status: 'published' })
    row = await publicationOf(site.app.payload, notice.id)
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })
  afterAll(() => site.app.destroy())

  const db = () => site.app.payload.db
  const add = (id: string, version: number, changes: Partial<PublicationRow> = {}) =>
    addPublication(site.app.payload, row, { notice: id, slug: `seloste-${id}`, version, ...changes })

  /** What is asked for while something is done. */
  const askedBy = async (act: () => Promise<unknown>) => {
    const finds = jest.spyOn(db(), 'find')
    const counts = jest.spyOn(db(), 'count')
    await act()
    const asked = {
      counts: counts.mock.calls.map(([{ where }]) => where ?? {}),
      finds: finds.mock.calls.map(([args]) => args),
    }
    finds.mockRestore()
    counts.mockRestore()
    return asked
  }
  const drain = async (lines: AsyncIterable<unknown>) => {
    for await (const line of lines) void line
  }

  describe('the organisations that a text is held against', () => {
    const ORGANISATIONS = 'notice-organisations'
    const MANY = 120
    const name = (index: number) => `Kaislarinteen kalaseura ${index} ry`
    const words = `${name(7).replace(' ry', '')} käsittelee jäsentensä tietoja. Jäsenten nimet ovat tallessa.`
    const data = {
      sections: [{ blockType: 'text', heading: 'Tietosisältö', keys: ['dataContent'], text: text(words) }],
    }
    const named = async () => {
      const { body } = await site.app.rest<{ findings: { rule: string }[] }>(
        'POST',
        `/privacy-notices/${notice.id}/check`,
        { body: { data }, token: site.token },
      )
      return body.findings.filter(({ rule }) => rule === 'other-organisation').length
    }

    it('should be read once, and again when one of them has changed', async () => {
      const { payload } = site.app
      const ids: Id[] = []
      expect(await named()).toBe(0)
      for (let index = 0; index < MANY; index += 1) {
        const { id } = await payload.create({
          collection: ORGANISATIONS as never,
          data: { name: name(index), _status: 'published' },
        })
        ids.push(id)
      }
      expect(await named()).toBe(1)
      const finds = jest.spyOn(db(), 'find')
      expect(await named()).toBe(1)
      const found = await Promise.all(
        finds.mock.results.map(({ value }) => value as Promise<{ docs: unknown[] }>),
      )
      const read = found.filter((_, index) => finds.mock.calls[index]?.[0].collection === ORGANISATIONS)
      expect(read.reduce((sum, { docs }) => sum + docs.length, 0)).toBeLessThan(5)
      finds.mockRestore()

      const seventh = { id: ids[7] as Id, collection: ORGANISATIONS as never }
      await payload.update({
        ...seventh,
        data: { name: 'Ruovikon uimarit ry', _status: 'published' },
      })
      expect(await named()).toBe(0)
      await payload.update({ ...seventh, data: { name: name(7), _status: 'published' } })
      expect(await named()).toBe(1)
      await payload.delete(seventh)
      expect(await named()).toBe(0)
    }, 120_000)
  })

  describe('what is to be published at a moment', () => {
    let asked = 0
    const keep = (request: string, kind: string, at: string, rest: object = {}) =>
      db().create({
        collection: NOTICE_APPROVALS,
        data: { ...rest, account: 'users:1', at, key: `${kind}:${request}`, kind, request },
        returning: false,
      })
    /** Something that was asked for a moment, and what became of it. */
    const ask = async (publishAt: string, end?: 'cancelled' | 'notPublished' | 'published') => {
      asked += 1
      const request = `request-${asked}`
      await keep(request, 'asked', publishAt, { notice: 'none', publishAt })
      if (end) await keep(request, end, publishAt)
      return request
    }
    /** What is due, and how many rows were read to know it. */
    const due = async (now: string) => {
      const finds = jest.spyOn(db(), 'find')
      const requests = await dueRequests({ payload: site.app.payload }, new Date(now))
      const found = await Promise.all(
        finds.mock.results.map(({ value }) => value as Promise<{ docs: unknown[] }>),
      )
      finds.mockRestore()
      return { requests, rows: found.reduce((sum, { docs }) => sum + docs.length, 0) }
    }

    it('should be found without reading what has ended, however much that is', async () => {
      const ends = ['published', 'cancelled', 'notPublished'] as const
      for (let index = 0; index < 500; index += 1) {
        await ask(`2026-01-01T${String(index % 24).padStart(2, '0')}:00:00.000Z`, ends[index % 3])
      }
      const open = await ask('2026-01-02T10:00:00.000Z')
      await ask('2026-01-02T11:00:00.000Z', 'published')
      const later = await ask('2026-01-20T10:00:00.000Z')
      // The first pass of all reads everything that was asked for a moment by then, and what became of it.
      expect(await due('2026-01-10T10:00:00.000Z')).toEqual({ requests: [open], rows: 502 + 501 })
      // What is open, what was asked for after it, its end, and how far everything is done.
      expect(await due('2026-01-10T10:00:00.000Z')).toEqual({ requests: [open], rows: 4 })
      expect(await due('2026-01-20T10:00:00.000Z')).toEqual({ requests: [open, later], rows: 5 })
      for (const request of [open, later]) await keep(request, 'published', '2026-01-20T10:00:00.000Z')
      expect((await due('2026-01-22T10:00:00.000Z')).requests).toEqual([])
      expect(await due('2026-01-22T10:00:00.000Z')).toEqual({ requests: [], rows: 1 })
      // A day is looked back on in any case.
      const late = await ask('2026-01-21T12:00:00.000Z')
      expect((await due('2026-01-22T10:00:00.000Z')).requests).toEqual([late])
      await keep(late, 'published', '2026-01-22T10:00:00.000Z')
    }, 120_000)

    it('should be found where a clock was ahead when the one before was', async () => {
      await due('2027-01-01T10:00:00.000Z')
      const open = await ask('2026-02-02T10:00:00.000Z')
      expect((await due('2026-02-10T10:00:00.000Z')).requests).toContain(open)
      expect((await due('2026-02-11T10:00:00.000Z')).requests).toContain(open)
    })

    it('should be found by all who look at the same moment', async () => {
      const open = await ask('2026-03-02T10:00:00.000Z')
      const now = new Date('2026-03-02T10:00:00.000Z')
      const found = await Promise.all(
        Array.from({ length: 20 }, () => dueRequests({ payload: site.app.payload }, now)),
      )
      for (const requests of found) expect(requests).toContain(open)
    })
  })

  describe('the proof of the record', () => {
    it('should read each row once, in batches none of which skips what comes before it', async () => {
      const costs: number[] = []
      for (const versions of [25, 105]) {
        for (let version = costs.length === 0 ? 2 : 26; version <= versions; version += 1) {
          await add(String(notice.id), version, { slug: notice.slug })
        }
        for (const act of [() => verify(site.app.payload), () => drain(exportBundle(site.app.payload))]) {
          const { finds } = await askedBy(act)
          expect(finds.filter(({ page }) => (page ?? 1) > 1)).toEqual([])
          expect(finds.every(({ limit }) => limit !== undefined && limit > 0)).toBe(true)
          costs.push(finds.length)
        }
      }
      const [verified = 0, exported = 0, verifiedMore = 0, exportedMore = 0] = costs
      // Eighty more, twenty at a time.
      expect([verifiedMore - verified, exportedMore - exported]).toEqual([4, 4])
    })

    it('should read what has no number, however long the chain', async () => {
      for (let version = 1; version <= 45; version += 1) await add('numeroton', version)
      const more = [46, 47, 48]
      for (const one of more) {
        await add('numeroton', one)
        await db().updateOne({
          collection: PUBLICATIONS,
          data: { version: null },
          returning: false,
          where: { and: [{ notice: { equals: 'numeroton' } }, { version: { equals: one } }] },
        })
        // One without a number may be all that a database lets there be.
        if (databaseUnderTest.kind === 'mongodb') break
      }
      const reader = await readerOf(site.app.payload)
      let count = 0
      const hashes = new Set<unknown>()
      for await (const chain of reader.chains('numeroton')) {
        for await (const { row: stored } of chain.publications) {
          count += 1
          hashes.add(stored.hash)
        }
      }
      const { totalDocs } = await db().count({
        collection: PUBLICATIONS,
        where: { notice: { equals: 'numeroton' } },
      })
      expect([count, hashes.size]).toEqual([totalDocs, totalDocs])
    })

    it('should find nothing wrong with what is published of a notice that has been read already', async () => {
      const own = await startSite('meanwhile')
      try {
        const { id } = await own.create({ title: 'Luettu', _status: 'published' })
        const find = own.app.payload.db.find.bind(own.app.payload.db)
        let looks = 0
        jest.spyOn(own.app.payload.db, 'find').mockImplementation(async (args: { collection: string }) => {
          // The log is read before the records, and once more after them.
          if (args.collection === LOG && ++looks === 2) {
            jest.restoreAllMocks()
            await own.publish(id, { title: 'Luettu, uusi' })
          }
          return find(args as never)
        })
        const { findings, publications } = await verify(own.app.payload)
        expect([findings, publications, looks]).toEqual([[], 1, 2])
        expect((await verify(own.app.payload)).publications).toBe(2)
      } finally {
        await own.app.destroy()
      }
    })

    it('should have the log completed in batches none of which skips what comes before it', async () => {
      const own = await startSite('completed')
      try {
        const { id } = await own.create({ title: 'Kirjattu', _status: 'published' })
        const like = await publicationOf(own.app.payload, id)
        // Many of the same instant, so that a batch ends among them.
        const at = (index: number) => ({
          publishedAt: index < 125 ? '2026-01-01T00:00:00.000Z' : '2026-01-02T00:00:00.000Z',
        })
        for (let index = 0; index < 250; index += 1) {
          await addPublication(own.app.payload, like, { notice: `x-${index}`, version: 1, ...at(index) })
        }
        const finds = jest.spyOn(own.app.payload.db, 'find')
        expect(await appendMissing(own.app.payload)).toBe(250)
        const pages = finds.mock.calls.filter(
          ([{ collection, limit }]) => collection === PUBLICATIONS && limit === 200,
        )
        expect(finds.mock.calls.filter(([{ page }]) => (page ?? 1) > 1)).toEqual([])
        expect(pages.length).toBeGreaterThanOrEqual(2)
        expect(await appendMissing(own.app.payload)).toBe(0)
      } finally {
        await own.app.destroy()
      }
    }, 120_000)
  })

  describe('the file of a witness', () => {
    it('should be added to without being read from its beginning', async () => {
      const directory = await mkdtemp(path.join(tmpdir(), 'ppn-growth-'))
      const file = path.join(directory, 'log.jsonl')
      const own = await startSite('witnessed', { jobs: { start: false }, witnesses: [{ file }] })
      try {
        const { id } = await own.create({ title: 'Todistettu', _status: 'published' })
        await fillLog(own.app.payload, 700)
        await keepCheckpoint(own.app.payload)
        const keep = async (title: string) => {
          await own.publish(id, { title })
          expect((await keepCheckpoint(own.app.payload)).witnesses).toMatchObject([
            { isGiven: true, problem: null },
          ])
          const lines = (await readFile(file, 'utf8')).trim().split('\n')
          return {
            entries: (JSON.parse(lines.at(-1) ?? '') as { entries: { index: number }[] }).entries,
            lines,
          }
        }
        const { entries, lines } = await keep('Todistettu, uusi')
        expect(entries.map(({ index }) => index)).toEqual([700])
        expect(lines[0]?.length).toBeGreaterThan(65_536)
        // What nobody reads is not missed here; who compares finds it.
        await writeFile(file, [lines[0]?.replace('"entries"', '"entrees"'), ...lines.slice(1), ''].join('\n'))
        expect((await keep('Todistettu, uusin')).entries.map(({ index }) => index)).toEqual([701])
        const { comparedWith } = await verify(own.app.payload)
        expect(comparedWith[0]?.problems).toContain('A line in it cannot be read.')
        // Where its end is not whole, all of it is read, and what it lacks is added.
        const text = await readFile(file, 'utf8')
        await writeFile(file, text.slice(0, -30))
        expect((await keep('Todistettu, viimeinen')).entries.map(({ index }) => index)).toEqual(
          Array.from({ length: 703 }, (_, index) => index),
        )
      } finally {
        await own.app.destroy()
        await rm(directory, { force: true, recursive: true })
      }
    }, 120_000)
  })

  describe('the list, of many publications', () => {
    const list = async (query = '') => {
      const { body, status } = await site.app.rest<NoticeList>('GET', `/privacy-notices/published${query}`)
      expect(status).toBe(200)
      return body
    }
    const slugsOf = ({ docs }: NoticeList) => docs.map(({ slug }) => slug)

    itWhen(
      'indexes',
      'should count the newest of them, and see at once what is added, whatever its time',
      async () => {
        for (let index = 0; index < COUNTED_WHOLE; index += 50) {
          await Promise.all(
            Array.from({ length: 50 }, (_, one) =>
              add(`monta-${(index + one) % 40}`, Math.floor((index + one) / 40) + 1),
            ),
          )
        }
        const before = await list('?limit=100')
        const { counts, finds } = await askedBy(() => list('?limit=1'))
        // None of all, which a database has to go through.
        expect(JSON.stringify(counts)).not.toContain('"greater_than":""')
        expect(counts.length).toBeGreaterThan(0)
        expect(finds.length).toBe(2)

        await add('uusin', 1)
        expect(slugsOf(await list('?limit=100'))).toEqual([...slugsOf(before), 'seloste-uusin'].sort())
        const late = await askedBy(async () => {
          await add('myohassa', 1, { publishedAt: '2001-01-01T00:00:00.000Z', effectiveFrom: '2001-01-01' })
          const { docs } = await list('?limit=100')
          expect(docs.map(({ slug }) => slug)).toContain('seloste-myohassa')
        })
        // It is found by when it was written, not by reading everything.
        expect(late.finds.length).toBeLessThan(10)
        expect(slugsOf(await list('?limit=100&at=2001-06-01'))).toEqual(['seloste-myohassa'])
      },
      240_000,
    )

    itWhen(
      'indexes',
      'should be held against all of them after a while, and stay as it is where a database lags behind until then',
      async () => {
        await add('poistuva', 1)
        const before = await list('?limit=100')
        // Of the newest, and of the oldest, which are not counted for every reader.
        const gone = ['poistuva', String(notice.id)]
        await db().deleteMany({ collection: PUBLICATIONS, where: { notice: { in: gone } } })
        const lagging = await askedBy(async () => {
          expect(slugsOf(await list('?limit=100'))).toEqual(
            slugsOf(before).filter((slug) => slug !== 'seloste-poistuva' && slug !== notice.slug),
          )
        })
        // Nothing is read anew for it: what is not there is not on the page.
        expect(lagging.finds.length).toBe(2)
        const now = performance.now.bind(performance)
        jest.spyOn(performance, 'now').mockImplementation(() => now() + 61_000)
        const after = await list('?limit=100')
        expect(after.totalDocs).toBe(before.totalDocs - 2)
        expect(slugsOf(after)).toEqual(
          slugsOf(before).filter((slug) => slug !== 'seloste-poistuva' && slug !== notice.slug),
        )
        await add('sittenkin', 1)
        expect(slugsOf(await list('?limit=100'))).toContain('seloste-sittenkin')
      },
      120_000,
    )
  })
})
