import type { PayloadHandler, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { AccessRule } from '../options.js'

/** Headers of answers that are for one user only. */
export const uncached = { 'Cache-Control': 'no-store' }

/** Answers those who are signed in and hold a right; refuses all others. */
export const allowedBy =
  (rule: AccessRule, handler: PayloadHandler): PayloadHandler =>
  async (req) => {
    if (!req.user || !(await rule({ req }))) throw new Forbidden(req.t)
    return handler(req)
  }

/** A parameter of the address that is given once and not empty. */
export const parameter = (req: PayloadRequest, name: string): string | undefined => {
  const value: unknown = req.query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
