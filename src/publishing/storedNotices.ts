import type { PayloadRequest, Where } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Reader } from '../record/publications.js'
import type { NoticeHead, Intent } from './intent.js'
import type { Row } from '../sources/localisation.js'

/** A notice as stored: its texts in all languages, and what is noted beside them. */
export type StoredNotice = {
  id: number | string
  head?: NoticeHead | null
  intent?: Intent | null
} & Row

/**
 * The notice as stored, with all languages.
 *
 * @param select what to read of it; everything by default
 */
export const storedNotice = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string,
  select?: Record<string, true>,
) =>
  req.payload.db.findOne<StoredNotice>({
    collection: slugs.notices,
    req,
    ...(select && { select }),
    where: { id: { equals: id } },
  })

type Versions = { id?: string; before?: string; status?: string }

/** A version of a document with all languages: the newest, the newest of a status (from before an instant), or a certain one. */
export const newestVersion = async (
  req: PayloadRequest,
  collection: string,
  notice: number | string,
  { id, before, status }: Versions = {},
): Promise<{ updatedAt: string; version: Row } | undefined> => {
  const find = async (conditions: Where[]) => {
    const { docs } = await req.payload.db.findVersions<Row>({
      collection,
      limit: 1,
      pagination: false,
      req,
      sort: '-updatedAt',
      where: { and: [{ parent: { equals: notice } }, ...conditions] },
    })
    return docs[0]
  }
  if (id !== undefined) return find([{ id: { equals: id } }])
  if (status === undefined) {
    // Found by an index, and mostly the one: a snapshot of the languages that were not published can be the latest too.
    const latest = await find([{ latest: { equals: true } }])
    if (latest && !latest.snapshot) return latest
  }
  return find([
    ...(status === undefined ? [] : [{ 'version._status': { equals: status } }]),
    ...(before === undefined ? [] : [{ updatedAt: { less_than: before } }]),
    // Only apps with localization have the field; SQL adapters refuse to look for one that is not there.
    ...(req.payload.config.localization ? [{ snapshot: { not_equals: true } }] : []),
  ])
}

/** Adds a version with all languages, the newest one that editors see. */
export const addVersion = async (
  req: PayloadRequest,
  collection: string,
  notice: number | string,
  { id: _, ...version }: Row,
  at: Date = new Date(),
): Promise<void> => {
  const now = at.toISOString()
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: collection,
    createdAt: now,
    parent: notice,
    req,
    returning: false,
    updatedAt: now,
    versionData: version as never,
  })
}

type Noted =
  | 'broughtFrom'
  | 'changedOn'
  | 'head'
  | 'held'
  | 'intent'
  | 'mark'
  | 'markedSince'
  | 'nextReviewOn'
  | 'publishedUses'
  | 'reviewed'
  | 'reviewedOn'
  | 'unlogged'

/**
 * Notes in a notice what is no part of its text: columns of their own, so that a text saved meanwhile stays as it is.
 *
 * @param data of those columns only; null empties one
 * @param where notes it only in a notice of which this is true
 */
export const writeBeside = (
  req: Reader,
  { slugs }: NormalisedOptions,
  id: number | string,
  data: Partial<Record<Noted, unknown>>,
  where?: Where,
) =>
  req.payload.db.updateOne({
    ...(where ? { where: { and: [{ id: { equals: id } }, where] } } : { id }),
    collection: slugs.notices,
    // Null leaves it as it is: an editor who has the notice open would be told that somebody changed it.
    data: { ...data, updatedAt: null },
    req,
    returning: false,
  })
