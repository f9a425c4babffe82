import type { FlattenedField, Payload, SanitizedCollectionConfig, Where } from 'payload'

import { APIError, ValidationError } from 'payload'

import { translate } from '../translations/index.js'

/** What PostgreSQL says when two writes met (SQLSTATE), as every other write conflict is known here. */
const SERIALIZATION_FAILURE = '40001'

type Adapter = Payload['db']
type Row = Record<string, unknown>

const uniqueFields = (fields: FlattenedField[], within: readonly string[] = []): string[] =>
  fields.flatMap((field) => {
    const path = [...within, field.name]
    if (field.type === 'group') return uniqueFields(field.flattenedFields, path)
    return 'unique' in field && field.unique ? [path.join('.')] : []
  })

/** What has to be unique in a collection: paths of fields, several where it is their combination. */
const uniqueKeys = ({ flattenedFields, indexes = [] }: SanitizedCollectionConfig): string[][] => [
  ...uniqueFields(flattenedFields).map((path) => [path]),
  ...indexes.filter(({ unique }) => unique).map(({ fields }) => fields),
]

const valueAt = (row: unknown, path: string): unknown =>
  path.split('.').reduce((value, name) => (value as null | Row | undefined)?.[name], row)

/** Whether another document has what has to be unique in one, asked from outside of any transaction. */
const isAnothers = async (
  db: Adapter,
  config: SanitizedCollectionConfig,
  id: unknown,
  data: unknown,
): Promise<boolean> => {
  for (const key of uniqueKeys(config)) {
    const values = key.map((path) => valueAt(data, path) ?? null)
    // A key that holds nothing keeps nobody out.
    if (values.includes(null)) continue
    const same: Where[] = key.map((path, index) => ({ [path]: { equals: values[index] } }))
    const { totalDocs } = await db.count({
      collection: config.slug,
      where: { and: [...same, { id: { not_equals: id } }] },
    })
    if (totalDocs > 0) return true
  }
  return false
}

/**
 * Has two saves of one document that meet on PostgreSQL told as what they are, not as a value that somebody else has.
 *
 * Payload changes a row by `INSERT … ON CONFLICT (id) DO UPDATE`. PostgreSQL looks for the row by that key alone: while
 * another save is putting its new state in place, the look-up can miss both states, and another unique key of the row then
 * refuses the value that the document itself has (see `docs/upstream.md`). Leaves every other database as it is.
 *
 * @param collections slugs of those whose saves are told like this
 */
export const tellOwnValues = (
  { collections: known, db }: Pick<Payload, 'collections' | 'db'>,
  collections: readonly string[],
): void => {
  if (db.name !== 'postgres') return
  const updateOne = db.updateOne.bind(db)
  db.updateOne = async (args) => {
    try {
      return await updateOne(args)
    } catch (error) {
      const config = collections.includes(args.collection) ? known[args.collection]?.config : undefined
      if (!config || !(error instanceof ValidationError)) throw error
      const { id } = error.data as { id?: number | string }
      if (id === undefined || (await isAnothers(db, config, id, args.data))) throw error
      const { t } = args.req ?? {}
      const message = t ? translate(t, 'privacyNotices:validation:writeConflict') : error.message
      throw Object.assign(new APIError(message, 409, null, true), { code: SERIALIZATION_FAILURE })
    }
  }
}
