import type { Access, CollectionBeforeOperationHook, CollectionConfig } from 'payload'

import { Forbidden } from 'payload'

import type { NormalisedOptions } from './options.js'

type Rules = NormalisedOptions['access']

/** May do at least one of the things the rules name. */
const any =
  (...rules: Rules[keyof Rules][]): Access =>
  async ({ req }) => {
    for (const rule of rules) {
      if (await rule({ req })) return true
    }
    return false
  }

/** Sources are for those who work with them; their published text has endpoints of its own. */
export const readSources = ({ access }: NormalisedOptions): Access =>
  any(access.edit, access.publish, access.audit)

const change = ({ access }: NormalisedOptions): Access => {
  const mayChange = any(access.edit, access.publish)
  return async (args) => {
    const data = args.data as { _status?: string } | undefined
    return data?._status === 'published' ? access.publish({ req: args.req }) : mayChange(args)
  }
}

/** Who may not publish deletes only what is not published: a deleted document is no longer published either. */
const remove =
  ({ access }: NormalisedOptions): Access =>
  async ({ req }) => {
    if (await access.publish({ req })) return true
    return (await access.edit({ req })) && { _status: { equals: 'draft' } }
  }

/**
 * Access of a source collection. Whoever lacks the right to publish may save drafts only: see {@link draftsOnly}, since
 * access functions do not see whether a save is a draft.
 */
export const sourceAccess = (options: NormalisedOptions): CollectionConfig['access'] => ({
  create: change(options),
  delete: remove(options),
  read: readSources(options),
  readVersions: readSources(options),
  unlock: () => false,
  update: change(options),
})

/**
 * Refuses everything but drafts to whoever may not publish. Without it a save that names no status would take that of
 * the newest version, and a duplicate that of its original, and so publish or unpublish in passing.
 */
export const draftsOnly =
  ({ access }: NormalisedOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    const changes = operation === 'update' || operation === 'restoreVersion' || operation === 'create'
    if (!changes || overrideAccess || (await access.publish({ req }))) return args
    const { data, draft, unpublishAllLocales } = args as {
      data?: { _status?: unknown }
      draft?: boolean
      unpublishAllLocales?: unknown
    }
    const asDraft = operation === 'create' || draft === true
    const status = data?._status ?? 'draft'
    if (!asDraft || status !== 'draft' || unpublishAllLocales) throw new Forbidden(req.t)
    return operation === 'create' ? { ...args, data: { ...data, _status: 'draft' } } : args
  }
