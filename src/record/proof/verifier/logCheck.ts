/**
 * Checks the log of records: that it is whole, that it goes with the records, and that it goes on from what somebody outside was
 * told of it. Nothing but Node's own modules is imported.
 *
 * # What is found
 *
 * The log holds the hash of each record, in the order in which they were logged, and the nodes of the tree over them (RFC 6962).
 *
 * 1. An entry whose nodes do not follow from the records before it, or which names another notice or version than its record
 *    has, is **logAltered**. What comes after it is not reported.
 * 2. A number that no entry has is **logMissing**. So are the entries that a checkpoint tells of and that are not there.
 * 3. A log that does not give the root of a checkpoint is **logRewritten**: from the first entry that is another one, where the
 *    checkpoint comes with its entries; else from the last checkpoint that fits.
 * 4. A record that is in the log, or among the entries that come with a checkpoint, and not among the records, is **missing**; where
 *    there is another one with its number that is not in the log, it is **rewritten**.
 * 5. A record that is not in the log is **unlogged**, unless it is so new that it may not be there yet.
 *
 * What is found of a record by its chain is not reported once more.
 */
import type { Finding } from './chain.js'
import type { KnownEntry, LogEntry } from './knownEntries.js'

import { emptyRoot, leafHash, nodeHash } from '../../log/merkle.js'
import { finding, nameOf } from './chain.js'
import { createKnownEntries } from './knownEntries.js'

export type { LogEntry } from './knownEntries.js'

/** The log as somebody outside was told of it. */
export type Remembered = {
  /** Who remembers it, in a sentence. */
  name: string
  checkpoints: { root: Buffer; size: number }[]
  /** What was logged, as far as it is remembered too: in order, from the first entry. */
  entries: LogEntry[]
}

/** Part of a tree: complete, over a power of two of leaves. */
type Subtree = {
  level: number
  /** What it is made of gives the first; what is stored instead, if it is another, comes second. */
  hashes: Buffer[]
}

/** How many roots are tried where stored nodes are not those that follow. */
const MOST_ROOTS = 16

/**
 * A tree that grows leaf by leaf, and keeps no more of itself than what the next root needs.
 *
 * Where a stored node does not follow, both are kept until the node above says which of them was there: so only the entry that
 * was altered does not fit, and none of those after it.
 */
export const growingTree = () => {
  const subtrees: Subtree[] = []
  return {
    /**
     * Adds a leaf.
     *
     * @param stored the nodes that are stored with it, from the leaf up; null where none are
     * @returns whether they are those that follow
     */
    add: (leaf: Buffer, stored: (Buffer | null)[] | null): boolean => {
      let fits = true
      const decide = (made: Buffer[], level: number): Buffer[] => {
        const kept = stored?.[level] ?? null
        if (kept && made.some((one) => one.equals(kept))) return [kept]
        fits &&= stored === null
        return [...made.slice(0, 1), ...(kept ? [kept] : [])]
      }
      let level = 0
      let hashes = decide([leaf], level)
      while (subtrees.at(-1)?.level === level) {
        const left = subtrees.pop()?.hashes ?? []
        const right = hashes
        level += 1
        hashes = decide(
          left.flatMap((one) => right.map((other) => nodeHash(one, other))),
          level,
        )
      }
      subtrees.push({ hashes, level })
      return fits && (stored === null || stored.length === level + 1)
    },
    /** The root; more than one where it is undecided which of two nodes was there. */
    roots: (): Buffer[] => {
      const [last, ...rest] = subtrees.toReversed()
      if (!last) return [emptyRoot()]
      return rest.reduce(
        (roots, { hashes }) =>
          hashes.flatMap((left) => roots.map((right) => nodeHash(left, right))).slice(0, MOST_ROOTS),
        last.hashes,
      )
    },
  }
}

/** The root over the records of entries. */
export const rootOfEntries = (entries: readonly LogEntry[]): Buffer => {
  const tree = growingTree()
  for (const { record } of entries) tree.add(leafHash(Buffer.from(record, 'hex')), null)
  return tree.roots()[0] as Buffer
}

/** Whether a text is a SHA-256, as the app writes one. */
export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** An entry as it may stand in a file or a row; null when it is none. */
export const asEntry = (value: unknown): LogEntry | null => {
  const { index, notice, record, version } = (value ?? {}) as Record<string, unknown>
  return isWhole(index) && typeof notice === 'string' && isHash(record) && isWhole(version)
    ? { index, notice, record, version }
    : null
}

const nodesOf = (hashes: unknown): (Buffer | null)[] =>
  Array.isArray(hashes) ? hashes.map((one) => (isHash(one) ? Buffer.from(one, 'hex') : null)) : []

const logFinding = (
  kind: 'logAltered' | 'logMissing' | 'logRewritten',
  what: 'entry' | 'log' | 'witness',
  [entry, throughEntry]: [number, number],
  message: string,
): Finding => ({
  entry,
  kind,
  message,
  notice: null,
  version: null,
  ...(throughEntry !== entry && { throughEntry }),
  what,
})

const entriesFrom = (first: number, last: number): string =>
  first === last ? `Entry ${first} of the log` : `Entries ${first} to ${last} of the log`

/** A record as the log is held against it. */
export type LoggedRecord = {
  hashes: (null | string)[]
  notice: null | string
  publishedAt: null | string
  version: number
}

/** What came out of a check of the log. */
export type LogResult = {
  findings: Finding[]
  /** How many entries the log has, counted from the first without a gap. */
  size: number
  /** Root of the tree over them; null when the log is not as it was written. */
  root: Buffer | null
}

/**
 * A checker of the log. Entries are given in order; records may come before or after them.
 *
 * @param remembered what others were told of the log
 * @param inScope whether the records of a notice are given, where they are not all; asked once they have been
 */
export const createLogChecker = (
  remembered: readonly Remembered[] = [],
  inScope: (notice: null | string) => boolean = () => true,
) => {
  const findings: Finding[] = []
  const tree = growingTree()
  const known = createKnownEntries()
  const extra = new Map<string, LoggedRecord>()
  /** Checkpoints that are still ahead, by size; and, by who remembers them, up to where they fit. */
  const awaited = remembered
    .flatMap((one) => one.checkpoints.map((checkpoint) => ({ ...checkpoint, one })))
    .sort((a, b) => a.size - b.size)
  const fitsUpTo = new Map<Remembered, number>()
  const rewritten = new Map<Remembered, number>()
  let next = 0
  /** How many of the checkpoints were compared. */
  let compared = 0
  let hasGap = false
  let isWritten = true

  const compare = () => {
    for (; (awaited[compared]?.size ?? Infinity) <= next; compared += 1) {
      const { one, root, size } = awaited[compared] as (typeof awaited)[number]
      if (hasGap || rewritten.has(one)) continue
      if (size === next && tree.roots().some((made) => made.equals(root))) fitsUpTo.set(one, size)
      else rewritten.set(one, size)
    }
  }
  compare()

  const altered = (entry: number, why: string) => {
    isWritten = false
    findings.push(
      logFinding('logAltered', 'entry', [entry, entry], `${entriesFrom(entry, entry)} was altered: ${why}.`),
    )
  }

  /** Takes an entry, with its nodes where they are stored. */
  const addEntry = (stored: { hashes?: unknown } & Record<string, unknown>, hasNodes: boolean) => {
    const index = isWhole(stored.index) ? stored.index : next
    if (index < next) {
      altered(index, 'there is another one with this number')
      return
    }
    if (index > next) {
      findings.push(
        logFinding(
          'logMissing',
          'entry',
          [next, index - 1],
          `${entriesFrom(next, index - 1)} ${index - 1 === next ? 'is' : 'are'} missing.`,
        ),
      )
      hasGap = true
      isWritten = false
    }
    next = index + 1
    const entry = asEntry(stored)
    const nodes = hasNodes ? nodesOf(stored.hashes) : null
    const leaf = entry ? leafHash(Buffer.from(entry.record, 'hex')) : (nodes?.[0] ?? null)
    const fits = leaf !== null && (hasGap || tree.add(leaf, nodes))
    if (leaf === null) hasGap = true
    if (!entry || !fits)
      altered(
        index,
        entry ? 'its nodes do not follow from its record and the entries before it' : 'it cannot be read',
      )
    if (entry) {
      const found = extra.delete(entry.record)
      const before = known.find(entry.record)
      if (before !== undefined) altered(index, `its record is that of entry ${known.at(before).index} too`)
      else known.add({ ...entry, by: null, found, isAltered: !fits })
    }
    compare()
  }

  /** Where the entry of a record is, whose hash may be anything that somebody has written. */
  const placeOf = (hash: string): number | undefined => (isHash(hash) ? known.find(hash) : undefined)

  const addRecord = (record: LoggedRecord) => {
    const [place] = record.hashes.flatMap((one) => (one === null ? [] : (placeOf(one) ?? [])))
    if (place === undefined) {
      for (const one of record.hashes) if (one !== null) extra.set(one, record)
      return
    }
    known.setFound(place)
    if (known.noticeAt(place) !== record.notice || known.versionAt(place) !== record.version)
      misnamed.push({ entry: known.at(place), record })
  }
  const misnamed: { entry: KnownEntry; record: LoggedRecord }[] = []

  /** What those who remember the log know, and it does not. */
  const recall = () => {
    const ofLog = [...rewritten].map(([one, size]) => {
      const from = fitsUpTo.get(one) ?? 0
      const first = one.entries.findIndex(
        ({ record }, index) => index >= from && record !== known.recordOf(index),
      )
      return { first: first >= 0 && first < size ? first : from, last: size - 1, name: one.name }
    })
    for (const { first, last, name } of ofLog) {
      findings.push(
        logFinding(
          'logRewritten',
          'witness',
          [first, last],
          `${entriesFrom(first, last)} ${first === last ? 'is not the one' : 'are not those'} that ${name} was told of: the log was written anew.`,
        ),
      )
    }
    const short = new Map<Remembered, number>()
    for (const { one, size } of awaited.slice(compared)) short.set(one, Math.max(size, short.get(one) ?? 0))
    for (const [{ name }, size] of short) {
      findings.push(
        logFinding(
          'logMissing',
          'witness',
          [next, size - 1],
          `${entriesFrom(next, size - 1)} ${size - 1 === next ? 'is' : 'are'} missing: ${name} was told of ${size}, and there ${next === 1 ? 'is' : 'are'} ${next}.`,
        ),
      )
    }
    for (const { entries, name } of remembered) {
      for (const entry of entries) {
        if (known.find(entry.record) === undefined) {
          known.add({ ...entry, by: name, found: extra.has(entry.record), isAltered: false })
        }
      }
    }
  }

  /**
   * Judges what has been given.
   *
   * @param isFound whether something was found of a record by its chain
   * @param youngAfter instant after which a record may not be in the log yet; null where none is that young
   */
  const finish = (
    isFound: (notice: null | string, version: number) => boolean,
    youngAfter: null | string,
  ): LogResult => {
    recall()
    for (const { entry, record } of misnamed) {
      if (isFound(record.notice, record.version) || isFound(entry.notice, entry.version)) continue
      altered(entry.index, `it names another record than its own (${nameOf(record.notice, record.version)})`)
    }
    const extras = new Map([...new Set(extra.values())].map((one) => [`${one.notice}/${one.version}`, one]))
    const all = (is: (place: number) => boolean): number[] => {
      const places: number[] = []
      for (let place = 0; place < known.size(); place += 1) if (is(place)) places.push(place)
      return places
    }
    const lost = all((place) => !known.isFound(place) && inScope(known.noticeAt(place)))
    const nameAt = (place: number) => `${known.noticeAt(place)}/${known.versionAt(place)}`
    const names = new Set(lost.map(nameAt))
    const taken = new Set(
      names.size === 0
        ? []
        : all((place) => known.isOfLog(place) && known.isFound(place) && names.has(nameAt(place))).map(
            nameAt,
          ),
    )
    for (const at of lost) {
      const { by, index, isAltered, notice: of, version } = known.at(at)
      const place = `${of}/${version}`
      const isReplaced = extras.delete(place) || taken.has(place)
      // An altered entry says nothing of a record.
      if (isAltered || isFound(of, version)) continue
      const teller = by === null ? 'the log has' : `${by} was told of`
      const why = isReplaced
        ? `is not the record that was published: ${teller} another one as entry ${index}.`
        : `is missing: ${teller} it as entry ${index}.`
      findings.push(
        finding(isReplaced ? 'rewritten' : 'missing', of, version, 'log', `${nameOf(of, version)} ${why}`),
      )
    }
    const newest = new Map<null | string, number>()
    if (extras.size > 0) {
      for (const place of all((one) => known.isOfLog(one))) {
        const of = known.noticeAt(place)
        newest.set(of, Math.max(newest.get(of) ?? 0, known.versionAt(place)))
      }
    }
    for (const { hashes, notice: of, publishedAt, version } of extras.values()) {
      const isLogged = hashes.some((one) => {
        const place = one === null ? undefined : placeOf(one)
        return place !== undefined && known.isOfLog(place)
      })
      if (isLogged) continue
      const isYoung = youngAfter !== null && Date.parse(publishedAt ?? '') > Date.parse(youngAfter)
      if (isYoung || !inScope(of) || isFound(of, version)) continue
      // The log takes the records of a notice in their order: what comes after newer ones was there, and is not put in twice.
      const why =
        (newest.get(of) ?? 0) > version
          ? 'has no entry in the log, where a newer version has one: its entry was removed.'
          : 'has no entry in the log. `repair` gives it one.'
      findings.push(finding('unlogged', of, version, 'entry', `${nameOf(of, version)} ${why}`))
    }
    const isSound = isWritten && rewritten.size === 0 && awaited.length === compared
    return { findings, root: isSound ? (tree.roots()[0] ?? null) : null, size: next }
  }

  return {
    addEntry,
    addRecord,
    finish,
    /** How many entries there are so far. */
    size: () => next,
    /** The records of entries from a number on that were not given yet. */
    unmatched: (from: number): string[] => {
      const records: string[] = []
      for (let place = known.size() - 1; place >= 0; place -= 1) {
        const { found, index, notice: of, record } = known.at(place)
        if (index < from) break
        if (!found && inScope(of)) records.push(record)
      }
      return records
    },
  }
}

/** Whether something was found of a record: see {@link createLogChecker}. */
export const isFoundIn = (findings: readonly Finding[]) => {
  const places = new Set(findings.map(({ notice, version }) => `${notice}/${version}`))
  const ranges = findings.filter(({ through }) => through !== undefined)
  return (notice: null | string, version: number): boolean =>
    places.has(`${notice}/${version}`) ||
    ranges.some(
      (one) => one.notice === notice && (one.version ?? 0) <= version && version <= (one.through ?? 0),
    )
}
