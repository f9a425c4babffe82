import type { AnswerDescription, EndpointDescription } from '../../src/http/endpoint.js'
import type { Slugs } from '../../src/options.js'

import { isPublic, plainPath, RIGHTS, slugAt } from '../../src/http/endpoint.js'
import { CACHE_CONTROL } from '../../src/http/respond.js'
import { FORMATS } from '../../src/render/formats.js'

/** The tables of docs/api.md that are made of the endpoints as they are told in the code. */

const code = (text: string) => `\`${text}\``

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const formatsCell = ({ formats }: AnswerDescription): string =>
  formats.length === FORMATS.length
    ? '[all](#formats)'
    : formats.map(({ name, mediaType }) => `${code(name)} ${code(mediaType)}`).join(', ')

const keptCell = ({ kept: [usual, other] }: AnswerDescription): string =>
  [code(CACHE_CONTROL[usual]), ...(other ? [`or ${code(CACHE_CONTROL[other.as])} ${other.when}`] : [])].join(
    ', ',
  )

const varyCell = ({ vary }: AnswerDescription): string => {
  const [usual = '', byFormat] = vary ?? []
  return byFormat === undefined ? code(usual) : `${code(usual)}, or ${code(byFormat)} by ${code('format')}`
}

/** What comes with 200, of each of some endpoints. */
export const answersTable = (endpoints: readonly EndpointDescription[]): string =>
  table(
    [
      'address',
      'formats',
      '`Accept`',
      '`Content-Language`',
      '`Cache-Control`',
      '`ETag` made of',
      '`Last-Modified`',
      '`Link`',
      '`Vary`',
    ],
    endpoints.map((one) => [
      code(plainPath(one)),
      formatsCell(one.answer),
      one.answer.negotiation ?? '–',
      one.answer.language ?? '–',
      keptCell(one.answer),
      'what is sent',
      one.answer.lastModified ? 'yes' : '–',
      one.answer.links ? 'yes' : '–',
      varyCell(one.answer),
    ]),
  )

const withQuery = ({ parameters, ...one }: EndpointDescription): string =>
  [plainPath(one), parameters.map(({ name }) => `${name}=`).join('&')].filter(Boolean).join('?')

/** What endpoints answer that have one form each. */
export const contentTable = (endpoints: readonly EndpointDescription[]): string =>
  table(
    ['address', 'answer', '`Content-Type`', '`Cache-Control`'],
    endpoints.map((one) => [
      code(withQuery(one)),
      one.answer.content,
      code(one.answer.formats[0]?.mediaType ?? ''),
      keptCell(one.answer),
    ]),
  )

/** What some endpoints take. */
export const parametersTable = (endpoints: readonly EndpointDescription[]): string => {
  const rows = endpoints.flatMap(({ parameters }) => parameters)
  const seen = new Set<string>()
  const each = rows.filter(({ name, meaning }) => {
    const key = `${name} ${meaning}`
    return !seen.has(key) && seen.add(key)
  })
  return table(
    ['parameter', 'values', 'meaning'],
    each.map(({ name, meaning, required, values }) => [
      code(name),
      values,
      `${meaning}${required ? ' (required)' : ''}`,
    ]),
  )
}

/** The endpoints for those who work on notices. */
export const rightsTable = (endpoints: readonly EndpointDescription[], slugs: Slugs): string =>
  table(
    ['endpoint', 'right', 'what it does', 'answer'],
    endpoints
      .filter((one) => !isPublic(one))
      .map((one) => [
        code(`${one.method.toUpperCase()} /api/${slugAt(one.collection, slugs)}${withQuery(one)}`),
        RIGHTS[one.right],
        one.summary,
        one.answer.content,
      ]),
  )

/** The parameters of the endpoints for those who work on notices, by endpoint. */
export const editorsParametersTable = (endpoints: readonly EndpointDescription[]): string =>
  table(
    ['endpoint', 'parameter', 'values', 'meaning'],
    endpoints
      .filter((one) => !isPublic(one))
      .flatMap((one) =>
        one.parameters.map(({ name, meaning, required, values }) => [
          code(`${one.method.toUpperCase()} …${plainPath(one)}`),
          code(name),
          values,
          `${meaning}${required ? ' (required)' : ''}`,
        ]),
      ),
  )

/** Every way in which some endpoints do not answer. */
export const errorsTable = (endpoints: readonly EndpointDescription[]): string => {
  const all = endpoints.flatMap(({ errors }) => errors)
  const codes = [...new Set(all.map((error) => error.code))]
  const each = codes.flatMap((one) => all.find((error) => error.code === one) ?? [])
  return table(
    ['status', 'code', 'when'],
    each
      .sort((one, other) => one.status - other.status)
      .map((error) => [String(error.status), code(error.code ?? ''), error.when]),
  )
}
