import { createHash } from 'node:crypto'

import type { ReadApart, ReadApartOptions } from '../import/apart/readApart.js'
import type { ImportedFile, StoredPlan } from './stored.js'

import { UnreadableFile } from '../import/sourceDocument.js'
import { plansOfRecords, recordsIn } from './recorded.js'
import { planOfTilt, tiltIn } from './tilt.js'

/** A file as it was brought. */
export type BroughtFile = { name: string; bytes: Uint8Array; type?: string }

/** How many files one import may have, and how many bytes. */
export const IMPORT_LIMITS = {
  bytes: 40 * 1024 * 1024,
  bytesEach: 10 * 1024 * 1024,
  files: 20,
  /** Characters of what is stored of them: some databases keep no larger documents. */
  stored: 10_000_000,
}

/** Characters that no name of a file has, and the way to it that some browsers send along. */
const nameOf = (name: string): string => {
  const last = name.split(/[\\/]/).pop() ?? ''
  const kept = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  return kept.slice(0, 200) || 'file'
}

/** Plain JSON, as every database keeps it: without members that are undefined. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/** How files are read beside what else the process does. */
export type ReadFilesOptions = {
  /** Told of what no file should bring about: its thread ended, or what reads it failed. */
  failed?: (error: unknown, file: Pick<ImportedFile, 'sha256'>) => void
  /** Reads one file. Default: {@link ReadApart} of the process. */
  read?: ReadApart
} & ReadApartOptions

/** Why a file could not be read, whatever was thrown at that: `tooLarge` for one that took all memory of its thread. */
const problemOf = (error: unknown): NonNullable<ImportedFile['problem']> => {
  if (error instanceof UnreadableFile) return { code: error.code, message: error.message }
  return (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { code: 'tooLarge', message: 'Reading the file takes more memory than it may.' }
    : { code: 'damaged', message: 'Reading the file failed.' }
}

/**
 * Reads files, and says what each would become. A file that cannot be read says why, and keeps no other from being read.
 *
 * @param languages of the app, by their codes: a text is in one of them
 * @throws the reason of the signal where that ends it
 */
export const readFiles = async (
  brought: readonly BroughtFile[],
  languages: readonly string[],
  { failed, read, ...options }: ReadFilesOptions = {},
): Promise<{ files: ImportedFile[]; plans: StoredPlan[] }> => {
  const readOne = read ?? (await import('../import/apart/readApart.js')).readApart
  const files: ImportedFile[] = []
  const plans: StoredPlan[] = []
  for (const { name, bytes } of brought) {
    const file: ImportedFile = {
      name: nameOf(name),
      document: null,
      format: null,
      kept: null,
      problem: null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
    }
    const index = files.push(file) - 1
    const add = (plan: Omit<StoredPlan, 'file' | 'id'>) =>
      plans.push(plain({ ...plan, id: `p${plans.length + 1}`, file: index }))
    try {
      const records = recordsIn(bytes)
      if (records) {
        file.format = 'record'
        for (const plan of plansOfRecords(records)) add(plan)
        continue
      }
      const tilt = tiltIn(bytes)
      if (tilt) {
        file.format = 'tilt'
        add(planOfTilt(tilt))
        continue
      }
      const { document, plans: own } = await readOne({ bytes, languages, name: file.name }, options)
      file.document = plain(document)
      file.format = document.format
      for (const plan of own) add({ plan })
    } catch (error) {
      if (options.signal?.aborted) throw error
      if (!(error instanceof UnreadableFile)) failed?.(error, file)
      file.problem = problemOf(error)
    }
  }
  return { files, plans }
}
