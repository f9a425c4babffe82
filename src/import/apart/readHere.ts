import type { ImportPlan } from '../plan.js'
import type { ReadLimits } from '../read/limits.js'
import type { SourceDocument } from '../sourceDocument.js'

import { readFile } from '../read/readFile.js'
import { understand } from '../understand/index.js'

/** A file to read, and what it is read by. */
export type FileToRead = {
  bytes: Uint8Array
  /** Languages of the app, by their codes: a text is in one of them. */
  languages: readonly string[]
  /** Limits other than `READ_LIMITS`. */
  limits?: Partial<ReadLimits>
  /** The name of the file: its ending tells the format where its bytes leave a choice. */
  name: string
}

/** What a file says, and what each notice in it would become. */
export type FileRead = { document: SourceDocument; plans: ImportPlan[] }

/**
 * Reads a file and understands it, on the thread that asks: nothing else is done there meanwhile.
 *
 * @throws {UnreadableFile} for a file that is none of the formats, damaged, locked, without text, or beyond a limit
 */
export const readHere = async ({ bytes, languages, limits, name }: FileToRead): Promise<FileRead> => {
  const document = await readFile(bytes, { name, ...(limits && { limits }) })
  return { document, plans: understand(document, { languages }) }
}
