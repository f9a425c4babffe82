import type { AddressInfo } from 'node:net'

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

import { PAGE_STYLE } from '../../../src/render/page.js'

/** Nothing at all may run or be loaded, but for the one style that a page has, and what a browser asks for of itself. */
const STRICT = `default-src 'none'; base-uri 'none'; form-action 'none'; img-src http://localhost:*/favicon.ico; style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`

type Answer = { body: string; headers: Record<string, string> }

/** A server of pages that are the test's own, on another origin than the app. */
export type OwnServer = {
  address: string
  /** What it was asked for that is no page of its own, and what browsers reported of its pages. */
  asked: string[]
  close: () => Promise<void>
  /** Puts a page somewhere, with a policy that is reported on only, or enforced. Gives its address. */
  serve: (html: string, policy: 'enforced' | 'reported') => string
}

/** Starts one on a free port. */
export const startOwnServer = async (): Promise<OwnServer> => {
  const pages = new Map<string, Answer>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    if (page) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.body)
      return
    }
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      // What a browser asks for of itself.
      if (request.url !== '/favicon.ico') asked.push(`${request.method} ${request.url} ${body.slice(0, 500)}`)
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    address,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
    serve: (html, policy) => {
      const path = `/page-${pages.size}`
      const header = policy === 'enforced' ? 'Content-Security-Policy' : 'Content-Security-Policy-Report-Only'
      pages.set(path, { body: html, headers: { [header]: `${STRICT}; report-uri /report` } })
      return address + path
    },
  }
}

/** A page of a language around some HTML, without anything else. */
export const pageAround = (html: string, language = 'fi'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>x</title></head><body>${html}</body></html>`
