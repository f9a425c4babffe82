import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { BlockKind, CollectionKey } from '../../src/index.js'
import type { TestApp, TestDatabase } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { normaliseOptions } from '../../src/options.js'
import { findUsers } from '../../src/sources/usage.js'
import { authority, organisation, register, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { createTestDatabase } from './support/database.js'

type Id = number | string

const slugs = {
  blocks: 'notice-blocks',
  notices: 'privacy-notices',
  organisations: 'notice-organisations',
  registers: 'registers',
} as const
type SourceKey = keyof typeof slugs

const options = normaliseOptions({})

/** The same database, with the sections of a notice in one JSON column, as an app may choose for SQL databases. */
const withBlocksAsJSON = (database: TestDatabase): TestDatabase => ({
  ...database,
  adapter: (given) => {
    const made = database.adapter({ ...given, push: true })
    return { ...made, init: (args) => Object.assign(made.init(args), { blocksAsJSON: true }) }
  },
})

/** A relation from one document to another: what refers, and how it looks without and with the reference. */
type Relation = {
  name: string
  from: SourceKey
  to: SourceKey
  /** Of a shared text that is referred to. */
  kind?: BlockKind
  data: (id: Id | null, others: Record<SourceKey, Id>) => object
}

const notice = (over: object, { registers }: Record<SourceKey, Id>) => ({
  title: 'Käyttäjä',
  profile: 'classic',
  registers: [registers],
  ...over,
})
const inSection = (section: (id: Id) => object) => (id: Id | null, others: Record<SourceKey, Id>) =>
  notice(
    {
      sections: [
        { blockType: 'text', heading: 'Teksti', text: text('Teksti') },
        ...(id === null ? [] : [section(id)]),
      ],
    },
    others,
  )

const relations: Relation[] = [
  {
    name: 'the controller of a register',
    data: (id, others) => register(id ?? others.organisations, { name: 'Käyttäjä' }),
    from: 'registers',
    to: 'organisations',
  },
  {
    name: 'a joint controller',
    data: (id, others) =>
      register(others.organisations, {
        name: 'Käyttäjä',
        jointControllers: id === null ? [] : [others.organisations, id],
      }),
    from: 'registers',
    to: 'organisations',
  },
  {
    name: 'a representative',
    data: (id, others) =>
      register(others.organisations, { name: 'Käyttäjä', hasRepresentative: 'yes', representative: id }),
    from: 'registers',
    to: 'organisations',
  },
  {
    name: 'a recipient',
    data: (id, others) =>
      register(others.organisations, {
        name: 'Käyttäjä',
        recipients: [
          { category: 'Tilitoimistot', role: 'processor' },
          ...(id === null ? [] : [{ organisation: id, role: 'other' }]),
        ],
      }),
    from: 'registers',
    to: 'organisations',
  },
  {
    name: 'the shared cookie text of a register',
    data: (id, others) =>
      register(others.organisations, { name: 'Käyttäjä', cookiesBlock: id, usesCookies: 'yes' }),
    from: 'registers',
    kind: 'cookies',
    to: 'blocks',
  },
  {
    name: 'the authority of a shared text',
    data: (id) => ({ title: 'Käyttäjä', kind: 'authority', organisation: id, text: text('Teksti') }),
    from: 'blocks',
    to: 'organisations',
  },
  {
    name: 'a register of a notice',
    data: (id, others) =>
      notice({ registers: id === null ? [others.registers] : [others.registers, id] }, others),
    from: 'notices',
    to: 'registers',
  },
  {
    name: 'the authority of a section',
    data: inSection((organisation) => ({ blockType: 'authority', organisation })),
    from: 'notices',
    to: 'organisations',
  },
  ...(['authority', 'cookies', 'rights', 'shared'] as const).map((blockType): Relation => ({
    name: `the shared text of a section: ${blockType}`,
    data: inSection((block) => ({ block, blockType, heading: 'Yhteinen' })),
    from: 'notices',
    kind: blockType === 'shared' ? 'text' : blockType,
    to: 'blocks',
  })),
]

// MongoDB keeps them in the document either way.
const ways: [string, boolean][] = [
  ['as Payload keeps them', false],
  ...(databaseUnderTest.kind === 'mongodb' ? [] : [['kept as JSON', true] as [string, boolean]]),
]

describe.each(ways)('who uses a document, sections %s', (_, asJSON) => {
  let app: TestApp
  let database: TestDatabase | undefined
  let others: Record<SourceKey, Id>

  const create = async (collection: string, data: object, draft = false): Promise<Id> =>
    ((await app.payload.create({ collection, data, draft })) as { id: Id }).id
  const update = (collection: string, id: Id, data: object, draft = false) =>
    app.payload.update({ id, collection, data, draft } as never)
  const usersOf = async (key: CollectionKey, id: Id) =>
    findUsers(await createLocalReq({}, app.payload), options, key, String(id))

  beforeAll(async () => {
    database = asJSON ? withBlocksAsJSON(await createTestDatabase('usage-json')) : undefined
    app = await createTestApp({ name: 'usage', plugins: [privacyNotices()], ...(database && { database }) })
    const organisations = await create(slugs.organisations, organisation())
    others = {
      blocks: await create(slugs.blocks, {
        title: 'Muu',
        _status: 'published',
        kind: 'text',
        text: text('Muu'),
      }),
      notices: 0,
      organisations,
      registers: await create(slugs.registers, register(organisations)),
    }
  })
  afterAll(async () => {
    await app?.destroy()
    await database?.drop()
  })

  /** Removes what a test has made: looking for users reads every document. */
  const forget = async (key: SourceKey) => {
    const collection = slugs[key]
    const kept = [others[key]]
    await app.payload.db.deleteMany({ collection, where: { id: { not_in: kept } } })
    await app.payload.db.deleteVersions({ collection, where: { parent: { not_in: kept } } })
  }

  /** A new document of a kind that nothing refers to yet. */
  const target = (key: SourceKey, kind: BlockKind = 'text'): Promise<Id> => {
    const data: Record<SourceKey, object> = {
      blocks: { title: 'Kohde', _status: 'published', kind, text: text('Kohde') },
      notices: {},
      organisations: authority({ name: 'Kohde' }),
      registers: register(others.organisations, { name: 'Kohde' }),
    }
    return create(slugs[key], data[key])
  }

  const published = { _status: 'published' }
  const drafted = { _status: 'draft' }

  describe.each(
    // Only notices have sections, so only their references can look different.
    relations
      .filter(({ from }) => !asJSON || from === 'notices')
      .map((relation) => [relation.name, relation] as const),
  )('%s', (_, { data, from, kind, to }) => {
    const collection = slugs[from]
    afterEach(() => forget(from))

    it.each([
      [
        'is found when it is published',
        { inDraft: true, inSaved: true },
        async (id: Id) => create(collection, { ...data(id, others), ...published }),
      ],
      [
        'is found in a draft',
        { inDraft: true, inSaved: true },
        async (id: Id) => create(collection, { ...data(id, others), ...drafted }, true),
      ],
      [
        'is found when it is published and no longer in the draft over it',
        { inDraft: false, inSaved: true },
        async (id: Id) => {
          const user = await create(collection, { ...data(id, others), ...published })
          await update(collection, user, { ...data(null, others), ...drafted }, true)
          return user
        },
      ],
      [
        'is found when it is only in the draft over what is published',
        { inDraft: true, inSaved: false },
        async (id: Id) => {
          const user = await create(collection, { ...data(null, others), ...published })
          await update(collection, user, { ...data(id, others), ...drafted }, true)
          return user
        },
      ],
    ])('%s, and keeps it from being deleted', async (_, where, use) => {
      const id = await target(to, kind)
      expect(await usersOf(to, id)).toEqual([])
      const user = await use(id)
      const found = [{ id: String(user), collection: from, title: 'Käyttäjä', ...where }]
      expect(await usersOf(to, id)).toEqual(found)
      await expect(app.payload.delete({ id, collection: slugs[to] } as never)).rejects.toMatchObject({
        data: { users: found },
        status: 409,
      })
      const itself = { collection: slugs[to], where: { id: { equals: id } } }
      expect(await app.payload.count(itself as never)).toEqual({ totalDocs: 1 })
    })

    it('is not found in older versions, which Payload keeps for the editor', async () => {
      const id = await target(to, kind)
      const user = await create(collection, { ...data(id, others), ...published })
      await update(collection, user, { ...data(null, others), ...published })
      expect(await usersOf(to, id)).toEqual([])
      await app.payload.delete({ id, collection: slugs[to] } as never)
    })
  })

  it('is asked of a database that keeps sections so', () => {
    const { tables } = app.payload.db as unknown as { tables?: Record<string, unknown> }
    const names = Object.keys(tables ?? {})
    expect(names.some((name) => name.includes('section_text'))).toBe(names.length > 0 && !asJSON)
  })

  it('finds every user, however many, each once', async () => {
    const id = await target('organisations')
    const count = 105
    for (let index = 0; index < count; index++) {
      const block = { title: `Käyttäjä ${index}`, kind: 'authority', organisation: id, text: text('x') }
      await create(slugs.blocks, index % 2 ? { ...block, ...published } : block, index % 2 === 0)
    }
    const users = await usersOf('organisations', id)
    expect(users).toHaveLength(count)
    expect(new Set(users.map(({ title }) => title)).size).toBe(count)
  })

  it('names a user in a language it is written in', async () => {
    const id = await target('registers')
    await app.payload.create({
      collection: slugs.notices,
      data: { ...notice({ registers: [id] }, others), title: 'Beskrivning' },
      draft: true,
      locale: 'sv',
    })
    expect(await usersOf('registers', id)).toMatchObject([{ title: 'Beskrivning' }])
  })

  it('does not take the id of one collection for that of another', async () => {
    const id = await target('blocks')
    await create(slugs.notices, relations.at(-1)?.data(id, others) as object, true)
    expect(await usersOf('blocks', id)).toHaveLength(1)
    // SQL databases count from 1 in each: a register may well have the same id, and other users.
    const [user] = await usersOf('blocks', id)
    expect((await usersOf('registers', id)).map((one) => one.id)).not.toContain(user?.id)
    expect((await usersOf('organisations', id)).map((one) => one.id)).not.toContain(user?.id)
  })
})
