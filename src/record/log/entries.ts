import type { Payload, Where } from 'payload'

import type { ReadNodes, TreeHead } from './merkle.js'

import { NOTICE_LOG } from '../../options.js'
import { entryOf, rootOf } from './merkle.js'

/**
 * Reads the log: the collection in which each record has an entry, numbered without gaps from 0 in the order of logging. Access
 * is not asked for: the log is public.
 */

/** An entry of the log: which record is where. */
export type LoggedEntry = {
  index: number
  /** Hash of the record: the 32 bytes it stands for are what the leaf is made of. */
  record: string
  notice: string
  version: number
}

/** An entry with what it keeps of the tree, from its leaf up, in hexadecimal. */
type EntryWithNodes = { hashes: unknown } & LoggedEntry

/** As much of a running app as has a database. */
export type LogStore = Pick<Payload, 'db'>

const ENTRY: Record<keyof LoggedEntry, true> = { index: true, notice: true, record: true, version: true }

/** That the log does not hold what its own entries say it does: somebody has written to the database. */
export class BrokenLog extends Error {}

const find = async <Fields>(
  { db }: LogStore,
  where: Where,
  { limit = 0, select, sort }: { limit?: number; select: Record<string, true>; sort: string },
): Promise<Fields[]> => {
  const { docs } = await db.find<{ id: number | string } & Fields & Record<string, unknown>>({
    collection: NOTICE_LOG,
    limit,
    pagination: false,
    select,
    sort: [sort],
    where,
  })
  return docs
}

/** How many entries the log has. */
export const sizeOf = async (store: LogStore): Promise<number> => {
  const [last] = await find<LoggedEntry>(store, {}, { limit: 1, select: ENTRY, sort: '-index' })
  return last ? last.index + 1 : 0
}

/** The entries from a number up to another one, both included, in their order. */
export const entriesBetween = (store: LogStore, first: number, last: number): Promise<LoggedEntry[]> =>
  find(
    store,
    { and: [{ index: { greater_than_equal: first } }, { index: { less_than_equal: last } }] },
    { select: ENTRY, sort: 'index' },
  )

/** The entry of a record, if it has one. */
export const entryOfRecord = async (store: LogStore, record: string): Promise<LoggedEntry | undefined> => {
  const [entry] = await find<LoggedEntry>(
    store,
    { record: { equals: record } },
    { limit: 1, select: ENTRY, sort: 'index' },
  )
  return entry
}

/** The newest version of a notice that the log has; 0 when it has none. */
export const lastLogged = async (store: LogStore, notice: string): Promise<number> => {
  const [entry] = await find<LoggedEntry>(
    store,
    { notice: { equals: notice } },
    { limit: 1, select: ENTRY, sort: '-version' },
  )
  return entry?.version ?? 0
}

/** Which of some records the log has. */
export const loggedAmong = async (store: LogStore, records: string[]): Promise<Set<string>> => {
  const entries = await find<LoggedEntry>(
    store,
    { record: { in: records } },
    { select: { record: true }, sort: 'index' },
  )
  return new Set(entries.map(({ record }) => record))
}

/**
 * Reads nodes of the tree where entries keep them, in one query.
 *
 * @throws BrokenLog when one is not there
 */
export const nodesIn =
  (store: LogStore): ReadNodes =>
  async (nodes) => {
    const wanted = [...new Set(nodes.map(entryOf))]
    const entries = await find<EntryWithNodes>(
      store,
      { index: { in: wanted } },
      { select: { hashes: true, index: true }, sort: 'index' },
    )
    const kept = new Map(entries.map(({ hashes, index }) => [index, hashes]))
    return nodes.map((node) => {
      const hashes = kept.get(entryOf(node))
      const hash: unknown = Array.isArray(hashes) ? hashes[node.level] : undefined
      if (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) return Buffer.from(hash, 'hex')
      throw new BrokenLog(`Entry ${entryOf(node)} of the log does not hold its part of the tree`)
    })
  }

/**
 * The log as it is: its size, and the root over all entries. Two queries, whatever the size.
 *
 * @throws BrokenLog when entries are missing or altered that the root is made of
 */
export const treeHead = async (store: LogStore): Promise<TreeHead> => {
  const size = await sizeOf(store)
  return { root: await rootOf(size, nodesIn(store)), size }
}
