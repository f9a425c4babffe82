import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type {
  InstallReport,
  NoticeDocument,
  PrivacyNoticesOptions,
  StandardText,
  StandardTextState,
} from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestApp } from './support/app.js'

import { run } from '../../src/bin/index.js'
import { builtInStandardTexts, installStandardTexts, languagePacks, privacyNotices } from '../../src/index.js'
import { readRichText } from '../../src/notice/compose/richText.js'
import { renderContentText } from '../../src/render/index.js'
import { standardTitle, standardWording } from '../../src/texts/standardTexts/index.js'
import { startSite } from '../fixtures/site.js'
import { authority, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

type Block = {
  id: Id
  _status: string
  kind: string
  organisation?: Id | null
  rights?: null | string[]
  text: unknown
  title: null | string
  updatedAt: string
}

const BLOCKS = 'notice-blocks'
const shipped = builtInStandardTexts(languagePacks, 'FI')
const keys = shipped.map(({ key }) => key)
const words = (value: unknown) => renderContentText(readRichText(value).content)
const shippedWords = (key: string, language: string) =>
  renderContentText(
    standardWording(
      shipped.find((one) => one.key === key)!,
      language,
    ) ?? [],
  )

/** A shared text as an editor has it, in one language; read by the app itself. */
const block = async ({ payload }: TestApp, id: Id, locale?: string, draft = true): Promise<Block> =>
  (await payload.findByID({
    id,
    collection: BLOCKS,
    depth: 0,
    draft,
    fallbackLocale: false,
    locale,
  } as never)) as unknown as Block

const idIn = (report: InstallReport, key: string): Id =>
  [...report.created, ...report.present].find((one) => one.key === key)!.id

const count = async ({ payload }: TestApp, collection: string) =>
  (await payload.count({ collection: collection as never })).totalDocs

/** The built-in text with other words in some languages. */
const reworded = (key: string, content: Record<string, string>): StandardText => {
  const text = shipped.find((one) => one.key === key)!
  return {
    ...text,
    content: {
      ...text.content,
      ...Object.fromEntries(Object.entries(content).map(([language, one]) => [language, [one]])),
    },
  }
}

/** Another instance of the app on the same database, with newer standard texts. */
const later = (app: TestApp, standardTexts: StandardText[], rest: object = {}): Promise<TestApp> =>
  createTestApp({ database: app.database, plugins: [privacyNotices({ standardTexts })], ...rest })

const stateOf = async (app: TestApp, id: Id, token: string, language = 'fi'): Promise<StandardTextState> => {
  const { body, status } = await app.rest<StandardTextState>(
    'GET',
    `/${BLOCKS}/${id}/standard-text?locale=${language}`,
    { token },
  )
  expect(status).toBe(200)
  return body
}

const take = (app: TestApp, id: Id, token: string | undefined) =>
  app.rest<StandardTextState>('POST', `/${BLOCKS}/${id}/standard-text?locale=fi`, { token })

describe(`the standard texts, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let app: TestApp

  beforeAll(async () => {
    site = await startSite('standard')
    app = site.app
  })
  afterEach(async () => {
    const { payload } = app
    for (const collection of ['privacy-notices', BLOCKS]) {
      await payload.db.deleteVersions({ collection, where: { id: { exists: true } } })
      await payload.db.deleteMany({ collection, where: { id: { exists: true } } })
    }
    const collection = 'notice-organisations'
    const { controller } = site.sources
    await payload.db.deleteVersions({ collection, where: { parent: { not_equals: controller } } })
    await payload.db.deleteMany({ collection, where: { id: { not_equals: controller } } })
  })
  afterAll(() => app?.destroy())

  it('should be installed as drafts in every language, with the authority of the country', async () => {
    const report = await installStandardTexts(app.payload)
    expect(report.created.map(({ key }) => key)).toEqual(keys)
    expect(report.present).toEqual([])
    for (const { id, key } of report.created) {
      const standard = shipped.find((one) => one.key === key)!
      for (const language of ['fi', 'sv', 'en']) {
        const { _status, kind, text: stored, title } = await block(app, id, language)
        expect([key, language, _status, kind, title, words(stored)]).toEqual([
          key,
          language,
          'draft',
          standard.kind,
          standardTitle(standard, language),
          shippedWords(key, language),
        ])
      }
    }
    const { organisation } = await block(app, idIn(report, 'authority'))
    const names = await Promise.all(
      ['fi', 'sv', 'en'].map(async (locale) => {
        const found = (await app.payload.findByID({
          id: organisation,
          collection: 'notice-organisations',
          draft: true,
          fallbackLocale: false,
          locale,
        } as never)) as unknown as Record<string, unknown>
        return [found.name, found.website, found.street, found.city]
      }),
    )
    expect(names).toEqual([
      ['Tietosuojavaltuutetun toimisto', 'https://tietosuoja.fi', 'Lintulahdenkuja 4', 'Helsinki'],
      ['Dataombudsmannens byrå', 'https://tietosuoja.fi/sv', 'Fågelviksgränden 4', 'Helsingfors'],
      [
        'Office of the Data Protection Ombudsman',
        'https://tietosuoja.fi/en',
        'Lintulahdenkuja 4',
        'Helsinki',
      ],
    ])
    expect(
      await app.payload.findByID({ id: organisation!, collection: 'notice-organisations' }),
    ).toMatchObject({
      _status: 'draft',
      country: 'FI',
      email: 'tietosuoja@om.fi',
      hasPostalAddress: true,
      phone: '029 566 6700',
      postalAddress: { city: 'Helsinki', postalCode: '00531', street: 'PL 800' },
      postalCode: '00530',
      roles: ['authority'],
    })
  })

  it('should be there once, and untouched, when they are installed again', async () => {
    const first = await installStandardTexts(app.payload, { keys: ['howTo', 'authority'] })
    const howTo = idIn(first, 'howTo')
    await app.payload.update({
      id: howTo,
      collection: BLOCKS,
      data: { title: 'Meidän ohje', text: text('Meidän sanamme.'), retired: true },
      draft: true,
    } as never)
    const before = await block(app, howTo)
    const second = await installStandardTexts(app.payload, { publish: true })
    expect(second.present.map(({ id, key }) => [key, id])).toEqual(
      ['howTo', 'authority'].map((key) => [key, idIn(first, key)]),
    )
    expect(second.created).toHaveLength(keys.length - 2)
    expect(await block(app, howTo)).toEqual(before)
    expect(words(before.text)).toBe('Meidän sanamme.')
    expect(await count(app, BLOCKS)).toBe(keys.length)
    expect(await count(app, 'notice-organisations')).toBe(2)
  })

  it('should be there once when they are installed several times at once', async () => {
    const reports = await Promise.all(
      [1, 2, 3].map(() => installStandardTexts(app.payload, { publish: true })),
    )
    const created = reports.flatMap((report) => report.created.map(({ key }) => key))
    expect([...created].sort()).toEqual([...keys].sort())
    for (const report of reports) expect(report.created.length + report.present.length).toBe(keys.length)
    expect(await count(app, BLOCKS)).toBe(keys.length)
    expect(await count(app, 'notice-organisations')).toBe(2)
    for (const key of keys) {
      expect(words((await block(app, idIn(reports[0]!, key), 'sv', false)).text)).toBe(
        shippedWords(key, 'sv'),
      )
    }
  })

  it('should use the organisation that goes by the name of the authority in some language', async () => {
    const own = await app.payload.create({
      collection: 'notice-organisations',
      data: authority({ name: 'Dataombudsmannens byrå', street: 'Omakatu 1' }),
      locale: 'sv',
    })
    const report = await installStandardTexts(app.payload, { keys: ['authority'] })
    expect((await block(app, idIn(report, 'authority'))).organisation).toBe(own.id)
    expect(await count(app, 'notice-organisations')).toBe(2)
  })

  it('should publish the organisation with the texts, and take one that is published before a draft', async () => {
    const organisationOf = async (report: InstallReport) =>
      app.payload.findByID({
        id: (await block(app, idIn(report, 'authority'))).organisation!,
        collection: 'notice-organisations',
      })
    const first = await installStandardTexts(app.payload, { keys: ['authority'], publish: true })
    const made = await organisationOf(first)
    expect(made).toMatchObject({ name: 'Tietosuojavaltuutetun toimisto', _status: 'published' })

    await app.payload.db.deleteVersions({ collection: BLOCKS, where: { id: { exists: true } } })
    await app.payload.db.deleteMany({ collection: BLOCKS, where: { id: { exists: true } } })
    const renamed = (name: string, _status: string) =>
      app.payload.update({
        id: made.id,
        collection: 'notice-organisations',
        data: { name, _status },
      } as never)
    await renamed('Toinen nimi', 'published')
    const draft = (await app.payload.create({
      collection: 'notice-organisations',
      data: authority({ name: 'Tietosuojavaltuutetun toimisto', _status: 'draft' }),
    })) as { id: Id }
    await renamed('Tietosuojavaltuutetun toimisto', 'published')
    expect(draft.id).not.toBe(made.id)
    const second = await installStandardTexts(app.payload, { keys: ['authority'], publish: true })
    expect((await organisationOf(second)).id).toBe(made.id)
  })

  it('should refuse a key that is none of them, and say which there are', async () => {
    await expect(installStandardTexts(app.payload, { keys: ['intro', 'nothing'] })).rejects.toThrow(
      /“nothing”.*intro, howTo/,
    )
    const answers = [
      { keys: ['nothing'] },
      { keys: 'intro' },
      { keys: [1] },
      { publish: 'yes' },
      'no JSON',
      null,
    ]
    for (const body of answers) {
      const { status } = await app.rest('POST', `/${BLOCKS}/standard-texts`, { body, token: site.token })
      expect([body, status]).toEqual([body, 400])
    }
    expect(await count(app, BLOCKS)).toBe(0)
  })

  it('should read as in a notice that has no text of its own, with every right among its facts', async () => {
    const report = await installStandardTexts(app.payload, { publish: true })
    const noticeOf = async (sections: object[]) => {
      const { slug } = await site.create({ title: 'Oikeudet', _status: 'published', sections })
      return (await site.read(`/${slug}`)).body as unknown as NoticeDocument
    }
    const shared = await noticeOf([
      { block: idIn(report, 'rights'), blockType: 'rights' },
      { block: idIn(report, 'authority'), blockType: 'authority' },
    ])
    const own = await noticeOf([
      { blockType: 'rights' },
      { blockType: 'authority', organisation: (await block(app, idIn(report, 'authority'))).organisation },
    ])
    expect(shared.sections).toEqual(own.sections)
    expect(shared.rights).toEqual(own.rights)
    expect(shared.rights.map(({ key }) => key)).toContain('complaint')
  })

  it('should leave no trace in what the APIs give of a shared text', async () => {
    const { created } = await installStandardTexts(app.payload, { keys: ['intro'] })
    const { body } = await app.rest('GET', `/${BLOCKS}/${created[0]!.id}?draft=true`, { token: site.token })
    expect(body.title).toBe('Oikeudet: johdanto')
    expect(body.standard ?? {}).toEqual({})
    const { data, errors } = await app.graphql<{ NoticeBlocks: { docs: { title: string }[] } }>(
      'query { NoticeBlocks(draft: true) { docs { title } } }',
      {},
      { token: site.token },
    )
    expect(errors).toBeUndefined()
    expect(data.NoticeBlocks.docs).toEqual([{ title: 'Oikeudet: johdanto' }])
  })

  it('should be texts of their own once they are copied', async () => {
    const report = await installStandardTexts(app.payload, { keys: ['intro'] })
    for (let copy = 0; copy < 2; copy += 1) {
      const { body, status } = await app.rest('POST', `/${BLOCKS}/${idIn(report, 'intro')}/duplicate`, {
        body: {},
        token: site.token,
      })
      expect(status).toBe(200)
      expect(await stateOf(app, body.doc.id as Id, site.token)).toMatchObject({ key: null, state: 'none' })
    }
    for (let made = 0; made < 2; made += 1) {
      const { body } = await app.rest('POST', `/${BLOCKS}`, {
        body: { title: 'Oma', kind: 'text', text: text('Omaa.') },
        token: site.token,
      })
      expect(await stateOf(app, body.doc.id as Id, site.token)).toMatchObject({ key: null, state: 'none' })
    }
    expect((await installStandardTexts(app.payload, { keys: ['intro'] })).created).toEqual([])
  })

  describe('with a newer wording', () => {
    const NEW = { fi: 'Voimme kysyä, kuka olet.', sv: 'Vi kan fråga vem du är.' }

    it('should say so, compare, and give it as a draft in every language that has one', async () => {
      const report = await installStandardTexts(app.payload, { keys: ['identity'], publish: true })
      const id = idIn(report, 'identity')
      expect(await stateOf(app, id, site.token)).toEqual({
        comparison: [{ kind: 'same', text: shippedWords('identity', 'fi') }],
        current: shippedWords('identity', 'fi'),
        key: 'identity',
        language: 'fi',
        newerIn: [],
        shipped: shippedWords('identity', 'fi'),
        state: 'same',
      })
      await app.payload.update({
        id,
        collection: BLOCKS,
        data: { _status: 'published', title: 'Tarkistus' },
      } as never)
      const next = await later(app, [reworded('identity', NEW)])
      try {
        const { comparison, ...found } = await stateOf(next, id, site.token)
        expect(found).toEqual({
          current: shippedWords('identity', 'fi'),
          key: 'identity',
          language: 'fi',
          newerIn: ['fi', 'sv'],
          shipped: NEW.fi,
          state: 'newer',
        })
        const side = (kind: string) =>
          comparison
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('')
        expect([side('removed'), side('added')]).toEqual([shippedWords('identity', 'fi'), NEW.fi])
        expect((await stateOf(next, id, site.token, 'en')).state).toBe('same')
        // Installing again is not taking.
        const again = await installStandardTexts(next.payload, { keys: ['identity'], publish: true })
        expect(again.created).toEqual([])
        expect((await stateOf(next, id, site.token)).state).toBe('newer')

        const { body, status } = await take(next, id, site.token)
        expect(status).toBe(200)
        expect(body).toMatchObject({ current: NEW.fi, newerIn: [], state: 'same' })
        for (const [language, wording] of [
          ['fi', NEW.fi],
          ['sv', NEW.sv],
          ['en', shippedWords('identity', 'en')],
        ] as const) {
          const draft = await block(next, id, language)
          expect([draft._status, words(draft.text)]).toEqual(['draft', wording])
          const published = await block(next, id, language, false)
          expect([published._status, words(published.text)]).toEqual([
            'published',
            shippedWords('identity', language),
          ])
        }
        expect((await block(next, id, 'fi')).title).toBe('Tarkistus')
        const versions = () => next.payload.countVersions({ collection: BLOCKS })
        const before = await versions()
        expect((await take(next, id, site.token)).status).toBe(200)
        expect(await versions()).toEqual(before)
      } finally {
        await next.destroy()
      }
    })

    it('should tell what an editor has changed, and leave a language that has nothing newer', async () => {
      const id = idIn(await installStandardTexts(app.payload, { keys: ['identity'] }), 'identity')
      for (const [locale, wording] of [
        ['fi', 'Kysymme aina.'],
        ['en', 'We always ask.'],
      ] as const) {
        await app.payload.update({
          id,
          collection: BLOCKS,
          data: { text: text(wording) },
          draft: true,
          locale,
        } as never)
      }
      expect(await stateOf(app, id, site.token)).toMatchObject({ newerIn: [], state: 'changed' })
      const next = await later(app, [reworded('identity', NEW)])
      try {
        expect(await stateOf(next, id, site.token)).toMatchObject({
          current: 'Kysymme aina.',
          newerIn: ['fi', 'sv'],
          shipped: NEW.fi,
          state: 'newerAndChanged',
        })
        expect(await stateOf(next, id, site.token, 'en')).toMatchObject({ state: 'changed' })
        expect((await take(next, id, site.token)).body).toMatchObject({ current: NEW.fi, state: 'same' })
        expect(words((await block(next, id, 'sv')).text)).toBe(NEW.sv)
        expect(words((await block(next, id, 'en')).text)).toBe('We always ask.')
      } finally {
        await next.destroy()
      }
    })

    it('should offer a language that was not there when it was installed', async () => {
      const finnish: StandardText = {
        key: 'children',
        kind: 'text',
        content: { fi: ['Lapsen tiedot.'] },
        title: { fi: 'Lapset' },
      }
      const first = await later(app, [finnish])
      const both = await later(app, [
        {
          ...finnish,
          content: { ...finnish.content, sv: ['Barnets uppgifter.'] },
          title: { fi: 'Lapset', sv: 'Barn' },
        },
      ])
      try {
        const id = idIn(await installStandardTexts(first.payload, { keys: ['children'] }), 'children')
        expect((await block(first, id, 'sv')).title ?? null).toBeNull()
        expect(await stateOf(first, id, site.token, 'sv')).toMatchObject({ shipped: null, state: 'none' })
        expect(await stateOf(both, id, site.token, 'sv')).toMatchObject({ newerIn: ['sv'], state: 'newer' })
        expect((await take(both, id, site.token)).status).toBe(200)
        const taken = await block(both, id, 'sv')
        expect([taken.title, words(taken.text)]).toEqual(['Barn', 'Barnets uppgifter.'])
        // An app that ships it no more says nothing of it.
        expect(await stateOf(app, id, site.token, 'sv')).toMatchObject({ key: null, state: 'none' })
      } finally {
        await first.destroy()
        await both.destroy()
      }
    })
  })

  describe('by command', () => {
    const printed: string[] = []
    beforeAll(() => {
      jest.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(printed.push(String(line))))
      jest.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(printed.push(String(line))))
    })
    afterAll(() => {
      jest.restoreAllMocks()
    })

    it('should be installed, all or some, as drafts or published', async () => {
      const command = (...args: string[]) => {
        printed.length = 0
        return run(async () => app.payload, ['install-texts', ...args])
      }
      expect(await command('intro')).toBe(0)
      expect(printed.join('')).toContain('added: intro (Oikeudet: johdanto)')
      expect(printed.join('')).toContain('1 texts added as drafts')
      expect(await command('--publish')).toBe(0)
      expect(printed.join('')).toContain('already there: intro')
      const { totalDocs } = await app.payload.count({
        collection: BLOCKS,
        where: { _status: { equals: 'published' } },
      })
      expect(totalDocs).toBe(keys.length - 1)
      expect(await command('nothing')).toBe(2)
      expect(printed.join('')).toContain('There is no standard text nothing. There are: intro')
    })
  })
})

describe(`several instances that install the standard texts at once, on ${databaseUnderTest.server}`, () => {
  it('should install each of them once', async () => {
    // SQLite has one writer: with transactions, writes that meet are refused until they are tried one by one.
    const rest = databaseUnderTest.kind === 'sqlite' ? { transactions: false } : {}
    const apps = [await createTestApp({ name: 'standard-many', plugins: [privacyNotices()], ...rest })]
    try {
      for (const _ of [2, 3]) apps.push(await later(apps[0]!, [], rest))
      const reports = await Promise.all(
        apps.map(({ payload }) => installStandardTexts(payload, { publish: true })),
      )
      const created = reports.flatMap((report) => report.created.map(({ key }) => key))
      expect([...created].sort()).toEqual([...keys].sort())
      for (const report of reports) expect(report.created.length + report.present.length).toBe(keys.length)
      expect(await count(apps[0]!, BLOCKS)).toBe(keys.length)
      expect(await count(apps[0]!, 'notice-organisations')).toBe(1)
      for (const key of keys) {
        const { text: stored } = await block(apps[0]!, idIn(reports[0]!, key), 'sv', false)
        expect(words(stored)).toBe(shippedWords(key, 'sv'))
      }
    } finally {
      for (const app of apps.reverse()) await app.destroy()
    }
  })
})

describe(`the standard texts in the trash, on ${databaseUnderTest.server}`, () => {
  it('should not come back', async () => {
    const app = await createTestApp({
      name: 'standard-trash',
      plugins: [
        privacyNotices({
          overrides: { blocks: ({ defaultCollection }) => ({ ...defaultCollection, trash: true }) },
        }),
      ],
    })
    try {
      const id = idIn(await installStandardTexts(app.payload, { keys: ['intro'] }), 'intro')
      await app.payload.update({
        id,
        collection: BLOCKS,
        data: { deletedAt: new Date().toISOString() },
      } as never)
      const report = await installStandardTexts(app.payload, { keys: ['intro'] })
      expect(report).toEqual({ created: [], present: [{ id, key: 'intro', title: 'Oikeudet: johdanto' }] })
    } finally {
      await app.destroy()
    }
  })
})

describe(`standard texts that an app refuses, on ${databaseUnderTest.server}`, () => {
  type Refusal = {
    overrides: PrivacyNoticesOptions['overrides']
    /** What is told of it, over REST in English. */
    says: RegExp
    status: number
  }
  const throws = (
    message: string,
    when: (args: { doc?: unknown; operation?: string }) => boolean = () => true,
  ) =>
    ((args: { doc?: unknown; operation?: string }) => {
      if (when(args)) throw new Error(message)
    }) as never
  const required = { name: 'vatNumber', type: 'text', label: 'VAT number', required: true } as const

  /** What apps do to the collections, so that one text cannot be installed: the last but a few, when others are written. */
  const refusals: Record<string, Refusal> = {
    'a required field of organisations': {
      overrides: {
        organisations: ({ defaultCollection }) => ({
          ...defaultCollection,
          fields: [...defaultCollection.fields, required],
        }),
      },
      says: /“.*” could not be added, so nothing was added: Organisation, VAT number: This field is required/,
      status: 400,
    },
    'a required field of shared texts': {
      overrides: {
        blocks: ({ defaultCollection }) => ({
          ...defaultCollection,
          fields: [...defaultCollection.fields, required],
        }),
      },
      says: /nothing was added: Shared text, VAT number: This field is required/,
      status: 400,
    },
    'a hook before the organisation is written': {
      overrides: {
        organisations: ({ defaultCollection }) => ({
          ...defaultCollection,
          hooks: {
            ...defaultCollection.hooks,
            beforeChange: [
              throws('The register of companies is away'),
              ...(defaultCollection.hooks?.beforeChange ?? []),
            ],
          },
        }),
      },
      says: /nothing was added: The register of companies is away/,
      status: 500,
    },
    'a hook after the organisation was written, before those of the plugin': {
      overrides: {
        organisations: ({ defaultCollection }) => ({
          ...defaultCollection,
          hooks: {
            ...defaultCollection.hooks,
            afterChange: [throws('Not indexed'), ...(defaultCollection.hooks?.afterChange ?? [])],
          },
        }),
      },
      says: /nothing was added: Not indexed/,
      status: 500,
    },
    'a hook after the last write of the text': {
      overrides: {
        blocks: ({ defaultCollection }) => ({
          ...defaultCollection,
          hooks: {
            ...defaultCollection.hooks,
            afterChange: [
              ...(defaultCollection.hooks?.afterChange ?? []),
              throws('Too official', ({ doc }) => Boolean((doc as { organisation?: unknown }).organisation)),
            ],
          },
        }),
      },
      says: /nothing was added: Too official/,
      status: 500,
    },
  }

  /** With what the database gives, and without transactions. */
  const modes = databaseUnderTest.kind === 'mongodb' ? [undefined] : [undefined, false]

  describe.each(modes)('with transactions: %s', (transactions) => {
    it.each(Object.keys(refusals))('should be installed all or not at all, and say why: %s', async (name) => {
      const { overrides, says, status } = refusals[name]!
      const app = await createTestApp({
        name: `standard-refused-${Object.keys(refusals).indexOf(name)}`,
        plugins: [privacyNotices({ overrides })],
        ...(transactions === false && { transactions }),
      })
      const everything = async () =>
        Promise.all(
          ([BLOCKS, 'notice-organisations'] as const).flatMap((collection) => [
            app.payload.db.count({ collection }).then(({ totalDocs }) => totalDocs),
            app.payload.db.countVersions({ collection }).then(({ totalDocs }) => totalDocs),
          ]),
        )
      try {
        const { token } = await app.createUser()
        for (let time = 0; time < 2; time += 1) {
          const answer = await app.rest('POST', `/${BLOCKS}/standard-texts`, {
            body: { publish: true },
            token,
          })
          expect([answer.status, answer.body.errors[0].message]).toEqual([
            status,
            expect.stringMatching(says),
          ])
          await expect(installStandardTexts(app.payload, { publish: true })).rejects.toThrow(says)
          const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
          expect(await run(() => Promise.resolve(app.payload), ['install-texts', '--publish'])).toBe(2)
          expect(told.mock.calls.join('')).toMatch(says)
          told.mockRestore()
          expect(await everything()).toEqual([0, 0, 0, 0])
        }
      } finally {
        await app.destroy()
      }
    })
  })

  it('should leave what others were first with, where only some are taken back', async () => {
    const app = await createTestApp({
      name: 'standard-refused-some',
      plugins: [
        privacyNotices({ overrides: refusals['a hook before the organisation is written']!.overrides }),
      ],
      transactions: false,
    })
    try {
      const { created } = await installStandardTexts(app.payload, { keys: ['intro', 'howTo'] })
      await expect(installStandardTexts(app.payload)).rejects.toThrow(/register of companies/)
      const { docs } = await app.payload.find({ collection: BLOCKS, draft: true })
      expect(docs.map(({ id }) => id).sort()).toEqual(created.map(({ id }) => id).sort())
    } finally {
      await app.destroy()
    }
  })
})

describe(`the rights to standard texts, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  const tokens: Record<string, string | undefined> = {}

  const rights = {
    audit: ({ req }: { req: { user: unknown } }) => roleOf(req) === 'reader',
    edit: ({ req }: { req: { user: unknown } }) => roleOf(req) === 'editor',
    publish: ({ req }: { req: { user: unknown } }) => roleOf(req) === 'admin',
  }
  const roleOf = ({ user }: { user: unknown }) => (user as null | { role?: string })?.role

  beforeAll(async () => {
    app = await createTestApp({
      name: 'standard-rights',
      // An editor who may publish too is told by the address.
      plugins: [
        privacyNotices({
          access: {
            ...rights,
            edit: ({ req }) => rights.edit({ req }) || Boolean(req.user?.email?.startsWith('chief')),
          },
        }),
      ],
    })
    for (const role of ['admin', 'editor', 'reader'] as const) {
      tokens[role] = (await app.createUser({ role })).token
    }
    tokens.chief = (await app.createUser({ email: 'chief@example.org', role: 'admin' })).token
  })
  afterAll(() => app?.destroy())

  const install = (who: string, body?: object) =>
    app.rest<{ published: boolean } & InstallReport>('POST', `/${BLOCKS}/standard-texts`, {
      body,
      token: tokens[who],
    })

  it.each(['nobody', 'reader', 'admin'])('should be refused to those who may not edit: %s', async (who) => {
    expect((await install(who)).status).toBe(403)
    expect(await count(app, BLOCKS)).toBe(0)
  })

  it('should give drafts to those who may edit, and publish for those who may', async () => {
    const drafts = await install('editor', { keys: ['intro', 'authority'] })
    expect([drafts.status, drafts.body.published]).toEqual([200, false])
    for (const { id } of drafts.body.created) expect((await block(app, id))._status).toBe('draft')
    const statuses = async () =>
      (await app.payload.find({ collection: 'notice-organisations' })).docs.map(({ _status }) => _status)
    expect(await statuses()).toEqual(['draft'])
    const asked = await install('chief', { keys: ['identity'], publish: false })
    expect((await block(app, asked.body.created[0]!.id))._status).toBe('draft')
    const unasked = await install('chief', { keys: ['rights'] })
    expect([unasked.body.published, (await block(app, unasked.body.created[0]!.id))._status]).toEqual([
      false,
      'draft',
    ])
    expect((await install('editor', { keys: ['cookies'], publish: true })).body.published).toBe(false)
    const published = await install('chief', { publish: true })
    expect([published.body.published, published.body.created.length]).toEqual([true, keys.length - 5])
    for (const { id } of published.body.created) {
      expect((await block(app, id, 'en', false))._status).toBe('published')
    }
    for (const { id } of drafts.body.created) expect((await block(app, id))._status).toBe('draft')
    expect(await statuses()).toEqual(['draft'])
  })

  it('should show the newer wording to those who may read, and give it to those who may change', async () => {
    const { id } = (await installStandardTexts(app.payload, { keys: ['rights', 'howTo'] })).present[0]!
    const path = `/${BLOCKS}/${id}/standard-text`
    const next = await createTestApp({
      database: app.database,
      plugins: [
        privacyNotices({ access: rights, standardTexts: [reworded('howTo', { fi: 'Kirjoita meille.' })] }),
      ],
    })
    try {
      for (const [who, read, taken] of [
        ['nobody', 403, 403],
        ['reader', 200, 403],
        ['editor', 200, 200],
      ] as const) {
        const token = tokens[who]
        expect([who, (await next.rest('GET', path, { token })).status]).toEqual([who, read])
        expect([who, (await take(next, id, token)).status]).toEqual([who, taken])
      }
      expect(words((await block(next, id, 'fi')).text)).toBe('Kirjoita meille.')
      expect(words((await block(next, id, 'fi', false)).text)).toBe(shippedWords('howTo', 'fi'))
      const { status } = await next.rest('GET', `/${BLOCKS}/999999/standard-text`, { token: tokens.editor })
      expect(status).toBe(404)
    } finally {
      await next.destroy()
    }
  })
})

describe.each([
  ['one locale', { defaultLocale: 'sv', fallback: true, locales: ['sv'] }, 'sv', {}],
  ['no localization', false, 'sv', { language: 'sv' }],
  ['a regional locale', { defaultLocale: 'en-GB', fallback: true, locales: ['en-GB', 'de'] }, 'en', {}],
] as const)(
  `the standard texts with %s, on ${databaseUnderTest.server}`,
  (_, localization, language, options) => {
    it('should be installed, compared and taken in what languages there are', async () => {
      const rest = { localization: localization as never }
      const app = await createTestApp({ name: 'standard-one', plugins: [privacyNotices(options)], ...rest })
      const next = await createTestApp({
        database: app.database,
        plugins: [
          privacyNotices({ ...options, standardTexts: [reworded('authority', { [language]: 'Newer.' })] }),
        ],
        ...rest,
      })
      try {
        const { token } = await app.createUser()
        const report = await installStandardTexts(app.payload, { publish: true })
        expect(report.created.map(({ key }) => key)).toEqual(keys)
        const id = idIn(report, 'authority')
        const installed = await block(app, id)
        expect([installed._status, words(installed.text)]).toEqual([
          'published',
          shippedWords('authority', language),
        ])
        const own = app.payload.config.localization ? app.payload.config.localization.defaultLocale : language
        expect(await stateOf(next, id, token, own)).toMatchObject({
          language: own,
          newerIn: [own],
          shipped: 'Newer.',
          state: 'newer',
        })
        // In a language that the app does not have, its default one is answered.
        expect(await stateOf(next, id, token, 'xx')).toMatchObject({ language: own })
        expect((await take(next, id, token)).body).toMatchObject({ newerIn: [], state: 'same' })
        expect(words((await block(next, id)).text)).toBe('Newer.')
        expect(words((await block(next, id, undefined, false)).text)).toBe(
          shippedWords('authority', language),
        )
        expect((await block(next, id)).organisation).toBe(installed.organisation)
      } finally {
        await next.destroy()
        await app.destroy()
      }
    })
  },
)
