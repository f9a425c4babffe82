import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Rule } from '../../src/notice/check/rule.js'

import { check, messageOf } from '../../src/notice/check/check.js'
import { RULE_LANGUAGES } from '../../src/notice/check/rule.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { subjectOfTexts } from '../support/subjects.js'

const findings = (rule: Rule, text: string, { date, in: where, language }: Rule['examples'][number]) =>
  check(subjectOfTexts([{ in: where.split('+'), language, text, ...(date && { date }) }]), { rules: [rule] })
    .findings

describe('the rules', () => {
  it('should have ids of their own, in lower case with hyphens', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/)
  })

  describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    it('should explain itself in every language, and say what it rests on', () => {
      expect(rule.cites.length).toBeGreaterThan(0)
      for (const text of [rule.title, rule.help, ...Object.values(rule.messages)]) {
        for (const language of RULE_LANGUAGES) expect(text[language].trim()).not.toBe('')
        const values = (language: (typeof RULE_LANGUAGES)[number]) =>
          [...text[language].matchAll(/\{\{\w+(?::\w+)?\}\}/g)].map(([value]) => value).sort()
        expect([values('sv'), values('en')]).toEqual([values('fi'), values('fi')])
      }
      // In title case and with a full stop they would not stand well in a list.
      for (const language of RULE_LANGUAGES) expect(rule.title[language]).not.toMatch(/\.$/)
    })

    it('should have an example in each language whose texts it reads', () => {
      if (rule.languages === 'all') return
      expect([...new Set(rule.examples.map(({ language }) => language))].sort()).toEqual(
        [...rule.languages].sort(),
      )
    })

    if (rule.examples.length === 0) return
    it.each(rule.examples.map((example) => [example.bad, example] as const))(
      'should find: %s',
      (text, example) => {
        const found = findings(rule, text, example)
        expect(found).not.toEqual([])
        for (const finding of found) {
          const message = messageOf(rule, finding, example.language)
          expect(message).not.toMatch(/\{\{|^$/)
          if (finding.words) expect(finding.words.quote).not.toBe('')
        }
      },
    )

    it.each(rule.examples.map((example) => [example.good, example] as const))(
      'should take: %s',
      (text, example) => {
        expect(findings(rule, text, example)).toEqual([])
      },
    )
  })

  it('should neither throw nor point beside its quote, whatever the texts hold', () => {
    const word = fc.constantFrom(
      ...RULES.flatMap(({ examples }) => examples.flatMap(({ bad, good }) => [bad, good])).flatMap((text) =>
        text.split(/(?<=[ .])/),
      ),
      '(',
      ')',
      '[',
      '…',
      '\u00ad',
      '\u00a0',
      '💡',
      'x',
      '§',
      '\n- ',
    )
    const text = fc
      .array(fc.oneof({ arbitrary: word, weight: 4 }, fc.string({ unit: 'binary' })), { maxLength: 60 })
      .map((words) => words.join(''))
    const where = fc.constantFrom(...SECTION_KEYS, 'title', 'statute', 'introduction')
    fc.assert(
      fc.property(
        fc.array(fc.record({ in: where, language: fc.constantFrom('fi', 'sv', 'en', 'de'), text }), {
          maxLength: 4,
          minLength: 1,
        }),
        (cases) => {
          const subject = subjectOfTexts(cases)
          for (const { language, section, words } of check(subject, { rules: RULES }).findings) {
            if (!words || !section) continue
            const of = subject.texts
              .find((one) => one.language === language)
              ?.sections.find(({ part, position }) => part === section.part && position === section.position)
            if (section.position === null) continue
            const from = words.block === null ? of?.heading : of?.blocks[words.block]?.text
            expect(from?.slice(words.start, words.end)).toBe(words.quote)
            expect(words.end).toBeGreaterThan(words.start)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
