import type { FlattenedField, PayloadRequest } from 'payload'

import type { FieldProblem } from '../sources/fieldErrors.js'
import type { Row } from '../sources/localisation.js'

import { fieldsOf, isRow } from '../sources/localisation.js'
import { labelAt } from '../sources/fieldErrors.js'
import { translate } from '../translations/index.js'

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every((one) => one === null || one === undefined))

const requiredIn = (fields: readonly FlattenedField[], row: Row, before = ''): string[] =>
  fields.flatMap((field) => {
    const value = row[field.name]
    if (field.type === 'blocks' && Array.isArray(value)) {
      return (value as unknown[]).flatMap((one, index) => {
        const block = isRow(one) ? field.blocks.find(({ slug }) => slug === one.blockType) : undefined
        return block ? requiredIn(block.flattenedFields, one as Row, `${before}${field.name}.${index}.`) : []
      })
    }
    return 'required' in field && field.required && isEmpty(value) ? [before + field.name] : []
  })

/**
 * The required fields of a notice and its sections that hold nothing. Payload looks for them after the text was composed: a
 * notice that cannot be composed is so told of both at once, instead of one after the other.
 *
 * @param data of the notice as it is saved, in one language
 */
export const emptyFields = (req: PayloadRequest, collection: string, data: Row): FieldProblem[] =>
  requiredIn(fieldsOf(req.payload, collection), data).map((path) => {
    const message = req.t('validation:required')
    const place = labelAt(req, collection, path)
    return {
      listed: translate(req.t, 'privacyNotices:mistakes:at', { message, place }),
      message,
      path,
    }
  })
