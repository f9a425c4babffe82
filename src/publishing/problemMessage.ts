import type { Problem, TextProblem } from '../notice/problems.js'

import { translate } from '../translations/index.js'

type Translate = Parameters<typeof translate>[0]

/** The sentence for a problem of one text, in the language of the request. */
export const problemMessage = (t: Translate, { code, params, path }: TextProblem): string =>
  translate(t, `privacyNotices:problems:${code}`, { path, ...params })

/** The sentence for a problem of a notice: what is wrong, in which language, in which section. */
export const noticeProblemMessage = (t: Translate, problem: Problem): string => {
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
