import type { PayloadRequest, Where } from 'payload'

import { Forbidden } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'

import { readableId } from '../http/handlers.js'
import { isWrittenIDIn } from '../sources/ids.js'

type Found = { id: number | string } & Row

/**
 * A notice, where the user of a request may save it.
 *
 * @param status as what it is to be saved
 * @throws Forbidden when the user may not save it so
 */
export const changeableById = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string,
  status: 'draft' | 'published',
): Promise<Found> => {
  const allowed = await req.payload.collections[slugs.notices]?.config.access.update({
    data: { _status: status },
    req,
  })
  if (!allowed || !isWrittenIDIn(req.payload, slugs.notices, String(id))) throw new Forbidden(req.t)
  const own: Where[] = allowed === true ? [] : [allowed]
  const row = await req.payload.db.findOne<Found>({
    collection: slugs.notices,
    req,
    where: { and: [{ id: { equals: id } }, ...own] },
  })
  if (!row) throw new Forbidden(req.t)
  return row
}

/**
 * The notice of a request, where the user may save it.
 *
 * @param status as what it is to be saved
 * @throws NotFound when there is none that the user may read, Forbidden when the user may not save it so
 */
export const changeableNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  status: 'draft' | 'published',
): Promise<Found> => changeableById(req, options, await readableId(req, options.slugs.notices), status)
