import type { CollectionConfig, Plugin } from 'payload'

import { readFileSync } from 'node:fs'

/** What decides about rights, and what the plugin adds to a field beyond what Payload does with it. */
const OWN = new Set(['access', 'dbName', 'enumName', 'filterOptions', 'hooks', 'validate', 'virtual'])

const isVirtual = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'virtual' in value && Boolean(value.virtual)

/** Fields as an app would write them by itself: the same shapes, without the plugin's hooks and checks. */
const plainFields = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.filter((one) => !isVirtual(one)).map(plainFields) as Value
  // What was made by a class or a function, such as an editor, is left as it is.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !OWN.has(name))
      .map(([name, one]) => [name, name === 'admin' || name === 'editor' ? one : plainFields(one)]),
  ) as Value
}

let ready: string | undefined

/** The answer that the floors give, ready-made: a file that is read once. */
export const readyAnswer = (): string =>
  (ready ??= readFileSync(/* turbopackIgnore: true */ process.env.BENCH_READY ?? '', 'utf8'))

const open = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  access: { ...collection.access, read: () => true },
})

/**
 * What the plugin is measured against: an endpoint that answers with a ready string, and a collection with the fields of
 * the notices and nothing but Payload behind it. Everyone may read sources here, so that none of them pays for signing in.
 */
export const floors: Plugin = (config) => {
  const collections = (config.collections ?? []).map(open)
  const notices = collections.find(({ slug }) => slug === 'privacy-notices')
  if (!notices) throw new Error('The plugin comes first')
  const plain: CollectionConfig = {
    slug: 'plain',
    access: { read: () => true },
    endpoints: [
      {
        handler: () =>
          new Response(readyAnswer(), {
            headers: {
              'Cache-Control': 'public, max-age=0',
              'Content-Type': 'application/json',
              ETag: '"ready"',
            },
          }),
        method: 'get',
        path: '/ready',
      },
    ],
    fields: plainFields(notices.fields),
    graphQL: { pluralName: 'Plains', singularName: 'Plain' },
    versions: { drafts: { validate: false }, maxPerDoc: 0 },
  }
  return { ...config, collections: [...collections, plain] }
}
