import { createHash } from 'node:crypto'

import { isKnown, lastModifiedOf } from './conditional.js'

/** As much of a request as an answer to it takes. */
export type Asked = { headers: Headers }

/** How long an answer may be kept by those who read it. */
export const CACHE_CONTROL = {
  /** For as long as they like, but they have to ask each time whether it is still the answer. */
  revalidate: 'public, max-age=0, must-revalidate',
  /** It never changes itself, but what stands around it is told within a day. */
  day: 'public, max-age=86400, immutable',
  /** It never changes. */
  forEver: 'public, max-age=31536000, immutable',
  /** Not at all: it is for one user only, or tells why there is none. */
  never: 'no-store',
  /** Not at all, and said twice: what is not public must never come from a cache that is shared. */
  private: 'private, no-store',
} as const

/** One of the ways to be kept. */
export type CacheControl = keyof typeof CACHE_CONTROL

/** An answer that anyone may read, but for what follows from the request for it. */
export type Representation = {
  body: string | Uint8Array<ArrayBuffer>
  /** With its parameters. */
  contentType: string
  kept: CacheControl
  /** Made of the body by {@link etagOf}. */
  etag: string
  /** When what it tells can last have become another, for those who ask by date. */
  changes?: readonly Date[]
  /** The language of its text. */
  language?: string | undefined
  /** The headers of a request that decide about it. */
  vary?: readonly string[]
  headers?: Readonly<Record<string, string>>
}

/**
 * ETag of an answer (RFC 9110 §8.8.3): of what is sent, so that another rendering of the same record is another answer. It is a
 * weak one, for whoever compresses the answer afterwards, Next or a proxy, sends other bytes under the same tag.
 *
 * @param mark what tells answers apart that may hold the same, such as two languages of one text
 */
export const etagOf = (body: string | Uint8Array, mark = ''): string => `W/${strongETagOf(body, mark)}`

/** The same of a file that nobody compresses on its way, such as a PDF: a strong one, by which parts of it can be asked for. */
export const strongETagOf = (body: string | Uint8Array, mark = ''): string =>
  `"${createHash('sha256').update(body).digest('hex')}${mark}"`

/** A text as a part of the name of a file, in letters that every system takes; what is given otherwise where there is none. */
export const plainName = (text: string, otherwise: string): string =>
  text.replace(/[^A-Za-z0-9._-]/g, '-') || otherwise

/** A language as headers name it (RFC 9110 §8.5.1, BCP 47), where an app calls it `fi_FI`. */
const inHeaders = (language: string): string => language.replaceAll('_', '-')

type Private = { contentType: string; language: string }

/** Headers of an answer that is for one user only: nobody keeps it, and no search engine lists it. */
export const privateHeaders = ({ contentType, language }: Private): Record<string, string> => ({
  'Cache-Control': CACHE_CONTROL.private,
  'Content-Language': inHeaders(language),
  'Content-Type': contentType,
  ...ALWAYS,
  'X-Robots-Tag': 'noindex',
})

/** The same of a file that is saved under its name. */
export const privateFile = ({ name, ...of }: { name: string } & Private): Record<string, string> => ({
  ...privateHeaders(of),
  'Content-Disposition': `attachment; filename="${name}"`,
})

const varyOf = (vary: readonly string[]): Record<string, string> =>
  vary.length > 0 ? { Vary: vary.join(', ') } : {}

/** What holds for every public answer: it is never taken for another type than it says. */
const ALWAYS = { 'X-Content-Type-Options': 'nosniff' }

/**
 * The one place where a public answer gets its headers, and becomes 304 for a client that has it already: by `If-None-Match`,
 * and by `If-Modified-Since` for those that name no ETag.
 *
 * @throws PreconditionFailed for a client that wants another one: by `If-Match`, or else `If-Unmodified-Since`
 */
export const respond = (
  { headers: asked }: Asked,
  { body, changes, contentType, etag, headers, kept, language, vary = [] }: Representation,
  now: Date = new Date(),
): Response => {
  const lastModified = changes && lastModifiedOf(changes, now)
  const known = {
    ...headers,
    ...ALWAYS,
    'Cache-Control': CACHE_CONTROL[kept],
    'Content-Type': contentType,
    ...(language && { 'Content-Language': inHeaders(language) }),
    ETag: etag,
    ...(lastModified && { 'Last-Modified': lastModified }),
    ...varyOf(vary),
  }
  return isKnown(asked, { etag, lastModified }, now)
    ? new Response(null, { headers: known, status: 304 })
    : new Response(body, { headers: known })
}

/** An answer of JSON that has to be asked for again each time. */
export const respondJSON = (
  asked: Asked,
  value: unknown,
  {
    kept = 'revalidate',
    ...rest
  }: Partial<Pick<Representation, 'headers' | 'kept' | 'language' | 'vary'>> = {},
): Response => {
  const body = JSON.stringify(value)
  return respond(asked, { ...rest, body, contentType: 'application/json', etag: etagOf(body), kept })
}

/** An answer of JSON that nobody keeps. */
export const respondUnkept = (
  value: unknown,
  {
    contentType = 'application/json',
    headers,
    status,
    vary = [],
  }: { contentType?: string; headers?: Record<string, string>; status: number; vary?: readonly string[] },
): Response =>
  new Response(JSON.stringify(value), {
    headers: {
      ...headers,
      ...ALWAYS,
      'Cache-Control': CACHE_CONTROL.never,
      'Content-Type': contentType,
      ...varyOf(vary),
    },
    status,
  })

/**
 * Why there is no answer. Errors are JSON whatever was asked for: a client that cannot show one has the status, and there is
 * one shape to read. Nobody keeps them.
 */
export const refuse = (
  error: { code: string; message: string },
  given: { headers?: Record<string, string>; status: number; vary?: readonly string[] },
): Response => respondUnkept({ errors: [error] }, given)

/** The same without its body, for HEAD (RFC 9110 §9.3.2). */
export const withoutBody = ({ headers, status }: Response): Response =>
  new Response(null, { headers, status })
