import type { CollectionConfig } from 'payload'

/** Adds a field that says whose a document is, for apps with several organisations and no plugin for tenants. */
export const withUnit = ({
  defaultCollection,
}: {
  defaultCollection: CollectionConfig
}): CollectionConfig => ({
  ...defaultCollection,
  fields: [...defaultCollection.fields, { name: 'unit', type: 'text' }],
})

/** The same of everything that editors keep. */
export const WITH_UNITS = {
  blocks: withUnit,
  notices: withUnit,
  organisations: withUnit,
  registers: withUnit,
}
