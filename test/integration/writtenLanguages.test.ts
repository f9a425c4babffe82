// On one database: words are made from one record.
import type { FlattenedField, JsonObject } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Drafted, Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { collections, drafted } from '../fixtures/collections.js'
import { startSite } from '../fixtures/site.js'
import { text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

/** Every localized text of a collection, in one language: a row in each list, a section of each kind. */
const filled = (fields: readonly FlattenedField[], locale: string, path = ''): JsonObject =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const at = `${path}${field.name}`
      const value = `${at} ${locale}`
      switch (field.type) {
        case 'group':
        case 'tab':
          return [[field.name, filled(field.flattenedFields, locale, `${at}.`)]]
        case 'array':
          return [[field.name, [filled(field.flattenedFields, locale, `${at}.`)]]]
        case 'blocks':
          return [
            [
              field.name,
              field.blocks.map(({ slug, flattenedFields }) => ({
                ...filled(flattenedFields, locale, `${at}.${slug}.`),
                blockType: slug,
              })),
            ],
          ]
        case 'richText':
          return field.localized ? [[field.name, text(value)]] : []
        case 'text':
          if (!field.localized) return []
          return [[field.name, field.hasMany ? [value] : value]]
        case 'textarea':
          return field.localized ? [[field.name, value]] : []
        default:
          return []
      }
    }),
  )

/** Everything that a document holds in a language. */
const writtenIn = (value: unknown, locale: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => writtenIn(one, locale))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    if (key !== locale) return writtenIn(one, locale)
    const isEmpty =
      one === null || one === undefined || one === '' || (Array.isArray(one) && one.length === 0)
    return isEmpty ? [] : [one]
  })
}

/** A field with no language, by which a save can change something else. */
const beside: Record<Drafted, string> = {
  blocks: 'retired',
  notices: 'changeSlug',
  organisations: 'retired',
  registers: 'retired',
}

describe(`what is written in one language, on ${databaseUnderTest.server}`, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite('written_languages')
  })
  afterAll(() => site?.app.destroy())

  const fieldsOf = (key: Drafted) =>
    site.app.payload.collections[collections[key].slug]!.config.flattenedFields

  const inAllLanguages = async (key: Drafted, id: Id): Promise<JsonObject> =>
    await site.app.payload.findByID({
      id,
      collection: collections[key].slug as never,
      depth: 0,
      draft: true,
      locale: 'all',
    })

  /** A draft with every text in Finnish. */
  const createFinnish = async (key: Drafted): Promise<Id> => {
    const { app, sources, token } = site
    const { body, status } = await app.rest('POST', `/${collections[key].slug}?draft=true&depth=0`, {
      body: {
        ...filled(fieldsOf(key), 'fi'),
        ...(key === 'notices' && { registers: [sources.register] }),
        ...(key === 'registers' && { controller: sources.controller }),
      },
      locale: 'fi',
      token,
    })
    expect([status, JSON.stringify(body.errors)]).toEqual([201, undefined])
    return (body.doc as { id: Id }).id
  }

  type Saved = { answer: JsonObject | null; id: Id }
  type Route = (key: Drafted, id: Id) => Promise<Saved>

  const rest = async (method: string, path: string, body?: object): Promise<JsonObject> => {
    const answer = await site.app.rest(method, path, { body, locale: 'sv', token: site.token })
    expect([answer.status, answer.body.errors]).toEqual([
      answer.status < 300 ? answer.status : 200,
      undefined,
    ])
    return answer.body
  }

  const local = (key: Drafted) =>
    ({ collection: collections[key].slug as never, depth: 0, draft: true, locale: 'sv' as never }) as const

  const newestVersion = async (key: Drafted, id: Id): Promise<Id> => {
    const { docs } = await site.app.payload.findVersions({
      collection: collections[key].slug as never,
      depth: 0,
      limit: 1,
      where: { parent: { equals: id } },
    })
    return docs[0]!.id
  }

  const routes: Record<string, Route> = {
    'a draft by REST': async (key, id) => {
      const { doc } = await rest('PATCH', `/${collections[key].slug}/${id}?depth=0&draft=true`, {
        [beside[key]]: true,
      })
      return { answer: doc as JsonObject, id }
    },
    'a save with a fallback asked for': async (key, id) => {
      const { doc } = await rest(
        'PATCH',
        `/${collections[key].slug}/${id}?depth=0&draft=true&fallback-locale=fi`,
        {
          [beside[key]]: true,
        },
      )
      return { answer: doc as JsonObject, id }
    },
    GraphQL: async (key, id) => {
      const { singular, title } = collections[key]
      const type = typeof id === 'number' ? 'Int!' : 'String!'
      const { data, errors } = await site.app.graphql(
        `mutation ($id: ${type}, $data: mutation${singular}UpdateInput!) {
          saved: update${singular}(id: $id, data: $data, draft: true, locale: sv) { ${title} }
        }`,
        { data: { [beside[key]]: true }, id },
        { token: site.token },
      )
      expect(errors).toBeUndefined()
      return { answer: data.saved as JsonObject, id }
    },
    'the Local API': async (key, id) => ({
      answer: await site.app.payload.update({
        ...local(key),
        id,
        data: { [beside[key]]: true },
      }),
      id,
    }),
    'many at once by the Local API': async (key, id) => {
      const { docs } = await site.app.payload.update({
        ...local(key),
        data: { [beside[key]]: true },
        where: { id: { equals: id } },
      })
      return { answer: docs[0] as JsonObject, id }
    },
    'a draft that was read to be written on': async (key, id) => ({
      answer: await site.app.payload.findByID({ ...local(key), id }),
      id,
    }),
    'the restoring of a version': async (key, id) => {
      await rest('POST', `/${collections[key].slug}/versions/${await newestVersion(key, id)}?draft=true`)
      return { answer: null, id }
    },
    'a duplicate': async (key, id) => {
      if (site.app.payload.collections[collections[key].slug]!.config.disableDuplicate)
        return { answer: null, id }
      const { doc } = await rest('POST', `/${collections[key].slug}/${id}/duplicate?depth=0&draft=true`)
      return { answer: doc as JsonObject, id: (doc as { id: Id }).id }
    },
  }

  describe.each([...drafted])('in a document of %s', (key) => {
    it('should be told by the Finnish of each of its fields', async () => {
      const found = await inAllLanguages(key, await createFinnish(key))
      const written = writtenIn(found, 'fi')
      expect(written.length).toBeGreaterThan(3)
      expect(written.every((one) => JSON.stringify(one).includes(' fi'))).toBe(true)
    })

    it.each(Object.keys(routes))('should stay in it after %s', async (name) => {
      const id = await createFinnish(key)
      const saying = /^(?:change\.note|withdrawal\.reason) /
      // What is said of a publishing or withdrawing to come is no part of a duplicate.
      const before = writtenIn(await inAllLanguages(key, id), 'fi').filter(
        (one) => name !== 'a duplicate' || typeof one !== 'string' || !saying.test(one),
      )
      const saved = await routes[name]!(key, id)
      const after = await inAllLanguages(key, saved.id)
      expect(writtenIn(after, 'sv')).toEqual([])
      expect(writtenIn(after, 'fi')).toEqual(before)
      if (!saved.answer) return
      // What a form shows next, and saves.
      const { createdAt: _c, id: _i, updatedAt: _u, ...answer } = saved.answer
      await rest('PATCH', `/${collections[key].slug}/${saved.id}?depth=0&draft=true`, answer)
      const again = await inAllLanguages(key, saved.id)
      expect(writtenIn(again, 'sv')).toEqual([])
      expect(writtenIn(again, 'fi')).toEqual(before)
    })
  })

  // Of a notice, only the languages that it has a title in are published.
  it.each(drafted.filter((key) => key !== 'notices'))(
    'should be refused where a document of %s is published in another that lacks it',
    async (key) => {
      const { slug, title } = collections[key]
      const id = await createFinnish(key)
      const { body, status } = await site.app.rest('PATCH', `/${slug}/${id}?depth=0`, {
        body: { _status: 'published' },
        locale: 'sv',
        token: site.token,
      })
      expect(status).toBe(400)
      const [error] = body.errors as { data: { errors: { path: string }[] } }[]
      expect(error!.data.errors.map(({ path }) => path)).toContain(title)
      expect(writtenIn(await inAllLanguages(key, id), 'sv')).toEqual([])
    },
  )
})
