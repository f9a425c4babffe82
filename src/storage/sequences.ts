import type { Payload } from 'payload'

import { literal, postgresTable } from './postgresTable.js'

type SQLAdapter = {
  drizzle: unknown
  execute: (statement: { drizzle: unknown; raw: string }) => Promise<unknown>
  idType?: string
}

/**
 * Moves the sequence that a collection on PostgreSQL has its ids from, past an id that a row was given without it: the next row
 * would get the same. Never back. Leaves every other database, and every other kind of id, as it is.
 *
 * @see https://www.postgresql.org/docs/current/functions-sequence.html
 */
export const moveSequencePast = async (payload: Payload, slug: string, id: number): Promise<void> => {
  const db = payload.db as unknown as SQLAdapter
  if (payload.db.name !== 'postgres' || db.idType !== 'serial') return
  if (payload.collections[slug]?.customIDType !== undefined) return
  const table = postgresTable(payload, slug)
  if (table === undefined) return
  const sequence = `pg_get_serial_sequence(${literal(table)}, 'id')::regclass`
  await db.execute({
    drizzle: db.drizzle,
    raw: `SELECT setval(${sequence}, GREATEST(nextval(${sequence}), ${Math.trunc(id)}))`,
  })
}
