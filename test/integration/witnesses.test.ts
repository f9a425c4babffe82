import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { Site } from '../fixtures/site.js'
import type { WitnessLine } from '../../src/record/proof/verifier/witnessFile.js'

import { keepCheckpoint, privacyNotices, verify } from '../../src/index.js'
import { CHECKPOINT_TASK } from '../../src/record/log/job.js'
import { treeHead } from '../../src/record/log/entries.js'
import { parseCheckpoint, parseNote } from '../../src/record/log/note.js'
import { startSite } from '../fixtures/site.js'
import { startTimestampAuthority, type TimestampAuthority } from '../support/timestampAuthority.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

type Respond = (request: IncomingMessage, response: ServerResponse) => void

describe(`witnesses, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let directory: string
  let authority: TimestampAuthority
  let server: Server
  let respond: Respond | null = null
  const sent: { body: string; headers: IncomingMessage['headers'] }[] = []
  const given: string[] = []
  const kept: string[] = []
  let failing = false

  const path = (name: string) => join(directory, name)
  const linesIn = async (name: string) =>
    (await readFile(path(name), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as WitnessLine)
  const sizeOf = (note: string) => parseCheckpoint(parseNote(note)!.text)!.size
  const problems = async () => {
    const { witnesses } = await keepCheckpoint(site.app.payload)
    return witnesses.map(({ isGiven, problem }) => problem ?? isGiven)
  }
  const publishOne = async () => {
    await site.create({ title: `Seloste ${given.length}-${Math.random()}`, _status: 'published' })
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ppn-witness-'))
    authority = await startTimestampAuthority()
    server = createServer((request, response) => {
      if (respond) {
        respond(request, response)
        return
      }
      let body = ''
      request.setEncoding('utf8').on('data', (part: string) => (body += part))
      request.on('end', () => {
        sent.push({ body, headers: request.headers })
        response.writeHead(204).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    site = await startSite('witnesses', {
      jobs: { start: false },
      witnesses: [
        { file: path('file.jsonl') },
        { file: path('stamped/file.jsonl'), timestamp: authority.url },
        { headers: { Authorization: 'Bearer x' }, url: `http://127.0.0.1:${port}/checkpoints?key=x` },
        (checkpoint) => {
          if (failing) throw new Error('The post office is closed.')
          given.push(checkpoint)
        },
        {
          keep: (checkpoint) => {
            kept.push(checkpoint)
          },
          read: () => kept.join(''),
        },
      ],
    })
    await publishOne()
  })

  afterEach(() => {
    respond = null
    failing = false
  })

  afterAll(async () => {
    await site?.app.destroy()
    await authority?.stop()
    server?.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(directory, { force: true, recursive: true })
  })

  it('should be told of nothing yet where nothing was kept', async () => {
    const { comparedWith, findings } = await verify(site.app.payload)
    expect(findings).toEqual([])
    expect(comparedWith.map(({ problems: [problem] }) => problem)).toEqual([
      'It keeps nothing yet.',
      'It keeps nothing yet.',
      expect.stringContaining('cannot be read from here'),
      expect.stringContaining('cannot be read from here'),
      'It keeps nothing yet.',
    ])
  })

  it('should each be given the newest checkpoint, once', async () => {
    expect(await problems()).toEqual([true, true, true, true, true])
    await publishOne()
    await publishOne()
    expect(await problems()).toEqual([true, true, true, true, true])
    expect(await problems()).toEqual([false, false, true, true, true])
    for (const name of ['file.jsonl', 'stamped/file.jsonl']) {
      const lines = await linesIn(name)
      expect(lines.map(({ checkpoint }) => sizeOf(checkpoint))).toEqual([1, 3])
      expect(lines.flatMap(({ entries }) => entries.map(({ index }) => index))).toEqual([0, 1, 2])
    }
    expect(sent.map(({ body }) => sizeOf(body))).toEqual([1, 3, 3])
    expect(sent[0]!.headers).toMatchObject({
      authorization: 'Bearer x',
      'content-type': 'text/plain; charset=utf-8',
    })
    expect(given.map(sizeOf)).toEqual([1, 3, 3])
    const [, last] = await linesIn('stamped/file.jsonl')
    const stamp = Buffer.from(last!.timestamp!, 'base64')
    expect(await authority.isStampOf(stamp, last!.checkpoint)).toBe(true)
  })

  it('should be compared with, those that can be read', async () => {
    const { comparedWith, findings } = await verify(site.app.payload)
    expect(findings).toEqual([])
    expect(
      comparedWith.map(({ checkpoints, size, stampedAt }) => [checkpoints, size, stampedAt !== null]),
    ).toEqual([
      [2, 3, false],
      [2, 3, true],
      [0, null, false],
      [0, null, false],
      [3, 3, false],
    ])
    expect(JSON.stringify(comparedWith)).not.toMatch(/Bearer|key=x/)
  })

  it('should go on after a line that a process could not finish', async () => {
    await publishOne()
    const text = await readFile(path('file.jsonl'), 'utf8')
    const [line] = text.split('\n')
    await writeFile(path('file.jsonl'), text + line!.slice(0, 60))
    expect((await problems())[0]).toBe(true)
    const { comparedWith, findings } = await verify(site.app.payload)
    expect(findings).toEqual([])
    expect(comparedWith[0]).toMatchObject({
      checkpoints: 3,
      problems: ['A line in it cannot be read.'],
      size: 4,
    })
  })

  it.each<[string, Respond, RegExp]>([
    ['refuses it', (_, response) => response.writeHead(500).end(), /answered 500/],
    [
      'sends it elsewhere',
      (_, response) => response.writeHead(302, { Location: authority.url }).end(),
      /fetch failed|redirect/,
    ],
    [
      'answers without end',
      (_, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 1)
        response.on('close', () => clearInterval(timer))
      },
      /more than 100000 bytes/,
    ],
    ['hangs up', (request) => request.socket.destroy(), /fetch failed/],
  ])('should keep no other from it where one %s', async (_, other, expected) => {
    await publishOne()
    respond = other
    const outcome = await problems()
    expect(outcome).toEqual([true, true, expect.stringMatching(expected), true, true])
  })

  it('should be told of a time stamp that could not be had, and given it later', async () => {
    await publishOne()
    for (const other of [
      ((_, response) => response.writeHead(503).end()) as Respond,
      ((_, response) => response.end('no time stamp')) as Respond,
    ]) {
      authority.next(other)
      const [file, stamped] = await problems()
      expect(file === true || file === false).toBe(true)
      expect(stamped).toMatch(/answered 503|no time stamp/)
    }
    const before = await linesIn('stamped/file.jsonl')
    expect(before.at(-1)).not.toHaveProperty('timestamp')
    expect((await problems())[1]).toBe(true)
    const [last] = (await linesIn('stamped/file.jsonl')).slice(-1)
    expect([last!.entries, typeof last!.timestamp]).toEqual([[], 'string'])
  })

  it('should not keep a publishing from being answered, whatever becomes of them', async () => {
    failing = true
    respond = (request) => request.socket.destroy()
    const { status } = await site.save((await site.create({ title: 'Yksin' })).id)
    expect(status).toBe(200)
    expect(await problems()).toContain('The post office is closed.')
  })

  it('should be told after each publishing, without anybody waiting for them', async () => {
    const told: string[] = []
    const app = await createTestApp({
      database: site.app.database,
      plugins: [
        privacyNotices({
          witnesses: [
            { file: path('own.jsonl') },
            (checkpoint) => {
              told.push(checkpoint)
            },
            () => setTimeout(500),
          ],
        }),
      ],
    })
    const { token } = await app.createUser()
    const body = {
      title: 'Kerrottu',
      _status: 'published',
      profile: 'classic',
      registers: [site.sources.register],
    }
    const { status } = await app.rest('POST', '/privacy-notices?depth=0', { body, token })
    expect(status).toBe(201)
    const isTold = async () => told.length > 0 && (await linesIn('own.jsonl').catch(() => [])).length > 0
    for (let look = 0; look < 200 && !(await isTold()); look += 1) await setTimeout(50)
    const head = await treeHead(app.payload)
    expect(told.map(sizeOf)).toEqual([head.size])
    const lines = await linesIn('own.jsonl')
    expect(lines.map(({ checkpoint }) => sizeOf(checkpoint))).toEqual([head.size])
    await app.destroy()
  })

  it('should be given it by a task that can be queued', async () => {
    await publishOne()
    const { payload } = site.app
    const before = given.length
    const job = (await payload.jobs.queue({ input: {}, task: CHECKPOINT_TASK as never })) as { id: number }
    const { jobStatus } = (await payload.jobs.runByID({ id: job.id, silent: true })) as {
      jobStatus: Record<string, { status: string }>
    }
    expect(Object.values(jobStatus).map(({ status }) => status)).toEqual(['success'])
    expect(given.length).toBe(before + 1)
  })

  it('should tell of a checkpoint that another key has signed', async () => {
    const other = await createTestApp({
      config: { secret: 'another secret for tests only' },
      database: site.app.database,
      plugins: [privacyNotices({ witnesses: [{ file: path('file.jsonl') }] })],
    })
    const { findings } = await verify(other.payload)
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'witnessUnsealed', what: 'witness' }))
    const { witnesses } = await keepCheckpoint(other.payload)
    expect(witnesses[0]!.problem).toMatch(/not signed with a key that is known/)
    await other.destroy()
    const mindful = await createTestApp({
      config: { secret: 'another secret for tests only' },
      database: site.app.database,
      plugins: [
        privacyNotices({
          previousSecrets: [site.app.config.secret],
          witnesses: [{ file: path('file.jsonl') }],
        }),
      ],
    })
    expect((await verify(mindful.payload)).findings).toEqual([])
    expect((await keepCheckpoint(mindful.payload)).witnesses[0]!.problem).toBeNull()
    await mindful.destroy()
  })

  it('should be told by several processes at once', async () => {
    await publishOne()
    const before = (await verify(site.app.payload)).comparedWith[0]!
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => keepCheckpoint(site.app.payload)))
    expect(
      outcomes.flatMap(({ witnesses }) => witnesses.map(({ problem }) => problem)).filter(Boolean),
    ).toEqual([])
    const { comparedWith, findings } = await verify(site.app.payload)
    const head = await treeHead(site.app.payload)
    expect([findings, comparedWith[0]!.size]).toEqual([[], head.size])
    expect(comparedWith[0]!.checkpoints).toBeGreaterThan(before.checkpoints)
    expect(comparedWith[0]!.problems).toEqual(before.problems)
  })

  it('should say what of them cannot be read or written', async () => {
    const app = await createTestApp({
      database: site.app.database,
      plugins: [
        privacyNotices({
          witnesses: [
            { file: directory },
            {
              keep: () => {},
              read: () => {
                throw new Error('The shelf is empty.')
              },
            },
            { keep: () => {}, read: () => 'nothing of ours' },
          ],
        }),
      ],
    })
    const { comparedWith, findings } = await verify(app.payload)
    expect(comparedWith.map(({ checkpoints, problems: [problem] }) => [checkpoints, problem])).toEqual([
      [0, expect.stringMatching(/cannot be read: EISDIR/)],
      [0, expect.stringMatching(/cannot be read: The shelf is empty/)],
      [0, 'Something in it is no checkpoint.'],
    ])
    expect(findings).toEqual([])
    const { witnesses } = await keepCheckpoint(app.payload)
    expect(witnesses.map(({ problem }) => problem)).toEqual([expect.stringMatching(/EISDIR/), null, null])
    await app.destroy()
  })

  it('should not be looked for where they cannot be', () => {
    for (const witnesses of [
      [{}],
      [{ file: '' }],
      [{ url: 'ftp://example.org' }],
      [{ url: 'x' }],
      [{ file: 'x', timestamp: 'x' }],
      [{ keep: 'x' }],
      [null],
      'x',
    ]) {
      expect(() => privacyNotices({ witnesses: witnesses as never })).toThrow(/option `witnesses`/)
    }
    expect(() => privacyNotices({ logOrigin: 'a b' })).toThrow(/option `logOrigin`/)
    expect(() => privacyNotices({ signingKey: 'x' })).toThrow(/option `signingKey`/)
  })
})
