import type { ChangeType } from '../document.js'
import type { ChangeProposal, FactChange, NoticeComparison, SectionChange, TextPart } from './types.js'
import type { Writer } from './writer.js'

import { REGISTER_SECTION_KEYS } from '../vocabulary.js'
import { wordsOf } from './text.js'
import { shown, tidy } from './writer.js'

/**
 * The share of a text's words beyond which a change is more than a correction of misspellings, style or grammar (WP260
 * ¶29): one word in ten touches about every sentence.
 */
export const REWRITTEN_SHARE = 0.1

/**
 * The number of words up to which a change is no rewriting, however short the text: a corrected line of an address or a
 * rephrased clause.
 */
export const REWRITTEN_WORDS = 5

/** Topics that only the text of their section tells: what a register says, children, and rights that no fact stands for. */
const TOPICS: ReadonlySet<string> = new Set([...REGISTER_SECTION_KEYS, 'children', 'otherRights'])

/** What bears on the proposal beside what the comparison tells. */
export type Beside = {
  /** The values of people and organisations in the older and the newer text. */
  people: Record<'added' | 'removed', string[]>
  /** Whether something was changed that no word tells, such as a link. */
  reformatted: boolean
}

type Reason = { weight: ChangeType; message: string }

/**
 * Proposes what a change is: major when any fact weighs so, when a section on a topic of a register was added or removed
 * with its text, or when a text was rewritten (see {@link REWRITTEN_SHARE} and {@link REWRITTEN_WORDS}); else minor.
 *
 * Words that a changed fact was or is, and those that name people and organisations or tell how to reach them, are not
 * counted as rewritten: they have been weighed as facts, and a new phone number makes no new text of a short section that
 * holds little else.
 */
export const proposeChange = (
  { facts, sections, texts }: Omit<NoticeComparison, 'proposal'>,
  { people, reformatted }: Beside,
  writer: Writer,
): ChangeProposal => {
  const said = writer.texts
  const known = knownWords(facts, people)
  const told = (value: null | string): string => (tidy(value) ? shown(value ?? '') : said.notStated)
  const introduction = texts.introduction && isRewritten(texts.introduction.text, known)
  const reasons: Reason[] = [
    ...facts,
    ...sections.flatMap((section) => sectionReasons(section, known, writer)),
    ...([said.texts.title, said.texts.statute] as const).flatMap((sentence, index): Reason[] => {
      const change = [texts.title, texts.statute][index]
      return change
        ? [{ message: `${sentence}: ${told(change.before)} → ${told(change.after)}`, weight: 'minor' }]
        : []
    }),
    ...(introduction === null
      ? []
      : [rewriting(introduction, said.texts.introductionRewritten, said.texts.introductionReworded)]),
    ...(reformatted ? [{ message: said.appearance, weight: 'minor' as const }] : []),
  ]
  const major = reasons.filter(({ weight }) => weight === 'major')
  const grounds = major.length > 0 ? major : reasons
  return {
    type: reasons.length === 0 ? null : major.length > 0 ? 'major' : 'minor',
    reasons: [...new Set(grounds.map(({ message }) => message))],
  }
}

const rewriting = (rewritten: boolean, much: string, little: string): Reason =>
  rewritten ? { message: much, weight: 'major' } : { message: little, weight: 'minor' }

const sectionReasons = (section: SectionChange, known: KnownWords, { texts }: Writer): Reason[] => {
  const said = texts.sections
  const heading = shown(section.heading)
  if (section.change !== 'changed') {
    const matters = section.text.length > 0 && section.keys.some((key) => TOPICS.has(key))
    return [{ message: said[section.change](heading), weight: matters ? 'major' : 'minor' }]
  }
  const { headingBefore, moved, text } = section
  const reworded = text.some(({ kind }) => kind !== 'same')
  return [
    ...(headingBefore === null
      ? []
      : [{ message: said.renamed(shown(headingBefore), heading), weight: 'minor' as const }]),
    ...(reworded
      ? [rewriting(isRewritten(text, known), said.rewritten(heading), said.reworded(heading))]
      : []),
    ...(moved ? [{ message: said.moved(heading), weight: 'minor' as const }] : []),
  ]
}

/** The words of the old and the new values of changed facts. */
type KnownWords = Record<'added' | 'removed', ReadonlySet<string>>

const knownWords = (facts: FactChange[], people: Beside['people']): KnownWords => {
  const wordsIn = (values: (null | string)[]) => new Set(values.flatMap((value) => wordsOf(value ?? '')))
  return {
    added: wordsIn([...people.added, ...facts.flatMap(({ after, subject }) => [after, subject])]),
    removed: wordsIn([...people.removed, ...facts.flatMap(({ before, subject }) => [before, subject])]),
  }
}

const isRewritten = (parts: TextPart[], known: KnownWords): boolean => {
  const words = { added: 0, removed: 0, same: 0 }
  const counted = { added: 0, removed: 0 }
  for (const { kind, text } of parts) {
    const found = wordsOf(text)
    words[kind] += found.length
    if (kind !== 'same') counted[kind] += found.filter((word) => !known[kind].has(word)).length
  }
  const changed = Math.max(counted.added, counted.removed)
  const all = words.same + Math.max(words.added, words.removed)
  return changed > REWRITTEN_WORDS && changed > all * REWRITTEN_SHARE
}
