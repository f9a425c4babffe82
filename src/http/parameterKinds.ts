import type { JSONSchema, ParameterDescription } from './endpoint.js'

import { SCOPE } from '../notice/scope.js'
import { FLAGS, INSTANT, LANGUAGE_CODE, LOSSY, MOST, MOST_PER_PAGE } from './parameters.js'

/** Kinds of parameters that several endpoints have: each says what its reader in `parameters.ts` takes. */

const code = (value: number | string) => `\`${value}\``

/** A language. */
export const localeParameter = (meaning: string): ParameterDescription => ({
  name: 'locale',
  meaning,
  schema: { type: 'string', pattern: LANGUAGE_CODE.source },
  values: 'a language code',
})

/** One of several organisations. */
export const scopeParameter = (): ParameterDescription => ({
  name: 'scope',
  meaning: 'of which organisation, in [an installation of several](tenants.md); else there is none',
  schema: { type: 'string', pattern: SCOPE.source },
  values: 'the name of an organisation',
})

/** A calendar date or an instant. */
export const atParameter = (meaning: string): ParameterDescription => ({
  name: 'at',
  meaning,
  schema: {
    anyOf: [
      { type: 'string', format: 'date' },
      { type: 'string', pattern: INSTANT.source },
    ],
  },
  values: '`YYYY-MM-DD` or an instant',
})

/** One of some words. */
export const choiceParameter = (
  name: string,
  choices: readonly string[],
  meaning: string,
): ParameterDescription => ({
  name,
  meaning,
  schema: { type: 'string', enum: choices },
  values: choices.map(code).join(', '),
})

/** `true` or `false`. */
export const flagParameter = (name: string, meaning: string): ParameterDescription =>
  choiceParameter(name, FLAGS, meaning)

/** Whether a format may leave out what it demands and a notice does not say. */
export const lossyParameter = (): ParameterDescription =>
  choiceParameter(
    'lossy',
    LOSSY,
    'as TILT, without [what its schema demands and the notice does not say](api.md#as-data-for-others)',
  )

/** A whole number within limits. */
export const numberParameter = (
  name: string,
  [least, most]: readonly [least: number, most: number],
  meaning: string,
): ParameterDescription => ({
  name,
  meaning,
  schema: { type: 'integer', maximum: most, minimum: least },
  values: most === MOST ? `from ${least}` : `from ${least} to ${most}`,
})

/** The number of a version. */
export const versionParameter = (name: string, meaning: string): ParameterDescription =>
  numberParameter(name, [1, MOST], meaning)

/**
 * Which page, and how many on each.
 *
 * @param usual how many when nothing is asked for
 */
export const pagingParameters = (usual = 10): ParameterDescription[] => [
  numberParameter('page', [1, MOST], 'which page; default: the first'),
  numberParameter('limit', [1, MOST_PER_PAGE], `how many on a page; default: ${usual}`),
]

/** A text that is looked up. */
export const textParameter = (
  name: string,
  {
    meaning,
    required,
    schema,
    values,
  }: { schema?: JSONSchema } & Omit<ParameterDescription, 'name' | 'schema'>,
): ParameterDescription => ({
  name,
  meaning,
  schema: { type: 'string', ...schema },
  values,
  ...(required && { required }),
})

/** What the parameters in addresses are. */
export const PATH_PARAMETERS: Readonly<Record<string, { meaning: string; schema: JSONSchema }>> = {
  id: { meaning: 'id of the document', schema: { type: 'string' } },
  request: {
    meaning: 'which request to approve, as it was answered when it was asked',
    schema: { type: 'string', format: 'uuid' },
  },
  run: {
    meaning: 'which republishing, as it was answered when it began',
    schema: { type: 'string', format: 'uuid' },
  },
  slug: {
    meaning: 'address of the notice: its present one, or one that it had before',
    schema: { type: 'string' },
  },
  version: {
    meaning: 'number of the version',
    schema: { type: 'integer', maximum: MOST, minimum: 1 },
  },
}
