import type { ComparisonWords } from './comparisonTexts.js'
import type { ComparedText } from './presentation.js'
import type { WorkBudget } from './text.js'
import type { FactChange, NoticeComparison, TextChange } from './types.js'
import type { Writer } from './writer.js'

import { contentText } from '../contentText.js'
import { isSameJSON } from '../sameJSON.js'
import { languageName } from '../names.js'
import { isSameSpelling, normaliseTexts } from '../spelling.js'
import { compareFacts } from './facts.js'
import { peopleValues } from './people.js'
import { proposeChange } from './proposal.js'
import { compareSections, withText } from './sections.js'
import { compareTexts, workBudget } from './text.js'
import { createWriter } from './writer.js'

/**
 * Compares two published texts of a notice in one content language: what changed in its facts in legal terms, in its
 * sections and texts word by word, and what the change probably is (see {@link FACT_CHANGE_WEIGHTS}).
 *
 * Pure: the same texts give the same comparison. It does not throw for any texts of the right shape, and its work is
 * bounded: texts that differ too much are given as replaced.
 *
 * @param older the older text, or null when that version was not written in the language
 * @param newer the newer text, or null likewise. Of a language that only one of the versions has, that alone is told
 */
export const compareNotices = (
  older: ComparedText | null,
  newer: ComparedText | null,
  words: ComparisonWords,
): NoticeComparison => {
  // The same words in other bytes are no change of anything.
  const [from, to] = [normaliseTexts(older), normaliseTexts(newer)]
  const writer = createWriter(words)
  const { change, reformatted } =
    from && to ? compareBoth(from, to, writer) : { change: onlyOne(from, to, writer), reformatted: false }
  const people = { added: to ? peopleValues(to) : [], removed: from ? peopleValues(from) : [] }
  return { ...change, proposal: proposeChange(change, { people, reformatted }, writer) }
}

type Change = Omit<NoticeComparison, 'proposal'>

const compareBoth = (from: ComparedText, to: ComparedText, writer: Writer) => {
  const budget = workBudget()
  const sections = compareSections(from.sections.map(withText), to.sections.map(withText), budget)
  const [before, after] = [from.introduction?.content ?? [], to.introduction?.content ?? []]
  const change: Change = {
    facts: compareFacts(from, to, writer),
    sections: sections.changes,
    texts: {
      introduction: textChange(contentText(before), contentText(after), budget),
      statute: textChange(from.statute, to.statute, budget),
      title: textChange(from.title, to.title, budget),
    },
  }
  const formsOf = ({ statute, title }: ComparedText, introduction: unknown) => [
    change.texts.introduction === null && introduction,
    change.texts.statute === null && (statute ?? ''),
    change.texts.title === null && title,
  ]
  const reformatted = sections.reformatted || !isSameJSON(formsOf(from, before), formsOf(to, after))
  return { change, reformatted }
}

const textChange = (
  before: null | string | undefined,
  after: null | string | undefined,
  budget: WorkBudget,
): null | TextChange => {
  const [old, fresh] = [before ?? '', after ?? '']
  if (isSameSpelling(old, fresh)) return null
  return { after: fresh || null, before: old || null, text: compareTexts(old, fresh, budget) }
}

/** A language that was added or removed. */
const onlyOne = (from: ComparedText | null, to: ComparedText | null, writer: Writer): Change => {
  const facts: FactChange[] = []
  if (to) facts.push(writer.added('languageAdded', languageName(to.language, writer.language)))
  if (from) facts.push(writer.removed('languageRemoved', languageName(from.language, writer.language)))
  return { facts, sections: [], texts: { introduction: null, statute: null, title: null } }
}
