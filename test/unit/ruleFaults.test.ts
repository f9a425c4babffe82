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
