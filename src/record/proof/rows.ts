import type { Payload, Where } from 'payload'

import type { PublicKey } from '../log/note.js'
import type { ChainHead, FindingWhat, Inspected } from './verifier/chain.js'
import type { PublicationEntry, PublicationRow } from '../publications.js'
import type { PublicationRecord } from '../record.js'

import { asHead, canonical, inspect, unreadable } from './verifier/chain.js'
import { optionsOf, requestOf } from '../../installation.js'
import { NOTICE_LOG, type Owner } from '../../options.js'
import { ownersOfRow } from '../../scopes.js'
import { ENTRY_FIELDS, recordOf, replacesFromOf, titlesOf } from '../publications.js'
import { failureOf } from '../../storage/failures.js'
import { checkSeal } from '../seal.js'

type Id = number | string
type Loose = Record<string, unknown>

/** How many rows are in memory at a time; one may have 100 KB of text. */
const BATCH = 20

/** How many rows without texts are. */
const LIGHT_BATCH = 200

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
  /** Whether a notice is there, or was: it has a row, a publication or an entry of the log. */
  knows: (notice: string) => Promise<boolean>
  /** The entries of the log from a number on, in their order, as they are stored. */
  log: (from: number) => AsyncIterable<StoredEntry>
}

/** An entry of the log as it is stored: whatever somebody has put there. */
export type StoredEntry = Partial<Record<'hashes' | 'index' | 'notice' | 'record' | 'version', unknown>>

type Page = { limit: number; page: number; where?: Where }

const nameOf = (notice: unknown): null | string =>
  notice === null || notice === undefined ? null : String(notice)

/**
 * What of the record is read: that of some organisations, by whose the notices are, or of one, by its name in addresses. What is
 * there of others is as if it were not.
 */
export type ReadWithin = { owners?: readonly Owner[] | undefined; scope?: string | undefined }

/** A reader of the publications of an app. */
export const readerOf = async (payload: Payload, only: ReadWithin = {}): Promise<RecordReader> => {
  const options = optionsOf(payload)
  const { slugs } = options
  const req = await requestOf(payload)
  const isAll = only.owners === undefined && only.scope === undefined

  const find = async <Row>(
    collection: string,
    { limit, page, where }: Page,
    sort: string[],
    select?: Record<string, true>,
  ) => {
    const { docs } = await payload.db.find<Loose & Row & { id: Id }>({
      collection,
      limit,
      page,
      // Counts what there is, which most chains do not need: they have one page.
      pagination: page > 1,
      req,
      ...(select && { select }),
      sort,
      ...(where && { where }),
    })
    return docs
  }
  // New ones come last, so that pages stay what they are while others publish.
  const order = ['version', 'hash']

  const one = async (page: Page): Promise<ReadRow | null> => {
    try {
      const [row] = await find<PublicationRow>(slugs.publications, page, order)
      return row ? { readable: true, row } : null
    } catch {
      const [row] = await find<Partial<PublicationEntry>>(slugs.publications, page, order, COLUMNS)
      return row ? { readable: false, row } : null
    }
  }

  const publications = async function* (where: Where): AsyncGenerator<ReadRow, void, void> {
    for (let page = 1; ; page += 1) {
      let rows: ReadRow[]
      try {
        const docs = await find<PublicationRow>(slugs.publications, { limit: BATCH, page, where }, order)
        rows = docs.map((row) => ({ readable: true, row }))
      } catch {
        // One that cannot be read hides the others: they are read one by one.
        rows = []
        for (let at = 1; at <= BATCH; at += 1) {
          const row = await one({ limit: 1, page: (page - 1) * BATCH + at, where })
          if (!row) break
          rows.push(row)
        }
      }
      yield* rows
      if (rows.length < BATCH) return
    }
  }

  const byIds = async function* (ids: Id[]): AsyncGenerator<ReadRow, void, void> {
    for (const id of ids) {
      const stored = await one({ limit: 1, page: 1, where: { id: { equals: id } } })
      if (stored) yield stored
    }
  }

  /** Rows of a collection without what is long, each once. */
  const light = async function* <Row>(collection: string, select: Record<string, true>, where?: Where) {
    const seen = new Set<Id>()
    for (let page = 1; ; page += 1) {
      const docs = await find<Row>(
        collection,
        { limit: LIGHT_BATCH, page, ...(where && { where }) },
        ['id'],
        select,
      )
      for (const row of docs) {
        if (!seen.has(row.id)) yield row
        seen.add(row.id)
      }
      if (docs.length < LIGHT_BATCH) return
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

  /** Whether a notice of which nothing is published, or not any more, is within what is read. */
  const isOwn = (row: Loose): boolean =>
    only.scope === undefined &&
    ownersOfRow(options, row).some((one) => only.owners?.some((own) => String(own) === String(one)))

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
    publications: publications({ notice: { equals: notice } }),
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
    find<StoredEntry>(NOTICE_LOG, { limit: LIGHT_BATCH, page: 1, where }, ['index'], select)

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
    const page = { limit: 1, page: 1, where }
    const row = await noticeRow(notice)
    if (publicationsRead) {
      const own = { ...page, where: { and: [where, publicationsRead] } }
      if (row && isOwn(row)) return true
      return (await find<Loose>(slugs.publications, own, ['id'], { notice: true })).length > 0
    }
    if (row) return true
    for (const collection of [slugs.publications, NOTICE_LOG]) {
      if ((await find<Loose>(collection, page, ['id'], { notice: true })).length > 0) return true
    }
    return false
  }

  return {
    chains,
    knows,
    log,
    notices: async () => [...(await namesWithin(publicationsRead ?? {}))].filter((name) => name !== null),
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

/**
 * Refuses a notice that has never been there: that nothing is found of it would say nothing.
 *
 * @throws UnknownNotice
 */
export const mustBeKnown = async (payload: Payload, notice: string, only?: ReadWithin): Promise<void> => {
  const reader = await readerOf(payload, only)
  if (!(await reader.knows(notice))) throw new UnknownNotice(notice)
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
      publisher: stored.row.publisher ?? null,
      seal,
      wrong: besides(stored.row, record),
    })
  } catch {
    return cannot()
  }
}
