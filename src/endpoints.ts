import type { Endpoint, PayloadRequest } from 'payload'

import { APIError, NotFound } from 'payload'

import type { NormalisedOptions } from './options.js'
import type { SourceKey } from './sources/names.js'

import { hasForbiddenCharacter } from './notice/characters.js'
import { lookUpLanguage } from './notice/lookUpLanguage.js'
import { translate } from './translations/index.js'
import { allowedBy, localeOf, parameter, readableId, uncached } from './http/handlers.js'
import { listPending, retiredIn, usedElsewhere, whereUsed } from './pending/list.js'
import { pendingChanges } from './pending/changes.js'
import { placeholdersEndpoint } from './pending/placeholderValues.js'
import { exportBundle } from './record/proof/exportBundle.js'
import { mustBeKnown } from './record/proof/rows.js'
import { UnknownNotice, verify } from './record/proof/verify.js'
import { repair } from './publishing/repair.js'
import { republishingEndpoints } from './republishing/endpoints.js'
import { isSourceKey } from './sources/names.js'

/**
 * The source that a query names, such as `blocks:5`.
 *
 * @throws APIError 400 when it names none
 */
const sourceOf = (req: PayloadRequest): { collection: SourceKey; id: string } => {
  const [, collection, id] = /^([a-z]+):(.{1,100})$/.exec(parameter(req, 'source') ?? '') ?? []
  if (!isSourceKey(collection) || id === undefined || hasForbiddenCharacter(id)) {
    const message = translate(req.t, 'privacyNotices:validation:sourceParameter')
    throw new APIError(message, 400, [{ message, path: 'source' }], true)
  }
  return { id, collection }
}

/** What is asked for; not found where it is of a notice that has never been there. */
const ofKnownNotice = async <Value>(req: PayloadRequest, work: Promise<Value>): Promise<Value> => {
  try {
    return await work
  } catch (error) {
    throw error instanceof UnknownNotice ? new NotFound(req.t) : error
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

/**
 * Endpoints for those who work on notices, under the path of the notices collection.
 *
 * - `GET /:id/changes?locale=fi&saved=true`: {@link PendingChanges} of a notice that the user may read, as its newest draft
 *   or as it is saved; sentences in the language
 * - `GET /pending?source=blocks:5&locale=fi`: what is pending, {@link PendingNotice}s, of all notices that the user may read
 *   or of those that wait because of one source, which then also says
 *   which retired sources it still uses, {@link RetiredSource}s
 * - `GET /uses?source=blocks:5&locale=fi`: where a source is used, {@link Usage}; with `elsewhere=true` in the app's own
 *   collections, {@link UsageElsewhere}
 * - `GET /placeholders?collection=registers&id=5&locale=sv`: {@link PresentPlaceholders} of a document that the user may read
 * - `GET /verify?notice=<id>`: a {@link VerifyReport}, for those who may audit; 404 for a notice that has never been there
 * - `GET /export?notice=<id>&publishers=true`: every publication as JSON Lines, for those who may audit
 * - `POST /repair`: a {@link RepairReport}, for those who may publish
 */
export const publishingEndpoints = (options: NormalisedOptions): Endpoint[] => [
  {
    handler: allowedBy(options.access.audit, async (req) =>
      Response.json(await ofKnownNotice(req, verify(req.payload, { notice: parameter(req, 'notice') })), {
        headers: uncached,
      }),
    ),
    method: 'get',
    path: '/verify',
  },
  {
    handler: allowedBy(options.access.audit, async (req) => {
      const notice = parameter(req, 'notice')
      if (notice !== undefined) await ofKnownNotice(req, mustBeKnown(req.payload, notice))
      const lines = exportBundle(req.payload, {
        notice,
        publishers: parameter(req, 'publishers') === 'true',
      })
      return new Response(streamOf(lines), {
        headers: {
          ...uncached,
          'Content-Disposition': 'attachment; filename="publications.jsonl"',
          'Content-Type': 'application/jsonl; charset=utf-8',
        },
      })
    }),
    method: 'get',
    path: '/export',
  },
  {
    handler: allowedBy(options.access.publish, async (req) =>
      Response.json(await repair(req.payload), { headers: uncached }),
    ),
    method: 'post',
    path: '/repair',
  },
  {
    handler: async (req) => {
      const id = await readableId(req, options.slugs.notices)
      const language = lookUpLanguage(localeOf(req), Object.keys(options.languages.comparisons)) ?? 'en'
      const saved = parameter(req, 'saved') === 'true'
      return Response.json(await pendingChanges(req, options, id, { language, saved }), { headers: uncached })
    },
    method: 'get',
    path: '/:id/changes',
  },
  {
    handler: async (req) => {
      const source = parameter(req, 'source') === undefined ? undefined : sourceOf(req)
      const language = localeOf(req)
      const notices = await listPending(req, options, { language, source })
      const retired = source ? await retiredIn(req, options, { language, source }) : []
      return Response.json({ notices, retired }, { headers: uncached })
    },
    method: 'get',
    path: '/pending',
  },
  {
    handler: async (req) => {
      const language = localeOf(req)
      const usage =
        parameter(req, 'elsewhere') === 'true'
          ? await usedElsewhere(req, options, sourceOf(req))
          : await whereUsed(req, options, { language, source: sourceOf(req) })
      if (!usage) throw new NotFound(req.t)
      return Response.json(usage, { headers: uncached })
    },
    method: 'get',
    path: '/uses',
  },
  placeholdersEndpoint(options),
  ...republishingEndpoints(options),
]
