import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestUser } from './support/app.js'

import { startSite } from '../fixtures/site.js'
import { createBilingualRegister, organisation, register } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'
import { atMoment } from './support/clock.js'

const notices = 'privacy-notices' as never
const publications = 'notice-publications'
const log = 'notice-log'

/** The titles of the tests here are the third column of `docs/guards.md`. */
describe(`the record, by every route, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let user: TestUser

  beforeAll(async () => {
    site = await startSite('guards', {
      overrides: {
        notices: ({ defaultCollection }) => ({
          ...defaultCollection,
          trash: true,
          versions: { drafts: { validate: false }, maxPerDoc: 2 },
        }),
      },
    })
    user = await site.app.createUser()
  })
  afterAll(() => site.app.destroy())

  const rest = (method: string, path: string, body?: object) =>
    site.app.rest(method, path, { body, token: user.token })
  const patch = (id: Id, query: string, body: object) => rest('PATCH', `/${notices}/${id}${query}`, body)

  /** A notice with two versions. */
  const published = async (title = 'Seloste') => {
    const { id, slug } = await site.create({ title, _status: 'published' })
    await site.publish(id, { statute: 'Tietosuojalaki' })
    expect(await site.records(id)).toHaveLength(2)
    return { id, slug }
  }

  /** What was recorded before is there after, to the letter, and reads the same. Gives what came after it. */
  const keeping = async (id: Id, slug: string, act: () => Promise<unknown>) => {
    const before = await site.records(id)
    const read = () =>
      Promise.all(
        before.map(async ({ version }) => (await site.read(`/${slug}/versions/${version}/record`)).text),
      )
    const texts = await read()
    await act()
    const after = await site.records(id)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(await read()).toEqual(texts)
    return after.slice(before.length)
  }
  const statusOf = async (slug: string) => (await site.read(`/${slug}`)).status

  const versionsOf = async (id: Id) => {
    const { docs } = await site.app.payload.findVersions({
      collection: notices,
      depth: 0,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    return docs as unknown as { id: Id; version: { _status: string } }[]
  }

  it('should record a withdrawal when the admin unpublishes', async () => {
    const { id, slug } = await published()
    const added = await keeping(id, slug, async () => {
      const { status } = await patch(id, '?unpublishAllLocales=true&locale=fi', { _status: 'draft' })
      expect(status).toBe(200)
    })
    expect(added).toMatchObject([{ event: 'withdrawn', version: 3 }])
    expect(await statusOf(slug)).toBe(410)
  })

  it('should record what unpublishing all languages with any body does: it publishes', async () => {
    const { id, slug } = await published()
    const added = await keeping(id, slug, async () => {
      const { body, status } = await patch(id, '?unpublishAllLocales=true', { title: 'Muutettu' })
      expect([status, body.doc._status]).toEqual([200, 'published'])
    })
    expect(added).toMatchObject([{ event: 'published', version: 3 }])
    expect((await site.read(`/${slug}`)).body).toMatchObject({ title: 'Muutettu' })
  })

  it('should record nothing for an autosaved draft, and a publication for what autosave publishes', async () => {
    const { id, slug } = await published()
    const drafted = await keeping(id, slug, () =>
      patch(id, '?draft=true&autosave=true', { title: 'Kesken', _status: 'draft' }),
    )
    expect(drafted).toEqual([])
    const added = await keeping(id, slug, () =>
      patch(id, '?autosave=true', { title: 'Valmis', _status: 'published' }),
    )
    expect(added).toMatchObject([{ event: 'published', version: 3 }])
    // Autosave overwrites the version it published: the record keeps both.
    const again = await keeping(id, slug, () =>
      patch(id, '?autosave=true', { title: 'Valmiimpi', _status: 'published' }),
    )
    expect(again).toMatchObject([{ event: 'published', version: 4 }])
  })

  it('should record a publication when a save without a status publishes', async () => {
    const { id, slug } = await published()
    const added = await keeping(id, slug, () => patch(id, '', { title: 'Ohimennen julkaistu' }))
    expect(added).toMatchObject([{ details: { titles: { fi: 'Ohimennen julkaistu' } }, version: 3 }])
  })

  it('should record a publication of one language, with the others as they were', async () => {
    const { payload } = site.app
    const bare = await createBilingualRegister(payload, site.sources.controller)
    const { id, slug } = await site.create({
      title: 'Suomeksi',
      registers: [bare],
      sections: [{ blockType: 'register', keys: ['registerName'] }],
    })
    await site.publish(id, { title: 'På svenska' }, 'sv')
    await patch(id, '?draft=true&locale=fi', { title: 'Luonnos', _status: 'draft' })
    const added = await keeping(id, slug, async () => {
      const { body, status } = await patch(id, '?publishSpecificLocale=sv&locale=sv', {
        title: 'På ny svenska',
        _status: 'published',
      })
      expect([status, body.errors]).toEqual([200, undefined])
    })
    expect(added).toMatchObject([
      { details: { changedIn: { fi: 1, sv: 2 }, titles: { fi: 'Suomeksi', sv: 'På ny svenska' } } },
    ])
  })

  it('should record what is published at a moment, by who asked for that', async () => {
    const { id, slug } = await published('Ajastettu')
    await patch(id, '?draft=true', { title: 'Ajastettu otsikko' })
    const publishAt = new Date(Date.now() + 3_600_000).toISOString()
    expect((await rest('POST', `/${notices}/${id}/approval`, { publishAt })).status).toBe(201)
    const added = await keeping(id, slug, async () => {
      atMoment(new Date(Date.parse(publishAt) + 1000))
      await site.app.payload.jobs.run()
      jest.useRealTimers()
    })
    expect(added).toMatchObject([{ event: 'published', publishedBy: user.email, version: 3 }])
    expect(await statusOf(slug)).toBe(200)
  })

  it('should record a publication when a version is restored, and nothing when it is restored as a draft', async () => {
    const { id, slug } = await published('Palautettava')
    await site.save(id, { title: 'Toinen otsikko' })
    const [, older] = await versionsOf(id)
    const added = await keeping(id, slug, async () => {
      const { status } = await rest('POST', `/${notices}/versions/${older?.id}`)
      expect(status).toBe(200)
    })
    expect(added).toMatchObject([{ details: { titles: { fi: 'Palautettava' } }, version: 4 }])
    const [restored] = await versionsOf(id)
    const drafted = await keeping(id, slug, async () => {
      const { status } = await rest('POST', `/${notices}/versions/${restored?.id}?draft=true`)
      expect(status).toBe(200)
    })
    expect(drafted).toEqual([])
  })

  it('should publish nothing by duplicating a notice', async () => {
    const { id, slug } = await published()
    const added = await keeping(id, slug, async () => {
      expect((await rest('POST', `/${notices}/${id}/duplicate`)).status).toBe(200)
    })
    expect(added).toEqual([])
  })

  it('should keep what has been published out of the trash, and let a draft in and out of it', async () => {
    const { id, slug } = await published()
    const deletedAt = new Date().toISOString()
    const added = await keeping(id, slug, async () => {
      expect((await patch(id, '', { deletedAt })).status).toBe(409)
      expect((await rest('DELETE', `/${notices}/${id}?trash=true`)).status).toBe(409)
    })
    expect(added).toEqual([])
    await site.save(id, { _status: 'draft' })
    expect((await patch(id, '', { deletedAt })).status).toBe(409)

    const draft = await site.create({ title: 'Luonnos' })
    expect((await patch(draft.id, '', { deletedAt })).status).toBe(200)
    expect((await patch(draft.id, '?trash=true', { deletedAt: null })).status).toBe(200)
    expect(await site.records(draft.id)).toEqual([])
  })

  it('should not delete a notice that has been published, by any API', async () => {
    const { id, slug } = await published()
    const { payload } = site.app
    const remove = () =>
      keeping(id, slug, async () => {
        expect((await rest('DELETE', `/${notices}/${id}`)).status).toBe(409)
        expect((await rest('DELETE', `/${notices}?where[id][equals]=${id}`)).status).toBe(403)
        const { errors } = await site.app.graphql(
          `mutation { deletePrivacyNotice(id: ${JSON.stringify(id)}) { id } }`,
          {},
          user,
        )
        expect(errors).toHaveLength(1)
        await expect(payload.delete({ id, collection: notices, overrideAccess: true })).rejects.toThrow()
        const many = await payload.delete({
          collection: notices,
          overrideAccess: true,
          where: { id: { equals: id } },
        })
        expect(many.docs).toEqual([])
        expect(many.errors).toHaveLength(1)
      })
    expect(await remove()).toEqual([])
    await site.save(id, { _status: 'draft' })
    expect(await remove()).toEqual([])
    expect(await payload.count({ collection: notices, where: { id: { equals: id } } })).toMatchObject({
      totalDocs: 1,
    })
  })

  it('should not delete a publication, by any API', async () => {
    const { id, slug } = await published()
    const [record] = await site.records(id)
    const added = await keeping(id, slug, async () => {
      expect((await rest('DELETE', `/${publications}/${record?.id}`)).status).toBe(403)
      expect((await rest('DELETE', `/${publications}?where[slug][equals]=${slug}`)).status).toBe(403)
      const { errors } = await site.app.graphql(
        `mutation { deleteNoticePublication(id: ${JSON.stringify(record?.id)}) { id } }`,
        {},
        user,
      )
      expect(errors?.[0]?.message).toMatch(/deleteNoticePublication/)
      for (const target of [{ id: record?.id }, { where: { slug: { equals: slug } } }]) {
        await expect(
          site.app.payload.delete({ ...target, collection: publications, overrideAccess: true } as never),
        ).rejects.toThrow()
      }
    })
    expect(added).toEqual([])
  })

  it('should not make, change or restore a publication, by any API', async () => {
    const { id, slug } = await published()
    const [record] = await site.records(id)
    const { payload } = site.app
    const data = { slug: 'toinen', title: 'Väärennös' }
    const added = await keeping(id, slug, async () => {
      expect((await rest('POST', `/${publications}`, data)).status).toBe(403)
      for (const query of ['', '?draft=true', '?autosave=true', '?unpublishAllLocales=true', '?locale=all']) {
        expect((await rest('PATCH', `/${publications}/${record?.id}${query}`, data)).status).toBe(403)
      }
      expect((await rest('PATCH', `/${publications}?where[slug][equals]=${slug}`, data)).status).toBe(403)
      expect((await rest('POST', `/${publications}/${record?.id}/duplicate`)).status).toBeGreaterThanOrEqual(
        403,
      )
      expect((await rest('POST', `/${publications}/versions/${record?.id}`)).status).toBeGreaterThanOrEqual(
        403,
      )
      for (const act of [
        () => payload.create({ collection: publications, data, overrideAccess: true }),
        () =>
          payload.update({ id: record?.id, collection: publications, data, overrideAccess: true } as never),
        () =>
          payload.update({
            collection: publications,
            data,
            overrideAccess: true,
            where: { slug: { equals: slug } },
          } as never),
        () => payload.duplicate({ id: record?.id, collection: publications, overrideAccess: true } as never),
        () =>
          payload.restoreVersion({ id: record?.id, collection: publications, overrideAccess: true } as never),
      ]) {
        await expect(act()).rejects.toThrow()
      }
    })
    expect(added).toEqual([])
  })

  it('should not add, change or delete an entry of the log, by any API', async () => {
    const { id, slug } = await published()
    const { payload } = site.app
    const read = async () => {
      const { docs } = await payload.db.find<{ id: Id; notice: string } & Record<string, unknown>>({
        collection: log,
        limit: 0,
        pagination: false,
        sort: 'index',
        where: {},
      })
      return docs
    }
    const before = await read()
    const entry = before.find(({ notice }) => notice === String(id))
    expect(entry).toMatchObject({ version: 1 })
    const data = { hashes: [], index: 0, notice: 'toinen', record: '0'.repeat(64), version: 9 }
    const where = `where[notice][equals]=${id}`
    const added = await keeping(id, slug, async () => {
      for (const [method, path, body] of [
        ['GET', `/${log}`],
        ['GET', `/${log}/${entry?.id}`],
        ['POST', `/${log}`, data],
        ['PATCH', `/${log}/${entry?.id}`, data],
        ['PATCH', `/${log}/${entry?.id}?draft=true&autosave=true`, data],
        ['PATCH', `/${log}?${where}`, data],
        ['POST', `/${log}/${entry?.id}/duplicate`],
        ['POST', `/${log}/versions/${entry?.id}`],
        ['DELETE', `/${log}/${entry?.id}`],
        ['DELETE', `/${log}?${where}`],
      ] as const) {
        const { status } = await rest(method, path, body)
        expect([method, path, [403, 404, 501].includes(status)]).toEqual([method, path, true])
      }
      const own = { collection: log, overrideAccess: true }
      for (const act of [
        () => payload.create({ ...own, data }),
        () => payload.update({ ...own, id: entry?.id, data } as never),
        () => payload.update({ ...own, data, where: { index: { equals: entry?.index } } } as never),
        () => payload.duplicate({ ...own, id: entry?.id } as never),
        () => payload.restoreVersion({ ...own, id: entry?.id } as never),
        () => payload.delete({ ...own, id: entry?.id } as never),
        () => payload.delete({ ...own, where: { index: { greater_than: -1 } } } as never),
      ]) {
        await expect(act()).rejects.toThrow()
      }
      const { errors } = await site.app.graphql(
        `mutation { deleteNoticeLog(id: "${entry?.id}") { id } }`,
        {},
        user,
      )
      expect(errors?.[0]?.message).toMatch(/^Cannot query field/)
    })
    expect(added).toEqual([])
    expect(await read()).toEqual(before)
  })

  it('should record each notice that a bulk update of the app changes, and refuse one over REST', async () => {
    const [one, other] = [await published('Yksi'), await published('Kaksi')]
    const where = `where[id][in][0]=${one.id}&where[id][in][1]=${other.id}`
    expect((await rest('PATCH', `/${notices}?${where}`, { _status: 'draft' })).status).toBe(403)
    const added = await keeping(one.id, one.slug, () =>
      keeping(other.id, other.slug, async () => {
        const { errors } = await site.app.payload.update({
          collection: notices,
          data: { statute: 'Uusi laki', _status: 'published' },
          overrideAccess: true,
          where: { id: { in: [one.id, other.id] } },
        })
        expect(errors).toEqual([])
      }),
    )
    expect(added).toMatchObject([{ event: 'published', version: 3 }])
    expect((await site.records(other.id)).at(-1)).toMatchObject({
      details: { titles: { fi: 'Kaksi' } },
      version: 3,
    })
  })

  it('should keep every publication where Payload keeps two versions', async () => {
    const { id, slug } = await published('Monta')
    const added = await keeping(id, slug, async () => {
      for (const statute of ['A', 'B', 'C']) await site.publish(id, { statute })
    })
    expect(added.map(({ version }) => version)).toEqual([3, 4, 5])
    expect((await versionsOf(id)).length).toBeLessThanOrEqual(2)
  })

  it('should leave the record as it is when sources change or are deleted', async () => {
    const { payload } = site.app
    const controller = (await payload.create({
      collection: 'notice-organisations' as never,
      data: organisation({ name: 'Väliaikainen ry' }),
    })) as { id: Id }
    const source = (await payload.create({
      collection: 'registers' as never,
      data: register(controller.id),
    })) as { id: Id }
    const { id, slug } = await site.create({
      title: 'Lähteistä',
      _status: 'published',
      registers: [source.id],
    })
    const added = await keeping(id, slug, async () => {
      expect(
        (await rest('PATCH', `/notice-organisations/${controller.id}`, { name: 'Toinen ry' })).status,
      ).toBe(200)
      expect((await rest('PATCH', `/registers/${source.id}`, { name: 'Toinen rekisteri' })).status).toBe(200)
      expect((await rest('DELETE', `/notice-organisations/${controller.id}`)).status).toBe(409)
      expect((await rest('DELETE', `/registers/${source.id}`)).status).toBe(409)
      // What writes straight to the database is not refused, and takes nothing published with it.
      await payload.db.deleteOne({ collection: 'registers', where: { id: { equals: source.id } } })
      await payload.db.deleteOne({
        collection: 'notice-organisations',
        where: { id: { equals: controller.id } },
      })
      expect((await site.read(`/${slug}`)).body).toMatchObject({
        controller: { name: 'Väliaikainen ry' },
        registers: [{ name: 'Jäsenrekisteri' }],
      })
    })
    expect(added).toEqual([])
  })

  it('should leave the record as it is when the user who published is deleted', async () => {
    const leaver = await site.app.createUser()
    const { id, slug } = await site.create({ title: 'Lähtijän' })
    await site.app.rest('PATCH', `/${notices}/${id}`, {
      body: { _status: 'published' },
      token: leaver.token,
    })
    const added = await keeping(id, slug, async () => {
      expect((await rest('DELETE', `/users/${leaver.user.id}`)).status).toBe(200)
    })
    expect(added).toEqual([])
    expect((await site.records(id)).at(-1)).toMatchObject({ publishedBy: leaver.email })
  })

  it('should change no text by a save in all languages at once', async () => {
    const { id, slug } = await published('Kaikki kielet')
    const added = await keeping(id, slug, async () => {
      await patch(id, '?locale=all', { title: { fi: 'Vaihdettu', sv: 'Bytt' } })
      await patch(id, '?locale=all', { title: 'Vaihdettu' })
    })
    expect(added).toEqual([])
    expect((await site.read(`/${slug}`)).body).toMatchObject({ title: 'Kaikki kielet', version: 2 })
    await patch(id, '?locale=all', { preparedOn: '2020-01-01', _status: 'published' })
    const { docs } = await site.app.payload.db.find<Record<string, unknown> & { id: Id }>({
      collection: notices,
      where: { id: { equals: id } },
    })
    expect(docs[0]?.title).toEqual({ fi: 'Kaikki kielet' })
  })

  it('should not let anybody write what publishing keeps for itself', async () => {
    const { id, slug } = await published()
    const added = await keeping(id, slug, async () => {
      await patch(id, '', { head: { hash: 'x', version: 99 }, intent: null })
      await site.app.payload.update({
        id,
        collection: notices,
        data: { head: null, intent: { event: 'withdrawn', revision: 'x' } },
        overrideAccess: true,
      })
    })
    expect(added).toEqual([])
    const { docs } = await site.app.payload.db.find<Record<string, unknown> & { id: Id }>({
      collection: notices,
      where: { id: { equals: id } },
    })
    const [, last] = await site.records(id)
    expect(docs[0]).toMatchObject({
      head: { hash: last?.hash, version: 2 },
      intent: { event: 'published', revision: last?.revision },
    })
    const { body } = await rest('GET', `/${notices}/${id}`)
    expect(Object.keys(body)).not.toContain('intent')
    expect(Object.keys(body)).not.toContain('head')
  })
})
