/** The comparison of two published texts of a notice. */
export { comparedTexts, compareLanguages, proposalOver, proposedType } from './compareLanguages.js'
export { compareNotices } from './compareNotices.js'
export type { ComparisonTexts, ComparisonWords } from './comparisonTexts.js'
export { REWRITTEN_SHARE, REWRITTEN_WORDS } from './proposal.js'
export { compareTexts } from './text.js'
export {
  type ChangeProposal,
  FACT_CHANGE_KINDS,
  FACT_CHANGE_WEIGHTS,
  type FactChange,
  type FactChangeKind,
  type NoticeComparison,
  type SectionChange,
  type TextChange,
  type TextPart,
} from './types.js'
