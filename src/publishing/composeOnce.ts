import type { Composed, ComposeSettings } from '../notice/compose/compose.js'
import type { NoticeSection } from '../notice/document.js'
import type { NoticeSource, NoticeSources } from '../notice/sources.js'
import type { NormalisedOptions } from '../options.js'

import { compose } from '../notice/compose/compose.js'
import { isSameJSON } from '../notice/sameJSON.js'

/** How many texts are kept, each of one notice in one language: of the notices that somebody works on. */
const KEPT = 60

type Kept = { composed: Composed; settings: ComposeSettings; sources: NoticeSources }

const keptBy = new WeakMap<NormalisedOptions, Map<string, Kept>>()

/** What of a notice its text is composed from: all of it. */
const MADE_FROM = Object.keys({
  introduction: true,
  layout: true,
  numbering: true,
  profile: true,
  registers: true,
  sections: true,
  statute: true,
  title: true,
  versionLabel: true,
} satisfies Record<Exclude<keyof NoticeSource, 'id'>, true>) as Exclude<keyof NoticeSource, 'id'>[]

const isSame = (
  kept: Kept,
  sources: NoticeSources,
  { language, linkBase, packs, profile }: ComposeSettings,
): boolean =>
  kept.settings.language === language &&
  kept.settings.linkBase === linkBase &&
  kept.settings.packs === packs &&
  isSameJSON(kept.settings.profile, profile) &&
  MADE_FROM.every((name) => isSameJSON(kept.sources.notice[name], sources.notice[name])) &&
  (['blocks', 'organisations', 'registers'] as const).every((key) =>
    isSameJSON([...kept.sources[key]], [...sources[key]]),
  )

/** A text as it was composed now, with those of its sections that were the same before: what is known of them is known still. */
const sharing = (now: Composed, before: Composed | undefined): Composed => {
  const byAnchor = new Map(before?.content.sections.map((one) => [one.anchor, one]))
  const sections = now.content.sections.map((one): NoticeSection => {
    const same = byAnchor.get(one.anchor)
    return same && isSameJSON(same, one) ? same : one
  })
  return { ...now, content: { ...now.content, sections } }
}

/**
 * `compose` for an app, which gives what it gave before for equal sources: an editor looks at what would change, then
 * publishes it, mostly in one language of several. Composing is pure, so what is kept is never out of date.
 *
 * What it gives is shared: nobody may change it.
 */
export const composeOnce = (options: NormalisedOptions): typeof compose => {
  const kept = keptBy.get(options) ?? new Map<string, Kept>()
  keptBy.set(options, kept)
  return (sources, settings) => {
    const key = `${settings.language}/${sources.notice.id}`
    const before = kept.get(key)
    const composed =
      before && isSame(before, sources, settings)
        ? before.composed
        : sharing(compose(sources, settings), before?.composed)
    kept.delete(key)
    kept.set(key, { composed, settings, sources })
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return composed
  }
}
