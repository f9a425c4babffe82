import type {
  CheckboxField,
  PayloadRequest,
  RelationshipField,
  RelationshipFieldValidation,
  TextField,
} from 'payload'

import { relationship } from 'payload/shared'

import { labelOf, descriptionOf } from '../src/translations/index.js'

/**
 * What a document refers to, written by every save (see `src/sources/usage.ts`): one text, because a query can follow
 * no relationship in blocks that an app keeps as JSON, nor in several kinds of block at once.
 */
export const usesField = (name = 'uses'): TextField => ({ name, type: 'text', hidden: true })

/** Takes a source out of the choices of editors. What uses it already goes on using it, and says so. */
export const retiredField = (): CheckboxField => ({
  name: 'retired',
  type: 'checkbox',
  admin: { description: descriptionOf('retired'), position: 'sidebar' },
  defaultValue: false,
  // Whoever duplicates it wants to choose the new one.
  disableDuplicate: true,
  label: labelOf('retired'),
})

/** What a relationship holds, whether the field holds one or many. */
const idsIn = (value: unknown): (number | string)[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is number | string => typeof one === 'number' || typeof one === 'string',
  )

/** Whether somebody may read all documents of a collection, so that there is no need to look for one. */
const mayReadAll = async (req: PayloadRequest, collection: unknown): Promise<boolean> => {
  const read = typeof collection === 'string' ? req.payload.collections[collection]?.config.access.read : null
  return (await read?.({ req })) === true
}

/**
 * A relationship whose choices are without what is retired. Payload checks what is saved against the choices too, so
 * whatever the field holds stays one of them.
 *
 * What was chosen before is not looked up again with every save: it exists, because references are checked when they are
 * made and what is used cannot be deleted. It is looked up where not everything can be read by who saves, or where the app
 * has choices of its own.
 *
 * @param rest what else the choices must be, by field: it can have changed since, and is looked up
 */
export const unlessRetired = (
  name: string,
  rest?: Record<string, { equals: string }>,
): Pick<RelationshipField, 'filterOptions'> & { validate: RelationshipFieldValidation } => {
  const filterOptions: RelationshipField['filterOptions'] = ({ siblingData }) => {
    const kept = idsIn((siblingData as Record<string, unknown> | undefined)?.[name])
    const offered = { retired: { not_equals: true } }
    const some = kept.length > 0 ? { or: [offered, { id: { in: kept } }] } : offered
    return rest ? { and: [some, ...Object.entries(rest).map(([field, is]) => ({ [field]: is }))] } : some
  }
  return {
    filterOptions,
    validate: async (value, args) => {
      const before: unknown[] = idsIn(args.previousValue)
      const isKnown =
        !rest &&
        args.filterOptions === filterOptions &&
        [value].flat().every((one) => before.includes(one)) &&
        (args.overrideAccess === true || (await mayReadAll(args.req, args.relationTo)))
      return relationship(value, isKnown ? { ...args, filterOptions: undefined } : args)
    },
  }
}
