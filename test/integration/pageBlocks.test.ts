import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq, type CollectionConfig, type GlobalConfig, type JsonObject } from 'payload'

import type { PrivacyBlockContent } from '../../src/exports/blocks.js'
import type { TestApp } from './support/app.js'

import { privacyBlocks, resolvePrivacyBlock } from '../../src/exports/blocks.js'
import { privacyNotices } from '../../src/index.js'
import { normaliseOptions } from '../../src/options.js'
import { findForeignUsers } from '../../src/sources/foreignUses.js'
import { authority, createSources, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

type Id = number | string
type Content = null | PrivacyBlockContent

const published = { _status: 'published' }

/** Collections of an app that have nothing to do with notices. */
const ofTheApp = (): CollectionConfig[] => [
  {
    slug: 'pages',
    access: { read: () => true },
    admin: { useAsTitle: 'title' },
    fields: [
      { name: 'title', type: 'text', localized: true },
      { name: 'layout', type: 'blocks', blocks: privacyBlocks() },
      {
        name: 'body',
        type: 'richText',
        editor: lexicalEditor({
          features: ({ defaultFeatures }) => [...defaultFeatures, BlocksFeature({ blocks: privacyBlocks() })],
        }),
      },
    ],
    versions: { drafts: true },
  },
  {
    slug: 'articles',
    access: { read: () => true },
    admin: { useAsTitle: 'title' },
    fields: [
      { name: 'title', type: 'text' },
      { name: 'layout', type: 'blocks', blocks: privacyBlocks(), localized: true },
      { name: 'related', type: 'relationship', hasMany: true, relationTo: ['notice-blocks', 'registers'] },
      {
        name: 'settings',
        type: 'group',
        fields: [
          { name: 'publisher', type: 'relationship', localized: true, relationTo: 'notice-organisations' },
        ],
      },
    ],
  },
]

const footer = (): GlobalConfig => ({
  slug: 'footer',
  access: { read: () => true },
  fields: [{ name: 'blocks', type: 'blocks', blocks: privacyBlocks() }],
})

describe(`the texts of notices in an app's own pages, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let token: string
  let reader: string
  let register: Id
  let office: Id
  let cookies: Id

  const create = async (collection: string, data: object, over: object = {}): Promise<Id> =>
    ((await app.payload.create({ collection, data, ...over })) as { id: Id }).id
  const update = (collection: string, id: Id, data: object, over: object = {}) =>
    app.payload.update({ id, collection, data, ...over } as never)
  const page = (...layout: object[]) => create('pages', { title: 'Sivu', layout, ...published })
  /** What a visitor gets of the blocks of a page by REST. */
  const contents = async (id: Id, query = '', given?: string): Promise<Content[]> => {
    const { body, status } = await app.rest('GET', `/pages/${id}${query}`, { token: given })
    expect(status).toBe(200)
    return (body.layout as { content: Content }[]).map(({ content }) => content)
  }
  const problems = async (id: Id, given?: string, query = '') => {
    const { body } = await app.rest('GET', `/pages/${id}${query}`, { token: given })
    return (body.layout as { problems: { message: string }[] | null }[]).map((one) => one.problems)
  }

  beforeAll(async () => {
    app = await createTestApp({
      collections: ofTheApp(),
      config: { globals: [footer()] },
      name: 'pages',
      plugins: [
        privacyNotices({
          access: Object.fromEntries(
            ['audit', 'edit', 'publish'].map((right) => [
              right,
              ({ req }: { req: { user?: JsonObject | null } }) => req.user?.role === 'admin',
            ]),
          ),
        }),
      ],
    })
    token = (await app.createUser()).token
    reader = (await app.createUser({ role: 'reader' })).token
    register = (await createSources(app.payload)).register
    office = await create('notice-organisations', authority())
    cookies = await create('notice-blocks', {
      title: 'Evästeet',
      ...published,
      cookies: [{ name: 'istunto', category: 'necessary', purpose: 'Kirjautuminen' }],
      kind: 'cookies',
      text: text('Käytämme evästeitä.'),
    })
    const { cookies: rows } = (await app.payload.findByID({
      id: cookies,
      collection: 'notice-blocks' as never,
    })) as unknown as { cookies: { id: string }[] }
    await update(
      'notice-blocks',
      cookies,
      { title: 'Kakor', cookies: [{ ...rows[0], purpose: 'Inloggning' }], text: text('Vi använder kakor.') },
      { locale: 'sv' },
    )
  })
  afterAll(() => app?.destroy())
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('should be read by anyone, composed, in the language asked for', async () => {
    const id = await page(
      { blockType: 'privacy-cookies', block: cookies },
      { blockType: 'privacy-authority', organisation: office },
      { blockType: 'privacy-rights', register },
    )
    const [fi, office_, rights] = await contents(id)
    expect(fi).toMatchObject({
      kind: 'cookies',
      cookies: [{ name: 'istunto', purpose: 'Kirjautuminen' }],
      fallback: false,
      heading: 'Evästeet',
      language: 'fi',
      requestedLanguage: 'fi',
    })
    expect(fi?.html).toContain('<p>Käytämme evästeitä.</p>')
    expect(fi?.markdown).toContain('| istunto |')
    expect(office_).toMatchObject({ authority: { name: 'Mallivaltuutetun toimisto' }, kind: 'authority' })
    expect(office_?.text).toContain('kirjaamo@valtuutettu.example')
    expect(rights?.rights.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['access', 'erasure', 'portability', 'complaint']),
    )
    expect(rights?.text).toContain('maija@esimerkki.example')

    const [sv, , svRights] = await contents(id, '?locale=sv')
    expect(sv).toMatchObject({ cookies: [{ purpose: 'Inloggning' }], fallback: false, heading: 'Kakor' })
    expect(sv?.text).toContain('Vi använder kakor.')
    expect(svRights).toMatchObject({ fallback: false, language: 'sv' })
  })

  it('should say so when it comes in another language than was asked for, and not come when that is not wanted', async () => {
    const id = await page({ blockType: 'privacy-cookies', block: cookies })
    expect((await contents(id, '?locale=en'))[0]).toMatchObject({
      fallback: true,
      language: 'fi',
      requestedLanguage: 'en',
    })
    expect(await contents(id, '?locale=en&fallback-locale=none')).toEqual([null])
    expect(await contents(id, '?locale=en&fallback-locale=sv')).toMatchObject([{ language: 'sv' }])
    const [all] = (await contents(id, '?locale=all')) as unknown as Record<string, Content>[]
    expect(all?.fi?.text).toContain('Käytämme')
    expect(all?.sv?.text).toContain('Vi använder')
    expect(all?.en).toBeNull()
  })

  it('should use the heading of the page', async () => {
    const id = await page({ blockType: 'privacy-cookies', block: cookies, heading: 'Meidän evästeemme' })
    expect((await contents(id))[0]?.heading).toBe('Meidän evästeemme')
    expect((await contents(id, '?select[layout][privacy-cookies][content]=true'))[0]?.heading).toBe(
      'Meidän evästeemme',
    )
  })

  it('should be read by GraphQL with its types', async () => {
    const id = await page(
      { blockType: 'privacy-cookies', block: cookies },
      { blockType: 'privacy-rights', rights: ['access'] },
    )
    const query = (args: string) => `{
      Page(id: ${JSON.stringify(id)}, locale: sv${args}) {
        layout {
          ... on PrivacyCookiesBlock { content { heading html language fallback cookies { name category purpose } } }
          ... on PrivacyRightsBlock {
            content { kind rights { key article } content { type children { text } } authority { name } }
            problems { message }
          }
        }
      }
    }`
    for (const args of ['', ', select: true']) {
      const { data, errors } = await app.graphql<{ Page: { layout: unknown[] } }>(query(args))
      expect(errors).toBeUndefined()
      expect(data.Page.layout).toEqual([
        {
          content: {
            cookies: [{ name: 'istunto', category: 'necessary', purpose: 'Inloggning' }],
            fallback: false,
            heading: 'Kakor',
            html: expect.stringContaining('Vi använder kakor.'),
            language: 'sv',
          },
        },
        {
          content: {
            authority: null,
            content: [{ children: [{ text: expect.any(String) }], type: 'paragraph' }],
            kind: 'rights',
            rights: [{ article: 'GDPR Art. 15', key: 'access' }],
          },
          problems: null,
        },
      ])
    }
  })

  it('should be the same whatever is selected, however deep, by every API', async () => {
    const id = await page(
      { blockType: 'privacy-cookies', block: cookies },
      { blockType: 'privacy-rights', rights: ['erasure'] },
    )
    const whole = await contents(id)
    expect(whole).not.toContain(null)
    expect(await contents(id, '?depth=0')).toEqual(whole)
    expect(await contents(id, '?select[layout]=true')).toEqual(whole)
    expect(await contents(id, '?select[layout][privacy-cookies][block]=false')).toEqual(whole)
    expect(
      await contents(
        id,
        '?select[layout][privacy-cookies][content]=true&select[layout][privacy-rights][content]=true',
      ),
    ).toEqual(whole)
    const { docs } = await app.payload.find({
      collection: 'pages' as never,
      depth: 3,
      where: { id: { equals: id } },
    })
    const [{ layout }] = docs as unknown as [{ layout: { block?: unknown; content: Content }[] }]
    expect(layout.map(({ content }) => content)).toEqual(whole)
    // Whoever may read everything would hand a draft's text on to readers.
    expect(layout[0]?.block).toEqual(cookies)
    const without = await app.rest('GET', `/pages/${id}?select[title]=true`)
    expect(without.body).not.toHaveProperty('layout')
  })

  it('should never show what is not published, and tell only those who work with it', async () => {
    const block = await create(
      'notice-blocks',
      { title: 'Salainen', kind: 'text', text: text('Luonnoksen teksti.') },
      { draft: true },
    )
    const draftRegister = await create(
      'registers',
      { name: 'Salainen rekisteri', _status: 'draft' },
      { draft: true },
    )
    const id = await page(
      { blockType: 'privacy-text', block },
      { blockType: 'privacy-rights', register: draftRegister },
      { blockType: 'privacy-rights' },
    )
    for (const given of [undefined, reader, token]) {
      expect(await contents(id, '', given)).toEqual([null, null, null])
    }
    const { text: sent } = await app.rest('GET', `/pages/${id}?depth=5&locale=all`)
    expect(sent).not.toMatch(/Luonnoksen|Salainen/)
    const answer = await app.graphql(
      `{ Page(id: ${JSON.stringify(id)}) { layout { ... on PrivacyTextBlock { block { title text } content { html } } } } }`,
    )
    expect(JSON.stringify(answer)).not.toMatch(/Luonnoksen|Salainen/)
    expect(await problems(id)).toEqual([null, null, null])
    expect(await problems(id, reader)).toEqual([null, null, null])
    const told = await problems(id, token)
    expect(told.map((each) => each?.length)).toEqual([1, expect.any(Number), 1])
    expect(JSON.stringify(told)).toMatch(/Salainen.*Salainen rekisteri/)

    await update('notice-blocks', block, published)
    expect((await contents(id))[0]?.text).toBe('Luonnoksen teksti.')
    await update('notice-blocks', block, { text: text('Uusi luonnos.') }, { draft: true })
    expect((await contents(id, '?draft=true', token))[0]?.text).toBe('Luonnoksen teksti.')
    await update('notice-blocks', block, { _status: 'draft' })
    expect((await contents(id))[0]).toBeNull()
  })

  it('should show a changed text at once on every page, and no text of one with problems', async () => {
    const block = await create('notice-blocks', {
      title: 'Yhteinen',
      ...published,
      kind: 'text',
      text: text('Ennen.'),
    })
    const ids = [
      await page({ blockType: 'privacy-text', block }),
      await page({ blockType: 'privacy-text', block }),
    ]
    const texts = () => Promise.all(ids.map(async (id) => (await contents(id))[0]?.text))
    expect(await texts()).toEqual(['Ennen.', 'Ennen.'])
    await update('notice-blocks', block, { text: text('Jälkeen.'), ...published })
    expect(await texts()).toEqual(['Jälkeen.', 'Jälkeen.'])
    await update('notice-blocks', block, { text: text('Kysy: {{dpo.email}}'), ...published })
    expect(await texts()).toEqual([undefined, undefined])
    expect(JSON.stringify(await problems(ids[0] as Id, token))).toContain('dpo.email')
  })

  it('should escape what is hostile, and never take content from who saves a page', async () => {
    const hostile = '<script>alert(1)</script>'
    const block = await create('notice-blocks', {
      title: hostile,
      ...published,
      kind: 'text',
      text: text(hostile),
    })
    const forged = { content: { html: hostile }, problems: [{ message: hostile }] }
    const { body } = await app.rest('POST', '/pages', {
      body: {
        ...published,
        layout: [
          { blockType: 'privacy-text', block, heading: hostile, ...forged },
          { blockType: 'privacy-authority', ...forged },
        ],
      },
      token,
    })
    const { id } = body.doc as { id: Id }
    const [shown, nothing] = await contents(id)
    expect(shown?.html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(nothing).toBeNull()
    const stored = await app.payload.db.find({ collection: 'pages', where: { id: { equals: id } } })
    expect(JSON.stringify(stored.docs)).not.toMatch(/"content"|"problems"|"html"/)
  })

  it('should keep nobody from saving a page who has no rights to the texts on it', async () => {
    const block = await create('notice-blocks', { title: 'T', ...published, kind: 'text', text: text('T.') })
    const id = await page({ blockType: 'privacy-text', block })
    await update('notice-blocks', block, { _status: 'draft', retired: true })
    const { body } = await app.rest('GET', `/pages/${id}`, { token: reader })
    const { status } = await app.rest('PATCH', `/pages/${id}`, {
      body: { ...published, layout: body.layout, title: 'Uusi' },
      token: reader,
    })
    expect(status).toBe(200)
    expect((await app.rest('GET', `/pages/${id}`)).body).toMatchObject({
      title: 'Uusi',
      layout: [{ block, content: null }],
    })
  })

  it('should show nothing while the plugin is off', async () => {
    const off = await createTestApp({
      collections: [
        {
          slug: 'pages',
          access: { read: () => true },
          fields: [{ name: 'layout', type: 'blocks', blocks: privacyBlocks() }],
        },
      ],
      name: 'pages-off',
      plugins: [privacyNotices({ disabled: true })],
    })
    try {
      const { id } = await off.payload.create({
        collection: 'pages',
        data: { layout: [{ blockType: 'privacy-rights', rights: ['access'] }] },
      })
      const { body } = await off.rest('GET', `/pages/${id}`)
      expect(body.layout).toMatchObject([{ content: null, problems: null, rights: ['access'] }])
      expect(await resolvePrivacyBlock(off.payload, { kind: 'rights', rights: ['access'] })).toBeNull()
    } finally {
      await off.destroy()
    }
  })

  it('should take no more queries for many blocks than for one', async () => {
    const block = (heading: string) => ({ blockType: 'privacy-cookies', block: cookies, heading, register })
    const one = await page(block('1'))
    const ten = await page(...Array.from({ length: 10 }, (_, index) => block(String(index))))
    const read = async (query: string) => {
      const spies = (['find', 'findOne', 'queryDrafts', 'findVersions'] as const).map((name) =>
        jest.spyOn(app.payload.db, name),
      )
      const { status } = await app.rest('GET', `/pages${query}`)
      expect(status).toBe(200)
      const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
      jest.restoreAllMocks()
      return count
    }
    const least = await read(`/${one}`)
    expect(least).toBeLessThanOrEqual(6)
    expect(await read(`/${ten}`)).toBe(least)
    expect(await read(`?limit=100`)).toBeLessThanOrEqual(least + 3)
    const selected = '?select[layout][privacy-cookies][content]=true'
    expect(await read(`/${ten}${selected}`)).toBe(least + 1)
  })

  it('should work in drafts, in rich text, in a localized field and in a global', async () => {
    const id = await page({ blockType: 'privacy-cookies', block: cookies })
    await update(
      'pages',
      id,
      { layout: [{ blockType: 'privacy-rights', rights: ['access'] }] },
      { draft: true },
    )
    expect((await contents(id))[0]?.kind).toBe('cookies')
    expect((await contents(id, '?draft=true', token))[0]?.kind).toBe('rights')
    expect(
      (await contents(id, '?draft=true&select[layout][privacy-rights][content]=true', token))[0]?.kind,
    ).toBe('rights')

    const fields = { id: 'b1', blockType: 'privacy-cookies', block: cookies }
    const node = { fields, format: '', type: 'block', version: 2 }
    const root = { children: [node], direction: null, format: '', indent: 0, type: 'root', version: 1 }
    const withText = await create('pages', { body: { root }, ...published })
    const { body } = await app.rest('GET', `/pages/${withText}?locale=sv`)
    expect(body.body.root.children[0].fields.content).toMatchObject({ heading: 'Kakor', language: 'sv' })

    const article = await create('articles', {
      layout: [{ blockType: 'privacy-cookies', block: cookies }],
      title: 'A',
    })
    await update(
      'articles',
      article,
      { layout: [{ blockType: 'privacy-rights', rights: ['access'] }] },
      { locale: 'sv' },
    )
    const kind = async (query: string) =>
      (await app.rest('GET', `/articles/${article}${query}`)).body.layout[0].content.kind as string
    expect([await kind(''), await kind('?locale=sv')]).toEqual(['cookies', 'rights'])

    await app.payload.updateGlobal({
      slug: 'footer' as never,
      data: { blocks: [{ blockType: 'privacy-cookies', block: cookies }] },
    })
    // With a select, Payload's adapter for MongoDB gives a global without its blocks.
    const selecting =
      databaseUnderTest.kind === 'mongodb' ? [] : ['?select[blocks][privacy-cookies][content]=true']
    for (const query of ['', ...selecting]) {
      const { body: global } = await app.rest('GET', `/globals/footer${query}`)
      expect(global.blocks[0].content.heading).toBe('Evästeet')
    }
  })

  it('should be resolved by code, from a block or an id', async () => {
    const { payload } = app
    expect(await resolvePrivacyBlock(payload, cookies)).toMatchObject({ kind: 'cookies', language: 'fi' })
    expect(await resolvePrivacyBlock(payload, cookies, { locale: 'en' })).toMatchObject({
      fallback: true,
      language: 'fi',
    })
    expect(await resolvePrivacyBlock(payload, cookies, { fallbackLocale: false, locale: 'en' })).toBeNull()
    const req = await createLocalReq({ locale: 'sv' }, payload)
    expect(await resolvePrivacyBlock(req, { block: cookies, heading: 'Om kakor' })).toMatchObject({
      heading: 'Om kakor',
      language: 'sv',
    })
    expect(await resolvePrivacyBlock(req, { blockType: 'privacy-rights', register })).toMatchObject({
      kind: 'rights',
    })
    expect(await resolvePrivacyBlock(req, { kind: 'authority', organisation: office })).toMatchObject({
      authority: { name: 'Mallivaltuutetun toimisto' },
    })
    const nothing = [
      '',
      'x',
      '__proto__',
      '999999',
      1e300,
      -1,
      '0'.repeat(24),
      "'; --",
      '\0',
      {},
      { block: [1] },
    ]
    expect(await Promise.all(nothing.map((one) => resolvePrivacyBlock(payload, one)))).toEqual(
      nothing.map(() => null),
    )
    const find = jest.spyOn(payload.db, 'find')
    await Promise.all(Array.from({ length: 10 }, () => resolvePrivacyBlock(payload, cookies)))
    expect(find.mock.calls.length).toBeLessThanOrEqual(2)
  })

  it('should be seen inside the transaction that changes it', async () => {
    const id = await page({ blockType: 'privacy-cookies', block: cookies })
    const { layout } = (await update('pages', id, { title: 'Uusi' })) as unknown as {
      layout: { content: Content }[]
    }
    expect(layout[0]?.content?.kind).toBe('cookies')
  })

  describe('who uses a source', () => {
    const usersOf = async (key: 'blocks' | 'organisations' | 'registers', id: Id) =>
      (
        await findForeignUsers(await createLocalReq({}, app.payload), normaliseOptions(), key, String(id))
      ).map(({ collection, title }) => `${collection}: ${title}`)
    const block = () =>
      create('notice-blocks', { title: 'Kohde', ...published, kind: 'text', text: text('Kohde.') })
    const nobody = { blockType: 'privacy-rights', rights: ['access'] }

    it('should be found in blocks, in what is published and in drafts', async () => {
      const target = await block()
      expect(await usersOf('blocks', target)).toEqual([])
      const id = await page(nobody, { blockType: 'privacy-text', block: target })
      expect(await usersOf('blocks', target)).toEqual(['pages: Sivu'])
      await update('pages', id, { layout: [nobody] }, { draft: true })
      expect(await usersOf('blocks', target)).toEqual(['pages: Sivu'])
      await update('pages', id, { layout: [nobody], ...published })
      expect(await usersOf('blocks', target)).toEqual([])
      await update('pages', id, { layout: [{ blockType: 'privacy-text', block: target }] }, { draft: true })
      expect(await usersOf('blocks', target)).toEqual(['pages: Sivu'])
    })

    it('should not count that someone has it open, or what else Payload notes of it', async () => {
      const target = await block()
      const { user } = await app.createUser()
      await app.payload.create({
        collection: 'payload-locked-documents',
        data: {
          document: { relationTo: 'notice-blocks', value: target },
          user: { relationTo: 'users', value: user.id },
        },
      })
      expect(await usersOf('blocks', target)).toEqual([])
      await app.payload.delete({ id: target, collection: 'notice-blocks' } as never)
    })

    it('should be found in a localized blocks field, in any language', async () => {
      const target = await block()
      const id = await create('articles', { title: 'Juttu' })
      await update(
        'articles',
        id,
        { layout: [{ blockType: 'privacy-text', block: target }] },
        { locale: 'en' },
      )
      expect(await usersOf('blocks', target)).toEqual(['articles: Juttu'])
    })

    it('should be found in any relationship, of one collection or several, localized or not', async () => {
      const target = await block()
      await create('articles', { related: [{ relationTo: 'notice-blocks', value: target }], title: 'Monta' })
      expect(await usersOf('blocks', target)).toEqual(['articles: Monta'])
      const organisation = await create('notice-organisations', authority({ name: 'Kohde' }))
      const id = await create('articles', { title: 'Yksi' })
      await update('articles', id, { settings: { publisher: organisation } }, { locale: 'sv' })
      expect(await usersOf('organisations', organisation)).toEqual(['articles: Yksi'])
      const other = await create('registers', { name: 'Kohde', _status: 'draft' }, { draft: true })
      await page({ blockType: 'privacy-rights', register: other })
      expect(await usersOf('registers', other)).toEqual(['pages: Sivu'])
    })

    it('should be found in rich text and in globals', async () => {
      const target = await block()
      const node = (over: object) => ({
        root: {
          children: [{ format: '', version: 2, ...over }],
          direction: null,
          format: '',
          indent: 0,
          type: 'root',
          version: 1,
        },
      })
      const linked = await create('pages', {
        body: node({ relationTo: 'notice-blocks', type: 'relationship', value: target }),
        title: 'Linkki',
        ...published,
      })
      expect(await usersOf('blocks', target)).toEqual(['pages: Linkki'])
      await update('pages', linked, {
        body: node({ fields: { id: 'b2', block: target, blockType: 'privacy-text' }, type: 'block' }),
        ...published,
      })
      expect(await usersOf('blocks', target)).toEqual(['pages: Linkki'])
      const other = await block()
      await app.payload.updateGlobal({
        slug: 'footer' as never,
        data: { blocks: [{ blockType: 'privacy-text', block: other }] },
      })
      expect(await usersOf('blocks', other)).toEqual(['footer: footer'])
    })
  })
})

describe(`the same in an app without localization, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({
      collections: [
        {
          slug: 'pages',
          access: { read: () => true },
          fields: [
            {
              name: 'layout',
              type: 'blocks',
              blocks: privacyBlocks({ blockSlugs: { text: 'shared-notice' }, slugs: { blocks: 'texts' } }),
            },
          ],
        },
      ],
      localization: false,
      name: 'pages-plain',
      plugins: [privacyNotices({ language: 'sv', slugs: { blocks: 'texts' } })],
    })
  })
  afterAll(() => app?.destroy())

  it('should be in the language of the app, with slugs of its own', async () => {
    const { payload } = app
    const { id: block } = await payload.create({
      collection: 'texts' as never,
      data: { title: 'Gemensam', _status: 'published', kind: 'text', text: text('En text.') },
    })
    const { id } = await payload.create({
      collection: 'pages' as never,
      data: {
        layout: [
          { blockType: 'shared-notice', block, heading: 'Rubrik' },
          { blockType: 'privacy-rights', rights: ['access', 'erasure'] },
        ],
      },
    })
    for (const query of [
      '',
      '?select[layout][shared-notice][content]=true&select[layout][privacy-rights][content]=true',
      '?locale=fi',
    ]) {
      const { body } = await app.rest('GET', `/pages/${id}${query}`)
      const [shared, rights] = (body.layout as { content: Content }[]).map(({ content }) => content)
      expect(shared).toMatchObject({ fallback: false, heading: 'Rubrik', language: 'sv', text: 'En text.' })
      expect(rights).toMatchObject({ language: 'sv', rights: [{ key: 'access' }, { key: 'erasure' }] })
    }
    expect(await resolvePrivacyBlock(payload, block)).toMatchObject({ language: 'sv', text: 'En text.' })
  })
})
