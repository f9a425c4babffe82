import type { PayloadRequest } from 'payload'

import { APIError, NotFound } from 'payload'

import type { OwnEndpoint } from './http/endpoint.js'
import type { NormalisedOptions, Owner } from './options.js'
import type { PendingList, UsageAnswer } from './pending/list.js'
import type { SourceKey } from './sources/names.js'

import { hasForbiddenCharacter } from './notice/characters.js'
import { lookUpLanguage } from './notice/lookUpLanguage.js'
import { translate } from './translations/index.js'
import {
  allowedBy,
  answerInJSON,
  editorsEndpoint,
  flag,
  localeOf,
  parameter,
  readableId,
  REFUSALS,
  uncached,
} from './http/handlers.js'
import { flagParameter, localeParameter, scopeParameter, textParameter } from './http/parameterKinds.js'
import { openAPIEndpoint } from './openapi/endpoint.js'
import { readScope } from './http/parameters.js'
import { ownersOf } from './scopes.js'
import { listPending, retiredIn, usedElsewhere, whereUsed } from './pending/list.js'
import { approvalEndpoints } from './approving/endpoints.js'
import { checkEndpoints } from './checking/endpoints.js'
import { dossierEndpoint } from './dossier/endpoint.js'
import { waiveEndpoints } from './checking/waiveEndpoints.js'
import { pendingChanges } from './pending/changes.js'
import { placeholdersEndpoint } from './pending/placeholderValues.js'
import { previewEndpoint } from './preview/endpoint.js'
import { exportBundle } from './record/proof/exportBundle.js'
import { mustBeKnown } from './record/proof/rows.js'
import { UnknownNotice, UnknownScope, verify } from './record/proof/verify.js'
import { repair } from './publishing/repair.js'
import { readEndpoints } from './reading/endpoints.js'
import { logEndpoints } from './reading/log/endpoints.js'
import { republishingEndpoints } from './republishing/endpoints.js'
import { isSourceKey, SOURCE_KEYS } from './sources/names.js'
import { reviewEndpoints } from './reviews/endpoints.js'
import { noteVerification } from './reviews/verifications.js'
import { standardTextEndpoints } from './standardTexts/endpoints.js'
import { importEndpoints } from './importing/endpoints.js'
import { ropaEndpoint } from './ropaAnswer/endpoint.js'
import { startEndpoints } from './start/endpoints.js'

/** How a query names a source. */
const SOURCE = new RegExp(`^(${SOURCE_KEYS.join('|')}):(.{1,100})$`)

/** The type of an export: JSON Lines. */
const EXPORT_TYPE = 'application/jsonl; charset=utf-8'

/**
 * The source that a query names, such as `blocks:5`.
 *
 * @throws APIError 400 when it names none
 */
const sourceOf = (req: PayloadRequest): { collection: SourceKey; id: string } => {
  const [, collection, id] = SOURCE.exec(parameter(req, 'source') ?? '') ?? []
  if (!isSourceKey(collection) || id === undefined || hasForbiddenCharacter(id)) {
    const message = translate(req.t, 'privacyNotices:validation:sourceParameter')
    throw new APIError(message, 400, [{ message, path: 'source' }], true)
  }
  return { id, collection }
}

/**
 * Whose part of the record a request is about: of the organisations that the user works with, or of the one that `scope` names
 * among them.
 *
 * @throws MalformedParameter when `scope` could not be the name of one, or the installation has none
 */
const withinOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
): Promise<{ owners?: readonly Owner[]; scope?: string }> => {
  const owners = await ownersOf(req, options)
  const scope = readScope(parameter(req, 'scope'), options.scope !== undefined)
  return { ...(owners !== 'all' && { owners }), ...(scope !== undefined && { scope }) }
}

/** What is asked for; not found where it is of a notice that has never been there, or of an organisation that has published nothing. */
const ofKnownNotice = async <Value>(req: PayloadRequest, work: Promise<Value>): Promise<Value> => {
  try {
    return await work
  } catch (error) {
    const isUnknown = error instanceof UnknownNotice || error instanceof UnknownScope
    throw isUnknown ? new NotFound(req.t) : error
  }
}

/** A stream that makes the next piece when the one before has been taken. */
const streamOf = (lines: AsyncGenerator<string, void, void>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    cancel: async () => {
      await lines.return()
    },
    pull: async (controller) => {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}

const sourceParameter = (required: boolean, meaning: string) =>
  textParameter('source', {
    meaning,
    required,
    schema: { pattern: SOURCE.source },
    values: `one of ${SOURCE_KEYS.map((key) => `\`${key}\``).join(', ')}, a colon and an id`,
  })

const sentences = localeParameter('language of titles and sentences; default: that of the admin')

/** Why nothing is answered of one notice. */
const unlessKnown = [
  REFUSALS.malformed,
  REFUSALS.forbidden,
  {
    ...REFUSALS.notFound,
    when: 'the notice has never been there, or the organisation has published nothing',
  },
]

const ofOneNotice = textParameter('notice', {
  meaning: 'only one notice; default: all',
  values: 'the id of a notice',
})

/**
 * Endpoints for those who work on notices, under the path of the notices collection. What they answer: {@link PendingChanges},
 * {@link PendingList}, {@link Usage}, {@link UsageElsewhere}, {@link PresentPlaceholders}, {@link RepublishingProgress},
 * {@link VerifyReport}, {@link RepairReport}, and every publication as JSON Lines.
 */
export const publishingEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'verify',
      answer: answerInJSON(
        'VerifyReport',
        '[a report](record.md#verify) of every hash, chain and seal, of the log, and of what it was compared with',
      ),
      collection: 'notices',
      errors: unlessKnown,
      method: 'get',
      parameters: [ofOneNotice, scopeParameter()],
      path: '/verify',
      right: 'audit',
      summary: 'Checks the record',
    },
    allowedBy(options.access.audit, async (req) => {
      const { owners, scope } = await withinOf(req, options)
      const notice = parameter(req, 'notice')
      const report = await ofKnownNotice(req, verify(req.payload, { notice, owners, scope }))
      if (notice === undefined && scope === undefined) await noteVerification(req.payload, report, owners)
      return Response.json(report, { headers: uncached })
    }),
  ),
  editorsEndpoint(
    {
      id: 'exportPublications',
      answer: {
        content: '[every publication](record.md#export) as JSON Lines',
        formats: [{ name: 'jsonl', mediaType: EXPORT_TYPE }],
        kept: ['never'],
      },
      collection: 'notices',
      errors: unlessKnown,
      method: 'get',
      parameters: [
        ofOneNotice,
        flagParameter(
          'publishers',
          'with all that stands beside the records, accounts too; default: `false`',
        ),
        scopeParameter(),
      ],
      path: '/export',
      right: 'audit',
      summary: 'Exports publications',
    },
    allowedBy(options.access.audit, async (req) => {
      const notice = parameter(req, 'notice')
      const publishers = flag(req, 'publishers')
      const only = await withinOf(req, options)
      await ofKnownNotice(req, mustBeKnown(req.payload, notice, only))
      const lines = exportBundle(req.payload, { ...only, notice, publishers })
      return new Response(streamOf(lines), {
        headers: {
          ...uncached,
          'Content-Disposition': 'attachment; filename="publications.jsonl"',
          'Content-Type': EXPORT_TYPE,
        },
      })
    }),
  ),
  editorsEndpoint(
    {
      id: 'repair',
      answer: answerInJSON(
        'RepairReport',
        '[what was broken off](record.md#without-transactions), completed, and what an editor has to look at',
      ),
      collection: 'notices',
      errors: [
        REFUSALS.malformed,
        REFUSALS.forbidden,
        { ...REFUSALS.notFound, when: 'the organisation has published nothing' },
      ],
      method: 'post',
      parameters: [scopeParameter()],
      path: '/repair',
      right: 'publish',
      summary: 'Completes what was broken off',
    },
    allowedBy(options.access.publish, async (req) => {
      const only = await withinOf(req, options)
      if (only.scope !== undefined) await ofKnownNotice(req, mustBeKnown(req.payload, undefined, only))
      return Response.json(await repair(req.payload, only), { headers: uncached })
    }),
  ),
  editorsEndpoint(
    {
      id: 'readChanges',
      answer: answerInJSON(
        'PendingChanges',
        'what publishing it would change, what keeps it from being published, what of it is empty or missing, each with its field, the law it cites that is no longer in force, a right to object that stands in no section of its own, and the proposal',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [
        sentences,
        flagParameter('saved', 'what is saved as published; default: `false`, the newest draft'),
      ],
      path: '/:id/changes',
      right: 'readNotice',
      summary: 'What publishing a notice would change',
    },
    async (req) => {
      const id = await readableId(req, options.slugs.notices)
      const language = lookUpLanguage(localeOf(req), Object.keys(options.languages.comparisons)) ?? 'en'
      const saved = flag(req, 'saved')
      return Response.json(await pendingChanges(req, options, id, { language, saved }), { headers: uncached })
    },
  ),
  editorsEndpoint(
    {
      id: 'listPending',
      answer: answerInJSON(
        'PendingList',
        '`notices` whose text their sources have changed, or one source: `since`, `causes`, `version`, `problems` (how many), `held`, `contentHash`; of one source also `retired`, the retired sources it still uses',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden],
      method: 'get',
      parameters: [
        sourceParameter(false, 'only what is pending because of one source; default: all'),
        sentences,
      ],
      path: '/pending',
      right: 'readSources',
      summary: 'What is pending',
    },
    async (req) => {
      const source = parameter(req, 'source') === undefined ? undefined : sourceOf(req)
      const language = localeOf(req)
      const notices = await listPending(req, options, { language, source })
      const retired = source ? await retiredIn(req, options, { language, source }) : []
      return Response.json({ notices, retired } satisfies PendingList, { headers: uncached })
    },
  ),
  editorsEndpoint(
    {
      id: 'listUses',
      answer: answerInJSON(
        'UsageAnswer',
        'where a source is used: `users` (documents that refer to it) and `notices` (`inDraft`, `inForce`, `pending`); with `elsewhere=true` in the app’s own collections and globals',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [
        sourceParameter(true, 'the source'),
        sentences,
        flagParameter('elsewhere', 'in the app’s own collections and globals instead; default: `false`'),
      ],
      path: '/uses',
      right: 'readSources',
      summary: 'Where a source is used',
    },
    async (req) => {
      const language = localeOf(req)
      const usage = flag(req, 'elsewhere')
        ? await usedElsewhere(req, options, sourceOf(req))
        : await whereUsed(req, options, { language, source: sourceOf(req) })
      if (!usage) throw new NotFound(req.t)
      return Response.json(usage satisfies UsageAnswer, { headers: uncached })
    },
  ),
  placeholdersEndpoint(options),
  previewEndpoint(options),
  ...republishingEndpoints(options),
]

/** Every endpoint of the plugin, in the order in which Payload tries them. */
export const ownEndpoints = (options: NormalisedOptions): OwnEndpoint[] => {
  const all = [
    ...readEndpoints(options),
    ...logEndpoints(options),
    ...publishingEndpoints(options),
    ...checkEndpoints(options),
    ...waiveEndpoints(options),
    ...approvalEndpoints(options),
    ...reviewEndpoints(options),
    ...standardTextEndpoints(options),
    ...startEndpoints(options),
    ...importEndpoints(options),
    ropaEndpoint(options),
    dossierEndpoint(options),
  ]
  return [...all, openAPIEndpoint(options, all)]
}
