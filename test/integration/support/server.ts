import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

import type { TestApp } from './app.js'

/** An app behind a server of its own. */
export type Server = { close: () => Promise<void>; url: string }

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Puts an app behind a server on a free port: its REST API and, by POST, its GraphQL API. */
export const serve = async (app: TestApp): Promise<Server> => {
  const server = createServer((request, response) => {
    const answer = async () => {
      const headers = new Headers(
        Object.entries(request.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)] as [string, string]],
        ),
      )
      const { method = 'GET', url = '' } = request
      const text = await bodyOf(request)
      const path = url.replace(/^\/api/, '')
      if (path === '/graphql') {
        const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> }
        const sent = Object.fromEntries(headers)
        const { data, errors, status } = await app.graphql(query, variables, { headers: sent })
        response.writeHead(status, { 'Content-Type': 'application/json' })
        response.end(JSON.stringify({ data, errors }))
        return
      }
      const answered = await app.rest(method, path, {
        headers: Object.fromEntries(headers),
        ...(text && { body: text }),
      })
      response.writeHead(answered.status, Object.fromEntries(answered.headers))
      response.end(answered.text)
    }
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
