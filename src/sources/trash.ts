import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'

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
