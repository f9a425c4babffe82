import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { en as english } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'
import { randomUUID } from 'node:crypto'

import type { Recorded } from '../../src/publishing/revision.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { en } from '../../src/languages/en/admin.js'
import { startSite } from '../fixtures/site.js'
import { createBilingualRegister } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

const { validation } = en.privacyNotices

describe(`what a publishing is answered with, on ${databaseUnderTest.server}`, () => {
  let site: Site
  /** A register with a name and nothing else. */
  let bare: Id

  beforeAll(async () => {
    site = await startSite('recorded', {}, { config: { i18n: { supportedLanguages: { en: english, sv } } } })
    bare = await createBilingualRegister(site.app.payload, site.sources.controller)
  })
  afterAll(() => site.app.destroy())

  const newestRecord = async (id: Id) => (await site.records(id)).at(-1)!
  const toldOf = (record: Record<string, unknown>): Recorded => ({
    address: record.slug as string,
    effectiveFrom: record.effectiveFrom as string,
    event: record.event as Recorded['event'],
    hash: record.hash as string,
    publishedAt: record.publishedAt as string,
    revision: record.revision as string,
    version: record.version as number,
  })
  const messageOf = ({ body }: { body: Record<string, unknown> }) =>
    (body.errors as { message: string }[])[0]?.message

  it('should be the record, by REST, GraphQL and the Local API, also of a withdrawal and a creation', async () => {
    const created = await site.create({ _status: 'published' })
    const { id } = created
    expect(created.recorded).toEqual(toldOf(await newestRecord(id)))

    const patched = await site.publish(id, { title: 'Toinen' })
    expect(patched.recorded).toEqual(toldOf(await newestRecord(id)))
    expect(patched.recorded).toMatchObject({ event: 'published', version: 2 })

    const typed = typeof id === 'number' ? 'Int!' : 'String!'
    const { data, errors } = await site.app.graphql<{ updatePrivacyNotice: { recorded: Recorded } }>(
      `mutation ($id: ${typed}) {
        updatePrivacyNotice(id: $id, data: { _status: published, title: "Kolmas" }) {
          recorded { address effectiveFrom event hash publishedAt revision version }
        }
      }`,
      { id },
      { token: site.token },
    )
    expect(errors).toBeUndefined()
    expect(data.updatePrivacyNotice.recorded).toEqual(toldOf(await newestRecord(id)))

    const local = (await site.app.payload.update({
      id,
      collection: 'privacy-notices' as never,
      data: { _status: 'published', title: 'Neljäs' },
    })) as unknown as { recorded: Recorded }
    expect(local.recorded).toEqual(toldOf(await newestRecord(id)))
    expect(local.recorded.version).toBe(4)

    const withdrawn = await site.publish(id, { _status: 'draft', withdrawal: { reason: 'Lakkautettu' } })
    expect(withdrawn.recorded).toMatchObject({ event: 'withdrawn', version: 5 })
  })

  describe('what is missing', () => {
    type Told = { code: string; language: null | string; message: string; source: { path: string } | null }[]
    /** Nothing but what has to be there. */
    const emptiest = () => ({
      title: 'Tyhjin seloste',
      profile: 'classic',
      registers: [bare],
    })
    const codesIn = (remarks: unknown) => new Set((remarks as Told).map(({ code }) => code))
    const expectTold = (remarks: unknown) => {
      expect(codesIn(remarks)).toContain('sectionEmpty')
      for (const { message } of remarks as Told) expect(message).toMatch(/\p{L}{3}/u)
      const [empty] = (remarks as Told).filter(({ code }) => code === 'sectionEmpty')
      expect(empty).toMatchObject({ source: { collection: 'registers', path: expect.any(String) } })
    }
    /** The same list that the dialog shows. */
    const expectSame = async (id: Id, remarks: unknown) => {
      const { body } = await site.app.rest('GET', `/privacy-notices/${id}/changes`, { token: site.token })
      const { missing, remarks: others } = body as unknown as { missing: Told; remarks: Told }
      const messages = [...missing, ...others].map(({ code, language, message }) => ({
        code,
        language,
        message,
      }))
      expect((remarks as Told).map(({ code, language, message }) => ({ code, language, message }))).toEqual(
        messages,
      )
    }
    const localised = async (path: string, method: string, body: object) =>
      site.app.rest(method, path, { body, headers: { 'accept-language': 'en' }, token: site.token })

    it('should be told by REST, as the dialog tells it, and publish all the same', async () => {
      const { body, status } = await localised('/privacy-notices?depth=0', 'POST', {
        _status: 'published',
        ...emptiest(),
      })
      expect([status, body.doc.recorded.version]).toEqual([201, 1])
      expectTold(body.doc.remarks)
      await expectSame(body.doc.id, body.doc.remarks)
      // Also where nothing new was published.
      const again = await site.publish(body.doc.id)
      expect(again.remarks).toHaveLength(body.doc.remarks.length)
    })

    it('should be told by GraphQL and the Local API, in the language of the request', async () => {
      const type = typeof bare === 'number' ? '[Int]' : '[String]'
      const { data, errors } = await site.app.graphql<{
        createPrivacyNotice: { id: Id; recorded: { version: number }; remarks: Told }
      }>(
        `mutation ($registers: ${type}) {
          createPrivacyNotice(
            data: { _status: published, profile: "full", title: "Tyhjin", registers: $registers }
          ) { id recorded { version } remarks }
        }`,
        { registers: [bare] },
        { token: site.token },
      )
      expect(errors).toBeUndefined()
      expect(data.createPrivacyNotice.recorded.version).toBe(1)
      expectTold(data.createPrivacyNotice.remarks)
      const local = (await site.app.payload.create({
        collection: 'privacy-notices' as never,
        data: {
          _status: 'published',
          ...emptiest(),
          title: 'Toinen tyhjin',
        },
      })) as unknown as { id: Id; remarks: Told }
      expectTold(local.remarks)
      const swedish = await site.app.rest('PATCH', `/privacy-notices/${local.id}?depth=0`, {
        body: { _status: 'published', statute: 'Tietosuojalaki' },
        headers: { 'accept-language': 'sv' },
        token: site.token,
      })
      expectTold(swedish.body.doc.remarks)
      expect(swedish.body.doc.remarks[0].message).not.toBe(local.remarks[0]?.message)
    })

    it('should be told of a withdrawal, and of nothing that is only saved or read', async () => {
      const { id } = await site.create({ _status: 'published' })
      const { id: unpublished } = await site.create({ title: 'Luonnos' })
      const drafted = await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true&depth=0`, {
        body: { _status: 'draft', title: 'Luonnos' },
        token: site.token,
      })
      expect(drafted.body.doc.remarks ?? null).toBeNull()
      const withdrawn = await site.publish(id, { _status: 'draft', withdrawal: { successor: unpublished } })
      expect(withdrawn.recorded).toMatchObject({ event: 'withdrawn' })
      expect(withdrawn.remarks).toMatchObject([
        { code: 'reasonMissing', language: 'fi', source: { path: 'withdrawal.reason' } },
        { code: 'successorUnpublished', source: { path: 'withdrawal.successor' } },
      ])
      const { body } = await site.app.rest('GET', `/privacy-notices/${id}?depth=0`, { token: site.token })
      expect(body.remarks ?? null).toBeNull()
      await site.publish(id, { title: 'Takaisin' })
      const reason = await site.publish(id, { _status: 'draft', withdrawal: { reason: 'Lakkautettu' } })
      expect(reason.remarks).toEqual([])
    })
  })

  it('should be the newest record where nothing new was published, and nothing for a draft or a reading', async () => {
    const { id } = await site.create({ _status: 'published' })
    const again = await site.publish(id)
    expect(again.recorded).toEqual(toldOf(await newestRecord(id)))
    expect(await site.records(id)).toHaveLength(1)

    const { body } = await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true&depth=0`, {
      body: { _status: 'draft', title: 'Luonnos' },
      token: site.token,
    })
    expect(body.doc).not.toHaveProperty('recorded.version')
    const read = await site.app.rest('GET', `/privacy-notices/${id}`, { token: site.token })
    expect(read.body).not.toHaveProperty('recorded.version')
  })

  it('should be the same record for a request that is repeated, whatever has been saved since', async () => {
    const { id } = await site.create({ _status: 'published' })
    const request = { revision: randomUUID(), title: 'Toinen' }
    const first = await site.publish(id, request)
    expect(first.recorded).toMatchObject({ revision: request.revision, version: 2 })
    expect((await site.publish(id, request)).recorded).toEqual(first.recorded)

    await site.publish(id, { title: 'Kolmas' })
    await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true&depth=0`, {
      body: { _status: 'draft', title: 'Luonnos' },
      token: site.token,
    })
    const repeated = await site.publish(id, request)
    expect(repeated.recorded).toEqual(first.recorded)
    expect(await site.records(id)).toHaveLength(3)
    const get = async (query: string) =>
      (await site.app.rest('GET', `/privacy-notices/${id}?depth=0${query}`, { token: site.token })).body
    expect(await get('')).toMatchObject({ _status: 'published', title: 'Kolmas' })
    expect(await get('&draft=true')).toMatchObject({ _status: 'draft', title: 'Luonnos' })

    const withdrawal = { _status: 'draft', revision: randomUUID(), withdrawal: { reason: 'Lakkautettu' } }
    const withdrawn = await site.publish(id, withdrawal)
    expect(withdrawn.recorded).toMatchObject({ event: 'withdrawn', version: 4 })
    await site.publish(id, { title: 'Takaisin' })
    expect((await site.publish(id, withdrawal)).recorded).toEqual(withdrawn.recorded)
    expect(await newestRecord(id)).toMatchObject({ event: 'published', version: 5 })
  })

  it('should be one record where a request is repeated while it is still going on', async () => {
    const { id } = await site.create({ _status: 'published' })
    const request = { revision: randomUUID(), title: 'Yhtä aikaa' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => site.save(id, request)))
    for (const { status } of answers) expect([200, 409]).toContain(status)
    expect((await site.publish(id, request)).recorded).toMatchObject({ revision: request.revision })
    const made = (await site.records(id)).filter(({ revision }) => revision === request.revision)
    expect(made).toHaveLength(1)
  })

  it('should say what is wrong with a revision', async () => {
    const { id } = await site.create({ _status: 'published' })
    const other = await site.create({ title: 'Muu', _status: 'published' })
    for (const revision of ['short', 'ä'.repeat(20), 'x'.repeat(65), '']) {
      const refused = await site.save(id, { revision, title: 'Ei' })
      expect([refused.status, messageOf(refused)]).toEqual([400, validation.revision])
    }
    for (const revision of [5, true, { equals: 'x' }, ['x'.repeat(20)]]) {
      expect((await site.save(id, { revision, title: 'Ei' })).status).toBe(400)
    }
    const { recorded } = await site.publish(id, { revision: randomUUID(), title: 'Toinen' })
    const { revision } = recorded as Recorded
    const said = [409, expect.stringContaining('version 2')]
    const taken = await site.save(other.id, { revision, title: 'Ei' })
    expect([taken.status, messageOf(taken)]).toEqual(said)
    const created = await site.app.rest('POST', '/privacy-notices', {
      body: { _status: 'published', registers: [site.sources.register], revision, title: 'Uusi' },
      token: site.token,
    })
    expect([created.status, messageOf(created)]).toEqual(said)
    expect(await site.records(id)).toHaveLength(2)
    expect(await site.records(other.id)).toHaveLength(1)

    await expect(
      site.app.payload.update({
        collection: 'privacy-notices' as never,
        data: { revision: randomUUID(), title: 'Ei' },
        where: { id: { in: [id, other.id] } },
      }),
    ).rejects.toThrow(validation.revisionOfOne)
  })

  it('should be a record of its own, or a refusal, where another one is published while it is looked at', async () => {
    // With transactions SQLite would have the other one wait.
    const alone = await startSite('meanwhile', {}, { transactions: false })
    const { db } = alone.app.payload
    const { find } = db
    try {
      const { id } = await alone.create({ _status: 'published' })
      let looks = 0
      for (let at = 1; at <= 6; at += 1) {
        looks = 0
        db.find = (async (args) => {
          if (args.collection === 'notice-publications' && (looks += 1) === at) {
            await alone.publish(id, { title: `Toisen ${at}` })
          }
          return find.call(db, args)
        }) as typeof find
        const { body, status } = await alone.save(id, { title: `Oma ${at}` })
        db.find = find
        const titles = (await alone.records(id)).map(
          ({ details }) => (details as { titles: { fi: string } }).titles.fi,
        )
        expect(looks).toBeGreaterThanOrEqual(at)
        if (status === 200) expect(titles).toContain(`Oma ${at}`)
        else
          expect([status, messageOf({ body })]).toEqual([409, en.privacyNotices.validation.publishConflict])
      }
    } finally {
      db.find = find
      await alone.app.destroy()
    }
  })
})
