// On one database: answers are held against what the contract says of their form.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { FORMATS } from '../../src/render/formats.js'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'

import type { JsonObject } from 'payload'
import type { RESTResponse } from './support/app.js'
import type { EveryState } from './support/everyState.js'
import type { Row } from './support/documentedTables.js'

import type { EndpointDescription } from '../../src/http/endpoint.js'

import { isPublic, plainPath } from '../../src/http/endpoint.js'
import { isAddedByOthers } from '../../src/http/parameters.js'
import { CACHE_CONTROL } from '../../src/http/respond.js'
import { createNoticeRoute } from '../../src/next/noticeRoute.js'
import { named, parseXML } from '../fixtures/xml.js'
import { databaseUnderTest, describeWhen } from './support/app.js'
import { codesIn, documentedTables } from './support/documentedTables.js'
import { checkerOf, DOCUMENT, ENDPOINTS } from '../support/openapi.js'
import { ADDRESS, startEveryState } from './support/everyState.js'

/**
 * The public reading API against what is told of it: every line of the tables of docs/api.md's section "Every answer" is tried
 * on every route, and every answer is held against the OpenAPI document. What is expected stands there, and in the endpoints that
 * both are made of, and here only how to ask.
 */

const NOTICES = '/privacy-notices'
const tables = documentedTables('docs/api.md', '## Every answer')
const [methodTable, statusTable] = [tables[0], tables[2]]
if (!methodTable || !statusTable) throw new Error('docs/api.md lacks a table')

/** What anyone may read, but for the log, by its path. */
const endpoints = new Map(
  ENDPOINTS.filter((one) => isPublic(one) && !/\/(?:log\/\w+|proof)$/.test(one.path)).map((one) => [
    plainPath(one),
    one,
  ]),
)
const routes = [...endpoints.keys()]
/** Columns of the table of statuses are the routes, some of them shortened. */
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

/** What is told of the answers of a route. */
type Contract = {
  /** The first is given without `Accept`. */
  formats: readonly Format[]
  /** True when `format` and `Accept` are read. */
  negotiates: boolean
  cacheControl: { usual: string; withdrawn: string }
  contentLanguage: null | string
  hasLastModified: boolean
  hasLinks: boolean
  parameters: readonly string[]
  vary: { usual: string; byFormat: string }
}

/** The types of what is a file. */
const FILES: readonly string[] = FORMATS.flatMap((format) => ('extension' in format ? format.mediaType : []))

const contractOf = ({ answer, parameters }: EndpointDescription): Contract => {
  const [usual, other] = answer.kept
  const [vary = '', varyByFormat = vary] = answer.vary ?? []
  return {
    cacheControl: { usual: CACHE_CONTROL[usual], withdrawn: CACHE_CONTROL[other?.as ?? usual] },
    contentLanguage: answer.language ?? null,
    formats: answer.formats.map(({ name, mediaType }) => ({ name, type: mediaType })),
    hasLastModified: answer.lastModified ?? false,
    hasLinks: answer.links ?? false,
    negotiates: Boolean(answer.negotiation),
    parameters: parameters.map(({ name }) => name),
    vary: { byFormat: varyByFormat, usual: vary },
  }
}
const contracts = new Map([...endpoints].map(([route, one]) => [route, contractOf(one)]))
const contractFor = (route: string): Contract => {
  const contract = contracts.get(route)
  if (!contract) throw new Error(`there is no ${route}`)
  return contract
}

/** How to ask for what a line of the table of statuses tells. */
type Ask = {
  slug?: string
  version?: number | string
  query?: Record<string, string | undefined> | string
  headers?: Record<string, string> | ((before: Answer) => Record<string, string>)
}

/** The second version of a notice, where an address or a comparison names one. */
const secondVersion = (route: string, slug: string): Ask =>
  route.endsWith('/diff') ? { query: 'to=2', slug } : { slug, version: 2 }

const malformedLocales = ['*', 'a', '../etc', 'fi,sv', 'fi_', 'äö', '%00', 'suomenkieli']
const asked: Record<string, (route: string) => Ask[]> = {
  'a notice in force': () => [{}, { version: 2 }],
  'by an address it had before': () => [{ slug: ADDRESS.old }, { slug: ADDRESS.old, version: 2 }],
  'whose first day is still to come': () => [{ slug: ADDRESS.upcoming }],
  withdrawn: () => [{ slug: ADDRESS.withdrawn }],
  'the version that withdraws it': (route) => [secondVersion(route, ADDRESS.withdrawn)],
  'a version replaced before its day': (route) => [secondVersion(route, ADDRESS.replaced)],
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
  '`lossy` that is not `1`': () => ['0', 'true', '11', '%00'].map((lossy) => ({ query: { lossy } })),
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
  '`format` there is not': () => ['odt', 'JSON', 'text/html', '%00'].map((format) => ({ query: { format } })),
  'a parameter there is none of': () =>
    [
      'x=1',
      'Locale=fi',
      'locale%20=fi',
      'depth=0',
      'draft=true',
      'fallback-locale=fi',
      'where[slug][exists]=true',
      '=',
    ].map((query) => ({ query })),
  'what others add to links': () =>
    [
      'utm_source=kirje&utm_medium=email&utm_campaign=kev%C3%A4t',
      'fbclid=x&gclid=x&msclkid=x',
      'utm_source=a&utm_source=b',
      '_rsc=1',
    ].map((query) => ({ query })),
  'a parameter given twice': () => [{ query: 'locale=fi&locale=sv' }, { query: 'locale[]=fi' }],
  '`Accept` of nothing there is': () =>
    ['image/png', 'application/xml', 'text/html;q=0', '*/*;q=0', 'text/html;level=1'].map((accept) => ({
      headers: { accept },
    })),
  '`If-None-Match` with its `ETag`': () => [
    { headers: ({ headers }) => ({ 'if-none-match': headers.get('etag') ?? '"none"' }) },
    { headers: ({ headers }) => ({ 'if-none-match': `"x", ${headers.get('etag')?.slice(2) ?? '"none"'}` }) },
    { headers: () => ({ 'if-none-match': '*' }) },
    // The date does not count where there is an ETag (RFC 9110 §13.1.3).
    {
      headers: ({ headers }) => ({
        'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT',
        'if-none-match': headers.get('etag') ?? '"none"',
      }),
    },
  ],
  '`If-Match` with a tag': () => [
    { headers: ({ headers }) => ({ 'if-match': headers.get('etag') ?? '"none"' }) },
    { headers: ({ headers }) => ({ 'if-match': `"x", ${headers.get('etag')?.slice(2) ?? '"none"'}` }) },
    // It comes first (RFC 9110 §13.2.2).
    {
      headers: ({ headers }) => ({ 'if-match': '"x"', 'if-none-match': headers.get('etag') ?? '"none"' }),
    },
  ],
  '`If-Match` with `*`': () => [
    { headers: () => ({ 'if-match': '*' }) },
    { headers: () => ({ 'if-match': '*', 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }) },
  ],
  '`If-Unmodified-Since` before its `Last-Modified`': () => [
    { headers: { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' } },
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

/** Values of parameters: some that each kind takes, and some that none does. */
const VALUES = [
  ...['', 'fi', 'sv-FI', 'sv_FI', 'suomi', '*', 'fi,sv', '-', ' '],
  ...['0', '1', '2', '100', '101', '-1', '1.5', '1e3', '99999999999'],
  ...['2021-06-01', '2021-02-29', '2021-06-01T12:00:00Z', '2021-06-01T12:00', 'soon'],
  ...['none', 'default', 'json', 'atom', 'html', 'JSON', 'inForce', 'upcoming', 'true', 'valueOf'],
]

const ajv = new Ajv2020({ allowUnionTypes: true, strict: true })
addFormats.default(ajv)

/** Whether the schema of a parameter allows a value, as it stands in an address. */
const allows = (schema: object, value: string): boolean => {
  const read =
    (schema as { type?: string }).type === 'integer' && /^[0-9]+$/.test(value) ? Number(value) : value
  return ajv.validate(schema, read) === true
}

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
        : Object.entries({
            ...query,
            // Its schema demands more than these notices say: see formats.test.ts.
            ...(query.format === 'tilt' && { lossy: '1' }),
          })
            .map(([name, value]) => `${name}=${value}`)
            .join('&')
    return `${NOTICES}${path}${search ? `?${search}` : ''}`
  }
  const problemsIn = checkerOf(DOCUMENT)
  const send = async (method: string, path: string, headers: Record<string, string> = {}, token?: string) => {
    requests += 1
    const answer: Answer = await every.site.app.rest(method, path, { headers, token })
    // Other methods, and an address that is empty, are answered by Payload.
    if (['GET', 'HEAD'].includes(method)) {
      expect({ method, path, problems: problemsIn(method, path, answer) }).toEqual({
        method,
        path,
        problems: [],
      })
    }
    return answer
  }
  /** Whether an address has none of the parameters that are asked with. */
  const isUnknown = (route: string, { query = '' }: Ask): boolean => {
    const names = typeof query === 'string' ? [...new URLSearchParams(query).keys()] : Object.keys(query)
    return names.some((name) => !contractFor(route).parameters.includes(name) && !isAddedByOthers(name))
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
    const rules: Record<string, string> = {
      'language given': given,
      'language of the plugin': !locale ? 'fi' : /^(?:fi|sv)(?:-|$)/i.test(locale) ? locale : 'en',
    }
    const { contentLanguage } = contractFor(route)
    if (contentLanguage === null) return null
    const language = rules[contentLanguage]
    if (language === undefined) throw new Error(`unknown Content-Language "${contentLanguage}"`)
    return language
  }

  /** That a body is what its type says, in its language. */
  const expectBody = (route: string, { name, type }: Format, language: null | string, answer: Answer) => {
    const { body, text } = answer
    if (type === 'application/json') {
      expect(JSON.parse(text)).toEqual(body)
      if (language !== null) expect(body.locale).toBe(language)
    } else if (name === 'jsonld') {
      expect(body).toMatchObject({ '@context': { '@language': language }, 'dct:language': language })
    } else if (name === 'tilt') {
      expect(body.meta).toMatchObject({ language, status: expect.stringMatching(/^(?:in)?active$/) })
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
    } else if (name === 'docx') {
      expect(text.startsWith('PK')).toBe(true)
    } else if (name === 'pdf') {
      expect(text).toMatch(/^%PDF-1\.7\n[^]*%%EOF\n$/)
      expect(text).toContain(`/Lang (${language})`)
    } else {
      expect(text).toMatch(/^[^<{][^]*[^\n]\n$/)
      expect(text).toContain(language === 'sv' ? 'Innehåll' : 'Sisältö')
      expect(text.includes('\n## ')).toBe(name === 'markdown')
    }
  }

  /** The bytes that were given under an ETag, by address: a strong one is given to no others (RFC 9110 §8.8.1). */
  const byETag = new Map<string, string>()

  const expectETag = (path: string, { bytes, headers, text }: Answer) => {
    const etag = headers.get('etag')
    // Weak: whoever compresses the answer keeps its tag (RFC 9110 §8.8.3.3). Nobody compresses a file that is compressed already.
    const isFile = FILES.includes(headers.get('content-type') ?? '')
    expect(etag).toMatch(isFile ? /^"[\x21\x23-\x7e]+"$/ : /^W\/"[\x21\x23-\x7e]+"$/)
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(etag?.replace('W/', '').slice(1, 65)).toBe(digest)
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
    if (!given) throw new Error(`${route} has no format ${format}`)
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
    expectETag(path, answer)
    const lastModified = headers.get('last-modified')
    expect(lastModified !== null).toBe(contract.hasLastModified)
    if (lastModified !== null) {
      expect(new Date(lastModified).toUTCString()).toBe(lastModified)
      expect(Date.parse(lastModified)).toBeLessThanOrEqual(Date.now())
    }
    const isNotice = contract.formats.length === FORMATS.length
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const link = headers.get('link')
    if (contract.hasLinks) expect(link).toMatch(/^<\/api\/privacy-notices\/published[^>]*>; rel="/)
    else expect(link).toBeNull()
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
      const [formatTable] = documentedTables('docs/api.md', '### Formats')
      const documented = formatTable?.rows.map((row) => ({
        mediaType: codesIn(row['`Content-Type`'] ?? '')[0],
        name: codesIn(row.format ?? '')[0],
      }))
      expect(documented).toEqual(FORMATS.map(({ mediaType, name }) => ({ mediaType, name })))
    })

    it('should have a column for every route there is, and no other', () => {
      expect(routes.length).toBeGreaterThanOrEqual(9)
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
      // Of PDFs alone, and of TILT: see pdf.test.ts and formats.test.ts.
      given.push('406 `notInstalled`', '406 `charactersMissing`', '406 `factsMissing`', '503 `busy`')
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
              if (isUnknown(route, ask)) expectError(answer, 400, 'malformed')
              else expectSame(answer, before as Answer)
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
      const [, usual = '', other, methods = '', addresses = ''] =
        /^(\d{3})(?:, or (\d{3}) for (.+) at (.+))?: /.exec(answer) ?? []
      const isOther = codesIn(addresses).includes(route) && codesIn(methods).includes(method)
      return Number(other && isOther ? other : usual)
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
    const { formats, negotiates, parameters } = contractFor(route)
    const isNotice = formats.length === FORMATS.length

    it('should be what the weights of the header say', async () => {
      for (const [accept, notice, feed] of ACCEPTED.slice(0, negotiates ? undefined : 5)) {
        const format = isNotice ? notice : negotiates ? feed : formats[0]?.name
        for (const locale of isNotice && accept.includes('html') ? ['fi', 'sv'] : ['fi']) {
          const path = pathOf(route, { query: parameters.includes('locale') ? { locale } : {} })
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
      for (const route of routes.filter((one) => contractFor(one).formats.length === FORMATS.length)) {
        const etags: (null | string)[] = []
        for (const { name, type } of contractFor(route).formats) {
          // A file does not say that it is not written in a language that has no name, and TILT of none at all: then it is one with
          // that of its own language.
          const saidOf = name === 'tilt' ? [] : FILES.includes(type) ? ['en'] : ['en', 'xx']
          for (const locale of ['fi', 'sv', ...saidOf]) {
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
    it('should name the parameter that there is none of, and those there are', async () => {
      for (const route of routes) {
        const { parameters } = contractFor(route)
        const answer = await send('GET', pathOf(route, { query: `lang=fi&x=1` }))
        expectError(answer, 400, 'malformed')
        const [error] = answer.body.errors as { expected: string; parameter: string }[]
        expect(error?.parameter).toBe('lang')
        for (const name of parameters) expect(error?.expected).toMatch(new RegExp(`\\b${name}\\b`))
      }
      const long = `${'x'.repeat(500)}=1`
      const { body } = await send('GET', pathOf('/published', { query: long }))
      expect((body.errors as { parameter: string }[])[0]?.parameter).toBe('x'.repeat(80))
      const trick = await send('GET', pathOf('/published', { query: '%24%26%7B%7Bexpected%7D%7D=1' }))
      expect((trick.body.errors as { message: string }[])[0]?.message).toContain(' $&{{expected}} ')
    })

    it('should be given to every value that the document does not allow, and to no other', async () => {
      for (const [route, { parameters }] of endpoints) {
        for (const { name, schema } of parameters) {
          for (const value of VALUES) {
            const answer = await send('GET', pathOf(route, { query: `${name}=${encodeURIComponent(value)}` }))
            // There is one organisation here, so that none can be named: see tenants.test.ts.
            const isAllowed = value === '' || (name !== 'scope' && allows(schema, value))
            const told =
              answer.status === 400 ? (answer.body.errors as { parameter: string }[])[0]?.parameter : null
            expect({ name, route, value, told }).toEqual({
              name,
              route,
              value,
              told: isAllowed ? null : name,
            })
          }
        }
      }
    })

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
      for (const route of routes.filter((one) => contractFor(one).formats.length === FORMATS.length)) {
        for (const slug of [ADDRESS.inForce, ADDRESS.withdrawn, ADDRESS.draft, ADDRESS.missing, '%00']) {
          const malformed = pathOf(route, { query: { locale: '*' }, slug })
          expectError(await send('GET', malformed, { accept }), 400, 'malformed')
          expectError(await send('GET', pathOf(route, { slug }), { accept }), 406, 'notAcceptable')
        }
      }
    })
  })

  describe('an address of the app itself', () => {
    const ask = async (query: string) => {
      const { GET } = createNoticeRoute({ config: every.site.app.config })
      const request = new Request(`http://localhost:3000/tietosuoja/${ADDRESS.inForce}?${query}`)
      const response = await GET(request, { params: Promise.resolve({ slug: ADDRESS.inForce }) })
      return { status: response.status, text: await response.text() }
    }

    it('should pass over every parameter that is not its own', async () => {
      const before = await ask('locale=sv')
      expect(before.status).toBe(200)
      for (const query of ['utm_source=kirje', 'fbclid=x', 'preview=true', 'lang=fi&lang=sv', 'depth=1']) {
        expect(await ask(`${query}&locale=sv`)).toEqual(before)
      }
      for (const query of ['locale=*', 'format=odt', 'at=soon', 'locale=fi&locale=sv']) {
        expect([query, (await ask(query)).status]).toEqual([query, 400])
      }
    })
  })

  describe('an answer that is not as the document says', () => {
    it.each(routes)('should be found at %s', async (route) => {
      const path = pathOf(route, {})
      const { body, headers, status, text } = await send('GET', path)
      const found = (changed: Partial<{ headers: Headers; status: number; text: string }>) =>
        problemsIn('GET', path, { headers, status, text, ...changed })
      expect(found({})).toEqual([])
      expect(found({ status: 404 })).not.toEqual([])
      expect(found({ status: 201 })).not.toEqual([])
      for (const name of ['cache-control', 'etag', 'x-content-type-options', 'content-type', 'vary']) {
        const without = new Headers(headers)
        without.delete(name)
        expect([name, found({ headers: without })]).not.toEqual([name, []])
        const other = new Headers(headers)
        other.set(name, 'x')
        expect([name, found({ headers: other })]).not.toEqual([name, []])
      }
      const untold = new Headers(headers)
      untold.set('x-powered-by', 'x')
      expect(found({ headers: untold })).toEqual(['x-powered-by is not told of'])
      if (headers.get('content-type') !== 'application/json' || route === '/openapi.json') return
      expect(found({ text: JSON.stringify({ ...body, added: 1 }) })).not.toEqual([])
      for (const name of Object.keys(body)) {
        const { [name]: value, ...rest } = body
        // Older records have no `checks`.
        if (name !== 'checks') {
          expect([name, found({ text: JSON.stringify(rest) })]).not.toEqual([name, []])
        }
        // No member of any answer is a list in a list.
        const other = JSON.stringify({ ...rest, [name]: Array.isArray(value) ? 'x' : [[]] })
        expect([name, found({ text: other })]).not.toEqual([name, []])
      }
    })

    it('should be found of an error', async () => {
      const path = pathOf('/published/:slug', { slug: ADDRESS.withdrawn })
      const { body, headers, status } = await send('GET', path)
      const [error = {}] = body.errors as Record<string, unknown>[]
      const found = (errors: unknown[]) =>
        problemsIn('GET', path, { headers, status, text: JSON.stringify({ errors }) })
      expect(found([error])).toEqual([])
      expect(found([])).not.toEqual([])
      expect(found([error, error])).not.toEqual([])
      expect(found([{ ...error, code: 'notFound' }])).not.toEqual([])
      expect(found([{ ...error, stack: 'x' }])).not.toEqual([])
      expect(found([{ ...error, date: 'eilen' }])).not.toEqual([])
      expect(found([{ code: 'withdrawn', message: 'x' }])).not.toEqual([])
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
