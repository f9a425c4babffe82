import type { FlattenedField, Payload, PayloadRequest, Where } from 'payload'

import type { NormalisedOptions, Owner, ScopeRequest } from './options.js'

import { isScope } from './notice/scope.js'

/**
 * Whose documents are, and whose of them somebody works with: what the option `scope` means. Rights say what somebody may do,
 * scopes where.
 */

/** What a user works with: everything, or what belongs to some. */
export type Owners = 'all' | readonly Owner[]

/** The owners that a field names, whether it holds one or many, ids or documents. */
export const ownersIn = (value: unknown): Owner[] =>
  [value].flat().flatMap((one: unknown): Owner[] => {
    // MongoDB's adapter may hand out an ObjectID.
    if (typeof one === 'object' && one !== null && 'toHexString' in one)
      return typeof one.toHexString === 'function' ? [String(one)] : []
    const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : one
    return typeof id === 'number' || (typeof id === 'string' && id !== '') ? [id] : []
  })

const fieldIn = (payload: Payload, slug: string, name: string): FlattenedField | undefined =>
  payload.collections[slug]?.config.flattenedFields.find((field) => field.name === name)

/** Whether the documents of a collection say whose they are; of one whose do not, everybody uses everything. */
export const hasOwners = (payload: Payload, { scope }: Scoped, slug: string): boolean =>
  scope !== undefined && fieldIn(payload, slug, scope.field) !== undefined

type Scoped = Pick<NormalisedOptions, 'scope'>

/** The field of the notices that says whose they are; undefined without the option. */
export const ownerField = (
  payload: Payload,
  { scope, slugs }: Pick<NormalisedOptions, 'scope' | 'slugs'>,
): FlattenedField | undefined => scope && fieldIn(payload, slugs.notices, scope.field)

/** The owners that a stored document names; none without the option. */
export const ownersOfRow = ({ scope }: Scoped, row: Record<string, unknown> | null | undefined): Owner[] =>
  scope && row ? ownersIn(row[scope.field]) : []

/** The collection of the organisations that notices belong to; null where the field is no relationship to one. */
export const ownerCollection = (
  payload: Payload,
  options: Pick<NormalisedOptions, 'scope' | 'slugs'>,
): null | string => {
  const field = ownerField(payload, options)
  return field?.type === 'relationship' && typeof field.relationTo === 'string' ? field.relationTo : null
}

/** The documents that the user may read of the collection that the field is a relationship to. */
const readableOwners = async (
  req: PayloadRequest,
  options: Pick<NormalisedOptions, 'scope' | 'slugs'>,
): Promise<Owners> => {
  const slug = ownerCollection(req.payload, options) ?? ''
  const readable = await req.payload.collections[slug]?.config.access.read({ req })
  if (!readable) return []
  if (readable === true) return 'all'
  const { docs } = await req.payload.db.find<{ id: Owner } & Record<string, unknown>>({
    collection: slug,
    limit: 0,
    pagination: false,
    req,
    select: {},
    where: readable,
  })
  return docs.map(({ id }) => id)
}

/** The field of a document that says whose it is, filled in; nothing where a collection has no such field. */
export const ownerData = (
  payload: Payload,
  { scope }: Scoped,
  slug: string,
  owner: Owner,
): Record<string, unknown> => {
  const field = scope && fieldIn(payload, slug, scope.field)
  if (!field) return {}
  return { [field.name]: 'hasMany' in field && field.hasMany ? [owner] : owner }
}

/** A value of the field as it is kept, whichever way it was written: ids of some databases are numbers. */
export const asOwner = (payload: Payload, options: NormalisedOptions, given: Owner): Owner => {
  const related = ownerCollection(payload, options)
  const type =
    related === null
      ? ownerField(payload, options)?.type
      : (payload.collections[related]?.customIDType ?? payload.db.defaultIDType)
  return type === 'number' ? Number(given) : String(given)
}

/**
 * Whose a new document of a user becomes where it is not said: what the field itself says, such as the organisation that the
 * user has chosen in the admin, or the only one that the user works with.
 */
export const usualOwner = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  slug: string,
): Promise<Owner | undefined> => {
  const field = options.scope && fieldIn(req.payload, slug, options.scope.field)
  const standard: unknown = field && 'defaultValue' in field ? field.defaultValue : undefined
  const value: unknown =
    typeof standard === 'function'
      ? await (standard as (args: object) => unknown)({ locale: req.locale, req, user: req.user })
      : standard
  const [chosen] = ownersIn(value)
  if (chosen !== undefined) return chosen
  const owners = await ownersOf(req, options)
  return owners !== 'all' && owners.length === 1 ? owners[0] : undefined
}

/** What the user of a request works with; nothing for nobody. Everything without the option. */
export const ownersOf = async (
  req: PayloadRequest,
  options: Pick<NormalisedOptions, 'scope' | 'slugs'>,
): Promise<Owners> => {
  const { scope } = options
  if (!scope) return 'all'
  if (!req.user) return []
  return scope.of ? scope.of({ req }) : readableOwners(req, options)
}

/**
 * Whether a source is for what somebody owns to use: it is of the same organisation, or of a collection whose documents are
 * everybody's. What belongs to nobody is for nobody else to use.
 *
 * @param owner of what uses it, as text; null when that is nobody's
 */
export const isFor = (
  payload: Payload,
  options: Scoped,
  { owner, slug }: { owner: null | string; slug: string },
  source: Record<string, unknown>,
): boolean => {
  if (!hasOwners(payload, options, slug)) return true
  const owners = ownersOfRow(options, source).map(String)
  return owner === null ? owners.length === 0 : owners.includes(owner)
}

/** Whether all of some owners are among those that a user works with. */
export const isWithin = (owners: Owners, some: readonly Owner[]): boolean =>
  owners === 'all' || some.every((one) => owners.some((own) => String(own) === String(one)))

/**
 * What narrows an access to what belongs to some.
 *
 * @param path where a document keeps whose it is
 */
export const within = (owners: Owners, path: string): boolean | Where =>
  owners === 'all' ? true : owners.length > 0 && { [path]: { in: [...owners] } }

/** The same for publications, which keep whose they are as text. */
export const publicationsWithin = (owners: Owners): boolean | Where =>
  within(owners === 'all' ? owners : owners.map(String), 'owner')

/**
 * The scope that a public request means without naming one.
 *
 * @throws Error when what the app says cannot be the name of one
 */
export const scopeMeant = async (req: ScopeRequest, { scope }: Scoped): Promise<string | undefined> => {
  const meant = (await scope?.meant?.({ req })) ?? undefined
  if (meant === undefined || isScope(meant)) return meant
  throw new Error(
    `payload-privacy-notices: option \`scope.meant\` gave '${meant}', which is no name of a scope`,
  )
}

const TYPES = ['number', 'relationship', 'select', 'text']

/**
 * Refuses an app whose notices do not say whose they are, once all plugins have made its collections.
 *
 * @throws Error that says what is expected
 */
export const checkScopeField = (payload: Payload, { scope, slugs }: NormalisedOptions): void => {
  if (!scope) return
  const { field: name } = scope
  const refuse = (reason: string): never => {
    throw new Error(`payload-privacy-notices: option \`scope.field\` names '${name}': ${reason}`)
  }
  const field = fieldIn(payload, slugs.notices, name)
  if (!field) {
    return refuse(
      `'${slugs.notices}' has no such field. Add it by \`overrides\`, or name the collection in the plugin that adds it.`,
    )
  }
  if (!TYPES.includes(field.type))
    refuse(`of the types of fields it may be ${TYPES.join(', ')}, not ${field.type}.`)
  if ('hasMany' in field && field.hasMany)
    refuse('a notice belongs to one organisation; there it holds many.')
  if (field.type !== 'relationship') {
    if (!scope.of) refuse('it is no relationship, so `scope.of` has to say what a user works with.')
  } else if (typeof field.relationTo !== 'string') refuse('it must be a relationship to one collection.')
}
