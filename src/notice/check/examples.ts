import type { Example, RuleLanguage } from './rule.js'

/** Examples of one language that stand in the same place: a bad text, and a good one that is near it. */
export const examplesIn = (
  language: RuleLanguage,
  where: string,
  pairs: readonly (readonly [bad: string, good: string])[],
  date?: string,
): Example[] =>
  pairs.map(([bad, good]) => ({ bad, good, in: where, language, ...(date !== undefined && { date }) }))
