import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { CollectionConfig, JsonObject } from 'payload'

import type { Dossier } from '../../src/dossier/dossier.js'
import type { Id } from '../fixtures/collections.js'
import type { RESTResponse } from './support/app.js'
import type { Site } from '../fixtures/site.js'

import { dossierOf } from '../../src/dossier/dossier.js'
import { printDossier } from '../../src/dossier/print.js'
import { optionsOf, requestOf } from '../../src/installation.js'
import { calendarDateOf } from '../../src/notice/dates.js'
import { privacyNotices, publishScheduled, verify } from '../../src/index.js'
import { pdfTools } from '../../src/paper/tools.js'
import { createSources, text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { type ReadBack, readBack } from '../pdf/readBack.js'
import { RIGHTS } from './support/approving.js'
import { atMoment } from './support/clock.js'
import { createTestApp, databaseUnderTest, type TestApp } from './support/app.js'

/** Everything that is kept of one notice, for auditors. */

const NOTICES = '/privacy-notices'

const section = (words: string) => ({
  blockType: 'text',
  heading: 'Lisätietoja',
  keys: ['automatedDecisions'],
  text: text(words),
})

/** The words of a PDF, whatever lines they are on. */
const wordsIn = ({ structured }: ReadBack): string => structured.replace(/[\s\u2028]+/g, ' ')

describe(`the dossier of a notice, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let officer: string
  let editor: string
  let id: Id
  let draft: Id

  const read = (path: string, token: string | undefined = officer): Promise<RESTResponse<JsonObject>> =>
    site.app.rest('GET', `${NOTICES}/${path}`, { token })
  const send = async (path: string, token: string, body: object = {}): Promise<JsonObject> => {
    const answer = await site.app.rest<JsonObject>('POST', `${NOTICES}/${path}`, { body, token })
    if (answer.status >= 300) throw new Error(answer.text)
    return answer.body
  }
  const ask = async (): Promise<string> =>
    ((await send(`${id}/approval`, editor)).request as { request: string }).request
  const saveDraft = async (data: object) => {
    const { status, text: answer } = await site.app.rest('PATCH', `${NOTICES}/${id}?draft=true`, {
      body: data,
      token: editor,
    })
    if (status !== 200) throw new Error(answer)
  }
  const dossier = async (): Promise<Dossier> =>
    (await read(`${id}/dossier?locale=fi`)).body as unknown as Dossier

  beforeAll(async () => {
    site = await startSite('dossier', {
      access: RIGHTS,
      approval: { approvals: 1 },
      jobs: { start: false },
    })
    officer = (await site.app.createUser({ email: 'tietosuojavastaava@example.org' })).token
    editor = (await site.app.createUser({ email: 'kirjoittaja@example.org', role: 'editor' })).token
    const made = await site.create({
      title: 'Jäsenrekisterin seloste',
      sections: [section('Päätöksiä ei tehdä koneella. Lisätietoja antaa toimisto.')],
      slug: 'jasenrekisteri',
    })
    id = made.id
    const first = await ask()
    const anchor = (await read(`${id}/approval`)).body.request as {
      frozen: { content: Record<string, { sections: { anchor: string }[] }> }
    }
    await send(`approvals/${first}/return`, officer, {
      remark: 'Kerro, kuka päättää. 😀',
      section: anchor.frozen.content.fi?.sections[0]?.anchor,
    })
    await saveDraft({ sections: [section('Päätöksiä ei tehdä koneella. Lisätietoja antaa hallitus.')] })
    await send(`approvals/${await ask()}/approve`, officer)
    await site.publish(id)
    await saveDraft({
      change: { type: 'minor', note: 'Täsmennettiin.' },
      sections: [section('Päätöksiä ei tehdä koneella. Lisätietoja antaa puheenjohtaja.')],
    })
    await send(`approvals/${await ask()}/approve`, officer)
    await site.publish(id)
    await send(`${id}/review`, officer, { outcome: 'unchanged', note: 'Luettu hallituksessa.' })
    draft = (await site.create({ title: 'Vasta luonnos', slug: 'luonnos' })).id
  })
  afterAll(() => site?.app.destroy())

  it('should be for auditors alone, and for nobody to keep', async () => {
    expect((await site.app.rest('GET', `${NOTICES}/${id}/dossier`)).status).toBe(403)
    for (const format of ['json', 'pdf']) {
      expect((await read(`${id}/dossier?format=${format}`, editor)).status).toBe(403)
      const { headers, status } = await read(`${id}/dossier?format=${format}&locale=sv-FI`)
      expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([
        200,
        `application/${format}`,
        'sv',
      ])
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="dossier-jasenrekisteri-\\d{4}-\\d{2}-\\d{2}\\.${format}"$`),
      )
    }
  })

  it('should be refused for what is no notice, and for what it cannot be', async () => {
    const none = databaseUnderTest.server === 'mongodb' ? '0'.repeat(24) : '999999'
    expect((await read(`${none}/dossier`)).status).toBe(404)
    for (const query of ['format=docx', 'locale=???', 'version=1', 'format=pdf&format=json']) {
      expect([query, (await read(`${id}/dossier?${query}`)).status]).toEqual([query, 400])
    }
  })

  it('should hold what was published, asked, returned, approved and reviewed, with its proofs', async () => {
    const { proof, requests, reviews, versions, ...rest } = await dossier()
    expect(rest).toMatchObject({ inForce: 2, names: true, notice: String(id), slug: 'jasenrekisteri' })
    const records = await site.records(id)
    expect(versions.map(({ hash, version }) => [version, hash])).toEqual(
      records.map(({ hash, version }) => [version, hash]).reverse(),
    )
    const [second, first] = versions
    expect(first).toMatchObject({ changes: {}, comparedWith: null, status: 'past' })
    expect(second).toMatchObject({
      approvals: [{ by: 'tietosuojavastaava@example.org', request: requests[0]?.request }],
      by: expect.stringContaining('@') as unknown,
      comparedWith: 1,
      status: 'inForce',
    })
    expect(second?.changes.fi?.sections[0]?.text).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: 'hallitus' },
        { kind: 'added', text: 'puheenjohtaja' },
      ]),
    )
    expect(requests.map(({ publishedAs, state }) => [state, publishedAs])).toEqual([
      ['outdated', 2],
      ['outdated', 1],
      ['returned', null],
    ])
    expect(requests[2]).toMatchObject({
      asked: { by: 'kirjoittaja@example.org' },
      returns: [{ by: 'tietosuojavastaava@example.org', remark: 'Kerro, kuka päättää. 😀' }],
    })
    expect(reviews).toMatchObject([{ note: 'Luettu hallituksessa.', outcome: 'unchanged', version: 2 }])
    expect(proof).toMatchObject({ findings: [] })
    const public_ = await site.app.rest('GET', `${NOTICES}/published/log/checkpoint`)
    expect(proof.checkpoint).toBe(public_.text)
    const given = await site.app.rest('GET', `${NOTICES}/published/jasenrekisteri/versions/1/proof`)
    expect(given.text).toBe(
      [
        'c2sp.org/tlog-proof@v1',
        `index ${first?.log?.index}`,
        ...(first?.log?.inclusion ?? []),
        '',
        proof.checkpoint,
      ].join('\n'),
    )
  })

  it('should tell no salt, by which digests of people could be guessed', async () => {
    expect((await read(`${id}/dossier`)).text).not.toContain('salt')
  })

  it('should be read as a PDF in each language, also what its fonts cannot write', async () => {
    const all = await dossier()
    const words = {
      en: ['Audit dossier: Jäsenrekisterin seloste', 'What changed from version 1', '[added: puheenjohtaja]'],
      fi: [
        'Tarkastusaineisto: Jäsenrekisterin seloste',
        'Mikä muuttui versiosta 1',
        '[lisätty: puheenjohtaja]',
      ],
      sv: [
        'Granskningsunderlag: Jäsenrekisterin seloste',
        'Vad som ändrades från version 1',
        '[tillagt: puheenjohtaja]',
      ],
    }
    for (const [language, expected] of Object.entries(words)) {
      const printed = await readBack((await read(`${id}/dossier?format=pdf&locale=${language}`)).bytes)
      expect([printed.language, printed.title]).toEqual([language, expected[0]])
      const found = wordsIn(printed)
      for (const one of [
        ...expected,
        'Kerro, kuka päättää. [U+1F600]',
        'Luettu hallituksessa.',
        'Täsmennettiin.',
        'tietosuojavastaava@example.org',
      ]) {
        expect(found).toContain(one)
      }
      const letters = found.replaceAll(' ', '')
      for (const { hash, seal } of all.versions) {
        expect(letters).toContain(hash)
        expect(letters).toContain(seal)
      }
      expect(letters).toContain(all.proof.checkpoint?.replace(/\s/g, ''))
      expect(printed.roles.slice(0, 4)).toEqual(['Document', 'H1', 'P', 'P'])
      expect(printed.artifacts.filter((one) => one.includes('jasenrekisteri'))).toHaveLength(printed.pages)
    }
  })

  it('should be there of a notice that was never published', async () => {
    const { body, status } = await read(`${draft}/dossier`)
    expect([status, body.versions, body.slug, body.inForce]).toEqual([200, [], null, null])
    expect((await read(`${draft}/dossier?format=pdf`)).headers.get('content-disposition')).toContain(
      `dossier-${draft}-`,
    )
  })

  it('should be the same bytes for the same state and instant, and name nobody where that is asked', async () => {
    const { payload } = site.app
    const options = optionsOf(payload)
    const req = await requestOf(payload)
    const report = await verify(payload, { notice: String(id) })
    const made = async (at: string, names = true) => {
      const now = new Date(at)
      const given = await dossierOf(req, options, String(id), { language: 'fi', names, now, report })
      return { given, pdf: await printDossier(given, options) }
    }
    const [one, same, later] = [
      await made('2031-05-06T07:08:09.000Z'),
      await made('2031-05-06T07:08:09.000Z'),
      await made('2031-05-06T07:08:10.000Z'),
    ]
    expect(JSON.stringify(same.given)).toBe(JSON.stringify(one.given))
    expect(Buffer.compare(one.pdf, same.pdf)).toBe(0)
    expect(Buffer.compare(one.pdf, later.pdf)).not.toBe(0)
    const nameless = await made('2031-05-06T07:08:09.000Z', false)
    expect(JSON.stringify(nameless.given)).not.toContain('@example.org')
    expect(wordsIn(await readBack(nameless.pdf))).not.toContain('@example.org')
  })

  it('should wait for its turn, as notices do', async () => {
    const tools = await pdfTools()
    const { breathe } = tools
    let go: (() => void) | undefined
    let began: (() => void) | undefined
    const held = new Promise<void>((resolve) => (go = resolve))
    const begun = new Promise<void>((resolve) => (began = resolve))
    tools.breathe = () => {
      began?.()
      return held
    }
    try {
      const first = read(`${id}/dossier?format=pdf`)
      await begun
      const second = await read(`${id}/dossier?format=pdf`)
      expect([second.status, (second.body.errors as { code: string }[])[0]?.code]).toEqual([503, 'busy'])
      go?.()
      expect((await first).status).toBe(200)
    } finally {
      tools.breathe = breathe
      go?.()
    }
  })

  // The last one: it alters the database.
  it('should say what was altered, and tell the rest', async () => {
    const [row] = await site.records(id)
    await site.app.payload.db.updateOne({
      collection: 'notice-publications',
      data: { ...row, body: { content: null, sources: [] } },
      id: row?.id as Id,
    })
    const { proof, unreadable, versions } = await dossier()
    expect(proof.findings.map(({ version }) => version)).toContain(1)
    expect(versions.map(({ version }) => version)).toEqual([2])
    expect(unreadable).toEqual([{ hash: row?.hash, version: 1 }])
    const found = wordsIn(await readBack((await read(`${id}/dossier?format=pdf&locale=fi`)).bytes))
    expect(found).toContain('muutettu')
    expect(found).toContain('Tallessa, mutta ei enää luettavissa: versiot 1.')
  })
})

describe(`versions that are not in the order of their days, on ${databaseUnderTest.server}`, () => {
  const day = (days: number) => calendarDateOf(new Date(Date.now() + days * 86_400_000), 'Europe/Helsinki')
  let site: Site

  beforeAll(async () => {
    site = await startSite('dossier-days', { jobs: { start: false } })
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => site?.app.destroy())

  const dossier = async (id: Id): Promise<Dossier> => {
    const { body, status } = await site.app.rest<JsonObject>('GET', `${NOTICES}/${id}/dossier?locale=fi`, {
      token: site.token,
    })
    expect(status).toBe(200)
    return body as unknown as Dossier
  }

  it('should be held each against the text that it was published against', async () => {
    const words = (number: string) => ({ sections: [section(`Lisätietoja antaa ${number}.`)] })
    const { id } = await site.create({ ...words('yksi'), _status: 'published' })
    const publish = (number: string, effectiveFrom: null | string, waiting?: 'keep' | 'replace') =>
      site.publish(id, {
        ...words(number),
        change: { effectiveFrom, note: 'Muutos', type: 'minor', waiting },
      })
    await publish('kaksi', day(20))
    await publish('kolme', null, 'keep')
    await publish('neljä', day(10), 'replace')
    await publish('viisi', day(30))
    await publish('kuusi', '2018-01-01', 'keep')
    await publish('seitsemän', '2020-01-01', 'keep')
    await publish('kahdeksan', '2019-01-01', 'keep')
    const { versions } = await dossier(id)
    const changed = versions.map(({ changes, comparedWith, version }) => {
      const text = changes.fi?.sections[0]?.text ?? []
      const of = (kind: string) => text.filter((one) => one.kind === kind).map((one) => one.text)
      return [version, comparedWith, ...of('removed'), ...of('added')]
    })
    expect(changed.reverse()).toEqual([
      [1, null],
      [2, 1, 'yksi', 'kaksi'],
      [3, 1, 'yksi', 'kolme'],
      [4, 3, 'kolme', 'neljä'],
      [5, 4, 'neljä', 'viisi'],
      [6, 5, 'viisi', 'kuusi'],
      [7, 6, 'kuusi', 'seitsemän'],
      [8, 6, 'kuusi', 'kahdeksan'],
    ])
  })

  it('should name the version that was published at its moment, where nobody had to approve it', async () => {
    const { id } = await site.create()
    const publishAt = new Date(Date.now() + 3_600_000).toISOString()
    const { status } = await site.app.rest('POST', `${NOTICES}/${id}/approval`, {
      body: { publishAt },
      token: site.token,
    })
    expect(status).toBe(201)
    expect((await dossier(id)).requests).toMatchObject([{ publishAt, publishedAs: null }])
    atMoment(new Date(Date.parse(publishAt) + 1000))
    expect(await publishScheduled(site.app.payload)).toMatchObject({ published: 1 })
    jest.useRealTimers()
    expect((await dossier(id)).requests).toMatchObject([{ publishAt, publishedAs: 1, state: 'published' }])
  })
})

describe(`dossiers of several organisations, on ${databaseUnderTest.server}`, () => {
  const OWNERS = ['alfa', 'beeta'] as const
  let app: TestApp
  const tokens: Partial<Record<(typeof OWNERS)[number], string>> = {}
  const notices: Partial<Record<(typeof OWNERS)[number], Id>> = {}

  const owned = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
    ...defaultCollection,
    fields: [...defaultCollection.fields, { name: 'owner', type: 'text' }],
  })

  beforeAll(async () => {
    app = await createTestApp({
      name: 'dossier-scopes',
      plugins: [
        privacyNotices({
          jobs: { start: false },
          overrides: { notices: owned },
          scope: {
            field: 'owner',
            key: ({ value }) => String(value),
            of: ({ req }) => [String((req.user as { email?: string } | null)?.email).split('@')[0] ?? ''],
          },
        }),
      ],
    })
    const { register } = await createSources(app.payload)
    for (const owner of OWNERS) {
      tokens[owner] = (await app.createUser({ email: `${owner}@example.org` })).token
      const {
        body,
        status,
        text: answer,
      } = await app.rest<JsonObject>('POST', `${NOTICES}?depth=0`, {
        body: {
          title: `Seloste ${owner}`,
          _status: 'published',
          owner,
          registers: [register],
          sections: [section(`Teksti ${owner}.`)],
          slug: 'seloste',
        },
        token: tokens[owner],
      })
      if (status !== 201) throw new Error(answer)
      notices[owner] = (body.doc as { id: Id }).id
    }
  })
  afterAll(() => app?.destroy())

  it('should be given of the own notices, and of nobody else’s', async () => {
    for (const [owner, other] of [OWNERS, [...OWNERS].reverse()] as const) {
      for (const format of ['json', 'pdf']) {
        const path = (one: typeof owner) => `${NOTICES}/${notices[one as 'alfa']}/dossier?format=${format}`
        const own = await app.rest('GET', path(owner as 'alfa'), { token: tokens[owner as 'alfa'] })
        expect([own.status, own.text.includes(other as string)]).toEqual([200, false])
        const foreign = await app.rest('GET', path(other as 'alfa'), { token: tokens[owner as 'alfa'] })
        expect([403, 404]).toContain(foreign.status)
        expect(foreign.text).not.toContain(`Seloste ${other}`)
      }
    }
  })
})
