// On one database: who may ask is told before a database is asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { AdminLanguage } from './support/languages.js'
import type { EndpointDescription } from '../../src/http/endpoint.js'
import type { RESTOptions, RESTResponse, TestApp } from './support/app.js'

import { privacyBlocks } from '../../src/exports/blocks.js'
import { isPublic, payloadEndpoints, slugAt } from '../../src/http/endpoint.js'
import { importNotice, privacyNotices } from '../../src/index.js'
import { checkerOf, DOCUMENT, ENDPOINTS, PLACE } from '../support/openapi.js'
import { collections, keys } from '../fixtures/collections.js'
import { createSources, organisation, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { ADMIN_LANGUAGES, i18n, inAdminLanguage, say } from './support/languages.js'
import { endpointsBeside } from './support/ownEndpoints.js'
import { changingNothing, everythingIn } from './support/state.js'

const pages = (): CollectionConfig => ({
  slug: 'pages',
  access: { read: () => true },
  fields: [{ name: 'layout', type: 'blocks', blocks: privacyBlocks() }],
})

/** People who register themselves, in an app whose admin is for others. */
const members = (): CollectionConfig => ({
  slug: 'members',
  access: { create: () => true },
  auth: { useAPIKey: true },
  fields: [],
})

const PASSWORD = 'a password for tests only'
const OTHER_SITE = 'https://other-site.example'
const LISTED = 'https://admin.example'

type Options = RESTOptions
type Answer = RESTResponse<{ errors?: { message: string }[] }>

/** An endpoint with the method by which it is asked: what anyone may read has HEAD as well. */
type OwnEndpoint = { asked: string } & EndpointDescription

const all: OwnEndpoint[] = ENDPOINTS.flatMap((one) =>
  [one.method, ...(isPublic(one) ? ['head'] : [])].map((asked) => ({ ...one, asked })),
)

const problemsIn = checkerOf(DOCUMENT)

describe(`the plugin's own endpoints, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let listing: TestApp
  let beside: { collection: string; method: string; path: string }[]
  let user: { id: Id; token: string }
  let member: { key: string; token: string }
  let ids: Record<'block' | 'draft' | 'import' | 'notice' | 'organisation' | 'register', Id>
  let slug: string
  let page: Id

  const start = (name: string, config: Partial<Config> = {}, database?: TestApp['database']) =>
    createTestApp({
      name,
      collections: [pages(), members()],
      config: { i18n, ...config },
      database,
      plugins: [privacyNotices({ jobs: { start: false } })],
    })

  /** What a member signs a request with. */
  const asMember = (): Record<string, Options> => ({
    'a key': { headers: { authorization: `members API-Key ${member.key}` } },
    'a token': { token: member.token },
  })

  beforeAll(async () => {
    app = await start('endpoints')
    listing = await start(
      'endpoints-csrf',
      { csrf: [LISTED], serverURL: 'https://cms.example' },
      app.database,
    )
    const without: SanitizedConfig = await buildConfig({
      collections: [{ slug: 'users', auth: true, fields: [] }, { ...pages(), fields: [] }, members()],
      db: app.config.db,
      secret: 'a secret for tests only',
      typescript: { autoGenerate: false },
    })
    beside = endpointsBeside(app.config, without)
    const made = await app.createUser()
    user = { id: made.user.id, token: made.token }

    const { payload } = app
    const create = async (collection: string, data: object): Promise<Id> =>
      ((await payload.create({ collection, data })) as { id: Id }).id
    const { controller, register } = await createSources(payload)
    ids = {
      block: await create('notice-blocks', { title: 'Teksti', kind: 'text', text: text('Sanat') }),
      draft: await create('privacy-notices', { title: 'Luonnos', profile: 'classic', registers: [register] }),
      import: (
        await importNotice(payload, {
          file: {
            name: 'seloste.md',
            bytes: new TextEncoder().encode(
              '# Tietosuojaseloste\n\nLaadittu 1.2.2020\n\n## 1. Rekisterinpitäjä\n\nSaarelan Soutajat ry\n\n## 2. Tietojen säilytysaika\n\nKaksi vuotta.\n',
            ),
          },
        })
      ).id,
      notice: await create('privacy-notices', {
        title: 'Seloste',
        _status: 'published',
        profile: 'classic',
        registers: [register],
      }),
      organisation: controller,
      register,
    }
    slug = (await payload.findByID({ id: ids.notice, collection: 'privacy-notices' })).slug as string
    // Pending for everybody who may know of it.
    await payload.update({
      id: controller,
      collection: 'notice-organisations',
      data: { street: 'Uusikatu 2' },
    } as never)
    page = await create('pages', { layout: [{ block: ids.block, blockType: 'privacy-text' }] })

    const key = 'a-key-for-tests-only'
    const registered = await app.rest('POST', '/members', {
      body: { email: 'member@example.org', password: PASSWORD },
    })
    expect(registered.status).toBe(201)
    // Payload lets nobody have a key by registering.
    await payload.update({
      id: (registered.body.doc as { id: Id }).id,
      collection: 'members',
      data: { apiKey: key, enableAPIKey: true },
    } as never)
    const login = await app.rest('POST', '/members/login', {
      body: { email: 'member@example.org', password: PASSWORD },
    })
    member = { key, token: login.body.token as string }
    for (const options of Object.values(asMember())) {
      expect((await app.rest('GET', '/members/me', options)).body.user).toMatchObject({
        email: 'member@example.org',
      })
    }
  })
  afterAll(async () => {
    await listing?.destroy()
    await app?.destroy()
  })

  /** The address of an endpoint, with every parameter that it has. */
  const addressOf = ({ collection, parameters, path }: EndpointDescription): string => {
    const values: Record<string, unknown> = {
      id: { blocks: ids.block, imports: ids.import }[String(collection)] ?? ids.notice,
      request: '00000000-0000-4000-8000-000000000000',
      run: '00000000-0000-4000-8000-000000000000',
      slug,
      version: 1,
    }
    const filled = path.replace(/:(\w+)(?:\([^/]*\)+|\(.*\)$)?/g, (_, name: string) => String(values[name]))
    expect(filled).not.toMatch(/undefined|[:()]/)
    const given: Record<string, string> = {
      id: String(ids.register),
      collection: 'registers',
      elsewhere: 'false',
      from: '1',
      limit: '10',
      locale: 'fi',
      page: '1',
      publishers: 'true',
      saved: 'true',
      size: '1',
      source: `organisations:${ids.organisation}`,
      start: '0',
      end: '0',
      to: '1',
    }
    const query = new URLSearchParams(
      parameters.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
    )
    return `/${slugAt(collection, PLACE.slugs)}${filled}?${query}`
  }

  /** What is asked for with an endpoint; the same for all, each takes its part. */
  const bodyOf = (one: OwnEndpoint) =>
    isUnsafe(one)
      ? {
          data: {},
          hold: [{ id: ids.notice, reason: 'Odottaa' }],
          publish: true,
          source: { id: ids.organisation, collection: 'organisations' },
        }
      : undefined

  const isUnsafe = ({ asked }: OwnEndpoint) => !['get', 'head', 'options'].includes(asked)
  /** How an endpoint is called in what a test expects of each. */
  const nameOf = ({ asked, collection, path }: OwnEndpoint) => ({ asked, collection, path })

  /** Asks, and holds every answer against the OpenAPI document. */
  const ask = async (one: OwnEndpoint, options: Options = {}, of = app): Promise<Answer> => {
    const [method, address] = [one.asked.toUpperCase(), addressOf(one)]
    const answer: Answer = await of.rest(method, address, { body: bodyOf(one), ...options })
    expect({ method, address, problems: problemsIn(method, address, answer) }).toEqual({
      method,
      address,
      problems: [],
    })
    return answer
  }

  it('should be those that are told of, and no others', () => {
    const told = (['blocks', 'imports', 'notices', 'registers'] as const).flatMap((key) =>
      payloadEndpoints(ENDPOINTS, key).map(
        ({ method, path }) => `${slugAt(key, PLACE.slugs)} ${method} ${path}`,
      ),
    )
    expect(beside.map(({ collection, method, path }) => `${collection} ${method} ${path}`).sort()).toEqual(
      told.sort(),
    )
    expect(
      all
        .filter(isUnsafe)
        .map(({ collection, path }) => `${slugAt(collection, PLACE.slugs)} ${path}`)
        .sort(),
    ).toEqual([
      'notice-blocks /:id/standard-text',
      'notice-blocks /standard-texts',
      'notice-imports /:id/apply',
      'notice-imports /:id/undo',
      'notice-imports /read',
      'privacy-notices /:id/approval',
      'privacy-notices /:id/check',
      'privacy-notices /:id/review',
      'privacy-notices /:id/waive',
      'privacy-notices /:id/waive/end',
      'privacy-notices /approvals/:request/approve',
      'privacy-notices /approvals/:request/cancel',
      'privacy-notices /approvals/:request/return',
      'privacy-notices /approvals/republish',
      'privacy-notices /remind',
      'privacy-notices /repair',
      'privacy-notices /republish',
      'privacy-notices /republish/:run',
      'privacy-notices /start',
    ])
    expect(all.filter((one) => !isUnsafe(one) && !isPublic(one)).length).toBeGreaterThanOrEqual(8)
    expect(all.filter(isPublic).length).toBeGreaterThanOrEqual(16)
  })

  it('should give its OpenAPI document to anyone, with the addresses of the app', async () => {
    const { body, status } = await app.rest('GET', '/privacy-notices/openapi.json')
    expect(status).toBe(200)
    expect(body).toEqual(DOCUMENT)
    expect(listing.payload.config.serverURL).toBe('https://cms.example')
    const elsewhere = await listing.rest('GET', '/privacy-notices/openapi.json')
    expect(elsewhere.body).toEqual({ ...DOCUMENT, servers: [{ url: 'https://cms.example/api' }] })
  })

  it('should give an address to put paths behind, also where addresses end in a slash', async () => {
    process.env.NEXT_TRAILING_SLASH = 'true'
    try {
      const { body } = await listing.rest('GET', '/privacy-notices/openapi.json')
      expect(body.servers).toEqual([{ url: 'https://cms.example/api' }])
    } finally {
      delete process.env.NEXT_TRAILING_SLASH
    }
  })

  it('should refuse a parameter that it has none of, whoever asks, and name it', async () => {
    for (const one of all) {
      for (const token of [undefined, user.token]) {
        const address = `${addressOf(one)}&depth=1`
        const method = one.asked.toUpperCase()
        const answer: Answer = await app.rest(method, address, { body: bodyOf(one), token })
        expect({ ...nameOf(one), status: answer.status }).toEqual({ ...nameOf(one), status: 400 })
        expect(problemsIn(method, address, answer)).toEqual([])
        if (one.asked !== 'head') expect(answer.body.errors?.[0]?.message).toContain('depth')
      }
    }
  })

  it('should refuse a yes or no that is neither', async () => {
    for (const one of ENDPOINTS) {
      for (const { name, schema } of one.parameters) {
        if (JSON.stringify(schema.enum) !== '["true","false"]') continue
        const address = addressOf({ ...one, parameters: one.parameters.filter((each) => each.name !== name) })
        const { body, status } = await app.rest('GET', `${address}&${name}=yes`, { token: user.token })
        expect([one.id, status, JSON.stringify(body)]).toEqual([one.id, 400, expect.stringContaining(name)])
      }
    }
  })

  it('should change nothing by any that only reads', () =>
    changingNothing(app.payload, async () => {
      const jobs = async () => (await app.payload.count({ collection: 'payload-jobs' as never })).totalDocs
      const before = await jobs()
      for (const one of all.filter((each) => !isUnsafe(each))) {
        const { status } = await ask(one, { token: user.token })
        expect({ ...nameOf(one), status }).toEqual({
          ...nameOf(one),
          status: one.path.includes(':run') ? 404 : 200,
        })
      }
      expect(await jobs()).toBe(before)
    }))

  describe('asked by another site, with the cookies of who is signed in', () => {
    const cookie = () => `payload-token=${user.token}`
    const refusalIn = (language: AdminLanguage) => say(language, ({ validation }) => validation.crossSite)
    const isRefused = ({ body, status }: Answer) =>
      status === 403 && body.errors?.[0]?.message === refusalIn('en')

    it('should refuse whatever may change something, in the language of who is asked', () =>
      changingNothing(app.payload, async () => {
        const unsafe = all.filter(isUnsafe)
        expect(unsafe.length).toBeGreaterThan(0)
        for (const one of unsafe) {
          for (const language of ADMIN_LANGUAGES) {
            const signedIn = `${cookie()}; ${inAdminLanguage(language).cookie}`
            const { body, status } = await ask(one, { headers: { cookie: signedIn, origin: OTHER_SITE } })
            expect({ ...nameOf(one), status, message: body.errors?.[0]?.message }).toEqual({
              ...nameOf(one),
              status: 403,
              message: refusalIn(language),
            })
          }
        }
      }))

    const from = (headers: Record<string, string>) => headers
    const site = (name: string) => ({ 'sec-fetch-site': name })
    const repair = (): OwnEndpoint => all.find(({ path }) => path === '/repair')!

    it.each([
      ['another origin', from({ origin: OTHER_SITE })],
      ['another origin that says it is near', from({ origin: OTHER_SITE, ...site('cross-site') })],
      ['no origin, from another site', from(site('cross-site'))],
      ['an opaque origin', from({ origin: 'null' })],
      ['the same name on another port', from({ host: 'localhost:3000', origin: 'http://localhost:3001' })],
      ['a part of the name', from({ host: 'localhost:3000', origin: 'http://localhost:3000.example' })],
      ['a word that no browser says', from(site('Same-Origin'))],
      ['a useless token in a header', from({ authorization: 'Basic eA==', origin: OTHER_SITE })],
      ['an empty token in a header', from({ authorization: 'JWT ', origin: OTHER_SITE })],
    ])('should refuse %s where the app lists no origins', async (_, headers) => {
      const answer = await ask(repair(), { headers: { cookie: cookie(), ...headers } })
      expect(isRefused(answer)).toBe(true)
    })

    it.each([
      ['its own origin', from({ origin: 'http://localhost:3000', ...site('same-origin') })],
      ['its own origin over plain HTTP', from({ host: 'intra.example', origin: 'http://intra.example' })],
      [
        'its own origin behind a proxy',
        from({ host: '10.0.0.5', origin: 'https://intra.example', 'x-forwarded-host': 'intra.example' }),
      ],
      ['a sibling, as Payload does', from({ origin: 'https://a.example', ...site('same-site') })],
      ['what was typed in the browser', from(site('none'))],
      ['a script that has the cookie', from({})],
    ])('should answer %s where the app lists no origins', async (_, headers) => {
      const answer = await ask(repair(), { headers: { cookie: cookie(), ...headers } })
      expect(answer.status).toBe(200)
    })

    it.each([
      ['another origin', from({ origin: OTHER_SITE }), false],
      ['another origin that says it is near', from({ origin: OTHER_SITE, ...site('same-origin') }), false],
      ['its own, unlisted', from({ host: 'localhost:3000', origin: 'http://localhost:3000' }), false],
      ['one that begins as a listed one', from({ origin: `${LISTED}.other.example` }), false],
      ['no origin, from another site', from(site('cross-site')), false],
      ['nothing at all', from({}), false],
      ['a listed one', from({ origin: LISTED }), true],
      ['a listed one on another site', from({ origin: LISTED, ...site('cross-site') }), true],
      ['no origin, from the same one', from(site('same-origin')), true],
      ['no origin, from a sibling', from(site('same-site')), true],
    ])('should take %s as Payload does where the app lists origins', async (_, headers, taken) => {
      const given = { headers: { cookie: cookie(), ...headers } }
      const me = await listing.rest('GET', '/users/me', given)
      expect(Boolean(me.body.user)).toBe(taken)
      const answer = await ask(repair(), given, listing)
      expect(taken ? answer.status : isRefused(answer)).toBe(taken ? 200 : true)
    })

    it('should leave alone who sends a token or a key', async () => {
      for (const scheme of ['JWT', 'Bearer']) {
        for (const asked of [app, listing]) {
          const authorization = `${scheme} ${user.token}`
          const headers = { authorization, cookie: 'other=1', origin: OTHER_SITE, ...site('cross-site') }
          expect((await ask(repair(), { headers }, asked)).status).toBe(200)
        }
      }
      const authorization = `members API-Key ${member.key}`
      const keyed = await ask(repair(), { headers: { authorization, cookie: 'other=1', origin: OTHER_SITE } })
      // A member may not repair, and is told so: the key was taken.
      expect([keyed.status, isRefused(keyed)]).toEqual([403, false])
      // A script without cookies may say whatever it wants of its origin.
      const nobody = await ask(repair(), { headers: { origin: OTHER_SITE } })
      expect([nobody.status, isRefused(nobody)]).toEqual([403, false])
    })
  })

  describe('asked by a member of another auth collection', () => {
    it('should give what they give anybody, whatever is asked', async () => {
      const before = await everythingIn(app.payload)
      for (const one of all) {
        const nobody = await ask(one)
        expect({ ...nameOf(one), status: nobody.status }).toEqual({
          ...nameOf(one),
          status: isPublic(one) ? 200 : 403,
        })
        for (const options of Object.values(asMember())) {
          const { status, text: sent } = await ask(one, options)
          expect({ ...nameOf(one), sent, status }).toEqual({
            ...nameOf(one),
            sent: nobody.text,
            status: nobody.status,
          })
        }
      }
      expect(await everythingIn(app.payload)).toEqual(before)
    })

    it('should be answered to users of the admin', async () => {
      for (const one of all.filter((each) => !isPublic(each) && !isUnsafe(each))) {
        expect({ ...nameOf(one), status: (await ask(one, { token: user.token })).status }).not.toMatchObject({
          status: 403,
        })
      }
    })

    it.each(keys)('should have nothing of %s from Payload either', async (key) => {
      const { slug: path, plural, singular, title } = collections[key]
      const { docs } = await app.payload.find({ collection: path as never, depth: 0, limit: 1 })
      const [{ id }] = docs as unknown as [{ id: Id }]
      const where = `where[${title}][exists]=true`
      const requests: [string, string, unknown?][] = [
        ['GET', ''],
        ['GET', '?draft=true'],
        ['GET', `?${where}`],
        ['GET', '/count'],
        ['GET', `/${id}`],
        ['GET', `/${id}?draft=true`],
        ['GET', '/versions'],
        ['POST', '', key === 'organisations' ? organisation() : { [title]: 'x' }],
        ['POST', '?draft=true', { [title]: 'x' }],
        ['PATCH', `/${id}`, { [title]: 'x' }],
        ['PATCH', `/${id}?draft=true`, { [title]: 'x' }],
        ['PATCH', `?${where}`, { [title]: 'x' }],
        ['DELETE', `/${id}`],
        ['DELETE', `?${where}`],
        ['POST', `/${id}/duplicate`],
        ['POST', `/versions/${id}`],
      ]
      await changingNothing(app.payload, async () => {
        for (const [method, rest, body] of requests) {
          const asked = async (options: Options) => {
            const { status, text: sent } = await app.rest(method, `/${path}${rest}`, { body, ...options })
            return { method, rest, sent, status }
          }
          const nobody = await asked({})
          expect(nobody.status).toBeGreaterThanOrEqual(400)
          for (const options of Object.values(asMember())) expect(await asked(options)).toEqual(nobody)
        }
        for (const query of [
          `{ ${plural} { totalDocs } }`,
          `{ ${plural}(draft: true) { docs { id } } }`,
          `{ count${plural} { totalDocs } }`,
          `{ ${singular}(id: ${JSON.stringify(id)}) { id } }`,
          ...(key === 'publications'
            ? []
            : [
                `{ versions${plural} { totalDocs } }`,
                `mutation { delete${singular}(id: ${JSON.stringify(id)}) { id } }`,
                `mutation { create${singular}(data: {}, draft: true) { id } }`,
                `mutation { update${singular}(id: ${JSON.stringify(id)}, data: {}, draft: true) { id } }`,
              ]),
        ]) {
          const asked = async (token?: string) => {
            const { data, errors } = await app.graphql(query, {}, { token })
            return JSON.stringify({ data, errors })
          }
          const nobody = await asked()
          expect(nobody).toContain('errors')
          expect(await asked(member.token)).toBe(nobody)
        }
      })
    })

    it('should have no right in the admin, and none by code of the app', async () => {
      const { body } = await app.rest('GET', '/access', { token: member.token })
      expect(body.canAccessAdmin).toBeFalsy()
      for (const key of keys) {
        const rights = (body.collections as Record<string, object | undefined>)[collections[key].slug] ?? {}
        expect(rights).not.toMatchObject({ read: expect.anything() })
        expect(rights).not.toMatchObject({ create: expect.anything() })
      }
      const { docs } = await app.payload.find({ collection: 'members' as never })
      const asked = app.payload.find({
        collection: 'registers',
        overrideAccess: false,
        user: { ...(docs[0] as object), collection: 'members' },
      })
      await expect(asked).rejects.toMatchObject({ status: 403 })
    })

    it('should not be told what keeps a block of a page from its readers', async () => {
      const problemsFor = async (token?: string) => {
        const { body } = await app.rest('GET', `/pages/${page}`, { token })
        return (body.layout as { problems: unknown }[])[0]?.problems
      }
      expect(await problemsFor(user.token)).toMatchObject([{ message: expect.stringContaining('Teksti') }])
      expect(await problemsFor(member.token)).toBeNull()
    })

    it('should not have waiting jobs run', async () => {
      await app.payload.jobs.queue({ input: { run: 'x' }, task: 'privacyNoticesRepublish' })
      for (const [options, status] of [
        [{}, 401],
        ...Object.values(asMember()).map((each) => [each, 401] as const),
        [{ token: user.token }, 200],
      ] as const) {
        expect((await app.rest('GET', '/payload-jobs/run', options)).status).toBe(status)
      }
    })
  })
})

describe('who may have waiting jobs run', () => {
  it('should be left to an app that says so', async () => {
    const run = () => true
    const config = await privacyNotices()({ jobs: { access: { run } } } as never)
    expect(config.jobs?.access?.run).toBe(run)
  })
})
