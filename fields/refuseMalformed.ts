import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  FlattenedField,
  PayloadRequest,
  ValidationFieldError,
} from 'payload'

import { getTranslation } from '@payloadcms/translations'

import type { NormalisedOptions } from '../src/options.js'
import type { Reference, Row } from '../src/sources/localisation.js'

import { choicesOf } from './choice.js'
import { inLanguage, languageOf } from './text.js'
import { isNoticeText } from './richText.js'
import { hasForbiddenCharacter, shownOf } from '../src/notice/characters.js'
import { readRichText } from '../src/notice/compose/richText.js'
import { linkBaseOf } from '../src/installation.js'
import { hasOwners, isFor, ownersOfRow } from '../src/scopes.js'
import { translate } from '../src/translations/index.js'
import { fieldErrors } from '../src/sources/fieldErrors.js'
import { isIDIn } from '../src/sources/ids.js'
import { isRow, referencesIn } from '../src/sources/localisation.js'
import { problemMessage } from '../src/translations/problemMessage.js'

type Key = 'date' | 'list' | 'object' | 'reference' | 'rows' | 'text' | 'texts' | 'trueOrFalse'
type Found = ValidationFieldError[]

/** The problems of one document, as it was sent, in the order of its fields. */
const problemsIn = (req: PayloadRequest, fields: FlattenedField[], data: Row, path = ''): Found =>
  fields.flatMap((field) => {
    const value = data[field.name]
    return value === undefined ? [] : problemsOf(req, field, value, path + field.name, data)
  })

const problemsOf = (
  req: PayloadRequest,
  field: FlattenedField,
  value: unknown,
  path: string,
  siblings: Row,
): Found => {
  const localized = 'localized' in field && field.localized === true
  const found = (message: string, at = path): Found => [
    { message: inLanguage(message, { localized, req }), path: at },
  ]
  const wrongType = (expected: Key, at = path): Found =>
    found(translate(req.t, `privacyNotices:validation:types:${expected}`), at)

  switch (field.type) {
    case 'array':
    case 'blocks': {
      if (value === null) {
        // An SQL adapter fails on it, where MongoDB's takes it for no rows.
        siblings[field.name] = []
        return []
      }
      // What the admin sends for no rows
      if (value === 0 || value === '0') return []
      if (!Array.isArray(value)) return wrongType('rows')
      return value.flatMap((row: unknown, index): Found => {
        const at = `${path}.${index}`
        if (row === null) return []
        if (!isRow(row)) return wrongType('object', at)
        if (![undefined, null].includes(row.id as never) && !['number', 'string'].includes(typeof row.id)) {
          return wrongType('text', `${at}.id`)
        }
        if (field.type === 'array') return problemsIn(req, field.flattenedFields, row, `${at}.`)
        const block = [...field.blocks, ...(field.blockReferences ?? [])]
          .map((one) => (typeof one === 'string' ? req.payload.blocks[one] : one))
          .find((one) => one?.slug === row.blockType)
        if (block && 'flattenedFields' in block) return problemsIn(req, block.flattenedFields, row, `${at}.`)
        return found(
          translate(req.t, 'privacyNotices:validation:choice', { value: shownOf(row.blockType ?? '') }),
          `${at}.blockType`,
        )
      })
    }
    case 'checkbox':
      return value === null || ['', 'false', 'true', false, true].includes(value as never)
        ? []
        : wrongType('trueOrFalse')
    case 'date':
      // Payload keeps the time of a save in one, and does not look at what is sent for it.
      return value === null || isInstant(value) ? [] : wrongType('date')
    case 'group':
    case 'tab':
      return isRow(value) ? problemsIn(req, field.flattenedFields, value, `${path}.`) : wrongType('object')
    case 'radio':
    case 'select': {
      const isMany = field.type === 'select' && field.hasMany === true
      if (value === '') {
        // A form's word for nothing, which a SQL adapter would take for a choice.
        siblings[field.name] = isMany ? [] : null
        return []
      }
      if (value === null) return []
      if (isMany && !Array.isArray(value)) return wrongType('list')
      const known = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      const unknown = (isMany ? (value as unknown[]) : [value]).find((one) => !known.includes(one as never))
      if (unknown === undefined) return []
      return typeof unknown === 'string'
        ? found(translate(req.t, 'privacyNotices:validation:choice', { value: unknown.slice(0, 80) }))
        : wrongType(isMany ? 'texts' : 'text')
    }
    case 'relationship': {
      // What Payload takes for none
      if (value === null || value === '' || value === 'none' || value === 'null') return []
      if (typeof field.relationTo !== 'string') return []
      if (field.hasMany && !Array.isArray(value)) return wrongType('list')
      const { relationTo } = field
      const isID = (one: unknown): boolean =>
        isIDIn(req.payload, relationTo, isRow(one) && 'id' in one ? one.id : one)
      return (field.hasMany ? (value as unknown[]) : [value]).every(isID) ? [] : wrongType('reference')
    }
    case 'richText': {
      if (value === '' && isNoticeText(field)) {
        // What a form sends for an emptied field: stored as it is, it would be no text that can be published.
        siblings[field.name] = null
        return []
      }
      if (value === null || !isNoticeText(field)) return []
      const [problem] = readRichText(
        typeof value === 'string' ? parsed(value) : value,
        undefined,
        linkBaseOf(req.payload),
      ).problems
      // A placeholder may be unfinished in a draft.
      return problem?.code.startsWith('richText')
        ? [{ message: problemMessage(req.t, problem, languageOf({ localized, req })), path }]
        : []
    }
    case 'text':
    case 'textarea': {
      if (value === null) return []
      const isMany = field.type === 'text' && field.hasMany === true
      if (isMany && !Array.isArray(value)) return wrongType('texts')
      const texts = (isMany ? value : [value]) as unknown[]
      if (!texts.every((one): one is string => typeof one === 'string'))
        return wrongType(isMany ? 'texts' : 'text')
      if (texts.some(hasForbiddenCharacter)) {
        return found(translate(req.t, 'privacyNotices:validation:codes:controlCharacter'))
      }
      const choices = choicesOf(field)
      const unknown = choices && texts.find((one) => !choices.includes(one) && (isMany || one !== ''))
      return unknown === undefined
        ? []
        : found(translate(req.t, 'privacyNotices:validation:choice', { value: unknown.slice(0, 80) }))
    }
    default:
      return []
  }
}

/** A moment that every database can keep, as a date or written as one. */
const isInstant = (value: unknown): boolean =>
  (value instanceof Date || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value))) &&
  !Number.isNaN(new Date(value).getTime())

/** A rich text may come as JSON in a text: Payload reads it. */
const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/**
 * Refuses values that no field of the collection can hold, in drafts too, before Payload looks at them: values of another
 * type, choices and kinds of section that do not exist, characters that no database keeps, and damaged or endlessly
 * nested rich texts. Payload checks no draft, and its operations and adapters fail on such values with a server error or
 * store something else instead.
 *
 * @throws ValidationError (400) with path and reason of each
 */
export const refuseMalformed: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: unknown }
  const errors = isRow(data)
    ? problemsIn(req, collection.flattenedFields, data)
    : [{ message: translate(req.t, 'privacyNotices:validation:types:object'), path: '' }]
  if (errors.length > 0) throw fieldErrors(req, collection.slug, errors)
  return args
}

/**
 * Refuses references to documents that do not exist, in drafts too. SQL databases fail on them with a server error, and
 * MongoDB stores them. One that was there before stays possible, so that nothing keeps a notice from being withdrawn.
 *
 * @throws ValidationError (400) naming collection and id
 */
export const refuseUnknownReferences =
  (options: Pick<NormalisedOptions, 'scope'>): CollectionBeforeValidateHook =>
  async ({ collection, data, originalDoc, req }) => {
    if (!data) return data
    const [own] = ownersOfRow(options, { ...(originalDoc as Row | undefined), ...(data as Row) })
    const owner = own === undefined ? null : String(own)
    const isOwned = hasOwners(req.payload, options, collection.slug)
    const fields = collection.flattenedFields
    const keyOf = ({ collection: slug, id }: Reference) => `${slug}/${id}`
    const before = new Set(referencesIn(req.payload, fields, (originalDoc ?? {}) as Row).map(keyOf))
    const added = referencesIn(req.payload, fields, data).filter((one) => !before.has(keyOf(one)))
    const errors: ValidationFieldError[] = []
    for (const slug of new Set(added.map((one) => one.collection))) {
      const references = added.filter((one) => one.collection === slug)
      const { config, customIDType } = req.payload.collections[slug] ?? {}
      const isNumber = (customIDType ?? req.payload.db.defaultIDType) === 'number'
      const { docs } = await req.payload.db.find<{ id: number | string } & Row>({
        collection: slug,
        limit: 0,
        pagination: false,
        req,
        where: { id: { in: references.map(({ id }) => (isNumber ? Number(id) : id)) } },
      })
      // Whose id somebody else has guessed does not exist either.
      const known = new Set(
        docs.flatMap((doc) =>
          !isOwned || isFor(req.payload, options, { owner, slug }, doc) ? String(doc.id) : [],
        ),
      )
      for (const { id, path } of references.filter((one) => !known.has(one.id))) {
        const name = getTranslation(config?.labels.singular ?? slug, req.i18n)
        errors.push({
          message: translate(req.t, 'privacyNotices:validation:unknownReference', { id, name }),
          path,
        })
      }
    }
    if (errors.length > 0) throw fieldErrors(req, collection.slug, errors)
    return data
  }
