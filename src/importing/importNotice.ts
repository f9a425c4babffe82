import type { Payload, PayloadRequest } from 'payload'

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import type { Owner } from '../options.js'
import type { Corrections } from './corrections.js'
import type { ImportAnswer } from './proposal.js'
import type { BroughtFile } from './readFiles.js'

import { optionsOf, requestOf } from '../installation.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { ownerFor, ownerGiven } from '../standardTexts/owner.js'
import { writerOf } from '../standardTexts/writer.js'
import { applyImport } from './apply.js'
import { beginImport } from './begin.js'
import { proposalOf } from './proposal.js'
import { storedImport } from './stored.js'

/** What is asked of {@link importNotice}. */
export type ImportNoticeOptions = {
  /** The file, or several of one or more notices: paths, or bytes with the names that the files have. */
  file: (BroughtFile | string)[] | BroughtFile | string
  /**
   * Makes drafts of it at once.
   * @default false
   */
  apply?: boolean
  /** What is corrected of the plans before drafts are made of them: as in an import’s `corrections`. */
  corrections?: Corrections
  /**
   * Says what the files would become, and stores nothing.
   * @default false
   */
  dryRun?: boolean
  /** The language of messages. Default: the app’s. */
  language?: string
  /** Whose what is made becomes, where there are several organisations. */
  owner?: Owner
  /**
   * With `apply`: publishes each version from its own day, the oldest first.
   * @default false
   */
  publish?: boolean
  /** With `apply`: names the applying, so that it can be repeated. */
  revision?: string
  /** Whose rights apply. Without one it is the app itself, which may do everything. */
  user?: PayloadRequest['user']
  /**
   * With `publish`: lets be what rules find in old versions, each with a reason.
   * @default false
   */
  waive?: boolean
}

const broughtFile = async (file: BroughtFile | string): Promise<BroughtFile> =>
  typeof file === 'string' ? { name: basename(file), bytes: await readFile(file) } : file

/**
 * Brings notices in from files: reads them into an import, and makes drafts or publications of it where that is asked for.
 *
 * @param payload the running app
 * @returns the import, as its endpoint answers it
 * @throws ValidationError when no file could be read, or something is not in order; `data.errors` says what, and where
 * @throws Error when a file is not there
 * @throws Busy when as many imports are being read in the process, or of `user`, as may be
 */
export const importNotice = async (
  payload: Payload,
  {
    apply = false,
    corrections,
    dryRun = false,
    file,
    language,
    owner: asked,
    publish = false,
    revision,
    user = null,
    waive = false,
  }: ImportNoticeOptions,
): Promise<ImportAnswer> => {
  const options = optionsOf(payload)
  const req = Object.assign(await requestOf(payload, language), { user })
  const owner = user
    ? await ownerFor(req, options, 'notices', asked)
    : asked === undefined
      ? undefined
      : await ownerGiven(req, options, asked)
  const brought = await Promise.all([file].flat().map(broughtFile))
  const begun = await beginImport(req, options, brought, { owner, stores: !dryRun })
  const writer = await writerOf(payload, { owner, req: { i18n: req.i18n }, user })
  if (dryRun) return proposalOf(req, options, writer, { ...begun, corrections: corrections ?? null })
  if (corrections) {
    await payload.update({
      id: begun.id,
      collection: NOTICE_IMPORTS as never,
      data: { corrections },
      depth: 0,
      overrideAccess: user === null,
      user: user ?? undefined,
    })
  }
  if (apply) {
    await applyImport(req, options, writer, begun, {
      publish,
      waive,
      ...(revision !== undefined && { revision }),
    })
  }
  return proposalOf(req, options, writer, (await storedImport(req, begun.id)) ?? begun)
}
