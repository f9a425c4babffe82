import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig, FlattenedField, JsonObject, PayloadRequest, Where } from 'payload'

import { createLocalReq } from 'payload'

import type { Id } from '../fixtures/collections.js'

import { ownersToChoose } from '../../src/sources/owners.js'
import { importNotice, installStandardTexts, privacyNotices } from '../../src/index.js'
import { optionsOf } from '../../src/installation.js'
import { readStatus } from '../../src/reviews/status.js'
import { collections, drafted } from '../fixtures/collections.js'
import { organisation, register } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest, type TestApp } from './support/app.js'

/** Somebody who works with several of the organisations of an installation: whose something is, and becomes, has to be told. */

const UNITS = ['alfa', 'beeta'] as const
type Unit = (typeof UNITS)[number]
type Actor = 'all' | 'both' | Unit

const NOTICES = '/privacy-notices'
const MISSING = '999999'

/** Adds a relationship to the organisations that share the installation, which nothing fills in. */
const withUnit = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
  ...defaultCollection,
  fields: [...defaultCollection.fields, { name: 'unit', type: 'relationship', relationTo: 'units' }],
})

describe(`somebody who works with several organisations, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  const units = {} as Record<Unit, Id>
  const tokens = {} as Record<Actor, string>
  const users = {} as Record<Actor, JsonObject>
  const sources = {} as Record<Unit, { controller: Id; register: Id }>

  const send = (actor: Actor, method: string, path: string, body?: unknown) =>
    app.rest<JsonObject>(method, path, { body, token: tokens[actor] })

  const make = async (actor: Actor, slug: string, data: object): Promise<Id> => {
    const { body, status, text } = await send(actor, 'POST', `/${slug}?depth=0`, data)
    if (status !== 201) throw new Error(text)
    return (body.doc as { id: Id }).id
  }

  const requestOf = (actor: Actor): Promise<PayloadRequest> =>
    createLocalReq({ user: { ...users[actor], collection: 'users' } as never }, app.payload)

  beforeAll(async () => {
    app = await createTestApp({
      name: 'several-owners',
      collections: [
        {
          slug: 'units',
          access: { read: () => true },
          admin: { useAsTitle: 'name' },
          fields: [{ name: 'name', type: 'text' }],
        },
      ],
      plugins: [
        privacyNotices({
          overrides: { blocks: withUnit, notices: withUnit, organisations: withUnit, registers: withUnit },
          scope: {
            field: 'unit',
            key: async ({ req, value }) =>
              String((await req.payload.findByID({ id: value, collection: 'units' as never, req })).name),
            of: ({ req }) => {
              const name = String(req.user?.email).split('@')[0] as Actor
              return name === 'all'
                ? 'all'
                : UNITS.filter((one) => name === 'both' || name === one).map((one) => units[one])
            },
          },
        }),
      ],
    })
    for (const name of UNITS) {
      units[name] = (await app.payload.create({ collection: 'units' as never, data: { name } })).id
    }
    for (const actor of [...UNITS, 'both', 'all'] as const) {
      const { token, user } = await app.createUser({ email: `${actor}@example.org`, role: 'editor' })
      tokens[actor] = token
      users[actor] = user
    }
    for (const unit of UNITS) {
      const controller = await make(unit, 'notice-organisations', organisation({ name: `Yhdistys ${unit}` }))
      const own = await make(unit, 'registers', register(controller, { name: `Rekisteri ${unit}` }))
      await make(unit, 'notice-blocks', { title: `Teksti ${unit}`, kind: 'cookies', _status: 'published' })
      await make(unit, 'privacy-notices', {
        title: `Seloste ${unit}`,
        profile: 'classic',
        registers: [own],
        _status: 'published',
      })
      sources[unit] = { controller, register: own }
    }
  })
  afterAll(() => app?.destroy())

  it.each(drafted)('should save nothing in %s that is nobody’s, as a draft either', async (key) => {
    const { slug, title } = collections[key]
    const data = { [title]: 'Ei kenenkään', ...(key === 'blocks' && { kind: 'text' }) }
    const created = await send('both', 'POST', `/${slug}?draft=true`, data)
    expect([created.status, created.text]).toEqual([400, expect.stringContaining('"path":"unit"')])
    const id = await make('both', `${slug}`, {
      ...data,
      ...(key === 'notices' && { profile: 'classic' }),
      unit: units.alfa,
      _status: 'draft',
    }).catch(() => undefined)
    const [kept] = (await send('both', 'GET', `/${slug}?depth=0&limit=1&draft=true`)).body.docs as {
      id: Id
    }[]
    const cleared = await send('both', 'PATCH', `/${slug}/${id ?? kept!.id}?draft=true`, { unit: null })
    expect([cleared.status, cleared.text]).toEqual([400, expect.stringContaining('"path":"unit"')])
    // Who works with one need not say it; who works with everything sees what is nobody's too.
    const own = await send('alfa', 'POST', `/${slug}?draft=true&depth=0`, data)
    expect([own.status, (own.body.doc as JsonObject).unit]).toEqual([201, units.alfa])
    expect((await send('all', 'POST', `/${slug}?draft=true`, data)).status).toBe(201)
  })

  it('should be offered what is for whom a document belongs to, wherever it refers to something', async () => {
    const options = optionsOf(app.payload)
    const owned = drafted.map((key) => collections[key].slug)
    const req = await requestOf('both')
    let looked = 0
    const look = async (fields: FlattenedField[], seen = new Set<unknown>()): Promise<void> => {
      if (seen.has(fields)) return
      seen.add(fields)
      for (const field of fields) {
        if (field.type === 'blocks')
          for (const { flattenedFields } of field.blocks) await look(flattenedFields, seen)
        else if ('flattenedFields' in field) await look(field.flattenedFields, seen)
        if (field.type !== 'relationship' || typeof field.relationTo !== 'string') continue
        if (!owned.includes(field.relationTo)) continue
        const choices = async (data: object) => {
          const where =
            typeof field.filterOptions === 'function'
              ? await field.filterOptions({
                  id: 1,
                  blockData: {},
                  data,
                  relationTo: field.relationTo as string,
                  req,
                  siblingData: {},
                  user: req.user,
                })
              : field.filterOptions
          const { docs } = await app.payload.find({
            collection: field.relationTo as never,
            depth: 0,
            limit: 0,
            overrideAccess: false,
            req,
            where: {
              and: [{ unit: { exists: true } }, ...(typeof where === 'object' && where ? [where] : [])],
            },
          })
          return new Set((docs as JsonObject[]).map(({ unit }) => unit as Id))
        }
        const offered = await choices({ unit: units.alfa })
        expect({ name: field.name, offered: [...offered].filter((unit) => unit !== units.alfa) }).toEqual({
          name: field.name,
          offered: [],
        })
        looked++
      }
    }
    for (const key of drafted) await look(app.payload.collections[options.slugs[key]]!.config.flattenedFields)
    expect(looked).toBeGreaterThan(10)
  })

  it('should not tell others which of its sources is retired, once something has been moved to them', async () => {
    const retired = await make('alfa', 'notice-organisations', organisation({ name: 'Lakannut yhdistys' }))
    const id = await make('alfa', 'registers', register(retired, { name: 'Siirtyvä rekisteri' }))
    await send('alfa', 'PATCH', `/notice-organisations/${retired}`, { _status: 'published', retired: true })
    const toldTo = async (actor: Actor) => {
      const { body, status } = await send(actor, 'GET', `${NOTICES}/pending?source=registers:${id}`)
      return [status, body.retired]
    }
    const one = [expect.objectContaining({ title: 'Lakannut yhdistys' })]
    expect(await toldTo('alfa')).toEqual([200, one])
    const moved = await send('both', 'PATCH', `/registers/${id}`, { _status: 'published', unit: units.beeta })
    expect([moved.status, moved.text]).toEqual([200, expect.any(String)])
    expect(await toldTo('both')).toEqual([200, one])
    expect(await toldTo('beeta')).toEqual([200, []])
  })

  it('should be asked whose something becomes, by name', async () => {
    const labels = async (actor: Actor) =>
      (await ownersToChoose(await requestOf(actor), optionsOf(app.payload))).map(({ label }) => label)
    expect(await labels('both')).toEqual(['alfa', 'beeta'])
    expect(await labels('all')).toEqual(['alfa', 'beeta'])
    expect(await labels('alfa')).toEqual(['alfa'])
  })

  describe('an owner that there is not', () => {
    it.each(['abc', MISSING, '-1', ''])(
      'should be refused where something is made for it: %j',
      async (owner) => {
        const start = { kind: 'customers', organisation: { name: 'Uusi yhdistys' }, owner }
        const form = new FormData()
        form.append('files', new File(['Tietosuojaseloste'], 'seloste.txt', { type: 'text/plain' }))
        form.append('owner', owner)
        const answers = {
          import: await send('all', 'POST', '/notice-imports/read', form),
          ropa: await send('all', 'GET', `/registers/ropa?format=json&owner=${owner || '%20'}`),
          start: await send('all', 'POST', `${NOTICES}/start`, start),
          texts: await send('all', 'POST', '/notice-blocks/standard-texts', { owner }),
        }
        for (const [name, { status, text }] of Object.entries(answers)) {
          expect({ name, status, text }).toMatchObject({
            name,
            status: 400,
            text: expect.stringContaining('"path":"owner"') as unknown,
          })
        }
      },
    )

    it('should be refused to code of the app', async () => {
      for (const owner of ['abc', MISSING]) {
        await expect(installStandardTexts(app.payload, { owner })).rejects.toMatchObject({ status: 400 })
        const file = { name: 'seloste.txt', bytes: Buffer.from('Tietosuojaseloste') }
        await expect(importNotice(app.payload, { dryRun: true, file, owner })).rejects.toMatchObject({
          status: 400,
        })
      }
    })
  })

  describe('the record of processing activities', () => {
    const namesIn = async (actor: Actor, query: string) => {
      const { status, text } = await send(actor, 'GET', `/registers/ropa?format=json&locale=fi${query}`)
      expect({ query, status }).toEqual({ query, status: 200 })
      return UNITS.filter((unit) => text.includes(`Rekisteri ${unit}`))
    }

    it('should be that of one organisation, by its name or whose it is', async () => {
      for (const at of ['', `&at=${new Date().toISOString()}`]) {
        expect(await namesIn('both', at)).toEqual([...UNITS])
        for (const unit of UNITS) {
          for (const actor of [unit, 'both', 'all'] as const) {
            expect(await namesIn(actor, `${at}&scope=${unit}`)).toEqual([unit])
            expect(await namesIn(actor, `${at}&owner=${units[unit]}`)).toEqual([unit])
          }
        }
      }
      expect((await send('alfa', 'GET', `/registers/ropa?owner=${units.beeta}`)).status).toBe(400)
    })

    it('should be refused of a name that no organisation has, as repairing is', async () => {
      for (const actor of ['alfa', 'all'] as const) {
        for (const scope of ['gamma', ...(actor === 'alfa' ? ['beeta'] : [])]) {
          for (const at of ['', `&at=${new Date().toISOString()}`]) {
            expect((await send(actor, 'GET', `/registers/ropa?scope=${scope}${at}`)).status).toBe(404)
          }
          expect((await send(actor, 'POST', `${NOTICES}/repair?scope=${scope}`)).status).toBe(404)
        }
      }
      // One that has nothing yet is called so all the same.
      const { id } = await app.payload.create({ collection: 'units' as never, data: { name: 'uusi' } })
      const { status, body } = await send('all', 'GET', '/registers/ropa?format=json&scope=uusi')
      expect([status, id !== undefined, body.rows]).toEqual([200, true, 'register'])
    })
  })
})

describe(`lists of somebody who has chosen an organisation above them, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  const tenants = {} as Record<Unit, Id>
  let user: JsonObject

  const requestOf = (chosen?: Unit): Promise<PayloadRequest> =>
    createLocalReq(
      {
        req: { headers: new Headers(chosen && { cookie: `payload-tenant=${tenants[chosen]}` }) },
        user: { ...user, collection: 'users' } as never,
      },
      app.payload,
    )

  beforeAll(async () => {
    app = await createTestApp({
      name: 'chosen-owner',
      collections: [
        { slug: 'tenants', admin: { useAsTitle: 'name' }, fields: [{ name: 'name', type: 'text' }] },
      ],
      plugins: [
        privacyNotices({ scope: { field: 'tenant' } }),
        multiTenantPlugin({
          cleanupAfterTenantDelete: false,
          collections: Object.fromEntries(drafted.map((key) => [collections[key].slug, {}])),
        }),
      ],
    })
    const { payload } = app
    for (const name of UNITS) {
      tenants[name] = (await payload.create({ collection: 'tenants' as never, data: { name } })).id
    }
    const created = await app.createUser({ email: 'both@example.org', role: 'editor' })
    await payload.update({
      id: created.user.id,
      collection: 'users',
      data: { tenants: UNITS.map((name) => ({ tenant: tenants[name] })) },
    })
    user = await payload.findByID({ id: created.user.id, collection: 'users', depth: 0 })
    for (const name of UNITS) {
      const tenant = tenants[name]
      const create = async (collection: string, data: object): Promise<Id> =>
        (await payload.create({ collection: collection as never, data: { ...data, tenant } })).id
      const controller = await create('notice-organisations', organisation({ name: `Yhdistys ${name}` }))
      const own = await create('registers', register(controller))
      await create('privacy-notices', {
        title: `Seloste ${name}`,
        profile: 'classic',
        registers: [own],
        _status: 'published',
      })
      await importNotice(payload, {
        file: { name: `${name}.txt`, bytes: Buffer.from('Tietosuojaseloste') },
        owner: tenant,
      })
    }
  })
  afterAll(() => app?.destroy())

  const listed = async (slug: string, chosen?: Unit): Promise<string[]> => {
    const req = await requestOf(chosen)
    const where: null | undefined | Where = await app.payload.collections[slug]!.config.admin.baseFilter?.({
      limit: 10,
      page: 1,
      req,
      sort: '',
    })
    const { docs } = await app.payload.find({
      collection: slug as never,
      depth: 0,
      overrideAccess: false,
      req,
      showHiddenFields: true,
      where: where ?? {},
    })
    return (docs as JsonObject[]).map(({ owner }) => String(owner)).sort()
  }

  it.each(['notice-publications', 'notice-imports'])('should hold in %s what is that one’s', async (slug) => {
    for (const name of UNITS) expect(await listed(slug, name)).toEqual([String(tenants[name])])
    expect(await listed(slug)).toEqual(UNITS.map((name) => String(tenants[name])).sort())
  })

  it('should hold as many notices as the dashboard counts', async () => {
    const options = optionsOf(app.payload)
    const counted = async (chosen?: Unit) => (await readStatus(await requestOf(chosen), options))?.notices
    for (const name of UNITS) expect(await counted(name)).toEqual({ all: 1, published: 1 })
    expect(await counted()).toEqual({ all: 2, published: 2 })
  })
})
