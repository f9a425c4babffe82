import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { PublicationRow } from '../../src/record/publications.js'
import type { PublicationRecord } from '../../src/record/record.js'
import type { Site } from '../fixtures/site.js'

import { keepCheckpoint, verify, type VerifyReport, writeBundle } from '../../src/index.js'
import { keyFromSecret } from '../../src/record/keys.js'
import { signedCheckpoint } from '../../src/record/log/checkpoint.js'
import { treeHead } from '../../src/record/log/entries.js'
import { recordOf, rowOf } from '../../src/record/publications.js'
import { hashRecord } from '../../src/record/record.js'
import { sealOf } from '../../src/record/seal.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { rawLog, type RawRow, type RawTable, rawTable, rebuildLog, restoreLog } from './support/tampering.js'

const PUBLICATIONS = 'notice-publications'
const TIMEOUT = 300_000

/** What is done with the log of what is removed. */
const LOGS = ['left as it is', 'cut to fit', 'rebuilt without the secret', 'rebuilt with the secret'] as const
type LogState = (typeof LOGS)[number]

/** What is removed: the first of the records of a notice that goes, by notice; all for 1. */
type Removal = { from: Record<string, number>; withNotice?: boolean }

describe(`what was removed from ${databaseUnderTest.server}`, () => {
  let site: Site
  let directory: string
  let publications: RawTable
  let log: RawTable
  let rows: RawRow[]
  let entries: RawRow[]
  let heads: Record<string, unknown>
  let older: VerifyReport
  let first: string
  let second: string
  let third: string

  const raw = (table: RawTable, row: RawRow, field: string) => row[table.column(field)]
  const nameOf = (row: RawRow) =>
    `${String(raw(publications, row, 'notice'))}/${Number(raw(publications, row, 'version'))}`

  const noticeRow = (id: string) =>
    site.app.payload.db.findOne<{ head?: unknown; id: number | string }>({
      collection: 'privacy-notices',
      where: { id: { equals: id } },
    })
  const remember = (id: number | string, head: unknown) =>
    site.app.payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: { head },
      options: { timestamps: false },
      returning: false,
    })
  const storedRow = async (row: RawRow): Promise<PublicationRow> =>
    (await site.app.payload.db.findOne<PublicationRow & Record<string, unknown>>({
      collection: PUBLICATIONS,
      where: { hash: { equals: String(raw(publications, row, 'hash')) } },
    }))!

  /** As many records of a notice that never was as make the log as long as it was, written by who has the key. */
  const fill = async (count: number, secret: string): Promise<PublicationRecord[]> => {
    const whole = await storedRow(rows[0]!)
    const records: PublicationRecord[] = []
    for (let version = 1; version <= count; version += 1) {
      const unhashed = {
        ...recordOf(whole),
        notice: '4711',
        previousHash: records.at(-1)?.hash ?? null,
        version,
      }
      const record = { ...unhashed, hash: hashRecord(unhashed) }
      const revision = `filler-${version}-${Math.random()}`
      const seal = sealOf(keyFromSecret(secret), { hash: record.hash, revision })
      const data = rowOf(record, { publisher: whole.publisher!, revision, seal })
      await site.app.payload.db.create({ collection: PUBLICATIONS, data, returning: false })
      records.push(record)
    }
    return records
  }

  const remove = async ({ from, withNotice }: Removal, state: LogState): Promise<string[]> => {
    const gone = rows.filter(
      (row) =>
        Number(raw(publications, row, 'version')) >=
        (from[String(raw(publications, row, 'notice'))] ?? Number.POSITIVE_INFINITY),
    )
    for (const row of gone) await publications.remove(row)
    for (const [id, version] of Object.entries(from)) {
      const before = rows.find((row) => nameOf(row) === `${id}/${version - 1}`)
      const hash = before && raw(publications, before, 'hash')
      const notice = await noticeRow(id)
      if (!notice) continue
      if (withNotice) {
        await site.app.payload.db.deleteOne({
          collection: 'privacy-notices',
          where: { id: { equals: notice.id } },
        })
      } else await remember(notice.id, hash ? { ...(heads[id] as object), hash, version: version - 1 } : null)
    }
    const hashes = new Set(gone.map((row) => raw(publications, row, 'hash')))
    const isGone = (entry: RawRow) => hashes.has(raw(log, entry, 'record'))
    if (state === 'cut to fit') for (const entry of entries.filter(isGone)) await log.remove(entry)
    if (state.startsWith('rebuilt')) {
      const left = entries
        .filter((entry) => !isGone(entry))
        .map((entry) => ({
          hash: String(raw(log, entry, 'record')),
          notice: String(raw(log, entry, 'notice')),
          version: Number(raw(log, entry, 'version')),
        }))
      const filled =
        state === 'rebuilt with the secret' ? await fill(gone.length, site.app.config.secret) : []
      await rebuildLog(site.app.payload, [...left, ...filled])
    }
    return gone.map(nameOf).sort()
  }

  const putBack = async () => {
    const known = new Set(rows.map((row) => raw(publications, row, 'hash')))
    const present = new Set<unknown>()
    for (const row of await publications.rows()) {
      const hash = raw(publications, row, 'hash')
      if (known.has(hash)) present.add(hash)
      else await publications.remove(row)
    }
    for (const row of rows) if (!present.has(raw(publications, row, 'hash'))) await publications.insert(row)
    await restoreLog(site.app.payload, entries)
    for (const [id, head] of Object.entries(heads)) {
      const notice = await noticeRow(id)
      if (notice) await remember(notice.id, head)
    }
  }

  const missing = ({ findings }: Pick<VerifyReport, 'findings'>) =>
    findings
      .filter(({ kind }) => kind === 'missing')
      .map(({ notice, version }) => `${notice}/${version}`)
      .sort()
  const ofLog = ({ findings }: Pick<VerifyReport, 'findings'>) =>
    findings.map(({ kind }) => kind).filter((kind) => kind.startsWith('log'))

  const writeNow = () => writeBundle(site.app.payload, join(directory, 'now'))
  /** What the verifier in the bundle says of it. */
  const standAlone = async (...args: string[]) => {
    const target = join(directory, 'now')
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['verify.mjs', 'publications.jsonl', ...args],
        { cwd: target },
      )
      return { code: 0, output: stdout }
    } catch (error) {
      const { code, stdout } = error as { code: number; stdout: string }
      return { code, output: stdout }
    }
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ppn-removal-'))
    site = await startSite('removal', {
      jobs: { start: false },
      witnesses: [{ file: join(directory, 'witness', 'log.jsonl') }],
    })
    const { payload } = site.app
    publications = rawTable(payload, PUBLICATIONS, 'pn_publications')
    log = rawLog(payload)
    const one = await site.create({ slug: 'ensimmainen', title: 'Ensimmäinen' })
    await site.publish(one.id)
    const two = await site.create({ slug: 'toinen', title: 'Toinen' })
    await site.publish(two.id)
    await site.publish(two.id, { title: 'Toinen uudestaan' })
    await site.publish(one.id, { title: 'Ensimmäinen uudestaan' })
    const three = await site.create({ slug: 'kolmas', title: 'Kolmas' })
    await site.publish(three.id)
    await site.save(one.id, { _status: 'draft', withdrawal: { reason: 'Rekisteri lakkautettiin' } })
    await site.publish(two.id, { title: 'Toinen kerta' })
    ;[first, second, third] = [one, two, three].map(({ id }) => String(id)) as [string, string, string]
    rows = await publications.rows()
    heads = {}
    for (const id of [first, second, third]) heads[id] = (await noticeRow(id))?.head
    entries = await log.rows()
    await keepCheckpoint(payload)
    older = await verify(payload)
    await writeBundle(payload, join(directory, 'older'))
    const head = await treeHead(payload)
    await writeFile(join(directory, 'checkpoint'), signedCheckpoint(payload, head))
    await writeFile(join(directory, 'report.json'), JSON.stringify(older))
  }, TIMEOUT)

  afterAll(async () => {
    await site?.app.destroy()
    await rm(directory, { force: true, recursive: true })
  })

  it('is nothing at first, compared with everything that was kept', async () => {
    expect(rows).toHaveLength(7)
    expect(older).toMatchObject({
      comparedWith: [{ checkpoints: 1, problems: [], size: 7 }],
      findings: [],
      publications: 7,
    })
    await writeNow()
    for (const kept of ['older/publications.jsonl', 'checkpoint', 'report.json', 'witness/log.jsonl']) {
      const since = createReadStream(join(directory, kept))
      const { comparedWith, findings } = await verify(site.app.payload, { since })
      expect({ compared: comparedWith.length, findings, kept }).toEqual({ compared: 2, findings: [], kept })
      const { code } = await standAlone('--since', join(directory, kept))
      expect({ code, kept }).toEqual({ code: 0, kept })
    }
  })

  const removals: [string, () => Removal][] = [
    ['the last record and its head', () => ({ from: { [second]: 3 } })],
    ['a withdrawal', () => ({ from: { [first]: 3 } })],
    ['a whole chain', () => ({ from: { [second]: 1 } })],
    ['everything after a day', () => ({ from: { [first]: 2, [second]: 2, [third]: 1 } })],
    ['a chain and its notice', () => ({ from: { [third]: 1 }, withNotice: true })],
  ]

  describe.each(removals)('%s', (_, removal) => {
    it.each(LOGS)(
      'is found and named, with the log %s',
      async (state) => {
        const gone = await remove(removal(), state)
        try {
          expect(gone.length).toBeGreaterThan(0)
          const witnessed = await verify(site.app.payload)
          expect(missing(witnessed)).toEqual(gone)
          if (state !== 'left as it is') expect(ofLog(witnessed)).not.toEqual([])
          expect(witnessed.checkpoint === null).toBe(state !== 'left as it is')

          const since = createReadStream(join(directory, 'older', 'publications.jsonl'))
          expect(missing(await verify(site.app.payload, { since }))).toEqual(gone)

          await writeNow()
          const { code, output } = await standAlone('--since', join(directory, 'older', 'publications.jsonl'))
          expect(code).toBe(1)
          const named = [...output.matchAll(/^MISSING: Version (\d+) of notice (\S+) /gm)]
          expect(named.map(([, version, notice]) => `${notice}/${version}`).sort()).toEqual(gone)
          for (const kept of ['checkpoint', 'report.json', 'witness/log.jsonl']) {
            expect(await standAlone('--since', join(directory, kept))).toMatchObject({ code: 1 })
          }
        } finally {
          await putBack()
        }
      },
      TIMEOUT,
    )
  })

  it('is not told to a witness as if it were nothing', async () => {
    await remove({ from: { [second]: 3 } }, 'rebuilt without the secret')
    const file = join(directory, 'witness', 'log.jsonl')
    const before = await readFile(file, 'utf8')
    try {
      const { witnesses } = await keepCheckpoint(site.app.payload)
      expect(witnesses).toEqual([
        expect.objectContaining({
          isGiven: false,
          problem: expect.stringMatching(/does not go on/),
        }),
      ])
      expect(await readFile(file, 'utf8')).toBe(before)
    } finally {
      await putBack()
    }
  })
})
