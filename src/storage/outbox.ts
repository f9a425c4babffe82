import type { Payload, Where } from 'payload'

import { setTimeout } from 'node:timers/promises'

import { NOTICE_OUTBOX } from '../options.js'
import { isTaken, isWriteConflict } from './failures.js'

/**
 * Rows that tell what was sent or is to be. Each has a unique key: of several processes that want to send the same, the one that adds
 * the row does.
 */

/** How often a row is written again where others write too, and the milliseconds before it is. */
const WRITES = 20
const APART = 20

/** How far something is: somebody is at it, it could not be sent, it was. */
export type OutboxState = 'failed' | 'queued' | 'sent'

/**
 * A row of the outbox: a reminder of a notice to somebody, a mail that reminders went out in, or one try to tell a webhook; `webhookFrom`,
 * `scheduleFrom`: how far everything is done.
 */
export type OutboxRow = {
  id: number | string
  at: string
  attempt: number
  error: null | string
  key: string
  kind: 'mail' | 'reminder' | 'scheduleFrom' | 'webhook' | 'webhookFrom'
  state: OutboxState
} & Record<string, unknown>

/** Rows, all there are unless only some are asked for. */
export const findInOutbox = async (
  payload: Payload,
  where: Where,
  select?: Record<string, true>,
  { limit = 0, sort }: { limit?: number; sort?: string[] } = {},
): Promise<OutboxRow[]> =>
  (
    await payload.db.find<OutboxRow>({
      collection: NOTICE_OUTBOX,
      limit,
      pagination: false,
      select,
      sort,
      where,
    })
  ).docs

/** How many rows there are. */
export const countInOutbox = async (payload: Payload, where: Where): Promise<number> =>
  (await payload.db.count({ collection: NOTICE_OUTBOX, where })).totalDocs

/** Writes where others write at the same moment; what a unique key refuses is thrown. */
const persist = async <Value>(write: () => Promise<Value>): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (isTaken(error) || !isWriteConflict(error) || attempt === WRITES) throw error
      await setTimeout(Math.random() * APART * attempt)
    }
  }
}

/** Adds a row; null when another one has its key, so that somebody else is at it. */
export const insertInOutbox = async (
  payload: Payload,
  row: Omit<OutboxRow, 'id'>,
): Promise<null | OutboxRow> => {
  try {
    return await persist(() => payload.db.create({ collection: NOTICE_OUTBOX, data: row }))
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}

/** Changes a row. */
export const writeInOutbox = (payload: Payload, id: number | string, data: Partial<OutboxRow>) =>
  persist(() => payload.db.updateOne({ id, collection: NOTICE_OUTBOX, data, returning: false }))
