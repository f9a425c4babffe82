import type { ArrayField, Condition } from 'payload'

import { CLIENT } from '../src/admin/paths.js'
import { COOKIE_CATEGORIES } from '../src/notice/vocabulary.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { checkboxField, textareaField, textField } from './text.js'

/**
 * The cookies of a service as records (Act 917/2014 §205; CJEU C-673/17: duration and third parties).
 *
 * @param dbName name of the table in SQL databases; must differ wherever the field is used
 */
export const cookiesField = (dbName: string, condition?: Condition): ArrayField => ({
  name: 'cookies',
  type: 'array',
  admin: {
    components: { RowLabel: { path: `${CLIENT}#RowLabel`, clientProps: { fields: ['name'] } } },
    condition,
    description: descriptionOf('cookies'),
  },
  dbName,
  fields: [
    {
      type: 'row',
      fields: [
        textField('name', 'cookieName', { admin: { width: '50%' }, required: true }),
        textField('provider', 'cookieProvider', { admin: { width: '50%' } }),
      ],
    },
    textareaField('purpose', 'cookiePurpose', { localized: true }),
    {
      type: 'row',
      fields: [
        {
          name: 'category',
          type: 'select',
          admin: { description: descriptionOf('cookieCategory'), width: '50%' },
          defaultValue: 'necessary',
          enumName: `${dbName}_category`,
          label: labelOf('cookieCategory'),
          options: COOKIE_CATEGORIES.map((value) => ({
            label: tx(`privacyNotices:options:cookieCategory:${value}`),
            value,
          })),
          required: true,
        },
        textField('duration', 'cookieDuration', { admin: { width: '50%' }, localized: true }),
      ],
    },
    checkboxField('thirdParty', 'cookieThirdParty'),
  ],
  label: labelOf('cookies'),
  labels: {
    plural: tx('privacyNotices:rows:cookie:plural'),
    singular: tx('privacyNotices:rows:cookie:singular'),
  },
})
