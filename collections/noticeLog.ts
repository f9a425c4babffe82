import type { CollectionConfig } from 'payload'

import { NOTICE_LOG } from '../src/options.js'
import { refuseDeletion, refuseEveryChange } from '../src/record/guards.js'

/**
 * The log of publications: an entry per record, in the order of logging. Kept by `src/record/log/append.ts`, straight through
 * the database adapter; every other way in is closed, also to code that overrides access. What is public of it is read through
 * `src/reading/log/endpoints.ts`.
 */
export const noticeLogCollection = (): CollectionConfig => ({
  slug: NOTICE_LOG,
  access: {
    admin: () => false,
    create: () => false,
    delete: () => false,
    read: () => false,
    unlock: () => false,
    update: () => false,
  },
  admin: { hidden: true },
  dbName: 'pn_log',
  disableBulkDelete: true,
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: false,
  fields: [
    { name: 'index', type: 'number', required: true, unique: true },
    { name: 'record', type: 'text', required: true, unique: true },
    { name: 'notice', type: 'text', required: true },
    { name: 'version', type: 'number', required: true },
    { name: 'hashes', type: 'json', required: true },
    { name: 'loggedAt', type: 'text' },
  ],
  graphQL: false,
  hooks: {
    beforeDelete: [refuseDeletion],
    beforeOperation: [refuseEveryChange],
  },
  indexes: [{ fields: ['notice', 'version'], unique: true }],
  lockDocuments: false,
  timestamps: false,
  versions: false,
})
