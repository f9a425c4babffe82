import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLObjectType,
  type IntrospectionQuery,
} from 'graphql'

import type { LinkedNoticeDocument, NoticeDocument } from '../../src/index.js'
import type { RESTResponse, TestApp, TestUser } from './support/app.js'

import { calendarDateOf } from '../../src/notice/dates.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { privacyNotices } from '../../src/index.js'
import { asREST, DIFF, FULL_NOTICE, HISTORY, NOTICE_LIST, SINCE } from '../fixtures/query.js'
import { authority, createSources, organisation, register, text } from '../fixtures/sources.js'
import { createTestApp } from './support/app.js'
import { say, type AdminLanguage } from './support/languages.js'

type Id = number | string
type ReadError = { code: string; message: string } & Record<string, unknown>

const path = '/privacy-notices/published'
const today = () => calendarDateOf(new Date(), 'Europe/Helsinki')

/** What is null and what is not there are the same to a GraphQL client. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  )
}

describe('reading what is published', () => {
  let app: TestApp
  let user: TestUser
  let sources: Awaited<ReturnType<typeof createSources>>
  /** A notice with everything a notice can have, in Finnish and Swedish. */
  let rich: Id
  /** Versions from 2020 and 2022, and one that waits for 2999; its address changed in between. */
  let history: Id
  /** Withdrawn today, with a reason and a successor. */
  let withdrawn: Id

  const create = async (collection: string, data: object, draft = false): Promise<Id> =>
    ((await app.payload.create({ collection, data, draft })) as { id: Id }).id
  const update = (id: Id, data: object, { draft = false, locale = 'fi' } = {}) =>
    app.payload.update({ id, collection: 'privacy-notices', data, draft, locale } as never)
  const get = (rest: string, headers: Record<string, string> = {}) =>
    app.rest<LinkedNoticeDocument>('GET', `${path}${rest}`, { headers })
  const list = (query = '') => app.rest('GET', `${path}${query}`)
  const errorsOf = ({ body }: RESTResponse<object>): ReadError[] => (body as { errors: ReadError[] }).errors
  const errorCode = async (rest: string): Promise<[number, string | undefined]> => {
    const response = await get(rest)
    return [response.status, errorsOf(response)[0]?.code]
  }

  /** Saves the Swedish texts of a document beside its Finnish ones, row by row. */
  const translate = async (collection: string, id: Id, data: Record<string, unknown>, draft = true) => {
    const { docs } = await app.payload.findVersions({
      collection: collection as never,
      depth: 0,
      fallbackLocale: false,
      limit: 1,
      locale: 'sv',
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    const stored = (docs[0] as unknown as { version: Record<string, object[]> }).version
    const withRows = Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value) && typeof value[0] === 'object'
        ? stored[name]?.map((row, index) => ({ ...row, ...(value[index] as object | undefined) }))
        : value,
    ])
    await app.payload.update({
      id,
      collection,
      data: Object.fromEntries(withRows) as object,
      draft,
      locale: 'sv',
    } as never)
  }

  const createRich = async (): Promise<Id> => {
    const full = await create(
      'notice-organisations',
      organisation({
        hasPostalAddress: true,
        postalAddress: { city: 'Postila', postalCode: '00101', street: 'PL 1' },
        website: 'https://esimerkki.example',
      }),
    )
    const authorityId = await create('notice-organisations', authority({ phone: '029 566 6700' }))
    const contact = {
      name: 'Maija Mallikas',
      city: 'Esimerkkilä',
      email: 'maija@esimerkki.example',
      phone: '040 123 4567',
      postalCode: '00100',
      street: 'Mallikatu 1',
      title: 'tietosuojavastaava',
    }
    const registerId = await create(
      'registers',
      register(full, {
        automated: 'yes',
        automatedConsequences: 'Hinta määräytyy',
        automatedLogic: 'Ikä ja ajokilometrit',
        contact,
        dpo: contact,
        hasDisclosures: 'yes',
        hasDpo: 'yes',
        hasRepresentative: 'yes',
        hasSpecialData: 'yes',
        hasTransfers: 'yes',
        jointControllers: [sources.controller],
        provisionBasis: 'contract',
        provisionConsequence: 'Sopimusta ei synny',
        purposes: [
          {
            name: 'Jäsenyyden hoitaminen',
            directMarketing: true,
            law: 'Yhdistyslaki',
            legalBases: ['consent', 'legalObligation', 'legitimateInterests'],
            legitimateInterest: 'Jäsenpalvelu',
            retentionDuration: 'P6Y',
            retentionText: 'Kuusi vuotta',
          },
        ],
        recipients: [{ category: 'Tilitoimistot', country: 'SE', purpose: 'kirjanpito', role: 'controller' }],
        representative: full,
        specialDataCondition: '9 artiklan 2 kohdan a alakohta',
        transfers: [
          {
            copy: 'Pyydä meiltä',
            countries: ['US'],
            detail: 'Päätös 2023/1795',
            mechanism: 'dataPrivacyFramework',
            recipient: 'Pilvi Inc',
          },
        ],
        usesCookies: 'yes',
        withdrawMethod: 'kirjeen lopussa oleva linkki',
      }),
    )
    const formatted = richTextOf([
      {
        type: 'paragraph',
        children: [
          { bold: true, text: 'Lihavaa' },
          { italic: true, text: ' ja kursiivia' },
          { break: true },
          { href: 'https://esimerkki.example/', text: 'linkki' },
        ],
      },
      { type: 'heading', children: [{ text: 'Väliotsikko' }], level: 3 },
      { type: 'heading', children: [{ text: 'Pienempi' }], level: 4 },
      {
        type: 'list',
        items: [
          {
            children: [{ text: 'ensimmäinen' }],
            lists: [
              {
                type: 'list',
                items: [
                  {
                    children: [{ text: 'sisempi' }],
                  },
                ],
                ordered: false,
              },
            ],
          },
        ],
        ordered: true,
        start: 3,
      },
    ])
    return create(
      'privacy-notices',
      {
        title: 'Täysi seloste',
        change: { effectiveFrom: '2021-06-01', note: 'Kaikki mukana', type: 'major' },
        changedOn: '2021-05-31',
        introduction: formatted,
        preparedOn: '2021-01-31',
        profile: 'classic',
        registers: [registerId, sources.register],
        sections: [
          {
            blockType: 'register',
            keys: ['controller', 'contactPerson', 'dpo', 'jointControllers', 'representative'],
          },
          { blockType: 'register', keys: ['purposes', 'legalBasis', 'legitimateInterests', 'retention'] },
          { blockType: 'register', keys: ['recipients', 'disclosures', 'transfers', 'automatedDecisions'] },
          { blockType: 'text', heading: 'Muotoiltua', text: formatted },
          {
            blockType: 'cookies',
            cookies: [
              {
                name: 'kavijat',
                category: 'statistics',
                duration: '1 vuosi',
                provider: 'Mittaaja Oy',
                purpose: 'Tilastointi',
                thirdParty: true,
              },
            ],
            settingsUrl: 'https://esimerkki.example/evasteet',
          },
          { blockType: 'rights', rights: ['access'] },
          { blockType: 'authority', organisation: authorityId },
          { blockType: 'rights' },
        ],
        slug: 'taysi-seloste',
        statute: 'Yleinen tietosuoja-asetus (EU) 2016/679',
      },
      true,
    )
  }

  const own = (over: object = {}) => ({
    profile: 'classic',
    registers: [sources.register],
    sections: [{ blockType: 'text', heading: 'Teksti', text: text('Sisältö') }],
    ...over,
  })

  beforeAll(async () => {
    app = await createTestApp({ name: 'reading', plugins: [privacyNotices()] })
    user = await app.createUser()
    sources = await createSources(app.payload)

    rich = await createRich()
    await update(rich, { _status: 'published' })

    history = await create(
      'privacy-notices',
      own({ title: 'Historia', preparedOn: '2019-12-31', slug: 'vanha-osoite' }),
      true,
    )
    await translate('privacy-notices', history, {
      title: 'Historik',
      sections: [{ heading: 'Text', text: text('Innehåll') }],
    })
    // Its register has to be written in Swedish too.
    await translate(
      'registers',
      sources.register,
      {
        name: 'Medlemsregister',
        _status: 'published',
        dataCategories: ['Kontaktuppgifter'],
        dataSubjectCategories: ['Medlemmar'],
        purposes: [
          {
            name: 'Skötsel av medlemskapet',
            law: 'Föreningslagen 11 §',
            retentionText: '6 år efter att medlemskapet upphört',
          },
        ],
        recipients: [{ category: 'Bokföringsbyråer' }],
        sources: ['Takorganisationen'],
      },
      false,
    )
    const change = (effectiveFrom: null | string, note: string) => ({ effectiveFrom, note, type: 'minor' })
    await update(history, { _status: 'published', change: change('2020-01-01', 'Ensimmäinen') })
    await update(history, {
      title: 'Historia 2',
      change: change('2022-03-01', 'Toinen'),
      changeSlug: true,
      slug: 'uusi-osoite',
    })
    await update(history, { title: 'Historia 3', change: change('2999-01-01', 'Kolmas') })

    withdrawn = await create(
      'privacy-notices',
      own({ title: 'Poistuva', _status: 'published', slug: 'poistuva' }),
    )
    await update(withdrawn, { withdrawal: { successor: history } }, { draft: true })
    await update(
      withdrawn,
      { withdrawal: { reason: 'Registret har upphört' } },
      { draft: true, locale: 'sv' },
    )
    await update(withdrawn, { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } })

    await create('privacy-notices', own({ title: 'Luonnos', slug: 'luonnos' }), true)
  })
  afterAll(() => app.destroy())

  describe('one notice', () => {
    it('should be a whole document of its own', async () => {
      const { body, headers, status } = await get('/taysi-seloste')
      expect(status).toBe(200)
      expect(headers.get('content-type')).toMatch(/^application\/json/)
      expect(body).toMatchObject({
        authority: { name: 'Mallivaltuutetun toimisto' },
        change: { note: 'Kaikki mukana', type: 'major' },
        changedOn: '2021-05-31',
        controller: {
          name: 'Esimerkkiyhdistys ry',
          address: { city: 'Esimerkkilä', country: 'FI', postalCode: '00100', street: 'Mallikatu 1 A' },
          phoneE164: '+358291234567',
          postalAddress: { street: 'PL 1' },
        },
        cookies: [{ name: 'kavijat', category: 'statistics', thirdParty: true }],
        effectiveFrom: '2021-06-01',
        fallback: false,
        layout: 'list',
        locale: 'fi',
        locales: ['fi'],
        notice: String(rich),
        preparedOn: '2021-01-31',
        previousHash: null,
        requestedLocale: 'fi',
        schema: 'payload-privacy-notices/notice-document/1',
        slug: 'taysi-seloste',
        statute: 'Yleinen tietosuoja-asetus (EU) 2016/679',
        title: 'Täysi seloste',
        version: 1,
      })
      expect(body.registers.map(({ name }) => name)).toEqual(['Jäsenrekisteri', 'Jäsenrekisteri'])
      expect(body.sections.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
      // The right to object stands in a section of its own (GDPR Art. 21(4)).
      expect(body.sections.filter(({ keys }) => keys.includes('rightObjection'))).toMatchObject([
        { keys: ['rightObjection', 'rightObjectMarketing'], number: expect.any(String) },
      ])
      expect(body.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(new Date(body.publishedAt).toISOString()).toBe(body.publishedAt)
      expect(Object.keys(body)).not.toContain('publisher')
      expect(JSON.stringify(body)).not.toContain(user.email)
    })

    it('should hold every kind of content, in every format', async () => {
      const { body } = await get('/taysi-seloste')
      const formatted = body.sections[3]
      expect(formatted?.content).toEqual(body.introduction?.content)
      expect(formatted?.html.replaceAll('\n', '')).toBe(
        '<p><strong>Lihavaa</strong><em> ja kursiivia</em><br>' +
          '<a href="https://esimerkki.example/" rel="noopener noreferrer">linkki</a></p>' +
          '<h3>Väliotsikko</h3><h4>Pienempi</h4>' +
          '<ol start="3"><li>ensimmäinen<ul><li>sisempi</li></ul></li></ol>',
      )
      expect(formatted?.markdown).toContain('**Lihavaa**')
      expect(formatted?.text).toContain('3. ensimmäinen')
      const types = body.sections.flatMap(({ content }) => content.map(({ type }) => type))
      expect(new Set(types)).toEqual(new Set(['fields', 'heading', 'list', 'paragraph', 'table']))
    })

    it('should be given by its newest address and by older ones', async () => {
      for (const slug of ['uusi-osoite', 'vanha-osoite']) {
        expect((await get(`/${slug}`)).body).toMatchObject({
          slug: 'uusi-osoite',
          title: 'Historia 2',
          version: 2,
        })
      }
    })

    it('should not be found when there is none, or only a draft', async () => {
      const hidden = await get('/luonnos')
      const none = await get('/ei-ole')
      expect([hidden.status, hidden.text]).toEqual([404, none.text])
      expect(hidden.headers.get('cache-control')).toBe('no-store')
      for (const slug of [
        'A',
        '%00',
        'a%00',
        'a%2Fb',
        '%F0%9F%98%80',
        `${'a'.repeat(81)}`,
        'a b',
        '{"$ne":1}',
      ]) {
        expect(await errorCode(`/${slug.startsWith('%') ? slug : encodeURIComponent(slug)}`)).toEqual([
          404,
          'notFound',
        ])
      }
    })
  })

  describe('a day', () => {
    it.each([
      ['2020-01-01', 1, 'Historia'],
      ['2022-02-28', 1, 'Historia'],
      ['2022-03-01', 2, 'Historia 2'],
      ['2022-02-28T21:59:59Z', 1, 'Historia'],
      ['2022-02-28T22:00:00Z', 2, 'Historia 2'],
      ['2022-03-01T00:30:00%2B05:00', 1, 'Historia'],
      ['2998-12-31', 2, 'Historia 2'],
      ['2999-01-01', 3, 'Historia 3'],
      ['9999-12-31', 3, 'Historia 3'],
    ])('should give what was in force then: %s', async (at, version, title) => {
      expect((await get(`/uusi-osoite?at=${at}`)).body).toMatchObject({ title, version })
    })

    it('should give the notice under an address it did not have yet', async () => {
      expect((await get('/uusi-osoite?at=2020-01-01')).body).toMatchObject({
        slug: 'vanha-osoite',
        version: 1,
      })
    })

    it('should be answered by 404 when nothing was in force yet', async () => {
      const response = await get('/uusi-osoite?at=2019-12-31', { 'accept-language': 'fi' })
      expect(response.status).toBe(404)
      expect(errorsOf(response)).toEqual([
        {
          code: 'nothingInForce',
          date: '2019-12-31',
          message: say('fi', ({ answers }) => answers.nothingInForce, { date: '31.12.2019' }),
          upcoming: '2020-01-01',
        },
      ])
    })

    it('should be answered by 404 until a first version takes force', async () => {
      await create(
        'privacy-notices',
        own({
          title: 'Tulossa',
          _status: 'published',
          change: { effectiveFrom: '2999-06-01' },
          slug: 'tulossa',
        }),
      )
      expect(await errorCode('/tulossa')).toEqual([404, 'nothingInForce'])
      expect((await list('?limit=100')).body['docs'].map(({ slug }: NoticeDocument) => slug)).not.toContain(
        'tulossa',
      )
      expect((await get('/tulossa?at=2999-06-01')).body).toMatchObject({ title: 'Tulossa', version: 1 })
      expect(
        (await list('?limit=100&at=2999-06-01')).body['docs'].map(({ slug }: NoticeDocument) => slug),
      ).toContain('tulossa')
    })
  })

  describe('one version', () => {
    it.each([1, 2, 3])(
      'should be given at an address of its own, whenever it is in force: %s',
      async (version) => {
        const { body, headers } = await get(`/uusi-osoite/versions/${version}`)
        expect(body.version).toBe(version)
        expect(headers.get('cache-control')).toBe('public, max-age=86400, immutable')
        expect((await get(`/vanha-osoite/versions/${version}`)).body).toEqual(body)
      },
    )

    it('should be a number of a version that there is', async () => {
      const response = await get('/uusi-osoite/versions/4', { 'accept-language': 'sv' })
      expect(response.status).toBe(404)
      expect(errorsOf(response)).toEqual([
        {
          code: 'versionNotFound',
          message: say('sv', ({ answers }) => answers.versionNotFound, { version: 4 }),
          version: 4,
        },
      ])
      expect(await errorCode('/ei-ole/versions/1')).toEqual([404, 'notFound'])
      for (const version of ['0', '-1', '1.5', '99999999999', 'viimeisin', '1e0', '%20']) {
        expect(await errorCode(`/uusi-osoite/versions/${version}`)).toEqual([400, 'malformed'])
      }
    })
  })

  describe('a language', () => {
    it('should be the one asked for', async () => {
      const { body, headers } = await get('/uusi-osoite?locale=sv')
      expect(body).toMatchObject({
        fallback: false,
        locale: 'sv',
        locales: ['fi', 'sv'],
        requestedLocale: 'sv',
        title: 'Historik',
      })
      expect(body.sections[0]).toMatchObject({ heading: 'Text', text: 'Innehåll' })
      expect(body.registers[0]).toMatchObject({ name: 'Medlemsregister' })
      expect(headers.get('content-language')).toBe('sv')
      expect(JSON.stringify(body)).not.toMatch(/Sisältö|Jäsenrekisteri/)
    })

    it('should be found by its region or in other letters, as if it had been asked for', async () => {
      const path = '/uusi-osoite?locale='
      const { body, headers } = await get(`${path}sv`)
      for (const locale of ['sv-FI', 'sv_FI', 'SV', 'sv-Latn-FI']) {
        const same = await get(`${path}${locale}`)
        expect(same.body).toEqual(body)
        for (const name of ['content-language', 'etag', 'link'])
          expect(same.headers.get(name)).toBe(headers.get(name))
      }
      expect((await get(`${path}sv-FI&fallback=none`)).status).toBe(200)
      // Another language that begins alike.
      expect((await get(`${path}svx`)).body).toMatchObject({ fallback: true, requestedLocale: 'svx' })
      for (const other of ['/uusi-osoite/history', '/uusi-osoite/diff', '/poistuva/history', ''])
        expect((await get(`${other}?locale=sv-FI`)).body).toEqual((await get(`${other}?locale=sv`)).body)
      const titles = async (locale: string) => {
        const { body: feed } = await get(`/uusi-osoite/feed?format=json&locale=${locale}`)
        const { items } = feed as unknown as { items: { language: string; title: string }[] }
        return items.map(({ language, title }) => [language, title])
      }
      expect(await titles('sv-FI')).toEqual(await titles('sv'))
      expect(await titles('sv-FI')).not.toEqual(await titles('fi'))
      const { data } = await app.graphql(
        `{ PublishedPrivacyNotice(slug: "uusi-osoite", locale: "sv-FI") { fallback locale requestedLocale } }`,
      )
      expect(data['PublishedPrivacyNotice']).toEqual({ fallback: false, locale: 'sv', requestedLocale: 'sv' })
    })

    it('should be the default one, and said so, when the notice is not written in it', async () => {
      for (const locale of ['en', 'de', 'valueOf']) {
        expect((await get(`/uusi-osoite?locale=${locale}`)).body).toMatchObject({
          fallback: true,
          locale: 'fi',
          requestedLocale: locale,
          title: 'Historia 2',
        })
      }
    })

    it('should be answered by 404, naming those there are, when no other will do', async () => {
      const response = await get('/uusi-osoite?locale=en&fallback=none')
      expect(response.status).toBe(404)
      expect(errorsOf(response)).toEqual([
        {
          code: 'languageNotFound',
          language: 'en',
          locales: ['fi', 'sv'],
          message: say('en', ({ answers }) => answers.languageNotFound, { language: 'en' }),
        },
      ])
      expect((await get('/uusi-osoite?locale=sv&fallback=none')).status).toBe(200)
      expect((await get('/uusi-osoite?fallback=none')).body).toMatchObject({ fallback: false, locale: 'fi' })
      expect(await errorCode('/uusi-osoite?locale=valueOf&fallback=none')).toEqual([404, 'languageNotFound'])
    })
  })

  describe('the list', () => {
    it('should hold what is in force, by address, page by page', async () => {
      const { body, headers, status } = await list()
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(body).toMatchObject({
        hasNextPage: false,
        hasPrevPage: false,
        limit: 10,
        page: 1,
        totalDocs: 2,
        totalPages: 1,
      })
      expect(body['docs']).toEqual([
        expect.objectContaining({ slug: 'taysi-seloste', title: 'Täysi seloste', version: 1 }),
        {
          changedOn: '2022-03-01',
          effectiveFrom: '2022-03-01',
          fallback: false,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          locale: 'fi',
          locales: ['fi', 'sv'],
          preparedOn: '2019-12-31',
          publishedAt: expect.any(String),
          slug: 'uusi-osoite',
          title: 'Historia 2',
          version: 2,
        },
      ])
      const [first, second] = [await list('?limit=1'), await list('?limit=1&page=2')]
      expect(first.body).toMatchObject({ hasNextPage: true, hasPrevPage: false, totalDocs: 2, totalPages: 2 })
      expect(second.body).toMatchObject({ hasNextPage: false, hasPrevPage: true, page: 2 })
      expect([...first.body['docs'], ...second.body['docs']]).toEqual(body['docs'])
      expect((await list('?page=99')).body).toMatchObject({
        docs: [],
        hasNextPage: false,
        page: 99,
        totalDocs: 2,
      })
    })

    it('should hold what was in force on another day, in another language', async () => {
      expect((await list('?at=2020-06-01&locale=sv')).body).toMatchObject({
        docs: [{ fallback: false, locale: 'sv', slug: 'vanha-osoite', title: 'Historik', version: 1 }],
        totalDocs: 1,
      })
      expect((await list('?at=2019-01-01')).body).toMatchObject({ docs: [], totalDocs: 0, totalPages: 1 })
      expect((await list('?locale=sv')).body['docs']).toEqual([
        expect.objectContaining({ fallback: true, locale: 'fi' }),
        expect.objectContaining({ fallback: false, locale: 'sv' }),
      ])
    })

    it('should lead to the documents it lists', async () => {
      for (const listed of (await list()).body['docs']) {
        const { body } = await get(`/${listed.slug}`)
        expect(body).toMatchObject(listed)
      }
    })
  })

  describe('a request that is malformed', () => {
    it.each([
      ['/uusi-osoite?locale=a/b', 'locale'],
      ['/uusi-osoite?locale[x]=1', 'locale'],
      ['/uusi-osoite?locale=fi&locale=sv', 'locale'],
      ['/uusi-osoite?at=yesterday', 'at'],
      ['/uusi-osoite?at=2021-02-29', 'at'],
      ['/uusi-osoite?at=2021-03-01T12:00:00', 'at'],
      ['/uusi-osoite?at=1&at=2', 'at'],
      ['/uusi-osoite?at[]=2021-03-01', 'at'],
      ['/uusi-osoite?at=9999-12-31T23:59:59-12:00', 'at'],
      ['/uusi-osoite?fallback=maybe', 'fallback'],
      ['/uusi-osoite/versions/0', 'version'],
      ['/uusi-osoite/versions/1?locale=*', 'locale'],
      ['?page=0', 'page'],
      ['?page=1.5', 'page'],
      ['?page=1&page=2', 'page'],
      ['?limit=1000', 'limit'],
      ['?limit=-1', 'limit'],
      ['?limit[gt]=1', 'limit'],
      ['?at=', undefined],
      ['?at=soon', 'at'],
      ['?locale=../etc', 'locale'],
    ])('should be answered by 400 that names the parameter: %s', async (rest, parameter) => {
      const response = await get(rest)
      if (parameter === undefined) {
        expect(response.status).toBe(200)
        return
      }
      expect(response.status).toBe(400)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(errorsOf(response)).toEqual([
        expect.objectContaining({
          code: 'malformed',
          message: expect.stringContaining(parameter),
          parameter,
        }),
      ])
    })
  })

  describe('the language of an error', () => {
    it.each<[Record<string, string>, AdminLanguage]>([
      [{}, 'en'],
      [{ 'accept-language': 'fi' }, 'fi'],
      [{ 'accept-language': 'fi-FI, en;q=0.5' }, 'fi'],
      [{ 'accept-language': 'en;q=0.2, sv;q=0.8, fi;q=0.5' }, 'sv'],
      [{ 'accept-language': 'sv;Q=0.1, fi;q=0.5' }, 'fi'],
      [{ 'accept-language': 'de, sv_FI' }, 'sv'],
      [{ 'accept-language': 'fi;q=0, de' }, 'en'],
      [{ 'accept-language': 'constructor, __proto__, *' }, 'en'],
      [{ 'accept-language': ';;,,q=' }, 'en'],
    ])('should be that of %j', async (headers, language) => {
      const response = await get('/ei-ole', headers)
      expect(errorsOf(response)).toEqual([
        { code: 'notFound', message: say(language, ({ answers }) => answers.notFound) },
      ])
    })

    it('should be that of the text asked for before that of the browser', async () => {
      const response = await get('/ei-ole?locale=sv', { 'accept-language': 'fi' })
      expect(errorsOf(response)[0]?.message).toBe(say('sv', ({ answers }) => answers.notFound))
    })
  })

  describe('HEAD', () => {
    it.each([
      '',
      '?limit=1',
      '?page=0',
      '/uusi-osoite',
      '/uusi-osoite?locale=sv',
      '/uusi-osoite?at=nyt',
      '/uusi-osoite/versions/1',
      '/ei-ole',
      '/poistuva',
    ])('should be answered as GET without a body: %j', async (rest) => {
      const [head, full] = [await app.rest('HEAD', `${path}${rest}`), await get(rest)]
      expect(head.status).toBe(full.status)
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers))
      expect(head.text).toBe('')
      expect(full.text).not.toBe('')
    })

    it('should be answered by 304 as GET is', async () => {
      const etag = (await get('/uusi-osoite')).headers.get('etag') as string
      const head = await app.rest('HEAD', `${path}/uusi-osoite`, { headers: { 'if-none-match': etag } })
      expect([head.status, head.headers.get('etag')]).toEqual([304, etag])
    })
  })

  describe('an ETag', () => {
    const etagOf = async (rest: string) => (await get(rest)).headers.get('etag') as string

    it('should be strong, and the same for the same text', async () => {
      const etag = await etagOf('/uusi-osoite')
      expect(etag).toMatch(/^W\/"[0-9a-f]{64}\.fi\.json"$/)
      const newest = await get('/uusi-osoite')
      for (const same of ['/vanha-osoite', '/uusi-osoite?locale=fi', '/uusi-osoite?format=json']) {
        expect([same, await etagOf(same)]).toEqual([same, etag])
        expect((await get(same)).text).toBe(newest.text)
      }
      // From here other links lead on.
      const permalink = await etagOf('/uusi-osoite/versions/2')
      expect(permalink).not.toBe(etag)
      for (const same of ['/uusi-osoite?at=2022-03-01', '/uusi-osoite/versions/2']) {
        expect([same, await etagOf(same)]).toEqual([same, permalink])
        const { body } = await get(same)
        expect({ ...body, links: null }).toEqual({ ...newest.body, links: null })
      }
    })

    it('should differ where the answer does', async () => {
      const all = await Promise.all(
        ['', '?locale=sv', '?locale=en', '?locale=de', '?at=2020-01-01', '?at=2999-01-01'].map((query) =>
          etagOf(`/uusi-osoite${query}`),
        ),
      )
      expect(new Set(all).size).toBe(all.length)
    })

    it.each([
      ['itself', (etag: string) => etag],
      ['a list with it', (etag: string) => `"x", ${etag} ,"y"`],
      ['a strong form of it', (etag: string) => etag.slice(2)],
      ['a list with a strong form of it', (etag: string) => `"x",${etag.slice(2)}`],
      ['*', () => '*'],
    ])('should be answered by 304 without a body when the client has %s', async (_, header) => {
      const fresh = await get('/uusi-osoite')
      const etag = fresh.headers.get('etag') as string
      const response = await get('/uusi-osoite', { 'if-none-match': header(etag) })
      expect([response.status, response.text]).toEqual([304, ''])
      for (const name of ['cache-control', 'content-language', 'etag', 'vary']) {
        expect(response.headers.get(name)).toBe(fresh.headers.get(name))
      }
    })

    it.each([
      ['another', '"0000"'],
      ['it without quotes', 'etag'],
      ['nothing', ''],
      ['that of another language', 'sv'],
    ])('should be answered in full when the client has %s', async (_, given) => {
      const etag = await etagOf('/uusi-osoite')
      const header =
        { etag: etag.replaceAll('"', ''), sv: await etagOf('/uusi-osoite?locale=sv') }[given] ?? given
      const response = await get('/uusi-osoite', { 'if-none-match': header })
      expect(response.status).toBe(200)
      expect(response.body).toMatchObject({ title: 'Historia 2' })
    })
  })

  describe('a notice that was withdrawn', () => {
    it('should be answered by 410 with date, reason and successor', async () => {
      for (const [query, language, reason] of [
        ['?locale=fi', 'fi', 'Rekisteri on lakkautettu'],
        ['?locale=sv', 'sv', 'Registret har upphört'],
        ['', 'en', 'Rekisteri on lakkautettu'],
        ['?locale=en', 'en', 'Rekisteri on lakkautettu'],
      ] as const) {
        const response = await get(`/poistuva${query}`)
        expect(response.status).toBe(410)
        expect(response.headers.get('cache-control')).toBe('no-store')
        const [error] = errorsOf(response)
        expect(error).toMatchObject({ code: 'withdrawn', date: today(), reason, successor: 'uusi-osoite' })
        const [year, month, day] = today().split('-').map(Number) as [number, number, number]
        if (language !== 'en') {
          expect(error?.message).toBe(
            say(language, ({ answers }) => answers.withdrawn, { date: `${day}.${month}.${year}` }),
          )
        }
      }
    })

    it('should be gone from the list, with its versions still to be read', async () => {
      const slugs = (await list('?limit=100')).body['docs'].map(({ slug }: NoticeDocument) => slug)
      expect(slugs).not.toContain('poistuva')
      expect((await get('/poistuva/versions/1')).body).toMatchObject({
        title: 'Poistuva',
        version: 1,
        withdrawal: { date: today(), successor: 'uusi-osoite' },
      })
      expect(await errorCode('/poistuva/versions/2')).toEqual([410, 'withdrawn'])
    })

    it('should be read again once it is published again', async () => {
      const id = await create(
        'privacy-notices',
        own({ title: 'Palaava', _status: 'published', slug: 'palaava' }),
      )
      await update(id, { _status: 'draft' })
      expect(await errorCode('/palaava')).toEqual([410, 'withdrawn'])
      await update(id, { _status: 'published' })
      const { body } = await get('/palaava')
      expect(body).toMatchObject({ title: 'Palaava', version: 3 })
      await update(id, { _status: 'draft' })
    })

    it('should keep from taking force what waited for its day', async () => {
      const id = await create('privacy-notices', own({ title: 'Nyt', _status: 'published', slug: 'ei-enaa' }))
      await update(id, { title: 'Myöhemmin', change: { effectiveFrom: '2999-01-01' } })
      expect((await get('/ei-enaa?at=2999-01-01')).body).toMatchObject({ title: 'Myöhemmin' })
      await update(id, { _status: 'draft' })
      expect(await errorCode('/ei-enaa')).toEqual([410, 'withdrawn'])
      expect(await errorCode('/ei-enaa?at=2999-01-01')).toEqual([410, 'withdrawn'])
      const slugs = (await list('?limit=100&at=2999-01-01')).body['docs'].map(
        ({ slug }: NoticeDocument) => slug,
      )
      expect(slugs).not.toContain('ei-enaa')

      await update(id, { title: 'Taas', _status: 'published' })
      for (const query of ['', '?at=2999-01-01']) {
        expect((await get(`/ei-enaa${query}`)).body).toMatchObject({ title: 'Taas', version: 4 })
      }
      await update(id, { _status: 'draft' })
    })
  })

  describe('GraphQL', () => {
    const query = (variables: Record<string, unknown>, headers: Record<string, string> = {}) =>
      app.graphql<{ PublishedPrivacyNotice: null | object }>(FULL_NOTICE, variables, { headers })

    it('should give the same document as REST, field for field, but for its links', async () => {
      for (const [variables, rest] of [
        [{ slug: 'taysi-seloste' }, '/taysi-seloste'],
        [{ locale: 'sv', slug: 'uusi-osoite' }, '/uusi-osoite?locale=sv'],
        [{ locale: 'en', slug: 'uusi-osoite' }, '/uusi-osoite?locale=en'],
        [{ at: '2020-01-01', slug: 'vanha-osoite' }, '/vanha-osoite?at=2020-01-01'],
        [{ slug: 'uusi-osoite', version: 3 }, '/uusi-osoite/versions/3'],
      ] as const) {
        const { data, errors } = await query(variables)
        expect(errors).toBeUndefined()
        const { links, ...body } = (await get(rest)).body
        expect(links).toBeDefined()
        expect(withoutNulls(asREST(data.PublishedPrivacyNotice))).toEqual(withoutNulls(body))
      }
    })

    it('should have been asked for every field of every type in such comparisons', async () => {
      const { data } = await app.graphql<IntrospectionQuery>(
        getIntrospectionQuery(),
        {},
        { token: user.token },
      )
      const schema = buildClientSchema(data)
      const asked = new Set<string>()
      const info = new TypeInfo(schema)
      for (const source of [DIFF, FULL_NOTICE, HISTORY, NOTICE_LIST, SINCE]) {
        visit(
          parse(source),
          visitWithTypeInfo(info, {
            Field: ({ name }) => void asked.add(`${info.getParentType()?.name}.${name.value}`),
          }),
        )
      }
      const all = new Set<string>()
      const collect = (type: GraphQLObjectType) => {
        for (const [name, { type: inner }] of Object.entries(type.getFields())) {
          const field = `${type.name}.${name}`
          if (all.has(field)) continue
          all.add(field)
          const named = getNamedType(inner)
          if (isObjectType(named)) collect(named)
        }
      }
      const queries = schema.getQueryType()?.getFields() ?? {}
      for (const name of [
        'PrivacyNoticeDiff',
        'PrivacyNoticeHistory',
        'PrivacyNoticeSince',
        'PublishedPrivacyNotice',
        'PublishedPrivacyNotices',
      ]) {
        collect(getNamedType(queries[name]?.type) as GraphQLObjectType)
      }
      expect(all.size).toBeGreaterThan(150)
      expect([...all].filter((field) => !asked.has(field))).toEqual([])
    })

    it('should give the same list as REST', async () => {
      for (const [variables, rest] of [
        [{}, ''],
        [{ limit: 1, page: 2 }, '?limit=1&page=2'],
        [{ at: '2020-06-01', locale: 'sv' }, '?at=2020-06-01&locale=sv'],
      ] as const) {
        const { data, errors } = await app.graphql(NOTICE_LIST, variables)
        expect(errors).toBeUndefined()
        expect(asREST(withoutNulls(data['PublishedPrivacyNotices']))).toEqual(
          withoutNulls((await list(rest)).body),
        )
      }
    })

    it('should give null where there is no notice', async () => {
      for (const variables of [
        { slug: 'ei-ole' },
        { slug: 'luonnos' },
        { slug: '\u0000' },
        { slug: 'uusi-osoite', version: 9 },
        { at: '2019-01-01', slug: 'uusi-osoite' },
      ]) {
        expect(await query(variables)).toMatchObject({
          data: { PublishedPrivacyNotice: null },
          errors: undefined,
        })
      }
      const { data, errors } = await app.graphql(
        `{ PublishedPrivacyNotice(slug: "uusi-osoite", locale: "en", fallback: none) { title } }`,
      )
      expect([data['PublishedPrivacyNotice'], errors]).toEqual([null, undefined])
    })

    it('should tell of a withdrawal with date, reason and successor', async () => {
      const { data, errors } = await query({ locale: 'sv', slug: 'poistuva' })
      expect(data.PublishedPrivacyNotice).toBeNull()
      expect(errors).toEqual([
        expect.objectContaining({
          extensions: expect.objectContaining({
            data: {
              code: 'withdrawn',
              date: today(),
              reason: 'Registret har upphört',
              successor: 'uusi-osoite',
            },
            statusCode: 410,
          }),
        }),
      ])
    })

    it('should name a malformed argument, in the language of the request', async () => {
      for (const [variables, parameter] of [
        [{ at: 'yesterday', slug: 'uusi-osoite' }, 'at'],
        [{ locale: 'a/b', slug: 'uusi-osoite' }, 'locale'],
        [{ slug: 'uusi-osoite', version: 0 }, 'version'],
        [{ at: '2020-01-01', slug: 'uusi-osoite', version: 1 }, 'at'],
      ] as const) {
        const { errors } = await query(variables, { 'accept-language': 'fi' })
        expect(errors).toMatchObject([
          {
            extensions: { data: { code: 'malformed', parameter }, statusCode: 400 },
            message: expect.stringMatching(new RegExp(`^Parametri.*${parameter}`)),
          },
        ])
      }
      for (const [variables, parameter] of [
        [{ limit: 1000 }, 'limit'],
        [{ page: 0 }, 'page'],
        [{ at: '2021-02-29' }, 'at'],
      ] as const) {
        const { errors } = await app.graphql(NOTICE_LIST, variables)
        expect(errors).toMatchObject([{ extensions: { data: { parameter }, statusCode: 400 } }])
      }
    })
  })

  describe('publications', () => {
    it('should be all that is read: sources that are gone take nothing with them', async () => {
      const addresses = [
        '/taysi-seloste',
        '/uusi-osoite?locale=sv',
        '/uusi-osoite?at=2020-01-01',
        '/poistuva',
        '/poistuva/versions/1',
        '?limit=100',
      ]
      const before = await Promise.all(addresses.map((rest) => get(rest)))
      for (const collection of ['privacy-notices', 'registers', 'notice-blocks', 'notice-organisations']) {
        await app.payload.db.deleteMany({ collection, where: { id: { exists: true } } })
        await app.payload.db.deleteVersions({ collection, where: { id: { exists: true } } })
        expect((await app.payload.db.find({ collection })).docs).toEqual([])
      }
      const after = await Promise.all(addresses.map((rest) => get(rest)))
      expect(after.map(({ status, text: sent }) => [status, sent])).toEqual(
        before.map(({ status, text: sent }) => [status, sent]),
      )
    })
  })
})
