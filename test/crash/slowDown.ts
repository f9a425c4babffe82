import type { Payload } from 'payload'

/** How much longer it waits where there is one write, and not one of the many statements a row is made of. */
const LONGER = 15

type Method = (...args: unknown[]) => unknown
type Database = {
  client?: { execute: Method }
  pool?: { Client: { prototype: { query: Method } } }
} & Record<'create' | 'createVersion' | 'updateOne', Method>

const isWrite = ([statement]: unknown[]): boolean => {
  const sql =
    typeof statement === 'string' ? statement : (statement as { sql?: string; text?: string } | null)
  const text = typeof sql === 'string' ? sql : (sql?.sql ?? sql?.text ?? '')
  // Payload clears its locks long before it saves.
  return /^\s*(?:commit|delete|insert|update)\b/i.test(text) && !text.includes('payload_locked')
}

/** An update of a field or two is one statement. */
const isSmall = ([given]: unknown[]): boolean =>
  Object.keys((given as { data?: object } | undefined)?.data ?? {}).length < 3

/**
 * Makes a Payload wait before each thing it writes: a random time, so that a kill often falls between two writes. On SQL
 * it waits before each statement, because without transactions a row can be left half written.
 *
 * @param onFirst called when the first of them is about to wait
 * @returns sets the longest wait, in milliseconds; 0 at first
 */
export const slowDown = (payload: Payload, onFirst: () => void): ((delay: number) => void) => {
  let longest = 0
  let begun = false
  const before = (method: Method, isSlow: (args: unknown[]) => boolean, factor = 1): Method =>
    function (this: unknown, ...args: unknown[]) {
      if (longest === 0 || !isSlow(args)) return method.apply(this, args)
      if (!begun) onFirst()
      begun = true
      const wait = new Promise((resolve) => setTimeout(resolve, Math.random() * longest * factor))
      return wait.then(() => method.apply(this, args))
    }

  const database = payload.db as unknown as Database
  const { client, pool } = database
  if (client) client.execute = before(client.execute.bind(client), isWrite)
  if (pool) pool.Client.prototype.query = before(pool.Client.prototype.query, isWrite)
  const all = () => true
  database.create = before(database.create, all, LONGER)
  database.updateOne = before(database.updateOne, client || pool ? isSmall : all, LONGER)
  if (!client && !pool) database.createVersion = before(database.createVersion, all, LONGER)
  return (delay) => {
    longest = delay
    begun &&= delay > 0
  }
}
