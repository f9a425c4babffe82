import type { GraphQLOutputType, GraphQLSchema, IntrospectionQuery } from 'graphql'

import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql'

type Place = { origin: string; path: string }

let known: Promise<GraphQLSchema> | undefined

const schemaAt = ({ origin, path }: Place): Promise<GraphQLSchema> =>
  (known ??= (async () => {
    const response = await fetch(`${origin}${path}`, {
      body: JSON.stringify({ query: getIntrospectionQuery() }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    const { data } = (await response.json()) as { data: IntrospectionQuery }
    return buildClientSchema(data)
  })())

/** How many documents one can go through from one to another, as `depth=2` does in REST. */
const DEPTH = 2

/**
 * Every field of a type, and of what it leads to, but not back to where it came from. Documents, which have dates of their own,
 * lead to others to a certain depth.
 */
const everythingOf = (
  outputType: GraphQLOutputType,
  depth: number,
  path: readonly string[] = [],
  prefix = '',
): string => {
  const type = getNamedType(outputType)
  if (path.includes(type.name)) return ''
  const inside = [...path, type.name]
  if (isUnionType(type)) {
    // The same name may be of another type in another member.
    const members = type
      .getTypes()
      .map((one) => `... on ${one.name} ${everythingOf(one, depth, inside, one.name)}`)
    return `{ __typename ${members.join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type)
    const alias = prefix && `${prefix}_${field.name}: `
    if (isLeafType(of)) return [`${alias}${field.name}`]
    const isDocument = isObjectType(of) && 'createdAt' in of.getFields()
    if (isDocument && depth === 0) return []
    const inner = everythingOf(field.type, isDocument ? depth - 1 : depth, inside)
    return inner === '' ? [] : [`${alias}${field.name} ${inner}`]
  })
  return fields.length === 0 ? '' : `{ ${fields.join(' ')} }`
}

/**
 * A query that asks for everything that can be had.
 *
 * @param field of the schema's queries
 * @param args as they stand between its parentheses
 */
export const queryOfEverything = async (place: Place, field: string, args: string): Promise<string> => {
  const type = (await schemaAt(place)).getQueryType()?.getFields()[field]?.type
  if (!type) throw new Error(`There is no query ${field}`)
  return `{ ${field}(${args}) ${everythingOf(type, DEPTH + 1)} }`
}
