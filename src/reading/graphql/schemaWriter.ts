import type * as GraphQLModule from 'graphql'
import type { GraphQLEnumType, GraphQLFieldConfigMap, GraphQLObjectType, GraphQLOutputType } from 'graphql'

import type { Extensions } from './complexity.js'

/** A field of a type: nothing is in the schema without a description. */
export type Field = { description: string; type: GraphQLOutputType } & Partial<Extensions>

export type Fields = Record<string, Field>

/**
 * What types are written with, for one schema: with the GraphQL module Payload uses, because types of another copy of it would
 * not fit.
 */
export type SchemaWriter = {
  /** A field. */
  is: (type: GraphQLOutputType, description: string, extensions?: Extensions) => Field
  /** The same type, never null. */
  must: (type: GraphQLOutputType) => GraphQLOutputType
  /** A list, in which nothing is null, and which is not. */
  many: (type: GraphQLOutputType) => GraphQLOutputType
  /** A type with fields. Fields of itself are given by a function. */
  object: (suffix: string, description: string, fields: (() => Fields) | Fields) => GraphQLObjectType
  /** A type of certain names, in their order, with what each means. */
  choice: <Name extends string>(
    suffix: string,
    description: string,
    names: readonly Name[],
    meanings: Record<Name, string>,
  ) => GraphQLEnumType
}

/** @param prefix begins the name of every type */
export const schemaWriter = (module: typeof GraphQLModule, prefix: string): SchemaWriter => {
  const must = (type: GraphQLOutputType): GraphQLOutputType =>
    module.isNonNullType(type) ? type : new module.GraphQLNonNull(type)
  return {
    choice: (suffix, description, names, meanings) =>
      new module.GraphQLEnumType({
        name: `${prefix}${suffix}`,
        description,
        values: Object.fromEntries(
          names.map((value) => [value, { description: meanings[value], value }] as const),
        ),
      }),
    is: (type, description, extensions) => ({ type, description, ...extensions }),
    many: (type) => must(new module.GraphQLList(must(type))),
    must,
    object: (suffix, description, fields) =>
      new module.GraphQLObjectType({
        name: `${prefix}${suffix}`,
        description,
        fields: fields as GraphQLFieldConfigMap<unknown, unknown>,
      }),
  }
}

/** What each of some names means, told one by one. */
export const meaningOf = <Name extends string>(
  names: readonly Name[],
  tell: (name: Name) => string,
): Record<Name, string> => Object.fromEntries(names.map((name) => [name, tell(name)])) as Record<Name, string>
