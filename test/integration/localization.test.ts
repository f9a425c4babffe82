import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { LanguagePack } from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestAppOptions } from './support/app.js'

import { languagePacks } from '../../src/index.js'
import { startSite } from '../fixtures/site.js'
import { text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

type Register = {
  dataCategories: string[]
  dataSubjectCategories: string[]
  name: string
  purposes: { id: string; law: string; name: string; retentionText: string }[]
  recipients: { category: string; id: string }[]
  sources: string[]
}
type Problem = { message: string; path: string }

/** A language the plugin has no texts for: English ones, with two headings of its own. */
const german: LanguagePack = {
  ...languagePacks.en!,
  documentName: 'Datenschutzerklärung',
  headings: {
    ...languagePacks.en!.headings,
    controller: 'Verantwortlicher',
    registerName: 'Name der Kartei',
  },
  language: 'de',
  name: 'Deutsch',
}

const fourLanguages: TestAppOptions['localization'] = {
  defaultLocale: 'fi',
  fallback: true,
  locales: ['fi', 'sv', 'en', 'de'],
}

const titles = { de: 'Mitgliederkartei', en: 'Member register', fi: 'Jäsenrekisteri', sv: 'Medlemsregister' }

/** Writes a register's texts in another language: the Finnish ones with the language behind them. */
const translateRegister = async ({ app }: Site, id: Id, locale: string, over: object = {}) => {
  const found = await app.payload.findByID({
    id,
    collection: 'registers' as never,
    depth: 0,
    locale: app.config.localization ? (app.config.localization.defaultLocale as never) : undefined,
  })
  const { dataCategories, dataSubjectCategories, name, purposes, recipients, sources } =
    found as unknown as Register
  const mark = (one: string) => `${one} (${locale})`
  await app.payload.update({
    id,
    collection: 'registers' as never,
    data: {
      _status: 'published',
      dataCategories: dataCategories.map(mark),
      dataSubjectCategories: dataSubjectCategories.map(mark),
      name: mark(name),
      purposes: purposes.map((purpose) => ({
        ...purpose,
        law: mark(purpose.law),
        name: mark(purpose.name),
        retentionText: mark(purpose.retentionText),
      })),
      recipients: recipients.map((recipient) => ({ ...recipient, category: mark(recipient.category) })),
      sources: sources.map(mark),
      ...over,
    },
    locale,
  })
}

/** The fields a save was refused for, with their messages. */
const problemsOf = ({ body, status }: { body: Record<string, unknown>; status: number }): Problem[] => {
  expect(status).toBe(400)
  const [error] = body.errors as { data: { errors: Problem[] } }[]
  return error!.data.errors.map(({ message, path }) => ({ message, path }))
}

const controllerHeading = (body: Record<string, unknown>) =>
  (body.sections as { heading: string; keys: string[] }[]).find(({ keys }) => keys.includes('controller'))
    ?.heading

describe(`languages, on ${databaseUnderTest.server}`, () => {
  describe('in an app with four', () => {
    let site: Site
    beforeAll(async () => {
      site = await startSite(
        'four_languages',
        { languages: { de: { pack: german } } },
        { localization: fourLanguages },
      )
      for (const locale of ['sv', 'en', 'de']) await translateRegister(site, site.sources.register, locale)
    })
    afterAll(() => site?.app.destroy())

    /** A draft with a title in some languages, Finnish among them. */
    const titled = async (...locales: (keyof typeof titles)[]) => {
      const { id } = await site.create({ title: titles.fi })
      for (const locale of locales) {
        await site.save(id, { _status: 'draft', title: titles[locale] }, locale)
      }
      return id
    }

    describe('where a notice is published in two', () => {
      let id: Id
      let slug: string
      beforeAll(async () => {
        id = await titled('sv')
        slug = (await site.publish(id)).slug
      })

      it('should hold the languages that have a title, and no others', async () => {
        const [record] = await site.records(id)
        const { content } = record!.body as { content: Record<string, { title: string }> }
        expect(Object.keys(content).sort()).toEqual(['fi', 'sv'])
        expect([content.fi!.title, content.sv!.title]).toEqual([titles.fi, titles.sv])
      })

      it.each([
        ['', 'fi', 'fi', false],
        ['?locale=fi', 'fi', 'fi', false],
        ['?locale=sv', 'sv', 'sv', false],
        ['?locale=en', 'fi', 'en', true],
        ['?locale=de', 'fi', 'de', true],
        ['?locale=xx', 'fi', 'xx', true],
        ['?locale=sv&fallback=none', 'sv', 'sv', false],
        ['?locale=en&fallback=default', 'fi', 'en', true],
      ] as const)('should answer %s in %s', async (query, locale, requestedLocale, fallback) => {
        for (const path of [`/${slug}`, `/${slug}/versions/1`]) {
          const { body, headers, status } = await site.read(`${path}${query}`)
          expect(status).toBe(200)
          expect(headers.get('content-language')).toBe(locale)
          expect(body).toMatchObject({ fallback, locale, requestedLocale, title: titles[locale] })
          expect((body.locales as string[]).sort()).toEqual(['fi', 'sv'])
          expect(controllerHeading(body)).toBe(languagePacks[locale]!.headings.controller)
        }
      })

      it('should tell answers apart by their ETag, also where the text is the same', async () => {
        const etags = await Promise.all(
          ['', '?locale=fi', '?locale=sv', '?locale=en', '?locale=de'].map(async (query) =>
            (await site.read(`/${slug}${query}`)).headers.get('etag')!,
          ),
        )
        expect(etags[0]).toBe(etags[1])
        expect(new Set(etags).size).toBe(4)
        for (const [query, expected] of [
          ['?locale=sv', 304],
          ['?locale=fi', 200],
        ] as const) {
          const { status } = await site.read(`/${slug}${query}`, { 'if-none-match': etags[2]! })
          expect(status).toBe(expected)
        }
      })

      it.each(['en', 'de', 'xx'])(
        'should have nothing in %s where no other language will do',
        async (locale) => {
          for (const path of [`/${slug}`, `/${slug}/versions/1`]) {
            const { body, status } = await site.read(`${path}?locale=${locale}&fallback=none`)
            expect(status).toBe(404)
            expect(body.errors).toEqual([
              {
                code: 'languageNotFound',
                language: locale,
                locales: expect.arrayContaining(['fi', 'sv']) as unknown,
                message: `This notice is not published in the language ${locale}.`,
              },
            ])
          }
        },
      )

      it('should say what is wrong in the language asked for', async () => {
        const swedish = await site.read('/ei-ole?locale=sv')
        const finnish = await site.read('/ei-ole', { 'accept-language': 'fi-FI,fi;q=0.9,en;q=0.5' })
        const [sv, fi] = [swedish, finnish].map(
          ({ body }) => (body.errors as { message: string }[])[0]!.message,
        )
        expect(sv).toMatch(/^Det finns|beskrivning|adress/)
        expect(fi).toMatch(/seloste/)
        for (const query of [
          '?locale=suomi-kieli-on-liian-pitka-',
          '?locale[]=fi&locale[]=sv',
          '?fallback=maybe',
        ]) {
          const { body, status } = await site.read(`/${slug}${query}`)
          expect(status).toBe(400)
          expect(body.errors).toMatchObject([
            { code: 'malformed', parameter: expect.stringMatching(/locale|fallback/) },
          ])
        }
      })

      it('should list titles in the language asked for', async () => {
        for (const [query, title, fallback] of [
          ['?locale=sv', titles.sv, false],
          ['?locale=en', titles.fi, true],
        ] as const) {
          const { docs } = (await site.read(`${query}&limit=100`)).body as { docs: { slug: string }[] }
          expect(docs.find((each) => each.slug === slug)).toMatchObject({ fallback, title })
        }
      })

      it('should not mix the languages of one GraphQL request', async () => {
        const document = '{ title locale requestedLocale fallback sections { heading text } }'
        const asked = (args: string) => `PublishedPrivacyNotice(slug: "${slug}"${args}) ${document}`
        const { data, errors } = await site.app.graphql(`{
          fi: ${asked('')}
          sv: ${asked(', locale: "sv"')}
          en: ${asked(', locale: "en"')}
          none: ${asked(', locale: "en", fallback: none')}
          again: ${asked(', locale: "sv", version: 1')}
          svList: PublishedPrivacyNotices(locale: "sv", limit: 100) { docs { slug title } }
          fiList: PublishedPrivacyNotices(limit: 100) { docs { slug title } }
        }`)
        expect(errors).toBeUndefined()
        const { again, en, fi, fiList, none, sv, svList } = data as Record<string, Record<string, unknown>>
        expect(fi).toMatchObject({ fallback: false, locale: 'fi', title: titles.fi })
        expect(sv).toMatchObject({ fallback: false, locale: 'sv', title: titles.sv })
        expect(en).toEqual({ ...fi, fallback: true, requestedLocale: 'en' })
        expect(none).toBeNull()
        expect(again).toEqual(sv)
        const titleIn = (list: unknown) =>
          (list as { docs: { slug: string; title: string }[] }).docs.find((each) => each.slug === slug)?.title
        expect([titleIn(svList), titleIn(fiList)]).toEqual([titles.sv, titles.fi])
        const headings = (one: Record<string, unknown>) =>
          (one.sections as { heading: string }[]).map(({ heading }) => heading)
        expect(headings(sv!)[0]).toBe(languagePacks.sv!.headings.controller)
        expect(headings(fi!)[0]).toBe(languagePacks.fi!.headings.controller)
        expect(JSON.stringify(sv)).toContain('Jäsenrekisteri (sv)')
        expect(JSON.stringify(fi)).not.toContain('(sv)')
      })
    })

    it('should use the own pack of a language the plugin has no texts for', async () => {
      const id = await titled('de')
      const { slug } = await site.publish(id)
      const { body } = await site.read(`/${slug}?locale=de`)
      expect(body).toMatchObject({ fallback: false, locale: 'de', title: titles.de })
      const headings = (body.sections as { heading: string }[]).map(({ heading }) => heading)
      expect(headings).toEqual(expect.arrayContaining(['Verantwortlicher', 'Name der Kartei']))
    })

    it('should say in which version the text of each language changed, and publish nothing that did not', async () => {
      const changedIn = async () => {
        const records = await site.records(id)
        return {
          changedIn: (records.at(-1)!.details as { changedIn: object }).changedIn,
          versions: records.length,
        }
      }
      const id = await titled('sv')
      await site.publish(id)
      expect(await changedIn()).toEqual({ changedIn: { fi: 1, sv: 1 }, versions: 1 })

      await site.publish(id)
      await site.publish(id, { title: titles.sv }, 'sv')
      expect(await changedIn()).toMatchObject({ versions: 1 })

      await site.publish(id, { title: 'Medlemmarnas register' }, 'sv')
      expect(await changedIn()).toEqual({ changedIn: { fi: 1, sv: 2 }, versions: 2 })

      await site.publish(id, { title: titles.en }, 'en')
      expect(await changedIn()).toEqual({ changedIn: { en: 3, fi: 1, sv: 2 }, versions: 3 })

      const { slug } = await site.publish(id, { title: 'Jäsenten rekisteri' })
      expect(await changedIn()).toEqual({ changedIn: { en: 3, fi: 4, sv: 2 }, versions: 4 })
      expect((await site.read(`/${slug}/versions/1?locale=sv`)).body.title).toBe(titles.sv)
    })

    it('should keep the note of a change in each language, and empty them when they are published', async () => {
      const id = await titled('sv', 'en')
      await site.publish(id)
      await site.save(id, { _status: 'draft', change: { note: 'Uusi osoite', type: 'minor' } }, 'fi')
      await site.save(id, { _status: 'draft', change: { note: 'Ny adress', type: 'minor' } }, 'sv')
      await site.save(id, { _status: 'draft', title: 'Uusi nimi' }, 'fi')
      const { slug } = await site.publish(id)
      const notes = await Promise.all(
        ['fi', 'sv', 'en'].map(async (locale) => (await site.read(`/${slug}?locale=${locale}`)).body.change),
      )
      expect(notes).toEqual([
        { note: 'Uusi osoite', type: 'minor' },
        { note: 'Ny adress', type: 'minor' },
        { note: null, type: 'minor' },
      ])
      const { change } = (
        await site.app.rest('GET', `/privacy-notices/${id}?locale=all&depth=0&draft=true`, {
          token: site.token,
        })
      ).body as { change: { note: null | object; type: null } }
      expect(change.type).toBeNull()
      expect(Object.values(change.note ?? {}).filter(Boolean)).toEqual([])
    })

    it('should read the same whatever is drafted over what is published', async () => {
      const id = await titled('sv')
      const { slug } = await site.publish(id)
      const readAll = () =>
        Promise.all(
          ['', '?locale=sv', '?locale=en', '/versions/1?locale=sv'].map(async (rest) => {
            const answer = await site.read(`/${slug}${rest}`)
            return { etag: answer.headers.get('etag'), text: answer.text }
          }),
        )
      const before = await readAll()
      const draft = (data: object, locale: string) =>
        site.app.rest('PATCH', `/privacy-notices/${id}?draft=true`, { body: data, locale, token: site.token })
      for (const [data, locale] of [
        [{ title: 'Luonnos' }, 'fi'],
        [{ title: 'Utkast' }, 'sv'],
        [{ title: 'Draft' }, 'en'],
        [{ sections: [] }, 'fi'],
        [{ changeSlug: true, slug: `luonnos-${id}` }, 'fi'],
      ] as const) {
        expect((await draft(data, locale)).status).toBe(200)
      }
      await translateRegister(site, site.sources.register, 'sv', { name: 'Ett annat namn' })
      expect(await readAll()).toEqual(before)
      expect(await site.records(id)).toHaveLength(1)
      await translateRegister(site, site.sources.register, 'sv')
    })

    it('should no longer hold a language whose title a draft took away', async () => {
      const id = await titled('sv')
      await site.publish(id)
      expect(problemsOf(await site.save(id, { title: '' }, 'sv'))).toMatchObject([{ path: 'title' }])
      await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true`, {
        body: { title: '' },
        locale: 'sv',
        token: site.token,
      })
      const { slug } = await site.publish(id)
      const { body } = await site.read(`/${slug}?locale=sv`)
      expect(body).toMatchObject({ fallback: true, locale: 'fi', locales: ['fi'], version: 2 })
      expect((await site.read(`/${slug}/versions/1?locale=sv`)).body).toMatchObject({ locale: 'sv' })
    })

    describe('where a notice is half translated', () => {
      const sv = languagePacks.sv!.headings
      const inRegister = (locale: string, data: object) => async () => {
        await site.app.payload.update({
          id: site.sources.register,
          collection: 'registers' as never,
          data: { _status: 'published', ...data },
          locale,
        })
      }
      const inNotice = (data: object) => async (id: Id) => {
        await site.save(id, { _status: 'draft', ...data }, 'fi')
      }
      const sections = (section: object) => ({
        sections: [{ blockType: 'register', keys: ['controller'] }, section],
      })
      const own = { heading: 'Muuta', text: text('Oma teksti suomeksi.') }

      it.each([
        ['the law it rests on', inNotice({ statute: 'Yhdistyslaki' }), 'statute', ''],
        ['the introduction', inNotice({ introduction: text('Johdanto') }), 'introduction', ''],
        [
          'a section of its own',
          inNotice(sections({ blockType: 'text', keys: ['otherRights'], text: own.text })),
          'sections.1.text',
          `section 2: ${sv.otherRights}`,
        ],
        ['a heading', inNotice(sections({ blockType: 'text', ...own })), 'sections.1.heading', 'section 2'],
        [
          "a register's own wording",
          inRegister('fi', { securityText: text('Lukitussa kaapissa.') }),
          'sections.8.keys',
          `section 9: ${sv.security}`,
        ],
        ['how consent is withdrawn', inRegister('fi', { withdrawMethod: 'Sähköpostilla' }), 'registers', ''],
        ['a list of a register', inRegister('sv', { dataCategories: [] }), 'registers', ''],
      ] as [string, (id: Id) => Promise<void>, string, string][])(
        'should name the field, the section and the language: %s',
        async (_, unTranslate, path, section) => {
          const id = await titled('sv')
          await unTranslate(id)
          const refused = await site.save(id)
          const problems = problemsOf(refused)
          expect(problems).toContainEqual({ message: expect.stringContaining('in Swedish'), path })
          if (section) expect(problems.find((each) => each.path === path)!.message).toContain(section)
          expect(problems.every(({ message }) => message.includes('in Swedish'))).toBe(true)
          expect(await site.records(id)).toEqual([])

          // In one language there is nothing to hold it against.
          const other = await titled()
          await unTranslate(other)
          expect((await site.save(other)).status).toBe(200)
          await inRegister('fi', { securityText: null, withdrawMethod: null })()
          await translateRegister(site, site.sources.register, 'sv')
        },
      )
    })

    it('should take names and addresses from another language, and their translations where there are any', async () => {
      const id = await titled('sv')
      const { slug } = await site.publish(id)
      const controller = async (locale: string) =>
        (await site.read(`/${slug}?locale=${locale}`)).body.controller as {
          address: { city: string }
          name: string
        }
      expect(await controller('sv')).toEqual(await controller('fi'))

      await site.app.payload.update({
        id: site.sources.controller,
        collection: 'notice-organisations' as never,
        data: { city: 'Exempelby', name: 'Exempelföreningen rf' },
        locale: 'sv',
      })
      await site.publish(id)
      expect(await controller('sv')).toMatchObject({
        address: { city: 'Exempelby' },
        name: 'Exempelföreningen rf',
      })
      expect(await controller('fi')).toMatchObject({
        address: { city: 'Esimerkkilä' },
        name: 'Esimerkkiyhdistys ry',
      })
    })

    it("should not leave out a contact's title in silence", async () => {
      const id = await titled('sv')
      const contact = (title: string, locale: string) =>
        site.app.payload.update({
          id: site.sources.register,
          collection: 'registers' as never,
          data: { _status: 'published', contact: { title } },
          locale,
        })
      await contact('Toiminnanjohtaja', 'fi')
      expect(problemsOf(await site.save(id))).toContainEqual({
        message: expect.stringContaining('in Swedish'),
        path: 'registers',
      })
      await contact('Verksamhetsledare', 'sv')
      const { slug } = await site.publish(id)
      expect((await site.read(`/${slug}?locale=sv`)).body.contactPersons).toMatchObject([
        { title: 'Verksamhetsledare' },
      ])
    })
  })

  describe('in an app with one the plugin has no texts for', () => {
    let site: Site
    beforeAll(async () => {
      site = await startSite('no_pack', {}, { localization: { defaultLocale: 'de', locales: ['de'] } })
    })
    afterAll(() => site?.app.destroy())

    it('should say which texts are missing in which language', async () => {
      const { id } = await site.create({ title: titles.de })
      const problems = problemsOf(await site.save(id))
      expect(problems.length).toBeGreaterThan(0)
      for (const { message, path } of problems) {
        expect(path).toMatch(/^sections\.\d+/)
        expect(message).toMatch(/There is no ready text in this language|The section has no heading/)
        expect(message).toContain('language: German')
      }
      expect(await site.records(id)).toEqual([])
    })

    it('should publish a notice whose texts are all its own', async () => {
      const sections = [
        { blockType: 'text', heading: 'Zweck', text: text('Wir verwalten Mitgliedschaften.') },
      ]
      const { id } = await site.create({ sections, title: titles.de })
      const { slug } = await site.publish(id)
      expect((await site.read(`/${slug}`)).body).toMatchObject({
        locale: 'de',
        sections: [{ heading: 'Zweck', text: expect.stringContaining('Mitgliedschaften') as unknown }],
      })
    })
  })

  describe.each([
    ['without localization, by default', undefined, false, 'fi'],
    ['without localization, in Swedish', 'sv', false, 'sv'],
    ['with one', undefined, { defaultLocale: 'sv', locales: ['sv'] }, 'sv'],
    ['with none but one, whatever the option says', 'fi', { defaultLocale: 'sv', locales: ['sv'] }, 'sv'],
  ] as [string, string | undefined, TestAppOptions['localization'], string][])(
    'in an app %s',
    (_, language, localization, expected) => {
      let site: Site
      beforeAll(async () => {
        site = await startSite('one_language', { language }, { localization })
      })
      afterAll(() => site?.app.destroy())

      it('should publish in that language', async () => {
        const { id } = await site.create({ change: { note: 'Ensimmäinen', type: 'major' } })
        const { slug } = await site.publish(id)
        const [record] = await site.records(id)
        const { content } = record!.body as Record<string, object>
        const { changedIn, defaultLanguage } = record!.details as Record<string, object>
        expect([Object.keys(content!), defaultLanguage, changedIn]).toEqual([
          [expected],
          expected,
          { [expected]: 1 },
        ])

        const { body, headers } = await site.read(`/${slug}`)
        expect(headers.get('content-language')).toBe(expected)
        expect(body).toMatchObject({
          change: { note: 'Ensimmäinen', type: 'major' },
          fallback: false,
          locale: expected,
          locales: [expected],
          requestedLocale: expected,
        })
        expect(controllerHeading(body)).toBe(languagePacks[expected]!.headings.controller)
        expect((await site.read(`/${slug}?locale=en`)).body).toMatchObject({
          fallback: true,
          locale: expected,
        })
        expect((await site.read(`/${slug}?locale=en&fallback=none`)).status).toBe(404)

        const { data } = await site.app.graphql(`{
          own: PublishedPrivacyNotice(slug: "${slug}", locale: "${expected}") { locale fallback }
          other: PublishedPrivacyNotice(slug: "${slug}", locale: "en") { locale fallback requestedLocale }
        }`)
        expect(data).toEqual({
          other: { fallback: true, locale: expected, requestedLocale: 'en' },
          own: { fallback: false, locale: expected },
        })

        await site.publish(id)
        expect(await site.records(id)).toHaveLength(1)
        await site.publish(id, { title: 'Toinen nimi' })
        expect((await site.read(`/${slug}`)).body).toMatchObject({
          change: { note: null, type: 'minor' },
          title: 'Toinen nimi',
          version: 2,
        })
      })
    },
  )

  describe('in an app whose locales name a country', () => {
    let site: Site
    beforeAll(async () => {
      const locales = [
        { code: 'fi-FI', label: 'suomi' },
        { code: 'sv-FI', label: 'svenska' },
      ]
      site = await startSite(
        'countries',
        {},
        { localization: { defaultLocale: 'fi-FI', fallback: true, locales } },
      )
      await translateRegister(site, site.sources.register, 'sv-FI')
    })
    afterAll(() => site?.app.destroy())

    it('should use the texts of the language', async () => {
      const { id } = await site.create({ title: titles.fi })
      const { slug } = await site.publish(id, { title: titles.sv }, 'sv-FI')
      for (const [locale, language] of [
        ['fi-FI', 'fi'],
        ['sv-FI', 'sv'],
      ] as const) {
        const { body, headers } = await site.read(`/${slug}?locale=${locale}`)
        expect(headers.get('content-language')).toBe(locale)
        expect(body).toMatchObject({ fallback: false, locale, title: titles[language] })
        expect(controllerHeading(body)).toBe(languagePacks[language]!.headings.controller)
      }
      const { data, errors } = await site.app.graphql(`{
        sv: PublishedPrivacyNotice(slug: "${slug}", locale: "sv-FI") { locale title }
        sources: PublishedPrivacyNotices(locale: "sv-FI") { docs { locale } }
      }`)
      expect(errors).toBeUndefined()
      expect(data).toEqual({
        sources: { docs: [{ locale: 'sv-FI' }] },
        sv: { locale: 'sv-FI', title: titles.sv },
      })
      expect((await site.read(`/${slug}?locale=en-GB`)).body).toMatchObject({
        fallback: true,
        locale: 'fi-FI',
      })
    })

    it('should name the locale in what is missing', async () => {
      const { id } = await site.create({ statute: 'Yhdistyslaki', title: titles.fi })
      expect(problemsOf(await site.save(id, { title: titles.sv }, 'sv-FI'))).toEqual([
        { message: expect.stringContaining('language: Swedish (Finland)') as unknown, path: 'statute' },
      ])
    })
  })
})
