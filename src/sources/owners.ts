import type { BaseFilter, PayloadRequest, Where } from 'payload'

import { getTranslation } from '@payloadcms/translations'

import type { NormalisedOptions, Owner } from '../options.js'
import type { Owners } from '../scopes.js'
import type { Row } from './localisation.js'

import {
  asOwner,
  hasOwners,
  isWithin,
  ownerCollection,
  ownerField,
  ownersIn,
  ownersOf,
  within,
} from '../scopes.js'
import { isWrittenIDIn } from './ids.js'
import { titleIn } from './localisation.js'
import { listFilter, readWhere } from './readable.js'
import { titleFieldOf } from './usage.js'

/** An organisation that a user works with, to be chosen from. */
export type OwnerChoice = { label: string; value: Owner }

/**
 * An owner that somebody names, as it is kept; undefined for what is none: an id that no document of the collection has, or no choice
 * of the field.
 */
export const knownOwner = async (
  req: Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>,
  options: NormalisedOptions,
  given: Owner,
): Promise<Owner | undefined> => {
  const { payload } = req
  const collection = ownerCollection(payload, options)
  const owner = asOwner(payload, options, given)
  if (collection === null) {
    const field = ownerField(payload, options)
    const isChoice =
      field?.type !== 'select' ||
      field.options.some((one) => (typeof one === 'string' ? one : one.value) === owner)
    return isChoice && owner !== '' && !Number.isNaN(owner) ? owner : undefined
  }
  if (!isWrittenIDIn(payload, collection, String(given))) return undefined
  const { totalDocs } = await payload.db.count({ collection, req, where: { id: { equals: owner } } })
  return totalDocs > 0 ? owner : undefined
}

/** The documents of the collection that owners are of: those of some owners, as far as the user may read them. */
const titlesOf = async (req: PayloadRequest, collection: string, owners: Owners): Promise<OwnerChoice[]> => {
  const own = within(owners, 'id')
  const readable = await readWhere(req, collection)
  if (own === false || readable === false) return []
  const field = titleFieldOf(req, collection)
  const { docs } = await req.payload.db.find<{ id: Owner } & Row>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { [field]: true },
    where: { and: [readable, ...(own === true ? [] : [own])] },
  })
  return docs.map((row) => ({ label: titleIn(row, field, req.i18n.language), value: row.id }))
}

/** The values that are in use, of a field that is no relationship: of somebody who works with everything. */
const valuesInUse = async (req: PayloadRequest, options: NormalisedOptions): Promise<Owner[]> => {
  const { scope, slugs } = options
  const values = new Map<string, Owner>()
  for (const collection of [slugs.organisations, slugs.registers, slugs.blocks, slugs.notices]) {
    if (!scope || !hasOwners(req.payload, options, collection)) continue
    const found = await req.payload.db.findDistinct({ collection, field: scope.field, req })
    for (const row of found.values) {
      for (const owner of ownersIn(row[scope.field])) values.set(String(owner), owner)
    }
  }
  return [...values.values()]
}

const choicesOf = async (req: PayloadRequest, options: NormalisedOptions): Promise<OwnerChoice[]> => {
  const owners = await ownersOf(req, options)
  const collection = ownerCollection(req.payload, options)
  const plain = (some: readonly Owner[]) => some.map((value) => ({ label: String(value), value }))
  if (collection !== null) {
    const titled = await titlesOf(req, collection, owners)
    const known = new Set(titled.map(({ value }) => String(value)))
    return owners === 'all' ? titled : [...titled, ...plain(owners.filter((one) => !known.has(String(one))))]
  }
  const field = ownerField(req.payload, options)
  if (field?.type !== 'select') return plain(owners === 'all' ? await valuesInUse(req, options) : owners)
  const choices = field.options.map((one) =>
    typeof one === 'string'
      ? { label: one, value: one }
      : { label: String(getTranslation(one.label, req.i18n)), value: one.value },
  )
  return choices.filter(({ value }) => isWithin(owners, [value]))
}

/**
 * The organisations that the user of a request works with, by name: whoever works with several has to say whose something is to be.
 * None in an installation of one organisation.
 */
export const ownersToChoose = async (
  req: PayloadRequest,
  options: NormalisedOptions,
): Promise<OwnerChoice[]> => {
  if (!options.scope) return []
  const { language } = req.i18n
  return (await choicesOf(req, options)).sort((one, other) => one.label.localeCompare(other.label, language))
}

/** The owners that a condition leaves by itself; undefined where it is about something else. */
const ownersWithin = (where: null | undefined | Where, field: string): Owner[] | undefined => {
  if (!where) return undefined
  const own = where[field]
  if (own && !Array.isArray(own)) {
    const given: unknown = own.in ?? own.equals
    if (given !== undefined) return ownersIn(given)
  }
  const parts = [where.and, where.AND].flatMap((all) => (Array.isArray(all) ? all : []))
  return parts.map((part) => ownersWithin(part, field)).find((owners) => owners !== undefined)
}

/**
 * The organisations that the admin's list of notices is narrowed to, such as the one that somebody has chosen above it; undefined
 * where it is not narrowed.
 */
export const listedOwners = async (
  req: PayloadRequest,
  options: NormalisedOptions,
): Promise<Owner[] | undefined> =>
  options.scope && ownersWithin(await listFilter(req, options.slugs.notices), options.scope.field)

/** Narrows the admin's list of what keeps its owner as text as that of the notices is narrowed. */
export const listedAsNotices =
  (options: NormalisedOptions): BaseFilter =>
  async ({ req }) => {
    const owners = await listedOwners(req, options)
    return owners ? { owner: { in: owners.map(String) } } : null
  }
