import { describe, expect, it } from '@jest/globals'

import type { NoticeContent, NoticeSection, RegisterFacts } from '../../src/notice/document.js'
import type { LegalBasis, SectionKey } from '../../src/notice/vocabulary.js'

import { objectionsNotSeparate, outdatedLawIn, transfersToLookAt } from '../../src/notice/check/remarks.js'
import { paragraph } from '../../src/notice/content.js'
import { law, lawOfDay } from '../../src/texts/law/index.js'

const section = (heading: string, text: string) => ({ content: [paragraph(text)], heading }) as NoticeSection
const content = (over: Partial<NoticeContent>): NoticeContent =>
  ({
    introduction: null,
    language: 'fi',
    sections: [],
    statute: null,
    title: 'Tietosuojaseloste',
    ...over,
  }) as NoticeContent

const on = (date: string) => lawOfDay(law, date)

describe('outdatedLawIn', () => {
  it('should point out a repealed act with what has taken its place, in the language of the text', () => {
    const found = outdatedLawIn(content({ statute: 'Henkilötietolain (523/1999) 10 §' }), on('2026-11-22'))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ section: null })
    expect(found[0]?.cited).toMatch(/^Henkilötietolain/)
    expect(found[0]?.current.join(' ')).toMatch(/tietosuojalaki/i)
  })

  it('should name the section, and each citation once in it', () => {
    const found = outdatedLawIn(
      content({
        sections: [
          section('Oikeusperuste', 'Henkilötietolaki (523/1999). Ks. henkilötietolain 8 §.'),
          section('Siirrot', 'Siirto perustuu Privacy Shield -järjestelyyn.'),
          section('Muuta', 'Tietosuojalaki (1050/2018).'),
        ],
      }),
      on('2026-11-22'),
    )
    expect(found.map((one) => one.section)).toEqual(['Oikeusperuste', 'Siirrot'])
  })

  it('should say nothing of law that was in force on the day', () => {
    expect(outdatedLawIn(content({ statute: 'Henkilötietolaki (523/1999)' }), on('2018-05-12'))).toEqual([])
  })
})

describe('transfersToLookAt', () => {
  type Transfer = RegisterFacts['transfers']['list'][number]
  const found = (...list: Partial<Transfer>[]) =>
    transfersToLookAt(
      content({
        registers: [
          {
            name: 'Jäsenrekisteri',
            register: 'r1',
            transfers: {
              applies: 'yes',
              list: list.map((one) => ({
                countries: [],
                internationalOrganisation: false,
                recipient: null,
                ...one,
              })),
            },
          } as unknown as RegisterFacts,
        ],
      }),
      (country) => country === 'JP',
    )

  it('should point out a transfer that names no country, by its recipient or else its register', () => {
    const unnamed = { code: 'transferUnnamed', country: null, register: 'r1' }
    expect(found({ recipient: 'Tuki Ltd' }, {})).toEqual([
      { ...unnamed, row: 0, transfer: 'Tuki Ltd' },
      { ...unnamed, row: 1, transfer: 'Jäsenrekisteri' },
    ])
  })

  it('should look each country of an adequacy decision up', () => {
    const { mechanism } = { mechanism: 'adequacyDecision' as const }
    expect(found({ countries: ['JP', 'IN', 'RU'], mechanism, recipient: 'X' })).toEqual([
      { code: 'notAdequate', country: 'IN', register: 'r1', row: 0, transfer: 'X' },
      { code: 'notAdequate', country: 'RU', register: 'r1', row: 0, transfer: 'X' },
    ])
  })

  it('should say nothing of what is told', () => {
    expect(
      found(
        { countries: ['JP'], mechanism: 'adequacyDecision' },
        { countries: ['IN'], mechanism: 'standardContractualClauses' },
        { internationalOrganisation: true },
      ),
    ).toEqual([])
  })
})

describe('objectionsNotSeparate', () => {
  const register = (legalBases: LegalBasis[], directMarketing = false) =>
    ({
      automatedDecisions: { applies: 'no' },
      purposes: [{ directMarketing, legalBases }],
    }) as unknown as RegisterFacts
  const about = (keys: SectionKey[], empty = false) => ({ empty, keys }) as NoticeSection
  const found = (registers: RegisterFacts[], ...sections: NoticeSection[]) =>
    objectionsNotSeparate(content({ registers, sections }))

  it('should name the rights that follow and stand nowhere by themselves', () => {
    expect(found([register(['publicTask'], true)])).toEqual(['objection', 'objectMarketing'])
    expect(found([register(['publicTask'], true)], about(['rightObjection']))).toEqual(['objectMarketing'])
    expect(found([register(['publicTask'])], about(['rightAccess', 'rightObjection']))).toEqual(['objection'])
    expect(found([register(['legitimateInterests'])], about(['rightObjection'], true))).toEqual(['objection'])
    expect(found([register(['legitimateInterests'])], about([]))).toEqual(['objection'])
  })

  it('should say nothing where they stand by themselves, or do not follow', () => {
    expect(
      found([register(['publicTask'], true)], about(['rightObjection', 'rightObjectMarketing'])),
    ).toEqual([])
    expect(found([register(['contract', 'legalObligation'])])).toEqual([])
  })
})
