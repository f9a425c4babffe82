import { describe, expect, it } from '@jest/globals'

import type { NoticeContent, RegisterFacts } from '../../src/notice/document.js'

import { check } from '../../src/notice/check/check.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { composeDemo, demoSources, subjectOfContent } from '../support/demoNotices.js'
import { subjectOfTexts } from '../support/subjects.js'

const { content } = composeDemo(demoSources('customers'))

type Change = (register: RegisterFacts, notice: NoticeContent) => Partial<NoticeContent>

/** The demo's customer notice with other facts, the same in every language. */
const changed = (change: Change) =>
  subjectOfContent(
    Object.fromEntries(
      Object.entries(content).map(([language, one]) => [
        language,
        { ...one, ...change(one.registers[0]!, one) },
      ]),
    ),
  )

const withRegister =
  (over: (register: RegisterFacts) => Partial<RegisterFacts>): Change =>
  (register) => ({ registers: [{ ...register, ...over(register) }] })

const without =
  (...keys: string[]): Change =>
  (_, { sections }) => ({
    sections: sections.filter((section) => !section.keys.some((key) => keys.includes(key))),
  })

const outcome = (subject: ReturnType<typeof changed>, rule: string) => {
  const { findings, outcomes } = check(subject, { rules: RULES.filter(({ id }) => id === rule) })
  return [outcomes[0]?.outcome, ...findings.map(({ message, severity }) => `${message} ${severity}`)]
}

describe('what a notice tells, by the facts of its registers', () => {
  it.each<[string, string, Change, string[]]>([
    [
      'a purpose without basis',
      'legal-basis-told',
      withRegister(({ purposes }) => ({
        purposes: purposes.map((one, row) => (row === 0 ? { ...one, legalBases: [] } : one)),
      })),
      ['none error'],
    ],
    [
      'a duty without its law',
      'legal-basis-told',
      withRegister(({ purposes }) => ({ purposes: purposes.map((one) => ({ ...one, law: null })) })),
      ['law warning'],
    ],
    [
      'an interest not told',
      'legitimate-interests-told',
      (register, notice) => ({
        ...withRegister(({ purposes }) => ({
          purposes: purposes.map((one) => ({ ...one, legitimateInterest: null })),
        }))(register, notice),
        ...without('legitimateInterests')(register, notice),
      }),
      ['none error'],
    ],
    [
      'a purpose without retention',
      'retention-told',
      withRegister(({ purposes }) => ({
        purposes: purposes.map((one, row) => (row === 0 ? { ...one, retentions: [] } : one)),
      })),
      ['none error'],
    ],
    [
      'a transfer without country',
      'transfers-told',
      withRegister(({ transfers }) => ({
        transfers: { ...transfers, list: transfers.list.map((one) => ({ ...one, countries: [] })) },
      })),
      ['country error'],
    ],
    [
      'a transfer without basis',
      'transfers-told',
      withRegister(({ transfers }) => ({
        transfers: {
          ...transfers,
          list: transfers.list.map((one) => ({ ...one, detail: null, mechanism: null })),
        },
      })),
      ['mechanism error'],
    ],
    [
      'no section on complaints',
      'complaint-told',
      (register, notice) => ({
        ...without('complaint')(register, notice),
        rights: notice.rights.filter(({ key }) => key !== 'complaint'),
      }),
      ['notTold error'],
    ],
    [
      'a controller without any contact',
      'controller-told',
      (_, { controller }) => ({
        contactPersons: [],
        controller: {
          ...controller,
          address: { ...controller.address, city: null, postalCode: null, street: null },
          email: null,
          phone: null,
          postalAddress: null,
          website: null,
        },
      }),
      ['contact error'],
    ],
    [
      'a representative nobody can reach',
      'representative-told',
      (_, { controller }) => ({
        representative: {
          ...controller,
          address: { ...controller.address, street: null },
          email: null,
          phone: null,
          postalAddress: null,
          website: null,
        },
      }),
      ['contact error'],
    ],
    [
      'joint controllers that no section names',
      'joint-controllers-told',
      (_, { controller }) => ({ jointControllers: [controller] }),
      ['notTold error'],
    ],
    [
      'special data without a ground',
      'special-data-told',
      (register, notice) => ({
        ...withRegister(() => ({ specialCategories: { applies: 'yes', condition: null } }))(register, notice),
        ...without('specialCategories')(register, notice),
      }),
      ['notTold error'],
    ],
  ])('should miss %s', (_, rule, change, found) => {
    expect(outcome(changed(change), rule)).toEqual(['fails', ...found])
  })

  it('should not tell what nobody has answered', () => {
    const open = changed((register, notice) => ({
      ...withRegister(() => ({
        automatedDecisions: { applies: 'undecided', consequences: null, logic: null },
      }))(register, notice),
      ...without('automatedDecisions')(register, notice),
    }))
    expect(outcome(open, 'automated-told')[0]).toBe('cannotTell')
  })

  it('should tell of a language that lacks what others have', () => {
    const subject = subjectOfContent({
      ...content,
      sv: { ...content.sv!, ...without('complaint')(content.sv!.registers[0]!, content.sv!), rights: [] },
    })
    const { findings } = check(subject, { rules: RULES.filter(({ id }) => id === 'complaint-told') })
    expect(findings.map(({ language, message }) => [language, message])).toEqual([['sv', 'notTold']])
  })
})

describe('what a text alone tells', () => {
  it('should ask nothing of a part of a notice', () => {
    const part = subjectOfTexts([{ in: 'retention', language: 'fi', text: 'Kolme vuotta.' }])
    const { outcomes } = check(part, { rules: RULES.filter(({ kind }) => kind === 'fact') })
    expect(new Set(outcomes.map(({ outcome: one }) => one))).toEqual(new Set(['notApplicable']))
  })
})
