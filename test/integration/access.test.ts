import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig } from 'payload'

import type { AccessRule } from '../../src/index.js'
import type { Drafted, Id, Key } from '../fixtures/collections.js'
import type { Request, Target, Write } from '../fixtures/writes.js'
import type { TestApp } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { collections, drafted, keys } from '../fixtures/collections.js'
import { readsOn, whereLike } from '../fixtures/reads.js'
import { createSources, organisation, register, text } from '../fixtures/sources.js'
import { newestVersionsOf, writesOn } from '../fixtures/writes.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

type Actor = 'anonymous' | 'auditor' | 'editor' | 'publisher' | 'reader'
type Answer = { status: number; text: string }

/** In every draft, and in nothing that was published. */
const SECRET = 'Salainen luonnos'
const PUBLISHER = 'julkaisija@example.org'

const holds =
  (...roles: string[]): AccessRule =>
  ({ req }) =>
    roles.includes((req.user as null | { role?: string })?.role ?? '')

/** The rights of an app with roles: editors edit, admins edit and publish, and the auditor is told by the address. */
const access = {
  audit: (({ req }) => req.user?.email?.startsWith('auditor') ?? false) satisfies AccessRule,
  edit: holds('editor', 'admin'),
  publish: holds('admin'),
}

/** A public collection of the app that refers to every collection of the plugin. */
const pages = (): CollectionConfig => ({
  slug: 'pages',
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text' },
    ...Object.values(collections).map(({ slug, singular }) => ({
      name: `of${singular}`,
      type: 'relationship' as const,
      relationTo: slug,
    })),
  ],
})

describe(`who may do what, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let tokens: Record<Actor, string | undefined>
  let sources: { controller: Id; register: Id }

  beforeAll(async () => {
    app = await createTestApp({
      name: 'access',
      collections: [pages()],
      plugins: [privacyNotices({ access })],
    })
    tokens = {
      anonymous: undefined,
      auditor: (await app.createUser({ email: 'auditor@example.org', role: 'reader' })).token,
      editor: (await app.createUser({ role: 'editor' })).token,
      publisher: (await app.createUser({ email: PUBLISHER, role: 'admin' })).token,
      reader: (await app.createUser({ role: 'reader' })).token,
    }
    sources = await createSources(app.payload)
  })
  afterAll(() => app?.destroy())

  const rest = async (actor: Actor, method: string, path: string, body?: unknown): Promise<Answer> => {
    const { status, text } = await app.rest(method, path, { body, token: tokens[actor] })
    return { status, text }
  }

  /** A GraphQL request; an error counts as its HTTP status. */
  const graphql = async (
    actor: Actor,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> => {
    const { data, errors } = await app.graphql(query, variables, { token: tokens[actor] })
    const status = (errors?.[0]?.extensions as undefined | { statusCode?: number })?.statusCode
    return { status: errors ? (status ?? 400) : 200, text: JSON.stringify({ data, errors }) }
  }

  const send = (actor: Actor, request: Request) =>
    'query' in request
      ? graphql(actor, request.query, request.variables)
      : rest(actor, request.method, request.path, request.body)

  /** What a new document of a collection is made of; never published by itself. */
  const contentOf = (key: Exclude<Key, 'publications'>, title: string): Record<string, unknown> =>
    ({
      blocks: { title, kind: 'text', text: text('Tämä teksti näkyy monessa selosteessa.') },
      notices: { title, profile: 'classic', registers: [sources.register] },
      organisations: organisation({ name: title, _status: undefined }),
      registers: { ...register(sources.controller, { name: title }), _status: undefined },
    })[key]

  const create = async (key: Exclude<Key, 'publications'>, data: object): Promise<Id> => {
    const { body, status, text } = await app.rest('POST', `/${collections[key].slug}`, {
      body: data,
      token: tokens.publisher,
    })
    if (status !== 201) throw new Error(text)
    return body.doc.id
  }

  const createTarget = async (key: Drafted): Promise<Target> => {
    const { slug, title } = collections[key]
    const published = await create(key, { ...contentOf(key, 'Julkinen'), _status: 'published' })
    const plain = await create(key, { ...contentOf(key, 'Julkinen'), _status: 'published' })
    const draft = await create(key, contentOf(key, SECRET))
    await app.rest('PATCH', `/${slug}/${published}?draft=true`, {
      body: { [title]: SECRET },
      token: tokens.publisher,
    })
    return {
      ...(await newestVersionsOf(app.payload, slug, published)),
      draft,
      plain,
      published,
    }
  }

  describe('reading', () => {
    let targets: Record<Key, { ids: Id[]; versions: Id[] }>
    let page: Id

    beforeAll(async () => {
      const made = {} as Record<Drafted, Target>
      for (const key of drafted) made[key] = await createTarget(key)
      const { docs } = await app.payload.find({
        collection: 'notice-publications' as never,
        where: { notice: { equals: String(made.notices.published) } },
      })
      const ids = (target: Target) => ({
        ids: [target.published, target.draft],
        versions: [target.publishedVersion, target.draftVersion],
      })
      targets = {
        blocks: ids(made.blocks),
        notices: ids(made.notices),
        organisations: ids(made.organisations),
        publications: { ids: [(docs[0] as { id: Id }).id], versions: [] },
        registers: ids(made.registers),
      }
      page = (
        await app.payload.create({
          collection: 'pages' as never,
          data: Object.fromEntries(
            keys.map((key) => [`of${collections[key].singular}`, targets[key].ids.at(-1)]),
          ),
        })
      ).id
    })

    /** A text that only the rows in question hold, by the field it is in. */
    const secretOf = (key: Key) => (key === 'publications' ? PUBLISHER : SECRET)
    const like = (key: Key, path: string, value = secretOf(key)) => whereLike(path, value)

    const outcomes = async (key: Key, actor: Actor) => {
      const found: Record<string, string> = {}
      const reads = readsOn(key, { ...targets[key], secret: secretOf(key) })
      for (const [name, request] of Object.entries(reads)) {
        const { status, text } = await send(actor, request)
        const told = text.includes(secretOf(key)) || /"totalDocs":[1-9]/.test(text)
        found[name] = told ? `${status}, told` : `${status}`
      }
      return found
    }

    const allowed: Record<Key, Actor[]> = {
      blocks: ['editor', 'publisher', 'auditor'],
      notices: ['editor', 'publisher', 'auditor'],
      organisations: ['editor', 'publisher', 'auditor'],
      publications: ['auditor'],
      registers: ['editor', 'publisher', 'auditor'],
    }
    const actors: Actor[] = ['anonymous', 'reader', 'editor', 'publisher', 'auditor']
    const cases = keys.flatMap((key) =>
      actors.map((actor) => [key, actor, allowed[key].includes(actor)] as const),
    )

    it.each(cases.filter(([, , may]) => !may))('should give nothing of %s to %s', async (key, actor) => {
      const found = await outcomes(key, actor)
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, '403'])))
    })

    it.each(cases.filter(([, , may]) => may))('should give %s to %s', async (key, actor) => {
      const found = await outcomes(key, actor)
      expect(Object.values(found).filter((outcome) => !outcome.startsWith('200'))).toEqual([])
      expect(found).toMatchObject({
        'GraphQL count by a hidden text': '200, told',
        'count by a hidden text': '200, told',
        'list of drafts': '200, told',
      })
    })

    it.each(keys)('should not tell strangers whether an id in %s exists', async (key) => {
      const { slug } = collections[key]
      const existing = String(targets[key].ids[0])
      const missing = /^\d+$/.test(existing)
        ? '999999'
        : existing.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
      for (const [method, path] of [
        ['GET', ''],
        ['PATCH', ''],
        ['DELETE', ''],
        ...(key === 'publications' ? [] : [['POST', '/duplicate'] as const]),
      ] as const) {
        const asked = (id: string) =>
          rest('anonymous', method, `/${slug}/${id}${path}`, method === 'PATCH' ? {} : undefined)
        expect({ method, ...(await asked(existing)) }).toEqual({ method, ...(await asked(missing)) })
      }
    })

    it('should give only ids through a public collection of the app that refers to sources', async () => {
      const expected = Object.fromEntries(
        keys.map((key) => [`of${collections[key].singular}`, targets[key].ids.at(-1)]),
      )
      for (const query of ['depth=5', 'depth=5&draft=true', 'depth=5&locale=all']) {
        const answer = await app.rest('GET', `/pages/${page}?${query}`)
        expect(answer.body).toMatchObject(expected)
        expect(answer.text).not.toContain(SECRET)
        expect(answer.text).not.toContain(PUBLISHER)
      }
      const nested = keys.map((key) => `of${collections[key].singular} { ${collections[key].title} }`)
      for (const draft of [false, true]) {
        const answer = await graphql(
          'anonymous',
          `{ Pages(draft: ${draft}) { docs { ${nested.join(' ')} } } }`,
        )
        expect(answer.text).not.toContain(SECRET)
        expect(answer.text).not.toContain(PUBLISHER)
      }
    })

    it.each(keys)('should not be asked about %s through a public collection', async (key) => {
      const path = `of${collections[key].singular}.${collections[key].title}`
      const asked = async (value: string) =>
        (await rest('anonymous', 'GET', `/pages?${like(key, path, value)}`)).text
      expect(await asked(secretOf(key))).toBe(await asked('Ei tällaista'))
      const counted = await rest('anonymous', 'GET', `/pages/count?${like(key, path)}`)
      expect(counted.text).not.toMatch(/"totalDocs":[1-9]/)
      expect((await rest('anonymous', 'GET', `/pages?sort=${path}`)).status).toBe(400)
    })

    it('should not tell who published to readers of the published text', async () => {
      const { docs } = (await app.rest('GET', '/privacy-notices/published')).body
      expect(docs.length).toBeGreaterThan(0)
      const { slug } = docs[0]
      for (const path of ['', `/${slug}`, `/${slug}/versions/1`]) {
        const answer = await rest('anonymous', 'GET', `/privacy-notices/published${path}`)
        expect(answer.status).toBe(200)
        expect(answer.text).not.toContain(PUBLISHER)
        expect(answer.text).not.toMatch(/publishedBy|publisher/)
      }
    })

    it('should answer the same for a draft and for a notice that does not exist', async () => {
      const draft = (await app.payload.findByID({
        id: targets.notices.ids[1] as never,
        collection: 'privacy-notices' as never,
        depth: 0,
      })) as unknown as { id: Id; slug: string }
      expect(draft.slug).toMatch(/^salainen-luonnos/)
      const queries = ['', '?locale=sv', '?locale=xx&fallback=none', '?at=2999-01-01', '?draft=true']
      for (const actor of ['anonymous', 'editor'] as const) {
        for (const method of ['GET', 'HEAD']) {
          for (const path of [...queries, '/versions/1'].flatMap((each) => [each, `${each}`])) {
            const asked = async (slug: string) => {
              const answer = await app.rest(method, `/privacy-notices/published/${slug}${path}`, {
                token: tokens[actor],
              })
              return { headers: [...answer.headers], status: answer.status, text: answer.text }
            }
            const none = await asked('ei-tallaista')
            // There is no such parameter, whatever the notice.
            expect(none.status).toBe(path === '?draft=true' ? 400 : 404)
            expect(await asked(draft.slug)).toEqual(none)
            expect(await asked(String(draft.id))).toEqual(none)
          }
        }
        const asked = (slug: string) =>
          graphql(actor, 'query ($slug: String!) { PublishedPrivacyNotice(slug: $slug) { title } }', { slug })
        expect(await asked(draft.slug)).toEqual(await asked('ei-tallaista'))
      }
      expect((await rest('anonymous', 'GET', '/privacy-notices/published?limit=100')).text).not.toContain(
        draft.slug,
      )
    })
  })

  describe('writing', () => {
    const NEW = 'Uusi'

    /** Everything a write to a target could have changed, and the part of it that is published. */
    const stateOf = async (key: Drafted, target: Target) => {
      const { slug } = collections[key]
      const { db } = app.payload
      const ids = [target.published, target.plain, target.draft]
      const all = { limit: 0, pagination: false, sort: 'id' }
      const { docs } = await db.find<{ id: Id; _status: string } & Record<string, unknown>>({
        ...all,
        collection: slug,
        where: { id: { in: ids } },
      })
      const versions = await db.findVersions({ ...all, collection: slug, where: { parent: { in: ids } } })
      const publications = await db.find({
        ...all,
        collection: 'notice-publications',
        where: { notice: { in: ids.map(String) } },
      })
      const count = async (collection: string, where = {}) =>
        (await db.count({ collection, where })).totalDocs
      const published = [
        docs
          .filter(({ _status }) => _status === 'published')
          // That its sources have changed is noted beside a notice, and is no part of it.
          .map(({ mark: _, markedSince: __, ...row }) => row),
        publications.docs,
        await count(slug, { _status: { equals: 'published' } }),
        await count('notice-publications'),
      ]
      return {
        all: JSON.stringify([docs, versions.docs, published, await count(slug)]),
        published: JSON.stringify(published),
      }
    }

    /** Makes every write as someone, on the same target; `outcome` says what to keep of each. */
    const outcomesOf = async (
      actor: Actor,
      key: Drafted,
      target: Target,
      outcome: (status: number) => Promise<string> | string,
    ) => {
      const outcomes: Record<string, string> = {}
      for (const { name, request } of writesOn(key, target, contentOf(key, NEW))) {
        outcomes[name] = await outcome((await send(actor, request)).status)
      }
      return outcomes
    }
    const expected = (key: Drafted, target: Target, outcome: (write: Write) => string) =>
      Object.fromEntries(writesOn(key, target, {}).map((write) => [write.name, outcome(write)]))

    const strangers = ['anonymous', 'reader', 'auditor'] as const
    it.each(drafted)(
      'should let nothing be written to %s by strangers, readers and auditors',
      async (key) => {
        const target = await createTarget(key)
        const before = await stateOf(key, target)
        for (const actor of strangers) {
          expect(await outcomesOf(actor, key, target, String)).toEqual(expected(key, target, () => '403'))
        }
        expect(await stateOf(key, target)).toEqual(before)
      },
    )

    it.each(drafted)('should let editors change drafts of %s, and nothing that is published', async (key) => {
      const target = await createTarget(key)
      let before = await stateOf(key, target)
      const outcomes = await outcomesOf('editor', key, target, async (status) => {
        const after = await stateOf(key, target)
        const changed =
          after.published !== before.published ? ', published' : after.all !== before.all ? ', drafts' : ''
        before = after
        return `${status}${changed}`
      })
      expect(outcomes).toEqual(
        expected(key, target, ({ editor }) => (editor < 300 ? `${editor}, drafts` : `${editor}`)),
      )
    })

    it.each(drafted)('should let publishers publish and unpublish %s', async (key) => {
      const target = await createTarget(key)
      const outcomes = await outcomesOf('publisher', key, target, String)
      expect(outcomes).toEqual(expected(key, target, ({ publisher }) => `${publisher}`))
    })

    it.each(drafted)('should not take a status of another form for published in %s', async (key) => {
      const { slug } = collections[key]
      const count = async () =>
        (await app.payload.count({ collection: slug as never, where: { _status: { equals: 'published' } } }))
          .totalDocs
      const before = await count()
      for (const status of [['published'], { _id: 'published' }, { fi: 'published' }, 'Published', 1]) {
        for (const query of ['', '?draft=true']) {
          const data = { ...contentOf(key, NEW), _status: status }
          const made = await rest('editor', 'POST', `/${slug}${query}`, data)
          expect({ status, refused: [400, 403].includes(made.status) }).toEqual({ status, refused: true })
        }
      }
      expect(await count()).toBe(before)
    })
  })

  describe('publications', () => {
    const { slug } = collections.publications
    let id: Id
    let row: Record<string, unknown>

    const rows = async () =>
      (
        await app.payload.db.find<Record<string, unknown> & { id: Id }>({
          collection: slug,
          limit: 0,
          pagination: false,
          sort: 'id',
        })
      ).docs

    beforeAll(async () => {
      const { published } = await createTarget('notices')
      row = (await rows()).find((each) => each.notice === String(published)) as typeof row
      id = row.id as Id
    })

    it('should be closed to everybody over REST', async () => {
      const before = await rows()
      const { id: _, createdAt: __, updatedAt: ___, ...copy } = row
      for (const actor of Object.keys(tokens) as Actor[]) {
        const answers = [
          await rest(actor, 'POST', `/${slug}`, { ...copy, version: 2 }),
          await rest(actor, 'PATCH', `/${slug}/${id}`, { effectiveFrom: '2000-01-01' }),
          await rest(actor, 'PATCH', `/${slug}/${id}?draft=true&autosave=true`, {
            effectiveFrom: '2000-01-01',
          }),
          await rest(actor, 'PATCH', `/${slug}?where[id][equals]=${id}`, { effectiveFrom: '2000-01-01' }),
          await rest(actor, 'DELETE', `/${slug}/${id}`),
          await rest(actor, 'DELETE', `/${slug}?where[id][equals]=${id}`),
        ]
        expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
        expect((await rest(actor, 'POST', `/${slug}/${id}/duplicate`)).status).toBeGreaterThanOrEqual(400)
        expect((await rest(actor, 'POST', `/${slug}/versions/${id}`)).status).toBeGreaterThanOrEqual(400)
      }
      expect(await rows()).toEqual(before)
    })

    it('should have no mutations in GraphQL', async () => {
      const { text } = await graphql('publisher', '{ __schema { mutationType { fields { name } } } }')
      expect(text).toContain('updatePrivacyNotice')
      expect(text).not.toMatch(/publication/i)
    })

    it('should be closed to code of the app too, also when it overrides access', async () => {
      const before = await rows()
      const { payload } = app
      const collection = slug as never
      const where = { id: { equals: id } }
      const { id: _, ...copy } = row
      const attempts: Record<string, () => Promise<unknown>> = {
        create: () => payload.create({ collection, data: { ...copy, version: 9 } }),
        'update one': () => payload.update({ id, collection, data: { hash: 'x' } }),
        'update as a draft': () => payload.update({ id, autosave: true, collection, data: {}, draft: true }),
        'update many': () => payload.update({ collection, data: { hash: 'x' }, where }),
        'delete one': () => payload.delete({ id, collection }),
        'delete many': () => payload.delete({ collection, where }),
        restore: () => payload.restoreVersion({ id: id as never, collection }),
      }
      for (const [name, attempt] of Object.entries(attempts)) {
        const outcome = await attempt().then(
          () => 'done',
          (error: { status?: number }) => error.status,
        )
        expect({ name, outcome }).toEqual({ name, outcome: 403 })
      }
      await expect(payload.duplicate({ id, collection })).rejects.toThrow()
      expect(await rows()).toEqual(before)
    })
  })
})
