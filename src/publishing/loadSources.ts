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
import type { SourceReference } from './record.js'

import { fieldsOf, idOf, inLocale, isRow, referencesIn } from './localisation.js'

/** Everything a notice is made from, in every language, and which documents that was. */
export type LoadedSources = {
  byLanguage: Record<Language, NoticeSources>
  references: SourceReference[]
}

type SourceKey = 'blocks' | 'organisations' | 'registers'

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

const withProperNames = (localised: Row, alternatives: Row[], names: readonly string[]): Row => {
  const result = { ...localised }
  for (const [name, value] of Object.entries(localised)) {
    const others = alternatives.map((row) => row[name])
    if (isRow(value)) result[name] = withProperNames(value, others.filter(isRow), names)
    else if (names.includes(name)) result[name] = value ?? others.find((other) => other) ?? null
  }
  return result
}

/** Ids in place of related documents, whatever form the adapter gave them. */
const withIds = (fields: FlattenedField[], row: Row): Row => {
  const result: Row = { ...row, id: String(row.id) }
  for (const field of fields) {
    const value = row[field.name]
    if (field.type === 'relationship') {
      result[field.name] = Array.isArray(value) ? value.flatMap((one) => idOf(one) ?? []) : idOf(value)
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

/**
 * Reads everything a notice refers to, straight from the database and inside the transaction of the request: what Payload
 * hands to hooks is cut to one language, populated with today's documents and stripped by the caller's rights.
 *
 * @param row the notice with all its languages, stored or about to be
 */
export const loadSources = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
): Promise<LoadedSources> => {
  const { slugs } = options
  const languages = languagesOf(req, options)
  const loaded: Record<SourceKey, Map<string, Row>> = {
    blocks: new Map(),
    organisations: new Map(),
    registers: new Map(),
  }
  const keyOf = (slug: string) => (Object.keys(loaded) as SourceKey[]).find((key) => slugs[key] === slug)

  // Documents refer to documents: two rounds reach them all (notice → register → organisation), a third finds nothing.
  let pending = referencesIn(req.payload, fieldsOf(req.payload, slugs.notices), row)
  while (pending.length > 0) {
    const found: Row[][] = []
    for (const key of Object.keys(loaded) as SourceKey[]) {
      const ids = [
        ...new Set(
          pending
            .filter(({ id, collection }) => keyOf(collection) === key && !loaded[key].has(id))
            .map(({ id }) => id),
        ),
      ]
      if (ids.length === 0) continue
      const { docs } = await req.payload.db.find<Row & { id: number | string }>({
        collection: slugs[key],
        limit: 0,
        pagination: false,
        req,
        where: { id: { in: ids } },
      })
      for (const doc of docs) loaded[key].set(String(doc.id), doc)
      found.push(docs)
    }
    pending = found
      .flat()
      .flatMap((doc) => {
        const key = (Object.keys(loaded) as SourceKey[]).find(
          (one) => loaded[one].get(String(doc.id)) === doc,
        )
        return key ? referencesIn(req.payload, fieldsOf(req.payload, slugs[key]), doc) : []
      })
      .filter(({ id, collection }) => {
        const key = keyOf(collection)
        return key !== undefined && !loaded[key].has(id)
      })
    if (found.length === 0) break
  }

  const order = [languages.default, ...languages.all.filter((one) => one !== languages.default)]
  const flatten = <Source>(key: CollectionKey, stored: Row, language: Language): Source => {
    const slug = slugs[key]
    const fields = fieldsOf(req.payload, slug)
    const localised = (one: Language) =>
      inLocale(req.payload, fields, stored, req.payload.config.localization ? one : null)
    const names = PROPER_NAMES[key]
    const flat = localised(language)
    return withIds(
      fields,
      names ? withProperNames(flat, order.map(localised), names) : flat,
    ) as unknown as Source
  }
  const flattenAll = <Source>(key: SourceKey, language: Language): Map<string, Source> =>
    new Map([...loaded[key]].map(([id, doc]) => [id, flatten<Source>(key, doc, language)]))

  return {
    byLanguage: Object.fromEntries(
      languages.all.map((language): [Language, NoticeSources] => [
        language,
        {
          blocks: flattenAll<BlockSource>('blocks', language),
          notice: flatten<NoticeSource>('notices', row, language),
          organisations: flattenAll<OrganisationSource>('organisations', language),
          registers: flattenAll<RegisterSource>('registers', language),
        },
      ]),
    ),
    references: (Object.keys(loaded) as SourceKey[])
      .flatMap((key) =>
        [...loaded[key].values()].map((doc) => ({
          id: String(doc.id),
          collection: key,
          updatedAt: doc.updatedAt ? new Date(doc.updatedAt as string).toISOString() : null,
        })),
      )
      .sort((a, b) => (a.collection + a.id < b.collection + b.id ? -1 : 1)),
  }
}
