import type { FlattenedBlock, FlattenedField, Payload } from 'payload'

/** A stored document, as the database adapter gives it. */
export type Row = Record<string, unknown>

/** The fields of a collection; none of one that is not configured. */
export const fieldsOf = (payload: Payload, slug: string): FlattenedField[] =>
  payload.collections[slug]?.config.flattenedFields ?? []

/** True for an object that is no list. */
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every wording of a text that may be there in several languages. */
export const wordings = (value: unknown): string[] =>
  (isRow(value) ? Object.values(value) : [value]).flatMap((one) =>
    typeof one === 'string' && one.trim() ? [one] : [],
  )

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

type WithFields = Extract<FlattenedField, { flattenedFields: FlattenedField[] }>

const hasFields = (field: FlattenedField): field is WithFields => 'flattenedFields' in field

const isGroup = (field: FlattenedField) => field.type === 'group' || field.type === 'tab'

const blockOf = (payload: Payload, field: FlattenedField, row: Row): FlattenedBlock | undefined => {
  if (field.type !== 'blocks') return undefined
  const slug = row.blockType
  const found = [...(field.blockReferences ?? []), ...field.blocks].find((block) =>
    typeof block === 'string' ? block === slug : block.slug === slug,
  )
  return typeof found === 'string' ? payload.blocks[found] : found
}

/** Fields of one row of an array or blocks field; none when the block is no longer configured. */
const rowFields = (payload: Payload, field: FlattenedField, row: Row): FlattenedField[] =>
  blockOf(payload, field, row)?.flattenedFields ?? (hasFields(field) ? field.flattenedFields : [])

const isRows = (field: FlattenedField) => field.type === 'array' || field.type === 'blocks'

/**
 * One language of a stored document. A text that is not written in that language is `null`: nothing falls back.
 *
 * Raw rows are read instead of Payload's localized ones, because those run every hook and field access of the app, fall
 * back by default, and take one query per language.
 */
export const inLocale = (
  payload: Payload,
  fields: FlattenedField[],
  row: Row,
  locale: null | string,
): Row => {
  const result: Row = { ...(row.blockType !== undefined && { blockType: row.blockType }), id: row.id }
  for (const field of fields) {
    const stored = row[field.name]
    const value =
      'localized' in field && field.localized && locale !== null
        ? isRow(stored)
          ? (stored[locale] ?? null)
          : null
        : (stored ?? null)
    if (isGroup(field) && hasFields(field)) {
      result[field.name] = inLocale(payload, field.flattenedFields, isRow(value) ? value : {}, locale)
    } else if (isRows(field)) {
      result[field.name] = rowsOf(value).map((one) =>
        inLocale(payload, rowFields(payload, field, one), one, locale),
      )
    } else {
      result[field.name] = value
    }
  }
  return result
}

/**
 * What would be stored if `data`, which is in one language, were saved over `row`, which holds all of them.
 *
 * @returns a row with all languages, shaped like `row`
 */
export const overlay = (
  payload: Payload,
  fields: FlattenedField[],
  row: Row,
  data: Row,
  locale: null | string,
): Row => {
  const result: Row = {
    ...row,
    ...(data.blockType !== undefined && { blockType: data.blockType }),
    ...(data.id !== undefined && { id: data.id }),
  }
  for (const field of fields) {
    const given = data[field.name]
    if (given === undefined) continue
    const stored = row[field.name]
    if ('localized' in field && field.localized && locale !== null) {
      // A save in all languages at once changes no text: Payload keeps what is stored.
      if (locale !== 'all') result[field.name] = { ...(isRow(stored) ? stored : {}), [locale]: given }
    } else if (isGroup(field) && hasFields(field) && isRow(given)) {
      result[field.name] = overlay(payload, field.flattenedFields, isRow(stored) ? stored : {}, given, locale)
    } else if (isRows(field)) {
      const before = rowsOf(stored)
      result[field.name] = rowsOf(given).map((one) =>
        overlay(
          payload,
          rowFields(payload, field, one),
          before.find(({ id }) => id !== undefined && id === one.id) ?? {},
          one,
          locale,
        ),
      )
    } else {
      result[field.name] = given
    }
  }
  return result
}

/** A relationship found in a document, and the path of its field. */
export type Reference = { collection: string; id: string; path: string }

/** Every relationship in a document, with single or many values. */
export const referencesIn = (
  payload: Payload,
  fields: FlattenedField[],
  row: Row,
  parentPath = '',
): Reference[] =>
  fields.flatMap((field): Reference[] => {
    const stored = row[field.name]
    const path = parentPath + field.name
    if (stored === null || stored === undefined) return []
    if (isGroup(field) && hasFields(field)) {
      return isRow(stored) ? referencesIn(payload, field.flattenedFields, stored, `${path}.`) : []
    }
    if (isRows(field)) {
      return rowsOf(stored).flatMap((one, index) =>
        referencesIn(payload, rowFields(payload, field, one), one, `${path}.${index}.`),
      )
    }
    if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return []
    const { relationTo } = field
    return (Array.isArray(stored) ? stored : [stored]).flatMap((value) => {
      const id = idOf(value)
      return id === null ? [] : [{ id, collection: relationTo, path }]
    })
  })

/** The id in a relationship's value, populated or not, as text; null when there is none. */
export const idOf = (value: unknown): null | string => {
  if (isRow(value) && 'id' in value) return idOf(value.id)
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  // MongoDB's adapter may hand out an ObjectID
  return isRow(value) && typeof value.toHexString === 'function' ? String(value) : null
}

/** The title of a row in some language; its id when it has none. */
export const titleIn = (row: Row, field: string, language?: string): string => {
  const title = row[field]
  if (typeof title === 'string') return title
  const written = (typeof title === 'object' && title !== null ? title : {}) as Row
  return (
    [written[language ?? ''], ...Object.values(written)].find(
      (one): one is string => typeof one === 'string' && one !== '',
    ) ?? String(row.id)
  )
}
