import type { PayloadHandler, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { AccessRule } from '../options.js'

import { isMissing, parametersOf, readLocale } from './parameters.js'

/** Headers of answers that are for one user only. */
export const uncached = { 'Cache-Control': 'no-store' }

/** Answers those who are signed in and hold a right; refuses all others. */
export const allowedBy =
  (rule: AccessRule, handler: PayloadHandler): PayloadHandler =>
  async (req) => {
    if (!req.user || !(await rule({ req }))) throw new Forbidden(req.t)
    return handler(req)
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
 * The language of an answer: the one that `locale` asks for, else that of the admin.
 *
 * @throws MalformedParameter when it could not be a language code
 */
export const localeOf = (req: PayloadRequest): string =>
  readLocale(parameter(req, 'locale')) ?? req.i18n.language
