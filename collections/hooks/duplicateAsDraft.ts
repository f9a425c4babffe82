import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Makes every duplicate a draft, by whichever route: Payload would give it the status of its original, and so publish a second
 * notice, or have notices made of a second source, that nobody has looked at.
 */
export const duplicateAsDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data, duplicateFromID } = args as { data?: object; duplicateFromID?: null | number | string }
  if (operation !== 'create' || duplicateFromID === undefined || duplicateFromID === null) return args
  return { ...args, data: { ...data, _status: 'draft' }, draft: true }
}
