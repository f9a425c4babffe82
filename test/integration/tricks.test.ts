// On one database: rights are told before a database is asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type CollectionConfig, type GlobalConfig, type TypedUser } from 'payload'

import type { AccessRule, CollectionOverride } from '../../src/index.js'
import type { Drafted, Id } from '../fixtures/collections.js'
import type { Target } from '../fixtures/writes.js'
import type { TestApp } from './support/app.js'

import { privacyBlocks, resolvePrivacyBlock } from '../../src/exports/blocks.js'
import { privacyNotices } from '../../src/index.js'
import { collections, drafted } from '../fixtures/collections.js'
import { authority, register, text } from '../fixtures/sources.js'
import { newestVersionsOf } from '../fixtures/writes.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

/** In everything that an editor writes here, and in nothing that is public. */
const SECRET = 'Salainen'

const holds =
  (...roles: string[]): AccessRule =>
  ({ req }) =>
    roles.includes((req.user as null | { role?: string })?.role ?? '')

const access = { audit: holds('admin'), edit: holds('editor', 'admin'), publish: holds('admin') }

/** Everything of Payload that an app may switch on, and that is one more way to write. */
const everythingOn: CollectionOverride = ({ defaultCollection }) => ({
  ...defaultCollection,
  orderable: true,
  trash: true,
  versions: { drafts: { autosave: true, validate: false }, maxPerDoc: 0 },
})

const pages = (): CollectionConfig => ({
  slug: 'pages',
  access: { read: () => true },
  fields: [{ name: 'layout', type: 'blocks', blocks: privacyBlocks() }],
})

const footer = (): GlobalConfig => ({
  slug: 'footer',
  access: { read: () => true },
  fields: [{ name: 'blocks', type: 'blocks', blocks: privacyBlocks() }],
})

/** A way to write that somebody who may only edit tries; gives the status of its answer, or of its error. */
type Trick = readonly [name: string, play: () => Promise<number>]

describe(`what somebody who may only edit can make public, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let editor: TypedUser
  let tokens: { editor: string; publisher: string }
  let targets: Record<Drafted, Target>
  /** Organisations that nothing refers to, for code of the app knows them: one is in the trash. */
  let named: Id
  let trashed: Id
  let slugs: string[]

  const published = { _status: 'published' }

  const create = async (collection: string, data: object): Promise<Id> =>
    ((await app.payload.create({ collection, data })) as { id: Id }).id

  const contentOf = (key: Drafted, title: string): Record<string, unknown> =>
    ({
      blocks: { title, kind: 'text', text: text(`${title} kohteesta {{controller.name}}`) },
      notices: { title, profile: 'classic', registers: [targets?.registers?.published] },
      organisations: authority({ name: title, _status: undefined }),
      registers: { ...register(targets?.organisations?.plain ?? 0, { name: title }), _status: undefined },
    })[key]

  const draftOver = (key: Drafted, id: Id) =>
    app.payload.update({
      id,
      collection: collections[key].slug,
      data: { [collections[key].title]: SECRET },
      draft: true,
    } as never)

  /** Two published documents, one with a draft over it, and one that has never been published. */
  const createTarget = async (key: Drafted): Promise<Target> => {
    const { slug } = collections[key]
    const made = async (name: string, over: object) => create(slug, { ...contentOf(key, name), ...over })
    const one = await made('Julkinen', published)
    const plain = await made('Toinen julkinen', published)
    const draft = await made(SECRET, {})
    await draftOver(key, one)
    return {
      ...(await newestVersionsOf(app.payload, slug, one)),
      draft,
      plain,
      published: one,
    }
  }

  beforeAll(async () => {
    app = await createTestApp({
      name: 'tricks',
      collections: [pages()],
      config: { globals: [footer()] },
      plugins: [
        privacyNotices({
          access,
          jobs: { start: false },
          overrides: Object.fromEntries(drafted.map((key) => [key, everythingOn])),
        }),
      ],
    })
    const made = await app.createUser({ role: 'editor' })
    editor = { ...made.user, collection: 'users' }
    tokens = { editor: made.token, publisher: (await app.createUser({ role: 'admin' })).token }
    targets = {} as typeof targets
    for (const key of ['organisations', 'registers', 'blocks', 'notices'] as const) {
      targets[key] = await createTarget(key)
    }
    named = await create('notice-organisations', authority({ name: 'Nimetty koodissa' }))
    trashed = await create('notice-organisations', authority({ name: 'Roskakorissa' }))
    await app.payload.update({
      id: trashed,
      collection: 'notice-organisations',
      data: { deletedAt: new Date().toISOString() },
    } as never)

    const { blocks, organisations, registers } = targets
    const layout = [
      ...[organisations.published, organisations.plain, organisations.draft].map((one) => ({
        blockType: 'privacy-authority',
        organisation: one,
      })),
      ...[registers.published, registers.plain, registers.draft].map((one) => ({
        blockType: 'privacy-rights',
        register: one,
      })),
      ...[blocks.published, blocks.plain, blocks.draft].map((block) => ({
        block,
        blockType: 'privacy-text',
        register: registers.plain,
      })),
    ]
    await create('pages', { layout })
    await app.payload.updateGlobal({ slug: 'footer', data: { blocks: layout } })
    const { docs } = (await app.rest('GET', '/privacy-notices/published')).body
    slugs = (docs as { slug: string }[]).map(({ slug }) => slug)
    expect(slugs).toHaveLength(2)
  })
  afterAll(() => app?.destroy())

  /** Everything that anybody can read, by its address. */
  const everythingPublic = async (): Promise<Record<string, string>> => {
    const state: Record<string, string> = {}
    const notice = '/privacy-notices/published'
    const paths = [
      '/pages?depth=3&draft=true',
      '/pages?locale=all',
      '/globals/footer',
      `${notice}?at=2999-01-01`,
      `${notice}/feed`,
      ...slugs.flatMap((slug) => [`${notice}/${slug}`, `${notice}/${slug}/history`]),
      // Each record as a whole, and that there is none after it.
      ...slugs.flatMap((slug) => [1, 2, 3].map((version) => `${notice}/${slug}/versions/${version}/record`)),
    ]
    for (const path of paths) {
      const { headers, status, text: sent } = await app.rest('GET', path)
      state[path] = `${status} ${headers.get('etag')} ${sent}`
    }
    const { data, errors } = await app.graphql(`{
      PublishedPrivacyNotices { docs { slug title version } totalDocs }
      ${slugs.map(
        (slug, index) => `
          notice${index}: PublishedPrivacyNotice(slug: "${slug}") { title hash }
          history${index}: PrivacyNoticeHistory(slug: "${slug}") { docs { version hash } totalDocs }`,
      )}
      Pages { docs { layout {
        ... on PrivacyAuthorityBlock { content { text authority { name } } }
        ... on PrivacyTextBlock { content { text } }
      } } }
    }`)
    state.GraphQL = JSON.stringify({ data, errors })
    const asked = [
      { blockType: 'privacy-authority', organisation: trashed },
      { blockType: 'privacy-authority', organisation: named },
      { blockType: 'privacy-authority', organisation: targets.organisations.published },
      { blockType: 'privacy-authority', organisation: targets.organisations.draft },
      { block: targets.blocks.published, register: targets.registers.published },
    ]
    state.code = JSON.stringify(
      await Promise.all(asked.map((block) => resolvePrivacyBlock(app.payload, block))),
    )
    return state
  }

  const rest =
    (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    async (): Promise<number> =>
      (await app.rest(method, path, { body, headers, token: tokens.editor })).status

  const graphql =
    (query: string, variables: Record<string, unknown> = {}) =>
    async (): Promise<number> => {
      const { errors } = await app.graphql(query, variables, { token: tokens.editor })
      return (
        (errors?.[0]?.extensions as undefined | { statusCode?: number })?.statusCode ?? (errors ? 400 : 200)
      )
    }

  /** Code of the app that asks with the editor's rights. */
  const local = (play: () => Promise<unknown>) => async (): Promise<number> =>
    play().then(
      () => 200,
      (error: { status?: number }) => error.status ?? 500,
    )

  const changed = (key: Drafted) => ({ [collections[key].title]: SECRET })

  /** Ways that every collection has, beside those of `writesOn`. */
  const tricksOn = (key: Drafted): Trick[] => {
    const { slug, singular } = collections[key]
    const { draft, plain, published: one, publishedVersion } = targets[key]
    const data = changed(key)
    const now = new Date().toISOString()
    const form = () => {
      const body = new FormData()
      body.set('_payload', JSON.stringify({ ...data, ...published }))
      return body
    }
    const asEditor = { collection: slug, overrideAccess: false, user: editor } as const
    const call = (name: string, args: object) =>
      local(async () =>
        (app.payload as unknown as Record<string, (given: object) => Promise<unknown>>)[name]!({
          ...asEditor,
          ...args,
        }),
      )
    const patch = (query: string, body: object = data) => rest('PATCH', `/${slug}/${plain}${query}`, body)
    return [
      ['draft=1', patch('?draft=1')],
      ['draft=TRUE', patch('?draft=TRUE')],
      ['draft twice', patch('?draft=true&draft=false')],
      ['draft as a list', patch('?draft[0]=true')],
      ['draft as an object', patch('?draft[equals]=true')],
      ['draft in the body', patch('', { ...data, draft: true })],
      ['no status', patch('', { ...data, _status: null })],
      ['no status, as a draft', patch('?draft=true', { ...data, _status: null })],
      ['an empty status', patch('?draft=true', { ...data, _status: '' })],
      ['a list of statuses', patch('?draft=true', { ...data, _status: ['published'] })],
      ['a status by language', patch('?draft=true', { ...data, _status: { fi: 'published' } })],
      ['a status by language, not as a draft', patch('', { ...data, _status: { fi: 'draft' } })],
      ['a draft in Swedish', patch('?draft=true&locale=sv')],
      ['a draft in all languages', patch('?draft=true&locale=all')],
      ['a draft, one language published', patch('?draft=true&publishSpecificLocale=sv')],
      ['a draft, all languages published', patch('?draft=true&publishAllLocales=true')],
      [
        'a draft, all languages published and not',
        patch('?draft=true&publishAllLocales=true&unpublishAllLocales=true'),
      ],
      ['autosave with a draft over it', rest('PATCH', `/${slug}/${one}?autosave=true&draft=true`, data)],
      ['autosave without a draft', rest('PATCH', `/${slug}/${one}?autosave=true`, data)],
      ['PUT', rest('PUT', `/${slug}/${plain}`, data)],
      [
        'POST that says it is PATCH',
        rest('POST', `/${slug}/${plain}`, data, { 'X-HTTP-Method-Override': 'PATCH' }),
      ],
      ['a form', rest('PATCH', `/${slug}/${plain}`, form())],
      ['a form, as a draft', rest('PATCH', `/${slug}/${plain}?draft=true`, form())],
      ['many as drafts', rest('PATCH', `/${slug}?draft=true&where[id][equals]=${plain}`, data)],
      ['create with its id', rest('POST', `/${slug}`, { ...contentOf(key, SECRET), id: plain })],
      [
        'create with its id, as a draft',
        rest('POST', `/${slug}?draft=true`, { ...contentOf(key, SECRET), id: plain }),
      ],
      ['to the trash', patch('', { deletedAt: now })],
      ['to the trash, as a draft', patch('?draft=true', { deletedAt: now })],
      ['to the trash, with a draft over it', rest('PATCH', `/${slug}/${one}?draft=true`, { deletedAt: now })],
      [
        'back from the trash, as a draft',
        rest('PATCH', `/${slug}/${one}?draft=true&trash=true`, { deletedAt: null }),
      ],
      ['delete for good', rest('DELETE', `/${slug}/${plain}?trash=true`)],
      ['delete with a draft over it', rest('DELETE', `/${slug}/${one}?draft=true&trash=true`)],
      ['delete many for good', rest('DELETE', `/${slug}?trash=true&where[id][exists]=true`)],
      [
        'another order',
        rest('POST', '/reorder', {
          collectionSlug: slug,
          docsToMove: [plain],
          newKeyWillBe: 'greater',
          orderableFieldName: '_order',
          target: { id: one, key: 'a0' },
        }),
      ],
      [
        'a first order',
        rest('POST', '/reorder', {
          collectionSlug: slug,
          docsToMove: [one],
          newKeyWillBe: 'less',
          orderableFieldName: '_order',
          target: { id: plain, key: '' },
        }),
      ],
      ['its times', patch('?draft=true', { ...data, createdAt: '2000-01-01', updatedAt: '2999-01-01' })],
      [
        'its hidden fields',
        patch('?draft=true', { ...data, held: {}, mark: {}, publishedUses: ';', uses: ';' }),
      ],
      ['unlock', rest('POST', `/${slug}/unlock`, { email: editor.email })],
      ['lock', rest('POST', '/payload-locked-documents', { document: { relationTo: slug, value: plain } })],
      [
        'GraphQL: several in one request',
        graphql(
          `mutation ($data: mutation${singular}UpdateInput!) {
            a: update${singular}(id: ${JSON.stringify(plain)}, data: $data, draft: true) { id }
            b: update${singular}(id: ${JSON.stringify(plain)}, data: $data, draft: false) { id }
          }`,
          { data },
        ),
      ],
      [
        'GraphQL: delete for good',
        graphql(`mutation { delete${singular}(id: ${JSON.stringify(plain)}, trash: true) { id } }`),
      ],
      ['code: save', call('update', { id: plain, data })],
      ['code: publish', call('update', { id: plain, data: { ...data, ...published }, draft: true })],
      ['code: publish a draft', call('update', { id: draft, data: published })],
      ['code: unpublish', call('update', { id: plain, data: {}, unpublishAllLocales: true })],
      ['code: save many', call('update', { data, draft: true, where: { id: { equals: plain } } })],
      ['code: publish many', call('update', { data: published, where: { id: { in: [plain, one, draft] } } })],
      ['code: copy a language', call('update', { id: plain, data, draft: true, locale: 'sv' })],
      ['code: restore', call('restoreVersion', { id: publishedVersion })],
      ['code: duplicate', call('duplicate', { id: plain, data: published })],
      ['code: delete', call('delete', { id: plain })],
      ['code: delete many', call('delete', { where: { id: { in: [plain, one] } } })],
      [
        'code: in a request that restores',
        local(async () => {
          const req = await createLocalReq(
            { context: { isRestoringVersion: true }, user: editor },
            app.payload,
          )
          return app.payload.update({ ...asEditor, id: plain, data, req } as never)
        }),
      ],
    ]
  }

  /** Ways that are not of one collection. */
  const others = (): Trick[] => {
    const { blocks, notices, organisations, registers } = targets
    const source = { id: String(organisations.published), collection: 'organisations' }
    const notice = { id: String(notices.published), contentHash: '0'.repeat(64) }
    const org = `/notice-organisations/${trashed}`
    const free = `/notice-organisations/${named}`
    const deletedAt = new Date().toISOString()
    return [
      ['standard texts', rest('POST', '/notice-blocks/standard-texts', { publish: true })],
      ['newer wording', rest('POST', `/notice-blocks/${blocks.published}/standard-text`)],
      ['publish again', rest('POST', '/privacy-notices/republish', { notices: [notice], source })],
      [
        'hold back',
        rest('POST', '/privacy-notices/republish', { hold: [{ id: notice.id, reason: 'x' }], source }),
      ],
      [
        'go on publishing',
        rest('POST', `/privacy-notices/republish/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`),
      ],
      [
        'publish at a moment',
        rest('POST', `/privacy-notices/${notices.published}/approval`, {
          publishAt: new Date(Date.now() + 3_600_000).toISOString(),
        }),
      ],
      ['repair', rest('POST', '/privacy-notices/repair')],
      ['run waiting jobs', rest('GET', '/payload-jobs/run')],
      ['run all waiting jobs', rest('GET', '/payload-jobs/run?allQueues=true')],
      [
        'queue a job',
        rest('POST', '/payload-jobs', { input: { run: 'x' }, taskSlug: 'privacyNoticesRepublish' }),
      ],
      ['keep a run', rest('POST', '/notice-republishings', { run: 'x', state: {} })],
      ['back from the trash', rest('PATCH', `${org}?trash=true`, { deletedAt: null })],
      ['back from the trash, as a draft', rest('PATCH', `${org}?draft=true&trash=true`, { deletedAt: null })],
      [
        'back from the trash, published',
        rest('PATCH', `${org}?trash=true`, { deletedAt: null, ...published }),
      ],
      ['what nothing refers to into the trash', rest('PATCH', free, { deletedAt })],
      ['the same as a draft', rest('PATCH', `${free}?draft=true`, { deletedAt })],
      ['a draft over it', rest('PATCH', `${free}?draft=true`, { name: SECRET })],
      ['into the trash with a draft over it', rest('PATCH', `${free}?draft=true`, { deletedAt })],
      ['delete what nothing refers to', rest('DELETE', free)],
      ['delete it for good', rest('DELETE', `${free}?trash=true`)],
      [
        'another controller',
        rest('PATCH', `/registers/${registers.plain}?draft=true`, { controller: organisations.draft }),
      ],
      [
        'another authority',
        rest('PATCH', `/notice-blocks/${blocks.plain}?draft=true`, {
          kind: 'authority',
          organisation: organisations.draft,
        }),
      ],
      ['retire', rest('PATCH', `/notice-organisations/${organisations.plain}?draft=true`, { retired: true })],
      [
        'the address of a published notice',
        rest('POST', '/privacy-notices?draft=true', { ...contentOf('notices', SECRET), slug: slugs[0] }),
      ],
      [
        'another address',
        rest('PATCH', `/privacy-notices/${notices.plain}?draft=true`, { changeSlug: true, slug: 'muu' }),
      ],
      [
        'a withdrawal',
        rest('PATCH', `/privacy-notices/${notices.plain}?draft=true`, {
          _status: 'draft',
          withdrawal: { reason: SECRET, successor: notices.published },
        }),
      ],
      [
        'an intent',
        rest('PATCH', `/privacy-notices/${notices.plain}?draft=true`, {
          head: null,
          intent: { contentHash: '0'.repeat(64), event: 'withdrawn', revision: 'x' },
        }),
      ],
      ['a publication', rest('POST', '/notice-publications', { slug: slugs[0], version: 9 })],
    ]
  }

  /** What differs, by its address. */
  const changedSince = (before: Record<string, string>, after: Record<string, string>) =>
    Object.fromEntries(Object.entries(after).filter(([path, now]) => now !== before[path]))

  const played = async (tricks: Trick[]) => {
    const before = await everythingPublic()
    expect(JSON.stringify(before)).not.toContain(SECRET)
    expect(Object.values(before).filter((one) => one.startsWith('5'))).toEqual([])
    expect(before.GraphQL).toMatch(/"title":"(?:Uusi nimi|Julkinen)"/)
    const statuses: Record<string, number> = {}
    for (const [name, play] of tricks) {
      statuses[name] = await play()
      expect({ name, changed: changedSince(before, await everythingPublic()) }).toEqual({ name, changed: {} })
    }
    return statuses
  }

  it.each(drafted)('should be seen here if it were public: %s', async (key) => {
    const { slug, title } = collections[key]
    const made: Record<Drafted, object> = {
      blocks: { text: text('Uusi teksti') },
      notices: { change: { type: 'minor' } },
      organisations: {},
      registers: { purposes: [{ name: 'Uusi', legalBases: ['consent'] }] },
    }
    for (const id of [targets[key].published, targets[key].plain]) {
      const before = await everythingPublic()
      const { status, text: sent } = await app.rest('PATCH', `/${slug}/${id}?trash=true`, {
        body: {
          ...published,
          ...made[key],
          [title]: 'Uusi nimi',
        },
        token: tokens.publisher,
      })
      if (status !== 200) throw new Error(sent)
      expect(changedSince(before, await everythingPublic())).not.toEqual({})
    }
    await draftOver(key, targets[key].published)
  })

  it('should be nothing, by any way that is not of one collection', async () => {
    const tricks = others()
    const statuses = await played(tricks)
    expect(tricks.length).toBeGreaterThanOrEqual(20)
    expect(Object.entries(statuses).filter(([, status]) => status === 500)).toEqual([])
    expect(statuses).toMatchObject({
      'publish at a moment': 403,
      'run all waiting jobs': 401,
      'run waiting jobs': 401,
    })
  })

  it.each(drafted)('should be nothing of %s, by any of its ways', async (key) => {
    const { slug, title } = collections[key]
    const tricks = tricksOn(key)
    expect(tricks.length).toBeGreaterThanOrEqual(44)
    const statuses = await played(tricks)
    // Editors are not merely kept out: what they wrote is there for the next one to publish.
    expect(Object.values(statuses).filter((status) => status < 300).length).toBeGreaterThanOrEqual(8)
    const { docs } = await app.payload.find({
      collection: slug as never,
      draft: true,
      where: { [title]: { equals: SECRET } },
    })
    expect(docs.length).toBeGreaterThan(0)
  })
})
