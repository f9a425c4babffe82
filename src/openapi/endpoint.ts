import type { EndpointDescription, OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'

import { apiAddress } from '../http/addresses.js'
import { respondJSON } from '../http/respond.js'
import { errorsOf } from '../reading/answers.js'
import { publicEndpoint } from '../reading/publicEndpoint.js'
import { openAPIOf } from './document.js'

/**
 * The OpenAPI document of an app, with its addresses: `GET /openapi.json` under the path of the notices collection.
 *
 * @param others what it tells of beside itself
 */
export const openAPIEndpoint = (
  { negotiateLanguage, slugs }: Pick<NormalisedOptions, 'negotiateLanguage' | 'slugs'>,
  others: readonly EndpointDescription[],
): OwnEndpoint => {
  /** Made once: nothing of it changes while the app runs. */
  let document: ReturnType<typeof openAPIOf> | undefined
  const own: OwnEndpoint = publicEndpoint(
    {
      id: 'readOpenAPI',
      answer: {
        content: 'every endpoint of the plugin: what it takes, and all that it answers (OpenAPI 3.1)',
        formats: [{ name: 'json', mediaType: 'application/json', schema: 'OpenAPIDocument' }],
        kept: ['revalidate'],
        vary: ['Origin'],
      },
      errors: errorsOf('malformed'),
      parameters: [],
      path: '/openapi.json',
      summary: 'The OpenAPI document',
    },
    (req) => {
      const { config } = req.payload
      document ??= openAPIOf([...others, own], {
        cookie: `${config.cookiePrefix}-token`,
        negotiateLanguage,
        // Paths are put behind it, which begin with a slash.
        server: apiAddress(config, '').replace(/(?<=.)\/$/, ''),
        slugs,
      })
      return Promise.resolve(respondJSON(req, document, { vary: ['Origin'] }))
    },
  )
  return own
}
