import type { Payload } from 'payload'

import { setTimeout } from 'node:timers/promises'

import type { Slugs } from '../../options.js'
import type { PublicationEntry } from '../publications.js'

import { optionsOf } from '../../installation.js'
import { NOTICE_LOG } from '../../options.js'
import { isTaken, isWriteConflict } from '../../storage/failures.js'
import { perDatabase } from '../../storage/perDatabase.js'
import { newQueue } from '../../storage/queue.js'
import { findPublications } from '../publications.js'
import { lastLogged, loggedAmong, nodesIn, sizeOf } from './entries.js'
import { hashesAt, leafHash } from './merkle.js'

/** A record as the log takes it. */
type Loggable = Pick<PublicationEntry, 'hash' | 'notice' | 'version'>

const LOGGABLE: Record<keyof Loggable, true> = { hash: true, notice: true, version: true }

/** How often a number is looked for again where other processes append too, and by how many milliseconds later each time. */
const ATTEMPTS = 40
const APART = 10

/** How many records are read at a time. */
const BATCH = 200

/** Adds the entry of a record, with the next number: the unique key of numbers decides who was first. */
const addEntry = async (payload: Payload, { hash, notice, version }: Loggable): Promise<void> => {
  const index = await sizeOf(payload)
  const hashes = await hashesAt(index, leafHash(Buffer.from(hash, 'hex')), nodesIn(payload))
  await payload.db.create({
    collection: NOTICE_LOG,
    data: {
      hashes: hashes.map((one) => one.toString('hex')),
      index,
      loggedAt: new Date().toISOString(),
      notice,
      record: hash,
      version,
    },
    returning: false,
  })
}

/** The records of a notice after the newest one that the log has, by number. */
const unlogged = async (payload: Payload, slugs: Slugs, notice: string): Promise<Loggable[]> => {
  const after = await lastLogged(payload, notice)
  return findPublications<Loggable>(
    { payload },
    slugs,
    { and: [{ notice: { equals: notice } }, { version: { greater_than: after } }] },
    { limit: BATCH, select: LOGGABLE, sort: ['version', 'hash'] },
  )
}

const appendAll = async (payload: Payload, notice: string): Promise<number> => {
  const { slugs } = optionsOf(payload)
  let added = 0
  for (let attempt = 1; ;) {
    const records = await unlogged(payload, slugs, notice)
    if (records.length === 0) return added
    try {
      for (const record of records) {
        await addEntry(payload, record)
        added += 1
        attempt = 1
      }
      if (records.length < BATCH) return added
    } catch (error) {
      if ((!isTaken(error) && !isWriteConflict(error)) || attempt >= ATTEMPTS) throw error
      await setTimeout(Math.random() * APART * attempt)
      attempt += 1
    }
  }
}

/** Those who append in one process take turns: they would only take the numbers from each other. */
const queueOf = perDatabase(newQueue)

/**
 * Appends to the log what of a notice it does not have yet, by version. Safe to do twice, and by several processes at once: a
 * record has one entry, whoever adds it, and numbers have no gaps.
 *
 * A version that the log has under another hash is never logged again: that a record was put in the place of another one is what
 * the log is there to show.
 *
 * @returns how many entries were added
 * @throws what the database says when it cannot write
 */
export const appendToLog = (payload: Payload, notice: string): Promise<number> =>
  queueOf(payload)(() => appendAll(payload, notice))

/**
 * Appends to the log every record that it does not have, in the order of publication.
 *
 * @returns how many entries were added
 */
export const appendMissing = async (payload: Payload): Promise<number> => {
  const { slugs } = optionsOf(payload)
  let added = 0
  // New ones come last, and each batch begins after the one before, which an index gives without going through those.
  for (let [publishedAt, after] = ['', '']; ;) {
    const records = await findPublications<Loggable & { publishedAt: string }>(
      { payload },
      slugs,
      {
        and: [
          { hash: { greater_than: '' } },
          { publishedAt: { greater_than_equal: publishedAt } },
          { or: [{ publishedAt: { greater_than: publishedAt } }, { hash: { greater_than: after } }] },
        ],
      },
      { limit: BATCH, select: { ...LOGGABLE, publishedAt: true }, sort: ['publishedAt', 'hash'] },
    )
    const logged = await loggedAmong(
      payload,
      records.map(({ hash }) => hash),
    )
    const missing = records.filter(({ hash }) => !logged.has(hash))
    for (const notice of new Set(missing.map((one) => one.notice))) {
      added += await appendToLog(payload, notice)
    }
    const last = records.at(-1)
    if (!last || records.length < BATCH) return added
    ;({ hash: after, publishedAt } = last)
  }
}
