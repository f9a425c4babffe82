import { describe, expect, it } from '@jest/globals'

import { check } from '../../src/notice/check/check.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { composeDemo, DEMO_NOTICES, demoSources, subjectOfContent } from '../support/demoNotices.js'

describe.each(DEMO_NOTICES)('the notice of the demo on %s', (name) => {
  const { content, problems } = composeDemo(demoSources(name))

  it('should be composed as the demo composes it', () => {
    expect(problems).toEqual([])
    for (const { sections } of Object.values(content)) {
      expect(sections.filter(({ empty }) => empty).map(({ heading }) => heading)).toEqual([])
    }
  })

  it('should have nothing that a rule finds worse than a hint', () => {
    // The newsletter's was withdrawn: it is what a notice was like before all was told in one.
    const { findings } = check(subjectOfContent(content), { rules: RULES })
    expect(
      findings
        .filter(({ severity }) => severity !== 'information')
        .map(({ fact, language, message, rule, section, words }) => [
          `${rule}/${message}`,
          language,
          section?.heading ?? null,
          words?.quote ?? fact?.path ?? null,
        ]),
    ).toEqual([])
  })
})
