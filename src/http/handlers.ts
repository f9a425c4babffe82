import type { PayloadHandler, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { AccessRule } from '../options.js'
import type { AnswerDescription, EndpointDescription, ErrorDescription, OwnEndpoint } from './endpoint.js'

import { parametersAsked } from './endpoint.js'
import { isMissing, parametersOf, readFlag, readLocale } from './parameters.js'
import { CACHE_CONTROL } from './respond.js'

/** Headers of answers that are for one user only. */
export const uncached = { 'Cache-Control': CACHE_CONTROL.never }

/** Why those who work on notices get no answer. The errors are Payload's. */
export const REFUSALS = {
  forbidden: { code: null, status: 403, when: 'not signed in, or without the right' },
  malformed: { code: null, status: 400, when: 'a parameter cannot be read, or there is none of that name' },
  notFound: { code: null, status: 404, when: 'there is none, or it is not for the user' },
} as const satisfies Record<string, ErrorDescription>

/** An answer in JSON that is for one user only; `schema` is the name of its schema. */
export const answerInJSON = (schema: string, content: string, status = 200): AnswerDescription => ({
  content,
  formats: [{ name: 'json', mediaType: 'application/json', schema }],
  kept: ['never'],
  status,
})

/** An endpoint for those who work on notices. A parameter that it has none of is malformed. */
export const editorsEndpoint = (description: EndpointDescription, handler: PayloadHandler): OwnEndpoint => ({
  ...description,
  handler: (req) => {
    parametersAsked(req, description)
    return handler(req)
  },
})

/** Answers those who are signed in and hold a right; refuses all others. */
export const allowedBy =
  (rule: AccessRule, handler: PayloadHandler): PayloadHandler =>
  async (req) => {
    if (!req.user || !(await rule({ req }))) throw new Forbidden(req.t)
    return handler(req)
  }

/** The body of a request that may come without one: an empty object where there is none, null for one that is no JSON. */
export const jsonBodyOf = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  try {
    return text.trim() ? (JSON.parse(text) as unknown) : {}
  } catch {
    return null
  }
}

/**
 * The id of a document that the user may read, its newest draft included.
 *
 * @throws NotFound when there is none, Forbidden when it is not for the user
 */
export const readableId = async (
  req: PayloadRequest,
  collection: string,
  id: unknown = req.routeParams?.['id'],
): Promise<number | string> => {
  const found = await req.payload.findByID({
    id: String(id),
    collection,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  })
  return found.id
}

/**
 * A parameter of the query, as text; undefined when it is not given or empty.
 *
 * @throws MalformedParameter when it is given more than once
 */
export const parameter = ({ query }: PayloadRequest, name: string): string | undefined => {
  const value = parametersOf(query)(name)
  return isMissing(value) ? undefined : String(value)
}

/**
 * A parameter of the query that is `true` or `false`; false when it is not given.
 *
 * @throws MalformedParameter
 */
export const flag = (req: PayloadRequest, name: string): boolean =>
  readFlag(name, parameter(req, name)) ?? false

/**
 * The language of an answer: the one that `locale` asks for, else that of the admin.
 *
 * @throws MalformedParameter when it could not be a language code
 */
export const localeOf = (req: PayloadRequest): string =>
  readLocale(parameter(req, 'locale')) ?? req.i18n.language
