import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'

import type { WebhookBody } from '../../../src/webhooks/events.js'

type Received = { body: string; headers: IncomingHttpHeaders }

/** A receiver of webhooks: a server that keeps what it is told, and answers as it is made to. */
export class Receiver {
  answer: 'hang' | 'long' | 'redirect' | number = 204
  readonly received: Received[] = []
  private readonly server: Server

  constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        this.received.push({ body: Buffer.concat(parts).toString('utf8'), headers: request.headers })
        if (this.answer === 'hang') return
        if (this.answer === 'redirect') response.writeHead(307, { Location: '/elsewhere' }).end()
        else if (this.answer === 'long') response.writeHead(200).end(Buffer.alloc(5_000_000))
        else response.writeHead(this.answer).end()
      })
    })
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`
  }

  /** Ends what is not answered. */
  hangUp(): void {
    this.server.closeAllConnections()
  }

  close(): Promise<void> {
    this.hangUp()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  /** What it was told: of which events, and which versions. */
  get told(): string[] {
    return this.received.map(({ body }) => {
      const { data, type } = JSON.parse(body) as WebhookBody
      return `${type.replace('privacyNotice.', '')} ${data.version}`
    })
  }

  get ids(): string[] {
    return this.received.map(({ headers }) => String(headers['webhook-id']))
  }
}
