import { describe, expect, it } from '@jest/globals'

import type { NoticeRule, SectionRule, TextRule } from '../../src/notice/check/rule.js'

import { check, newMemory } from '../../src/notice/check/check.js'
import { noticeRule, sectionRule, textRule } from '../../src/notice/check/rule.js'
import { subjectOfTexts } from '../support/subjects.js'

const about = {
  cites: ['GDPR Art. 5'],
  examples: [],
  help: { en: 'Help', fi: 'Ohje', sv: 'Hjälp' },
  kind: 'text',
  languages: 'all',
  messages: { odd: { en: 'Odd', fi: 'Outo', sv: 'Udda' } },
  severity: 'warning',
  title: { en: 'Own', fi: 'Oma', sv: 'Egen' },
} as const

const fails = (): never => {
  throw new Error('Oops')
}
const ofSection = (id: string, checkSection: SectionRule['checkSection']) =>
  sectionRule({ ...about, checkSection, id })
const ofText = (id: string, checkText: TextRule['checkText']) => textRule({ ...about, checkText, id })
const ofNotice = (id: string, answer: NoticeRule['check']) => noticeRule({ ...about, check: answer, id })

describe('a rule that throws', () => {
  const subject = subjectOfTexts([
    { in: 'purposes', language: 'fi', text: 'Käyttötarkoitus.' },
    { in: 'rights', language: 'fi', text: 'Oikeudet.' },
  ])
  const fine = ofSection('fine', () => [{ message: 'odd' }])

  it.each([
    ['of sections', ofSection('broken', fails)],
    ['of texts', ofText('broken', fails)],
    ['of the notice', ofNotice('broken', fails)],
  ])('should be one that cannot tell, and keep no other from answering: %s', (_, broken) => {
    const { faults, findings, outcomes } = check(subject, { rules: [broken, fine] })
    expect(outcomes).toEqual([
      { outcome: 'cannotTell', rule: 'broken' },
      { outcome: 'fails', rule: 'fine' },
    ])
    expect(findings.map(({ rule }) => rule)).toEqual(['fine', 'fine'])
    expect(faults).toEqual([{ error: new Error('Oops'), rule: 'broken' }])
  })

  const found = (over: object) => [{ message: 'odd', ...over }]
  it.each<[string, unknown]>([
    ['a promise', Promise.resolve([])],
    ['a promise that fails', Promise.reject(new Error('Oops'))],
    ['a text', 'odd'],
    ['a number', 1],
    ['an object', {}],
    ['a list of nothing', [null]],
    ['a list of texts', ['odd']],
    ['a message that it has not', found({ message: 'even' })],
    ['a message of any object', found({ message: 'constructor' })],
    ['words of no block', found({ words: { block: -1, end: 1, start: 0 } })],
    ['words at no place', found({ words: { block: 0, end: NaN, start: NaN } })],
    ['a value that is no text', found({ params: { word: 5 } })],
    ['half a character', found({ params: { word: '\ud800' } })],
    ['a fact of nobody', found({ fact: { path: 'name' } })],
    ['a weight that there is not', found({ severity: 'fatal' })],
  ])('should be the same as one that answers with %s', (_, answer) => {
    const inAnswer = Array.isArray(answer) ? { applies: true, findings: answer } : answer
    const rules = [
      ofSection('section', () => answer as never),
      ofText('text', () => inAnswer as never),
      ofNotice('notice', () => inAnswer as never),
    ]
    const { faults, findings, outcomes } = check(subject, { rules: [...rules, fine] })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'cannotTell',
      'cannotTell',
      'cannotTell',
      'fails',
    ])
    expect(findings.map(({ rule }) => rule)).toEqual(['fine', 'fine'])
    expect(faults.map(({ error, rule }) => [rule, (error as Error).message])).toEqual(
      ['section', 'text', 'notice'].map((id) => [
        id,
        expect.stringContaining(`The rule ${id} has to answer at once with`),
      ]),
    )
  })

  it('should have nothing to say of a section where it answers with nothing', () => {
    for (const nothing of [null, undefined]) {
      const { faults, outcomes } = check(subject, { rules: [ofSection('silent', () => nothing as never)] })
      expect([faults, outcomes]).toEqual([[], [{ outcome: 'notApplicable', rule: 'silent' }]])
    }
  })

  it('should keep what it found elsewhere', () => {
    const half = ofSection('half', ({ keys }) => (keys.includes('rights') ? fails() : [{ message: 'odd' }]))
    const memory = newMemory()
    for (const _ of [1, 2]) {
      const { faults, findings, outcomes } = check(subject, { rules: [half] }, memory)
      expect(findings).toHaveLength(1)
      expect(outcomes).toEqual([{ outcome: 'fails', rule: 'half' }])
      expect(faults).toHaveLength(1)
    }
  })

  it('should not be told of where none does', () => {
    expect(check(subject, { rules: [fine] }).faults).toEqual([])
  })
})
