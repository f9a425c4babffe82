/**
 * Checks the chains of records: the pure functions that the stand-alone verifier and `verify(payload)` share. Nothing but Node's
 * own modules is imported.
 *
 * # What is found
 *
 * A record holds its own hash and that of the record before it. So what a record must be is known from the records
 * after it, and what the last must be from the *head*: which version is the newest, kept elsewhere (in the notice, in
 * the last line of an export, in an earlier report). Each record also has a seal, which cannot be made without the app's
 * key. The rules, in the order they are tried:
 *
 * 1. A record whose hash fits once another number is put in is **reordered**: it is that version, kept under another
 *    number. Neither number is reported as anything else.
 * 2. The *end* of a chain is the highest of: its head; the number of a record that the app sealed. Without seals and
 *    without heads (an export that lost its last line) it is the highest record that fits.
 * 3. Up to the end each number must be there. One that is not is **missing**, unless the record with its hash is found
 *    somewhere else: then that record is **altered** in `notice`.
 * 4. Up to the end, a record is **altered** whose contents do not give its hash, whose hash is not the one that the next
 *    record or the head holds, whose seal is broken, or beside which something (publisher, titles) does not fit. It is
 *    one finding however many of these there are. The records around it are not reported: the next one still holds the
 *    hash it had.
 * 5. Up to the end, a record that fits but was sealed with a key that is not known is **unsealed**: the app's key may have
 *    changed.
 * 6. Beyond the end, and where two records have one number, a record without a seal of the app is **inserted**. One sealed
 *    with an unknown key is too, unless other records up to an end were sealed with the same one.
 * 7. A chain that fits in itself, but not with the heads of an earlier report, is **rewritten**.
 * 8. A record that is right, and was published before the version before it or later than now, is **untimely**: a clock was
 *    wrong.
 * 9. A record that is right, and of another organisation than a version before it, is **altered** in `scope`: a notice stays
 *    whose it is. One from before there were several may be of none.
 *
 * That the end of a chain was removed together with its head is found by the log: see `logCheck.ts`.
 *
 * # What cannot be found
 *
 * - By someone who has the app's key: a rewriting of the last records of a chain together with its head, unless the log, a
 *   witness or an earlier file tells of them; which of the records before a rewritten one were rewritten with it.
 * - That the newest record, beyond the head its notice remembers, was changed together with its seal, is taken for an inserted
 *   one. A head is behind only where a database without transactions stopped in between.
 * - The salt of an account that is none (published by nobody): the record holds no digest of it.
 * - Row ids, which are no part of a record, and fields that nobody reads.
 */
import { createHash, type Hash } from 'node:crypto'

import type { PublicationRecord } from '../../record.js'
import type { SealCheck, SealState } from '../../seal.js'

import { addAll } from '../../../notice/many.js'

/** The newest version of a notice, and its hash. */
export type ChainHead = { hash: string; version: number }

/** What happened to a record, or to the log of them: see the rules at the top of this file and of `logCheck.ts`. */
export type FindingKind =
  | 'altered'
  | 'incomplete'
  | 'inserted'
  | 'logAltered'
  | 'logMissing'
  | 'logRewritten'
  | 'missing'
  | 'reordered'
  | 'rewritten'
  | 'unlogged'
  | 'unsealed'
  | 'untimely'
  | 'witnessUnsealed'

/**
 * What of a record it happened to:
 *
 * - `hash`: its hash was changed, not what it is of; `contentHash`: the same of the text's hash
 * - `content`: the text; `record`: something else the hash covers
 * - `link`: its hash fits, and is not what the next record or the head holds; or it does not go on from the one before
 * - `seal`: its seal or the name of its save
 * - `approvers`, `publisher`, `publishedBy`, `replacesFrom`, `titles`, `waivers`: what stands beside the record
 * - `notice`, `version`: under which notice or number it is kept
 * - `head`: not the record, but the head kept in the notice
 * - `unreadable`: it cannot be read at all
 * - `duplicate`: there is another with the same number
 * - `since`: it is not the one of the earlier report
 * - `digest`, `footer`: of the export as a whole
 * - `secret`: it is sealed with an unknown key
 * - `publishedAt`: when it was published cannot be right
 * - `scope`: whose it is, or the name of that organisation in addresses
 * - `entry`: its entry in the log; `log`: the log as a whole; `witness`: a checkpoint that somebody outside keeps
 */
export type FindingWhat =
  | 'approvers'
  | 'content'
  | 'contentHash'
  | 'digest'
  | 'duplicate'
  | 'entry'
  | 'footer'
  | 'hash'
  | 'head'
  | 'link'
  | 'log'
  | 'notice'
  | 'publishedAt'
  | 'publishedBy'
  | 'publisher'
  | 'record'
  | 'replacesFrom'
  | 'scope'
  | 'seal'
  | 'secret'
  | 'since'
  | 'titles'
  | 'unreadable'
  | 'version'
  | 'waivers'
  | 'witness'

/** One thing that happened to the record. */
export type Finding = {
  kind: FindingKind
  /** Id of the notice; null where it is about the export as a whole. */
  notice: null | string
  /** The version it happened to: the number the app gave it, not the one it may be kept under now. */
  version: null | number
  /** Where it happened to several in a row: the last of them. */
  through?: number
  /** Of the log: the number of the entry, the first being 0. */
  entry?: number
  /** Where it is about several entries in a row: the last of them. */
  throughEntry?: number
  what: FindingWhat
  /** A sentence in English. */
  message: string
}

/**
 * Canonical JSON of a value: the same for equal values, whatever the order of their keys.
 *
 * @throws TypeError for what is no JSON: NaN, infinities, lone surrogates, functions
 * @see RFC 8785 (JSON Canonicalization Scheme)
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no such number')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    // JSON.stringify escapes lone surrogates, and nothing else with \ud or \uD.
    const quoted = JSON.stringify(value)
    if (/\\ud[89a-f]/.test(quoted) && hasLoneSurrogate(value)) throw new TypeError('A lone surrogate')
    return quoted
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => (item === undefined ? 'null' : canonical(item))).join(',')}]`
  }
  if (typeof value !== 'object') throw new TypeError(`No JSON: ${typeof value}`)
  const entries = value as Record<string, unknown>
  const keys = Object.keys(entries)
    .filter((key) => entries[key] !== undefined)
    .sort()
  return `{${keys.map((key) => `${canonical(key)}:${canonical(entries[key])}`).join(',')}}`
}

const hasLoneSurrogate = (text: string) =>
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)

/** SHA-256 of the canonical JSON of a value, in lower-case hexadecimal. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value), 'utf8').digest('hex')

type Json = Record<string, unknown>

/**
 * Hashes a record as it is, or as if it were another version: the long part, which comes before both in canonical order,
 * is hashed once and not kept.
 */
const hasher = (record: Json): ((place?: { notice: string; version: number }) => string) => {
  const keys = Object.keys(record).filter((key) => key !== 'hash' && record[key] !== undefined)
  const written = (key: string) => `${canonical(key)}:${canonical(record[key])}`
  const long: Hash = createHash('sha256').update('{', 'utf8')
  const before = keys.filter((key) => key < 'notice').sort()
  before.forEach((key, index) => long.update(`${index > 0 ? ',' : ''}${written(key)}`, 'utf8'))
  const rest = new Map(keys.filter((key) => key >= 'notice').map((key) => [key, written(key)]))
  return (place) => {
    const parts = new Map(rest)
    if (place) {
      parts.set('notice', `"notice":${canonical(place.notice)}`)
      parts.set('version', `"version":${canonical(place.version)}`)
    }
    const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
    const comma = before.length > 0 && sorted.length > 0 ? ',' : ''
    return long
      .copy()
      .update(`${comma}${sorted.join(',')}}`, 'utf8')
      .digest('hex')
  }
}

/** What is kept of a record until its whole chain is known: never its text. */
export type Inspected = {
  /** Null when it cannot be read. */
  notice: null | string
  /** The number it is kept under; 0 when that is none. */
  version: number
  hash: null | string
  previousHash: null | string
  /** The hash that its contents give; null when they cannot be read. */
  computed: null | string
  seal: SealState
  /** Name of the key it was sealed with. */
  key: null | string
  /** When it says it was published. */
  publishedAt: null | string
  /** Whose it says it is, and what that organisation is called in addresses; null where it says neither. */
  scope: null | string
  /** What is wrong with it in itself. */
  wrong: FindingWhat[]
  /** Whether its hash fits when it is another version. Only where the hash does not fit. */
  fits: ((notice: string, version: number) => boolean) | null
}

const numberOf = (value: unknown): number => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : 0
}

const textOf = (value: unknown): null | string => (typeof value === 'string' ? value : null)

/** A record that cannot be read, of which only this much is known. */
export const unreadable = (known: {
  hash?: unknown
  key?: null | string
  notice?: unknown
  seal?: SealState
  version?: unknown
}): Inspected => ({
  computed: null,
  fits: null,
  hash: textOf(known.hash),
  key: known.key ?? null,
  notice: known.notice === null || known.notice === undefined ? null : String(known.notice),
  previousHash: null,
  publishedAt: null,
  scope: null,
  seal: known.seal ?? 'unchecked',
  version: numberOf(known.version),
  wrong: ['unreadable'],
})

const SCHEMA: PublicationRecord['schema'] = 'payload-privacy-notices/publication/2'

/** Everything that can stand in a record: what else does was never published. */
const MEMBERS: Record<keyof PublicationRecord, true> = {
  approvals: true,
  broughtFrom: true,
  cause: true,
  change: true,
  changedIn: true,
  changedOn: true,
  checks: true,
  clock: true,
  content: true,
  contentHash: true,
  defaultLanguage: true,
  effectiveFrom: true,
  event: true,
  hash: true,
  notice: true,
  owner: true,
  preparedOn: true,
  previousHash: true,
  publishedAt: true,
  publishedBy: true,
  replaces: true,
  reviewedOn: true,
  schema: true,
  scope: true,
  slug: true,
  sources: true,
  version: true,
  withdrawal: true,
}

/** The text's hash, as the app makes it. A withdrawal has no text. */
const contentHashOf = ({ content, event, preparedOn, slug }: Json): string =>
  hashOf(event === 'withdrawn' ? {} : { content, preparedOn, slug })

/**
 * Looks at one record by itself.
 *
 * @param record as it stands in the export or the history, or put together from a row
 * @param beside.approvers those who approved it, where they are known; `undefined` where they are not
 * @param beside.publisher the account that published, where it is known; `undefined` where it is not
 * @param beside.seal checks its seal on a hash. One that only the name of its key keeps from fitting was made by the app: then the
 *   name was altered
 * @param beside.waivers what was let be of it, and why, where that is known; `undefined` where it is not
 * @param beside.wrong what else was found wrong with it
 * @returns what is needed of it to judge its chain. A record that is none at all is returned as unreadable.
 */
export const inspect = (
  record: unknown,
  beside: {
    approvers?: unknown
    publisher?: unknown
    seal?: (hash: string) => SealCheck
    waivers?: unknown
    wrong?: FindingWhat[]
  } = {},
): Inspected => {
  const known = typeof record === 'object' && record !== null ? (record as Json) : {}
  const sealed = (hash: null | string) =>
    beside.seal?.(hash ?? '') ?? { key: null, renamed: false, state: 'unchecked' as const }
  try {
    const hash = hasher(known)
    const computed = hash()
    const matches = computed === known.hash
    const wrong: FindingWhat[] = []
    let { key, renamed, state } = sealed(textOf(known.hash))
    if (!matches && state === 'broken' && sealed(computed).state === 'whole') {
      ;({ key, renamed, state } = sealed(computed))
      wrong.push('hash')
    }
    if (renamed) wrong.push('seal')
    const contentHash = contentHashOf(known)
    if (!matches && contentHash !== known.contentHash) {
      wrong.push(
        hashOf({ ...known, contentHash, hash: undefined }) === known.hash ? 'contentHash' : 'content',
      )
    } else if (contentHash !== known.contentHash) wrong.push('contentHash')
    if (known.schema !== SCHEMA || Object.keys(known).some((key) => !Object.hasOwn(MEMBERS, key))) {
      wrong.push('record')
    }
    if (beside.publisher !== undefined && !isPublisher(beside.publisher, known.publishedBy)) {
      wrong.push('publisher')
    }
    if (beside.approvers !== undefined && !areApprovers(beside.approvers, known.approvals)) {
      wrong.push('approvers')
    }
    if (beside.waivers !== undefined && hashOf(beside.waivers) !== (known.checks as Json | null)?.reasons) {
      wrong.push('waivers')
    }
    return {
      computed,
      fits: matches ? null : (notice, version) => hash({ notice, version }) === known.hash,
      hash: textOf(known.hash),
      key,
      notice: known.notice === null || known.notice === undefined ? null : String(known.notice),
      previousHash: textOf(known.previousHash),
      publishedAt: textOf(known.publishedAt),
      scope: scopeOf(known),
      seal: state,
      version: numberOf(known.version),
      wrong: [...wrong, ...(beside.wrong ?? [])],
    }
  } catch {
    const { key, state } = sealed(textOf(known.hash))
    return unreadable({ hash: known.hash, key, notice: known.notice, seal: state, version: known.version })
  }
}

const scopeOf = ({ owner, scope }: Json): null | string =>
  owner === undefined && scope === undefined ? null : canonical([owner ?? null, scope ?? null])

/** Whether this is the account whose digest the record holds. A record published by nobody holds none. */
const isPublisher = (publisher: unknown, digest: unknown): boolean => {
  if (typeof publisher !== 'object' || publisher === null) return false
  const { id, label } = publisher as Json
  if (id === null && label === null) return digest === null
  return hashOf(publisher) === digest
}

/** Whether these are those whose digests the record holds, in its order. A record that nobody approved holds none. */
const areApprovers = (approvers: unknown, digests: unknown): boolean => {
  if (approvers === null) return digests === undefined
  return (
    Array.isArray(approvers) &&
    approvers.length > 0 &&
    Array.isArray(digests) &&
    canonical(approvers.map(hashOf)) === canonical(digests)
  )
}

const intact = ({ computed, hash }: Inspected) => computed !== null && computed === hash

/** Another hash than the one that fits tells of which of the two is the right one. */
const ofApp = ({ seal }: Inspected) => seal === 'whole'

type Missing = { hash: null | string; notice: string; version: number; through?: number }
type Stray = { entry: Inspected; notice: null | string }

/** What is known of a chain when all of its records have been looked at. */
type Judged = {
  findings: Finding[]
  end: ChainHead | null
  missing: Missing[]
  /** Records that do not belong where they are. */
  strays: Stray[]
  /** Sealed with a secret nobody knows, beyond the end. */
  pending: { entry: Inspected; notice: string }[]
  /** Names of unknown secrets of records up to the end. */
  keys: string[]
}

const PLAIN: Record<FindingWhat, string> = {
  approvers: 'those beside it are not those who approved it',
  content: 'its text is not the one that was published',
  contentHash: 'the hash of its text is not the one it was published with',
  digest: '',
  duplicate: '',
  entry: '',
  footer: '',
  hash: 'its hash is not the one it was published with',
  head: 'the notice names another record as this version',
  link: 'it does not go with the records around it: it was made anew',
  log: '',
  notice: 'it is kept under another notice',
  publishedAt: '',
  publishedBy: 'the name shown beside it is not that of the account that published it',
  publisher: 'the account beside it is not the one that published it',
  record: 'its contents are not those that were published',
  replacesFrom: 'it is not found as the one that replaces the versions it names',
  scope: 'it is of another organisation than the versions before it',
  seal: 'it does not have the seal the app gave it',
  secret: '',
  since: '',
  titles: 'the titles beside it are not those of its text',
  unreadable: 'it cannot be read',
  version: 'its number is not kept as a number',
  waivers: 'what was let be is not told beside it as it was',
  witness: '',
}

/** A finding about a record. */
export const finding = (
  kind: FindingKind,
  notice: null | string,
  version: null | number,
  what: FindingWhat,
  message: string,
  through?: number,
): Finding => ({
  kind,
  notice,
  version,
  ...(through !== undefined && through !== version && { through }),
  message,
  what,
})

/** A record in a sentence. */
export const nameOf = (notice: null | string, version: number) =>
  `Version ${version} of notice ${notice ?? '(none)'}`

const altered = (notice: null | string, version: number, wrong: FindingWhat[], rest = ''): Finding =>
  finding(
    'altered',
    notice,
    version,
    wrong[0] ?? 'record',
    `${nameOf(notice, version)} was altered: ${[...new Set(wrong)].map((what) => PLAIN[what]).join('; ')}${rest}.`,
  )

const insertedFinding = (notice: null | string, entry: Inspected, what: FindingWhat): Finding => {
  const why =
    what === 'duplicate'
      ? 'there is another record with this number, and this is not the published one'
      : what === 'secret'
        ? 'it comes after the newest publication known, and was sealed with a key that is not known'
        : 'it comes after the newest publication known'
  return finding(
    'inserted',
    notice,
    entry.version,
    what,
    `${nameOf(notice, entry.version)} was inserted: ${why}. The app did not publish it.`,
  )
}

/** How many missing versions in a row are reported one by one, and how many other numbers are tried for a record. */
const MANY = 1000

/** The number an entry has by its hash; null when it has none other than the one it is kept under. */
const placeOf = (
  entry: Inspected,
  notice: string,
  head: ChainHead | null,
  numbers: number[],
  byHash: Map<string, Inspected>,
  byPrevious: Map<string, Inspected>,
): null | number => {
  const { fits, hash, previousHash } = entry
  if (!fits || hash === null) return null
  const before = previousHash === null ? null : byHash.get(previousHash)
  const after = byPrevious.get(hash)
  const candidates = new Set([
    ...(previousHash === null ? [1] : []),
    ...(before ? [before.version + 1] : []),
    ...(after ? [after.version - 1] : []),
    ...(head?.hash === hash ? [head.version] : []),
    ...numbers,
  ])
  for (const version of candidates) if (version > 0 && fits(notice, version)) return version
  return null
}

const UNKNOWN_KEY =
  "sealed with a key that is not known. If the app's secret was changed, name the one before it in the option previousSecrets; if its key was, in previousKeys."

type Timed = { publishedAt: null | string; scope: null | string; version: number }

/** By how much the clocks of two machines may differ before one of them is wrong: milliseconds. */
const CLOCKS_DIFFER = 5 * 60_000

/** Rule 8, for records that are right, oldest first. */
const untimely = (notice: string, records: Timed[], now: null | string): Finding[] => {
  const findings: Finding[] = []
  const tell = (version: number, why: string) =>
    findings.push(
      finding(
        'untimely',
        notice,
        version,
        'publishedAt',
        `${nameOf(notice, version)} is dated ${why}: a clock was wrong.`,
      ),
    )
  for (const [index, { publishedAt, version }] of records.entries()) {
    const at = Date.parse(publishedAt ?? '')
    const before = records[index - 1]
    if (before?.version === version - 1 && at < Date.parse(before.publishedAt ?? '')) {
      tell(version, `${publishedAt}, before version ${before.version} (${before.publishedAt})`)
    } else if (now !== null && at > Date.parse(now) + CLOCKS_DIFFER) {
      tell(version, `${publishedAt}, which lies ahead`)
    }
  }
  return findings
}

/** Rule 9, for records that are right, oldest first. */
const movedBetweenScopes = (notice: string, records: Timed[]): Finding[] => {
  let of: null | string = null
  return records.flatMap(({ scope, version }) => {
    const isAnother = of !== null && scope !== of
    of ??= scope
    return isAnother ? [altered(notice, version, ['scope'])] : []
  })
}

type Held = { entry: Inspected; moved: boolean }

/** Judges one chain: rules 1 to 5 and 7, and what is left for the rest. */
const judge = (
  notice: string,
  entries: Inspected[],
  head: ChainHead | null,
  since: ChainHead | null,
  /** Whether a notice without a head has nothing published. */
  headsAreComplete: boolean,
  /** When it is now. */
  now: null | string,
): Judged => {
  const findings: Finding[] = []
  const missing: Missing[] = []
  const strays: Stray[] = []
  const pending: Judged['pending'] = []
  const keys: string[] = []
  const unsealed: number[] = []
  const right: Timed[] = []

  // Rule 1: where does each belong?
  const byHash = new Map<string, Inspected>()
  const byPrevious = new Map<string, Inspected>()
  for (const entry of entries) {
    if (entry.hash !== null) byHash.set(entry.hash, entry)
    if (entry.previousHash !== null) byPrevious.set(entry.previousHash, entry)
  }
  const misfits = entries.filter((entry) => entry.fits)
  const numbers =
    misfits.length * entries.length <= MANY * MANY
      ? [...new Set([...misfits.map(({ version }) => version), ...entries.map((_, index) => index + 1)])]
      : []
  const places = new Map<number, Held[]>()
  for (const entry of entries) {
    const place = placeOf(entry, notice, head, numbers, byHash, byPrevious)
    const version = place ?? entry.version
    if (version === 0) strays.push({ entry, notice })
    else places.set(version, [...(places.get(version) ?? []), { entry, moved: place !== null }])
  }
  const versions = [...places.keys()].sort((a, b) => a - b)
  // That a first record goes on from none says nothing: those of other notices do too.
  const goesOn = ({ previousHash }: Inspected, version: number) =>
    previousHash !== null &&
    (places.get(version - 1) ?? []).some(({ entry: { computed, hash } }) =>
      [computed, hash].includes(previousHash),
    )

  // Rule 2: where does it end?
  let end = Math.max(head?.version ?? 0, since?.version ?? 0)
  for (const version of versions) {
    for (const { entry, moved } of places.get(version) ?? []) {
      const atHome =
        moved ||
        intact(entry) ||
        (ofApp(entry) && (entry.computed === null ? version === end + 1 : goesOn(entry, version)))
      const counts = ofApp(entry) || (entry.seal === 'unchecked' && !headsAreComplete)
      if (atHome && counts) end = Math.max(end, version)
    }
  }

  // Rules 3 to 5, from the end: each record tells what the one before it must be.
  let next: null | string = null
  let above = end + 1
  let endHash: null | string = null
  const expectedAt = (version: number): { by: 'head' | 'next'; hash: string } | null => {
    if (next !== null && version === above - 1) return { by: 'next', hash: next }
    if (head?.version === version) return { by: 'head', hash: head.hash }
    return since?.version === version ? { by: 'head', hash: since.hash } : null
  }
  /** Notes what is missing between a record and the one above it. */
  const skipTo = (version: number) => {
    const count = above - version - 1
    for (let each = above - 1; each > version && above - each <= MANY; each -= 1) {
      const expected = expectedAt(each)
      if (each === end) endHash = expected?.hash ?? null
      missing.push({ hash: expected?.hash ?? null, notice, version: each })
    }
    if (count > MANY) {
      missing.push({ hash: null, notice, through: version + count - MANY, version: version + 1 })
    }
    if (count > 0) next = null
  }

  for (const version of [...versions].reverse()) {
    const held = places.get(version) ?? []
    if (version > end) {
      for (const { entry } of held) {
        if (entry.seal === 'unknown' && intact(entry)) pending.push({ entry, notice })
        else strays.push({ entry, notice })
      }
      continue
    }
    skipTo(version)
    const expected = expectedAt(version)
    const hashOfHeld = ({ entry, moved }: Held) => (moved ? entry.hash : entry.computed)
    const worth = (one: Held) =>
      (expected && hashOfHeld(one) === expected.hash ? 4 : 0) +
      (one.moved || intact(one.entry) ? 2 : 0) +
      (ofApp(one.entry) ? 1 : 0)
    const [chosen, ...others] = [...held].sort((a, b) => worth(b) - worth(a))
    above = version
    next = null
    if (!chosen) continue
    for (const { entry } of others) {
      if (intact(entry)) findings.push(insertedFinding(notice, entry, 'duplicate'))
      else strays.push({ entry, notice })
    }
    const { entry, moved } = chosen
    const own = hashOfHeld(chosen)
    const fit = moved || intact(entry)
    const expectedHere = expected !== null && (own === expected.hash || entry.hash === expected.hash)
    if (entry.fits && !fit && expected && !expectedHere) {
      // Neither what it is nor what it says it is: it may have come from another chain.
      strays.push({ entry, notice })
      missing.push({ hash: expected.hash, notice, version })
      if (version === end) endHash = expected.hash
      continue
    }

    const wrong = [...entry.wrong]
    const wasHash = wrong.includes('hash') || (!fit && own !== null && own === expected?.hash)
    if (!fit && own !== null) {
      if (wasHash) wrong.splice(0, wrong.length, 'hash', ...wrong.filter((what) => what !== 'hash'))
      else if (!wrong.some((what) => what === 'content' || what === 'contentHash')) wrong.unshift('record')
    }
    if (fit && expected && own !== expected.hash) {
      wrong.unshift(expected.by === 'head' && ofApp(entry) ? 'head' : 'link')
    } else if (fit && version === 1 && entry.previousHash !== null) wrong.unshift('link')
    else if (fit && entry.seal === 'broken') wrong.unshift('seal')
    if (fit && wrong.length === 0 && head?.version === version && head.hash !== own) wrong.push('head')

    const sinceFits = since?.version !== version || since.hash === own || since.hash === entry.hash
    if (moved && entry.version !== version) {
      findings.push(
        finding(
          'reordered',
          notice,
          version,
          'version',
          `${nameOf(notice, version)} is kept as version ${entry.version || '(none)'}.${wrong.length > 0 ? ` It was altered too: ${wrong.map((what) => PLAIN[what]).join('; ')}.` : ''}`,
        ),
      )
    } else if (moved) findings.push(altered(notice, version, ['version', ...wrong]))
    else if (!sinceFits && (wrong.length === 0 || (wrong.length === 1 && expected?.hash === since?.hash))) {
      findings.push(
        finding(
          'rewritten',
          notice,
          version,
          'since',
          `${nameOf(notice, version)} is not the record that the earlier report or export names: this notice's record was written anew from there or before.`,
        ),
      )
    } else if (wrong.length > 0) findings.push(altered(notice, version, wrong))
    else if (entry.seal === 'unknown') {
      unsealed.push(version)
      if (entry.key !== null) keys.push(entry.key)
    }

    const isPublished = fit ? (expected ? own === expected.hash : entry.seal !== 'broken') : wasHash
    if (isPublished) next = entry.previousHash
    if (isPublished && fit && wrong.length === 0) {
      right.push({ publishedAt: entry.publishedAt, scope: entry.scope, version })
    }
    if (version === end) endHash = expected?.hash ?? (wasHash || entry.hash === null ? own : entry.hash)
  }
  skipTo(0)
  right.reverse()
  addAll(findings, [...untimely(notice, right, now), ...movedBetweenScopes(notice, right)])

  unsealed.reverse()
  for (let first = 0; first < unsealed.length;) {
    let last = first
    while (unsealed[last + 1] === (unsealed[last] ?? 0) + 1) last += 1
    const [from, to] = [unsealed[first] ?? 0, unsealed[last] ?? 0]
    const which = from === to ? `Version ${from}` : `Versions ${from} to ${to}`
    findings.push(
      finding('unsealed', notice, from, 'secret', `${which} of notice ${notice}: ${UNKNOWN_KEY}`, to),
    )
    first = last + 1
  }
  const last: null | string = endHash
  return {
    end: end > 0 && last !== null ? { hash: last, version: end } : null,
    findings,
    keys,
    missing,
    pending,
    strays,
  }
}

/** Rules 3 and 6, when all chains are known. */
const settle = (missing: Missing[], strays: Stray[]): Finding[] => {
  const findings: Finding[] = []
  const open = new Set(missing)
  const left = new Set(strays)
  const take = (one: Missing, stray: Stray, found: Finding) => {
    open.delete(one)
    left.delete(stray)
    findings.push(found)
  }
  if (missing.length * strays.length <= MANY * MANY) {
    for (const stray of strays) {
      const { entry } = stray
      for (const one of open) {
        const { hash, notice, version } = one
        if (!(hash !== null && entry.hash === hash) && !entry.fits?.(notice, version)) continue
        const elsewhere = entry.notice !== notice || entry.version !== version
        const rest = ` (it is kept as version ${entry.version || '(none)'} of notice ${entry.notice ?? '(none)'})`
        const wrong = entry.wrong.filter((what) => what !== 'record' && what !== 'hash')
        take(one, stray, altered(notice, version, [elsewhere ? 'notice' : 'record', ...wrong], rest))
        break
      }
    }
    // What stands where something is missing is what became of it.
    for (const stray of left) {
      const { entry } = stray
      for (const one of open) {
        if (stray.notice !== one.notice || entry.version !== one.version) continue
        take(one, stray, altered(one.notice, one.version, entry.wrong.length > 0 ? entry.wrong : ['record']))
        break
      }
    }
  }
  // A line that cannot be read does not say what it was: the first of them is the first that is missing.
  const unread = [...left].filter(({ entry, notice }) => notice === null && entry.computed === null)
  const inOrder = unread.length > 0 ? [...open].sort(byPlace) : []
  for (const [index, stray] of unread.entries()) {
    const one = inOrder[index]
    if (one) take(one, stray, altered(one.notice, one.version, ['unreadable']))
  }
  for (const { hash: _, notice, through, version } of open) {
    const which = through === undefined ? `Version ${version}` : `Versions ${version} to ${through}`
    const verb = through === undefined ? 'is' : 'are'
    findings.push(
      finding(
        'missing',
        notice,
        version,
        'record',
        `${which} of notice ${notice} ${verb} missing: published, and no longer in the record.`,
        through,
      ),
    )
  }
  for (const { entry, notice } of left) {
    const lost = entry.computed === null && notice === null
    if (ofApp(entry) || lost) {
      const wrong: FindingWhat[] = entry.wrong.length > 0 ? entry.wrong : ['record']
      findings.push({
        ...altered(notice, entry.version, wrong),
        ...(entry.version === 0 && { version: null }),
      })
    } else findings.push(insertedFinding(notice, entry, 'record'))
  }
  return findings
}

/** The order that findings are told in. */
export const byPlace = (
  a: { notice: null | string; version: null | number },
  b: { notice: null | string; version: null | number },
) =>
  (a.notice ?? '').localeCompare(b.notice ?? '', 'en', { numeric: true }) ||
  (a.version ?? 0) - (b.version ?? 0)

/** What came out of a check. */
export type CheckResult = {
  findings: Finding[]
  /** The newest version of each notice that the app published, with the hash it must have. */
  heads: Record<string, ChainHead>
}

/** Checks chains one record at a time; see {@link createChecker}. */
export type Checker = {
  /** Takes a record of any notice, in any order. */
  add: (entry: Inspected) => void
  /** Judges the chain of a notice, of which there will be no more, so that nothing of it has to be kept. */
  close: (notice: string, head: ChainHead | null) => void
  /**
   * Judges what is left, and compares chains with each other.
   *
   * @param heads where they are known for all chains left: a notice that has none has nothing published
   */
  finish: (heads?: Record<string, ChainHead>) => CheckResult
}

/**
 * A checker of chains. The rules are at the top of this file.
 *
 * @param since heads of an earlier report or export
 * @param now instant after which nothing can have been published; null where it is not known
 */
export const createChecker = (since: Record<string, ChainHead> = {}, now: null | string = null): Checker => {
  const open = new Map<string, Inspected[]>()
  const findings: Finding[] = []
  const heads = new Map<string, ChainHead>()
  const missing: Missing[] = []
  const strays: Stray[] = []
  const pending: Judged['pending'] = []
  const keys = new Set<string>()
  const awaited = new Map(Object.entries(since))

  const close = (notice: string, head: ChainHead | null, complete: boolean) => {
    const judged = judge(notice, open.get(notice) ?? [], head, awaited.get(notice) ?? null, complete, now)
    open.delete(notice)
    awaited.delete(notice)
    addAll(findings, judged.findings)
    addAll(missing, judged.missing)
    addAll(strays, judged.strays)
    addAll(pending, judged.pending)
    for (const key of judged.keys) keys.add(key)
    if (judged.end) heads.set(notice, judged.end)
  }

  return {
    add: (entry) => {
      const { notice } = entry
      if (notice === null) strays.push({ entry, notice })
      else if (!open.get(notice)?.push(entry)) open.set(notice, [entry])
    },
    close: (notice, head) => close(notice, head, false),
    finish: (known) => {
      const names = new Set([...open.keys(), ...awaited.keys(), ...Object.keys(known ?? {})])
      for (const notice of names) close(notice, headOf(known, notice), known !== undefined)
      addAll(findings, settle(missing, strays))
      for (const { entry, notice } of pending) {
        findings.push(
          entry.key !== null && keys.has(entry.key)
            ? finding(
                'unsealed',
                notice,
                entry.version,
                'secret',
                `${nameOf(notice, entry.version)}: ${UNKNOWN_KEY}`,
              )
            : insertedFinding(notice, entry, 'secret'),
        )
      }
      return { findings: findings.sort(byPlace), heads: Object.fromEntries(heads) }
    },
  }
}

const headOf = (heads: Record<string, ChainHead> | undefined, notice: string): ChainHead | null =>
  heads && Object.hasOwn(heads, notice) ? (heads[notice] ?? null) : null

/** A head as it may stand in a file or a row; null when it is none. */
export const asHead = (value: unknown): ChainHead | null => {
  const { hash, version } = (value ?? {}) as Json
  return typeof hash === 'string' && numberOf(version) > 0 ? { hash, version: numberOf(version) } : null
}

/** The heads in an export's last line, or in a report; those that are none are left out. */
export const headsOf = ({ heads }: { heads?: unknown }): Record<string, ChainHead> =>
  Object.fromEntries(
    Object.entries(typeof heads === 'object' && heads !== null ? heads : {}).flatMap(([notice, value]) => {
      const head = asHead(value)
      return head ? [[notice, head]] : []
    }),
  )
