import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Webhook as Verifier } from 'standardwebhooks'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { deliverWebhooks, remind } from '../../src/index.js'
import { NOTICE_OUTBOX } from '../../src/options.js'
import { BACK_OFF } from '../../src/webhooks/deliver.js'
import { givenUp } from '../../src/webhooks/givenUp.js'
import { WEBHOOK_TASK } from '../../src/webhooks/job.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { atMoment } from './support/clock.js'
import { Receiver } from './support/receiver.js'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const OTHER_SECRET = `whsec_${Buffer.alloc(24, 9).toString('base64')}`

describe(`webhooks, on ${databaseUnderTest.server}`, () => {
  const first = new Receiver()
  const second = new Receiver()
  let site: Site
  let firstURL = ''
  /** Where the clock of the app stands. */
  let now: Date
  const wait = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds)
    atMoment(now)
  }
  const deliver = () => deliverWebhooks(site.app.payload, () => now)
  const note = 'Muutos'

  beforeAll(async () => {
    now = new Date('2026-03-02T10:00:00.000Z')
    atMoment(now)
    firstURL = await first.open()
    site = await startSite('webhooks', {
      // What is published waits in the queue, as where a process dies before anybody is told.
      jobs: { start: false },
      webhooks: [
        { secret: SECRET, url: firstURL },
        { events: ['withdrawn', 'inForce'], secret: OTHER_SECRET, url: await second.open() },
      ],
    })
  })
  beforeEach(async () => {
    atMoment(now)
    await deliver()
    for (const receiver of [first, second]) {
      receiver.answer = 204
      receiver.received.length = 0
    }
    wait(1000)
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(async () => {
    await site.app.destroy()
    await Promise.all([first.close(), second.close()])
  })

  /** By the Local API: in the hours that pass here a session ends. */
  const save = (id: Id, data: object) =>
    site.app.payload.update({ id, collection: 'privacy-notices', data: { _status: 'published', ...data } })
  const create = async (title: string): Promise<{ id: Id; slug: string }> =>
    site.app.payload.create({
      collection: 'privacy-notices',
      data: { title, _status: 'published', profile: 'classic', registers: [site.sources.register] },
    }) as Promise<{ id: Id; slug: string }>

  const publishTwice = async (): Promise<{ id: Id; slug: string }> => {
    const made = await create('Yksi')
    wait(1000)
    await save(made.id, { title: 'Kaksi', change: { note, type: 'major' } })
    wait(1000)
    return made
  }

  it('should tell what happened, in order, signed, without texts and names', async () => {
    const { id, slug } = await publishTwice()
    await save(id, { _status: 'draft', withdrawal: { reason: 'Lakkautettu' } })
    expect(await deliver()).toEqual({ failed: 0, nextAt: null, sent: 4 })
    expect(first.told).toEqual(['published 1', 'published 2', 'withdrawn 3'])
    expect(second.told).toEqual(['withdrawn 3'])

    const [, told] = first.received
    const headers = told?.headers as Record<string, string>
    const checked = new Verifier(SECRET).verify(told?.body ?? '', headers)
    expect(checked).toEqual(JSON.parse(told?.body ?? ''))
    expect(() => new Verifier(OTHER_SECRET).verify(told?.body ?? '', headers)).toThrow(
      'No matching signature',
    )
    expect(checked).toEqual({
      type: 'privacyNotice.published',
      timestamp: expect.any(String),
      data: {
        notice: String(id),
        slug,
        version: 2,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        effectiveFrom: '2026-03-02',
        locales: ['fi'],
        change: 'major',
        links: {
          notice: expect.stringContaining(`/published/${slug}`),
          record: expect.stringContaining(`/published/${slug}/versions/2/record`),
        },
      },
    })
    expect(headers['content-type']).toBe('application/json')
    expect(new Set([...first.ids, ...second.ids]).size).toBe(4)

    expect(await deliver()).toEqual({ failed: 0, nextAt: null, sent: 0 })
  })

  it('should tell that a version takes force when its day has come, and not of one that never does', async () => {
    const { id } = await create('Nykyinen')
    wait(1000)
    await save(id, { title: 'Tuleva', change: { effectiveFrom: '2026-04-01', note, type: 'major' } })
    wait(1000)
    const { id: other } = await create('Toinen')
    wait(1000)
    await save(other, {
      title: 'Ei koskaan',
      change: { effectiveFrom: '2026-04-02', note, type: 'major' },
    })
    wait(1000)
    await save(other, { title: 'Heti', change: { note, type: 'minor', waiting: 'replace' } })
    await deliver()
    expect(second.told).toEqual([])
    now = new Date('2026-03-31T20:59:59.000Z')
    wait(0)
    await deliver()
    expect(second.told).toEqual([])
    now = new Date('2026-04-03T06:00:00.000Z')
    wait(0)
    await deliver()
    expect(second.told).toEqual(['inForce 2'])
    expect(JSON.parse(second.received[0]?.body ?? '')).toMatchObject({
      timestamp: '2026-03-31T21:00:00.000Z',
    })
    await deliver()
    expect(second.told).toEqual(['inForce 2'])
  })

  it('should try again what did not arrive, later and later, in order, with the same id', async () => {
    first.answer = 500
    await publishTwice()
    expect(await deliver()).toMatchObject({ failed: 1, sent: 0 })
    // Not before its time, and nothing that came after it.
    expect(await deliver()).toEqual({ failed: 0, nextAt: expect.any(String), sent: 0 })
    wait(BACK_OFF[0])
    expect(await deliver()).toMatchObject({ failed: 1, sent: 0 })
    first.answer = 'redirect'
    wait(BACK_OFF[1])
    expect(await deliver()).toMatchObject({ failed: 1, sent: 0 })
    first.answer = 'long'
    wait(BACK_OFF[2])
    expect(await deliver()).toEqual({ failed: 0, nextAt: null, sent: 2 })
    expect(first.told).toEqual(['published 1', 'published 1', 'published 1', 'published 1', 'published 2'])
    expect(new Set(first.ids).size).toBe(2)
    expect(new Set(first.received.slice(0, 4).map(({ body }) => body)).size).toBe(1)
  })

  it('should give up what never arrives, say so, and go on with what came after it', async () => {
    first.answer = 410
    await publishTwice()
    await deliver()
    for (const milliseconds of BACK_OFF.slice(0, -1)) {
      wait(milliseconds)
      expect(await deliver()).toMatchObject({ failed: 1, sent: 0 })
    }
    wait(BACK_OFF[4])
    // The last try of one, the first of the next.
    expect(await deliver()).toMatchObject({ failed: 2, sent: 0 })
    expect(first.told.slice(-2)).toEqual(['published 1', 'published 2'])
    first.answer = 200
    wait(BACK_OFF[0])
    expect(await deliver()).toEqual({ failed: 0, nextAt: null, sent: 1 })
    const { docs } = await site.app.payload.db.find<{ error: string; id: Id; recipient: string }>({
      collection: NOTICE_OUTBOX,
      pagination: false,
      where: { and: [{ kind: { equals: 'webhook' } }, { attempt: { equals: 6 } }] },
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ error: 'answered 410' })
    // Addresses of receivers may be secrets.
    expect(docs[0]?.recipient).not.toContain('hook')
  })

  it('should let nobody wait for a receiver that is away', async () => {
    const { id } = await create('Yksi')
    first.answer = 'hang'
    wait(1000)
    await save(id, { _status: 'draft', withdrawal: { reason: 'Lakkautettu' } })
    const delivering = deliver()
    const before = performance.now()
    // Which of the two is told first nobody knows; the first one answers after its ten seconds at the earliest.
    while (first.told.length + second.told.length < 2 && performance.now() - before < 9000) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect([second.told, first.told]).toEqual([['withdrawn 2'], ['published 1']])
    expect(await delivering).toMatchObject({ failed: 1, sent: 1 })
    first.answer = 204
    wait(BACK_OFF[0])
    await deliver()
    expect(first.told).toEqual(['published 1', 'published 1', 'withdrawn 2'])
  }, 60_000)

  it('should tell everything once, in order, however many do it at the same time', async () => {
    const { id } = await publishTwice()
    await save(id, { _status: 'draft', withdrawal: { reason: 'Lakkautettu' } })
    wait(1000)
    const reports = await Promise.all(Array.from({ length: 20 }, deliver))
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThanOrEqual(4)
    await deliver()
    wait(61_000)
    await deliver()
    expect(first.told).toEqual(['published 1', 'published 2', 'withdrawn 3'])
    expect(second.told).toEqual(['withdrawn 3'])
  })

  it('should take somebody who does not end what was begun for gone', async () => {
    await create('Yksi')
    first.answer = 'hang'
    wait(1000)
    const gone = deliver()
    while (first.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    // A minute later, for somebody else; the first one is still there.
    first.answer = 204
    wait(30_000)
    expect(await deliver()).toMatchObject({ sent: 0 })
    wait(31_000)
    expect(await deliver()).toMatchObject({ sent: 1 })
    first.hangUp()
    expect(await gone).toMatchObject({ failed: 1 })
    expect(new Set(first.ids).size).toBe(1)
    expect(await deliver()).toMatchObject({ failed: 0, sent: 0 })
  }, 60_000)

  it('should tell what happened once a clock that was ahead is right again', async () => {
    const right = now
    wait(40 * 86_400_000)
    await deliver()
    now = right
    wait(1000)
    await create('Yksi')
    wait(1000)
    expect(await deliver()).toMatchObject({ failed: 0, sent: 1 })
    expect(first.told).toEqual(['published 1'])
    expect(await deliver()).toMatchObject({ sent: 0 })
  })

  it('should have one pass waiting in the queue, however many found that something has to', async () => {
    first.answer = 500
    await publishTwice()
    await create('Kolmas')
    const waiting = async () =>
      (
        await site.app.payload.count({
          collection: 'payload-jobs',
          where: {
            and: [{ taskSlug: { equals: WEBHOOK_TASK } }, { waitUntil: { greater_than: now.toISOString() } }],
          },
        })
      ).totalDocs
    await site.app.payload.jobs.run({ limit: 100, silent: true })
    expect(first.told).toEqual(['published 1'])
    expect(await waiting()).toBe(1)
    await create('Neljäs')
    await site.app.payload.jobs.run({ limit: 100, silent: true })
    expect(await waiting()).toBe(1)
    first.answer = 204
    wait(BACK_OFF[0])
    expect(await deliver()).toMatchObject({ failed: 0, sent: 4 })
  })

  it('should say of a receiver that it was given up, also where whoever tried last has died', async () => {
    first.answer = 'hang'
    await create('Yksi')
    wait(1000)
    const { db } = site.app.payload
    const gone = deliver()
    while (first.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    first.hangUp()
    await gone
    const find = async () =>
      (
        await db.find<{ attempt: number; error: string; id: Id; state: string }>({
          collection: NOTICE_OUTBOX,
          pagination: false,
          where: { stage: { equals: first.ids[0] } },
        })
      ).docs
    const [row] = await find()
    await db.updateOne({
      id: row!.id,
      collection: NOTICE_OUTBOX,
      data: { attempt: 6, error: null, state: 'queued' },
    })
    first.answer = 204
    wait(120_000)
    expect(await deliver()).toMatchObject({ failed: 0, sent: 0 })
    expect(await find()).toEqual([expect.objectContaining({ error: 'broken off', state: 'failed' })])
    expect((await givenUp(site.app.payload)).map(({ host }) => host)).toContain(new URL(firstURL).host)
  })

  it('should be done by the daily run too, and by the task in the queue', async () => {
    await create('Yksi')
    wait(1000)
    expect((await remind(site.app.payload, { now })).webhooks).toMatchObject({ failed: 0, sent: 1 })
    await create('Toinen')
    wait(1000)
    await site.app.payload.jobs.run({ limit: 100, silent: true })
    expect(first.told).toEqual(['published 1', 'published 1'])
  })
})
