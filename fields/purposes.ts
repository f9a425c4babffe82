import type { ArrayField } from 'payload'

import type { FactoryContext } from './context.js'

import { CLIENT } from '../src/admin/paths.js'
import { LEGAL_BASES } from '../src/notice/vocabulary.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { checkboxField, textareaField, textField } from './text.js'
import { durationField } from './validated.js'

const hasBasis =
  (...bases: string[]) =>
  (_: unknown, siblingData: { legalBases?: null | string[] }) =>
    siblingData?.legalBases?.some((basis) => bases.includes(basis)) ?? false

/** Periods of their own for some of the data, beside the one that holds for the rest. */
const retentionsField = (context: FactoryContext): ArrayField => ({
  name: 'retentions',
  type: 'array',
  admin: {
    components: { RowLabel: { path: `${CLIENT}#RowLabel`, clientProps: { fields: ['data', 'text'] } } },
    description: descriptionOf('retentions'),
  },
  dbName: 'pn_retentions',
  fields: [
    textField('data', 'retentionData', { localized: true }),
    textareaField('text', 'retentionText', { localized: true }),
    durationField(context, 'duration', 'retentionDuration', 'text'),
  ],
  label: labelOf('retentions'),
  labels: {
    plural: tx('privacyNotices:rows:retention:plural'),
    singular: tx('privacyNotices:rows:retention:singular'),
  },
})

/** The purposes of the processing, each with its legal bases and retention (GDPR Art. 13(1)(c)–(d), 13(2)(a)). */
export const purposesField = (context: FactoryContext): ArrayField => ({
  name: 'purposes',
  type: 'array',
  admin: {
    components: { RowLabel: { path: `${CLIENT}#RowLabel`, clientProps: { fields: ['name'] } } },
    description: descriptionOf('purposes'),
  },
  dbName: 'pn_purposes',
  fields: [
    textField('name', 'purposeName', { localized: true, required: true }),
    {
      name: 'legalBases',
      type: 'select',
      admin: { description: descriptionOf('legalBases') },
      dbName: 'pn_purpose_bases',
      enumName: 'pn_legal_basis',
      hasMany: true,
      label: labelOf('legalBases'),
      options: LEGAL_BASES.map((value) => ({
        label: tx(`privacyNotices:options:legalBases:${value}`),
        value,
      })),
    },
    textField('law', 'law', {
      admin: { condition: hasBasis('legalObligation', 'publicTask') },
      localized: true,
    }),
    textareaField('legitimateInterest', 'legitimateInterest', {
      admin: { condition: hasBasis('legitimateInterests') },
      localized: true,
    }),
    checkboxField('directMarketing', 'directMarketing'),
    textareaField('retentionText', 'retentionText', { localized: true }),
    durationField(context, 'retentionDuration', 'retentionDuration', 'retentionText'),
    retentionsField(context),
  ],
  label: labelOf('purposes'),
  labels: {
    plural: tx('privacyNotices:rows:purpose:plural'),
    singular: tx('privacyNotices:rows:purpose:singular'),
  },
})
