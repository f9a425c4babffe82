import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { CollectionConfig } from 'payload'

import type { StartBody, StartOrganisation } from '../../src/start/answers.js'
import type { StartAnswer } from '../../src/start/start.js'

import { privacyNotices } from '../../src/index.js'
import { createTestApp, databaseUnderTest, type TestApp } from './support/app.js'

/** The first steps: an organisation, a register and the draft of its notice from the answers to plain questions. */

type Id = number | string
type Row = { id: Id } & Record<string, unknown>
type Errors = { errors: { data?: { errors?: { message: string; path: string }[] }; message: string }[] }

const NOTICES = 'privacy-notices'
const OWN = ['privacy-notices', 'registers', 'notice-organisations', 'notice-blocks'] as const

const answers = (over: Partial<StartBody> = {}): StartBody => ({
  kind: 'customers',
  contact: { name: 'Asiakaspalvelu' },
  hasDpo: 'no',
  languages: ['fi', 'sv'],
  organisation: {
    name: 'Saarelan Veneveistämö Oy',
    businessId: '9000003-8',
    city: 'Saarela',
    email: 'toimisto@saarelanveneveistamo.example',
    inLanguages: { sv: { street: 'Varvsvägen 12' } },
    phone: '029 123 4510',
    postalCode: '21999',
    street: 'Telakkatie 12',
  },
  ...over,
})

const startIn = async (app: TestApp, token: string | undefined, body: unknown) =>
  app.rest<Errors & StartAnswer>('POST', `/${NOTICES}/start`, { body, token })

const counted = async ({ payload }: TestApp): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      OWN.map(async (collection) => [
        collection,
        (await payload.count({ collection: collection as never })).totalDocs,
      ]),
    ),
  ) as Record<string, number>

const empty = async ({ payload }: TestApp): Promise<void> => {
  for (const collection of OWN) {
    await payload.db.deleteVersions({ collection, where: { id: { exists: true } } })
    await payload.db.deleteMany({ collection, where: { id: { exists: true } } })
  }
  await payload.db.deleteMany({ collection: 'notice-publications', where: { id: { exists: true } } })
}

const rowIn = async ({ payload }: TestApp, collection: string, id: Id, locale = 'fi'): Promise<Row> =>
  await payload.findByID({
    id,
    collection: collection as never,
    depth: 0,
    draft: true,
    fallbackLocale: false,
    locale,
  })

const pathsOf = ({ body }: { body: Errors }): string[] =>
  body.errors?.flatMap(({ data }) => data?.errors?.map(({ path }) => path) ?? []) ?? []

const made = ({ created, present }: StartAnswer) => ({
  created: created.map(({ kind }) => kind),
  present: present.map(({ kind }) => kind),
})

describe(`the first steps, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let token: string
  /** Hooks of the app that refuse a write of a collection, in a test that is about that. */
  let refusing: string | undefined

  beforeAll(async () => {
    const refuse =
      (slug: string) =>
      ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
        ...defaultCollection,
        hooks: {
          ...defaultCollection.hooks,
          beforeChange: [
            ...(defaultCollection.hooks?.beforeChange ?? []),
            ({ data }) => {
              if (refusing === slug) throw new Error('The app’s own hook refused it.')
              return data as Row
            },
          ],
        },
      })
    app = await createTestApp({
      name: 'start',
      plugins: [
        privacyNotices({
          access: {
            edit: ({ req }) => ['admin', 'editor'].includes(String(req.user?.role)),
            publish: ({ req }) => req.user?.role === 'admin',
          },
          overrides: {
            notices: refuse('notices'),
            registers: refuse('registers'),
          },
        }),
      ],
    })
    token = (await app.createUser()).token
  })
  beforeEach(async () => {
    refusing = undefined
    await empty(app)
  })
  afterAll(() => app?.destroy())

  const start = (body: unknown = answers()) => startIn(app, token, body)

  it('should make a notice that can be published at once, whole in each language', async () => {
    const { body, status, headers } = await start()
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(made(body)).toEqual({ created: ['organisation', 'register', 'notice'], present: [] })
    expect(body.published).toBe(true)
    expect(body.notice.title).toBe('Tietosuojaseloste: Asiakasrekisteri')

    const draft = await rowIn(app, NOTICES, body.notice.id)
    expect([draft._status, draft.slug]).toEqual(['draft', 'tietosuojaseloste-asiakasrekisteri'])
    const published = await app.rest('PATCH', `/${NOTICES}/${body.notice.id}`, {
      body: { _status: 'published' },
      token,
    })
    expect([published.status, published.status === 200 ? '' : published.text]).toEqual([200, ''])
    for (const [locale, title, controller, street] of [
      ['fi', 'Tietosuojaseloste: Asiakasrekisteri', 'Rekisterinpitäjä', 'Telakkatie 12'],
      ['sv', 'Dataskyddsbeskrivning: Kundregister', 'Personuppgiftsansvarig', 'Varvsvägen 12'],
    ] as const) {
      const { body: read } = await app.rest<{
        contactPersons: { email: string }[]
        sections: { empty: boolean; heading: string }[]
        title: string
      }>('GET', `/${NOTICES}/published/tietosuojaseloste-asiakasrekisteri?locale=${locale}`)
      expect(read.title).toBe(title)
      expect(read.sections.filter(({ empty: isEmpty }) => isEmpty)).toEqual([])
      expect(read.sections[0]!.heading).toBe(controller)
      expect(JSON.stringify(read)).toContain(street)
      // Who is only named is reached where the organisation is.
      expect(read.contactPersons.map(({ email }) => email)).toEqual(['toimisto@saarelanveneveistamo.example'])
    }
  })

  it('should write what is answered in the language named first, whichever the app has first', async () => {
    const own = answers().organisation as StartOrganisation
    const { name } = own
    const organisation: StartOrganisation = {
      ...own,
      city: 'Skärgård',
      inLanguages: { fi: { city: 'Saarela' } },
      street: 'Varvsvägen 12',
    }
    const { body, status } = await start(answers({ languages: ['sv', 'fi'], organisation }))
    expect([status, body.notice.title]).toEqual([201, 'Dataskyddsbeskrivning: Kundregister'])
    const { id } = body.created.find(({ kind }) => kind === 'organisation')!
    const written = async (locale: string) => {
      const { city, name: called, street } = await rowIn(app, 'notice-organisations', id, locale)
      return { called, city, street }
    }
    expect(await written('sv')).toEqual({ called: name, city: 'Skärgård', street: 'Varvsvägen 12' })
    expect(await written('fi')).toEqual({ called: name, city: 'Saarela', street: 'Varvsvägen 12' })
    const published = await app.rest('PATCH', `/${NOTICES}/${body.notice.id}`, {
      body: { _status: 'published' },
      token,
    })
    expect([published.status, published.status === 200 ? '' : published.text]).toEqual([200, ''])
    for (const [locale, city] of [
      ['fi', '21999 Saarela'],
      ['sv', '21999 Skärgård'],
    ] as const) {
      const read = await app.rest(
        'GET',
        `/${NOTICES}/published/dataskyddsbeskrivning-kundregister?locale=${locale}`,
      )
      expect(JSON.stringify(read.body)).toContain(city)
    }
  })

  it('should say exactly what was answered', async () => {
    const { body, status, text } = await start(
      answers({
        added: { data: { fi: ['Veneen tiedot'], sv: ['Uppgifter om båten'] } },
        automated: 'undecided',
        chosen: {
          data: ['contactDetails'],
          purposes: ['contract'],
          recipients: [],
          sources: ['publicRegisters'],
        },
        cookies: 'yes',
        dpo: { email: 'tietosuoja@saarelanveneveistamo.example' },
        hasDpo: 'yes',
        name: { fi: 'Venerekisteri', sv: 'Båtregister' },
        profile: 'full',
        retention: { contract: 2 },
      }),
    )
    expect([status, status === 201 ? '' : text]).toEqual([201, ''])
    const register = body.created.find(({ kind }) => kind === 'register')!
    expect(await rowIn(app, 'registers', register.id)).toMatchObject({
      name: 'Venerekisteri',
      automated: 'undecided',
      dataCategories: ['Nimi ja yhteystiedot (osoite, puhelinnumero, sähköpostiosoite)', 'Veneen tiedot'],
      hasDisclosures: 'no',
      hasDpo: 'yes',
      hasRecipients: 'no',
      origin: 'both',
      protectionMode: 'split',
      purposes: [{ legalBases: ['contract'], retentionDuration: 'P10Y' }],
      usesCookies: 'yes',
    })
    const swedish = await rowIn(app, 'registers', register.id, 'sv')
    expect((swedish.purposes as Row[]).map(({ name }) => name)).toEqual([
      'Skötsel av beställningar och avtal',
    ])
    const notice = await rowIn(app, NOTICES, body.notice.id)
    const keys = (notice.sections as { keys?: string[] }[]).flatMap((section) => section.keys ?? [])
    expect(keys).not.toContain('automatedDecisions')
    expect(keys).toContain('dpo')
  })

  it('should find its own again, and make nothing twice', async () => {
    const first = await start()
    const again = await start()
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body.notice.id).toBe(first.body.notice.id)
    expect(made(again.body)).toEqual({ created: [], present: ['organisation', 'register', 'notice'] })
  })

  it('should make one of everything when asked twice at once', async () => {
    const both = await Promise.all([start(), start()])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set(both.map(({ body }) => body.notice.id)).size).toBe(1)
    expect(await counted(app)).toMatchObject({ [NOTICES]: 1, 'notice-organisations': 2, registers: 1 })
  })

  it.each(['registers', 'notices'])(
    'should leave nothing when %s fail, and make it all when tried again',
    async (slug) => {
      refusing = slug
      const failed = await start()
      expect(failed.status).toBe(500)
      // Standard texts and the authority they name are there for every notice.
      const { [NOTICES]: notices, registers } = await counted(app)
      expect([notices, registers]).toEqual([0, 0])
      expect(
        await app.payload.count({
          collection: 'notice-organisations' as never,
          where: { name: { equals: 'Saarelan Veneveistämö Oy' } },
        }),
      ).toEqual({ totalDocs: 0 })

      refusing = undefined
      const { body, status } = await start()
      expect([status, made(body).created]).toEqual([201, ['organisation', 'register', 'notice']])
      expect(await counted(app)).toMatchObject({ [NOTICES]: 1, 'notice-organisations': 2, registers: 1 })
    },
  )

  it('should go on from what a process left that stopped halfway', async () => {
    const first = await start()
    const { id } = first.body.notice
    await app.payload.db.deleteVersions({ collection: NOTICES, where: { parent: { equals: id } } })
    await app.payload.db.deleteOne({ collection: NOTICES, where: { id: { equals: id } } })
    const again = await start()
    expect([again.status, made(again.body)]).toEqual([
      201,
      { created: ['notice'], present: ['organisation', 'register'] },
    ])
  })

  it('should refuse a name that another register or a published notice has', async () => {
    const { body } = await start()
    await app.rest('PATCH', `/${NOTICES}/${body.notice.id}`, { body: { _status: 'published' }, token })
    const published = await start()
    expect([published.status, pathsOf(published)]).toEqual([400, ['name']])
    const other = await start(
      answers({ organisation: { name: 'Saarelan soutajat ry', email: 'toimisto@soutajat.example' } }),
    )
    expect([other.status, pathsOf(other)]).toEqual([400, ['name']])
    expect(await counted(app)).toMatchObject({ [NOTICES]: 1, registers: 1 })
    // A second register of the same controller has another name.
    const second = await start(answers({ kind: 'jobApplicants' }))
    expect([second.status, made(second.body)]).toEqual([
      201,
      { created: ['register', 'notice'], present: ['organisation'] },
    ])
  })

  it('should make drafts for whoever may not publish, and nothing for others', async () => {
    const editor = await app.createUser({ role: 'editor' })
    const { body, status } = await startIn(app, editor.token, answers())
    expect([status, body.published]).toEqual([201, false])
    for (const { collection, id } of body.created) {
      expect((await rowIn(app, collection, id))._status).toBe('draft')
    }
    const before = await counted(app)
    const reader = await app.createUser({ role: 'reader' })
    expect((await startIn(app, reader.token, answers())).status).toBe(403)
    expect((await startIn(app, undefined, answers())).status).toBe(403)
    expect(await counted(app)).toEqual(before)
  })

  it('should refuse what a page of another site sends along', async () => {
    const { status } = await app.rest('POST', `/${NOTICES}/start`, {
      body: answers(),
      headers: { cookie: `payload-token=${token}`, 'sec-fetch-site': 'cross-site' },
    })
    expect(status).toBe(403)
  })

  it.each<[string, unknown, string[]]>([
    ['an empty body', {}, ['kind']],
    ['a list', [], ['', 'kind']],
    ['a kind that there is not', answers({ kind: 'toString' }), ['kind']],
    ['a kind that is no text', { ...answers(), kind: { a: 1 } }, ['kind']],
    ['an unknown member', { ...answers(), _status: 'published' }, ['_status']],
    ['a language that the app has not', answers({ languages: ['fi', 'de'] }), ['languages']],
    ['no language', answers({ languages: [] }), ['languages']],
    ['no organisation', { ...answers(), organisation: undefined }, ['organisation.name']],
    ['an organisation without a name', answers({ organisation: { name: ' ' } }), ['organisation.name']],
    ['an organisation that is not there', answers({ organisation: '987654321' }), ['organisation']],
    ['a number that could be none', answers({ organisation: -1 }), ['organisation']],
    ['what could be no id', answers({ organisation: "1' OR '1'='1" }), ['organisation']],
    [
      'roles of its own',
      answers({ organisation: { name: 'A', roles: ['authority'] } as never }),
      ['organisation.roles'],
    ],
    [
      'an e-mail address that is none',
      answers({ organisation: { name: 'A', email: 'kukaan' } }),
      ['organisation.email'],
    ],
    ['a contact’s that is none', answers({ contact: { name: 'A', email: 'kukaan' } }), ['contact.email']],
    ['an officer out of reach', answers({ hasDpo: 'yes' }), ['dpo.email']],
    ['a name with a character that no database keeps', answers({ name: { fi: 'A\u0000' } }), ['name.fi']],
    ['a name that is no text', { ...answers(), name: { fi: 7 } }, ['name.fi']],
    ['a text without end', answers({ name: { fi: 'a'.repeat(100_000) } }), ['name.fi']],
    ['nothing chosen', answers({ chosen: { data: [], purposes: [] } }), ['chosen.data', 'chosen.purposes']],
    [
      'a choice that there is not',
      answers({ chosen: { data: ['__proto__'] } }),
      ['chosen.data', 'chosen.data'],
    ],
    ['more in one language', answers({ added: { data: { fi: ['A'] } } }), ['added.data.sv']],
    ['a period that there is not', answers({ retention: { contract: -1 } }), ['retention.contract']],
    ['a purpose that there is not', answers({ retention: { whim: 1 } }), ['retention.whim']],
    ['another answer', { ...answers(), transfers: 'yes' }, ['transfers']],
    ['a profile that there is not', answers({ profile: 'no' }), ['profile']],
  ])('should refuse %s, naming it, and make nothing', async (_, body, paths) => {
    const refused = await start(body)
    expect([refused.status, pathsOf(refused)]).toEqual([400, paths])
    const { [NOTICES]: notices, 'notice-organisations': organisations, registers } = await counted(app)
    expect([notices, registers]).toEqual([0, 0])
    expect(organisations).toBeLessThanOrEqual(app.transactions ? 0 : 1)
  })

  it('should refuse what is no JSON', async () => {
    for (const body of ['', '{', 'null ,']) {
      expect((await startIn(app, token, body)).status).toBe(400)
    }
  })
})

describe(`the first steps where several organisations share an app, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let tokens: Record<string, string>

  const owned = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
    ...defaultCollection,
    fields: [...defaultCollection.fields, { name: 'owner', type: 'text', index: true }],
  })

  beforeAll(async () => {
    app = await createTestApp({
      name: 'startscope',
      plugins: [
        privacyNotices({
          overrides: { blocks: owned, notices: owned, organisations: owned, registers: owned },
          scope: {
            field: 'owner',
            of: ({ req }) =>
              req.user?.email === 'both@example.org' ? 'all' : [String(req.user?.email).split('@')[0]!],
          },
        }),
      ],
    })
    const made: typeof tokens = {}
    for (const name of ['alfa', 'beeta', 'both']) {
      made[name] = (await app.createUser({ email: `${name}@example.org` })).token
    }
    tokens = made
  })
  afterAll(() => app?.destroy())

  it('should make everything for the one that the user works with, beside the same of another', async () => {
    for (const name of ['alfa', 'beeta']) {
      const { body, status, text } = await startIn(app, tokens[name], answers())
      expect([name, status, status === 201 ? '' : text]).toEqual([name, 201, ''])
      expect(made(body).present).toEqual([])
      for (const { collection, id } of body.created) {
        expect((await rowIn(app, collection, id)).owner).toBe(name)
      }
    }
  })

  it('should refuse one that the user does not work with, and ask where it cannot be told', async () => {
    const before = await counted(app)
    const given = await startIn(app, tokens.alfa, answers({ owner: 'beeta' }))
    const unsaid = await startIn(app, tokens.both, answers())
    expect([given.status, unsaid.status]).toEqual([400, 400])
    const { docs } = await app.payload.find({
      collection: 'notice-organisations' as never,
      where: { and: [{ owner: { equals: 'beeta' } }, { name: { like: 'Saarelan' } }] },
    })
    const foreign = await startIn(app, tokens.alfa, answers({ organisation: (docs[0] as unknown as Row).id }))
    expect([foreign.status, pathsOf(foreign)]).toEqual([400, ['organisation']])
    expect(await counted(app)).toEqual(before)
  })
})
