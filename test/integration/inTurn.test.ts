// On one database: what is asked while nothing has been answered yet is decided by the code, not by the database.
import type { PayloadRequest } from 'payload'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { Site } from '../fixtures/site.js'

import { optionsOf } from '../../src/installation.js'
import { readDiff } from '../../src/reading/comparison.js'
import { readFeed } from '../../src/reading/feed/feed.js'
import { readHistory } from '../../src/reading/history.js'
import { readNotice } from '../../src/reading/publishedNotices.js'
import { readSince } from '../../src/reading/since.js'
import { previewOf } from '../../src/preview/preview.js'
import { startSite } from '../fixtures/site.js'
import { organisation, register } from '../fixtures/sources.js'

/** What a database is asked for, by the adapter. */
const ASKED = [
  'count',
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'find',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateOne',
  'updateVersion',
] as const

/**
 * A server of MongoDB begins a transaction with what it is asked first, and knows nothing of it when something else arrives before
 * that. So nothing else may be asked in a transaction until its first answer is there.
 */
describe('what is asked first in a transaction', () => {
  let site: Site
  let original: Record<string, unknown>
  /** What was asked in a transaction that had not been answered in. */
  let tooEarly: string[]
  let first: Map<unknown, { answered: boolean; what: string }>

  beforeAll(async () => {
    site = await startSite('inTurn', {}, { transactions: true })
  })
  afterAll(() => site.app.destroy())

  beforeEach(() => {
    tooEarly = []
    first = new Map()
    const db = site.app.payload.db as unknown as Record<string, unknown>
    original = Object.fromEntries(ASKED.map((name) => [name, db[name]]))
    for (const name of ASKED) {
      const ask = db[name] as (args: { collection?: string; req?: PayloadRequest }) => Promise<unknown>
      db[name] = async function (this: unknown, args: { collection?: string; req?: PayloadRequest }) {
        const id = args.req && (await args.req.transactionID)
        if (id === undefined) return ask.call(this, args)
        const what = `${name} ${args.collection ?? ''}`
        const begun = first.get(id)
        if (begun) {
          if (!begun.answered) tooEarly.push(`${what} while ${begun.what} was not answered`)
          return ask.call(this, args)
        }
        const now = { answered: false, what }
        first.set(id, now)
        try {
          return await ask.call(this, args)
        } finally {
          now.answered = true
        }
      }
    }
  })
  afterEach(() => {
    Object.assign(site.app.payload.db, original)
  })

  const expectInTurn = (least = 1) => {
    expect(first.size).toBeGreaterThanOrEqual(least)
    expect(tooEarly).toEqual([])
  }

  it('should be answered before anything else is asked, of what editors do', async () => {
    const { payload } = site.app
    const collection = 'privacy-notices' as never
    const { id } = await site.create({ title: 'Vuorotellen' })
    await site.publish(id)
    await site.publish(id, { title: 'Vuorotellen, toinen' })
    await site.save(id, { _status: 'draft', title: 'Luonnos' })
    await site.save(id, { _status: 'draft', title: 'Perutaan', withdrawal: { reason: 'Loppui.' } })
    const published = (await payload.create({
      collection,
      data: {
        title: 'Heti julki',
        _status: 'published',
        profile: 'classic',
        registers: [site.sources.register],
      },
    })) as { id: number | string }
    const { docs } = await payload.findVersions({ collection, where: { parent: { equals: published.id } } })
    await payload.restoreVersion({ id: String(docs[0]!.id), collection })
    await payload.duplicate({ id: published.id, collection })
    // Of one that names no register, nothing is asked before its address.
    const draft = (await payload.create({ collection, data: { title: 'Poistetaan' }, draft: true })) as {
      id: number | string
    }
    await payload.delete({ id: draft.id, collection })
    const made = (await payload.create({
      collection: 'notice-organisations' as never,
      data: { ...organisation(), name: 'Toinen Oy' },
    })) as { id: number | string }
    await payload.create({ collection: 'registers' as never, data: register(made.id) })
    await payload.update({
      id: site.sources.register,
      collection: 'registers' as never,
      data: { name: 'Nimi muuttui' },
    })
    expectInTurn(8)
  })

  it('should be answered before anything else is asked, of what an app reads in a transaction of its own', async () => {
    const { payload } = site.app
    const options = optionsOf(payload)
    const { id, slug } = await site.create({ title: 'Luettava' })
    await site.publish(id)
    await site.publish(id, { title: 'Luettava, toinen' })
    const date = new Date().toISOString()
    const asks: ((req: PayloadRequest) => Promise<unknown>)[] = [
      (req) => readNotice(req, options, { slug, at: { date: date.split('T')[0]!, instant: null } }),
      (req) => readHistory(req, options, { slug, limit: 10, page: 1 }),
      (req) => readDiff(req, options, { slug, from: 1, to: 2 }),
      (req) => readSince(req, options, { slug, version: 1 }),
      (req) => readFeed(req, options, { slug, limit: 10, page: 1 } as never),
      (req) => readFeed(req, options, { limit: 10, page: 1 } as never),
      (req) => previewOf(req, options, id, { format: 'json' } as never),
    ]
    for (const ask of asks) {
      const req = await createLocalReq({}, payload)
      const transaction = (await payload.db.beginTransaction())!
      req.transactionID = transaction
      try {
        await ask(req)
      } finally {
        await payload.db.rollbackTransaction(transaction)
      }
    }
    expectInTurn(5)
  })
})
