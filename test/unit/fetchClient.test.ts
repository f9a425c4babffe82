import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo } from 'node:net'

import { createNoticeClient, type NoticeClient, NoticeRequestError } from '../../src/exports/fetch.js'

type Canned = { status?: number; headers?: Record<string, string>; body?: unknown }

/** An HTTP server that answers what it is told to, and remembers what it was asked. */
describe('createNoticeClient', () => {
  let canned: Canned
  let asked: IncomingMessage[]
  let url: string
  let client: NoticeClient

  const server = createServer((request, response) => {
    asked.push(request)
    const { body, headers = {}, status = 200 } = canned
    response.writeHead(status, headers)
    response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body))
  })
  const path = () => asked.at(-1)?.url
  const refuse = (status: number, error: object) => {
    canned = { body: { errors: [{ message: 'Viesti', ...error }] }, status }
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
    client = createNoticeClient({ url })
  })
  beforeEach(() => {
    asked = []
    canned = { body: { title: 'Seloste' }, headers: { ETag: '"abc"' } }
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it('should give the notice with its ETag', async () => {
    await expect(client.notice('seloste')).resolves.toEqual({
      outcome: 'found',
      data: { title: 'Seloste' },
      etag: '"abc"',
    })
    expect(path()).toBe('/api/privacy-notices/published/seloste')
    expect(asked[0]?.headers).toMatchObject({ accept: 'application/json' })
    expect(asked[0]?.headers).not.toHaveProperty('if-none-match')
    canned = { body: {} }
    expect(await client.notice('seloste')).toMatchObject({ etag: null })
  })

  it('should ask with a slash at the end where the server has one, and below a base path', async () => {
    const slashed = createNoticeClient({ trailingSlash: true, url: url.replace('/api', '/kunta/api/') })
    await slashed.notice('a', { locale: 'sv' })
    expect(path()).toBe('/kunta/api/privacy-notices/published/a/?locale=sv')
    await slashed.notice('a', { version: 2 })
    expect(path()).toBe('/kunta/api/privacy-notices/published/a/versions/2/')
    await slashed.list()
    expect(path()).toBe('/kunta/api/privacy-notices/published/')
  })

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a day and a language',
      () => client.notice('a', { at: '2026-03-01', fallback: 'none', locale: 'sv' }),
      '/a?at=2026-03-01&fallback=none&locale=sv',
    ],
    [
      'an instant',
      () => client.notice('a', { at: new Date('2026-03-01T12:00:00Z') }),
      '/a?at=2026-03-01T12%3A00%3A00.000Z',
    ],
    ['nothing it was not given', () => client.notice('a', { at: undefined, locale: undefined }), '/a'],
    ['a version', () => client.notice('a', { locale: 'fi', version: 2 }), '/a/versions/2?locale=fi'],
    ['the history', () => client.history('a', { limit: 5, page: 2 }), '/a/history?limit=5&page=2'],
    ['a comparison', () => client.diff('a', { from: 1, to: 3 }), '/a/diff?from=1&to=3'],
    ['what took force since', () => client.since('a', { scope: 'b', version: 3 }), '/a/since/3?scope=b'],
    ['the list', () => client.list({ limit: 100, status: 'upcoming' }), '?limit=100&status=upcoming'],
    ['the list of today', () => client.list(), ''],
    ['any slug as one segment', () => client.notice('a/b?c#d ä'), '/a%2Fb%3Fc%23d%20%C3%A4'],
  ])('should ask for %s', async (_, read, expected) => {
    await read()
    expect(path()).toBe(`/api/privacy-notices/published${expected}`)
  })

  it.each([
    [true, 'published', true],
    [true, 'withdrawn', false],
    [false, 'published', false],
  ])('should tell whether to ask again: major %s, %s', async (major, event, expected) => {
    canned = { body: { current: { event, version: 4 }, major } }
    expect(await client.requiresNewAcceptance('a', { version: 3 })).toBe(expected)
    expect(path()).toBe('/api/privacy-notices/published/a/since/3')
  })

  it('should say neither yes nor no where it cannot be told', async () => {
    refuse(404, { code: 'versionNotFound', version: 3 })
    await expect(client.requiresNewAcceptance('a', { version: 3 })).rejects.toMatchObject({
      message: 'Viesti',
      status: 404,
    })
    refuse(400, { code: 'malformed', expected: 'x', parameter: 'version' })
    const refused = client.requiresNewAcceptance('a', { version: 3 })
    await expect(refused).rejects.toBeInstanceOf(NoticeRequestError)
    await expect(refused).rejects.toMatchObject({
      status: 400,
      url: `${url}/privacy-notices/published/a/since/3`,
    })
  })

  it.each(['', '.', '..', '\ud800'])('should not ask for what can be no address: %j', async (slug) => {
    expect(await client.notice(slug)).toMatchObject({ outcome: 'notFound', code: 'notFound' })
    expect(await client.history(slug)).toMatchObject({ outcome: 'notFound' })
    expect(asked).toEqual([])
  })

  it('should ask where it is told to, with the headers and the fetch it is given', async () => {
    const inits: object[] = []
    const other = createNoticeClient({
      url: `${url}//`,
      collection: 'selosteet',
      fetch: (address, init) => {
        inits.push(init)
        return fetch(address, { ...init, cache: 'no-store' })
      },
      headers: { Accept: 'text/html', 'X-Own': 'yes' },
    })
    await other.notice('a')
    expect(path()).toBe('/api/selosteet/published/a')
    expect(asked[0]?.headers).toMatchObject({ accept: 'application/json', 'x-own': 'yes' })
    expect(inits).toHaveLength(1)
  })

  it('should say that what it has is the same still', async () => {
    canned = { headers: { ETag: '"abc"' }, status: 304 }
    await expect(client.notice('a', { etag: '"abc"' })).resolves.toEqual({
      outcome: 'notModified',
      etag: '"abc"',
    })
    expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"abc"' })
    expect(path()).toBe('/api/privacy-notices/published/a')
    expect(await client.list({ etag: '"abc"' })).toMatchObject({ outcome: 'notModified' })
    await expect(client.notice('a')).rejects.toThrow(NoticeRequestError)
  })

  it('should give what it finds when the ETag is another one, or there is none yet', async () => {
    expect(await client.notice('a', { etag: '"old"' })).toMatchObject({ outcome: 'found', etag: '"abc"' })
    expect(await client.notice('a', { etag: null })).toMatchObject({ outcome: 'found' })
    expect(asked[1]?.headers).not.toHaveProperty('if-none-match')
  })

  it('should tell when, why and for what a notice was withdrawn', async () => {
    const withdrawal = { code: 'withdrawn', date: '2025-02-03', reason: 'Lakkautettu', successor: 'uusi' }
    refuse(410, { ...withdrawal, scope: 'alfa' })
    await expect(client.notice('a')).resolves.toMatchObject({ outcome: 'withdrawn', scope: 'alfa' })
    refuse(410, withdrawal)
    await expect(client.notice('a')).resolves.toEqual({
      outcome: 'withdrawn',
      date: '2025-02-03',
      message: 'Viesti',
      reason: 'Lakkautettu',
      successor: 'uusi',
    })
  })

  it.each([
    { code: 'notFound' },
    { code: 'nothingInForce', date: '2020-01-01', upcoming: '2021-01-01' },
    { code: 'versionNotFound', version: 9 },
    { code: 'languageNotFound', language: 'en', locales: ['fi'] },
  ])('should tell why there is none: $code', async (error) => {
    refuse(404, error)
    await expect(client.notice('a')).resolves.toEqual({ outcome: 'notFound', message: 'Viesti', ...error })
  })

  it('should tell which parameter cannot be read', async () => {
    refuse(400, { code: 'malformed', expected: 'none or default', parameter: 'fallback' })
    for (const read of [() => client.notice('a'), () => client.list()]) {
      expect(await read()).toMatchObject({
        outcome: 'malformed',
        expected: 'none or default',
        message: 'Viesti',
        parameter: 'fallback',
      })
    }
  })

  it.each<[string, Canned]>([
    ['a server error', { body: { errors: [{ message: 'Something went wrong.' }] }, status: 500 }],
    ['a page that is not there', { body: '<h1>Not found</h1>', status: 404 }],
    ['an address that is not the API', { body: { message: 'Route not found' }, status: 404 }],
    ['an error of another status', { body: { errors: [{ code: 'withdrawn', message: '' }] }, status: 418 }],
    ['a page in place of data', { body: '<p>Kirjaudu</p>' }],
    ['a list in place of data', { body: [] }],
    ['nothing', { body: '' }],
  ])('should throw for %s', async (_, answer) => {
    canned = answer
    const error: unknown = await client.notice('a').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NoticeRequestError)
    expect(error).toMatchObject({
      name: 'NoticeRequestError',
      status: answer.status ?? 200,
      url: `${url}/privacy-notices/published/a`,
    })
  })

  it('should throw what fetch throws', async () => {
    await expect(client.notice('a', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
    await expect(createNoticeClient({ url: 'http://127.0.0.1:1' }).list()).rejects.toMatchObject({
      name: 'TypeError',
    })
  })
})
