import type { PayloadRequest } from 'payload'

import type { FieldPlace } from '../notice/check/missing.js'
import type { NormalisedOptions } from '../options.js'
import type { SourceCache } from './loadSources.js'
import type { Row } from './localisation.js'

import { fieldName } from './fieldNames.js'
import { translate } from '../translations/index.js'
import { titleIn } from './localisation.js'
import { sourceName } from './names.js'
import { titleFieldOf } from './usage.js'

/** A field of a document, as the admin calls both. */
export type NamedPlace = {
  /** Title of the document; what kind of document it is when it has none. */
  title: string
  /** The field, with the group and row that it is in; empty for the document as a whole. */
  field: string
} & FieldPlace

/**
 * Names a field as the admin calls it, with the document that it is in.
 *
 * @param language in which titles are given, where they are written in it
 */
export const namedPlace = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { cache, row }: { cache: SourceCache; row: Row },
  place: FieldPlace,
  language: string,
): NamedPlace => {
  const slug = slugs[place.collection]
  const document =
    place.collection === 'notices' ? row : (cache.rows.get(sourceName(place.collection, place.id)) ?? {})
  const title = titleIn({ ...document, id: place.id }, titleFieldOf(req, slug), language)
  return {
    ...place,
    field: fieldName(req, slug, place.path),
    // An id says nothing to who reads this.
    title:
      title === place.id
        ? translate(req.t, `privacyNotices:collections:${place.collection}:singular`)
        : title,
  }
}
