import type { PayloadRequest } from 'payload'

import canonicalize from 'canonicalize'

import type { ComposedNotice } from '../notice/composeAll.js'
import type { NormalisedOptions } from '../options.js'
import type { LoadedSources, SourceCache } from './loadSources.js'
import type { Row } from './localisation.js'

import { composeAll } from '../notice/composeAll.js'
import { loadSources } from './loadSources.js'
import { hashContent } from './record.js'

type Composed = { composed: ComposedNotice; sources: LoadedSources }

/** What the text of a notice follows from, beside its sources. */
const textOf = ({ byLanguage }: LoadedSources): string | undefined =>
  canonicalize(
    Object.entries(byLanguage).map(([language, { notice }]) => {
      const { introduction, profile, registers, sections, statute, title } = notice
      return { introduction, language, profile, registers, sections, statute, title }
    }),
  )

/**
 * Composes a notice and loads what it is made from.
 *
 * @param cache of sources already read, when several notices are composed at once
 * @param before the same notice composed from sources of that cache: taken as it is where the notice says the same
 */
export const composeNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  cache?: SourceCache,
  before?: Composed,
): Promise<Composed> => {
  const sources = await loadSources(req, options, row, cache)
  if (before && textOf(before.sources) === textOf(sources)) return { composed: before.composed, sources }
  const profile = options.profiles.find(({ key }) => key === row.profile) ?? options.profiles[0]
  const composed = composeAll(sources.byLanguage, {
    packs: options.languages,
    profile: profile ?? { layout: 'list', numbering: 'none' },
  })
  return { composed, sources }
}

/** Hash of what readers would see of a notice, from its row and its composed text. */
export const hashOfText = ({ preparedOn, slug }: Row, content: ComposedNotice['content']): string =>
  hashContent({
    content,
    preparedOn: (preparedOn as null | string | undefined) ?? null,
    slug: String(slug),
  })
