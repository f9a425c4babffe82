import type { Payload, PayloadRequest } from 'payload'

import { NotFound } from 'payload'

import { literal, postgresTable } from './postgresTable.js'

type SQLAdapter = {
  drizzle: unknown
  sessions?: Record<number | string, { db: unknown } | undefined>
  execute: (statement: { db?: unknown; drizzle: unknown; raw: string }) => Promise<{ rows: unknown[] }>
}

type Request = Partial<Pick<PayloadRequest, 't' | 'transactionID'>>

/**
 * Whether a row is there. On PostgreSQL it is then held until the transaction of a request ends; everywhere else what a transaction has
 * read cannot have been changed by another one when it comes to be written, and without one nothing can be held.
 *
 * @param lock `UPDATE` where the row may be removed: it also waits for those who write that they refer to it, and has them wait
 */
const isHeld = async (
  payload: Pick<Payload, 'db'>,
  req: Request | undefined,
  { id, lock, slug }: { id: number | string; lock: 'NO KEY UPDATE' | 'UPDATE'; slug: string },
): Promise<boolean> => {
  const table = payload.db.name === 'postgres' ? postgresTable(payload, slug) : undefined
  if (table === undefined) {
    // MongoDB says itself whether there was something to change.
    if (payload.db.name !== 'sqlite') return true
    const { totalDocs } = await payload.db.count({ collection: slug, req, where: { id: { equals: id } } })
    return totalDocs > 0
  }
  const db = payload.db as unknown as SQLAdapter
  const { rows } = await db.execute({
    db: db.sessions?.[(await req?.transactionID) ?? '']?.db,
    drizzle: db.drizzle,
    raw: `SELECT 1 FROM ${table} WHERE id = ${literal(String(id))} FOR ${lock}`,
  })
  return rows.length > 0
}

/**
 * Holds a document that is about to be deleted, so that what is asked about it now is still true when it is: nobody publishes it
 * meanwhile, or begins to use it.
 *
 * @throws NotFound when somebody else has just deleted it
 */
export const holdToDelete = async (req: PayloadRequest, slug: string, id: number | string): Promise<void> => {
  if (!(await isHeld(req.payload, req, { id, lock: 'UPDATE', slug }))) throw new NotFound(req.t)
}

/**
 * Has an operation on a document that somebody else deletes at the same moment told what it would be told a moment later: that there is
 * no such document. Payload goes on with a row that is not there, and fails with an error of its own; its SQL adapters add the row anew
 * where a save comes after the deletion (see `docs/upstream.md`).
 *
 * @param collections slugs of those whose documents are told of like this
 */
export const tellRemoved = (payload: Pick<Payload, 'db'>, collections: readonly string[]): void => {
  const { db } = payload
  const [deleteOne, updateOne] = [db.deleteOne.bind(db), db.updateOne.bind(db)]
  db.deleteOne = async (args) => {
    const removed: unknown = await deleteOne(args)
    if (removed === null && args.returning !== false && collections.includes(args.collection)) {
      throw new NotFound(args.req?.t)
    }
    return removed as Awaited<ReturnType<typeof deleteOne>>
  }
  db.updateOne = async (args) => {
    const { id, collection, req, returning } = args
    // What the plugin notes beside a document asks for nothing back, and adds no row.
    if (id === undefined || returning === false || !collections.includes(collection)) return updateOne(args)
    const isThere = await isHeld(payload, req, { id, lock: 'NO KEY UPDATE', slug: collection })
    const updated: unknown = isThere ? await updateOne(args) : null
    if (updated === null) throw new NotFound(req?.t)
    return updated as Awaited<ReturnType<typeof updateOne>>
  }
}
