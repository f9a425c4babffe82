import { describe, expect, it } from '@jest/globals'

import type { CheckedSection } from '../../src/notice/check/subject.js'

import { check } from '../../src/notice/check/check.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { expectLinear } from '../support/growth.js'
import { subjectOfTexts } from '../support/subjects.js'

type Language = 'en' | 'fi' | 'sv'

/** All that the rules look for in a language, in one sentence without an end: every expression has something to find. */
const soughtIn = (one: Language): string =>
  RULES.flatMap(({ examples }) =>
    examples.filter(({ language }) => language === one).flatMap(({ bad, good }) => [bad, good]),
  )
    .join(' ')
    .replace(/[.!?\n]/g, ' ')
    .slice(0, 10_000)

/** Texts that expressions go astray in: what almost matches, again and again. */
const HOSTILE: readonly (readonly [string, Language, string])[] = [
  ['dots and brackets', 'fi', '(.)[ ]{{ '],
  ['legal words', 'fi', 'artiklan 6 mukainen suostumus perustuu lakiin '],
  ['long words', 'fi', 'tietojenkäsittelytarkoituksenmukaisuus'],
  ['numbers', 'fi', '050 123 45 1/2 §10 2016/679 '],
  ['one letter', 'fi', 'a'],
  ['white space', 'fi', ' \t\u00a0'],
  ['what rules look for', 'fi', soughtIn('fi')],
  ['what rules look for', 'sv', soughtIn('sv')],
  ['what rules look for', 'en', soughtIn('en')],
  ['words of rights', 'fi', 'oikeus pyytää tietojen poistamista ja siirtää rajoittaa '],
  ['words of rights', 'sv', 'du har rätt att begära att få uppgifterna raderade och flyttade '],
  ['words of rights', 'en', 'you have the right to request to have your data erased and moved '],
  ['short words', 'fi', 'ja että kun '],
  ['short words', 'sv', 'som som att och '],
  ['short words', 'en', 'that to and of '],
  ['grounds', 'fi', 'oikeutettu etu suostumus laki '],
  ['grounds', 'sv', 'berättigat intresse samtycke lag '],
  ['grounds', 'en', 'legitimate interest consent law '],
  ['sentences', 'fi', 'Tietoja luovuteta. '],
  ['sentences', 'sv', 'Vi lagra namn. '],
  ['sentences', 'en', 'You can to ask. '],
  ['what is kept', 'sv', 'uppgifterna sparas i två år efter '],
  ['what is kept', 'en', 'the data are kept for two years after '],
]

let made = 0

/** A text that nobody has read yet: what rules found in one before is remembered. */
const subjectOf = (language: Language, unit: string, size: number) => {
  made += 1
  const text = `${made} ${unit.repeat(Math.ceil(size / unit.length))}`.slice(0, size)
  return subjectOfTexts(
    (['purposes', 'retention', 'rights'] as const).map((where) => ({ in: where, language, text })),
  )
}

describe('all rules', () => {
  it.each(HOSTILE)('should take time by the length of a text of %s, in %s', (_, language, unit) => {
    expectLinear(
      (size) => subjectOf(language, unit, size),
      (subject) => check(subject, { rules: RULES }),
      1_250,
    )
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    'should be done soon with whatever: %s',
    (_, rule) => {
      for (const [, language, unit] of HOSTILE) {
        const subject = subjectOf(language, unit, 10_000)
        // Sentences are found once for all rules: they are not what is measured.
        const all: CheckedSection[] = subject.texts.flatMap(({ sections }) => [...sections])
        for (const { blocks } of all) for (const { sentences } of blocks) expect(sentences).toBeDefined()
        const before = process.cpuUsage()
        check(subject, { rules: [rule] })
        const { system, user } = process.cpuUsage(before)
        expect([unit, (system + user) / 1e6 < 2]).toEqual([unit, true])
      }
    },
  )
})
