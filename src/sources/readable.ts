import type { PayloadRequest, Where } from 'payload'

import { isWrittenIDIn } from './ids.js'

/** What narrows a query to the documents of a collection that the user of a request may read; false for one who may read none. */
export const readWhere = async (req: PayloadRequest, slug: string): Promise<false | Where> => {
  const readable = await req.payload.collections[slug]?.config.access.read({ req })
  return readable === true ? {} : (readable ?? false)
}

/**
 * Ids of documents that the user of a request may read, of some; none where the user may read none. It throws nothing, so that
 * what else is done in the transaction goes on.
 *
 */
export const readableAmong = async (
  req: PayloadRequest,
  slug: string,
  ids: readonly string[],
): Promise<Set<string>> => {
  const readable = await req.payload.collections[slug]?.config.access.read({ req })
  const known = ids.filter((id) => isWrittenIDIn(req.payload, slug, id))
  if (!readable || known.length === 0) return new Set()
  const own: Where[] = readable === true ? [] : [readable]
  const { docs } = await req.payload.db.find<{ id: number | string } & Record<string, unknown>>({
    collection: slug,
    limit: 0,
    pagination: false,
    req,
    select: {},
    where: { and: [{ id: { in: known } }, ...own] },
  })
  return new Set(docs.map(({ id }) => String(id)))
}
