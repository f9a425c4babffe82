import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { languagePacks } from '../../src/languages/index.js'
import { durationOf, isoOf, isSameLength, partsOfDuration, readDuration } from '../../src/notice/durations.js'
import { DURATION_UNITS } from '../../src/notice/languagePack.js'
import { parseDuration } from '../../src/notice/validation/index.js'
import { hostileText } from './contentArbitraries.js'

type Sentence = readonly [text: string, duration: null | string]

const SENTENCES: Record<string, readonly Sentence[]> = {
  en: [
    ['Two years', 'P2Y'],
    ['two years after the end of the membership', 'P2Y'],
    ['10 years', 'P10Y'],
    ['We keep the data for twelve months.', 'P12M'],
    ['6 months from the last visit', 'P6M'],
    ['30 days’ notice', 'P30D'],
    ['for three years’ time', 'P3Y'],
    ['a 3-year period', 'P3Y'],
    ['72 hours', 'PT72H'],
    ['two weeks', 'P2W'],
    ['1 year and 6 months', 'P1Y6M'],
    ['ten (10) years', 'P10Y'],
    ['at most five years', 'P5Y'],
    ['1.5 years', 'P18M'],
    ['Since 2018, six years from the end of the financial year', 'P6Y'],
    // Nothing sure.
    ['as long as the membership lasts', null],
    ['', null],
    ['at least 5 years', null],
    ['about two years', null],
    ['2 to 3 years', null],
    ['between 2 and 3 years', null],
    ['5–10 years', null],
    ['two and a half years', null],
    ['one year, invoices ten years', null],
    ['children under 18 years', null],
    ['once a year', null],
    ['every two years', null],
    ['more than 5 years', null],
    ['when the child is 18 years old', null],
    ['the year 2025', null],
    ['0 years', null],
    ['five', null],
  ],
  fi: [
    ['kolme vuotta', 'P3Y'],
    ['Kolmen vuoden ajan', 'P3Y'],
    ['kahden viikon kuluttua', 'P2W'],
    ['6 kk', 'P6M'],
    ['6 kk.', 'P6M'],
    ['6\u00a0vuotta jäsenyyden päättymisestä', 'P6Y'],
    ['Tiedot poistetaan yhden vuoden kuluttua asiakassuhteen päättymisestä.', 'P1Y'],
    ['enintään kaksitoista kuukautta', 'P12M'],
    ['12 kuukauden ajan', 'P12M'],
    ['14 vrk', 'P14D'],
    ['30 päivän kuluttua', 'P30D'],
    ['kahdeksi vuodeksi', 'P2Y'],
    ['puolen vuoden ajan', 'P6M'],
    ['puolitoista vuotta', 'P18M'],
    ['1,5 vuotta', 'P18M'],
    ['1 vuosi ja 6 kuukautta', 'P1Y6M'],
    ['2 vuotta 6 kuukautta', 'P2Y6M'],
    ['kuuden (6) vuoden ajan', 'P6Y'],
    ['kymmenen vuotta tilikauden päättymisestä (kirjanpitolaki 1336/1997 2 luku 10 §)', 'P10Y'],
    ['72 tuntia', 'PT72H'],
    ['Säilytetään 5 v.', 'P5Y'],
    ['12 vuotta potilaan kuolemasta tai, jos siitä ei ole tietoa, 120 vuotta syntymästä', null],
    ['12 kuukautta, siis vuoden eli 1 vuoden', 'P12M'],
    // Nothing sure.
    ['', null],
    ['niin kauan kuin jäsenyys kestää', null],
    ['vähintään 6 vuotta', null],
    ['noin kolme vuotta', null],
    ['yli 5 vuotta', null],
    ['2–3 vuotta', null],
    ['2 - 3 vuotta', null],
    ['kaksi tai kolme vuotta', null],
    ['kaksi ja puoli vuotta', null],
    ['6 vuotta, valokuvat 2 vuotta', null],
    ['18 vuotta täyttäneet', null],
    ['18-vuotiaat jäsenet', null],
    ['18 vuoden ikään asti', null],
    ['joka 2 vuosi', null],
    ['kahden vuoden välein', null],
    ['kerran vuodessa', null],
    ['kuluvan vuoden ajan', null],
    ['vuoden 2025 loppuun', null],
    ['31.12.2025 asti', null],
    ['5 vuoteen', null],
    ['kuusi', null],
    ['999999 vuotta', null],
  ],
  sv: [
    ['10 år', 'P10Y'],
    ['tre års tid', 'P3Y'],
    ['Två veckor efter besöket', 'P2W'],
    ['i sex månader', 'P6M'],
    ['sex månaders tid', 'P6M'],
    ['ett år efter det att medlemskapet upphört', 'P1Y'],
    ['30 dagar', 'P30D'],
    ['ett halvt år', 'P6M'],
    ['ett år och sex månader', 'P1Y6M'],
    ['högst 5 år', 'P5Y'],
    ['under tio (10) år', 'P10Y'],
    ['72 timmar', 'PT72H'],
    ['14 dygn', 'P14D'],
    ['sju år enligt 2018 års lag', 'P7Y'],
    // Nothing sure.
    ['', null],
    ['så länge medlemskapet varar', null],
    ['minst 5 år', null],
    ['cirka tre år', null],
    ['3–5 år', null],
    ['mellan 3 och 5 år', null],
    ['tre eller fyra år', null],
    ['ett och ett halvt år', null],
    ['vart tredje år', null],
    ['var 3 år', null],
    ['18 års ålder', null],
    ['när personen är 18 år gammal', null],
    ['18 år fyllda', null],
    ['en gång per år', null],
    ['två år, bilderna ett år', null],
    ['år 2025', null],
  ],
}

describe.each(Object.keys(SENTENCES))('a duration in a text in %s', (language) => {
  const words = languagePacks[language]!.durationWords!

  it.each(SENTENCES[language]!)('of %j is read as %j', (text, duration) => {
    expect(readDuration(text, words)).toBe(duration)
    expect(readDuration(text.toUpperCase(), words)).toBe(duration)
    expect(readDuration(text.normalize('NFD').replaceAll(' ', '\u00a0'), words)).toBe(duration)
  })

  it('is read from what the plugin itself says', () => {
    const { durations } = languagePacks[language]!
    for (const unit of DURATION_UNITS) {
      for (const count of [1, 2, 10]) {
        expect(readDuration(durations[unit](count), words)).toBe(durationOf([{ count, unit }]))
      }
    }
  })

  it('is one that can be stored, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const found = readDuration(text, words)
        expect(found === null || parseDuration(found) !== null).toBe(true)
      }),
    )
  })
})

describe('the parts of a duration', () => {
  it.each([
    ['P3Y', [{ count: 3, unit: 'years' }]],
    [
      'P1Y6M',
      [
        { count: 1, unit: 'years' },
        { count: 6, unit: 'months' },
      ],
    ],
    ['P2W', [{ count: 2, unit: 'weeks' }]],
    [
      'P1DT12H',
      [
        { count: 1, unit: 'days' },
        { count: 12, unit: 'hours' },
      ],
    ],
  ] as const)('of %s make it again', (duration, parts) => {
    expect(partsOfDuration(duration)).toEqual(parts)
    expect(durationOf(parts)).toBe(duration)
  })

  it.each(['', null, undefined, 'P', '3 vuotta', 'P1.5Y'])('are none of %j', (value) => {
    expect(partsOfDuration(value)).toEqual([])
  })

  it.each([[[]], [[{ count: 0, unit: 'years' }]], [[{ count: 500, unit: 'years' }]]] as const)(
    'make none of %j',
    (parts) => {
      expect(durationOf(parts)).toBeNull()
    },
  )
})

it('writes a duration that is too long as it was typed, for its field to refuse', () => {
  expect(isoOf([{ count: 500, unit: 'years' }])).toBe('P500Y')
})

describe('the length of two durations', () => {
  it.each([
    ['P1Y', 'P12M', true],
    ['P1Y', 'P365D', true],
    ['P1M', 'P30D', true],
    ['P2W', 'P14D', true],
    ['P3D', 'PT72H', true],
    ['P5Y', 'P3Y', false],
    ['P1M', 'P4W', false],
    ['P10Y', 'P10M', false],
    ['', '', false],
    ['P1Y', 'x', false],
  ])('of %j and %j is the same: %j', (one, other, same) => {
    expect(isSameLength(one, other)).toBe(same)
    expect(isSameLength(other, one)).toBe(same)
  })
})
