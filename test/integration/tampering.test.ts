// On one database: what is proved is computed from the records.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { PublicationRow } from '../../src/record/publications.js'
import type { PublicationRecord, Publisher } from '../../src/record/record.js'
import type { Site } from '../fixtures/site.js'

import { privacyNotices, type PrivacyNoticesOptions } from '../../src/index.js'
import { exportBundle, writeBundle } from '../../src/record/proof/exportBundle.js'
import { verify, type VerifyReport } from '../../src/record/proof/verify.js'
import { recordOf, rowOf } from '../../src/record/publications.js'
import { hashContent, hashRecord } from '../../src/record/record.js'
import { keyFromSecret } from '../../src/record/keys.js'
import { vkeyOf } from '../../src/record/log/note.js'
import { sealOf } from '../../src/record/seal.js'
import type { Finding } from '../../src/record/proof/verifier/chain.js'

import { readEarlier } from '../../src/record/proof/verifier/earlier.js'
import { checkExport, type Earlier } from '../../src/record/proof/verifier/exportFile.js'
import { text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import {
  isRefusal,
  rawLog,
  type RawRow,
  type RawTable,
  rawTable,
  rebuildLog,
  restoreLog,
} from './support/tampering.js'

/** Some servers take a second to look at nine rows. */
const isSlow = /ferretdb/i.test(databaseUnderTest.server)
/** Random choices of each kind; `TAMPERING_RUNS=250` looks harder. */
const RUNS = Number(process.env.TAMPERING_RUNS ?? (isSlow ? 5 : 10))

const TIMEOUT = 300_000
const PUBLICATIONS = 'notice-publications'

const brief = (findings: Finding[]) =>
  findings.map(({ kind, notice, version }) => `${kind} ${notice}/${version}`).sort()

/** Where the leaves of a JSON value are. */
const leafPaths = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leafPaths(inner, [...path, key]))
    : [path]

const otherText = (value: string, place: number) => {
  const at = place % Math.max(value.length, 1)
  return `${value.slice(0, at)}${value[at] === 'x' ? 'y' : 'x'}${value.slice(at + 1)}`
}

const otherLeaf = (value: unknown, place: number): unknown =>
  typeof value === 'string'
    ? otherText(value, place)
    : typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : 'x'

const changedAt = (value: unknown, [key, ...rest]: string[], place: number): unknown => {
  if (key === undefined) return otherLeaf(value, place)
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as RawRow
  copy[key] = changedAt(copy[key], rest, place)
  return copy
}

/** A value of a column with one byte changed: of a text a real one, of structured JSON one of a leaf. */
const otherValue = (value: unknown, place: number, bit: number): unknown => {
  if (typeof value === 'object' && value !== null) {
    const paths = leafPaths(value)
    return changedAt(value, paths[place % paths.length]!, place)
  }
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) ^ bit
  if (typeof value !== 'string') return 'x'
  // PostgreSQL gives numbers as text.
  if (/^\d{1,9}$/.test(value) && databaseUnderTest.kind === 'postgres') return Number(value) ^ bit
  if (databaseUnderTest.kind !== 'sqlite') return otherText(value, place)
  const bytes = Buffer.from(value, 'utf8')
  let at = place % bytes.length
  // Half a letter ends the whole process: the driver (libsql) stops at what is no UTF-8, whoever reads it.
  while (bytes[at]! >= 128) at = (at + 1) % bytes.length
  bytes[at] = bytes[at]! ^ bit
  return new Uint8Array(bytes)
}

/** What is in a JSON column and is none; where the database would refuse that, something of another shape. */
const brokenJSON = () => (databaseUnderTest.kind === 'sqlite' ? '{"titles":' : [])

describe('a record that was tampered with', () => {
  let site: Site
  let table: RawTable
  let rows: RawRow[]
  /** The entries of the log, in their order. */
  let entries: RawRow[]
  let ids: string[]

  const findings = async (since?: VerifyReport) =>
    (await verify(site.app.payload, { ...(since && { since }) })).findings
  const exportedLines = async () => {
    const lines: Buffer[] = []
    for await (const line of exportBundle(site.app.payload, { publishers: true }))
      lines.push(Buffer.from(line))
    return lines
  }
  const exported = async (earlier: Earlier | null = null) => checkExport(await exportedLines(), { earlier })
  const raw = (row: RawRow, field: string) => row[table.column(field)]
  const nameOf = (row: RawRow) => `${String(raw(row, 'notice'))}/${Number(raw(row, 'version'))}`

  const stored = async (row: RawRow): Promise<PublicationRow> =>
    (await site.app.payload.db.findOne<PublicationRow & Record<string, unknown>>({
      collection: PUBLICATIONS,
      where: { hash: { equals: String(raw(row, 'hash')) } },
    }))!

  /** Writes a record as the app would: with a seal of the app's secret, or one that looks like it. */
  const write = async (record: PublicationRecord, publisher: Publisher, secret: string) => {
    const revision = `${record.notice}-${record.version}-${Math.random()}`
    const seal = sealOf(keyFromSecret(secret), { hash: record.hash, revision })
    const data = rowOf(record, { publisher, revision, seal })
    await site.app.payload.db.create({ collection: PUBLICATIONS, data, returning: false })
  }
  const removeForged = async () => {
    // By hash: SQLite gives the id of a row that was removed to the next one.
    const known = new Set(rows.map((row) => raw(row, 'hash')))
    for (const row of await table.rows()) if (!known.has(raw(row, 'hash'))) await table.remove(row)
  }
  const rehashed = (record: PublicationRecord) => ({ ...record, hash: hashRecord(record) })

  const restored = async () => expect(await table.rows()).toEqual(rows)

  beforeAll(async () => {
    site = await startSite('tampering')
    table = rawTable(site.app.payload, PUBLICATIONS, 'pn_publications')
    const first = await site.create({ slug: 'ensimmainen' })
    await site.publish(first.id)
    await site.publish(first.id, { title: 'Jäsenrekisteri', change: { note: 'Uusi nimi', type: 'major' } })
    await site.save(first.id, { _status: 'draft', withdrawal: { reason: 'Rekisteri lakkautettiin' } })
    await site.publish(first.id, { title: 'Jäsenet' })
    await site.publish(first.id, {
      sections: [{ blockType: 'text', heading: 'Öljy', text: text('a', 'ä 😀') }],
    })
    const second = await site.create({ slug: 'toinen', title: 'Toinen' })
    await site.publish(second.id)
    await site.publish(second.id, { title: 'Toinen uudestaan', change: { effectiveFrom: '2998-01-01' } })
    await site.publish(second.id, { title: 'Toinen kerta', change: { waiting: 'replace' } })
    const third = await site.create({ slug: 'kolmas', title: 'Kolmas' })
    await site.publish(third.id)
    await site.create({ slug: 'neljas', title: 'Luonnos' })
    ids = [first, second, third].map(({ id }) => String(id))
    rows = await table.rows()
    entries = (await rawLog(site.app.payload).rows()).sort((a, b) => Number(a.index) - Number(b.index))
  })

  afterAll(() => site?.app.destroy())

  it('is not one that is as it was published', async () => {
    expect([rows.length, entries.length]).toEqual([9, 9])
    const progress: [number, number][] = []
    const report = await verify(site.app.payload, {
      onProgress: ({ done, total }) => progress.push([done, total]),
    })
    expect(report).toMatchObject({ findings: [], notices: 3, noticesWithoutRow: [], publications: 9 })
    expect(Object.entries(report.heads).map(([notice, { version }]) => [notice, version])).toEqual(
      expect.arrayContaining([
        [ids[0], 5],
        [ids[1], 3],
        [ids[2], 1],
      ]),
    )
    expect(progress).toEqual(rows.map((_, index) => [index + 1, 9]))
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(await verify(site.app.payload, { notice: ids[1]!, since: report })).toMatchObject({
      findings: [],
      notices: 1,
      publications: 3,
    })
    expect(await exported()).toMatchObject({ findings: [], heads: report.heads, notices: 3, publications: 9 })
  })

  it(
    'is found by any byte of any column, and nothing else is',
    async () => {
      const columns = Object.keys(rows[0]!).filter((name) => !['__v', '_id', 'id'].includes(name))
      expect(columns).toHaveLength(21)
      let tampered = 0
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.nat(),
          fc.integer({ max: 127, min: 1 }),
          async (at, name, place, bit) => {
            const row = rows[at % rows.length]!
            const column = columns[name % columns.length]!
            const value = otherValue(row[column], place, bit)
            try {
              await table.set(row, { [column]: value })
            } catch (error) {
              if (!isRefusal(error)) throw error
              fc.pre(false)
            }
            try {
              const found = await findings()
              const kind = column === 'version' ? /^(altered|reordered) / : /^altered /
              expect({ column, found: brief(found).map((each) => each.replace(kind, '')) }).toEqual({
                column,
                found: [nameOf(row)],
              })
              const { findings: inExport } = await exported()
              const beside =
                column === 'revision' ||
                ['approvers', 'publishedBy', 'replacesFrom', 'titles', 'waivers'].includes(found[0]!.what)
              if (beside) expect(inExport).toEqual([])
              else expect(brief(inExport).map((each) => each.replace(kind, ''))).toEqual([nameOf(row)])
              tampered += 1
            } finally {
              await table.set(row, { [column]: row[column] })
            }
            expect(await findings()).toEqual([])
          },
        ),
        { numRuns: RUNS, seed: 1 },
      )
      expect(tampered).toBeGreaterThanOrEqual(RUNS)
      await restored()
    },
    TIMEOUT,
  )

  it('is found by each column in turn', async () => {
    const columns = Object.keys(rows[0]!).filter((name) => !['__v', '_id', 'id'].includes(name))
    for (const column of columns) {
      const row = rows[1]!
      try {
        await table.set(row, { [column]: otherValue(row[column], 5, 1) })
      } catch (error) {
        expect({ column, refused: isRefusal(error) }).toEqual({ column, refused: true })
        continue
      }
      const found = await findings()
      await table.set(row, { [column]: row[column] })
      const kind = column === 'version' ? 'reordered' : 'altered'
      expect({ column, found: brief(found) }).toEqual({ column, found: [`${kind} ${nameOf(row)}`] })
    }
    await restored()
  })

  it(
    'is found by a record deleted',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (at) => {
          const row = rows[at % rows.length]!
          await table.remove(row)
          try {
            expect(brief(await findings())).toEqual([`missing ${nameOf(row)}`])
            expect(brief((await exported()).findings)).toEqual([`missing ${nameOf(row)}`])
          } finally {
            await table.insert(row)
          }
          expect(await findings()).toEqual([])
        }),
        { numRuns: RUNS, seed: 2 },
      )
      await restored()
    },
    TIMEOUT,
  )

  it(
    'is found by two versions that exchanged their numbers',
    async () => {
      const version = table.column('version')
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(), async (a, b) => {
          const one = rows[a % rows.length]!
          const same = rows.filter((row) => raw(row, 'notice') === raw(one, 'notice') && row !== one)
          fc.pre(same.length > 0)
          const other = same[b % same.length]!
          const exchange = async (first: unknown, second: unknown) => {
            await table.set(one, { [version]: 1_000_000 })
            await table.set(other, { [version]: second })
            await table.set(one, { [version]: first })
          }
          await exchange(other[version], one[version])
          try {
            const expected = [`reordered ${nameOf(one)}`, `reordered ${nameOf(other)}`].sort()
            expect(brief(await findings())).toEqual(expected)
            expect(brief((await exported()).findings)).toEqual(expected)
          } finally {
            await exchange(one[version], other[version])
          }
          expect(await findings()).toEqual([])
        }),
        { numRuns: RUNS, seed: 3 },
      )
      await restored()
    },
    TIMEOUT,
  )

  it(
    'is found by a record that the app did not publish',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.constantFrom('end', 'far', 'unknown'),
          fc.constantFrom('guessed', ''),
          async (at, where, secret) => {
            const notice = where === 'unknown' ? '4711' : ids[at % ids.length]!
            const last = await stored(
              rows.filter((row) => raw(row, 'notice') === ids[at % ids.length]).at(-1)!,
            )
            const record = recordOf(last)
            const forged = rehashed({
              ...record,
              effectiveFrom: '2999-01-01',
              notice,
              previousHash: where === 'unknown' ? null : record.hash,
              version: where === 'unknown' ? 1 : where === 'far' ? 5000 : record.version + 1,
            })
            await write(forged, last.publisher!, secret)
            try {
              expect(brief(await findings())).toEqual([`inserted ${notice}/${forged.version}`])
              expect(brief((await exported()).findings)).toEqual([`inserted ${notice}/${forged.version}`])
            } finally {
              await removeForged()
            }
            expect(await findings()).toEqual([])
          },
        ),
        { numRuns: RUNS, seed: 4 },
      )
      await restored()
    },
    TIMEOUT,
  )

  it(
    'is found by a record made anew in its place, with a hash that fits',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (at) => {
          const row = rows[at % rows.length]!
          const whole = await stored(row)
          const record = recordOf(whole)
          await table.remove(row)
          await write(rehashed({ ...record, effectiveFrom: '1999-01-01' }), whole.publisher!, 'guessed')
          try {
            expect(brief(await findings())).toEqual([`altered ${nameOf(row)}`])
            expect(brief((await exported()).findings)).toEqual([`altered ${nameOf(row)}`])
          } finally {
            await removeForged()
            await table.insert(row)
          }
          expect(await findings()).toEqual([])
        }),
        { numRuns: RUNS, seed: 5 },
      )
      await restored()
    },
    TIMEOUT,
  )

  it('is found by an earlier report when a chain was written anew with the secret of the app', async () => {
    const { payload } = site.app
    const before = await verify(payload)
    const earlier = await readEarlier(await exportedLines(), 'the older export', null)
    const own = rows.filter((row) => raw(row, 'notice') === ids[1])
    const records = await Promise.all(own.map(stored))
    let previous: null | PublicationRecord = null
    for (const [index, row] of own.entries()) {
      const record = recordOf(records[index]!)
      const content = { ...record.content, fi: { ...record.content.fi!, title: 'Toinen totuus' } }
      const rewritten: PublicationRecord = rehashed({
        ...record,
        content,
        contentHash: hashContent({ ...record, content }),
        previousHash: previous?.hash ?? null,
      })
      await table.remove(row)
      await write(rewritten, records[index]!.publisher!, payload.config.secret)
      previous = rewritten
    }
    const notice = (
      await payload.db.find({ collection: 'privacy-notices', limit: 0, pagination: false })
    ).docs.find(({ id }) => String(id) === ids[1]) as unknown as { id: number | string; head: object }
    const remember = (head: object) =>
      payload.db.updateOne({
        id: notice.id,
        collection: 'privacy-notices',
        data: { head },
        options: { timestamps: false },
        returning: false,
      })
    await remember({ ...notice.head, hash: previous!.hash })
    try {
      // The log still has those that were published.
      const all = [1, 2, 3].map((version) => `rewritten ${ids[1]}/${version}`)
      expect(brief(await findings())).toEqual(all)
      expect(brief((await exported()).findings)).toEqual(all)
      const anew = new Map((await table.rows()).map((row) => [nameOf(row), String(raw(row, 'hash'))]))
      await rebuildLog(
        payload,
        entries.map((entry) => {
          const [notice, version] = [String(entry.notice), Number(entry.version)]
          return { hash: anew.get(`${notice}/${version}`)!, notice, version }
        }),
      )
      expect(await findings()).toEqual([])
      expect((await exported()).findings).toEqual([])
      expect(brief(await findings(before))).toEqual(['logRewritten null/null', `rewritten ${ids[1]}/3`])
      expect(brief((await exported(earlier)).findings)).toEqual(['logRewritten null/null', ...all])
    } finally {
      await removeForged()
      for (const row of own) await table.insert(row)
      await restoreLog(payload, entries)
      await remember(notice.head)
    }
    expect(await findings(before)).toEqual([])
  })

  it('is found in the log by each column in turn', async () => {
    const log = rawLog(site.app.payload)
    for (const column of ['index', 'record', 'notice', 'version', 'hashes']) {
      for (const entry of [entries[0]!, entries[5]!, entries.at(-1)!]) {
        try {
          await log.set(entry, { [column]: otherValue(entry[column], 5, 16) })
        } catch (error) {
          expect({ column, refused: isRefusal(error) }).toEqual({ column, refused: true })
          continue
        }
        try {
          const found = await findings()
          const kind = column === 'index' ? 'logMissing' : 'logAltered'
          const index = Number(entry.index)
          expect({ column, found: found.map((one) => [one.kind, one.entry]) }).toEqual({
            column,
            found: expect.arrayContaining([[kind, index]]),
          })
          expect(found.every((one) => one.kind.startsWith('log'))).toBe(true)
          expect((await exported()).findings).not.toEqual([])
        } finally {
          await log.set(entry, { [column]: entry[column] })
        }
      }
    }
    const [, second] = entries as [RawRow, RawRow]
    await log.set(second, { hashes: brokenJSON() })
    expect((await findings()).map(({ entry, kind }) => [kind, entry])).toEqual([['logAltered', 1]])
    await log.set(second, { hashes: second.hashes })
    expect(await findings()).toEqual([])
    await restored()
  })

  it(
    'is found in a chain too long to be read at once',
    async () => {
      const { payload } = site.app
      const [example] = rows as [RawRow]
      const whole = await stored(example)
      const draft = (await payload.db.findOne<{ id: number | string }>({
        collection: 'privacy-notices',
        where: { slug: { equals: 'neljas' } },
      }))!
      let previous: null | PublicationRecord = null
      for (let version = 1; version <= 45; version += 1) {
        const record: PublicationRecord = rehashed({
          ...recordOf(whole),
          notice: String(draft.id),
          previousHash: previous?.hash ?? null,
          version,
        })
        await write(record, whole.publisher!, payload.config.secret)
        previous = record
      }
      try {
        expect(await verify(payload)).toMatchObject({ findings: [], notices: 4, publications: 54 })
        const long = (await table.rows()).filter((row) => raw(row, 'notice') === String(draft.id))
        expect(long).toHaveLength(45)
        const details = table.column('details')
        // What no one can read must not hide the rows it is read with.
        for (const row of [long[2]!, long[20]!, long[44]!]) await table.set(row, { [details]: brokenJSON() })
        await table.remove(long[30]!)
        const expected = [3, 21, 45].map((version) => `altered ${draft.id}/${version}`)
        expect(brief(await findings())).toEqual([...expected, `missing ${draft.id}/31`].sort())
        expect(brief((await exported()).findings)).toEqual([...expected, `missing ${draft.id}/31`].sort())
        const only = await verify(payload, { notice: String(draft.id) })
        expect(brief(only.findings)).toEqual([...expected, `missing ${draft.id}/31`].sort())
      } finally {
        await removeForged()
      }
      expect(await findings()).toEqual([])
    },
    TIMEOUT,
  )

  it('is not one whose notice has no row any more', async () => {
    const { payload } = site.app
    const row = (await payload.db.findOne<{ id: number | string }>({
      collection: 'privacy-notices',
      where: { slug: { equals: 'kolmas' } },
    }))!
    await payload.db.deleteOne({ collection: 'privacy-notices', where: { id: { equals: row.id } } })
    expect(await verify(payload)).toMatchObject({
      findings: [],
      notices: 3,
      noticesWithoutRow: [ids[2]],
      publications: 9,
    })
    expect((await exported()).findings).toEqual([])
  })

  it('is not one of an app whose secret was changed, when it names the one before', async () => {
    const start = (previousSecrets: string[]) =>
      createTestApp({
        config: { secret: 'another secret for tests only' },
        database: site.app.database,
        plugins: [privacyNotices({ previousSecrets })],
      })
    const forgetful = await start([])
    const unsealed = (await verify(forgetful.payload)).findings
    await forgetful.destroy()
    expect(
      unsealed.map(({ kind, message, notice, through, version }) => ({
        kind,
        notice,
        tells: message.includes('previousSecrets'),
        through: through ?? version,
        version,
      })),
    ).toEqual(
      expect.arrayContaining([
        { kind: 'unsealed', notice: ids[0], tells: true, through: 5, version: 1 },
        { kind: 'unsealed', notice: ids[1], tells: true, through: 3, version: 1 },
        { kind: 'unsealed', notice: ids[2], tells: true, through: 1, version: 1 },
      ]),
    )
    expect(unsealed).toHaveLength(3)
    const mindful = await start([site.app.config.secret])
    expect((await verify(mindful.payload)).findings).toEqual([])
    await mindful.destroy()
  })

  it('is not one of an app that was given a key, when it names what it signed with before', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const signingKey = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
    const { secret } = site.app.config
    const found = async (options: PrivacyNoticesOptions) => {
      const app = await createTestApp({
        database: site.app.database,
        plugins: [privacyNotices({ signingKey, ...options })],
      })
      const { findings: all } = await verify(app.payload)
      await app.destroy()
      return all.map(({ kind }) => kind)
    }
    // The secret alone is no longer enough: whoever has it has not got the key.
    expect(await found({})).toEqual(['unsealed', 'unsealed', 'unsealed'])
    expect(await found({ previousSecrets: [secret] })).toEqual([])
    expect(await found({ previousKeys: [vkeyOf('example.org', keyFromSecret(secret))] })).toEqual([])
  })

  it('is found by whoever gets an export, without the app', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'ppn-export-'))
    const run = () =>
      new Promise<{ code: null | number; output: string }>((resolve, reject) => {
        const child = spawn(process.execPath, ['verify.mjs', 'publications.jsonl'], {
          cwd: directory,
          env: { NODE_ENV: 'test' },
        })
        let output = ''
        child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
        child.once('error', reject)
        child.once('close', (code) => resolve({ code, output }))
      })
    try {
      const { verifier } = await writeBundle(site.app.payload, directory)
      expect(verifier).toBe(true)
      expect((await readdir(directory)).sort()).toEqual(['README.md', 'publications.jsonl', 'verify.mjs'])
      expect(await run()).toMatchObject({ code: 0, output: expect.stringContaining('9 publications of 3') })
      const [row] = rows as [RawRow]
      const slug = table.column('slug')
      await table.set(row, { [slug]: 'muu' })
      await writeBundle(site.app.payload, directory)
      await table.set(row, { [slug]: row[slug] })
      const { code, output } = await run()
      expect(code).toBe(1)
      expect(output).toMatch(/^ALTERED: Version 1 of notice .*\n9 publications/)
    } finally {
      await rm(directory, { force: true, recursive: true })
    }
  })

  it('names nobody in an export unless it is asked to', async () => {
    const textOf = async (publishers?: boolean) => {
      let all = ''
      for await (const line of exportBundle(site.app.payload, { ...(publishers && { publishers }) }))
        all += line
      return all
    }
    expect(await textOf()).not.toMatch(/@example\.org/)
    expect(await textOf(true)).toMatch(/"publisher":.*@example\.org/)
  })
})
