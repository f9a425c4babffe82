import type { CollectionAfterErrorHook, PayloadRequest } from 'payload'

import { APIError } from 'payload'

import { translate } from '../translations/index.js'

type Cause = { cause?: unknown; code?: unknown; data?: unknown; errorLabels?: unknown; message?: unknown }

/**
 * What databases say when two writes met: PostgreSQL's serialization failure and deadlock (SQLSTATE 40001, 40P01),
 * MongoDB's WriteConflict, SQLite's lock. Without transactions two saves can also both write the rows of a document's
 * sections, or one those of a document whose rows the other has just removed: keys that no field has, or that refer to
 * nothing (SQLSTATE 23505 and 23503, SQLite's constraints). What an editor typed twice has an error with its field.
 */
const CODES: ReadonlySet<unknown> = new Set(['23503', '23505', '40001', '40P01', 112])
const MESSAGES = /SQLITE_BUSY|UNIQUE constraint failed: \S+\.id\b|FOREIGN KEY constraint failed/

/** Without transactions two saves can both write the texts of one language; the key of that table has no field. */
const isRowConflict = (data: unknown): boolean => {
  const { errors } = (data ?? {}) as { errors?: { path?: unknown }[] }
  return Array.isArray(errors) && errors.length > 0 && errors.every(({ path }) => path === '_locale')
}

/** True when a database refused a write because another one was under way: trying again is safe. */
export const isWriteConflict = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { cause, code, data, errorLabels, message } = error as Cause
  return (
    CODES.has(code) ||
    (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) ||
    (typeof message === 'string' && MESSAGES.test(message)) ||
    isRowConflict(data) ||
    isWriteConflict(cause)
  )
}

const saidOf = (req: PayloadRequest): string => translate(req.t, 'privacyNotices:validation:publishConflict')

/** The error of a save that met another one: trying again is safe. */
export const conflict = (req: PayloadRequest): APIError => new APIError(saidOf(req), 409, null, true)

/**
 * Answers 409 instead of a server error when the database refused a save because another one was under way: trying again
 * is safe.
 */
export const sayConflict: CollectionAfterErrorHook = ({ error, req }) =>
  isWriteConflict(error)
    ? {
        response: { errors: [{ message: saidOf(req) }] },
        status: 409,
      }
    : undefined
