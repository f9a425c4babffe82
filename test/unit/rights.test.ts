import { describe, expect, it } from '@jest/globals'

import type { LegalBasis, Right } from '../../src/notice/vocabulary.js'

import { rightsFor, standardRight, traitsOf } from '../../src/notice/compose/rights.js'
import { LEGAL_BASES, RIGHTS } from '../../src/notice/vocabulary.js'
import { pack as fi } from '../../src/languages/fi/pack.js'

/** Bases in the order of Art. 6(1): a consent, b contract, c law, d vital, e public task, f legitimate interests. */
const table: Record<Exclude<Right, 'notAutomated' | 'objectMarketing'>, string> = {
  access: 'abcdef-',
  rectification: 'abcdef-',
  erasure: 'ab.d.f',
  restriction: 'abcdef-',
  notification: 'abcdef-',
  portability: 'ab....',
  objection: '....ef',
  withdrawConsent: 'a.....',
  complaint: 'abcdef-',
}

const subsets = Array.from({ length: 64 }, (_, mask) => LEGAL_BASES.filter((_, bit) => mask & (1 << bit)))

describe('rightsFor', () => {
  it.each(subsets.map((bases) => [bases.join('+') || 'no basis', bases]))(
    'follows the articles for %s',
    (_, bases) => {
      const letters = (bases as LegalBasis[]).map((basis) => 'abcdef'.charAt(LEGAL_BASES.indexOf(basis)))
      for (const directMarketing of [false, true]) {
        for (const automatedDecisions of [false, true]) {
          const expected = RIGHTS.filter((right) => {
            if (right === 'objectMarketing') return directMarketing
            if (right === 'notAutomated') return automatedDecisions
            return table[right].endsWith('-') || letters.some((letter) => table[right].includes(letter))
          })
          expect(
            rightsFor({ automatedDecisions, directMarketing, legalBases: bases as LegalBasis[] }),
          ).toEqual(expected)
        }
      }
    },
  )

  it('spelt out for one case', () => {
    expect(
      rightsFor({
        automatedDecisions: false,
        directMarketing: true,
        legalBases: ['legalObligation', 'contract'],
      }),
    ).toEqual([
      'access',
      'rectification',
      'erasure',
      'restriction',
      'notification',
      'portability',
      'objectMarketing',
      'complaint',
    ])
  })

  it('does not depend on order or repetition', () => {
    const traits = { automatedDecisions: false, directMarketing: false }
    expect(rightsFor({ ...traits, legalBases: ['publicTask', 'consent', 'consent'] })).toEqual(
      rightsFor({ ...traits, legalBases: ['consent', 'publicTask'] }),
    )
  })
})

describe('traitsOf', () => {
  const purpose = (legalBases: LegalBasis[], directMarketing = false) => ({
    name: 'Uutiskirje',
    directMarketing,
    law: null,
    legalBases,
    legitimateInterest: null,
    retentions: [],
  })
  const automated = (applies: 'no' | 'undecided' | 'yes') => ({ applies, consequences: null, logic: null })

  it('joins the purposes of every register', () => {
    expect(
      traitsOf([
        {
          automatedDecisions: automated('no'),
          purposes: [purpose(['contract']), purpose(['contract', 'consent'], true)],
        },
        { automatedDecisions: automated('yes'), purposes: [purpose(['publicTask'])] },
      ]),
    ).toEqual({
      automatedDecisions: true,
      directMarketing: true,
      legalBases: ['contract', 'consent', 'publicTask'],
    })
  })

  it('takes nothing undecided for a yes', () => {
    expect(traitsOf([{ automatedDecisions: automated('undecided'), purposes: [purpose([])] }])).toEqual({
      automatedDecisions: false,
      directMarketing: false,
      legalBases: [],
    })
    expect(traitsOf([])).toEqual({ automatedDecisions: false, directMarketing: false, legalBases: [] })
  })
})

describe('standardRight', () => {
  const pack = fi

  it('uses a placeholder only when something stands behind it', () => {
    expect(standardRight('withdrawConsent', pack, { authority: true, withdrawMethod: true }).text).toContain(
      '{{consent.withdrawMethod}}',
    )
    expect(standardRight('complaint', pack, { authority: true, withdrawMethod: true }).text).toContain(
      '{{authority.details}}',
    )
    for (const right of RIGHTS) {
      const { heading, text } = standardRight(right, pack, { authority: false, withdrawMethod: false })
      expect(text).not.toContain('{{')
      expect(heading).toBe(pack.rights[right].heading)
    }
  })

  it('never hands out the pack’s own object', () => {
    expect(standardRight('access', pack, { authority: true, withdrawMethod: true })).not.toBe(
      pack.rights.access,
    )
  })
})
