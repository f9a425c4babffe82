import type { PayloadRequest, ValidationFieldError } from 'payload'

import { APIError, Forbidden } from 'payload'
import { randomUUID } from 'node:crypto'

import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Id, TextWriter } from '../standardTexts/writer.js'
import type { ImportMade, StoredImport } from './stored.js'
import type { NoticeToMake } from './toMake.js'
import type { Run } from './writing.js'

import { calendarDateOf } from '../notice/dates.js'
import { accountOf } from '../publishing/intent.js'
import { writeBeside } from '../publishing/storedNotices.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { unlessMet } from '../standardTexts/madeDocuments.js'
import { together } from '../standardTexts/writer.js'
import { takeBack } from '../storage/made.js'
import { translate } from '../translations/index.js'
import { publishVersions, refuseStopping } from './history.js'
import { presentFor } from './matches.js'
import { noticesOf } from './proposal.js'
import { heldImport, importQueueOf, MADE_KEYS, storedImport, writeImport } from './stored.js'
import { filesOf, noticesToMake } from './toMake.js'
import { orderProblem } from './versions.js'
import { draftFor, organisationsFor, registerFor, savedDocument } from './writing.js'

/** How an import is applied. */
export type ApplyBody = {
  /**
   * Names the applying, so that repeating the request makes nothing twice: 16 to 40 letters, digits and hyphens. Default: one of its
   * own.
   */
  revision?: string
  /** Publishes what it makes, version by version, each from its own day: needs the right to publish. Default: `false`, drafts. */
  publish?: boolean
  /** Lets be what rules find in old versions: they are brought in as they were. Each is kept with a reason. Default: `false` */
  waive?: boolean
}

const refused = (
  req: PayloadRequest,
  key: 'appliedAlready' | 'needsApproval' | 'nothingToMake',
  status: number,
) => new APIError(translate(req.t, `privacyNotices:imports:${key}`), status, null, true)

/** The languages, titles and days of what would be made, as far as they are in order. */
const refuseUnready = (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  notices: readonly NoticeToMake[],
  today: CalendarDate,
): void => {
  const errors: ValidationFieldError[] = []
  const wrong = (
    path: string,
    key: 'laterDay' | 'languageUnknown' | 'sameDay' | 'titleMissing' | 'withoutDay',
    values?: Record<string, string>,
  ) => errors.push({ message: translate(req.t, `privacyNotices:imports:${key}`, values), path })
  for (const { name, versions } of notices) {
    const problem = orderProblem(versions.map(({ version }) => version))
    if (problem) wrong(`notices.${name}`, problem)
    versions.forEach(({ version, written }, index) => {
      const at = `notices.${name}.versions.${index}`
      if (version.day !== null && version.day > today) wrong(`${at}.day`, 'laterDay')
      for (const { language, plan } of written) {
        if (!writer.languages.includes(language)) wrong(`${at}.${language}`, 'languageUnknown', { language })
        if (plan.title.trim() === '') wrong(`${at}.${language}.title`, 'titleMissing')
      }
    })
  }
  if (errors.length > 0) throw fieldErrors(req, NOTICE_IMPORTS, errors)
}

/** The documents of what an import made, as they are now: others may have been saved with them. */
const asSaved = async (run: Pick<Run, 'options' | 'writer'>, made: ImportMade): Promise<ImportMade> => {
  const documents = []
  for (const document of made.documents) {
    const stored = await savedDocument(run, MADE_KEYS[document.kind], document.id)
    documents.push(
      stored ? { ...document, updatedAt: new Date(String(stored.updatedAt)).toISOString() } : document,
    )
  }
  return { ...made, documents }
}

/** Makes the drafts of an import, all of them or none; nothing, where the same request has made them before. */
const makeDrafts = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  { id, notices, publish, revision }: { id: Id; notices: NoticeToMake[]; publish: boolean; revision: string },
): Promise<void> => {
  const own = { payload: req.payload, transactionID: writer.transactionID }
  const stored = await heldImport(own, id)
  if (!stored) return
  if (stored.state === 'applied') throw refused(req, 'appliedAlready', 409)
  const made: ImportMade = { documents: [], present: [], published: [] }
  const run: Run = {
    isPublishing: publish,
    made,
    note: async () => {
      if (writer.made) await writeImport(own, id, { made })
    },
    options,
    present: await presentFor(writer),
    req,
    writer,
  }
  for (const { name, versions } of notices) {
    const [first] = versions
    if (!first) continue
    const at = `notices.${name}`
    const organisations = await organisationsFor(run, first.written, at)
    const register = await registerFor(run, first.written, organisations, at)
    const notice = await draftFor(run, first.written, register, at)
    if (notice === undefined) continue
    await writeBeside(own, options, notice, { broughtFrom: filesOf(stored, first.version) })
  }
  await writeImport(own, id, {
    appliedAt: new Date().toISOString(),
    appliedBy: accountOf(req),
    made: await asSaved(run, made),
    revision,
    state: 'applied',
  })
}

/**
 * Applies an import: makes the organisations, registers and notices that it tells of, where they are not there yet, with the words of
 * its files. Drafts, in one transaction where the database has them, and otherwise by removing what was made when a step fails; or,
 * where that is asked for, publications: each version from its own day, the oldest first, by the product's own publishing.
 *
 * Repeated under the same revision it makes nothing twice, and goes on with versions that a broken-off publishing has left.
 *
 * @param revision names it
 * @throws ValidationError (400) with the path of everything that is not in order
 * @throws APIError 409 when it has been applied before under another name, or is to be published where others have to approve that
 * @throws Forbidden when it is to be published by somebody who may not
 */
export const applyImport = (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  given: StoredImport,
  { publish = false, revision = randomUUID(), waive = false }: ApplyBody,
): Promise<void> =>
  importQueueOf(req.payload)(async () => {
    const stored = await storedImport(req, given.id)
    if (!stored) return
    const isRepeated = stored.state === 'applied' && stored.revision === revision
    if (stored.state === 'applied' && !isRepeated) throw refused(req, 'appliedAlready', 409)
    if (publish && writer.user && !(await options.access.publish({ req }))) throw new Forbidden(req.t)
    // What nobody has seen as it will be cannot have been approved: it is brought in as a draft, and asked for.
    if (publish && options.approval.approvals > 0) throw refused(req, 'needsApproval', 409)
    const notices = noticesToMake(writer, noticesOf(stored))
    if (notices.length === 0) throw refused(req, 'nothingToMake', 400)
    if (!publish && notices.some(({ versions }) => versions.length > 1)) {
      const message = translate(req.t, 'privacyNotices:imports:needsPublishing')
      throw fieldErrors(req, NOTICE_IMPORTS, [{ message, path: 'publish' }])
    }
    refuseUnready(req, options, writer, notices, calendarDateOf(new Date(), options.timeZone))
    if (publish && !isRepeated) {
      refuseStopping(req, options, notices, { present: await presentFor(writer), waive })
    }
    if (!isRepeated) {
      // Left by a process that stopped half-way, where no transaction took it back: before one begins, which would hold the database.
      if (stored.state === 'open' && stored.made) await takeBack(req.payload, stored.made.documents)
      await unlessMet(() =>
        together(writer, (within) =>
          makeDrafts(req, options, within, { id: given.id, notices, publish, revision }),
        ),
      )
    }
    if (publish) await publishVersions(req, options, writer, { id: given.id, notices, revision, waive })
  })
