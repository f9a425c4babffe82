import type { Payload } from 'payload'

import { perDatabase } from './perDatabase.js'

/** What the next document of a collection is created as, beside what it is created from: its id, and fields that hooks would empty. */
type CreatedAs = { collection: string; data: Record<string, unknown>; id: number | string }

const KEY = 'privacyNoticesCreatedAs'

/** Payload's operation gives a document no id; every adapter takes one. */
const heeded = perDatabase(({ db }) => {
  const create = db.create.bind(db)
  db.create = (args) => {
    const as = args.req?.context?.[KEY] as CreatedAs | undefined
    if (as?.collection !== args.collection) return create(args)
    return create({ ...args, customID: as.id, data: { ...args.data, ...as.data } })
  }
  return true
})

/** The context of a request that creates a document under an id of its own. */
export const creatingAs = (payload: Payload, as: CreatedAs): Record<string, unknown> => {
  heeded(payload)
  return { [KEY]: as }
}
