import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { APIError, Forbidden } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'

import { allowedBy, parameter, readableId, uncached } from '../http/handlers.js'
import { readLocale } from '../http/parameters.js'
import { isRow } from '../sources/localisation.js'
import { installStandardTexts } from './install.js'
import { standardTextState, takeNewerWording } from './newerWording.js'

type Asked = { keys?: string[]; publish?: boolean }

/** What is asked to be installed: everything, unless the body says otherwise. */
const askedIn = async (req: PayloadRequest): Promise<Asked> => {
  const text = (await req.text?.()) ?? ''
  let body: unknown = {}
  try {
    if (text.trim()) body = JSON.parse(text)
  } catch {
    body = null
  }
  const { keys, publish }: Row = isRow(body) ? body : { keys: null }
  const isList = Array.isArray(keys) && keys.every((key) => typeof key === 'string')
  if ((keys !== undefined && !isList) || (publish !== undefined && typeof publish !== 'boolean')) {
    throw new APIError('Send { "keys": ["intro", …], "publish": true }, or nothing.', 400, null, true)
  }
  return { keys, publish }
}

/**
 * Endpoints of the standard texts, under the path of the collection of shared texts.
 *
 * - `POST /standard-texts`: installs them and answers an `InstallReport`, for those who may edit; `keys` and `publish` in
 *   the body. Those who may publish publish them, unless they say `publish: false`; `published` in the answer says so
 * - `GET /:id/standard-text?locale=fi`: a {@link StandardTextState}, for those who may read the shared text
 * - `POST /:id/standard-text`: takes the newer wording as a draft and answers the state after that, for those who may change
 *   the shared text
 */
export const standardTextEndpoints = (options: NormalisedOptions): Endpoint[] => {
  /** Hands on the id of a shared text that the user may read. */
  const ofBlock =
    (handler: (req: PayloadRequest, id: number | string) => Promise<void>): PayloadHandler =>
    async (req) => {
      if (!req.user) throw new Forbidden(req.t)
      const id = await readableId(req, options.slugs.blocks)
      await handler(req, id)
      const state = await standardTextState(req, options, id, readLocale(parameter(req, 'locale')))
      return Response.json(state, { headers: uncached })
    }
  return [
    {
      handler: allowedBy(options.access.edit, async (req) => {
        const { keys, publish = true } = await askedIn(req)
        const published = publish && (await options.access.publish({ req }))
        const report = await installStandardTexts(req.payload, {
          keys,
          publish: published,
          req,
          user: req.user,
        })
        return Response.json({ ...report, published }, { headers: uncached })
      }),
      method: 'post',
      path: '/standard-texts',
    },
    { handler: ofBlock(async () => {}), method: 'get', path: '/:id/standard-text' },
    {
      handler: ofBlock((req, id) => takeNewerWording(req, options, id)),
      method: 'post',
      path: '/:id/standard-text',
    },
  ]
}
