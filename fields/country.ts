import type { PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../src/options.js'

import { isIDIn } from '../src/sources/ids.js'
import { idOf } from '../src/sources/localisation.js'

type Beside = { controller?: unknown; country?: null | string }

/** The countries of controllers that one operation has asked for: Payload gives each a context of its own. */
const known = new WeakMap<object, Map<string, Promise<null | string>>>()

const countryOf = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  controller: unknown,
): Promise<null | string> => {
  const id = idOf(controller)
  const stored = typeof controller === 'object' ? id : controller
  if (id === null || !isIDIn(req.payload, slugs.organisations, stored)) return Promise.resolve(null)
  const asked = known.get(req.context) ?? new Map<string, Promise<null | string>>()
  known.set(req.context, asked)
  const found =
    asked.get(id) ??
    req.payload.db
      .findOne<{ country?: null | string; id: number | string }>({
        collection: slugs.organisations,
        req,
        select: { country: true },
        where: { id: { equals: stored } },
      })
      .then((row) => row?.country || null)
  asked.set(id, found)
  return found
}

/**
 * The country by which a code or number in a document is read: its own or that of what it stands beside, else that of the
 * document, else that of the controller, else the one that the plugin was given.
 *
 * @param siblings what stands beside the field
 * @param data the document
 */
export const countryAround = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  siblings: unknown,
  data: unknown,
): Promise<string | undefined> => {
  const [near, far] = [siblings, data].map((one) => (one ?? {}) as Beside)
  return near?.country || far?.country || (await countryOf(req, options, far?.controller)) || options.country
}
