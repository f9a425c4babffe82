import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NotFound } from 'payload'
import { setTimeout as wait } from 'node:timers/promises'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { NOTICE_IMPORTS } from '../../src/ownSlugs.js'
import { isWriteConflict } from '../../src/storage/failures.js'
import { organisation, register, text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest, describeWhen, itGiven } from './support/app.js'

/** What somebody deletes while somebody else is at it. */

/** Milliseconds that an operation is held up where the other one would do harm. */
const HELD = 400

const SLUGS = [
  'notice-blocks',
  'notice-organisations',
  'privacy-notices',
  'registers',
  NOTICE_IMPORTS,
] as const
type Slug = (typeof SLUGS)[number]

describe(`a document that somebody else deletes, on ${databaseUnderTest.server}`, () => {
  let site: Site
  /** What holds the next operation up, by where. */
  const held = new Map<string, () => Promise<unknown>>()
  const holdAt = async (place: string): Promise<void> => {
    const hold = held.get(place)
    held.delete(place)
    await hold?.()
  }

  beforeAll(async () => {
    site = await startSite('removed-meanwhile')
    for (const slug of SLUGS) {
      const { beforeChange, beforeDelete } = site.app.payload.collections[slug]!.config.hooks
      beforeChange.push(async ({ data }) => {
        await holdAt(`${slug} saved`)
        return data as object
      })
      beforeDelete.unshift(() => holdAt(`${slug} found`))
      beforeDelete.push(() => holdAt(`${slug} checked`))
    }
  })
  afterAll(() => site.app.destroy())

  const create = async (slug: Slug, data: object): Promise<Id> =>
    ((await site.app.payload.create({ collection: slug as never, data })) as { id: Id }).id

  const make: Record<Slug, () => Promise<Id>> = {
    'notice-blocks': () =>
      create('notice-blocks', { title: 'Evästeet', kind: 'text', text: text('Ei ole.') }),
    'notice-organisations': () => create('notice-organisations', organisation({ businessId: null })),
    [NOTICE_IMPORTS]: async () => {
      const data = { edits: 0, files: [], plans: [{ id: 'one', plan: {} }], state: 'open', title: 'Vanha' }
      return (await site.app.payload.db.create({ collection: NOTICE_IMPORTS, data })).id as Id
    },
    'privacy-notices': async () => (await site.create()).id,
    registers: () => create('registers', register(site.sources.controller)),
  }

  const send = (method: 'DELETE' | 'PATCH', slug: Slug, id: Id, body?: object) =>
    site.app.rest(method, `/${slug}/${id}?depth=0`, { body, token: site.token })

  const isThere = async (slug: Slug, id: Id): Promise<boolean> =>
    (await site.app.payload.db.count({ collection: slug, where: { id: { equals: id } } })).totalDocs > 0

  it.each(SLUGS)('should be gone for the second of two who delete it: %s', async (slug) => {
    const id = await make[slug]()
    held.set(`${slug} found`, () => wait(HELD))
    const answers = await Promise.all([send('DELETE', slug, id), send('DELETE', slug, id)])
    const [done, refused] = answers.map(({ status }) => status).sort()
    expect(done).toBe(200)
    // MongoDB gives up one of two transactions that write the same.
    expect([404, 409]).toContain(refused)
    expect(await isThere(slug, id)).toBe(false)
  })

  it.each(SLUGS)('should not come back by a save that had begun: %s', async (slug) => {
    const id = await make[slug]()
    let deletion: Promise<{ status: number }> | undefined
    held.set(`${slug} saved`, () => {
      deletion = send('DELETE', slug, id)
      return Promise.race([deletion, wait(HELD)])
    })
    const change = slug === NOTICE_IMPORTS ? { corrections: null } : { _status: 'published' }
    const saved = await send('PATCH', slug, id, change)
    const deleted = (await deletion!).status
    if (deleted === 200) expect(await isThere(slug, id)).toBe(false)
    expect([200, 404, 409]).toContain(saved.status)
    expect([200, 409]).toContain(deleted)
  })

  // On SQLite whoever is first holds the file, and the second one has not begun.
  itGiven(
    databaseUnderTest.kind !== 'sqlite',
    'two operations cannot be under way at once',
    'should be told of as such by the Local API too',
    async () => {
      const id = await make.registers()
      const remove = () => site.app.payload.delete({ id, collection: 'registers' })
      held.set('registers found', remove)
      const failure: unknown = await remove().catch((error: unknown) => error)
      expect(failure instanceof NotFound || isWriteConflict(failure)).toBe(true)
    },
  )

  describeWhen('transactions', 'an import', () => {
    it('should not be corrected over what somebody else corrects at the same moment', async () => {
      const id = await make[NOTICE_IMPORTS]()
      held.set(`${NOTICE_IMPORTS} saved`, () => wait(HELD))
      const correct = (title: string) => {
        const plans = [{ plan: 'one', title }]
        return send('PATCH', NOTICE_IMPORTS, id, { corrections: { edits: 0, plans } })
      }
      const answers = await Promise.all([correct('Ensimmäinen'), correct('Toinen')])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    })
  })

  describeWhen('transactions', 'a notice that is published while somebody deletes it', () => {
    it('should be there where its record is', async () => {
      const slug = 'privacy-notices'
      const id = await make[slug]()
      let publishing: ReturnType<Site['save']> | undefined
      held.set(`${slug} checked`, () => {
        publishing = site.save(id)
        return Promise.race([publishing, wait(HELD)])
      })
      const deleted = await send('DELETE', slug, id)
      const published = await publishing!
      expect([200, 409]).toContain(deleted.status)
      expect([200, 404, 409]).toContain(published.status)
      expect(await isThere(slug, id)).toBe(published.status === 200)
      expect(await site.records(id)).toHaveLength(published.status === 200 ? 1 : 0)
    })

    it('should keep the register that it names', async () => {
      const [slug, id] = ['registers' as const, await make.registers()]
      let naming: Promise<{ id: Id }> | undefined
      held.set(`${slug} checked`, () => {
        naming = site.create({ registers: [id] })
        return Promise.race([naming.catch(() => undefined), wait(HELD)])
      })
      const deleted = await send('DELETE', slug, id)
      const named = await naming!.then(
        () => true,
        () => false,
      )
      // MongoDB knows of no reference: a document that is named while it is deleted is one that is missing.
      if (databaseUnderTest.kind !== 'mongodb') expect([deleted.status === 200, named]).toContain(false)
    })
  })
})
