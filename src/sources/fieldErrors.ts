import type { PayloadRequest, ValidationFieldError } from 'payload'

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
