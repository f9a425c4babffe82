// On one database: what an app changes of the collections is no matter of the database.
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { lexicalEditor, ParagraphFeature } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'
import type { CollectionConfig, Config, Field, Plugin } from 'payload'

import type { PrivacyNoticesOptions, Profile } from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestApp } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { collections, keys } from '../fixtures/collections.js'
import { startSite } from '../fixtures/site.js'
import { authority, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

/** Every object and array below a value, with the path to it. What functions hold is theirs. */
const objectsIn = (value: unknown, path = '', found = new Map<object, string>()): Map<object, string> => {
  if (typeof value !== 'object' || value === null || found.has(value)) return found
  found.set(value, path)
  for (const [key, below] of Object.entries(value)) objectsIn(below, `${path}.${key}`, found)
  return found
}

const apply = async (plugin: Plugin, config: Partial<Config> = {}): Promise<Config> =>
  plugin({ collections: [], ...config } as Config)

const collectionOf = ({ collections = [] }: Pick<Config, 'collections'>, slug: string): CollectionConfig =>
  collections.find((each) => each.slug === slug)!

/** Fields without one, which may lie in tabs and rows. */
const withoutField = (fields: Field[], name: string): Field[] =>
  fields.flatMap((field): Field[] => {
    if ('name' in field && field.name === name) return []
    if (field.type === 'tabs') {
      const tabs = field.tabs.map((tab) => ({ ...tab, fields: withoutField(tab.fields, name) }))
      return [{ ...field, tabs }]
    }
    const holds = field.type === 'row' || field.type === 'collapsible'
    return [holds ? { ...field, fields: withoutField(field.fields, name) } : field]
  })

/** A profile of an app's own, with headings in two languages. */
const ownProfile: Profile = {
  key: 'short',
  label: { en: 'Our own form', fi: 'Oma lomake' },
  layout: 'list',
  numbering: 'decimal',
  sections: [
    {
      block: 'register',
      heading: { fi: 'Kuka vastaa', sv: 'Vem ansvarar' },
      keys: ['controller', 'contactPerson'],
    },
    { block: 'register', keys: ['purposes'] },
    { block: 'rights', rights: [] },
    { block: 'text', heading: { fi: 'Muuta', sv: 'Övrigt' } },
  ],
}

describe(`options that change the plugin, on ${databaseUnderTest.server}`, () => {
  const started: { destroy: () => Promise<void> }[] = []
  const start = async (...args: Parameters<typeof startSite>): Promise<Site> => {
    const site = await startSite(...args)
    started.push(site.app)
    return site
  }
  const startApp = async (options: Parameters<typeof createTestApp>[0]): Promise<TestApp> => {
    const app = await createTestApp(options)
    started.push(app)
    return app
  }
  const stop = async () => {
    for (const app of started.splice(0).reverse()) await app.destroy()
  }
  afterEach(stop)
  afterAll(stop)

  describe('two apps in one process', () => {
    it.each<[string, PrivacyNoticesOptions, PrivacyNoticesOptions]>([
      ['by default', {}, {}],
      ['with the same profile', { profiles: [ownProfile] }, { profiles: [ownProfile] }],
      ['one of them switched off', {}, { disabled: true }],
    ])('should share no object: %s', async (_, one, other) => {
      const [first, second] = [
        objectsIn(await apply(privacyNotices(one))),
        objectsIn(await apply(privacyNotices(other))),
      ]
      const shared = [...first].filter(([object]) => second.has(object)).map(([, path]) => path)
      expect(shared).toEqual([])
    })

    it('should share no object with each other when they share the plugin', async () => {
      const plugin = privacyNotices()
      const [first, second] = [objectsIn(await apply(plugin)), objectsIn(await apply(plugin))]
      expect([...first].filter(([object]) => second.has(object)).map(([, path]) => path)).toEqual([])
    })

    it('should not change the config or the options they are given', async () => {
      const options: PrivacyNoticesOptions = { profiles: [ownProfile], slugs: { notices: 'statements' } }
      const config: Partial<Config> = {
        collections: [{ slug: 'pages', fields: [] }],
        graphQL: { queries: () => ({}) },
        i18n: { translations: { en: { privacyNotices: { group: 'Privacy' } } } },
      }
      const before = JSON.stringify([options, config])
      for (const each of [options, config]) for (const object of objectsIn(each).keys()) Object.freeze(object)
      await apply(privacyNotices(options), config)
      expect(JSON.stringify([options, config])).toBe(before)
    })

    it('should work side by side, each in its own way', async () => {
      const first = await start('first', { profiles: [ownProfile], slugs: { notices: 'statements' } })
      const second = await start(
        'second',
        { access: { publish: () => false }, language: 'sv' },
        { localization: false },
      )
      const [one, other] = [await first.create({ profile: 'short' }), await second.create()]
      expect([one.sections, other.sections].map((each) => (each as object[]).length)).toEqual([4, 12])
      const third = await start('third', { language: 'sv' }, { localization: false })
      const { id } = await third.create()

      const [published, refused, swedish] = await Promise.all([
        first.save(one.id, { sections: (one.sections as object[]).slice(0, 3) }),
        second.save(other.id),
        third.save(id),
      ])
      expect([published.status, refused.status, swedish.status]).toEqual([200, 403, 200])
      const headings = async (site: Site, slug: string) => {
        const { body } = await site.read(`/${slug}`)
        return (body.sections as { heading: string }[]).map(({ heading }) => heading)
      }
      expect((await headings(first, one.slug))[0]).toBe('Kuka vastaa')
      expect((await headings(third, published.body.doc.slug as string))[0]).toBe('Personuppgiftsansvarig')
      expect((await second.read('')).body.totalDocs).toBe(0)
      const asked = '{ PublishedPrivacyNotices { totalDocs docs { locale } } }'
      const answers = await Promise.all(
        [first, second, third].map(async ({ app }) => (await app.graphql(asked)).data),
      )
      expect(answers).toEqual([
        { PublishedPrivacyNotices: { docs: [{ locale: 'fi' }], totalDocs: 1 } },
        { PublishedPrivacyNotices: { docs: [], totalDocs: 0 } },
        { PublishedPrivacyNotices: { docs: [{ locale: 'sv' }], totalDocs: 1 } },
      ])
    })
  })

  describe('overrides', () => {
    it('should add fields, hooks and access, and leave the rest as it is', async () => {
      const seen: string[] = []
      const site = await start('overrides', {
        overrides: {
          notices: async ({ defaultCollection }) => ({
            ...defaultCollection,
            fields: [...defaultCollection.fields, { name: 'ticket', type: 'text' }],
            hooks: {
              ...defaultCollection.hooks,
              afterChange: [
                ...(defaultCollection.hooks?.afterChange ?? []),
                ({ doc }) => void seen.push(`${doc.ticket} ${doc._status}`),
              ],
            },
          }),
          organisations: ({ defaultCollection }) => ({
            ...defaultCollection,
            access: { ...defaultCollection.access, read: () => true },
          }),
        },
      })
      const { id, slug } = await site.create({ ticket: 'A-1' })
      const doc = await site.publish(id, { ticket: 'A-2' })
      expect(doc.ticket).toBe('A-2')
      expect(seen).toEqual(['A-1 draft', 'A-2 published'])
      expect(await site.records(id)).toHaveLength(1)
      expect((await site.read(`/${slug}`)).text).not.toContain('A-2')
      expect((await site.app.rest('GET', '/notice-organisations')).body.totalDocs).toBe(1)
      expect((await site.app.rest('GET', '/registers')).status).toBe(403)
      const { data } = await site.app.graphql(
        '{ PrivacyNotices { docs { ticket } } }',
        {},
        { token: site.token },
      )
      expect(data).toEqual({ PrivacyNotices: { docs: [{ ticket: 'A-2' }] } })
    })

    it('should keep a source that its author may not read from being published by way of a draft', async () => {
      const site = await start('overrides-read', {
        overrides: {
          organisations: ({ defaultCollection }) => ({
            ...defaultCollection,
            access: {
              ...defaultCollection.access,
              read: () => ({ name: { not_equals: 'Salainen virasto' } }),
            },
          }),
        },
      })
      const { id: hidden } = await site.app.payload.create({
        collection: 'notice-organisations',
        data: authority({ name: 'Salainen virasto' }),
      })
      const { id: shown } = await site.app.payload.create({
        collection: 'notice-organisations',
        data: authority({ name: 'Avoin virasto' }),
      })
      const { id } = await site.create()
      const save = async (organisation: Id, data: object, query = '') => {
        const sections = [{ id: 'a'.repeat(24), blockType: 'authority', organisation }]
        const { body, status } = await site.app.rest('PATCH', `/privacy-notices/${id}${query}`, {
          body: { sections, ...data },
          token: site.token,
        })
        return [status, body.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path)]
      }
      expect(await save(hidden, {}, '?draft=true')).toEqual([200, undefined])
      expect(await save(hidden, { _status: 'published' })).toEqual([400, ['sections.0.organisation']])
      expect(await site.records(id)).toEqual([])
      expect(await save(shown, {}, '?draft=true')).toEqual([200, undefined])
      expect(await save(shown, { _status: 'published' })).toEqual([200, undefined])
    })

    it('should be given the collection as it would be', async () => {
      const given: Record<string, CollectionConfig> = {}
      const options: PrivacyNoticesOptions = {
        overrides: Object.fromEntries(
          keys.map((key) => [
            key,
            ({ defaultCollection }: { defaultCollection: CollectionConfig }) =>
              (given[key] = defaultCollection),
          ]),
        ),
        slugs: { registers: 'filing-systems' },
      }
      const config = await apply(privacyNotices(options))
      expect(Object.keys(given).sort()).toEqual([...keys].sort())
      expect(given.registers!.slug).toBe('filing-systems')
      for (const collection of Object.values(given)) expect(config.collections).toContain(collection)
    })

    const hooked = (hooks: CollectionConfig['hooks']) => ({
      notices: ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
        ...defaultCollection,
        hooks,
      }),
    })
    it.each<[string, PrivacyNoticesOptions['overrides'], RegExp]>([
      [
        'that changes the slug',
        { notices: ({ defaultCollection }) => ({ ...defaultCollection, slug: 'statements' }) },
        /`overrides\.notices` must return the collection with its slug 'privacy-notices'.*`slugs`/,
      ],
      ['that returns nothing', { blocks: () => undefined as never }, /`overrides\.blocks` must return/],
      ['that drops the hooks', hooked(undefined), /`overrides\.notices` must keep .*hooks/],
      ['that replaces hooks', hooked({ afterChange: [] }), /`overrides\.notices` must keep .*hooks/],
      [
        'that empties the hooks it was given',
        { publications: ({ defaultCollection }) => Object.assign(defaultCollection, { hooks: {} }) },
        /`overrides\.publications` must keep .*hooks/,
      ],
      ...[false, true, { drafts: false } as const, {}].map(
        (versions): [string, PrivacyNoticesOptions['overrides'], RegExp] => [
          `that drops drafts, with versions ${JSON.stringify(versions)}`,
          { organisations: ({ defaultCollection }) => Object.assign(defaultCollection, { versions }) },
          /`overrides\.organisations` must keep the drafts/,
        ],
      ),
      ...(['blocks', 'notices', 'organisations', 'registers'] as const).map(
        (key): [string, PrivacyNoticesOptions['overrides'], RegExp] => [
          `that has Payload publish ${key} at a moment`,
          {
            [key]: ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
              ...defaultCollection,
              versions: { drafts: { schedulePublish: true } },
            }),
          },
          /must not set `versions\.drafts\.schedulePublish`.*`publishAt`/,
        ],
      ),
      ...(['blocks', 'notices', 'organisations', 'registers'] as const).map(
        (key): [string, PrivacyNoticesOptions['overrides'], RegExp] => [
          `that gives ${key} a status for each language`,
          {
            [key]: ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
              ...defaultCollection,
              versions: { drafts: { localizeStatus: true } },
            }),
          },
          /must not set `versions\.drafts\.localizeStatus`.*`publishSpecificLocale`/,
        ],
      ),
      ...(
        [
          ['notices', 'slug', /must keep the fields slug, .*`admin\.hidden`/],
          ['notices', 'intent', /must keep the fields intent, /],
          ['registers', 'uses', /`overrides\.registers` must keep the fields uses, /],
          ['publications', 'hash', /`overrides\.publications` must keep the fields hash, /],
        ] as const
      ).map(([key, name, message]): [string, PrivacyNoticesOptions['overrides'], RegExp] => [
        `that drops ${name} of ${key}`,
        {
          [key]: ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
            ...defaultCollection,
            fields: withoutField(defaultCollection.fields, name),
          }),
        },
        message,
      ]),
      ['of no collection', { notice: () => ({}) } as never, /option `overrides\.notice` is not a collection/],
    ])('should be refused: one %s', async (_, overrides, message) => {
      await expect((async () => apply(privacyNotices({ overrides })))()).rejects.toThrow(message)
    })
  })

  describe('profiles', () => {
    const blocksOf = (sections: unknown) =>
      (sections as { blockType: string; heading?: string }[]).map(({ blockType, heading }) => [
        blockType,
        heading,
      ])
    const filled = (heading: string, other: string) => [
      ['register', heading],
      ['register', undefined],
      ['rights', undefined],
      ['text', other],
    ]

    it('should fill a new notice, with headings in its language', async () => {
      const site = await start('profiles', { profiles: [ownProfile] })
      const inFinnish = await site.create({ profile: 'short' })
      const inSwedish = await site.create({ profile: 'short' }, 'sv')
      const withoutNulls = (sections: unknown) =>
        blocksOf(sections).map(([block, heading]) => [block, heading ?? undefined])
      expect(withoutNulls(inFinnish.sections)).toEqual(filled('Kuka vastaa', 'Muuta'))
      expect(withoutNulls(inSwedish.sections)).toEqual(filled('Vem ansvarar', 'Övrigt'))
      expect((inFinnish.sections as { keys: string[] }[])[0]!.keys).toEqual(['controller', 'contactPerson'])

      const chosen = await site.create({
        profile: 'short',
        sections: [{ blockType: 'register', keys: ['purposes'] }],
      })
      expect(chosen.sections).toHaveLength(1)
    })

    it('should fill it in an app without localization too', async () => {
      for (const [language, heading] of [
        ['fi', 'Kuka vastaa'],
        ['sv', 'Vem ansvarar'],
      ] as const) {
        const site = await start('profiles', { language, profiles: [ownProfile] }, { localization: false })
        const { sections } = await site.create({ profile: 'short' })
        expect((sections as { heading: string }[])[0]!.heading).toBe(heading)
      }
    })

    it('should be listed after the built-in ones, and replace the one of the same key', async () => {
      const classic: Profile = { ...ownProfile, key: 'classic' }
      const site = await start('profiles', { profiles: [ownProfile, classic] })
      expect((await site.create({ profile: undefined })).profile).toBe('full')
      expect((await site.create({ profile: 'classic' })).sections).toHaveLength(4)
      const refused = await site.app.rest('POST', '/privacy-notices', {
        body: { profile: 'none', registers: [site.sources.register], title: 'x' },
        token: site.token,
      })
      expect(refused.status).toBe(400)
      expect(refused.text).toContain('full, merged, short, classic')
    })

    it.each(['', 'Short', '1a', 'a b', 'x'.repeat(41)])('should be refused with the key "%s"', (key) => {
      expect(() => privacyNotices({ profiles: [{ ...ownProfile, key }] })).toThrow(/option `profiles`/)
    })
  })

  describe('disabled', () => {
    it('should keep collections, tables and the record, and answer nothing', async () => {
      const site = await start('disabled')
      const { id, slug } = await site.create()
      await site.publish(id)
      const [publication] = await site.records(id)

      const off = await startApp({
        database: site.app.database,
        plugins: [privacyNotices({ disabled: true })],
      })
      const tables = ({ payload }: TestApp) => {
        const { collections, rawTables } = payload.db as unknown as Record<
          'collections' | 'rawTables',
          object
        >
        return Object.keys(rawTables ?? collections).sort()
      }
      expect(tables(off)).toEqual(tables(site.app))
      expect(tables(off).length).toBeGreaterThan(5)
      for (const { slug: collection } of Object.values(collections)) {
        const { config } = off.payload.collections[collection]!
        expect([collection, config.admin.hidden]).toEqual([collection, true])
      }

      for (const path of ['', `/${slug}`, `/${slug}/versions/1`]) {
        const answer = await off.rest('GET', `/privacy-notices/published${path}`)
        expect([path, answer.status >= 400]).toEqual([path, true])
        expect(answer.text).not.toContain('Jäsenrekisteri')
      }
      const { data } = await off.graphql('{ __schema { queryType { fields { name } } } }')
      expect(JSON.stringify(data)).not.toContain('PublishedPrivacyNotice')

      const attempts = [
        off.payload.delete({ id: publication!.id as Id, collection: 'notice-publications' as never }),
        off.payload.update({
          id: publication!.id as Id,
          collection: 'notice-publications' as never,
          data: {},
        }),
        off.payload.delete({ id, collection: 'privacy-notices' as never }),
        off.payload.delete({ id: site.sources.register, collection: 'registers' as never }),
      ]
      const outcomes = await Promise.allSettled(attempts)
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
      expect(await site.records(id)).toEqual([publication])
      expect((await site.read(`/${slug}`)).status).toBe(200)
    })
  })

  describe('editor', () => {
    it('should be that of every text, and still take nothing that a notice cannot hold', async () => {
      const everything = await start('editor', { editor: lexicalEditor() })
      const node = (type: string, rest: object = {}) => ({
        root: {
          ...text('Alku').root,
          children: [...text('Alku').root.children, { ...rest, type, version: 1 }],
        },
      })
      const quote = { children: [], direction: null, format: '', indent: 0 }
      for (const introduction of [node('quote', quote), node('horizontalrule'), node('tablerow', quote)]) {
        const refused = await everything.app.rest('POST', '/privacy-notices?draft=true', {
          body: { introduction, registers: [everything.sources.register], title: 'x' },
          token: everything.token,
        })
        expect(refused.status).toBe(400)
        expect(refused.text).toContain('A notice cannot hold')
      }
      const { id } = await everything.create({ introduction: text('Johdanto.') })
      const { slug } = await everything.publish(id)
      expect((await everything.read(`/${slug}`)).body.introduction).toMatchObject({ text: 'Johdanto.' })
    })

    it('should be given to the fields as it is', async () => {
      const editor = lexicalEditor({ features: [ParagraphFeature()] })
      const config = await apply(privacyNotices({ editor }))
      const editors = [...objectsIn(config.collections).keys()].flatMap((each) =>
        (each as { type?: string }).type === 'richText' ? [(each as { editor: unknown }).editor] : [],
      )
      expect(editors.length).toBeGreaterThan(20)
      expect(new Set(editors)).toEqual(new Set([editor]))
    })
  })

  describe('the plugin', () => {
    it('should be found by other plugins', async () => {
      const options: PrivacyNoticesOptions = { checks: { stop: 'nothing' }, language: 'sv' }
      const plugin = privacyNotices(options)
      expect([plugin.slug, plugin.options]).toEqual(['payload-privacy-notices', options])

      let found: Plugin | undefined
      const other: Plugin = (config) => {
        found = config.plugins?.find(({ slug }) => slug === 'payload-privacy-notices')
        return config
      }
      const app = await startApp({ plugins: [plugin, other] })
      expect(found).toBe(plugin)
      expect(app.config.plugins?.map(({ slug }) => slug)).toContain('payload-privacy-notices')
    })

    it("should let the app's own words win", async () => {
      const own = {
        fi: {
          general: { save: 'Talleta' },
          privacyNotices: { collections: { notices: { plural: 'Selosteet!' } } },
        },
        sv: { privacyNotices: { validation: { hasPublications: 'Publicerat raderas aldrig!' } } },
      }
      const before = JSON.stringify(own)
      // Payload keeps the words of a language for the whole process; no other test of this file speaks Swedish.
      const i18n = { supportedLanguages: { en, sv }, translations: own as never }
      const site = await start('words', {}, { config: { i18n } })
      const { id } = await site.create()
      await site.publish(id)
      const refused = await site.app.rest('DELETE', `/privacy-notices/${id}`, {
        headers: { 'accept-language': 'sv' },
        token: site.token,
      })
      expect([refused.status, refused.body.errors]).toEqual([
        409,
        [{ message: 'Publicerat raderas aldrig!' }],
      ])

      const config = await apply(privacyNotices(), { i18n })
      expect(config.i18n!.translations).toMatchObject({
        fi: {
          general: { save: 'Talleta' },
          privacyNotices: {
            collections: {
              notices: { plural: 'Selosteet!', singular: expect.any(String) },
              registers: expect.anything(),
            },
          },
        },
      })
      expect(collectionOf(config, 'privacy-notices').labels?.plural).toMatchObject({ fi: 'Selosteet!' })
      expect(JSON.stringify(own)).toBe(before)
    })

    it('should have English words in an admin language it does not know', async () => {
      const { i18n } = await apply(privacyNotices(), {
        i18n: { supportedLanguages: { de: {}, en: {} } as never },
      })
      const { de, en: english } = i18n!.translations as Record<'de' | 'en', { privacyNotices: object }>
      expect(de.privacyNotices).toEqual(english.privacyNotices)
    })
  })
})
