import type { ComposeSettings } from './compose.js'
import type { ContentNode } from '../content.js'
import type { CookieFacts, Language, OrganisationFacts, RightFacts, SectionKind } from '../document.js'
import type { Problem } from '../check/problems.js'
import type { BlockSource, NoticeSources, SectionSource } from '../sources.js'
import type { BlockKind } from '../vocabulary.js'

import { composeAll } from './composeAll.js'
import { heading } from '../content.js'

/** What an app's own page shows of the sources: as the page holds it, the heading in the language it is read in. */
export type PageBlockSource = {
  kind: BlockKind
  /** The register whose legal bases decide the rights and whose people fill the placeholders. */
  register: null | string
} & Pick<SectionSource, 'block' | 'heading' | 'organisation' | 'rights'>

/** What a block on a page comes to in one language. */
export type ComposedBlock = {
  kind: BlockKind
  /** The page's own heading, or else the official one; null when there is neither. */
  heading: null | string
  content: ContentNode[]
  cookies: CookieFacts[]
  rights: RightFacts[]
  authority: null | OrganisationFacts
}

/** A block in every language in which it is written as a whole, and everything that keeps it from the others. */
export type ComposedBlocks = { content: Record<Language, ComposedBlock>; problems: Problem[] }

type Sources = Omit<NoticeSources, 'notice'>

const SECTION_KINDS: Record<BlockKind, SectionKind> = {
  authority: 'authority',
  cookies: 'cookies',
  rights: 'rights',
  text: 'shared',
}

/**
 * Composes what a page shows of the sources: a notice of nothing but one section, by the code that composes notices.
 *
 * Pure, and does not throw for what an editor can do wrong. A language with problems has no content. What only a notice
 * needs is no problem here: a heading, and a register unless something is to follow from it.
 *
 * @param sources what it refers to, flattened to each language
 * @param block which of it; its heading may differ by language
 */
export const composeBlock = (
  sources: Record<Language, Sources>,
  block: Record<Language, PageBlockSource>,
  { linkBase, packs }: Pick<ComposeSettings, 'linkBase' | 'packs'>,
): ComposedBlocks => {
  const composed = composeAll(
    Object.fromEntries(
      Object.entries(sources).flatMap(([language, source]): [Language, NoticeSources][] => {
        const own = block[language]
        return own ? [[language, noticeOf(source, own)]] : []
      }),
    ),
    { linkBase, packs, profile: { layout: 'list', numbering: 'none' } },
  )
  const found = composed.problems.flatMap((problem): Problem[] => {
    const own = block[problem.language ?? '']
    const source = sources[problem.language ?? '']
    return own && source && concerns(problem, own, source)
      ? [{ ...problem, field: placeOf(problem), section: null }]
      : []
  })
  // Nothing stands behind a placeholder while there is no register: that is said already.
  const problems = found.filter(
    ({ code, language }) =>
      code !== 'placeholderUnresolved' ||
      !found.some((one) => one.language === language && ['noRegister', 'registerMissing'].includes(one.code)),
  )
  const all = Object.entries(composed.content)
  const isEmpty = all.every(([, { sections }]) => sections.every(({ empty }) => empty))
  const content: ComposedBlocks['content'] = {}
  for (const [language, { authority, cookies, rights, sections }] of all) {
    const own = block[language]
    const source = sources[language]
    if (problems.some((problem) => problem.language === language)) continue
    // That one may complain, without saying to whom, is no section about an authority.
    const isNameless =
      own !== undefined &&
      source !== undefined &&
      kindOf(own, source) === 'authority' &&
      authority === null &&
      rights.length > 0
    if (isEmpty || isNameless) {
      problems.push({ code: 'nothingToShow', field: '', language, params: {}, path: '', section: null })
    } else if (own && source) {
      content[language] = {
        kind: kindOf(own, source),
        authority,
        content: sections.flatMap(({ content, heading }, index) =>
          index === 0 ? content : underHeading(heading, content),
        ),
        cookies,
        heading: sections[0]?.heading || null,
        rights,
      }
    }
  }
  return { content, problems }
}

/** What a notice has in a section of its own, such as the right to object, under a heading inside the block. */
const underHeading = (title: string, content: ContentNode[]): ContentNode[] =>
  content[0]?.type === 'heading' ? content : [heading(title), ...content]

const sharedText = ({ block }: PageBlockSource, { blocks }: Sources): BlockSource | undefined =>
  block ? blocks.get(block) : undefined

/** A shared text makes its block one of its own kind. */
const kindOf = (block: PageBlockSource, sources: Sources): BlockKind =>
  sharedText(block, sources)?.kind ?? block.kind

/** Rights that nobody chose follow from the legal bases of a register. */
const needsRegister = (block: PageBlockSource, sources: Sources): boolean =>
  kindOf(block, sources) === 'rights' && !(sharedText(block, sources) ?? block).rights?.length

const noticeOf = (sources: Sources, block: PageBlockSource): NoticeSources => ({
  ...sources,
  notice: {
    id: '',
    introduction: null,
    profile: null,
    numbering: null,
    layout: null,
    registers: block.register === null ? [] : [block.register],
    sections: [
      {
        block: block.block,
        blockType: SECTION_KINDS[block.kind],
        heading: block.heading,
        organisation: block.organisation,
        rights: block.rights,
      },
    ],
    statute: null,
    // Nobody reads it: a notice without one is not written in the language.
    title: '-',
    versionLabel: null,
  },
})

/** Whether what a notice could not be published with keeps this block from its readers too. */
const concerns = ({ code, field }: Problem, block: PageBlockSource, sources: Sources): boolean => {
  if (code === 'headingMissing') return false
  if (code === 'noRegister') return needsRegister(block, sources)
  // Facts of a register that the block may not even show: where it does, its text tells.
  const isBeside = ['placeholderMalformed', 'placeholderUnreadable', 'translationMissing'].includes(code)
  return !isBeside || /^(?:authority|cookies|rights|sections)(?:\.|$)/.test(field)
}

/** Where it is in the block. */
const placeOf = ({ field }: Problem): string =>
  field === 'registers' ? 'register' : field.replace(/^sections\.0\.?/, '')
