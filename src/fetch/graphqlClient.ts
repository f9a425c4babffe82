import type { NoticeDocument } from '../notice/document.js'
import type { Found, Malformed, NoticeQuery, NotFound, NotModified, Withdrawn } from './client.js'

import { isObject, NoticeRequestError, outcomeOf } from './client.js'

/** A notice as GraphQL gives it: its texts as HTML, Markdown and plain text, but not as data, which nests as deep as it likes. */
export type GraphQLNotice = {
  /** Names what is read: another version, language or state of the notice has another one. */
  id: string
  introduction: null | Omit<NonNullable<NoticeDocument['introduction']>, 'content'>
  registers: ({ id: string } & NoticeDocument['registers'][number])[]
  sections: ({ id: string } & Omit<NoticeDocument['sections'][number], 'content'>)[]
} & Omit<NoticeDocument, 'introduction' | 'registers' | 'sections'>

const TEXT = 'html markdown text'
const ADDRESS = '{ city country postalCode street }'
const CONTACT = `{ name address ${ADDRESS} email phone phoneE164 title }`
const ORGANISATION = `{ name address ${ADDRESS} businessId contacts ${CONTACT} email phone phoneE164 postalAddress ${ADDRESS} website }`
const APPLIES = '{ applies }'

/** What is asked for of each field; nothing more of those that hold one value. */
const FIELDS: Record<keyof GraphQLNotice, string> = {
  authority: ORGANISATION,
  change: '{ note type }',
  changedOn: '',
  contactPersons: CONTACT,
  contentHash: '',
  controller: ORGANISATION,
  cookies: '{ name category duration provider purpose thirdParty }',
  dataProtectionOfficer: CONTACT,
  effectiveFrom: '',
  fallback: '',
  hash: '',
  id: '',
  introduction: `{ ${TEXT} }`,
  jointControllers: ORGANISATION,
  layout: '',
  locale: '',
  locales: '',
  notice: '',
  preparedOn: '',
  previousHash: '',
  publishedAt: '',
  registers: `{
    id register name dataCategories dataSubjectCategories origin sources
    automatedDecisions { applies consequences logic } consent { withdrawMethod } cookies ${APPLIES} disclosures ${APPLIES}
    provisionRequirement { basis consequence }
    purposes { name directMarketing law legalBases legitimateInterest retentions { data duration text } }
    recipients { applies list { name country purpose role } }
    specialCategories { applies condition }
    transfers { applies list { copy countries detail internationalOrganisation mechanism recipient } }
  }`,
  representative: ORGANISATION,
  requestedLocale: '',
  reviewedOn: '',
  rights: '{ article heading key text }',
  schema: '',
  scope: '',
  sections: `{ id anchor empty heading keys kind number ${TEXT} }`,
  slug: '',
  statute: '',
  title: '',
  version: '',
  versionLabel: '',
  withdrawal: '{ date reason successor }',
}

type Field = keyof GraphQLNotice

/** Every field that can be asked for. */
export const GRAPHQL_NOTICE_FIELDS = Object.keys(FIELDS) as Field[]

export type NoticeGraphQLClientOptions = {
  /** The organisation whose notices are read, where the installation has several; a query may name another. */
  scope?: string
  /** Address of Payload's GraphQL API: `https://cms.example/api/graphql`. */
  url: string
  /**
   * `GET` where the server answers it, by `createNoticeGraphQLRoute` of `payload-privacy-notices/next`: caches can keep such
   * answers, and `etag` asks whether one is still current. Default `POST`, which Payload's own route takes alone.
   */
  method?: 'GET' | 'POST'
  /** Default: the global `fetch`. `body` is that of a `POST`. */
  fetch?: (
    url: string,
    init: { body?: string; headers: Headers; method: 'GET' | 'POST'; signal?: AbortSignal },
  ) => Promise<Response>
  /** Sent with every request. */
  headers?: HeadersInit
}

export type NoticeGraphQLQuery<Fields extends Field> = {
  /** What to read of the notice. Default: everything. */
  fields?: readonly Fields[] | undefined
} & NoticeQuery

/** What is given with a request beside what it asks. */
type Conditions = { etag?: null | string | undefined; signal?: AbortSignal | undefined }

/** `found` has an ETag by `GET` alone. Why there is no notice is not told (`notFound`). */
export type NoticeGraphQLOutcome<Data> = Found<Data> | Malformed | Omit<NotFound, 'code'> | Withdrawn

export type NoticeGraphQLClient = {
  /**
   * The notice in force, or one version of it: as much of it as is asked for. With the `etag` of an answer by `GET` it is
   * `notModified` for as long as that is the answer.
   */
  notice: {
    <Fields extends Field = Field>(
      slug: string,
      query: { etag: null | string | undefined } & NoticeGraphQLQuery<Fields>,
    ): Promise<NoticeGraphQLOutcome<Pick<GraphQLNotice, Fields>> | NotModified>
    <Fields extends Field = Field>(
      slug: string,
      query?: { etag?: never } & NoticeGraphQLQuery<Fields>,
    ): Promise<NoticeGraphQLOutcome<Pick<GraphQLNotice, Fields>>>
  }
}

/**
 * A client of the query `PublishedPrivacyNotice`, for anything that has `fetch`: reads as much of a notice as is asked for.
 * For lists, history and comparisons there is {@link createNoticeClient}.
 *
 * @throws NoticeRequestError, from its method, when the answer is not one of the API's
 *
 * @example
 * const client = createNoticeGraphQLClient({ url: 'https://cms.example/api/graphql' })
 * const read = await client.notice('tietosuojaseloste', { fields: ['title', 'sections'], locale: 'sv' })
 * if (read.outcome === 'found') console.log(read.data.title)
 */
export const createNoticeGraphQLClient = ({
  fetch: givenFetch,
  headers: givenHeaders,
  method = 'POST',
  scope: ofClient,
  url,
}: NoticeGraphQLClientOptions): NoticeGraphQLClient => {
  const send = (query: string, variables: object, { etag, signal }: Conditions): Promise<Response> => {
    const headers = new Headers(givenHeaders)
    headers.set('Accept', 'application/json')
    const init = { headers, method, ...(signal && { signal }) }
    // Looked up now: frameworks put their own in its place.
    const ask = givenFetch ?? fetch
    if (method === 'GET') {
      if (etag) headers.set('If-None-Match', etag)
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()
      return ask(`${url}${url.includes('?') ? '&' : '?'}${search}`, init)
    }
    headers.set('Content-Type', 'application/json')
    return ask(url, { ...init, body: JSON.stringify({ query, variables }) })
  }

  const notice = async <Fields extends Field = Field>(
    slug: string,
    {
      at,
      etag,
      fallback,
      fields,
      locale,
      scope = ofClient,
      signal,
      version,
    }: Conditions & NoticeGraphQLQuery<Fields> = {},
  ): Promise<NoticeGraphQLOutcome<Pick<GraphQLNotice, Fields>> | NotModified> => {
    const asked = (fields ?? GRAPHQL_NOTICE_FIELDS).filter((name) => Object.hasOwn(FIELDS, name))
    const query = `query Notice($slug: String!, $at: String, $fallback: PublishedPrivacyNoticeFallback, $locale: String, $scope: String, $version: Int) {
      notice: PublishedPrivacyNotice(slug: $slug, at: $at, fallback: $fallback, locale: $locale, scope: $scope, version: $version) {
        __typename ${asked.map((name) => `${name} ${FIELDS[name]}`).join(' ')}
      }
    }`
    const variables = {
      slug,
      at: at instanceof Date ? at.toISOString() : at,
      fallback,
      locale,
      scope,
      version,
    }
    const response = await send(query.replace(/\s+/g, ' '), variables, { etag, signal })
    const current = response.headers.get('etag')
    if (response.status === 304 && etag) return { outcome: 'notModified', etag: current ?? etag }
    const fail = (message: string) => new NoticeRequestError(message, response.status, url)
    let body: unknown
    try {
      body = await response.json()
    } catch {
      throw fail(`${url} answered ${response.status} with something that is not JSON.`)
    }
    const { data, errors } = isObject(body) ? body : {}
    const [error] = Array.isArray(errors) ? (errors as unknown[]) : []
    if (isObject(error)) {
      const extensions = isObject(error['extensions']) ? error['extensions'] : {}
      const details = isObject(extensions['data']) ? extensions['data'] : {}
      const outcome = outcomeOf(Number(extensions['statusCode']), {
        ...details,
        message: String(error['message'] ?? ''),
      })
      if (outcome && typeof details['code'] === 'string') return outcome
      throw fail(`${url} answered: ${String(error['message'])}`)
    }
    if (!isObject(data) || !('notice' in data)) {
      throw fail(`${url} answered ${response.status}: is it the address of the GraphQL API?`)
    }
    if (data['notice'] === null) return { outcome: 'notFound', message: `There is no notice ${slug}.` }
    const { __typename: _, scope: found, ...rest } = data['notice'] as { __typename: string; scope?: unknown }
    // As REST gives it: a notice of an installation of one organisation has none.
    const given = typeof found === 'string' ? { ...rest, scope: found } : rest
    // The types of what the query answers, which tests hold against the schema.
    return { outcome: 'found', data: given as Pick<GraphQLNotice, Fields>, etag: current }
  }
  return { notice: notice as NoticeGraphQLClient['notice'] }
}
