import type { PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { CheckAnswer } from '../checks/checkComposed.js'
import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { CheckList } from './list.js'

import { readSources } from '../access.js'
import {
  allowedBy,
  answerInJSON,
  editorsEndpoint,
  localeOf,
  parameter,
  readableId,
  REFUSALS,
  uncached,
} from '../http/handlers.js'
import { localeParameter, pagingParameters } from '../http/parameterKinds.js'
import { parametersOf, readLocale, readPaging } from '../http/parameters.js'
import { isWithin, ownersOf, ownersOfRow } from '../scopes.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { languagesOf } from '../sources/loadSources.js'
import { isRow } from '../sources/localisation.js'
import { listedWhere } from '../sources/readable.js'
import { translate } from '../translations/index.js'
import { checkSaved, checkTyped, typedRow, UnreadableForm } from './checkNotice.js'
import { listChecks } from './list.js'

/** In place of an id: a notice that is not saved yet. */
const NEW = 'new'

/** The body of `POST /:id/check`. */
export type CheckBody = {
  /** What the form of the notice holds, in one language: its fields by their names, as they would be saved. */
  data: object
}

const wrongBody = (req: PayloadRequest, { slugs }: NormalisedOptions, path: string) =>
  fieldErrors(req, slugs.notices, [{ message: translate(req.t, 'privacyNotices:checks:wrong:data'), path }])

/** The body of a request, as far as it is an object. */
export const bodyOf = async (req: PayloadRequest): Promise<Row> => {
  let body: unknown
  try {
    body = await req.json?.()
  } catch {
    body = undefined
  }
  return isRow(body) ? body : {}
}

/** The notice that a request names as the form has it, where the user may read it or whose it is to be. */
export const typedNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  data: unknown,
): Promise<CheckAnswer> => {
  const asked = String(req.routeParams?.['id'])
  const id = asked === NEW ? undefined : await readableId(req, options.slugs.notices)
  if (id === undefined && !(await readSources(options)({ req }))) throw new Forbidden(req.t)
  if (!isRow(data)) throw wrongBody(req, options, 'data')
  const isOwn = id !== undefined || isWithin(await ownersOf(req, options), ownersOfRow(options, data))
  if (!isOwn) throw new Forbidden(req.t)
  const { all, default: first } = languagesOf(req, options)
  const locale = readLocale(parameter(req, 'locale'))
  const language = locale !== undefined && all.includes(locale) ? locale : first
  try {
    return await checkTyped(req, options, await typedRow(req, options, id, data, language))
  } catch (error) {
    throw error instanceof UnreadableForm ? wrongBody(req, options, 'data') : error
  }
}

const checked = answerInJSON(
  'CheckAnswer',
  '`findings` (rule, severity, message, help, the words and the field that each is about, its waiver), `counts`, `outcomes` of all rules, `unusedWaivers`, `checkedOn`',
)

/**
 * Endpoints that say what rules find in notices, for those who work on them. The first two answer with a {@link CheckAnswer}, the
 * second takes a {@link CheckBody}; the last answers with a {@link CheckList}.
 */
export const checkEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'listChecks',
      answer: answerInJSON(
        'CheckList',
        '`notices`, each with the counts of what rules find in it as it is saved (`saved`) and in the version in force (`inForce`), a page of them',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden],
      method: 'get',
      parameters: [
        localeParameter('language of titles; default: that of the admin'),
        ...pagingParameters(25),
      ],
      path: '/checks',
      right: 'readSources',
      summary: 'What rules find in the notices',
    },
    allowedBy(
      async ({ req }) => Boolean(await readSources(options)({ req })),
      async (req) => {
        const { limit, page } = readPaging(parametersOf(req.query), 25)
        const readable = await listedWhere(req, options.slugs.notices)
        if (!readable) throw new Forbidden(req.t)
        const language = localeOf(req)
        const answer = await listChecks(req, options, readable, { language, limit, page })
        return Response.json(answer satisfies CheckList, { headers: uncached })
      },
    ),
  ),
  editorsEndpoint(
    {
      id: 'checkNotice',
      answer: checked,
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [],
      path: '/:id/check',
      right: 'readNotice',
      summary: 'What rules find in a notice as it is saved',
    },
    async (req) => {
      const id = await readableId(req, options.slugs.notices)
      return Response.json(await checkSaved(req, options, id), { headers: uncached })
    },
  ),
  editorsEndpoint(
    {
      id: 'checkTyped',
      answer: checked,
      body: { required: true, schema: 'CheckBody' },
      collection: 'notices',
      errors: [
        {
          ...REFUSALS.malformed,
          when: 'a parameter or the body cannot be used; `data.errors` says which',
        },
        REFUSALS.forbidden,
        REFUSALS.notFound,
      ],
      method: 'post',
      parameters: [localeParameter('language of the texts in the form; default: the first of the app')],
      path: '/:id/check',
      right: 'readNotice',
      summary:
        'What rules find in a notice as a form holds it; `new` for one that is not saved yet. Writes nothing',
    },
    async (req) => {
      const { data } = await bodyOf(req)
      return Response.json(await typedNotice(req, options, data), { headers: uncached })
    },
  ),
]
