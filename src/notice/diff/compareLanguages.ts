import type { ChangeType, Language, NoticeContent, RecordedNotice } from '../document.js'
import type { ComparisonWords } from './comparisonTexts.js'
import type { ComparedText } from './presentation.js'
import type { ChangeProposal, NoticeComparison } from './types.js'

import { compareNotices } from './compareNotices.js'

/** Texts to compare, with what their record says of them. */
export const comparedTexts = ({
  content,
  preparedOn,
}: { content: Record<Language, NoticeContent> } & Pick<RecordedNotice, 'preparedOn'>): Record<
  Language,
  ComparedText
> => Object.fromEntries(Object.entries(content).map(([one, text]) => [one, { ...text, preparedOn }]))

/** The comparison of two texts in every language either is written in. */
export const compareLanguages = (
  before: Record<Language, ComparedText>,
  after: Record<Language, ComparedText>,
  words: ComparisonWords,
): Record<Language, NoticeComparison> =>
  Object.fromEntries(
    [...new Set([...Object.keys(after), ...Object.keys(before)])].map((one) => [
      one,
      compareNotices(before[one] ?? null, after[one] ?? null, words),
    ]),
  )

/** The weightiest proposal of all languages. Reasons that several languages share are given once. */
export const proposalOver = (languages: Record<Language, NoticeComparison>): ChangeProposal => {
  const proposals = Object.values(languages).map(({ proposal }) => proposal)
  const type = (['major', 'minor'] as const).find((one) =>
    proposals.some((proposal) => proposal.type === one),
  )
  return {
    reasons: [...new Set(proposals.filter((one) => one.type === type).flatMap(({ reasons }) => reasons))],
    type: type ?? null,
  }
}

/**
 * What a change is when the editor has not said: proposed from the comparison of the texts. A change that no reader would
 * notice is minor.
 */
export const proposedType = (
  before: Record<Language, ComparedText>,
  after: Record<Language, ComparedText>,
  words: ComparisonWords,
): ChangeType => proposalOver(compareLanguages(before, after, words)).type ?? 'minor'
