import type { JsonObject, PayloadRequest, Where } from 'payload'

import type { Language } from '../notice/document.js'
import type { Slugs } from '../options.js'
import type { KeptApproval, KeptWaiver, PublicationRecord, Publisher } from './record.js'

import { PUBLICATION_SCHEMA } from './record.js'
import { piecesOf } from '../storage/pieces.js'

/** What is looked up by, or read without anything else: columns of their own. */
type Column =
  | 'contentHash'
  | 'effectiveFrom'
  | 'event'
  | 'hash'
  | 'notice'
  | 'owner'
  | 'previousHash'
  | 'publishedAt'
  | 'replaces'
  | 'scope'
  | 'slug'
  | 'version'

/** What is long: read only for a text, never for a list of versions. */
type Body = 'content' | 'sources'

type Details = Omit<PublicationRecord, 'schema' | Body | Column>

/** A row of the publications collection without the text: enough for a list of versions. */
export type PublicationEntry = {
  id: number | string
  /** The rest of the record, and the titles that stand in its text. */
  details: { titles: Record<Language, string> } & Details
  owner?: null | string
  publishedBy: null | string
  publisher: null | Publisher
  replaces?: null | number[]
  /** The first of those, by which it is found. */
  replacesFrom?: null | number
  /** Which publishing made it: the same one never makes two. */
  revision: string
  scope?: null | string
  /** See `seal.ts`. */
  seal: null | string
} & Pick<PublicationRecord, Exclude<Column, 'owner' | 'replaces' | 'scope'>>

/** A row of the publications collection: a record, and beside it what is not public. */
export type PublicationRow = {
  body: Pick<PublicationRecord, Body>
  /** Why findings were let be; null where none was. */
  waivers?: null | readonly KeptWaiver[]
  /** Who approved it; null where nobody was asked. */
  approvers?: null | readonly KeptApproval[]
} & PublicationEntry

/** What {@link PublicationEntry} is read with. */
export const ENTRY_FIELDS: Record<Exclude<keyof PublicationEntry, 'id'>, true> = {
  contentHash: true,
  details: true,
  effectiveFrom: true,
  event: true,
  hash: true,
  notice: true,
  owner: true,
  previousHash: true,
  publishedAt: true,
  publishedBy: true,
  publisher: true,
  replaces: true,
  replacesFrom: true,
  revision: true,
  scope: true,
  seal: true,
  slug: true,
  version: true,
}

/** The titles of a text, by language. */
export const titlesOf = (content: PublicationRecord['content']): Record<Language, string> =>
  Object.fromEntries(Object.entries(content).map(([language, { title }]) => [language, title]))

/** The record in a stored row, exactly as it was hashed. */
export const recordOf = (row: PublicationRow): PublicationRecord => {
  const { titles: _, ...details } = row.details
  return {
    ...details,
    ...row.body,
    schema: PUBLICATION_SCHEMA,
    contentHash: row.contentHash,
    effectiveFrom: row.effectiveFrom,
    event: row.event,
    hash: row.hash,
    notice: row.notice,
    previousHash: row.previousHash ?? null,
    publishedAt: row.publishedAt,
    slug: row.slug,
    version: row.version,
    ...(row.replaces !== null && row.replaces !== undefined && { replaces: row.replaces }),
    ...scopeIn(row),
  }
}

/** The members of a record that say whose its notice is; none in an installation of one organisation. */
export const scopeIn = ({
  owner,
  scope,
}: Pick<PublicationEntry, 'owner' | 'scope'>): Pick<PublicationRecord, 'owner' | 'scope'> => ({
  ...(owner !== null && owner !== undefined && { owner }),
  ...(scope !== null && scope !== undefined && { scope }),
})

/** What a row is found by as one that takes the place of others. */
export const replacesFromOf = ({ replaces }: Pick<PublicationRecord, 'replaces'>): null | number =>
  replaces?.[0] ?? null

/** The row that keeps a record. */
export const rowOf = (
  record: PublicationRecord,
  {
    approvers,
    publisher,
    revision,
    seal,
    waivers,
  }: {
    approvers?: readonly KeptApproval[] | undefined
    publisher: Publisher
    revision: string
    seal: string
    waivers?: readonly KeptWaiver[] | undefined
  },
): JsonObject => {
  const {
    schema: _,
    content,
    contentHash,
    effectiveFrom,
    event,
    hash,
    notice,
    owner,
    previousHash,
    publishedAt,
    replaces,
    scope,
    slug,
    sources,
    version,
    ...details
  } = record
  return {
    approvers: approvers && approvers.length > 0 ? approvers : null,
    body: { content, sources },
    contentHash,
    details: { ...details, titles: titlesOf(content) },
    effectiveFrom,
    event,
    hash,
    notice,
    owner: owner ?? null,
    previousHash,
    publishedAt,
    publishedBy: publisher.label,
    publisher,
    replaces: replaces ?? null,
    replacesFrom: replacesFromOf(record),
    revision,
    scope: scope ?? null,
    seal,
    slug,
    version,
    waivers: waivers && waivers.length > 0 ? waivers : null,
  }
}

/** Who reads: a request, or as much of one as has a database. */
export type Reader = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** A row as it is read, with its id. */
export type FoundRow<Fields> = Fields & { id: number | string } & Record<string, unknown>

/** Publications in an order. It ends in a unique field, so that an index gives it whole on every database. */
export const findPublications = async <Fields = PublicationRow>(
  req: Reader,
  slugs: Slugs,
  where: Where,
  { limit = 0, select, sort }: { limit?: number; select?: Record<string, true>; sort: readonly string[] },
): Promise<FoundRow<Fields>[]> => {
  const { docs } = await req.payload.db.find<FoundRow<Fields>>({
    collection: slugs.publications,
    limit,
    pagination: false,
    req,
    select,
    // A list of its own: adapters add to the one they are given.
    sort: [...sort],
    where,
  })
  return docs
}

/** By the time of publication, newest first. */
export const LATEST_FIRST: readonly string[] = ['-publishedAt', '-hash']

/** By number, newest first. */
export const NEWEST_FIRST: readonly string[] = ['-version', '-hash']

/**
 * Named versions of notices, a few at a time.
 *
 * @param batch how many at a time: their texts are long
 * @param versions each by its notice and number
 * @param own what they are read within; all of them without
 */
export const findVersions = async function* <Fields>(
  req: Reader,
  slugs: Slugs,
  versions: readonly { notice: string; version: number }[],
  { batch, own, select }: { batch: number; own?: Where; select: Record<string, true> },
): AsyncGenerator<FoundRow<Fields>[], void, void> {
  for (const some of piecesOf(versions, batch)) {
    const or = some.map(({ notice, version }): Where => ({
      and: [{ notice: { equals: notice } }, { version: { equals: version } }],
    }))
    yield findPublications<Fields>(req, slugs, own ? { and: [{ or }, own] } : { or }, {
      select,
      sort: NEWEST_FIRST,
    })
  }
}

/**
 * The newest publication of a notice, or null when it has none.
 *
 * @param event the newest of this kind only
 */
export const latestPublication = async (
  req: Reader,
  slugs: Slugs,
  notice: string,
  event?: PublicationRecord['event'],
): Promise<null | PublicationRow> => {
  const ofNotice: Where = { notice: { equals: notice } }
  const where: Where = event ? { and: [ofNotice, { event: { equals: event } }] } : ofNotice
  return (await findPublications(req, slugs, where, { limit: 1, sort: NEWEST_FIRST }))[0] ?? null
}

/** The same without its text. */
export const latestEntry = async (
  req: Reader,
  slugs: Slugs,
  notice: string,
): Promise<null | PublicationEntry> => {
  const order = { limit: 1, select: ENTRY_FIELDS, sort: NEWEST_FIRST }
  return (
    (await findPublications<PublicationEntry>(req, slugs, { notice: { equals: notice } }, order))[0] ?? null
  )
}

/** An address: a slug, alone or as the one of an organisation, which readers name by its scope. */
export type NoticeAddress = { owner?: null | string; scope?: string | undefined; slug: string }

/** What was published at an address. Without an organisation, whichever had it. */
export const whereAt = ({ owner, scope, slug }: NoticeAddress): Where => {
  const at: Where = { slug: { equals: slug } }
  if (scope !== undefined) return { and: [{ scope: { equals: scope } }, at] }
  return owner === undefined ? at : { and: [{ owner: { equals: owner } }, at] }
}

/**
 * The newest publication at an address, of whichever notice had it last; undefined when it never led to one.
 *
 * @param select what to read of it
 */
export const newestAt = async <Fields>(
  req: Reader,
  slugs: Slugs,
  address: NoticeAddress,
  select: Record<string, true>,
): Promise<FoundRow<Fields> | undefined> =>
  (await findPublications<Fields>(req, slugs, whereAt(address), { limit: 1, select, sort: LATEST_FIRST }))[0]
