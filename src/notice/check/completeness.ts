import type { NoticeContent, RegisterFacts } from '../document.js'
import type { SectionKey } from '../vocabulary.js'
import type { Answer, FactPlace, Found, TextAnswer, TextContext, TextRule } from './rule.js'
import type { CheckedSection, CheckedText } from './subject.js'
import type { Matter } from './text/mentions.js'

import { mentionOf, tellsByWords } from './text/mentions.js'
import { isAbout } from './text/words.js'

/** A notice in one language with what it is made from. */
export type Composed = { content: NoticeContent } & CheckedText

/** How a rule on completeness answers: by the facts where they are at hand, else by the words alone. */
export type Ways<Message extends string> = {
  facts: (text: Composed, context: TextContext) => Answer<Message>
  /** Of a text that stands alone and is a whole notice. */
  words: (text: CheckedText, context: TextContext) => Answer<Message>
}

/** Sections, and words, from which on a text is taken for a notice and no longer for a part of one. */
const WHOLE = { sections: 5, words: 120 }

/** True when a text can be asked what it lacks: a paragraph by itself lacks nearly all. */
export const isWholeNotice = ({ sections }: Pick<CheckedText, 'sections'>): boolean => {
  const own = sections.filter(({ part }) => part === 'section')
  if (own.length >= WHOLE.sections) return true
  let words = 0
  for (const { blocks } of sections) {
    for (const { text } of blocks) {
      words += text.split(/\s+/).length
      if (words >= WHOLE.words) return true
    }
  }
  return false
}

const NOTHING = { applies: false, findings: [] } as const

/** The rule has nothing to say of such a notice. */
export const notApplicable = <Message extends string>(): Answer<Message> => NOTHING

/** The rule is kept. */
export const kept = <Message extends string>(): Answer<Message> => ({ applies: true, findings: [] })

/** The rule is not kept. */
export const lacks = <Message extends string>(...findings: Found<Message>[]): Answer<Message> => ({
  applies: true,
  findings,
})

/** Whether the rule is kept hangs on questions that nobody has answered. */
export const undecided = <Message extends string>(...unknown: FactPlace[]): Answer<Message> => ({
  applies: true,
  findings: [],
  unknown,
})

/** Several answers as one. */
export const together = <Message extends string>(answers: readonly Answer<Message>[]): Answer<Message> => ({
  applies: answers.some(({ applies }) => applies),
  findings: answers.flatMap(({ findings }) => findings),
  unknown: answers.flatMap(({ unknown }) => unknown ?? []),
})

const placeName = (place: FactPlace | undefined): string =>
  place ? [place.of, place.of === 'register' ? place.register : '', place.path].join('/') : ''

const nameOf = ({ fact, message }: Found): string => `${message}|${placeName(fact)}`

/**
 * The answers of each language as one: facts are the same in all of them, so that what every language lacks is told once. What
 * only some lack is told with the section it belongs to, or else with the title, so that the language can be seen.
 */
const lackedInAll = <Message extends string>(answers: readonly TextAnswer<Message>[]): Answer<Message> => {
  const counts = new Map<string, number>()
  for (const { answer } of answers) {
    for (const name of new Set(answer.findings.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const told = new Set<string>()
  const findings = answers.flatMap(({ answer, text }) =>
    answer.findings.flatMap((found): Found<Message>[] => {
      const name = nameOf(found)
      const isEverywhere = counts.get(name) === answers.length
      if (!isEverywhere)
        return [found.section ? found : { ...found, ...(text.sections[0] && { section: text.sections[0] }) }]
      if (told.has(name)) return []
      told.add(name)
      return [found]
    }),
  )
  const unknown = new Map(
    answers.flatMap(({ answer }) =>
      (answer.unknown ?? []).map((place) => [placeName(place), place] as const),
    ),
  )
  return {
    applies: answers.some(({ answer }) => answer.applies),
    findings,
    unknown: [...unknown.values()],
  }
}

/**
 * The answers of each language as one, in which what is the same in all of them is told once.
 *
 * @param nameOf what a finding is of that every language has; undefined for one that is of a language alone
 */
export const toldOnceOfEach =
  <Message extends string>(
    nameOf: (found: Found<Message>) => number | string | undefined,
  ): TextRule<Message>['ofAll'] =>
  (answers) => {
    const all = together(answers.map(({ answer }) => answer))
    const told = new Set<number | string>()
    const isNew = (found: Found<Message>): boolean => {
      const name = nameOf(found)
      if (name === undefined) return true
      const isFirst = !told.has(name)
      told.add(name)
      return isFirst
    }
    return { ...all, findings: all.findings.filter(isNew) }
  }

/** The same of findings that are all one. */
export const toldOnce = <Message extends string>(
  isSame: (found: Found<Message>) => boolean,
): TextRule<Message>['ofAll'] => toldOnceOfEach((found) => (isSame(found) ? 'same' : undefined))

/** How a rule on completeness checks each language, and makes one answer of what it finds. */
export const inEachLanguage = <Message extends string>({
  facts,
  words,
}: Ways<Message>): Pick<TextRule<Message>, 'checkText' | 'ofAll'> => ({
  checkText: (text, context) => {
    const { content } = text
    if (content) return facts({ ...text, content }, context)
    return tellsByWords(text.language) && isWholeNotice(text)
      ? words(text, context)
      : notApplicable<Message>()
  },
  ofAll: lackedInAll,
})

const isFilled = ({ blocks }: CheckedSection): boolean => blocks.some(({ text }) => text.trim() !== '')

/** The sections on some matters that say something. */
export const sectionsOn = (
  { sections }: Pick<CheckedText, 'sections'>,
  ...keys: readonly SectionKey[]
): CheckedSection[] => sections.filter((section) => isAbout(section, ...keys) && isFilled(section))

/** Whether readers are told of a matter: in a section of its own or by words elsewhere. Null where words cannot tell. */
export const isTold = (text: CheckedText, keys: readonly SectionKey[], matter: Matter): boolean | null => {
  if (sectionsOn(text, ...keys).length > 0) return true
  if (!tellsByWords(text.language)) {
    // A section that is about nothing known may hold it.
    return text.sections.some(({ keys: about, part }) => part === 'section' && about.length === 0)
      ? null
      : false
  }
  return mentionOf(text, matter) !== null
}

/**
 * Whether sections show the facts of a matter and no wording of the editor's own: some of what the facts say is in them.
 */
export const showsFacts = (
  sections: readonly CheckedSection[],
  facts: readonly (null | string)[],
): boolean => {
  const known = facts.filter((fact): fact is string => (fact?.trim().length ?? 0) > 2)
  return sections.some(({ blocks }) =>
    blocks.some(({ label, text }) => known.some((fact) => text.includes(fact) || label === fact)),
  )
}

/** A field of a register. */
export const inRegister = ({ register }: RegisterFacts, path: string): FactPlace => ({
  of: 'register',
  path,
  register,
})

/** A finding in the place of what a notice does not tell, with the section to add. */
export const notTold = <Message extends string>(
  message: Message,
  keys: readonly SectionKey[],
  more: Omit<Found<Message>, 'message'> = {},
): Found<Message> => ({ fix: { keys, type: 'addSection' }, message, ...more })

/** What words alone say of a matter that every notice tells, or that a notice such as this does. */
export const byWords = <Message extends string>(
  text: CheckedText,
  matter: Matter,
  message: Message,
  more: Omit<Found<Message>, 'message'> = {},
): Answer<Message> => (mentionOf(text, matter) ? kept() : lacks({ message, severity: 'warning', ...more }))
