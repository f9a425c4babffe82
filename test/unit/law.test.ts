import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { AuthorityEntry, Law, LawEntry } from '../../src/texts/law/index.js'
import { expectLinear } from '../support/growth.js'

import { SAFEGUARDS } from '../../src/notice/check/text/countries.js'
import { tells } from '../../src/notice/check/text/lexicon.js'
import { isCalendarDate, nextDay } from '../../src/notice/dates.js'
import { isCountryCode, url } from '../../src/notice/validation/index.js'
import { LEGAL_BASES, TRANSFER_MECHANISMS } from '../../src/notice/vocabulary.js'
import {
  actsCitedIn,
  adequacyFor,
  authoritiesOf,
  authorityIn,
  law,
  mergeLaw,
  transferDecisionsCitedIn,
  validOn,
} from '../../src/texts/law/index.js'

const kinds = Object.keys(law) as (keyof Law)[]
const all: [string, LawEntry][] = kinds.flatMap((kind) =>
  law[kind].map((entry): [string, LawEntry] => [`${kind} ${entry.id} ${entry.validFrom}`, entry]),
)
const languages = ['en', 'fi', 'sv']

/** The official languages of each state that its authority has a name in (ISO 639-1). */
const localLanguages: Record<string, string[]> = {
  AT: ['de'],
  BE: ['de', 'fr', 'nl'],
  BG: ['bg'],
  CY: ['el'],
  CZ: ['cs'],
  DE: ['de'],
  DK: ['da'],
  EE: ['et'],
  ES: ['es'],
  FI: ['fi', 'sv'],
  FR: ['fr'],
  GR: ['el'],
  HR: ['hr'],
  HU: ['hu'],
  IE: ['en', 'ga'],
  IT: ['it'],
  LT: ['lt'],
  LU: ['fr'],
  LV: ['lv'],
  MT: ['en', 'mt'],
  NL: ['nl'],
  PL: ['pl'],
  PT: ['pt'],
  RO: ['ro'],
  SE: ['sv'],
  SI: ['sl'],
  SK: ['sk'],
  IS: ['is'],
  LI: ['de'],
  NO: ['nb'],
  AX: ['sv'],
}

const aDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10))

describe('the data', () => {
  it.each(all)('%s is dated and has a source', (_, entry) => {
    expect(entry.id).toMatch(/^[a-zA-Z0-9]+(-[a-z0-9]+)*$/)
    expect(isCalendarDate(entry.validFrom)).toBe(true)
    if (entry.validTo !== null) {
      expect(isCalendarDate(entry.validTo)).toBe(true)
      expect(entry.validTo > entry.validFrom).toBe(true)
    }
    if (entry.verified !== null) expect(isCalendarDate(entry.verified)).toBe(true)
    expect(entry.source).not.toBe('')
  })

  it.each(kinds)('%s: the states of one thing do not overlap', (kind) => {
    const entries: readonly LawEntry[] = law[kind]
    for (const one of entries) {
      for (const other of entries) {
        if (one === other || one.id !== other.id) continue
        const apart =
          (one.validTo !== null && one.validTo <= other.validFrom) ||
          (other.validTo !== null && other.validTo <= one.validFrom)
        expect([one.id, apart]).toEqual([one.id, true])
      }
    }
  })

  it('is what mergeLaw would take as corrections', () => {
    expect(mergeLaw(law, law)).toEqual(law)
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(law))).toEqual(law)
  })

  it('has an authority in the 27 states of the EU, in the EEA and in Åland', () => {
    expect(Object.keys(localLanguages)).toHaveLength(27 + 3 + 1)
    expect([...new Set(law.authorities.map(({ country }) => country))].sort()).toEqual(
      Object.keys(localLanguages).sort(),
    )
    for (const country of Object.keys(localLanguages)) {
      const own = authoritiesOf(law, country, '2026-07-21').filter((entry) => entry.country === country)
      expect([country, own.length]).toEqual([country, 1])
    }
  })

  it.each(
    law.authorities.map((entry): [string, AuthorityEntry] => [`${entry.id} ${entry.validFrom}`, entry]),
  )('authority %s has its names and an https address', (_, entry) => {
    expect(isCountryCode(entry.country)).toBe(true)
    expect([...entry.localLanguages].sort()).toEqual(localLanguages[entry.country])
    const expected = ['FI', 'AX'].includes(entry.country) ? languages : ['en']
    for (const language of [...entry.localLanguages, ...expected]) expect(entry.names[language]).toMatch(/\S/)
    const pages = Object.values(entry.contact ?? {}).flatMap((contact) => [
      contact.website,
      contact.complaintPage,
      contact.contactPage,
    ])
    for (const page of [entry.website, ...pages.filter((page) => page !== null)]) {
      expect(url(page)).toBeNull()
      expect(page).toMatch(/^https:\/\//)
    }
  })

  it('has no gap between the states of an authority', () => {
    for (const entry of law.authorities) {
      if (entry.validTo === null) continue
      expect(law.authorities).toContainEqual(
        expect.objectContaining({ id: entry.id, validFrom: entry.validTo, country: entry.country }),
      )
    }
  })

  it('has every mechanism of the vocabulary, in its order, and no other', () => {
    expect(law.transferMechanisms.map(({ id }) => id)).toEqual([...TRANSFER_MECHANISMS])
    for (const { article } of law.transferMechanisms) expect(article).toMatch(/^GDPR Art\. 4[5-9]/)
  })

  it('names acts and decisions in fi, sv and en, and leads from what ended to what is there', () => {
    for (const entries of [law.acts, law.transferDecisions]) {
      for (const entry of entries) {
        expect(Object.keys(entry.names).sort()).toEqual(languages)
        if (entry.validTo !== null) expect(entry.replacedBy).not.toEqual([])
        for (const id of entry.replacedBy) expect(entries.map((other) => other.id)).toContain(id)
      }
    }
    for (const { scope } of law.adequacyDecisions) {
      if (scope) expect(Object.keys(scope).sort()).toEqual(languages)
    }
  })

  it('finds every act and decision by its own number and names', () => {
    const before = '1980-01-01'
    for (const act of law.acts) {
      const found = (text: string) => actsCitedIn(law, text, before).map(({ entry }) => entry.id)
      expect([
        act.number,
        found(`(${act.id.startsWith('ax') ? 'landskapslag (2019:9)' : act.number})`),
      ]).toEqual([act.number, [act.id]])
    }
    for (const decision of law.transferDecisions) {
      expect(
        transferDecisionsCitedIn(law, `päätös ${decision.number}.`, before).map(({ entry }) => entry.id),
      ).toEqual([decision.id])
    }
    for (const act of law.acts.filter(({ jurisdiction }) => jurisdiction === 'FI')) {
      expect([
        act.names['fi'],
        actsCitedIn(law, act.names['fi']!, before).map(({ entry }) => entry.id),
      ]).toEqual([act.names['fi'], [act.id]])
    }
  })

  it('dates the frameworks for the United States alike as decision and as adequacy', () => {
    for (const id of ['us-safe-harbour', 'us-privacy-shield', 'us-data-privacy-framework']) {
      const decision = law.transferDecisions.find((entry) => entry.id === id)!
      expect(law.adequacyDecisions.find((entry) => entry.id === id)).toMatchObject({
        number: decision.number,
        validFrom: decision.validFrom,
        validTo: decision.validTo,
      })
    }
  })
})

describe('validOn', () => {
  it('has the first day in and the last day out', () => {
    const entries = [{ validFrom: '2019-01-01', validTo: '2020-01-01' }]
    const found = (date: string) => validOn(entries, date).length
    expect(['2018-12-31', '2019-01-01', '2019-12-31', '2020-01-01'].map(found)).toEqual([0, 1, 1, 0])
  })

  it('gives one state of a thing at most on any day, and a neighbour on the day it ends', () => {
    fc.assert(
      fc.property(aDate, fc.constantFrom(...kinds), (date, kind) => {
        const ids = validOn<LawEntry>(law[kind], date).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it.each(['', '2020-02-30', '2020-01-01T00:00:00Z', '1.1.2020'])('refuses the date %p', (date) => {
    expect(() => validOn(law.acts, date)).toThrow(RangeError)
    expect(() => actsCitedIn(law, '', date)).toThrow(RangeError)
    expect(() => authoritiesOf(law, 'FI', date)).toThrow(RangeError)
    expect(() => adequacyFor(law, 'CH', date)).toThrow(RangeError)
  })
})

describe('authoritiesOf and authorityIn', () => {
  const postalOn = (date: string, language: string) => {
    const contact = authorityIn(authoritiesOf(law, 'FI', date)[0]!, language).contact!
    const line = (address: typeof contact.postalAddress) =>
      `${address!.street}, ${address!.postalCode} ${address!.city}`
    return [line(contact.visitingAddress), line(contact.postalAddress), contact.phone]
  }

  it('gives the address of the Finnish authority before and after it moved', () => {
    expect(postalOn('2018-12-31', 'fi')).toEqual([
      'Ratapihantie 9, 6. krs, 00520 Helsinki',
      'PL 800, 00521 Helsinki',
      '029 566 6700',
    ])
    for (const date of ['2019-01-01', '2020-10-07', '2026-11-22']) {
      expect(postalOn(date, 'fi')).toEqual([
        'Lintulahdenkuja 4, 00530 Helsinki',
        'PL 800, 00531 Helsinki',
        '029 566 6700',
      ])
    }
    expect(postalOn('2026-11-22', 'sv')).toEqual([
      'Fågelviksgränden 4, 00530 Helsingfors',
      'PB 800, 00531 Helsingfors',
      '029 566 6700',
    ])
    expect(postalOn('2026-11-22', 'en-GB')).toEqual([
      'Lintulahdenkuja 4, 00530 Helsinki',
      'P.O. Box 800, 00531 Helsinki',
      '+358 29 566 6700',
    ])
  })

  it('says that the day of the move is not known', () => {
    const states = law.authorities.filter(({ id }) => id === 'fi-tietosuojavaltuutettu')
    expect(states.map(({ approximate }) => approximate)).toEqual([['validTo'], ['validFrom']])
  })

  it('knows the Swedish authority by the name of the day', () => {
    const name = (date: string) => authorityIn(authoritiesOf(law, 'SE', date)[0]!, 'sv').name
    expect(name('2020-12-31')).toBe('Datainspektionen')
    expect(name('2021-01-01')).toBe('Integritetsskyddsmyndigheten (IMY)')
  })

  it('gives two in Åland, its own first, and one in Finland', () => {
    const ids = (country: string) => authoritiesOf(law, country, '2026-01-01').map(({ id }) => id)
    expect(ids('AX')).toEqual(['ax-datainspektionen', 'fi-tietosuojavaltuutettu'])
    expect(ids('FI')).toEqual(['fi-tietosuojavaltuutettu'])
    expect(ids('US')).toEqual([])
    expect(ids('fi')).toEqual([])
    expect(authoritiesOf(law, 'FI', '2018-05-24')).toEqual([])
  })

  it('falls back on the name of the authority’s own language, and says so', () => {
    const [estonian] = authoritiesOf(law, 'EE', '2026-01-01')
    expect(authorityIn(estonian!, 'fi')).toEqual({
      id: 'ee-aki',
      country: 'EE',
      name: 'Andmekaitse Inspektsioon',
      language: 'et',
      fallback: true,
      website: 'https://www.aki.ee',
      contact: null,
      contactLanguage: null,
      competence: null,
    })
    expect(authorityIn(estonian!, 'en_US')).toMatchObject({
      name: 'Estonian Data Protection Inspectorate',
      language: 'en',
      fallback: false,
    })
  })

  it('gives contact details and website in the language, or in the first local one', () => {
    const [finnish] = authoritiesOf(law, 'FI', '2026-01-01')
    expect(authorityIn(finnish!, 'sv-FI')).toMatchObject({
      contactLanguage: 'sv',
      website: 'https://tietosuoja.fi/sv',
      fallback: false,
    })
    expect(authorityIn(finnish!, 'de')).toMatchObject({
      name: 'Tietosuojavaltuutetun toimisto',
      contactLanguage: 'fi',
      website: 'https://tietosuoja.fi',
      fallback: true,
    })
  })

  it('always has a name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...law.authorities), fc.string(), (entry, language) => {
        const found = authorityIn(entry, language)
        expect(entry.names[found.language]).toBe(found.name)
        expect(found.name).not.toBe('')
      }),
    )
  })
})

describe('adequacyFor', () => {
  it.each(['fi', 'sv', 'en'])(
    'has no decision in force whose number the rules on transfers do not know in %s',
    (language) => {
      const numbers = law.adequacyDecisions
        .filter(({ validTo }) => validTo === null)
        .flatMap(({ number }) => number?.match(/\d{4}\/\d+/) ?? [])
      expect(numbers).not.toEqual([])
      expect(numbers.filter((number) => !tells(SAFEGUARDS, `(EU) ${number}`, language))).toEqual([])
    },
  )

  const numbers = (country: string, date: string) =>
    adequacyFor(law, country, date).map(({ number }) => number)

  it.each([
    ['US', '2015-10-05', ['2000/520/EC']],
    ['US', '2015-10-06', []],
    ['US', '2016-07-12', ['(EU) 2016/1250']],
    ['US', '2020-07-15', ['(EU) 2016/1250']],
    ['US', '2020-07-16', []],
    ['US', '2023-07-09', []],
    ['US', '2023-07-10', ['(EU) 2023/1795']],
    ['GB', '2021-06-27', []],
    ['GB', '2021-06-28', ['(EU) 2021/1772']],
    ['GB', '2025-07-01', ['(EU) 2021/1772']],
    ['GB', '2031-12-27', ['(EU) 2021/1772']],
    ['GB', '2031-12-28', []],
    ['BR', '2026-01-25', []],
    ['BR', '2026-01-26', ['(EU) 2026/179']],
    ['HU', '2004-04-30', ['2000/519/EC']],
    ['HU', '2026-01-01', []],
    ['CH', '2026-01-01', ['2000/518/EC']],
    ['CN', '2026-01-01', []],
    ['SE', '2026-01-01', []],
  ])('%s on %s: %p', (country, date, expected) => {
    expect(numbers(country, date)).toEqual(expected)
  })

  it('has the territories that had a decision in July 2026, and one international organisation', () => {
    const valid = validOn(law.adequacyDecisions, '2026-07-21')
    expect(valid.map(({ country }) => country ?? '').sort()).toEqual(
      ['', ...'AD AR BR CA CH FO GB GG IL IM JE JP KR NZ US UY'.split(' ')].sort(),
    )
    expect(valid.find(({ country }) => country === null)!.organisation).toMatchObject({
      en: 'European Patent Organisation',
    })
  })

  it.each(['CA', 'JP', 'US'])('says that the decision for %s covers a part only', (country) => {
    expect(adequacyFor(law, country, '2026-01-01')[0]!.scope).not.toBeNull()
  })
})

describe('actsCitedIn', () => {
  const cited = (text: string, date: string) =>
    actsCitedIn(law, text, date).map((found) => [
      found.text,
      found.entry.id,
      found.status,
      found.replacedBy.map(({ id }) => id),
    ])
  const replacements = ['fi-1050-2018', 'eu-gdpr']

  it('finds the act of 1999 once it was repealed, with its place', () => {
    const text = 'Tämä on henkilötietolain (523/1999) 10 ja 24 §:n mukainen seloste.'
    expect(actsCitedIn(law, text, '2018-12-31')).toEqual([])
    const [found, ...others] = actsCitedIn(law, text, '2019-01-01')
    expect(others).toEqual([])
    expect(found).toMatchObject({ status: 'ended', start: 8, end: 35, text: 'henkilötietolain (523/1999)' })
  })

  it.each([
    ['Henkilötietolaki', 'Henkilötietolaki'],
    ['HENKILÖTIETOLAKI 10 §', 'HENKILÖTIETOLAKI'],
    ['henkilötietolakia noudattaen', 'henkilötietolakia'],
    ['henkilötietolaissa säädetään', 'henkilötietolaissa'],
    ['henkilötietolain\n(523 / 1999) nojalla', 'henkilötietolain\n(523 / 1999)'],
    ['laki 523/1999', '523/1999'],
    ['enligt personuppgiftslagen 10 §', 'personuppgiftslagen'],
    ['personuppgiftslagen (523/1999)', 'personuppgiftslagen (523/1999)'],
    ['the Finnish Personal Data Act (523/1999)', 'Personal Data Act (523/1999)'],
    ['rights under the Personal Data Act', 'Personal Data Act'],
  ])('recognises %p', (text, words) => {
    expect(cited(text, '2021-01-15').at(-1)).toEqual([words, 'fi-523-1999', 'ended', replacements])
  })

  it.each([
    'henkilötietolainsäädäntö',
    'henkilötietolaite',
    'henkilötietolaitos',
    'tietosuojalaki (1050/2018)',
    'tietosuojalainsäädännössä',
    '1523/1999',
    '523/19991',
    'EU:n yleinen tietosuoja-asetus (EU) 2016/679, GDPR',
    'laki sähköisen viestinnän palveluista (917/2014) 205 §',
    'the Personal Data Act of Norway',
    'the Norwegian Personal Data Act',
    'the Personal Data Act (2018:218)',
    'työelämän tietosuojalaki',
  ])('sees nothing repealed in %p', (text) => {
    expect(cited(text, '2021-01-15')).toEqual([])
  })

  it('follows replacements to what is in force on the day', () => {
    expect(cited('henkilörekisterilaki', '2000-01-01')).toEqual([
      ['henkilörekisterilaki', 'fi-471-1987', 'ended', ['fi-523-1999']],
    ])
    expect(cited('henkilörekisterilaki', '2020-01-01')).toEqual([
      ['henkilörekisterilaki', 'fi-471-1987', 'ended', replacements],
    ])
  })

  it('tells an old name of an act from its number, which still is right', () => {
    expect(cited('tietoyhteiskuntakaari (917/2014)', '2020-01-01')).toEqual([
      ['tietoyhteiskuntakaari (917/2014)', 'fi-917-2014', 'ended', ['fi-917-2014']],
    ])
    const [found] = actsCitedIn(law, 'tietoyhteiskuntakaaren 205 §', '2020-01-01')
    expect(found!.replacedBy[0]!.names['fi']).toBe('laki sähköisen viestinnän palveluista')
    expect(cited('917/2014', '2020-01-01')).toEqual([])
    expect(cited('917/2014', '2016-01-01')).toEqual([])
  })

  it('reads the longest name', () => {
    expect(cited('sähköisen viestinnän tietosuojalaki', '2010-01-01')).toEqual([])
    expect(cited('sähköisen viestinnän tietosuojalain', '2020-01-01')).toEqual([
      ['sähköisen viestinnän tietosuojalain', 'fi-516-2004', 'ended', ['fi-917-2014']],
    ])
  })

  it('tells the Swedish act from the Finnish one of the same name', () => {
    for (const text of [
      'personuppgiftslagen (1998:204)',
      'personuppgiftslagen (PUL)',
      'personuppgiftslagen 1998:204',
    ]) {
      expect(cited(text, '2020-01-01')).toEqual([[text, 'se-1998-204', 'ended', ['se-2018-218', 'eu-gdpr']]])
    }
  })

  it('tells what was not in force yet', () => {
    expect(cited('tietosuojalaki 1050/2018', '2018-12-31')).toEqual([
      ['tietosuojalaki', 'fi-1050-2018', 'notYet', []],
      ['1050/2018', 'fi-1050-2018', 'notYet', []],
    ])
    // A notice may cite what is in force and soon to apply.
    expect(cited('tietosuoja-asetus', '2018-05-12')).toEqual([])
    expect(cited('tietosuoja-asetus', '2016-05-23')).toHaveLength(1)
  })

  it('gives places that hold the words, in order, within any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'henkilötietolaki ',
        ' (523/1999)',
        ' GDPR ',
        '95/46/EY',
        ' personuppgiftslagen ',
        'tietosuojalaki',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), aDate, (pieces, date) => {
        const text = pieces.join('')
        const found = actsCitedIn(law, text, date)
        for (const each of found) {
          expect(text.slice(each.start, each.end)).toBe(each.text)
          expect(each.text).toBe(each.text.trim())
          expect(validOn([each.entry], date)).toEqual([])
          expect(validOn(each.replacedBy, date)).toEqual(each.replacedBy)
        }
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b))
      }),
    )
  })

  it('reads a long text in reasonable time', () => {
    const text = (length: number) => 'henkilötietolaki ('.repeat(length / 18)
    expect(actsCitedIn(law, text(20_000), '2020-01-01').length).toBeGreaterThan(1_000)
    expectLinear(text, (each) => actsCitedIn(law, each, '2020-01-01'), 20_000)
  })
})

describe('transferDecisionsCitedIn', () => {
  const cited = (text: string, date: string) =>
    transferDecisionsCitedIn(law, text, date).map(({ entry, replacedBy, status }) => [
      entry.id,
      status,
      replacedBy.map(({ id }) => id),
    ])

  it('finds Privacy Shield from the judgment on, and what came after it', () => {
    const text = 'Siirto perustuu Privacy Shield -järjestelyyn.'
    expect(cited(text, '2020-07-15')).toEqual([])
    expect(cited(text, '2020-07-16')).toEqual([['us-privacy-shield', 'ended', []]])
    expect(cited(text, '2023-07-10')).toEqual([['us-privacy-shield', 'ended', ['us-data-privacy-framework']]])
    expect(cited('Safe Harbor', '2019-01-01')).toEqual([['us-safe-harbour', 'ended', ['us-privacy-shield']]])
  })

  it.each(['2001/497/EY', '2004/915/EC', '2010/87/EU'])('finds the old clauses %s', (number) => {
    expect(cited(`vakiolausekkeet (${number})`, '2021-09-26')).toEqual([])
    expect(cited(`vakiolausekkeet (${number})`, '2021-09-27')).toEqual([
      [expect.stringMatching(/^scc-/), 'ended', ['scc-2021-914']],
    ])
  })
})

describe('mergeLaw', () => {
  const estonian = law.authorities.find(({ id }) => id === 'ee-aki')!
  const fictional: AuthorityEntry = {
    id: 'fi-esimerkki',
    country: 'FI',
    localLanguages: ['fi'],
    names: { fi: 'Esimerkkivirasto' },
    website: 'http://example.org',
    validFrom: '2027-01-01',
    validTo: null,
    verified: null,
    source: 'Test',
  }

  it('replaces in place what has the same id and first day, adds the rest, and changes nothing given', () => {
    const snapshot = JSON.stringify(law)
    const ended = { ...estonian, validTo: '2027-01-01' }
    const next = { ...estonian, validFrom: '2027-01-01', website: 'https://example.org' }
    const merged = mergeLaw(law, { authorities: [ended, next, fictional] })
    expect(merged.authorities).toHaveLength(law.authorities.length + 2)
    expect(merged.authorities[law.authorities.indexOf(estonian)]).toBe(ended)
    expect(merged.authorities.slice(-2)).toEqual([next, fictional])
    expect(authoritiesOf(merged, 'EE', '2026-12-31')[0]!.website).toBe('https://www.aki.ee')
    expect(authoritiesOf(merged, 'EE', '2027-01-01')[0]!.website).toBe('https://example.org')
    expect(merged.acts).toEqual(law.acts)
    expect(JSON.stringify(law)).toBe(snapshot)
    expect(mergeLaw(merged, { authorities: [ended, next, fictional] })).toEqual(merged)
  })

  it('takes nothing for no correction', () => {
    expect(mergeLaw(law)).toEqual(law)
    expect(mergeLaw(law, {})).toEqual(law)
  })

  it('lets an own act be found', () => {
    const merged = mergeLaw(law, {
      acts: [
        {
          id: 'fi-esimerkkilaki',
          jurisdiction: 'FI',
          number: '1/2000',
          names: { fi: 'esimerkkilaki' },
          validFrom: '2000-01-01',
          validTo: '2010-01-01',
          replacedBy: ['fi-1050-2018'],
          patterns: ['esimerkkila(?:ki|in)'],
          verified: null,
          source: 'Test',
        },
      ],
    })
    expect(actsCitedIn(merged, 'Esimerkkilain 1 §', '2020-01-01')).toMatchObject([
      { text: 'Esimerkkilain', replacedBy: [{ id: 'fi-1050-2018' }] },
    ])
  })

  const act = law.acts[0]!
  const adequacy = law.adequacyDecisions[0]!
  it.each<[string, unknown, string, string, string]>([
    ['authorities', { ...fictional, validFrom: '2027-02-29' }, 'fi-esimerkki', 'validFrom', 'calendar date'],
    ['authorities', { ...fictional, validTo: '1.1.2028' }, 'fi-esimerkki', 'validTo', 'calendar date'],
    ['authorities', { ...fictional, validTo: '2027-01-01' }, 'fi-esimerkki', 'validTo', 'later'],
    ['authorities', { ...fictional, validTo: '2026-01-01' }, 'fi-esimerkki', 'validTo', 'later'],
    ['authorities', { ...fictional, validTo: undefined }, 'fi-esimerkki', 'validTo', 'calendar date'],
    ['authorities', { ...fictional, country: 'XX' }, 'fi-esimerkki', 'country', 'ISO 3166-1'],
    ['authorities', { ...fictional, country: 'fi' }, 'fi-esimerkki', 'country', 'ISO 3166-1'],
    ['authorities', { ...fictional, website: 'ftp://example.org' }, 'fi-esimerkki', 'website', 'https'],
    ['authorities', { ...fictional, website: 'javascript:alert(1)' }, 'fi-esimerkki', 'website', 'https'],
    ['authorities', { ...fictional, names: {} }, 'fi-esimerkki', 'names', 'language'],
    ['authorities', { ...fictional, names: { sv: 'Exempel' } }, 'fi-esimerkki', 'names', "'fi'"],
    ['authorities', { ...fictional, localLanguages: [] }, 'fi-esimerkki', 'localLanguages', 'empty'],
    ['authorities', { ...fictional, phone: '1' }, 'fi-esimerkki', 'phone', 'not known'],
    [
      'authorities',
      { ...fictional, contact: { fi: {} } },
      'fi-esimerkki',
      'contact.fi.visitingAddress',
      'object',
    ],
    ['authorities', { ...fictional, id: 'Not an id' }, 'Not an id', 'id', 'lower-case'],
    ['authorities', { ...estonian, validFrom: '2025-01-01' }, 'ee-aki', 'validTo', '2025-01-01'],
    ['acts', { ...act, patterns: ['('] }, act.id, 'patterns[0]', 'regular expression'],
    ['acts', { ...act, replacedBy: ['nowhere'] }, act.id, 'replacedBy', 'nowhere'],
    ['acts', { ...act, jurisdiction: 'EEA' }, act.id, 'jurisdiction', 'EU'],
    ['transferMechanisms', { ...law.transferMechanisms[0]!, id: LEGAL_BASES[0] }, 'consent', 'id', 'one of'],
    [
      'transferDecisions',
      { ...law.transferDecisions[0]!, mechanism: 'x' },
      'scc-2001-497',
      'mechanism',
      'one of',
    ],
    ['adequacyDecisions', { ...adequacy, country: null }, adequacy.id, 'country', 'organisation'],
  ])('%s: refuses %j', (kind, entry, id, field, reason) => {
    const merge = () => mergeLaw(law, { [kind]: [entry] })
    expect(merge).toThrow(Error)
    for (const part of [`\`law.${kind}\``, `'${id}'`, `\`${field}\``, reason]) expect(merge).toThrow(part)
  })

  it.each<[string, unknown, string]>([
    ['an unknown kind', { courts: [] }, '`law.courts`'],
    ['no array', { acts: {} }, '`law.acts` must be an array'],
    ['no object', { acts: [null] }, 'entry number 1 must be an object'],
    ['an entry without id', { acts: [{ number: '1/2000' }] }, 'entry number 1: `id`'],
    ['the same twice', { authorities: [fictional, fictional] }, 'given twice'],
    [
      'an overlap among the additions',
      { authorities: [fictional, { ...fictional, validFrom: '2028-01-01' }] },
      "entry 'fi-esimerkki': `validTo`",
    ],
  ])('refuses %s', (_, corrections, message) => {
    expect(() => mergeLaw(law, corrections as Parameters<typeof mergeLaw>[1])).toThrow(message)
  })

  it('takes adjoining states and refuses overlapping ones, wherever they meet', () => {
    fc.assert(
      fc.property(aDate, aDate, aDate, (one, other, end) => {
        fc.pre(one < other)
        const states = [
          { ...fictional, validFrom: one, validTo: end },
          { ...fictional, validFrom: other },
        ]
        const merge = () => mergeLaw(law, { authorities: states })
        if (end > one && end <= other) {
          const merged = merge()
          expect(validOn(merged.authorities, other).filter(({ id }) => id === fictional.id)).toHaveLength(1)
          expect(
            validOn(merged.authorities, nextDay(other)).filter(({ id }) => id === fictional.id),
          ).toHaveLength(1)
        } else expect(merge).toThrow('`validTo`')
      }),
    )
  })
})
