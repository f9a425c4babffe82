import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { en } from '../../src/languages/en/admin.js'
import { installStandardTexts, republishAll } from '../../src/index.js'
import { organisation, register } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest, describeWhen, itGiven } from './support/app.js'

type Session = { reject: () => Promise<void>; resolve: () => Promise<void> }

/**
 * Has every COMMIT fail as on a full disk: the database takes back what was written, and Payload's adapter says nothing
 * of it.
 */
const swallowCommits = ({ db }: Payload): (() => void) => {
  const { beginTransaction } = db
  db.beginTransaction = async (...given) => {
    const id = await beginTransaction.apply(db, given)
    const session = db.sessions?.[id as string] as unknown as Session | undefined
    if (session) session.resolve = session.reject
    return id
  }
  return () => {
    db.beginTransaction = beginTransaction
  }
}

if (databaseUnderTest.kind === 'mongodb') {
  itGiven(false, "MongoDB's adapter passes on the error of a commit", 'should be told', () => undefined)
} else {
  describeWhen('transactions', `a commit that fails in silence, on ${databaseUnderTest.server}`, () => {
    let site: Site
    let published: { id: Id; slug: string }
    let draft: { id: Id }
    let unused: { id: Id }

    beforeAll(async () => {
      site = await startSite('swallowed', { jobs: { start: false } })
      published = await site.create({ _status: 'published' })
      draft = await site.create({ title: 'Luonnos' })
      const { doc } = (
        await site.app.rest('POST', '/registers?depth=0', {
          body: { ...register(site.sources.controller), name: 'Käyttämätön' },
          token: site.token,
        })
      ).body
      unused = doc as { id: Id }
    })
    afterAll(() => site.app.destroy())

    const tables = [
      'notice-organisations',
      'registers',
      'privacy-notices',
      'notice-blocks',
      'notice-publications',
    ] as const
    /** All that is stored, main rows and versions. */
    const everything = async () => {
      const { collections, db } = site.app.payload
      return Promise.all(
        tables.map(async (collection) => {
          const all = { collection, limit: 0, pagination: false } as const
          const { docs } = await db.find({ ...all, sort: 'id' })
          const versions = collections[collection]!.config.versions
            ? (await db.findVersions({ ...all, sort: 'id' })).docs
            : []
          return { docs, versions }
        }),
      )
    }
    const send = (method: string, path: string, body?: object) =>
      site.app.rest(method, path, { body, locale: 'fi', token: site.token })
    const local = () => site.app.payload

    const writes: Record<string, () => Promise<{ status: number; text: string }>> = {
      'create an organisation': () =>
        send('POST', '/notice-organisations', organisation({ name: 'Uusi ry' })),
      'change an organisation': () =>
        send('PATCH', `/notice-organisations/${site.sources.controller}`, { name: 'Toinen ry' }),
      'create a register': () =>
        send('POST', '/registers', { ...register(site.sources.controller), name: 'Uusi' }),
      'draft a register': () =>
        send('PATCH', `/registers/${site.sources.register}?draft=true`, {
          name: 'Luonnos',
          _status: 'draft',
        }),
      'publish a register': () =>
        send('PATCH', `/registers/${site.sources.register}`, { name: 'Uusi nimi', _status: 'published' }),
      'delete a register': () => send('DELETE', `/registers/${unused.id}`),
      'create a block': () => send('POST', '/notice-blocks', { kind: 'text', title: 'Osa' }),
      'create a notice': () =>
        send('POST', '/privacy-notices', { registers: [site.sources.register], title: 'Uusi' }),
      'draft a notice': () =>
        send('PATCH', `/privacy-notices/${published.id}?draft=true`, { title: 'Luonnos', _status: 'draft' }),
      'publish a notice': () =>
        send('PATCH', `/privacy-notices/${published.id}`, { title: 'Uusi', _status: 'published' }),
      'publish for the first time': () =>
        send('PATCH', `/privacy-notices/${draft.id}`, { _status: 'published' }),
      'withdraw a notice': () => send('PATCH', `/privacy-notices/${published.id}`, { _status: 'draft' }),
      'delete a notice': () => send('DELETE', `/privacy-notices/${draft.id}`),
      'restore a version': async () => {
        const { docs } = await local().findVersions({ collection: 'privacy-notices' as never, limit: 1 })
        return send('POST', `/privacy-notices/versions/${String(docs[0]?.id)}`)
      },
    }

    it.each(Object.keys(writes))(
      'should be told to whoever is about to %s, and change nothing',
      async (name) => {
        const before = await everything()
        const mend = swallowCommits(site.app.payload)
        try {
          const { status, text } = await writes[name]!()
          expect([status, text]).toEqual([
            503,
            expect.stringContaining(en.privacyNotices.validation.notStored),
          ])
        } finally {
          mend()
        }
        expect(await everything()).toEqual(before)
      },
    )

    it('should be told by GraphQL and the Local API too', async () => {
      const before = await everything()
      const mend = swallowCommits(site.app.payload)
      try {
        const typed = typeof published.id === 'number' ? 'Int!' : 'String!'
        const { errors } = await site.app.graphql(
          `mutation ($id: ${typed}) { updatePrivacyNotice(id: $id, data: { _status: published, title: "Uusi" }) { id } }`,
          { id: published.id },
          { token: site.token },
        )
        expect(errors?.[0]).toMatchObject({ extensions: { statusCode: 503 } })
        await expect(
          local().update({
            id: published.id,
            collection: 'privacy-notices' as never,
            data: { _status: 'published', title: 'Uusi' },
          }),
        ).rejects.toMatchObject({ status: 503 })
        await expect(installStandardTexts(local())).rejects.toMatchObject({ status: 503 })
      } finally {
        mend()
      }
      expect(await everything()).toEqual(before)
    })

    it('should make publishing again say which notices it did not publish', async () => {
      await send('PATCH', `/registers/${site.sources.register}`, { name: 'Muuttunut', _status: 'published' })
      const before = (await site.records(published.id)).length
      const source = { id: String(site.sources.register), collection: 'registers' }
      const pending = await send('GET', `/privacy-notices/pending?source=registers:${source.id}`)
      const notices = (pending.body.notices as { contentHash: string; id: string }[]).map(
        ({ id, contentHash }) => ({ id, contentHash }),
      )
      expect(notices).toHaveLength(1)
      const { body } = await site.app.rest('POST', '/privacy-notices/republish', {
        body: { notices, source },
        token: site.token,
      })
      const mend = swallowCommits(site.app.payload)
      try {
        const [notice] = (await republishAll(local(), body.run as string)).notices
        expect(notice?.result).toEqual({
          message: en.privacyNotices.validation.notStored,
          outcome: 'failed',
          version: null,
        })
      } finally {
        mend()
      }
      expect(await site.records(published.id)).toHaveLength(before)
    })
  })
}
