import type { Composed, ComposeSettings } from './compose.js'
import type { Language, NoticeContent } from './document.js'
import type { Problem } from './problems.js'
import type { NoticeSources } from './sources.js'

import { compose } from './compose.js'

/** A notice in every language it is written in, and everything that keeps it from being published. */
export type ComposedNotice = {
  content: Record<Language, NoticeContent>
  problems: Problem[]
}

/**
 * Composes a notice in every language it is written in: those that have a title.
 *
 * Languages are held against each other: what is written in one published language must be written in all, because a
 * reader of another language would otherwise miss it without knowing.
 *
 * @param sources the sources flattened to each language
 */
export const composeAll = (
  sources: Record<Language, NoticeSources>,
  settings: Omit<ComposeSettings, 'language'>,
): ComposedNotice => {
  const composed = Object.entries(sources)
    .filter(([, { notice }]) => notice.title?.trim())
    .map(([language, source]) => ({ language, ...compose(source, { ...settings, language }) }))
  const problems = composed.flatMap((one) => one.problems)
  if (composed.length === 0) {
    problems.push({ code: 'noLanguage', field: 'title', language: null, params: {}, path: '', section: null })
  }
  for (const one of composed) {
    problems.push(...strayBraces(one), ...missingTranslations(one, composed))
  }
  return {
    content: Object.fromEntries(composed.map(({ content, language }) => [language, content])),
    problems,
  }
}

type InLanguage = { language: Language } & Composed

const missing = (language: Language, field: string, section: Problem['section'] = null): Problem => ({
  code: 'translationMissing',
  field,
  language,
  params: {},
  path: '',
  section,
})

/** Facts with texts of their own, which sections made from them would leave out without a word. */
const BESIDE_SECTIONS = ['registers', 'cookies', 'contactPerson', 'dataProtectionOfficer'] as const

const missingTranslations = (one: InLanguage, all: InLanguage[]): Problem[] => {
  const others = all.filter(({ language }) => language !== one.language)
  const problems: Problem[] = []
  if (others.some(({ content }) => content.statute) && !one.content.statute) {
    problems.push(missing(one.language, 'statute'))
  }
  if (others.some(({ content }) => content.introduction) && !one.content.introduction) {
    problems.push(missing(one.language, 'introduction'))
  }
  one.content.sections.forEach(({ empty, heading }, index) => {
    const lacks = others.some(
      ({ content, origins }) =>
        (empty && content.sections[index]?.empty === false) ||
        origins[index]?.some(
          (origin, part) => origin === 'wording' && one.origins[index]?.[part] !== 'wording',
        ),
    )
    if (lacks) problems.push(missing(one.language, `sections.${index}`, { heading, position: index + 1 }))
  })
  const paths = new Set(
    others.flatMap(({ content }) =>
      BESIDE_SECTIONS.flatMap((key) => unwritten(one.content[key], content[key], key)),
    ),
  )
  for (const path of paths) problems.push(missing(one.language, path))
  return problems
}

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

/** Braces that a fact or a heading still holds: nothing in a published notice looks like a placeholder. */
const strayBraces = ({ content, language, problems }: InLanguage): Problem[] => {
  const found: Problem[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      const at = value.search(/\{\{|\}\}/)
      if (at >= 0) {
        found.push({
          code: 'placeholderMalformed',
          field: path,
          language,
          params: { placeholder: value.slice(at, at + 40) },
          path: '',
          section: null,
        })
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key)
    }
  }
  // Texts were resolved already and have reported theirs, with a better place.
  const { introduction: _, sections: __, ...rest } = content
  walk(rest, '')
  return problems.some(({ code }) => code.startsWith('placeholder')) ? [] : found
}
