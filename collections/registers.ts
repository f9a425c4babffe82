import type { CollectionConfig, Condition, Endpoint, Tab } from 'payload'

import type { FactoryContext } from '../fields/context.js'

import { contactGroup, contactsField } from '../fields/contact.js'
import { goToField, notShown, previewView } from '../fields/preview.js'
import { purposesField } from '../fields/purposes.js'
import { retiredField, unlessRetired, usesField } from '../fields/internal.js'
import { wordingField, wordingFields } from '../fields/richText.js'
import { ropaFields } from '../fields/ropa.js'
import { recipientsField, transfersField } from '../fields/sharing.js'
import { textareaField, textField, textsField } from '../fields/text.js'
import { triStateField, whenYes } from '../fields/triState.js'
import { CLIENT, RSC } from '../src/admin/paths.js'
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

type TabKey =
  'automatedDecisions' | 'consent' | 'controller' | 'cookies' | 'data' | 'protection' | 'purposes' | 'sharing'

const tab = (key: TabKey, fields: Tab['fields']): Tab => ({
  description: tx(`privacyNotices:tabs:${key}:description`),
  fields,
  label: tx(`privacyNotices:tabs:${key}:label`),
})

const whenProtection =
  (mode: 'single' | 'split'): Condition =>
  (data) =>
    (data.protectionMode ?? 'single') === mode

/**
 * Registers: the facts about one filing system, a tab per group of sections. Facts feed checks, exports and comparisons;
 * the wordings are what readers see where the editor wants other words than the facts give.
 */
export const registersCollection = (
  context: FactoryContext,
  endpoints: Endpoint[] = [],
): CollectionConfig => {
  const { options } = context
  const { slugs } = options
  const wording = (
    ...keys: Parameters<typeof wordingFields> extends [unknown, ...infer Keys] ? Keys : never
  ) => wordingFields(context, ...keys)
  return {
    slug: slugs.registers,
    access: sourceAccess(options, 'registers'),
    admin: {
      components: {
        ...(!options.disabled && {
          beforeListTable: [
            { clientProps: { notices: slugs.notices }, path: `${CLIENT}#StartLink` },
            `${RSC}#RopaDownload`,
          ],
          edit: { PublishButton: `${CLIENT}#TakeIntoUse` },
        }),
        views: { edit: { ...previewView(options, 'registers'), ...whereUsedView(options, 'registers') } },
      },
      defaultColumns: ['name', 'controller', '_status', 'updatedAt'],
      description: tx('privacyNotices:collections:registers:description'),
      group: tx('privacyNotices:group'),
      hidden: options.disabled,
      useAsTitle: 'name',
    },
    dbName: 'pn_registers',
    disableBulkDelete: true,
    disableBulkEdit: true,
    endpoints,
    fields: [
      refusedSaveField(),
      textField('name', 'registerName', { localized: true, required: true }),
      {
        type: 'tabs',
        admin: { className: 'pn-tabs' },
        tabs: [
          tab('controller', [
            {
              name: 'controller',
              type: 'relationship',
              ...unlessRetired('controller'),
              admin: { description: descriptionOf('controller') },
              label: labelOf('controller'),
              relationTo: slugs.organisations,
              required: true,
            },
            {
              name: 'jointControllers',
              type: 'relationship',
              ...unlessRetired('jointControllers'),
              admin: { description: descriptionOf('jointControllers') },
              hasMany: true,
              label: labelOf('jointControllers'),
              relationTo: slugs.organisations,
            },
            contactGroup(context, 'contact', 'contact'),
            contactsField(context, 'contacts', 'pn_contacts'),
            triStateField('hasDpo', 'hasDpo'),
            contactGroup(context, 'dpo', 'dpo', whenYes('hasDpo')),
            triStateField('hasRepresentative', 'hasRepresentative'),
            {
              name: 'representative',
              type: 'relationship',
              ...unlessRetired('representative'),
              admin: {
                condition: whenYes('hasRepresentative'),
                description: descriptionOf('representative'),
              },
              label: labelOf('representative'),
              relationTo: slugs.organisations,
            },
            ...ropaFields(context),
            wording(
              'controller',
              'contactPerson',
              { key: 'jointControllers', when: (data) => data.jointControllers?.length > 0 },
              { key: 'dpo', when: whenYes('hasDpo') },
              { key: 'representative', when: whenYes('hasRepresentative') },
            ),
          ]),
          tab('purposes', [
            purposesField(context),
            {
              name: 'provisionBasis',
              type: 'select',
              admin: { description: descriptionOf('provisionBasis') },
              enumName: 'pn_provision_basis',
              label: labelOf('provisionBasis'),
              options: (['none', 'law', 'contract', 'precondition'] as const).map((value) => ({
                label: tx(`privacyNotices:options:provisionBasis:${value}`),
                value,
              })),
            },
            textareaField('provisionConsequence', 'provisionConsequence', {
              admin: { condition: (data) => Boolean(data.provisionBasis) && data.provisionBasis !== 'none' },
              localized: true,
            }),
            wording('purposes', 'legalBasis', 'legitimateInterests', 'retention', 'provisionRequirement'),
          ]),
          tab('data', [
            textsField('dataSubjectCategories', 'dataSubjectCategories', { localized: true }),
            textsField('dataCategories', 'dataCategories', { localized: true }),
            triStateField('hasSpecialData', 'specialCategories'),
            textareaField('specialDataCondition', 'specialCategoriesCondition', {
              admin: { condition: whenYes('hasSpecialData') },
              localized: true,
            }),
            {
              name: 'origin',
              type: 'select',
              admin: { description: descriptionOf('origin') },
              enumName: 'pn_data_origin',
              label: labelOf('origin'),
              options: (['fromDataSubject', 'fromOthers', 'both'] as const).map((value) => ({
                label: tx(`privacyNotices:options:origin:${value}`),
                value,
              })),
            },
            textsField('sources', 'sources', {
              admin: { condition: (data) => data.origin === 'fromOthers' || data.origin === 'both' },
              localized: true,
            }),
            wording(
              'dataContent',
              'dataSubjectCategories',
              'dataCategories',
              { key: 'specialCategories', when: whenYes('hasSpecialData') },
              'sources',
            ),
          ]),
          tab('sharing', [
            triStateField('hasRecipients', 'hasRecipients'),
            recipientsField(context),
            triStateField('hasDisclosures', 'hasDisclosures'),
            triStateField('hasTransfers', 'hasTransfers'),
            transfersField(context),
            wording('recipients', 'disclosures', 'transfers'),
          ]),
          tab('protection', [
            {
              name: 'protectionMode',
              type: 'radio',
              admin: { description: descriptionOf('protectionMode'), layout: 'horizontal' },
              defaultValue: 'single',
              enumName: 'pn_protection_mode',
              label: labelOf('protectionMode'),
              options: (['single', 'split'] as const).map((value) => ({
                label: tx(`privacyNotices:options:protectionMode:${value}`),
                value,
              })),
            },
            wordingField(context, 'security', { condition: whenProtection('single') }),
            wordingField(context, 'securityManual', { condition: whenProtection('split') }),
            wordingField(context, 'securityElectronic', { condition: whenProtection('split') }),
          ]),
          tab('automatedDecisions', [
            triStateField('automated', 'automated'),
            textareaField('automatedLogic', 'automatedLogic', {
              admin: { condition: whenYes('automated') },
              localized: true,
            }),
            textareaField('automatedConsequences', 'automatedConsequences', {
              admin: { condition: whenYes('automated') },
              localized: true,
            }),
            wording('automatedDecisions'),
          ]),
          tab('consent', [
            textField('withdrawMethod', 'withdrawMethod', { localized: true }),
            wording('consent'),
          ]),
          tab('cookies', [
            triStateField('usesCookies', 'usesCookies'),
            {
              name: 'cookiesBlock',
              type: 'relationship',
              admin: {
                condition: whenYes('usesCookies'),
                description: descriptionOf('cookiesBlock'),
              },
              ...unlessRetired('cookiesBlock', { kind: { equals: 'cookies' } }),
              label: labelOf('cookiesBlock'),
              relationTo: slugs.blocks,
            },
            wording('cookies'),
          ]),
        ],
      },
      retiredField(),
      pendingHintField(options, 'registers'),
      goToField(),
      notShown(options),
      usesField(),
    ],
    graphQL: { pluralName: 'Registers', singularName: 'Register' },
    hooks: {
      afterChange: [markUsers(options, 'registers'), confirmSave],
      afterDelete: [confirmDeletion],
      afterError: [sayFailure, nameRows],
      beforeChange: [whenTrashed(refuseWhenUsed(options, 'registers')), noteUses(options)],
      beforeDelete: [refuseWhenUsed(options, 'registers')],
      beforeOperation: [draftsOnly(options), duplicateAsDraft, refuseMalformed, withoutFallback],
      beforeValidate: [ownedOnly(options), refuseUnknownReferences(options)],
    },
    labels: {
      plural: tx('privacyNotices:collections:registers:plural'),
      singular: tx('privacyNotices:collections:registers:singular'),
    },
    versions: { drafts: { validate: false }, maxPerDoc: 0 },
  }
}
