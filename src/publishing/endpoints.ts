import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { AccessRule, NormalisedOptions } from '../options.js'

import { adminTranslations } from '../translations/index.js'
import { pendingChanges } from './pendingChanges.js'
import { exportBundle } from './proof/exportBundle.js'
import { verify } from './proof/verify.js'
import { repair } from './repair.js'

const uncached = { 'Cache-Control': 'no-store' }

const allowedBy =
  (rule: AccessRule, handler: PayloadHandler): PayloadHandler =>
  async (req) => {
    if (!req.user || !(await rule({ req }))) throw new Forbidden(req.t)
    return handler(req)
  }

const parameter = (req: PayloadRequest, name: string): string | undefined => {
  const value: unknown = req.query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
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
 * - `GET /:id/changes?language=fi`: {@link PendingChanges} of a notice that the user may read; sentences in the language
 * - `GET /verify?notice=<id>`: a {@link VerifyReport}, for those who may audit
 * - `GET /export?notice=<id>&publishers=true`: every publication as JSON Lines, for those who may audit
 * - `POST /repair`: a {@link RepairReport}, for those who may publish
 */
export const publishingEndpoints = (options: NormalisedOptions): Endpoint[] => [
  {
    handler: allowedBy(options.access.audit, async (req) =>
      Response.json(await verify(req.payload, { notice: parameter(req, 'notice') }), { headers: uncached }),
    ),
    method: 'get',
    path: '/verify',
  },
  {
    handler: allowedBy(options.access.audit, (req) => {
      const lines = exportBundle(req.payload, {
        notice: parameter(req, 'notice'),
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
      const { id } = await req.payload.findByID({
        id: String(req.routeParams?.['id']),
        collection: options.slugs.notices,
        depth: 0,
        draft: true,
        overrideAccess: false,
        req,
      })
      const asked = parameter(req, 'language')
      const language = asked !== undefined && Object.hasOwn(adminTranslations, asked) ? asked : 'en'
      return Response.json(await pendingChanges(req, options, id, language), { headers: uncached })
    },
    method: 'get',
    path: '/:id/changes',
  },
]
