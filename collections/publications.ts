import type { CollectionConfig, TextField, UIField } from 'payload'

import type { FactoryContext } from '../fields/context.js'
import type { FieldKey } from '../src/translations/index.js'

import { readPublications } from '../src/access.js'
import { CLIENT, RSC } from '../src/admin/paths.js'
import { refuseDeletion, refuseEveryChange } from '../src/record/guards.js'
import { listedAsNotices } from '../src/sources/owners.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'

type Rest = { components?: NonNullable<TextField['admin']>['components'] } & Pick<
  TextField,
  'index' | 'unique'
>

const text = (name: string, key: FieldKey, { components, ...rest }: Rest = {}): TextField => ({
  ...rest,
  name,
  type: 'text',
  admin: { components, description: descriptionOf(key), readOnly: true },
  label: labelOf(key),
})

/** Kept as text, to the letter as it was hashed, and shown as people write dates. */
const asDate = { Cell: `${CLIENT}#DateCell` }

/** Neither a column nor a filter of the list: nobody could tell from its name what it holds. */
const notListed = { disableListColumn: true, disableListFilter: true } as const

/** For programs: no part of the form either. */
const internal = { ...notListed, hidden: true, readOnly: true } as const

/** What it is, in words, before what it was hashed from. */
const summaryOfPublication = (): UIField => ({
  name: 'summary',
  type: 'ui',
  admin: { components: { Field: `${RSC}#PublicationSummary` }, disableListColumn: true },
})

const scopeField = ({ options: { scope } }: FactoryContext): TextField => {
  const field = text('scope', 'publicationScope', { index: true })
  return scope ? field : { ...field, admin: { ...field.admin, ...internal } }
}

/**
 * Publications: the append-only record. Rows come only from publishing a notice, straight through the database adapter;
 * every other way in is closed, also to code that overrides access.
 */
export const publicationsCollection = ({ options }: FactoryContext): CollectionConfig => ({
  slug: options.slugs.publications,
  access: {
    create: () => false,
    delete: () => false,
    read: readPublications(options),
    readVersions: () => false,
    unlock: () => false,
    update: () => false,
  },
  admin: {
    // The app's own plugin for organisations knows nothing of these.
    ...(options.scope && { baseFilter: listedAsNotices(options) }),
    components: {
      beforeListTable: options.disabled
        ? []
        : [{ clientProps: { notices: options.slugs.notices }, path: `${CLIENT}#VerifyRecord` }],
    },
    defaultColumns: [
      'slug',
      ...(options.scope ? ['scope'] : []),
      'version',
      'event',
      'effectiveFrom',
      'publishedAt',
      'publishedBy',
    ],
    description: tx('privacyNotices:collections:publications:description'),
    group: tx('privacyNotices:group'),
    hidden: options.disabled,
    listSearchableFields: ['slug', 'publishedBy'],
    pagination: { defaultLimit: 25 },
    useAsTitle: 'slug',
  },
  dbName: 'pn_publications',
  defaultSort: '-publishedAt',
  disableBulkDelete: true,
  disableBulkEdit: true,
  disableDuplicate: true,
  fields: [
    ...(options.disabled ? [] : [summaryOfPublication()]),
    {
      name: 'body',
      type: 'json',
      admin: {
        components: { Field: `${RSC}#PublicationBody` },
        description: descriptionOf('body'),
        readOnly: true,
        ...notListed,
      },
      label: labelOf('body'),
    },
    {
      type: 'collapsible',
      admin: { initCollapsed: true },
      fields: [
        text('slug', 'publicationSlug', {
          components: options.disabled ? undefined : { Cell: `${CLIENT}#PublicationCell` },
          index: true,
        }),
        text('notice', 'publicationNotice', { index: true }),
        // Whose it is, and what that organisation is called in addresses: empty in an installation of one.
        { name: 'owner', type: 'text', admin: internal, index: true },
        scopeField({ options }),
        {
          name: 'version',
          type: 'number',
          admin: { description: descriptionOf('publicationVersion'), readOnly: true },
          label: labelOf('publicationVersion'),
        },
        {
          name: 'event',
          type: 'select',
          admin: { description: descriptionOf('publicationEvent'), readOnly: true },
          enumName: 'pn_publication_event',
          label: labelOf('publicationEvent'),
          options: (['published', 'withdrawn'] as const).map((value) => ({
            label: tx(`privacyNotices:options:event:${value}`),
            value,
          })),
        },
        text('effectiveFrom', 'publicationEffectiveFrom', { components: asDate, index: true }),
        text('publishedAt', 'publishedAt', { components: asDate, index: true }),
        text('publishedBy', 'publishedBy'),
        text('contentHash', 'contentHash'),
        text('previousHash', 'previousHash'),
        text('hash', 'hash', { unique: true }),
        { name: 'replaces', type: 'json', admin: internal },
        { name: 'replacesFrom', type: 'number', admin: internal },
        { name: 'seal', type: 'text', admin: internal },
        { name: 'revision', type: 'text', admin: internal, unique: true },
        { name: 'details', type: 'json', admin: internal },
        // What somebody let be when it was published, and why: beside the record, as who published it.
        { name: 'waivers', type: 'json', admin: internal },
        // Who approved it before it was published.
        { name: 'approvers', type: 'json', admin: internal },
        {
          name: 'publisher',
          type: 'json',
          admin: { ...internal, description: descriptionOf('publisher') },
          label: labelOf('publisher'),
        },
      ],
      label: tx('privacyNotices:desk:publication:record'),
    },
  ],
  graphQL: { disableMutations: true, pluralName: 'NoticePublications', singularName: 'NoticePublication' },
  hooks: {
    beforeDelete: [refuseDeletion],
    beforeOperation: [refuseEveryChange],
  },
  // Each look-up has its whole order in an index, down to a field that is unique.
  indexes: [
    { fields: ['notice', 'version'], unique: true },
    { fields: ['notice', 'version', 'hash'] },
    { fields: ['notice', 'effectiveFrom', 'version', 'hash'] },
    { fields: ['notice', 'replacesFrom', 'hash'] },
    { fields: ['slug', 'publishedAt', 'hash'] },
    { fields: ['slug', 'notice'] },
    ...(options.scope ? [{ fields: ['scope', 'slug', 'publishedAt', 'hash'] }] : []),
    { fields: ['publishedAt', 'hash'] },
  ],
  labels: {
    plural: tx('privacyNotices:collections:publications:plural'),
    singular: tx('privacyNotices:collections:publications:singular'),
  },
  lockDocuments: false,
  // The record has its own dates; what is in none of them is no part of it.
  timestamps: false,
  versions: false,
})
