import { describe, expect, it } from '@jest/globals'

import type { NoticeContent } from '../../src/notice/document.js'

import { check, messageOf, newMemory } from '../../src/notice/check/check.js'
import { noticeRule, sectionRule, textRule } from '../../src/notice/check/rule.js'
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

const ABOUT = {
  cites: [],
  examples: [],
  help: { en: '', fi: '', sv: '' },
  id: 'asked',
  kind: 'text',
  languages: 'all',
  messages: {},
  severity: 'warning',
  title: { en: '', fi: '', sv: '' },
} as const

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
      ...ABOUT,
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

  it('should see what changed of a section beside its words', () => {
    const numbers = (one: NoticeContent | null | undefined) =>
      (one?.sections ?? []).map(({ number }) => number)
    const seen: Record<string, unknown> = {}
    const rules = [
      textRule({
        ...ABOUT,
        checkText: ({ content: one, language }) => {
          seen[language] = numbers(one)
          return { applies: true, findings: [] }
        },
      }),
      noticeRule({
        ...ABOUT,
        id: 'asked-at-once',
        check: ({ texts }) => {
          seen['all'] = texts.map(({ content: one }) => numbers(one))
          return { applies: true, findings: [] }
        },
      }),
    ]
    const memory = newMemory()
    check(subjectOfContent(content), { rules }, memory)
    const edit = changed('fi', (one) => ({
      ...one,
      sections: one.sections.map((section) => ({ ...section, number: `${section.number}a` })),
    }))
    check(subjectOfContent(edit), { rules }, memory)
    expect(seen['fi']).toEqual(numbers(edit['fi']))
    expect(seen['all']).toEqual(Object.values(edit).map(numbers))
  })

  it('should tell of a section where it stands now', () => {
    const rule = sectionRule({
      ...ABOUT,
      messages: { here: ABOUT.title },
      checkSection: (section) =>
        section.keys.includes('controller') ? [{ message: 'here', section }] : null,
    })
    const memory = newMemory()
    const places = (edit: typeof content) =>
      check(subjectOfContent(edit), { rules: [rule] }, memory).findings.map(
        ({ section }) => section?.position,
      )
    const before = places(content)
    const after = places(changed('fi', moved))
    expect(before.length).toBeGreaterThan(0)
    expect(after).not.toEqual(before)
    expect(after).toEqual(
      check(subjectOfContent(changed('fi', moved)), { rules: [rule] }).findings.map(
        ({ section }) => section?.position,
      ),
    )
  })

  it('should ask a rule again that threw', () => {
    let isBroken = true
    const fail = () => {
      if (isBroken) throw new Error('once')
      return null
    }
    const rules = [
      sectionRule({ ...ABOUT, checkSection: () => fail() }),
      textRule({
        ...ABOUT,
        id: 'asked-of-texts',
        checkText: () => fail() ?? { applies: true, findings: [] },
      }),
    ]
    const memory = newMemory()
    const faults = () => check(subjectOfContent(content), { rules }, memory).faults.map(({ rule }) => rule)
    expect(faults()).toEqual(['asked', 'asked-of-texts'])
    isBroken = false
    expect(faults()).toEqual([])
  })

  it('should give other notices to no rule whose answers are kept', () => {
    const given: object[] = []
    const rules = [
      sectionRule({
        ...ABOUT,
        checkSection: (_, context) => {
          given.push(context)
          return null
        },
      }),
      textRule({
        ...ABOUT,
        id: 'asked-of-texts',
        checkText: (_, context) => {
          given.push(context)
          return { applies: true, findings: [] }
        },
      }),
    ]
    check(subjectOfContent(content), { rules })
    expect(given.length).toBeGreaterThan(languages.length)
    for (const context of given) {
      expect(Object.keys(context)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:otherNotices|commonRuns)$/)]),
      )
    }
  })

  it('should tell what facts lack where the first language is one that a rule does not read', () => {
    const rules = RULES.filter(({ id }) => id === 'rights-follow-bases')
    const { fi } = content
    const bare = { ...fi!, rights: [], sections: fi!.sections.slice(0, 1) }
    const missing = (edit: Record<string, NoticeContent>) =>
      check(subjectOfContent(edit), { rules }).findings.map(({ message, params }) => [
        message,
        params.article,
      ])
    const alone = missing({ fi: bare })
    expect(alone).toContainEqual(['missing', expect.anything()])
    expect(missing({ de: { ...bare, language: 'de' }, fi: bare })).toEqual(alone)
    expect(missing({ fi: bare, sv: { ...bare, language: 'sv' } })).toEqual(alone)
  })

  it('should cite and name bases as who reads of them does, whatever the text is in', () => {
    const rules = RULES.filter(({ id }) => id === 'rights-follow-bases')
    const { fi } = content
    const bare = { ...fi!, rights: [], sections: fi!.sections.slice(0, 1) }
    const [finding] = check(subjectOfContent({ fi: bare }), { rules }).findings
    const told = (language: string) => messageOf(rules[0]!, finding!, language)
    expect(told('sv')).toMatch(/^Rättigheten \(artikel \d+ i dataskyddsförordningen\) .* grunderna: .*avtal/)
    expect(told('fi')).toMatch(/^Oikeus \(tietosuoja-asetuksen \d+ artikla\) .*: .*sopimus/)
    expect(told('en')).toMatch(/^The right \(GDPR Art. \d+\) .*: .*contract/)
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
