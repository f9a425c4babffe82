import type { NoNotice, NoticeDiff, NoticeHistory, NoticeList, NoticeSince } from '../notice/answers.js'
import type { Withdrawal } from '../notice/document.js'
import type { LinkedNoticeDocument } from '../render/formats.js'

/** As much of `fetch` as the client needs: the platform's own, a framework's, or one of a test. */
export type NoticeFetch = (url: string, init: { headers: Headers; signal?: AbortSignal }) => Promise<Response>

export type NoticeClientOptions = {
  /** Address of Payload's REST API, with Next's `basePath` if there is one: `https://cms.example/api`. In a browser, a path does as well. */
  url: string
  /** The organisation whose notices are read, where the installation has several; a query may name another. */
  scope?: string
  /** Slug of the notices collection, where the plugin's option `slugs` changed it. Default `privacy-notices`. */
  collection?: string
  /** Default: the global `fetch`. For options of your own: `(url, init) => fetch(url, { ...init, cache: 'no-store' })`. */
  fetch?: NoticeFetch
  /** Sent with every request. */
  headers?: HeadersInit
  /** That the server's Next has `trailingSlash`: what is asked without a slash is sent on to the same with one. Default false. */
  trailingSlash?: boolean
}

/** What is given with a version that was seen. */
export type NoticeSinceQuery = {
  /** Number of the version that was seen or accepted. */
  version: number
} & RequestOptions

/** What can be given with every request. */
export type RequestOptions = {
  /** The organisation, where the installation has several; default: that of the client. */
  scope?: string | undefined
  signal?: AbortSignal | undefined
}

export type NoticeQuery = {
  /** Language; default: the default language of the notice. */
  locale?: string | undefined
  /** When to read: the end of a day (`YYYY-MM-DD`), or an instant. Default: today. Not together with `version`. */
  at?: Date | string | undefined
  /** A certain version, whether or not it is in force. */
  version?: number | undefined
  /** `none`: no other language will do. Default: the notice's default language is given instead and says so. */
  fallback?: 'default' | 'none' | undefined
} & RequestOptions

export type NoticeListQuery = {
  locale?: string | undefined
  at?: Date | string | undefined
  page?: number | undefined
  /** Per page; at most 100. Default 10. */
  limit?: number | undefined
  /** Default `inForce`. */
  status?: 'inForce' | 'upcoming' | undefined
} & RequestOptions

export type NoticeHistoryQuery = {
  locale?: string | undefined
  page?: number | undefined
  /** Per page; at most 100. Default 10. */
  limit?: number | undefined
} & RequestOptions

export type NoticeDiffQuery = {
  /** Version; default: the one before `to`. */
  from?: number | undefined
  /** Version; default: the one in force. */
  to?: number | undefined
  locale?: string | undefined
} & RequestOptions

/** The answer (200). `etag` is for the next request; null where the server gives none or another origin may not see it. */
export type Found<Data> = { outcome: 'found'; data: Data; etag: null | string }

/** What was asked for is still as the given `etag` says (304). */
export type NotModified = { outcome: 'notModified'; etag: string }

/** There is none (404); `code` and what comes with it say why. */
export type NotFound = { outcome: 'notFound'; message: string } & Exclude<NoNotice, { code: 'withdrawn' }>

/** It was withdrawn (410): since when, why, and the slug to read instead, in the same `scope` where there are several. */
export type Withdrawn = { outcome: 'withdrawn'; message: string; scope?: string } & Withdrawal

/** A parameter cannot be read (400). */
export type Malformed = { outcome: 'malformed'; message: string; parameter: string; expected: string }

/** Every answer the API is made to give. `message` is in the language asked for, if that is fi, sv or en. */
export type NoticeOutcome<Data> = Found<Data> | Malformed | NotFound | Withdrawn

/** `NotModified` is an outcome only of a request with an `etag`. */
type ListRead<Query, Outcome> = {
  (query: { etag: null | string | undefined } & Query): Promise<NotModified | Outcome>
  (query?: { etag?: never } & Query): Promise<Outcome>
}

type Read<Query, Data> = {
  (
    slug: string,
    query: { etag: null | string | undefined } & Query,
  ): Promise<NoticeOutcome<Data> | NotModified>
  (slug: string, query?: { etag?: never } & Query): Promise<NoticeOutcome<Data>>
}

export type NoticeClient = {
  /** The notice in force, or one version of it. */
  notice: Read<NoticeQuery, LinkedNoticeDocument>
  /** A page of the notices in force, or of those that will be. */
  list: ListRead<NoticeListQuery, Found<NoticeList> | Malformed>
  /** A page of the versions of a notice, newest first; also of one that is withdrawn. */
  history: Read<NoticeHistoryQuery, NoticeHistory>
  /** What changed between two versions. */
  diff: Read<NoticeDiffQuery, NoticeDiff>
  /** What has taken force since a version, and whether any of it is a major change. */
  since: {
    (
      slug: string,
      query: { etag: null | string | undefined } & NoticeSinceQuery,
    ): Promise<NoticeOutcome<NoticeSince> | NotModified>
    (slug: string, query: { etag?: never } & NoticeSinceQuery): Promise<NoticeOutcome<NoticeSince>>
  }
  /**
   * Whether somebody who accepted a version has to be asked again: a major change has taken force since, and there is a notice in
   * force to ask about.
   *
   * @throws NoticeRequestError when the API does not know the notice or the version, or it has not taken force: what cannot be told is
   * neither yes nor no
   */
  requiresNewAcceptance: (slug: string, seen: NoticeSinceQuery) => Promise<boolean>
}

/**
 * The API could not be asked: a server error, a wrong address, an answer that is not its own. What `fetch` itself throws
 * (no network, an abort) is thrown as it is.
 */
export class NoticeRequestError extends Error {
  override readonly name = 'NoticeRequestError'

  constructor(
    message: string,
    /** HTTP status of the answer. */
    readonly status: number,
    /** The address that was asked. */
    readonly url: string,
  ) {
    super(message)
  }
}

/** Anything that any of the methods takes. */
type AnyQuery = { etag?: null | string | undefined } & NoticeDiffQuery &
  NoticeHistoryQuery &
  NoticeListQuery &
  NoticeQuery

const queryOf = (parameters: Record<string, Date | number | string | undefined>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, value instanceof Date ? value.toISOString() : String(value))
  }
  const text = query.toString()
  return text && `?${text}`
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The error of an answer, if it is one of the plugin's. */
const errorIn = (body: unknown): Record<string, unknown> | undefined => {
  const [error] = isObject(body) && Array.isArray(body['errors']) ? (body['errors'] as unknown[]) : []
  return isObject(error) && typeof error['code'] === 'string' ? error : undefined
}

const OUTCOMES: Record<number, Exclude<NoticeOutcome<never>, Found<never>>['outcome']> = {
  400: 'malformed',
  404: 'notFound',
  410: 'withdrawn',
}

/** What an error of the plugin's says, with its status; undefined when it is not one that it is made to give. */
export const outcomeOf = (
  status: number,
  error: Record<string, unknown>,
): Exclude<NoticeOutcome<never>, Found<never>> | undefined => {
  const outcome = OUTCOMES[status]
  const { date, message = '', reason = null, scope, successor = null } = error
  return (outcome === 'withdrawn'
    ? { outcome, date, message, reason, successor, ...(scope !== undefined && { scope }) }
    : outcome && { ...error, message, outcome }) as unknown as
    Exclude<NoticeOutcome<never>, Found<never>> | undefined
}

// A URL parser takes `.` and `..` away however they are written, and an empty one would be the list.
const isSegment = (slug: string): boolean => !/^\.{0,2}$|\p{Cs}/u.test(slug)

/**
 * A client of the public endpoints, for anything that has `fetch`: Node, a browser, an edge runtime.
 *
 * What the API is made to answer is an outcome: `found`, `notFound` (404), `withdrawn` (410), `malformed` (400), and
 * `notModified` (304) for a request with an `etag`. Anything else is thrown.
 *
 * Give `etag` on a server that keeps what it has read. In a browser leave it out: its own cache asks in that way by itself,
 * and another origin would have to be allowed to send `If-None-Match` and to see `ETag`.
 *
 * @throws NoticeRequestError, from its methods, when the answer is not one of the API's
 *
 * @example
 * const client = createNoticeClient({ url: 'https://cms.example/api' })
 * const read = await client.notice('tietosuojaseloste', { locale: 'sv' })
 * if (read.outcome === 'found') console.log(read.data.title)
 */
export const createNoticeClient = ({
  collection = 'privacy-notices',
  fetch: givenFetch,
  headers: givenHeaders,
  scope: ofClient,
  trailingSlash = false,
  url,
}: NoticeClientOptions): NoticeClient => {
  const base = `${url.replace(/\/+$/, '')}/${encodeURIComponent(collection)}/published`

  const ask = async (
    path: string,
    { etag, scope = ofClient, signal, ...parameters }: AnyQuery,
  ): Promise<unknown> => {
    const address = `${base}${path}${trailingSlash ? '/' : ''}${queryOf({ ...parameters, scope })}`
    const headers = new Headers(givenHeaders)
    headers.set('Accept', 'application/json')
    if (etag) headers.set('If-None-Match', etag)
    // Looked up now: frameworks put their own in its place.
    const response = await (givenFetch ?? fetch)(address, { headers, ...(signal && { signal }) })
    if (response.status === 304 && etag)
      return { outcome: 'notModified', etag: response.headers.get('etag') ?? etag }
    const fail = (message: string) => new NoticeRequestError(message, response.status, address)

    const text = await response.text()
    let body: unknown
    try {
      body = JSON.parse(text)
    } catch {
      throw fail(`${address} answered ${response.status} with something that is not JSON.`)
    }
    if (response.status === 200) {
      if (!isObject(body)) throw fail(`${address} answered with something that is not of this API.`)
      return { outcome: 'found', data: body, etag: response.headers.get('etag') }
    }
    const error = errorIn(body)
    const outcome = error && outcomeOf(response.status, error)
    if (!outcome) throw fail(`${address} answered ${response.status}: is it the address of the API?`)
    return outcome
  }

  const askFor = async (slug: string, rest: string, query: AnyQuery): Promise<unknown> =>
    isSegment(slug)
      ? ask(`/${encodeURIComponent(slug)}${rest}`, query)
      : ({
          outcome: 'notFound',
          code: 'notFound',
          message: 'No notice has such an address.',
        } satisfies NotFound)

  const sincePath = (version: number): string => `/since/${encodeURIComponent(version)}`
  const since = (slug: string, { version, ...query }: NoticeSinceQuery) =>
    askFor(slug, sincePath(version), query)

  const client = {
    diff: (slug: string, query: NoticeDiffQuery = {}) => askFor(slug, '/diff', query),
    history: (slug: string, query: NoticeHistoryQuery = {}) => askFor(slug, '/history', query),
    list: (query: NoticeListQuery = {}) => ask('', query),
    notice: (slug: string, { version, ...query }: NoticeQuery = {}) =>
      version === undefined
        ? askFor(slug, '', query)
        : askFor(slug, `/versions/${encodeURIComponent(version)}`, { ...query, at: undefined }),
    since,
    requiresNewAcceptance: async (slug: string, seen: NoticeSinceQuery): Promise<boolean> => {
      const answer = (await since(slug, seen)) as NoticeOutcome<NoticeSince>
      if (answer.outcome === 'found') return answer.data.major && answer.data.current.event === 'published'
      const status = answer.outcome === 'malformed' ? 400 : 404
      throw new NoticeRequestError(
        answer.message,
        status,
        `${base}/${encodeURIComponent(slug)}${sincePath(seen.version)}`,
      )
    },
  }
  // The types of what the endpoints answer, which tests hold against the real ones.
  return client as NoticeClient
}
