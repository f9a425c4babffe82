import { describe, expect, it } from '@jest/globals'
import * as GraphQLModule from 'graphql'
import {
  buildSchema,
  GraphQLObjectType,
  GraphQLSchema,
  isEnumType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
  validateSchema,
  type GraphQLFieldConfig,
} from 'graphql'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { normaliseOptions } from '../../src/options.js'
import { readQueries } from '../../src/reading/graphql/queries.js'

const root = path.resolve(import.meta.dirname, '../..')
const file = path.join(root, 'docs/schema.graphql')

/** The schema of an app that has nothing but the plugin's public queries. */
const ownSchema = (): GraphQLSchema => {
  const queries = readQueries(undefined, normaliseOptions({}), () => {})?.queries
  const context = { config: { graphQL: {} } } as Parameters<NonNullable<typeof queries>>[1]
  const fields = queries?.(GraphQLModule, context) as Record<string, GraphQLFieldConfig<unknown, unknown>>
  const query = new GraphQLObjectType({
    name: 'Query',
    description: 'What anybody may read of the notices that were published.',
    fields,
  })
  return new GraphQLSchema({ query })
}

const INTRODUCTION = `# The public queries of payload-privacy-notices, as they are in the schema of an app that uses it:
# for tools that make types of a schema. Made from the code, see test/unit/graphqlSchema.test.ts.
`

const schema = ownSchema()
const sdl = `${INTRODUCTION}\n${printSchema(schema)}\n`

/** The types that are in the schema and nobody's standard. */
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

describe('docs/schema.graphql', () => {
  it('should be the schema of the code', () => {
    // WRITE_DOCS=1 brings the file up to date.
    if (process.env.WRITE_DOCS) writeFileSync(file, sdl)
    expect(readFileSync(file, 'utf8')).toBe(sdl)
  })

  it('should be a schema by itself', () => {
    const alone = buildSchema(readFileSync(file, 'utf8'))
    expect(validateSchema(alone)).toEqual([])
    expect(Object.keys(alone.getQueryType()!.getFields())).toEqual([
      'PublishedPrivacyNotice',
      'PublishedPrivacyNotices',
      'PrivacyNoticeHistory',
      'PrivacyNoticeDiff',
      'PrivacyNoticeSince',
    ])
  })

  it('should be in the package', () => {
    const { exports, files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>
      files: string[]
    }
    expect(exports['./schema.graphql']).toBe('./docs/schema.graphql')
    expect(files).toContain('docs/schema.graphql')
  })
})

describe('the schema', () => {
  it('should describe every type, field, argument and name', () => {
    const all = ownTypes.flatMap((type): [string, null | string | undefined][] => [
      [type.name, type.description],
      ...(isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field): [string, null | string | undefined][] => [
            [`${type.name}.${field.name}`, field.description],
            ...field.args.map((arg): [string, null | string | undefined] => [
              `${type.name}.${field.name}(${arg.name})`,
              arg.description,
            ]),
          ])
        : []),
      ...(isEnumType(type)
        ? type
            .getValues()
            .map((value): [string, null | string | undefined] => [
              `${type.name}.${value.name}`,
              value.description,
            ])
        : []),
    ])
    expect(all.length).toBeGreaterThan(400)
    expect(all.filter(([, description]) => !/^\S.*\.$/s.test(description ?? ''))).toEqual([])
  })

  it('should call nothing an id but what caches may know an object by', () => {
    const ids = ownTypes.flatMap((type) => {
      const id = isObjectType(type) ? type.getFields()['id'] : undefined
      return id ? [[type.name.replace('PublishedPrivacyNotice', ''), String(id.type)]] : []
    })
    expect(Object.fromEntries(ids)).toEqual({
      '': 'ID!',
      Diff: 'ID!',
      History: 'ID!',
      HistoryEntry: 'ID!',
      List: 'ID!',
      Listing: 'ID!',
      Register: 'ID!',
      Section: 'ID!',
      SectionChange: 'ID!',
      Since: 'ID!',
    })
    // Clients take this for one too.
    expect(ownTypes.filter((type) => isObjectType(type) && '_id' in type.getFields())).toEqual([])
  })

  it('should say of every date whether it is a day or an instant', () => {
    const dates = ownTypes.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).filter(({ name }) => /(On|At|From)$|^date$/.test(name))
        : [],
    )
    expect(dates.length).toBeGreaterThan(10)
    for (const { description, name, type } of dates) {
      expect([name, String(type)]).toEqual([name, expect.stringMatching(/^String!?$/)])
      expect(description).toMatch(name.endsWith('At') ? /an instant in UTC/ : /a calendar date, YYYY-MM-DD/)
    }
  })

  it('should have no scalars of its own, which clients would have to be told of', () => {
    expect(ownTypes.filter((type) => !isObjectType(type) && !isEnumType(type))).toEqual([])
  })
})
