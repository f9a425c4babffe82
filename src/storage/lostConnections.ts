import type { Payload } from 'payload'

/** What of node-postgres is used: https://node-postgres.com/apis/pool#events */
type Client = { on: (event: 'error', listener: (error: Error) => void) => void }
type Pool = {
  on: ((event: 'acquire', listener: (client: Client) => void) => void) &
    ((event: 'error', listener: (error: Error) => void) => void)
}

const watched = new WeakSet<object>()

/**
 * Keeps an app on PostgreSQL alive when it loses a connection that is in use: Node ends a process for an `error` event that
 * nobody listens to, and with it every request that is under way. Whoever waits for the connection gets the error anyhow.
 * Leaves every other database as it is. Does nothing the second time.
 */
export const surviveLostConnections = ({ db, logger }: Payload): void => {
  const { pool } = db as unknown as { pool?: Pool }
  if (db.name !== 'postgres' || !pool || watched.has(pool)) return
  watched.add(pool)
  const tell = (err: Error) => {
    logger.error({ err, msg: 'payload-privacy-notices: a connection to the database was lost' })
  }
  pool.on('error', tell)
  pool.on('acquire', (client) => {
    if (watched.has(client)) return
    watched.add(client)
    client.on('error', tell)
  })
}
