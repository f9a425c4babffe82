import type { UIField } from 'payload'

import { CLIENT } from '../src/admin/paths.js'

/** Tells in the form what the last save was refused for. */
export const refusedSaveField = (): UIField => ({
  name: 'refusedSave',
  type: 'ui',
  admin: { components: { Field: `${CLIENT}#RefusedSave` }, disableListColumn: true },
})
