/**
 * Checks an export: what the app writes of everything it published. Nothing but Node's own modules is imported.
 *
 * It is JSON Lines: a header; the entries of the log; the records, each with its seal; and a last line with the newest version
 * of each notice, the app's checkpoint of the log and the digest of all bytes before it.
 */
import { createHash } from 'node:crypto'

import type { ChainHead, CheckResult, Finding } from './chain.js'
import type { LogEntry, Remembered } from './logCheck.js'

import { parseCheckpoint, parseNote, parseVkey, type PublicKey, signersOf } from '../../log/note.js'
import { checkSeal } from '../../seal.js'
import { byPlace, createChecker, finding, headsOf, inspect, type Inspected, unreadable } from './chain.js'
import { type JSONObject, parseObject, unknownMembers } from './json.js'
import { linesOf } from './lines.js'
import { asEntry, createLogChecker, isFoundIn } from './logCheck.js'

/** Schema of an export: the first line of it names it. */
export const EXPORT_SCHEMA = 'payload-privacy-notices/export/2'

/** What was kept from before: see `earlier.ts`. */
export type Earlier = {
  kind: 'checkpoint' | 'export' | 'report'
  /** When it was made, where it says so. */
  madeAt: null | string
  /** The newest version of each notice. */
  heads: Record<string, ChainHead>
  /** The public keys it names, which are those of the app that made it. */
  keys: PublicKey[]
  /** What it tells of the log. */
  log: Remembered
  /** Id of the only notice it is about, beside the log. */
  notice: null | string
  /** How much in it was not as it was published when it was made. */
  findings: number
  /** Whether the signatures of its checkpoints were checked with keys that are known from elsewhere. */
  isChecked: boolean
}

/** With which keys seals and checkpoint were checked: those given, those of the earlier file, or those of the file itself. */
export type TrustedKeys = 'earlier' | 'given' | 'own'

/** What an export says. */
export type ExportCheck = CheckResult & {
  notices: number
  publications: number
  exportedAt: null | string
  /** Id of the only notice it is of, beside the log. */
  notice: null | string
  /** Ids of the only notices it is of, beside the log, where it is not of all. */
  only: null | string[]
  /** The public keys it names. */
  keys: PublicKey[]
  trusted: TrustedKeys
  /** The entries of its log; only where they are asked for. */
  entries: LogEntry[]
  /** What the app signed of its log; null where that cannot be relied on. */
  checkpoint: { root: Buffer; size: number } | null
  /** What an auditor should know that is no finding. */
  notes: string[]
}

/** That a file is no export at all. */
export class NotAnExport extends Error {}

/** How long after a publishing it may not be in the log yet: milliseconds. */
export const LOGGED_WITHIN = 10 * 60_000

const HEADER_MEMBERS = ['exportedAt', 'howToVerify', 'keys', 'notice', 'notices', 'publishers', 'schema']
const FOOTER_MEMBERS = ['checkpoint', 'entries', 'heads', 'publications', 'sha256']
const LINE_MEMBERS = ['approvers', 'publisher', 'record', 'revision', 'seal', 'waivers']
const ENTRY_MEMBERS = ['index', 'notice', 'record', 'version']

/** What is asked of {@link checkExport}. */
export type ExportCheckOptions = {
  /** Public keys that seals and checkpoint must be of. */
  keys?: readonly PublicKey[]
  /** What was kept from before. */
  earlier?: Earlier | null
  /** Whether the entries are wanted in the result. */
  keepsEntries?: boolean
}

type Header = { notices: null | string[] } & Pick<ExportCheck, 'exportedAt' | 'keys' | 'notice'>

const readHeader = (line: Buffer): Header => {
  const parsed = parseObject(line.toString('utf8'))
  if (parsed?.schema !== EXPORT_SCHEMA) {
    throw new NotAnExport(`The first line is not that of an export (${EXPORT_SCHEMA}).`)
  }
  const others = unknownMembers(parsed, HEADER_MEMBERS)
  if (others.length > 0) throw new NotAnExport(`The first line has unknown members: ${others.join(', ')}.`)
  const { exportedAt, keys, notice, notices = null } = parsed
  const read = Array.isArray(keys) ? keys.map((key) => parseVkey(String(key))?.key ?? null) : [null]
  if (read.length === 0 || read.includes(null))
    throw new NotAnExport('The keys in the first line cannot be read.')
  if (typeof exportedAt !== 'string' || Number.isNaN(Date.parse(exportedAt))) {
    throw new NotAnExport('The first line does not say when it was exported.')
  }
  if (notice !== null && typeof notice !== 'string')
    throw new NotAnExport('The notice in the first line cannot be read.')
  if (notices !== null && !(Array.isArray(notices) && notices.every((one) => typeof one === 'string')))
    throw new NotAnExport('The notices in the first line cannot be read.')
  return { exportedAt, keys: read as PublicKey[], notice, notices }
}

/** A line with a record. A row that the app could not read is exported as what is known of it. */
const readRecord = (parsed: JSONObject | null, keys: readonly PublicKey[]): Inspected => {
  if (!parsed) return unreadable({})
  if (!('record' in parsed)) return unreadable(parsed)
  return inspect(parsed.record, {
    ...('approvers' in parsed && { approvers: parsed.approvers }),
    ...('publisher' in parsed && { publisher: parsed.publisher }),
    ...('waivers' in parsed && { waivers: parsed.waivers }),
    seal: (hash) =>
      checkSeal(
        keys,
        { hash, ...('revision' in parsed && { revision: String(parsed.revision) }) },
        parsed.seal,
      ),
    wrong:
      unknownMembers(parsed, LINE_MEMBERS).length > 0 || typeof (parsed.revision ?? '') !== 'string'
        ? ['record']
        : [],
  })
}

/**
 * Checks an export, line by line.
 *
 * @param chunks the bytes of the file
 * @throws NotAnExport when the first line is not that of an export
 */
export const checkExport = (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ExportCheckOptions = {},
): Promise<ExportCheck> => checkLines(linesOf(chunks), options)

/**
 * The same of the lines of a file.
 *
 * @throws NotAnExport as {@link checkExport}
 */
export const checkLines = async (
  lines: AsyncIterable<Buffer>,
  { earlier = null, keepsEntries = false, keys: given }: ExportCheckOptions = {},
): Promise<ExportCheck> => {
  const digest = createHash('sha256')
  const notices = new Set<string>()
  const entries: LogEntry[] = []
  let header: Header | null = null
  let checks: ReturnType<typeof checksFor> | null = null
  let publications = 0
  let entryLines = 0
  let footer: JSONObject | null = null
  let held: null | string = null
  let afterFooter = false

  const keysFor = ({ keys: own }: Header): { keys: readonly PublicKey[]; trusted: TrustedKeys } => {
    if (given) return { keys: given, trusted: 'given' }
    return earlier && earlier.keys.length > 0
      ? { keys: earlier.keys, trusted: 'earlier' }
      : { keys: own, trusted: 'own' }
  }
  const checksFor = (of: Header) => {
    const { exportedAt, notice, notices: some } = of
    const only = notice === null ? some && new Set(some) : new Set([notice])
    const isOf = (name: null | string) => only === null || (name !== null && only.has(name))
    const heads = Object.entries(earlier?.heads ?? {}).filter(([name]) => isOf(name))
    return {
      ...keysFor(of),
      chain: createChecker(Object.fromEntries(heads), exportedAt),
      log: createLogChecker(earlier ? [earlier.log] : [], isOf),
    }
  }

  for await (const line of lines) {
    if (!header || !checks) {
      header = readHeader(line)
      checks = checksFor(header)
      digest.update(line)
      continue
    }
    const parsed = parseObject(line.toString('utf8'))
    if (parsed && 'heads' in parsed && !('record' in parsed)) {
      footer = parsed
      held = digest.copy().digest('hex')
    } else if (parsed && 'entry' in parsed) {
      if (footer) afterFooter = true
      entryLines += 1
      const entry = (typeof parsed.entry === 'object' ? parsed.entry : null) as JSONObject | null
      const isOwn =
        unknownMembers(parsed, ['entry']).length + unknownMembers(entry ?? {}, ENTRY_MEMBERS).length === 0
      checks.log.addEntry(isOwn ? (entry ?? {}) : {}, false)
      const read = asEntry(entry)
      if (keepsEntries && read) entries.push(read)
    } else {
      if (footer) afterFooter = true
      publications += 1
      const entry = readRecord(parsed, checks.keys)
      if (entry.notice !== null) notices.add(entry.notice)
      checks.chain.add(entry)
      const { computed, hash, notice, publishedAt, version } = entry
      checks.log.addRecord({ hashes: [hash, computed], notice, publishedAt, version })
    }
    digest.update(line)
  }
  if (!header || !checks) throw new NotAnExport('The file is empty.')

  const { chain, keys, log, trusted } = checks
  const { findings: ofChains, heads } = chain.finish(footer ? headsOf(footer) : undefined)
  const youngAfter = new Date(Date.parse(header.exportedAt ?? '') - LOGGED_WITHIN).toISOString()
  const ofLog = log.finish(isFoundIn(ofChains), youngAfter)
  const findings = [...ofChains, ...ofLog.findings]
  const notes: string[] = []
  const incomplete = (message: string) => findings.push(finding('incomplete', null, null, 'footer', message))
  const last = footer
  let checkpoint: ExportCheck['checkpoint'] = null
  if (!last) incomplete('The last line is missing: the export may have been cut off.')
  else {
    const others = unknownMembers(last, FOOTER_MEMBERS)
    // It is outside the digest, so what it does not say of a chain that is there is looked for.
    const named = headsOf(last)
    for (const notice of Object.keys(heads).filter((one) => !Object.hasOwn(named, one))) {
      findings.push(
        finding(
          'altered',
          notice,
          null,
          'footer',
          `The last line does not name the newest version of notice ${notice}.`,
        ),
      )
    }
    if (held !== last.sha256 || afterFooter || others.length > 0) {
      // A record that was changed in the file is reported by itself; this would be the same once more.
      const message =
        'The file was changed after it was exported: its lines do not give the digest in the last one.'
      if (findings.length > 0) notes.push(message)
      else findings.push(finding('altered', null, null, 'digest', message))
    } else if (last.publications !== publications) {
      incomplete(
        `The last line tells of ${String(last.publications)} publications; there are ${publications}.`,
      )
    } else if (last.entries !== entryLines) {
      incomplete(
        `The last line tells of ${String(last.entries)} entries of the log; there are ${entryLines}.`,
      )
    }
    const signed = checkSigned(last.checkpoint, ofLog, keys)
    if ('checkpoint' in signed) ({ checkpoint } = signed)
    // What is found of the log itself says why there is none.
    else if (!ofLog.findings.some(({ kind }) => kind.startsWith('log'))) findings.push(signed.finding)
  }
  if (earlier && earlier.findings > 0) {
    incomplete(
      `What it was compared with was itself not as it was published when it was made (findings: ${earlier.findings}).`,
    )
  }
  const { exportedAt, keys: named, notice, notices: some } = header
  return {
    exportedAt,
    keys: named,
    notice,
    only: notice === null ? some : [notice],
    checkpoint,
    entries,
    findings: findings.sort(byPlace),
    heads,
    notes,
    notices: notices.size,
    publications,
    trusted,
  }
}

/** The checkpoint in the last line, held against the log before it. */
const checkSigned = (
  note: unknown,
  { root, size }: { root: Buffer | null; size: number },
  keys: readonly PublicKey[],
): { checkpoint: { root: Buffer; size: number } } | { finding: Finding } => {
  const wrong = (kind: 'logAltered' | 'logRewritten' | 'unsealed', message: string) => ({
    finding: finding(kind, null, null, 'log', message),
  })
  const parsed = typeof note === 'string' ? parseNote(note) : null
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  if (!parsed || !checkpoint) return wrong('logAltered', 'The last line has no checkpoint of the log.')
  const signers = signersOf(parsed, keys)
  if (signers === null)
    return wrong('logAltered', 'The signature of the checkpoint in the last line is not right.')
  if (signers.length === 0) {
    return wrong('unsealed', 'The checkpoint in the last line is signed with a key that is not known.')
  }
  if (size !== checkpoint.size || !root?.equals(checkpoint.root)) {
    return wrong(
      'logRewritten',
      'The entries of the log are not those that the checkpoint in the last line was made of.',
    )
  }
  return { checkpoint }
}
