import type { Payload } from 'payload'

import { perDatabase } from './perDatabase.js'

/** A document that was created. */
export type Made = { collection: string; id: number | string }

const KEY = 'privacyNoticesMade'

/**
 * The adapter notes what is created for whoever asked: a hook of the app may throw once a row is written, and before any hook
 * that could tell its id.
 */
const heeded = perDatabase(({ db }) => {
  const create = db.create.bind(db)
  db.create = async (args) => {
    const doc = await create(args)
    const made = args.req?.context?.[KEY] as Made[] | undefined
    made?.push({ id: (doc as { id: Made['id'] }).id, collection: args.collection })
    return doc
  }
  return true
})

/** The context of a request whose documents are noted in a list as they are created. */
export const noting = (payload: Payload, made: Made[]): Record<string, unknown> => {
  heeded(payload)
  return { [KEY]: made }
}

/**
 * Takes back what was created, the newest first, as a rollback would: without hooks. What cannot be removed is named in the
 * app's log.
 */
export const takeBack = async ({ db, logger }: Payload, made: readonly Made[]): Promise<void> => {
  for (const { id, collection } of [...made].reverse()) {
    try {
      await db.deleteVersions({ collection, where: { parent: { equals: id } } })
      await db.deleteOne({ collection, where: { id: { equals: id } } })
    } catch (error) {
      logger.error({
        err: error,
        msg: `payload-privacy-notices: ${collection} ${id} was to be taken back, and is still there. Delete it by hand.`,
      })
    }
  }
}
