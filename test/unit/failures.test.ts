import { describe, expect, it } from '@jest/globals'

import { failureOf, isBusy, isWriteConflict } from '../../src/storage/failures.js'

const error = (message: string, over: object = {}) => Object.assign(new Error(message), over)
const within = (cause: unknown) => Object.assign(new Error('Failed query: insert into …'), { cause })

/** As MongoDB's driver makes them: labels are a getter of the class. */
class MongoLike extends Error {
  override name = 'MongoNetworkTimeoutError'
  get errorLabels(): string[] {
    return ['TransientTransactionError']
  }
}

describe('what databases say when they do not store', () => {
  it.each([
    ['SQLite is written to', error('database is locked', { code: 'SQLITE_BUSY' }), 'databaseBusy'],
    ['… told in the text', error('SQLITE_BUSY: database is locked'), 'databaseBusy'],
    ['PostgreSQL cannot serialise', error('could not serialize', { code: '40001' }), 'writeConflict'],
    ['PostgreSQL breaks a deadlock', error('deadlock detected', { code: '40P01' }), 'writeConflict'],
    ['MongoDB has a conflict', error('WriteConflict', { code: 112 }), 'writeConflict'],
    ['MongoDB labels it', new MongoLike('timed out'), 'writeConflict'],
    [
      'two saves write one row',
      error('SQLITE_CONSTRAINT: UNIQUE constraint failed: rows.id'),
      'writeConflict',
    ],
    [
      'two saves write one language',
      error('invalid', { data: { errors: [{ path: '_locale' }] } }),
      'writeConflict',
    ],
    ['PostgreSQL waits for a lock in vain', error('canceling statement', { code: '55P03' }), 'databaseBusy'],
    ['PostgreSQL is read-only', error('cannot execute UPDATE', { code: '25006' }), 'databaseUnable'],
    ['PostgreSQL has a time limit', error('canceling statement', { code: '57014' }), 'databaseUnable'],
    ['… for a whole transaction', error('terminating connection', { code: '25P04' }), 'databaseUnable'],
    ['… on the side of the app', error('Query read timeout'), 'databaseUnable'],
    ['PostgreSQL lets nobody in', error('authentication failed', { code: '28P01' }), 'databaseUnable'],
    ['MongoDB has a time limit', error('operation exceeded time limit', { code: 50 }), 'databaseUnable'],
    ['the disk of SQLite is full', error('SQLITE_FULL: database or disk is full'), 'databaseUnable'],
    ['the disk cannot be written', error('disk I/O error', { code: 'SQLITE_IOERR_WRITE' }), 'databaseUnable'],
    ['the disk of PostgreSQL is full', error('could not extend file', { code: '53100' }), 'databaseUnable'],
    ['PostgreSQL is stopped', error('terminating connection', { code: '57P01' }), 'databaseUnable'],
    ['a connection is lost', error('Connection terminated unexpectedly'), 'databaseUnable'],
    ['every connection is taken', error('timeout exceeded when trying to connect'), 'databaseUnable'],
    ['… of MongoDB', error('Timed out', { name: 'MongoWaitQueueTimeoutError' }), 'databaseUnable'],
    ['nobody answers', error('connect', { code: 'ECONNREFUSED' }), 'databaseUnable'],
    ['no transaction begins', error('Error: cannot begin transaction: …'), 'databaseUnable'],
    ['MongoDB is gone', error('closed', { name: 'MongoServerSelectionError' }), 'databaseUnable'],
  ])('should be known when %s, also as the cause of another error', (_, one, failure) => {
    expect(failureOf(one)).toBe(failure)
    expect(failureOf(within(one))).toBe(failure)
  })

  it.each([
    error('The following field is invalid: slug', { data: { errors: [{ path: 'slug' }] } }),
    error('duplicate', { code: 11000 }),
    error('syntax error', { code: '42601' }),
    error('Not Found', { status: 404 }),
    'SQLITE_BUSY',
    null,
    undefined,
  ])('should not be seen in %s', (one) => {
    expect(failureOf(one)).toBeUndefined()
  })

  it('should be a busy SQLite among what is safe to try again', () => {
    const busy = within(error('SQLITE_BUSY: database is locked'))
    expect([isBusy(busy), isWriteConflict(busy)]).toEqual([true, true])
    expect(isBusy(error('deadlock detected', { code: '40P01' }))).toBe(false)
  })
})
