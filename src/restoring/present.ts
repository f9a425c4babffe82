import type { Payload } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { CheckedExport, ExportedNotice } from './readExport.js'

import { NOTICE_LOG } from '../options.js'
import { requestOf } from '../installation.js'
import { scopeNameOf } from '../publishing/scope.js'
import { asOwner, ownerCollection, ownersOfRow } from '../scopes.js'
import { isIDIn, isWrittenIDIn } from '../sources/ids.js'
import { entriesBetween, sizeOf } from '../record/log/entries.js'
import { NotRestorable } from './notRestorable.js'

/** How far an export has been put back: a beginning of it, in the order in which it is. */
export type Present = {
  /** Ids of the notices that are whole. */
  notices: Set<string>
  /** Ids of notices that were being made when somebody stopped that. */
  broken: string[]
  /** How many publications, from the first one in the file on. */
  publications: number
  /** How many entries of the log. */
  entries: number
}

const refuse = (message: string): never => {
  throw new NotRestorable(message)
}

/** What an export is put back into; said of everything that must not be there. */
const EMPTY =
  'An export is put back into an installation that has published nothing, or goes on where putting it back was broken off.'

type Row = { head?: NoticeHead | null; id: number | string; slug?: null | string } & Record<string, unknown>

const rowsOf = async <Fields>(payload: Payload, collection: string, select: Record<string, true>) =>
  (
    await payload.db.find<{ id: number | string } & Fields & Record<string, unknown>>({
      collection,
      limit: 0,
      pagination: false,
      select,
    })
  ).docs

const placeOf = (owner: null | string | undefined, slug: null | string | undefined): string =>
  JSON.stringify([owner ?? null, slug ?? null])

/** Refuses notices that have the id or the address of one of the export, and are not it. */
const noticesPresent = async (
  payload: Payload,
  options: NormalisedOptions,
  { notices }: CheckedExport,
  graceSeconds: number,
): Promise<Pick<Present, 'broken' | 'notices'>> => {
  const field = options.scope?.field
  const rows = await rowsOf<Row>(payload, options.slugs.notices, {
    head: true,
    slug: true,
    ...(field !== undefined && { [field]: true }),
  })
  const places = new Map(
    [...notices].map(([id, { newest }]) => [placeOf(options.scope && newest.owner, newest.slug), id]),
  )
  const present: Pick<Present, 'broken' | 'notices'> = { broken: [], notices: new Set() }
  for (const row of rows) {
    const id = String(row.id)
    const own = notices.get(id)
    if (own && row.head?.hash === own.newest.hash && row.slug === own.newest.slug) {
      const { restoringSince } = row.head
      if (restoringSince === undefined) present.notices.add(id)
      else if (Math.abs(Date.now() - Date.parse(restoringSince)) < graceSeconds * 1000) {
        refuse(
          `Notice ${id} was being put back less than ${graceSeconds} seconds ago, perhaps by somebody who still is. Run this again later; or at once, where nobody is, with \`graceSeconds: 0\` (\`--now\`).`,
        )
      } else present.broken.push(id)
      continue
    }
    if (own) {
      refuse(
        `There is a notice ${id} here already (${row.slug}), and the export has another one with that id (${own.newest.slug}). ${EMPTY} Notices that were never published may be deleted.`,
      )
    }
    const [owner] = ownersOfRow(options, row).map(String)
    const taken = places.get(placeOf(owner, row.slug))
    if (taken !== undefined) {
      refuse(
        `The notice ${id} here has the address that notice ${taken} of the export has (${row.slug}). Give it another one, or delete it.`,
      )
    }
  }
  return present
}

/** Refuses publications that are not the first ones of the export. */
const publicationsPresent = async (
  payload: Payload,
  { slugs }: NormalisedOptions,
  { publications }: CheckedExport,
): Promise<number> => {
  const { totalDocs } = await payload.db.count({ collection: slugs.publications })
  if (totalDocs > publications.length) {
    refuse(`There are ${totalDocs} publications here, and ${publications.length} in the export. ${EMPTY}`)
  }
  const rows = await rowsOf<{ hash: string; notice: string; version: number }>(payload, slugs.publications, {
    hash: true,
    notice: true,
    version: true,
  })
  const beginning = new Set(publications.slice(0, rows.length).map(({ hash }) => hash))
  const other = rows.find(({ hash }) => !beginning.has(hash))
  if (other) {
    refuse(
      `There is a publication here already that is not what the export begins with: version ${other.version} of notice ${other.notice}. ${EMPTY}`,
    )
  }
  return rows.length
}

/** Refuses entries of the log that are not the first ones of the export. */
const entriesPresent = async (payload: Payload, { entries }: CheckedExport): Promise<number> => {
  const size = await sizeOf(payload)
  const { totalDocs } = await payload.db.count({ collection: NOTICE_LOG })
  const stored = await entriesBetween(payload, 0, size)
  const other = stored.find(({ index, notice, record, version }, place) => {
    const own = entries[place]
    return index !== own?.index || notice !== own.notice || record !== own.record || version !== own.version
  })
  if (other || stored.length !== size || totalDocs !== size) {
    refuse(
      `The log of publications here has ${totalDocs} entries that are not what the log of the export begins with${other ? `: entry ${other.index} is another one` : ''}. ${EMPTY}`,
    )
  }
  return size
}

/**
 * What there is of an export already.
 *
 * @param graceSeconds how long a notice that is being made is left to whoever makes it
 * @throws NotRestorable where anything is there that putting it back would not have written
 */
export const presentOf = async (
  payload: Payload,
  options: NormalisedOptions,
  exported: CheckedExport,
  graceSeconds = 0,
): Promise<Present> => {
  // What is written last is looked at first: whoever writes meanwhile has written by then what comes before it.
  const isPublishing = (await payload.db.count({ collection: options.slugs.publications })).totalDocs > 0
  const publications = await publicationsPresent(payload, options, exported)
  const entries = await entriesPresent(payload, exported)
  const present = {
    ...(await noticesPresent(payload, options, exported, graceSeconds)),
    entries,
    publications,
  }
  if (isPublishing && entries < exported.entries.length) {
    refuse(
      `There are ${publications} publications of the export here, and the log has ${entries} of its ${exported.entries.length} entries. ${EMPTY}`,
    )
  }
  const missing = [...exported.notices.keys()].find((id) => !present.notices.has(id))
  if (entries + publications > 0 && missing !== undefined) {
    refuse(`Records of the export are here already, and its notice ${missing} is not. ${EMPTY}`)
  }
  return present
}

const ownerExists = async (payload: Payload, options: NormalisedOptions, owner: string): Promise<boolean> => {
  const collection = ownerCollection(payload, options)
  if (collection === null) {
    const field = payload.collections[options.slugs.notices]?.config.flattenedFields.find(
      ({ name }) => name === options.scope?.field,
    )
    if (field?.type !== 'select') return true
    return field.options.some((one) => String(typeof one === 'string' ? one : one.value) === owner)
  }
  const id = asOwner(payload, options, owner)
  if (!isIDIn(payload, collection, id)) return false
  const { totalDocs } = await payload.db.count({ collection, where: { id: { equals: id } } })
  return totalDocs > 0
}

const refuseNotice = (
  payload: Payload,
  { scope, slugs }: NormalisedOptions,
  languages: readonly string[],
  { languages: written, newest: { notice, owner, slug } }: ExportedNotice,
): void => {
  if (!isWrittenIDIn(payload, slugs.notices, notice)) {
    refuse(
      `Notices have ids of another kind here: there can be none with the id ${notice} (${slug}). Use a database of the kind that the export is of.`,
    )
  }
  const other = written.find((language) => !languages.includes(language))
  if (other !== undefined) {
    refuse(`Notice ${notice} (${slug}) is written in ${other}, which is no language of this app.`)
  }
  if (!scope && owner !== undefined) {
    refuse(
      `Notice ${notice} (${slug}) belongs to one of several organisations (${owner}), and this app is of one: see the option \`scope\`.`,
    )
  }
  if (scope && owner === undefined) {
    refuse(
      `Notice ${notice} (${slug}) belongs to no organisation, and this app has several: put it back without the option \`scope\`.`,
    )
  }
}

/**
 * Refuses notices that cannot be here as they were.
 *
 * @param languages of the app
 * @throws NotRestorable naming the notice, and what is in its way
 */
export const refuseUnfit = async (
  payload: Payload,
  options: NormalisedOptions,
  { notices }: CheckedExport,
  languages: readonly string[],
): Promise<void> => {
  const places = new Map<string, string>()
  const owners = new Map<string, string | undefined>()
  for (const one of notices.values()) {
    refuseNotice(payload, options, languages, one)
    const { notice, owner, scope, slug } = one.newest
    const place = placeOf(owner, slug)
    if (places.has(place)) refuse(`Notices ${places.get(place)} and ${notice} have one address (${slug}).`)
    places.set(place, notice)
    if (owner !== undefined) owners.set(owner, scope)
  }
  const req = await requestOf(payload)
  for (const [owner, scope] of owners) {
    if (!(await ownerExists(payload, options, owner))) {
      refuse(
        `Notices of the export belong to the organisation ${owner} (\`${options.scope?.field}\`), which is not here. Put the organisations back first, with their ids.`,
      )
    }
    const name = await scopeNameOf(req, options, asOwner(payload, options, owner))
    if (name !== scope) {
      refuse(
        `Notices of the export belong to the organisation ${owner}, which they call ${scope} in addresses; here that one is called ${name}. If it is another one, put the organisations back with the ids that they had; if it was renamed, call it ${scope} until the export is put back.`,
      )
    }
  }
}
