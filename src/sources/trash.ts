import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, Payload, Where } from 'payload'

/**
 * A query without the documents that are in the trash, in apps that switch Payload's `trash` on for a collection: there is nothing to do
 * about them. What the database adapter is asked knows nothing of the trash by itself.
 */
export const withoutTrash = (payload: Payload, slug: string, where: Where): Where =>
  payload.collections[slug]?.config.trash ? { and: [where, { deletedAt: { exists: false } }] } : where

/**
 * Checks what is put in the trash as if it were deleted, in apps that switch Payload's `trash` on for a collection:
 * what is in the trash is gone for editors, and the next one may empty it.
 *
 * @param check the hook that refuses a deletion
 */
export const whenTrashed =
  (check: CollectionBeforeDeleteHook): CollectionBeforeChangeHook =>
  async ({ collection, context, data, originalDoc, req }) => {
    const id = originalDoc?.id as number | string | undefined
    if (collection.trash && data.deletedAt && !originalDoc?.deletedAt && id !== undefined) {
      await check({ id, collection, context, req })
    }
    return data
  }
