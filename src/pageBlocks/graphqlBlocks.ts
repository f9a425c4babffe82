import type * as GraphQLModule from 'graphql'
import type { GraphQLObjectType } from 'graphql'
import type { FlattenedField, GraphQLExtension } from 'payload'

import { type BlockKind, BLOCK_KINDS } from '../notice/vocabulary.js'

/** The name of the type of a block in an app's own pages, in TypeScript as in GraphQL. */
export const pageBlockType = (kind: string): string =>
  `Privacy${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}Block`

const TYPE_NAMES = BLOCK_KINDS.map(pageBlockType)

const KINDS: Record<BlockKind, string> = {
  authority: 'The supervisory authority.',
  cookies: 'Records of cookies.',
  rights: 'Rights of the data subject.',
  text: 'A text.',
}

type Context = Parameters<GraphQLExtension>[1]

/** The types that Payload made of collections and globals in which such blocks are, nested or not. */
const typesWithBlocks = ({ collections, config, globals }: Context): GraphQLObjectType[] => {
  const seen = new Set<FlattenedField[]>()
  const inFields = (fields: FlattenedField[]): boolean => {
    // A block can hold a field of the same blocks.
    if (seen.has(fields)) return false
    seen.add(fields)
    return fields.some((field) =>
      field.type === 'blocks'
        ? [...(field.blockReferences ?? []), ...field.blocks]
            .map((one) => (typeof one === 'string' ? config.blocks?.find(({ slug }) => slug === one) : one))
            .some(
              (block) =>
                block &&
                (TYPE_NAMES.includes(block.interfaceName ?? '') ||
                  ('flattenedFields' in block && inFields(block.flattenedFields))),
            )
        : 'flattenedFields' in field && inFields(field.flattenedFields),
    )
  }
  const hasBlocks = (one: { config: { flattenedFields: FlattenedField[] } }) => {
    seen.clear()
    return inFields(one.config.flattenedFields)
  }
  return [
    ...Object.values(collections)
      .filter(hasBlocks)
      .map(({ graphQL }) => graphQL?.type),
    ...globals.config
      .filter((one) => hasBlocks({ config: one }))
      .map(({ slug }) => (globals.graphQL || {})[slug]?.type),
  ].filter((type) => type !== undefined)
}

/**
 * Gives the content of blocks in an app's own pages the types that notices have. Payload has no field that is computed as
 * a whole and still has a shape in GraphQL: to it, the content is JSON.
 *
 * @param context what Payload has made so far; its types are changed
 * @param document the type of a notice, whose parts are used
 */
export const typePageBlocks = (
  module: typeof GraphQLModule,
  context: Context,
  document: GraphQLObjectType,
): void => {
  // Payload makes the types of blocks when it first looks at the fields they are in.
  for (const type of typesWithBlocks(context)) type.getFields()
  const blockTypes = context.types.blockTypes
  const blocks = Object.values(blockTypes).filter(({ name }) => TYPE_NAMES.includes(name))
  if (blocks.length === 0) return
  const { GraphQLBoolean, GraphQLEnumType, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } =
    module
  const text = new GraphQLNonNull(GraphQLString)
  const { authority, cookies, rights, sections } = document.getFields()
  const section = sections && module.getNamedType(sections.type)
  if (!authority || !cookies || !rights || !module.isObjectType(section)) return
  const { content, html, markdown, text: plain } = section.getFields()
  if (!content || !html || !markdown || !plain) return

  const contentType = new GraphQLObjectType({
    name: 'PrivacyBlockContent',
    description: 'What readers see of a block, in one language.',
    fields: {
      authority: { type: authority.type, description: 'The supervisory authority.' },
      content: { type: content.type, description: 'The text as data.' },
      cookies: { type: cookies.type, description: 'The cookies it tells of.' },
      fallback: {
        type: new GraphQLNonNull(GraphQLBoolean),
        description: 'True when this is not the language asked for.',
      },
      heading: { type: GraphQLString, description: 'Null for a shared text without one.' },
      html: { type: html.type, description: 'The text as an HTML fragment.' },
      kind: {
        type: new GraphQLNonNull(
          new GraphQLEnumType({
            name: 'PrivacyBlockKind',
            description: 'What a block holds.',
            values: Object.fromEntries(
              BLOCK_KINDS.map((kind) => [kind, { description: KINDS[kind], value: kind }] as const),
            ),
          }),
        ),
        description: 'What it holds.',
      },
      language: { type: text, description: 'The language it is in: the code of a locale, such as fi.' },
      markdown: { type: markdown.type, description: 'The text as CommonMark.' },
      requestedLanguage: { type: text, description: 'The language asked for.' },
      rights: { type: rights.type, description: 'The rights it tells of.' },
      text: { type: plain.type, description: 'The text without formatting.' },
    },
  })
  const problemType = new GraphQLObjectType({
    name: 'PrivacyBlockProblem',
    description: 'What keeps readers from seeing a block.',
    fields: {
      language: { type: text, description: 'The language in which it is so.' },
      message: { type: text, description: 'What it is, in words.' },
      path: { type: text, description: 'The field in which it is.' },
    },
  })
  for (const block of blocks) {
    const fields = block.getFields()
    if (fields.content) fields.content.type = contentType
    if (fields.problems) fields.problems.type = new GraphQLList(new GraphQLNonNull(problemType))
  }
}
