import type { Composed, ComposeSettings } from './compose.js'
import type { ContactFacts, Language, NoticeContent, NoticeSection, OrganisationFacts } from '../document.js'
import type { Problem, ProblemCode } from '../check/problems.js'
import type { NoticeSources } from '../sources.js'

import { hasForbiddenCharacter } from '../characters.js'
import { contentText } from '../contentText.js'
import { compose } from './compose.js'

/** A notice in every language it is written in, and everything that keeps it from being published. */
export type ComposedNotice = {
  content: Record<Language, NoticeContent>
  /** Per language and section of its content, the index of the notice's section that it was made from. */
  madeFrom: Record<Language, number[]>
  problems: Problem[]
}

/**
 * Composes a notice in every language it is written in: those that have a title.
 *
 * Languages are held against each other: what is written in one published language must be written in all, because a
 * reader of another language would otherwise miss it without knowing.
 *
 * @param sources the sources flattened to each language
 * @param composeOne `compose`, or what gives the same
 */
export const composeAll = (
  sources: Record<Language, NoticeSources>,
  settings: Omit<ComposeSettings, 'language'>,
  composeOne = compose,
): ComposedNotice => {
  const composed = Object.entries(sources)
    .filter(([, { notice }]) => notice.title?.trim())
    .map(([language, source]): InLanguage => {
      const one = composeOne(source, { ...settings, language })
      return { ...one, garbage: garbageIn(one), language }
    })
  const problems = composed.flatMap((one) => one.problems)
  if (composed.length === 0) {
    problems.push({ code: 'noLanguage', field: 'title', language: null, params: {}, path: '', section: null })
  }
  for (const one of composed) {
    problems.push(...one.garbage, ...missingTranslations(one, composed))
  }
  return {
    content: Object.fromEntries(composed.map(({ content, language }) => [language, content])),
    madeFrom: Object.fromEntries(composed.map(({ language, madeFrom }) => [language, madeFrom])),
    problems,
  }
}

type InLanguage = { garbage: Problem[]; language: Language } & Composed

const missing = (language: Language, field: string, section: Problem['section'] = null): Problem => ({
  code: 'translationMissing',
  field,
  language,
  params: {},
  path: '',
  section,
})

/** Facts with texts of their own, which sections made from them would leave out without a word. */
const BESIDE_SECTIONS = ['registers', 'cookies', 'contactPersons', 'dataProtectionOfficer'] as const

/** Those whose contacts have titles: what else an organisation is called is a name, the same in every language. */
const WITH_CONTACTS = ['controller', 'jointControllers', 'representative', 'authority'] as const

const missingTranslations = (one: InLanguage, all: InLanguage[]): Problem[] => {
  const others = all.filter(({ language }) => language !== one.language)
  const problems: Problem[] = []
  if (others.some(({ content }) => content.statute) && !one.content.statute) {
    problems.push(missing(one.language, 'statute'))
  }
  if (others.some(({ content }) => content.introduction) && !one.content.introduction) {
    problems.push(missing(one.language, 'introduction'))
  }
  one.madeFrom.forEach((from, index) => {
    // What comes apart from a section has no wording of its own. Where it is missing, remarks tell.
    if (from === one.madeFrom[index - 1]) return
    const { empty = true, heading = '' } = one.content.sections[index] ?? {}
    const lacks = others.some(({ content, madeFrom, origins }) => {
      const there = madeFrom.indexOf(from)
      return (
        (empty && content.sections[there]?.empty === false) ||
        origins[there]?.some(
          (origin, part) => origin === 'wording' && one.origins[index]?.[part] !== 'wording',
        )
      )
    })
    if (lacks) problems.push(missing(one.language, `sections.${from}`, { heading, position: from + 1 }))
  })
  const found = others.flatMap(({ content, language }) =>
    [
      ...BESIDE_SECTIONS.flatMap((key) => unwritten(one.content[key], content[key], key)),
      ...WITH_CONTACTS.flatMap((key) =>
        unwritten(contactsIn(one.content[key]), contactsIn(content[key]), `${key}.contacts`),
      ),
    ].map((path) => ({ path, writtenIn: language })),
  )
  const paths = new Set<string>()
  for (const { path, writtenIn } of found) {
    if (paths.has(path)) continue
    paths.add(path)
    problems.push({ ...missing(one.language, path), writtenIn })
  }
  return problems
}

const contactsIn = (of: null | OrganisationFacts | OrganisationFacts[]): ContactFacts[] =>
  [of ?? []].flat().flatMap(({ contacts }) => contacts)

/** Paths of texts that are written on the right and not on the left. */
const unwritten = (left: unknown, right: unknown, path: string): string[] => {
  if (typeof right === 'string')
    return right !== '' && (left === null || left === '' || left === undefined) ? [path] : []
  if (typeof right !== 'object' || right === null) return []
  const entries = Object.entries(right)
  const source = (left ?? {}) as Record<string, unknown>
  // A list of texts is one translation: a shorter one is another wording, an empty one is none.
  if (Array.isArray(right) && right.every((item) => typeof item === 'string')) {
    return right.length > 0 && (left as unknown[]).length === 0 ? [path] : []
  }
  return entries.flatMap(([key, value]) => unwritten(source[key], value, `${path}.${key}`))
}

/** What no string of a published notice may hold: what looks like a placeholder, and what no output can show. */
const garbage = ({ content, madeFrom, problems }: Composed): Problem[] => {
  const { language } = content
  const found: Problem[] = []
  const look = (value: string, field: string, section: Problem['section'] = null) => {
    const at = value.search(/\{\{|\}\}/)
    const braces: ProblemCode[] = at >= 0 ? ['placeholderMalformed'] : []
    const codes: ProblemCode[] = hasForbiddenCharacter(value) ? [...braces, 'placeholderUnreadable'] : braces
    for (const code of codes) {
      const placeholder = code === 'placeholderMalformed' ? value.slice(at, at + 40) : field
      found.push({ code, field, language, params: { placeholder }, path: '', section })
    }
  }
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') look(value, path)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key)
    }
  }
  const { introduction, rights: _, sections, ...facts } = content
  walk(facts, '')
  // A text shows facts too, and braces of two values may have come together in it.
  if (found.length === 0) {
    if (introduction) look(shownBy(introduction), 'introduction')
    sections.forEach((section, index) => {
      const from = madeFrom[index] ?? index
      const told = { heading: section.heading, position: from + 1 }
      look(section.heading, `sections.${from}.heading`, told)
      look(shownBy(section), `sections.${from}`, told)
    })
  }
  // A text in which a placeholder was refused still holds it as typed.
  const refused = problems.filter(({ code }) => TEXT_PROBLEM.test(code))
  return found.filter(
    ({ field }) => !refused.some((one) => one.field === field || one.field.startsWith(`${field}.`)),
  )
}

/** By what was composed, which may be of more than one asking. */
const garbageFound = new WeakMap<Composed, Problem[]>()

const garbageIn = (composed: Composed): Problem[] => {
  const found = garbageFound.get(composed) ?? garbage(composed)
  garbageFound.set(composed, found)
  return found
}

const TEXT_PROBLEM = /^(?:placeholder|richText)/

/** The words of a text as they are next to each other, and its strings as they are kept. */
const shownBy = ({ content }: Pick<NoticeSection, 'content'>): string =>
  [contentText(content), ...stringsIn(content)].join('\n')

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []
