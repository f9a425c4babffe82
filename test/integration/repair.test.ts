import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'

import type { Intent } from '../../src/publishing/intent.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { repair } from '../../src/index.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'

describe(`repair, on ${databaseUnderTest.server}`, () => {
  let site: Site

  beforeAll(async () => {
    site = await startSite('repair', {}, { transactions: false })
  })
  afterAll(() => site.app.destroy())

  /** What a process leaves that dies after it has saved the notice and before it has made the record. */
  const breakOff = async (id: Id) => {
    const { payload } = site.app
    const removed = await site.records(id)
    const last = removed.at(-1)
    await payload.db.deleteOne({
      collection: 'notice-publications',
      where: { revision: { equals: last?.revision } },
    })
    await payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: { head: null },
      returning: false,
    })
    return last
  }
  const row = (id: Id) =>
    site.app.payload.db.findOne<Record<string, unknown> & { id: Id }>({
      collection: 'privacy-notices',
      where: { id: { equals: id } },
    })
  const versions = async (id: Id) =>
    (
      await site.app.payload.db.findVersions({
        collection: 'privacy-notices',
        limit: 0,
        pagination: false,
        sort: '-updatedAt',
        where: { parent: { equals: id } },
      })
    ).docs

  it('should find nothing to do where nothing was broken off', async () => {
    const { id } = await site.create({ _status: 'published' })
    await site.save(id, { title: 'Toinen' })
    await site.save(id, { _status: 'draft' })
    const before = await site.records(id)
    expect(await repair(site.app.payload, { graceSeconds: 0 })).toMatchObject({
      completed: [],
      toPublishAgain: [],
    })
    expect(await site.records(id)).toEqual(before)
  })

  it('should make the record that was broken off, with what the editor had said of it, once', async () => {
    const { id, slug } = await site.create({ _status: 'published' })
    await site.save(id, {
      title: 'Muutettu',
      change: { effectiveFrom: '2024-03-01', note: 'Korjattu nimi', type: 'minor' },
    })
    const lost = await breakOff(id)
    expect((await site.read(`/${slug}`)).body).toMatchObject({ title: 'Jäsenrekisterin seloste', version: 1 })

    const [one, other] = await Promise.all([
      repair(site.app.payload, { graceSeconds: 0 }),
      repair(site.app.payload, { graceSeconds: 0 }),
    ])
    expect([...one.completed, ...other.completed]).toContainEqual({
      event: 'published',
      notice: String(id),
      slug,
      version: 2,
    })
    const records = await site.records(id)
    expect(records).toHaveLength(2)
    expect(records[1]).toMatchObject({
      contentHash: lost?.contentHash,
      effectiveFrom: '2024-03-01',
      publishedBy: lost?.publishedBy,
      revision: lost?.revision,
      details: { change: { note: { fi: 'Korjattu nimi' }, type: 'minor' } },
    })
    expect(await repair(site.app.payload, { graceSeconds: 0 })).toMatchObject({ completed: [] })
  })

  it('should leave alone what has only just begun', async () => {
    const { id, slug } = await site.create({ title: 'Kesken', _status: 'published' })
    await breakOff(id)
    const report = await repair(site.app.payload)
    expect(report.underWay).toEqual([{ event: 'published', notice: String(id), slug }])
    expect(await site.records(id)).toEqual([])
    expect((await repair(site.app.payload, { graceSeconds: 0 })).completed).toHaveLength(1)
  })

  it('should record a withdrawal that was broken off', async () => {
    const { id, slug } = await site.create({ title: 'Poistuva', _status: 'published' })
    await site.save(id, { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } })
    await breakOff(id)
    // What was to be recorded does not depend on a row that may be half written.
    await site.app.payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: { ...(await row(id)), sections: [], withdrawal: { reason: null, successor: null } },
      returning: false,
    })
    const [newest] = await versions(id)
    await site.app.payload.db.deleteVersions({
      collection: 'privacy-notices',
      where: { id: { equals: newest?.id } },
    })
    expect((await site.read(`/${slug}`)).status).toBe(200)
    expect((await repair(site.app.payload, { graceSeconds: 0 })).completed).toEqual([
      { event: 'withdrawn', notice: String(id), slug, version: 2 },
    ])
    expect((await site.read(`/${slug}`)).body.errors).toMatchObject([
      { code: 'withdrawn', reason: 'Rekisteri on lakkautettu' },
    ])
    // An editor goes on from the text that was withdrawn, as a draft.
    const version = (await versions(id))[0]?.version
    expect(version).toMatchObject({ title: { fi: 'Poistuva' }, _status: 'draft' })
    expect(version?.sections).toHaveLength(12)
  })

  it('should save the version that was broken off too, so that editors go on from what is published', async () => {
    const { id } = await site.create({ title: 'Ensin', _status: 'published' })
    await site.save(id, { title: 'Sitten' })
    await breakOff(id)
    const [newest] = await versions(id)
    await site.app.payload.db.deleteVersions({
      collection: 'privacy-notices',
      where: { id: { equals: newest?.id } },
    })
    await repair(site.app.payload, { graceSeconds: 0 })
    expect((await versions(id))[0]?.version).toMatchObject({ title: { fi: 'Sitten' }, _status: 'published' })
    expect((await versions(id)).filter(({ latest }) => latest)).toHaveLength(1)
    await site.publish(id, { statute: 'Tietosuojalaki' })
    expect((await site.records(id)).at(-1)?.details).toMatchObject({ titles: { fi: 'Sitten' } })
  })

  it('should save a whole version where one was half written', async () => {
    const { id } = await site.create({ title: 'Kokonainen', _status: 'published' })
    await site.save(id, { title: 'Kokonaisempi' })
    await breakOff(id)
    const [newest] = await versions(id)
    await site.app.payload.db.updateVersion({
      id: newest?.id as Id,
      collection: 'privacy-notices',
      returning: false,
      versionData: { ...newest, version: { ...newest?.version, sections: [] } },
    })
    await repair(site.app.payload, { graceSeconds: 0 })
    const sections = (await versions(id))[0]?.version.sections as object[]
    expect(sections).toHaveLength(12)
    const before = await row(id)
    await site.publish(id, { statute: 'Tietosuojalaki' })
    expect((await row(id))?.sections).toHaveLength((before?.sections as object[]).length)
  })

  it('should leave alone when a notice was last saved', async () => {
    const { id } = await site.create({ title: 'Ajallaan', _status: 'published' })
    const [newest] = await versions(id)
    expect(new Date((await row(id))?.updatedAt as string)).toEqual(
      new Date((newest?.version as { updatedAt: string }).updatedAt),
    )
  })

  it('should leave to an editor what is no longer as it was checked', async () => {
    const { id, slug } = await site.create({ title: 'Ennen', _status: 'published' })
    await site.save(id, { title: 'Jälkeen' })
    await breakOff(id)
    // A row that was only half written when the process died
    await site.app.payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: { ...(await row(id)), sections: [] },
      returning: false,
    })
    expect(await repair(site.app.payload, { graceSeconds: 0 })).toMatchObject({
      completed: [],
      toPublishAgain: [{ event: 'published', notice: String(id), slug }],
    })
    expect((await site.read(`/${slug}`)).body).toMatchObject({ title: 'Ennen', version: 1 })
    await site.publish(id, { title: 'Korjattu' })
    expect(await repair(site.app.payload, { graceSeconds: 0 })).toMatchObject({
      completed: [],
      toPublishAgain: [],
    })
    expect(await site.records(id)).toHaveLength(2)
  })

  it('should not take up an intent that another save has replaced', async () => {
    const { id } = await site.create({ title: 'Kolmas', _status: 'published' })
    const stale: Partial<Intent> = {
      at: '2026-01-01T00:00:00.000Z',
      by: { id: null, label: null, salt: '' },
      event: 'withdrawn',
      revision: randomUUID(),
    }
    await site.app.payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: { intent: stale },
      returning: false,
    })
    // A withdrawal that was meant, of a notice that is published: its row says what counts.
    await repair(site.app.payload, { graceSeconds: 0 })
    expect((await site.records(id)).map(({ event }) => event)).toEqual(['published'])
  })
})
