import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { CollectionKey, NormalisedOptions, Owner } from '../options.js'

import { hasOwners, isWithin, ownersOf, usualOwner } from '../scopes.js'
import { knownOwner } from '../sources/owners.js'
import { translate } from '../translations/index.js'

/**
 * An owner that code of the app names for what it makes, as it is kept.
 *
 * @throws APIError 400 when it is none
 */
export const ownerGiven = async (
  req: Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>,
  options: NormalisedOptions,
  given: Owner,
): Promise<Owner> => {
  const owner = await knownOwner(req, options, given)
  if (owner !== undefined) return owner
  const message = `There is no owner ${JSON.stringify(given)}.`
  throw new APIError(message, 400, [{ message, path: 'owner' }], true)
}

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
    asked === undefined ? await usualOwner(req, options, slug) : await knownOwner(req, options, asked)
  if (owner !== undefined && isWithin(await ownersOf(req, options), [owner])) return owner
  const message = translate(req.t, 'privacyNotices:validation:scopeNotYours')
  throw new APIError(message, 400, [{ message, path: 'owner' }], true)
}
