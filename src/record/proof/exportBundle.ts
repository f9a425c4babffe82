import type { Payload } from 'payload'

import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Owner } from '../../options.js'

import { writeWhole } from '../../storage/wholeFile.js'
import { keysOf } from '../keys.js'
import { signedCheckpoint, verifierKeys } from '../log/checkpoint.js'
import { recordOf } from '../publications.js'
import { HOW_TO_VERIFY } from './howToVerify.js'
import { verifierProgram } from './program.js'
import { inspectRow, mustBeKnown, type ReadRow, readerOf } from './rows.js'
import { createChecker } from './verifier/chain.js'
import { EXPORT_SCHEMA } from './verifier/exportFile.js'
import { createLogChecker } from './verifier/logCheck.js'

export { HOW_TO_VERIFY } from './howToVerify.js'

/** What is asked of {@link exportBundle}. */
export type ExportOptions = {
  /** Id of the only notice to export. */
  notice?: string
  /**
   * The only organisations whose notices to export, by the values of the field that says whose they are. The entries of the log,
   * which is public, are all there.
   * @default all
   */
  owners?: readonly Owner[]
  /** The only organisation whose notices to export, by its name in addresses. */
  scope?: string
  /**
   * With what stands beside each publication: the accounts of who published and approved it and of who let findings be, which is
   * personal data, and the name of its save.
   * @default false
   */
  publishers?: boolean
}

/** A publication as a line of an export: the record, or what of it could be read. */
const lineOf = (stored: ReadRow, publishers: boolean): unknown => {
  const { row } = stored
  const { hash, notice, seal, version } = row
  if (!stored.readable) return { hash, notice, unreadable: true, version }
  try {
    return {
      record: recordOf(stored.row),
      seal,
      ...(publishers && stored.row.approvers && { approvers: stored.row.approvers }),
      ...(publishers && row.publisher && { publisher: row.publisher }),
      ...(publishers && { revision: row.revision }),
      ...(publishers && stored.row.waivers && { waivers: stored.row.waivers }),
    }
  } catch {
    return { hash, notice, unreadable: true, version }
  }
}

/**
 * Everything that was published, as JSON Lines that can be checked without the app: see `verifier/exportFile.ts`.
 *
 * The first line names the schema and the app's public keys, and says how to check the rest. Then there is one line per entry of
 * the log, in its order, and one per publication by notice and number, with its seal. The last one holds the head of each chain, the app's
 * checkpoint of the log and the SHA-256 of all bytes before it. The heads are those of what the app itself published, so that
 * what was added to the database does not become part of it; the app signs no checkpoint of a log that is not whole.
 *
 * @param payload the running app
 * @returns lines, each with its line feed
 * @throws UnknownNotice when the notice has never been there
 * @throws UnknownScope when nothing was published by the organisation
 * @throws Error when the app does not use the plugin, or the database cannot be read at all
 */
export const exportBundle = async function* (
  payload: Payload,
  { notice, owners, publishers = false, scope }: ExportOptions = {},
): AsyncGenerator<string, void, void> {
  const only = { owners, scope }
  const isNarrowed = owners !== undefined || scope !== undefined
  const reader = await readerOf(payload, only)
  if (notice !== undefined) await mustBeKnown(payload, notice, only)
  const { known } = keysOf(payload)
  const checker = createChecker()
  const log = createLogChecker()
  const digest = createHash('sha256')
  let publications = 0
  let entries = 0
  const line = (value: unknown) => `${JSON.stringify(value)}\n`
  const digested = (value: unknown) => {
    const text = line(value)
    digest.update(text, 'utf8')
    return text
  }
  yield digested({
    schema: EXPORT_SCHEMA,
    exportedAt: new Date().toISOString(),
    howToVerify: 'node verify.mjs publications.jsonl (Node 20 or newer; nothing else is needed)',
    keys: verifierKeys(payload),
    notice: notice ?? null,
    ...(isNarrowed && notice === undefined && { notices: await reader.notices() }),
    publishers,
  })
  // Before the records: each entry read then has its record, for it was logged after that was stored.
  for await (const { hashes, index, notice: of, record, version } of reader.log(0)) {
    log.addEntry({ hashes, index, notice: of, record, version }, true)
    entries += 1
    yield digested({ entry: { index, notice: of, record, version } })
  }
  for await (const { head, notice: name, publications: stored } of reader.chains(notice)) {
    for await (const publication of stored) {
      checker.add(inspectRow(publication, known))
      publications += 1
      yield digested(lineOf(publication, publishers))
    }
    if (name !== null) checker.close(name, head)
  }
  const { heads } = checker.finish()
  const { root, size } = log.finish(() => true, null)
  yield line({
    checkpoint: root && signedCheckpoint(payload, { root, size }),
    entries,
    heads,
    publications,
    sha256: digest.digest('hex'),
  })
}

/** The files that {@link writeBundle} wrote. */
export type WrittenBundle = {
  files: string[]
  /** False when the verifier could not be put beside the export; the README says where it is. */
  verifier: boolean
}

/**
 * Writes an export to a directory, with the program that checks it and a text that says how.
 *
 * @param payload the running app
 * @param directory made when it is not there; files of an earlier export in it are replaced, each once the new one is whole
 * @throws Error as {@link exportBundle}, or when the files cannot be written
 */
export const writeBundle = async (
  payload: Payload,
  directory: string,
  options: ExportOptions = {},
): Promise<WrittenBundle> => {
  await mkdir(directory, { recursive: true })
  const path = (name: string) => join(directory, name)
  await writeWhole(path('publications.jsonl'), exportBundle(payload, options))
  await writeWhole(path('README.md'), HOW_TO_VERIFY)
  const program = await verifierProgram()
  if (program !== null) await writeWhole(path('verify.mjs'), program)
  const files = ['publications.jsonl', 'README.md', ...(program === null ? [] : ['verify.mjs'])]
  return { files: files.map(path), verifier: program !== null }
}
