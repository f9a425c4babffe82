import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { RepublishingProgress } from '../../src/republishing/endpoints.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { XMLElement } from '../fixtures/xml.js'

import { privacyNotices, republishAll } from '../../src/index.js'
import { calendarDateOf, formatDate, startOfDay } from '../../src/notice/dates.js'
import { startSite } from '../fixtures/site.js'
import { createBilingualRegister, organisation, register } from '../fixtures/sources.js'
import { named, parseXML } from '../fixtures/xml.js'
import { atMoment } from './support/clock.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

const TIME_ZONE = 'Europe/Helsinki'
const daysFromNow = (days: number) => calendarDateOf(new Date(Date.now() + days * 86_400_000), TIME_ZONE)

type Item = {
  id: string
  content_text: string
  date_published: string
  language: string
  summary?: string
  tags: string[]
  title: string
  url: string
  _privacy_notices: Record<string, unknown> & { hash: string; slug: string; version: number }
}
type JSONFeed = {
  feed_url: string
  home_page_url: string
  items: Item[]
  language: string
  next_url?: string
  title: string
  _privacy_notices: { id: string; updated: string }
}

const one = (element: XMLElement | undefined, name: string): string | undefined =>
  element && named(element, name)[0]?.text
const linkOf = (root: XMLElement, rel: string) =>
  named(root, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href
/** The part of an address that `site.read` takes. */
const below = (address: string | undefined) => (address ?? '').replace('/api/privacy-notices/published', '')

describe(`the feeds of publications, on ${databaseUnderTest.server}`, () => {
  let site: Site

  beforeAll(async () => {
    site = await startSite('feed', { jobs: { start: false } })
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => site.app.destroy())

  const atom = async (path: string): Promise<XMLElement> => {
    const { headers, status, text } = await site.read(path)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    return parseXML(text)
  }
  const json = async (path: string, headers: Record<string, string> = {}): Promise<JSONFeed> => {
    const answer = await site.read(`${path}${path.includes('?') ? '&' : '?'}format=json`, headers)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/feed+json; charset=utf-8',
    ])
    return answer.body as unknown as JSONFeed
  }
  const titles = ({ items }: JSONFeed) => items.map(({ title }) => title)
  const withdraw = (id: Id, withdrawal: object = {}) => site.save(id, { _status: 'draft', withdrawal })

  it('should be a feed before anything is published, in which no draft shows', async () => {
    await site.create({ title: 'Salainen luonnos' })
    const root = await atom('/feed')
    expect(named(root, 'entry')).toEqual([])
    expect([one(root, 'title'), one(root, 'updated')]).toEqual([
      'Julkaistut tietosuojaselosteet',
      '1970-01-01T00:00:00.000Z',
    ])
    expect((await json('/feed')).items).toEqual([])
  })

  it('should list every publication of every notice, newest first, and those of one notice', async () => {
    const first = await site.create({ title: 'Ensimmäinen <b> & "muut"', _status: 'published' })
    const second = await site.create({ title: 'Toinen', _status: 'published' })
    const change = { note: 'Uusi <osoite> & puhelin', type: 'minor' }
    await site.publish(first.id, { change, title: 'Ensimmäinen, uusi' })
    await site.app.rest('PATCH', `/privacy-notices/${second.id}?draft=true`, {
      body: { title: 'Salainen luonnos', _status: 'draft' },
      token: site.token,
    })

    const root = await atom('/feed')
    const entries = named(root, 'entry')
    expect(entries.map((entry) => one(entry, 'title'))).toEqual([
      'Ensimmäinen, uusi, versio 2',
      'Toinen, versio 1',
      'Ensimmäinen <b> & "muut", versio 1',
    ])
    expect(JSON.stringify(root)).not.toContain('Salainen')
    const [record] = (await site.records(first.id)).slice(-1) as unknown as [
      { effectiveFrom: string; hash: string; publishedAt: string },
    ]
    const [newest] = entries
    expect(one(root, 'updated')).toBe(record.publishedAt)
    expect([one(newest, 'updated'), one(newest, 'published')]).toEqual([
      record.publishedAt,
      record.publishedAt,
    ])
    expect(one(newest, 'summary')).toBe('Uusi <osoite> & puhelin')
    expect(one(newest, 'content')).toBe(
      `Voimassa ${formatDate(record.effectiveFrom, 'fi')} alkaen.\nVähäinen muutos.\nUusi <osoite> & puhelin`,
    )
    expect([one(newest, 'pn:hash'), one(newest, 'pn:effectiveFrom'), one(newest, 'pn:version')]).toEqual([
      record.hash,
      record.effectiveFrom,
      '2',
    ])
    expect(newest && named(newest, 'category').map(({ attributes }) => attributes.term)).toEqual([
      'published',
      'minor',
    ])
    const permalink = below(newest && linkOf(newest, 'alternate'))
    expect((await site.read(permalink)).body).toMatchObject({ hash: record.hash, version: 2 })

    const ofFirst = await json(`/${first.slug}/feed`)
    expect(titles(ofFirst)).toEqual(['Ensimmäinen, uusi, versio 2', 'Ensimmäinen <b> & "muut", versio 1'])
    expect(ofFirst).toMatchObject({
      home_page_url: `/api/privacy-notices/published/${first.slug}`,
      language: 'fi',
      title: 'Ensimmäinen, uusi: versiot',
    })
    const all = await json('/feed')
    expect(all.items.filter(({ _privacy_notices: { slug } }) => slug === first.slug)).toEqual(ofFirst.items)
    expect(new Set(all.items.map(({ id }) => id)).size).toBe(3)
    expect(all._privacy_notices.id).not.toBe(ofFirst._privacy_notices.id)
    expect(entries.map((entry) => one(entry, 'id'))).toEqual(all.items.map(({ id }) => id))
  })

  it('should be in the language asked for, and say where a notice is not', async () => {
    const { app, sources } = site
    const { id, slug } = await site.create({
      title: 'Kaksikielinen',
      registers: [await createBilingualRegister(app.payload, sources.controller)],
      sections: [{ blockType: 'register', keys: ['controller', 'registerName'] }],
      _status: 'published',
    })
    await app.rest('PATCH', `/privacy-notices/${id}?draft=true`, {
      body: { change: { note: 'Nytt på svenska', type: 'major' }, title: 'Tvåspråkig', _status: 'draft' },
      locale: 'sv',
      token: site.token,
    })
    await site.publish(id, { change: { note: 'Ruotsiksi myös', type: 'major' } })

    const swedish = await json(`/${slug}/feed?locale=sv`)
    expect(swedish).toMatchObject({ language: 'sv', title: 'Tvåspråkig: versioner' })
    expect(swedish.items[0]).toMatchObject({
      language: 'sv',
      summary: 'Nytt på svenska',
      title: 'Tvåspråkig, version 2',
    })
    expect(swedish.items[0]?.content_text).toContain('Betydande ändring.')
    expect(swedish.items[0]?.url).toContain('/versions/2?locale=sv')
    // Its first version was in Finnish only.
    expect(swedish.items[1]).toMatchObject({ language: 'fi', title: 'Kaksikielinen, versio 1' })
    const [, older] = named(await atom(`/${slug}/feed?locale=sv`), 'entry')
    expect(older?.attributes).toEqual({ 'xml:lang': 'fi' })

    const finnish = await json(`/${slug}/feed?locale=fi`)
    expect(finnish.items[0]).toMatchObject({ summary: 'Ruotsiksi myös', title: 'Kaksikielinen, versio 2' })
    expect(finnish.items.map((item) => item.id)).toEqual(swedish.items.map((item) => item.id))
    expect(titles(await json(`/${slug}/feed?locale=de`))[0]).toBe('Kaksikielinen, versio 2')
    expect((await json('/feed?locale=en')).title).toBe('Privacy notices: publications')
    expect(await json('/feed?locale=valueOf')).toMatchObject({ language: 'en' })
  })

  it('should keep every id when host, title and address change', async () => {
    const { id, slug } = await site.create({ title: 'Vanha nimi', _status: 'published' })
    const before = await json(`/${slug}/feed`)
    const other = await json(`/${slug}/feed`, { host: 'www.example.org:8080' })
    expect(other).toEqual(before)
    await site.publish(id, { title: 'Uusi nimi', changeSlug: true, slug: 'uusi-osoite' })

    const after = await json('/uusi-osoite/feed')
    expect(titles(after)).toEqual(['Uusi nimi, versio 2', 'Vanha nimi, versio 1'])
    expect(after.items[1]).toEqual(before.items[0])
    expect(after._privacy_notices.id).toBe(before._privacy_notices.id)
    // The old address leads to the same feed, which names its new one.
    expect(await json(`/${slug}/feed`)).toEqual(after)
    expect(after.feed_url).toContain('/uusi-osoite/feed?format=json')
  })

  it('should tell of a withdrawal, with its reason and what to read instead', async () => {
    const successor = await site.create({ title: 'Seuraaja', _status: 'published' })
    const { id, slug } = await site.create({ title: 'Lakkaava', _status: 'published' })
    await withdraw(id, { reason: 'Rekisteri on lakkautettu', successor: successor.id })

    const found = await json(`/${slug}/feed`)
    expect(found.title).toBe('Lakkaava: versiot')
    expect(found.items[0]).toMatchObject({
      summary: 'Rekisteri on lakkautettu',
      tags: ['withdrawn'],
      title: 'Lakkaava, versio 2 (poistettu käytöstä)',
      _privacy_notices: { event: 'withdrawn', change: null, version: 2 },
    })
    expect(found.items[0]?.content_text).toMatch(/^Poistettu käytöstä .*\nRekisteri on lakkautettu$/)
    const [entry] = named(await atom('/feed?limit=1'), 'entry')
    expect(one(entry, 'title')).toBe('Lakkaava, versio 2 (poistettu käytöstä)')
    expect(below(entry && linkOf(entry, 'related'))).toBe(`/${successor.slug}`)
    expect((await site.read(below(entry && linkOf(entry, 'alternate')))).status).toBe(410)
  })

  it('should list a version that waits for its day as upcoming, until it takes force by itself', async () => {
    const { id, slug } = await site.create({ title: 'Nykyinen', _status: 'published' })
    const [soon, later] = [daysFromNow(10), daysFromNow(20)]
    await site.publish(id, { title: 'Tuleva', change: { effectiveFrom: soon } })
    await site.publish(id, { title: 'Myöhempi', change: { effectiveFrom: later } })
    const [waiting, next] = (await json(`/${slug}/feed`)).items
    expect(next).toMatchObject({
      content_text: expect.stringContaining(`Tulee voimaan ${formatDate(soon, 'fi')}.`) as unknown,
      tags: expect.arrayContaining(['published', 'upcoming']) as unknown,
      title: `Tuleva, versio 2 (tulee voimaan ${formatDate(soon, 'fi')})`,
      _privacy_notices: { effectiveFrom: soon, status: 'upcoming' },
    })
    expect(waiting?._privacy_notices).toMatchObject({ effectiveFrom: later, status: 'upcoming' })

    atMoment(new Date(startOfDay(soon, TIME_ZONE).getTime() - 1))
    const before = await site.read(`/${slug}/feed`)
    atMoment(new Date(startOfDay(soon, TIME_ZONE).getTime() + 2000))
    const taken = (await json(`/${slug}/feed`)).items[1]
    expect(taken).toMatchObject({ title: 'Tuleva, versio 2', _privacy_notices: { status: null } })
    expect([taken?.id, taken?.date_published]).toEqual([next?.id, next?.date_published])
    const cached = {
      'if-modified-since': String(before.headers.get('last-modified')),
      'if-none-match': String(before.headers.get('etag')),
    }
    for (const [name, value] of Object.entries(cached)) {
      const after = await site.read(`/${slug}/feed`, { [name]: value })
      expect([after.status, after.headers.get('last-modified')]).toEqual([
        200,
        startOfDay(soon, TIME_ZONE).toUTCString(),
      ])
    }
    jest.useRealTimers()

    // One that takes force before it, and takes its place.
    await site.publish(id, { title: 'Väliin', change: { waiting: 'replace' } })
    const replaced = (await json(`/${slug}/feed`)).items[2]
    expect(replaced).toMatchObject({
      id: next?.id,
      content_text: expect.stringContaining('uudempi versio korvasi tämän') as unknown,
      title: 'Tuleva, versio 2',
      _privacy_notices: { status: 'replaced' },
    })
    atMoment(new Date(startOfDay(later, TIME_ZONE).getTime() + 2000))
    expect((await json(`/${slug}/feed`)).items[2]?._privacy_notices.status).toBe('replaced')
  })

  it('should name the changed source for which a notice was published again', async () => {
    const { app, token } = site
    const create = async (collection: string, data: object) =>
      (await app.payload.create({ collection: collection as never, data })) as { id: Id }
    const controller = await create('notice-organisations', organisation({ name: 'Muuttuva yhdistys ry' }))
    const source = await create('registers', register(controller.id, {}))
    const { id, slug } = await site.create({
      title: 'Lähteistä',
      registers: [source.id],
      _status: 'published',
    })
    await app.payload.update({
      id: controller.id,
      collection: 'notice-organisations' as never,
      data: { street: 'Uusi katu 9' },
    })
    const pending = await app.rest('GET', `/privacy-notices/pending?source=organisations:${controller.id}`, {
      token,
    })
    const run = await app.rest<RepublishingProgress>('POST', '/privacy-notices/republish', {
      body: {
        change: { note: { fi: 'Osoite muuttui' }, type: 'minor' },
        notices: [{ id, contentHash: pending.body.notices[0]?.contentHash }],
        source: { id: controller.id, collection: 'organisations' },
      },
      token,
    })
    expect(run.status).toBe(202)
    await republishAll(app.payload, run.body.run)

    const [item] = (await json(`/${slug}/feed`)).items
    expect(item).toMatchObject({
      content_text: expect.stringMatching(
        /Osoite muuttui\nJulkaistu, koska tämä muuttui: Muuttuva yhdistys ry\.$/,
      ) as unknown,
      _privacy_notices: {
        cause: { id: String(controller.id), collection: 'organisations', title: 'Muuttuva yhdistys ry' },
        version: 2,
      },
    })
    const [entry] = named(await atom(`/${slug}/feed`), 'entry')
    expect(one(entry, 'pn:cause')).toBe('Muuttuva yhdistys ry')
  })

  it('should be paged so that its links give everything, once', async () => {
    const { id, slug } = await site.create({ title: 'Sivutettu', _status: 'published' })
    for (let version = 2; version <= 5; version += 1) await site.publish(id, { title: `Sivu ${version}` })
    for (const path of ['/feed', `/${slug}/feed`]) {
      const everything = (await json(`${path}?limit=100`)).items.map((item) => item.id)
      expect(everything.length).toBeGreaterThanOrEqual(5)
      const found: (string | undefined)[] = []
      let next: string | undefined = `${path}?limit=2&locale=fi`
      let last = ''
      while (next) {
        const root = await atom(next)
        expect(below(linkOf(root, 'self'))).toContain('limit=2&locale=fi')
        expect(below(linkOf(root, 'previous'))).toBe(last)
        expect(one(root, 'updated')).toBe(one(await atom(path), 'updated'))
        found.push(...named(root, 'entry').map((entry) => one(entry, 'id')))
        last = below(linkOf(root, 'self'))
        next = below(linkOf(root, 'next'))
      }
      expect(found).toEqual(everything)

      const first = await json(`${path}?limit=2`)
      expect(
        (await json(below(first.next_url).replace('format=json&', ''))).items.map((item) => item.id),
      ).toEqual(everything.slice(2, 4))
      expect((await json(`${path}?page=2147483647&limit=100`)).items).toEqual([])
      const beyond = await json(`${path}?page=999`)
      expect([beyond.items, beyond.next_url]).toEqual([[], undefined])
    }
    expect((await json('/feed')).items).toHaveLength(20)
  })

  it.each(['/feed', '/seloste-x/feed'])(
    'should answer 304 to who has it, and HEAD as GET: %s',
    async (path) => {
      if (path !== '/feed')
        await site.create({ slug: 'seloste-x', title: 'Välimuisti', _status: 'published' })
      atMoment(new Date(Date.now() + 5000))
      const { headers, text } = await site.read(path)
      const [etag, modified] = [headers.get('etag') ?? '', headers.get('last-modified') ?? '']
      expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/)
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(headers.get('vary')).toBe('Accept, Origin')
      expect(headers.get('content-language')).toBe('fi')
      expect(new Date(modified).getTime()).toBe(
        Math.floor(Date.parse(one(parseXML(text), 'updated') ?? '') / 1000) * 1000,
      )
      const status = async (given: Record<string, string>, query = '') =>
        (await site.read(`${path}${query}`, given)).status
      expect(await status({ 'if-none-match': etag })).toBe(304)
      expect(await status({ 'if-none-match': `"x", ${etag.slice(2)}` })).toBe(304)
      expect(await status({ 'if-modified-since': modified })).toBe(304)
      const earlier = new Date(Date.parse(modified) - 1000).toUTCString()
      expect(await status({ 'if-modified-since': earlier })).toBe(200)
      expect(await status({ 'if-modified-since': 'yesterday' })).toBe(200)
      expect(await status({ 'if-modified-since': modified, 'if-none-match': '"x"' })).toBe(200)
      for (const query of ['?format=json', '?limit=1', '?page=2', '?locale=sv']) {
        expect([query, await status({ 'if-none-match': etag }, query)]).toEqual([query, 200])
      }
      expect(await status({ 'if-none-match': etag, accept: 'application/feed+json' })).toBe(200)

      const head = await site.app.rest('HEAD', `/privacy-notices/published${path}`)
      expect([head.status, head.text]).toEqual([200, ''])
      for (const name of ['content-type', 'etag', 'last-modified', 'vary']) {
        expect([name, head.headers.get(name)]).toEqual([name, headers.get(name)])
      }
      jest.useRealTimers()
      await site.create({ title: 'Jotain uutta', _status: 'published' })
      expect(await status({ 'if-none-match': etag })).toBe(path === '/feed' ? 200 : 304)
    },
  )

  it('should name no date for what may change again within it', async () => {
    const { id, slug } = await site.create({ title: 'Juuri nyt', _status: 'published' })
    const [record] = (await site.records(id)) as unknown as [{ publishedAt: string }]
    atMoment(new Date(record.publishedAt))
    expect((await site.read(`/${slug}/feed`)).headers.get('last-modified')).toBeNull()
  })

  it.each([
    ['/ei-ole/feed', 404, 'notFound', undefined],
    ['/feed/feed', 404, 'notFound', undefined],
    [`/${encodeURIComponent("' or 1=1 \u0000")}/feed`, 404, 'notFound', undefined],
    ['/feed?format=rss', 400, 'malformed', 'format'],
    ['/feed?format=json&format=atom', 400, 'malformed', 'format'],
    ['/feed?locale=%3Cfi%3E', 400, 'malformed', 'locale'],
    ['/feed?limit=101', 400, 'malformed', 'limit'],
    ['/feed?limit=0', 400, 'malformed', 'limit'],
    ['/feed?page=-1', 400, 'malformed', 'page'],
    ['/ei-ole/feed?page=1.5', 400, 'malformed', 'page'],
  ])('should refuse %s with %i %s', async (path, status, code, parameter) => {
    const answer = await site.read(path)
    expect([answer.status, answer.body.errors[0]]).toMatchObject([
      status,
      { code, ...(parameter && { parameter }) },
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('should not have its address taken by a notice', async () => {
    const answer = await site.app.rest('POST', '/privacy-notices', {
      body: { slug: 'feed', title: 'Syöte', registers: [site.sources.register] },
      headers: { cookie: 'payload-lng=en' },
      token: site.token,
    })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('reserved')
    expect((await site.create({ title: 'Feed' })).slug).not.toBe('feed')
    expect((await site.read('/feed')).status).toBe(200)
  })

  it('should not be told of a notice that only has a draft', async () => {
    const { slug } = await site.create({ title: 'Vain luonnos' })
    expect((await site.read(`/${slug}/feed`)).status).toBe(404)
    expect((await site.read('/feed?limit=100')).text).not.toContain('Vain luonnos')
  })

  it('should be at the address that the app says it has', async () => {
    const there = await createTestApp({
      config: { serverURL: 'https://www.example.org' },
      database: site.app.database,
      plugins: [privacyNotices()],
    })
    try {
      const { text } = await there.rest('GET', '/privacy-notices/published/feed', {
        headers: { host: 'attacker.example' },
      })
      expect(linkOf(parseXML(text), 'self')).toBe(
        'https://www.example.org/api/privacy-notices/published/feed',
      )
      expect(text).not.toMatch(/attacker|localhost/)
    } finally {
      await there.destroy()
    }
  })
})
