import type { ArrayField, Condition, Field, GroupField } from 'payload'

import type { FieldKey } from '../src/translations/index.js'
import type { FactoryContext } from './context.js'

import { CLIENT } from '../src/admin/paths.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { textField } from './text.js'
import { countryField, emailField, phoneFields, postalCodeField } from './validated.js'

/** Street, postal code and town, in every language: streets and towns have names of their own in fi and sv. */
export const addressFields = (context: FactoryContext): Field[] => [
  textField('street', 'street', { localized: true }),
  {
    type: 'row',
    fields: [
      postalCodeField(context),
      textField('city', 'city', { admin: { width: '70%' }, localized: true }),
    ],
  },
]

const contactFields = (context: FactoryContext): Field[] => [
  {
    type: 'row',
    fields: [
      textField('name', 'contactName', { admin: { width: '50%' } }),
      textField('title', 'contactTitle', { admin: { width: '50%' }, localized: true }),
    ],
  },
  {
    type: 'row',
    fields: [{ ...emailField(), admin: { ...emailField().admin, width: '50%' } }, ...phoneFields(context)],
  },
  ...addressFields(context),
  countryField('contactCountry'),
]

/** Persons or roles to contact, one a row. */
export const contactsField = (context: FactoryContext, key: FieldKey, dbName: string): ArrayField => ({
  name: 'contacts',
  type: 'array',
  admin: {
    components: { RowLabel: { path: `${CLIENT}#RowLabel`, clientProps: { fields: ['name', 'title'] } } },
    description: descriptionOf(key),
  },
  dbName,
  fields: contactFields(context),
  label: labelOf(key),
  labels: {
    plural: tx('privacyNotices:rows:contact:plural'),
    singular: tx('privacyNotices:rows:contact:singular'),
  },
})

/** A person or role to contact (GDPR Art. 13(1)(a)–(b)). */
export const contactGroup = (
  context: FactoryContext,
  name: string,
  key: FieldKey,
  condition?: Condition,
): GroupField => ({
  name,
  type: 'group',
  admin: { condition, description: descriptionOf(key) },
  fields: contactFields(context),
  label: labelOf(key),
})
