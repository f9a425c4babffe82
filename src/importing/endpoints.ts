import type { PayloadHandler, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'
import type { TextWriter } from '../standardTexts/writer.js'
import type { ApplyBody } from './apply.js'
import type { StoredImport } from './stored.js'

import { mayImport, refuseAssistant } from '../access.js'
import {
  allowedBy,
  answerInJSON,
  editorsEndpoint,
  jsonBodyOf,
  localeOf,
  readableId,
  REFUSALS,
  uncached,
} from '../http/handlers.js'
import { localeParameter } from '../http/parameterKinds.js'
import { refuse } from '../http/respond.js'
import { lookUpLanguage } from '../notice/lookUpLanguage.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { Busy } from '../paper/oneAtATime.js'
import { MOST_OF_ONE, OwnBusy } from './inTurn.js'
import { asOwner } from '../scopes.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { isRow } from '../sources/localisation.js'
import { ownerFor } from '../standardTexts/owner.js'
import { writerOf } from '../standardTexts/writer.js'
import { translate } from '../translations/index.js'
import { applyImport } from './apply.js'
import { beginImport } from './begin.js'
import { broughtIn } from './brought.js'
import { compareVersions } from './comparison.js'
import { proposalOf } from './proposal.js'
import { storedImport } from './stored.js'
import { undoImport } from './undo.js'

/** The form of `POST /read`. */
export type ReadForm = {
  /** The files, at most 20 of 10 MB each: Word (`.docx`), PDF, HTML, Markdown, plain text, or TILT (`.json`). */
  files: string[]
  /** Whose what is made becomes, where there are several organisations: the value of the field that says so. */
  owner?: string
}

const REVISION = /^[A-Za-z0-9-]{16,40}$/

/** The body of a request to apply. */
const applyBodyOf = async (req: PayloadRequest): Promise<ApplyBody> => {
  const body = await jsonBodyOf(req)
  const refuse = (path: string) => {
    const message = translate(req.t, 'privacyNotices:imports:applyBody')
    return fieldErrors(req, NOTICE_IMPORTS, [{ message, path }])
  }
  if (!isRow(body)) throw refuse('')
  const { publish, revision, waive, ...others } = body
  const [other] = Object.keys(others)
  if (other !== undefined) throw refuse(other.slice(0, 80))
  if (revision !== undefined && !(typeof revision === 'string' && REVISION.test(revision))) {
    throw refuse('revision')
  }
  if (publish !== undefined && typeof publish !== 'boolean') throw refuse('publish')
  if (waive !== undefined && typeof waive !== 'boolean') throw refuse('waive')
  return {
    ...(publish !== undefined && { publish }),
    ...(revision !== undefined && { revision }),
    ...(waive !== undefined && { waive }),
  }
}

/** The writer that makes the documents of an import, as the user of a request. */
export const writerFor = (
  req: PayloadRequest,
  options: NormalisedOptions,
  { owner }: Pick<StoredImport, 'owner'>,
): Promise<TextWriter> =>
  writerOf(req.payload, {
    owner: owner === null || owner === undefined ? undefined : asOwner(req.payload, options, owner),
    req: { i18n: req.i18n },
    user: req.user,
  })

/** Answers about the import of a request, where the user may work on it. */
const ofImport =
  (
    options: NormalisedOptions,
    work: (req: PayloadRequest, stored: StoredImport, writer: TextWriter) => Promise<Response>,
  ): PayloadHandler =>
  async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    const id = await readableId(req, NOTICE_IMPORTS)
    const stored = await storedImport(req, id)
    if (!stored) throw new Forbidden(req.t)
    return work(req, stored, await writerFor(req, options, stored))
  }

const proposed = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  id: StoredImport['id'],
  status = 200,
): Promise<Response> => {
  const stored = await storedImport(req, id)
  if (!stored) throw new Forbidden(req.t)
  return Response.json(await proposalOf(req, options, writer, stored), { headers: uncached, status })
}

/** What was done, or the answer that too many wait for it. */
const orBusy = async <Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Response | Result> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    const key = error instanceof OwnBusy ? 'busyWithOwn' : 'busy'
    const message = translate(req.t, `privacyNotices:imports:${key}`, { count: MOST_OF_ONE })
    return refuse(
      { code: 'busy', message },
      { headers: { 'Retry-After': String(error.retryAfter) }, status: 503 },
    )
  }
}

const conflict = (when: string) => ({ code: null, status: 409, when }) as const

/**
 * Endpoints of imports. The first takes a form with files ({@link ReadForm}); it, the second and the applying answer with an
 * `ImportAnswer`; the comparison answers with an `ImportComparison`, the undoing with an `UndoAnswer`. Corrections are saved by
 * Payload’s own update of the collection.
 */
export const importEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'readImport',
      answer: answerInJSON(
        'ImportAnswer',
        '[the import](import.md): what each file says, what it would become, and what rules find in that. Nothing is made yet',
        201,
      ),
      body: { form: true, required: true, schema: 'ReadForm' },
      collection: 'imports',
      errors: [
        {
          ...REFUSALS.malformed,
          when: 'a parameter or the form cannot be used, or none of the files can be read; `data.errors` says why of each',
        },
        REFUSALS.forbidden,
        { code: null, status: 413, when: 'the files are too large' },
        {
          code: 'busy',
          status: 503,
          when: 'as many imports are being read, of all or of the same account, as may be; `Retry-After` says when to ask again',
        },
      ],
      method: 'post',
      parameters: [],
      path: '/read',
      right: 'import',
      summary: 'Reads files that notices are in',
    },
    allowedBy(
      async ({ req }) => Boolean(await mayImport(options)({ req })),
      async (req) => {
        const { files, owner: asked } = await broughtIn(req)
        const owner = await ownerFor(req, options, 'notices', asked)
        const begun = await orBusy(req, () => beginImport(req, options, files, { owner }))
        if (begun instanceof Response) return begun
        const { id } = begun
        const writer = await writerFor(req, options, { owner: owner === undefined ? null : String(owner) })
        return proposed(req, options, writer, id, 201)
      },
    ),
  ),
  editorsEndpoint(
    {
      id: 'readProposal',
      answer: answerInJSON(
        'ImportAnswer',
        '[the import](import.md) with its corrections: what it would make, what is there already, what rules find in it',
      ),
      collection: 'imports',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [],
      path: '/:id/proposal',
      right: 'import',
      summary: 'What an import would make',
    },
    ofImport(options, (req, { id }, writer) => proposed(req, options, writer, id)),
  ),
  editorsEndpoint(
    {
      id: 'compareImport',
      answer: answerInJSON(
        'ImportComparison',
        '`changes` from each version of a notice to the next, as they would be published',
      ),
      collection: 'imports',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [localeParameter('language of the sentences; default: that of the admin')],
      path: '/:id/comparison',
      right: 'import',
      summary: 'What changed from version to version of an import',
    },
    ofImport(options, (req, stored, writer) => {
      const language = lookUpLanguage(localeOf(req), Object.keys(options.languages.comparisons)) ?? 'en'
      return Promise.resolve(
        Response.json(compareVersions(options, writer, stored, language), { headers: uncached }),
      )
    }),
  ),
  editorsEndpoint(
    {
      id: 'applyImport',
      answer: answerInJSON('ImportAnswer', '[the import](import.md), with what was `made` of it'),
      body: { required: false, schema: 'ApplyBody' },
      collection: 'imports',
      errors: [
        {
          ...REFUSALS.malformed,
          when: 'a parameter, the body or something of the import is not in order; `data.errors` says what, and where',
        },
        { ...REFUSALS.forbidden, when: 'not signed in, or without the right to make or to publish it' },
        REFUSALS.notFound,
        conflict(
          'it has been applied before, or is to be published where others [have to approve](approval.md) that',
        ),
      ],
      method: 'post',
      parameters: [],
      path: '/:id/apply',
      right: 'import',
      summary: 'Makes drafts of an import, or publishes its versions',
    },
    ofImport(options, async (req, stored, writer) => {
      await refuseAssistant(options, req)
      await applyImport(req, options, writer, stored, await applyBodyOf(req))
      return proposed(req, options, writer, stored.id)
    }),
  ),
  editorsEndpoint(
    {
      id: 'undoImport',
      answer: answerInJSON('UndoAnswer', 'what was `removed`, and what is `left` and why'),
      collection: 'imports',
      errors: [
        REFUSALS.malformed,
        REFUSALS.forbidden,
        REFUSALS.notFound,
        conflict('nothing was made of it, or something of it is published'),
      ],
      method: 'post',
      parameters: [],
      path: '/:id/undo',
      right: 'import',
      summary: 'Takes away what an import made',
    },
    ofImport(options, async (req, stored, writer) => {
      await refuseAssistant(options, req)
      return Response.json(await undoImport(req, options, writer, stored), { headers: uncached })
    }),
  ),
]
