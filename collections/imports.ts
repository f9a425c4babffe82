import type { CollectionConfig, Endpoint, Field, JSONField, TextField } from 'payload'

import type { FactoryContext } from '../fields/context.js'
import type { AdminKey } from '../src/translations/index.js'

import { importAccess } from '../src/access.js'
import {
  keepOwnEdits,
  refuseImportCreation,
  refuseImportDeletion,
  removeKeptFiles,
} from '../src/importing/guards.js'
import { IMPORT_STATES } from '../src/importing/stored.js'
import { sayFailure } from '../src/storage/hooks.js'
import { CLIENT, RSC } from '../src/admin/paths.js'
import { NOTICE_IMPORTS } from '../src/ownSlugs.js'
import { listedAsNotices } from '../src/sources/owners.js'
import { tx } from '../src/translations/index.js'

/** What only the plugin writes. */
const ownAccess = { create: () => false, update: () => false } as const

/** For programs: no part of the form. */
const json = (name: string): JSONField => ({
  name,
  type: 'json',
  access: ownAccess,
  admin: { disabled: true },
})

const told = (name: 'appliedAt' | 'at' | 'title', key: AdminKey): TextField => ({
  name,
  type: 'text',
  access: ownAccess,
  admin: { components: name === 'title' ? undefined : { Cell: `${CLIENT}#DateCell` }, readOnly: true },
  label: tx(key),
})

const fields = (): Field[] => [
  told('title', 'privacyNotices:imports:fields:title'),
  {
    name: 'state',
    type: 'select',
    access: ownAccess,
    admin: { readOnly: true },
    enumName: 'pn_import_state',
    index: true,
    label: tx('privacyNotices:imports:fields:state'),
    options: IMPORT_STATES.map((value) => ({ label: tx(`privacyNotices:imports:states:${value}`), value })),
  },
  told('at', 'privacyNotices:imports:fields:at'),
  told('appliedAt', 'privacyNotices:imports:fields:appliedAt'),
  { name: 'corrections', type: 'json', admin: { disabled: true } },
  { name: 'edits', type: 'number', access: ownAccess, admin: { disabled: true } },
  json('files'),
  json('plans'),
  json('made'),
  json('by'),
  json('appliedBy'),
  { name: 'revision', type: 'text', access: ownAccess, admin: { disabled: true } },
  // Whose what it makes becomes, where there are several organisations.
  { name: 'owner', type: 'text', access: ownAccess, admin: { disabled: true }, index: true },
]

/**
 * What is brought in from files: the files by their hashes, what they say, what of it a person has corrected, and what was made of
 * it. It begins with its files (`src/importing/endpoints.ts`); by Payload's own operations it is read, corrected and deleted.
 */
export const importsCollection = ({ options }: FactoryContext, endpoints: Endpoint[]): CollectionConfig => ({
  slug: NOTICE_IMPORTS,
  access: importAccess(options),
  admin: {
    // The app's own plugin for organisations knows nothing of these.
    ...(options.scope && { baseFilter: listedAsNotices(options) }),
    ...(!options.disabled && {
      components: {
        beforeListTable: [`${CLIENT}#ImportLink`],
        views: {
          bring: { Component: `${RSC}#BringView`, exact: true, path: '/bring' },
          edit: { default: { Component: `${RSC}#ImportView` } },
        },
      },
    }),
    defaultColumns: ['title', 'state', 'at'],
    description: tx('privacyNotices:imports:description'),
    group: tx('privacyNotices:group'),
    hidden: options.disabled,
    useAsTitle: 'title',
  },
  dbName: 'pn_imports',
  defaultSort: '-createdAt',
  disableBulkDelete: true,
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints,
  fields: fields(),
  graphQL: { pluralName: 'NoticeImports', singularName: 'NoticeImport' },
  hooks: {
    afterDelete: [removeKeptFiles],
    afterError: [sayFailure],
    beforeChange: [keepOwnEdits],
    beforeDelete: [refuseImportDeletion],
    beforeOperation: [refuseImportCreation],
  },
  labels: {
    plural: tx('privacyNotices:imports:plural'),
    singular: tx('privacyNotices:imports:singular'),
  },
  lockDocuments: false,
  versions: false,
})
