import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { CollectionKey, NormalisedOptions } from '../options.js'
import type { Row } from './localisation.js'

import { translate } from '../translations/index.js'
import { referencesIn } from './localisation.js'

/** A document that refers to another one. */
export type User = { collection: CollectionKey; id: string; title: string }

const USERS = ['registers', 'blocks', 'notices'] as const
const BATCH = 100

const titleOf = (row: Row, field: string): string => {
  const title = row[field]
  if (typeof title === 'string') return title
  const written = typeof title === 'object' && title !== null ? Object.values(title) : []
  return written.find((one): one is string => typeof one === 'string' && one !== '') ?? String(row.id)
}

/**
 * The documents that refer to a source, in what is published or in their newest draft.
 *
 * Their rows are walked instead of queried, because apps may store blocks as JSON, where a query cannot follow.
 */
export const findUsers = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  key: CollectionKey,
  id: string,
): Promise<User[]> => {
  const users = new Map<string, User>()
  for (const collection of USERS) {
    const slug = slugs[collection]
    const { config } = req.payload.collections[slug] ?? {}
    if (!config) continue
    const titleField = config.admin.useAsTitle ?? 'id'
    for (const read of ['find', 'queryDrafts'] as const) {
      for (let page = 1, more = true; more; page++) {
        const found = await req.payload.db[read]({
          collection: slug,
          limit: BATCH,
          page,
          pagination: true,
          req,
          sort: 'id',
        })
        more = found.hasNextPage
        for (const row of found.docs as Row[]) {
          const refers = referencesIn(req.payload, config.flattenedFields, row).some(
            (reference) => reference.collection === slugs[key] && reference.id === id,
          )
          if (refers && !(key === collection && String(row.id) === id)) {
            users.set(`${collection}/${String(row.id)}`, {
              id: String(row.id),
              collection,
              title: titleOf(row, titleField),
            })
          }
        }
      }
    }
  }
  return [...users.values()]
}

/** Refuses to delete what something still refers to, and names the users. */
export const refuseWhenUsed =
  (options: NormalisedOptions, key: CollectionKey): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const users = await findUsers(req, options, key, String(id))
    if (users.length === 0) return
    const named = users.map(
      ({ collection, title }) =>
        `${translate(req.t, `privacyNotices:collections:${collection}:singular`)} “${title}”`,
    )
    throw new APIError(
      translate(req.t, 'privacyNotices:validation:inUse', { users: named.join(', ') }),
      409,
      { users },
      true,
    )
  }
