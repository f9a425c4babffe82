import type { AdminTranslations } from '../languages/types.js'
import type { Problem, TextProblem } from '../notice/check/problems.js'

import { isPlaceholder } from '../notice/compose/placeholders.js'
import { languageName } from '../notice/names.js'
import { type FieldKey, translate } from './index.js'
import { missingKey, nameKey, sourceKey } from './placeholderNames.js'

type Translate = Parameters<typeof translate>[0]

/** The language of a text as a sentence says it, such as `in Finnish`. */
export const inWords = (t: Translate, language: string): string => {
  if (isNamed(language)) return translate(t, `privacyNotices:mistakes:languages:${language}`)
  const name = languageName(language, translate(t, 'privacyNotices:mistakes:locale'))
  return translate(t, 'privacyNotices:mistakes:otherLanguage', { language: name })
}

const isNamed = (language: string): language is 'en' | 'fi' | 'sv' => ['en', 'fi', 'sv'].includes(language)

/** Adds to a sentence the language of the text that it is about. */
export const aboutLanguage = (t: Translate, message: string, language: string): string =>
  translate(t, 'privacyNotices:validation:inLanguage', { language: inWords(t, language), message })

/** What the editor calls a kind of content, by the name that Lexical has for it. */
const nodeInWords = (t: Translate, type: string): string => {
  const key = NODES[type]
  return translate(t, `privacyNotices:mistakes:nodes:${key ?? 'other'}`, { type })
}

type NodeKey = keyof AdminTranslations['privacyNotices']['mistakes']['nodes']

const NODES: Record<string, NodeKey | undefined> = {
  autolink: 'link',
  block: 'block',
  capitalize: 'capitalize',
  'check list': 'check',
  code: 'code',
  h1: 'heading',
  h2: 'heading',
  h5: 'heading',
  h6: 'heading',
  heading: 'heading',
  highlight: 'highlight',
  horizontalrule: 'horizontalrule',
  inlineBlock: 'block',
  link: 'link',
  list: 'list',
  lowercase: 'lowercase',
  quote: 'quote',
  relationship: 'relationship',
  strikethrough: 'strikethrough',
  subscript: 'subscript',
  superscript: 'superscript',
  table: 'table',
  underline: 'underline',
  upload: 'upload',
  uppercase: 'uppercase',
}

/** What is wrong, in the words of the form: the name of the fact, what is missing, and where that is filled in. */
const sentenceOf = (t: Translate, { code, params }: TextProblem): string => {
  const { placeholder = '', type = '' } = params
  const known = isPlaceholder(placeholder) ? placeholder : undefined
  const isFact = code === 'placeholderUnreadable'
  const name = known
    ? translate(t, nameKey(known))
    : isFact
      ? translate(t, 'privacyNotices:mistakes:fact')
      : (params['name'] ?? placeholder)
  // Braces in braces are no value of anything.
  const said = code === 'placeholderNested' && !known ? 'placeholderMalformed' : code
  return translate(t, `privacyNotices:problems:${said}`, {
    ...params,
    name,
    node: nodeInWords(t, type),
    missing: known ? translate(t, missingKey(known), { name }) : '',
    source: known ? translate(t, sourceKey(known)) : '',
  }).trim()
}

const withPlace = (t: Translate, message: string, place: string): string =>
  place ? `${message} ${translate(t, 'privacyNotices:placeholders:where', { place })}` : message

/**
 * The sentence for a problem of one text, in the language of the request, with its place in the text.
 *
 * @param language of the text, where it is one of several
 */
export const problemMessage = (t: Translate, problem: TextProblem, language?: null | string): string => {
  const message = sentenceOf(t, problem)
  const said = language ? aboutLanguage(t, message, language) : message
  return withPlace(t, said, placeInText(t, problem).join(', '))
}

/** The sentence for a problem of a notice: what is wrong, in which language, in which section and where in its text. */
export const noticeProblemMessage = (t: Translate, problem: Problem): string =>
  withPlace(t, withLanguage(t, problem), placeOf(t, problem))

/** What is the same in every language: which documents there are. */
const IN_ALL_LANGUAGES = /^(?:controllerMissing|noRegister|organisation|register)/

const withLanguage = (t: Translate, problem: Problem): string => {
  const message = sentenceOf(t, problem)
  if (problem.language === null || (!problem.section && IN_ALL_LANGUAGES.test(problem.code))) return message
  const language = inWords(t, problem.language)
  const { section } = problem
  return section
    ? translate(
        t,
        section.heading ? 'privacyNotices:problemWithSection' : 'privacyNotices:mistakes:inSection',
        {
          ...section,
          language,
          message,
        },
      )
    : translate(t, 'privacyNotices:problemWithLanguage', { language, message })
}

/** What the admin calls the parts of a notice that are no section; facts come from the document they are written in. */
const FIELDS: Record<string, FieldKey> = {
  authority: 'authority',
  contactPersons: 'contact',
  controller: 'controller',
  cookies: 'cookies',
  dataProtectionOfficer: 'dpo',
  introduction: 'introduction',
  jointControllers: 'jointControllers',
  registers: 'registers',
  representative: 'representative',
  statute: 'statute',
  title: 'title',
  versionLabel: 'versionLabel',
}

/** Number, from 1, of the paragraph, heading or list that a path in a rich text is in. */
const paragraphOf = (path: string): number | undefined => {
  const index = /^root\.children\.(\d+)/.exec(path)?.[1]
  return index === undefined ? undefined : Number(index) + 1
}

type PlaceKey = 'around' | 'inBlock' | 'inHeading' | 'inParagraph' | 'inRegister'

const say = (t: Translate, key: PlaceKey, values?: Record<string, unknown>): string =>
  translate(t, `privacyNotices:placeholders:${key}`, values)

/** Problems that are in the words of a text. */
const isInText = ({ code }: TextProblem): boolean => /^(?:placeholder|richText)/.test(code)

/** Where in a text its problem is: the paragraph, and the words around. */
const placeInText = (t: Translate, problem: TextProblem): string[] => {
  if (!isInText(problem)) return []
  const { around, path } = problem
  const paragraph = paragraphOf(path)
  return [
    ...(paragraph === undefined ? [] : [say(t, 'inParagraph', { number: paragraph })]),
    ...(around ? [say(t, 'around', { text: around })] : []),
  ]
}

/** Where the text of a problem is, so that it is found without reading all: the document, the paragraph, its words. */
const placeOf = (t: Translate, problem: Problem): string => {
  if (!isInText(problem)) return ''
  const { field, section, source } = problem
  const label = section ? undefined : FIELDS[field.split('.')[0] ?? '']
  const row = /^\w+\.(\d+)\./.exec(field)?.[1]
  return [
    source && say(t, source.collection === 'blocks' ? 'inBlock' : 'inRegister', { name: source.name }),
    label &&
      translate(t, `privacyNotices:fields:${label}:label`) + (row === undefined ? '' : ` ${Number(row) + 1}`),
    section && field.endsWith('.heading') && say(t, 'inHeading'),
    ...placeInText(t, problem),
  ]
    .filter(Boolean)
    .join(', ')
}
