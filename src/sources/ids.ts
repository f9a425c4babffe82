import type { Payload } from 'payload'

import { isValidID } from 'payload'

import { hasForbiddenCharacter } from '../notice/characters.js'

/** Largest id of a number: that of a PostgreSQL `integer`. */
const MAX_NUMBER_ID = 2_147_483_647

/**
 * Whether a value can be an id in a collection. Databases fail on others with a server error.
 *
 * @param id as it is kept, or as text, as it stands in an address
 */
export const isIDIn = (payload: Payload, slug: string, id: unknown): boolean => {
  const { customIDType } = payload.collections[slug] ?? {}
  const type = customIDType ?? payload.db.defaultIDType
  if (typeof id === 'number' && !(id >= 0 && id <= MAX_NUMBER_ID)) return false
  if (typeof id === 'string' && hasForbiddenCharacter(id)) return false
  // Payload calls MongoDB's own ids text, but its adapter fails on any other text.
  if (!customIDType && payload.db.name === 'mongoose') return isValidID(id as string, 'ObjectID')
  return isValidID(id as string, type)
}

const isNumberIn = (payload: Payload, slug: string): boolean =>
  (payload.collections[slug]?.customIDType ?? payload.db.defaultIDType) === 'number'

/** An id that stands somewhere as text, as its collection keeps it. */
export const keptID = (payload: Payload, slug: string, id: string): number | string =>
  isNumberIn(payload, slug) ? Number(id) : id

/** The same for an id as it stands in an address or in JSON of one's own, where a number may be text. */
export const isWrittenIDIn = (payload: Payload, slug: string, id: string): boolean =>
  isIDIn(
    payload,
    slug,
    isNumberIn(payload, slug) && !/^\d{1,10}$/.test(id) ? null : keptID(payload, slug, id),
  )
