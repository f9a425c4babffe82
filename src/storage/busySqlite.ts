import type { Payload } from 'payload'

import { setTimeout } from 'node:timers/promises'

import { isBusy } from './failures.js'
import { newQueue } from './queue.js'

/**
 * SQLite lets one connection write at a time, and refuses the others. Its own wait (`busy_timeout`) is lost with libSQL's
 * first transaction, which takes the client's connection along, and would hold up the whole process, with it the writer that
 * is waited for. So the client waits here. Nothing has been done when SQLite says that it is busy.
 *
 * libSQL moreover leaves a statement open that was refused: its connection then shows what was stored at that moment for ever,
 * refuses to write, or takes writes and never commits them (see `docs/upstream.md`). It is given up before anybody uses it.
 */

/** Milliseconds until waiting is given up, and between two attempts: short, since a writer pauses but for moments. */
const PATIENCE = 10_000
const APART = { least: 2, most: 8 }

type Transaction = {
  commit: () => Promise<void>
  executeMultiple: (statements: string) => Promise<void>
  rollback: () => Promise<void>
}

/** What of libSQL's client is waited for: its arguments are handed on as they are. */
type Client = {
  batch: (...given: unknown[]) => Promise<unknown>
  execute: (...given: unknown[]) => Promise<unknown>
  executeMultiple: (statements: string) => Promise<void>
  protocol: string
  transaction: (...given: unknown[]) => Promise<Transaction>
}

/** Does again what was refused, until it is not. */
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

const patient = new WeakSet<Client>()

/**
 * Has a SQLite database in a file wait for those who write to it at the moment, in this process or another. Leaves every
 * other database as it is. Does nothing the second time.
 *
 * @see https://www.sqlite.org/rescode.html#busy
 */
export const waitWhileBusy = ({ db }: Payload): void => {
  const { client } = db as unknown as { client?: Client }
  if (db.name !== 'sqlite' || client?.protocol !== 'file' || patient.has(client)) return
  patient.add(client)
  const { batch, execute, transaction } = client
  const inTurn = newQueue()

  /** A transaction takes the connection along; the next statement opens another one. */
  const renewConnection = async () => {
    const taken = await transaction.call(client, 'deferred')
    await taken.rollback()
  }
  /** Refused in this way, no statement stays open. */
  const isFree = () => client.executeMultiple('BEGIN IMMEDIATE; ROLLBACK')

  const patiently = <Given extends unknown[], Result>(method: (...given: Given) => Promise<Result>) => {
    return async (...given: Given): Promise<Result> => {
      let isSecond = false
      return whenFree(() =>
        inTurn(async () => {
          if (isSecond) await isFree()
          isSecond = true
          try {
            return await method.apply(client, given)
          } catch (error) {
            if (isBusy(error)) await renewConnection()
            throw error
          }
        }),
      )
    }
  }

  client.batch = patiently(batch)
  client.execute = patiently(execute)
  const begin = patiently(transaction)
  // Those who wait to write in one process take turns, the first to come first.
  const asWriter = newQueue()
  client.transaction = (...given) =>
    asWriter(async () => {
      const begun = await begin(...given)
      // Where readers hold it up, SQLite keeps the transaction open, to be committed again.
      begun.commit = () => whenFree(() => begun.executeMultiple('COMMIT'))
      return begun
    })
}
