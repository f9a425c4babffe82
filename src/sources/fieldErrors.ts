import type { PayloadRequest, ValidationFieldError } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { ValidationError } from 'payload'

/**
 * What the admin calls a field, such as `Sections 4` for `sections.3.heading`, and of a group the field in it; its path when it
 * has no name.
 */
export const labelAt = (req: PayloadRequest, collection: string, path: string): string => {
  const [name, index] = path.split('.')
  const own = req.payload.collections[collection]?.config.flattenedFields.find((one) => one.name === name)
  const field = own?.type === 'group' ? (own.flattenedFields.find((one) => one.name === index) ?? own) : own
  if (!field || !('label' in field) || !field.label) return path
  const label = getTranslation(field.label, req.i18n)
  return index && /^\d+$/.test(index) ? `${label} ${Number(index) + 1}` : label
}

/**
 * The error for fields that cannot be saved as they are, each by its path and named as the admin names it.
 *
 * @param id of the document, when it has one already
 */
export const fieldErrors = (
  req: PayloadRequest,
  collection: string,
  errors: ValidationFieldError[],
  id?: number | string,
): ValidationError =>
  new ValidationError(
    {
      id,
      collection,
      errors: errors.map((error) => ({ ...error, label: labelAt(req, collection, error.path) })),
      req,
    },
    req.t,
  )
