import { headersWithCors } from 'payload'

import type { NormalisedOptions } from '../../options.js'
import type { Asked as AskedByHTTP } from '../../http/respond.js'
import type { Reader } from '../../record/publications.js'
import type { PublicQuery } from './publicQuery.js'
import type { Texts, WithText } from './asked.js'

import { calendarDateOf } from '../../notice/dates.js'
import { accepted } from '../../http/accept.js'
import { MalformedParameter } from '../../http/parameters.js'
import { etagOf, respond, respondUnkept } from '../../http/respond.js'
import { scopeMeant } from '../../scopes.js'
import { faultOf, STATUS } from '../answers.js'
import { remembered } from '../remembered.js'
import { askedInAddress, askedInBody } from './asked.js'
import { LEAST_WEIGHTS } from './complexity.js'
import { askTogether } from '../../record/together.js'

/**
 * GraphQL over HTTP for the public queries, in front of Payload's own handler. Payload answers each query once; as long as
 * nothing is published at the addresses that it is about, its answer is given again, to the byte.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/
 */

/** Payload's own handler of GraphQL. */
export type AskPayload = (request: Request) => Promise<Response>

/** Who asks, and where the answers are kept. */
export type Delivery = {
  askPayload: AskPayload
  options: NormalisedOptions
  req: AskedByHTTP & Reader
  texts: Texts
}

type Prepared = { body: Uint8Array<ArrayBuffer>; contentType: string } | { failed: Response }

/** The largest body that is looked at here, in bytes: queries are shorter. */
const LARGEST_BODY = 200_000

const JSON_TYPE = { mediaType: 'application/json; charset=utf-8' }
const RESPONSE = 'application/graphql-response+json'
const RESPONSE_TYPE = { mediaType: `${RESPONSE}; charset=utf-8` }

/** Payload says who may read an answer from elsewhere. */
const VARY = ['Accept', 'Origin']

const withoutErrors = (status: number, body: Uint8Array): boolean => {
  if (status !== 200) return false
  try {
    const answer: unknown = JSON.parse(new TextDecoder().decode(body))
    return typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer)
  } catch {
    return false
  }
}

/** Headers without what tells who asks: what is answered to them is given to all. */
const ofAnyone = (given: Headers): Headers => {
  const headers = new Headers(given)
  for (const name of ['authorization', 'cookie']) headers.delete(name)
  return headers
}

const prepare = async (
  { askPayload }: Delivery,
  url: string,
  given: Headers,
  { operationName, query, variables }: WithText,
): Promise<Prepared> => {
  const headers = new Headers(given)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  const body = JSON.stringify({ operationName, query, variables })
  return preparedOf(await askPayload(new Request(url, { body, headers, method: 'POST' })))
}

const preparedOf = async (response: Response): Promise<Prepared> => {
  const body = new Uint8Array(await response.arrayBuffer())
  const { headers, status } = response
  return withoutErrors(status, body)
    ? { body, contentType: headers.get('content-type') ?? JSON_TYPE.mediaType }
    : { failed: new Response(body.byteLength > 0 ? body : null, { headers, status }) }
}

/** An answer to public queries alone: the one made before, if it is still the answer. */
const answerOf = async (
  delivery: Delivery,
  url: string,
  asked: WithText,
  { addressesFor, digest }: PublicQuery,
): Promise<Prepared> => {
  const { options, req } = delivery
  const { headers, payload } = req
  const { operationName, variables = {} } = asked
  const { origin, pathname } = new URL(url)
  const address = `${origin}${pathname}`
  const anyones = ofAnyone(headers)
  const scopeOf = (each: Headers) => scopeMeant({ headers: each, payload, url: address }, options)
  const [scope, own] = await askTogether(req, [() => scopeOf(anyones), () => scopeOf(headers)])
  // A scope that follows from who asks is not that of anyone.
  if (scope !== own) return prepare(delivery, address, headers, asked)
  const make = () => prepare(delivery, address, anyones, asked)
  const named = addressesFor(variables)
  if (!named) return make()
  const addresses = named.map((one) => ({ ...one, scope: one.scope ?? scope }))
  const today = calendarDateOf(new Date(), options.timeZone)
  const key = JSON.stringify([
    'graphql',
    digest,
    operationName,
    variables,
    scope,
    today,
    headers.get('accept'),
  ])
  try {
    return await remembered<Prepared>(req, options, { addresses, key }, async () => {
      const answer = await make()
      return { answer, size: 'failed' in answer ? 0 : answer.body.byteLength }
    })
  } catch (error) {
    // An address that has to be told which of several organisations it is of: Payload's answer says so.
    if (error instanceof MalformedParameter) return make()
    throw error
  }
}

/** An answer of this handler's own is one of the app to other origins as well. */
const withCors = ({ req: { headers, payload } }: Delivery, response: Response): Response => {
  headersWithCors({ headers: response.headers, req: { headers, payload } })
  return response
}

const unanswered = (
  delivery: Delivery,
  { message, status, ...extensions }: { code: string; message: string; status: number },
  headers: Record<string, string> = {},
): Response => {
  const accept = delivery.req.headers.get('accept')
  const { mediaType: contentType } = accepted(accept, [JSON_TYPE, RESPONSE_TYPE]) ?? JSON_TYPE
  const errors = [{ extensions, message }]
  return withCors(delivery, respondUnkept({ errors }, { contentType, headers, status, vary: VARY }))
}

const NAMES = [...LEAST_WEIGHTS.keys()].sort().join(', ')

const answeredByGet = async (delivery: Delivery, url: string): Promise<Response> => {
  const { req, texts } = delivery
  const found = texts.withText(askedInAddress(new URL(url).searchParams))
  if (!found) {
    const message = 'The parameter query is missing.'
    return unanswered(delivery, { code: 'BAD_REQUEST', message, status: 400 })
  }
  if ('status' in found) return unanswered(delivery, found)
  const query = texts.publicQueryOf(found)
  if (!query) {
    const message = `GET answers queries of ${NAMES} alone. Ask anything else by POST.`
    return unanswered(delivery, { code: 'notPublic', message, status: 405 }, { Allow: 'POST' })
  }
  const answer = await answerOf(delivery, url, found, query)
  if ('failed' in answer) {
    const { body, headers, status } = answer.failed
    const unkept = new Headers(headers)
    unkept.set('Cache-Control', 'no-store')
    unkept.set('Vary', VARY.join(', '))
    return new Response(body, { headers: unkept, status })
  }
  const { body, contentType } = answer
  const etag = etagOf(body, contentType.startsWith(RESPONSE) ? '.response' : '')
  const headers: Record<string, string> = req.payload.config.cors
    ? { 'Access-Control-Expose-Headers': 'ETag' }
    : {}
  return withCors(
    delivery,
    respond(req, { body, contentType, etag, headers, kept: 'revalidate', vary: VARY }),
  )
}

/**
 * Answers `GET ?query=&variables=&operationName=&extensions=` for the public queries, with an ETag. Anything else is for POST,
 * mutations first of all: 405. Conditions that are not met are 412.
 *
 * @param url the address that was asked
 */
export const graphqlByGet = async (delivery: Delivery, url: string): Promise<Response> => {
  try {
    return await answeredByGet(delivery, url)
  } catch (error) {
    const fault = faultOf(delivery.req, delivery.options, error)
    if (!fault) throw error
    return unanswered(delivery, { ...fault, status: STATUS[fault.code] })
  }
}

/** The same request with a body that has been read. */
const again = (request: Request, body: BodyInit): Request => {
  const { headers, method, signal, url } = request
  const written = new Headers(headers)
  written.delete('content-length')
  return new Request(url, { body, headers: written, method, signal })
}

const canBeQuery = ({ headers }: Request): boolean =>
  /^application\/json *(?:;|$)/i.test(headers.get('content-type') ?? '') &&
  Number(headers.get('content-length') ?? 0) <= LARGEST_BODY

/**
 * Answers a POST: public queries as by GET, everything else as Payload does, with the rights of who asks. What goes wrong is
 * always Payload's to tell, so that it is logged and formed as everywhere in the app.
 *
 * @param request its body is read, if it can be a query
 */
export const graphqlByPost = async (delivery: Delivery, request: Request): Promise<Response> => {
  const { askPayload, texts } = delivery
  if (!canBeQuery(request)) return askPayload(request)
  const sent = new Uint8Array(await request.arrayBuffer())
  const asked = askedInBody(new TextDecoder().decode(sent))
  const found = asked && texts.withText(asked)
  if (!found) return askPayload(again(request, sent))
  if ('status' in found) return unanswered(delivery, found)
  const query = texts.publicQueryOf(found)
  const answer = query && (await answerOf(delivery, request.url, found, query))
  if (answer && !('failed' in answer)) {
    const { body, contentType } = answer
    return withCors(delivery, new Response(body, { headers: { 'Content-Type': contentType } }))
  }
  const isFromAnyone = !request.headers.has('cookie') && !request.headers.has('authorization')
  if (answer && isFromAnyone) return answer.failed
  return askPayload(again(request, asked.query === undefined ? JSON.stringify(found) : sent))
}
