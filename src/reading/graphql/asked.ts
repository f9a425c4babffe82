import { createHash } from 'node:crypto'

import type { PublicQuery, Variables } from './publicQuery.js'

import { MalformedParameter, parametersOnly } from '../../http/parameters.js'
import { bounded } from '../bounded.js'
import { LONGEST_QUERY, publicQueryIn } from './publicQuery.js'

/** A query as a client asks it, by address or in a body. */
export type Asked = {
  query?: string | undefined
  operationName?: string | undefined
  variables?: undefined | Variables
  extensions?: undefined | Variables
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is null | string | undefined =>
  value === undefined || value === null || typeof value === 'string'

const isOptional = (value: unknown): value is null | Record<string, unknown> | undefined =>
  value === undefined || value === null || isObject(value)

/** What a body asks; undefined for one that asks no query in the way of GraphQL over HTTP. */
export const askedInBody = (text: string): Asked | undefined => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(body)) return undefined
  const { extensions, operationName, query, variables } = body
  if (!isText(query) || !isText(operationName) || !isOptional(variables) || !isOptional(extensions)) {
    return undefined
  }
  return {
    extensions: extensions ?? undefined,
    operationName: operationName ?? undefined,
    query: query ?? undefined,
    variables: variables ?? undefined,
  }
}

/**
 * What an address asks.
 *
 * @throws MalformedParameter
 */
export const askedInAddress = (search: URLSearchParams): Asked => {
  const given = parametersOnly(search, ['query', 'operationName', 'variables', 'extensions'])
  const textOf = (name: string): string | undefined => (given(name) as string | undefined) || undefined
  const objectOf = (name: string): undefined | Variables => {
    const text = textOf(name)
    if (text === undefined) return undefined
    try {
      const value: unknown = JSON.parse(text)
      if (isOptional(value)) return value ?? undefined
    } catch {
      // Told below.
    }
    throw new MalformedParameter(name, 'a JSON object')
  }
  return {
    extensions: objectOf('extensions'),
    operationName: textOf('operationName'),
    query: textOf('query'),
    variables: objectOf('variables'),
  }
}

/** Why what is asked cannot be answered by anyone. */
export type Unanswerable = { code: string; message: string; status: number }

/** A query with its text. */
export type WithText = { query: string } & Asked

/** Room for texts that clients name by their hashes, and for what is known of texts, in characters. */
const ROOM = 4_000_000

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a process knows of the texts it has been asked. Another process may know others; it is then told them. */
export type Texts = {
  /**
   * The text of what is asked, also where only its hash was sent, which must have been sent with the text before. It is the
   * protocol of Apollo's automatic persisted queries, which other clients speak as well.
   *
   * @returns undefined when neither text nor hash was sent
   */
  withText: (asked: Asked) => undefined | Unanswerable | WithText
  /** What is asked, if it is public queries alone; a text is read once: see {@link publicQueryIn}. */
  publicQueryOf: (asked: WithText) => null | PublicQuery
}

/**
 * A memory of texts, which takes no more room however many are sent: those that were not used for longest are forgotten.
 *
 * @see https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export const rememberTexts = (): Texts => {
  const byHash = bounded<string>()
  const known = bounded<{ found: null | PublicQuery }>()
  return {
    publicQueryOf: ({ operationName, query }) => {
      if (query.length > LONGEST_QUERY) return null
      const name = `${JSON.stringify(operationName)} ${query}`
      const before = known.get(name)
      if (before) return before.found
      const found = publicQueryIn(query, operationName)
      known.set(name, { found }, { room: ROOM, size: name.length })
      return found
    },
    withText: (asked) => {
      const { extensions, query } = asked
      const persisted = extensions?.['persistedQuery']
      if (!isObject(persisted)) return query === undefined ? undefined : { ...asked, query }
      const { sha256Hash: hash, version } = persisted
      if (version !== 1 || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) {
        return {
          code: 'PERSISTED_QUERY_NOT_SUPPORTED',
          message: 'PersistedQueryNotSupported',
          status: 200,
        }
      }
      if (query === undefined) {
        const text = byHash.get(hash)
        return text === undefined
          ? { code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound', status: 200 }
          : { ...asked, query: text }
      }
      if (query.length <= LONGEST_QUERY) {
        if (sha256(query) !== hash) {
          return {
            code: 'BAD_REQUEST',
            message: 'The provided sha256Hash does not match the query.',
            status: 400,
          }
        }
        byHash.set(hash, query, { room: ROOM, size: query.length })
      }
      return { ...asked, query }
    },
  }
}
