import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { OtherNotice, Subject } from '../../src/notice/check/subject.js'
import type { TextCase } from '../support/subjects.js'

import { check } from '../../src/notice/check/check.js'
import { otherNoticeOf, otherTextOf } from '../../src/notice/check/otherNotice.js'
import { copiedNotice } from '../../src/notice/check/rules/copiedNotice.js'
import { runsIn } from '../../src/notice/check/text/runs.js'
import { checkText } from '../../src/checks/checkText.js'
import { composeDemo, DEMO_NOTICES, demoSources, subjectOfContent } from '../support/demoNotices.js'
import { subjectOfTexts, TODAY } from '../support/subjects.js'

/** Words that nobody else says. */
const words = (of: string, count: number) => Array.from({ length: count }, (_, at) => `${of}${at}`).join(' ')

const fi = (text: string, where: TextCase['in'] = 'purposes'): TextCase => ({
  in: where,
  language: 'fi',
  text,
})

const other = (title: string, ...cases: TextCase[]): OtherNotice => ({
  controllers: [],
  registers: [],
  texts: subjectOfTexts(cases).texts.map((text) => otherTextOf(text, title)),
})

const found = (
  cases: readonly TextCase[],
  otherNotices: readonly OtherNotice[],
  more: Partial<Subject> = {},
) => check(subjectOfTexts(cases, { otherNotices, ...more }), { rules: [copiedNotice] })

const told = (...asked: Parameters<typeof found>) =>
  found(...asked).findings.map(({ message, params, words: place }) => [message, params.title, place?.quote])

describe('copied-notice', () => {
  const whole = words('sana', 300)
  const passage = words('vain', 40)

  it('should tell a copy, and no likeness', () => {
    expect(found([fi(whole)], [other('Toinen', fi(whole.replace('sana7 ', 'muu ')))]).findings).toMatchObject(
      [
        {
          message: 'copied',
          params: { percent: '98', title: 'Toinen' },
          section: null,
          severity: 'information',
        },
      ],
    )
    expect(told([fi(whole)], [other('Toinen', fi(whole.split(' ').reverse().join(' ')))])).toEqual([])
  })

  it('should tell a passage with its place, whatever stands around it and however it is set', () => {
    const own = `${words('oma', 30)}. ${passage}, ${words('muu', 30)}.`
    const theirs = `${words('heidän', 50)}: ${passage.toUpperCase().replaceAll(' ', ',  ')}! Loppu.`
    const { findings } = found([fi('Muuta.', 'rights'), fi(own)], [other('Toinen', fi(theirs, 'sources'))])
    expect(findings).toMatchObject([
      {
        message: 'passage',
        language: 'fi',
        params: { title: 'Toinen', words: '40' },
        section: { position: 1 },
        words: { block: 0, quote: passage },
      },
    ])
  })

  it('should name the notice that has most of it, once for a section', () => {
    const others = [
      other('Vähän', fi(passage.split(' ').slice(0, 32).join(' '))),
      other('Paljon', fi(passage)),
    ]
    expect(told([fi(`${words('oma', 99)} ${passage}`)], others)).toEqual([['passage', 'Paljon', passage]])
  })

  it.each<[string, TextCase[], OtherNotice[], Partial<Subject>?]>([
    ['no other notice', [fi(passage)], []],
    ['fewer words than thirty', [fi(words('lyhyt', 29))], [other('A', fi(words('lyhyt', 29)))]],
    ['what every notice says', [fi(passage, 'rights')], [other('A', fi(passage, 'rights'))]],
    ['what the other says of rights', [fi(passage)], [other('A', fi(passage, 'security'))]],
    ['another language', [fi(passage)], [other('A', { ...fi(passage), language: 'sv' })]],
    [
      'usual wording: three others say it',
      [fi(`${passage} ${whole}`)],
      ['A', 'B', 'C'].map((title) => other(title, fi(passage))),
    ],
    [
      'a shared text',
      [fi(passage)],
      [other('A', fi(passage))],
      { commonRuns: { fi: new Set(runsIn(passage).hashes) } },
    ],
    [
      'lists of a word or two',
      [fi(words('kohta', 300).replaceAll(' ', '\n- '))],
      [other('A', fi(words('kohta', 300).replaceAll(' ', '\n- ')))],
    ],
  ])('should take %s for no copy', (_, cases, others, more = {}) => {
    expect(told(cases, others, more)).toEqual([])
  })

  it('should not hold two notices about one register against each other', () => {
    const { content } = composeDemo(demoSources('customers'))
    const long = Object.fromEntries(
      Object.entries(content).map(([language, one]) => [
        language,
        {
          ...one,
          sections: one.sections.map((section) => ({
            ...section,
            content: [{ type: 'paragraph' as const, children: [{ text: words(section.anchor, 60) }] }],
          })),
        },
      ]),
    )
    const twin = otherNoticeOf(long)
    const codes = (notice: OtherNotice) =>
      check(subjectOfContent(long, { otherNotices: [notice] }), { rules: [copiedNotice] }).findings.map(
        ({ message, params }) => [message, params.percent],
      )
    expect(codes(twin)).toEqual([])
    // Of one controller, and of another.
    expect(codes({ ...twin, registers: ['another'] })).toEqual([['copied', '100']])
    expect(codes({ ...twin, controllers: ['toinen oy'], registers: [] })).toEqual([['copied', '100']])
  })

  it('should find nothing in the notices of the demo', () => {
    const all = DEMO_NOTICES.map((name) => {
      const { content } = composeDemo(demoSources(name))
      // Each as if it were of a register of its own: some are earlier versions of each other.
      return { content, name, notice: { ...otherNoticeOf(content), registers: [name] } }
    })
    for (const { content, name } of all) {
      const family = name.replace(/Ahead|Before/, '').replace('newsletter', 'customers')
      const others = all.filter(
        (one) => !one.name.startsWith(family) && (family !== 'customers' || one.name !== 'newsletter'),
      )
      const { findings } = check(
        subjectOfContent(content, { otherNotices: others.map(({ notice }) => notice) }),
        { rules: [copiedNotice] },
      )
      expect([name, others.length > 0, findings]).toEqual([name, true, []])
    }
  })

  it('should find what a text that stands alone has from another', () => {
    const text = (heading: string, rest: string) => `# Seloste\n\n## ${heading}\n\n${passage} ${rest}`
    const { findings, notice } = checkText(text('Henkilötietojen käsittelyn tarkoitus', words('oma', 60)), {
      date: TODAY,
      language: 'fi',
      otherNotices: [{ text: text('Käyttötarkoitus', words('muu', 60)), title: 'Toinen' }],
    })
    const [one] = findings.filter(({ rule }) => rule === 'copied-notice')
    expect(notice.text.sections.some(({ keys }) => keys.includes('purposes'))).toBe(true)
    expect(one).toMatchObject({ params: { title: 'Toinen' }, words: { quote: passage } })
  })

  it('should point at what it quotes, whatever the texts hold', () => {
    const piece = fc.constantFrom('sana', ' ', '💡', 'İ', 'ß', '.', '\n', 'Å', '10', '’', '\u00ad')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), fc.array(piece, { maxLength: 20 }), (text, before) => {
        const own = [...before, ...text].join(' ')
        const { findings } = found([fi(own)], [other('Toinen', fi(text.join(' ')))])
        for (const { words: place } of findings) {
          if (place) expect(own.split('\n').some((line) => line.includes(place.quote))).toBe(true)
        }
      }),
    )
  })

  it('should be done soon with two hundred notices of hostile texts', () => {
    const hostile = (unit: string) => unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000)
    const matters = ['purposes', 'retention', 'sources', 'recipients'] as const
    for (const make of [
      (at: number) => hostile(`a${at} `),
      () => hostile('x'),
      () => hostile('yksi kaksi kolme neljä viisi '),
      (at: number) => words(`n${at}w`, 1_300),
    ]) {
      const others = Array.from({ length: 200 }, (_, at) =>
        other(`N${at}`, ...matters.map((where) => fi(make(at), where))),
      )
      const before = process.cpuUsage()
      const { findings } = found(
        matters.map((where) => fi(make(7), where)),
        others,
      )
      const { system, user } = process.cpuUsage(before)
      expect((system + user) / 1e6).toBeLessThan(2)
      expect(findings.length).toBeLessThanOrEqual(20)
    }
  })
})
