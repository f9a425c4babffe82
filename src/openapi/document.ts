import type {
  AnswerDescription,
  EndpointDescription,
  JSONSchema,
  ParameterDescription,
} from '../http/endpoint.js'
import type { Slugs } from '../options.js'

import { isPublic, namesInPath, plainPath, RIGHTS, slugAt } from '../http/endpoint.js'
import { PATH_PARAMETERS } from '../http/parameterKinds.js'
import { CACHE_CONTROL } from '../http/respond.js'
import { SCHEMAS } from './schemas.js'

/** Changes when an endpoint, or what it takes or answers, takes another shape or meaning. */
export const API_VERSION = '1.0.0'

/** What of an app its document depends on. */
export type Place = {
  /** Address of Payload's REST API: whole, or a path where the app does not say where it is. */
  server: string
  slugs: Slugs
  /** The name of Payload's cookie. */
  cookie: string
  /** The option. */
  negotiateLanguage?: boolean
}

type Part = Readonly<Record<string, unknown>>

const ref = (name: string): JSONSchema => ({ $ref: `#/components/schemas/${name}` })

/** A text of the docs as it reads outside of them: without links to their pages. */
const outsideDocs = (text: string): string => text.replace(/\[([^\]]+)\]\((?!https:)[^)]*\)/g, '$1')

const sentence = (text: string): string => {
  const plain = outsideDocs(text)
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`
}

const oneOf = (values: readonly string[]): JSONSchema =>
  values.length === 1 ? { type: 'string', const: values[0] } : { type: 'string', enum: values }

const header = (schema: JSONSchema, description: string, required = true): Part => ({
  description,
  required,
  schema,
})

const NOSNIFF = header(oneOf(['nosniff']), 'It is never taken for another type than it says.')

const keptHeader = (values: readonly string[]): Part => header(oneOf(values), 'How long it may be kept.')

/** Every `Vary` of an answer. */
const varyingOf = (
  { byLanguage }: AnswerDescription,
  vary: readonly (string | undefined)[],
  { negotiateLanguage }: Place,
): string[] =>
  vary.flatMap((one) => {
    if (one === undefined) return []
    return byLanguage && negotiateLanguage ? [one, one.replace(/Origin$/, 'Accept-Language, Origin')] : [one]
  })

/** The headers of an answer, of 200 and of 304 alike. */
const headersOf = (answer: AnswerDescription, open: boolean, place: Place): Part => {
  const { formats, kept, language, lastModified, links, unlisted, vary } = answer
  const hasFile = formats.some(({ isFile }) => isFile)
  const ofFile = hasFile && {
    'Content-Disposition': header({ type: 'string' }, 'Of a PDF: its name as a file.', false),
  }
  const [usual, other] = kept
  const lasting = [usual, ...(other ? [other.as] : [])].map((one) => CACHE_CONTROL[one])
  const inLanguage = language && {
    'Content-Language': header({ type: 'string', pattern: '^[A-Za-z0-9-]+$' }, sentence(language)),
  }
  const ofHTML = formats.some(({ mediaType }) => mediaType.startsWith('text/html')) && {
    'Content-Security-Policy': header({ type: 'string' }, 'Of HTML: nothing is run or loaded.', false),
  }
  if (!open) {
    return {
      'Cache-Control': keptHeader(lasting),
      ...inLanguage,
      ...ofFile,
      ...ofHTML,
      ...(unlisted && {
        'X-Content-Type-Options': NOSNIFF,
        'X-Robots-Tag': header(oneOf(['noindex']), 'No search engine lists it.'),
      }),
    }
  }
  return {
    'Cache-Control': keptHeader(lasting),
    ...inLanguage,
    ETag: header(
      { type: 'string', pattern: `^${hasFile ? '(?:W/)?' : 'W/'}"[\\x21\\x23-\\x7e]+"$` },
      'Made of what is sent: send it in `If-None-Match`.',
    ),
    ...(lastModified && {
      'Last-Modified': header(
        { type: 'string', pattern: '^[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$' },
        'When what it tells last became another; left out in the second of the change.',
        false,
      ),
    }),
    ...ofFile,
    ...ofHTML,
    ...(links && { Link: header({ type: 'string', minLength: 1 }, 'What is around it (RFC 8288).') }),
    ...(vary && {
      Vary: header(oneOf(varyingOf(answer, vary, place)), 'The headers of the request that decide about it.'),
    }),
    'X-Content-Type-Options': NOSNIFF,
  }
}

const contentOf = ({ formats }: AnswerDescription): Part =>
  Object.fromEntries(
    formats.map(({ isFile, mediaType, schema }) => [
      mediaType,
      {
        schema: schema === undefined ? { type: 'string', ...(isFile && { format: 'binary' }) } : ref(schema),
      },
    ]),
  )

/** What is referred to by name: errors are written out where they are answered. */
const REFERRED = Object.fromEntries(
  Object.entries(SCHEMAS).filter(([name]) => name !== 'ReadError' && name !== 'ReadErrors'),
)

type Variant = { properties?: { code?: { const?: unknown } } }

/** What an error with a code holds. */
const errorWith = (code: string): Variant => {
  const variants = (SCHEMAS['ReadError'] as { anyOf?: Variant[] } | undefined)?.anyOf ?? []
  const found = variants.find(({ properties }) => properties?.code?.const === code)
  if (!found) throw new Error(`The schema ReadError has no error with the code ${code}`)
  return found
}

/** The body of an error: in public answers with one of some codes, written out, for generated types to be as narrow. */
const errorBody = (codes: readonly string[]): JSONSchema => {
  if (codes.length === 0) return ref('PayloadErrors')
  const [first, ...others] = codes.map(errorWith)
  return {
    type: 'object',
    properties: {
      errors: {
        type: 'array',
        items: others.length === 0 ? first : { anyOf: [first, ...others] },
        maxItems: 1,
        minItems: 1,
      },
    },
    required: ['errors'],
  }
}

const errorsOf = ({ answer, errors, ...endpoint }: EndpointDescription, place: Place): Part => {
  const statuses = [...new Set(errors.map(({ status }) => status))]
  return Object.fromEntries(
    statuses.map((status) => {
      const alike = errors.filter((one) => one.status === status)
      return [
        String(status),
        {
          description: alike
            .map(({ code, when }) => (code === null ? sentence(when) : `\`${code}\`: ${outsideDocs(when)}.`))
            .join('\n\n'),
          content: {
            'application/json': { schema: errorBody(alike.flatMap(({ code }) => code ?? [])) },
          },
          ...(isPublic(endpoint) && {
            headers: {
              'Cache-Control': keptHeader([CACHE_CONTROL.never]),
              ...(status === 406 &&
                answer.vary && {
                  Vary: header(oneOf(varyingOf(answer, answer.vary.slice(0, 1), place)), 'Whatever decides.'),
                }),
              ...(alike.some(({ code }) => code === 'busy') && {
                'Retry-After': header({ type: 'string', pattern: '^\\d+$' }, 'Seconds.', false),
              }),
              'X-Content-Type-Options': NOSNIFF,
            },
          }),
        },
      ]
    }),
  )
}

const parameterOf = ({ name, meaning, required, schema, values }: ParameterDescription): Part => ({
  name,
  description: `${sentence(values)} ${sentence(meaning)}`,
  in: 'query',
  schema,
  ...(required && { required }),
})

const operationOf = (endpoint: EndpointDescription, place: Place): Part => {
  const { id, answer, body, parameters, right, summary } = endpoint
  const open = isPublic(endpoint)
  const headers = headersOf(answer, open, place)
  const answered = {
    content: contentOf(answer),
    description: sentence(answer.content),
    headers,
  }
  return {
    operationId: id,
    summary,
    description: open ? 'Anyone may read it.' : `Right: ${RIGHTS[right]}.`,
    tags: [open ? 'Reading' : 'Working on notices'],
    ...(open && { security: [] }),
    parameters: [
      ...namesInPath(endpoint).map((name) => ({ $ref: `#/components/parameters/${name}` })),
      ...parameters.map(parameterOf),
      ...(answer.byLanguage && place.negotiateLanguage
        ? [{ $ref: '#/components/parameters/acceptLanguage' }]
        : []),
      ...(open ? [{ $ref: '#/components/parameters/ifNoneMatch' }] : []),
    ],
    ...(body && {
      requestBody: {
        content: {
          [body.form ? 'multipart/form-data' : 'application/json']: { schema: ref(body.schema) },
        },
        required: body.required,
      },
    }),
    responses: {
      [String(answer.status ?? 200)]: answered,
      ...(open && { '304': { description: 'It is still as the client has it.', headers } }),
      ...errorsOf(endpoint, place),
    },
  }
}

/** The path of an endpoint as OpenAPI writes it. */
export const openAPIPath = (
  endpoint: Pick<EndpointDescription, 'collection' | 'path'>,
  slugs: Slugs,
): string => `/${slugAt(endpoint.collection, slugs)}${plainPath(endpoint).replace(/:(\w+)/g, '{$1}')}`

/**
 * The OpenAPI document (3.1) of some endpoints in an app: what each takes, and everything it answers.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export const openAPIOf = (endpoints: readonly EndpointDescription[], place: Place): Part => {
  const { cookie, server, slugs } = place
  const paths: Record<string, Record<string, Part>> = {}
  for (const endpoint of endpoints) {
    const path = openAPIPath(endpoint, slugs)
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint, place) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Privacy notices',
      description:
        'Published privacy notices, their record and the log of it, which anyone may read, and what is asked and answered where notices are worked on. What answers GET without a sign-in answers HEAD as well. A parameter that is not named here is 400; passed over is what others add to links (`utm_…`, `fbclid` and the like).',
      license: { name: 'MIT', identifier: 'MIT' },
      version: API_VERSION,
    },
    servers: [{ url: server }],
    security: [{ token: [] }, { apiKey: [] }, { cookie: [] }],
    tags: [
      { name: 'Reading', description: 'What was published. Anyone may read it.' },
      { name: 'Working on notices', description: 'For those who are signed in and have the right.' },
    ],
    paths,
    components: {
      parameters: {
        ...Object.fromEntries(
          Object.entries(PATH_PARAMETERS).map(([name, { meaning, schema }]) => [
            name,
            { name, description: sentence(meaning), in: 'path', required: true, schema },
          ]),
        ),
        ...(place.negotiateLanguage && {
          acceptLanguage: {
            name: 'Accept-Language',
            description: 'The languages that are read, where `locale` names none.',
            in: 'header',
            schema: { type: 'string' },
          },
        }),
        ifNoneMatch: {
          name: 'If-None-Match',
          description: 'The `ETag` of what the client has: 304 while it is still the answer.',
          in: 'header',
          schema: { type: 'string' },
        },
      },
      schemas: REFERRED,
      securitySchemes: {
        apiKey: {
          type: 'apiKey',
          description: '`<collection> API-Key <key>`, of an auth collection with API keys',
          in: 'header',
          name: 'Authorization',
        },
        cookie: {
          type: 'apiKey',
          description: 'of who is signed in to the admin',
          in: 'cookie',
          name: cookie,
        },
        token: { type: 'http', description: 'of who has signed in by the API', scheme: 'bearer' },
      },
    },
  }
}
