import type { CollectionConfig, Condition, Endpoint } from 'payload'

import type { FactoryContext } from '../fields/context.js'

import { choicesField } from '../fields/choice.js'
import { cookiesField } from '../fields/cookies.js'
import { rightChoices } from '../fields/blocks/choices.js'
import { goToField } from '../fields/preview.js'
import { retiredField, unlessRetired, usesField } from '../fields/internal.js'
import { richTextField } from '../fields/richText.js'
import { newerWordingField, standardField } from '../fields/standardText.js'
import { textField } from '../fields/text.js'
import { urlField } from '../fields/validated.js'
import { CLIENT, RSC } from '../src/admin/paths.js'
import { BLOCK_KINDS, RIGHTS } from '../src/notice/vocabulary.js'
import { markUsers } from '../src/pending/markNotices.js'
import { pendingHintField, whereUsedView } from '../fields/whereUsed.js'
import { refusedSaveField } from '../fields/refusedSave.js'
import { refuseMalformed, refuseUnknownReferences } from '../fields/refuseMalformed.js'
import { withoutFallback } from '../src/sources/fallback.js'
import { ownedOnly } from '../src/sources/owned.js'
import { whenTrashed } from '../src/sources/trash.js'
import { noteUses, refuseWhenUsed } from '../src/sources/usage.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { nameRows } from '../src/sources/fieldErrors.js'
import { confirmDeletion, confirmSave, sayFailure } from '../src/storage/hooks.js'
import { duplicateAsDraft } from './hooks/duplicateAsDraft.js'
import { draftsOnly, sourceAccess } from '../src/access.js'

const whenKind =
  (kind: (typeof BLOCK_KINDS)[number]): Condition =>
  (data) =>
    data.kind === kind

/** Shared texts: written once, shown by many notices. */
export const blocksCollection = (context: FactoryContext, endpoints: Endpoint[]): CollectionConfig => {
  const { options } = context
  return {
    slug: options.slugs.blocks,
    access: sourceAccess(options, 'blocks'),
    admin: {
      components: {
        ...(!options.disabled && { edit: { PublishButton: `${CLIENT}#TakeIntoUse` } }),
        views: { edit: whereUsedView(options, 'blocks') },
        beforeListTable: options.disabled ? [] : [`${RSC}#InstallTexts`],
      },
      defaultColumns: ['title', 'kind', '_status', 'updatedAt'],
      description: tx('privacyNotices:collections:blocks:description'),
      group: tx('privacyNotices:group'),
      hidden: options.disabled,
      useAsTitle: 'title',
    },
    dbName: 'pn_blocks',
    disableBulkDelete: true,
    disableBulkEdit: true,
    endpoints,
    fields: [
      refusedSaveField(),
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
        ...unlessRetired('organisation'),
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
      ...(options.disabled ? [] : [newerWordingField()]),
      richTextField(context, 'text', 'blockContent'),
      urlField('settingsUrl', 'cookieSettingsUrl', {
        admin: { condition: whenKind('cookies') },
        localized: true,
      }),
      cookiesField('pn_block_cookies', whenKind('cookies')),
      standardField(options),
      retiredField(),
      pendingHintField(options, 'blocks'),
      goToField(),
      usesField(),
    ],
    graphQL: { pluralName: 'NoticeBlocks', singularName: 'NoticeBlock' },
    hooks: {
      afterChange: [markUsers(options, 'blocks'), confirmSave],
      afterDelete: [confirmDeletion],
      afterError: [sayFailure, nameRows],
      beforeChange: [whenTrashed(refuseWhenUsed(options, 'blocks')), noteUses(options)],
      beforeDelete: [refuseWhenUsed(options, 'blocks')],
      beforeOperation: [draftsOnly(options), duplicateAsDraft, refuseMalformed, withoutFallback],
      beforeValidate: [ownedOnly(options), refuseUnknownReferences(options)],
    },
    labels: {
      plural: tx('privacyNotices:collections:blocks:plural'),
      singular: tx('privacyNotices:collections:blocks:singular'),
    },
    versions: { drafts: { validate: false }, maxPerDoc: 0 },
  }
}
