'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'

import type { Query } from '../http/addresses.js'

import { adminPath, apiPath, withQuery } from '../http/addresses.js'

/** The id that the admin's form gives the element of a field, by Payload's path. */
export const fieldElement = (path: string): string => `field-${path.replaceAll('.', '__')}`

/** The path of the field that the fragment of an address names; null when it names none. */
export const fieldPathIn = (hash: string): null | string => {
  const [, name] = /^#field-(\w+)$/.exec(hash) ?? []
  return name === undefined ? null : name.replaceAll('__', '.')
}

/** Addresses of the API and the admin, from where the app has put them: the same functions on every drawing. */
export const useAddresses = (): {
  /** Of an endpoint of a collection. */
  api: (collection: string, path?: string, query?: Query) => string
  /** Of a document, or of a view of it, for the links of Next. */
  document: (collection: string, id: number | string, view?: string) => string
  /** Of a field in the form of a document, which is shown there: see `GoToField`. */
  field: (collection: string, id: number | string, path: string, locale?: null | string) => string
} => {
  const { config } = useConfig()
  return useMemo(
    () => ({
      api: (collection, path = '', query = {}) => apiPath(config, `/${collection}${path}`, query),
      document: (collection, id, view = '') => adminPath(config, `/collections/${collection}/${id}${view}`),
      field: (collection, id, path, locale) =>
        withQuery(adminPath(config, `/collections/${collection}/${id}`), { locale: locale ?? undefined }) +
        (path && `#${fieldElement(path)}`),
    }),
    [config],
  )
}

/** What is wrong with one field of what was sent. */
export type FieldProblem = { message: string; path: string }

/** A request that sends a body as JSON. */
export const sending = (method: 'PATCH' | 'POST', body: unknown): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
  method,
})

/** What the API answered, or in words why it did not, and with which fields. */
export type Answer<Body> = { body: Body } | { fields?: FieldProblem[]; problem: string }

type Errors = { errors?: { data?: { errors?: FieldProblem[] }; message: string }[] }

const problemIn = (body: unknown): string | undefined => {
  const { errors = [] } = (body ?? {}) as Errors
  const messages = errors.flatMap(({ data, message }) => data?.errors?.map((one) => one.message) ?? [message])
  return messages.length > 0 ? messages.join(' ') : undefined
}

const fieldsIn = (body: unknown): FieldProblem[] =>
  ((body ?? {}) as Errors).errors?.flatMap(({ data }) => data?.errors ?? []) ?? []

/**
 * Asks the API as the signed-in user. It does not throw: what went wrong is in the answer.
 *
 * @param onRefused is given what was answered instead, as Payload's forms take it
 */
export const ask = async <Body>(
  address: string,
  init: RequestInit = {},
  onRefused?: (body: unknown) => void,
): Promise<Answer<Body>> => {
  try {
    const response = await fetch(address, { credentials: 'include', ...init })
    const body: unknown = await response.json()
    if (response.ok) return { body: body as Body }
    onRefused?.(body)
    return { fields: fieldsIn(body), problem: problemIn(body) ?? response.statusText }
  } catch (error) {
    return { problem: String(error) }
  }
}

/** A file that the API answered with. */
export type AnsweredFile = { data: Blob; name: string }

/** Asks the API for a file, as the signed-in user. It does not throw either. */
export const askFile = async (address: string): Promise<Answer<AnsweredFile>> => {
  try {
    const response = await fetch(address, { credentials: 'include' })
    if (!response.ok) {
      const body: unknown = await response.json().catch(() => undefined)
      return { problem: problemIn(body) ?? response.statusText }
    }
    const [, name = 'file'] =
      /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? []
    return { body: { data: await response.blob(), name } }
  } catch (error) {
    return { problem: String(error) }
  }
}

/** Has the browser save a file. */
export const saveFile = ({ data, name }: AnsweredFile): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(data)
  link.download = name
  link.click()
  // Some browsers read it only after the click.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** What the API answers at an address, asked anew when that is another one; undefined while it is asked for the first time. */
export const useAnswer = <Body>(address: string): Answer<Body> | undefined => {
  const [answer, setAnswer] = useState<Answer<Body>>()
  useEffect(() => {
    const controller = new AbortController()
    void ask<Body>(address, { signal: controller.signal }).then((one) => {
      if (!controller.signal.aborted) setAnswer(one)
    })
    return () => controller.abort()
  }, [address])
  return answer
}
