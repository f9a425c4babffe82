import { describe, expect, it } from '@jest/globals'

import type { Subject } from '../../src/notice/check/subject.js'

import { check, messageOf } from '../../src/notice/check/check.js'
import { dateStated } from '../../src/notice/check/rules/dateStated.js'
import { datesPossible } from '../../src/notice/check/rules/datesPossible.js'
import { deadLink } from '../../src/notice/check/rules/deadLink.js'
import { emptySection } from '../../src/notice/check/rules/emptySection.js'
import { headingAnswered } from '../../src/notice/check/rules/headingAnswered.js'
import { languagesAgree } from '../../src/notice/check/rules/languagesAgree.js'
import { checkedBlock } from '../../src/notice/check/subject.js'
import { subjectOfTexts, type TextCase } from '../support/subjects.js'

const messages = (rule: Parameters<typeof check>[1]['rules'][number], subject: Subject) =>
  check(subject, { rules: [rule] }).findings.map(({ message, severity }) => `${severity} ${message}`)

const dated = (dates: Partial<Subject['dates']>) =>
  subjectOfTexts([{ in: 'purposes', language: 'fi', text: 'Laskutus.' }], {
    dates: { changedOn: null, preparedOn: null, reviewedOn: null, ...dates },
  })

describe('rules on dates', () => {
  it('should tell what cannot be, and what is years behind', () => {
    expect(messages(datesPossible, dated({ changedOn: '2025-01-01', preparedOn: '2025-02' }))).toEqual([
      'error before',
    ])
    expect(messages(datesPossible, dated({ preparedOn: '2027-01-01' }))).toEqual(['warning future'])
    expect(messages(datesPossible, dated({ preparedOn: '2020-01-01' }))).toEqual(['warning overdue'])
    expect(messages(datesPossible, dated({ preparedOn: '2020-01-01', reviewedOn: '2026-01-01' }))).toEqual([])
    expect(messages(datesPossible, dated({ changedOn: '2025', preparedOn: '2025-02-03' }))).toEqual([])
  })

  it('should ask for a date of a whole notice, not of a part', () => {
    const sections = (count: number, more: Partial<Subject> = {}) =>
      subjectOfTexts(
        Array.from({ length: count }, (_, index) => ({
          in: 'purposes',
          language: 'fi',
          text: `Laskutus ${index}.`,
        })),
        more,
      )
    expect(messages(dateStated, sections(6))).toEqual(['warning none'])
    expect(messages(dateStated, sections(2))).toEqual([])
    expect(
      messages(dateStated, sections(6, { dates: { changedOn: null, preparedOn: '2024', reviewedOn: null } })),
    ).toEqual([])
  })
})

describe('rules on form', () => {
  const section = (one: TextCase) => subjectOfTexts([one])

  it('should tell a section without blocks, and a sub-heading with nothing under it', () => {
    const subject = section({ in: 'consent', language: 'de', text: '' })
    expect(messages(emptySection, subject)).toEqual(['error empty'])
    const [text] = subject.texts
    const [first] = text?.sections ?? []
    if (!text || !first) throw new Error('A section is expected')
    const blocks = [checkedBlock('paragraph', 'Laskut.', 'fi'), checkedBlock('heading', 'B', 'fi')]
    expect(
      messages(emptySection, { ...subject, texts: [{ ...text, sections: [{ ...first, blocks }] }] }),
    ).toEqual(['warning subheading'])
  })

  it.each([
    ['#', true],
    ['', true],
    ['javascript:void(0)', true],
    ['https://example.com/x', true],
    ['https://kotikulma.example/x', false],
    ['#evasteet', false],
    ['/evasteet', false],
    ['mailto:tietosuoja@kotikulma.example', false],
  ])('should tell whether “%s” leads anywhere', (href, isDead) => {
    const subject = section({ in: 'cookies', language: 'fi', text: '' })
    const [text] = subject.texts
    const [first] = text?.sections ?? []
    if (!text || !first) throw new Error('A section is expected')
    const blocks = [
      checkedBlock('paragraph', 'Katso asetukset', 'fi', { links: [{ end: 15, href, start: 6 }] }),
    ]
    const found = messages(deadLink, { ...subject, texts: [{ ...text, sections: [{ ...first, blocks }] }] })
    expect(found).toEqual(isDead ? ['warning empty'] : [])
  })

  it('should hold headings of the law to their texts', () => {
    const under = (heading: string, text: string, language = 'fi') =>
      messages(headingAnswered, section({ heading, in: 'retention', language, text }))
    expect(under('Vastustamisoikeus', 'Voit tarkastaa tietosi.')).toEqual(['error heading'])
    expect(under('Vastustamisoikeus', 'Voit vastustaa käsittelyä.')).toEqual([])
    expect(under('Rätt att göra invändningar', 'Du kan få en kopia.', 'sv')).toEqual(['error heading'])
    expect(under('Retention period', 'Our staff handle files with care.', 'en')).toEqual(['error heading'])
    expect(under('Retention period', 'Six months.', 'en')).toEqual([])
    expect(under('Tarkastusoikeus', 'Ota yhteyttä.')).toEqual([])
  })
})

describe('languages-agree', () => {
  const both = (fi: TextCase[], sv: TextCase[]) => messages(languagesAgree, subjectOfTexts([...fi, ...sv]))
  const fi = (text: string, where = 'retention'): TextCase => ({ in: where, language: 'fi', text })
  const sv = (text: string, where = 'retention'): TextCase => ({ in: where, language: 'sv', text })

  it('should say nothing of one language, nor of the same in two', () => {
    expect(messages(languagesAgree, subjectOfTexts([fi('Vuosi.')]))).toEqual([])
    expect(
      both([fi('Kuusi kuukautta, 1.2.2024 alkaen.')], [sv('6 månader, från den 1 februari 2024.')]),
    ).toEqual([])
  })

  it('should tell a section, a day and a number that one language lacks', () => {
    expect(both([fi('Vuosi.'), fi('Laskutus.', 'purposes')], [sv('Ett år.')])).toEqual(['warning missing'])
    expect(both([fi('Alkaen 1.2.2024.')], [sv('Från början.')])).toEqual(['warning date'])
    expect(both([fi('Säilytämme 7 vuotta.')], [sv('Vi sparar i 8 år.')])).toEqual([
      'information number',
      'information number',
    ])
    expect(
      both([fi('Vuosi.'), fi('Laskutus.', 'purposes')], [sv('Fakturering.', 'purposes'), sv('Ett år.')]),
    ).toEqual(['information order'])
  })

  it('should name languages, days and parts as their reader does', () => {
    const told = (subject: Subject, language: string) =>
      check(subject, { rules: [languagesAgree] }).findings.map((finding) =>
        messageOf(languagesAgree, finding, language),
      )
    const days = subjectOfTexts([fi('Alkaen 1.2.2024.'), sv('Från början.')])
    expect(told(days, 'sv')).toEqual(['Dagen 1.2.2024 finns på finska men inte på svenska.'])
    expect(told(days, 'fi')).toEqual([
      'Päivä 1.2.2024 on yhdellä kielellä (suomi) mutta puuttuu toisesta (ruotsi).',
    ])
    expect(told(days, 'en')).toEqual(['The day 1 February 2024 is there in Finnish and not in Swedish.'])
    const parts = subjectOfTexts([fi('Vuosi.'), fi('Hei.', 'introduction'), sv('Ett år.')])
    expect(told(parts, 'sv')).toEqual(['Inledning saknas på svenska.'])
  })
})
