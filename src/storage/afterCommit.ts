import type { Payload, PayloadRequest } from 'payload'

import { isInTransaction } from './transaction.js'
import { confirm, type Stored } from './confirmStored.js'
import { perDatabase } from './perDatabase.js'

/**
 * Payload's SQL adapters swallow an error of COMMIT, so that a save can be answered with success and be gone (see
 * `docs/upstream.md`). Here is what a request waits for instead: that what it wrote is found from outside its transaction.
 *
 * Payload has no hook after a commit. The adapter's own `commitTransaction` is the one place every way of writing comes
 * through (REST, GraphQL, Local API, jobs), whoever began the transaction.
 */

type Work = (payload: Payload) => Promise<void>

/** What is to be done when a transaction has ended. Transactions write everything or nothing: one proof serves all. */
type Awaited = { stored?: { is: Stored; req: PayloadRequest }; work: (() => Promise<void>)[] }

type Adapter = Payload['db']

/** What is awaited of the transactions of a database, by their ids: from the first time on, its adapter heeds them. */
const awaitedOf = perDatabase(({ db }) => {
  const awaited = new Map<number | string, Awaited>()
  const take = async (given: Parameters<Adapter['commitTransaction']>[0]): Promise<Awaited | undefined> => {
    const id = await given
    const one = awaited.get(id)
    awaited.delete(id)
    return one
  }
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  db.commitTransaction = async (id) => {
    const ended = await take(id)
    let failure: unknown
    try {
      await commit(id)
    } catch (error) {
      if (!ended?.stored) throw error
      failure = error
    }
    if (ended?.stored) await confirm(ended.stored.req, ended.stored.is, { atomic: true, failure })
    for (const work of ended?.work ?? []) await work()
  }
  db.rollbackTransaction = async (id) => {
    await take(id)
    await rollback(id)
  }
  return awaited
})

/** What is awaited of the transaction that a request writes in; undefined when it writes in none. */
const awaitedOfTransaction = async (req: PayloadRequest): Promise<Awaited | undefined> => {
  if (!(await isInTransaction(req))) return undefined
  const id = (await req.transactionID) as number | string
  const awaited = awaitedOf(req.payload)
  const one = awaited.get(id) ?? { work: [] }
  awaited.set(id, one)
  return one
}

/**
 * Has a request answered with success only when what it wrote is found again, outside its transaction: once it has been
 * committed, or at once where there is none.
 *
 * @param is whether it is stored, asked of the database without the request
 * @throws APIError 503 when it is not, or when nobody can tell; inside a transaction whoever commits gets it
 */
export const mustBeStored = async (req: PayloadRequest, is: Stored): Promise<void> => {
  const awaited = await awaitedOfTransaction(req)
  if (awaited) awaited.stored ??= { is, req }
  else await confirm(req, is, { atomic: false })
}

/**
 * Does something once what a request has written is committed and was found, or at once where there is no transaction. It
 * is not done when the transaction fails.
 *
 * @param work must not throw: what is stored is stored, whatever becomes of this
 */
export const afterCommit = async (req: PayloadRequest, work: Work): Promise<void> => {
  const awaited = await awaitedOfTransaction(req)
  if (awaited) awaited.work.push(() => work(req.payload))
  else await work(req.payload)
}
