import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { CollectionKey, NormalisedOptions, Owner } from '../options.js'

import { asOwner, hasOwners, isWithin, ownersOf, usualOwner } from '../scopes.js'
import { translate } from '../translations/index.js'

/**
 * Whose what is about to be made becomes: that of the organisation asked for, else of the one that the user is at work on.
 *
 * @param key the collection whose documents say whose they are; undefined is answered where they do not
 * @throws APIError 400 when that cannot be told, or when the user does not work with it
 */
export const ownerFor = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  key: CollectionKey,
  asked: Owner | undefined,
): Promise<Owner | undefined> => {
  const slug = options.slugs[key]
  if (!hasOwners(req.payload, options, slug)) return undefined
  const owner =
    asked === undefined ? await usualOwner(req, options, slug) : asOwner(req.payload, options, asked)
  if (owner !== undefined && isWithin(await ownersOf(req, options), [owner])) return owner
  const message = translate(req.t, 'privacyNotices:validation:scopeNotYours')
  throw new APIError(message, 400, [{ message, path: 'owner' }], true)
}
