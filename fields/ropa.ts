import type { ArrayField, Condition, Field } from 'payload'

import type { FactoryContext } from './context.js'

import { CLIENT } from '../src/admin/paths.js'
import { ROPA_ROLES } from '../src/ropa/choices.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { unlessRetired } from './internal.js'
import { textareaField } from './text.js'

const asProcessor: Condition = (data) => data.role === 'processor'

/** The controllers on whose behalf a processor acts, and what it does for each (GDPR Art. 30(2)(a)–(b)). */
const onBehalfOfField = ({ options }: FactoryContext): ArrayField => ({
  name: 'onBehalfOf',
  type: 'array',
  admin: {
    components: { RowLabel: { path: `${CLIENT}#RowLabel`, clientProps: { fields: ['processing'] } } },
    condition: asProcessor,
    description: descriptionOf('onBehalfOf'),
  },
  dbName: 'pn_on_behalf_of',
  fields: [
    {
      name: 'controller',
      type: 'relationship',
      admin: { description: descriptionOf('onBehalfOfController') },
      ...unlessRetired('controller'),
      label: labelOf('onBehalfOfController'),
      relationTo: options.slugs.organisations,
    },
    textareaField('processing', 'processing', { localized: true }),
  ],
  label: labelOf('onBehalfOf'),
  labels: {
    plural: tx('privacyNotices:rows:onBehalfOf:plural'),
    singular: tx('privacyNotices:rows:onBehalfOf:singular'),
  },
})

/**
 * What the record of processing activities asks and no notice tells: whether a register is kept as a processor, which one, and on
 * whose behalf (GDPR Art. 30(2)).
 */
export const ropaFields = (context: FactoryContext): Field[] => [
  {
    name: 'role',
    type: 'select',
    admin: { description: descriptionOf('registerRole') },
    enumName: 'pn_register_role',
    label: labelOf('registerRole'),
    options: ROPA_ROLES.map((value) => ({
      label: tx(`privacyNotices:options:registerRole:${value}`),
      value,
    })),
  },
  {
    name: 'processor',
    type: 'relationship',
    ...unlessRetired('processor'),
    admin: { condition: asProcessor, description: descriptionOf('processor') },
    label: labelOf('processor'),
    relationTo: context.options.slugs.organisations,
  },
  onBehalfOfField(context),
]
