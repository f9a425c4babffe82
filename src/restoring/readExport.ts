import type { PublicKey } from '../record/log/note.js'
import type { LogEntry } from '../record/proof/verifier/logCheck.js'
import type { KeptApproval, KeptWaiver, PublicationRecord, Publisher } from '../record/record.js'

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

import { checkLines, type ExportCheck, NotAnExport } from '../record/proof/verifier/exportFile.js'
import { linesOf } from '../record/proof/verifier/lines.js'
import { rootOfEntries } from '../record/proof/verifier/logCheck.js'
import { NotRestorable } from './notRestorable.js'

/** An export: the path of its file, or its bytes. */
export type ExportSource = string | Uint8Array

/** A publication as an export has it, with what stands beside it as far as that came along. */
export type ExportedPublication = {
  record: PublicationRecord
  seal: string
  approvers?: KeptApproval[]
  publisher: Publisher
  /** Name of the save that made it. */
  revision: string
  waivers?: KeptWaiver[]
}

/** A notice as an export has it, without its texts. */
export type ExportedNotice = {
  /** Its newest record, without text. */
  newest: Omit<PublicationRecord, 'content'>
  /** Name of the save that made that one. */
  revision: string
  /** Hash of the record that has its newest text: of a withdrawn notice an earlier one. */
  text: string
  /** The languages of that text. */
  languages: string[]
}

/** An export that was found to be as it was made. */
export type CheckedExport = {
  entries: LogEntry[]
  /** Root of the log over them. */
  root: Buffer
  notices: Map<string, ExportedNotice>
  /** By notice and number, as the file has them. */
  publications: { hash: string; notice: string; version: number }[]
  /** The same with their texts, one after the other: the file is read again. */
  read: () => AsyncGenerator<ExportedPublication, void, void>
  /** The largest id of each collection that the records name as a source, where ids are numbers. */
  sources: Map<string, number>
}

type Progress = (progress: { done: number; total: number }) => void

const chunksOf = (source: ExportSource): AsyncIterable<Uint8Array> | Iterable<Uint8Array> =>
  typeof source === 'string' ? createReadStream(source) : [source]

const sizeOf = async (source: ExportSource): Promise<number> =>
  typeof source === 'string' ? (await stat(source)).size : source.length

const counted = async function* (source: ExportSource, onProgress: Progress) {
  const total = await sizeOf(source)
  let done = 0
  for await (const chunk of chunksOf(source)) {
    yield chunk
    done += chunk.length
    onProgress({ done, total: Math.max(done, total) })
  }
}

const digestOf = (line: Buffer): string => createHash('sha256').update(line).digest('base64')

const noting = async function* (lines: AsyncIterable<Buffer>, digests: string[]) {
  for await (const line of lines) {
    digests.push(digestOf(line))
    yield line
  }
}

/** The publications of a file that has been checked, which must be the same that it was. */
const publicationsIn = async function* (
  source: ExportSource,
  digests: readonly string[],
): AsyncGenerator<ExportedPublication, void, void> {
  let at = 0
  for await (const line of linesOf(chunksOf(source))) {
    if (digestOf(line) !== digests[at]) break
    at += 1
    const parsed = JSON.parse(line.toString('utf8')) as object
    if ('record' in parsed) yield parsed as ExportedPublication
  }
  if (at !== digests.length) {
    throw new NotRestorable('The export was changed while it was read. Keep it as it is, and run this again.')
  }
}

const LISTED = 20

const refuseFindings = ({ findings }: ExportCheck): void => {
  if (findings.length === 0) return
  const more = findings.length - LISTED
  throw new NotRestorable(
    [
      'The export is not as the app made it, so nothing of it is put back:',
      ...findings.slice(0, LISTED).map(({ kind, message }) => `${kind}: ${message}`),
      ...(more > 0 ? [`and ${more} more.`] : []),
    ].join('\n'),
    findings,
  )
}

const refusePart = ({ only }: ExportCheck): void => {
  if (only === null) return
  const which = only.length === 1 ? `of notice ${only[0]} only` : `of ${only.length} notices only`
  throw new NotRestorable(
    `The export is ${which}. The log of publications is of all of them, and would lack the records of the others: export everything, without --notice and --scope.`,
  )
}

const refuseForeign = ({ findings, keys }: ExportCheck, known: readonly PublicKey[]): void => {
  const isKnown = keys.some(({ bytes }) => known.some((own) => own.bytes.equals(bytes)))
  if (isKnown && findings.every(({ what }) => what !== 'secret')) return
  throw new NotRestorable(
    'The export was sealed with a key that this app does not know. Name the secret of the app that made it in the option `previousSecrets`; where that has a `signingKey`, give this one the same, or name its public key in `previousKeys`.',
    findings,
  )
}

/** What the record says is there beside it, and has not come along: then nobody could tell that it was removed. */
const refuseWithout = ({ record, ...line }: ExportedPublication): void => {
  const { approvals, checks, notice, version } = record
  const needed: [boolean, unknown, string][] = [
    [true, line.revision, 'the name of its save'],
    [true, line.publisher, 'who published it'],
    [approvals !== undefined, line.approvers, 'who approved it'],
    [checks?.reasons !== undefined, line.waivers, 'why findings were let be'],
  ]
  const lacking = needed.find(([isNeeded, given]) => isNeeded && given === undefined)
  if (!lacking) return
  throw new NotRestorable(
    `The export does not say of version ${version} of notice ${notice} ${lacking[2]}. Put one back that was made with all that stands beside the records: \`export --publishers\`.`,
  )
}

/**
 * Entries for what was published so lately that the log did not have it when it was exported: as `repair` adds them, notice by notice
 * in the order of the first of each.
 */
const entriesFor = (
  entries: readonly LogEntry[],
  records: readonly { hash: string; notice: string; publishedAt: string; version: number }[],
): LogEntry[] => {
  const logged = new Set(entries.map(({ record }) => record))
  const missing = records.filter(({ hash }) => !logged.has(hash))
  const placeOf = ({ hash, publishedAt }: (typeof records)[number]) => `${publishedAt} ${hash}`
  const first = [...missing].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  const late = [...new Set(first.map(({ notice }) => notice))].flatMap((notice) =>
    missing.filter((one) => one.notice === notice).sort((one, other) => one.version - other.version),
  )
  return [
    ...entries,
    ...late.map(({ hash, notice, version }, index) => ({
      index: entries.length + index,
      notice,
      record: hash,
      version,
    })),
  ]
}

const noteSources = (largest: Map<string, number>, { sources }: PublicationRecord): void => {
  for (const { id, collection } of sources) {
    if (/^\d{1,10}$/.test(id)) largest.set(collection, Math.max(largest.get(collection) ?? 0, Number(id)))
  }
}

/**
 * Reads an export and checks all of it, as the stand-alone verifier does with the app's own keys: records, chains, seals, log,
 * checkpoint, heads and digest.
 *
 * @param keys of the app: the present one and earlier ones
 * @throws NotRestorable where it is not as it was made, not of all notices, or not of an app with one of these keys
 */
export const readExport = async (
  source: ExportSource,
  keys: readonly PublicKey[],
  onProgress: Progress,
): Promise<CheckedExport> => {
  const digests: string[] = []
  let check: ExportCheck
  try {
    const lines = noting(linesOf(counted(source, onProgress)), digests)
    check = await checkLines(lines, { keepsEntries: true, keys })
  } catch (error) {
    if (error instanceof NotAnExport) throw new NotRestorable(error.message)
    throw error
  }
  refuseForeign(check, keys)
  refuseFindings(check)
  refusePart(check)
  const notices = new Map<string, ExportedNotice>()
  const records: { hash: string; notice: string; publishedAt: string; version: number }[] = []
  const sources = new Map<string, number>()
  for await (const exportedOne of publicationsIn(source, digests)) {
    refuseWithout(exportedOne)
    const { record, revision } = exportedOne
    const { content, ...newest } = record
    const { event, hash, notice, publishedAt, version } = record
    records.push({ hash, notice, publishedAt, version })
    noteSources(sources, record)
    const before = notices.get(notice)
    if (version !== (before?.newest.version ?? 0) + 1) {
      throw new NotRestorable(
        `The export has version ${version} of notice ${notice} out of its order, in which the app writes them.`,
      )
    }
    const isText = event === 'published'
    notices.set(notice, {
      languages: isText ? Object.keys(content) : (before?.languages ?? []),
      newest,
      revision,
      text: isText ? hash : (before?.text ?? hash),
    })
  }
  const entries = entriesFor(check.entries, records)
  return {
    entries,
    notices,
    publications: records.map(({ hash, notice, version }) => ({ hash, notice, version })),
    read: () => publicationsIn(source, digests),
    root: rootOfEntries(entries),
    sources,
  }
}
