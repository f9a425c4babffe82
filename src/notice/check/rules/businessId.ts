import type { Found } from '../rule.js'

import { matchesIn } from '../../matching/matches.js'
import { sectionRule } from '../rule.js'
import { businessId as validate, storedBusinessId } from '../../validation/businessId.js'
import { wordsAt } from '../text/places.js'

/** What stands before a Finnish business identity code. */
const LABEL =
  '(?:y-?\\s?tunnus|ytunnus|liike- ja yhteisötunnus|yritystunnus|ly-tunnus|alv-?(?:numero|tunnus)|fo-?\\s?(?:nummer|nr|beteckning)|företags- och organisationsnummer|företagsnummer|moms(?:nummer|nr)?|business (?:id(?:entity code)?|identification)(?: number| code)?|company (?:id|number|code)|vat(?: number| id| no\\.?)?)'

const IS_LABEL = new RegExp(`^${LABEL}`, 'iu')
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])${LABEL}\\s{0,3}(?:on|är|is)?\\s{0,3}[:.–(-]{0,2}\\s{0,3}(?<code>(?:FI\\s?)?\\d[\\d \\t–—-]{4,12}\\d)(?![\\p{L}\\p{N}])`,
  'dgiu',
)
const BARE = /(?<![\p{L}\p{N}.,+/-]|\d )(?<code>\d{7}\s?[-–]\s?\d)(?![\p{L}\p{N}]|[-–./]\d| \d)/dgu

/** Business identity codes of Finland that cannot be. */
export const businessId = sectionRule({
  id: 'business-id',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 13(1)(a)', 'Yritys- ja yhteisötietolaki 244/2001 §9'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Y-tunnus, joka on olemassa',
    sv: 'FO-nummer som kan finnas',
    en: 'A business ID that can be',
  },
  help: {
    fi: 'Y-tunnuksessa on seitsemän numeroa, väliviiva ja tarkistusnumero, joka lasketaan muista. Tarkista tunnus osoitteesta ytj.fi.',
    sv: 'Ett FO-nummer har sju siffror, ett bindestreck och en kontrollsiffra som räknas ut av de andra. Kontrollera numret på ytj.fi.',
    en: 'A Finnish business ID has seven digits, a hyphen and a check digit that follows from them. Look it up at ytj.fi.',
  },
  messages: {
    checkDigit: {
      fi: '{{words}} ei voi olla Y-tunnus: tarkistusnumero ei täsmää. Onko siinä kirjoitusvirhe?',
      sv: '{{words}} kan inte vara ett FO-nummer: kontrollsiffran stämmer inte. Är det ett skrivfel?',
      en: '{{words}} cannot be a business ID: the check digit does not match. Is it a typing error?',
    },
    format: {
      fi: '{{words}} ei ole Y-tunnuksen muotoinen. Muoto on 1234567-8.',
      sv: '{{words}} har inte formen av ett FO-nummer. Formen är 1234567-8.',
      en: '{{words}} does not look like a business ID, which is written 1234567-8.',
    },
    hyphen: {
      fi: 'Kirjoita Y-tunnus näin: {{code}}.',
      sv: 'Skriv FO-numret så här: {{code}}.',
      en: 'Write the business ID like this: {{code}}.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'controller',
      bad: 'Kotikulma Oy, Y-tunnus 1357924-3',
      good: 'Kotikulma Oy, Y-tunnus 1357924-2',
    },
    {
      language: 'fi',
      in: 'controller',
      bad: 'Kotikulma Oy (2468013-1), Kylätie 3',
      good: 'Kotikulma Oy (2468013-5), puh. 040 765 4321, ALV-tunnus FI24680135',
    },
    {
      language: 'fi',
      in: 'controller',
      bad: 'Y-tunnus: 13579242',
      good: 'Rekisterinumero 1234567, viite 12345678-9012',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Bokstugan Ab, FO-nummer 0987612-2',
      good: 'Bokstugan Ab, FO-nummer 0987612-1',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'FO-nr 1112223-4, Strandgatan 2',
      good: 'FO-nr 1112223-0, telefon 045 1234567',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Momsnummer FI09876122',
      good: 'Momsnummer FI09876121',
    },
    {
      language: 'en',
      in: 'controller',
      bad: 'Larkfield Ltd, Business ID 1112223-9',
      good: 'Larkfield Ltd, Business ID 1112223-0',
    },
    {
      language: 'en',
      in: 'controller',
      bad: 'Business ID: 123456-78',
      good: 'Case 2024-1234567, open 10-17',
    },
    {
      language: 'en',
      in: 'controller',
      bad: 'Company code 2468013 - 6',
      good: 'Company code 2468013-5',
    },
  ],
  checkSection: (section, { country }) => {
    if (country !== 'FI' && country !== 'AX') return null
    const seen = new Set<string>()
    return section.blocks.flatMap(({ label, text }, block) => {
      const labelled = label !== null && IS_LABEL.test(label)
      const whole = labelled ? [...text.matchAll(/(?<code>(?:FI\s?)?\d[\d –—-]{4,12}\d)/dgu)] : []
      return [...matchesIn(text, LABELLED), ...matchesIn(text, BARE), ...whole].flatMap(
        (match): Found<'checkDigit' | 'format' | 'hyphen'>[] => {
          const [start, end] = match.indices?.groups?.['code'] ?? [match.index, match.index + match[0].length]
          if (seen.has(`${block}:${start}`)) return []
          seen.add(`${block}:${start}`)
          const written = text.slice(start, end)
          const isVAT = /^FI/iu.test(written)
          const code = storedBusinessId(written, 'FI')
          const problem = validate(code, 'FI')
          const words = wordsAt({ block, end, start })
          if (problem === 'businessIdFormat')
            return [{ message: 'format' as const, params: { words: written }, words }]
          if (problem !== null) return [{ message: 'checkDigit' as const, params: { words: written }, words }]
          if (isVAT || written === code) return []
          const fix = { text: code, type: 'replace' as const }
          return [
            { fix, message: 'hyphen' as const, params: { code }, severity: 'information' as const, words },
          ]
        },
      )
    })
  },
})
