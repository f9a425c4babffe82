import type {
  Block,
  Condition,
  Field,
  JSONField,
  RelationshipField,
  RelationshipFieldSingleValidation,
  TextField,
} from 'payload'

import { relationship as validateRelationship } from 'payload/shared'

import type { BlockKind } from '../../src/notice/vocabulary.js'
import type { PrivacyNoticesOptions } from '../../src/options.js'
import type { AdminKey } from '../../src/translations/index.js'
import type { FactoryContext } from '../context.js'

import { CLIENT } from '../../src/admin/paths.js'
import { BLOCK_KINDS, RIGHTS } from '../../src/notice/vocabulary.js'
import { normaliseOptions } from '../../src/options.js'
import { pageBlockType } from '../../src/pageBlocks/graphqlBlocks.js'
import { pageBlockSlug, readContent, readProblems } from '../../src/pageBlocks/pageBlocks.js'
import { tx } from '../../src/translations/index.js'
import { choicesField } from '../choice.js'
import { forItsOwner } from '../internal.js'
import { textField } from '../text.js'
import { rightChoices } from './choices.js'

/** The options given to the plugin, or as much of them as matters here: `slugs` and `languages`. */
export type PrivacyBlocksOptions = {
  /**
   * Slugs of the blocks.
   * @default { authority: 'privacy-authority', cookies: 'privacy-cookies', rights: 'privacy-rights', text: 'privacy-text' }
   */
  blockSlugs?: Partial<Record<BlockKind, string>>
} & PrivacyNoticesOptions

type Described =
  | 'block'
  | 'heading'
  | 'organisation'
  | 'register'
  | 'registerOfCookies'
  | 'registerOfRights'
  | 'rightsToShow'

const labelOf = (key: Described) => tx(`privacyNotices:pageBlocks:${key}:label` satisfies AdminKey)
const descriptionOf = (key: Described) =>
  tx(`privacyNotices:pageBlocks:${key}:description` satisfies AdminKey)

/** Explicit, so that a block read as a whole differs from one of which only some fields were selected. */
const none = () => null

/**
 * A reference to a source. It is never populated: who may not read sources would get a draft's text by an app's own code,
 * which by default reads everything.
 */
const reference = (
  name: string,
  key: Described,
  relationTo: string,
  choices: Record<string, object>,
  condition?: Condition,
): RelationshipField => ({
  name,
  type: 'relationship',
  admin: { condition, description: descriptionOf(key) },
  defaultValue: none,
  filterOptions: (args) => ({
    and: [
      ...Object.entries({ retired: { not_equals: true }, ...choices }).map(([field, is]) => ({
        [field]: is,
      })),
      ...forItsOwner(args),
    ],
  }),
  label: labelOf(key),
  maxDepth: 0,
  relationTo,
  // Only what is new is chosen from the choices. Payload would check what a page holds already against them too, and with
  // the rights of whoever saves the page, who may have none to shared texts.
  validate: ((value, args) =>
    validateRelationship(value, {
      ...args,
      filterOptions: undefined,
    })) satisfies RelationshipFieldSingleValidation,
})

const published = { _status: { equals: 'published' } }

const whenOwn: Condition = (_, siblingData) => !siblingData?.block

/** @param tsType what it is in the types that Payload makes of a config */
const virtual = ({
  tsType,
  ...rest
}: { tsType: string } & Pick<JSONField, 'admin' | 'hooks' | 'label' | 'name'>): JSONField => ({
  ...rest,
  type: 'json',
  admin: { ...rest.admin, readOnly: true },
  hooks: {
    ...rest.hooks,
    // Forms send it back. Databases that keep blocks as JSON would store it.
    beforeChange: [
      ({ siblingData }) => {
        Reflect.deleteProperty(siblingData, rest.name)
      },
    ],
  },
  // Not `typescriptSchema`, which Payload 4 no longer reads.
  jsonSchema: { fileMatch: [], schema: { tsType }, uri: `a://payload-privacy-notices/${rest.name}.json` },
  // Nothing is stored, so nothing is held against that schema.
  validate: () => true,
  virtual: true,
})

const TYPES = "import('payload-privacy-notices/blocks')"

const pageBlock = (
  { blockSlugs, ...given }: PrivacyBlocksOptions,
  kind: BlockKind,
  fields: (context: FactoryContext) => Field[],
): Block => {
  const options = normaliseOptions(given)
  const slug = blockSlugs?.[kind] ?? pageBlockSlug(kind)
  return {
    slug,
    admin: { disableBlockName: true },
    // By table, because each collection has tables of its own, and shorter than Payload's: see MAX_SLUG_LENGTH.
    dbName: ({ tableName }) => `${tableName}_${slug.replaceAll('-', '_')}`,
    fields: [
      ...fields({ options }),
      {
        ...textField('heading', 'sectionHeading', { localized: true }),
        admin: { description: descriptionOf('heading') },
        defaultValue: none as never,
        label: labelOf('heading'),
      },
      virtual({
        name: 'content',
        admin: { components: { Field: `${CLIENT}#PageBlockContent` } },
        hooks: { afterRead: [readContent(kind)] },
        label: tx('privacyNotices:pageBlocks:content:label'),
        tsType: `${TYPES}.PrivacyBlockContent | null`,
      }),
      virtual({
        name: 'problems',
        admin: { hidden: true },
        hooks: { afterRead: [readProblems(kind)] },
        tsType: `${TYPES}.PrivacyBlockProblem[] | null`,
      }),
    ],
    interfaceName: pageBlockType(kind),
    labels: {
      plural: tx(`privacyNotices:pageBlocks:${kind}:plural`),
      singular: tx(`privacyNotices:pageBlocks:${kind}:singular`),
    },
  }
}

const sharedText = ({ options: { slugs } }: FactoryContext, kind: BlockKind): RelationshipField =>
  reference('block', 'block', slugs.blocks, { ...published, kind: { equals: kind } })

const registerOf = ({ options: { slugs } }: FactoryContext, key: Described): RelationshipField =>
  reference('register', key, slugs.registers, published)

const rightsField = ({ options }: FactoryContext): TextField => {
  const field = choicesField({
    name: 'rights',
    allowed: RIGHTS,
    choices: rightChoices(options),
    key: 'rights',
  })
  return {
    ...field,
    admin: { ...field.admin, condition: whenOwn, description: descriptionOf('rightsToShow') },
    label: labelOf('rightsToShow'),
  }
}

/** The cookies of the service: from a shared text, or as a register tells of them. */
export const privacyCookiesBlock = (options: PrivacyBlocksOptions = {}): Block =>
  pageBlock(options, 'cookies', (context) => [
    sharedText(context, 'cookies'),
    registerOf(context, 'registerOfCookies'),
  ])

/** The supervisory authority and the right to complain to it (GDPR Art. 13(2)(d)): an organisation, or a shared text. */
export const privacyAuthorityBlock = (options: PrivacyBlocksOptions = {}): Block =>
  pageBlock(options, 'authority', (context) => [
    sharedText(context, 'authority'),
    reference('organisation', 'organisation', context.options.slugs.organisations, published, whenOwn),
    registerOf(context, 'register'),
  ])

/** Rights of the data subject (GDPR Art. 13(2)(b)–(d)): chosen, of a shared text, or as they follow from a register. */
export const privacyRightsBlock = (options: PrivacyBlocksOptions = {}): Block =>
  pageBlock(options, 'rights', (context) => [
    sharedText(context, 'rights'),
    rightsField(context),
    registerOf(context, 'registerOfRights'),
  ])

/** Any shared text. */
export const privacyTextBlock = (options: PrivacyBlocksOptions = {}): Block =>
  pageBlock(options, 'text', (context) => [sharedText(context, 'text'), registerOf(context, 'register')])

const BLOCKS: Record<BlockKind, (options: PrivacyBlocksOptions) => Block> = {
  authority: privacyAuthorityBlock,
  cookies: privacyCookiesBlock,
  rights: privacyRightsBlock,
  text: privacyTextBlock,
}

/**
 * Blocks for the `blocks` field of any collection or global: cookies, supervisory authority, rights, shared text. Each has
 * a field `content` with what readers see, in the language of the request.
 *
 * Fresh objects each time, because Payload writes into configs.
 *
 * @example
 * { name: 'layout', type: 'blocks', blocks: [...privacyBlocks(), hero] }
 *
 * @param options the plugin's own options; needed only when `slugs` or `languages` are among them
 */
export const privacyBlocks = (options: PrivacyBlocksOptions = {}): Block[] =>
  BLOCK_KINDS.map((kind) => BLOCKS[kind](options))
