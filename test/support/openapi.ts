import type { ValidateFunction } from 'ajv/dist/2020.js'

import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'

import type { Place } from '../../src/openapi/document.js'

import { ownEndpoints } from '../../src/endpoints.js'
import { openAPIOf } from '../../src/openapi/document.js'
import { normaliseOptions } from '../../src/options.js'

type Schema = Record<string, unknown>
type Header = { required?: boolean; schema: Schema }
type Response = { content?: Record<string, { schema: Schema }>; headers?: Record<string, Header> }
type Operation = {
  operationId: string
  parameters: { $ref?: string; in?: string; name: string; required?: boolean; schema: Schema }[]
  responses: Record<string, Response>
}

/** An OpenAPI document, as far as tests read it. */
export type Document = {
  components: { schemas: Record<string, Schema> } & Schema
  paths: Record<string, Record<string, Operation>>
  servers: { url: string }[]
}

/** An app that changes none of its addresses, and does not say where it is. */
const options = normaliseOptions({})
export const PLACE: Place = { cookie: 'payload-token', server: '/api', slugs: options.slugs }

/** Every endpoint of an app that changes nothing. */
export const ENDPOINTS = ownEndpoints(options)

/** The document of such an app. */
export const DOCUMENT = JSON.parse(JSON.stringify(openAPIOf(ENDPOINTS, PLACE))) as Document

/** What of an answer is held against the document. */
export type Answered = { headers: Headers; status: number; text: string }

/** Those that Payload sets itself, or that come with every body. */
const OF_OTHERS = /^(?:access-control-[a-z-]+|content-(?:disposition|length|type))$/

/** Schemas that say nothing of some members of what is theirs. */
const OPEN = ['OpenAPIDocument', 'PayloadErrors']

/** A schema that allows no members but those it names: a document allows more, since more may be added. */
const sealed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(sealed)
  if (typeof schema !== 'object' || schema === null) return schema
  const each = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, sealed(value)]))
  return 'properties' in schema && (schema as Schema).type === 'object' && !('additionalProperties' in schema)
    ? { ...each, additionalProperties: false }
    : each
}

/**
 * Holds answers against an OpenAPI document.
 *
 * @returns what is wrong with the answer to a request, by method and path below the server; empty when it is as the document says
 */
export const checkerOf = (
  document: Document,
): ((method: string, path: string, answer: Answered) => string[]) => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true })
  addFormats.default(ajv)
  ajv.addKeyword('components')
  const components = {
    schemas: Object.fromEntries(
      Object.entries(document.components.schemas).map(([name, schema]) => [
        name,
        OPEN.includes(name) ? schema : sealed(schema),
      ]),
    ),
  }
  const compiled = new Map<string, ValidateFunction>()
  const wrongIn = (schema: Schema, value: unknown): string[] => {
    const key = JSON.stringify(schema)
    const validate = compiled.get(key) ?? ajv.compile({ ...(sealed(schema) as Schema), components })
    compiled.set(key, validate)
    return validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
        )
  }

  // Of two that match, the one with fewer parameters is meant.
  const templates = Object.keys(document.paths)
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .map((path) => ({
      path,
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    }))

  return (method, path, { headers, status, text }) => {
    const [address = ''] = path.split('?')
    const found = templates.find(({ pattern }) => pattern.test(address))
    const operation = found && document.paths[found.path]?.[method === 'HEAD' ? 'get' : method.toLowerCase()]
    if (!operation) return [`there is no ${method} ${address}`]
    const response = operation.responses[String(status)]
    if (!response) return [`${operation.operationId} is not answered with ${status}`]

    const wrong: string[] = []
    const declared = Object.entries(response.headers ?? {})
    for (const [name, { required, schema }] of declared) {
      const value = headers.get(name)
      if (value === null && required) wrong.push(`${name} is missing`)
      if (value !== null) wrong.push(...wrongIn(schema, value).map((one) => `${name}: ${value}${one}`))
    }
    const names = declared.map(([name]) => name.toLowerCase())
    for (const name of headers.keys()) {
      if (!names.includes(name) && !OF_OTHERS.test(name)) wrong.push(`${name} is not told of`)
    }

    if (method === 'HEAD' || status === 304) return text === '' ? wrong : [...wrong, 'it has a body']
    const type = headers.get('content-type') ?? ''
    const schema = response.content?.[type]?.schema
    if (!schema) return [...wrong, `its type is not "${type}"`]
    if (text === '') return [...wrong, 'it has no body']
    if (!/\bjson$/.test(type.split(';')[0] ?? '')) return wrong
    try {
      return [...wrong, ...wrongIn(schema, JSON.parse(text))]
    } catch (error) {
      return [...wrong, String(error)]
    }
  }
}
