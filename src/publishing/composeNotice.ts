import type { PayloadRequest } from 'payload'

import type { ComposedNotice } from '../notice/composeAll.js'
import type { NormalisedOptions } from '../options.js'
import type { LoadedSources, SourceCache } from './loadSources.js'
import type { Row } from './localisation.js'

import { composeAll } from '../notice/composeAll.js'
import { loadSources } from './loadSources.js'
import { hashContent } from './record.js'

/**
 * Composes a notice and loads what it is made from.
 *
 * @param cache of sources already read, when several notices are composed at once
 */
export const composeNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  cache?: SourceCache,
): Promise<{ composed: ComposedNotice; sources: LoadedSources }> => {
  const sources = await loadSources(req, options, row, cache)
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
