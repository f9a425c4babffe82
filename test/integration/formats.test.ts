// On one database: formats are made from one record.
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'

import type { LinkedNoticeDocument } from '../../src/index.js'
import type { RESTResponse, TestApp } from './support/app.js'

import { calendarDateOf, formatDate } from '../../src/notice/dates.js'
import { privacyNotices } from '../../src/index.js'
import { PAGE_STYLE } from '../../src/render/index.js'
import { createBilingualRegister, createSources, text } from '../fixtures/sources.js'
import { atMoment } from './support/clock.js'
import { createTestApp } from './support/app.js'
import { say } from './support/languages.js'

type Id = number | string

const path = '/privacy-notices/published'
const HOSTILE = '</title><script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)>'

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

const FORMATS = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8; variant=GFM',
  page: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
}
const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[]
/** Those that are files as well. */
const linked = [...names, 'docx', 'jsonld', 'pdf', 'tilt']

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Link header taken apart. */
const linksOf = ({ headers }: RESTResponse<unknown>) =>
  (headers.get('link') ?? '').split(/, (?=<)/).map((one) => {
    const [, href = '', rest = ''] = /^<([^>]*)>(.*)$/.exec(one) ?? []
    return {
      href,
      ...(Object.fromEntries(
        [...rest.matchAll(/; ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ) as { hreflang?: string; rel: string; title?: string; type?: string }),
    }
  })

describe('formats of published notices', () => {
  let app: TestApp
  let withCORS: TestApp
  let history: Id
  let register: Id

  const get = (rest: string, headers: Record<string, string> = {}) =>
    app.rest<LinkedNoticeDocument>('GET', `${path}${rest}`, { headers })
  const related = async (rest: string, relation: string) =>
    linksOf(await get(rest))
      .filter(({ rel }) => rel === relation)
      .map(({ href }) => href)
  const errorOf = ({ body, status }: RESTResponse<object>) =>
    [status, (body as { errors?: { code: string }[] }).errors?.[0]?.code] as const
  const update = (id: Id, data: object, locale = 'fi', draft = false) =>
    app.payload.update({ id, collection: 'privacy-notices', data, draft, locale } as never)
  /** `Last-Modified` is not said in the second of the change. */
  const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1050))

  beforeAll(async () => {
    app = await createTestApp({ name: 'formats', plugins: [privacyNotices()] })
    const { controller } = await createSources(app.payload)
    register = await createBilingualRegister(app.payload, controller)
    const create = async (data: object): Promise<Id> =>
      (
        (await app.payload.create({
          collection: 'privacy-notices',
          data: {
            profile: 'classic',
            registers: [register],
            sections: [{ blockType: 'text', heading: 'Teksti', text: text('Sisältö') }],
            ...data,
          },
          draft: true,
        })) as { id: Id }
      ).id
    const change = (effectiveFrom: string) => ({ effectiveFrom, type: 'minor' })

    history = await create({ title: 'Historia', slug: 'vanha' })
    const { docs } = await app.payload.findVersions({
      collection: 'privacy-notices' as never,
      depth: 0,
      fallbackLocale: false,
      limit: 1,
      locale: 'sv',
      sort: '-updatedAt',
      where: { parent: { equals: history } },
    })
    const [section] = (docs[0] as unknown as { version: { sections: object[] } }).version.sections
    await update(
      history,
      { title: 'Historik', sections: [{ ...section, heading: 'Text', text: text('Innehåll') }] },
      'sv',
      true,
    )
    await update(history, { _status: 'published', change: change('2020-01-01') })
    await update(history, {
      title: 'Historia 2',
      change: change('2022-03-01'),
      changeSlug: true,
      slug: 'uusi',
    })
    await update(history, { title: 'Historia 3', change: change('2999-01-01') })

    const hostile = await create({
      title: HOSTILE,
      sections: [{ blockType: 'text', heading: HOSTILE, text: text(HOSTILE) }],
      slug: 'vihamielinen',
    })
    await update(hostile, { _status: 'published' })

    const withdrawn = await create({ title: 'Poistettu', slug: 'poistettu' })
    await update(withdrawn, { _status: 'published' })
    await update(withdrawn, { _status: 'draft', withdrawal: { reason: 'Rekisteri <lakkautettu>' } })

    await create({ title: 'Luonnos', slug: 'luonnos' })

    withCORS = await createTestApp({
      name: 'formats-cors',
      config: { cors: ['https://site.example'], serverURL: 'https://cms.example' },
      database: app.database,
      plugins: [privacyNotices()],
    })
    await nextSecond()
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(async () => {
    await withCORS?.destroy()
    await app.destroy()
  })

  describe('the format', () => {
    it.each(names)('should be the one of the name %s, whatever Accept says', async (format) => {
      for (const rest of ['/uusi', '/uusi/versions/1']) {
        for (const accept of ['', 'image/png', 'text/plain', '*/*;q=0']) {
          const response = await get(`${rest}?format=${format}`, { accept })
          expect(response.status).toBe(200)
          expect(response.headers.get('content-type')).toBe(FORMATS[format])
          expect(response.headers.get('vary')).toBe('Origin')
          expect(response.headers.get('x-content-type-options')).toBe('nosniff')
        }
      }
    })

    it.each([
      ['*/*', 'json'],
      ['application/json', 'json'],
      [BROWSER, 'page'],
      ['text/html', 'page'],
      ['text/markdown', 'markdown'],
      ['text/plain;q=0.9, text/markdown;q=0.1', 'text'],
      ['text/plain;q=0, text/markdown;q=0.1', 'markdown'],
    ] as const)('should be by Accept: %s', async (accept, format) => {
      for (const rest of ['/uusi', '/uusi/versions/1', '/uusi?locale=sv', '/uusi?at=2020-01-01']) {
        const response = await get(rest, { accept })
        const same = await get(`${rest}${rest.includes('?') ? '&' : '?'}format=${format}`)
        expect([response.status, response.headers.get('content-type')]).toEqual([200, FORMATS[format]])
        expect(response.headers.get('vary')).toBe('Accept, Origin')
        // A page leads to other languages in the format that was asked for, so that it is another one by name.
        if (format !== 'page') {
          expect(response.text).toBe(same.text)
          expect(response.headers.get('etag')).toBe(same.headers.get('etag'))
        }
      }
    })

    it('should be JSON without Accept, to the byte as it is by name', async () => {
      const [plain, named] = [await get('/uusi'), await get('/uusi?format=json')]
      expect(plain.text).toBe(named.text)
      expect(plain.body).toMatchObject({ schema: 'payload-privacy-notices/notice-document/1', version: 2 })
      expect(plain.headers.get('vary')).toBe('Accept, Origin')
      expect(plain.headers.get('content-security-policy')).toBeNull()
    })

    it('should hold the notice in each language it is written in', async () => {
      for (const [locale, title, content, label] of [
        ['fi', 'Historia 2', 'Sisältö', 'Voimassa alkaen'],
        ['sv', 'Historik', 'Innehåll', ''],
      ] as const) {
        for (const format of names) {
          const { headers, text: sent } = await get(`/uusi?locale=${locale}&format=${format}`)
          expect(headers.get('content-language')).toBe(locale)
          for (const piece of [title, content, ...(format === 'json' ? [] : [label])]) {
            expect(sent).toContain(piece)
          }
        }
      }
      const page = (await get('/uusi?format=page&locale=sv')).text
      expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="sv">/)
      expect(page).toContain('<h1>Historik</h1>')
      expect((await get('/uusi?format=html')).text).toMatch(/^<article lang="fi">[^]*<\/article>\n$/)
      expect((await get('/uusi?format=markdown')).text).toMatch(/^# Historia 2\n\n\*\*/)
      expect((await get('/uusi?format=text')).text).toMatch(/^Historia 2\n\n/)
    })

    it('should say that it is in another language than the one asked for', async () => {
      for (const format of names) {
        const { headers, text: sent } = await get(`/uusi?locale=en&format=${format}`)
        expect(headers.get('content-language')).toBe('fi')
        const remark = say('en', ({ answers }) => answers.languageNotFound, { language: 'English' })
        if (format !== 'json') expect(sent).toContain(remark)
        expect((await get(`/uusi?locale=fi&format=${format}`)).text).not.toContain(remark)
      }
    })

    it('should say of a version that its notice is withdrawn', async () => {
      const today = formatDate(calendarDateOf(new Date(), 'Europe/Helsinki'), 'fi')
      const remark = say('fi', ({ answers }) => answers.withdrawn, { date: today })
      for (const format of names) {
        const { headers, status, text: sent } = await get(`/poistettu/versions/1?format=${format}`)
        expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=0, must-revalidate'])
        if (format === 'json') continue
        expect(sent).toContain(remark)
        expect(sent).toContain(
          { html: 'Rekisteri &lt;lakkautettu&gt;', markdown: 'Rekisteri \\<lakkautettu\\>' }[
            format === 'page' ? 'html' : (format as string)
          ] ?? 'Rekisteri <lakkautettu>',
        )
      }
    })

    it('should show hostile text as text', async () => {
      for (const format of ['html', 'page'] as const) {
        const { headers, text: sent } = await get(`/vihamielinen?format=${format}`)
        expect(sent).not.toMatch(/<script|<img|href="javascript/i)
        expect(sent).toContain('&lt;script&gt;alert(1)')
        const policy = headers.get('content-security-policy') ?? ''
        expect(policy).toMatch(/^default-src 'none'; style-src '/)
        expect(policy).not.toContain('unsafe')
      }
      const { text: markdown } = await get('/vihamielinen?format=markdown')
      expect(markdown).not.toMatch(/(?<!\\)<|(?<!\\)\]\(/)
    })

    it('should tell programs what the page is, and of a version when it expired', async () => {
      const { body } = await get('/uusi')
      const { text: page } = await get('/uusi?format=page')
      const told = (html: string, property: string) =>
        new RegExp(`itemprop="${property}" (?:content|href)="([^"]*)"`).exec(html)?.[1]
      expect(page).toContain('itemtype="https://schema.org/DigitalDocument"')
      expect({
        datePublished: told(page, 'datePublished'),
        identifier: told(page, 'identifier'),
        inLanguage: told(page, 'inLanguage'),
        mainEntityOfPage: told(page, 'mainEntityOfPage'),
        name: told(page, 'name'),
        version: told(page, 'version'),
      }).toEqual({
        datePublished: body.publishedAt,
        identifier: `urn:sha256:${body.hash}#fi`,
        inLanguage: 'fi',
        mainEntityOfPage: expect.stringContaining(`${path}/uusi?locale=fi`),
        name: 'Historia 2',
        version: '2',
      })
      expect(told(page, 'expires')).toBeUndefined()
      const old = (await get('/poistettu/versions/1?format=page')).text
      expect(told(old, 'expires')).toBe(calendarDateOf(new Date(), 'Europe/Helsinki'))
    })

    it('should have its style allowed by its hash, and nothing else', async () => {
      const { headers, text: page } = await get('/uusi', { accept: 'text/html' })
      const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
      expect(style).toBe(PAGE_STYLE)
      const hash = createHash('sha256').update(style).digest('base64')
      expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`)
      expect(page).not.toMatch(/ style="|<script|src=/)
    })
  })

  describe('a Word file', () => {
    const url = '/uusi?locale=sv&format=docx'

    it('should be the same bytes however it is asked for, with a name and a strong tag', async () => {
      const { bytes, headers, status } = await get(url)
      expect([status, headers.get('content-type')]).toEqual([200, WORD])
      expect(headers.get('content-disposition')).toMatch(/^inline; filename="uusi-v\d+\.docx"$/)
      expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
      const etag = headers.get('etag') ?? ''
      expect(etag).toMatch(/^"/)
      const negotiated = await get('/uusi?locale=sv', { accept: `${WORD}, text/html;q=0.5` })
      expect(Buffer.from(negotiated.bytes).equals(Buffer.from(bytes))).toBe(true)
      expect((await get(url, { 'if-none-match': etag })).status).toBe(304)
      const head = await app.rest('HEAD', `${path}${url}`)
      expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag])
      expect((await get('/uusi/versions/1?format=docx')).status).toBe(200)
      // It is one file for all who ask for what has no name; a language that has one is named in it.
      const [one, other, named] = await Promise.all(
        ['aa-x-0001', 'aa-x-0002', 'en'].map(async (locale) =>
          (await get(`/uusi?locale=${locale}&format=docx`)).headers.get('etag'),
        ),
      )
      expect(one).toBe(other)
      expect(named).not.toBe(one)
    })
  })

  describe('linked data', () => {
    it('should be of the facts that were recorded, and be kept and asked for again as any format', async () => {
      const named = await get('/uusi?format=jsonld')
      const accepted = await get('/uusi', { accept: 'application/ld+json, application/json;q=0.5' })
      expect(accepted.text).toBe(named.text)
      expect(named.headers.get('content-type')).toBe('application/ld+json')
      const { hash } = (await get('/uusi')).body
      expect(named.body).toMatchObject({
        '@id': `urn:sha256:${hash}#fi`,
        'dct:isFormatOf': { '@id': expect.stringMatching(/versions\/2/) },
        'dct:title': 'Historia 2',
        'dpv:hasDataController': { 'dpv:hasName': expect.any(String) },
        'dpv:hasPersonalDataProcess': [expect.objectContaining({ 'dct:title': 'Rekisteri' })],
      })
      const etag = named.headers.get('etag') ?? ''
      expect((await get('/uusi?format=jsonld', { 'if-none-match': etag })).status).toBe(304)
      const version = await get('/uusi/versions/1?format=jsonld&locale=sv')
      expect(version.headers.get('cache-control')).toBe('public, max-age=86400, immutable')
      expect(version.body).toMatchObject({ 'dct:language': 'sv', 'owl:versionInfo': '1' })
      expect((await get('/poistettu/versions/1?format=jsonld')).body).toMatchObject({
        'dpv:hasNoticeStatus': {
          '@type': 'dpv:NoticeStale',
          'dct:description': 'Rekisteri <lakkautettu>',
        },
      })
    })
  })

  describe('TILT', () => {
    const profile = 'application/json; profile="https://github.com/Transparency-Information-Language/schema"'

    it('should be refused where the notice does not say all of it, with what is missing', async () => {
      for (const [rest, headers] of [
        ['/uusi?format=tilt&locale=sv', {}],
        ['/uusi/versions/1?format=tilt&locale=sv', {}],
        ['/uusi?locale=sv', { accept: profile }],
      ] as const) {
        const response = await get(rest, { ...headers, 'accept-language': 'sv' })
        expect(errorOf(response)).toEqual([406, 'factsMissing'])
        const [error] = (response.body as unknown as { errors: { message: string; missing: string[] }[] })
          .errors
        expect(error?.missing).toContain('/controller/representative')
        expect(error?.message).toBe(
          say('sv', ({ answers }) => answers.factsMissing, {
            missing: `${error?.missing.slice(0, 5).join(', ')}, …`,
          }),
        )
        expect(response.headers.get('cache-control')).toBe('no-store')
      }
    })

    it('should come without what is missing where that is asked for', async () => {
      const refused = await get('/uusi?format=tilt')
      const named = await get('/uusi?format=tilt&lossy=1')
      expect([named.status, named.headers.get('content-type')]).toEqual([200, profile])
      expect((await get('/uusi?lossy=1', { accept: profile })).text).toBe(named.text)
      expect((named.body as unknown as { 'x-missing': string[] })['x-missing']).toEqual(
        (refused.body as unknown as { errors: { missing: string[] }[] }).errors[0]?.missing,
      )
      // It is refused all the same after it was given, and nothing else is lost by it.
      expect((await get('/uusi?format=tilt')).status).toBe(406)
      expect((await get('/uusi?lossy=1')).text).toBe((await get('/uusi')).text)
      expect(errorOf(await get('/uusi?format=tilt&lossy=yes'))).toEqual([400, 'malformed'])
      expect((await get('/uusi?lossy=')).status).toBe(200)
    })
  })

  describe('a refusal', () => {
    it('should list what there is when nothing of it is accepted', async () => {
      for (const rest of ['/uusi', '/uusi/versions/1', '/ei-ole', '/luonnos']) {
        const response = await get(rest, { accept: 'image/png, text/html;q=0', 'accept-language': 'sv' })
        expect(errorOf(response)).toEqual([406, 'notAcceptable'])
        expect(response.headers.get('cache-control')).toBe('no-store')
        expect(response.headers.get('vary')).toBe('Accept, Origin')
        expect(response.body).toMatchObject({
          errors: [
            {
              formats: expect.arrayContaining([{ format: 'markdown', type: 'text/markdown' }]),
              message: say('sv', ({ answers }) => answers.notAcceptable),
            },
          ],
        })
      }
    })

    it.each([
      ['/uusi?format=odt', 400, 'malformed'],
      ['/uusi?format=html&format=text', 400, 'malformed'],
      ['/ei-ole', 404, 'notFound'],
      ['/luonnos', 404, 'notFound'],
      ['/uusi?at=2019-01-01', 404, 'nothingInForce'],
      ['/uusi/versions/9', 404, 'versionNotFound'],
      ['/uusi?locale=en&fallback=none', 404, 'languageNotFound'],
      ['/poistettu', 410, 'withdrawn'],
      ['/poistettu/versions/2', 410, 'withdrawn'],
    ])('should be JSON that no one caches, whatever was asked for: %s', async (rest, status, code) => {
      for (const headers of [{}, { accept: BROWSER }, { 'if-none-match': '*' }]) {
        const response = await get(rest, headers as Record<string, string>)
        expect(errorOf(response)).toEqual([status, code])
        expect(response.headers.get('content-type')).toMatch(/^application\/json/)
        expect(response.headers.get('cache-control')).toBe('no-store')
        for (const name of ['etag', 'last-modified', 'link']) expect(response.headers.get(name)).toBeNull()
      }
    })
  })

  describe('HEAD', () => {
    it.each([
      ...names.flatMap((format) => [`/uusi?format=${format}`, `/uusi/versions/1?format=${format}&locale=sv`]),
      '/poistettu/versions/1?format=page',
      '/uusi?format=odt',
      '/ei-ole?format=page',
    ])('should be answered as GET without a body: %s', async (rest) => {
      const [head, full] = [await app.rest('HEAD', `${path}${rest}`), await get(rest)]
      expect(head.status).toBe(full.status)
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers))
      expect(head.text).toBe('')
    })

    it('should choose by Accept, and refuse, as GET does', async () => {
      for (const accept of [BROWSER, 'text/markdown', 'image/png']) {
        const head = await app.rest('HEAD', `${path}/uusi`, { headers: { accept } })
        const full = await get('/uusi', { accept })
        expect([head.status, Object.fromEntries(head.headers)]).toEqual([
          full.status,
          Object.fromEntries(full.headers),
        ])
      }
    })
  })

  describe('asking again', () => {
    it('should have an ETag of its own for each format, language and version', async () => {
      const etags = new Set<null | string>()
      let asked = 0
      for (const format of names) {
        for (const rest of [
          '/uusi',
          '/uusi?locale=sv',
          '/uusi?locale=en',
          '/uusi/versions/1',
          '/uusi/versions/3',
        ]) {
          const { headers } = await get(`${rest}${rest.includes('?') ? '&' : '?'}format=${format}`)
          expect(headers.get('etag')).toMatch(/^W\/"[^"]+"$/)
          etags.add(headers.get('etag'))
          asked++
        }
      }
      expect(etags.size).toBe(asked)
    })

    it.each(names)('should be answered by 304 with the same headers: %s', async (format) => {
      const fresh = await get(`/uusi?format=${format}`)
      const etag = fresh.headers.get('etag') ?? ''
      const lastModified = fresh.headers.get('last-modified') ?? ''
      expect(new Date(lastModified).toUTCString()).toBe(lastModified)
      for (const headers of [
        { 'if-none-match': etag },
        { 'if-none-match': `"x", ${etag.slice(2)}` },
        { 'if-modified-since': lastModified },
        // The ETag counts, not the date.
        { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT', 'if-none-match': etag },
      ]) {
        for (const method of ['GET', 'HEAD']) {
          const again = await app.rest(method, `${path}/uusi?format=${format}`, {
            headers: headers as Record<string, string>,
          })
          expect([again.status, again.text]).toEqual([304, ''])
          expect(Object.fromEntries(again.headers)).toEqual(Object.fromEntries(fresh.headers))
        }
      }
    })

    it('should be answered in full when the client has another', async () => {
      const { headers } = await get('/uusi?format=text')
      const future = new Date(Date.now() + 86_400_000).toUTCString()
      const html = (await get('/uusi?format=html')).headers.get('etag') ?? ''
      for (const given of [
        { 'if-none-match': html },
        { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
        { 'if-modified-since': 'nonsense' },
        { 'if-modified-since': headers.get('last-modified') ?? '', 'if-none-match': html },
        { 'if-modified-since': future, 'if-none-match': '"x"' },
      ]) {
        expect((await get('/uusi?format=text', given as Record<string, string>)).status).toBe(200)
      }
    })

    it('should keep versions for a day, and ask each time for what is in force', async () => {
      for (const format of names) {
        expect((await get(`/uusi?format=${format}`)).headers.get('cache-control')).toBe(
          'public, max-age=0, must-revalidate',
        )
        expect((await get(`/uusi/versions/1?format=${format}`)).headers.get('cache-control')).toBe(
          'public, max-age=86400, immutable',
        )
      }
    })

    it('should see by date that a text took force without anything being published', async () => {
      const { headers } = await get('/uusi')
      const since = headers.get('last-modified') ?? ''
      atMoment('2998-12-31T21:59:59Z')
      expect((await get('/uusi', { 'if-modified-since': since })).status).toBe(304)
      // Midnight in Helsinki; the second of the change has no date yet.
      atMoment('2998-12-31T22:00:00.500Z')
      const first = await get('/uusi', { 'if-modified-since': since })
      expect([first.body.title, first.headers.get('last-modified')]).toEqual(['Historia 3', null])
      atMoment('2999-06-01T12:00:00Z')
      const later = await get('/uusi', { 'if-modified-since': since })
      expect([later.body.title, later.headers.get('last-modified')]).toEqual([
        'Historia 3',
        'Mon, 31 Dec 2998 22:00:00 GMT',
      ])
      // As of a day before, and by its number, another version is there.
      expect((await get('/uusi/versions/1')).headers.get('last-modified')).toBe(since)
    })

    it('should see by date that something was published, or withdrawn', async () => {
      const created = (await app.payload.create({
        collection: 'privacy-notices',
        data: {
          title: 'Vaihtuva',
          _status: 'published',
          profile: 'classic',
          registers: [register],
          sections: [{ blockType: 'text', heading: 'Teksti', text: text('Yksi') }],
          slug: 'vaihtuva',
        },
      })) as { id: Id }
      await nextSecond()
      const since = (await get('/vaihtuva')).headers.get('last-modified') ?? ''
      const permalink = '/vaihtuva/versions/1'
      expect((await get('/vaihtuva', { 'if-modified-since': since })).status).toBe(304)
      expect((await get(permalink, { 'if-modified-since': since })).status).toBe(304)

      await update(created.id, { title: 'Vaihtunut' })
      expect((await get('/vaihtuva', { 'if-modified-since': since })).body.title).toBe('Vaihtunut')

      await nextSecond()
      const later = (await get(permalink)).headers.get('last-modified') ?? ''
      await update(created.id, { _status: 'draft' })
      expect((await get(permalink, { 'if-modified-since': later })).body.withdrawal).not.toBeNull()
      expect((await get('/vaihtuva', { 'if-modified-since': later })).status).toBe(410)
    })
  })

  describe('links', () => {
    const api = '/api/privacy-notices/published'

    it('should lead from what is in force to everything about it', async () => {
      expect(linksOf(await get('/uusi'))).toEqual([
        { href: `${api}/uusi?locale=fi`, rel: 'canonical' },
        { href: `${api}/uusi?locale=fi`, hreflang: 'fi', rel: 'alternate' },
        { href: `${api}/uusi?locale=sv`, hreflang: 'sv', rel: 'alternate' },
        { href: `${api}/uusi?locale=fi&format=page`, rel: 'alternate', title: 'page', type: 'text/html' },
        {
          href: `${api}/uusi?locale=fi&format=markdown`,
          rel: 'alternate',
          title: 'markdown',
          type: 'text/markdown',
        },
        { href: `${api}/uusi?locale=fi&format=text`, rel: 'alternate', title: 'text', type: 'text/plain' },
        { href: `${api}/uusi?locale=fi&format=html`, rel: 'alternate', title: 'html', type: 'text/html' },
        { href: `${api}/uusi?locale=fi&format=pdf`, rel: 'alternate', title: 'pdf', type: 'application/pdf' },
        {
          href: `${api}/uusi?locale=fi&format=docx`,
          rel: 'alternate',
          title: 'docx',
          type: WORD,
        },
        {
          href: `${api}/uusi?locale=fi&format=jsonld`,
          rel: 'alternate',
          title: 'jsonld',
          type: 'application/ld+json',
        },
        {
          href: `${api}/uusi?locale=fi&format=tilt`,
          rel: 'alternate',
          title: 'tilt',
          type: 'application/json',
        },
        { href: `${api}/uusi/history?locale=fi`, rel: 'version-history', type: 'application/json' },
        { href: `${api}/uusi/versions/2/proof`, rel: 'https://c2sp.org/tlog-proof', type: 'text/plain' },
        { href: `${api}/uusi/versions/2?locale=fi`, rel: 'bookmark' },
        { href: `${api}/uusi/versions/1?locale=fi`, rel: 'predecessor-version' },
        { href: `${api}/uusi/versions/3?locale=fi`, rel: 'successor-version' },
      ])
    })

    it('should lead from a version to its neighbours and to what is in force', async () => {
      const first = await get('/uusi/versions/1?locale=sv&format=text')
      expect(linksOf(first).filter(({ rel }) => rel !== 'alternate')).toEqual([
        { href: `${api}/uusi/versions/1?locale=sv`, rel: 'canonical' },
        { href: `${api}/uusi/history?locale=sv`, rel: 'version-history', type: 'application/json' },
        { href: `${api}/uusi/versions/1/proof`, rel: 'https://c2sp.org/tlog-proof', type: 'text/plain' },
        { href: `${api}/uusi?locale=sv`, rel: 'latest-version' },
        { href: `${api}/uusi/versions/2?locale=sv`, rel: 'successor-version' },
      ])
      // The other languages are in the format asked for.
      expect(linksOf(first).filter(({ hreflang }) => hreflang)).toEqual([
        { href: `${api}/uusi/versions/1?locale=fi&format=text`, hreflang: 'fi', rel: 'alternate' },
        { href: `${api}/uusi/versions/1?locale=sv&format=text`, hreflang: 'sv', rel: 'alternate' },
      ])
      expect(await related('/uusi/versions/3', 'successor-version')).toEqual([])
    })

    it('should lead to the newest address, and as of a day to the version of that day', async () => {
      expect(await related('/vanha', 'canonical')).toEqual([`${api}/uusi?locale=fi`])
      expect(await related('/vanha/versions/1', 'canonical')).toEqual([`${api}/uusi/versions/1?locale=fi`])
      expect(await related('/uusi?at=2020-06-01', 'canonical')).toEqual([`${api}/uusi/versions/1?locale=fi`])
      expect(await related('/uusi?locale=en', 'canonical')).toEqual([`${api}/uusi?locale=fi`])
    })

    it('should not lead to what is in force when nothing is', async () => {
      expect(await related('/poistettu/versions/1', 'latest-version')).toEqual([])
      expect(await related('/poistettu/versions/1', 'successor-version')).toEqual([])
      expect(await related('/poistettu/versions/1', 'version-history')).toHaveLength(1)
    })

    it('should stand in the JSON as well', async () => {
      const formats = (own: string) =>
        Object.fromEntries(linked.map((name) => [name, `${own}&format=${name}`]))
      expect((await get('/vanha?locale=sv&format=json')).body.links).toEqual({
        canonical: `${api}/uusi?locale=sv`,
        formats: formats(`${api}/uusi?locale=sv`),
        history: `${api}/uusi/history?locale=sv`,
        languages: { fi: `${api}/uusi?locale=fi`, sv: `${api}/uusi?locale=sv` },
        latest: `${api}/uusi?locale=sv`,
        permalink: `${api}/uusi/versions/2?locale=sv`,
        predecessor: `${api}/uusi/versions/1?locale=sv`,
        successor: `${api}/uusi/versions/3?locale=sv`,
      })
      const own = `${api}/poistettu/versions/1?locale=fi`
      expect((await get('/poistettu/versions/1')).body.links).toEqual({
        canonical: own,
        formats: formats(own),
        history: `${api}/poistettu/history?locale=fi`,
        languages: { fi: own },
        latest: null,
        permalink: own,
        predecessor: null,
        successor: null,
      })
    })

    it('should all be answered', async () => {
      for (const rest of [
        '/uusi',
        '/uusi/versions/2?format=page',
        '/uusi/versions/1',
        '/poistettu/versions/1',
      ]) {
        for (const { href, hreflang, rel, title, type } of linksOf(await get(rest))) {
          const { headers, status } = await app.rest('GET', href.replace('/api', ''))
          // These notices do not say all that the schema of TILT demands.
          expect([href, rel, status]).toEqual([href, rel, title === 'tilt' ? 406 : 200])
          if (type) expect(headers.get('content-type')).toMatch(type)
          if (hreflang) expect(headers.get('content-language')).toBe(hreflang)
        }
      }
    })

    it('should be in the page too', async () => {
      const { text: page } = await get('/uusi?locale=sv', { accept: 'text/html' })
      expect(page).toContain(`<link rel="canonical" href="${api}/uusi?locale=sv">`)
      expect(page).toContain(`<link rel="alternate" hreflang="fi" href="${api}/uusi?locale=fi">`)
      expect(page).toContain(`<a href="${api}/uusi?locale=fi" hreflang="fi" lang="fi">suomi</a>`)
      expect(page).toContain('lang="sv" aria-current="page">svenska</a>')
      expect(page).toContain(
        `<link rel="alternate" type="application/ld+json" title="jsonld" href="${api}/uusi?locale=sv&amp;format=jsonld">`,
      )
    })
  })

  describe('cross-origin headers', () => {
    it('should let no other site read in an app that names none', async () => {
      const { headers } = await get('/uusi?format=page', { origin: 'https://site.example' })
      expect(headers.get('access-control-allow-origin')).toBeNull()
    })

    it('should be as the app sets them, in each format, on a 304 and on an error', async () => {
      const ask = (rest: string, headers: Record<string, string>) =>
        withCORS.rest('GET', `${path}${rest}`, { headers })
      const etag = (await ask('/uusi', {})).headers.get('etag') ?? ''
      for (const [rest, headers, status] of [
        ...names.map((format) => [`/uusi?format=${format}`, {}, 200] as const),
        ['/uusi', { 'if-none-match': etag }, 304],
        ['/uusi', { accept: 'image/png' }, 406],
        ['/ei-ole', {}, 404],
      ] as const) {
        const allowed = await ask(rest, { ...headers, origin: 'https://site.example' })
        expect(allowed.status).toBe(status)
        expect(allowed.headers.get('access-control-allow-origin')).toBe('https://site.example')
        expect(allowed.headers.get('access-control-expose-headers')).toBe('ETag, Link')
        const other = await ask(rest, { ...headers, origin: 'https://other.example' })
        expect(other.headers.get('access-control-allow-origin')).toBeNull()
        if (status < 400) expect(allowed.headers.get('vary')).toContain('Origin')
      }
    })

    it('should come with whole addresses in an app that has a serverURL', async () => {
      const response = await withCORS.rest('GET', `${path}/uusi`)
      expect(linksOf(response).every(({ href }) => href.startsWith('https://cms.example/api/'))).toBe(true)
      expect(response.body.links.permalink).toMatch(
        /^https:\/\/cms\.example\/api\/.*\/versions\/2\?locale=fi$/,
      )
    })
  })
})
