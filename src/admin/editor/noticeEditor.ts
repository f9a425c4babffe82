import type { RichTextField, TextField } from 'payload'

import {
  BlocksFeature,
  BoldFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import * as features from '@payloadcms/richtext-lexical'

import type { CleanOptions } from '../Pasting/clean.js'

import { resolvedHref } from '../../notice/content.js'
import { PLACEHOLDERS } from '../../notice/compose/placeholders.js'
import { CLIENT } from '../paths.js'
import { nameKey } from '../placeholders/names.js'
import { translate, tx } from '../../translations/index.js'

/** Payload's feature of tables, which Payload 3 calls experimental. Each name is looked up: an import of one that is missing fails. */
const tableFeature = (): ReturnType<typeof features.EXPERIMENTAL_TableFeature> => {
  const [feature] = Object.entries(features).flatMap(([name, one]) =>
    /^(?:EXPERIMENTAL_)?TableFeature$/.test(name) ? [one as typeof features.EXPERIMENTAL_TableFeature] : [],
  )
  if (!feature) throw new Error('This version of @payloadcms/richtext-lexical has no feature of tables')
  return feature()
}

const urlField = (field: TextField, linkBase?: string): TextField =>
  ({
    ...field,
    // Payload's own hook rewrites an address it does not like; here it is refused instead, and said so.
    hooks: {},
    validate: (
      value: null | string | undefined,
      { req: { t } }: { req: { t: Parameters<typeof translate>[0] } },
    ) =>
      resolvedHref(value?.trim() ?? '', linkBase) !== undefined ||
      translate(t, 'privacyNotices:problems:richTextLink', { href: value ?? '' }),
  }) as TextField

/** Marks typed placeholders while they are written. */
const typedPlaceholders = createServerFeature<{ notices: string }, { notices: string }, { notices: string }>({
  feature: ({ props }) => ({
    clientFeatureProps: props,
    ClientFeature: `${CLIENT}#TypedPlaceholdersFeature`,
    sanitizedServerFeatureProps: props,
  }),
  key: 'typedPlaceholders',
})

/** Marks the words that a check of the notice is about. */
const checkMarks = createServerFeature({
  feature: { ClientFeature: `${CLIENT}#CheckMarksFeature` },
  key: 'checkMarks',
})

/** Takes in what is pasted from word processors, mail and PDF. */
const pasting = createServerFeature<CleanOptions, CleanOptions, CleanOptions>({
  feature: ({ props }) => ({
    clientFeatureProps: props,
    ClientFeature: `${CLIENT}#PastingFeature`,
    sanitizedServerFeatureProps: props,
  }),
  key: 'pasting',
})

/**
 * The editor of a notice's texts: paragraphs, bold, italic, headings of levels 3 and 4, lists, links and placeholders.
 * What else a real notice might want, such as cookies, are fields.
 *
 * @param linkBase what relative links are resolved against; without it a link must be a whole address
 * @param notices slug of the collection of notices, which tells the present values of the placeholders
 * @param tables offers tables, by a feature of Payload's that it calls experimental
 */
export const noticeEditor = ({
  linkBase,
  notices = 'privacy-notices',
  tables = false,
}: { linkBase?: string; notices?: string; tables?: boolean } = {}): NonNullable<RichTextField['editor']> =>
  lexicalEditor({
    admin: { hideGutter: true },
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      LinkFeature({
        enabledCollections: [],
        fields: ({ defaultFields }) =>
          defaultFields
            .filter(({ name }) => name !== 'newTab')
            .map((field) => (field.name === 'url' ? urlField(field as TextField, linkBase) : field)),
      }),
      BlocksFeature({
        inlineBlocks: [
          {
            slug: 'placeholder',
            admin: {
              components: { Label: { path: `${CLIENT}#PlaceholderLabel`, clientProps: { notices } } },
            },
            fields: [
              {
                name: 'key',
                type: 'select',
                admin: {
                  components: { Field: { path: `${CLIENT}#PlaceholderField`, clientProps: { notices } } },
                },
                enumName: 'pn_placeholder',
                label: tx('privacyNotices:placeholder:singular'),
                options: PLACEHOLDERS.map((key) => ({ label: tx(nameKey(key)), value: key })),
                required: true,
              },
            ],
            labels: {
              plural: tx('privacyNotices:placeholder:plural'),
              singular: tx('privacyNotices:placeholder:singular'),
            },
          },
        ],
      }),
      ...(tables ? [tableFeature()] : []),
      typedPlaceholders({ notices }),
      checkMarks(),
      pasting({ linkBase, tables }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
