import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { withoutBody } from '../http/respond.js'
import { optionsOf } from '../installation.js'
import { withRefusals } from './answers.js'

/** Makes the answer to a reader. */
export type Answer = (req: PayloadRequest) => Promise<Response>

/** A public endpoint for GET and for HEAD, which Payload's router tells apart. */
export const forGetAndHead = (path: string, answer: Answer): Endpoint[] => {
  const handler: PayloadHandler = async (req) => {
    const response = await withRefusals(req, optionsOf(req.payload), () => answer(req))
    // Payload says who may read an answer from elsewhere; these of its headers are then of use there.
    if (req.payload.config.cors) response.headers.set('Access-Control-Expose-Headers', 'ETag, Link')
    return response
  }
  return [
    { handler, method: 'get', path },
    { handler: async (req) => withoutBody(await handler(req)), method: 'head', path },
  ]
}
