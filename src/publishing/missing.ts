import type { PayloadRequest } from 'payload'

import type { FieldPlace, Missing } from '../notice/check/missing.js'
import type { Problem } from '../notice/check/problems.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { ComposedFromSources } from './composeNotice.js'

import { missingIn } from '../notice/check/missing.js'
import { placeOfProblem } from '../notice/check/places.js'
import { languageName } from '../notice/names.js'
import { fieldName } from '../sources/fieldNames.js'
import { titleIn } from '../sources/localisation.js'
import { sourceName } from '../sources/names.js'
import { titleFieldOf } from '../sources/usage.js'
import { translate } from '../translations/index.js'
import { composeOnce } from './composeOnce.js'

/** A field of a document, as the admin calls both. */
export type NamedPlace = {
  /** Title of the document; its id when it has none. */
  title: string
  /** The field, with the group and row that it is in; empty for the document as a whole. */
  field: string
} & FieldPlace

/** What of a notice is empty or missing, in words, and the field to fill in. */
export type NamedMissing = { message: string; source: NamedPlace | null } & Omit<Missing, 'source'>

/** A composed notice, and the row that it was composed from. */
export type ComposedRow = { row: Row } & Pick<ComposedFromSources, 'cache' | 'settings' | 'sources'>

/**
 * Names a field as the admin calls it, with the document that it is in.
 *
 * @param language in which titles are given, where they are written in it
 */
export const namedPlace = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { cache, row }: Pick<ComposedRow, 'cache' | 'row'>,
  place: FieldPlace,
  language: string,
): NamedPlace => {
  const slug = slugs[place.collection]
  const document =
    place.collection === 'notices' ? row : (cache.rows.get(sourceName(place.collection, place.id)) ?? {})
  return {
    ...place,
    field: fieldName(req, slug, place.path),
    title: titleIn({ ...document, id: place.id }, titleFieldOf(req, slug), language),
  }
}

/** The field in which a problem of a composed notice is corrected, as the admin calls it. */
export const placeOf = (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: ComposedRow,
  problem: Problem,
  language: string,
): NamedPlace => {
  const { byLanguage } = composed.sources
  const sources = byLanguage[problem.writtenIn ?? problem.language ?? ''] ?? Object.values(byLanguage)[0]
  const place: FieldPlace = sources
    ? placeOfProblem(problem, sources)
    : { id: idIn(composed.row), collection: 'notices', path: problem.field }
  return namedPlace(req, options, composed, place, language)
}

const idIn = ({ id }: Row): string => (typeof id === 'string' || typeof id === 'number' ? String(id) : '')

/**
 * What of a composed notice is empty, unanswered, not shown or not written, in words: see {@link missingIn}.
 *
 * @param language in which titles are given, where they are written in it; sentences are in that of the request
 */
export const missingOf = (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: ComposedRow,
  language: string,
): NamedMissing[] =>
  missingIn(composed.sources.byLanguage, composed.settings, composeOnce(options)).map((missing) => {
    const source = missing.source && namedPlace(req, options, composed, missing.source, language)
    const key =
      missing.code === 'notPrinted' ? (`notPrinted:${missing.reason ?? 'noSection'}` as const) : missing.code
    return {
      ...missing,
      message: translate(req.t, `privacyNotices:preview:missing:${key}`, {
        field: source?.field ?? '',
        heading: missing.section?.heading ?? '',
        language: languageName(missing.language ?? '', req.i18n.language),
      }),
      source,
    }
  })
