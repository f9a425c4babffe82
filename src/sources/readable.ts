import type { PayloadRequest, Where } from 'payload'

import { isWrittenIDIn } from './ids.js'
import { withoutTrash } from './trash.js'
import { piecesOf } from '../storage/pieces.js'

/** What narrows a query to the documents of a collection that the user of a request may read; false for one who may read none. */
export const readWhere = async (req: PayloadRequest, slug: string): Promise<false | Where> => {
  const readable = await req.payload.collections[slug]?.config.access.read({ req })
  return readable === true ? {} : (readable ?? false)
}

/** The same, without what is in the trash: what a list tells of, and what may be worked on. */
export const listedWhere = async (req: PayloadRequest, slug: string): Promise<false | Where> => {
  const own = await readWhere(req, slug)
  return own && withoutTrash(req.payload, slug, own)
}

/** What the admin's list of a collection is narrowed to by the app, or by another plugin: the collection's own `baseFilter`. */
export const listFilter = async (req: PayloadRequest, slug: string): Promise<null | Where> => {
  const { admin, defaultSort } = req.payload.collections[slug]?.config ?? {}
  const filter = admin?.baseFilter ?? admin?.baseListFilter
  return (
    (await filter?.({ limit: 0, page: 1, req, sort: [defaultSort ?? '-createdAt'].flat().join(',') })) ?? null
  )
}

/** What the admin's list of a collection shows: {@link listedWhere}, within what it is narrowed to. */
export const shownWhere = async (req: PayloadRequest, slug: string): Promise<false | Where> => {
  const own = await listedWhere(req, slug)
  const filter = own && (await listFilter(req, slug))
  return filter ? { and: [own, filter] } : own
}

/** Ids asked for at a time. */
const BATCH = 500

/**
 * Ids of documents among some that a query leaves; none where it is false.
 *
 * @param own as {@link readWhere} or {@link listedWhere} gives it
 */
export const idsWithin = async (
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  slug: string,
  ids: readonly string[],
  own: false | Where,
): Promise<Set<string>> => {
  if (!own) return new Set()
  const known = ids.filter((id) => isWrittenIDIn(req.payload, slug, id))
  const found = new Set<string>()
  for (const some of piecesOf(known, BATCH)) {
    const { docs } = await req.payload.db.find<{ id: number | string } & Record<string, unknown>>({
      collection: slug,
      limit: 0,
      pagination: false,
      req,
      select: {},
      where: { and: [{ id: { in: some } }, own] },
    })
    for (const { id } of docs) found.add(String(id))
  }
  return found
}

/**
 * Ids of documents that the user of a request may read, of some; none where the user may read none. It throws nothing, so that
 * what else is done in the transaction goes on.
 */
export const readableAmong = async (
  req: PayloadRequest,
  slug: string,
  ids: readonly string[],
): Promise<Set<string>> => idsWithin(req, slug, ids, await readWhere(req, slug))
