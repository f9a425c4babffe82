// On one database: what is typed is read and told apart before a database is asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { startSite } from '../fixtures/site.js'
import { createBilingualRegister } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

const notices = 'privacy-notices'
const REASON = 'Rekisteri on lakkautettu'
const GRUND = 'Registret har lagts ned'

type Texts = Record<string, null | string>
type Group = { note?: Texts; reason?: Texts }

/** Whatever is typed into a field that an act takes over is recorded, or still there. */
describe(`what is typed of an act, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let registers: Id[]

  beforeAll(async () => {
    site = await startSite('typed')
    registers = [await createBilingualRegister(site.app.payload, site.sources.controller)]
  })
  afterAll(() => site.app.destroy())

  const content = () => ({ registers, sections: [{ blockType: 'register', keys: ['registerName'] }] })
  const published = async (): Promise<Id> => {
    const { id } = await site.create({ ...content(), _status: 'published' })
    await site.publish(id, { title: 'På svenska' }, 'sv')
    return id
  }
  const patch = async (id: Id, query: string, body: object) => {
    const answer = await site.app.rest('PATCH', `/${notices}/${id}${query}`, { body, token: site.token })
    if (answer.status >= 400) throw new Error(answer.text)
    return answer
  }
  const draft = (id: Id, body: object, locale = 'fi') =>
    patch(id, `?draft=true&locale=${locale}`, { _status: 'draft', ...body })
  const newest = async (id: Id) => {
    const { details, event } = (await site.records(id)).at(-1)! as {
      details: { withdrawal: { reason: Texts; successor: null | string } | null }
      event: string
    }
    return { event, withdrawal: details.withdrawal }
  }
  /** What the form shows, in every language. */
  const typed = async (id: Id): Promise<Record<'change' | 'withdrawal', Group>> =>
    (await site.app.rest('GET', `/${notices}/${id}?draft=true&locale=all&depth=0`, { token: site.token }))
      .body as never

  describe('a reason of a withdrawal', () => {
    const recorded = async (id: Id, reason: Texts) =>
      expect(await newest(id)).toEqual({ event: 'withdrawn', withdrawal: { reason, successor: null } })
    const update = (id: Id, data: object, over: object = {}) =>
      site.app.payload.update({ id, collection: notices, data, ...over } as never)

    const routes: Record<string, (id: Id) => Promise<unknown>> = {
      PATCH: (id) => patch(id, '', { _status: 'draft', withdrawal: { reason: REASON } }),
      'what the admin sends': (id) =>
        patch(id, '?unpublishAllLocales=true&depth=0&fallback-locale=null', {
          _status: 'draft',
          withdrawal: { reason: REASON },
        }),
      'in all languages at once': (id) =>
        patch(id, '?locale=all&unpublishAllLocales=true', {
          _status: 'draft',
          withdrawal: { reason: REASON },
        }),
      'by language': (id) => patch(id, '', { _status: 'draft', withdrawal: { reason: { fi: REASON } } }),
      'by language, in all of them': (id) =>
        patch(id, '?locale=all&unpublishAllLocales=true', {
          _status: 'draft',
          withdrawal: { reason: { fi: REASON } },
        }),
      'one language published': (id) =>
        patch(id, '?publishSpecificLocale=fi&locale=fi', {
          _status: 'draft',
          withdrawal: { reason: REASON },
        }),
      GraphQL: async (id) => {
        const type = typeof id === 'number' ? 'Int!' : 'String!'
        const { errors } = await site.app.graphql(
          `mutation ($id: ${type}, $reason: String) {
            updatePrivacyNotice(id: $id, data: { _status: draft, withdrawal: { reason: $reason } }) { id }
          }`,
          { id, reason: REASON },
          { token: site.token },
        )
        expect(errors).toBeUndefined()
      },
      'Local API': (id) => update(id, { _status: 'draft', withdrawal: { reason: REASON } }),
      'Local API, several': (id) =>
        site.app.payload.update({
          collection: notices,
          data: { _status: 'draft', withdrawal: { reason: REASON } },
          where: { id: { equals: id } },
        } as never),
    }
    it.each(Object.entries(routes))('should be recorded: %s', async (_, withdraw) => {
      const id = await published()
      await withdraw(id)
      await recorded(id, { fi: REASON })
    })

    const silent: Record<string, (id: Id) => Promise<unknown>> = {
      PATCH: (id) => patch(id, '', { _status: 'draft' }),
      'what the admin sends': (id) => patch(id, '?unpublishAllLocales=true', { _status: 'draft' }),
      'in Swedish': (id) => patch(id, '?locale=sv', { _status: 'draft' }),
      'in all languages': (id) => patch(id, '?locale=all&unpublishAllLocales=true', { _status: 'draft' }),
      'one language': (id) => patch(id, '?publishSpecificLocale=sv&locale=sv', { _status: 'draft' }),
      'Local API': (id) => update(id, { _status: 'draft' }),
      'a draft restored': async (id) => {
        const { docs } = await site.app.payload.findVersions({
          collection: notices as never,
          sort: 'updatedAt',
          where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'draft' } }] },
        })
        const { status } = await site.app.rest('POST', `/${notices}/versions/${docs[0]?.id}`, {
          token: site.token,
        })
        expect(status).toBe(200)
      },
    }
    it.each(Object.entries(silent))(
      'should be recorded where it was saved before: %s',
      async (_, withdraw) => {
        const id = await published()
        await draft(id, { title: 'Luonnos' })
        await draft(id, { withdrawal: { reason: REASON } })
        await draft(id, { withdrawal: { reason: GRUND } }, 'sv')
        await withdraw(id)
        await recorded(id, { fi: REASON, sv: GRUND })
      },
    )

    it('should go over what was saved before, in its own language', async () => {
      const id = await published()
      await draft(id, { withdrawal: { reason: 'Keskeneräinen' } })
      await draft(id, { withdrawal: { reason: GRUND } }, 'sv')
      await patch(id, '', { _status: 'draft', withdrawal: { reason: REASON } })
      await recorded(id, { fi: REASON, sv: GRUND })
    })

    it('should be none where there was none, and where it was taken back', async () => {
      const [never, emptied] = [await published(), await published()]
      await patch(never, '', { _status: 'draft' })
      await recorded(never, {})
      await draft(emptied, { withdrawal: { reason: REASON } })
      await patch(emptied, '', { _status: 'draft', withdrawal: { reason: null } })
      await recorded(emptied, {})
    })

    it('should not be used again once the notice has been back, whatever is restored', async () => {
      const id = await published()
      const { slug } = await site.create({ title: 'Seuraaja', _status: 'published' })
      const successor = (
        await site.app.payload.find({ collection: notices as never, where: { slug: { equals: slug } } })
      ).docs[0]!.id
      await draft(id, { withdrawal: { reason: { fi: REASON, sv: GRUND }, successor } })
      const { docs } = await site.app.payload.findVersions({
        collection: notices as never,
        sort: '-updatedAt',
        where: { parent: { equals: id } },
      })
      await patch(id, '', { _status: 'draft' })
      expect((await newest(id)).withdrawal).toEqual({ reason: { fi: REASON, sv: GRUND }, successor: slug })
      await patch(id, '', { _status: 'published' })
      expect((await typed(id)).withdrawal).toMatchObject({ reason: {}, successor: null })
      await patch(id, '', { _status: 'draft' })
      await recorded(id, {})
      await patch(id, '', { _status: 'published' })
      const { status } = await site.app.rest('POST', `/${notices}/versions/${docs[0]?.id}`, {
        token: site.token,
      })
      expect(status).toBe(200)
      expect((await newest(id)).withdrawal).toEqual({ reason: {}, successor: null })
    })

    it('should be refused in a language that is none of the app’s, and in what is no text', async () => {
      const id = await published()
      for (const reason of [
        { xx: REASON },
        { fi: 5 },
        { fi: { fi: REASON } },
        [REASON],
        { fi: 'a\u0000b' },
      ]) {
        for (const query of ['', '?locale=all', '?unpublishAllLocales=true', '?draft=true']) {
          const { body, status } = await site.app.rest('PATCH', `/${notices}/${id}${query}`, {
            body: { _status: 'draft', withdrawal: { reason } },
            token: site.token,
          })
          expect([status, JSON.stringify(body.errors)]).toEqual([
            400,
            expect.stringContaining('withdrawal.reason'),
          ])
        }
      }
      expect(await site.records(id)).toHaveLength(2)
    })
  })

  describe('a note of a change', () => {
    const NOTE = { fi: 'Otsikko muuttui', sv: 'Rubriken ändrades' }

    it('should be recorded in every language it is sent in, and taken over', async () => {
      const id = await published()
      for (const [count, query] of ['', '?locale=sv'].entries()) {
        await draft(id, { title: `Uusi otsikko ${count}` })
        await patch(id, query, { _status: 'published', change: { note: NOTE } })
        const { details } = (await site.records(id)).at(-1)! as { details: { change: object } }
        expect(details.change).toMatchObject({ note: NOTE })
        expect(Object.values((await typed(id)).change.note ?? {}).filter(Boolean)).toEqual([])
      }
    })

    it('should be kept with a draft, and where nothing was published', async () => {
      const id = await published()
      await draft(id, { change: { note: NOTE } })
      expect((await typed(id)).change.note).toMatchObject(NOTE)
      const other = await published()
      const before = (await site.records(other)).length
      await patch(other, '', { _status: 'published', change: { note: NOTE } })
      expect(await site.records(other)).toHaveLength(before)
      expect((await typed(other)).change.note).toMatchObject(NOTE)
      const fresh = await site.create({ ...content(), change: { note: NOTE } })
      expect((await typed(fresh.id)).change.note).toMatchObject(NOTE)
    })

    it('should stay in the languages that are not published', async () => {
      const id = await published()
      await draft(id, { change: { note: NOTE }, title: 'Suomeksi toinen' })
      await patch(id, '?publishSpecificLocale=sv&locale=sv', { _status: 'published', title: 'På ny svenska' })
      const { details } = (await site.records(id)).at(-1)! as { details: { change: { note: Texts } } }
      expect(details.change.note).toEqual({ sv: NOTE.sv })
      const { docs } = await site.app.payload.db.findVersions<{ change: Group }>({
        collection: notices,
        limit: 1,
        sort: '-updatedAt',
        where: { and: [{ parent: { equals: id } }, { snapshot: { equals: true } }] },
      })
      expect(docs[0]?.version.change.note).toMatchObject({ fi: NOTE.fi })
    })
  })
})
