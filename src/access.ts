import type { Access, CollectionBeforeOperationHook, CollectionConfig, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { CollectionKey, NormalisedOptions } from './options.js'

import { isAssistant } from './options.js'
import { hasOwners, ownersOf, publicationsWithin, within } from './scopes.js'

type Rules = NormalisedOptions['access']

/** Whether a request may do more than save drafts: an assistant may only where the rule of publishing says so itself. */
export const mayAct = async ({ access }: NormalisedOptions, req: PayloadRequest): Promise<boolean> =>
  !isAssistant(req) || (await access.publish({ req }))

/**
 * Refuses an assistant what is no saving of a draft.
 *
 * @throws Forbidden
 */
export const refuseAssistant = async (options: NormalisedOptions, req: PayloadRequest): Promise<void> => {
  if (!(await mayAct(options, req))) throw new Forbidden(req.t)
}

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
export const readSources = ({ access, approval }: NormalisedOptions): Access =>
  any(access.edit, access.publish, access.audit, ...(approval.approvals > 0 ? [access.approve] : []))

/** Who may save drafts, or publish. */
export const mayWrite = ({ access }: NormalisedOptions): Access => any(access.edit, access.publish)

const change = (options: NormalisedOptions): Access => {
  const { access } = options
  const mayChange = mayWrite(options)
  return async (args) => {
    const data = args.data as { _status?: string } | undefined
    return data?._status === 'published' ? access.publish({ req: args.req }) : mayChange(args)
  }
}

/** Who may not publish deletes only what is not published: a deleted document is no longer published either. */
const remove =
  (options: NormalisedOptions): Access =>
  async ({ req }) => {
    const { edit, publish } = options.access
    if (await publish({ req })) return true
    return (await mayAct(options, req)) && (await edit({ req })) && { _status: { equals: 'draft' } }
  }

/**
 * Access of a source collection, within what belongs to the organisations that the user works with. Whoever lacks the right to
 * publish may save drafts only: see {@link draftsOnly}, since access functions do not see whether a save is a draft.
 */
export const sourceAccess = (options: NormalisedOptions, key: CollectionKey): CollectionConfig['access'] => {
  const { scope, slugs } = options
  const narrowed =
    (allowed: Access, path: string | undefined = scope?.field): Access =>
    async (args) => {
      const may = await allowed(args)
      if (!may || path === undefined || !hasOwners(args.req.payload, options, slugs[key])) return may
      const own = within(await ownersOf(args.req, options), path)
      if (own === true) return may
      return own && may !== true ? { and: [may, own] } : own
    }
  return {
    // Whose a new document is, is looked at where it is known: see `ownedOnly`.
    create: change(options),
    delete: narrowed(remove(options)),
    read: narrowed(readSources(options)),
    readVersions: narrowed(readSources(options), scope && `version.${scope.field}`),
    unlock: () => false,
    update: narrowed(change(options)),
  }
}

/** Access to publications with who published them, within what belongs to the organisations that the user works with. */
export const readPublications =
  (options: NormalisedOptions): Access =>
  async ({ req }) =>
    (await options.access.audit({ req })) && publicationsWithin(await ownersOf(req, options))

/** Who makes drafts may bring notices in, for the organisations that they work with. */
export const mayImport = mayWrite

/** Access to imports: those who may make what they would make. Of others' there are none. */
export const importAccess = (options: NormalisedOptions): NonNullable<CollectionConfig['access']> => {
  const may = mayImport(options)
  const own: Access = async (args) =>
    (await may(args)) && publicationsWithin(await ownersOf(args.req, options))
  return {
    create: () => false,
    delete: async (args) => (await mayAct(options, args.req)) && own(args),
    read: own,
    readVersions: () => false,
    unlock: () => false,
    update: own,
  }
}

/**
 * Refuses everything but drafts to whoever may not publish. Without it a save that names no status would take that of
 * the newest version, and a duplicate that of its original, and so publish or unpublish in passing.
 *
 * To an assistant also where access is overridden: that is how an app's own tools save.
 */
export const draftsOnly =
  ({ access }: NormalisedOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    const changes = operation === 'update' || operation === 'restoreVersion' || operation === 'create'
    const isBound = isAssistant(req) ? changes || operation === 'delete' : changes && !overrideAccess
    if (!isBound || (await access.publish({ req }))) return args
    if (operation === 'delete') throw new Forbidden(req.t)
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
