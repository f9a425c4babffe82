import type { SanitizedConfig } from 'payload'

import { getPayload } from 'payload'

import type { AskPayload, Delivery } from '../reading/graphql/answer.js'

import { optionsOf } from '../installation.js'
import { withoutBody } from '../http/respond.js'
import { graphqlByGet, graphqlByPost } from '../reading/graphql/answer.js'
import { rememberTexts } from '../reading/graphql/asked.js'

export type NoticeGraphQLRouteOptions = {
  /** The app's config: `import config from '@payload-config'`. */
  config: Promise<SanitizedConfig> | SanitizedConfig
  /** Payload's own handler, which answers everything else: `GRAPHQL_POST(config)` of `@payloadcms/next/routes`. */
  handler: AskPayload
}

/** A route handler of Next without parameters in its address. */
export type NoticeGraphQLRouteHandler = (request: Request) => Promise<Response>

/**
 * Route handlers to put in place of Payload's for GraphQL. They answer everything as Payload does, by Payload's own handler;
 * but what it has answered to the public queries of this plugin they give again, to the byte, for as long as nothing new is
 * published at the addresses asked for. That is looked up for each reader, so everyone gets the text of now.
 *
 * `POST` does so for queries of `PublishedPrivacyNotice`, `PrivacyNoticeHistory` and `PrivacyNoticeDiff`, of as many as ten
 * addresses, and hands over what is anything else. `GET` and `HEAD` take `query`, `variables`, `operationName` and
 * `extensions` for the public queries alone, with `ETag` and 304. Both take automatic persisted queries: a SHA-256 in place of
 * a text that was sent before.
 *
 * An answer that is kept was made for nobody: without cookies and `Authorization`. Rules of the app's own
 * (`graphQL.validationRules`) are asked when it is made.
 *
 * @throws Error, when a request is answered, if the app does not use the plugin
 * @see https://graphql.github.io/graphql-over-http/draft/
 *
 * @example
 * // app/(payload)/api/graphql/route.ts
 * import config from '@payload-config'
 * import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
 * import { createNoticeGraphQLRoute } from 'payload-privacy-notices/next'
 *
 * export const dynamic = 'force-dynamic'
 * export const { GET, HEAD, POST } = createNoticeGraphQLRoute({ config, handler: GRAPHQL_POST(config) })
 * export const OPTIONS = REST_OPTIONS(config)
 */
export const createNoticeGraphQLRoute = ({
  config,
  handler,
}: NoticeGraphQLRouteOptions): Record<'GET' | 'HEAD' | 'POST', NoticeGraphQLRouteHandler> => {
  const texts = rememberTexts()

  /** Undefined where there are no public queries. */
  const deliveryFor = async ({ headers }: Request): Promise<Delivery | undefined> => {
    const payload = await getPayload({ config, cron: true })
    const options = optionsOf(payload)
    return options.disabled || payload.config.graphQL.disable
      ? undefined
      : { askPayload: handler, options, req: { headers, payload }, texts }
  }

  const GET: NoticeGraphQLRouteHandler = async (request) => {
    const delivery = await deliveryFor(request)
    return delivery ? graphqlByGet(delivery, request.url) : new Response(null, { status: 404 })
  }
  return {
    GET,
    HEAD: async (request) => withoutBody(await GET(request)),
    POST: async (request) => {
      const delivery = await deliveryFor(request)
      return delivery ? graphqlByPost(delivery, request) : handler(request)
    },
  }
}
