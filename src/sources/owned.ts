import type { CollectionBeforeValidateHook } from 'payload'

import type { NormalisedOptions } from '../options.js'

import { hasOwners, isWithin, ownerData, ownersIn, ownersOf, usualOwner } from '../scopes.js'
import { translate } from '../translations/index.js'
import { fieldErrors } from './fieldErrors.js'

/**
 * Keeps documents with the organisations that whoever saves them works with: nobody gives one away, or makes one for others or
 * for nobody, as a draft either. Who works with one organisation only need not name it.
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
    const refused = () =>
      fieldErrors(
        req,
        collection.slug,
        [{ message: translate(req.t, 'privacyNotices:validation:scopeNotYours'), path: field }],
        originalDoc?.id as number | string | undefined,
      )
    if (given.length === 0) {
      if (operation !== 'create' && before.length === 0) return data
      const owner = operation === 'create' ? await usualOwner(req, options, collection.slug) : undefined
      if (owner !== undefined) return { ...data, ...ownerData(req.payload, options, collection.slug, owner) }
      // Nobody's are found by those alone who work with everything: whoever saved one would not see it again.
      if ((await ownersOf(req, options)) !== 'all') throw refused()
      return data
    }
    const moved = [
      ...given.filter((one) => !isWithin(before, [one])),
      ...before.filter((one) => !isWithin(given, [one])),
    ]
    if (moved.length > 0 && !isWithin(await ownersOf(req, options), moved)) throw refused()
    return data
  }
