import type { CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { startSite } from '../fixtures/site.js'
import { createBilingualRegister } from '../fixtures/sources.js'
import { can, databaseUnderTest, itGiven } from './support/app.js'

const collection = 'privacy-notices' as never

/** Where an app's own hook stands: before or after those of the plugin. */
type Place =
  'after the save, first' | 'after the save, last' | 'before the save, first' | 'before the save, last'
const PLACES: Place[] = [
  'before the save, first',
  'before the save, last',
  'after the save, first',
  'after the save, last',
]

/** What an app's own hook does when the notice of a title is saved, once. */
let inHook: { act: (req: PayloadRequest) => Promise<unknown>; place: Place; title: string } | null = null

const hookAt =
  (place: Place): CollectionBeforeChangeHook =>
  async ({ data, req }) => {
    const now = inHook
    if (now?.place !== place || now.title !== data.title) return
    inHook = null
    await now.act(req)
  }

const withHooks = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => {
  const { afterChange = [], beforeChange = [] } = defaultCollection.hooks ?? {}
  return {
    ...defaultCollection,
    hooks: {
      ...defaultCollection.hooks,
      afterChange: [
        async (args) => hookAt('after the save, first')({ ...args, data: args.doc }),
        ...afterChange,
        async (args) => hookAt('after the save, last')({ ...args, data: args.doc }),
      ],
      beforeChange: [hookAt('before the save, first'), ...beforeChange, hookAt('before the save, last')],
    },
  }
}

type Stored = {
  id: Id
  _status: string
  change: { note: Record<string, null | string> | null }
  head: { hash: string }
  intent: { revision: string }
  slug: string
} & Record<string, unknown>

type Record_ = {
  body: { content: Record<string, { title: string }> }
  details: { change: { note: Record<string, string>; type: string } | null }
  event: string
  hash: string
  revision: string
}

describe.each(can('transactions') ? [true, false] : [false])('with transactions: %s', (transactions) => {
  describe(`notices saved side by side, one in another or in bulk, on ${databaseUnderTest.server}`, () => {
    let site: Site
    let count = 0

    beforeAll(async () => {
      site = await startSite('creation', { overrides: { notices: withHooks } }, { transactions })
    })
    afterEach(() => {
      inHook = null
    })
    afterAll(() => site.app.destroy())

    /** A notice by a name of its own, which stands in its title and its change note. */
    const notice = (name: string, over: object = {}) => ({
      title: `Seloste ${name}`,
      change: { note: `Muutos ${name}`, type: 'major' },
      profile: 'classic',
      registers: [site.sources.register],
      sections: [{ blockType: 'register', keys: ['controller', 'purposes'] }],
      _status: 'published',
      ...over,
    })
    const names = (number: number): string[] => Array.from({ length: number }, () => `n${(count += 1)}`)
    const name = () => names(1)[0]!
    const newRequest = () => createLocalReq({}, site.app.payload)

    const create = async (data: object, rest: object = {}) =>
      (await site.app.payload.create({ collection, data, ...rest })) as {
        id: Id
        slug: string
      }
    const update = (id: Id, data: object, rest: object = {}) =>
      site.app.payload.update({ id, collection, data, ...rest })

    const stored = async (id: Id): Promise<Stored> => {
      const row = await site.app.payload.db.findOne<Stored>({ collection, where: { id: { equals: id } } })
      if (!row) throw new Error(`Notice ${id} is not there`)
      return row
    }
    /** Ids of the versions of a notice, oldest first. */
    const versionsOf = async (id: Id): Promise<string[]> => {
      const { docs } = await site.app.payload.findVersions({
        collection,
        sort: 'updatedAt',
        where: { parent: { equals: id } },
      })
      return docs.map((version) => String(version.id))
    }
    const records = (id: Id) => site.records(id) as unknown as Promise<Record_[]>

    /** Its own records and no others, the newest as the notice itself has it. */
    const expectRecords = async (id: Id, expected: { note: null | string; title?: string }[]) => {
      const [row, made] = [await stored(id), await records(id)]
      expect(
        made.map(({ body, details, event }) => ({
          note: details.change?.note.fi ?? null,
          title: event === 'withdrawn' ? undefined : body.content.fi?.title,
        })),
      ).toEqual(expected.map(({ note, title }) => ({ note, title })))
      expect({ head: row.head.hash, intent: row.intent.revision }).toEqual({
        head: made.at(-1)?.hash,
        intent: made.at(-1)?.revision,
      })
      // Taken over by the record, in all languages.
      expect(Object.values(row.change.note ?? {}).filter(Boolean)).toEqual([])
    }
    const own = (one: string) => [{ note: `Muutos ${one}`, title: `Seloste ${one}` }]

    // A transaction of MongoDB takes one operation at a time, whoever sends them: side by side on one request they fail.
    const oneByOne = transactions && databaseUnderTest.kind === 'mongodb'
    const together = (name: string, test: () => Promise<void>) =>
      itGiven(!oneByOne, 'a transaction of MongoDB takes one operation at a time', name, test)

    together('should record each of several notices created at once on one request', async () => {
      const [three, req] = [names(3), await newRequest()]
      const made = await Promise.all(three.map((one) => create(notice(one), { req })))
      for (const [index, { id }] of made.entries()) await expectRecords(id, own(three[index]!))
    })

    it('should record each of several notices created one after another on one request', async () => {
      const [three, req] = [names(3), await newRequest()]
      for (const one of three) await expectRecords((await create(notice(one), { req })).id, own(one))
    })

    together('should leave drafts alone that are created on the request of a publication', async () => {
      const [first, draft, last] = names(3)
      const req = await newRequest()
      const [one, two, three] = await Promise.all([
        create(notice(first!), { req }),
        create(notice(draft!, { _status: 'draft' }), { draft: true, req }),
        create(notice(last!), { req }),
      ])
      await expectRecords(one.id, own(first!))
      await expectRecords(three.id, own(last!))
      expect(await records(two.id)).toEqual([])
      expect((await stored(two.id)).change.note).toEqual({ fi: `Muutos ${draft}` })
      await update(two.id, { _status: 'published' })
      await expectRecords(two.id, own(draft!))
    })

    together('should record the others when one is refused', async () => {
      const [good, bad, last] = names(3)
      const req = await newRequest()
      const answers = await Promise.allSettled([
        create(notice(good!), { req }),
        create(notice(bad!, { introduction: null, sections: [], title: '{{no.such}}' }), { req }),
        create(notice(last!), { req }),
      ])
      expect(answers[1].status).toBe('rejected')
      // Operations on one request share its transaction: what is refused takes back all that was not yet committed.
      for (const [index, answer] of [answers[0], answers[2]].entries()) {
        const { docs } = await site.app.payload.find({
          collection,
          where: { title: { equals: `Seloste ${[good, last][index]}` } },
        })
        if (!transactions) expect(answer.status).toBe('fulfilled')
        for (const { id } of docs as { id: Id }[]) await expectRecords(id, own([good, last][index]!))
      }
      const { docs } = await site.app.payload.db.find<{ id: Id; notice: string }>({
        collection: 'notice-publications',
        limit: 0,
        pagination: false,
      })
      for (const record of docs) await stored(idIn(record.notice))
    })

    /** An id as the database has it. */
    const idIn = (id: string): Id => (databaseUnderTest.kind === 'mongodb' ? id : Number(id))

    describe.each(PLACES)('by a hook of the app: %s', (place) => {
      const during = (title: string, act: (req: PayloadRequest) => Promise<unknown>) => {
        inHook = { act, place, title: `Seloste ${title}` }
      }

      it('should record a notice and the one created in its creation', async () => {
        const [outer, inner] = names(2)
        let innerId: Id | undefined
        during(outer!, async (req) => {
          innerId = (await create(notice(inner!), { req })).id
        })
        const { id } = await create(notice(outer!))
        await expectRecords(id, own(outer!))
        await expectRecords(innerId!, own(inner!))
      })

      it('should record a notice, and not the draft created in its creation', async () => {
        const [outer, inner] = names(2)
        let innerId: Id | undefined
        during(outer!, async (req) => {
          innerId = (await create(notice(inner!, { _status: 'draft' }), { draft: true, req })).id
        })
        const { id } = await create(notice(outer!))
        await expectRecords(id, own(outer!))
        expect(await records(innerId!)).toEqual([])
      })

      it('should keep a draft of a published notice when another notice is published in its save', async () => {
        const [outer, inner] = names(2)
        const { id } = await create(notice(outer!))
        const other = await create(notice(inner!, { _status: 'draft' }), { draft: true })
        during(`${outer} luonnos`, (req) => update(other.id, { _status: 'published' }, { draft: false, req }))
        await update(id, { title: `Seloste ${outer} luonnos` }, { draft: true })
        await expectRecords(id, own(outer!))
        expect((await stored(id))._status).toBe('published')
        await expectRecords(other.id, own(inner!))
      })

      it('should withdraw a notice when a draft of another is saved in it', async () => {
        const [outer, inner] = names(2)
        const { id } = await create(notice(outer!))
        const other = await create(notice(inner!))
        during(outer!, (req) => update(other.id, { title: 'Luonnos' }, { draft: true, req }))
        await update(id, { _status: 'draft' })
        await expectRecords(id, [...own(outer!), { note: null }])
        await expectRecords(other.id, own(inner!))
        expect((await stored(other.id))._status).toBe('published')
      })
    })

    describe('operations side by side on one request', () => {
      together('should not take a draft for a withdrawal, nor a withdrawal for a draft', async () => {
        const four = names(4)
        const [kept, withdrawn, again, fresh] = four as [string, string, string, string]
        const made = []
        for (const one of [kept, withdrawn, again]) made.push((await create(notice(one))).id)
        const [keptId, withdrawnId, againId] = made as [Id, Id, Id]
        const req = await newRequest()
        const [, , , created] = await Promise.all([
          update(keptId, { title: 'Luonnos' }, { draft: true, req }),
          update(withdrawnId, { _status: 'draft' }, { draft: false, req }),
          update(
            againId,
            { _status: 'published', change: { note: 'Uusi', type: 'minor' }, title: 'Uudempi' },
            { draft: false, req },
          ),
          create(notice(fresh), { req }),
          update(keptId, { title: 'Toinen luonnos' }, { draft: true, req }),
        ])
        await expectRecords(keptId, own(kept))
        expect((await stored(keptId))._status).toBe('published')
        await expectRecords(withdrawnId, [...own(withdrawn), { note: null }])
        await expectRecords(againId, [...own(again), { note: 'Uusi', title: 'Uudempi' }])
        await expectRecords(created.id, own(fresh))
      })

      together('should publish the version that is restored, whatever else is saved', async () => {
        const [restored, other] = names(2)
        const registers = [await createBilingualRegister(site.app.payload, site.sources.controller)]
        const sections = [{ blockType: 'register', keys: ['controller'] }]
        const { id } = await create(notice(restored!, { registers, sections }))
        for (const title of ['Ett', 'Två'])
          await update(id, { _status: 'published', title }, { locale: 'sv' })
        const versions = await versionsOf(id)
        const otherId = (await create(notice(other!))).id
        const req = await newRequest()
        await Promise.all([
          site.app.payload.restoreVersion({ id: versions[1]!, collection, req }),
          update(otherId, { title: 'Luonnos' }, { draft: true, req }),
          update(otherId, { title: 'Toinen luonnos' }, { draft: true, req }),
        ])
        const titles = (await records(id)).map(({ body }) => body.content.sv?.title)
        expect(titles).toEqual([undefined, 'Ett', 'Två', 'Ett'])
        await expectRecords(otherId, own(other!))
      })

      together('should restore two notices, each from its own version', async () => {
        const two = names(2)
        const ids: Id[] = []
        for (const one of two) {
          const { id } = await create(notice(one))
          await update(id, { _status: 'published', change: { note: 'Muu' }, title: 'Muuttunut' })
          ids.push(id)
        }
        const versions = []
        for (const id of ids) versions.push((await versionsOf(id))[0]!)
        const req = await newRequest()
        await Promise.all(versions.map((id) => site.app.payload.restoreVersion({ id, collection, req })))
        for (const [index, id] of ids.entries()) {
          await expectRecords(id, [
            ...own(two[index]!),
            { note: 'Muu', title: 'Muuttunut' },
            { note: null, title: `Seloste ${two[index]}` },
          ])
        }
      })
    })

    it('should leave what is published as it is when a published version is restored as a draft', async () => {
      const one = name()
      const { id } = await create(notice(one))
      await update(id, { _status: 'published', change: { note: 'Muu' }, title: 'Muuttunut' })
      const path = `/privacy-notices/versions/${(await versionsOf(id))[0]}?draft=true`
      const { status } = await site.app.rest('POST', path, { token: site.token })
      expect(status).toBe(200)
      await expectRecords(id, [...own(one), { note: 'Muu', title: 'Muuttunut' }])
      expect((await stored(id))._status).toBe('published')
    })

    it('should record each of several notices published in bulk, with its own note', async () => {
      const three = names(3)
      const ids: Id[] = []
      for (const one of three) ids.push((await create(notice(one, { _status: 'draft' }), { draft: true })).id)
      const { docs, errors } = await site.app.payload.update({
        collection,
        data: { _status: 'published' },
        where: { id: { in: ids } },
      })
      expect({ errors, number: docs.length }).toEqual({ errors: [], number: 3 })
      for (const [index, id] of ids.entries()) await expectRecords(id, own(three[index]!))
    })

    it('should keep drafts of several published notices that are saved in bulk, and withdraw several', async () => {
      const two = names(2)
      const ids: Id[] = []
      for (const one of two) ids.push((await create(notice(one))).id)
      const where = { id: { in: ids } }
      await site.app.payload.update({ collection, data: { statute: 'Laki' }, draft: true, where })
      for (const [index, id] of ids.entries()) await expectRecords(id, own(two[index]!))
      await site.app.payload.update({ collection, data: { _status: 'draft' }, where })
      for (const [index, id] of ids.entries()) {
        await expectRecords(id, [...own(two[index]!), { note: null }])
      }
    })

    it('should record each of several notices created at once over REST', async () => {
      const five = names(5)
      for (let left = five, round = 0; left.length > 0; round += 1) {
        expect(round).toBeLessThan(10)
        const send = (one: string) =>
          site.app.rest('POST', '/privacy-notices', { body: notice(one), token: site.token })
        // SQLite has one writer. Elsewhere saves that met may be refused, and are tried again one by one.
        const answers = []
        const areTogether = round === 0 && !(databaseUnderTest.kind === 'sqlite' && transactions)
        if (areTogether) answers.push(...(await Promise.all(left.map(send))))
        else for (const one of left) answers.push(await send(one))
        const refused: string[] = []
        for (const [index, { body, status }] of answers.entries()) {
          expect([201, 409]).toContain(status)
          if (status === 409) refused.push(left[index]!)
          else await expectRecords((body.doc as { id: Id }).id, own(left[index]!))
        }
        left = refused
      }
    })

    it('should record each of several notices created, changed and withdrawn by one GraphQL document', async () => {
      const three = names(3)
      const data = Object.fromEntries(three.map((one) => [one, notice(one)]))
      const input = three.map((one) => `$${one}: mutationPrivacyNoticeInput!`).join(', ')
      const creations = three.map((one) => `${one}: createPrivacyNotice(data: $${one}) { id }`).join(' ')
      const created = await site.app.graphql<Record<string, { id: Id }>>(
        `mutation (${input}) { ${creations} }`,
        data,
        { token: site.token },
      )
      expect(created.errors).toBeUndefined()
      const ids = three.map((one) => created.data[one]!.id)
      for (const [index, id] of ids.entries()) await expectRecords(id, own(three[index]!))

      const [kept, again, withdrawn] = ids.map((id) => JSON.stringify(id))
      const changed = await site.app.graphql(
        `mutation {
          kept: updatePrivacyNotice(id: ${kept}, data: { title: "Luonnos" }, draft: true) { id }
          again: updatePrivacyNotice(id: ${again}, data: {
            title: "Uudempi", _status: published, change: { note: "Uusi", type: "minor" }
          }) { id }
          withdrawn: updatePrivacyNotice(id: ${withdrawn}, data: { _status: draft }) { id }
        }`,
        {},
        { token: site.token },
      )
      expect(changed.errors).toBeUndefined()
      await expectRecords(ids[0]!, own(three[0]!))
      await expectRecords(ids[1]!, [...own(three[1]!), { note: 'Uusi', title: 'Uudempi' }])
      await expectRecords(ids[2]!, [...own(three[2]!), { note: null }])
    })
  })
})
