import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { APIError } from 'payload'

import type { CollectionKey, NormalisedOptions } from '../options.js'
import type { Row } from './localisation.js'
import type { SourceName } from './names.js'

import { translate } from '../translations/index.js'
import { findForeignUsers } from './foreignUses.js'
import { referencesIn, titleIn } from './localisation.js'
import { readableAmong } from './readable.js'
import { isSourceKey, sourceName, namesIn, usesText } from './names.js'
import { piecesOf } from '../storage/pieces.js'
import { holdToDelete } from '../storage/removedMeanwhile.js'

const keyOf = (options: NormalisedOptions, slug: string): CollectionKey | undefined =>
  (Object.keys(options.slugs) as CollectionKey[]).find((key) => options.slugs[key] === slug)

/** Notes in a document, with every save, what it refers to. */
export const noteUses =
  (options: NormalisedOptions): CollectionBeforeChangeHook =>
  ({ collection, data, originalDoc, req }) => {
    const whole = { ...(originalDoc as Row | undefined), ...data }
    const references = referencesIn(req.payload, collection.flattenedFields, whole)
    const names = references.flatMap(({ id, collection: slug }) => {
      const key = keyOf(options, slug)
      return key ? [sourceName(key, id)] : []
    })
    return { ...data, uses: usesText(names) }
  }

/** A document that refers to another one. */
export type User = {
  collection: CollectionKey
  id: string
  title: string
  /** Its newest draft refers to it. */
  inDraft: boolean
  /** What is saved as published refers to it. Of a document that has never been published, the draft is what is saved. */
  inSaved: boolean
}

const USERS = ['registers', 'blocks', 'notices'] as const
type UserKey = (typeof USERS)[number]

/** How many names one query looks for. */
const NAMES = 40

/** The field that names a document of a collection. */
export const titleFieldOf = (req: PayloadRequest, slug: string): string =>
  req.payload.collections[slug]?.config.admin.useAsTitle ?? 'id'

type Layer = 'draft' | 'saved'

/** Rows of a collection whose text of names holds one of some, each once; light: their names and titles only. */
const rowsNaming = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  collection: UserKey,
  { field = 'uses', layer, names }: { field?: 'publishedUses' | 'uses'; layer: Layer; names: string[] },
): Promise<Row[]> => {
  const slug = slugs[collection]
  const rows = new Map<string, Row>()
  for (const some of piecesOf(names, NAMES)) {
    // Drafts are looked for among versions.
    const path = layer === 'saved' ? field : `version.${field}`
    const select = { [field]: true, [titleFieldOf(req, slug)]: true } as const
    const where: Where = { or: some.map((name) => ({ [path]: { contains: `;${name};` } })) }
    const { docs } = await req.payload.db[layer === 'saved' ? 'find' : 'queryDrafts']<
      Row & { id: number | string }
    >({
      collection: slug,
      limit: 0,
      pagination: false,
      req,
      select: layer === 'saved' ? select : { parent: true, version: select },
      where,
    })
    for (const row of docs) {
      // Databases look without regard to case, and take some characters of an app's own ids for patterns.
      if (namesIn(row[field]).some((name) => some.includes(name))) rows.set(String(row.id), row)
    }
  }
  return [...rows.values()]
}

/**
 * The documents that refer to a source themselves, in what is saved as published or in their newest draft.
 */
export const findUsers = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  key: CollectionKey,
  id: string,
): Promise<User[]> => {
  const names = [sourceName(key, id)]
  const users = new Map<string, User>()
  for (const collection of USERS) {
    const titleField = titleFieldOf(req, options.slugs[collection])
    for (const layer of ['saved', 'draft'] as const) {
      for (const row of await rowsNaming(req, options, collection, { layer, names })) {
        const name = sourceName(collection, String(row.id))
        if (name === names[0]) continue
        const known = users.get(name) ?? { inDraft: false, inSaved: false }
        users.set(name, {
          id: String(row.id),
          collection,
          inDraft: known.inDraft || layer === 'draft',
          inSaved: known.inSaved || layer === 'saved',
          title: titleIn(row, titleField),
        })
      }
    }
  }
  return [...users.values()]
}

/** A source and every source that has it in itself: a shared text with an organisation, a register with either. */
const holdersOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  source: SourceName,
  layers: readonly Layer[],
): Promise<string[]> => {
  const found = new Set<string>([source])
  for (let names = [...found]; names.length > 0;) {
    const next: string[] = []
    for (const collection of ['blocks', 'registers'] as const) {
      for (const layer of layers) {
        for (const row of await rowsNaming(req, options, collection, { layer, names })) {
          const name = sourceName(collection, String(row.id))
          if (!found.has(name)) next.push(name)
          found.add(name)
        }
      }
    }
    names = next
  }
  return [...found]
}

/** The notices whose saved text is made with a source, directly or through another source: their ids. */
export const noticesMadeWith = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  source: SourceName,
): Promise<string[]> => {
  const names = await holdersOf(req, options, source, ['saved'])
  const rows = await rowsNaming(req, options, 'notices', { layer: 'saved', names })
  return rows.map(({ id }) => String(id))
}

/** The notices that a source has to do with: their newest draft is made with it, or a version that is or will be in force. */
export const noticesAround = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  source: SourceName,
): Promise<{ drafts: Set<string>; published: Set<string>; saved: Set<string> }> => {
  const idsOf = (rows: Row[]) => new Set(rows.map(({ id }) => String(id)))
  const inDrafts = await holdersOf(req, options, source, ['saved', 'draft'])
  const inSaved = await holdersOf(req, options, source, ['saved'])
  return {
    drafts: idsOf(await rowsNaming(req, options, 'notices', { layer: 'draft', names: inDrafts })),
    published: idsOf(
      await rowsNaming(req, options, 'notices', { field: 'publishedUses', layer: 'saved', names: [source] }),
    ),
    saved: idsOf(await rowsNaming(req, options, 'notices', { layer: 'saved', names: inSaved })),
  }
}

/** What the admin calls a document of a collection, or a global, of the app. */
export const labelOfSlug = (req: PayloadRequest, slug: string): string => {
  const label =
    req.payload.collections[slug]?.config.labels.singular ??
    req.payload.config.globals.find((one) => one.slug === slug)?.label ??
    slug
  return getTranslation(label, req.i18n)
}

/** Those of some documents and globals that the user of a request may know of. */
export const toldTo = async <One extends { collection: string; id: string }>(
  req: PayloadRequest,
  users: readonly One[],
  slugOf: (collection: string) => string = (collection) => collection,
): Promise<One[]> => {
  const told: One[] = []
  for (const collection of new Set(users.map((user) => user.collection))) {
    const own = users.filter((user) => user.collection === collection)
    const global = req.payload.config.globals.find(({ slug }) => slug === slugOf(collection))
    if (global) {
      if (await global.access.read({ req })) told.push(...own)
      continue
    }
    const readable = await readableAmong(
      req,
      slugOf(collection),
      own.map(({ id }) => id),
    )
    told.push(...own.filter(({ id }) => readable.has(id)))
  }
  return told
}

/** Refuses to delete what something still refers to, and names the users. */
export const refuseWhenUsed =
  (options: NormalisedOptions, key: CollectionKey): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await holdToDelete(req, options.slugs[key], id)
    const users = await findUsers(req, options, key, String(id))
    const elsewhere = isSourceKey(key) ? await findForeignUsers(req, options, key, String(id)) : []
    if (users.length + elsewhere.length === 0) return
    // What others have is not told of: a source can be that of several organisations.
    const isNarrowed = options.scope !== undefined && Boolean(req.user)
    const told = isNarrowed
      ? await toldTo(req, users, (collection) => options.slugs[collection as CollectionKey])
      : users
    const toldElsewhere = isNarrowed ? await toldTo(req, elsewhere) : elsewhere
    const named = [
      ...told.map((user) => ({
        kind: translate(req.t, `privacyNotices:collections:${user.collection}:singular`),
        title: user.title,
      })),
      ...toldElsewhere.map((user) => ({ kind: labelOfSlug(req, user.collection), title: user.title })),
    ]
    const hidden = users.length + elsewhere.length - named.length
    const list = [
      ...named.map(({ kind, title }) => `${kind} “${title}”`),
      ...(hidden > 0 ? [translate(req.t, 'privacyNotices:validation:inUseByOthers')] : []),
    ].join(', ')
    throw new APIError(
      translate(req.t, 'privacyNotices:validation:inUse', { users: list }),
      409,
      { users: [...told, ...toldElsewhere] },
      true,
    )
  }
