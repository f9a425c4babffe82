import type { Payload, Where } from 'payload'

import type { PublicKey } from '../log/note.js'
import type { ChainHead, FindingWhat, Inspected } from './verifier/chain.js'
import type { PublicationEntry, PublicationRow } from '../publications.js'
import type { PublicationRecord } from '../record.js'

import { setImmediate } from 'node:timers/promises'

import { asHead, canonical, inspect, unreadable } from './verifier/chain.js'
import { optionsOf, requestOf } from '../../installation.js'
import { NOTICE_LOG, type Owner } from '../../options.js'
import { isWithin, ownersOfRow } from '../../scopes.js'
import { ENTRY_FIELDS, recordOf, replacesFromOf, titlesOf } from '../publications.js'
import { failureOf } from '../../storage/failures.js'
import { waiversDigest } from '../record.js'
import { checkSeal } from '../seal.js'

type Id = number | string
type Loose = Record<string, unknown>

/** How many rows are in memory at a time; one may have 100 KB of text. */
const BATCH = 20

/** How many rows without texts are. */
const LIGHT_BATCH = 500

/** What is read of a row that cannot be read as a whole: columns only, no JSON. */
const {
  details: _details,
  publishedBy: _publishedBy,
  publisher: _publisher,
  replaces: _replaces,
  ...COLUMNS
} = ENTRY_FIELDS

/** A publication as it is stored: read as a whole, or what of it can be read. */
export type ReadRow =
  { readable: false; row: Partial<PublicationEntry> } | { readable: true; row: PublicationRow }

/** A notice with publications, or one that remembers that it has some. */
export type Chain = {
  /** Null for publications that name no notice. */
  notice: null | string
  /** The newest publication that its notice remembers. Read before the publications: it is never ahead of them. */
  head: ChainHead | null
  /** Whether the notice still has a row. */
  exists: boolean
  /** Its publications, by number. */
  publications: AsyncIterable<ReadRow>
}

/** Reads what is stored about publications, in pieces that fit into memory. */
export type RecordReader = {
  count: () => Promise<number>
  /** The notices that have publications within what is read. */
  notices: () => Promise<string[]>
  /** Every notice with a row or with publications, or one of them; those without a row last. */
  chains: (notice?: string) => AsyncIterable<Chain>
  /** The publication with a hash; null when there is none. */
  ofHash: (hash: string) => Promise<null | ReadRow>
  /** Whether a notice is there, or was: it has a row, a publication or an entry of the log. */
  knows: (notice: string) => Promise<boolean>
  /** The entries of the log from a number on, in their order, as they are stored. */
  log: (from: number) => AsyncIterable<StoredEntry>
}

/** An entry of the log as it is stored: whatever somebody has put there. */
export type StoredEntry = Partial<Record<'hashes' | 'index' | 'notice' | 'record' | 'version', unknown>>

type Batch = { limit: number; where?: Where }

const nameOf = (notice: unknown): null | string =>
  notice === null || notice === undefined ? null : String(notice)

/**
 * What of the record is read: that of some organisations, by whose the notices are, or of one, by its name in addresses. What is
 * there of others is as if it were not.
 */
export type ReadWithin = { owners?: readonly Owner[] | undefined; scope?: string | undefined }

/**
 * A reader of the publications of an app.
 *
 * @throws UnknownScope when nothing was published by that organisation: that nothing is found of it would say nothing
 */
export const readerOf = async (payload: Payload, only: ReadWithin = {}): Promise<RecordReader> => {
  const options = optionsOf(payload)
  const { slugs } = options
  const req = await requestOf(payload)
  const isAll = only.owners === undefined && only.scope === undefined

  const find = async <Row>(
    collection: string,
    { limit, where }: Batch,
    sort: string[],
    select?: Record<string, true>,
  ) => {
    // The embedded SQLite answers without giving way: whoever publishes or reads meanwhile would wait for the end of all of it.
    await setImmediate()
    const { docs } = await payload.db.find<Loose & Row & { id: Id }>({
      collection,
      limit,
      // Nothing is counted, and nothing skipped: each batch begins after the one before.
      pagination: false,
      req,
      ...(select && { select }),
      sort,
      ...(where && { where }),
    })
    return docs
  }

  const withId = async (id: Id): Promise<ReadRow | null> => {
    const where: Where = { id: { equals: id } }
    try {
      const [row] = await find<PublicationRow>(slugs.publications, { limit: 1, where }, ['id'])
      return row ? { readable: true, row } : null
    } catch {
      const [row] = await find<Partial<PublicationEntry>>(
        slugs.publications,
        { limit: 1, where },
        ['id'],
        COLUMNS,
      )
      return row ? { readable: false, row } : null
    }
  }

  const byIds = async function* (ids: Iterable<Id>): AsyncGenerator<ReadRow, void, void> {
    for (const id of ids) {
      const stored = await withId(id)
      if (stored) yield stored
    }
  }

  /** The first publications of some, by number. One that cannot be read hides the others: they are then read one by one. */
  const batchOf = async (where: Where): Promise<ReadRow[]> => {
    const order = ['version', 'hash']
    try {
      const rows = await find<PublicationRow>(slugs.publications, { limit: BATCH, where }, order)
      return rows.map((row) => ({ readable: true, row }))
    } catch {
      const rows = await find<object>(slugs.publications, { limit: BATCH, where }, order, { version: true })
      const read: ReadRow[] = []
      for await (const one of byIds(rows.map(({ id }) => id))) read.push(one)
      return read
    }
  }

  /** Rows of a collection without what is long, by id. */
  const light = async function* <Row>(collection: string, select: Record<string, true>, where?: Where) {
    for (let after: Where | undefined, before: unknown; ;) {
      const conditions = [where, after].filter((one) => one !== undefined)
      const batch = { limit: LIGHT_BATCH, ...(conditions.length > 0 && { where: { and: conditions } }) }
      const docs = await find<Row>(collection, batch, ['id'], select)
      yield* docs
      const last = docs.at(-1)
      // What somebody has put in the place of an id may be nothing that can be compared.
      if (!last || docs.length < LIGHT_BATCH || last.id === before) return
      before = last.id
      after = { id: { greater_than: last.id } }
    }
  }

  /** The publications of a notice, by number; after them those that have none, or one that another has too. */
  const publications = async function* (notice: string): AsyncGenerator<ReadRow, void, void> {
    const ofNotice: Where = { notice: { equals: notice } }
    const seen = new Set<unknown>()
    for (let after: Where[] = []; ;) {
      const rows = await batchOf({ and: [ofNotice, ...after] })
      for (const { row } of rows) seen.add(row.id)
      yield* rows
      if (rows.length < BATCH && after.length === 0) return
      const last = rows.at(-1)?.row.version
      if (rows.length < BATCH || typeof last !== 'number') break
      after = [{ version: { greater_than: last } }]
    }
    const { totalDocs } = await payload.db.count({ collection: slugs.publications, req, where: ofNotice })
    if (totalDocs <= seen.size) return
    for await (const { id } of light<object>(slugs.publications, { version: true }, ofNotice)) {
      if (!seen.has(id)) yield* byIds([id])
    }
  }

  /** Publications that are within what is read, as a condition. */
  const publicationsRead: Where | undefined = isAll
    ? undefined
    : {
        and: [
          ...(only.owners ? [{ owner: { in: only.owners.map(String) } }] : []),
          ...(only.scope === undefined ? [] : [{ scope: { equals: only.scope } }]),
        ],
      }

  if (only.scope !== undefined) {
    const within = { limit: 1, ...(publicationsRead && { where: publicationsRead }) }
    const [published] = await find(slugs.publications, within, ['id'], { version: true })
    if (!published) throw new UnknownScope(only.scope)
  }

  /** Whether a notice of which nothing is published, or not any more, is within what is read. */
  const isOwn = (row: Loose): boolean =>
    only.scope === undefined && ownersOfRow(options, row).some((one) => isWithin(only.owners ?? [], [one]))

  const namesWithin = async (where: Where): Promise<Set<null | string>> => {
    const names = new Set<null | string>()
    for await (const { notice } of light<{ notice?: unknown }>(slugs.publications, { notice: true }, where)) {
      names.add(nameOf(notice))
    }
    return names
  }

  const ofNotice = (notice: string, row: Loose | null): Chain => ({
    exists: row !== null,
    head: asHead(row?.head),
    notice,
    publications: publications(notice),
  })

  const noticeFields: Record<string, true> = {
    head: true,
    ...(options.scope && { [options.scope.field]: true }),
  }

  const noticeRow = async (id: string): Promise<Loose | null> => {
    try {
      return await payload.db.findOne<{ id: Id } & Loose>({
        collection: slugs.notices,
        req,
        select: noticeFields,
        where: { id: { equals: id } },
      })
    } catch (error) {
      if (failureOf(error) !== undefined) throw error
      // What cannot be an id in this database, the database may refuse to look for.
      return null
    }
  }

  const chains = async function* (notice?: string): AsyncGenerator<Chain, void, void> {
    if (notice !== undefined) {
      yield ofNotice(notice, await noticeRow(notice))
      return
    }
    const within = publicationsRead && (await namesWithin(publicationsRead))
    const seen = new Set<null | string>()
    for await (const row of light<{ head?: unknown }>(slugs.notices, noticeFields)) {
      const name = String(row.id)
      seen.add(name)
      if (!within || within.has(name) || isOwn(row)) yield ofNotice(name, row)
    }
    // By id, because what stands in a column may be nothing that can be looked for.
    const others = new Map<null | string, Id[]>()
    for await (const { id, notice: name } of light<{ notice?: unknown }>(slugs.publications, {
      notice: true,
    })) {
      const key = nameOf(name)
      if (!seen.has(key) && (!within || within.has(key))) others.set(key, [...(others.get(key) ?? []), id])
    }
    for (const [name, ids] of others) {
      const row = name === null ? null : await noticeRow(name)
      if (name !== null && row) yield ofNotice(name, row)
      else yield { exists: false, head: null, notice: name, publications: byIds(ids) }
    }
  }

  const entries = (where: Where, select?: Record<string, true>) =>
    find<StoredEntry>(NOTICE_LOG, { limit: LIGHT_BATCH, where }, ['index'], select)

  /** Entries from a number on. One whose nodes cannot be read hides the others: they are then read one by one. */
  const batchOfLog = async (from: number): Promise<StoredEntry[]> => {
    const where: Where = { index: { greater_than_equal: from } }
    try {
      return await entries(where)
    } catch {
      const rows = await entries(where, { index: true, notice: true, record: true, version: true })
      const read: StoredEntry[] = []
      for (const row of rows) {
        const [whole = row] = await entries({ id: { equals: row.id } }).catch(() => [])
        read.push(whole)
      }
      return read
    }
  }

  const log = async function* (from: number): AsyncGenerator<StoredEntry, void, void> {
    for (let next = from; ;) {
      const rows = await batchOfLog(next)
      yield* rows
      const last = Number(rows.at(-1)?.index)
      if (rows.length < LIGHT_BATCH || !(last >= next)) return
      next = last + 1
    }
  }

  const knows = async (notice: string): Promise<boolean> => {
    const where: Where = { notice: { equals: notice } }
    const row = await noticeRow(notice)
    if (publicationsRead) {
      if (row && isOwn(row)) return true
      const own = { limit: 1, where: { and: [where, publicationsRead] } }
      return (await find<Loose>(slugs.publications, own, ['id'], { notice: true })).length > 0
    }
    if (row) return true
    for (const collection of [slugs.publications, NOTICE_LOG]) {
      if ((await find<Loose>(collection, { limit: 1, where }, ['id'], { notice: true })).length > 0)
        return true
    }
    return false
  }

  return {
    chains,
    knows,
    log,
    notices: async () => [...(await namesWithin(publicationsRead ?? {}))].filter((name) => name !== null),
    ofHash: async (hash) => (await batchOf({ hash: { equals: hash } }))[0] ?? null,
    count: async () =>
      (
        await payload.db.count({
          collection: slugs.publications,
          req,
          ...(publicationsRead && { where: publicationsRead }),
        })
      ).totalDocs,
  }
}

/** That a notice that is asked for has never been there. */
export class UnknownNotice extends Error {
  constructor(notice: string) {
    super(`There is no notice ${notice}, and there never was one that is known of.`)
  }
}

/** That nothing was ever published by an organisation that is asked for. */
export class UnknownScope extends Error {
  constructor(scope: string) {
    super(`Nothing that is known of was published by the organisation ${scope}.`)
  }
}

/**
 * Refuses a notice that has never been there, or an organisation that has published nothing: that nothing is found of it would say nothing.
 *
 * @throws UnknownNotice
 * @throws UnknownScope
 */
export const mustBeKnown = async (
  payload: Payload,
  notice: string | undefined,
  only?: ReadWithin,
): Promise<void> => {
  const reader = await readerOf(payload, only)
  if (notice !== undefined && !(await reader.knows(notice))) throw new UnknownNotice(notice)
}

/** Keys that would be read from a column and hidden in the rest without changing the hash. */
const KEPT_ELSEWHERE = new Set<string>([...Object.keys(COLUMNS), 'content', 'replaces', 'schema', 'sources'])

/** What stands beside a record and does not fit it. */
const besides = (row: PublicationRow, record: PublicationRecord): FindingWhat[] => {
  const wrong: FindingWhat[] = []
  const hidden =
    Object.keys(row.details).some((key) => KEPT_ELSEWHERE.has(key)) ||
    Object.keys(row.body).some((key) => key !== 'content' && key !== 'sources')
  if (hidden) wrong.push('record')
  if ((row.replacesFrom ?? null) !== replacesFromOf(record)) wrong.push('replacesFrom')
  if (canonical(row.details.titles ?? null) !== canonical(titlesOf(record.content))) wrong.push('titles')
  if (waiversDigest(row.waivers) !== record.checks?.reasons) wrong.push('waivers')
  if ((row.publisher?.label ?? null) !== (row.publishedBy ?? null)) wrong.push('publishedBy')
  return wrong
}

/**
 * Looks at a stored publication by itself: its hashes, its seal, and what stands beside it.
 *
 * @param keys the app's key, and those it had before
 */
export const inspectRow = (stored: ReadRow, keys: readonly PublicKey[]): Inspected => {
  const { row } = stored
  const seal = (hash: string) => checkSeal(keys, { hash, revision: String(row.revision) }, row.seal)
  const cannot = () => {
    const { key, state } = seal(String(row.hash))
    return unreadable({ hash: row.hash, key, notice: row.notice, seal: state, version: row.version })
  }
  if (!stored.readable) return cannot()
  try {
    const record = recordOf(stored.row)
    return inspect(record, {
      approvers: stored.row.approvers ?? null,
      publisher: stored.row.publisher ?? null,
      seal,
      wrong: besides(stored.row, record),
    })
  } catch {
    return cannot()
  }
}
