import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { execFile } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import type { VerifyReport } from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { Where } from 'payload'

import { run } from '../../src/bin/index.js'
import { exportBundle, NotOurs, UnknownNotice, verify } from '../../src/index.js'
import { tellOfSecret } from '../../src/installation.js'
import { keyFromSecret } from '../../src/record/keys.js'
import { originOf } from '../../src/record/log/checkpoint.js'
import {
  checkpointText,
  parseCheckpoint,
  parseNote,
  parseVkey,
  signersOf,
  signNote,
} from '../../src/record/log/note.js'
import { checkExport } from '../../src/record/proof/verifier/exportFile.js'
import { checkSeal } from '../../src/record/seal.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'

const paths = [
  ['GET', '/privacy-notices/verify'],
  ['GET', '/privacy-notices/export'],
  ['POST', '/privacy-notices/repair'],
] as const

/** What nobody may read yet. */
const UNPUBLISHED = 'Vielä salainen seloste'

describe(`proof, by endpoint and by command, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let directory: string
  let first: Id
  const printed: string[] = []

  beforeAll(async () => {
    site = await startSite('proof', {
      access: {
        audit: ({ req }) => ['admin', 'reader'].includes(String(req.user?.role)),
        edit: ({ req }) => req.user?.role !== 'reader',
        publish: ({ req }) => req.user?.role === 'admin',
      },
    })
    const { id } = await site.create({ title: 'Todistettava', _status: 'published' })
    await site.publish(id, { title: 'Todistettava seloste' })
    await site.save(id, { _status: 'draft', title: UNPUBLISHED })
    first = id
    await site.create({ title: 'Toinen', _status: 'published' })
    directory = await mkdtemp(path.join(tmpdir(), 'ppn-proof-'))
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text))
      return true
    })
    jest.spyOn(process.stderr, 'write').mockImplementation(() => true)
  })
  afterAll(async () => {
    jest.restoreAllMocks()
    await site.app.destroy()
    await rm(directory, { force: true, recursive: true })
  })

  const command = async (...args: string[]) => {
    printed.length = 0
    const code = await run(() => Promise.resolve(site.app.payload), args)
    return { code, output: printed.join('') }
  }

  it.each(paths)('should be closed to visitors: %s %s', async (method, address) => {
    const answer = await site.app.rest(method, address)
    expect([answer.status, answer.text.includes('Todistettava')]).toEqual([403, false])
  })

  it.each([
    ['editor', [403, 403, 403]],
    ['reader', [200, 200, 403]],
    ['admin', [200, 200, 200]],
  ] as const)('should be open to whoever has the right: %s', async (role, statuses) => {
    const { token } = await site.app.createUser({ role })
    const answers = []
    for (const [method, address] of paths)
      answers.push((await site.app.rest(method, address, { token })).status)
    expect(answers).toEqual(statuses)
  })

  it('should report that everything is as it was published', async () => {
    const { body } = await site.app.rest<VerifyReport>('GET', '/privacy-notices/verify', {
      token: site.token,
    })
    expect(body).toMatchObject({ findings: [], notices: 2, noticesWithoutRow: [], publications: 4 })
    const { code, output } = await command('verify')
    expect([code, output]).toEqual([
      0,
      '4 publications of 2 notices: all as they were published.\nNot compared with anything outside this database.\n',
    ])
  })

  it('should write an export that is checked without the app', async () => {
    const target = path.join(directory, 'export')
    const { code } = await command('export', target, '--publishers')
    expect(code).toBe(0)
    const lines = (await readFile(path.join(target, 'publications.jsonl'), 'utf8')).trim().split('\n')
    const records = (all: string[]) => all.filter((line) => line.startsWith('{"record"'))
    expect([records(lines).length, lines.length]).toEqual([4, 1 + 4 + 4 + 1])
    const verified = await promisify(execFile)(process.execPath, ['verify.mjs', 'publications.jsonl'], {
      cwd: target,
    })
    expect(verified.stdout).toContain('4 publications of 2 notices')

    const { headers, text } = await site.app.rest('GET', '/privacy-notices/export', { token: site.token })
    expect(headers.get('content-type')).toContain('application/jsonl')
    const streamed = text.trim().split('\n')
    const recordIn = (line: string) => (JSON.parse(line) as { record: unknown }).record
    expect(records(streamed).map(recordIn)).toEqual(records(lines).map(recordIn))
    // Who published is personal data: only where it is asked for.
    expect(text).not.toContain('@example.org')
    expect(lines.join('')).toContain('@example.org')
  })

  it('should hold nothing that was never published where dossiers are not asked for', async () => {
    const { status } = await site.app.rest('POST', `/privacy-notices/${first}/approval`, {
      body: { publishAt: new Date(Date.now() + 3_600_000).toISOString() },
      token: site.token,
    })
    expect(status).toBe(201)
    const target = path.join(directory, 'plain')
    const { code, output } = await command('export', target, '--publishers')
    expect([code, output.includes('dossiers')]).toEqual([0, false])
    expect((await readdir(target)).sort()).toEqual(['README.md', 'publications.jsonl', 'verify.mjs'])
    for (const name of await readdir(target)) {
      expect(await readFile(path.join(target, name), 'utf8')).not.toContain(UNPUBLISHED)
    }
    // Whoever has the folder is told what it is.
    expect(await readFile(path.join(target, 'README.md'), 'utf8')).toMatch(
      /confidential[\s\S]*luottamuksellisena[\s\S]*konfidentiell/,
    )
    expect((await command('export', target, '--language=sv')).code).toBe(2)
  })

  it('should write a dossier of each notice where that is asked for, and name people only where that is', async () => {
    const named = path.join(directory, 'named')
    const nameless = path.join(directory, 'nameless')
    expect((await command('export', named, '--dossiers', '--publishers', '--language=sv')).code).toBe(0)
    const { code, output } = await command('export', nameless, '--dossiers')
    expect(code).toBe(0)
    const files = (await readdir(path.join(nameless, 'dossiers'))).sort()
    expect(files.map((name) => path.extname(name))).toEqual(['.json', '.pdf', '.json', '.pdf'])
    expect((await readdir(path.join(named, 'dossiers'))).sort()).toEqual(files)
    for (const name of files) {
      expect(output).toContain(path.join(nameless, 'dossiers', name))
      const [own, others] = await Promise.all(
        [named, nameless].map((folder) => readFile(path.join(folder, 'dossiers', name))),
      )
      if (name.endsWith('.json')) {
        expect((own ?? '').toString()).toContain('@example.org')
        expect((others ?? '').toString()).not.toContain('@example.org')
        expect(JSON.parse((own ?? '').toString())).toMatchObject({ language: 'sv', proof: { findings: [] } })
      } else expect((others ?? '').toString('latin1')).toMatch(/^%PDF-1\.7/)
    }
    const all = await Promise.all(
      files.map((name) => readFile(path.join(nameless, 'dossiers', name), 'utf8')),
    )
    expect(all.join('')).toContain(UNPUBLISHED)
    expect((await command('export', path.join(directory, 'none'), '--notice=nothing')).code).toBe(2)
  })

  it('should find and name what was altered, and what changed since an earlier report', async () => {
    const { output } = await command('verify', '--json')
    const before = JSON.parse(output) as VerifyReport
    const earlier = path.join(directory, 'report.json')
    await writeFile(earlier, output)
    expect((await command('verify', `--since=${earlier}`)).code).toBe(0)

    const [notice, head] = Object.entries(before.heads)[0] as [string, { hash: string; version: number }]
    const { payload } = site.app
    const where: Where = { and: [{ notice: { equals: notice } }, { version: { equals: 1 } }] }
    const row = await payload.db.findOne<Record<string, unknown> & { id: number | string }>({
      collection: 'notice-publications',
      where,
    })
    const alter = (effectiveFrom: unknown) =>
      payload.db.updateOne({
        id: row?.id as number,
        collection: 'notice-publications',
        data: { effectiveFrom },
        returning: false,
      })
    await alter('2001-01-01')
    const found = await command('verify')
    expect(found.code).toBe(1)
    expect(found.output).toMatch(/^altered: .*version 1/i)
    expect((await command('verify', `--notice=${notice}`)).code).toBe(1)
    await alter(row?.effectiveFrom)
    expect((await command('verify')).code).toBe(0)

    const forged = { ...before, heads: { ...before.heads, [notice]: { ...head, hash: '0'.repeat(64) } } }
    await writeFile(earlier, JSON.stringify(forged))
    expect((await command('verify', `--since=${earlier}`)).code).toBe(1)
  })

  it('should compare with nothing that the app has not made', async () => {
    const { payload } = site.app
    const report = await verify(payload)
    const older = path.join(directory, 'older')
    const checkpoint = (await command('checkpoint')).output
    const foreign = signNote(
      checkpointText({ origin: 'example.org', root: Buffer.alloc(32), size: 4 }),
      'example.org',
      keyFromSecret('another secret'),
    )
    for (const since of [
      {},
      { heads: {} },
      { ...report, heads: { 1: {} } },
      { ...report, more: 1 },
      { ...report, checkpoint: foreign },
      '',
      'x',
      foreign,
      checkpoint.replace('\n4\n', '\n3\n'),
    ]) {
      await expect(verify(payload, { since: since as VerifyReport })).rejects.toThrow(NotOurs)
      await writeFile(older, typeof since === 'string' ? since : JSON.stringify(since))
      expect(await command('verify', `--since=${older}`)).toEqual({ code: 2, output: '' })
    }
    expect((await command('verify', `--since=${path.join(directory, 'none')}`)).code).toBe(2)
    await writeFile(older, checkpoint)
    const { code, output } = await command('verify', `--since=${older}`)
    expect([code, output]).toEqual([
      0,
      expect.stringContaining('Compared with the earlier file: 4 entries of the log.'),
    ])
  })

  it('should not find that nothing is wrong with a notice that never was', async () => {
    const { payload } = site.app
    for (const notice of ['4711', 'x', "'"]) {
      await expect(verify(payload, { notice })).rejects.toThrow(UnknownNotice)
      expect(await command('verify', `--notice=${notice}`)).toEqual({ code: 2, output: '' })
      expect((await command('export', path.join(directory, 'none'), `--notice=${notice}`)).code).toBe(2)
      for (const address of ['verify', 'export']) {
        const asked = `/privacy-notices/${address}?notice=${encodeURIComponent(notice)}`
        expect((await site.app.rest('GET', asked, { token: site.token })).status).toBe(404)
      }
    }
    const draft = await site.create({ title: 'Luonnos' })
    expect(await verify(payload, { notice: String(draft.id) })).toMatchObject({
      findings: [],
      publications: 0,
    })
  })

  it('should not find that a notice is gone while the database does not answer', async () => {
    const { db } = site.app.payload
    const [publication] = (
      await db.find<{ id: number; notice: string }>({ collection: 'notice-publications', limit: 1 })
    ).docs
    const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const asked = jest.spyOn(db, 'findOne').mockRejectedValue(lost)
    try {
      await expect(verify(site.app.payload, { notice: publication!.notice })).rejects.toBe(lost)
    } finally {
      asked.mockRestore()
    }
  })

  it('should give its public key to anyone, and sign checkpoints with it', async () => {
    const { headers, text } = await site.app.rest('GET', '/privacy-notices/published/log/key')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const { key, name } = parseVkey(text.trim())!
    expect(name).toBe(originOf(site.app.payload))
    expect((await command('key')).output).toBe(text)
    const { output: pem } = await command('key', '--pem')
    expect(createPublicKey(pem).equals(key.key)).toBe(true)

    const { code, output } = await command('checkpoint')
    const note = parseNote(output)!
    expect([code, signersOf(note, [key])]).toEqual([0, [expect.objectContaining({ name })]])
    expect(parseCheckpoint(note.text)).toMatchObject({ origin: name, size: 4 })
  })

  it('should say at start that a key that follows from a short secret may be found', () => {
    const { payload } = site.app
    const warn = jest.spyOn(payload.logger, 'warn').mockImplementation(() => undefined)
    const tell = (secret: string) =>
      tellOfSecret({ ...payload, config: { ...payload.config, secret } } as typeof payload)
    tell('x'.repeat(31))
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/fewer than 32 characters/)]])
    warn.mockClear()
    tell('x'.repeat(32))
    expect(warn).not.toHaveBeenCalled()
  })

  it('should seal records so that anyone can check it', async () => {
    const { text } = await site.app.rest('GET', '/privacy-notices/published/log/key')
    const { key } = parseVkey(text.trim())!
    const [{ slug }] = (await site.read('')).body.docs as [{ slug: string }]
    const { docs } = (await site.read(`/${slug}/history`)).body as { docs: { hash: string; seal: string }[] }
    expect(docs.length).toBeGreaterThan(0)
    for (const { hash, seal } of docs) expect(checkSeal([key], { hash }, seal).state).toBe('whole')
  })

  it('should find nothing while others publish', async () => {
    const { payload } = site.app
    let isPublishing = true
    const publishing = (async () => {
      for (let count = 0; count < 6; count += 1) {
        const { id } = await site.create({ title: `Samaan aikaan ${count}`, _status: 'published' })
        await site.publish(id, { title: `Samaan aikaan taas ${count}` })
      }
    })().finally(() => (isPublishing = false))
    let looks = 0
    while (isPublishing) {
      const lines: Buffer[] = []
      for await (const text of exportBundle(payload)) lines.push(Buffer.from(text))
      const [{ findings }, exported] = [await verify(payload), await checkExport(lines)]
      expect([findings, exported.findings]).toEqual([[], []])
      looks += 1
    }
    await publishing
    expect(looks).toBeGreaterThan(1)
  })

  it('should say how it is used when it is used wrongly', async () => {
    expect((await command()).code).toBe(2)
    expect((await command('export')).code).toBe(2)
    expect((await command('verify', '--notise=1')).code).toBe(2)
    expect((await command('remove')).code).toBe(2)
    expect((await command('repair')).output).toMatch(/^9 notices, 0 completed, 0 to publish again/)
  })
})
