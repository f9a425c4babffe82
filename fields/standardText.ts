import type { GroupField, TextField, UIField } from 'payload'

import type { NormalisedOptions } from '../src/options.js'

import { CLIENT } from '../src/admin/paths.js'

/** Says in the form of a shared text that its standard text has a newer wording, and offers it. */
export const newerWordingField = (): UIField => ({
  name: 'newerWording',
  type: 'ui',
  admin: { components: { Field: `${CLIENT}#StandardTextField` }, disableListColumn: true },
})

/**
 * Which standard text a shared text was made from, and the hash of the words it took in each language. The unique key is
 * what keeps a text from being installed twice; where there are several organisations, each has its own, under a key that names it
 * too. A copy of a shared text is a text of its own.
 */
export const standardField = ({ scope }: Pick<NormalisedOptions, 'scope'>): GroupField => ({
  name: 'standard',
  type: 'group',
  fields: [
    { name: 'key', type: 'text', disableDuplicate: true, hidden: true, unique: scope === undefined },
    ...(scope
      ? [
          {
            name: 'installedAs',
            type: 'text',
            disableDuplicate: true,
            hidden: true,
            unique: true,
          } satisfies TextField,
        ]
      : []),
    { name: 'hash', type: 'text', disableDuplicate: true, hidden: true, localized: true },
  ],
  hidden: true,
})
