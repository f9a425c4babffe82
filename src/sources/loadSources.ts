import type { FlattenedField, PayloadRequest } from 'payload'

import type { Language } from '../notice/document.js'
import type {
  BlockSource,
  NoticeSource,
  NoticeSources,
  OrganisationSource,
  RegisterSource,
} from '../notice/sources.js'
import type { CollectionKey, NormalisedOptions } from '../options.js'
import type { Row } from './localisation.js'
import type { SourceReference } from '../record/record.js'
import type { SourceKey, SourceName } from './names.js'

import { isFor, ownersOfRow } from '../scopes.js'
import { fieldsOf, idOf, inLocale, isRow, referencesIn } from './localisation.js'
import { sourceName, SOURCE_KEYS } from './names.js'

/** Everything a notice is made from, in every language, and which documents that was. */
export type LoadedSources = {
  byLanguage: Record<Language, NoticeSources>
  references: SourceReference[]
  /** Those of them that are retired, with all languages. */
  retired: { collection: SourceKey; row: Row }[]
}

/**
 * Names and addresses are not translations: where one is not written in a language, it is the same as in another. Every
 * other text is never taken from another language.
 */
const PROPER_NAMES: Partial<Record<CollectionKey, readonly string[]>> = {
  organisations: ['name', 'street', 'city', 'website'],
  registers: ['street', 'city'],
}

/** The languages of an app: its locales, or the one language of an app without localization. */
export const languagesOf = (
  req: PayloadRequest,
  options: NormalisedOptions,
): { default: Language; all: Language[] } => {
  const { localization } = req.payload.config
  return localization
    ? { all: localization.localeCodes, default: localization.defaultLocale }
    : { all: [options.language], default: options.language }
}

/** @param alternatives the same row in other languages: rows of a list stand at the same place in each */
const withProperNames = (localised: Row, alternatives: Row[], names: readonly string[]): Row => {
  const result = { ...localised }
  for (const [name, value] of Object.entries(localised)) {
    const others = alternatives.map((row) => row[name])
    if (isRow(value)) result[name] = withProperNames(value, others.filter(isRow), names)
    else if (Array.isArray(value) && value.every(isRow)) {
      result[name] = value.map((row, index) => {
        const rows = others.map((other) => (Array.isArray(other) ? (other[index] as unknown) : null))
        return withProperNames(row, rows.filter(isRow), names)
      })
    } else if (names.includes(name)) result[name] = value ?? others.find((other) => other) ?? null
  }
  return result
}

/** Whether a field holds several values: what is stored of one without any is a matter of the database, and of who saved it. */
const holdsMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

/** Ids in place of related documents, whatever form the adapter gave them, and a list wherever several can stand. */
const withIds = (fields: FlattenedField[], row: Row): Row => {
  const result: Row = { ...row, id: String(row.id) }
  for (const field of fields) {
    const value = row[field.name]
    if (field.type === 'relationship') {
      result[field.name] = Array.isArray(value)
        ? value.flatMap((one) => idOf(one) ?? [])
        : holdsMany(field)
          ? []
          : idOf(value)
    } else if (holdsMany(field)) {
      result[field.name] = Array.isArray(value) ? (value as unknown[]) : []
    } else if (Array.isArray(value) && field.type === 'array') {
      result[field.name] = value.map((one: Row) => withIds(field.flattenedFields, one))
    } else if (Array.isArray(value) && field.type === 'blocks') {
      result[field.name] = value.map((one: Row) => {
        const block = field.blocks.find(({ slug }) => slug === one.blockType)
        return block ? withIds(block.flattenedFields, one) : one
      })
    }
  }
  return result
}

/** Sources that have been read, for several notices composed at the same time. What was read stays as it was read. */
export type SourceCache = {
  /** Null for one that does not exist. */
  rows: Map<SourceName, null | Row>
  flat: Map<string, unknown>
}

/** A cache for notices that are composed together. Keep it for moments: it is never told of changes. */
export const newSourceCache = (): SourceCache => ({ flat: new Map(), rows: new Map() })

/** Reads the sources that are not in the cache: one query for each collection. */
const readSources = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  names: SourceName[],
  { rows }: SourceCache,
): Promise<void> => {
  for (const key of SOURCE_KEYS) {
    const ids = names.filter((name) => name.startsWith(`${key}:`) && !rows.has(name)).map(idIn)
    if (ids.length === 0) continue
    const { docs } = await req.payload.db.find<Row & { id: number | string }>({
      collection: slugs[key],
      limit: 0,
      pagination: false,
      req,
      where: { id: { in: ids } },
    })
    for (const id of ids) rows.set(sourceName(key, id), null)
    for (const doc of docs) rows.set(sourceName(key, doc.id), doc)
  }
}

/** What registers refer to for the record of processing activities alone: no notice is made from it, and no public record names it. */
const isForRopaAlone = (collection: CollectionKey, path: string): boolean =>
  collection === 'registers' && /^(?:processor$|onBehalfOf\.)/.test(path)

const idIn = (name: SourceName): string => name.slice(name.indexOf(':') + 1)

const keyIn = (name: SourceName): SourceKey => name.slice(0, name.indexOf(':')) as SourceKey

/** Everything a notice refers to, and what that refers to: notice → register → shared text → organisation. */
const referredTo = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  cache: SourceCache,
  owner: null | string | undefined,
): Promise<Map<SourceName, Row>> => {
  const { slugs } = options
  // Of another organisation's there is nothing here: else who names its id would get its text.
  const sourceOf = (name: SourceName): null | Row => {
    const source = cache.rows.get(name) ?? null
    const slug = slugs[keyIn(name)]
    return source && (owner === undefined || isFor(req.payload, options, { owner, slug }, source))
      ? source
      : null
  }
  const namesIn = (collection: CollectionKey, one: Row): SourceName[] =>
    referencesIn(req.payload, fieldsOf(req.payload, slugs[collection]), one).flatMap((reference) => {
      const key = SOURCE_KEYS.find((source) => slugs[source] === reference.collection)
      return key && !isForRopaAlone(collection, reference.path) ? [sourceName(key, reference.id)] : []
    })
  const found = new Map<SourceName, Row>()
  for (let names = namesIn('notices', row); names.length > 0;) {
    await readSources(req, options, names, cache)
    const added = names.flatMap((name): [SourceName, Row][] => {
      const source = found.has(name) ? null : sourceOf(name)
      return source ? [[name, source]] : []
    })
    for (const [name, source] of added) found.set(name, source)
    names = [...new Set(added.flatMap(([name, source]) => namesIn(keyIn(name), source)))].filter(
      (name) => !found.has(name) && cache.rows.get(name) !== null,
    )
  }
  return found
}

/** Whose a notice is by its field, as text; undefined without the option. */
const ownerOfRow = (options: NormalisedOptions, row: Row): null | string | undefined => {
  if (!options.scope) return undefined
  const [owner] = ownersOfRow(options, row)
  return owner === undefined ? null : String(owner)
}

/** A stored document in one language, as the text of a notice is composed from it. */
export const flatten = <Source>(
  req: PayloadRequest,
  options: NormalisedOptions,
  key: CollectionKey,
  stored: Row,
  language: Language,
): Source => {
  const fields = fieldsOf(req.payload, options.slugs[key])
  const localised = (one: Language) =>
    inLocale(req.payload, fields, stored, req.payload.config.localization ? one : null)
  const names = PROPER_NAMES[key]
  const flat = localised(language)
  if (!names) return withIds(fields, flat) as unknown as Source
  const languages = languagesOf(req, options)
  const order = [languages.default, ...languages.all.filter((one) => one !== languages.default)]
  return withIds(fields, withProperNames(flat, order.map(localised), names)) as unknown as Source
}

/**
 * Reads everything a notice refers to, straight from the database and inside the transaction of the request: what Payload
 * hands to hooks is cut to one language, populated with today's documents and stripped by the caller's rights.
 *
 * Where an installation has several organisations, sources of another one than the notice's are as if they did not exist.
 *
 * @param row the notice with all its languages, stored or about to be
 * @param cache of sources already read, when several notices are composed at once
 * @param owner whose sources are read; undefined for those of all. Default: whose the notice is
 */
export const loadSources = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  cache: SourceCache = newSourceCache(),
  { owner }: { owner: null | string | undefined } = { owner: ownerOfRow(options, row) },
): Promise<LoadedSources> => {
  const languages = languagesOf(req, options)
  const found = await referredTo(req, options, row, cache, owner)
  const ofKey = (key: SourceKey) => [...found].filter(([name]) => keyIn(name) === key)

  const flattenOnce = <Source>(name: SourceName, stored: Row, language: Language): Source => {
    const key = `${language}/${name}`
    if (!cache.flat.has(key)) cache.flat.set(key, flatten(req, options, keyIn(name), stored, language))
    return cache.flat.get(key) as Source
  }
  const flattenAll = <Source>(key: SourceKey, language: Language): Map<string, Source> =>
    new Map(ofKey(key).map(([name, stored]) => [idIn(name), flattenOnce<Source>(name, stored, language)]))

  return {
    byLanguage: Object.fromEntries(
      languages.all.map((language): [Language, NoticeSources] => [
        language,
        {
          blocks: flattenAll<BlockSource>('blocks', language),
          notice: flatten<NoticeSource>(req, options, 'notices', row, language),
          organisations: flattenAll<OrganisationSource>('organisations', language),
          registers: flattenAll<RegisterSource>('registers', language),
        },
      ]),
    ),
    references: SOURCE_KEYS.flatMap((key) =>
      ofKey(key).map(([name, { updatedAt }]) => ({
        id: idIn(name),
        collection: key,
        updatedAt: updatedAt ? new Date(updatedAt as string).toISOString() : null,
      })),
    ).sort((a, b) => (a.collection + a.id < b.collection + b.id ? -1 : 1)),
    retired: [...found].flatMap(([name, stored]) =>
      stored.retired === true ? [{ collection: keyIn(name), row: stored }] : [],
    ),
  }
}
