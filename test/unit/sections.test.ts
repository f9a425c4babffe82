import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'

import { sectionNumbers } from '../../src/notice/compose/number.js'
import {
  SECTIONS,
  isRegisterSectionKey,
  headingOfKeys,
  sectionAnchor,
} from '../../src/notice/compose/sections.js'
import {
  REGISTER_SECTION_KEYS,
  RIGHT_SECTIONS,
  SECTION_KEYS,
  type SectionKey,
} from '../../src/notice/vocabulary.js'
import { pack as en } from '../../src/languages/en/pack.js'
import { pack as fi } from '../../src/languages/fi/pack.js'
import { pack as sv } from '../../src/languages/sv/pack.js'

describe('SECTIONS', () => {
  it('defines every key, each with its article', () => {
    expect(Object.keys(SECTIONS).sort()).toEqual([...SECTION_KEYS].sort())
    for (const { articles } of Object.values(SECTIONS)) {
      expect(articles).toMatch(/^(?:GDPR Art\. \d|\p{L}+laki \d|Laki .+ \d+\/\d{4} §\d)/u)
    }
  })

  it('gives a wording field, named after the key, to what a register can hold and to nothing else', () => {
    for (const key of SECTION_KEYS) {
      const prose = isRegisterSectionKey(key) && key !== 'registerName' ? `${key}Text` : undefined
      expect([key, SECTIONS[key].prose]).toEqual([key, prose])
    }
  })

  it('has 25 sections that a register can hold, every register-sourced one among them', () => {
    expect(REGISTER_SECTION_KEYS).toHaveLength(25)
    expect(new Set(REGISTER_SECTION_KEYS).size).toBe(25)
    for (const key of SECTION_KEYS) {
      if (SECTIONS[key].source === 'register') expect(REGISTER_SECTION_KEYS).toContain(key)
    }
  })

  it('takes the rights from rights blocks, but the complaint from the authority', () => {
    for (const [right, key] of Object.entries(RIGHT_SECTIONS)) {
      expect([right, SECTIONS[key].source]).toEqual([right, right === 'complaint' ? 'authority' : 'rights'])
    }
  })

  it('says of a heading that only the repealed act knew that it is from there', () => {
    expect(SECTIONS.registerName.articles).toContain('523/1999 §10 (repealed')
    expect(SECTIONS.retention.articles).not.toContain('523/1999')
  })
})

describe('sectionHeading', () => {
  it('is the official heading of one section', () => {
    for (const pack of [fi, sv, en]) {
      for (const key of SECTION_KEYS) expect(headingOfKeys([key], pack)).toBe(pack.headings[key])
    }
  })

  it('joins two, the second with a small letter', () => {
    expect(headingOfKeys(['legalBasis', 'purposes'], fi)).toBe(
      'Oikeusperuste ja henkilötietojen käsittelyn tarkoitus',
    )
    expect(headingOfKeys(['rightAccess', 'rightRectification'], fi)).toBe(
      'Tarkastusoikeus ja oikeus vaatia tiedon korjaamista',
    )
    expect(headingOfKeys(['disclosures', 'transfers'], fi)).toBe(
      `${fi.headings.disclosures} ja tietojen siirto EU:n tai ETA:n ulkopuolelle`,
    )
    expect(headingOfKeys(['retention', 'sources'], sv)).toBe(
      'Förvaringstid för personuppgifterna och regelmässiga uppgiftskällor',
    )
  })

  it('joins more with commas', () => {
    expect(headingOfKeys(['consent', 'cookies', 'retention', 'dpo'], en)).toBe(
      'Consent, cookies, retention period and data protection officer',
    )
  })

  it('keeps the capitals of an abbreviation', () => {
    const pack = {
      ...fi,
      headings: { ...fi.headings, dpo: 'DPO', transfers: 'EU:n ulkopuoliset siirrot', cookies: 'Ä-evästeet' },
    }
    expect(headingOfKeys(['controller', 'dpo', 'transfers', 'cookies'], pack)).toBe(
      'Rekisterinpitäjä, DPO, EU:n ulkopuoliset siirrot ja ä-evästeet',
    )
  })

  it('says a heading once and an empty text for none', () => {
    expect(headingOfKeys(['consent', 'consent'], en)).toBe('Consent')
    expect(headingOfKeys([], en)).toBe('')
  })
})

describe('sectionAnchor', () => {
  it('is the first key in kebab-case', () => {
    expect(sectionAnchor(['rightObjectMarketing', 'consent'], new Set())).toBe('right-object-marketing')
    expect(sectionAnchor(['dpo'], new Set())).toBe('dpo')
    expect(sectionAnchor([], new Set())).toBe('section')
  })

  it('counts on when taken', () => {
    const taken = new Set<string>()
    expect(
      [['sources'], ['sources', 'consent'], ['consent'], ['sources'], [], []].map((keys) =>
        sectionAnchor(keys as SectionKey[], taken),
      ),
    ).toEqual(['sources', 'sources-2', 'consent', 'sources-3', 'section', 'section-2'])
  })

  it('is unique, stable and fit for an address for any sections', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...SECTION_KEYS), { maxLength: 3 })), (sections) => {
        const anchorsOf = () => {
          const taken = new Set<string>()
          return sections.map((keys) => sectionAnchor(keys, taken))
        }
        const anchors = anchorsOf()
        expect(new Set(anchors).size).toBe(sections.length)
        expect(anchorsOf()).toEqual(anchors)
        for (const anchor of anchors) expect(anchor).toMatch(/^[a-z]+(-[a-z]+)*(-\d+)?$/)
      }),
    )
  })
})

describe('sectionNumbers', () => {
  const sections = (...keys: SectionKey[][]) => keys.map((one) => ({ keys: one }))

  it('counts, or does not', () => {
    const three = sections(['controller'], ['dpo'], [])
    expect(sectionNumbers('decimal', three)).toEqual(['1', '2', '3'])
    expect(sectionNumbers('none', three)).toEqual([null, null, null])
    for (const numbering of ['decimal', 'form', 'none'] as const)
      expect(sectionNumbers(numbering, [])).toEqual([])
  })

  it('gives number 1 of a form to everything about the controller', () => {
    expect(
      sectionNumbers(
        'form',
        sections(['controller'], ['representative'], ['dpo'], ['contactPerson'], ['purposes']),
      ),
    ).toEqual(['1a', '1b', '1c', '2', '3'])
    expect(sectionNumbers('form', sections(['controller'], ['contactPerson'], ['dpo']))).toEqual([
      '1a',
      '2',
      '3',
    ])
    expect(sectionNumbers('form', sections(['controller', 'jointControllers'], ['purposes']))).toEqual([
      '1a',
      '2',
    ])
    expect(sectionNumbers('form', sections(['controller'], ['dpo']))).toEqual(['1a', '1b'])
  })

  it('counts plainly in a form that does not begin with the controller alone', () => {
    expect(sectionNumbers('form', sections(['purposes'], ['controller']))).toEqual(['1', '2'])
    expect(sectionNumbers('form', sections(['controller', 'contactPerson'], ['dpo']))).toEqual(['1', '2'])
    expect(sectionNumbers('form', sections([], ['controller']))).toEqual(['1', '2'])
  })

  it('goes on after z', () => {
    const many = sectionNumbers(
      'form',
      Array.from({ length: 54 }, () => ({ keys: ['jointControllers'] as const })),
    )
    expect([many[25], many[26], many[51], many[52]]).toEqual(['1z', '1aa', '1az', '1ba'])
    expect(new Set(many).size).toBe(54)
  })

  it('never gives a number twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('decimal' as const, 'form' as const),
        fc.array(fc.record({ keys: fc.array(fc.constantFrom(...SECTION_KEYS), { maxLength: 2 }) })),
        (numbering, some) => {
          const numbers = sectionNumbers(numbering, some)
          expect(new Set(numbers).size).toBe(some.length)
        },
      ),
    )
  })
})
