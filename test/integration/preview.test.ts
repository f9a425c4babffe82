// On one database: a preview is made from the same documents as a publication.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { JsonObject } from 'payload'

import type { PendingChanges } from '../../src/pending/changes.js'
import type { RESTResponse } from './support/app.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { seed } from '../../dev/seed.js'
import { demoUser } from '../../dev/credentials.js'
import { privacyNotices } from '../../src/index.js'
import { FORMATS } from '../../src/render/formats.js'
import { startSite } from '../fixtures/site.js'
import { register, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest, type TestApp } from './support/app.js'
import { changingNothing } from './support/state.js'

type Stored = { id: Id; slug: string } & JsonObject

const NAMES = FORMATS.map(({ name }) => name)
/** Those that are the same before and after: a PDF of a draft is marked as one. */
const TEXTS = NAMES.filter((name) => name !== 'docx' && name !== 'pdf')
const LANGUAGES = ['fi', 'sv', 'en']

const without = (object: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))

/** Without what tells when and as what it was recorded. */
const undated = (answer: string, format: string): unknown => {
  if (format === 'page') return answer.replace(/<meta itemprop="(?:datePublished|identifier)"[^>]*>\n/g, '')
  if (!['json', 'jsonld', 'tilt'].includes(format)) return answer
  const answered = JSON.parse(answer) as JsonObject
  return {
    ...without(answered, '@id', 'dct:issued', 'hash', 'meta', 'previousHash', 'publishedAt'),
    meta: without((answered.meta ?? {}) as JsonObject, '_hash', '_id', 'created', 'modified'),
  }
}

/** A format by its name; what demands more than every notice says comes without that. */
const asked = (format: string): string => `format=${format}${format === 'tilt' ? '&lossy=1' : ''}`

const previewIn =
  (app: TestApp, token?: string) =>
  (id: Id, query: string, as = token) =>
    app.rest('GET', `/privacy-notices/${id}/preview?${query}`, { token: as })

/** A new notice, never published, with all that another one says. */
const copyOf = async ({ payload }: TestApp, { id, slug }: { id: Id; slug: string }): Promise<Stored> => {
  const taken = [
    'introduction',
    'layout',
    'numbering',
    'preparedOn',
    'profile',
    'registers',
    'statute',
    'title',
    'versionLabel',
  ]
  let made: Stored | undefined
  for (const locale of LANGUAGES) {
    const said = { collection: 'privacy-notices', depth: 0, fallbackLocale: false, locale } as const
    const notice = (await payload.findByID({ ...said, id })) as { sections: JsonObject[] } & Stored
    const own = (made?.sections ?? []) as JsonObject[]
    const data = {
      ...Object.fromEntries(taken.map((name) => [name, notice[name]])),
      sections: notice.sections.map(({ id: _, ...rest }, index) => ({
        ...rest,
        ...(own[index] && { id: own[index].id }),
      })),
      slug,
    }
    made = (await (made
      ? payload.update({ ...said, id: made.id, data, draft: true } as never)
      : payload.create({ ...said, data, draft: true }))) as Stored
  }
  return made!
}

describe(`the notices of the demo, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let token: string
  let notices: Stored[]

  beforeAll(async () => {
    app = await createTestApp({ name: 'preview-demo', plugins: [privacyNotices({ jobs: { start: false } })] })
    await seed(app.payload)
    const login = await app.rest('POST', '/users/login', { body: demoUser })
    token = login.body.token as string
    const { docs } = await app.payload.find({ collection: 'privacy-notices', limit: 0, sort: 'id' })
    notices = docs as Stored[]
  })
  afterAll(() => app?.destroy())

  it('should be previewed byte for byte as they are read once they are published', async () => {
    const preview = previewIn(app, token)
    expect(notices.length).toBeGreaterThanOrEqual(4)
    let compared = 0
    for (const { id, slug } of notices) {
      const copy = await copyOf(app, { id, slug: `${slug}-2` })
      const all = LANGUAGES.flatMap((locale) => TEXTS.map((format) => ({ format, locale })))
      const before = new Map<string, string>()
      for (const { format, locale } of all) {
        const { status, text: body } = await preview(copy.id, `${asked(format)}&locale=${locale}`)
        expect({ format, locale, status }).toEqual({ format, locale, status: 200 })
        before.set(`${format}/${locale}`, body)
      }
      const published = await app.rest('PATCH', `/privacy-notices/${copy.id}?fallback-locale=none`, {
        body: { _status: 'published' },
        locale: 'fi',
        token,
      })
      expect(published.text).toContain('"version":1')
      for (const { format, locale } of all) {
        const address = `/privacy-notices/published/${copy.slug}?${asked(format)}&locale=${locale}`
        const { status, text: body } = await app.rest('GET', address)
        const seen = before.get(`${format}/${locale}`) ?? ''
        expect(status).toBe(200)
        expect(undated(seen, format)).toEqual(undated(body, format))
        compared += 1
      }
    }
    expect(compared).toBe(notices.length * LANGUAGES.length * TEXTS.length)
  })

  it('should be previewed as what is in force, while nothing would change', async () => {
    const { id, slug } = notices[0]!
    const { text: body } = await app.rest('GET', `/privacy-notices/published/${slug}?format=json&locale=sv`)
    const { text: seen } = await previewIn(app, token)(id, 'format=json&locale=sv')
    expect(JSON.parse(seen)).toEqual(JSON.parse(body))
  })
})

describe(`a preview, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let preview: (id: Id, query: string, as?: string) => Promise<RESTResponse<JsonObject>>
  const SECTIONS = [
    { blockType: 'register', keys: ['controller'] },
    { blockType: 'register', keys: ['purposes', 'retention'] },
  ]

  beforeAll(async () => {
    site = await startSite('preview', { jobs: { start: false } })
    preview = previewIn(site.app, site.token)
  })
  afterAll(() => site?.app.destroy())

  it('should show the newest draft, where another text is in force', async () => {
    const { id } = await site.create({ title: 'Ennen', sections: SECTIONS })
    await site.publish(id)
    await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true`, {
      body: { title: 'Luonnoksena', _status: 'draft' },
      token: site.token,
    })
    const { headers, text: page } = await preview(id, 'format=page&locale=fi')
    expect(page).toContain('<h1>Luonnoksena</h1>')
    expect(page).toMatch(/<dd>2<\/dd>/)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('should show what is pending: sources as they are published now', async () => {
    const made = (await site.app.payload.create({
      collection: 'registers',
      data: register(site.sources.controller),
    })) as Stored
    const { id } = await site.create({ title: 'Odottaa', registers: [made.id], sections: SECTIONS })
    await site.publish(id)
    await site.app.payload.update({
      id: made.id,
      collection: 'registers',
      data: { _status: 'published', purposes: [{ name: 'Uusi tarkoitus' }] },
    } as never)
    expect((await preview(id, 'format=text')).text).toContain('Uusi tarkoitus')
    expect((await site.read('/odottaa?format=text')).text).not.toContain('Uusi tarkoitus')
  })

  it('should show also what cannot be published, as it was typed', async () => {
    const sections = [...SECTIONS, { blockType: 'text', heading: 'Oma', text: text('Soita {{dpo.phone}}.') }]
    const { id } = await site.create({ title: 'Kesken', sections })
    expect((await preview(id, 'format=text')).text).toContain('Soita {{dpo.phone}}.')
    const { body } = await site.app.rest('GET', `/privacy-notices/${id}/changes`, { token: site.token })
    const { problems } = body as unknown as PendingChanges
    expect(problems[0]?.source).toMatchObject({ collection: 'registers', path: 'hasDpo' })
  })

  it('should write nothing', async () => {
    const { id } = await site.create({ title: 'Ei kirjoita', sections: SECTIONS })
    await changingNothing(site.app.payload, async () => {
      for (const format of NAMES) expect((await preview(id, asked(format))).status).toBe(200)
    })
  })

  it('should be for nobody who may not read the notice, as if there were none', async () => {
    const { id } = await site.create({ title: 'Salassa', sections: SECTIONS })
    const nobody = async (of: Id) => {
      const { headers, status, text: body } = await site.app.rest('GET', `/privacy-notices/${of}/preview`)
      return { body, kept: headers.get('cache-control'), status }
    }
    const unknown = databaseUnderTest.kind === 'mongodb' ? '0123456789abcdef01234567' : 999_999
    expect(await nobody(id)).toEqual(await nobody(unknown))
    expect((await nobody(id)).status).toBe(403)
    expect((await preview(unknown, 'format=page')).status).toBe(404)
    expect((await site.read(`/${id}/preview`)).status).toBe(404)
    expect((await site.read('/salassa')).status).toBe(404)
  })

  it('should refuse what it has no format, language or parameter for', async () => {
    const { id } = await site.create({ title: 'Outo', sections: SECTIONS })
    for (const query of ['format=odt', 'locale=%3Cscript%3E', 'draft=true']) {
      expect((await preview(id, query)).status).toBe(400)
    }
    const untitled = await site.app.rest('POST', '/privacy-notices?draft=true', {
      body: { registers: [site.sources.register], sections: SECTIONS },
      token: site.token,
    })
    expect((await preview((untitled.body.doc as Stored).id, 'format=page')).status).toBe(404)
  })

  it('should hold the text of the publication made right after it', async () => {
    const line = fc.stringMatching(/^[a-zåäö][a-zåäö ,.-]{0,30}$/)
    const notice = fc.record({
      title: line,
      categories: fc.array(line, { maxLength: 3 }),
      introduction: fc.option(line),
      keys: fc.uniqueArray(
        fc.constantFrom(
          'purposes',
          'retention',
          'dataContent',
          'dataSubjectCategories',
          'security',
          'transfers',
        ),
        { maxLength: 4, minLength: 1 },
      ),
      layout: fc.constantFrom('list', 'table'),
      protection: fc.option(line),
    })
    let tried = 0
    await fc.assert(
      fc.asyncProperty(notice, async ({ title, categories, introduction, keys, layout, protection }) => {
        tried += 1
        const made = (await site.app.payload.create({
          collection: 'registers',
          data: register(site.sources.controller, {
            dataSubjectCategories: categories,
            securityText: protection && text(protection),
          }),
        })) as Stored
        const { id, slug } = await site.create({
          title,
          introduction: introduction && text(introduction),
          layout,
          registers: [made.id],
          sections: keys.map((key) => ({ blockType: 'register', keys: [key] })),
          slug: `arvottu-${tried}`,
        })
        const seen = JSON.parse((await preview(id, 'format=json')).text) as JsonObject
        const seenPage = (await preview(id, 'format=page&locale=fi')).text
        await site.publish(id)
        const { body } = await site.read(`/${slug}?format=json`)
        expect(seen.contentHash).toBe(body.contentHash)
        const page = (await site.read(`/${slug}?format=page&locale=fi`)).text
        expect(undated(seenPage, 'page')).toBe(undated(page, 'page'))
      }),
      { numRuns: 30 },
    )
  })
})
