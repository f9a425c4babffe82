// On one database: a file is made of what was read, whoever kept it.
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parseCsv } from 'hucre/csv'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import type { CollectionConfig, JsonObject } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { RopaDocument } from '../../src/ropa/formats/index.js'

import { privacyNotices } from '../../src/index.js'
import { calendarDateOf } from '../../src/notice/dates.js'
import { withoutFormula } from '../../src/ropa/formats/csv.js'
import { collections, drafted } from '../fixtures/collections.js'
import { organisation, register, text } from '../fixtures/sources.js'
import { readBack } from '../pdf/readBack.js'
import { createTestApp, databaseUnderTest, type TestApp, type TestUser } from './support/app.js'
import { atMoment } from './support/clock.js'

const ROPA = '/registers/ropa'
const NOTICES = 'privacy-notices'
const roleOf = (req: { user: unknown }) => (req.user as { role?: string } | null)?.role

type Row = RopaDocument['sheets'][number]['rows'][number]

const sheetIn = (document: RopaDocument, key: string) => document.sheets.find((one) => one.key === key)
const namesIn = (document: RopaDocument, key = 'controller') =>
  (sheetIn(document, key)?.rows ?? []).map(({ name }) => name?.text)
const textsOf = (row: Row | undefined) =>
  Object.fromEntries(Object.entries(row ?? {}).map(([key, { text: one }]) => [key, one]))

const create = async (app: TestApp, collection: string, data: object, rest: object = {}): Promise<Id> =>
  ((await app.payload.create({ collection, data, ...rest })) as { id: Id }).id

const update = (app: TestApp, collection: string, id: Id, data: object, rest: object = {}) =>
  app.payload.update({ id, collection, data, ...rest } as never) as Promise<JsonObject>

/** The cells of a sheet as a program finds them in the JSON, the headings first. */
const cellsOf = ({ columns, rows }: RopaDocument['sheets'][number]): string[][] => [
  columns.map(({ heading }) => heading),
  ...rows.map((row) => columns.map(({ key }) => row[key]?.text ?? '')),
]

/** Rows as a spreadsheet gives them: without what is empty at the ends. */
const trimmed = (rows: readonly (readonly unknown[])[]): string[][] =>
  rows.map((row) => {
    const texts = row.map((cell) => String(cell ?? ''))
    while (texts.at(-1) === '') texts.pop()
    return texts
  })

describe(`the record of processing activities, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let users: Record<'auditor' | 'editor' | 'reader', TestUser>
  let ids: Record<'cloud' | 'controller' | 'customer' | 'draft' | 'members' | 'retired' | 'served', Id>
  let notice: Id

  const ask = (query = '', user: null | TestUser = users.auditor) =>
    app.answer('GET', `${ROPA}?${query}`, { token: user?.token })
  const read = async (query = ''): Promise<RopaDocument> => {
    const answer = await ask(`format=json&locale=fi&${query}`)
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(body)
    return JSON.parse(body) as RopaDocument
  }

  beforeAll(async () => {
    app = await createTestApp({
      name: 'ropa',
      plugins: [
        privacyNotices({
          access: {
            audit: ({ req }) => roleOf(req) === 'admin',
            edit: ({ req }) => ['admin', 'editor'].includes(roleOf(req) ?? ''),
            publish: ({ req }) => ['admin', 'editor'].includes(roleOf(req) ?? ''),
          },
          jobs: { start: false },
          ropa: {
            profiles: [
              {
                key: 'own',
                controller: [
                  'name',
                  {
                    key: 'size',
                    headings: { fi: 'Tietoryhmiä' },
                    read: ({ facts }) => `${facts.dataCategories.length}`,
                  },
                ],
              },
            ],
          },
        }),
      ],
    })
    users = {
      auditor: await app.createUser({ role: 'admin' }),
      editor: await app.createUser({ role: 'editor' }),
      reader: await app.createUser({ role: 'reader' }),
    }
    const controller = await create(app, 'notice-organisations', organisation())
    const cloud = await create(
      app,
      'notice-organisations',
      organisation({ name: 'Mallipilvi Oy', roles: ['processor'] }),
    )
    const customer = await create(app, 'notice-organisations', organisation({ name: 'Tilaaja Oy' }))
    const members = await create(
      app,
      'registers',
      register(controller, {
        dataCategories: ['=HYPERLINK("http://example.com")', 'Maksutiedot'],
        hasDpo: 'no',
        hasTransfers: 'yes',
        protectionMode: 'single',
        securityText: text('Kahden oven takana: {{controller.name}}'),
        transfers: [
          { countries: ['US'], mechanism: 'standardContractualClauses', recipient: 'Cloud Inc' },
          { countries: ['IN'], recipient: 'Support Ltd' },
        ],
      }),
    )
    const served = await create(
      app,
      'registers',
      register(controller, {
        name: 'Palkat asiakkaille',
        onBehalfOf: [
          { controller: customer, processing: 'Palkkojen maksu' },
          { controller, processing: 'Arkisto' },
        ],
        processor: cloud,
        role: 'processor',
      }),
    )
    const draft = await create(
      app,
      'registers',
      register(controller, { name: 'Keskeneräinen', _status: 'draft' }),
    )
    const retired = await create(app, 'registers', register(customer, { name: 'Vanha', retired: true }))
    ids = { cloud, controller, customer, draft, members, retired, served }
    notice = await create(app, NOTICES, {
      title: 'Jäsenrekisterin seloste',
      _status: 'published',
      profile: 'classic',
      registers: [members],
      slug: 'jasenet',
    })
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => app?.destroy())

  it('should be refused to everybody who has no right to audit, and tell them nothing', async () => {
    for (const user of [null, users.reader, users.editor]) {
      for (const format of ['xlsx', 'ods', 'csv', 'pdf', 'json']) {
        const answer = await ask(`format=${format}`, user)
        expect(answer.status).toBe(403)
        expect(await answer.text()).not.toMatch(/Jäsenrekisteri|oven takana/)
      }
    }
    expect((await app.answer('HEAD', ROPA)).status).not.toBe(200)
  })

  it('should be kept by nobody, listed nowhere, and named by profile and day', async () => {
    const today = calendarDateOf(new Date(), 'Europe/Helsinki')
    const { headers, status } = await ask('format=ods&profile=ico&locale=sv')
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="ropa-ico-${today}.ods"`,
      'content-language': 'sv',
      'content-type': 'application/vnd.oasis.opendocument.spreadsheet',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
  })

  it('should tell each register in the record that it belongs to, with the notice in force', async () => {
    const document = await read()
    expect(namesIn(document)).toEqual(['Jäsenrekisteri'])
    expect(namesIn(document, 'processor')).toEqual(['Palkat asiakkaille'])
    expect(textsOf(sheetIn(document, 'controller')?.rows[0])).toMatchObject({
      controller: expect.stringContaining('Esimerkkiyhdistys ry'),
      dataCategories: '=HYPERLINK("http://example.com")\nMaksutiedot',
      dpo: 'Ei sovellu: Tietosuojavastaavaa ei ole nimitetty.',
      notice: 'Jäsenrekisterin seloste',
      noticeAddress: '/api/privacy-notices/published/jasenet?format=page',
      noticeVersion: expect.stringMatching(/^1 \(\d{4}-\d{2}-\d{2}\)$/),
      representative: 'Ei vielä päätetty',
      security: 'Kahden oven takana: Esimerkkiyhdistys ry',
    })
    expect(textsOf(sheetIn(document, 'processor')?.rows[0])).toMatchObject({
      noticeAddress: 'Ei sovellu: Mikään voimassa oleva seloste ei koske rekisteriä.',
      onBehalfOf: expect.stringMatching(/^Tilaaja Oy, .*\nEsimerkkiyhdistys ry, /),
      processing: 'Tilaaja Oy: Palkkojen maksu\nEsimerkkiyhdistys ry: Arkisto',
      processor: expect.stringContaining('Mallipilvi Oy'),
    })
    const transfers = sheetIn(document, 'transfers')?.rows.map(textsOf) ?? []
    expect(transfers.map(({ name, recipient, destination }) => [name, recipient, destination])).toEqual([
      ['Jäsenrekisteri', 'Cloud Inc', 'Yhdysvallat'],
      ['Jäsenrekisteri', 'Support Ltd', 'Intia'],
    ])
  })

  it.each(['art30', 'ico', 'cnil', 'dpc', 'own'])(
    'should be read back by another library, the same in every format: %s',
    async (profile) => {
      for (const rows of ['register', 'purpose']) {
        const query = `profile=${profile}&rows=${rows}`
        const document = await read(query)
        const bytes = async (format: string) =>
          new Uint8Array(await (await ask(`${query}&locale=fi&format=${format}`)).arrayBuffer())
        for (const [format, readFile] of [
          ['xlsx', readXlsx],
          ['ods', readOds],
        ] as const) {
          const file = await bytes(format)
          const { sheets } = await readFile(file)
          expect(sheets.map(({ name }) => name)).toEqual(document.sheets.map(({ name }) => name))
          for (const [index, sheet] of document.sheets.entries()) {
            expect(trimmed(sheets[index]!.rows)).toEqual(trimmed(cellsOf(sheet)))
          }
          expect(Buffer.from(await bytes(format)).equals(Buffer.from(file))).toBe(true)
        }
        for (const sheet of document.sheets) {
          const csv = await (await ask(`${query}&locale=fi&format=csv&sheet=${sheet.key}`)).text()
          const read = parseCsv(csv, { delimiter: ';', typeInference: false })
          expect(read).toEqual(cellsOf(sheet).map((row) => row.map(withoutFormula)))
        }
      }
    },
  )

  it('should be a paper with every value beside its name, the same bytes on the same day', async () => {
    const words = { fi: 'Käsittelijän seloste', sv: 'Biträdets register' }
    for (const [language, processor] of Object.entries(words)) {
      const answer = await ask(`format=pdf&locale=${language}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="ropa-art30-[-\d]+\.pdf"$/,
      )
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const again = await (await ask(`format=pdf&locale=${language}`)).arrayBuffer()
      expect(Buffer.compare(bytes, new Uint8Array(again))).toBe(0)
      const printed = await readBack(bytes)
      const found = printed.structured.replace(/[\s\u2028]+/g, ' ')
      expect(printed.language).toBe(language)
      const { sheets } = JSON.parse(
        await (await ask(`format=json&locale=${language}`)).text(),
      ) as RopaDocument
      expect(sheets.some(({ name }) => name === processor)).toBe(true)
      const letters = found.replaceAll(' ', '')
      for (const { columns, key, name, rows } of sheets) {
        if (key === 'legend') continue
        expect(found).toContain(name)
        for (const { article, heading } of rows.length > 0
          ? columns.filter((one) => one.key !== 'name')
          : []) {
          expect(letters).toContain(`${heading}${article === null ? '' : `(${article})`}`.replaceAll(' ', ''))
        }
        for (const { text: told } of rows.flatMap((row) => Object.values(row))) {
          expect(letters).toContain(told.replace(/\s/g, ''))
        }
      }
    }
  })

  it('should separate CSV as the language or the one who asks wants it, and hold no formula', async () => {
    const raw = async (query: string) =>
      Buffer.from(await (await ask(`format=csv&${query}`)).arrayBuffer()).toString()
    expect((await raw('locale=fi')).startsWith('\ufeff"Rekisteri";"Tila"')).toBe(true)
    expect((await raw('locale=en')).startsWith('"Register","State"')).toBe(true)
    expect((await raw('locale=en&separator=semicolon')).startsWith('\ufeff"Register";')).toBe(true)
    const csv = await raw('locale=fi')
    expect(csv).toContain(`"'=HYPERLINK(""http://example.com"")`)
    expect(csv).not.toMatch(/(?:^|[";\n])=HYPER/)
  })

  it('should leave out drafts and what is retired, and say how many; drafts on demand, as they were last saved', async () => {
    await update(app, 'registers', ids.draft, { name: 'Keskeneräinen, uudempi' }, { draft: true })
    const { notes } = await read()
    expect(notes.join()).toMatch(/ei ole koskaan otettu käyttöön: 1\..*ei enää tarjota.*: 1\./)
    const all = await read('drafts=true')
    expect(namesIn(all)).toEqual(['Jäsenrekisteri', 'Keskeneräinen, uudempi'])
    expect(all.notes.join()).not.toContain('koskaan otettu käyttöön')
    const state = sheetIn(all, 'controller')?.rows.map((row) => row['state']?.text)
    expect(state).toEqual(['Käytössä', 'Luonnos, ei koskaan otettu käyttöön'])
  })

  it('should not tell a draft of a register that is in use', async () => {
    await update(app, 'registers', ids.members, { name: 'Ei vielä käytössä' }, { draft: true })
    expect(namesIn(await read())).toEqual(['Jäsenrekisteri'])
    expect(namesIn(await read('drafts=true'))).toContain('Jäsenrekisteri')
  })

  it('should be of one organisation where that is asked for', async () => {
    const of = async (id: Id | string) => {
      const document = await read(`organisation=${id}`)
      return [...namesIn(document), ...namesIn(document, 'processor')]
    }
    expect(await of(ids.controller)).toEqual(['Jäsenrekisteri', 'Palkat asiakkaille'])
    expect(await of(ids.cloud)).toEqual(['Palkat asiakkaille'])
    expect(await of('no-such')).toEqual([])
  })

  it('should take no text from another language', async () => {
    const document = JSON.parse(await (await ask('format=json&locale=sv')).text()) as RopaDocument
    const row = textsOf(sheetIn(document, 'controller')?.rows[0])
    expect(row['security']).toBe('Inte angivet')
    expect(row['purposes']).toBe('Inte angivet')
    // Names are no translations.
    expect(row['controller']).toContain('Esimerkkiyhdistys ry')
    expect(document.language).toBe('sv')
    const none = JSON.parse(await (await ask('format=json&locale=de')).text()) as RopaDocument
    expect(none.language).toBe('fi')
  })

  it.each([
    ['profile', 'profile=gdpr'],
    ['rows', 'rows=all'],
    ['format', 'format=docx'],
    ['sheet', 'format=csv&sheet=x'],
    ['sheet', 'format=xlsx&sheet=legend'],
    ['separator', 'separator=comma'],
    ['at', 'at=2020-02-30'],
    ['at', 'at=9999-01-01'],
    ['at', 'at=9998-01-01T00:00:00Z'],
    ['drafts', 'drafts=true&at=2020-02-03'],
    ['organisation', 'organisation=1&at=2020-02-03'],
    ['scope', 'scope=alfa'],
    ['locale', 'locale=a b'],
    ['profiles', 'profiles=ico'],
    ['format', 'format=csv&format=json'],
  ])('should refuse what it cannot read: %s in %s', async (parameter, query) => {
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(parameter)
  })

  it('should not change what is published, nor be named in it', async () => {
    const head = async () => {
      const { docs } = await app.payload.find({
        collection: 'notice-publications' as never,
        where: { notice: { equals: String(notice) } },
      })
      return docs.map((row: JsonObject) => [row.version, row.hash])
    }
    const before = await head()
    await update(app, 'registers', ids.members, {
      name: 'Jäsenrekisteri',
      _status: 'published',
      onBehalfOf: [{ controller: ids.customer, processing: 'Ylläpito' }],
      processor: ids.cloud,
      role: 'processor',
    })
    const { body } = await app.rest<JsonObject>('GET', `/${NOTICES}/${notice}/changes`, {
      token: users.auditor.token,
    })
    expect(body.state).toBe('none')
    expect(namesIn(await read(), 'processor')).toEqual(['Jäsenrekisteri', 'Palkat asiakkaille'])
    await update(app, NOTICES, notice, { title: 'Toinen otsikko', _status: 'published' })
    const [record] = (
      await app.payload.db.find<JsonObject & { id: Id }>({
        collection: 'notice-publications',
        sort: ['-version'],
        where: { notice: { equals: String(notice) } },
      })
    ).docs
    const written = JSON.stringify(record?.body)
    expect(written).toContain('Esimerkkiyhdistys ry')
    expect(written).not.toMatch(/Mallipilvi|Tilaaja|Ylläpito/)
    const sources = (record?.body as { sources: { collection: string; id: string }[] }).sources
    expect(sources.filter(({ collection }) => collection === 'organisations')).toEqual([
      expect.objectContaining({ id: String(ids.controller) }),
    ])
    expect((await head()).slice(-before.length)).toEqual(before)
    await update(app, 'registers', ids.members, {
      _status: 'published',
      onBehalfOf: [],
      processor: null,
      role: null,
    })
    expect(namesIn(await read())).toEqual(['Jäsenrekisteri'])
  })

  it('should keep an organisation from being deleted that somebody is served for', async () => {
    const { status } = await app.rest('DELETE', `/notice-organisations/${ids.customer}`, {
      token: users.auditor.token,
    })
    expect(status).not.toBe(200)
  })
})

describe(`the record as it was published, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let token: string

  beforeAll(async () => {
    app = await createTestApp({ name: 'ropa-at', plugins: [privacyNotices({ jobs: { start: false } })] })
    atMoment('2025-01-10T10:00:00Z')
    const controller = await create(app, 'notice-organisations', organisation())
    const members = await create(
      app,
      'registers',
      register(controller, { protectionMode: 'single', securityText: text('Lukittu kaappi') }),
    )
    const noticed = await create(app, NOTICES, {
      title: 'Seloste',
      _status: 'published',
      profile: 'classic',
      registers: [members],
      slug: 'seloste',
    })
    atMoment('2025-06-10T10:00:00Z')
    await update(app, 'registers', members, {
      _status: 'published',
      dataCategories: ['Vain nimet'],
      name: 'Uusi nimi',
      retired: true,
      securityText: text('Uusi lukko'),
    })
    await update(app, NOTICES, noticed, {
      _status: 'published',
      change: { effectiveFrom: '2025-07-01', note: 'Muutettu', type: 'major' },
    })
    await create(app, 'registers', register(controller, { name: 'Ilman selostetta' }))
    atMoment('2025-09-10T10:00:00Z')
    await update(app, NOTICES, noticed, { _status: 'draft', withdrawal: { reason: 'Lopetettu' } }, {})
    jest.useRealTimers()
    token = (await app.createUser()).token
  })
  afterAll(() => app?.destroy())

  const at = async (day?: string) => {
    const query = day === undefined ? '' : `&at=${day}`
    const answer = await app.answer('GET', `${ROPA}?format=json&locale=fi${query}`, { token })
    return JSON.parse(await answer.text()) as RopaDocument
  }

  it('should tell what the notices in force that day told, and say that the rest cannot be known', async () => {
    expect(namesIn(await at('2025-01-09'))).toEqual([])
    const first = await at('2025-06-30')
    expect(namesIn(first)).toEqual(['Jäsenrekisteri'])
    expect(textsOf(sheetIn(first, 'controller')?.rows[0])).toMatchObject({
      dataCategories: 'Yhteystiedot\nMaksutiedot',
      noticeVersion: '1 (2025-01-10)',
      state: expect.stringContaining('Ei voida tietää'),
    })
    expect(first).toMatchObject({ asPublished: true, day: '2025-06-30' })
    expect(first.notes.join()).toContain('Sen mukaan, mitä 30.6.2025 voimassa olleet selosteet kertoivat.')
    const second = await at('2025-07-01')
    expect(namesIn(second)).toEqual(['Uusi nimi'])
    expect(textsOf(sheetIn(second, 'controller')?.rows[0])).toMatchObject({
      dataCategories: 'Vain nimet',
      noticeVersion: '2 (2025-07-01)',
    })
  })

  it('should tell security as far as the notice had a section for it', async () => {
    const told = async (day: string) => sheetIn(await at(day), 'controller')?.rows[0]?.['security']
    expect([(await told('2025-06-30'))?.text, (await told('2025-07-01'))?.text]).toEqual([
      'Lukittu kaappi',
      'Uusi lukko',
    ])
  })

  it('should tell now what is kept now: not the retired register, whose notice is withdrawn', async () => {
    const now = await at()
    expect(namesIn(now)).toEqual(['Ilman selostetta'])
    expect(now.notes.join()).toContain('ei enää tarjota')
  })

  it('should be of an instant where one is asked for', async () => {
    expect(namesIn(await at('2025-01-10T09:59:59Z'))).toEqual([])
    expect(namesIn(await at('2025-01-10T10:00:01Z'))).toEqual(['Jäsenrekisteri'])
  })
})

const TENANTS = ['alfa', 'beeta'] as const

const tenants = (): CollectionConfig => ({
  slug: 'tenants',
  admin: { useAsTitle: 'name' },
  fields: [{ name: 'name', type: 'text' }],
})

describe(`the record of one organisation among several, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let tokens: Record<'alfa' | 'beeta' | 'both', string>

  beforeAll(async () => {
    app = await createTestApp({
      name: 'ropa-tenants',
      collections: [tenants()],
      plugins: [
        privacyNotices({
          jobs: { start: false },
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
      ],
    })
    const ids = {} as Record<(typeof TENANTS)[number], Id>
    const controllers = {} as Record<(typeof TENANTS)[number], Id>
    for (const tenant of TENANTS) {
      ids[tenant] = await create(app, 'tenants', { name: tenant })
      controllers[tenant] = await create(app, 'notice-organisations', {
        ...organisation({ name: `Yhdistys ${tenant}` }),
        tenant: ids[tenant],
      })
      const made = await create(app, 'registers', {
        ...register(controllers[tenant], { name: `Rekisteri ${tenant}` }),
        tenant: ids[tenant],
      })
      if (tenant === 'alfa') {
        await create(app, NOTICES, {
          title: `Seloste ${tenant}`,
          _status: 'published',
          profile: 'classic',
          registers: [made],
          slug: 'seloste',
          tenant: ids[tenant],
        })
      }
    }
    tokens = {} as typeof tokens
    for (const [actor, own] of [
      ['alfa', [ids.alfa]],
      ['beeta', [ids.beeta]],
      ['both', [ids.alfa, ids.beeta]],
    ] as const) {
      const { token, user } = await app.createUser({ email: `${actor}@example.org` })
      await update(app, 'users', user.id, { tenants: own.map((tenant) => ({ tenant })) })
      tokens[actor] = token
    }
    // What somebody has written past the app: of another organisation's there is nothing to be read.
    const stored = await app.payload.db.findOne<JsonObject & { id: Id }>({
      collection: 'registers',
      where: { tenant: { equals: ids.beeta } },
    })
    await app.payload.db.updateOne({
      id: stored!.id,
      collection: 'registers',
      data: { ...stored, jointControllers: [controllers.alfa] },
    })
  })
  afterAll(() => app?.destroy())

  const ask = (actor: keyof typeof tokens, query: string) =>
    app.answer('GET', `${ROPA}?format=json&locale=fi&${query}`, { token: tokens[actor] })
  const statusFor = async (actor: keyof typeof tokens, query: string) => (await ask(actor, query)).status
  const as = async (actor: keyof typeof tokens, query = '') => {
    const answer = await ask(actor, query)
    return JSON.parse(await answer.text()) as RopaDocument
  }

  it('should be of those that the user works with', async () => {
    expect(namesIn(await as('alfa'))).toEqual(['Rekisteri alfa'])
    expect(namesIn(await as('beeta'))).toEqual(['Rekisteri beeta'])
    expect(namesIn(await as('both'))).toEqual(['Rekisteri alfa', 'Rekisteri beeta'])
  })

  it('should be of the one that is named, by what its records call it or the app does', async () => {
    expect(namesIn(await as('both', 'scope=alfa'))).toEqual(['Rekisteri alfa'])
    expect(namesIn(await as('both', 'scope=beeta'))).toEqual(['Rekisteri beeta'])
    // A record without a line would say that there is nothing.
    expect(await statusFor('alfa', 'scope=beeta')).toBe(404)
    expect(await statusFor('both', 'scope=gamma')).toBe(404)
  })

  it('should tell nothing of what was published by others', async () => {
    const today = calendarDateOf(new Date(), 'Europe/Helsinki')
    expect(namesIn(await as('alfa', `at=${today}`))).toEqual(['Rekisteri alfa'])
    expect(namesIn(await as('beeta', `at=${today}`))).toEqual([])
    expect(await statusFor('beeta', `at=${today}&scope=alfa`)).toBe(404)
    expect(textsOf(sheetIn(await as('alfa'), 'controller')?.rows[0])['noticeAddress']).toBe(
      '/api/privacy-notices/published/seloste?format=page&scope=alfa',
    )
  })

  it('should not name an organisation of another one', async () => {
    expect(JSON.stringify(await as('beeta'))).not.toContain('Yhdistys alfa')
  })
})
