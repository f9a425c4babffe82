import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { plainPath } from '../../src/http/endpoint.js'
import { repair } from '../../src/index.js'
import { MOST_ENTRIES } from '../../src/reading/log/endpoints.js'
import {
  emptyRoot,
  leafHash,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from '../../src/record/log/merkle.js'
import { parseCheckpoint, parseNote, parseVkey, signersOf } from '../../src/record/log/note.js'
import { fillLog } from '../fixtures/logs.js'
import { startSite } from '../fixtures/site.js'
import { checkerOf, DOCUMENT, ENDPOINTS } from '../support/openapi.js'
import { databaseUnderTest, itWhen } from './support/app.js'
import { type AppProcess, startOtherProcess } from './support/appProcesses.js'
import { atMoment } from './support/clock.js'
import { codesIn, documentedTables } from './support/documentedTables.js'

const isSlow = /ferretdb/i.test(databaseUnderTest.server)
/** How many publish at once. */
const PARALLEL = isSlow ? 8 : 20
const TIMEOUT = 240_000

type Entry = { index: number; notice: string; record: string; version: number }

const leafOf = (record: unknown): Buffer => leafHash(Buffer.from(String(record), 'hex'))

describe(`the log of publications, on ${databaseUnderTest.server}`, () => {
  let site: Site

  beforeAll(async () => {
    site = await startSite('log')
  })
  afterAll(() => site.app.destroy())

  /** Every entry, as readers get them. */
  const entriesOf = async (of: Site = site): Promise<Entry[]> => {
    const { body, status } = await of.read('/log/entries')
    expect(status).toBe(200)
    return body.entries as Entry[]
  }
  const keyOf = async (of: Site = site) => {
    const [line = ''] = (await of.read('/log/key')).text.split('\n')
    const vkey = parseVkey(line)
    if (!vkey) throw new Error(`this is no key: ${line}`)
    return vkey
  }
  /** What a checkpoint says, once its signature is checked. */
  const headIn = async (checkpoint: string, of: Site = site): Promise<TreeHead> => {
    const { key, name } = await keyOf(of)
    const note = parseNote(checkpoint)
    const head = note && parseCheckpoint(note.text)
    if (!note || !head) throw new Error(`this is no checkpoint: ${checkpoint}`)
    expect(signersOf(note, [key])).toMatchObject([{ name }])
    expect(head.origin).toBe(name)
    return head
  }
  const headOf = async (of: Site = site) => headIn((await of.read('/log/checkpoint')).text, of)

  /** The parts of a proof (C2SP `tlog-proof`). */
  const partsOf = (text: string) => {
    const [first = '', ...rest] = text.split('\n\n')
    const [format, index = '', ...hashes] = first.split('\n')
    expect(format).toBe('c2sp.org/tlog-proof@v1')
    return {
      checkpoint: rest.join('\n\n'),
      index: Number(/^index (0|[1-9][0-9]*)$/.exec(index)?.[1] ?? Number.NaN),
      proof: hashes.map((hash) => Buffer.from(hash, 'base64')),
    }
  }
  const expectProved = async (slug: string, version: number, record: unknown, query = '') => {
    const { status, text } = await site.read(`/${slug}/versions/${version}/proof${query}`)
    expect([status, text]).toEqual([200, expect.any(String)])
    const { checkpoint, index, proof } = partsOf(text)
    const { root, size } = await headIn(checkpoint)
    expect(verifyInclusion({ index, leaf: leafOf(record), proof, root, size })).toBe(true)
    return { index, size }
  }
  const consistencyBetween = async (from: number, to: number): Promise<Buffer[]> => {
    const { body, status } = await site.read(`/log/consistency?from=${from}&to=${to}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ from, to })
    return (body.consistency as string[]).map((hash) => Buffer.from(hash, 'base64'))
  }
  const rowsOf = async () => {
    const { docs } = await site.app.payload.db.find<{ id: Id; index: number } & Record<string, unknown>>({
      collection: 'notice-log',
      limit: 0,
      pagination: false,
      sort: 'index',
      where: {},
    })
    return docs
  }
  const unloggedOf = async (id: Id) => {
    const row = await site.app.payload.db.findOne<{ id: Id; unlogged?: null | string }>({
      collection: 'privacy-notices',
      where: { id: { equals: id } },
    })
    return row?.unlogged ?? null
  }
  const hashesOf = async (id: Id) => (await site.records(id)).map(({ hash }) => hash)

  /** That the log is without gaps, and has every record there is, once, each notice's in order. */
  const expectWhole = async () => {
    const entries = await entriesOf()
    expect(entries.map(({ index }) => index)).toEqual(entries.map((_, index) => index))
    const { docs } = await site.app.payload.db.find<Record<string, unknown> & { id: Id }>({
      collection: 'notice-publications',
      limit: 0,
      pagination: false,
      sort: 'version',
      where: {},
    })
    expect(entries.map(({ record }) => record).sort()).toEqual(docs.map(({ hash }) => hash).sort())
    for (const notice of new Set(entries.map((one) => one.notice))) {
      const logged = entries.filter((one) => one.notice === notice)
      const records = docs.filter((one) => one.notice === notice)
      expect(logged.map(({ record, version }) => [record, version])).toEqual(
        records.map(({ hash, version }) => [hash, version]),
      )
    }
    const { root, size } = await headOf()
    expect(size).toBe(entries.length)
    return { entries, root, size }
  }

  describe('what is published', () => {
    it('should begin with the checkpoint of an empty log', async () => {
      const { root, size } = await headOf()
      expect([size, root.equals(emptyRoot())]).toEqual([0, true])
      expect(await entriesOf()).toEqual([])
      expect((await site.read('/log/consistency?from=0&to=0')).body).toEqual({
        consistency: [],
        from: 0,
        to: 0,
      })
    })

    it('should be in the log when it is answered: publications and withdrawals, and no draft', async () => {
      const { id } = await site.create({ title: 'Lokiin', _status: 'published' })
      await site.save(id, { title: 'Luonnos', _status: 'draft' }, undefined)
      const other = await site.create({ title: 'Vain luonnos' })
      await site.publish(id, { title: 'Taas' })
      await site.publish(id, { title: 'Taas' })
      const { entries } = await expectWhole()
      expect(entries.map(({ notice, version }) => [notice, version])).toEqual([
        [String(id), 1],
        [String(id), 2],
        [String(id), 3],
      ])
      expect(entries.map(({ record }) => record)).toEqual(await hashesOf(id))
      expect([await unloggedOf(id), await unloggedOf(other.id)]).toEqual([null, null])
    })

    it(
      'should be proved by every size of the log since, and each size by every later one',
      async () => {
        const { id, slug } = await site.create({ title: 'Todistettava', _status: 'published' })
        for (let round = 0; round < 5; round += 1) await site.publish(id, { title: `Versio ${round}` })
        const { size } = await expectWhole()
        const hashes = await hashesOf(id)
        for (const [position, hash] of hashes.entries()) {
          const { index, size: now } = await expectProved(slug, position + 1, hash)
          expect(now).toBe(size)
          for (let earlier = index + 1; earlier <= size; earlier += 1) {
            const then = await expectProved(slug, position + 1, hash, `?size=${earlier}`)
            expect(then).toEqual({ index, size: earlier })
          }
        }
        const proof = partsOf((await site.read(`/${slug}/versions/1/proof`)).text)
        const { root } = await headIn(proof.checkpoint)
        const wrong = { index: proof.index, leaf: leafOf(hashes[1]), proof: proof.proof, root, size }
        expect(verifyInclusion(wrong)).toBe(false)

        const heads: TreeHead[] = []
        for (let earlier = 0; earlier <= size; earlier += 1) {
          // Every root is one that was signed: proofs of each size carry its checkpoint.
          const at = (await entriesOf())[earlier - 1]
          const path = at && (await addressOf(at))
          heads.push(
            path
              ? await headIn(partsOf((await site.read(`${path}?size=${earlier}`)).text).checkpoint)
              : { root: emptyRoot(), size: 0 },
          )
        }
        for (const [to, later] of heads.entries()) {
          for (const [from, earlier] of heads.slice(0, to + 1).entries()) {
            const hashesBetween = await consistencyBetween(from, to)
            expect(verifyConsistency(earlier, later, hashesBetween)).toBe(true)
          }
        }
        const step = await consistencyBetween(2, size)
        const forged = { root: heads[1]?.root ?? emptyRoot(), size: 2 }
        expect(verifyConsistency(forged, { root, size }, step)).toBe(false)
      },
      TIMEOUT,
    )

    /** Where the proof of an entry is. */
    const addressOf = async ({ notice, version }: Entry): Promise<string> => {
      const row = await site.app.payload.db.findOne<{ id: Id; slug: string }>({
        collection: 'notice-publications',
        where: { and: [{ notice: { equals: notice } }, { version: { equals: version } }] },
      })
      return `/${row?.slug}/versions/${version}/proof`
    }

    itWhen('transactions', 'should not be in the log when its transaction is given up', async () => {
      const { payload } = site.app
      const { id } = await site.create({ title: 'Peruttava', _status: 'published' })
      const before = await entriesOf()
      const transactionID = await payload.db.beginTransaction()
      await payload.update({
        id,
        collection: 'privacy-notices',
        data: { title: 'Ei koskaan', _status: 'published' },
        overrideAccess: true,
        req: { transactionID: transactionID ?? undefined },
      } as never)
      expect(await entriesOf()).toEqual(before)
      await payload.db.rollbackTransaction(transactionID ?? '')
      expect(await site.records(id)).toHaveLength(1)
      await site.publish(id, { title: 'Toinen' })
      expect((await expectWhole()).size).toBe(before.length + 1)
    })

    it('should be published whatever becomes of the log, and be logged with what is published next', async () => {
      const { payload } = site.app
      const { id } = await site.create({ title: 'Sitkeä', _status: 'published' })
      const before = await entriesOf()
      const create = payload.db.create.bind(payload.db)
      const failing = jest.spyOn(payload.db, 'create').mockImplementation((args) => {
        if (args.collection === 'notice-log') throw new Error('the disk is full')
        return create(args)
      })
      const told = jest.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
      const answer = await site.save(id, { title: 'Sitkeämpi' })
      failing.mockRestore()
      expect(answer.status).toBe(200)
      expect(told.mock.calls.map(([line]) => (line as { msg: string }).msg)).toEqual([
        expect.stringContaining('could not be added to the log'),
      ])
      told.mockRestore()
      expect(await entriesOf()).toEqual(before)
      const [last] = (await site.records(id)).slice(-1)
      expect(await unloggedOf(id)).toBe(last?.revision)
      const { slug } = answer.body.doc as { slug: string }
      expect(await site.read(`/${slug}/versions/2/proof`)).toMatchObject({
        body: { errors: [{ code: 'notLogged', message: expect.stringMatching(/\.$/) }] },
        status: 404,
      })
      await site.publish(id, { title: 'Sitkein' })
      const { entries } = await expectWhole()
      expect(entries.slice(before.length).map(({ version }) => version)).toEqual([2, 3])
      expect(await unloggedOf(id)).toBeNull()
    })
  })

  describe('two processes', () => {
    let processes: AppProcess[]

    // Of their own, both: Payload waits for ever where as many save at once as the pool of this one has connections.
    beforeAll(async () => {
      processes = await Promise.all([startOtherProcess(site.app), startOtherProcess(site.app)])
    })
    afterAll(async () => {
      await Promise.all(processes?.map((one) => one.end()) ?? [])
    })

    const publishBy = (process: AppProcess, id: Id, title: string) =>
      process.send({
        body: { title, _status: 'published' },
        method: 'PATCH',
        path: `/privacy-notices/${id}?depth=0`,
        token: site.token,
      })

    it(
      `should log without gaps what is published at once, ${PARALLEL} notices by both`,
      async () => {
        const notices: Id[] = []
        for (let count = 0; count < PARALLEL; count += 1) {
          notices.push((await site.create({ title: `Rinnakkainen ${count}` })).id)
        }
        const before = (await entriesOf()).length
        const statuses = await Promise.all(
          notices.map(async (id, count) => {
            const process = processes[count % 2] as AppProcess
            return (await publishBy(process, id, `Rinnakkainen ${count}`)).status
          }),
        )
        // Who publishes different notices does not meet, in the log either.
        expect(statuses).toEqual(notices.map(() => 200))
        const { size } = await expectWhole()
        expect(size).toBe(before + PARALLEL)
        for (const id of notices) expect(await unloggedOf(id)).toBeNull()
      },
      TIMEOUT,
    )

    /** Has a process publish that ends when it is committed, and before it is logged. */
    const killBetween = async (): Promise<Id> => {
      const { id } = await site.create({ title: 'Katkennut' })
      const doomed = await startOtherProcess(site.app)
      doomed.endAtLog()
      await expect(publishBy(doomed, id, 'Katkennut')).rejects.toThrow('the other process ended')
      const [hash] = await hashesOf(id)
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      expect((await entriesOf()).map(({ record }) => record)).not.toContain(hash)
      expect(await unloggedOf(id)).not.toBeNull()
      return id
    }

    it(
      'should have what one of them left out logged by whoever publishes next',
      async () => {
        const id = await killBetween()
        const { id: another } = await site.create({ title: 'Seuraava' })
        // One that has only just published is left the time to log it itself, however long a machine takes for it here.
        const [left] = await site.records(id)
        const publishedAt = String(left?.publishedAt)
        atMoment(publishedAt)
        const soon = await site.save(another, { title: 'Heti' })
        expect(soon.status).toBe(200)
        expect(await unloggedOf(id)).not.toBeNull()
        atMoment(new Date(Date.parse(publishedAt) + 60_000))
        await site.publish(another, { title: 'Myöhemmin' })
        jest.useRealTimers()
        expect(await unloggedOf(id)).toBeNull()
        await expectWhole()
      },
      TIMEOUT,
    )

    it(
      'should have it logged by repair, also where nothing tells of it',
      async () => {
        const id = await killBetween()
        await site.app.payload.db.updateOne({
          id,
          collection: 'privacy-notices',
          data: { unlogged: null, updatedAt: null },
          returning: false,
        })
        const [one, two] = await Promise.all([
          repair(site.app.payload, { graceSeconds: 0 }),
          repair(site.app.payload, { graceSeconds: 0 }),
        ])
        expect(one.logged + two.logged).toBe(1)
        await expectWhole()
        expect(await repair(site.app.payload, { graceSeconds: 0 })).toMatchObject({ logged: 0 })
      },
      TIMEOUT,
    )
  })

  describe('what is public of it', () => {
    const problemsIn = checkerOf(DOCUMENT)
    const [routeTable] = documentedTables('docs/api.md', '### The log')
    const rows = routeTable?.rows ?? []
    const route = (address: string) => codesIn(address)[0]?.replace(/\?.*$/, '') ?? ''

    it('should be what docs/api.md says, and no more', () => {
      const paths = ENDPOINTS.map(plainPath).filter((path) => /\/(?:log\/\w+|proof)$/.test(path))
      expect(paths.sort()).toEqual(rows.map(({ address = '' }) => route(address)).sort())
    })

    it('should have the headers that docs/api.md says, and be 304 and HEAD', async () => {
      const { id, slug } = await site.create({ title: 'Otsakkeet', _status: 'published' })
      await site.publish(id, { title: 'Otsakkeet 2' })
      const size = (await entriesOf()).length
      const queries: Record<string, [always: string, sometimes: string]> = {
        '/published/:slug/versions/:version/proof': [`?size=${size}`, ''],
        '/published/log/checkpoint': ['', ''],
        '/published/log/consistency': [`?from=1&to=${size}`, `?from=1&to=${size}`],
        '/published/log/entries': [`?start=1&end=${size - 1}`, `?start=1&end=${size}`],
        '/published/log/key': ['', ''],
      }
      for (const row of rows) {
        const path = route(row.address ?? '')
          .replace('/published', '')
          .replace(':slug', slug)
          .replace(':version', '1')
        const [kept = '', revalidated = kept] = codesIn(row['`Cache-Control`'] ?? '')
        const [always, sometimes] = queries[route(row.address ?? '')] ?? ['', '']
        for (const [query, control] of [
          [always, kept],
          [sometimes, revalidated],
        ] as const) {
          const { headers, status, text } = await site.read(`${path}${query}`)
          expect({
            status,
            cacheControl: headers.get('cache-control'),
            language: headers.get('content-language'),
            path,
            type: headers.get('content-type'),
            vary: headers.get('vary'),
          }).toEqual({
            status: 200,
            cacheControl: control,
            language: null,
            path,
            type: codesIn(row['`Content-Type`'] ?? '')[0],
            vary: 'Origin',
          })
          expect(problemsIn('GET', `/privacy-notices/published${path}`, { headers, status, text })).toEqual(
            [],
          )
          const etag = headers.get('etag') ?? ''
          expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/)
          expect((await site.read(`${path}${query}`)).text).toBe(text)
          const again = await site.read(`${path}${query}`, { 'if-none-match': etag })
          expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
          const head = await site.app.rest('HEAD', `/privacy-notices/published${path}${query}`)
          expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag])
        }
      }
    })

    it('should give entries by page, and say which it gave', async () => {
      const all = await entriesOf()
      const size = all.length
      const entries = async (query: string) => (await site.read(`/log/entries${query}`)).body
      expect(await entries('?start=1&end=2')).toEqual({ end: 2, entries: all.slice(1, 3), start: 1 })
      expect(await entries(`?start=${size - 1}`)).toEqual({
        end: size - 1,
        entries: all.slice(-1),
        start: size - 1,
      })
      expect(await entries(`?start=${size}`)).toEqual({ end: null, entries: [], start: size })
      expect(await entries('?end=0')).toEqual({ end: 0, entries: all.slice(0, 1), start: 0 })
      expect(await entries('?start=2147483647')).toEqual({ end: null, entries: [], start: 2_147_483_647 })
      expect(Object.keys(all[0] ?? {}).sort()).toEqual(['index', 'notice', 'record', 'version'])
    })

    it('should be refused with the name of what cannot be read', async () => {
      const { slug } = await site.create({ title: 'Väärin kysytty', _status: 'published' })
      const size = (await entriesOf()).length
      const numbers = ['-1', '1.5', 'x', '1e3', '%00', '99999999999', '0x1', '١', '%20']
      const malformed: [path: string, parameter: string][] = [
        ...numbers.map((one): [string, string] => [`/log/entries?start=${one}`, 'start']),
        ...numbers.map((one): [string, string] => [`/log/entries?end=${one}`, 'end']),
        ['/log/entries?start=5&end=4', 'end'],
        ['/log/entries?start=1&start=2', 'start'],
        ['/log/entries?start[]=1', 'start'],
        ['/log/entries?start[greater_than]=1', 'start'],
        ['/log/entries?stert=1', 'stert'],
        ['/log/entries?where[notice][equals]=1', 'where[notice][equals]'],
        ['/log/checkpoint?size=1', 'size'],
        ['/log/key?x', 'x'],
        ['/log/consistency', 'from'],
        ['/log/consistency?from=1', 'to'],
        ['/log/consistency?to=1', 'from'],
        ['/log/consistency?from=&to=1', 'from'],
        ['/log/consistency?from=2&to=1', 'to'],
        [`/log/consistency?from=0&to=${size + 1}`, 'to'],
        [`/log/consistency?from=${size + 1}&to=${size + 1}`, 'from'],
        ...numbers.map((one): [string, string] => [`/log/consistency?from=${one}&to=1`, 'from']),
        ...numbers.map((one): [string, string] => [`/log/consistency?from=0&to=${one}`, 'to']),
        ...[...numbers, '0', '1', String(size + 1)].map((one): [string, string] => [
          `/${slug}/versions/1/proof?size=${one}`,
          'size',
        ]),
        [`/${slug}/versions/1/proof?version=2`, 'version'],
        [`/${slug}/versions/0/proof`, 'version'],
        [`/${slug}/versions/x/proof`, 'version'],
        [`/${slug}/versions/1.0/proof`, 'version'],
      ]
      for (const [path, parameter] of malformed) {
        const { body, headers, status } = await site.read(path, { 'accept-language': 'fi' })
        const errors = body.errors as { code: string; message: string; parameter: string }[]
        expect([path, status, errors?.map((one) => [one.code, one.parameter])]).toEqual([
          path,
          400,
          [['malformed', parameter]],
        ])
        expect(errors[0]?.message).toMatch(/^Parametri .*\.$/)
        expect(headers.get('cache-control')).toBe('no-store')
      }
      for (const [path, code] of [
        [`/${slug}/versions/9/proof`, 'versionNotFound'],
        ['/ei-ole/versions/1/proof', 'notFound'],
        ['/log/versions/1/proof', 'notFound'],
        ['/%00/versions/1/proof', 'notFound'],
        ['/log', 'notFound'],
        ['/log/feed', 'notFound'],
        ['/log/history', 'notFound'],
      ]) {
        const { body, status } = await site.read(path ?? '')
        expect([path, status, (body.errors as { code: string }[])[0]?.code]).toEqual([path, 404, code])
      }
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const { status } = await site.app.rest(method, '/privacy-notices/published/log/checkpoint', {
          body: {},
          token: site.token,
        })
        expect([method, status]).toEqual([method, 404])
      }
      expect((await expectWhole()).size).toBe(size)
    })

    it('should be led to from a version and from feeds', async () => {
      const { id, slug } = await site.create({ title: 'Linkit', _status: 'published' })
      const link = (await site.read(`/${slug}/versions/1`)).headers.get('link') ?? ''
      const [, address] = /<([^>]+)>; rel="https:\/\/c2sp\.org\/tlog-proof"/.exec(link) ?? []
      const path = address?.replace(/^.*\/published/, '') ?? ''
      const [hash] = await hashesOf(id)
      expect(path).toBe(`/${slug}/versions/1/proof`)
      await expectProved(slug, 1, hash)
      const { size } = await headOf()
      for (const feed of [`/${slug}/feed`, '/feed']) {
        const atom = (await site.read(feed)).text
        const [, checkpoint = ''] =
          /<link href="([^"]+)" rel="https:\/\/c2sp\.org\/tlog-checkpoint" type="text\/plain"\/>/.exec(
            atom,
          ) ?? []
        expect((await headIn((await site.read(checkpoint.replace(/^.*\/published/, ''))).text)).size).toBe(
          size,
        )
        const json = (await site.read(`${feed}?format=json`)).body
        expect((json._privacy_notices as { checkpoint: string }).checkpoint).toBe(checkpoint)
      }
    })

    it(
      'should cost as much whatever the size of the log',
      async () => {
        const own = await startSite('growth')
        try {
          const { id, slug } = await own.create({ title: 'Kasvava', _status: 'published' })
          const [record] = await own.records(id)
          const { db } = own.app.payload
          /** Rows and queries of the log that something takes. */
          const costOf = async (work: () => Promise<unknown>) => {
            const find = jest.spyOn(db, 'find')
            await work()
            const ofLog = find.mock.calls.flatMap(([{ collection }], call) =>
              collection === 'notice-log'
                ? [find.mock.results[call]?.value as Promise<{ docs: unknown[] }>]
                : [],
            )
            const found = await Promise.all(ofLog)
            find.mockRestore()
            return { queries: found.length, rows: found.flatMap(({ docs }) => docs).length }
          }
          const costsAt = async (size: number) => {
            // The last of a complete tree is what appending costs most for.
            await fillLog(own.app.payload, 2 ** Math.floor(Math.log2(size)) - 1)
            const appending = await costOf(() => own.publish(id, { title: `Koko ${size}` }))
            await fillLog(own.app.payload, size)
            const paths = [
              '/log/checkpoint',
              `/log/consistency?from=${Math.floor(size / 3)}&to=${size}`,
              `/${slug}/versions/1/proof`,
            ]
            const proving = await costOf(async () => {
              const answers = await Promise.all(paths.map((path) => own.read(path)))
              expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
            })
            return { appending, proving }
          }
          const [small, large] = isSlow ? [20, 160] : [60, 1900]
          const before = await costsAt(small)
          const after = await costsAt(large)
          for (const act of ['appending', 'proving'] as const) {
            expect(before[act].queries).toBeGreaterThan(0)
            expect(after[act].queries).toBe(before[act].queries)
            expect(after[act].rows).toBeLessThan(2 * before[act].rows + 10)
          }
          const { root, size } = await headOf(own)
          const { index, proof } = partsOf((await own.read(`/${slug}/versions/1/proof`)).text)
          expect(size).toBe(large)
          expect(verifyInclusion({ index, leaf: leafOf(record?.hash), proof, root, size })).toBe(true)
          expect((await own.read(`/log/entries?start=0`)).body.end).toBe(Math.min(large, MOST_ENTRIES) - 1)
        } finally {
          await own.app.destroy()
        }
      },
      TIMEOUT,
    )

    it('should say that it is broken when entries are missing that a proof needs', async () => {
      const rowsBefore = await rowsOf()
      const size = rowsBefore.length
      const { docs } = await site.app.payload.db.find<{ id: Id; slug: string }>({
        collection: 'notice-publications',
        limit: 1,
        pagination: false,
        sort: 'publishedAt',
        where: {},
      })
      const { db, logger } = site.app.payload
      const told = jest.spyOn(logger, 'error').mockImplementation(() => undefined)
      // The node over the first half is kept by the last entry of it.
      const half = 2 ** Math.floor(Math.log2(size - 1))
      await db.deleteOne({ collection: 'notice-log', where: { index: { equals: half - 1 } } })
      for (const path of [
        '/log/checkpoint',
        `/log/consistency?from=${half}&to=${size}`,
        `/${docs[0]?.slug}/versions/1/proof`,
      ]) {
        const { body, headers, status } = await site.read(path)
        const codes = (body.errors as { code: string }[] | undefined)?.map(({ code }) => code)
        if (path.startsWith('/log/consistency')) {
          expect([path, [200, 503].includes(status)]).toEqual([path, true])
          continue
        }
        expect([path, status, codes, headers.get('cache-control')]).toEqual([
          path,
          503,
          ['logBroken'],
          'no-store',
        ])
      }
      expect(told).toHaveBeenCalled()
      const page = await site.read(`/log/entries?start=0&end=${size - 1}`)
      expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      // Publishing goes on, and nobody can pretend that nothing is missing: the number is not given again.
      const { id } = await site.create({ title: 'Jatkuva' })
      expect((await site.save(id)).status).toBe(200)
      expect((await rowsOf()).some(({ index }) => index === half - 1)).toBe(false)
      told.mockRestore()
    })
  })
})
