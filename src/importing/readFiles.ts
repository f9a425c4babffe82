import { createHash } from 'node:crypto'

import type { ReadApartOptions } from '../import/apart/readApart.js'
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

/**
 * Reads files, and says what each would become. A file that cannot be read says why, and keeps no other from being read.
 *
 * @param languages of the app, by their codes: a text is in one of them
 * @param options how they are read beside what else the process does
 */
export const readFiles = async (
  brought: readonly BroughtFile[],
  languages: readonly string[],
  options: ReadApartOptions = {},
): Promise<{ files: ImportedFile[]; plans: StoredPlan[] }> => {
  const { readApart } = await import('../import/apart/readApart.js')
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
      const { document, plans: own } = await readApart({ bytes, languages, name: file.name }, options)
      file.document = plain(document)
      file.format = document.format
      for (const plan of own) add({ plan })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      file.problem = { code: error.code, message: error.message }
    }
  }
  return { files, plans }
}
