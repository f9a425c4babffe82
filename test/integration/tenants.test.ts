import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig, JsonObject } from 'payload'

import type { Drafted, Id, Key } from '../fixtures/collections.js'
import type { Request, Target } from '../fixtures/writes.js'
import type { RESTOptions } from './support/app.js'

import { createNoticeClient, createNoticeGraphQLClient } from '../../src/exports/fetch.js'
import { privacyBlocks } from '../../fields/blocks/pageBlocks.js'
import { privacyNotices, UnknownScope, verify } from '../../src/index.js'
import { createNoticeRoute } from '../../src/next/noticeRoute.js'
import { exportBundle } from '../../src/record/proof/exportBundle.js'
import { checkExport } from '../../src/record/proof/verifier/exportFile.js'
import { collections, drafted, keys } from '../fixtures/collections.js'
import { readsOn } from '../fixtures/reads.js'
import { organisation, register, text } from '../fixtures/sources.js'
import { newestVersionsOf, writesOn } from '../fixtures/writes.js'
import { createTestApp, databaseUnderTest, type TestApp } from './support/app.js'
import { graphqlRoutesOf } from './support/graphqlRoute.js'
import { withUnit } from './support/units.js'

/** Two organisations in one installation, each with people of its own; and the same without the plugin for tenants. */

const TENANTS = ['alfa', 'beeta'] as const
type Tenant = (typeof TENANTS)[number]
type Actor = 'both' | Tenant

const other = (tenant: Tenant): Tenant => (tenant === 'alfa' ? 'beeta' : 'alfa')

/** In every draft of an organisation, and in nothing that it published. */
const secretOf = (tenant: Tenant) => `Salaisuus ${tenant}`
const emailOf = (actor: Actor) => `${actor}@example.org`
const SLUG = 'tietosuojaseloste'
const titleOf = (tenant: Tenant) => `Seloste ${tenant}`

const NOTICES = '/privacy-notices'
const PUBLISHED = `${NOTICES}/published`

const tenants = (): CollectionConfig => ({
  slug: 'tenants',
  admin: { useAsTitle: 'name' },
  fields: [{ name: 'name', type: 'text' }],
})

const scoped = () => [
  privacyNotices({
    scope: {
      field: 'tenant',
      key: async ({ req, value }) => {
        const { name } = await req.payload.findByID({ id: value, collection: 'tenants' as never, req })
        return String(name)
      },
    },
  }),
  multiTenantPlugin({
    cleanupAfterTenantDelete: false,
    collections: Object.fromEntries(drafted.map((key) => [collections[key].slug, {}])),
  }),
]

describe(`many organisations with the plugin for tenants, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let tokens: Record<Actor, string>
  let ids: Record<Tenant, Id>
  let sources: Record<Tenant, { controller: Id; register: Id }>
  let targets: Record<Tenant, Record<Drafted, Target>>

  const send = (actor: Actor | null, method: string, path: string, options: RESTOptions = {}) =>
    app.rest<JsonObject>(method, path, { ...options, token: actor ? tokens[actor] : undefined })

  const ask = async (actor: Actor, request: Request) => {
    if (!('query' in request)) return send(actor, request.method, request.path, { body: request.body })
    const { data, errors } = await app.graphql(request.query, request.variables, { token: tokens[actor] })
    const status = (errors?.[0]?.extensions as undefined | { statusCode?: number })?.statusCode
    return { status: errors ? (status ?? 400) : 200, text: JSON.stringify({ data, errors }) }
  }

  const create = async (actor: Actor, key: Drafted, data: object): Promise<Id> => {
    const {
      body,
      status,
      text: answer,
    } = await send(actor, 'POST', `/${collections[key].slug}?depth=0`, {
      body: data,
    })
    if (status !== 201) throw new Error(answer)
    return (body.doc as { id: Id }).id
  }

  const contentOf = (tenant: Tenant, key: Drafted, title: string): Record<string, unknown> =>
    ({
      blocks: { title, kind: 'text', text: text('Tämä teksti näkyy monessa selosteessa.') },
      notices: { title, profile: 'classic', registers: [sources[tenant].register] },
      organisations: organisation({ name: title, _status: undefined }),
      registers: { ...register(sources[tenant].controller, { name: title }), _status: undefined },
    })[key]

  const createTarget = async (tenant: Tenant, key: Drafted): Promise<Target> => {
    const { slug, title } = collections[key]
    const content = { ...contentOf(tenant, key, titleOf(tenant)), _status: 'published' }
    const published = await create(tenant, key, key === 'notices' ? { ...content, slug: SLUG } : content)
    const plain = await create(tenant, key, content)
    const draft = await create(tenant, key, contentOf(tenant, key, secretOf(tenant)))
    const saved = await send(tenant, 'PATCH', `/${slug}/${published}?draft=true`, {
      body: { [title]: secretOf(tenant) },
    })
    if (saved.status !== 200) throw new Error(saved.text)
    return { ...(await newestVersionsOf(app.payload, slug, published)), draft, plain, published }
  }

  const publicationsOf = async (tenant: Tenant) =>
    (
      await app.payload.db.find<Record<string, unknown> & { id: Id }>({
        collection: 'notice-publications',
        limit: 0,
        pagination: false,
        sort: 'hash',
        where: { owner: { equals: String(ids[tenant]) } },
      })
    ).docs

  beforeAll(async () => {
    app = await createTestApp({ name: 'tenants', collections: [tenants()], plugins: scoped() })
    const made = {} as typeof ids
    for (const name of TENANTS) {
      made[name] = (await app.payload.create({ collection: 'tenants' as never, data: { name } })).id
    }
    ids = made
    const own = {} as typeof tokens
    for (const actor of [...TENANTS, 'both'] as const) {
      const { token, user } = await app.createUser({ email: emailOf(actor), role: 'editor' })
      const works = actor === 'both' ? TENANTS : [actor]
      await app.payload.update({
        id: user.id,
        collection: 'users',
        data: { tenants: works.map((name) => ({ tenant: ids[name] })) },
      })
      own[actor] = token
    }
    tokens = own
    sources = {} as typeof sources
    targets = {} as typeof targets
    for (const tenant of TENANTS) {
      // Who works with one organisation need not name it.
      const controller = await create(tenant, 'organisations', organisation({ name: `Yhdistys ${tenant}` }))
      sources[tenant] = { controller, register: await create(tenant, 'registers', register(controller)) }
      const all = {} as Record<Drafted, Target>
      for (const key of drafted) all[key] = await createTarget(tenant, key)
      targets[tenant] = all
    }
  })
  afterAll(() => app?.destroy())

  describe('what an editor sees', () => {
    const targetOf = async (tenant: Tenant, key: Key) => {
      if (key === 'publications') {
        const docs = await publicationsOf(tenant)
        return { ids: docs.map(({ id }) => id), secret: emailOf(tenant), versions: [] }
      }
      const { draft, draftVersion, published, publishedVersion } = targets[tenant][key]
      return { ids: [published, draft], secret: secretOf(tenant), versions: [publishedVersion, draftVersion] }
    }

    it.each(keys)('should be nothing of the other organisation in %s, by any route', async (key) => {
      for (const tenant of TENANTS) {
        const target = await targetOf(tenant, key)
        for (const [name, request] of Object.entries(readsOn(key, target))) {
          const { status, text: answer } = await ask(other(tenant), request)
          const counts = /hidden|text in a draft/.test(name) && /"totalDocs":[1-9]/.test(answer)
          const ofOne = /^(?:one|version |GraphQL one|GraphQL version$)/.test(name)
          expect({ name, told: answer.includes(target.secret) || counts }).toEqual({ name, told: false })
          if (ofOne) expect({ name, status: [403, 404].includes(status) }).toEqual({ name, status: true })
        }
      }
    })

    it.each(keys)(
      'should be everything of their own in %s, and of both for who works with both',
      async (key) => {
        for (const tenant of TENANTS) {
          const target = await targetOf(tenant, key)
          const reads = readsOn(key, target)
          for (const actor of [tenant, 'both'] as const) {
            const { text: counted } = await ask(actor, reads['count by a hidden text'] as Request)
            const { text: listed } = await ask(actor, reads['list of drafts'] as Request)
            expect({
              actor,
              counted: /"totalDocs":[1-9]/.test(counted),
              listed: listed.includes(target.secret),
            }).toEqual({
              actor,
              counted: true,
              listed: true,
            })
          }
        }
      },
    )
  })

  it.each(drafted)('should let nobody write to %s of the other organisation, by any route', async (key) => {
    const { slug } = collections[key]
    const stateOf = async (tenant: Tenant) => {
      const { draft, plain, published } = targets[tenant][key]
      const all = { limit: 0, pagination: false, sort: 'id' }
      const where = { in: [draft, plain, published] }
      const { docs } = await app.payload.db.find({ ...all, collection: slug, where: { id: where } })
      const versions = await app.payload.db.findVersions({
        ...all,
        collection: slug,
        where: { parent: where },
      })
      return JSON.stringify([docs, versions.docs, (await publicationsOf(tenant)).length])
    }
    const before = await stateOf('alfa')
    for (const { name, request } of writesOn(key, targets.alfa[key], contentOf('beeta', key, 'Uusi'))) {
      const { status } = await ask('beeta', request)
      if (!/create/.test(name)) expect({ name, refused: status >= 400 }).toEqual({ name, refused: true })
    }
    expect(await stateOf('alfa')).toBe(before)
  })

  describe('what belongs to others', () => {
    it('should not be given away, taken or made for others', async () => {
      const data = { ...contentOf('beeta', 'notices', 'Toisen nimissä'), tenant: ids.alfa }
      for (const path of ['', '?draft=true']) {
        const answer = await send('beeta', 'POST', `${NOTICES}${path}`, { body: data })
        expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('"path":"tenant"')])
      }
      const id = await create('beeta', 'notices', contentOf('beeta', 'notices', 'Oma'))
      const moved = await send('beeta', 'PATCH', `${NOTICES}/${id}?draft=true`, {
        body: { tenant: ids.alfa },
      })
      expect([moved.status, moved.text]).toEqual([400, expect.stringContaining('"path":"tenant"')])
    })

    it('should not be what a notice is made from, whoever saves it', async () => {
      const { register: foreign } = sources.alfa
      const data = { ...contentOf('beeta', 'notices', 'Lainattu'), registers: [foreign] }
      for (const path of ['', '?draft=true']) {
        const answer = await send('beeta', 'POST', `${NOTICES}${path}`, { body: data })
        expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('"path":"registers"')])
      }
      const create = app.payload.create({
        collection: 'privacy-notices' as never,
        data: { ...data, tenant: ids.beeta },
        draft: true,
      })
      await expect(create).rejects.toMatchObject({ status: 400 })
    })

    it('should not come along when a draft is moved to another organisation', async () => {
      const id = await create('both', 'notices', {
        ...contentOf('alfa', 'notices', 'Siirtyvä'),
        tenant: ids.alfa,
      })
      const moved = await send('both', 'PATCH', `${NOTICES}/${id}?draft=true`, {
        body: { tenant: ids.beeta },
      })
      expect([moved.status, moved.text]).toEqual([200, expect.any(String)])
      const changes = await send('both', 'GET', `${NOTICES}/${id}/changes`)
      expect(changes.status).toBe(200)
      expect(changes.text).not.toContain('Yhdistys alfa')
      const values = await send('both', 'GET', `${NOTICES}/placeholders?collection=privacy-notices&id=${id}`)
      expect(values.status).toBe(200)
      expect(values.text).not.toContain('Yhdistys alfa')
      const published = await send('both', 'PATCH', `${NOTICES}/${id}`, { body: { _status: 'published' } })
      expect([published.status, published.text]).toEqual([400, expect.stringContaining('"path":"registers"')])
    })
  })

  describe('a notice that has been published', () => {
    it.each(['?draft=true', ''])('should stay with its organisation: PATCH %s', async (path) => {
      const { plain } = targets.alfa.notices
      for (const data of [{ tenant: ids.beeta }, { tenant: ids.beeta, _status: 'published' }]) {
        const { status, text: answer } = await send('both', 'PATCH', `${NOTICES}/${plain}${path}`, {
          body: data,
        })
        expect([status, answer]).toEqual([400, expect.stringContaining('"path":"tenant"')])
      }
    })

    it('should stay with it by GraphQL, by code of the app and by restoring too', async () => {
      const { plain } = targets.alfa.notices
      const mutation = await ask('both', {
        query: `mutation ($data: mutationPrivacyNoticeUpdateInput!) { updatePrivacyNotice(id: ${JSON.stringify(plain)}, data: $data) { id } }`,
        variables: { data: { tenant: ids.beeta } },
      })
      expect(mutation.status).toBe(400)
      await expect(
        app.payload.update({
          id: plain,
          collection: 'privacy-notices' as never,
          data: { _status: 'published', tenant: ids.beeta },
        }),
      ).rejects.toMatchObject({ status: 400 })

      const id = await create('both', 'notices', {
        ...contentOf('alfa', 'notices', 'Ensin alfan'),
        tenant: ids.alfa,
      })
      const { docs } = await app.payload.findVersions({
        collection: 'privacy-notices' as never,
        where: { parent: { equals: id } },
      })
      const body = { registers: [sources.beeta.register], tenant: ids.beeta, _status: 'published' }
      expect((await send('both', 'PATCH', `${NOTICES}/${id}`, { body })).status).toBe(200)
      const restored = await send(
        'both',
        'POST',
        `${NOTICES}/versions/${(docs[0] as { id: Id }).id}?draft=true`,
      )
      expect([restored.status, restored.text]).toEqual([400, expect.stringContaining('"path":"tenant"')])
    })
  })

  describe('readers', () => {
    it('should find both notices at one address, each by its scope', async () => {
      for (const tenant of TENANTS) {
        for (const path of ['', '', '/versions/1']) {
          const { body, status } = await send(null, 'GET', `${PUBLISHED}/${SLUG}${path}?scope=${tenant}`)
          expect(status).toBe(200)
          expect(body).toMatchObject({ scope: tenant, slug: SLUG, title: titleOf(tenant) })
          const links = body.links as Record<string, string>
          for (const name of ['canonical', 'history', 'permalink'])
            expect(links[name]).toContain(`scope=${tenant}`)
        }
        const record = (await send(null, 'GET', `${PUBLISHED}/${SLUG}/versions/1/record?scope=${tenant}`))
          .body
        expect(record).toMatchObject({ owner: String(ids[tenant]), scope: tenant })
        for (const path of ['history', 'diff', 'feed', 'versions/1/proof']) {
          const answer = await send(null, 'GET', `${PUBLISHED}/${SLUG}/${path}?scope=${tenant}`)
          expect({ path, status: answer.status }).toEqual({ path, status: 200 })
          expect(answer.text).not.toContain(titleOf(other(tenant)))
        }
      }
    })

    it('should be asked which one is meant where several have an address, and be told nothing of them', async () => {
      for (const path of [
        '',
        '/history',
        '/diff',
        '/feed',
        '/versions/1',
        '/versions/1/record',
        '/versions/1/proof',
      ]) {
        const { body, status, text: answer } = await send(null, 'GET', `${PUBLISHED}/${SLUG}${path}`)
        expect({ path, status }).toEqual({ path, status: 400 })
        expect(body.errors).toMatchObject([{ code: 'malformed', parameter: 'scope' }])
        for (const tenant of TENANTS) expect(answer).not.toContain(tenant)
      }
      const { errors } = await app.graphql(`{ PublishedPrivacyNotice(slug: "${SLUG}") { title } }`)
      expect(errors?.[0]?.extensions).toMatchObject({ data: { parameter: 'scope' }, statusCode: 400 })
    })

    it('should need no scope for an address that one has', async () => {
      const id = await create('alfa', 'notices', {
        ...contentOf('alfa', 'notices', 'Vain alfan'),
        slug: 'vain-alfan',
        _status: 'published',
      })
      const { body, status } = await send(null, 'GET', `${PUBLISHED}/vain-alfan`)
      expect([status, body.scope, body.notice]).toEqual([200, 'alfa', String(id)])
      expect((await send(null, 'GET', `${PUBLISHED}/vain-alfan?scope=beeta`)).status).toBe(404)
    })

    it('should be told of which organisation a withdrawn one is, and so what is in its place', async () => {
      const id = await create('alfa', 'notices', {
        ...contentOf('alfa', 'notices', 'Poistuva'),
        slug: 'poistuva',
        _status: 'published',
      })
      const successor = targets.alfa.notices.published
      const saved = await send('alfa', 'PATCH', `${NOTICES}/${id}?draft=true`, {
        body: { withdrawal: { reason: 'Yhdistetty', successor } },
      })
      expect([saved.status, saved.text]).toEqual([200, expect.any(String)])
      const gone = await send('alfa', 'PATCH', `${NOTICES}/${id}`, { body: { _status: 'draft' } })
      expect([gone.status, gone.text]).toEqual([200, expect.any(String)])
      const { body, status } = await send(null, 'GET', `${PUBLISHED}/poistuva`)
      expect(status).toBe(410)
      const [told] = body.errors as JsonObject[]
      expect(told).toMatchObject({ code: 'withdrawn', scope: 'alfa', successor: SLUG })
      const next = await send(null, 'GET', `${PUBLISHED}/${told!.successor}?scope=${told!.scope}`)
      expect(next.body).toMatchObject({ title: titleOf('alfa') })
      const { errors } = await app.graphql('{ PublishedPrivacyNotice(slug: "poistuva") { title } }')
      expect(errors?.[0]?.extensions).toMatchObject({ data: { scope: 'alfa', successor: SLUG } })
    })

    it.each([
      ['gamma', 404],
      ['alfa%20', 400],
      ['..', 400],
      ['alfa&scope=beeta', 400],
      ['a'.repeat(81), 400],
      ['%00', 400],
    ])('should be answered as usual for the scope %s', async (scope, status) => {
      expect((await send(null, 'GET', `${PUBLISHED}/${SLUG}?scope=${scope}`)).status).toBe(status)
    })

    it('should find everything in lists and feeds, or what one has', async () => {
      const list = async (query: string) => {
        const { docs } = (await send(null, 'GET', `${PUBLISHED}?limit=100${query}`)).body as {
          docs: { scope: string; slug: string; title: string }[]
        }
        return docs
      }
      const all = await list('')
      expect(all.filter(({ slug }) => slug === SLUG).map(({ scope, title }) => [scope, title])).toEqual(
        TENANTS.map((tenant) => [tenant, titleOf(tenant)]),
      )
      const feeds = new Set<string>()
      for (const tenant of TENANTS) {
        expect(await list(`&scope=${tenant}`)).toEqual(all.filter(({ scope }) => scope === tenant))
        const { body, text: feed } = await send(null, 'GET', `${PUBLISHED}/feed?format=json&scope=${tenant}`)
        expect(feed).not.toContain(titleOf(other(tenant)))
        const items = body.items as { _privacy_notices: { scope: string }; url: string }[]
        expect(items.length).toBeGreaterThan(1)
        for (const item of items) {
          expect([item._privacy_notices.scope, item.url]).toEqual([
            tenant,
            expect.stringContaining(`scope=${tenant}`),
          ])
        }
        feeds.add(String((body._privacy_notices as { id: string }).id))
      }
      const { body: feedOfAll } = await send(null, 'GET', `${PUBLISHED}/feed?format=json`)
      feeds.add(String((feedOfAll._privacy_notices as { id: string }).id))
      expect(feeds.size).toBe(3)
      expect((await send(null, 'GET', `${PUBLISHED}/feed?scope=alfa`)).text).toContain(
        '<pn:scope>alfa</pn:scope>',
      )
    })

    it('should find both by GraphQL, by a route of the app and by the clients', async () => {
      const appFetch = async (url: string, init: RequestInit = {}) => {
        const { pathname, search } = new URL(url)
        const headers = Object.fromEntries(new Headers(init.headers))
        if (pathname === '/api/graphql') {
          const { query, variables } = JSON.parse(String(init.body)) as { query: string; variables: object }
          const { data, errors } = await app.graphql(query, variables as Record<string, unknown>)
          return Response.json({ data, errors })
        }
        const answer = await app.rest(init.method ?? 'GET', `${pathname.slice('/api'.length)}${search}`, {
          headers,
        })
        return new Response(answer.text, { headers: answer.headers, status: answer.status })
      }
      for (const scope of TENANTS) {
        const { data, errors } = await app.graphql(
          `query ($scope: String) {
            PublishedPrivacyNotice(slug: "${SLUG}", scope: $scope) { scope title }
            PublishedPrivacyNotices(limit: 100, scope: $scope) { docs { scope } }
            PrivacyNoticeHistory(slug: "${SLUG}", scope: $scope) { scope docs { title } }
            PrivacyNoticeDiff(slug: "${SLUG}", scope: $scope) { scope }
            PrivacyNoticeSince(slug: "${SLUG}", scope: $scope, version: 1) { scope }
          }`,
          { scope },
        )
        expect(errors).toBeUndefined()
        expect(data).toMatchObject({
          PrivacyNoticeDiff: { scope },
          PrivacyNoticeSince: { scope },
          PrivacyNoticeHistory: { docs: [{ title: titleOf(scope) }], scope },
          PublishedPrivacyNotice: { scope, title: titleOf(scope) },
        })
        const listed = (data.PublishedPrivacyNotices as { docs: { scope: string }[] }).docs
        expect(new Set(listed.map((one) => one.scope))).toEqual(new Set([scope]))

        const client = createNoticeClient({ fetch: appFetch, scope, url: 'http://localhost:3000/api' })
        expect(await client.notice(SLUG)).toMatchObject({ data: { title: titleOf(scope) }, outcome: 'found' })
        expect(await client.notice(SLUG, { scope: other(scope) })).toMatchObject({
          data: { title: titleOf(other(scope)) },
        })
        const graph = createNoticeGraphQLClient({
          fetch: appFetch,
          scope,
          url: 'http://localhost:3000/api/graphql',
        })
        expect(await graph.notice(SLUG, { fields: ['title'] })).toMatchObject({
          data: { title: titleOf(scope) },
        })
      }
    })
  })

  it('should give an address to one of the notices of an organisation that are saved at once', async () => {
    const save = (tenant: Tenant) =>
      send(tenant, 'POST', NOTICES, {
        body: { ...contentOf(tenant, 'notices', 'Samaan aikaan'), slug: 'samaan-aikaan' },
      })
    const answers = await Promise.all([save('alfa'), save('alfa'), save('alfa'), save('beeta')])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.slice(0, 3).filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => ![201, 400, 409].includes(status))).toEqual([])
    expect(statuses[3]).toBe(201)
  })

  describe('those who audit and publish', () => {
    it('should verify and export what is of their organisation, and the whole log', async () => {
      for (const tenant of TENANTS) {
        const own = await publicationsOf(tenant)
        const { body: report } = await send(tenant, 'GET', `${NOTICES}/verify`)
        expect(report).toMatchObject({ findings: [], publications: own.length })
        const { text: bundle } = await send(tenant, 'GET', `${NOTICES}/export?publishers=true`)
        expect(bundle).toContain(emailOf(tenant))
        expect(bundle).not.toContain(emailOf(other(tenant)))
        expect(bundle).not.toContain(titleOf(other(tenant)))
        const checked = await checkExport([Buffer.from(bundle)])
        expect(checked).toMatchObject({ findings: [], publications: own.length })

        const foreign = String(targets[other(tenant)].notices.published)
        for (const path of ['verify', 'export']) {
          expect((await send(tenant, 'GET', `${NOTICES}/${path}?notice=${foreign}`)).status).toBe(404)
          expect((await send(tenant, 'GET', `${NOTICES}/${path}?scope=${other(tenant)}`)).text).not.toContain(
            `"notice":"${foreign}","version"`,
          )
        }
        expect((await verify(app.payload, { scope: tenant })).publications).toBe(own.length)
        // Of nobody, and of others for who does not work for them: that nothing is found there would say nothing.
        for (const nobody of ['nobody', other(tenant)]) {
          for (const path of ['verify', 'export', `export?notice=${foreign}&`]) {
            const asked = path.includes('?') ? `${path}scope=${nobody}` : `${path}?scope=${nobody}`
            expect((await send(tenant, 'GET', `${NOTICES}/${asked}`)).status).toBe(404)
          }
        }
      }
      expect((await verify(app.payload)).findings).toEqual([])
      await expect(verify(app.payload, { scope: 'nobody' })).rejects.toThrow(UnknownScope)
      await expect(exportBundle(app.payload, { scope: 'nobody' }).next()).rejects.toThrow(UnknownScope)
    })

    it('should repair what is of their organisation', async () => {
      const { totalDocs } = await app.payload.count({
        collection: 'privacy-notices' as never,
        where: { tenant: { equals: ids.alfa } },
      })
      expect((await send('alfa', 'POST', `${NOTICES}/repair`)).body).toMatchObject({ notices: totalDocs })
    })

    it('should see what waits, what uses a source, and how publishing again goes, of their own', async () => {
      const source = { collection: 'registers', id: String(sources.alfa.register) }
      const named = `source=registers:${source.id}`
      const changed = await send('alfa', 'PATCH', `/registers/${source.id}`, {
        body: { name: 'Alfan uusi rekisteri', _status: 'published' },
      })
      expect(changed.status).toBe(200)
      const pending = (await send('alfa', 'GET', `${NOTICES}/pending?${named}`)).body.notices as {
        contentHash: string
        id: Id
      }[]
      expect(pending.length).toBeGreaterThan(0)
      expect((await send('beeta', 'GET', `${NOTICES}/pending`)).body).toMatchObject({ notices: [] })
      expect((await send('alfa', 'GET', `${NOTICES}/uses?${named}`)).status).toBe(200)
      for (const path of [`uses?${named}`, `uses?${named}&elsewhere=true`]) {
        expect((await send('beeta', 'GET', `${NOTICES}/${path}`)).status).toBe(404)
      }
      const notices = pending.map(({ contentHash, id }) => ({ contentHash, id: String(id) }))
      const foreign = await send('beeta', 'POST', `${NOTICES}/republish`, { body: { notices, source } })
      expect(foreign.status).toBe(404)
      const own = { collection: 'registers', id: String(sources.beeta.register) }
      const mixed = await send('beeta', 'POST', `${NOTICES}/republish`, { body: { notices, source: own } })
      expect(mixed.status).toBe(403)

      const { body: run, status } = await send('alfa', 'POST', `${NOTICES}/republish`, {
        body: { notices, source },
      })
      expect(status).toBe(202)
      const path = `${NOTICES}/republish/${String(run.run)}`
      expect((await send('alfa', 'GET', path)).status).toBe(200)
      for (const method of ['GET', 'POST']) expect((await send('beeta', method, path)).status).toBe(404)
      await expectSoon(async () => (await send('alfa', 'GET', path)).body.state === 'finished')
    })

    it('should have standard texts of their own, each organisation once', async () => {
      const install = (actor: Actor, body: object = {}, headers: Record<string, string> = {}) =>
        send(actor, 'POST', '/notice-blocks/standard-texts', { body, headers })
      const created = async (answer: ReturnType<typeof install>) =>
        ((await answer).body.created as unknown[] | undefined)?.length
      const count = await created(install('alfa'))
      expect(count).toBeGreaterThan(0)
      expect(await created(install('alfa'))).toBe(0)
      expect(await created(install('beeta'))).toBe(count)
      expect(await created(install('both', { owner: ids.alfa }))).toBe(0)
      expect(await created(install('both', {}, { cookie: `payload-tenant=${ids.beeta}` }))).toBe(0)
      expect((await install('both')).status).toBe(400)
      expect((await install('beeta', { owner: ids.alfa })).status).toBe(400)
      for (const tenant of TENANTS) {
        const { docs } = await app.payload.find({
          collection: 'notice-blocks' as never,
          limit: 0,
          showHiddenFields: true,
          where: { and: [{ tenant: { equals: ids[tenant] } }, { 'standard.key': { exists: true } }] },
        })
        expect(docs).toHaveLength(Number(count))
      }
    })
  })

  it('should find that a publication was given to another organisation in the database', async () => {
    const [first] = await publicationsOf('beeta')
    const { payload } = app
    const update = (data: object) =>
      payload.db.updateOne({ id: first!.id, collection: 'notice-publications', data: data as never })
    for (const data of [{ owner: String(ids.alfa) }, { scope: 'alfa' }]) {
      await update(data)
      try {
        expect((await verify(payload)).findings).toMatchObject([
          { kind: 'altered', notice: first!.notice, version: first!.version, what: 'record' },
        ])
      } finally {
        await update({ owner: first!.owner, scope: first!.scope })
      }
    }
    expect((await verify(payload)).findings).toEqual([])
  })

  it('should keep addresses when an organisation gets another name, and give nobody a name that is taken', async () => {
    const rename = (tenant: Tenant, name: string) =>
      app.payload.update({ id: ids[tenant], collection: 'tenants' as never, data: { name } })
    await rename('alfa', 'omega')
    try {
      const id = await create('alfa', 'notices', {
        ...contentOf('alfa', 'notices', 'Nimen jälkeen'),
        slug: 'nimen-jalkeen',
        _status: 'published',
      })
      const { body } = await send(null, 'GET', `${PUBLISHED}/nimen-jalkeen`)
      expect([body.notice, body.scope]).toEqual([String(id), 'alfa'])
      const gamma = (await app.payload.create({ collection: 'tenants' as never, data: { name: 'alfa' } })).id
      const impostor = app.payload.create({
        collection: 'privacy-notices' as never,
        data: {
          title: 'Alfan nimissä',
          profile: 'classic',
          registers: [],
          tenant: gamma,
          _status: 'published',
        },
      })
      await expect(impostor).rejects.toMatchObject({ status: 400 })
    } finally {
      await rename('alfa', 'alfa')
    }
  })
})

const expectSoon = async (holds: () => Promise<boolean>) => {
  for (let looks = 0; looks < 200; looks += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not come to be.')
}

describe(`many organisations without a plugin for tenants, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  const tokens = {} as Record<Tenant, string>

  const options = (rest: object = {}) => ({
    overrides: { blocks: withUnit, notices: withUnit, registers: withUnit },
    scope: {
      field: 'unit',
      meant: ({ req }: { req: { headers: Headers } }) => req.headers.get('x-unit'),
      of: ({ req }: { req: { user: null | { email?: string } } }) => [
        String(req.user?.email).split('@')[0] ?? '',
      ],
      ...rest,
    },
  })

  beforeAll(async () => {
    const pages: CollectionConfig = {
      slug: 'pages',
      access: { read: () => true },
      fields: [
        { name: 'unit', type: 'text' },
        { name: 'layout', type: 'blocks', blocks: privacyBlocks() },
      ],
    }
    app = await createTestApp({
      name: 'scopes',
      collections: [pages],
      plugins: [privacyNotices(options())],
    })
    for (const tenant of TENANTS) {
      tokens[tenant] = (await app.createUser({ email: emailOf(tenant), role: 'editor' })).token
      const make = async (slug: string, data: object) => {
        const answer = await app.rest('POST', `/${slug}?depth=0`, { body: data, token: tokens[tenant] })
        if (answer.status !== 201) throw new Error(answer.text)
        return (answer.body.doc as { id: Id }).id
      }
      // Organisations do not say whose they are here: everybody uses all.
      const controller = await make('notice-organisations', organisation({ name: `Yhdistys ${tenant}` }))
      const own = await make('registers', register(controller))
      const notice = { title: titleOf(tenant), profile: 'classic', registers: [own], slug: SLUG }
      await make('privacy-notices', { ...notice, _status: 'published' })
    }
  })
  afterAll(() => app?.destroy())

  const list = async (slug: string, tenant: Tenant) =>
    (await app.rest('GET', `/${slug}?depth=0`, { token: tokens[tenant] })).body.docs as JsonObject[]

  it('should keep sources, notices and publications apart, and share what says nothing of it', async () => {
    for (const tenant of TENANTS) {
      for (const slug of ['registers', 'privacy-notices']) {
        expect((await list(slug, tenant)).map(({ unit }) => unit as string)).toEqual([tenant])
      }
      expect((await list('notice-publications', tenant)).map(({ scope }) => scope as string)).toEqual([
        tenant,
      ])
      expect(await list('notice-organisations', tenant)).toHaveLength(2)
    }
  })

  it('should read what a request means, unless it names another', async () => {
    const read = (query: string, headers: Record<string, string> = {}) =>
      app.rest('GET', `${PUBLISHED}/${SLUG}${query}`, { headers })
    expect((await read('')).status).toBe(400)
    expect((await read('', { 'x-unit': 'beeta' })).body).toMatchObject({
      scope: 'beeta',
      title: titleOf('beeta'),
    })
    expect((await read('?scope=alfa', { 'x-unit': 'beeta' })).body).toMatchObject({ title: titleOf('alfa') })
    const { body, headers } = await app.rest('GET', PUBLISHED, { headers: { 'x-unit': 'beeta' } })
    expect((body.docs as JsonObject[]).map(({ scope }) => scope as string)).toEqual(['beeta'])
    // Whoever follows a link may mean another, so it names the one it is about.
    const links = [...(headers.get('link') ?? '').matchAll(/<([^>]*)>/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((href) => !href?.includes('scope=beeta'))).toEqual([])
  })

  it('should read by a route of the app, whose own links name no scope', async () => {
    const route = createNoticeRoute({ config: app.config })
    const fixed = createNoticeRoute({ config: app.config, scope: 'alfa', slug: SLUG })
    const params = (values: object) => ({ params: Promise.resolve(values) })
    const get = async (path: string, values: object, from = route) => {
      const response = await from.GET(
        new Request(`http://localhost:3000${path}`, { headers: { accept: 'application/json' } }),
        params(values),
      )
      return { body: (await response.json()) as JsonObject, status: response.status }
    }
    for (const scope of TENANTS) {
      const { body } = await get(`/${scope}/${SLUG}`, { scope, slug: SLUG })
      expect(body).toMatchObject({ title: titleOf(scope) })
      const links = body.links as Record<string, string>
      expect(links.canonical).toBe(`/${scope}/${SLUG}?locale=fi`)
      expect(links.history).toContain(`scope=${scope}`)
    }
    expect((await get('/seloste', {}, fixed)).body).toMatchObject({ title: titleOf('alfa') })
    expect((await get('/seloste?scope=beeta', {}, fixed)).status).toBe(400)
    expect((await get(`/gamma/${SLUG}`, { scope: 'gamma', slug: SLUG })).status).toBe(404)
    const asked = await get(`/x/${SLUG}?scope=beeta`, { slug: SLUG })
    expect(asked.body).toMatchObject({ title: titleOf('beeta') })
    expect((asked.body.links as Record<string, string>).canonical).toContain('scope=beeta')
  })

  it('should give again by the route for GraphQL what is of the scope that is named or meant', async () => {
    const routes = graphqlRoutesOf(app)
    const query = `query ($scope: String) { PublishedPrivacyNotice(slug: "${SLUG}", scope: $scope) { scope title } }`
    const both = `{ alfa: PublishedPrivacyNotice(slug: "${SLUG}", scope: "alfa") { title } beeta: PublishedPrivacyNotice(slug: "${SLUG}", scope: "beeta") { title } }`
    const ask = async (body: object, headers: Record<string, string> = {}) =>
      JSON.parse((await routes.post({ ...body }, { headers })).body) as JsonObject
    for (const handedOver of [8, 1]) {
      for (const tenant of TENANTS) {
        const found = { PublishedPrivacyNotice: { scope: tenant, title: titleOf(tenant) } }
        const meant = { 'x-unit': tenant }
        expect(await ask({ query, variables: { scope: tenant } })).toEqual({ data: found })
        expect(await ask({ query }, meant)).toEqual({ data: found })
        const named = { query, variables: { scope: tenant } }
        expect(await ask(named, { 'x-unit': other(tenant) })).toEqual({ data: found })
      }
      expect(await ask({ query: both })).toEqual({
        data: { alfa: { title: titleOf('alfa') }, beeta: { title: titleOf('beeta') } },
      })
      expect(await ask({ query })).toMatchObject({
        errors: [{ extensions: { data: { parameter: 'scope' } } }],
      })
      expect(routes.handedOver()).toBe(handedOver)
    }
  })

  it('should refuse to start an app whose notices do not say whose they are', async () => {
    const starting = async (given: object) => {
      const config = await privacyNotices(given)({ collections: [] } as never)
      await config.onInit?.(app.payload)
    }
    await expect(starting(options())).resolves.toBeUndefined()
    await expect(starting(options({ field: 'team' }))).rejects.toThrow("'privacy-notices' has no such field")
    await expect(starting(options({ field: 'registers' }))).rejects.toThrow('there it holds many')
    await expect(starting(options({ field: 'change' }))).rejects.toThrow('not group')
    await expect(starting(options({ of: undefined }))).rejects.toThrow('`scope.of` has to say')
  })

  it('should show in pages what belongs to their organisation', async () => {
    const { body } = await app.rest('POST', '/notice-blocks?depth=0', {
      body: { title: 'Alfan teksti', _status: 'published', kind: 'text', text: text('Alfan oma teksti.') },
      token: tokens.alfa,
    })
    const { id: block } = body.doc as { id: Id }
    const pages: Partial<Record<string, Id>> = {}
    for (const unit of [...TENANTS, null]) {
      const data = { layout: [{ block, blockType: 'privacy-text' }], unit }
      pages[String(unit)] = (await app.payload.create({ collection: 'pages' as never, data })).id
    }
    const shown = async (path: string) => (await app.rest('GET', path)).text.includes('Alfan oma teksti')
    for (const query of ['', '?select[layout]=true', '?select[layout][privacy-text][content]=true']) {
      const seen = await Promise.all(
        [...TENANTS, null].map((unit) => shown(`/pages/${String(pages[String(unit)])}${query}`)),
      )
      expect({ query, seen }).toEqual({ query, seen: [true, false, false] })
    }
  })

  it('should know of no scopes without the option', async () => {
    const plain = await createTestApp({ name: 'plain', plugins: [privacyNotices()] })
    try {
      for (const path of ['', '/seloste', '/seloste/history', '/feed', '/seloste/versions/1/proof']) {
        const { body, status } = await plain.rest('GET', `${PUBLISHED}${path}?scope=alfa`)
        expect({ path, status }).toEqual({ path, status: 400 })
        expect(body.errors).toMatchObject([{ parameter: 'scope' }])
      }
    } finally {
      await plain.destroy()
    }
  })
})
