import type { Payload } from 'payload'

import type { ChainHead, Finding } from './verifier/verify.js'

import { createChecker, headsOf } from './verifier/verify.js'
import { inspectRow, readerOf, secretsOf } from './rows.js'

export type { ChainHead, Finding, FindingKind, FindingWhat } from './verifier/verify.js'

/** What is asked of {@link verify}. */
export type VerifyOptions = {
  /** Id of the only notice to check. A record of it kept under another notice is then one that is missing. */
  notice?: string
  /** Is told of every publication that was looked at. */
  onProgress?: (progress: { done: number; total: number }) => void
  /** An earlier report, or the last line of an export: finds what was written anew as a whole since then. */
  since?: { heads: Record<string, ChainHead> }
}

/** What {@link verify} found. Plain JSON: keep it, for the next one's `since`. */
export type VerifyReport = {
  /** Empty when everything is as it was published. */
  findings: Finding[]
  /** How many notices have publications. */
  notices: number
  /** How many publications were looked at. */
  publications: number
  /** The newest version of each notice that the app published, with the hash it must have. */
  heads: Record<string, ChainHead>
  /** Notices with publications and no row of their own any more. No finding: their record is whole. */
  noticesWithoutRow: string[]
  /** Instant, ISO 8601 in UTC. */
  checkedAt: string
}

/**
 * Checks that the record is what the app published: every hash, every chain, every seal, and what stands beside the
 * records. Reads a few rows at a time, changes nothing, and may run while others publish. What is found when is told at
 * the top of `src/record/proof/verifier/verify.ts`.
 *
 * The ids of rows are outside the record, and not checked. On SQLite, text that is no UTF-8 cannot be reported: the driver
 * (libsql) ends the process of whoever reads it.
 *
 * @param payload the running app
 * @throws Error when the app does not use the plugin, or the database cannot be read at all
 *
 * @example
 * const { findings } = await verify(payload)
 */
export const verify = async (
  payload: Payload,
  { notice, onProgress, since }: VerifyOptions = {},
): Promise<VerifyReport> => {
  const reader = await readerOf(payload)
  const secrets = secretsOf(payload)
  const before = Object.entries(headsOf({ heads: since?.heads }))
  const checker = createChecker(
    Object.fromEntries(before.filter(([name]) => notice === undefined || name === notice)),
  )
  const checkedAt = new Date().toISOString()
  const total = await reader.count()
  const withoutRow: string[] = []
  let done = 0
  for await (const { exists, head, notice: name, publications } of reader.chains(notice)) {
    const doneBefore = done
    for await (const stored of publications) {
      checker.add(inspectRow(stored, secrets))
      done += 1
      onProgress?.({ done, total: Math.max(done, total) })
    }
    if (name === null) continue
    if (done > doneBefore && !exists) withoutRow.push(name)
    checker.close(name, head)
  }
  const { findings, heads } = checker.finish()
  return {
    checkedAt,
    findings,
    heads,
    notices: Object.keys(heads).length,
    noticesWithoutRow: withoutRow.filter((name) => Object.hasOwn(heads, name)),
    publications: done,
  }
}
