import type { Payload } from 'payload'

/**
 * What is kept for a database as long as its adapter is around: an app that is started anew in the same process has another one.
 *
 * @param make makes it, the first time it is asked for
 */
export const perDatabase = <Kept>(
  make: (payload: Pick<Payload, 'db'>) => Kept,
): ((payload: Pick<Payload, 'db'>) => Kept) => {
  const kept = new WeakMap<Payload['db'], { one: Kept }>()
  return (payload) => {
    const { one } = kept.get(payload.db) ?? { one: make(payload) }
    kept.set(payload.db, { one })
    return one
  }
}
