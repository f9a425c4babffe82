import type { GroupField, UIField } from 'payload'

import { CLIENT } from '../src/admin/paths.js'

/** Says in the form of a shared text that its standard text has a newer wording, and offers it. */
export const newerWordingField = (): UIField => ({
  name: 'newerWording',
  type: 'ui',
  admin: { components: { Field: `${CLIENT}#StandardTextField` }, disableListColumn: true },
})

/**
 * Which standard text a shared text was made from, and the hash of the words it took in each language. The unique key is
 * what keeps a text from being installed twice. A copy of a shared text is a text of its own.
 */
export const standardField = (): GroupField => ({
  name: 'standard',
  type: 'group',
  fields: [
    { name: 'key', type: 'text', disableDuplicate: true, hidden: true, unique: true },
    { name: 'hash', type: 'text', disableDuplicate: true, hidden: true, localized: true },
  ],
  hidden: true,
})
