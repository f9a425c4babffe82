import type { FlattenedField } from 'payload'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { RESTResponse, TestApp, TestUser } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { authority, organisation, register, text } from '../fixtures/sources.js'
import { createTestApp, describeWhen } from './support/app.js'
import { ADMIN_LANGUAGES, i18n, inAdminLanguage } from './support/languages.js'

type Id = number | string
type Data = Record<string, unknown>
type FieldError = { message: string; path: string }

const SLUGS = ['notice-organisations', 'registers', 'notice-blocks', 'privacy-notices'] as const
type Slug = (typeof SLUGS)[number]

const GRAPHQL_NAMES: Record<Slug, string> = {
  'notice-blocks': 'NoticeBlock',
  'notice-organisations': 'NoticeOrganisation',
  'privacy-notices': 'PrivacyNotice',
  registers: 'Register',
}

/** What a script may send for nothing, and what is of no field's type. */
const VALUES: unknown[] = [
  null,
  [],
  [null],
  '',
  {},
  'x',
  7,
  true,
  [7],
  [''],
  [[]],
  [{}],
  [{ id: null }],
  { id: null },
  { relationTo: 'users', value: 1 },
]

/** What is nothing, and so fills no field that is required. */
const NOTHING: unknown[] = [null, [], [null], '', {}]

type Place = { isLocalized: boolean; isRequired: boolean; path: string; type: string }

/** Every field of a collection that a document has a place for, rows and groups in it too. */
const placesIn = (fields: FlattenedField[], data: Data, before = ''): Place[] =>
  fields.flatMap((field) => {
    const path = before + field.name
    const own: Place = {
      type: field.type,
      isLocalized: 'localized' in field && field.localized === true,
      isRequired: 'required' in field && field.required === true,
      path,
    }
    const value = data[field.name]
    const rows = Array.isArray(value) ? (value as Data[]) : []
    switch (field.type) {
      case 'array':
        return [
          own,
          ...rows.flatMap((row, index) => [
            { type: 'row', isLocalized: false, isRequired: false, path: `${path}.${index}` },
            ...placesIn(field.flattenedFields, row, `${path}.${index}.`),
          ]),
        ]
      case 'blocks':
        return [
          own,
          ...rows.flatMap((row, index) => {
            const block = field.blocks.find(({ slug }) => slug === row.blockType)
            return [
              { type: 'row', isLocalized: false, isRequired: false, path: `${path}.${index}` },
              ...placesIn(block?.flattenedFields ?? [], row, `${path}.${index}.`),
            ]
          }),
        ]
      case 'group':
      case 'tab':
        return [own, ...placesIn(field.flattenedFields, (value ?? {}) as Data, `${path}.`)]
      default:
        return [own]
    }
  })

/** A copy with another value at a path such as `sections.0.keys`; undefined leaves it out. */
const withValue = (data: Data, path: string, value: unknown): Data => {
  const copy = structuredClone(data)
  const parts = path.split('.')
  const last = parts.pop() as string
  let at = copy
  for (const part of parts) at = (at[part] ??= {}) as Data
  if (value === undefined) Reflect.deleteProperty(at, last)
  else at[last] = value
  return copy
}

/** `drafts` take what is saved of drafts, which may be unfinished, so that it does not keep others from being published. */
type Setup = {
  app: TestApp
  data: Record<Slug, Data>
  drafts: Record<Slug, Id>
  ids: Record<Slug, Id>
  user: TestUser
}

const setUp = async (): Promise<Setup> => {
  const app = await createTestApp({ name: 'any-value', config: { i18n }, plugins: [privacyNotices()] })
  const create = async (collection: Slug, data: object): Promise<Id> =>
    ((await app.payload.create({ collection, data })) as { id: Id }).id
  const organisations = organisation({
    contacts: [{ name: 'Sanna Sepitetty' }],
    hasPostalAddress: true,
    postalAddress: { city: 'X', street: 'PL 1' },
    website: 'https://esimerkki.example/',
  })
  const controller = await create('notice-organisations', organisations)
  const authorityId = await create('notice-organisations', authority())
  const blocks = {
    title: 'Evästeet',
    _status: 'published',
    cookies: [{ name: 'istunto', category: 'necessary' }],
    kind: 'cookies',
    text: text('Evästeteksti'),
  }
  const block = await create('notice-blocks', blocks)
  const registers = register(controller, {
    contacts: [{ name: 'Olli Oletettu' }],
    cookiesBlock: block,
    hasDpo: 'yes',
    hasRepresentative: 'yes',
    hasTransfers: 'yes',
    jointControllers: [authorityId],
    purposes: [
      {
        name: 'Jäsenyyden hoitaminen',
        legalBases: ['contract'],
        retentionText: '6 vuotta',
        retentions: [{ data: 'Lokit', text: 'vuosi' }],
      },
    ],
    representative: authorityId,
    transfers: [{ countries: ['US'], mechanism: 'dataPrivacyFramework', recipient: 'Pilvi' }],
    usesCookies: 'yes',
  })
  const registerId = await create('registers', registers)
  const notices = {
    title: 'Seloste',
    _status: 'published',
    introduction: text('Johdanto'),
    preparedOn: '2024-01-31',
    profile: 'classic',
    registers: [registerId],
    sections: [
      { blockType: 'register', keys: ['controller'] },
      { blockType: 'text', heading: 'Muuta', keys: [], text: text('Tekstiä') },
      { blockType: 'rights', rights: ['access'] },
      { blockType: 'cookies', cookies: [{ name: 'istunto', category: 'necessary' }] },
      { blockType: 'authority', organisation: authorityId },
      { blockType: 'shared', block },
    ],
  }
  const data: Record<Slug, Data> = {
    'notice-blocks': blocks,
    'notice-organisations': organisations,
    'privacy-notices': notices,
    registers,
  }
  const drafts = {} as Record<Slug, Id>
  for (const slug of SLUGS) drafts[slug] = await create(slug, { ...data[slug], _status: 'draft' })
  return {
    app,
    data,
    drafts,
    ids: {
      'notice-blocks': block,
      'notice-organisations': controller,
      'privacy-notices': await create('privacy-notices', notices),
      registers: registerId,
    },
    user: await app.createUser(),
  }
}

type Answer = { errors: FieldError[]; status: number }

const answerOf = ({ body, status }: RESTResponse<object>): Answer => {
  const { errors = [] } = body as { errors?: { data?: { errors?: FieldError[] }; message: string }[] }
  return {
    errors: errors.flatMap(({ data, message }) => data?.errors ?? [{ message, path: '' }]),
    status,
  }
}

/** The ways in which a document comes to be stored. */
const ROUTES = [
  'create',
  'create draft',
  'update',
  'update draft',
  'graphql',
  'graphql draft',
  'local',
] as const
type Route = (typeof ROUTES)[number]

const send = async (
  { app, drafts, ids, user }: Setup,
  slug: Slug,
  route: Route,
  data: Data,
  language: 'en' | 'fi' | 'sv' = 'fi',
): Promise<Answer> => {
  const how = { headers: inAdminLanguage(language), token: user.token }
  const isDraft = route.endsWith('draft')
  const body: Data = { ...data, _status: isDraft ? 'draft' : 'published' }
  switch (route) {
    case 'create':
    case 'create draft':
      return answerOf(await app.rest('POST', `/${slug}${isDraft ? '?draft=true' : ''}`, { ...how, body }))
    case 'graphql':
    case 'graphql draft': {
      const name = GRAPHQL_NAMES[slug]
      const { errors = [] } = await app.graphql(
        `mutation ($data: mutation${name}Input!, $draft: Boolean) { create${name}(data: $data, draft: $draft) { id } }`,
        { data: body, draft: isDraft },
        how,
      )
      const [error] = errors as {
        extensions?: { data?: { errors?: FieldError[] }; statusCode?: number }
        message: string
      }[]
      // What the schema itself refuses never comes to a resolver.
      if (!error) return { errors: [], status: 201 }
      const status = error.extensions?.statusCode ?? 400
      return { errors: error.extensions?.data?.errors ?? [{ message: error.message, path: '' }], status }
    }
    case 'local':
      try {
        await app.payload.create({ collection: slug, data: body })
        return { errors: [], status: 201 }
      } catch (error) {
        const {
          data: of,
          message,
          status = 500,
        } = error as {
          data?: { errors?: FieldError[] }
          message: string
          status?: number
        }
        return { errors: of?.errors ?? [{ message, path: '' }], status }
      }
    case 'update':
    case 'update draft':
      return answerOf(
        await app.rest('PATCH', `/${slug}/${(isDraft ? drafts : ids)[slug]}${isDraft ? '?draft=true' : ''}`, {
          ...how,
          body,
        }),
      )
  }
}

const stored = async ({ app: { payload } }: Setup, slug: Slug): Promise<string> => {
  const newest = { collection: slug, limit: 1, sort: '-updatedAt' } as const
  const [docs, versions] = [await payload.db.find(newest), await payload.db.findVersions(newest)]
  return JSON.stringify([docs.totalDocs, docs.docs[0], versions.totalDocs])
}

/** Where a refusal may point: the field, what it is in, or something in it. */
const isAbout = (path: string, { path: told }: FieldError): boolean =>
  told === path || path.startsWith(`${told}.`) || told.startsWith(`${path}.`)

describeWhen('indexes', 'any value for any field', () => {
  let setup: Setup

  beforeAll(async () => {
    setup = await setUp()
  })

  afterAll(async () => {
    await setup.app.destroy()
  })

  const placesOf = (slug: Slug): Place[] =>
    placesIn(setup.app.payload.collections[slug]?.config.flattenedFields ?? [], setup.data[slug])

  it.each(SLUGS)(
    'should be stored or refused with its place, and never fail: %s',
    async (slug) => {
      const failed: string[] = []
      const tried = new Map<string, number>()
      let turn = 0
      /** What is stored, as far as it is known: what was refused has changed nothing. */
      let known: string | undefined
      for (const { isRequired, path, type } of placesOf(slug)) {
        // All values for what is required and for the first of each type, then some for each field, every time others.
        const before = tried.get(type) ?? 0
        tried.set(type, before + 1)
        const values =
          isRequired || before === 0 ? VALUES : VALUES.filter((_, index) => (index + before) % 5 === 0)
        for (const value of values) {
          // What is required is tried by every route, the rest by each in turn.
          const routes =
            isRequired && NOTHING.includes(value) ? ROUTES : [ROUTES[turn++ % ROUTES.length] as Route]
          for (const route of routes) {
            const before: string = known ?? (await stored(setup, slug))
            const data = withValue(setup.data[slug], path, value)
            const { errors, status } = await send(setup, slug, route, data)
            const what = `${route} ${path} (${type}) = ${JSON.stringify(value)}: ${status} ${JSON.stringify(errors)}`
            const isRefused = status >= 400
            const isUnsaid =
              isRefused && !errors.some((error) => isAbout(path, error) && error.message !== '')
            // A schema refuses by words of its own, without the place.
            const isBySchema = route.startsWith('graphql') && errors.some((error) => error.path === '')
            const isFailed = status >= 500 || (isUnsaid && !isBySchema)
            known = isRefused && !isFailed ? await stored(setup, slug) : undefined
            if (isFailed) failed.push(what)
            else if (isRefused && known !== before) failed.push(`stored: ${what}`)
          }
        }
      }
      expect(failed).toEqual([])
    },
    300_000,
  )

  it('should be told in the language of who saves, where a required field holds nothing', async () => {
    for (const slug of SLUGS) {
      for (const { isRequired, path } of placesOf(slug)) {
        if (!isRequired || path.includes('.')) continue
        const said = new Set<string>()
        for (const language of ADMIN_LANGUAGES) {
          const data = withValue(setup.data[slug], path, null)
          const { errors, status } = await send(setup, slug, 'update', data, language)
          // A profile is what a notice begins with, and has a default.
          if (status === 200) continue
          said.add(errors.find((error) => error.path === path)?.message ?? '')
        }
        if (said.size > 0) expect([slug, path, said.size, said.has('')]).toEqual([slug, path, 3, false])
      }
    }
  })

  it('should refuse to publish a new notice without a register, from the page that makes one', async () => {
    const { app, data, user } = setup
    for (const registers of [null, [], undefined]) {
      const { body, status } = await app.rest<{ errors: { data: { errors: FieldError[] } }[] }>(
        'POST',
        '/privacy-notices?depth=0&fallback-locale=null&locale=fi',
        {
          body: withValue(data['privacy-notices'], 'registers', registers),
          headers: inAdminLanguage('fi'),
          token: user.token,
        },
      )
      expect(status).toBe(400)
      expect(body.errors[0]?.data.errors).toContainEqual(
        expect.objectContaining({ message: expect.any(String) as unknown, path: 'registers' }),
      )
    }
  })

  it('should be refused when a version without it is restored or a document without it duplicated', async () => {
    const { app, data, user } = setup
    const post = (path: string, body: object = {}) => app.rest('POST', path, { body, token: user.token })
    const made = await post('/privacy-notices?draft=true', {
      ...withValue(data['privacy-notices'], 'registers', null),
      _status: 'draft',
    })
    expect(made.status).toBe(201)
    const { id } = (made.body as { doc: { id: Id } }).doc
    const { docs } = await app.payload.db.findVersions<{ id: Id }>({
      collection: 'privacy-notices',
      where: { parent: { equals: id } },
    })
    const restored = answerOf(await post(`/privacy-notices/versions/${docs[0]?.id}`))
    expect(restored.status).toBeLessThan(500)
    const published = await send(
      { ...setup, ids: { ...setup.ids, 'privacy-notices': id } },
      'privacy-notices',
      'update',
      {},
    )
    expect(published).toMatchObject({ status: 400 })
    expect(published.errors.map(({ path }) => path)).toContain('registers')
    for (const slug of SLUGS) {
      const { status } = await post(`/${slug}/${setup.ids[slug]}/duplicate`)
      expect(status).toBeLessThan(500)
    }
  })
})
