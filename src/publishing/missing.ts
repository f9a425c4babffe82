import type { PayloadRequest } from 'payload'

import type { FieldPlace, Missing } from '../notice/check/missing.js'
import type { Problem } from '../notice/check/problems.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { NamedPlace } from '../sources/namedPlace.js'
import type { ComposedFromSources } from './composeNotice.js'

import { missingIn } from '../notice/check/missing.js'
import { placeOfProblem } from '../notice/check/places.js'
import { packFor } from '../notice/languagePack.js'
import { languageName } from '../notice/names.js'
import { namedPlace } from '../sources/namedPlace.js'
import { translate } from '../translations/index.js'
import { composeOnce } from './composeOnce.js'

/** What of a notice is empty or missing, in words, and the field to fill in. */
export type NamedMissing = { message: string; source: NamedPlace | null } & Omit<Missing, 'source'>

/** A composed notice, and the row that it was composed from. */
export type ComposedRow = { row: Row } & Pick<ComposedFromSources, 'cache' | 'settings' | 'sources'>

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

/** The heading of a section, in the language of the request where the notice has no such section: as the form offers it. */
const headingOf = (
  { i18n }: PayloadRequest,
  { languages }: NormalisedOptions,
  { section }: Pick<Missing, 'section'>,
): string => {
  const key = section?.anchor === null ? section.key : null
  const pack = key && packFor(i18n.language, languages.packs)
  return (pack && pack.headings[key]) || (section?.heading ?? '')
}

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
        heading: headingOf(req, options, missing),
        language: languageName(missing.language ?? '', req.i18n.language),
      }),
      source,
    }
  })
