import type {
  CheckboxField,
  FilterOptionsProps,
  PayloadRequest,
  RelationshipField,
  RelationshipFieldValidation,
  TextField,
  Where,
} from 'payload'

import { relationship } from 'payload/shared'

import { optionsOf } from '../src/installation.js'
import { hasOwners, ownersOfRow } from '../src/scopes.js'
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

/**
 * What narrows the choices of a reference to what is for whom its document belongs to; nothing of a document that is nobody's yet, and
 * in an installation of one organisation. Who works with several could choose another's, and would be refused it with the save.
 */
export const forItsOwner = ({
  data,
  relationTo,
  req: { payload },
}: Pick<FilterOptionsProps, 'data' | 'relationTo' | 'req'>): Where[] => {
  const options = optionsOf(payload)
  const [owner] = ownersOfRow(options, data as Record<string, unknown> | undefined)
  if (!options.scope || owner === undefined || !hasOwners(payload, options, relationTo)) return []
  return [{ [options.scope.field]: { in: [owner] } }]
}

/** A relationship whose choices are those of {@link forItsOwner}. References are held against whose they are when they are saved. */
export const ofItsOwner = (): Pick<RelationshipField, 'filterOptions'> & {
  validate: RelationshipFieldValidation
} => {
  const filterOptions = (args: FilterOptionsProps): true | Where => {
    const own = forItsOwner(args)
    return own.length > 0 ? { and: own } : true
  }
  return {
    filterOptions,
    validate: (value, args) =>
      relationship(
        value,
        args.filterOptions === filterOptions ? { ...args, filterOptions: undefined } : args,
      ),
  }
}

/** Whether somebody may read all documents of a collection, so that there is no need to look for one. */
const mayReadAll = async (req: PayloadRequest, collection: unknown): Promise<boolean> => {
  const read = typeof collection === 'string' ? req.payload.collections[collection]?.config.access.read : null
  return (await read?.({ req })) === true
}

/**
 * A relationship whose choices are without what is retired, and are those of {@link forItsOwner}. Payload checks what is saved
 * against the choices too, so whatever the field holds stays one of them.
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
  const filterOptions = (args: FilterOptionsProps): true | Where => {
    const kept = idsIn((args.siblingData as Record<string, unknown> | undefined)?.[name])
    const own = forItsOwner(args)
    const inUse: Where = { retired: { not_equals: true } }
    const offered: Where = own.length > 0 ? { and: [inUse, ...own] } : inUse
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
