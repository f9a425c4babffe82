import type { PublicKey, SigningKey } from './log/note.js'
import type { PublicationRecord } from './record.js'

import { checkSeal, sealOf } from './seal.js'

/** What stands beside a record: who approved and published it, the name of the save that made it, and why findings were let be. */
export const BESIDE = ['approvers', 'publisher', 'revision', 'waivers'] as const
export type Beside = (typeof BESIDE)[number]

/**
 * What did not come along when a record was put back from an export, which may hold no accounts. Signed by the app that put it back:
 * whoever can write to the database cannot remove an account and say that it never came.
 */
export type Withheld = { of: Beside[]; seal: string }

/** No name of a save has spaces in it, so no seal of a record is one of these. */
const nameOf = (of: readonly Beside[]): string => `put back without ${[...of].sort().join(' and ')}`

/** What the record says is there beside it, and was not given. */
export const lackingOf = (
  { approvals, checks, publishedBy }: PublicationRecord,
  given: Partial<Record<Beside, unknown>>,
): Beside[] => {
  const expected: Record<Beside, boolean> = {
    approvers: approvals !== undefined,
    publisher: publishedBy !== null,
    revision: true,
    waivers: checks?.reasons !== undefined,
  }
  return BESIDE.filter((name) => expected[name] && given[name] === undefined)
}

/** Says of a record what did not come along with it. */
export const withheldBy = (key: SigningKey, hash: string, of: readonly Beside[]): Withheld => ({
  of: [...of],
  seal: sealOf(key, { hash, revision: nameOf(of) }),
})

/**
 * What did not come along with a record: nothing where nothing is said of it.
 *
 * @returns null where that is said by who does not have the key
 */
export const withheldIn = (keys: readonly PublicKey[], hash: string, said: unknown): null | Set<Beside> => {
  if (said === undefined) return new Set()
  const { of, seal } = (said ?? {}) as { of?: unknown; seal?: unknown }
  const known = BESIDE.filter((name) => Array.isArray(of) && of.includes(name))
  if (!Array.isArray(of) || known.length !== of.length) return null
  return checkSeal(keys, { hash, revision: nameOf(known) }, seal).state === 'whole' ? new Set(known) : null
}
