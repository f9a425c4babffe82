import type { Place } from '../../crash/app.js'
import type { TestApp } from './app.js'

import { databaseUnderTest } from './app.js'

/**
 * The database of an app, for another process.
 *
 * @throws Error when the adapter does not tell where it is
 */
export const placeOf = ({ payload, transactions }: TestApp): Place => {
  const { clientConfig, poolOptions, url } = payload.db as unknown as {
    clientConfig?: { url: string }
    poolOptions?: { connectionString: string }
    url?: string
  }
  const found = clientConfig?.url ?? poolOptions?.connectionString ?? url
  if (!found) throw new Error('This adapter does not say where its database is')
  const { kind, server } = databaseUnderTest
  return { kind, server, transactions, url: found }
}
