import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** An authority for time stamps (RFC 3161), as openssl makes one. */
export type TimestampAuthority = {
  /** Where it is asked. */
  url: string
  /** Its answer to a request. */
  answer: (request: Uint8Array) => Promise<Buffer>
  /** Whether openssl takes an answer for a time stamp of some data. */
  isStampOf: (answer: Uint8Array, data: string) => Promise<boolean>
  /** Answers the next request in another way. */
  next: (respond: (request: IncomingMessage, response: ServerResponse) => void) => void
  stop: () => Promise<void>
}

const CONFIG = `
[tsa]
default_tsa = own
[own]
serial = $ENV::TSA/serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
accuracy = secs:1
ordering = no
tsa_name = no
[req]
distinguished_name = name
[name]
[extensions]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
`

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Starts an authority on this machine. */
export const startTimestampAuthority = async (): Promise<TimestampAuthority> => {
  const directory = await mkdtemp(join(tmpdir(), 'ppn-tsa-'))
  const path = (name: string) => join(directory, name)
  const openssl = (...args: string[]) =>
    run('openssl', args, { cwd: directory, env: { ...process.env, TSA: directory } })
  await writeFile(path('openssl.cnf'), CONFIG)
  await writeFile(path('serial'), '01\n')
  await openssl(
    ...[
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-sha256',
      '-days',
      '30',
      '-subj',
      '/CN=Example authority',
    ],
    ...['-config', 'openssl.cnf', '-extensions', 'extensions', '-keyout', 'key.pem', '-out', 'cert.pem'],
  )
  let count = 0
  const stamp = async (request: Uint8Array): Promise<Buffer> => {
    count += 1
    const [query, reply] = [`${count}.tsq`, `${count}.tsr`]
    await writeFile(path(query), request)
    await openssl(
      ...[
        'ts',
        '-reply',
        '-config',
        'openssl.cnf',
        '-queryfile',
        query,
        '-signer',
        'cert.pem',
        '-inkey',
        'key.pem',
      ],
      ...['-out', reply],
    )
    return readFile(path(reply))
  }
  // One after the other: of several at once, OpenSSL refuses those that find the file of serial numbers half written.
  let last: Promise<unknown> = Promise.resolve()
  const answer = (request: Uint8Array): Promise<Buffer> => {
    const answering = last.then(() => stamp(request))
    last = answering.catch(() => undefined)
    return answering
  }
  const others: Parameters<TimestampAuthority['next']>[0][] = []
  const server = createServer((request, response) => {
    const other = others.shift()
    if (other) {
      other(request, response)
      return
    }
    void (async () => {
      const reply = await answer(await bodyOf(request))
      response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(reply)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    answer,
    isStampOf: async (reply, data) => {
      count += 1
      await writeFile(path(`${count}.tsr`), reply)
      await writeFile(path(`${count}.data`), data)
      try {
        await openssl('ts', '-verify', '-in', `${count}.tsr`, '-data', `${count}.data`, '-CAfile', 'cert.pem')
        return true
      } catch {
        return false
      }
    },
    next: (respond) => others.push(respond),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(directory, { force: true, recursive: true })
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  }
}
