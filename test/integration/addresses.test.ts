// On one database: addresses are made from the config.
import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { JsonObject } from 'payload'
import type { EveryState } from './support/everyState.js'
import type { RESTResponse, TestApp } from './support/app.js'

import { OTHER_HOST } from '../fixtures/otherHost.js'
import { createNoticeRoute } from '../../src/exports/next.js'
import { privacyNotices } from '../../src/index.js'
import { normaliseOptions } from '../../src/options.js'
import { readEndpoints } from '../../src/reading/endpoints.js'
import { logEndpoints } from '../../src/reading/log/endpoints.js'
import { createTestApp, databaseUnderTest, describeWhen } from './support/app.js'
import { codesIn, documentedTables } from './support/documentedTables.js'
import { ADDRESS, startEveryState } from './support/everyState.js'

/** Where the links of public answers lead, what they are made of, and in which language an answer is that names none. */

const PUBLISHED = '/privacy-notices/published'

type Answer = RESTResponse<JsonObject>
type Link = { href: string; rel: string }

const linksOf = ({ headers }: Answer): Link[] =>
  (headers.get('link') ?? '').split(/, (?=<)/).flatMap((one) => {
    const [, href, rel] = /^<([^>]*)>; rel="([^"]*)"/.exec(one) ?? []
    return href !== undefined && rel !== undefined ? [{ href, rel }] : []
  })

/** Every public route, with the parameters of its address as they are named in the code. */
const options = normaliseOptions({})
const routes = [...readEndpoints(options), ...logEndpoints(options)]
  .filter(({ method }) => method === 'get')
  .map(({ path }) => path.replace(/(:\w+)\(.*\)$/, '$1'))

describeWhen('indexes', `the addresses in public answers, on ${databaseUnderTest.server}`, () => {
  let every: EveryState
  /** The same installation, where it says where it is and reads what languages are preferred. */
  let other: TestApp

  beforeAll(async () => {
    every = await startEveryState('addresses')
    other = await createTestApp({
      name: 'addresses-negotiating',
      config: { serverURL: 'https://cms.example/below/a/path' },
      database: every.site.app.database,
      plugins: [privacyNotices({ negotiateLanguage: true })],
    })
  }, 240_000)
  afterAll(async () => {
    await other?.destroy()
    await every?.site.app.destroy()
  })

  const get = (path: string, headers: Record<string, string> = {}, app = every.site.app): Promise<Answer> =>
    app.rest('GET', path, { headers })
  const pathOf = (route: string, slug: string, version = 1): string => {
    const path = route.replace(':slug', slug).replace(':version', String(version))
    return `/privacy-notices${path}${path.endsWith('/consistency') ? '?from=1&to=2' : ''}`
  }
  const below = (address: string): string =>
    address.replace(/^https:\/\/cms\.example/, '').replace(/^\/api/, '')

  it.each([
    ['a path', '', () => every.site.app],
    ['the whole, without the path of serverURL', 'https://cms.example', () => other],
  ])('should be %s, and each lead to what it says', async (_, origin, appOf) => {
    const app = appOf()
    const followed = new Map<string, Answer>()
    const states = [ADDRESS.inForce, ADDRESS.renamed, ADDRESS.old, ADDRESS.replaced, ADDRESS.withdrawn]
    for (const slug of [...states, ADDRESS.upcoming]) {
      for (const route of routes) {
        for (const version of route.includes(':version') ? [1, 2] : [1]) {
          const answer = await get(pathOf(route, slug, version), {}, app)
          if (answer.status === 200 && !route.includes('/log/') && !route.endsWith('/proof'))
            expect([route, linksOf(answer).length]).not.toEqual([route, 0])
          for (const { href, rel } of linksOf(answer)) {
            expect(href.startsWith(`${origin}/api${PUBLISHED}`)).toBe(true)
            const to = followed.get(href) ?? (await get(below(href), {}, app))
            followed.set(href, to)
            // What is in force can have been withdrawn, or be still to come, or say too little for TILT: the answer there says so.
            const told = { 404: 'nothingInForce', 406: 'factsMissing', 410: 'withdrawn' }[to.status]
            const [error] = (to.body.errors ?? []) as { code: string }[]
            expect([slug, route, rel, href, to.status === 200 ? undefined : error?.code]).toEqual([
              slug,
              route,
              rel,
              href,
              told,
            ])
            if (to.status === 406) expect(href).toContain('format=tilt')
            if (rel === 'self' || rel === 'canonical') expect(to.status).toBe(200)
          }
        }
      }
    }
  })

  it('should be those that the documentation tells, and no others', async () => {
    const [, table] = documentedTables('docs/api.md', '### Links')
    for (const { address = '', relations = '' } of table?.rows ?? []) {
      const [route = ''] = codesIn(address)
      const found = new Set<string>()
      for (const slug of [ADDRESS.inForce, ADDRESS.renamed])
        for (const version of [1, 2])
          for (const query of /\/(record|diff|since\/:version)$/.test(route)
            ? ['']
            : ['?limit=1&page=2', '?limit=1'])
            for (const { rel } of linksOf(await get(`${pathOf(route, slug, version)}${query}`)))
              found.add(rel)
      const documented = relations.startsWith('the same')
        ? [
            ...codesIn(table?.rows.find((row) => row.address?.includes('/published/feed'))?.relations ?? ''),
            'last',
          ]
        : codesIn(relations).filter((code) => code !== 'type')
      expect([route, [...found].sort()]).toEqual([
        route,
        [...new Set(documented)].filter((code) => code !== 'type').sort(),
      ])
    }
    expect(table?.rows.length).toBe(7)
  })

  it('should lead through every page, there and back', async () => {
    for (const path of ['', `/${ADDRESS.inForce}/history`, `/${ADDRESS.inForce}/feed`, '/feed?format=json']) {
      const first = `${PUBLISHED}${path}${path.includes('?') ? '&' : '?'}limit=1&locale=sv`
      const seen: string[] = []
      let to: string | undefined = first
      let before: string | undefined
      while (to !== undefined) {
        const links: Record<string, string> = Object.fromEntries(
          linksOf(await get(to)).map(({ href, rel }) => [rel, below(href)]),
        )
        // The query may come in another order.
        seen.push(links.self ?? '')
        expect(links.prev).toBe(before)
        expect(links.first).toBe(seen[0])
        expect(links.self).toContain('locale=sv')
        before = links.self
        if (links.next === undefined && links.last !== undefined) expect(links.last).toBe(links.self)
        to = links.next
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBeGreaterThan(1)
    }
  })

  it('should never be made of what a request says of its host', async () => {
    const whole = ({ headers: own, text }: { headers: Headers; text: string }) =>
      `${JSON.stringify([...own])} ${text}`
    const states = [ADDRESS.inForce, ADDRESS.withdrawn, ADDRESS.upcoming, ADDRESS.missing]
    for (const app of [every.site.app, other]) {
      for (const route of routes) {
        for (const slug of route.includes(':slug') ? states : [ADDRESS.inForce]) {
          for (const query of ['', 'format=page', 'format=json', 'locale=*']) {
            const path = pathOf(route, slug)
            const answer = await get(
              query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path,
              OTHER_HOST,
              app,
            )
            expect([route, whole(answer)]).toEqual([route, expect.not.stringMatching(/attacker|localhost/)])
          }
        }
      }
    }
    const { GET } = createNoticeRoute({ config: Promise.resolve(every.site.app.config) })
    for (const url of ['https://attacker.example/privacy/x?format=page', 'http://h//attacker.example/x']) {
      const params = Promise.resolve({ slug: ADDRESS.inForce })
      const answer = await GET(new Request(url, { headers: OTHER_HOST }), { params })
      const text = await answer.text()
      expect(answer.status).toBe(200)
      expect(whole({ headers: answer.headers, text })).not.toMatch(/\/\/attacker|https?:\/\/attacker/)
    }
  })

  const negotiated = async (path: string, language: string | undefined) => {
    const { body, headers, status, text } = await get(
      PUBLISHED + path,
      language === undefined ? {} : { 'accept-language': language },
      other,
    )
    return { body, language: headers.get('content-language'), status, text, vary: headers.get('vary') ?? '' }
  }

  it.each([
    ['sv', 'sv', false],
    ['sv-FI, fi;q=0.5', 'sv', false],
    ['fi;q=0.4, sv;q=0.6', 'sv', false],
    ['de, sv;q=0.1', 'sv', false],
    // It is not written in English.
    ['en, sv;q=0.5', 'sv', false],
    ['en', 'fi', true],
    // The app has no German, and a wildcard wants nothing of its own.
    ['de', 'fi', false],
    ['*', 'fi', false],
    ['sv;q=0', 'fi', false],
    ['', 'fi', false],
    ['nonsense;;q=x', 'fi', false],
    [undefined, 'fi', false],
  ])('should give what names no language by Accept-Language %j in %s', async (wanted, language, fallback) => {
    for (const path of [`/${ADDRESS.inForce}`, `/${ADDRESS.inForce}/versions/1`]) {
      // The second time from memory.
      for (let time = 0; time < 2; time += 1) {
        const answer = await negotiated(path, wanted)
        expect(answer.body).toMatchObject({ fallback, locale: language })
        expect([answer.language, answer.vary]).toEqual([language, 'Accept, Accept-Language, Origin'])
      }
    }
    const list = await negotiated('', wanted)
    const docs = list.body.docs as { locale: string }[]
    expect(new Set(docs.map(({ locale }) => locale))).toEqual(new Set([language]))
    expect(list.vary).toBe('Accept-Language, Origin')
    const history = await negotiated(`/${ADDRESS.inForce}/history`, wanted)
    const titles = (history.body.docs as { title: string }[]).map(({ title }) => title)
    expect(titles.at(-1)).toBe(`${ADDRESS.inForce} ${language === 'sv' ? 'på svenska' : 'suomeksi'}`)
    const feed = await negotiated(`/${ADDRESS.inForce}/feed`, wanted)
    expect([feed.language, feed.vary]).toEqual([language, 'Accept, Accept-Language, Origin'])
    expect((await negotiated(`/${ADDRESS.inForce}/diff`, wanted)).body).toMatchObject({
      fallback,
      locale: language,
    })
  })

  it('should not look at Accept-Language where a language is named, nor without the option', async () => {
    for (const path of [
      '',
      `/${ADDRESS.inForce}`,
      '/feed',
      `/${ADDRESS.inForce}/feed`,
      `/${ADDRESS.inForce}/history`,
    ]) {
      const named = await negotiated(`${path}?locale=fi`, 'sv')
      expect(named.vary).not.toContain('Accept-Language')
      expect(named.text).toBe((await negotiated(`${path}?locale=fi`, undefined)).text)
      // An empty one names none.
      expect((await negotiated(`${path}?locale=`, 'sv')).vary).toContain('Accept-Language')
      const without = await get(PUBLISHED + path, { 'accept-language': 'sv' })
      expect(without.headers.get('vary')).not.toContain('Accept-Language')
      expect(without.text).toBe((await get(PUBLISHED + path)).text)
    }
  })

  it('should take no other language than one that is preferred where that is asked', async () => {
    expect(await negotiated(`/${ADDRESS.inForce}?fallback=none`, 'en')).toMatchObject({ status: 404 })
    expect(await negotiated(`/${ADDRESS.inForce}?fallback=none`, 'en, sv;q=0.1')).toMatchObject({
      status: 200,
    })
    expect(await negotiated(`/${ADDRESS.inForce}?fallback=none`, 'de')).toMatchObject({ status: 200 })
  })

  it('should leave GraphQL to its arguments', async () => {
    const { data } = await other.graphql<{ PublishedPrivacyNotice: { locale: string } }>(
      `{ PublishedPrivacyNotice(slug: "${ADDRESS.inForce}") { locale } }`,
      {},
      { headers: { 'accept-language': 'sv' } },
    )
    expect(data.PublishedPrivacyNotice.locale).toBe('fi')
  })
})
