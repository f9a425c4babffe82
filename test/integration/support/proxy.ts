import { createServer, connect, type Socket } from 'node:net'
import { once } from 'node:events'

/** What becomes of a piece that a client sends: it passes, is lost, or arrives and its answer is lost. */
export type Fate = 'answerIsLost' | 'isLost' | 'passes'

/** A server in front of another one, which loses connections. */
export type Proxy = { close: () => Promise<void>; cuts: () => number; url: string }

/**
 * Starts a proxy on a port of its own.
 *
 * @param url of the server behind it
 * @param fateOf decides on each piece that a client sends; a connection of which something is lost is lost with it
 */
export const startProxy = async (url: string, fateOf: (piece: Buffer) => Fate): Promise<Proxy> => {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let cuts = 0
  const server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname)
    const cut = () => {
      client.destroy()
      behind.destroy()
    }
    let isDeaf = false
    for (const socket of [client, behind]) {
      sockets.add(socket)
      socket.on('error', cut)
      socket.on('close', () => {
        sockets.delete(socket)
        cut()
      })
    }
    client.on('data', (piece) => {
      const fate = isDeaf ? 'passes' : fateOf(piece)
      if (fate !== 'passes') cuts += 1
      if (fate === 'isLost') {
        cut()
        return
      }
      isDeaf ||= fate === 'answerIsLost'
      behind.write(piece)
    })
    behind.on('data', (piece) => {
      // The answer shows that it has been done.
      if (isDeaf) cut()
      else client.write(piece)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = new URL(url)
  const address = server.address() as { port: number }
  own.hostname = '127.0.0.1'
  own.port = String(address.port)
  // A member of a replica set tells where it is, and the driver would go there.
  if (own.protocol === 'mongodb:') own.searchParams.set('directConnection', 'true')
  return {
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
    cuts: () => cuts,
    url: own.href,
  }
}
