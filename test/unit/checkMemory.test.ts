import { describe, expect, it } from '@jest/globals'

import type { NoticeContent } from '../../src/notice/document.js'

import { check, newMemory } from '../../src/notice/check/check.js'
import { textRule } from '../../src/notice/check/rule.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { composeDemo, demoSources, subjectOfContent } from '../support/demoNotices.js'
import { subjectOfTexts } from '../support/subjects.js'

const { content } = composeDemo(demoSources('customers'))
const languages = Object.keys(content)

type Change = (one: NoticeContent) => NoticeContent

const changed = (language: string | undefined, change: Change) =>
  Object.fromEntries(Object.entries(content).map(([key, one]) => [key, key === language ? change(one) : one]))

const typed =
  (text: string, at = 5): Change =>
  (one) => ({
    ...one,
    sections: one.sections.map((section, index) =>
      index === at
        ? { ...section, content: [...section.content, { type: 'paragraph', children: [{ text }] }] }
        : section,
    ),
  })
const without =
  (at: number): Change =>
  (one) => ({ ...one, sections: one.sections.filter((_, index) => index !== at) })
const moved: Change = (one) => ({ ...one, sections: [...one.sections.slice(1), ...one.sections.slice(0, 1)] })
const noFacts: Change = (one) => ({
  ...one,
  dataProtectionOfficer: null,
  registers: one.registers.map((register) => ({ ...register, purposes: [] })),
  rights: [],
})

describe('checking again', () => {
  it('should find what a first check finds, whatever changed in between', () => {
    const memory = newMemory()
    const edits = languages.flatMap((language) =>
      [
        typed('Henkilötietolaki (523/1999) velvoittaa. Uppgifter överförs till USA. TODO'),
        typed('Palautamme tiedot kolmessa kuukaudessa.', 0),
        without(3),
        moved,
        noFacts,
        (one: NoticeContent) => one,
      ].map((change) => changed(language, change)),
    )
    const others = [{ otherOrganisations: ['Kaislaranta Oy'] }, { date: '2019-01-01' }]
    const subjects = [
      ...edits.map((edit) => subjectOfContent(edit)),
      ...others.map((more) => subjectOfContent(content, more)),
      subjectOfContent(content),
    ]
    for (const subject of subjects) {
      expect(check(subject, { rules: RULES }, memory)).toEqual(check(subject, { rules: RULES }))
    }
  })

  it('should ask rules of texts of the language that changed, and of no other', () => {
    const asked: string[] = []
    const rule = textRule({
      cites: [],
      examples: [],
      help: { en: '', fi: '', sv: '' },
      id: 'asked',
      kind: 'text',
      languages: 'all',
      messages: {},
      severity: 'warning',
      title: { en: '', fi: '', sv: '' },
      checkText: ({ language }) => {
        asked.push(language)
        return { applies: true, findings: [] }
      },
    })
    const memory = newMemory()
    const run = (edit: typeof content) => {
      asked.length = 0
      check(subjectOfContent(edit), { rules: [rule] }, memory)
      return [...asked]
    }
    expect(run(content)).toEqual(languages)
    expect(run(content)).toEqual([])
    expect(run(changed(languages[1], typed('Nytt.')))).toEqual([languages[1]])
    expect(run(changed(languages[2], noFacts))).toEqual([languages[2]])
  })

  it('should not grow without end', () => {
    const memory = newMemory()
    for (let round = 0; round < 2_200; round += 1) {
      const text = `Lisäys ${String(round)}.`
      check(subjectOfTexts([{ in: 'purposes', language: 'fi', text }]), { rules: [] }, memory)
    }
    expect(memory.sections.size).toBeLessThanOrEqual(2_000)
    expect(memory.texts.size).toBeLessThanOrEqual(60)
  })
})
