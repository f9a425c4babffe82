import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig } from 'payload'
import { createTestApp, databaseUnderTest, itWhen, type TestApp, type TestUser } from './support/app.js'

/** A collection as ours will be: drafts, localized text, and a hook that writes a second document. */
function pages(): CollectionConfig {
  return {
    slug: 'pages',
    versions: { drafts: true },
    access: {
      create: ({ req }) => req.user?.role === 'editor',
      read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }),
    },
    fields: [
      { name: 'title', type: 'text', localized: true, required: true },
      { name: 'body', type: 'richText', localized: true },
      { name: 'links', type: 'array', fields: [{ name: 'url', type: 'text' }] },
    ],
    hooks: {
      afterChange: [
        async ({ doc, req }) => {
          await req.payload.create({ collection: 'log', data: { title: doc.title }, req })
          if (doc.title === 'refused') throw new Error('The hook refuses this one')
          return doc
        },
      ],
    },
  }
}

function log(): CollectionConfig {
  return { slug: 'log', fields: [{ name: 'title', type: 'text', unique: true }] }
}

describe(`the test app on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let editor: TestUser

  beforeAll(async () => {
    app = await createTestApp({ name: 'support', collections: [pages(), log()] })
    editor = await app.createUser({ role: 'editor' })
  })
  afterAll(() => app?.destroy())

  it('should start empty, with the languages asked for', async () => {
    expect((await app.payload.count({ collection: 'pages' })).totalDocs).toBe(0)
    expect(app.config.localization && app.config.localization.localeCodes).toEqual(['fi', 'sv', 'en'])
  })

  it('should keep a draft from the public and give it out once published, over REST', async () => {
    const created = await app.rest('POST', '/pages?draft=true', {
      token: editor.token,
      body: { title: 'Etusivu', links: [{ url: 'https://example.org' }], _status: 'draft' },
    })
    expect(created.status).toBe(201)
    const id = created.body.doc.id

    expect((await app.rest('GET', `/pages/${id}`)).status).toBe(404)

    const published = await app.rest('PATCH', `/pages/${id}`, {
      token: editor.token,
      body: { title: 'Startsida', _status: 'published' },
      locale: 'sv',
    })
    expect(published.status).toBe(200)

    const inFinnish = await app.rest('GET', `/pages/${id}`)
    const inSwedish = await app.rest('GET', `/pages/${id}`, { locale: 'sv' })
    const inEnglish = await app.rest('GET', `/pages/${id}?depth=0`, { locale: 'en' })
    expect(inFinnish.body).toMatchObject({ title: 'Etusivu', links: [{ url: 'https://example.org' }] })
    expect(inSwedish.body.title).toBe('Startsida')
    expect(inEnglish.body.title).toBe('Etusivu')
    expect(inEnglish.text).toContain('"_status":"published"')

    const versions = await app.payload.countVersions({ collection: 'pages' })
    expect(versions.totalDocs).toBe(2)
  })

  it('should tell users by their token and role', async () => {
    const reader = await app.createUser({ role: 'reader' })
    const attempt = { body: { title: 'Not mine to write' } }
    expect((await app.rest('POST', '/pages', attempt)).status).toBe(403)
    expect((await app.rest('POST', '/pages', { ...attempt, token: reader.token })).status).toBe(403)
    expect((await app.rest('GET', '/users/me', { token: reader.token })).body.user).toMatchObject({
      email: reader.email,
      role: 'reader',
    })
  })

  it('should answer GraphQL queries and mutations', async () => {
    const created = await app.graphql(
      'mutation ($title: String!) { createPage(data: { title: $title, _status: published }) { id title } }',
      { title: 'Yhteystiedot' },
      { token: editor.token },
    )
    expect(created.errors).toBeUndefined()
    const { data } = await app.graphql(
      'query ($title: String) { Pages(where: { title: { equals: $title } }) { docs { id title } } }',
      { title: 'Yhteystiedot' },
    )
    expect(data.Pages.docs).toEqual([created.data.createPage])

    const refused = await app.graphql('{ Pages { docs { nothing } } }')
    expect(refused.errors?.[0]?.message).toContain('nothing')
  })

  it('should refuse a second document with the same unique value', async () => {
    await app.payload.create({ collection: 'log', data: { title: 'once' } })
    await expect(app.payload.create({ collection: 'log', data: { title: 'once' } })).rejects.toThrow()
  })

  it('should run several apps at a time, each with its own data and GraphQL schema', async () => {
    const notes: CollectionConfig = {
      slug: 'notes',
      access: { read: () => true },
      fields: [{ name: 'text', type: 'text' }],
    }
    const other = await createTestApp({ name: 'other', collections: [notes], localization: false })
    try {
      await other.payload.create({ collection: 'notes', data: { text: 'here' } })
      const answers = await Promise.all([
        other.graphql('{ Notes { docs { text } } }'),
        app.graphql('{ Pages { totalDocs } }'),
        other.graphql('{ Pages { totalDocs } }'),
      ])
      expect(answers.map(({ errors }) => errors === undefined)).toEqual([true, true, false])
      expect(answers[0].data.Notes.docs).toEqual([{ text: 'here' }])
      expect((await other.rest('GET', '/notes')).body.totalDocs).toBe(1)
      expect((await app.rest('GET', '/notes')).status).toBe(404)
    } finally {
      await other.destroy()
    }
  })

  it('should run a second instance on the same database', async () => {
    const second = await createTestApp({ collections: [pages(), log()], database: app.database })
    try {
      await app.payload.create({ collection: 'log', data: { title: 'seen by both' } })
      const found = await second.payload.count({
        collection: 'log',
        where: { title: { equals: 'seen by both' } },
      })
      expect(found.totalDocs).toBe(1)
    } finally {
      await second.destroy()
    }
    expect((await app.payload.count({ collection: 'users' })).totalDocs).toBeGreaterThan(0)
  })

  describe('when a hook throws after the document is saved', () => {
    const remains = async (where: TestApp) => ({
      pages: (await where.payload.count({ collection: 'pages', where: { title: { equals: 'refused' } } }))
        .totalDocs,
      log: (await where.payload.count({ collection: 'log', where: { title: { equals: 'refused' } } }))
        .totalDocs,
    })

    itWhen('transactions', 'should leave nothing behind', async () => {
      expect(app.transactions).toBe(true)
      const answer = await app.rest('POST', '/pages', { token: editor.token, body: { title: 'refused' } })
      expect(answer.status).toBe(500)
      expect(await remains(app)).toEqual({ pages: 0, log: 0 })
    })

    it('should leave the half that was written in an app without transactions', async () => {
      const without = await createTestApp({ collections: [pages(), log()], transactions: false })
      try {
        const { token } = await without.createUser({ role: 'editor' })
        const answer = await without.rest('POST', '/pages', { token, body: { title: 'refused' } })
        expect(answer.status).toBe(500)
        expect(await remains(without)).toEqual({ pages: 1, log: 1 })
      } finally {
        await without.destroy()
      }
    })
  })
})
