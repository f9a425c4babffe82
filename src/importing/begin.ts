import type { Payload, PayloadRequest } from 'payload'

import type { NormalisedOptions, Owner } from '../options.js'
import type { BroughtFile } from './readFiles.js'
import type { ImportedFile, StoredImport } from './stored.js'

import { languagesOf } from '../sources/loadSources.js'
import { accountOf } from '../publishing/intent.js'
import { userOf } from '../approvals/rows.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { translate } from '../translations/index.js'
import { inTurn } from './inTurn.js'
import { IMPORT_LIMITS, readFiles } from './readFiles.js'

/** Media types by the endings of names: an upload collection may ask for some of them. */
const TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  txt: 'text/plain',
}

const NO_THREAD =
  'payload-privacy-notices: no thread can be started here to read files on. They are read between requests instead.'

const NOT_READ = 'payload-privacy-notices: reading a file of an import failed. Its SHA-256 is'

/**
 * Refuses an app whose option `import.keep` names no collection that takes files: each import would fail once it had been read.
 *
 * @throws Error that says what it names
 */
export const checkKeep = ({ collections }: Payload, { import: { keep } }: NormalisedOptions): void => {
  if (keep === undefined || collections[keep]?.config.upload) return
  const what = collections[keep] ? 'which takes no files' : 'which is no collection of the app'
  throw new Error(
    `payload-privacy-notices: option \`import.keep\` must be the slug of an upload collection; it is '${keep}', ${what}`,
  )
}

/** Keeps a file in the app's own upload collection, as its user. */
const keepFile = async (
  req: PayloadRequest,
  keep: string,
  { name, bytes, type }: BroughtFile,
): Promise<ImportedFile['kept']> => {
  const ending = name.split('.').pop()?.toLowerCase() ?? ''
  const made: { id: number | string } = await req.payload.create({
    collection: keep as never,
    data: {},
    depth: 0,
    file: {
      name,
      data: Buffer.from(bytes),
      mimetype: type || TYPES[ending] || 'application/octet-stream',
      size: bytes.length,
    },
    overrideAccess: !req.user,
    // A request of its own: what an upload does with a file is no part of anything else.
    req: { i18n: req.i18n, user: req.user },
    user: req.user ?? undefined,
  })
  return { id: made.id, collection: keep }
}

/**
 * Reads files into a new import: what they say, and what they would become. Nothing is made of them yet.
 *
 * @param stores whether it is kept; else only what it would be is told
 * @throws ValidationError when none of the files could be read, or they say too much for one import
 * @throws Busy when as many are being read as may be; OwnBusy when they are of the account of the request
 */
export const beginImport = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  brought: readonly BroughtFile[],
  { owner, stores = true }: { owner?: Owner | undefined; stores?: boolean } = {},
): Promise<StoredImport> => {
  const { all } = languagesOf(req, options)
  const { logger } = req.payload
  // What reads a file that nobody waits for any more is stopped.
  const signal = req.signal ?? undefined
  const by = accountOf(req)
  const { files, plans } = await inTurn({ account: userOf(req, by.label)?.account ?? null, signal }, () =>
    readFiles(brought, all, {
      failed: (error, { sha256 }) => logger.error({ err: error, msg: `${NOT_READ} ${sha256}` }),
      signal,
      withoutThread: (error) => logger.warn({ err: error, msg: NO_THREAD }),
    }),
  )
  if (files.every(({ problem }) => problem !== null)) {
    throw fieldErrors(
      req,
      NOTICE_IMPORTS,
      files.map(({ name, problem }, index) => ({
        message: `${name}: ${problem?.message ?? translate(req.t, 'privacyNotices:imports:noneRead')}`,
        path: `files.${index}`,
      })),
    )
  }
  const data: Omit<StoredImport, 'id'> = {
    appliedAt: null,
    appliedBy: null,
    at: new Date().toISOString(),
    by,
    corrections: null,
    edits: 0,
    files,
    made: null,
    owner: owner === undefined ? null : String(owner),
    plans,
    revision: null,
    state: 'open',
    title: files.map(({ name }) => name).join(', '),
  }
  if (JSON.stringify(data).length > IMPORT_LIMITS.stored) {
    const message = translate(req.t, 'privacyNotices:imports:tooMuchText')
    throw fieldErrors(req, NOTICE_IMPORTS, [{ message, path: 'files' }])
  }
  if (!stores) return { ...data, id: '' }
  const { keep } = options.import
  if (keep !== undefined) {
    for (const [index, file] of files.entries()) {
      const bytes = brought[index]
      if (bytes) file.kept = await keepFile(req, keep, { ...bytes, name: file.name })
    }
  }
  const made = (await req.payload.db.create({ collection: NOTICE_IMPORTS, data, req })) as {
    id: number | string
  }
  return { ...data, id: made.id }
}
