import type { CollectionConfig, Condition } from 'payload'

import type { FactoryContext } from '../fields/context.js'

import { choicesField } from '../fields/choice.js'
import { cookiesField } from '../fields/cookies.js'
import { rightChoices } from '../fields/blocks/choices.js'
import { richTextField } from '../fields/richText.js'
import { textField } from '../fields/text.js'
import { urlField } from '../fields/validated.js'
import { BLOCK_KINDS, RIGHTS } from '../src/notice/vocabulary.js'
import { refuseMalformed, refuseUnknownReferences } from '../src/publishing/refuseMalformed.js'
import { whenTrashed } from '../src/publishing/trash.js'
import { refuseWhenUsed } from '../src/publishing/usage.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { draftsOnly, sourceAccess } from './access.js'

const whenKind =
  (kind: (typeof BLOCK_KINDS)[number]): Condition =>
  (data) =>
    data.kind === kind

/** Shared texts: written once, shown by many notices. */
export const blocksCollection = (context: FactoryContext): CollectionConfig => {
  const { options } = context
  return {
    slug: options.slugs.blocks,
    access: sourceAccess(options),
    admin: {
      defaultColumns: ['title', 'kind', '_status', 'updatedAt'],
      description: tx('privacyNotices:collections:blocks:description'),
      group: tx('privacyNotices:group'),
      hidden: options.disabled,
      useAsTitle: 'title',
    },
    dbName: 'pn_blocks',
    disableBulkDelete: true,
    disableBulkEdit: true,
    fields: [
      textField('title', 'blockTitle', { localized: true, required: true }),
      {
        name: 'kind',
        type: 'select',
        admin: { description: descriptionOf('blockKind') },
        defaultValue: 'text',
        enumName: 'pn_block_kind',
        label: labelOf('blockKind'),
        options: BLOCK_KINDS.map((value) => ({
          label: tx(`privacyNotices:options:blockKind:${value}`),
          value,
        })),
        required: true,
      },
      {
        name: 'organisation',
        type: 'relationship',
        admin: { condition: whenKind('authority'), description: descriptionOf('authority') },
        label: labelOf('authority'),
        relationTo: options.slugs.organisations,
      },
      choicesField({
        name: 'rights',
        admin: { condition: whenKind('rights') },
        allowed: RIGHTS,
        choices: rightChoices(options),
        key: 'rights',
      }),
      richTextField(context, 'text', 'blockContent'),
      urlField('settingsUrl', 'cookieSettingsUrl', {
        admin: { condition: whenKind('cookies') },
        localized: true,
      }),
      cookiesField('pn_block_cookies', whenKind('cookies')),
    ],
    graphQL: { pluralName: 'NoticeBlocks', singularName: 'NoticeBlock' },
    hooks: {
      beforeChange: [whenTrashed(refuseWhenUsed(options, 'blocks'))],
      beforeDelete: [refuseWhenUsed(options, 'blocks')],
      beforeOperation: [draftsOnly(options), refuseMalformed],
      beforeValidate: [refuseUnknownReferences],
    },
    labels: {
      plural: tx('privacyNotices:collections:blocks:plural'),
      singular: tx('privacyNotices:collections:blocks:singular'),
    },
    versions: { drafts: { validate: false }, maxPerDoc: 0 },
  }
}
