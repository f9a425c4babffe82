import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import type { CollectionKey, Slugs } from '../options.js'
import type { CacheControl } from './respond.js'

import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { parametersOnly, type Parameters } from './parameters.js'
import { withoutBody } from './respond.js'

/**
 * What the plugin's own endpoints are: each is told once, beside what answers it. From there come the endpoints of Payload,
 * the check of what is asked, the OpenAPI document, the tables of the docs and those that tests go through.
 */

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JSONSchema = Readonly<Record<string, unknown>>

/** A parameter of the query. */
export type ParameterDescription = {
  readonly name: string
  /** What it takes, in a few words (Markdown). */
  readonly values: string
  /** What it means (Markdown). */
  readonly meaning: string
  /** Of a value that is not empty; an empty one is as good as none. */
  readonly schema: JSONSchema
  readonly required?: boolean
}

/** Who is answered, in words. */
export const RIGHTS = {
  anyone: 'anyone',
  approve: 'approve',
  approveOrAudit: 'approve or audit',
  audit: 'audit',
  changeNotice: 'edit or publish',
  changeText: 'to change the text',
  edit: 'edit',
  import: 'edit or publish',
  publish: 'publish',
  readDocument: 'to read the document',
  readNotice: 'to read the notice',
  readSources: 'to read sources',
  readText: 'to read the text',
} as const

/** The right that an endpoint asks for. */
export type Right = keyof typeof RIGHTS

/** A form that an answer comes in. */
export type FormatDescription = {
  /** The value of `format` that asks for it, where there is such a parameter. */
  readonly name: string
  /** Its `Content-Type`, to the letter. */
  readonly mediaType: string
  /** The name of its schema in the OpenAPI document; without one it is no JSON. */
  readonly schema?: string
  /** Whether it is a file of bytes, with a name (`Content-Disposition`) and a strong `ETag`. */
  readonly isFile?: boolean
}

/** What is answered when all is well. */
export type AnswerDescription = {
  /** 200 when left out. */
  readonly status?: number
  /** What it holds (Markdown). */
  readonly content: string
  /** The first is given without `Accept`. */
  readonly formats: readonly FormatDescription[]
  /** How `Accept` chooses, in words; null where it does not count. */
  readonly negotiation?: null | string
  /** What language `Content-Language` names, in words; null without that header. */
  readonly language?: 'language given' | 'language of the plugin' | null
  /** Whether `Accept-Language` decides about it where the option `negotiateLanguage` says so and no `locale` is named. */
  readonly byLanguage?: boolean
  /** How long it may be kept: usually, and in another case. */
  readonly kept: readonly [usual: CacheControl, other?: { readonly as: CacheControl; readonly when: string }]
  /** Its `Vary`: usually, and where `format` names the format. */
  readonly vary?: readonly [usual: string, byFormat?: string]
  /** Whether it has a `Last-Modified`. */
  readonly lastModified?: boolean
  /** Whether it has a `Link` (RFC 8288). */
  readonly links?: boolean
  /** Whether it is a page for editors, which browsers take for nothing else and search engines do not list. */
  readonly unlisted?: boolean
}

/** A way of not answering. */
export type ErrorDescription = {
  readonly status: number
  /** The `code` of the error; null for one of Payload's. */
  readonly code: null | string
  readonly when: string
}

/** The collections under whose paths there are endpoints. */
export type EndpointPlace = 'imports' | CollectionKey

/** The slug of a collection under whose path there are endpoints. */
export const slugAt = (place: EndpointPlace, slugs: Slugs): string =>
  place === 'imports' ? NOTICE_IMPORTS : slugs[place]

/** An endpoint of the plugin, as it is told to others. */
export type EndpointDescription = {
  /** Its name for programs. No two have the same. */
  readonly id: string
  /** The collection under whose path it is. */
  readonly collection: EndpointPlace
  readonly method: 'get' | 'post'
  /** Payload's: `:name` is a parameter of the address, which may be followed by what it matches. */
  readonly path: string
  /** What it does, in a sentence without a full stop. */
  readonly summary: string
  readonly right: Right
  readonly parameters: readonly ParameterDescription[]
  /** What it takes, by the name of its schema: JSON, or a form with files. */
  readonly body?: {
    readonly form?: true
    readonly required: boolean
    readonly schema: string
  }
  readonly answer: AnswerDescription
  readonly errors: readonly ErrorDescription[]
}

/** An endpoint of the plugin. */
export type OwnEndpoint = { readonly handler: PayloadHandler } & EndpointDescription

/** The path of an endpoint without what its parameters match: `/published/:slug`. */
export const plainPath = ({ path }: Pick<EndpointDescription, 'path'>): string =>
  path.replace(/(:\w+)\(.*\)$/, '$1')

/** The names of the parameters in an address, in their order. */
export const namesInPath = (endpoint: Pick<EndpointDescription, 'path'>): string[] =>
  [...plainPath(endpoint).matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/**
 * The parameters of a request's query, which has no others than those that an endpoint tells of.
 *
 * @throws MalformedParameter
 */
export const parametersAsked = (
  { searchParams }: Pick<PayloadRequest, 'searchParams'>,
  { parameters }: Pick<EndpointDescription, 'parameters'>,
): Parameters =>
  parametersOnly(
    searchParams ?? new URLSearchParams(),
    parameters.map(({ name }) => name),
  )

/** True for what anyone may read. Such endpoints answer HEAD as well, are kept by caches, and have errors with a `code`. */
export const isPublic = ({ right }: Pick<EndpointDescription, 'right'>): boolean => right === 'anyone'

/**
 * The endpoints of one collection as Payload takes them. What anyone may read is there for GET and for HEAD, which Payload's
 * router tells apart.
 */
export const payloadEndpoints = (all: readonly OwnEndpoint[], collection: EndpointPlace): Endpoint[] =>
  all
    .filter((one) => one.collection === collection)
    .flatMap((one): Endpoint[] => {
      const { handler, method, path } = one
      const head: PayloadHandler = async (req) => withoutBody(await handler(req))
      return [
        { handler, method, path },
        ...(isPublic(one) ? [{ handler: head, method: 'head' as const, path }] : []),
      ]
    })
