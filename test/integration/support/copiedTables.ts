import { createHash } from 'node:crypto'

/** What this needs of Payload's adapters for SQL databases. */
type Adapter = {
  connect?: (options?: { hotReload: boolean }) => Promise<void>
  payload: { config: { localization: false | { localeCodes: string[] } } }
  push?: boolean
  rawTables: object
}

/** How a database with tables becomes another one on one server. */
export type Copying = {
  /** Makes the app's database of one that has tables. False if there is none of that name. */
  copy: (from: string) => Promise<boolean>
  /** Makes one that has tables, by having the adapter connect to it. Another process may be doing the same. */
  make: (name: string, connect: () => Promise<void>) => Promise<void>
}

/**
 * Has an adapter make its database, when it first connects, as a copy of one that has the same tables already: for Payload to
 * make them takes many times as long. The first app of a run that has such tables has Payload make them for all.
 *
 * @param adapter - as Payload has it; its `connect` is replaced
 * @param copying - how it is done on this server
 * @returns the adapter
 */
export const withCopiedTables = <Given extends Adapter>(adapter: Given, { copy, make }: Copying): Given => {
  const connect = adapter.connect?.bind(adapter)
  let isMade = false
  adapter.connect = async (options) => {
    if (!isMade) {
      const name = `ppn_${process.env.TEST_RUN}_tables_${digestOf(adapter)}`
      if (!(await copy(name))) {
        await make(name, async () => connect?.(options))
        if (!(await copy(name))) throw new Error(`There is no ${name} to copy`)
      }
      isMade = true
      adapter.push = false
    }
    await connect?.(options)
  }
  return adapter
}

/** By what Payload itself, too, tells whether tables have to be made anew. */
const digestOf = ({ payload: { config }, rawTables }: Adapter): string => {
  const locales = config.localization && config.localization.localeCodes
  return createHash('sha256')
    .update(JSON.stringify([locales, rawTables]))
    .digest('hex')
    .slice(0, 16)
}
