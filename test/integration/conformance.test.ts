import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { FORMATS } from '../../src/render/formats.js'
import { createHash } from 'node:crypto'

import type { JsonObject } from 'payload'
import type { RESTResponse } from './support/app.js'
import type { EveryState } from './support/everyState.js'
import type { Row } from './support/documentedTables.js'

import { normaliseOptions } from '../../src/options.js'
import { readEndpoints } from '../../src/reading/endpoints.js'
import { named, parseXML } from '../fixtures/xml.js'
import { databaseUnderTest, describeWhen } from './support/app.js'
import { codesIn, documentedTables } from './support/documentedTables.js'
import { ADDRESS, startEveryState } from './support/everyState.js'

/**
 * The public reading API against what docs/api.md says of it: every line of the tables of its section "Every answer" is tried
 * on every route. What is expected stands there, and here only how to ask.
 */

const NOTICES = '/privacy-notices'
const [methodTable, headerTable, statusTable] = documentedTables('docs/api.md', '## Every answer')
const [formatTable] = documentedTables('docs/api.md', '### Formats')
if (!methodTable || !headerTable || !statusTable || !formatTable) throw new Error('docs/api.md lacks a table')

const routes = headerTable.rows.map(({ address }) => codesIn(address ?? '')[0] ?? '')
/** Columns of the table of statuses are the routes of the other one, some of them shortened. */
const routeOfColumn = (column: string): string => {
  const [name = ''] = codesIn(column)
  const of = name.startsWith('…')
    ? routes.filter((route) => route.startsWith('/published/:slug') && route.endsWith(name.slice(1)))
    : routes.filter((route) => route === name)
  if (of.length !== 1) throw new Error(`docs/api.md: no single route for the column ${column}`)
  return of[0] ?? ''
}
const [ASKED_FOR = '', ...statusColumns] = statusTable.headings

type Answer = RESTResponse<JsonObject>
type Format = { name: string; type: string }

/** What the documentation says of the answers of a route. */
type Contract = {
  /** The first is given without `Accept`. */
  formats: Format[]
  /** True when `format` and `Accept` are read. */
  negotiates: boolean
  cacheControl: { usual: string; withdrawn: string }
  contentLanguage: string
  etag: string
  hasLastModified: boolean
  vary: { usual: string; byFormat: string }
}

const contractOf = (row: Row): Contract => {
  const [, ...codes] = [undefined, ...codesIn(row.formats ?? '')]
  const isFive = row.formats === '[five](#formats)'
  const formats = isFive
    ? formatTable.rows.map((one) => ({
        name: codesIn(one.format ?? '')[0] ?? '',
        type: codesIn(one['`Content-Type`'] ?? '')[0] ?? '',
      }))
    : codes.flatMap((code, index) => (index % 2 === 0 ? [{ name: code, type: codes[index + 1] ?? '' }] : []))
  const [cacheControl = '', whenWithdrawn = cacheControl] = codesIn(row['`Cache-Control`'] ?? '')
  const [vary = '', varyByFormat = vary] = codesIn(row['`Vary`'] ?? '')
  return {
    cacheControl: { usual: cacheControl, withdrawn: whenWithdrawn },
    contentLanguage: row['`Content-Language`'] ?? '',
    etag: row['`ETag` made of'] ?? '',
    formats,
    hasLastModified: row['`Last-Modified`'] === 'yes',
    negotiates: row['`Accept`'] !== '–',
    vary: { byFormat: varyByFormat, usual: vary },
  }
}
const contracts = new Map(headerTable.rows.map((row, index) => [routes[index] ?? '', contractOf(row)]))
const contractFor = (route: string): Contract => {
  const contract = contracts.get(route)
  if (!contract) throw new Error(`docs/api.md does not say what ${route} answers`)
  return contract
}

/** How to ask for what a line of the table of statuses tells. */
type Ask = {
  slug?: string
  version?: number | string
  query?: Record<string, string | undefined> | string
  headers?: Record<string, string> | ((before: Answer) => Record<string, string>)
}

const malformedLocales = ['*', 'a', '../etc', 'fi,sv', 'fi_', 'äö', '%00', 'suomenkieli']
const asked: Record<string, (route: string) => Ask[]> = {
  'a notice in force': () => [{}, { version: 2 }],
  'by an address it had before': () => [{ slug: ADDRESS.old }, { slug: ADDRESS.old, version: 2 }],
  'whose first day is still to come': () => [{ slug: ADDRESS.upcoming }],
  withdrawn: () => [{ slug: ADDRESS.withdrawn }],
  'the version that withdraws it': () => [{ query: 'to=2', slug: ADDRESS.withdrawn, version: 2 }],
  'a version replaced before its day': () => [{ query: 'to=2', slug: ADDRESS.replaced, version: 2 }],
  'a version there is not': (route) =>
    route.endsWith('/diff')
      ? ['from=9', 'to=9', 'from=9&to=1', 'from=1&to=9'].map((query) => ({ query }))
      : [{ version: 3 }, { version: 2_147_483_647 }],
  'a version that is no whole number from 1': (route) =>
    ['0', '-1', '1.5', 'x', '%00', '1e3', '99999999999', '%20'].flatMap((version): Ask[] =>
      route.endsWith('/diff') ? [{ query: `from=${version}` }, { query: `to=${version}` }] : [{ version }],
    ),
  'never published, with a draft or without': () => [{ slug: ADDRESS.draft }, { slug: ADDRESS.missing }],
  'an address no notice can have': () =>
    ['Ei_Ole', '%00', 'a%2Fb', '..%2F..', 'versions', 'x'.repeat(200), '%F0%9F%92%A9', '%24ne'].map(
      (slug) => ({
        slug,
      }),
    ),
  '`locale` it is written in': () => ['fi', 'sv', 'sv-FI', 'SV'].map((locale) => ({ query: { locale } })),
  '`locale` it is not written in': () =>
    ['en', 'xx', 'valueOf', 'svx', ''].map((locale) => ({ query: { locale } })),
  'the same with `fallback=none`': () =>
    ['en', 'xx'].map((locale) => ({ query: { fallback: 'none', locale } })),
  '`locale` that is no language code': () => malformedLocales.map((locale) => ({ query: { locale } })),
  '`fallback` that is neither of the two': () => [{ query: { fallback: 'maybe' } }],
  '`at` a day or an instant on which it was in force': () =>
    ['2021-06-01', '2021-06-01T12:00:00Z', '2999-12-31', ''].map((at) => ({ query: { at } })),
  '`at` a day before its first': () =>
    ['2001-01-01', '2001-01-01T00:00:00Z'].map((at) => ({ query: { at } })),
  '`at` that is neither': () =>
    ['soon', '2021-02-29', '2021-1-1', '2021-06-01T12:00', '1622548800', '%00'].map((at) => ({
      query: { at },
    })),
  '`page` or `limit` within bounds, or a page after the last': () => [
    { query: { limit: '1', page: '1' } },
    { query: { limit: '100', page: '9' } },
    { query: { limit: '', page: '' } },
    { query: { page: '2147483647' } },
  ],
  '`page` or `limit` out of bounds': () => [
    ...['0', '-1', 'x', '1.5', '99999999999'].map((page) => ({ query: { page } })),
    ...['0', '-1', 'x', '101'].map((limit) => ({ query: { limit } })),
  ],
  '`status` that is neither of the two': () => [{ query: { status: 'withdrawn' } }],
  '`format` there is': (route) =>
    [...contractFor(route).formats.map(({ name }) => name), ''].map((format) => ({ query: { format } })),
  '`format` there is not': () => ['pdf', 'JSON', 'text/html', '%00'].map((format) => ({ query: { format } })),
  'a parameter given twice': () => [{ query: 'locale=fi&locale=sv' }, { query: 'locale[]=fi' }],
  '`Accept` of nothing there is': () =>
    ['image/png', 'application/xml', 'text/html;q=0', '*/*;q=0', 'text/html;level=1'].map((accept) => ({
      headers: { accept },
    })),
  '`If-None-Match` with its `ETag`': () => [
    { headers: ({ headers }) => ({ 'if-none-match': headers.get('etag') ?? '"none"' }) },
    { headers: ({ headers }) => ({ 'if-none-match': `"x", W/${headers.get('etag') ?? '"none"'}` }) },
    { headers: () => ({ 'if-none-match': '*' }) },
    // The date does not count where there is an ETag (RFC 9110 §13.1.3).
    {
      headers: ({ headers }) => ({
        'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT',
        'if-none-match': headers.get('etag') ?? '"none"',
      }),
    },
  ],
  '`If-Modified-Since` its `Last-Modified`': () => [
    {
      headers: ({ headers }) => ({
        'if-modified-since': headers.get('last-modified') ?? new Date().toUTCString(),
      }),
    },
  ],
}

/** `Accept`, and what it gets of a notice and of a feed; undefined where it gets nothing. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
const ACCEPTED: [accept: string, notice: string | undefined, feed: string][] = [
  ['', 'json', 'atom'],
  ['*/*', 'json', 'atom'],
  ['application/*', 'json', 'atom'],
  ['text/*', 'page', 'atom'],
  ['application/json', 'json', 'atom'],
  ['text/html', 'page', 'atom'],
  ['text/markdown', 'markdown', 'atom'],
  ['text/markdown;variant=GFM', 'markdown', 'atom'],
  ['text/plain;charset=UTF-8', 'text', 'atom'],
  ['application/atom+xml', undefined, 'atom'],
  ['application/feed+json', undefined, 'json'],
  ['application/feed+json;q=0.5, application/atom+xml;q=0.4', undefined, 'json'],
  ['application/feed+json;q=0.5, application/atom+xml', undefined, 'atom'],
  [BROWSER, 'page', 'atom'],
  ['text/plain;q=0.2, text/markdown;q=0.9, application/json;q=0.5', 'markdown', 'atom'],
  ['*/*;q=0.1, text/plain;q=0.2', 'text', 'atom'],
  ['application/json;q=0, */*', 'page', 'atom'],
  ['TEXT/Markdown', 'markdown', 'atom'],
  ['image/png, text/plain;q=0.001', 'text', 'atom'],
  // What cannot be read is left out; of nothing, everything is accepted.
  ['nonsense', 'json', 'atom'],
  [';;,,q=', 'json', 'atom'],
  ['text/plain;q=2, text/markdown;q=0.1', 'markdown', 'atom'],
  ['"', 'json', 'atom'],
]

describeWhen('indexes', `every public answer, as docs/api.md says, on ${databaseUnderTest.server}`, () => {
  let every: EveryState
  let requests = 0

  beforeAll(async () => {
    every = await startEveryState('conformance')
    // FerretDB, the stand-in for MongoDB, takes a second for a publication.
  }, 240_000)
  afterAll(async () => {
    await every?.site.app.destroy()
    if (process.env.TEST_LOG_LEVEL) process.stderr.write(`${requests} requests\n`)
  })

  /** The path of a route. Strings of a query are sent as they are, and values too: `%00` is an octet. */
  const pathOf = (route: string, { query = {}, slug = ADDRESS.inForce, version = 1 }: Ask): string => {
    const path = route.replace(':slug', slug).replace(':version', String(version))
    const search =
      typeof query === 'string'
        ? query
        : Object.entries(query)
            .map(([name, value]) => `${name}=${value}`)
            .join('&')
    return `${NOTICES}${path}${search ? `?${search}` : ''}`
  }
  const send = (method: string, path: string, headers: Record<string, string> = {}, token?: string) => {
    requests += 1
    return every.site.app.rest(method, path, { headers, token })
  }
  const isPlaced = (route: string, ask: Ask) =>
    (ask.slug === undefined || route.includes(':slug')) &&
    (ask.version === undefined || route.includes(':version') || ask.query !== undefined)

  /** Same status, headers and bytes. */
  const expectSame = (answer: Answer, other: Answer, body = other.text) => {
    expect(answer.status).toBe(other.status)
    expect(Object.fromEntries(answer.headers)).toEqual(Object.fromEntries(other.headers))
    expect(answer.text).toBe(body)
  }

  /** What holds of everything. */
  const expectSafe = ({ headers, text }: Answer) => {
    expect(text).not.toContain(`${ADDRESS.draft} suomeksi`)
    expect(text).not.toContain(`${ADDRESS.draft} på svenska`)
    expect(text).not.toMatch(/\n\s+at |node_modules|file:\/\//)
    expect(headers.get('set-cookie')).toBeNull()
  }

  const expectError = (answer: Answer, status: number, code: string) => {
    expectSafe(answer)
    const { body, headers, text } = answer
    const errors = body.errors as { code: string; message: string }[]
    expect([answer.status, errors?.map((error) => error.code)]).toEqual([status, [code]])
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['errors'])
    expect(errors[0]?.message).toMatch(/\S.*\.$/)
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('cache-control')).toBe('no-store')
    for (const name of ['etag', 'last-modified', 'link', 'content-language', 'content-security-policy']) {
      expect([name, headers.get(name)]).toEqual([name, null])
    }
  }

  /** The language an answer has to be in. */
  const languageFor = (route: string, locale: string | undefined): null | string => {
    const given = locale && /^sv(?:-|$)/i.test(locale) ? 'sv' : 'fi'
    const rules: Record<string, null | string> = {
      'language given': given,
      'language of the plugin': !locale ? 'fi' : /^(?:fi|sv)(?:-|$)/i.test(locale) ? locale : 'en',
      '–': null,
    }
    const { contentLanguage } = contractFor(route)
    const language = rules[contentLanguage]
    if (language === undefined) throw new Error(`docs/api.md: unknown Content-Language "${contentLanguage}"`)
    return language
  }

  /** That a body is what its type says, in its language. */
  const expectBody = (route: string, { name, type }: Format, language: null | string, answer: Answer) => {
    const { body, text } = answer
    if (type === 'application/json') {
      expect(JSON.parse(text)).toEqual(body)
      const shape = route.endsWith('/record')
        ? ['content', 'defaultLanguage', 'event', 'hash', 'version']
        : route.endsWith('/diff')
          ? ['facts', 'from', 'locale', 'proposal', 'sections', 'texts', 'to']
          : route === '/published' || route.endsWith('/history')
            ? ['docs', 'hasNextPage', 'hasPrevPage', 'limit', 'page', 'totalDocs', 'totalPages']
            : ['hash', 'links', 'locale', 'schema', 'sections', 'title', 'version']
      expect(Object.keys(body)).toEqual(expect.arrayContaining(shape))
      if (language !== null) expect(body.locale).toBe(language)
    } else if (name === 'atom') {
      const root = parseXML(text)
      expect([root.name, root.attributes['xml:lang']]).toEqual(['feed', language])
      expect(named(root, 'id').length).toBeGreaterThan(0)
    } else if (name === 'json') {
      expect(body).toMatchObject({ language, version: 'https://jsonfeed.org/version/1.1' })
      expect(Array.isArray(body.items)).toBe(true)
    } else if (name === 'page') {
      expect(text.startsWith(`<!DOCTYPE html>\n<html lang="${language}">`)).toBe(true)
      expect(text.endsWith('</html>\n')).toBe(true)
    } else if (name === 'html') {
      expect(text).toContain(`<article lang="${language}">`)
      expect(text.endsWith('</article>\n')).toBe(true)
      expect(text).not.toMatch(/<(?:html|head|body|script|style)\b/)
    } else {
      expect(text).toMatch(/^[^<{][^]*[^\n]\n$/)
      expect(text).toContain(language === 'sv' ? 'Innehåll' : 'Sisältö')
      expect(text.includes('\n## ')).toBe(name === 'markdown')
    }
  }

  /** The bytes that were given under an ETag, by address: a strong one is given to no others (RFC 9110 §8.8.1). */
  const byETag = new Map<string, string>()

  const expectETag = (route: string, path: string, format: Format, { headers, text }: Answer) => {
    const etag = headers.get('etag')
    const { etag: made } = contractFor(route)
    if (made === '–') {
      expect(etag).toBeNull()
      return
    }
    expect(etag).toMatch(/^"[\x21\x23-\x7e]+"$/)
    if (made !== 'what is sent') throw new Error(`docs/api.md: unknown ETag "${made}"`)
    const digest = createHash('sha256').update(text).digest('hex')
    expect(etag?.slice(1, 65)).toBe(digest)
    const key = `${path} ${etag}`
    expect(byETag.get(key) ?? text).toBe(text)
    byETag.set(key, text)
  }

  /** Checks an answer of 200 against the line of its route. */
  const expectAnswer = (
    route: string,
    path: string,
    answer: Answer,
    { format, locale, withdrawn = false }: { format?: string; locale?: string; withdrawn?: boolean } = {},
  ) => {
    const contract = contractFor(route)
    const given = contract.formats.find(({ name }) => name === (format || contract.formats[0]?.name))
    if (!given) throw new Error(`docs/api.md: ${route} has no format ${format}`)
    const byName = /[?&]format=\w/.test(path)
    const language = languageFor(route, locale)
    expectSafe(answer)
    const { headers, status } = answer
    expect({
      status,
      'cache-control': headers.get('cache-control'),
      'content-language': headers.get('content-language'),
      'content-type': headers.get('content-type'),
      vary: headers.get('vary'),
    }).toEqual({
      status: 200,
      'cache-control': contract.cacheControl[withdrawn ? 'withdrawn' : 'usual'],
      'content-language': language,
      'content-type': given.type,
      vary: contract.vary[byName && contract.negotiates ? 'byFormat' : 'usual'],
    })
    expectETag(route, path, given, answer)
    const lastModified = headers.get('last-modified')
    expect(lastModified !== null).toBe(contract.hasLastModified)
    if (lastModified !== null) {
      expect(new Date(lastModified).toUTCString()).toBe(lastModified)
      expect(Date.parse(lastModified)).toBeLessThanOrEqual(Date.now())
    }
    const isNotice = contract.formats.length === 5
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('link') !== null).toBe(isNotice)
    expect(
      headers.get('content-security-policy')?.startsWith("default-src 'none'; style-src '") ?? false,
    ).toBe(given.type.startsWith('text/html'))
    if (isNotice) {
      const formats = [...(headers.get('link') ?? '').matchAll(/; title="(\w+)"/g)].map(([, name]) => name)
      expect(formats.sort()).toEqual(
        contract.formats.flatMap(({ name }) => (name === given.name ? [] : [name])).sort(),
      )
    }
    expectBody(route, given, language, answer)
  }

  /** Headers of RFC 9110 §15.4.5, as with 200, and no body. */
  const expectNotModified = (answer: Answer, before: Answer) => {
    expect([answer.status, answer.text]).toEqual([304, ''])
    for (const name of ['cache-control', 'content-language', 'content-location', 'etag', 'expires', 'vary']) {
      expect([name, answer.headers.get(name)]).toEqual([name, before.headers.get(name)])
    }
    expect(answer.headers.get('last-modified')).toBe(before.headers.get('last-modified'))
  }

  const headersOf = ({ headers = {} }: Ask, before: Answer) =>
    typeof headers === 'function' ? headers(before) : headers

  describe('the documentation', () => {
    it('should have a line for every format there is, and no other', () => {
      expect(contractFor('/published/:slug').formats).toEqual(
        FORMATS.map(({ mediaType, name }) => ({ name, type: mediaType })),
      )
    })

    it('should have a line for every route there is, and no other', () => {
      const endpoints = readEndpoints(normaliseOptions({}))
      for (const method of ['get', 'head']) {
        const paths = endpoints
          .filter((one) => one.method === method)
          // A parameter may say what it matches.
          .map(({ path }) => path.replace(/(:\w+)\(.*\)$/, '$1'))
        expect([...paths].sort()).toEqual([...routes].sort())
      }
      expect(endpoints).toHaveLength(2 * routes.length)
      expect(statusColumns.map(routeOfColumn).sort()).toEqual([...routes].sort())
    })

    it('should have every line tried, and nothing tried that it does not have', () => {
      expect(statusTable.rows.map((row) => row[ASKED_FOR]).sort()).toEqual(Object.keys(asked).sort())
      const methods = methodTable.rows.flatMap(({ method }) => codesIn(method ?? ''))
      expect(methods.sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
    })

    it('should name every status and code that the table gives in the list of them, and no code less', () => {
      const [codes] = documentedTables('docs/api.md', '## Statuses')
      const listed = codes?.rows.flatMap((row) => (row.code ? [`${row.status} ${row.code}`] : []))
      const given = statusTable.rows.flatMap((row) =>
        statusColumns.flatMap((column) => (row[column]?.includes('`') ? [row[column]] : [])),
      )
      expect([...new Set(given)].sort()).toEqual([...(listed ?? [])].sort())
    })
  })

  for (const row of statusTable.rows) {
    const line = row[ASKED_FOR] ?? ''
    describe(line, () => {
      for (const column of statusColumns) {
        const route = routeOfColumn(column)
        const cell = row[column] ?? ''
        const asks = (asked[line]?.(route) ?? []).filter((ask) => isPlaced(route, ask))
        const [, status = '', code] = /^(\d{3})(?: `(\w+)`)?$/.exec(cell) ?? []
        // Nothing to try where a route knows neither the notice nor what is asked of it.
        if (cell === '–' && !asks.some(({ headers, query }) => headers ?? query)) continue

        it(`should be answered at ${route} by ${cell === '–' ? 'what is answered without' : cell}`, async () => {
          expect(asks.length).toBeGreaterThan(0)
          let before: Answer | undefined
          for (const [index, ask] of asks.entries()) {
            const path = pathOf(route, ask)
            const usual = { slug: ask.slug ?? ADDRESS.inForce, version: ask.version ?? 1 }
            if (ask.headers || cell === '–') before ??= await send('GET', pathOf(route, usual))
            const headers = before ? headersOf(ask, before) : {}
            const answer = await send('GET', path, headers)
            if (cell === '–') {
              expectSame(answer, before as Answer)
              continue
            }
            if (index === 0) expectSame(await send('HEAD', path, headers), answer, '')
            if (code) expectError(answer, Number(status), code)
            else if (status === '304') expectNotModified(answer, before as Answer)
            else {
              const query = typeof ask.query === 'object' ? ask.query : {}
              expect(status).toBe('200')
              expectAnswer(route, path, answer, { ...query, withdrawn: ask.slug === ADDRESS.withdrawn })
            }
          }
        })
      }
    })
  }

  describe('a method', () => {
    const wanted = ({ answer = '' }: Row, method: string, route: string): number => {
      const [, usual = '', other, methods = '', address] =
        /^(\d{3})(?:, or (\d{3}) for (.+) at `([^`]+)`)?:/.exec(answer) ?? []
      return Number(other && address === route && codesIn(methods).includes(method) ? other : usual)
    }
    for (const row of methodTable.rows) {
      for (const method of codesIn(row.method ?? '')) {
        // They are what everything else here is tried with.
        if (method === 'GET' || method === 'HEAD') continue
        it.each(routes)(`should be answered as documented: ${method} %s`, async (route) => {
          for (const slug of [ADDRESS.inForce, ADDRESS.missing]) {
            const answer = await send(method, pathOf(route, { slug }), { accept: BROWSER })
            expect(answer.status).toBe(wanted(row, method, route))
            expectSafe(answer)
            expect(answer.headers.get('etag')).toBeNull()
          }
        })
      }
    }
  })

  describe.each(routes)('what is accepted at %s', (route) => {
    const { formats, negotiates } = contractFor(route)
    const isNotice = formats.length === 5

    it('should be what the weights of the header say', async () => {
      for (const [accept, notice, feed] of ACCEPTED.slice(0, negotiates ? undefined : 5)) {
        const format = isNotice ? notice : negotiates ? feed : formats[0]?.name
        for (const locale of isNotice && accept.includes('html') ? ['fi', 'sv'] : ['fi']) {
          const path = pathOf(route, { query: { locale } })
          const answer = await send('GET', path, { accept })
          if (format === undefined) expectError(answer, 406, 'notAcceptable')
          else expectAnswer(route, path, answer, { format, locale })
          if (format === undefined) expect(answer.headers.get('vary')).toBe('Accept, Origin')
        }
      }
    })

    it('should not count where a format is named', async () => {
      for (const { name } of negotiates ? formats : []) {
        for (const locale of ['fi', 'sv', 'en', 'xx', '']) {
          const path = pathOf(route, { query: { format: name, locale } })
          const answer = await send('GET', path)
          expectAnswer(route, path, answer, { format: name, locale })
          if (locale !== 'sv' && locale !== 'xx') continue
          expectSame(await send('GET', path, { accept: 'image/png, */*;q=0' }), answer)
          const etag = answer.headers.get('etag') ?? ''
          expectNotModified(await send('GET', path, { 'if-none-match': etag }), answer)
        }
      }
    })
  })

  describe('an ETag', () => {
    it('should be another one for each language and format', async () => {
      for (const route of routes.filter((one) => contractFor(one).formats.length === 5)) {
        const etags: (null | string)[] = []
        for (const { name } of contractFor(route).formats) {
          for (const locale of ['fi', 'sv', 'en', 'xx']) {
            const path = pathOf(route, { query: { format: name, locale } })
            etags.push((await send('GET', path)).headers.get('etag'))
          }
        }
        expect(new Set(etags).size).toBe(etags.length)
      }
    })

    it('should not be fresh when it is that of another language, format or notice', async () => {
      const path = pathOf('/published/:slug', {})
      for (const other of [
        pathOf('/published/:slug', { query: { locale: 'sv' } }),
        pathOf('/published/:slug', { query: { format: 'text' } }),
        pathOf('/published/:slug', { slug: ADDRESS.renamed }),
        pathOf('/published/:slug/versions/:version', { version: 1 }),
        pathOf('/published/:slug/history', {}),
      ]) {
        const etag = (await send('GET', other)).headers.get('etag') ?? ''
        expect((await send('GET', path, { 'if-none-match': etag })).status).toBe(200)
      }
    })
  })

  describe('an error', () => {
    it('should name the version that was asked for', async () => {
      for (const [query, version] of [
        ['to=9', 9],
        ['from=9', 9],
        ['from=1&to=8', 8],
        ['from=9&to=1', 9],
      ] as const) {
        const answer = await send('GET', pathOf('/published/:slug/diff', { query }))
        expectError(answer, 404, 'versionNotFound')
        expect(answer.body).toMatchObject({ errors: [{ version }] })
      }
    })

    it('should stay one whatever the client has', async () => {
      const conditions: Record<string, string>[] = [
        { 'if-none-match': '*' },
        { 'if-modified-since': new Date().toUTCString() },
      ]
      for (const headers of conditions) {
        for (const [slug, status, code] of [
          [ADDRESS.missing, 404, 'notFound'],
          [ADDRESS.upcoming, 404, 'nothingInForce'],
          [ADDRESS.withdrawn, 410, 'withdrawn'],
        ] as const) {
          expectError(await send('GET', pathOf('/published/:slug', { slug }), headers), status, code)
        }
      }
    })

    it('should be 400 before 406, and both before what there is', async () => {
      const accept = 'image/png'
      for (const route of routes.filter((one) => contractFor(one).formats.length === 5)) {
        for (const slug of [ADDRESS.inForce, ADDRESS.withdrawn, ADDRESS.draft, ADDRESS.missing, '%00']) {
          const malformed = pathOf(route, { query: { locale: '*' }, slug })
          expectError(await send('GET', malformed, { accept }), 400, 'malformed')
          expectError(await send('GET', pathOf(route, { slug }), { accept }), 406, 'notAcceptable')
        }
      }
    })
  })

  describe('a draft', () => {
    const withOwnName = ({ headers, status, text }: Answer, slug: string) => ({
      headers: Object.fromEntries(headers),
      status,
      // Payload's own answer to other methods repeats the path.
      text: text.replaceAll(slug, ':slug'),
    })
    const methods = methodTable.rows.flatMap(({ method }) => codesIn(method ?? ''))

    it.each(routes.filter((route) => route.includes(':slug')))(
      'should be answered at %s to the byte as what is not there, to visitors and editors',
      async (route) => {
        const queries = Object.values(asked).flatMap((asks) =>
          asks(route)
            .slice(0, 1)
            .flatMap(({ query = '' }) => (query === '' ? [] : [query])),
        )
        const asks: { ask: Ask; headers?: Record<string, string>; method?: string; token?: string }[] = [
          ...queries.map((query) => ({ ask: { query } })),
          ...['fi', 'sv', 'en', 'de'].map((language) => ({
            ask: {},
            headers: { 'accept-language': language },
          })),
          ...['image/png', BROWSER].map((accept) => ({ ask: {}, headers: { accept } })),
          ...methods.map((method) => ({ ask: {}, method })),
          ...['GET', 'HEAD'].map((method) => ({ ask: {}, method, token: every.site.token })),
          { ask: { query: 'draft=true&depth=2' }, token: every.site.token },
          { ask: { version: 0 } },
          { ask: { version: 1 }, headers: { 'if-none-match': '*' } },
        ]
        for (const { ask, headers, method = 'GET', token } of asks) {
          const [draft, missing] = await Promise.all(
            [ADDRESS.draft, ADDRESS.missing].map(async (slug) =>
              withOwnName(await send(method, pathOf(route, { ...ask, slug }), headers, token), slug),
            ),
          )
          expect(draft).toEqual(missing)
          expect(draft?.status).not.toBe(500)
        }
      },
    )

    it('should stand in no list and in no feed', async () => {
      const listed = await send('GET', pathOf('/published', { query: { limit: '100' } }))
      const ahead = await send('GET', pathOf('/published', { query: { limit: '100', status: 'upcoming' } }))
      const slugs = [listed, ahead].map(({ body }) =>
        (body.docs as { slug: string }[]).map(({ slug }) => slug),
      )
      expect(slugs).toEqual([
        [ADDRESS.replaced, ADDRESS.renamed, ADDRESS.inForce].sort(),
        [ADDRESS.upcoming, ADDRESS.renamed].sort(),
      ])
      for (const format of ['atom', 'json']) {
        const { text } = await send('GET', pathOf('/published/feed', { query: { format, limit: '100' } }))
        expect(text).not.toContain(ADDRESS.draft)
      }
    })
  })
})
