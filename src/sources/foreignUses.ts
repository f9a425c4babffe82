import type { Field, FlattenedField, Payload, PayloadRequest } from 'payload'

import { flattenAllFields } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Row } from './localisation.js'
import type { SourceKey } from './names.js'

import { idOf, isRow, titleIn } from './localisation.js'

/** A document of an app's own collection, or one of its globals, that refers to a source. */
export type ForeignUser = {
  /** Slug of the collection or global. */
  collection: string
  /** Id of the document; the slug of a global. */
  id: string
  title: string
}

/** What to look for: a document of a collection, or any document of it. */
type Target = { id?: string; slug: string }

const BATCH = 100

/** Payload's own collections: what it notes of a document, such as who has it open, is no use of it. */
const isPayloads = (slug: string): boolean => slug.startsWith('payload-')

/** Collections whose references the plugin knows by itself. */
const OWN = ['registers', 'blocks', 'notices', 'publications'] as const

/**
 * The app's own documents that refer to a source: in a relationship anywhere in their fields, in what is saved or in their
 * newest draft, in any language, trashed or not. Links in rich texts count too. Ids that an app keeps in JSON do not:
 * nothing says what they are.
 *
 * Rows are walked, because a query cannot follow relationships in several kinds of block, nor in blocks that an app keeps
 * as JSON. Collections without any such field are not read.
 */
export const findForeignUsers = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  key: SourceKey,
  id: string,
): Promise<ForeignUser[]> => {
  const { payload } = req
  const target: Target = { id, slug: slugs[key] }
  const own: string[] = OWN.map((one) => slugs[one])
  const users = new Map<string, ForeignUser>()

  for (const { config } of Object.values(payload.collections)) {
    const { slug } = config
    if (own.includes(slug) || isPayloads(slug) || !canRefer(payload, config.flattenedFields, target)) continue
    for (const read of config.versions?.drafts ? (['find', 'queryDrafts'] as const) : (['find'] as const)) {
      for (let page = 1, more = true; more; page++) {
        const found = await payload.db[read]({
          collection: slug,
          limit: BATCH,
          page,
          pagination: true,
          req,
          sort: 'id',
        })
        more = found.hasNextPage
        for (const row of found.docs as Row[]) {
          const isItself = key === 'organisations' && slug === slugs[key] && String(row.id) === id
          if (isItself || !refersTo(payload, config.flattenedFields, row, target)) continue
          users.set(`${slug}/${String(row.id)}`, {
            id: String(row.id),
            collection: slug,
            title: titleIn(row, config.admin.useAsTitle ?? 'id'),
          })
        }
      }
    }
  }

  for (const config of payload.config.globals) {
    const { slug } = config
    if (!canRefer(payload, config.flattenedFields, target)) continue
    const rows: unknown[] = [await payload.db.findGlobal({ slug, req })]
    if (config.versions?.drafts) {
      const { docs } = await payload.db.findGlobalVersions<Row>({
        global: slug,
        limit: 1,
        pagination: false,
        req,
        sort: '-updatedAt',
      })
      rows.push(docs[0]?.version)
    }
    if (rows.some((row) => isRow(row) && refersTo(payload, config.flattenedFields, row, target))) {
      users.set(slug, { id: slug, collection: slug, title: slug })
    }
  }
  return [...users.values()]
}

type Fields = FlattenedField[]

/** The fields of each kind of row in an array or blocks field, by kind of block. */
const kindsOf = (payload: Payload, field: FlattenedField): { fields: Fields; slug?: string }[] => {
  if (field.type !== 'blocks') return 'flattenedFields' in field ? [{ fields: field.flattenedFields }] : []
  return [...(field.blockReferences ?? []), ...field.blocks].flatMap((one) => {
    const block = typeof one === 'string' ? payload.blocks[one] : one
    return block && 'flattenedFields' in block ? [{ fields: block.flattenedFields, slug: block.slug }] : []
  })
}

/** Whether a document with such fields could refer to the collection at all. Rich texts could. */
const canRefer = (payload: Payload, fields: Fields, { slug }: Target, seen = new Set<Fields>()): boolean => {
  // A block can hold a field of the same blocks.
  if (seen.has(fields)) return false
  seen.add(fields)
  return fields.some((field) => {
    if (field.type === 'richText') return true
    if (field.type === 'relationship') return [field.relationTo].flat().includes(slug)
    return kindsOf(payload, field).some((kind) => canRefer(payload, kind.fields, { slug }, seen))
  })
}

/** The values of a field in all languages: a stored document holds them by language where the field is localized. */
const valuesOf = (payload: Payload, field: FlattenedField, stored: unknown): unknown[] => {
  const { localization } = payload.config
  return localization && 'localized' in field && field.localized && isRow(stored)
    ? localization.localeCodes.map((language) => stored[language])
    : [stored]
}

const refersTo = (payload: Payload, fields: Fields, row: Row, target: Target): boolean =>
  fields.some((field) =>
    valuesOf(payload, field, row[field.name]).some((value) => holds(payload, field, value, target)),
  )

const holds = (payload: Payload, field: FlattenedField, value: unknown, target: Target): boolean => {
  if (value === null || value === undefined) return false
  if (field.type === 'relationship') {
    return [value].flat().some((one: unknown) =>
      // One of several collections is kept with its name.
      typeof field.relationTo === 'string'
        ? field.relationTo === target.slug && idOf(one) === target.id
        : isRow(one) && one.relationTo === target.slug && idOf(one.value) === target.id,
    )
  }
  if (field.type === 'richText') return isLinked(payload, (field.editor ?? {}) as Editor, value, target)
  const rows = [typeof value === 'string' ? parsed(value) : value].flat()
  return rows.some(
    (one) =>
      isRow(one) &&
      kindsOf(payload, field)
        .filter(({ slug }) => slug === undefined || slug === one.blockType)
        .some((kind) => refersTo(payload, kind.fields, one, target)),
  )
}

/** Blocks kept as JSON may come as a text. */
const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

/** What Lexical's editor knows of the fields inside a node, such as those of a block. Other editors have none. */
type Editor = {
  editorConfig?: {
    features?: {
      getSubFields?: Map<string, (args: { node: unknown; req: unknown }) => Field[] | null>
      getSubFieldsData?: Map<string, (args: { node: unknown; req: unknown }) => unknown>
    }
  }
}

/** Whether a rich text refers to the document: by a relationship or a link anywhere in it, or in a block in it. */
const isLinked = (payload: Payload, editor: Editor, value: unknown, target: Target): boolean => {
  if (Array.isArray(value)) return value.some((one) => isLinked(payload, editor, one, target))
  if (!isRow(value)) return false
  // A relationship node, and what a link is to.
  if (value.relationTo === target.slug && idOf(value.value) === target.id) return true
  const { getSubFields, getSubFieldsData } = editor.editorConfig?.features ?? {}
  const args = { node: value, req: undefined }
  const fields =
    typeof value.type === 'string' && isRow(value.fields) && getSubFields?.get(value.type)?.(args)
  if (fields) {
    const data = getSubFieldsData?.get(value.type as string)?.(args) ?? value.fields
    if (isRow(data) && refersTo(payload, flattenAllFields({ fields }), data, target)) return true
  }
  return Object.values(value).some((one) => isLinked(payload, editor, one, target))
}
