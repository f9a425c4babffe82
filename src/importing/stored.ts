import type { PayloadRequest } from 'payload'

import type { ImportPlan } from '../import/plan.js'
import type { SourceDocument, SourceFormat } from '../import/sourceDocument.js'
import type { PublicationRecord } from '../record/record.js'
import type { Corrections } from './corrections.js'

import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { perDatabase } from '../storage/perDatabase.js'
import { newQueue } from '../storage/queue.js'

/** A file that was brought, and what it says. */
export type ImportedFile = {
  name: string
  /** In bytes. */
  size: number
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  sha256: string
  /** Null for a file that could not be read. */
  format: 'record' | 'tilt' | SourceFormat | null
  /** What it says; null where it could not be read, or is no text. */
  document: null | SourceDocument
  /** Why it could not be read. */
  problem: { code: string; message: string } | null
  /** The document that it is kept in, where the option `import.keep` says so. */
  kept: { collection: string; id: number | string } | null
}

/** What a file would become, by its id within the import. */
export type StoredPlan = {
  id: string
  /** Index of the file that it was read from. */
  file: number
  plan: ImportPlan
  /** The notice that it belongs to, where the file itself says so. */
  notice?: string
  /** The hash of the record that it is, in a file of records of this plugin. */
  record?: string
  /** What that record says of the change. */
  change?: NonNullable<PublicationRecord['change']>
  /** What of the file no field takes, by its place in it; only of files of other programs. */
  unmapped?: { path: string; value: string }[]
}

/** A document that an import made, or found and used. */
export type ImportedDocument = {
  kind: 'notice' | 'organisation' | 'register'
  collection: string
  id: number | string
  title: string
  /** What it is in the import: the notice and the place in it, such as `notice1.controller`; of a notice, its name alone. */
  of: string
  /** When it was last saved by the import: an instant. Whoever has saved it since has changed it. */
  updatedAt: string
}

/** A version that an import published. */
export type ImportedVersion = {
  notice: number | string
  effectiveFrom: string
  hash: string
  version: number
  /** Names of the files that it was brought in from. */
  files: string[]
}

/** What an import made. */
export type ImportMade = {
  documents: ImportedDocument[]
  /** What was there already, and is used as it is. */
  present: ImportedDocument[]
  published: ImportedVersion[]
}

/** Who did something, as their account was called then. */
export type ImportAccount = { id: null | string; label: null | string }

/** `open`: looked at and corrected. `applied`: drafts were made of it. `undone`: they were taken away again. */
export const IMPORT_STATES = ['open', 'applied', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** An import as it is stored. */
export type StoredImport = {
  id: number | string
  title: string
  owner: null | string
  state: ImportState
  files: ImportedFile[]
  plans: StoredPlan[]
  corrections: Corrections | null
  edits: null | number
  made: ImportMade | null
  by: ImportAccount | null
  at: string
  appliedBy: ImportAccount | null
  appliedAt: null | string
  /** Names the applying: repeated under the same name it changes nothing. */
  revision: null | string
}

/** The collections of what an import makes, by the kinds of it. */
export const MADE_KEYS = { notice: 'notices', organisation: 'organisations', register: 'registers' } as const

/** Applying and undoing of one process wait for each other: SQLite has one writer, and some databases have no transactions. */
export const importQueueOf = perDatabase(() => newQueue())

/** What an import has made before it is applied. */
export const NOTHING_MADE: ImportMade = { documents: [], present: [], published: [] }

/** An import as it is stored; null when there is none. */
export const storedImport = async (
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  id: number | string,
): Promise<null | StoredImport> =>
  (await req.payload.db.findOne<Record<string, unknown> & StoredImport>({
    collection: NOTICE_IMPORTS,
    req,
    where: { id: { equals: id } },
  })) ?? null

/** Writes members of an import, past Payload's own rules for it. */
export const writeImport = (
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  id: number | string,
  data: Partial<Omit<StoredImport, 'id'>>,
) => req.payload.db.updateOne({ id, collection: NOTICE_IMPORTS, data, req, returning: false })

/**
 * An import as it is stored, held until the transaction ends by a write that changes nothing: of two at once, the second reads what
 * the first has made.
 */
export const heldImport = async (
  req: Parameters<typeof storedImport>[0],
  id: number | string,
): Promise<null | StoredImport> => {
  const stored = await storedImport(req, id)
  if (!stored) return null
  await writeImport(req, id, { title: stored.title })
  return storedImport(req, id)
}
