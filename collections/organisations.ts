import type { CollectionConfig } from 'payload'

import type { FactoryContext } from '../fields/context.js'

import { addressFields, contactsField } from '../fields/contact.js'
import { goToField } from '../fields/preview.js'
import { retiredField } from '../fields/internal.js'
import { checkboxField, textField } from '../fields/text.js'
import { businessIdField, countryField, emailField, phoneFields, urlField } from '../fields/validated.js'
import { CLIENT } from '../src/admin/paths.js'
import { markUsers } from '../src/pending/markNotices.js'
import { pendingHintField, whereUsedView } from '../fields/whereUsed.js'
import { refusedSaveField } from '../fields/refusedSave.js'
import { refuseMalformed } from '../fields/refuseMalformed.js'
import { withoutFallback } from '../src/sources/fallback.js'
import { ownedOnly } from '../src/sources/owned.js'
import { whenTrashed } from '../src/sources/trash.js'
import { refuseWhenUsed } from '../src/sources/usage.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { nameRows } from '../src/sources/fieldErrors.js'
import { confirmDeletion, confirmSave, sayFailure } from '../src/storage/hooks.js'
import { duplicateAsDraft } from './hooks/duplicateAsDraft.js'
import { draftsOnly, sourceAccess } from '../src/access.js'

/** Organisations that notices name: controllers, processors, recipients, authorities. Each is written once. */
export const organisationsCollection = (context: FactoryContext): CollectionConfig => {
  const { options } = context
  return {
    slug: options.slugs.organisations,
    access: sourceAccess(options, 'organisations'),
    admin: {
      components: {
        ...(!options.disabled && { edit: { PublishButton: `${CLIENT}#TakeIntoUse` } }),
        views: { edit: whereUsedView(options, 'organisations') },
      },
      defaultColumns: ['name', 'roles', 'businessId', 'city', '_status'],
      description: tx('privacyNotices:collections:organisations:description'),
      group: tx('privacyNotices:group'),
      hidden: options.disabled,
      listSearchableFields: ['name', 'businessId'],
      useAsTitle: 'name',
    },
    dbName: 'pn_organisations',
    disableBulkDelete: true,
    disableBulkEdit: true,
    fields: [
      refusedSaveField(),
      textField('name', 'organisationName', { localized: true, required: true }),
      {
        name: 'roles',
        type: 'select',
        admin: { description: descriptionOf('roles'), position: 'sidebar' },
        dbName: 'pn_organisation_roles',
        enumName: 'pn_organisation_role',
        hasMany: true,
        label: labelOf('roles'),
        options: (['controller', 'processor', 'recipient', 'authority'] as const).map((value) => ({
          label: tx(`privacyNotices:options:roles:${value}`),
          value,
        })),
      },
      businessIdField(context),
      ...addressFields(context),
      countryField('country', { defaultValue: options.country }),
      checkboxField('hasPostalAddress', 'hasPostalAddress'),
      {
        name: 'postalAddress',
        type: 'group',
        admin: {
          condition: (data) => data.hasPostalAddress === true,
          description: descriptionOf('postalAddress'),
        },
        fields: addressFields(context),
        label: labelOf('postalAddress'),
      },
      emailField(),
      ...phoneFields(context),
      urlField('website', 'website', { localized: true }),
      contactsField(context, 'organisationContacts', 'pn_organisation_contacts'),
      retiredField(),
      pendingHintField(options, 'organisations'),
      goToField(),
    ],
    graphQL: { pluralName: 'NoticeOrganisations', singularName: 'NoticeOrganisation' },
    hooks: {
      afterChange: [markUsers(options, 'organisations'), confirmSave],
      afterDelete: [confirmDeletion],
      afterError: [sayFailure, nameRows],
      beforeChange: [whenTrashed(refuseWhenUsed(options, 'organisations'))],
      beforeDelete: [refuseWhenUsed(options, 'organisations')],
      beforeOperation: [draftsOnly(options), duplicateAsDraft, refuseMalformed, withoutFallback],
      beforeValidate: [ownedOnly(options)],
    },
    labels: {
      plural: tx('privacyNotices:collections:organisations:plural'),
      singular: tx('privacyNotices:collections:organisations:singular'),
    },
    versions: { drafts: { validate: false }, maxPerDoc: 0 },
  }
}
