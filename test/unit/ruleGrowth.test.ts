import { describe, expect, it } from '@jest/globals'

import type { CheckedSection } from '../../src/notice/check/subject.js'

import { check } from '../../src/notice/check/check.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { expectLinear } from '../support/growth.js'
import { subjectOfTexts } from '../support/subjects.js'

/** All that the rules look for, in one sentence without an end: every expression has something to find. */
const SOUGHT = RULES.flatMap(({ examples }) => examples.flatMap(({ bad, good }) => [bad, good]))
  .join(' ')
  .replace(/[.!?\n]/g, ' ')
  .slice(0, 10_000)

/** Texts that expressions go astray in: what almost matches, again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  'dots and brackets': '(.)[ ]{{ ',
  'legal words': 'artiklan 6 mukainen suostumus perustuu lakiin ',
  'long words': 'tietojenkäsittelytarkoituksenmukaisuus',
  numbers: '050 123 45 1/2 §10 2016/679 ',
  'one letter': 'a',
  'what rules look for': SOUGHT,
  'white space': ' \t\u00a0',
  'words of rights': 'oikeus pyytää tietojen poistamista ja siirtää rajoittaa ',
}

let made = 0

/** A text that nobody has read yet: what rules found in one before is remembered. */
const subjectOf = (unit: string, size: number) => {
  made += 1
  const text = `${made} ${unit.repeat(Math.ceil(size / unit.length))}`.slice(0, size)
  return subjectOfTexts(
    (['purposes', 'retention', 'rights'] as const).map((where) => ({ in: where, language: 'fi', text })),
  )
}

describe('all rules', () => {
  it.each(Object.entries(HOSTILE))('should take time by the length of a text of %s', (_, unit) => {
    expectLinear(
      (size) => subjectOf(unit, size),
      (subject) => check(subject, { rules: RULES }),
      1_250,
    )
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    'should be done soon with whatever: %s',
    (_, rule) => {
      for (const unit of Object.values(HOSTILE)) {
        const subject = subjectOf(unit, 10_000)
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
