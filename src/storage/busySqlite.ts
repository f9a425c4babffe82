import type { Client, Transaction } from '@libsql/client'
import type { Payload } from 'payload'

import { setTimeout } from 'node:timers/promises'

import { isBusy } from './failures.js'

/**
 * SQLite lets one connection write at a time, and refuses the others at once: its own wait (`busy_timeout`) is lost with
 * libSQL's first transaction, whose connection it takes along, and would hold up the whole process, the writer that is
 * waited for included. So the client waits here, between attempts, for whatever it was going to do. Nothing of it has been
 * done when it is refused.
 */

/** Milliseconds until waiting is given up, and between two attempts: short, since a writer pauses but for moments. */
const PATIENCE = 10_000
const APART = { least: 2, most: 8 }

const whenFree = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  const end = performance.now() + PATIENCE
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await setTimeout(APART.least + Math.random() * (APART.most - APART.least))
    }
  }
}

const patient = new WeakSet<object>()

const committedWhenFree = (transaction: Transaction): Transaction => {
  const commit = transaction.commit.bind(transaction)
  // Where readers hold it up, SQLite keeps the transaction open, to be committed again.
  transaction.commit = () => whenFree(commit)
  return transaction
}

/**
 * Has a SQLite database in a file wait for those who write to it at the moment, in this process or another. Leaves every
 * other database as it is. Does nothing the second time.
 *
 * @see https://www.sqlite.org/rescode.html#busy
 */
export const waitWhileBusy = ({ db }: Payload): void => {
  const { client } = db as { client?: Client }
  if (db.name !== 'sqlite' || client?.protocol !== 'file' || patient.has(client)) return
  patient.add(client)
  const { batch, execute, transaction } = client
  client.batch = (...given) => whenFree(() => batch.apply(client, given))
  client.execute = (...given: [never]) => whenFree(() => execute.apply(client, given))
  // Those who wait in one process take turns, the first to come first.
  let last: Promise<unknown> = Promise.resolve()
  client.transaction = (...given: [never]) => {
    const begin = last.then(() => whenFree(() => transaction.apply(client, given)))
    last = begin.catch(() => undefined)
    return begin.then(committedWhenFree)
  }
}
