import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { LegalBasis, Right } from '../../src/notice/vocabulary.js'

import { rightsFor } from '../../src/notice/compose/rights.js'
import { languagePacks } from '../../src/languages/index.js'

/**
 * The rights that each legal basis gives, row by row from the articles (GDPR Art. 7(3), 15–21, 77) and not from the
 * code. Columns are the points of Art. 6(1): a consent, b contract, c legal obligation, d vital interests, e public task,
 * f legitimate interests.
 */
const matrix = `
  right            | a   b   c   d   e   f
  access           | yes yes yes yes yes yes
  rectification    | yes yes yes yes yes yes
  erasure          | yes yes no  yes no  yes
  restriction      | yes yes yes yes yes yes
  notification     | yes yes yes yes yes yes
  portability      | yes yes no  no  no  no
  objection        | no  no  no  no  yes yes
  withdrawConsent  | yes no  no  no  no  no
  complaint        | yes yes yes yes yes yes
`
/** The rights that hang on something else than the legal basis: Art. 21(2)–(3) and 22. */
const onOtherGrounds = ['objectMarketing', 'notAutomated']

const points: Record<string, LegalBasis> = {
  a: 'consent',
  b: 'contract',
  c: 'legalObligation',
  d: 'vitalInterests',
  e: 'publicTask',
  f: 'legitimateInterests',
}

const rows = matrix
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [right = '', cells = ''] = line.split('|').map((part) => part.trim())
    return {
      right,
      given: new Map(cells.split(/\s+/).map((cell, column) => ['abcdef'.charAt(column), cell])),
    }
  })

/** Rights that a person has against every controller, whatever the basis and even when none is named. */
const always = rows.filter(({ given }) => [...given.values()].every((cell) => cell === 'yes'))

const combinations = Array.from({ length: 64 }, (_, mask) =>
  [...'abcdef'].filter((_, bit) => (mask >> bit) % 2 === 1),
)

const rightsOf = (
  letters: readonly string[],
  traits = { automatedDecisions: false, directMarketing: false },
) => rightsFor({ ...traits, legalBases: letters.map((letter) => points[letter]!) })

describe('the matrix of rights and legal bases', () => {
  it('has a row for every right, and a cell for every basis', () => {
    expect([...rows.map(({ right }) => right), ...onOtherGrounds].sort()).toEqual(
      Object.keys(languagePacks['en']!.rights).sort(),
    )
    for (const { given } of rows) {
      expect(given.size).toBe(6)
      for (const cell of given.values()) expect(['no', 'yes']).toContain(cell)
    }
    expect(combinations).toHaveLength(64)
    expect(new Set(combinations.map((letters) => letters.join(''))).size).toBe(64)
  })

  it.each(combinations.map((letters) => [letters.join('') || 'none', letters] as const))(
    'is followed for %s',
    (_, letters) => {
      const expected = rows
        .filter((row) => always.includes(row) || letters.some((letter) => row.given.get(letter) === 'yes'))
        .map(({ right }) => right)
      expect([...rightsOf(letters)].sort()).toEqual(expected.sort())
    },
  )
})

describe('each right that not everyone has', () => {
  const among = (right: Right) => combinations.filter((letters) => rightsOf(letters).includes(right))
  const joined = (found: string[][]) => found.map((letters) => letters.join(''))

  it('portability: where consent or contract is among the bases, and nowhere else (Art. 20(1)(a))', () => {
    expect(joined(among('portability'))).toEqual(joined(combinations).filter((name) => /[ab]/.test(name)))
    expect(among('portability')).toHaveLength(48)
  })

  it('objection: where a public task or legitimate interests are (Art. 21(1))', () => {
    expect(joined(among('objection'))).toEqual(joined(combinations).filter((name) => /[ef]/.test(name)))
    expect(among('objection')).toHaveLength(48)
  })

  it('withdrawal: where consent is (Art. 7(3))', () => {
    expect(joined(among('withdrawConsent'))).toEqual(
      joined(combinations).filter((name) => name.includes('a')),
    )
    expect(among('withdrawConsent')).toHaveLength(32)
  })

  it('erasure: not where all rests on law or public task (Art. 17(3)(b)), nor where no basis is known', () => {
    expect(joined(combinations.filter((letters) => !rightsOf(letters).includes('erasure')))).toEqual([
      '',
      'c',
      'e',
      'ce',
    ])
  })

  it('objection to marketing follows the use, not the basis (Art. 21(2))', () => {
    for (const letters of combinations) {
      const marketing = rightsOf(letters, { automatedDecisions: false, directMarketing: true })
      expect(marketing).toContain('objectMarketing')
      expect(marketing.filter((right) => right !== 'objectMarketing')).toEqual(rightsOf(letters))
    }
  })

  it('the right against automated decisions follows the decisions, not the basis (Art. 22)', () => {
    for (const letters of combinations) {
      const automated = rightsOf(letters, { automatedDecisions: true, directMarketing: false })
      expect(automated).toContain('notAutomated')
      expect(automated.filter((right) => right !== 'notAutomated')).toEqual(rightsOf(letters))
    }
  })

  it('a basis more never takes a right away', () => {
    fc.assert(
      fc.property(fc.subarray([...'abcdef']), fc.constantFrom(...'abcdef'), (letters, more) => {
        const before = rightsOf(letters)
        expect(rightsOf([...letters, more])).toEqual(expect.arrayContaining(before))
      }),
    )
  })
})

/** What the matrix cannot say with yes and no is said by the standard texts. */
describe('the limits of rights in the standard texts', () => {
  const said: Record<string, Partial<Record<Right, RegExp[]>>> = {
    fi: {
      portability: [/suostumu/, /sopimu/, /automaatti/],
      erasure: [/laki|lain|lakisäätei/],
      withdrawConsent: [/ennen/],
      objectMarketing: [/profiloin/],
    },
    sv: {
      portability: [/samtycke/, /avtal/, /automatis/],
      erasure: [/lag/],
      withdrawConsent: [/före|innan|dessförinnan/],
      objectMarketing: [/profilering/],
    },
    en: {
      portability: [/consent/, /contract/, /automated/],
      erasure: [/law/],
      withdrawConsent: [/earlier|before/],
      objectMarketing: [/profiling/],
    },
  }

  it.each(
    Object.entries(said).flatMap(([language, rights]) =>
      Object.entries(rights).map(([right, expected]) => [language, right as Right, expected] as const),
    ),
  )('%s: %s', (language, right, expected) => {
    for (const words of expected) expect(languagePacks[language]!.rights[right].text).toMatch(words)
  })
})
