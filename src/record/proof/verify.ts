import type { Payload } from 'payload'

import { Readable } from 'node:stream'

import type { Earlier } from './verifier/exportFile.js'
import type { ChainHead, Finding } from './verifier/chain.js'
import type { WitnessState } from '../log/witnesses.js'
import type { Owner } from '../../options.js'

import { keysOf } from '../keys.js'
import { signedCheckpoint } from '../log/checkpoint.js'
import { readWitnesses } from '../log/witnesses.js'
import { inspectRow, readerOf, type RecordReader, UnknownNotice } from './rows.js'
import { byPlace, createChecker, finding } from './verifier/chain.js'
import { readEarlier, REPORT_SCHEMA } from './verifier/earlier.js'
import { LOGGED_WITHIN } from './verifier/exportFile.js'
import { createLogChecker, isFoundIn } from './verifier/logCheck.js'
import { greatest } from '../../notice/many.js'

export type { ChainHead, Finding, FindingKind, FindingWhat } from './verifier/chain.js'
export { UnknownNotice, UnknownScope } from './rows.js'
export { NotOurs } from './verifier/earlier.js'

/** What is asked of {@link verify}. */
export type VerifyOptions = {
  /**
   * Id of the only notice to check. A record of it kept under another notice is then one that is missing. The log is checked as a
   * whole.
   */
  notice?: string
  /**
   * The only organisations whose notices to check, by the values of the field that says whose they are. The log is checked as a
   * whole.
   * @default all
   */
  owners?: readonly Owner[]
  /** The only organisation whose notices to check, by its name in addresses. */
  scope?: string
  /** Is told of every publication that was looked at. */
  onProgress?: (progress: { done: number; total: number }) => void
  /**
   * What was kept from before: a report, or the text or the bytes of a report, an export, checkpoints or the file of a witness. Finds
   * what was removed or written anew since.
   */
  since?: AsyncIterable<Uint8Array> | string | VerifyReport
}

/** Something outside the database that the record was compared with. */
export type Comparison = {
  /** A witness of the options, or what was given as `since`. */
  name: string
  /** How many of its checkpoints the log was held against. */
  checkpoints: number
  /** How many entries the log had by the newest of them; null when there is none. */
  size: null | number
  /** When an authority stamped the newest of them (RFC 3161); null where none did. That it did is for `openssl ts` to check. */
  stampedAt: null | string
  /** What of it could not be read or used. */
  problems: string[]
}

/** What {@link verify} found. Plain JSON: keep it, for the next one's `since`. */
export type VerifyReport = {
  schema: typeof REPORT_SCHEMA
  /** Empty when everything is as it was published. */
  findings: Finding[]
  /** Id of the only notice that was checked; null for all. */
  notice: null | string
  /** How many notices have publications. */
  notices: number
  /** How many publications were looked at. */
  publications: number
  /** The newest version of each notice that the app published, with the hash it must have. */
  heads: Record<string, ChainHead>
  /** Notices with publications and no row of their own any more. No finding: their record is whole. */
  noticesWithoutRow: string[]
  /** The log as it is now, as a signed note; null where something was found of it. */
  checkpoint: null | string
  /**
   * What outside the database this was compared with. Where none of them has checkpoints, nothing was: whoever has the database may have
   * removed the end of a chain, or a whole one, together with all that tells of it.
   */
  comparedWith: Comparison[]
  /** Instant, ISO 8601 in UTC. */
  checkedAt: string
}

/** Whether anything outside the database told of the log. */
export const isCompared = ({ comparedWith }: Pick<VerifyReport, 'comparedWith'>): boolean =>
  comparedWith.some(({ checkpoints }) => checkpoints > 0)

const bytesOf = (
  since: NonNullable<VerifyOptions['since']>,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> => {
  if (typeof since === 'string') return [Buffer.from(since, 'utf8')]
  return Symbol.asyncIterator in since ? since : [Buffer.from(JSON.stringify(since), 'utf8')]
}

const comparisonOf = ({ checkpoints, name, problems, stampedAt }: WitnessState): Comparison => ({
  name,
  checkpoints: checkpoints.length,
  problems,
  stampedAt,
  size: checkpoints.length > 0 ? greatest(checkpoints.map(({ size }) => size)) : null,
})

/** What does not come from comparing with it: that what was kept from before cannot be relied on. */
const findingsOf = (witnesses: WitnessState[], earlier: Earlier | null): Finding[] => [
  ...witnesses
    .filter(({ foreign }) => foreign > 0)
    .map(({ foreign, name }) =>
      finding(
        'witnessUnsealed',
        null,
        null,
        'witness',
        `${name} has ${foreign} ${foreign === 1 ? 'checkpoint' : 'checkpoints'} signed with a key that is not known. If the app's secret was changed, name the one before it in the option previousSecrets.`,
      ),
    ),
  ...(earlier && earlier.findings > 0
    ? [
        finding(
          'incomplete',
          null,
          null,
          'since',
          `What it was compared with was itself not as it was published when it was made (findings: ${earlier.findings}).`,
        ),
      ]
    : []),
]

/** The heads of notices that are there to be read: those of others are nobody's business here. */
const knownOf = async <Head>(
  { knows }: RecordReader,
  heads: readonly [string, Head][],
): Promise<[string, Head][]> => {
  const known: [string, Head][] = []
  for (const head of heads) if (await knows(head[0])) known.push(head)
  return known
}

/**
 * Checks that the record is what the app published: every hash, every chain, every seal, what stands beside the records, and the
 * log of them; and compares it with every witness that can be read. Reads a few rows at a time, changes nothing, and may run while
 * others publish. What is found when is told at the top of `verifier/chain.ts` and `verifier/logCheck.ts`.
 *
 * The ids of rows are outside the record, and not checked. On SQLite, text that is no UTF-8 cannot be reported: the driver
 * (libsql) ends the process of whoever reads it.
 *
 * @param payload the running app
 * @throws UnknownNotice when the notice to check has never been there
 * @throws UnknownScope when nothing was published by the organisation
 * @throws NotOurs when `since` is nothing that the app has made
 * @throws Error when the app does not use the plugin, or the database cannot be read at all
 *
 * @example
 * const { findings } = await verify(payload)
 */
export const verify = async (
  payload: Payload,
  { notice, onProgress, owners, scope, since }: VerifyOptions = {},
): Promise<VerifyReport> => {
  // A file that cannot be opened says so before it is read, when nobody listens yet; whoever reads it is told then.
  if (since instanceof Readable) since.on('error', () => {})
  const isNarrowed = owners !== undefined || scope !== undefined
  const reader = await readerOf(payload, { owners, scope })
  const { known } = keysOf(payload)
  const earlier = since === undefined ? null : await readEarlier(bytesOf(since), 'the earlier file', known)
  // Before the log, and that before the records: none of them is then told of what the next has not got yet.
  const witnesses = await readWitnesses(payload)
  const remembered = [...witnesses, ...(earlier ? [earlier.log] : [])]
  /** What was read of: of what is not, the log is told nothing. */
  const looked = new Set<null | string>()
  const isLookedAt = (name: null | string) =>
    notice === undefined ? !isNarrowed || looked.has(name) : name === notice
  const log = createLogChecker(remembered, isLookedAt)
  const kept = Object.entries(earlier?.heads ?? {})
  const before = isNarrowed
    ? await knownOf(
        reader,
        kept.filter(([name]) => notice === undefined || name === notice),
      )
    : kept.filter(([name]) => isLookedAt(name))
  const isRemembered =
    before.length > 0 ||
    (!isNarrowed && remembered.some(({ entries }) => entries.some((entry) => entry.notice === notice)))
  if (notice !== undefined && !isRemembered && !(await reader.knows(notice))) throw new UnknownNotice(notice)
  const readLog = async () => {
    for await (const entry of reader.log(log.size())) log.addEntry(entry, true)
  }
  await readLog()
  const loggedBefore = log.size()

  const checkedAt = new Date().toISOString()
  const checker = createChecker(Object.fromEntries(before), checkedAt)
  const total = await reader.count()
  const withoutRow: string[] = []
  let done = 0
  for await (const { exists, head, notice: name, publications } of reader.chains(notice)) {
    const doneBefore = done
    looked.add(name)
    for await (const stored of publications) {
      const entry = inspectRow(stored, known)
      const { computed, hash, publishedAt, version } = entry
      checker.add(entry)
      log.addRecord({ hashes: [hash, computed], notice: entry.notice, publishedAt, version })
      done += 1
      onProgress?.({ done, total: Math.max(done, total) })
    }
    if (name === null) continue
    if (done > doneBefore && !exists) withoutRow.push(name)
    checker.close(name, head)
  }
  // What was published meanwhile has been logged meanwhile; and what was published of a notice that had been read by then is there.
  await readLog()
  for (const hash of log.unmatched(loggedBefore)) {
    const stored = await reader.ofHash(hash)
    if (!stored) continue
    const { computed, notice: of, publishedAt, version } = inspectRow(stored, known)
    log.addRecord({ hashes: [computed], notice: of, publishedAt, version })
  }

  const { findings: ofChains, heads } = checker.finish()
  const youngAfter = new Date(Date.parse(checkedAt) - LOGGED_WITHIN).toISOString()
  const { findings: ofLog, root, size } = log.finish(isFoundIn(ofChains), youngAfter)
  return {
    schema: REPORT_SCHEMA,
    checkedAt,
    checkpoint: root && signedCheckpoint(payload, { root, size }),
    comparedWith: [
      ...witnesses,
      ...(earlier ? [{ ...earlier.log, foreign: 0, problems: [], stampedAt: null }] : []),
    ].map(comparisonOf),
    findings: [...ofChains, ...ofLog, ...findingsOf(witnesses, earlier)].sort(byPlace),
    heads,
    notice: notice ?? null,
    notices: Object.keys(heads).length,
    noticesWithoutRow: withoutRow.filter((name) => Object.hasOwn(heads, name)),
    publications: done,
  }
}
