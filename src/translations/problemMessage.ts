import type { Problem, TextProblem } from '../notice/check/problems.js'

import { type FieldKey, translate } from './index.js'

type Translate = Parameters<typeof translate>[0]

/** The sentence for a problem of one text, in the language of the request. */
export const problemMessage = (t: Translate, { code, params, path }: TextProblem): string =>
  translate(t, `privacyNotices:problems:${code}`, { path, ...params })

/** The sentence for a problem of a notice: what is wrong, in which language, in which section and where in its text. */
export const noticeProblemMessage = (t: Translate, problem: Problem): string => {
  const message = withLanguage(t, problem)
  const place = placeOf(t, problem)
  return place ? `${message} ${translate(t, 'privacyNotices:placeholders:where', { place })}` : message
}

const withLanguage = (t: Translate, problem: Problem): string => {
  const message = problemMessage(t, problem)
  if (problem.language === null) return message
  return problem.section
    ? translate(t, 'privacyNotices:problemWithSection', {
        ...problem.section,
        language: problem.language,
        message,
      })
    : translate(t, 'privacyNotices:problemWithLanguage', { language: problem.language, message })
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

/** Where the text of a problem is, so that it is found without reading all: the document, the paragraph, its words. */
const placeOf = (t: Translate, { around, code, field, path, section, source }: Problem): string => {
  if (!/^(?:placeholder|richText)/.test(code)) return ''
  const label = section ? undefined : FIELDS[field.split('.')[0] ?? '']
  const row = /^\w+\.(\d+)\./.exec(field)?.[1]
  const paragraph = paragraphOf(path)
  const say = (
    key: 'around' | 'inBlock' | 'inHeading' | 'inParagraph' | 'inRegister',
    values?: Record<string, unknown>,
  ): string => translate(t, `privacyNotices:placeholders:${key}`, values)
  return [
    source && say(source.collection === 'blocks' ? 'inBlock' : 'inRegister', { name: source.name }),
    label &&
      translate(t, `privacyNotices:fields:${label}:label`) + (row === undefined ? '' : ` ${Number(row) + 1}`),
    section && field.endsWith('.heading') && say('inHeading'),
    paragraph !== undefined && say('inParagraph', { number: paragraph }),
    around && say('around', { text: around }),
  ]
    .filter(Boolean)
    .join(', ')
}
