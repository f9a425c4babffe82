import { describe, expect, it } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'

import type { EndpointDescription } from '../../src/http/endpoint.js'

import { ownEndpoints } from '../../src/endpoints.js'
import { isPublic, namesInPath, plainPath, slugAt } from '../../src/http/endpoint.js'
import { PATH_PARAMETERS } from '../../src/http/parameterKinds.js'
import { openAPIOf } from '../../src/openapi/document.js'
import { SCHEMAS } from '../../src/openapi/schemas.js'
import { normaliseOptions } from '../../src/options.js'
import {
  answersTable,
  contentTable,
  editorsParametersTable,
  errorsTable,
  parametersTable,
  rightsTable,
} from '../support/endpointTables.js'
import { expectFile, expectMade } from '../support/madeDocs.js'
import { DOCUMENT, ENDPOINTS, PLACE } from '../support/openapi.js'

const isLog = ({ path }: EndpointDescription) => /\/(?:log\/\w+|proof)$/.test(path)
const reading = ENDPOINTS.filter((one) => isPublic(one) && !isLog(one))
const log = ENDPOINTS.filter(isLog)
const called = (...ids: string[]) => ENDPOINTS.filter(({ id }) => ids.includes(id))

/** What a linter that others made says of a document. */
const problemsIn = async (document: object): Promise<string[]> => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      // Each app has a server of its own: of the package's document it is a path.
      'no-empty-servers': 'off',
      'no-server-example.com': 'off',
      // `/published/feed` and `/published/{slug}` are told apart: no notice can have the address `feed`.
      'no-ambiguous-paths': 'off',
    },
  })
  const found = await lintFromString({
    absoluteRef: 'openapi.json',
    config,
    source: JSON.stringify(document),
  })
  return found.map(({ location, message, ruleId }) => `${ruleId} ${location[0]?.pointer} ${message}`)
}

describe('the endpoints', () => {
  it('should each have a name of its own for programs', () => {
    const ids = ENDPOINTS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]\w+$/i.test(id))).toEqual([])
  })

  it('should say what they take and answer by names that there are', () => {
    for (const one of ENDPOINTS) {
      const schemas = [...one.answer.formats.map(({ schema }) => schema), one.body?.schema]
      for (const name of schemas) if (name !== undefined) expect(SCHEMAS).toHaveProperty(name)
      for (const name of namesInPath(one)) expect(PATH_PARAMETERS).toHaveProperty(name)
      const names = one.parameters.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
    const used = JSON.stringify(ENDPOINTS)
    const roots = ['InstallBody', 'NoticeDocument', 'OpenAPIDocument', 'RepublishBody', 'VerifyReport']
    expect(roots.filter((name) => !used.includes(`"${name}"`))).toEqual([])
  })

  it('should change nothing without a right, and be answered to each by what Payload can route', () => {
    expect(ENDPOINTS.filter((one) => one.method !== 'get' && isPublic(one))).toEqual([])
    const places = ENDPOINTS.map((one) => `${one.collection} ${one.method} ${plainPath(one)}`)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('the OpenAPI document', () => {
  it('should be in the package as it is made', () => {
    expectFile('docs/openapi.json', `${JSON.stringify(DOCUMENT, null, 2)}\n`)
  })

  it('should be one in the eyes of others', async () => {
    expect(await problemsIn(DOCUMENT)).toEqual([])
  })

  it.each<[string, (document: typeof DOCUMENT) => unknown]>([
    ['a schema that there is none of', ({ components }) => delete components.schemas.NoticeDocument],
    [
      'a path without its parameter',
      ({ paths }) => {
        const [operations] = Object.entries(paths).flatMap(([path, one]) =>
          path.includes('{slug}') ? [one] : [],
        )
        if (operations?.get) operations.get.parameters = []
      },
    ],
    [
      'an answer without a description',
      ({ paths }) => {
        const [first] = Object.values(paths).flatMap(({ get }) => get?.responses['200'] ?? [])
        delete (first as { description?: string }).description
      },
    ],
  ])('should not be one with %s', async (_, spoil) => {
    const copy = structuredClone(DOCUMENT)
    spoil(copy)
    expect(await problemsIn(copy)).not.toEqual([])
  })

  it('should have every endpoint, at its address', () => {
    const operations = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(operations.sort()).toEqual(
      ENDPOINTS.map((one) => `${one.method} /${slugAt(one.collection, PLACE.slugs)}${plainPath(one)}`).sort(),
    )
  })
})

describe('the OpenAPI document of an app with addresses of its own', () => {
  const options = normaliseOptions({
    slugs: { blocks: 'tekstit', notices: 'selosteet', registers: 'rekisterit' },
  })
  const document = openAPIOf(ownEndpoints(options), {
    cookie: 'oma-token',
    server: 'https://cms.example/rest',
    slugs: options.slugs,
  }) as unknown as typeof DOCUMENT

  it('should have them, and no others', async () => {
    expect(document.servers).toEqual([{ url: 'https://cms.example/rest' }])
    const paths = Object.keys(document.paths)
    expect(paths).toContain('/selosteet/published/{slug}')
    expect(paths).toContain('/tekstit/standard-texts')
    expect(paths).toContain('/rekisterit/ropa')
    expect(
      paths.filter((path) => !/^\/(?:notice-imports|rekisterit|selosteet|tekstit)\//.test(path)),
    ).toEqual([])
    const placeholders = document.paths['/selosteet/placeholders']?.get
    const collection = placeholders?.parameters.find(({ name }) => name === 'collection')
    expect(collection?.schema).toEqual({ type: 'string', enum: ['selosteet', 'rekisterit', 'tekstit'] })
    expect(JSON.stringify(document.components)).toContain('"oma-token"')
    expect(await problemsIn(document)).toEqual([])
  })
})

describe('the OpenAPI document of an app that reads Accept-Language', () => {
  const document = openAPIOf(ENDPOINTS, { ...PLACE, negotiateLanguage: true }) as unknown as typeof DOCUMENT
  const varyOf = (path: string, status = '200') => {
    const schema = document.paths[path]?.get?.responses[status]?.headers?.Vary?.schema
    return schema?.enum ?? [schema?.const]
  }

  it('should say so of what it decides about, and of nothing else', async () => {
    const notices = `/${PLACE.slugs.notices}`
    expect(varyOf(`${notices}/published`)).toEqual(['Origin', 'Accept-Language, Origin'])
    expect(varyOf(`${notices}/published/{slug}`)).toEqual([
      'Accept, Origin',
      'Accept, Accept-Language, Origin',
      'Origin',
      'Accept-Language, Origin',
    ])
    expect(varyOf(`${notices}/published/{slug}`, '406')).toEqual([
      'Accept, Origin',
      'Accept, Accept-Language, Origin',
    ])
    expect(varyOf(`${notices}/published/{slug}/versions/{version}/record`)).toEqual(['Origin'])
    expect(await problemsIn(document)).toEqual([])
  })
})

describe('docs/api.md', () => {
  it('should have the tables that are made of the endpoints', () =>
    expectMade('docs/api.md', {
      answers: answersTable(reading),
      'diff-parameters': parametersTable(called('compareVersions')),
      endpoints: rightsTable(ENDPOINTS, PLACE.slugs),
      'endpoints-parameters': editorsParametersTable(ENDPOINTS),
      errors: errorsTable(reading),
      'feed-parameters': parametersTable(called('readFeed')),
      'history-parameters': parametersTable(called('readHistory')),
      'list-parameters': parametersTable(called('listNotices')),
      log: contentTable(log),
      'log-errors': errorsTable(
        log.map((one) => ({
          ...one,
          errors: one.errors.filter(({ code }) => !errorsTable(reading).includes(`\`${code}\``)),
        })),
      ),
      'notice-parameters': parametersTable(called('readNotice')),
    }))
})
