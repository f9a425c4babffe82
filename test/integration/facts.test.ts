import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { NoticeDiff } from '../../src/notice/answers.js'
import type { NoticeDocument } from '../../src/notice/document.js'
import type { PendingChanges } from '../../src/pending/changes.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { en } from '../../src/languages/en/admin.js'
import { organisation, register } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'

const FACTS = `query ($slug: String!) {
  PublishedPrivacyNotice(slug: $slug) {
    preparedOn changedOn versionLabel
    contactPersons { name title email }
    controller { name contacts { name title phone phoneE164 address { street city } } }
    registers {
      purposes { name retentions { data text duration } }
      transfers { list { recipient countries internationalOrganisation mechanism } }
    }
  }
}`

/** Writes a document, and gives its id. */
type Write = (collection: 'organisation' | 'register', data: object) => Promise<Id>

const PURPOSES = [
  {
    name: 'Jäsenyyden hoitaminen',
    legalBases: ['contract'],
    retentionText: 'Jäsenyyden ajan',
    retentions: [
      { data: 'Kirjanpitoaineisto', duration: 'P10Y', text: '10 vuotta tilikauden päättymisestä' },
      { data: 'Lokit', duration: 'P1Y' },
    ],
  },
  {
    name: 'Tapahtumat',
    legalBases: ['consent'],
    retentions: [{ data: 'Ilmoittautumiset', text: 'Kunnes tapahtuma on päättynyt' }],
  },
]

const TRANSFERS = [
  { countries: ['US', 'IN'], mechanism: 'standardContractualClauses', recipient: 'Pilvi Inc' },
  { recipient: 'Tuki Ltd' },
  { internationalOrganisation: true, recipient: 'Mallijärjestö' },
]

const CONTACTS = [
  { name: 'Olli Oletettu', email: 'olli@esimerkki.example', title: 'laskutusasiat' },
  { email: 'tapahtumat@esimerkki.example', title: 'tapahtumat' },
]

const REGISTER = { contacts: CONTACTS, hasTransfers: 'yes', purposes: PURPOSES, transfers: TRANSFERS }

const ORGANISATION = {
  contacts: [
    {
      name: 'Sanna Sepitetty',
      city: 'Kuvitelmala',
      phone: '040 765 4321',
      street: 'Tie 2',
      title: 'puheenjohtaja',
    },
  ],
  country: 'SE',
}

const SECTIONS = [
  { blockType: 'register', keys: ['controller'] },
  { blockType: 'register', keys: ['contactPerson'] },
  { blockType: 'register', keys: ['retention'] },
  { blockType: 'register', keys: ['transfers'] },
]

describe(`what real notices say, on ${databaseUnderTest.server}`, () => {
  let site: Site

  beforeAll(async () => {
    site = await startSite('facts')
  })
  afterAll(() => site.app.destroy())

  const written: Record<'GraphQL' | 'REST', Write> = {
    GraphQL: async (collection, data) => {
      const type = collection === 'register' ? 'Register' : 'NoticeOrganisation'
      const { data: made, errors } = await site.app.graphql<{ made: { id: Id } }>(
        `mutation ($data: mutation${type}Input!) { made: create${type}(data: $data) { id } }`,
        { data },
        { token: site.token },
      )
      expect(errors).toBeUndefined()
      return made.made.id
    },
    REST: async (collection, data) => {
      const path = collection === 'register' ? '/registers' : '/notice-organisations'
      const { body, status, text } = await site.app.rest('POST', path, { body: data, token: site.token })
      expect([status, text]).toEqual([201, expect.anything()])
      return body.doc.id as Id
    },
  }

  /** A notice of sources written one way or the other. */
  const published = async (write: Write, notice: object = {}): Promise<{ id: Id; slug: string }> => {
    const controller = await write('organisation', organisation(ORGANISATION))
    const made = await write('register', register(controller, REGISTER))
    return site.create({ _status: 'published', registers: [made], sections: SECTIONS, ...notice })
  }
  const documentOf = async (slug: string): Promise<NoticeDocument> =>
    (await site.read(`/${slug}`)).body as unknown as NoticeDocument
  const factsOf = async (slug: string) => {
    const { data, errors } = await site.app.graphql<{ PublishedPrivacyNotice: Record<string, unknown> }>(
      FACTS,
      { slug },
    )
    expect(errors).toBeUndefined()
    return JSON.parse(JSON.stringify(data.PublishedPrivacyNotice)) as Record<string, unknown>
  }
  const diffOf = async (slug: string): Promise<NoticeDiff> => {
    const { body, status } = await site.read(`/${slug}/diff?from=1&to=2`)
    expect(status).toBe(200)
    return body as unknown as NoticeDiff
  }
  const remarksOn = async (id: Id): Promise<string[]> => {
    const { body, status } = await site.app.rest('GET', `/privacy-notices/${id}/changes`, {
      token: site.token,
    })
    expect(status).toBe(200)
    return (body as unknown as PendingChanges).remarks.map(({ message }) => message)
  }
  const said = (key: 'notAdequate' | 'transferUnnamed', values: Record<string, string>) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, value),
      en.privacyNotices.changes[key],
    )

  describe.each(['REST', 'GraphQL'] as const)('written by %s', (way) => {
    let notice: { id: Id; slug: string }
    beforeAll(async () => {
      notice = await published(written[way], {
        title: `Seloste ${way}`,
        changedOn: '2024-05',
        preparedOn: '2019',
        versionLabel: '3.2',
      })
    })

    it('should be in the document and in GraphQL', async () => {
      const facts = {
        changedOn: '2024-05',
        contactPersons: [{ name: 'Maija Mallikas' }, ...CONTACTS],
        controller: {
          contacts: [
            {
              name: 'Sanna Sepitetty',
              address: { city: 'Kuvitelmala', street: 'Tie 2' },
              phone: '040 765 4321',
              // By the country of the organisation, as its own number.
              phoneE164: '+46407654321',
              title: 'puheenjohtaja',
            },
          ],
        },
        preparedOn: '2019',
        registers: [
          {
            purposes: [
              {
                name: 'Jäsenyyden hoitaminen',
                retentions: [
                  { data: null, duration: null, text: 'Jäsenyyden ajan' },
                  {
                    data: 'Kirjanpitoaineisto',
                    duration: 'P10Y',
                    text: '10 vuotta tilikauden päättymisestä',
                  },
                  { data: 'Lokit', duration: 'P1Y', text: null },
                ],
              },
              {
                name: 'Tapahtumat',
                retentions: [
                  { data: 'Ilmoittautumiset', duration: null, text: 'Kunnes tapahtuma on päättynyt' },
                ],
              },
            ],
            transfers: {
              list: [
                { ...TRANSFERS[0], internationalOrganisation: false },
                { countries: [], internationalOrganisation: false, mechanism: null, recipient: 'Tuki Ltd' },
                {
                  countries: [],
                  internationalOrganisation: true,
                  mechanism: null,
                  recipient: 'Mallijärjestö',
                },
              ],
            },
          },
        ],
        versionLabel: '3.2',
      }
      expect(await documentOf(notice.slug)).toMatchObject(facts)
      expect(await factsOf(notice.slug)).toMatchObject(facts)
    })

    it('should be said in the text', async () => {
      const { sections } = await documentOf(notice.slug)
      expect(sections.map(({ text }) => text.split('\n').filter(Boolean))).toEqual([
        [
          'Nimi: Esimerkkiyhdistys ry (1234567-1)',
          'Osoite: Mallikatu 1 A, 001 00 Esimerkkilä, Ruotsi',
          'Yhteystiedot: 029 123 4567 (+46291234567), toimisto@esimerkki.example',
          'Yhteyshenkilö: Sanna Sepitetty, puheenjohtaja, Tie 2, Kuvitelmala, 040 765 4321 (+46407654321)',
        ],
        [
          'Nimi: Maija Mallikas',
          'Yhteystiedot: 040 123 4567 (+46401234567), maija@esimerkki.example',
          'Nimi: Olli Oletettu',
          'Tehtävä: laskutusasiat',
          'Yhteystiedot: olli@esimerkki.example',
          'Tehtävä: tapahtumat',
          'Yhteystiedot: tapahtumat@esimerkki.example',
        ],
        [
          'Jäsenyyden hoitaminen: Jäsenyyden ajan',
          'Kirjanpitoaineisto: 10 vuotta tilikauden päättymisestä',
          'Lokit: 1 vuosi',
          'Tapahtumat: Ilmoittautumiset: Kunnes tapahtuma on päättynyt',
        ],
        [
          'Vastaanottaja: Pilvi Inc',
          'Maat: Yhdysvallat, Intia',
          'Siirron peruste: Vakiosopimuslausekkeet',
          'Vastaanottaja: Tuki Ltd',
          'Minne tiedot siirretään: EU:n tai ETA:n ulkopuolelle',
          'Kansainvälinen järjestö: Mallijärjestö',
        ],
      ])
    })

    it('should be dated and labelled on the page, in Markdown and in text', async () => {
      const page = await site.read(`/${notice.slug}`, { Accept: 'text/html' })
      expect(page.text).toContain('<time datetime="2019">2019</time>')
      expect(page.text).toContain('<time datetime="2024-05">5/2024</time>')
      for (const type of ['text/html', 'text/markdown', 'text/plain']) {
        const { text } = await site.read(`/${notice.slug}`, { Accept: type })
        expect(text.replace(/<[^>]*>|[*\\]/g, '')).toMatch(/Asiakirjan versio:?\s*3\.2\s[^]*Versio:?\s*1\b/)
      }
    })

    it('should have an editor look at transfers to nowhere in particular', async () => {
      const remarks = await remarksOn(notice.id)
      expect(remarks).toContain(said('transferUnnamed', { transfer: 'Tuki Ltd' }))
      expect(remarks.join()).not.toMatch(/Mallijärjestö|Pilvi/)
    })
  })

  it('should have an editor look at each country without the decision that a transfer rests on', async () => {
    const transfers = [{ countries: ['JP', 'IN'], mechanism: 'adequacyDecision', recipient: 'Pilvi Inc' }]
    const made = await written.REST(
      'register',
      register(site.sources.controller, { hasTransfers: 'yes', transfers }),
    )
    const { id } = await site.create({ title: 'Riittävyys', registers: [made], sections: SECTIONS })
    const remarks = await remarksOn(id)
    expect(remarks).toContain(said('notAdequate', { country: 'India', transfer: 'Pilvi Inc' }))
    expect(remarks.join()).not.toContain('Japan')
    const { body } = await site.app.rest('GET', `/privacy-notices/${id}/changes?locale=fi`, {
      token: site.token,
    })
    const { missing, remarks: named } = body as unknown as PendingChanges
    const source = { id: String(made), collection: 'registers', title: 'Jäsenrekisteri' }
    expect(named[0]?.source).toEqual({
      ...source,
      field: 'Transfers 1: Countries',
      path: 'transfers.0.countries',
    })
    expect(missing).toContainEqual({
      code: 'undecided',
      language: null,
      message: expect.stringMatching(/is not decided yet\.$/),
      reason: null,
      section: expect.objectContaining({ key: 'dpo' }),
      source: { ...source, field: expect.any(String), path: 'hasDpo' },
    })
  })

  it('should tell what of it changed', async () => {
    const controller = await written.REST('organisation', organisation(ORGANISATION))
    const made = await written.REST('register', register(controller, REGISTER))
    const { id, slug } = await site.create({
      title: 'Muuttuva',
      _status: 'published',
      registers: [made],
      sections: SECTIONS,
    })
    const change = (collection: string, changed: Id, data: object) =>
      site.app.rest('PATCH', `/${collection}/${changed}`, {
        body: { _status: 'published', ...data },
        token: site.token,
      })
    const [first, second] = PURPOSES
    await change('registers', made, {
      contacts: [CONTACTS[1], { name: 'Uuno Uusi' }],
      purposes: [
        { ...first, retentions: [{ ...first!.retentions[0], duration: 'P6Y', text: '6 vuotta' }] },
        second,
      ],
      transfers: [
        { ...TRANSFERS[0], countries: ['IN', 'US'] },
        { ...TRANSFERS[1], countries: ['JP'] },
        TRANSFERS[2],
      ],
    })
    await change('notice-organisations', controller, { contacts: [] })
    await site.publish(id, { preparedOn: '2024-05', versionLabel: '4' })
    const { facts } = await diffOf(slug)
    expect(facts.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'controllerDetailsChanged',
        'Rekisterinpitäjän tiedot muuttuivat (Yhteyshenkilö): Sanna Sepitetty, puheenjohtaja, Tie 2, Kuvitelmala, 040 765 4321 → ei ilmoitettu',
      ],
      ['contactPersonReplaced', 'Yhteyshenkilö vaihtui: Olli Oletettu, laskutusasiat → Uuno Uusi'],
      ['transferCountryChanged', 'Siirron kohdemaa muuttui (Tuki Ltd): EU:n tai ETA:n ulkopuolelle → Japani'],
      [
        'retentionChanged',
        'Säilytysaika muuttui (Jäsenyyden hoitaminen, Kirjanpitoaineisto): 10 vuotta tilikauden päättymisestä → 6 vuotta',
      ],
      ['retentionChanged', 'Säilytysaika muuttui (Jäsenyyden hoitaminen, Lokit): 1 vuosi → ei ilmoitettu'],
      ['preparedOnChanged', 'Laatimispäivä muuttui: ei ilmoitettu → 5/2024'],
      ['versionLabelChanged', 'Asiakirjan versio muuttui: ei ilmoitettu → 4'],
    ])
  })

  it('should tell that nothing but the date or the label changed', async () => {
    const { id, slug } = await site.create({ title: 'Päivätty', _status: 'published' })
    await site.publish(id, { versionLabel: '1.1' })
    const { facts, proposal } = await diffOf(slug)
    expect(facts.map(({ kind }) => kind)).toEqual(['versionLabelChanged'])
    expect(proposal).toEqual({ reasons: ['Asiakirjan versio muuttui: ei ilmoitettu → 1.1'], type: 'minor' })
  })

  describe('a notice without a date', () => {
    const undated = async (id: Id, slug: string) => {
      const stored = (await site.app.payload.findByID({
        id,
        collection: 'privacy-notices' as never,
      })) as unknown as { preparedOn?: null | string }
      // MongoDB leaves out what was never written.
      expect(stored.preparedOn ?? null).toBeNull()
      const { changedOn, preparedOn } = await documentOf(slug)
      expect([preparedOn, changedOn]).toEqual([null, null])
      expect((await site.records(id))[0]!.details).toMatchObject({ preparedOn: null })
      const { text } = await site.read(`/${slug}`, { Accept: 'text/html' })
      expect(text).not.toContain('Laatimispäivä')
    }

    it('should have none when it is written by REST', async () => {
      const { id, slug } = await site.create({ title: 'Päiväämätön', _status: 'published' })
      await undated(id, slug)
    })

    it('should have none when it is written by GraphQL', async () => {
      const { data, errors } = await site.app.graphql<{ made: { id: Id; slug: string } }>(
        'mutation ($data: mutationPrivacyNoticeInput!) { made: createPrivacyNotice(data: $data) { id slug } }',
        {
          data: {
            title: 'Päiväämätön GraphQL',
            _status: 'published',
            profile: 'classic',
            registers: [site.sources.register],
          },
        },
        { token: site.token },
      )
      expect(errors).toBeUndefined()
      await undated(data.made.id, data.made.slug)
    })

    it('should have none when it is written by the app itself', async () => {
      const made = (await site.app.payload.create({
        collection: 'privacy-notices' as never,
        data: { title: 'Päiväämätön itse', _status: 'published', registers: [site.sources.register] },
      })) as { id: Id; slug: string }
      await undated(made.id, made.slug)
    })
  })

  describe('a date told by its month', () => {
    it('should be before no day of that month', async () => {
      const save = (data: object) =>
        site.app.rest('POST', '/privacy-notices', {
          body: { title: 'Kuukausi', _status: 'published', registers: [site.sources.register], ...data },
          token: site.token,
        })
      expect((await save({ changedOn: '2024-05', preparedOn: '2024-05-20' })).status).toBe(201)
      expect((await save({ changedOn: '2024', preparedOn: '2024-05-20' })).status).toBe(201)
      const early = await save({ changedOn: '2024-04', preparedOn: '2024-05-20' })
      expect([early.status, early.body.errors[0].data.errors[0].path]).toEqual([400, 'changedOn'])
    })

    it('should be fixed by the first publication', async () => {
      const { id } = await site.create({ title: 'Kiinteä', _status: 'published', preparedOn: '2024-05' })
      const { body, status } = await site.save(id, { preparedOn: '2024-05-20' })
      expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'preparedOn'])
    })

    it.each(['2024-13', '2024-5', '24', '0000', '2024-05-32', '5/2024', '2024-05-20T00:00:00Z', '2024-'])(
      'should be refused as %s, also in a draft that is published later',
      async (preparedOn) => {
        for (const field of ['preparedOn', 'changedOn']) {
          const { body, status } = await site.app.rest('POST', '/privacy-notices', {
            body: {
              title: 'Väärä',
              _status: 'published',
              registers: [site.sources.register],
              [field]: preparedOn,
            },
            token: site.token,
          })
          expect([field, status, body.errors[0].data.errors[0].path]).toEqual([field, 400, field])
        }
      },
    )

    it.each(['effectiveFrom', 'reviewedOn', 'nextReviewOn'])('should not do as %s', async (field) => {
      const data =
        field === 'effectiveFrom' ? { change: { effectiveFrom: '2024-05' } } : { [field]: '2024-05' }
      const { status } = await site.app.rest('POST', '/privacy-notices', {
        body: { title: 'Päivä', _status: 'published', registers: [site.sources.register], ...data },
        token: site.token,
      })
      expect(status).toBe(400)
    })
  })

  it('should refuse what is no country, and a placeholder in what is told of data', async () => {
    const send = (data: object) =>
      site.app.rest('POST', '/registers', {
        body: register(site.sources.controller, { hasTransfers: 'yes', ...data }),
        token: site.token,
      })
    for (const countries of [['XX'], ['Yhdysvallat'], 'US', [1]]) {
      const { body, status } = await send({ transfers: [{ countries }] })
      expect([countries, status]).toEqual([countries, 400])
      expect(body.errors[0].data.errors[0].path).toMatch(/^transfers\.0\.countries/)
    }
    const { body, status } = await send({ purposes: [{ name: 'x', retentions: [{ data: '{{ei.ole}}' }] }] })
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'purposes.0.retentions.0.data'])
  })

  it('should name the same country once, and leave out periods of which nothing is said', async () => {
    const made = await written.REST(
      'register',
      register(site.sources.controller, {
        hasTransfers: 'yes',
        purposes: [{ name: 'x', retentions: [{ data: 'Lokit' }] }],
        transfers: [{ countries: ['US', 'US'] }],
      }),
    )
    const { slug } = await site.create({
      title: 'Kerran',
      _status: 'published',
      registers: [made],
      sections: SECTIONS,
    })
    const [facts] = (await documentOf(slug)).registers
    expect(facts?.purposes[0]?.retentions).toEqual([])
    expect(facts?.transfers.list[0]?.countries).toEqual(['US'])
  })

  it('should keep what another language says of its rows', async () => {
    const controller = await written.REST('organisation', organisation(ORGANISATION))
    const made = await written.REST('register', {
      name: 'Rekisteri',
      _status: 'published',
      contacts: [{ title: 'jäsenasiat' }],
      controller,
      purposes: [{ name: 'Tarkoitus', retentions: [{ data: 'Lokit', text: '1 vuosi' }] }],
    })
    const { id } = await site.create({
      title: 'Kaksikielinen',
      registers: [made],
      sections: [{ blockType: 'register', keys: ['controller', 'contactPerson', 'retention'] }],
    })
    await site.app.rest('PATCH', `/privacy-notices/${id}`, {
      body: { title: 'Tvåspråkig' },
      locale: 'sv',
      token: site.token,
    })
    const refused = await site.save(id)
    const missing = refused.body.errors[0].data.errors as { link: string; path: string }[]
    expect(refused.status).toBe(400)
    expect(new Set(missing.map(({ path }) => path))).toEqual(new Set(['registers']))
    const inSwedish = (page: string, field: string) => `/admin/collections/${page}?locale=sv#field-${field}`
    expect(missing.map(({ link }) => link)).toEqual(
      expect.arrayContaining([
        inSwedish(`registers/${made}`, 'contacts__0__title'),
        inSwedish(`notice-organisations/${controller}`, 'contacts__0__title'),
        inSwedish(`registers/${made}`, 'purposes__0__retentions__0__data'),
        inSwedish(`registers/${made}`, 'purposes__0__retentions__0__text'),
      ]),
    )

    const { body: stored } = await site.app.rest('GET', `/registers/${made}?depth=0&draft=true`, {
      token: site.token,
    })
    const rows = stored as {
      contacts: { id: string }[]
      purposes: { id: string; retentions: { id: string }[] }[]
    }
    await site.app.rest('PATCH', `/registers/${made}`, {
      body: {
        name: 'Register',
        _status: 'published',
        contacts: [{ ...rows.contacts[0], title: 'medlemsärenden' }],
        purposes: [
          {
            ...rows.purposes[0],
            name: 'Ändamål',
            retentions: [{ ...rows.purposes[0]!.retentions[0], data: 'Loggar', text: '1 år' }],
          },
        ],
      },
      locale: 'sv',
      token: site.token,
    })
    const { body: own } = await site.app.rest('GET', `/notice-organisations/${controller}?depth=0`, {
      token: site.token,
    })
    const saved = await site.app.rest('PATCH', `/notice-organisations/${controller}`, {
      body: {
        name: 'Exempelföreningen rf',
        _status: 'published',
        contacts: [{ ...own.contacts[0], title: 'ordförande' }],
      },
      locale: 'sv',
      token: site.token,
    })
    expect({ status: saved.status, text: saved.text }).toEqual({
      status: 200,
      text: expect.not.stringContaining('errors'),
    })
    const { slug } = await site.publish(id)
    const read = async (locale: string) =>
      (await site.read(`/${slug}?locale=${locale}`)).body as unknown as NoticeDocument
    const [fi, sv] = [await read('fi'), await read('sv')]
    expect([fi, sv].map(({ contactPersons }) => contactPersons[0]?.title)).toEqual([
      'jäsenasiat',
      'medlemsärenden',
    ])
    expect(
      [fi, sv].map(({ controller: { contacts } }) => [contacts[0]?.title, contacts[0]?.address.city]),
    ).toEqual([
      ['puheenjohtaja', 'Kuvitelmala'],
      // A town is the same in every language where it is not written in one.
      ['ordförande', 'Kuvitelmala'],
    ])
    expect([fi, sv].map(({ registers }) => registers[0]?.purposes[0]?.retentions[0])).toEqual([
      { data: 'Lokit', duration: null, text: '1 vuosi' },
      { data: 'Loggar', duration: null, text: '1 år' },
    ])
  })
})
