// On one database: who may do what is decided before anything is stored.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type JsonObject, type PayloadRequest, type TypeWithID } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { normaliseOptions } from '../../src/options.js'
import { startSite } from '../fixtures/site.js'

/** What an assistant (a request of Payload's MCP plugin) may do: save drafts, and nothing else. */

const NOTICES = 'privacy-notices'
const NOTE = '# Tietosuojaseloste\n\n## 1. Rekisterinpitäjä\n\nKuusisaaren Purjehtijat ry\n'

type Refused = { data?: unknown; name?: string; status?: number }

/** A request as Payload's plugin makes it: of a user, by tools. */
const requestOf = async ({ app }: Site, user: JsonObject & TypeWithID): Promise<PayloadRequest> => {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
  return Object.assign(req, { payloadAPI: 'MCP' })
}

const statusOf = async (work: Promise<unknown>): Promise<number> => {
  try {
    const answer = await work
    return answer instanceof Response ? answer.status : 200
  } catch (error) {
    return (error as Refused).status ?? 500
  }
}

describe('an assistant', () => {
  let site: Site
  let user: JsonObject & TypeWithID
  beforeAll(async () => {
    site = await startSite('assistant', { jobs: { start: false } })
    user = (await site.app.createUser()).user
  })
  afterAll(() => site?.app.destroy())

  /** Calls one of the plugin's endpoints as a tool of an app would. */
  const call = async (
    method: 'get' | 'post',
    path: string,
    { body, collection = NOTICES, params = {} }: { body?: object; collection?: string; params?: object } = {},
    of: Site = site,
  ): Promise<Response> => {
    const endpoints = of.app.payload.collections[collection as typeof NOTICES]?.config.endpoints || []
    const found = endpoints.find((one) => one.method === method && one.path === path)
    if (!found) throw new Error(`no ${method} ${path}`)
    const req = await requestOf(of, user)
    const text = JSON.stringify(body ?? {})
    Object.assign(req, {
      json: () => Promise.resolve(JSON.parse(text) as unknown),
      query: {},
      routeParams: params,
      searchParams: new URLSearchParams(),
      text: () => Promise.resolve(text),
    })
    return found.handler(req)
  }

  const save = async (id: Id, data: object, rest: object = {}, of: Site = site) =>
    of.app.payload.update({
      id,
      collection: NOTICES as never,
      data,
      overrideAccess: false,
      req: await requestOf(of, user),
      user: { ...user, collection: 'users' } as never,
      ...rest,
    } as never)

  it('should create and change drafts', async () => {
    const req = await requestOf(site, user)
    const made: JsonObject & TypeWithID = await site.app.payload.create({
      collection: NOTICES as never,
      data: { title: 'Luonnos', profile: 'classic', registers: [site.sources.register] },
      overrideAccess: false,
      req,
    })
    expect(made._status).toBe('draft')
    const saved = (await save(made.id, { title: 'Toinen' }, { draft: true })) as unknown as JsonObject
    expect([saved.title, saved._status]).toEqual(['Toinen', 'draft'])
    expect(await site.records(made.id)).toHaveLength(0)
  })

  it.each([
    ['that says what it is', { _status: 'published' }, { draft: false }],
    ['that says nothing', {}, { draft: false }],
    ['as a draft that is none', { _status: 'published' }, { draft: true }],
    ['that overrides access', { _status: 'published' }, { overrideAccess: true }],
  ])('should publish by no save: one %s', async (_, data, rest) => {
    const { id } = await site.create()
    expect(await statusOf(save(id, data, rest))).toBe(403)
    expect(await site.records(id)).toHaveLength(0)
  })

  it('should create nothing published', async () => {
    const req = await requestOf(site, user)
    for (const overrideAccess of [false, true]) {
      const creating = site.app.payload.create({
        collection: 'registers' as never,
        data: { name: 'Uusi', _status: 'published', controllers: [] },
        draft: false,
        overrideAccess,
        req,
      })
      expect(await statusOf(creating)).toBe(403)
    }
  })

  it.each([
    ['one language', { draft: false, publishSpecificLocale: 'fi' }, {}],
    ['withdrawing', { draft: false }, { _status: 'draft' }],
    ['unpublishing', { draft: false, unpublishAllLocales: true }, {}],
  ])('should leave what is published as it is: %s', async (_, rest, data) => {
    const { id } = await site.create()
    await site.publish(id)
    for (const overrideAccess of [false, true]) {
      expect(await statusOf(save(id, data, { ...rest, overrideAccess }))).toBe(403)
    }
    expect(await site.records(id)).toHaveLength(1)
  })

  it('should restore no version as published, and delete nothing', async () => {
    const { id } = await site.create()
    await site.publish(id)
    await save(id, { title: 'Myöhempi' }, { draft: true })
    const { docs } = await site.app.payload.findVersions({
      collection: NOTICES as never,
      limit: 1,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    const draft = await site.create()
    for (const overrideAccess of [false, true]) {
      const req = await requestOf(site, user)
      const restoring = site.app.payload.restoreVersion({
        id: (docs[0] as unknown as { id: string }).id,
        collection: NOTICES as never,
        overrideAccess,
        req,
      })
      expect(await statusOf(restoring)).toBe(403)
      const deleting = site.app.payload.delete({
        id: draft.id,
        collection: NOTICES as never,
        overrideAccess,
        req: await requestOf(site, user),
      } as never)
      expect(await statusOf(deleting)).toBe(403)
    }
    expect(await site.app.payload.count({ collection: NOTICES as never })).toMatchObject({
      totalDocs: expect.any(Number),
    })
    expect(await statusOf(site.app.payload.findByID({ id: draft.id, collection: NOTICES as never }))).toBe(
      200,
    )
  })

  it('should let nothing be, review nothing and publish nothing again', async () => {
    const { id } = await site.create()
    await site.publish(id)
    const fingerprint = '0'.repeat(64)
    const params = { id: String(id) }
    const source = { id: site.sources.register, collection: 'registers' }
    const calls = [
      call('post', '/:id/waive', { body: { fingerprint, reason: 'Perusteltu poikkeus.' }, params }),
      call('post', '/:id/waive/end', { body: { fingerprint }, params }),
      call('post', '/:id/review', { body: { outcome: 'unchanged' }, params }),
      call('post', '/republish', { body: { notices: [{ id, contentHash: fingerprint }], source } }),
      call('post', '/republish/:run', { params: { run: crypto.randomUUID() } }),
      call('post', '/repair'),
      call('post', '/remind'),
    ]
    for (const one of calls) expect(await statusOf(one)).toBe(403)
    expect(await site.records(id)).toHaveLength(1)
  })

  it('should apply and undo no import', async () => {
    const form = new FormData()
    form.append('file', new File([NOTE], 'seloste.md'))
    const read = await site.app.rest<{ id: Id }>('POST', '/notice-imports/read', {
      body: form,
      token: site.token,
    })
    expect(read.status).toBe(201)
    const params = { id: String(read.body.id) }
    const before = await site.app.payload.count({ collection: NOTICES as never })
    for (const body of [{}, { publish: true }]) {
      expect(await statusOf(call('post', '/:id/apply', { body, collection: 'notice-imports', params }))).toBe(
        403,
      )
    }
    expect(await statusOf(call('post', '/:id/undo', { collection: 'notice-imports', params }))).toBe(403)
    expect(await site.app.payload.count({ collection: NOTICES as never })).toEqual(before)
  })

  it('should read, check and compare', async () => {
    const { id } = await site.create()
    for (const path of ['/:id/check', '/:id/changes', '/:id/preview']) {
      expect(await statusOf(call('get', path, { params: { id: String(id) } }))).toBe(200)
    }
  })

  it('should publish where the rule says so itself', async () => {
    const own = await startSite('assistant-may', { access: { publish: () => 'assistant' } })
    try {
      const { id } = await own.create()
      await save(id, { _status: 'published' }, {}, own)
      expect(await own.records(id)).toHaveLength(1)
    } finally {
      await own.app.destroy()
    }
  })

  it('should tell a rule that holds from one that holds for assistants', async () => {
    const asked = (answer: 'assistant' | boolean, payloadAPI: string) =>
      normaliseOptions({ access: { publish: () => answer } }).access.publish({
        req: { payloadAPI } as unknown as PayloadRequest,
      })
    expect(await asked(true, 'REST')).toBe(true)
    expect(await asked('assistant', 'REST')).toBe(true)
    expect(await asked(true, 'MCP')).toBe(false)
    expect(await asked('assistant', 'MCP')).toBe(true)
    expect(await asked(false, 'MCP')).toBe(false)
  })
})
