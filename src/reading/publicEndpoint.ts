import type { PayloadRequest } from 'payload'

import type { EndpointDescription, OwnEndpoint } from '../http/endpoint.js'
import type { Parameters } from '../http/parameters.js'

import { namesInPath, parametersAsked } from '../http/endpoint.js'
import { optionsOf } from '../installation.js'
import { errorsOf, withRefusals } from './answers.js'

/** Makes the answer to a reader, who gave these parameters, in the query or in the address. */
export type Answer = (req: PayloadRequest, given: Parameters) => Promise<Response>

/**
 * An endpoint that anyone may read, under the path of the notices. A parameter that it has none of is malformed, and conditions of
 * the request that are not met are told (RFC 9110 §13.1).
 *
 * @param answer may throw MalformedParameter
 */
export const publicEndpoint = (
  description: Omit<EndpointDescription, 'collection' | 'method' | 'right'>,
  answer: Answer,
): OwnEndpoint => {
  const inPath = namesInPath(description)
  return {
    ...description,
    collection: 'notices',
    errors: [...description.errors, ...errorsOf('preconditionFailed')],
    handler: async (req) => {
      const response = await withRefusals(req, optionsOf(req.payload), async () => {
        const query = parametersAsked(req, description)
        return answer(req, (name) =>
          inPath.includes(name) ? String(req.routeParams?.[name] ?? '') : query(name),
        )
      })
      // Payload says who may read an answer from elsewhere; these of its headers are then of use there.
      if (req.payload.config.cors) response.headers.set('Access-Control-Expose-Headers', 'ETag, Link')
      return response
    },
    method: 'get',
    right: 'anyone',
  }
}
