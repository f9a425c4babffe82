import type { ContentNode } from '../content.js'
import type { Language, NoticeContent } from '../document.js'
import type { SectionKey } from '../vocabulary.js'
import type { CheckedSection, CheckedText, OtherNotice, OtherText } from './subject.js'
import type { Print } from './text/runs.js'

import { rememberedByText } from '../matching/remembered.js'
import { wordsOfRuns } from '../content.js'
import { blocksIn } from './subject.js'
import { printOf, runsIn } from './text/runs.js'

/**
 * Matters in which two notices of one organisation say different things: what they say of rights, of the authority or of how data are
 * protected may well be the same.
 */
const OWN_MATTERS: readonly SectionKey[] = [
  'purposes',
  'legitimateInterests',
  'provisionRequirement',
  'dataSubjectCategories',
  'dataCategories',
  'specialCategories',
  'dataContent',
  'sources',
  'retention',
  'recipients',
  'disclosures',
  'automatedDecisions',
]

/** Whether a section is on a matter in which notices differ. */
export const isOwnMatter = ({ keys }: Pick<CheckedSection, 'keys'>): boolean =>
  keys.some((key) => OWN_MATTERS.includes(key))

/** The runs of words of a block, found once. */
export const runsOfBlock = rememberedByText(runsIn)

/**
 * What sections of the notice that is checked are known by; headings are no part of it.
 *
 * @param left runs that are left out
 */
export const printOfSections = (sections: readonly CheckedSection[], left?: ReadonlySet<number>): Print =>
  printOf(
    sections.flatMap(({ blocks }) => blocks.map(({ text }) => runsOfBlock(text))),
    left,
  )

/** A section of another notice, as far as it is read: its words are read once, and kept as a print alone. */
type OtherSection = { isOwn: boolean; texts: readonly string[] }

const printsOf = (sections: readonly OtherSection[]): Pick<OtherText, 'own' | 'whole'> => {
  const read = sections.map(({ isOwn, texts }) => ({ isOwn, runs: texts.map(runsIn) }))
  return {
    own: printOf(read.filter(({ isOwn }) => isOwn).flatMap(({ runs }) => runs)),
    whole: printOf(read.flatMap(({ runs }) => runs)),
  }
}

/** A text that others are held against. */
export const otherTextOf = ({ language, sections }: CheckedText, title: string): OtherText => ({
  language,
  title,
  ...printsOf(
    sections.map((section) => ({
      isOwn: isOwnMatter(section),
      texts: section.blocks.map(({ text }) => text),
    })),
  ),
})

/** What controllers are called in a text; nothing of one that is no record. */
export const controllersOf = (content: NoticeContent | null): string[] =>
  content ? [content.controller, ...content.jointControllers].map(({ name }) => name.toLowerCase()) : []

/** The registers that a text is about. */
export const registersOf = (content: NoticeContent | null): string[] =>
  (content?.registers ?? []).map(({ register }) => register)

/** The words of each block of some content, as rules read them. */
export const blockTextsIn = (content: readonly ContentNode[]): string[] =>
  blocksIn(content, (_, words) => wordsOfRuns(words))

/** A published notice that others are held against. */
export const otherNoticeOf = (content: Readonly<Record<Language, NoticeContent>>): OtherNotice => {
  const texts = Object.values(content)
  return {
    controllers: [...new Set(texts.flatMap(controllersOf))],
    registers: [...new Set(texts.flatMap(registersOf))],
    texts: texts.map(({ introduction, language, sections, title }) => ({
      language,
      title,
      ...printsOf([
        { isOwn: false, texts: blockTextsIn(introduction?.content ?? []) },
        ...sections.map(({ content: nodes, keys }) => ({
          isOwn: isOwnMatter({ keys }),
          texts: blockTextsIn(nodes),
        })),
      ]),
    })),
  }
}
