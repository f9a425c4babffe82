import type { Endpoint, PayloadRequest } from 'payload'

import { APIError } from 'payload'

import { translate } from '../translations/index.js'

/** Methods that change nothing. */
const SAFE: readonly string[] = ['get', 'head', 'options']

/** What `Sec-Fetch-Site` says of requests that Payload takes a cookie from. */
const NEAR: readonly string[] = ['none', 'same-origin', 'same-site']

/** A page of another site cannot have a browser send these without being allowed to by `cors`. */
const isSignedInByHeader = ({ headers, user }: PayloadRequest): boolean =>
  (user as null | { _strategy?: string })?._strategy === 'api-key' ||
  /^(?:Bearer|JWT) \S/.test(headers.get('authorization') ?? '')

const hostOf = (origin: string): null | string => (URL.canParse(origin) ? new URL(origin).host : null)

/** The hosts that a request was sent to, as the server and a proxy before it name them. No page can set these. */
const hostsOf = ({ headers, url }: PayloadRequest): string[] =>
  [headers.get('x-forwarded-host'), headers.get('host'), hostOf(url ?? '')].flatMap((names) =>
    (names ?? '').split(',').map((name) => name.trim().toLowerCase()),
  )

/**
 * Whether a request comes from where Payload would take no cookie: an `Origin` that the list `csrf` lacks, or, without one,
 * another site by `Sec-Fetch-Site`. Payload checks nothing while the list is empty; here the browser's own word counts then,
 * and where it gives none, such as over plain HTTP, the origin must be the host that was asked.
 */
const isFromElsewhere = (req: PayloadRequest): boolean => {
  const { csrf } = req.payload.config
  const origin = req.headers.get('origin')
  if (origin !== null && csrf.length > 0) return !csrf.includes(origin)
  const site = req.headers.get('sec-fetch-site')
  if (site !== null) return !NEAR.includes(site)
  if (origin === null) return csrf.length > 0
  const host = hostOf(origin)
  return host === null || !hostsOf(req).includes(host)
}

/** Named as Payload names its own, so that it is logged as they are: no fault of the server's, with its stack. */
const refusal = (req: PayloadRequest): APIError =>
  Object.assign(new APIError(translate(req.t, 'privacyNotices:validation:crossSite'), 403, null, true), {
    name: 'Forbidden',
  })

/**
 * Endpoints of which those that may change something refuse what a page of another site has a browser send along with the
 * user's cookies (403), before anything else is looked at. Requests with an API key or a token in a header are no such.
 *
 * @param endpoints any; those that only read are left as they are
 */
export const refuseCrossSite = (endpoints: readonly Endpoint[]): Endpoint[] =>
  endpoints.map((endpoint) =>
    SAFE.includes(endpoint.method)
      ? endpoint
      : {
          ...endpoint,
          handler: (req) => {
            if (req.headers.has('cookie') && !isSignedInByHeader(req) && isFromElsewhere(req)) {
              throw refusal(req)
            }
            return endpoint.handler(req)
          },
        },
  )
