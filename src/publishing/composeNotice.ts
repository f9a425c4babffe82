import type { PayloadRequest } from 'payload'

import type { ComposedNotice } from '../notice/compose/composeAll.js'
import type { ComposeSettings } from '../notice/compose/compose.js'
import type { CalendarDate, PartialDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { LoadedSources, SourceCache } from '../sources/loadSources.js'
import type { Row } from '../sources/localisation.js'

import { composeAll } from '../notice/compose/composeAll.js'
import { composeOnce } from './composeOnce.js'
import { loadSources, newSourceCache } from '../sources/loadSources.js'
import { hashContent } from '../record/record.js'
import { isSameJSON } from '../notice/sameJSON.js'

/** A notice as composed, and what it is made from: the sources as they were read for it. */
export type ComposedFromSources = {
  cache: SourceCache
  settings: Omit<ComposeSettings, 'language'>
  sources: LoadedSources
} & ComposedNotice

/**
 * Composes a notice and loads what it is made from.
 *
 * @param cache of sources already read, when several notices are composed at once
 */
export const composeNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  cache: SourceCache = newSourceCache(),
): Promise<ComposedFromSources> => {
  const sources = await loadSources(req, options, row, cache)
  const profile = options.profiles.find(({ key }) => key === row.profile) ?? options.profiles[0]
  const settings = {
    linkBase: options.links.base,
    packs: options.languages.packs,
    profile: profile ?? { layout: 'list', numbering: 'none' },
  } as const
  const composed = composeAll(sources.byLanguage, settings, composeOnce(options))
  return { ...composed, cache, settings, sources }
}

const TAKEN = [
  'introduction',
  'layout',
  'numbering',
  'preparedOn',
  'profile',
  'registers',
  'reviewedOn',
  'sections',
  'slug',
  'statute',
  'title',
  'versionLabel',
] as const

/** Whether a publication takes the same from two rows of a notice, given the same sources. */
export const isSameNotice = (one: Row, other: Row): boolean =>
  TAKEN.every((name) => isSameJSON(one[name] ?? null, other[name] ?? null))

/** When a notice was drawn up, as its row says. */
export const preparedOnIn = ({ preparedOn }: Row): null | PartialDate => (preparedOn as PartialDate) || null

/** When a notice was reviewed last, as its row says. */
export const reviewedOnIn = ({ reviewedOn }: Row): CalendarDate | null => (reviewedOn as CalendarDate) || null

/** Hash of what readers would see of a notice, from its row and its composed text. */
export const hashOfText = (row: Row, content: ComposedNotice['content']): string =>
  hashContent({
    content,
    preparedOn: preparedOnIn(row),
    slug: String(row.slug),
  })
