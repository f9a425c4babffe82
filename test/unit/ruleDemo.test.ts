import { describe, expect, it } from '@jest/globals'

import type { Subject } from '../../src/notice/check/subject.js'

import { check } from '../../src/notice/check/check.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { composeDemo, DEMO_NOTICES, demoSources, subjectOfContent } from '../support/demoNotices.js'

/** What is found above information, as far as it is worth reading when a test fails. */
const foundIn = (subject: Subject) =>
  check(subject, { rules: RULES })
    .findings.filter(({ severity }) => severity !== 'information')
    .map(({ fact, language, message, rule, section, words }) => [
      `${rule}/${message}`,
      language,
      section?.heading ?? null,
      words?.quote ?? fact?.path ?? null,
    ])

describe.each(DEMO_NOTICES)('the notice of the demo on %s', (name) => {
  const { content, problems } = composeDemo(demoSources(name))

  it('should be composed as the demo composes it', () => {
    expect(problems).toEqual([])
    for (const { sections } of Object.values(content)) {
      expect(sections.filter(({ empty }) => empty).map(({ heading }) => heading)).toEqual([])
    }
  })

  it('should have nothing that a rule finds worse than a hint', () => {
    expect(foundIn(subjectOfContent(content))).toEqual([])
  })

  it.each(Object.keys(content))('should have nothing either by its words alone, in %s', (language) => {
    const subject = subjectOfContent(content)
    const texts = subject.texts.filter((text) => text.language === language)
    expect(foundIn({ ...subject, texts: texts.map((text) => ({ ...text, content: null })) })).toEqual([])
  })
})
