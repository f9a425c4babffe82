import { GRAPHQL_POST } from '@payloadcms/next/routes'

import type { TestApp } from './app.js'

import { createNoticeGraphQLRoute } from '../../../src/next/graphqlRoute.js'

const ADDRESS = 'http://localhost:3000/api/graphql'

/** An answer to the letter. */
export type Answered = { body: string; headers: Headers; status: number }

/** What is asked: the members of a body, or a body as it is sent. */
export type Body = Record<string, unknown> | string

type Init = { headers?: Record<string, string> }

/** The plugin's route for GraphQL in front of Payload's, and Payload's alone. */
export type GraphQLRoutes = {
  get: (query: Record<string, unknown> | string, init?: { method?: 'HEAD' } & Init) => Promise<Answered>
  post: (body: Body, init?: Init) => Promise<Answered>
  /** Asks Payload's own handler. */
  payloads: (body: Body, init?: Init) => Promise<Answered>
  /** How often the route has asked Payload's handler since this was called last. */
  handedOver: () => number
}

/** The parameters of an address; those that are objects are written as JSON. */
export const searchOf = (given: Record<string, unknown>): string =>
  new URLSearchParams(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ).toString()

/** The routes of an app, each test file its own: what they remember of texts is not shared. */
export const graphqlRoutesOf = ({ config, route }: Pick<TestApp, 'config' | 'route'>): GraphQLRoutes => {
  const payloads = GRAPHQL_POST(Promise.resolve(config))
  let count = 0
  const { GET, HEAD, POST } = createNoticeGraphQLRoute({
    config,
    handler: (request) => {
      count += 1
      return payloads(request)
    },
  })
  const answered = async (handle: () => Promise<Response>): Promise<Answered> => {
    // Payload's handler throws for a body that it cannot read, and Next answers that.
    const response = await route(handle).catch(
      (error: Error) => new Response(`${error.name}: ${error.message}`, { status: 500 }),
    )
    return { body: await response.text(), headers: response.headers, status: response.status }
  }
  const written = (body: Body, { headers }: Init = {}): Request =>
    new Request(ADDRESS, {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
      method: 'POST',
    })
  return {
    get: (query, { headers = {}, method } = {}) => {
      const search = typeof query === 'string' ? query : searchOf(query)
      const request = new Request(`${ADDRESS}?${search}`, { headers })
      return answered(() => (method === 'HEAD' ? HEAD(request) : GET(request)))
    },
    handedOver: () => {
      const before = count
      count = 0
      return before
    },
    payloads: (body, init) => answered(() => payloads(written(body, init))),
    post: (body, init) => answered(() => POST(written(body, init))),
  }
}
