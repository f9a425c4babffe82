import type { PayloadRequest, Where } from 'payload'

import type { Language } from '../notice/document.js'
import type { OrganisationSource } from '../notice/sources.js'
import type { NormalisedOptions, Owner } from '../options.js'
import type { RopaAbout } from '../ropa/sheets.js'
import type { RopaActivity, RopaRegister } from '../ropa/activity.js'
import type { Owners } from '../scopes.js'
import type { Row } from '../sources/localisation.js'
import type { PublishedActivities } from './published.js'

import { linkBaseOf } from '../installation.js'
import { calendarDateOf } from '../notice/dates.js'
import { scopeNameOf } from '../publishing/scope.js'
import { activityOfRegister } from '../ropa/activity.js'
import { hasOwners, isFor, isWithin, ownersOf, ownersOfRow } from '../scopes.js'
import { flatten } from '../sources/loadSources.js'
import { fieldsOf, idOf, referencesIn } from '../sources/localisation.js'
import { readWhere } from '../sources/readable.js'

/** So many registers are read in one go. */
const AT_ONCE = 20

type Found = Row & { id: number | string }

/** What is asked of the registers as they are kept now. */
export type KeptQuery = {
  /** Whether registers that have never been taken into use are told too, as their newest draft is. */
  drafts: boolean
  language: Language
  /** Only registers of this organisation, by its id: as controller, joint controller or processor. */
  organisation?: string | undefined
  /** Only registers of this one of the organisations that share the installation, whose the user is known to work with. */
  owner?: Owner | undefined
  scope?: string | undefined
}

const find = async (req: PayloadRequest, collection: string, where: Where): Promise<Found[]> =>
  (await req.payload.db.find<Found>({ collection, limit: 0, pagination: false, req, sort: ['id'], where }))
    .docs

/** Registers that have never been taken into use, as their newest drafts have them. */
const newestDrafts = async (req: PayloadRequest, collection: string, rows: Found[]): Promise<Found[]> => {
  if (rows.length === 0) return []
  const { docs } = await req.payload.db.queryDrafts<Found>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where: { parent: { in: rows.map(({ id }) => id) } },
  })
  const newest = new Map(docs.map((row) => [String(row.id), row]))
  return rows.map((row) => newest.get(String(row.id)) ?? row)
}

/** Those whose drafts are still of an organisation that the user works with. */
const ofOwn = (
  req: PayloadRequest,
  options: NormalisedOptions,
  worksWith: Owners,
  drafts: Found[],
): Found[] =>
  hasOwners(req.payload, options, options.slugs.registers)
    ? drafts.filter((row) => isWithin(worksWith, ownersOfRow(options, row)))
    : drafts

/** Of some registers, those of one owner. */
const ofOwner = (
  req: PayloadRequest,
  options: NormalisedOptions,
  rows: Found[],
  owner: Owner | undefined,
): Found[] =>
  owner === undefined || !hasOwners(req.payload, options, options.slugs.registers)
    ? rows
    : rows.filter((row) => ownersOfRow(options, row).some((one) => isWithin([owner], [one])))

const idsIn = (value: unknown): string[] => [value].flat().flatMap((one) => idOf(one) ?? [])

/** Of some registers, those of one organisation among several that share the installation. */
const ofScope = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  rows: Found[],
  scope: string | undefined,
): Promise<Found[]> => {
  if (scope === undefined || !hasOwners(req.payload, options, options.slugs.registers)) return rows
  const owners = new Map(rows.flatMap((row) => ownersOfRow(options, row)).map((one) => [String(one), one]))
  const named = new Set<string>()
  for (const [name, owner] of owners) {
    if ((await scopeNameOf(req, options, owner)) === scope) named.add(name)
  }
  return rows.filter((row) => ownersOfRow(options, row).some((one) => named.has(String(one))))
}

const dayOf = (instant: unknown, { timeZone }: NormalisedOptions) =>
  typeof instant === 'string' || instant instanceof Date ? calendarDateOf(new Date(instant), timeZone) : null

const byName = (one: RopaActivity, other: RopaActivity, language: Language): number =>
  one.facts.name.localeCompare(other.facts.name, language.replaceAll('_', '-')) ||
  (one.facts.register < other.facts.register ? -1 : 1)

/** Activities in the order of the names of their registers. */
export const inOrderOfNames = (activities: Iterable<RopaActivity>, language: Language): RopaActivity[] =>
  [...activities].sort((one, other) => byName(one, other, language))

/**
 * What the registers that the user of a request may read say now. It takes two queries, and one more for drafts.
 *
 * @param published what notices in force say of registers
 */
export const keptActivities = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { drafts, language, organisation, owner, scope }: KeptQuery,
  published: PublishedActivities,
): Promise<{ activities: RopaActivity[]; leftOut: RopaAbout['leftOut'] }> => {
  const { payload } = req
  const { slugs } = options
  const leftOut = { drafts: 0, retired: 0 }
  const own = await readWhere(req, slugs.registers)
  if (!own) return { activities: [], leftOut }
  const readable = (await find(req, slugs.registers, own)).filter(({ deletedAt }) => !deletedAt)
  const ofOrganisation = (row: Found): boolean =>
    organisation === undefined ||
    [row.controller, row.jointControllers, row.processor].flatMap(idsIn).includes(organisation)
  const rows = ofOwner(req, options, await ofScope(req, options, readable, scope), owner).filter(
    ofOrganisation,
  )

  const worksWith = await ownersOf(req, options)
  const isDraft = (row: Found): boolean => row._status !== 'published'
  const isGone = (row: Found): boolean => row.retired === true && !published.has(String(row.id))
  const unused = rows.filter((row) => isDraft(row) && !isGone(row))
  leftOut.retired = rows.filter(isGone).length
  if (!drafts) leftOut.drafts = unused.length
  const ownDrafts = (found: Found[]): Found[] =>
    ofOwner(req, options, ofOwn(req, options, worksWith, found), owner)
  const told = [
    ...rows.filter((row) => !isDraft(row) && !isGone(row)),
    ...(drafts ? ownDrafts(await newestDrafts(req, slugs.registers, unused)) : []),
  ]

  const fields = fieldsOf(payload, slugs.registers)
  const namedIn = (row: Row): string[] =>
    referencesIn(payload, fields, row).flatMap(({ id, collection }) =>
      collection === slugs.organisations ? [id] : [],
    )
  const ids = [...new Set(told.flatMap(namedIn))]
  const organisations = new Map(
    (ids.length === 0 ? [] : await find(req, slugs.organisations, { id: { in: ids } })).map((row) => [
      String(row.id),
      { row, source: flatten<OrganisationSource>(req, options, 'organisations', row, language) },
    ]),
  )
  // Of another organisation's there is nothing here.
  const isUsable = (register: Found, named: Row): boolean => {
    if (!hasOwners(payload, options, slugs.registers)) return true
    const owners = ownersOfRow(options, register).filter((one) =>
      isWithin(owner === undefined ? worksWith : [owner], [one]),
    )
    return (owners.length > 0 ? owners.map(String) : [null]).some((owner) =>
      isFor(payload, options, { owner, slug: slugs.organisations }, named),
    )
  }
  const linkBase = linkBaseOf(payload)
  const activities: RopaActivity[] = []
  for (const [index, row] of told.entries()) {
    // Others are answered meanwhile.
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate)
    const id = String(row.id)
    const usable = namedIn(row).flatMap((one): [string, OrganisationSource][] => {
      const found = organisations.get(one)
      return found && isUsable(row, found.row) ? [[one, found.source]] : []
    })
    activities.push(
      activityOfRegister(
        {
          createdOn: dayOf(row.createdAt, options),
          source: flatten<RopaRegister['source']>(req, options, 'registers', row, language),
          updatedOn: dayOf(row.updatedAt, options),
        },
        published.get(id)?.notices ?? [],
        {
          blocks: new Map(),
          language,
          linkBase,
          organisations: new Map(usable),
          packs: options.languages.packs,
        },
      ),
    )
  }
  return { activities: inOrderOfNames(activities, language), leftOut }
}
