import type { PayloadRequest, Where } from 'payload'

import { Forbidden } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'

import { readableId } from '../http/handlers.js'
import { isWrittenIDIn } from '../sources/ids.js'

/**
 * The notice of a request, where the user may save it.
 *
 * @param status as what it is to be saved
 * @throws NotFound when there is none that the user may read, Forbidden when the user may not save it so
 */
export const changeableNotice = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  status: 'draft' | 'published',
): Promise<{ id: number | string } & Row> => {
  const id = await readableId(req, slugs.notices)
  const allowed = await req.payload.collections[slugs.notices]?.config.access.update({
    data: { _status: status },
    req,
  })
  if (!allowed || !isWrittenIDIn(req.payload, slugs.notices, String(id))) throw new Forbidden(req.t)
  const own: Where[] = allowed === true ? [] : [allowed]
  const row = await req.payload.db.findOne<{ id: number | string } & Row>({
    collection: slugs.notices,
    req,
    where: { and: [{ id: { equals: id } }, ...own] },
  })
  if (!row) throw new Forbidden(req.t)
  return row
}
