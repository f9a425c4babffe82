import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { isolateObjectProperty } from 'payload'

/**
 * Writes in one language only. By default Payload answers a save with the texts of the default language in place of those
 * that are not written, and a form, or a client that sends back what it got, would store them as written in the language of
 * the save. Its admin asks for no fallback when it saves a draft, but not when it publishes.
 *
 * One draft is read to be written on too, by Payload's own copying from one language to another.
 *
 * Payload asks no hook how a restored version is answered; it is stored in all languages as it was.
 */
export const withoutFallback: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { draft, id, req } = args as { draft?: boolean; id?: unknown; req: PayloadRequest }
  const isWrite = operation === 'create' || operation === 'update'
  const isRead = operation === 'read' && draft === true && id !== undefined
  if (!(isWrite || isRead) || !req.fallbackLocale) return args
  // Of the request of the caller, who may go on to read something else.
  const own = isolateObjectProperty(req, 'fallbackLocale')
  own.fallbackLocale = null
  return { ...args, req: own }
}
