import type { Block, Field, PayloadRequest, TabAsField } from 'payload'

import { isolateObjectProperty } from 'payload'

import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { FieldProblem } from '../sources/fieldErrors.js'
import type { Row } from '../sources/localisation.js'

import { fieldErrors } from '../sources/fieldErrors.js'
import { fieldsOf, inLocale, isRow } from '../sources/localisation.js'
import { languagesOf } from '../sources/loadSources.js'

type AnyField = Field | TabAsField

type Validate = (value: unknown, args: object) => Promise<string | true> | string | true

/** A notice in one language, whose fields are validated. */
type Validated = { collectionSlug: string; data: Row; isDefault: boolean; req: PayloadRequest }

/** Where a field stands: the row that it is in, the path of that, and the block around it. */
type Place = { blockData: Row | undefined; path: string[]; row: Row }

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const blockOf = (
  { payload }: PayloadRequest,
  field: Extract<Field, { type: 'blocks' }>,
  { blockType }: Row,
): Block | undefined => {
  const some = [...(field.blockReferences ?? []), ...field.blocks]
  const own = some.find((one): one is Block => typeof one !== 'string' && one.slug === blockType)
  return own ?? (payload.config.blocks ?? []).find(({ slug }) => slug === blockType)
}

const passes = ({ data, req }: Validated, { admin }: AnyField, { blockData, path, row }: Place): boolean => {
  const condition = admin && 'condition' in admin ? admin.condition : undefined
  if (!condition) return true
  const operation = 'update' as const
  return Boolean(condition(data, row, { blockData: blockData ?? {}, operation, path, user: req.user }))
}

/** What a field says itself of its value. */
const ownProblem = async (
  { collectionSlug, data, req }: Validated,
  field: AnyField,
  { blockData, path, row }: Place,
  value: unknown,
): Promise<FieldProblem[]> => {
  if (!('validate' in field) || !field.validate || ('virtual' in field && field.virtual)) return []
  const message = await (field.validate as Validate)(value, {
    ...field,
    id: data.id,
    blockData,
    collectionSlug,
    data,
    event: 'submit',
    operation: 'update',
    overrideAccess: false,
    path,
    preferences: { fields: {} },
    previousValue: value,
    req,
    siblingData: row,
  })
  return typeof message === 'string' ? [{ message, path: path.join('.') }] : []
}

/** The problems of a field and of those within it. */
const problemsOf = async (validated: Validated, field: AnyField, around: Place): Promise<FieldProblem[]> => {
  const name = 'name' in field && typeof field.name === 'string' && field.name !== '' ? field.name : null
  const place = { ...around, path: name === null ? around.path : [...around.path, name] }
  if (!passes(validated, field, place)) return []
  if (field.type === 'tabs') {
    return problemsIn(
      validated,
      field.tabs.map((tab) => ({ ...tab, type: 'tab' })),
      place,
    )
  }
  const value = name === null ? undefined : around.row[name]
  if (field.type === 'array' || field.type === 'blocks') {
    const rows = rowsIn(value)
    // Lists are not asked for in every language.
    if (rows.length === 0 && field.localized && !validated.isDefault) return []
    const problems = await ownProblem(validated, field, place, value)
    for (const [index, row] of rows.entries()) {
      const within = { blockData: around.blockData, path: [...place.path, String(index)], row }
      const block = field.type === 'blocks' ? blockOf(validated.req, field, row) : undefined
      const fields = field.type === 'blocks' ? (block?.fields ?? []) : field.fields
      problems.push(...(await problemsIn(validated, fields, block ? { ...within, blockData: row } : within)))
    }
    return problems
  }
  if ('fields' in field) {
    const row = name === null ? around.row : isRow(value) ? value : {}
    return problemsIn(validated, field.fields, { ...place, row })
  }
  return name === null ? [] : ownProblem(validated, field, place, value)
}

const problemsIn = async (
  validated: Validated,
  fields: readonly AnyField[],
  place: Place,
): Promise<FieldProblem[]> => {
  const problems: FieldProblem[] = []
  for (const field of fields) problems.push(...(await problemsOf(validated, field, place)))
  return problems
}

/**
 * Refuses a stored notice that its fields do not take: those of the plugin and the app's own, in each language. Drafts are saved without
 * being validated, and Payload validates only what is saved by an operation: what is published otherwise passes here.
 *
 * @param row the notice with all languages
 * @param languages in which it is going to be published
 * @throws ValidationError with each field by its path
 */
export const refuseInvalidFields = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  languages: readonly Language[],
): Promise<void> => {
  const { notices } = options.slugs
  const config = req.payload.collections[notices]?.config
  const { localization } = req.payload.config
  const fields = fieldsOf(req.payload, notices)
  const found: FieldProblem[] = []
  for (const language of localization ? languages : [null]) {
    const own = isolateObjectProperty(req, 'locale')
    if (language !== null) own.locale = language
    const data = inLocale(req.payload, fields, row, language)
    const isDefault = language === null || language === languagesOf(req, options).default
    const validated = { collectionSlug: notices, data, isDefault, req: own }
    found.push(
      ...(await problemsIn(validated, config?.fields ?? [], { blockData: undefined, path: [], row: data })),
    )
  }
  const errors = found.filter(
    ({ message, path }, index) =>
      found.findIndex((one) => one.message === message && one.path === path) === index,
  )
  if (errors.length > 0) throw fieldErrors(req, notices, errors, row.id as number | string | undefined)
}
