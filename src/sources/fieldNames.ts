import type { FlattenedField, PayloadRequest } from 'payload'

import { getTranslation } from '@payloadcms/translations'

import { fieldsOf } from './localisation.js'

const labelIn = (req: PayloadRequest, field: FlattenedField | undefined): null | string => {
  if (!field || !('label' in field) || !field.label) return null
  const label = getTranslation(field.label, req.i18n)
  return typeof label === 'string' ? label : null
}

/**
 * What the admin calls a field wherever it is, with the group and the row that it is in, such as `Purposes 1: Retention` for
 * `purposes.0.retentionText`; empty for a document as a whole.
 *
 * @param path of Payload, with the number of a row from 0
 */
export const fieldName = (req: PayloadRequest, collection: string, path: string): string => {
  if (path === '') return ''
  let fields: FlattenedField[] = fieldsOf(req.payload, collection)
  const names: string[] = []
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      const last = names.pop()
      names.push(`${last === undefined ? '' : `${last} `}${Number(part) + 1}`)
      continue
    }
    const field = fields.find(({ name }) => name === part)
    names.push(labelIn(req, field) ?? part)
    fields =
      field?.type === 'blocks'
        ? field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
        : field && 'flattenedFields' in field
          ? field.flattenedFields
          : []
  }
  return names.join(': ')
}
