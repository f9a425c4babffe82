import type { Payload } from 'payload'

import { expect } from '@jest/globals'

const COLLECTIONS = [
  'notice-organisations',
  'registers',
  'notice-blocks',
  'privacy-notices',
  'notice-publications',
] as const

/** Everything the plugin has stored: rows and versions, in all languages. */
export const everythingIn = async (payload: Payload): Promise<Record<string, unknown>> => {
  const state: Record<string, unknown> = {}
  for (const collection of COLLECTIONS) {
    const all = { collection, limit: 0, pagination: false, sort: 'id' } as const
    state[collection] = (await payload.db.find(all)).docs
    if (payload.collections[collection]?.config.versions) {
      state[`${collection} versions`] = (await payload.db.findVersions(all)).docs
    }
  }
  return JSON.parse(JSON.stringify(state)) as Record<string, unknown>
}

/** Does something that must leave everything stored as it was. */
export const changingNothing = async <Result>(
  payload: Payload,
  act: () => Promise<Result>,
): Promise<Result> => {
  const before = await everythingIn(payload)
  const result = await act()
  expect(await everythingIn(payload)).toEqual(before)
  return result
}
