import type { LanguagePack } from '../languagePack.js'
import type { Composer, Where } from './composer.js'
import type { Language, NoticeContent, NoticeSection, SectionKind } from '../document.js'
import type { Problem } from '../check/problems.js'
import type { Profile } from './profiles.js'
import type { NoticeSources, OrganisationSource, SectionSource } from '../sources.js'
import type { SectionKey } from '../vocabulary.js'
import type { Origin, SectionParts } from './sectionParts/index.js'

import { createComposer, reportDraft } from './composer.js'
import { organisationFacts } from './facts.js'
import { sectionNumbers } from './number.js'
import { SECTION_PARTS } from './sectionParts/index.js'
import { headingOfKeys, sectionAnchor } from './sections.js'

/** What composing needs besides the sources. */
export type ComposeSettings = {
  language: Language
  /** What relative links in texts are resolved against; without it there are none. */
  linkBase?: string
  packs: Record<string, LanguagePack>
  /** What a notice that does not say itself is numbered and laid out by. */
  profile: Pick<Profile, 'layout' | 'numbering'>
}

/** A notice in one language, and everything that keeps it from being published. */
export type Composed = {
  content: NoticeContent
  problems: Problem[]
  /** Per section, where its parts came from. */
  origins: Origin[][]
  /** Per section, the index of the notice's section it was made from: one may become several. */
  madeFrom: number[]
}

/**
 * Composes a notice in one language: facts, texts and placeholders resolved, nothing left to look up.
 *
 * Pure: the same sources give the same content, byte for byte. It does not throw for what an editor can do wrong; see
 * `problems`. A content with problems must not be published.
 */
export const compose = (sources: NoticeSources, settings: ComposeSettings): Composed => {
  const { language, linkBase, packs, profile } = settings
  const { notice } = sources
  const composer = createComposer(sources, language, packs, linkBase)
  const { authority, people, plain, problems, registers, shown } = composer

  const sections = notice.sections.flatMap((section, index) => composeSection(composer, section, index))
  const numbers = sectionNumbers(notice.numbering ?? profile.numbering, sections)
  const taken = new Set<string>()
  const introduction = composer.rich(notice.introduction, { field: 'introduction' })

  return {
    content: {
      ...people,
      authority,
      controller: people.controller ?? organisationFacts(NOBODY),
      cookies: shown.cookies,
      introduction: introduction.length > 0 ? { content: introduction } : null,
      language,
      layout: notice.layout ?? profile.layout,
      registers: registers.map(({ facts }) => facts),
      rights: shown.rights,
      sections: sections.map(({ content, heading, keys, kind }, index): NoticeSection => ({
        anchor: sectionAnchor(keys, taken),
        content,
        empty: content.length === 0,
        heading,
        keys,
        kind,
        number: numbers[index] ?? null,
      })),
      statute: plain(notice.statute, { field: 'statute' }),
      title: plain(notice.title, { field: 'title' }) ?? '',
      versionLabel: plain(notice.versionLabel, { field: 'versionLabel' }),
    },
    madeFrom: sections.map(({ index }) => index),
    origins: sections.map(({ origins }) => origins),
    problems,
  }
}

type ComposedSection = { heading: string; index: number } & Omit<SectionParts, 'apart' | 'leftOut'>

const composeSection = (composer: Composer, section: SectionSource, index: number): ComposedSection[] => {
  const { pack, plain, problems, report } = composer
  const before = problems.length
  const where: Where = { field: `sections.${index}` }
  const inHeading: Where = { field: `sections.${index}.heading` }

  const block = composer.blockOf(section)
  if ((section.block || section.blockType === 'shared') && !block) report('blockMissing', where)
  if (block && block._status !== 'published') reportDraft(report, block, where)
  const {
    apart = [],
    leftOut = false,
    ...parts
  } = SECTION_PARTS[knownKind(composer.kindOf(section))](composer, section, block, where)
  if (leftOut) return []
  const officialHeading = (keys: readonly SectionKey[]): string =>
    pack && keys.length > 0 ? headingOfKeys(keys, pack) : ''
  const heading = plain(section.heading, inHeading) ?? officialHeading(parts.keys)
  if (!heading) report('headingMissing', inHeading)

  // Problems are told by the heading that the section turns out to have.
  for (const problem of problems.slice(before)) problem.section = { heading, position: index + 1 }
  return [
    { ...parts, heading, index },
    ...apart.map((one) => ({ ...one, heading: officialHeading(one.keys), index })),
  ]
}

const knownKind = (kind: SectionKind): SectionKind => (Object.hasOwn(SECTION_PARTS, kind) ? kind : 'text')

/** In place of a controller that is missing: a notice without one is never published. */
const NOBODY: OrganisationSource = {
  id: '',
  name: null,
  _status: 'published',
  businessId: null,
  city: null,
  contacts: [],
  country: null,
  email: null,
  hasPostalAddress: null,
  phone: null,
  phoneE164: null,
  postalAddress: { city: null, postalCode: null, street: null },
  postalCode: null,
  street: null,
  website: null,
}
