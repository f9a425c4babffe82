import type { Payload, PayloadRequest } from 'payload'

import { ValidationError } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { CheckedExport, ExportSource } from './readExport.js'

import { optionsOf, requestOf } from '../installation.js'
import { NOTICE_LOG } from '../options.js'
import { keysOf } from '../record/keys.js'
import { signedCheckpoint } from '../record/log/checkpoint.js'
import { treeHead } from '../record/log/entries.js'
import { entryOf, hashesAt, leafHash, type ReadNodes } from '../record/log/merkle.js'
import { rowOf } from '../record/publications.js'
import { keptID } from '../sources/ids.js'
import { isSourceKey } from '../sources/names.js'
import { writerOf } from '../standardTexts/writer.js'
import { isTaken, isWriteConflict } from '../storage/failures.js'
import { takeBack } from '../storage/made.js'
import { perDatabase } from '../storage/perDatabase.js'
import { newQueue } from '../storage/queue.js'
import { moveSequencePast } from '../storage/sequences.js'
import { inTransaction } from '../storage/transaction.js'
import { makeNotice } from './makeNotice.js'
import { NotRestorable } from './notRestorable.js'
import { presentOf, type Present, refuseUnfit } from './present.js'
import { readExport } from './readExport.js'

export { NotRestorable } from './notRestorable.js'
export type { ExportSource } from './readExport.js'

/** What is asked of {@link restoreBundle}. */
export type RestoreOptions = {
  /**
   * Checks everything, and writes nothing.
   * @default false
   */
  dryRun?: boolean
  /**
   * On a database without transactions a notice may have been broken off in the middle. It is made anew, unless that began less than
   * this many seconds ago: somebody may still be at it.
   * @default 60
   */
  graceSeconds?: number
  /** Called as the export is read (`check`: bytes) and as it is put back (`write`: rows). */
  onProgress?: (progress: { done: number; step: 'check' | 'write'; total: number }) => void
}

type Counts = { entries: number; notices: number; publications: number }

/** What {@link restoreBundle} did. */
export type RestoreReport = {
  /** What the export holds. */
  exported: Counts
  /** What of it was there already. */
  present: Counts
  /** What was written; of a dry run, what would be. */
  written: Counts
  /** The log as it is then, as a signed note; null of a dry run. */
  checkpoint: null | string
}

/** How many rows are written in one transaction. */
const PUBLICATIONS = 20
const ENTRIES = 200

/** Rows that are written together, where the database has transactions. */
const batched = async function* <Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  size: number,
): AsyncGenerator<Row[], void, void> {
  let batch: Row[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const writeWhole = async (payload: Payload, write: (req: PayloadRequest) => Promise<void>): Promise<void> => {
  const req = await requestOf(payload)
  await inTransaction(req, () => write(req))
}

const writePublications = async (
  payload: Payload,
  { slugs }: NormalisedOptions,
  { read }: CheckedExport,
  { publications: from }: Present,
  note: (rows: number) => void,
): Promise<void> => {
  let at = 0
  for await (const batch of batched(read(), PUBLICATIONS)) {
    const missing = batch.slice(Math.max(0, from - at))
    at += batch.length
    if (missing.length === 0) continue
    await writeWhole(payload, async (req) => {
      for (const { record, ...beside } of missing) {
        const data = rowOf(record, beside)
        await payload.db.create({ collection: slugs.publications, data, req, returning: false })
      }
    })
    note(missing.length)
  }
}

/** The entries of a log, each with what it keeps of the tree. */
const withNodes = async function* ({ entries }: CheckedExport) {
  const kept: Buffer[][] = []
  const read: ReadNodes = (nodes) =>
    Promise.resolve(nodes.map((node) => kept[entryOf(node)]?.[node.level] ?? Buffer.alloc(0)))
  for (const entry of entries) {
    const hashes = await hashesAt(entry.index, leafHash(Buffer.from(entry.record, 'hex')), read)
    kept.push(hashes)
    yield { ...entry, hashes: hashes.map((one) => one.toString('hex')) }
  }
}

const writeEntries = async (
  payload: Payload,
  exported: CheckedExport,
  { entries: from }: Present,
  note: (rows: number) => void,
): Promise<void> => {
  for await (const batch of batched(withNodes(exported), ENTRIES)) {
    const missing = batch.filter(({ index }) => index >= from)
    if (missing.length === 0) continue
    await writeWhole(payload, async (req) => {
      for (const entry of missing) {
        const data = { ...entry, loggedAt: new Date().toISOString() }
        await payload.db.create({ collection: NOTICE_LOG, data, req, returning: false })
      }
    })
    note(missing.length)
  }
}

/** Keeps what comes next from having an id that the records name, where a database can: SQLite counts on from what is there. */
const keepIds = async (
  payload: Payload,
  { slugs }: NormalisedOptions,
  { notices, sources }: CheckedExport,
): Promise<void> => {
  const ids = [...notices.keys()].map(Number).filter(Number.isSafeInteger)
  const largest = new Map<string, number>([[slugs.notices, Math.max(0, ...ids)]])
  for (const [key, id] of sources) if (isSourceKey(key)) largest.set(slugs[key], id)
  for (const [slug, id] of largest) await moveSequencePast(payload, slug, id)
}

/** Whether somebody else has made a notice meanwhile. */
const isThere = async (payload: Payload, collection: string, notice: string): Promise<boolean> => {
  const id = keptID(payload, collection, notice)
  return (await payload.db.count({ collection, where: { id: { equals: id } } })).totalDocs > 0
}

const writeNotices = async (
  payload: Payload,
  { slugs }: NormalisedOptions,
  { notices, read }: CheckedExport,
  present: Present,
  note: (rows: number) => void,
): Promise<void> => {
  const made = present.broken.map((id) => ({
    id: keptID(payload, slugs.notices, id),
    collection: slugs.notices,
  }))
  await takeBack(payload, made)
  if (present.notices.size === notices.size) return
  const writer = await writerOf(payload, {})
  for await (const { record } of read()) {
    const exported = notices.get(record.notice)
    if (exported?.text !== record.hash || present.notices.has(record.notice)) continue
    try {
      await makeNotice(writer, exported, record)
    } catch (error) {
      if (!(error instanceof ValidationError) || (await isThere(payload, slugs.notices, record.notice)))
        throw error
      const { errors } = error.data
      throw new NotRestorable(
        `Notice ${record.notice} (${exported.newest.slug}) cannot be made here: ${errors.map(({ message, path }) => `${path}: ${message}`).join(' ')}`,
      )
    }
    note(1)
  }
}

const countsOf = ({ entries, notices, publications }: CheckedExport): Counts => ({
  entries: entries.length,
  notices: notices.size,
  publications: publications.length,
})

const missingOf = (exported: CheckedExport, present: Present): Counts => ({
  entries: exported.entries.length - present.entries,
  notices: exported.notices.size - present.notices.size,
  publications: exported.publications.length - present.publications,
})

const isWhole = (exported: CheckedExport, present: Present): boolean =>
  Object.values(missingOf(exported, present)).every((count) => count === 0)

/** Two in one process take turns: the second one finds everything there. */
const queueOf = perDatabase(newQueue)

const write = async (
  payload: Payload,
  options: NormalisedOptions,
  exported: CheckedExport,
  present: Present,
  onProgress: RestoreOptions['onProgress'],
): Promise<void> => {
  const missing = missingOf(exported, present)
  const total = missing.entries + missing.notices + missing.publications
  let done = 0
  const note = (rows: number) => {
    done += rows
    onProgress?.({ done, step: 'write', total })
  }
  try {
    await keepIds(payload, options, exported)
    await writeNotices(payload, options, exported, present, note)
    // Before the publications: whoever looks for what the log lacks, as `repair` does, finds nothing and adds nothing.
    await writeEntries(payload, exported, present, note)
    await writePublications(payload, options, exported, present, note)
  } catch (error) {
    if (!isTaken(error) && !isWriteConflict(error)) throw error
    throw new NotRestorable(
      'Somebody else has written here meanwhile, perhaps another one who puts the same export back. Run this again when nobody does: it goes on from where it stopped.',
    )
  }
}

/**
 * Puts an export back into an installation that has published nothing: every record with the hash, seal and number that it has in the
 * export, a log with the same entries and the same root, and the notices that the records are of, under their ids.
 *
 * Everything is checked first, as the stand-alone verifier does, and what is found of anything refuses all of it. Then the notices
 * are written, the log and the publications, a few at a time. Where that is broken off, it goes on from there the next time; once
 * all of it is there it does nothing. Until then a notice whose records are not there cannot be published.
 *
 * The notices have the words that they were published with last, and no register: registers, organisations and shared texts are no
 * part of the record. An editor names a register before publishing such a notice again.
 *
 * @param payload the running app
 * @param source the export (`publications.jsonl`): the path of the file, or its bytes. Made with the accounts
 *   (`publishers`): without them nobody could tell whether one was removed
 * @throws NotRestorable where the export is not as it was made, not of all notices, made by an app with a key that this one does
 *   not know, or where something is here that it would not have written; with what is found, and where
 * @throws Error when the app does not use the plugin, or the database cannot be read or written
 *
 * @example
 * const { written } = await restoreBundle(payload, './records/publications.jsonl')
 */
export const restoreBundle = (
  payload: Payload,
  source: ExportSource,
  { dryRun = false, graceSeconds = 60, onProgress }: RestoreOptions = {},
): Promise<RestoreReport> =>
  queueOf(payload)(async () => {
    const options = optionsOf(payload)
    const exported = await readExport(source, keysOf(payload).known, (progress) =>
      onProgress?.({ ...progress, step: 'check' }),
    )
    const { languages } = await writerOf(payload, {})
    await refuseUnfit(payload, options, exported, languages)
    const present = await presentOf(payload, options, exported, graceSeconds)
    const report = {
      exported: countsOf(exported),
      present: {
        entries: present.entries,
        notices: present.notices.size,
        publications: present.publications,
      },
      written: missingOf(exported, present),
    }
    if (dryRun) return { ...report, checkpoint: null }
    await write(payload, options, exported, present, onProgress)
    // Read back: adapters may answer what was never committed.
    const head = await treeHead(payload)
    if (!isWhole(exported, await presentOf(payload, options, exported)) || !head.root.equals(exported.root)) {
      throw new Error('What was put back is not in the database as it was written. Run this again.')
    }
    return { ...report, checkpoint: signedCheckpoint(payload, head) }
  })
