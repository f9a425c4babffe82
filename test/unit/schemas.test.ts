import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { JSONSchema } from '../../src/http/endpoint.js'

import { SCHEMAS } from '../../src/openapi/schemas.js'
import { expectFile } from '../support/madeDocs.js'
import { makeSchemas, standAlone } from '../support/schemas.js'

const root = path.resolve(import.meta.dirname, '../..')
const inDocs = path.join(root, 'docs/schemas')

/** What is in the package as a schema by itself, by the name of its file. */
const FILES = {
  'log-consistency': 'LogConsistency',
  'log-entries': 'LogEntries',
  'notice-diff': 'NoticeDiff',
  'notice-document': 'NoticeDocument',
  'notice-history': 'NoticeHistory',
  'notice-list': 'NoticeList',
  'notice-since': 'NoticeSince',
  'publication-record': 'PublicationRecord',
  'read-errors': 'ReadErrors',
} as const

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const moduleOf = (
  schemas: Record<string, JSONSchema>,
) => `import type { JSONSchema } from '../http/endpoint.js'

/** Made of the types in \`schemaTypes.ts\`, see test/unit/schemas.test.ts: by the name that each has in the OpenAPI document. */
export const SCHEMAS: Readonly<Record<string, JSONSchema>> = ${json(schemas)}`

describe('the schemas of what is taken and answered', () => {
  let made: Record<string, JSONSchema>
  beforeAll(() => {
    made = makeSchemas()
  })

  it('should be made of the types as they are', () => {
    expectFile('src/openapi/schemas.ts', moduleOf(made))
  })

  it('should be in the package each by itself', () => {
    mkdirSync(inDocs, { recursive: true })
    for (const [file, name] of Object.entries(FILES)) {
      expectFile(`docs/schemas/${file}.json`, json(standAlone(made, name)))
    }
    expect(readdirSync(inDocs).sort()).toEqual(Object.keys(FILES).map((file) => `${file}.json`))
  })

  it('should be there for all that they refer to', () => {
    const named = [...JSON.stringify(made).matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((name) => !name?.startsWith('#/components/schemas/'))).toEqual([])
    expect(named.filter((name) => !(name?.replace('#/components/schemas/', '') ?? '' in made))).toEqual([])
    // The names that OpenAPI lets components have.
    expect(Object.keys(made).filter((name) => !/^[\w.-]+$/.test(name))).toEqual([])
  })

  it('should say something of everything', () => {
    const empty: string[] = []
    const look = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return
      const entries = Object.entries(value)
      const { properties, type } = value as { properties?: object; type?: unknown }
      if (type === 'object' && properties && Object.keys(properties).length === 0) empty.push(at)
      if (entries.length === 0) empty.push(at)
      for (const [key, one] of entries) look(one, `${at}/${key}`)
    }
    look(made, '')
    expect(empty).toEqual([])
  })
})

describe('a schema by itself', () => {
  it.each(Object.keys(FILES))('should be one of JSON Schema 2020-12: %s', (file) => {
    const schema = JSON.parse(readFileSync(path.join(inDocs, `${file}.json`), 'utf8')) as object
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false })
    expect(ajv.compile(schema)({})).toBe(false)
  })

  it('should be one that the package gives by its name', () => {
    const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, string>
    }
    const given = Object.keys(exports).filter((entry) => entry.startsWith('./schemas/'))
    expect(given).toEqual(Object.keys(FILES).map((file) => `./schemas/${file}.json`))
    for (const entry of given) expect(exports[entry]).toBe(`./docs/${entry.slice(2)}`)
  })

  it('should be of those that the OpenAPI document has', () => {
    for (const name of Object.values(FILES)) expect(SCHEMAS).toHaveProperty(name)
  })
})
