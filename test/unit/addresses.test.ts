import { afterEach, describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'

import { adminPath, apiAddress, apiPath, hostOf, ownPath } from '../../src/http/addresses.js'

/** What `withPayload` tells Payload of Next's config. */
const inNext = (basePath: string, trailingSlash: boolean) => {
  process.env.NEXT_BASE_PATH = basePath
  process.env.NEXT_TRAILING_SLASH = String(trailingSlash)
}

afterEach(() => {
  delete process.env.NEXT_BASE_PATH
  delete process.env.NEXT_TRAILING_SLASH
})

const BASE_PATHS = ['', '/kunta', '/a/b']
const API_ROUTES = ['/api', '/rajapinta', '/v1/cms']
const ADMIN_ROUTES = ['/admin', '/', '/hallinta/cms']
const SERVERS: [serverURL: string | undefined, origin: string][] = [
  [undefined, ''],
  ['', ''],
  ['https://cms.example', 'https://cms.example'],
  ['https://cms.example/', 'https://cms.example'],
  ['http://localhost:3000', 'http://localhost:3000'],
  // Payload takes no path of it; where Next has a base path, that is in the address all the same.
  ['https://cms.example/kunta', 'https://cms.example'],
  ['https://cms.example/kunta/', 'https://cms.example'],
  // No address at all: a path leads somewhere yet.
  ['cms.example', ''],
]

const every = BASE_PATHS.flatMap((basePath) =>
  [false, true].flatMap((trailingSlash) =>
    API_ROUTES.flatMap((api) =>
      ADMIN_ROUTES.flatMap((admin) =>
        SERVERS.map(([serverURL, origin]) => ({ admin, api, basePath, origin, serverURL, trailingSlash })),
      ),
    ),
  ),
)

describe.each(every)(
  'in an app with basePath $basePath, trailingSlash $trailingSlash, API at $api, admin at $admin, serverURL $serverURL',
  ({ admin, api, basePath, origin, serverURL, trailingSlash }) => {
    const place = { routes: { admin, api }, serverURL }
    const slash = trailingSlash ? '/' : ''

    it('should have each address where Next and Payload have it', () => {
      inNext(basePath, trailingSlash)
      const path = `${basePath}${api}/privacy-notices/published/oma%20sivu`
      expect(apiPath(place, '/privacy-notices/published/oma%20sivu')).toBe(`${path}${slash}`)
      expect(apiAddress(place, '/privacy-notices/published/oma%20sivu')).toBe(`${origin}${path}${slash}`)
      const query = { locale: 'fi', empty: undefined, page: 2, at: '2026-01-01T00:00:00+02:00' }
      const written = '?locale=fi&page=2&at=2026-01-01T00%3A00%3A00%2B02%3A00'
      expect(apiAddress(place, '/privacy-notices/published', query)).toBe(
        `${origin}${basePath}${api}/privacy-notices/published${slash}${written}`,
      )
      // A parameter that ends in a slash keeps it.
      expect(apiPath(place, '/x', { to: 'a/' })).toBe(`${basePath}${api}/x${slash}?to=a%2F`)
      // The links of Next put the base path before it.
      expect(adminPath(place, '/collections/registers/5')).toBe(
        `${admin === '/' ? '' : admin}/collections/registers/5${slash}`,
      )
      expect(ownPath(`/privacy/oma${slash}`)).toBe(`${basePath}/privacy/oma${slash}`)
    })
  },
)

describe('the path of a route handler', () => {
  it('should never be the address of another host', () => {
    expect(ownPath('//attacker.example/x')).toBe('/attacker.example/x')
    inNext('/kunta', false)
    expect(ownPath('///attacker.example/x')).toBe('/kunta/attacker.example/x')
  })
})

describe('the host of an app', () => {
  it.each([
    ['https://cms.example:8443/x', 'cms.example:8443'],
    ['', null],
    [undefined, null],
    ['cms.example', null],
    ['file:///x', null],
  ])('of %j is %j', (serverURL, host) => {
    expect(hostOf({ serverURL })).toBe(host)
  })
})

it('no address is put together anywhere else', () => {
  const root = new URL('../../', import.meta.url)
  const joining = ['src', 'collections', 'fields'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true })
      .map((name) => `${folder}/${String(name)}`)
      // The schemas are made of the types, with what is said of them.
      .filter((file) => /\.tsx?$/.test(file) && file !== 'src/openapi/schemas.ts')
      .filter((file) =>
        /\broutes\.(?:api|admin|graphQL)\b|\bserverURL\b(?!\}\})|formatAdminURL|NEXT_BASE_PATH/.test(
          readFileSync(new URL(file, root), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, ''),
        ),
      ),
  )
  // The second makes the log's name of it, which is no link.
  expect(joining.sort()).toEqual(['src/http/addresses.ts', 'src/record/log/checkpoint.ts'])
})
