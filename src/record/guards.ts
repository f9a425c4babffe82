import type { CollectionBeforeDeleteHook, CollectionBeforeOperationHook } from 'payload'

import { APIError } from 'payload'

import { translate } from '../translations/index.js'

const refused = (t: Parameters<typeof translate>[0]) =>
  new APIError(translate(t, 'privacyNotices:validation:publicationsFixed'), 403, null, true)

/** Refuses every operation that would make or change a publication, also with `overrideAccess`. */
export const refuseEveryChange: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (['autosave', 'create', 'delete', 'restoreVersion', 'update'].includes(operation)) throw refused(req.t)
  return args
}

/** Refuses to delete a publication, also with `overrideAccess`: second line behind {@link refuseEveryChange}. */
export const refuseDeletion: CollectionBeforeDeleteHook = ({ req }) => {
  throw refused(req.t)
}
