// On one database: a client sees answers, not databases.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'

import type { NoticeFetch } from '../../src/exports/fetch.js'
import type { NoticeDocument } from '../../src/index.js'
import type { TestApp } from './support/app.js'

import {
  createNoticeClient,
  createNoticeGraphQLClient,
  GRAPHQL_NOTICE_FIELDS,
} from '../../src/exports/fetch.js'
import { PrivacyNotice } from '../../src/exports/react.js'
import { privacyNotices } from '../../src/index.js'
import { calendarDateOf } from '../../src/notice/dates.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { asREST, FULL_NOTICE } from '../fixtures/query.js'
import { createSources, text } from '../fixtures/sources.js'
import { createTestApp } from './support/app.js'
import { graphqlRoutesOf } from './support/graphqlRoute.js'

describe('the client for frontends', () => {
  let app: TestApp
  const answers: number[] = []

  /** The app as a server, without one in between. */
  const appFetch: NoticeFetch = async (url, { headers }) => {
    const { pathname, search } = new URL(url)
    const response = await app.rest('GET', `${pathname.replace(/^\/api/, '')}${search}`, {
      headers: Object.fromEntries(headers),
    })
    answers.push(response.status)
    return new Response(response.status === 304 ? null : response.text, response)
  }
  const client = createNoticeClient({ url: 'http://localhost:3000/api', fetch: appFetch })

  beforeAll(async () => {
    app = await createTestApp({ name: 'client', plugins: [privacyNotices()] })
    const { register } = await createSources(app.payload)
    const create = (data: object) =>
      app.payload.create({
        collection: 'privacy-notices',
        data: {
          _status: 'published',
          profile: 'classic',
          registers: [register],
          sections: [{ blockType: 'text', heading: 'Teksti', text: text('Sisältö') }],
          ...data,
        },
      }) as Promise<{ id: number | string }>
    const update = (id: number | string, data: object) =>
      app.payload.update({ id, collection: 'privacy-notices', data } as never)

    const formatted = richTextOf([
      {
        type: 'paragraph',
        children: [
          { bold: true, text: 'Lihavaa' },
          { break: true },
          { href: 'https://esimerkki.example/', text: 'linkki' },
        ],
      },
      {
        type: 'list',
        items: [
          {
            children: [{ text: 'ulompi' }],
            lists: [{ type: 'list', items: [{ children: [{ text: 'sisempi' }] }], ordered: false }],
          },
        ],
        ordered: true,
        start: 3,
      },
    ])
    const current = await create({
      title: 'Seloste',
      change: { effectiveFrom: '2020-01-01', note: 'Ensimmäinen', type: 'major' },
      sections: [
        { blockType: 'register', keys: ['controller', 'contactPerson'] },
        { blockType: 'text', heading: 'Muotoiltua', text: formatted },
      ],
      slug: 'seloste',
    })
    await update(current.id, {
      title: 'Uusi seloste',
      _status: 'published',
      change: { effectiveFrom: '2022-03-01', note: 'Toinen', type: 'minor' },
    })
    const withdrawn = await create({ title: 'Poistuva', slug: 'poistuva' })
    await update(withdrawn.id, {
      _status: 'draft',
      withdrawal: { reason: 'Rekisteri on lakkautettu', successor: current.id },
    })
  })
  afterAll(() => app.destroy())

  it('should read the notice in force, and find it unchanged when asked again', async () => {
    const read = await client.notice('seloste', { locale: 'fi' })
    if (read.outcome !== 'found') throw new Error(read.message)
    expect(read.data).toMatchObject({ title: 'Uusi seloste', locale: 'fi', version: 2 })
    expect(read.etag).toMatch(/^W\/".+"$/)
    expect(await client.notice('seloste', { etag: read.etag, locale: 'fi' })).toEqual({
      outcome: 'notModified',
      etag: read.etag,
    })
    expect(answers.slice(-2)).toEqual([200, 304])
    expect(await client.notice('seloste', { etag: read.etag, locale: 'sv' })).toMatchObject({
      outcome: 'found',
      data: { fallback: true, requestedLocale: 'sv' },
    })
  })

  it('should read what was in force on a day, at an instant, and a version', async () => {
    const titles = await Promise.all(
      [
        { at: '2021-01-01' },
        { at: new Date('2021-01-01T12:00:00Z') },
        { version: 1 },
        { at: '2022-03-01' },
      ].map((query) => client.notice('seloste', query)),
    )
    expect(titles.map((read) => (read.outcome === 'found' ? read.data.title : read.outcome))).toEqual([
      'Seloste',
      'Seloste',
      'Seloste',
      'Uusi seloste',
    ])
  })

  it('should tell apart why there is none', async () => {
    expect(await client.notice('ei-ole')).toMatchObject({ outcome: 'notFound', code: 'notFound' })
    expect(await client.notice('seloste', { version: 9 })).toMatchObject({
      outcome: 'notFound',
      code: 'versionNotFound',
      version: 9,
    })
    expect(await client.notice('seloste', { fallback: 'none', locale: 'en' })).toMatchObject({
      outcome: 'notFound',
      code: 'languageNotFound',
      locales: ['fi'],
    })
    expect(await client.notice('seloste', { at: '2019-01-01' })).toMatchObject({
      outcome: 'notFound',
      code: 'nothingInForce',
      date: '2019-01-01',
      upcoming: '2020-01-01',
    })
    expect(answers.slice(-4)).toEqual([404, 404, 404, 404])
  })

  it('should tell when and why a notice was withdrawn, and which one to read instead', async () => {
    const withdrawal = {
      date: calendarDateOf(new Date(), 'Europe/Helsinki'),
      reason: 'Rekisteri on lakkautettu',
      successor: 'seloste',
    }
    await expect(client.notice('poistuva')).resolves.toEqual({
      outcome: 'withdrawn',
      message: expect.any(String),
      ...withdrawal,
    })
    const version = await client.notice('poistuva', { version: 1 })
    if (version.outcome !== 'found') throw new Error(version.message)
    expect(version.data.withdrawal).toEqual(withdrawal)
    expect(
      renderToStaticMarkup(<PrivacyNotice notice={version.data} noticeHref={(slug) => `/${slug}`} />),
    ).toMatch(/role="note".*Rekisteri on lakkautettu.*href="\/seloste"/)
  })

  it('should tell which parameter cannot be read', async () => {
    expect(await client.notice('seloste', { at: 'eilen' })).toMatchObject({
      outcome: 'malformed',
      parameter: 'at',
    })
    expect(await client.list({ limit: 101 })).toMatchObject({ outcome: 'malformed', parameter: 'limit' })
    expect(await client.notice('seloste', { version: 0 })).toMatchObject({
      outcome: 'malformed',
      parameter: 'version',
    })
  })

  it('should read the list, the history and a comparison', async () => {
    expect(await client.list({ limit: 5 })).toMatchObject({
      outcome: 'found',
      data: { docs: [{ slug: 'seloste', version: 2 }], totalDocs: 1 },
    })
    const history = await client.history('seloste', { limit: 1, page: 2 })
    expect(history).toMatchObject({
      outcome: 'found',
      data: { docs: [{ change: { note: 'Ensimmäinen' }, status: 'past', version: 1 }], totalPages: 2 },
    })
    expect(await client.history('poistuva')).toMatchObject({
      outcome: 'found',
      data: { docs: [{ event: 'withdrawn' }, { event: 'published' }] },
    })
    const diff = await client.diff('seloste', { from: 1, to: 2 })
    expect(diff).toMatchObject({
      outcome: 'found',
      data: { from: { version: 1 }, texts: { title: { before: 'Seloste' } }, to: { version: 2 } },
    })
    const { etag } = diff.outcome === 'found' ? diff : { etag: null }
    expect(await client.diff('seloste', { etag, from: 1, to: 2 })).toEqual({ outcome: 'notModified', etag })
    expect(await client.diff('ei-ole')).toMatchObject({ outcome: 'notFound', code: 'notFound' })
  })

  it('should throw when it asks what is not this API', async () => {
    const wrong = createNoticeClient({
      url: 'http://localhost:3000/api',
      collection: 'selosteet',
      fetch: appFetch,
    })
    await expect(wrong.notice('seloste')).rejects.toMatchObject({ name: 'NoticeRequestError', status: 404 })
  })

  it('should give the component what GraphQL gives it', async () => {
    const read = await client.notice('seloste', { locale: 'fi' })
    if (read.outcome !== 'found') throw new Error(read.message)
    const { data } = await app.graphql<{ PublishedPrivacyNotice: NoticeDocument }>(FULL_NOTICE, {
      locale: 'fi',
      slug: 'seloste',
    })
    const markup = renderToStaticMarkup(<PrivacyNotice notice={read.data} showContents />)
    expect(markup).toContain(
      '<p><strong>Lihavaa</strong><br/><a href="https://esimerkki.example/" rel="noopener noreferrer">linkki</a></p>' +
        '<ol start="3"><li>ulompi<ul><li>sisempi</li></ul></li></ol>',
    )
    expect(renderToStaticMarkup(<PrivacyNotice notice={data.PublishedPrivacyNotice} showContents />)).toBe(
      markup,
    )
  })

  describe('by GraphQL', () => {
    const graphql = createNoticeGraphQLClient({
      url: 'http://localhost:3000/api/graphql',
      fetch: async (_, { body = '' }) => {
        const { query, variables } = JSON.parse(body) as { query: string; variables: object }
        const { data, errors, status } = await app.graphql(query, variables as Record<string, unknown>)
        return Response.json({ data, errors }, { status })
      },
    })

    it('should give what REST gives, but for the texts as data and the links', async () => {
      const [read, rest] = await Promise.all([
        graphql.notice('seloste', { locale: 'sv' }),
        client.notice('seloste', { locale: 'sv' }),
      ])
      if (read.outcome !== 'found' || rest.outcome !== 'found') throw new Error('not found')
      const { introduction, links, sections, ...others } = rest.data
      expect(links.latest).toContain('/published/seloste?locale=')
      expect(asREST(read.data)).toEqual({
        ...others,
        introduction,
        sections: sections.map(({ content: _, ...section }) => section),
      })
      // Where there is one organisation, a notice has no scope; REST has no ids for caches.
      const fields = GRAPHQL_NOTICE_FIELDS.filter((name) => name !== 'id' && name !== 'scope')
      expect(Object.keys(rest.data).sort()).toEqual([...fields, 'links'].sort())
    })

    it('should give as much as is asked for, of a day or a version', async () => {
      expect(await graphql.notice('seloste', { at: '2021-01-01', fields: ['title', 'version'] })).toEqual({
        outcome: 'found',
        data: { title: 'Seloste', version: 1 },
        etag: null,
      })
      expect(await graphql.notice('seloste', { fields: ['title'], version: 2 })).toMatchObject({
        data: { title: 'Uusi seloste' },
      })
    })

    it('should tell what there is not', async () => {
      expect(await graphql.notice('puuttuu')).toMatchObject({ outcome: 'notFound' })
      expect(await graphql.notice('seloste', { fallback: 'none', locale: 'en' })).toMatchObject({
        outcome: 'notFound',
      })
      expect(await graphql.notice('poistuva', { locale: 'fi' })).toMatchObject({
        outcome: 'withdrawn',
        reason: 'Rekisteri on lakkautettu',
        successor: 'seloste',
      })
      expect(await graphql.notice('seloste', { locale: 'ei kieli' })).toMatchObject({
        outcome: 'malformed',
        parameter: 'locale',
      })
    })

    it('should give the same by GET where the server has the route, and tell when nothing has changed', async () => {
      const routes = graphqlRoutesOf(app)
      const byGet = createNoticeGraphQLClient({
        url: 'http://localhost:3000/api/graphql',
        fetch: async (url, { headers, method }) => {
          expect(method).toBe('GET')
          const answer = await routes.get(new URL(url).search.slice(1), {
            headers: Object.fromEntries(headers),
          })
          const { body, status } = answer
          return new Response(body || null, { headers: answer.headers, status })
        },
        method: 'GET',
      })
      const read = await byGet.notice('seloste', { locale: 'sv' })
      if (read.outcome !== 'found') throw new Error('not found')
      expect({ ...read, etag: null }).toEqual(await graphql.notice('seloste', { locale: 'sv' }))
      const { etag } = read
      expect(etag).toMatch(/^(?:W\/)?"/)
      const again = await byGet.notice('seloste', { etag, locale: 'sv' })
      expect(again).toEqual({ etag, outcome: 'notModified' })
      expect(await byGet.notice('seloste', { etag, fields: ['title'], locale: 'sv' })).toMatchObject({
        outcome: 'found',
      })
      for (const [slug, query] of [
        ['puuttuu', {}],
        ['poistuva', { locale: 'fi' }],
        ['seloste', { locale: 'ei kieli' }],
      ] as const) {
        expect(await byGet.notice(slug, query)).toEqual(await graphql.notice(slug, query))
      }
    })
  })
})
