import type { CollectionConfig } from 'payload'

import { REPUBLISHINGS } from '../src/options.js'

/**
 * Runs that publish notices again: kept by `src/republishing/run.ts`, for nobody else. Payload's key-value store
 * would be the place, but its write is one that some servers which speak MongoDB's protocol lack.
 */
export const republishingsCollection = (): CollectionConfig => ({
  slug: REPUBLISHINGS,
  access: {
    admin: () => false,
    create: () => false,
    delete: () => false,
    read: () => false,
    readVersions: () => false,
    unlock: () => false,
    update: () => false,
  },
  admin: { hidden: true },
  dbName: 'pn_republishings',
  disableDuplicate: true,
  endpoints: false,
  fields: [
    { name: 'run', type: 'text', required: true, unique: true },
    { name: 'startedAt', type: 'text', index: true },
    { name: 'state', type: 'json' },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  versions: false,
})
