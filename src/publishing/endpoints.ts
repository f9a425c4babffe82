import type { Endpoint } from 'payload'

import { adminTranslations } from '../translations/index.js'
import type { NormalisedOptions } from '../options.js'
import { pendingChanges } from './pendingChanges.js'

/**
 * Endpoints for those who work on notices, under the path of the notices collection.
 *
 * - `GET /:id/changes?language=fi`: {@link PendingChanges} of a notice that the user may read; sentences in the language
 */
export const publishingEndpoints = (options: NormalisedOptions): Endpoint[] => [
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
      const asked = req.query['language']
      const language = typeof asked === 'string' && Object.hasOwn(adminTranslations, asked) ? asked : 'en'
      return Response.json(await pendingChanges(req, options, id, language), {
        headers: { 'Cache-Control': 'no-store' },
      })
    },
    method: 'get',
    path: '/:id/changes',
  },
]
