import type { PayloadHandler, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { AccessRule } from '../options.js'

import { parametersOf, readLocale } from './parameters.js'

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
 * A parameter of the query, as text; undefined when it is not given or empty.
 *
 * @throws MalformedParameter when it is given more than once
 */
export const parameter = ({ query }: PayloadRequest, name: string): string | undefined => {
  const value = parametersOf(query)(name)
  return value === undefined || value === null || value === '' ? undefined : String(value)
}

/**
 * The language of an answer: the one that `locale` asks for, else that of the admin.
 *
 * @throws MalformedParameter when it could not be a language code
 */
export const localeOf = (req: PayloadRequest): string =>
  readLocale(parameter(req, 'locale')) ?? req.i18n.language
