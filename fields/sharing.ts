import type { ArrayField, TextFieldSingleValidation } from 'payload'

import type { FactoryContext } from './context.js'

import { CLIENT } from '../src/admin/paths.js'
import { TRANSFER_MECHANISMS } from '../src/notice/vocabulary.js'
import { descriptionOf, labelOf, translate, tx } from '../src/translations/index.js'
import { choiceField } from './choice.js'
import { unlessRetired } from './internal.js'
import { normalised } from './spelling.js'
import { checkboxField, inLanguage, plainTextProblem, textareaField, textField } from './text.js'
import { whenYes } from './triState.js'
import { countriesField, countryField } from './validated.js'

/** Recipients or categories of recipients (GDPR Art. 13(1)(e)). */
export const recipientsField = ({ options }: FactoryContext): ArrayField => ({
  name: 'recipients',
  type: 'array',
  admin: {
    components: {
      RowLabel: { path: `${CLIENT}#RowLabel`, clientProps: { fields: ['category', 'purpose'] } },
    },
    condition: whenYes('hasRecipients'),
    description: descriptionOf('recipients'),
  },
  dbName: 'pn_recipients',
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'organisation',
          type: 'relationship',
          admin: { description: descriptionOf('recipientOrganisation'), width: '50%' },
          ...unlessRetired('organisation'),
          label: labelOf('recipientOrganisation'),
          relationTo: options.slugs.organisations,
        },
        {
          name: 'category',
          type: 'text',
          admin: { description: descriptionOf('recipientCategory'), width: '50%' },
          hooks: { beforeValidate: [normalised] },
          label: labelOf('recipientCategory'),
          localized: true,
          validate: ((value, args) => {
            const { organisation } = args.siblingData as { organisation?: unknown }
            if (!value && !organisation) {
              const message = translate(args.req.t, 'privacyNotices:validation:recipientNeeded')
              return inLanguage(message, args)
            }
            return plainTextProblem(value, args) ?? true
          }) satisfies TextFieldSingleValidation,
        },
      ],
    },
    {
      name: 'role',
      type: 'select',
      admin: { description: descriptionOf('recipientRole') },
      defaultValue: 'processor',
      enumName: 'pn_recipient_role',
      label: labelOf('recipientRole'),
      options: (['processor', 'controller', 'other'] as const).map((value) => ({
        label: tx(`privacyNotices:options:recipientRole:${value}`),
        value,
      })),
    },
    textField('purpose', 'recipientPurpose', { localized: true }),
    countryField('recipientCountry'),
  ],
  label: labelOf('recipients'),
  labels: {
    plural: tx('privacyNotices:rows:recipient:plural'),
    singular: tx('privacyNotices:rows:recipient:singular'),
  },
})

/** Transfers outside the EU and EEA, or to international organisations (GDPR Art. 13(1)(f)). */
export const transfersField = ({ options }: FactoryContext): ArrayField => ({
  name: 'transfers',
  type: 'array',
  admin: {
    components: { RowLabel: { path: `${CLIENT}#RowLabel`, clientProps: { fields: ['recipient'] } } },
    condition: whenYes('hasTransfers'),
    description: descriptionOf('transfers'),
  },
  dbName: 'pn_transfers',
  fields: [
    textField('recipient', 'transferRecipient', { localized: true }),
    countriesField('transferCountries'),
    checkboxField('internationalOrganisation', 'internationalOrganisation'),
    choiceField({
      name: 'mechanism',
      allowed: TRANSFER_MECHANISMS,
      choices: TRANSFER_MECHANISMS.map((value) => ({
        label: Object.fromEntries(
          Object.entries(options.languages.packs).map(([language, pack]) => [
            language,
            pack.transferMechanisms[value],
          ]),
        ),
        value,
      })),
      key: 'transferMechanism',
    }),
    textField('detail', 'transferDetail', { localized: true }),
    textareaField('copy', 'transferCopy', { localized: true }),
  ],
  label: labelOf('transfers'),
  labels: {
    plural: tx('privacyNotices:rows:transfer:plural'),
    singular: tx('privacyNotices:rows:transfer:singular'),
  },
})
