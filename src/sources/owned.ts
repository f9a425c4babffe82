import type { CollectionBeforeValidateHook } from 'payload'

import type { NormalisedOptions } from '../options.js'

import { hasOwners, isWithin, ownerData, ownersIn, ownersOf, usualOwner } from '../scopes.js'
import { translate } from '../translations/index.js'
import { fieldErrors } from './fieldErrors.js'

/**
 * Keeps documents with the organisations that whoever saves them works with: nobody gives one away, or makes one for others, as
 * a draft either. Who works with one organisation only need not name it.
 *
 * @throws ValidationError naming the field
 */
export const ownedOnly =
  (options: NormalisedOptions): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    const { scope } = options
    if (!scope || !data || !req.user || !hasOwners(req.payload, options, collection.slug)) return data
    const { field } = scope
    const before = ownersIn((originalDoc as Record<string, unknown> | undefined)?.[field])
    const given = data[field] === undefined ? before : ownersIn(data[field])
    if (given.length === 0 && before.length === 0) {
      const owner = operation === 'create' ? await usualOwner(req, options, collection.slug) : undefined
      if (owner === undefined) return data
      return { ...data, ...ownerData(req.payload, options, collection.slug, owner) }
    }
    const moved = [
      ...given.filter((one) => !isWithin(before, [one])),
      ...before.filter((one) => !isWithin(given, [one])),
    ]
    if (moved.length > 0 && !isWithin(await ownersOf(req, options), moved)) {
      const message = translate(req.t, 'privacyNotices:validation:scopeNotYours')
      throw fieldErrors(
        req,
        collection.slug,
        [{ message, path: field }],
        originalDoc?.id as number | string | undefined,
      )
    }
    return data
  }
