import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { JsonObject } from 'payload'

import type { CheckAnswer, NamedFinding } from '../../src/checks/checkComposed.js'
import type { CheckList } from '../../src/checking/list.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestApp } from './support/app.js'

import { checkAll } from '../../src/checking/checkAll.js'
import { privacyNotices } from '../../src/index.js'
import { optionsOf } from '../../src/installation.js'
import { plainText } from '../../src/notice/contentText.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { standardWording } from '../../src/texts/standardTexts/index.js'
import { seed } from '../../dev/seed.js'
import { organisation, register, text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { WITH_UNITS } from './support/units.js'

/** What a notice has from another one, and who is told. */

const RULE = 'copied-notice'

/** That rule alone: what others find in such words is no matter here. */
const alone = Object.fromEntries(RULES.filter(({ id }) => id !== RULE).map(({ id }) => [id, 'off' as const]))

/** Words that nobody else says. */
const words = (of: string, count: number) => Array.from({ length: count }, (_, at) => `${of}${at}`).join(' ')

const purposes = (said: string) => ({
  blockType: 'text',
  heading: 'Tarkoitukset',
  keys: ['purposes'],
  text: text(said),
})

const copiesIn = ({ findings }: Pick<CheckAnswer, 'findings'>): NamedFinding[] =>
  findings.filter(({ rule }) => rule === RULE)

const titlesIn = (answer: Pick<CheckAnswer, 'findings'>) => copiesIn(answer).map(({ params }) => params.title)

describe(`what was copied from other notices, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let admin: string
  let reader: string

  const check = async (id: Id | 'new', { data, token = admin }: { data?: object; token?: string } = {}) =>
    (
      await site.app.rest<CheckAnswer>(data ? 'POST' : 'GET', `/privacy-notices/${id}/check`, {
        body: data && { data },
        ...(data && { locale: 'fi' }),
        token,
      })
    ).body

  const ofOwnRegister = async (title: string, sections: object[]): Promise<Record<string, unknown>> => {
    const { id } = (await site.app.payload.create({
      collection: 'registers',
      data: register(site.sources.controller, { name: title }),
    })) as { id: Id }
    return { title, registers: [id], sections }
  }
  const draft = async (title: string, said: string) =>
    site.create({ ...(await ofOwnRegister(title, [purposes(said)])), _status: 'draft' })
  const published = async (title: string, said: string) =>
    site.create({ ...(await ofOwnRegister(title, [purposes(said)])), _status: 'published' })

  beforeAll(async () => {
    site = await startSite('copied', {
      checks: { rules: { ...alone, [RULE]: 'error' } },
      jobs: { start: false },
      overrides: {
        notices: ({ defaultCollection }) => ({
          ...defaultCollection,
          access: {
            ...defaultCollection.access,
            // Whoever is named so may not read what is called secret.
            read: ({ req }) =>
              req.user?.email === 'lukija@example.org'
                ? { slug: { not_equals: 'salainen' } }
                : Boolean(req.user),
          },
        }),
      },
    })
    admin = site.token
    reader = (await site.app.createUser({ email: 'lukija@example.org' })).token
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })
  afterAll(() => site?.app.destroy())

  it('should be found with its place and the other’s title, saved or typed, and can be let be', async () => {
    const passage = words('asiakas', 40)
    await published('Asiakkaat', `Ensin. ${passage}`)
    const { id } = await draft('Jäsenet', `Oma alku. ${passage} ja oma loppu.`)
    const answer = await check(id)
    expect(copiesIn(answer)).toMatchObject([
      {
        code: 'passage',
        language: 'fi',
        message: '40 words in a row are the same as in “Asiakkaat”.',
        section: { heading: 'Tarkoitukset' },
        source: { id: String(id), collection: 'notices', path: 'sections.0.text' },
        words: { block: 0, quote: passage },
      },
    ])
    const data = { registers: [site.sources.register], title: 'Uusi' }
    expect(titlesIn(await check('new', { data: { ...data, sections: [purposes(passage)] } }))).toEqual([
      'Asiakkaat',
    ])
    expect(titlesIn(await check('new', { data: { ...data, sections: [purposes('Oma.')] } }))).toEqual([])
    // What is typed over what is saved is what counts.
    expect(titlesIn(await check(id, { data: { sections: [purposes('Oma.')] } }))).toEqual([])

    const { body: list } = await site.app.rest<CheckList>('GET', '/privacy-notices/checks', { token: admin })
    expect(list.notices.find((one) => String(one.id) === String(id))?.saved.error).toBe(1)
    for await (const report of checkAll(site.app.payload, { ids: [String(id)] })) {
      expect(titlesIn(report)).toEqual(['Asiakkaat'])
    }

    const [{ fingerprint } = { fingerprint: '' }] = copiesIn(answer)
    const waived = await site.app.rest('POST', `/privacy-notices/${id}/waive`, {
      body: { fingerprint, reason: 'Molemmat koskevat samaa palvelua.' },
      token: admin,
    })
    expect(waived.status).toBe(201)
    expect((await check(id)).counts.error).toBe(0)
  })

  it('should not be what stands in the notice’s own versions, in another’s drafts, or about the same register', async () => {
    const passage = words('oma', 40)
    const data = await ofOwnRegister('Oma', [purposes(passage)])
    const { id } = await site.create({ ...data, _status: 'published' })
    await site.save(id, { _status: 'draft', sections: [purposes(`${passage} lisää`)] })
    await draft('Luonnos', passage)
    expect(titlesIn(await check(id))).toEqual([])

    const { id: short } = await site.create({ ...data, title: 'Lyhyt', _status: 'published' })
    expect([titlesIn(await check(id)), titlesIn(await check(short))]).toEqual([[], []])
  })

  it('should not be a shared text, nor a standard text of the app', async () => {
    const make = async (title: string, sections: object[]) => {
      const { id: controller } = (await site.app.payload.create({
        collection: 'notice-organisations',
        data: organisation({ name: `Yhtiö ${title}` }),
      })) as { id: Id }
      const { id: own } = (await site.app.payload.create({
        collection: 'registers',
        data: register(controller, { name: title }),
      })) as { id: Id }
      return site.create({ title, registers: [own], sections, _status: 'published' })
    }
    const block = (await site.app.payload.create({
      collection: 'notice-blocks',
      data: { title: 'Jaettu', _status: 'published', kind: 'text', text: text(words('jaettu', 200)) },
    })) as { id: Id }
    const shared = { block: block.id, blockType: 'shared', heading: 'Kaikkien teksti' }
    await make('Yksi', [shared])
    const { id } = await make('Kaksi', [shared])
    expect(titlesIn(await check(id))).toEqual([])
    // The same words, written in the notice itself.
    const { id: written } = await make('Kolme', [purposes(words('jaettu', 200))])
    expect(titlesIn(await check(written)).sort()).toEqual(['Kaksi', 'Yksi'])

    const standard = optionsOf(site.app.payload)
      .standardTexts.flatMap((one) => plainText(standardWording(one, 'fi') ?? []).split('\n'))
      .filter((line) => !line.includes('{{'))
    const offered = standard.sort((one, other) => other.length - one.length)[0] ?? ''
    const said = `${offered.replace(/\.$/, '')} ${words('lisäksi', 8)}`
    expect(said.split(' ').length).toBeGreaterThan(30)
    await make('Neljä', [purposes(said)])
    const { id: fifth } = await make('Viisi', [purposes(said)])
    expect(titlesIn(await check(fifth))).toEqual([])
  })

  it('should be told by what is in force: what is changed or withdrawn is compared with no longer', async () => {
    const [before, after] = [words('ennen', 40), words('nyt', 40)]
    const { id: other } = await published('Muuttuva', before)
    const { id } = await draft('Seuraava', `${before}. ${words('väli', 5)}. ${after}`)
    const quotes = async () => copiesIn(await check(id)).map((one) => one.words?.quote)
    expect(await quotes()).toEqual([before])
    await site.publish(other, { sections: [purposes(after)] })
    expect(await quotes()).toEqual([after])
    await site.publish(other, { change: { effectiveFrom: '2099-01-01' }, sections: [purposes(before)] })
    expect(await quotes()).toEqual([after])
    const withdrawn = await site.app.payload.update({
      id: other,
      collection: 'privacy-notices',
      data: { _status: 'draft' },
    })
    expect(withdrawn._status).toBe('draft')
    expect(await quotes()).toEqual([])
  })

  it('should be told to nobody who may not read the other notice', async () => {
    const passage = words('salaisuus', 40)
    const { id: secret } = await site.create({
      ...(await ofOwnRegister('Salainen', [purposes(passage)])),
      slug: 'salainen',
      _status: 'published',
    })
    const { id } = await draft('Avoin', passage)
    expect(titlesIn(await check(id))).toEqual(['Salainen'])
    const asReader = await site.app.rest('GET', `/privacy-notices/${id}/check`, { token: reader })
    expect(asReader.status).toBe(200)
    expect(asReader.text).not.toContain('Salainen')
    expect(titlesIn(asReader.body as unknown as CheckAnswer)).toEqual([])
    expect(titlesIn(await check(id, { data: {}, token: reader }))).toEqual([])
    expect((await site.app.rest('GET', `/privacy-notices/${secret}/check`, { token: reader })).status).toBe(
      404,
    )
    // At the same time too: what was read for one is not given to another.
    const both = await Promise.all([check(id), check(id, { token: reader }), check(id)])
    expect(both.map(titlesIn)).toEqual([['Salainen'], [], ['Salainen']])
    // What was let be says what it was called.
    const [{ fingerprint } = { fingerprint: '' }] = copiesIn(await check(id))
    const waived = await site.app.rest('POST', `/privacy-notices/${id}/waive`, {
      body: { fingerprint, reason: 'Sama palvelu.' },
      token: admin,
    })
    expect(waived.status).toBe(201)
    const later = await site.app.rest('GET', `/privacy-notices/${id}/check`, { token: reader })
    expect(later.status).toBe(200)
    expect(later.text).not.toContain('Salainen')
  })

  it('should keep no other rule from being told where the other notices cannot be read', async () => {
    const passage = words('rikki', 40)
    await published('Rikkinäinen', passage)
    const { id } = await draft('Ehjä', passage)
    const { db } = site.app.payload
    const find = db.find.bind(db)
    jest
      .spyOn(db, 'find')
      .mockImplementation((args: Parameters<typeof find>[0]) =>
        args.collection === 'privacy-notices' && args.limit === 300
          ? Promise.reject(new Error('the database is gone'))
          : find(args),
      )
    const { body, status } = await site.app.rest<CheckAnswer>('GET', `/privacy-notices/${id}/check`, {
      token: admin,
    })
    expect([status, copiesIn(body)]).toEqual([200, []])
    jest.restoreAllMocks()
    expect(titlesIn(await check(id))).toEqual(['Rikkinäinen'])
  })

  it('should be found of all others where one record cannot be read', async () => {
    const passage = words('vajaa', 40)
    const { id: broken } = await published('Vajaa', words('muuta', 40))
    await published('Kokonainen', passage)
    const { id } = await draft('Kopio', passage)
    const { db } = site.app.payload
    const find = db.find.bind(db)
    jest.spyOn(db, 'find').mockImplementation(async (args: Parameters<typeof find>[0]) => {
      const found = await find(args)
      if (args.collection !== 'notice-publications' || !args.select?.['body']) return found
      const docs = (found.docs as unknown as { body: object; notice: Id }[]).map((row) =>
        String(row.notice) === String(broken) ? { ...row, body: { ...row.body, content: { fi: {} } } } : row,
      )
      return { ...found, docs }
    })
    expect(titlesIn(await check(id))).toEqual(['Kokonainen'])
  })

  it('should neither stop nor slow a publishing, whatever the rule weighs', async () => {
    const passage = words('julkaistu', 40)
    await published('Mallina', passage)
    const { id } = await draft('Kopio', passage)
    const find = jest.spyOn(site.app.payload.db, 'find')
    const { body, status } = await site.save(id)
    expect([status, body.findings ?? []]).toEqual([200, []])
    const asked = find.mock.calls.filter(
      ([{ collection, select }]) =>
        collection === 'notice-publications' && select && 'body' in select && !('hash' in select),
    )
    expect(asked).toEqual([])
    find.mockRestore()
    expect((await check(id)).counts.error).toBe(1)
  })

  it('should cost little after the first time, with two hundred notices of hostile texts', async () => {
    const { app } = site
    const { id } = await published('Pitkä', words('pitkä', 60))
    const [row] = await site.records(id)
    const { id: _, createdAt, updatedAt, ...record } = row as { body: { content: JsonObject } } & JsonObject
    expect([createdAt, updatedAt].length).toBe(2)
    const copy = (said: string) => {
      const content = structuredClone(record.body.content) as { fi: JsonObject }
      content.fi.registers = []
      content.fi.sections = Array.from({ length: 10 }, (_one, at) => ({
        ...(content.fi.sections as JsonObject[])[0],
        anchor: `kohta-${at}`,
        content: [{ type: 'paragraph', children: [{ text: said }] }],
      }))
      return { ...record.body, content }
    }
    const texts = ['x'.repeat(10_000), 'a '.repeat(5_000), words('sana', 1_400), words('vihamielinen', 700)]
    const before = (await app.payload.count({ collection: 'privacy-notices' })).totalDocs
    for (let at = 0; at < 200; at += 1) {
      const made = await app.payload.db.create({
        collection: 'privacy-notices',
        data: { slug: `monta-${at}`, _status: 'published', title: { fi: `Monta ${at}` } },
      })
      await app.payload.db.create({
        collection: 'notice-publications',
        data: {
          ...record,
          body: copy(texts[at % texts.length] ?? ''),
          hash: String(at).padStart(64, 'f'),
          notice: String((made as { id: Id }).id),
          revision: `monta-${at}`,
          slug: `monta-${at}`,
        },
      })
    }
    expect((await app.payload.count({ collection: 'privacy-notices' })).totalDocs).toBe(before + 200)
    const data = {
      registers: [site.sources.register],
      sections: [purposes(words('vihamielinen', 700)), purposes('x'.repeat(10_000))],
      title: 'Uusi',
    }
    const find = jest.spyOn(app.payload.db, 'find')
    const bodies = () =>
      find.mock.calls.filter(([{ select }]) => (select as { body?: true } | undefined)?.body === true).length
    // At once, they are read once. Fifty say the same: it is usual wording, and no copy.
    const answers = await Promise.all([check('new', { data }), check('new', { data })])
    expect(answers.map(({ findings }) => findings)).toEqual([[], []])
    expect([bodies() > 0, bodies() <= 20]).toEqual([true, true])
    find.mockClear()
    await check('new', { data })
    expect(bodies()).toBe(0)
    const asked = find.mock.calls.length
    find.mockClear()
    await check('new', { data })
    expect(find.mock.calls.length).toBeLessThanOrEqual(asked)
  }, 300_000)
})

describe(`several organisations, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  afterAll(() => app?.destroy())

  it('should never be told what another one says', async () => {
    app = await createTestApp({
      name: 'copied-scoped',
      plugins: [
        privacyNotices({
          checks: { rules: alone },
          jobs: { start: false },
          overrides: WITH_UNITS,
          scope: {
            field: 'unit',
            of: ({ req }) => {
              const [unit = ''] = String(req.user?.email).split('@')
              return unit === 'kaikki' ? 'all' : [unit]
            },
          },
        }),
      ],
    })
    const passage = words('alfan', 40)
    const make = async (unit: string, title: string) => {
      const { id: controller } = (await app.payload.create({
        collection: 'notice-organisations',
        data: organisation({ unit }),
      })) as { id: Id }
      const { id: own } = (await app.payload.create({
        collection: 'registers',
        data: register(controller, { name: title, unit }),
      })) as { id: Id }
      return (await app.payload.create({
        collection: 'privacy-notices',
        data: {
          title,
          unit,
          profile: 'classic',
          registers: [own],
          sections: [purposes(passage)],
          _status: 'published',
        },
      })) as { id: Id }
    }
    const { id: alfa } = await make('alfa', 'Alfan seloste')
    const { id: beeta } = await make('beeta', 'Beetan seloste')
    const tokenOf = async (unit: string) => (await app.createUser({ email: `${unit}@example.org` })).token
    const tokens = {
      alfa: await tokenOf('alfa'),
      beeta: await tokenOf('beeta'),
      kaikki: await tokenOf('kaikki'),
    }
    const check = async (id: Id, token: string) => {
      const answer = await app.rest<CheckAnswer>('GET', `/privacy-notices/${id}/check`, { token })
      expect(answer.status).toBe(200)
      return answer
    }
    for (const [id, unit, other] of [
      [alfa, 'alfa', 'Beetan'],
      [beeta, 'beeta', 'Alfan'],
    ] as const) {
      // Nor to somebody who works with both.
      for (const token of [tokens[unit], tokens.kaikki]) {
        const { body, text: answer } = await check(id, token)
        expect(titlesIn(body)).toEqual([])
        expect(answer).not.toContain(other)
      }
    }
    for await (const report of checkAll(app.payload)) expect(titlesIn(report)).toEqual([])

    const { id: second } = await make('alfa', 'Alfan toinen')
    expect(titlesIn((await check(second, tokens.alfa)).body)).toEqual(['Alfan seloste'])
    expect(titlesIn((await check(second, tokens.kaikki)).body)).toEqual(['Alfan seloste'])
    const typed = await app.rest<CheckAnswer>('POST', '/privacy-notices/new/check', {
      body: { data: { title: 'Uusi', unit: 'beeta', sections: [purposes(passage)] } },
      locale: 'fi',
      token: tokens.beeta,
    })
    expect(titlesIn(typed.body)).toEqual(['Beetan seloste'])
    const ofNobody = await app.rest<CheckAnswer>('POST', '/privacy-notices/new/check', {
      body: { data: { title: 'Uusi', sections: [purposes(passage)] } },
      locale: 'fi',
      token: tokens.kaikki,
    })
    expect(titlesIn(ofNobody.body)).toEqual([])
  })
})

describe(`the notices of the demo, on ${databaseUnderTest.server}`, () => {
  it('should be nobody’s copies', async () => {
    const app = await createTestApp({
      name: 'copied-demo',
      plugins: [privacyNotices({ jobs: { start: false } })],
    })
    try {
      await seed(app.payload)
      let checked = 0
      for await (const { findings, title } of checkAll(app.payload)) {
        expect([title, titlesIn({ findings })]).toEqual([title, []])
        checked += 1
      }
      expect(checked).toBeGreaterThan(2)
    } finally {
      await app.destroy()
    }
  }, 300_000)
})
