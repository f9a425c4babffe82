import type { JsonObject, PayloadRequest } from 'payload'

import type { Slugs } from '../options.js'
import type { PublicationRecord, Publisher } from './record.js'

import { PUBLICATION_SCHEMA } from './record.js'

/** A row of the publications collection: columns to look up by, and the rest of the record in `body`. */
export type PublicationRow = {
  id: number | string
  body: Omit<PublicationRecord, Columns>
  publishedBy: null | string
  publisher: null | Publisher
} & Pick<PublicationRecord, Columns>

type Columns =
  | 'contentHash'
  | 'effectiveFrom'
  | 'event'
  | 'hash'
  | 'notice'
  | 'previousHash'
  | 'publishedAt'
  | 'slug'
  | 'version'

/** The record in a stored row, exactly as it was hashed. */
export const recordOf = (row: PublicationRow): PublicationRecord => ({
  ...row.body,
  schema: PUBLICATION_SCHEMA,
  contentHash: row.contentHash,
  effectiveFrom: row.effectiveFrom,
  event: row.event,
  hash: row.hash,
  notice: row.notice,
  previousHash: row.previousHash ?? null,
  publishedAt: new Date(row.publishedAt).toISOString(),
  slug: row.slug,
  version: row.version,
})

/** The row that keeps a record. */
export const rowOf = (record: PublicationRecord, publisher: Publisher): JsonObject => {
  const {
    contentHash,
    effectiveFrom,
    event,
    hash,
    notice,
    previousHash,
    publishedAt,
    slug,
    version,
    ...body
  } = record
  return {
    body,
    contentHash,
    effectiveFrom,
    event,
    hash,
    notice,
    previousHash,
    publishedAt,
    publishedBy: publisher.label,
    publisher,
    slug,
    version,
  }
}

/**
 * The newest publication of a notice, or null when it has none.
 *
 * @param event the newest of this kind only
 */
export const latestPublication = async (
  req: PayloadRequest,
  slugs: Slugs,
  notice: string,
  event?: PublicationRecord['event'],
): Promise<null | PublicationRow> => {
  const { docs } = await req.payload.db.find<PublicationRow & Record<string, unknown>>({
    collection: slugs.publications,
    limit: 1,
    pagination: false,
    req,
    sort: '-version',
    where: event
      ? { and: [{ notice: { equals: notice } }, { event: { equals: event } }] }
      : { notice: { equals: notice } },
  })
  return docs[0] ?? null
}
