import type {
  CollectionAfterErrorHook,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  ValidationFieldError,
} from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { ValidationError } from 'payload'

/** A field that cannot be saved as it is, with what a list of such fields needs besides. */
export type FieldProblem = {
  /** Where it is corrected: a page of the admin, or the field alone in the form itself, as `#field-title`. */
  link?: string
  /** The sentence that says by itself what it is about. */
  listed?: string
} & ValidationFieldError

/** The fragment that Payload's forms have for a field, such as `#field-purposes__0__name`. */
export const fieldAnchor = (path: string): string => `#field-${path.replaceAll('.', '__')}`

/**
 * What the admin calls a field, such as `Section 4 > Heading` for `sections.3.heading`, and of a group the field in it; its path when it
 * has no name.
 */
export const labelAt = (req: PayloadRequest, collection: string, path: string): string => {
  const [name, index, leafName] = path.split('.')
  const own = req.payload.collections[collection]?.config.flattenedFields.find((one) => one.name === name)
  const field = own?.type === 'group' ? (own.flattenedFields.find((one) => one.name === index) ?? own) : own
  if (!field || !('label' in field) || !field.label) return path
  const label = getTranslation(field.label, req.i18n)
  if (!index || !/^\d+$/.test(index)) return label
  const row = 'labels' in field ? field.labels?.singular : undefined
  const place = `${row ? getTranslation(row, req.i18n) : label} ${Number(index) + 1}`
  const inRow =
    field.type === 'array'
      ? field.flattenedFields
      : field.type === 'blocks'
        ? field.blocks.flatMap((block) => block.flattenedFields)
        : []
  const leaf = inRow.find((one) => one.name === leafName)
  return leaf && 'label' in leaf && leaf.label ? `${place} > ${getTranslation(leaf.label, req.i18n)}` : place
}

/**
 * The error for fields that cannot be saved as they are, each by its path and named as the admin names it.
 *
 * @param id of the document, when it has one already
 */
export const fieldErrors = (
  req: PayloadRequest,
  collection: string,
  errors: FieldProblem[],
  id?: number | string,
): ValidationError =>
  new ValidationError(
    {
      id,
      collection,
      errors: errors.map((error) => ({ label: labelAt(req, collection, error.path), ...error })),
      req,
    },
    req.t,
  )

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The label that Payload gives a field in a list, with the row called by the name of one: `Recipient 1` for `Recipients 1`,
 * `Section 2` for `Sections > Block 2 (Text)`.
 *
 * @param path of the field, such as `recipients.0.category`
 */
export const labelWithRows = (
  { i18n, t }: Pick<PayloadRequest, 'i18n' | 't'>,
  { flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
  label: string,
  path: string,
): string => {
  let fields: readonly FlattenedField[] = flattenedFields
  let field: FlattenedField | undefined
  let named = label
  for (const part of path.split('.')) {
    if (!/^\d+$/.test(part)) {
      field = fields.find(({ name }) => name === part)
      fields = field && 'flattenedFields' in field ? field.flattenedFields : []
    } else if (field && (field.type === 'array' || field.type === 'blocks')) {
      const [list, one] = [field.label, field.labels?.singular].map((text) =>
        text ? capitalised(getTranslation(text, i18n)) : '',
      )
      const number = Number(part) + 1
      if (field.type === 'blocks') fields = field.blocks.flatMap((each) => each.flattenedFields)
      if (!list || !one) continue
      const [from, block] = [`${list} ${number}`, `${list} > ${t('fields:block')} ${number} (`]
      const at = named.indexOf(block)
      const end = /\)(?= > |$)/.exec(named.slice(at + block.length))
      named =
        at >= 0 && end
          ? `${named.slice(0, at)}${one} ${number}${named.slice(at + block.length + end.index + 1)}`
          : named.replace(from, () => `${one} ${number}`)
    }
  }
  return named
}

type Told = { data?: { errors?: ValidationFieldError[] } }

/** Names rows in what a save is refused for as the form does: Payload calls each by the name of the list. */
export const nameRows: CollectionAfterErrorHook = ({ collection, req, result }) => {
  const { errors } = (result ?? {}) as { errors?: Told[] }
  const hasFields = errors?.some(({ data }) => Array.isArray(data?.errors))
  if (!hasFields || !collection) return undefined
  const named = errors?.map((error) =>
    Array.isArray(error.data?.errors)
      ? {
          ...error,
          data: {
            ...error.data,
            errors: error.data.errors.map((one) =>
              typeof one.label === 'string'
                ? { ...one, label: labelWithRows(req, collection, one.label, one.path) }
                : one,
            ),
          },
        }
      : error,
  )
  return { response: { ...result, errors: named } }
}
