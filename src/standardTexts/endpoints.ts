import type { PayloadHandler, PayloadRequest } from 'payload'

import { APIError, Forbidden } from 'payload'

import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions, Owner } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { InstallReport } from './install.js'

import {
  allowedBy,
  answerInJSON,
  editorsEndpoint,
  jsonBodyOf,
  parameter,
  readableId,
  REFUSALS,
  uncached,
} from '../http/handlers.js'
import { localeParameter } from '../http/parameterKinds.js'
import { readLocale } from '../http/parameters.js'
import { isRow } from '../sources/localisation.js'
import { installStandardTexts } from './install.js'
import { ownerFor } from './owner.js'
import { standardTextState, takeNewerWording } from './newerWording.js'

/** The body of `POST /standard-texts`, if any. */
export type InstallBody = {
  /** Which texts; all without it. */
  keys?: string[]
  /** Whose texts, where there are several organisations; the one chosen in the admin, or the only one, without it. */
  owner?: Owner
  /** `true`: published, by those who may. Without it they are drafts. */
  publish?: boolean
}

/** What was installed, and whether it was published. */
export type InstallAnswer = { published: boolean } & InstallReport

/** What is asked to be installed: everything, unless the body says otherwise. */
const askedIn = async (req: PayloadRequest): Promise<InstallBody> => {
  const body = await jsonBodyOf(req)
  const { keys, owner, publish }: Row = isRow(body) ? body : { keys: null }
  const isList = Array.isArray(keys) && keys.every((key) => typeof key === 'string')
  const isOwner = owner === undefined || typeof owner === 'number' || typeof owner === 'string'
  if (
    (keys !== undefined && !isList) ||
    !isOwner ||
    (publish !== undefined && typeof publish !== 'boolean')
  ) {
    throw new APIError('Send { "keys": ["intro", …], "publish": true }, or nothing.', 400, null, true)
  }
  return { keys, owner, publish }
}

const state = answerInJSON(
  'StandardTextState',
  'how it stands to the standard text it was made from: `state` (`none`, `same`, `changed`, `newer`, `newerAndChanged`), `newerIn`, `current`, `shipped`, `comparison`',
)

const inLanguage = localeParameter('language of the words; default: the default language of the app')

/**
 * Endpoints of the standard texts, under the path of the collection of shared texts: what installs them, for those who may edit,
 * and how a shared text stands to the one it was made from ({@link StandardTextState}).
 */
export const standardTextEndpoints = (options: NormalisedOptions): OwnEndpoint[] => {
  /** Hands on the id of a shared text that the user may read. */
  const ofBlock =
    (handler: (req: PayloadRequest, id: number | string) => Promise<void>): PayloadHandler =>
    async (req) => {
      if (!req.user) throw new Forbidden(req.t)
      const id = await readableId(req, options.slugs.blocks)
      await handler(req, id)
      const found = await standardTextState(req, options, id, readLocale(parameter(req, 'locale')))
      return Response.json(found, { headers: uncached })
    }
  return [
    editorsEndpoint(
      {
        id: 'installStandardTexts',
        answer: answerInJSON(
          'InstallAnswer',
          'which were `created` and which were `present`; whether they were `published`',
        ),
        body: { required: false, schema: 'InstallBody' },
        collection: 'blocks',
        errors: [
          {
            ...REFUSALS.malformed,
            when: 'a parameter or the body cannot be used, or a key is none of a standard text',
          },
          REFUSALS.forbidden,
        ],
        method: 'post',
        parameters: [],
        path: '/standard-texts',
        right: 'edit',
        summary: 'Installs the standard texts that are not there',
      },
      allowedBy(options.access.edit, async (req) => {
        const { keys, owner: asked, publish = false } = await askedIn(req)
        const owner = await ownerFor(req, options, 'blocks', asked)
        const published = publish && (await options.access.publish({ req }))
        const report = await installStandardTexts(req.payload, {
          keys,
          owner,
          publish: published,
          req,
          user: req.user,
        })
        return Response.json({ ...report, published } satisfies InstallAnswer, { headers: uncached })
      }),
    ),
    editorsEndpoint(
      {
        id: 'readStandardText',
        answer: state,
        collection: 'blocks',
        errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
        method: 'get',
        parameters: [inLanguage],
        path: '/:id/standard-text',
        right: 'readText',
        summary: 'How a shared text stands to its standard text',
      },
      ofBlock(async () => {}),
    ),
    editorsEndpoint(
      {
        id: 'takeNewerWording',
        answer: state,
        collection: 'blocks',
        errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
        method: 'post',
        parameters: [inLanguage],
        path: '/:id/standard-text',
        right: 'changeText',
        summary: 'Takes the newer wording as a draft',
      },
      ofBlock((req, id) => takeNewerWording(req, options, id)),
    ),
  ]
}
