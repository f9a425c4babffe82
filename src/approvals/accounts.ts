import type { Payload, PayloadRequest, TypedUser, Where } from 'payload'

import { createLocalReq } from 'payload'

import { isWrittenIDIn } from '../sources/ids.js'

/** A user as it is stored, with what every collection of users has. */
export type StoredUser = {
  _verified?: boolean | null
  createdAt?: unknown
  email?: unknown
  id: number | string
}

/** The collection of an account, as `userOf` names it, and the id in it. */
export const accountParts = (account: string): { collection: string; id: string } => {
  const at = account.indexOf(':')
  return { collection: account.slice(0, at), id: account.slice(at + 1) }
}

/** Users as Payload reads who signs in: rules of access look at what it populates. */
export const usersOf = async (
  payload: Payload,
  slug: string,
  rest: { limit: number; where?: Where },
): Promise<StoredUser[]> => {
  const auth = payload.collections[slug]?.config.auth
  if (!auth) return []
  const { docs } = await payload.find({
    ...rest,
    collection: slug,
    depth: auth.depth,
    overrideAccess: true,
    pagination: false,
    sort: 'id',
  })
  return docs
}

/** The user of an account; undefined where there is none such any more. */
export const userAt = async (payload: Payload, account: string): Promise<StoredUser | undefined> => {
  const { collection, id } = accountParts(account)
  if (!payload.collections[collection] || !isWrittenIDIn(payload, collection, id)) return undefined
  return (await usersOf(payload, collection, { limit: 1, where: { id: { equals: id } } }))[0]
}

/** A request in the name of a user; null for one that cannot sign in. */
export const signedInAs = async (
  payload: Payload,
  collection: string,
  user: StoredUser,
): Promise<null | PayloadRequest> =>
  payload.collections[collection]?.config.auth.verify && !user._verified
    ? null
    : createLocalReq({ user: { ...user, collection } as unknown as TypedUser }, payload)
