/**
 * An app with a log, for `log_test.go`: publishes and withdraws notices, then answers over HTTP, says where in one line of JSON
 * on stdout (`{ published }`), and ends when stdin does.
 */
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { handleEndpoints } from 'payload'

import { startApp } from '../crash/app.js'
import { createRegister } from '../crash/notices.js'

const NOTICES = 3
const VERSIONS = 9

const directory = mkdtempSync(path.join(tmpdir(), 'ppn-go-'))
process.on('exit', () => rmSync(directory, { force: true, recursive: true }))
const url = pathToFileURL(path.join(directory, 'log.db')).href
const app = await startApp({ kind: 'sqlite', server: 'sqlite', transactions: true, url }, true, 'default')
const { register, token } = await createRegister(app)

const save = async (method: string, at: string, body: object): Promise<number | string> => {
  const answer = await app.call({ body, method, path: `/privacy-notices${at}`, token })
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
  return (answer.body.doc as { id: number | string }).id
}
for (let notice = 1; notice <= NOTICES; notice += 1) {
  const title = `Seloste ${notice}`
  const id = await save('POST', '', {
    profile: 'classic',
    registers: [register],
    title,
    _status: 'published',
  })
  for (let version = 2; version <= VERSIONS; version += 1) {
    // What follows a withdrawal is in force again.
    if (version === 4) await save('PATCH', `/${id}`, { _status: 'draft', withdrawal: { reason: 'Tauko' } })
    else await save('PATCH', `/${id}`, { title: `${title}, ${version}`, _status: 'published' })
  }
}

const config = Promise.resolve(app.payload.config)
const server = createServer((incoming, outgoing) => {
  const request = new Request(new URL(incoming.url ?? '/', 'http://localhost'), { method: incoming.method })
  void handleEndpoints({ config, request }).then(async (response) => {
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const { port } = server.address() as AddressInfo
process.stdout.write(
  `${JSON.stringify({ published: `http://127.0.0.1:${port}/api/privacy-notices/published` })}\n`,
)
process.stdin.resume().on('close', () => process.exit())
