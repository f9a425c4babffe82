import { ValidationError } from 'payload'

type Cause = {
  cause?: unknown
  code?: unknown
  data?: unknown
  errorLabels?: unknown
  message?: unknown
  name?: unknown
}

/**
 * What databases say when two writes met: PostgreSQL's serialization failure and deadlock (SQLSTATE 40001, 40P01),
 * MongoDB's WriteConflict. Without transactions two saves can also both write the rows of a document's sections, or one
 * those of a document whose rows the other has just removed: keys that no field has, or that refer to nothing (SQLSTATE
 * 23505 and 23503, SQLite's constraints). What an editor typed twice has an error with its field.
 */
const CONFLICTS: ReadonlySet<unknown> = new Set(['23503', '23505', '40001', '40P01', 112])
const CONFLICT = /UNIQUE constraint failed: \S+\.id\b|FOREIGN KEY constraint failed/

/** What databases say while others write, when they were waited for in vain: SQLite, and PostgreSQL with a `lock_timeout` (SQLSTATE 55P03). */
const BUSY = /SQLITE_BUSY|SQLITE_LOCKED|database is locked|^55P03 /

/**
 * What databases say when they cannot store: no room, no connection or none that they let in, stopping, read-only, no time. SQLSTATE
 * classes 08, 28, 53, 57, 58, and of others a read-only server or transaction (25006), the time limits of transactions (25P03, 25P04) and a
 * database that is not there (3D000); SQLite's result codes, MongoDB's codes and error names, Node's own codes.
 */
const UNABLE_STATE = /^(?:08\w{3}|25006|25P0[34]|28\w{3}|3D000|53\w{3}|57\w{3}|58\w{3})$/
const UNABLE_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOSPC',
  'EPIPE',
  'ETIMEDOUT',
  50,
  91,
  262,
  10107,
  11600,
  13435,
  14031,
])
const UNABLE =
  /SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)|database or disk is full|disk I\/O error|cannot begin transaction|[Cc]onnection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/
const UNABLE_NAMES =
  /^Mongo(?:Network|ServerSelection|NotConnected|(?:Client|Pool|Server|Topology)Closed|PoolCleared|WaitQueueTimeout)\w*Error$/

/** Without transactions two saves can both write the texts of one language; the key of that table has no field. */
const isRowConflict = (data: unknown): boolean => {
  const { errors } = (data ?? {}) as { errors?: { path?: unknown }[] }
  return Array.isArray(errors) && errors.length > 0 && errors.every(({ path }) => path === '_locale')
}

/** Whether an error, or one that caused it, is of a kind. Its properties may be getters: it is not copied. */
const isOfKind = (error: unknown, is: (error: Cause, text: string) => boolean): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const one: Cause = error
  // SQLite's codes stand in the text or beside it, by driver.
  return is(one, `${String(one.code)} ${String(one.message)}`) || isOfKind(one.cause, is)
}

/** True when a unique key refused a write: somebody was first. MongoDB's servers say it in a code where Payload does not. */
export const isTaken = (error: unknown): boolean =>
  error instanceof ValidationError || (error as { code?: unknown } | null)?.code === 11000

/** True when a database refused a write because another connection was writing: nothing was written. */
export const isBusy = (error: unknown): boolean => isOfKind(error, (_, text) => BUSY.test(text))

/** True when a database refused a write because another one was under way: trying again is safe. */
export const isWriteConflict = (error: unknown): boolean =>
  isBusy(error) ||
  isOfKind(
    error,
    ({ code, data, errorLabels }, text) =>
      CONFLICTS.has(code) ||
      (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) ||
      CONFLICT.test(text) ||
      isRowConflict(data),
  )

const isUnable = (error: unknown): boolean =>
  isOfKind(
    error,
    ({ name, code }, text) =>
      UNABLE_CODES.has(code) ||
      (typeof code === 'string' && UNABLE_STATE.test(code)) ||
      UNABLE.test(text) ||
      (typeof name === 'string' && UNABLE_NAMES.test(name)),
  )

/**
 * Why a database did not store something, in a word that the admin has a sentence for: `databaseBusy` with others' writes,
 * a `writeConflict` with another save, `databaseUnable` to store anything. Undefined for every other error.
 */
export const failureOf = (
  error: unknown,
): 'databaseBusy' | 'databaseUnable' | 'writeConflict' | undefined => {
  if (isBusy(error)) return 'databaseBusy'
  if (isWriteConflict(error)) return 'writeConflict'
  return isUnable(error) ? 'databaseUnable' : undefined
}
