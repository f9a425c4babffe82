import type { BaseType, ChainNodeParser, Context, SubNodeParser } from 'ts-json-schema-generator'

import path from 'node:path'
import {
  AnnotatedNodeParser,
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  ExtendedAnnotationsReader,
  LiteralType,
  ObjectProperty,
  ObjectType,
  SchemaGenerator,
  UnionType,
} from 'ts-json-schema-generator'
import ts from 'typescript'

import type { JSONSchema } from '../../src/http/endpoint.js'

const root = path.resolve(import.meta.dirname, '../..')

/** Where the schemas are in an OpenAPI document. */
const REF = '#/components/schemas/'

type Schema = Record<string, unknown>

/** The text or number literals that a type is made of; undefined for any other type. */
const literalsOf = (type: ts.Type): (number | string)[] | undefined => {
  const types = type.isUnion() ? type.types : [type]
  const literals = types.flatMap((one) => (one.isStringLiteral() || one.isNumberLiteral() ? [one.value] : []))
  return literals.length === types.length ? literals : undefined
}

/** What is made of a constant, such as `(typeof FORMATS)[number]`: TypeScript knows it, however the constant is written. */
const constants = (checker: ts.TypeChecker): SubNodeParser => {
  const literalsIn = (node: ts.Node) => literalsOf(checker.getTypeFromTypeNode(node as ts.TypeNode))
  return {
    createType: (node: ts.Node): BaseType => {
      const types = (literalsIn(node) ?? []).map((value) => new LiteralType(value))
      return types.length === 1 ? (types[0] as BaseType) : new UnionType(types)
    },
    supportsNode: (node: ts.Node) =>
      (ts.isIndexedAccessTypeNode(node) || ts.isTypeOperatorNode(node) || ts.isTypeQueryNode(node)) &&
      literalsIn(node) !== undefined,
  }
}

const isSignature = (declaration: ts.Declaration | undefined): declaration is ts.PropertySignature =>
  declaration !== undefined && ts.isPropertySignature(declaration)

/** True within a type that has parameters: what stands there depends on them. */
const isGeneric = (node: ts.Node): boolean =>
  (ts.isTypeAliasDeclaration(node) && node.typeParameters !== undefined) ||
  (node.parent !== undefined && isGeneric(node.parent))

/**
 * What is put together of others by `&`, `Omit` and `Pick`: an object with the properties that TypeScript finds in it, each as it
 * is declared.
 */
const putTogether = (checker: ts.TypeChecker, each: SubNodeParser): SubNodeParser => {
  const propertiesOf = (node: ts.Node): [symbol: ts.Symbol, declared: ts.PropertySignature][] | undefined => {
    const type = checker.getTypeFromTypeNode(node as ts.TypeNode)
    if (type.isUnion() || checker.getIndexInfosOfType(type).length > 0) return undefined
    const properties = checker.getPropertiesOfType(type)
    const all = properties.flatMap((symbol): [ts.Symbol, ts.PropertySignature][] => {
      const declared = symbol.declarations?.[0]
      return isSignature(declared) && declared.type && !isGeneric(declared) ? [[symbol, declared]] : []
    })
    return all.length > 0 && all.length === properties.length ? all : undefined
  }
  return {
    createType: (node: ts.Node, context: Context): BaseType =>
      new ObjectType(
        `together-${path.relative(root, node.getSourceFile().fileName)}-${node.pos}`,
        [],
        (propertiesOf(node) ?? []).map(
          ([symbol, declared]) =>
            new ObjectProperty(
              symbol.name,
              each.createType(declared.type as ts.TypeNode, context),
              (symbol.flags & ts.SymbolFlags.Optional) === 0,
            ),
        ),
        true,
      ),
    supportsNode: (node: ts.Node) =>
      (ts.isIntersectionTypeNode(node) ||
        (ts.isTypeReferenceNode(node) && ['Omit', 'Pick'].includes(node.typeName.getText()))) &&
      propertiesOf(node) !== undefined,
  }
}

/** A description as it reads in a schema: on one line, and without what only an editor of code makes a link of. */
const described = (text: string): string =>
  text
    .replace(/\{@link (?:\S+ )?([^}]+)\}/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')

/** Every number in what is answered counts something, but for {@link SHARES}. */
const countable = (type: string): string => (type === 'number' ? 'integer' : type)

/** Members that are a share of one: how sure something is. */
const SHARES = ['sure']

const mapped = (
  value: unknown,
  rename: (name: string) => string,
  numbered: (type: string) => string = countable,
): unknown => {
  if (Array.isArray(value)) return value.map((one) => mapped(one, rename, numbered))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === '$ref' && typeof one === 'string')
        return [key, `${REF}${rename(one.replace('#/definitions/', ''))}`]
      if (key === 'type' && typeof one === 'string') return [key, numbered(one)]
      if (key === 'type' && Array.isArray(one)) return [key, one.map((each) => numbered(String(each)))]
      if (key === 'description' && typeof one === 'string') return [key, described(one)]
      return [key, mapped(one, rename, SHARES.includes(key) ? (type) => type : countable)]
    }),
  )
}

/**
 * The schemas of everything that endpoints take and answer (the type `Schemas` of `src/openapi/schemaTypes.ts`), and of the types
 * that they are made of, as the components of an OpenAPI document.
 */
export const makeSchemas = (): Record<string, JSONSchema> => {
  const config = {
    ...DEFAULT_CONFIG,
    additionalProperties: true,
    encodeRefs: false,
    expose: 'export' as const,
    jsDoc: 'extended' as const,
    path: path.join(root, 'src/openapi/schemaTypes.ts'),
    skipTypeCheck: true,
    sortProps: false,
    tsconfig: path.join(root, 'tsconfig.json'),
    type: 'Schemas',
  }
  const program = createProgram(config)
  const checker = program.getTypeChecker()
  const parser = createParser(program, config, (chain) => {
    const described = new AnnotatedNodeParser(
      chain as ChainNodeParser,
      new ExtendedAnnotationsReader(checker),
    )
    chain.addNodeParser(constants(checker)).addNodeParser(putTogether(checker, described))
  })
  const generator = new SchemaGenerator(program, parser, createFormatter(config), config)
  const { Schemas, ...definitions } = (generator.createSchema('Schemas').definitions ?? {}) as Record<
    string,
    Schema
  >
  const named = Object.entries(Schemas?.properties as Record<string, { $ref?: string }>)
  const names = new Map(
    named.flatMap(([name, { $ref }]) => ($ref ? [[$ref.replace('#/definitions/', ''), name] as const] : [])),
  )
  const rename = (name: string) => names.get(name) ?? name.replace(/<(\w+)>$/, 'Of$1')
  const all = {
    ...definitions,
    ...Object.fromEntries(named.filter(([, { $ref }]) => $ref === undefined)),
  }
  return Object.fromEntries(
    Object.entries(all)
      .map(([name, schema]) => [rename(name), mapped(schema, rename) as JSONSchema] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** The names of the schemas that one refers to. */
const namedIn = (schema: unknown): string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name)

/**
 * One of them as a schema by itself (JSON Schema 2020-12), with those that it is made of.
 *
 * @param all the components of an OpenAPI document
 */
export const standAlone = (all: Readonly<Record<string, JSONSchema>>, name: string): JSONSchema => {
  const needed = new Set<string>()
  const need = (one: string): void => {
    if (needed.has(one)) return
    needed.add(one)
    namedIn(all[one]).forEach(need)
  }
  namedIn(all[name]).forEach(need)
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    ...all[name],
    $defs: Object.fromEntries([...needed].sort().map((one) => [one, all[one]])),
  }
  return JSON.parse(JSON.stringify(whole).replaceAll(`"${REF}`, '"#/$defs/')) as JSONSchema
}
