import type { AuthorityWay, AuthorityWays } from '../lawOfDay.js'
import type { Fix } from '../rule.js'
import type { CheckedBlock } from '../subject.js'

import { matchesIn } from '../../matching/matches.js'
import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { isToldAsPast } from '../text/history.js'
import { isAbout, languageOf, literally } from '../text/words.js'

/** Names of authorities in the forms in which they stand in texts, beside those that law gives. */
const NAMES =
  /(?<!\p{L})(?:tietosuoja-?\s?valtuut\p{L}{1,20}|dataombudsman\p{L}{0,10}|data\s+protection\s+ombudsman\p{L}{0,2}|office\s+of\s+the\s+data\s+protection)/giu

/** How far behind its name the details of an authority reach. */
const REACH = 260

/** A street with its number. */
const STREET =
  /(?<!\p{L})\p{Lu}\p{L}{2,40}(?:katu|tie|kuja|polku|väylä|ranta|aukio|tori|bulevardi|kaari|rinne|puisto|gatan|vägen|gränden|stigen|gränd|street|road)\s\d{1,3}/gu
const POSTAL_CODE = /(?<![\d+/-])(?:FI-|FIN-)?(?<code>\d{5})(?=\s\p{L})/gu
const PHONE = /(?<![\d/])(?:\+\s?358[\s()-]{0,3}\d|0\d)(?:[\s()-]{0,2}\d){4,11}(?!\d)/gu
const EMAIL = /[\p{L}\d._-]{1,40}\s?(?:@|\(at\)|\[at\])\s?(?<domain>(?:[\p{L}\d-]{1,30}\.){1,3}\p{L}{2,6})/gu

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^358/, '0').replace(/^00/, '0')

/** A box, by its number. */
const BOX = /(?<!\p{L})(?:PL|PB|P\.?\s?O\.?\s?Box|Box)\s?(?<number>\d{1,5})(?!\d)/gu
/** A box of an authority's own, whose name is its number. */
const numberOfBox = (street: string): string | undefined =>
  /^(?:PL|PB|P\.O\. Box|Box)\s?(\d+)/.exec(street)?.[1]
/** The part before the @ that names an authority: such an address is no controller's. */
const OF_AUTHORITY = /^(?:tietosuojavaltuu|dataombud|ombudsman)/u

type Mistake = { end: number; expected: string; fix?: Fix; start: number }

/** Pairs of a street or box with the postal code that belongs to it. */
const addressesOf = (ways: readonly AuthorityWay[]): { code: string; street: string }[] =>
  ways.flatMap(({ kind, value }, index) => {
    const next = ways[index + 1]
    return kind === 'street' && next?.kind === 'postalCode' ? [{ code: next.value, street: value }] : []
  })

const valuesOf = (ways: readonly AuthorityWay[], kind: AuthorityWay['kind'], language?: string): string[] => [
  ...new Set(
    ways
      .filter((way) => way.kind === kind && (!language || way.language === language))
      .map(({ value }) => value),
  ),
]

/** The street without floor: `Ratapihantie 9`. */
const streetOnly = (street: string): string => street.replace(/,.*$/, '')

/** What is not right about the details that stand behind the name of an authority. */
const mistakesIn = (text: string, authority: AuthorityWays, language: string): Mistake[] => {
  const { current } = authority
  const own = current.some((way) => way.language === language) ? language : undefined
  const addresses = addressesOf(current)
  const streets = valuesOf(current, 'street').map(streetOnly)
  const codes = valuesOf(current, 'postalCode')
  const phones = valuesOf(current, 'phone').map(digits)
  const emails = valuesOf(current, 'email')
  const visiting = addresses.find(({ street }) => !/\b(?:PL|PB|Box)\b/i.test(street))
  const mistakes: Mistake[] = []
  const expectedStreet = valuesOf(current, 'street', own).map(streetOnly)[0]
  for (const match of matchesIn(text, STREET)) {
    if (streets.length === 0 || streets.includes(match[0])) continue
    mistakes.push({
      end: match.index + match[0].length,
      expected: expectedStreet ?? '',
      fix: expectedStreet === undefined ? undefined : { text: expectedStreet, type: 'replace' },
      start: match.index,
    })
  }
  const boxes = valuesOf(current, 'street').filter((street) => numberOfBox(street) !== undefined)
  const expectedBox = valuesOf(current, 'street', own).find((street) => boxes.includes(street))
  for (const match of matchesIn(text, BOX)) {
    if (boxes.some((street) => numberOfBox(street) === match.groups?.['number'])) continue
    if (expectedBox === undefined) continue
    mistakes.push({
      end: match.index + match[0].length,
      expected: expectedBox,
      fix: { text: expectedBox, type: 'replace' },
      start: match.index,
    })
  }
  for (const match of matchesIn(text, POSTAL_CODE)) {
    if (codes.length === 0) continue
    const code = match.groups?.['code'] ?? ''
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const box = addresses.find(
      ({ street }) =>
        new RegExp(`(?:PL|PB|Box)\\s?${street.replace(/\D/g, '')}\\D{0,6}$`, 'iu').test(before) &&
        /^(?:PL|PB|P\.O\. Box)/.test(street),
    )
    const street = visiting && before.includes(streetOnly(visiting.street)) ? visiting : undefined
    const expected = (box ?? street)?.code
    if (expected === undefined ? codes.includes(code) : code === expected) continue
    const right = expected ?? codes.at(-1) ?? ''
    mistakes.push({
      end: match.index + match[0].length,
      expected: right,
      fix: { text: right, type: 'replace' },
      start: match.index,
    })
  }
  for (const match of matchesIn(text, PHONE)) {
    if (phones.length === 0 || phones.includes(digits(match[0]))) continue
    const right = valuesOf(current, 'phone', own)[0] ?? ''
    mistakes.push({
      end: match.index + match[0].length,
      expected: right,
      fix: { text: right, type: 'replace' },
      start: match.index,
    })
  }
  for (const match of matchesIn(text, EMAIL)) {
    const written = match[0].replace(/\s?(?:\(at\)|\[at\])\s?/u, '@').toLowerCase()
    const domain = match.groups?.['domain']?.toLowerCase() ?? ''
    const domains = [
      ...emails.map((email) => email.split('@')[1]),
      authority.website.replace(/^https?:\/\/(?:www\.)?/, ''),
    ]
    if (emails.length === 0 || emails.includes(written)) continue
    // Another domain may be that of the controller.
    if (
      !domains.includes(domain) &&
      !/tietosuoja|dataombud|ombudsman/u.test(domain) &&
      !OF_AUTHORITY.test(written)
    )
      continue
    const right = emails[0] ?? ''
    mistakes.push({
      end: match.index + match[0].length,
      expected: right,
      fix: { text: right, type: 'replace' },
      start: match.index,
    })
  }
  return mistakes.sort((one, other) => one.start - other.start)
}

const ownNames = new WeakMap<AuthorityWays, RegExp>()

/** The names that authorities have in general, and those of this one. */
const namesOf = (authority: AuthorityWays): RegExp => {
  const own = Object.values(authority.names).map(literally).join('|')
  const names =
    ownNames.get(authority) ?? (own === '' ? NAMES : new RegExp(`${NAMES.source}|(?:${own})`, 'giu'))
  ownNames.set(authority, names)
  return names
}

/** Words for the controller: the details behind them are its own. */
const OURSELVES =
  /(?<!\p{L})(?:mei(?:hin|lle|ltä|dän)|osoitteemme|toimistomme|toimistoomme|asiakaspalveluumme|rekisterinpitäjä\p{L}{0,5}|oss|kontakta\s+föreningen|us)(?!\p{L})/iu

/** Where the details of an authority begin and end in a block: from its name as far as they go. */
const detailsOf = (block: CheckedBlock, names: RegExp): { start: number; text: string } | null => {
  const [name] = matchesIn(block.text, names)
  if (!name) return null
  // A name before an @ is the beginning of an address.
  const start = block.text[name.index + name[0].length] === '@' ? name.index : name.index + name[0].length
  const [text = ''] = block.text.slice(start, start + REACH).split(OURSELVES)
  return { start, text }
}

/** A wrong or former way to reach the supervisory authority, or its former name. */
export const authorityContact = sectionRule({
  id: 'authority-contact',
  kind: 'date',
  severity: 'error',
  cites: ['GDPR Art. 13(2)(d)', 'GDPR Art. 14(2)(e)', 'GDPR Art. 77', 'WP260 rev.01'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Valvontaviranomaisen yhteystiedot',
    sv: 'Tillsynsmyndighetens kontaktuppgifter',
    en: 'Contact details of the supervisory authority',
  },
  help: {
    fi: 'Väärään osoitteeseen lähetetty valitus ei tule perille. Käytä viranomaisen nykyisiä tietoja. Kun viranomainen valitaan organisaatioista, tiedot pysyvät ajan tasalla.',
    sv: 'Ett klagomål till fel adress kommer inte fram. Använd myndighetens nuvarande uppgifter. När myndigheten väljs bland organisationerna hålls uppgifterna aktuella.',
    en: 'A complaint sent to a wrong address does not arrive. Use the authority’s present details. Where the authority is chosen from the organisations, they stay up to date.',
  },
  messages: {
    contact: {
      fi: '”{{words}}” ei ole viranomaisen nykyinen yhteystieto. Nyt: {{expected}}.',
      sv: '”{{words}}” är inte myndighetens nuvarande kontaktuppgift. Nu: {{expected}}.',
      en: '“{{words}}” is not the authority’s present contact detail. Now: {{expected}}.',
    },
    name: {
      fi: '”{{words}}” on vanha nimi tai entinen viranomainen. Nyt: {{expected}}.',
      sv: '”{{words}}” är ett gammalt namn eller en tidigare myndighet. Nu: {{expected}}.',
      en: '“{{words}}” is a former name or authority. Now: {{expected}}.',
    },
  },
  examples: [
    ...examplesIn('fi', 'complaint', [
      [
        'Tietosuojavaltuutetun toimisto, Ratapihantie 9, 00520 Helsinki.',
        'Tietosuojavaltuutetun toimisto, Lintulahdenkuja 4, 00530 Helsinki.',
      ],
      [
        'Tietosuojavaltuutetun toimisto, PL 800, 00521 Helsinki.',
        'Tietosuojavaltuutetun toimisto, PL 800, 00531 Helsinki, tietosuoja@om.fi.',
      ],
      [
        'Tietosuojavaltuutetun toimisto, puh. 029 56 16670.',
        'Tietosuojavaltuutetun toimisto, vaihde 029 566 6700.',
      ],
      [
        'Voit valittaa tietosuojavaltuutetulle, puh. 014 765 4321.',
        'Voit valittaa tietosuojavaltuutetulle. Ota ensin yhteyttä meihin, puh. 014 765 4321.',
      ],
      ['Voit valittaa tietosuojalautakunnalle.', 'Voit valittaa tietosuojavaltuutetulle.'],
      ['Tietosuojavaltuutettu: tietosuoja@tietosuoja.fi', 'Tietosuojavaltuutettu: tietosuoja@om.fi'],
    ]),
    ...examplesIn('sv', 'complaint', [
      [
        'Dataombudsmannens byrå, Bangårdsvägen 9, 00520 Helsingfors.',
        'Dataombudsmannens byrå, Fågelviksgränden 4, 00530 Helsingfors.',
      ],
      [
        'Du kan klaga hos Datainspektionen.',
        'Du kan klaga hos Integritetsskyddsmyndigheten, tidigare Datainspektionen.',
      ],
      [
        'Dataombudsmannens byrå, PB 800, 00521 Helsingfors.',
        'Dataombudsmannens byrå, PB 800, 00531 Helsingfors, tfn 029 566 6700.',
      ],
    ]),
    ...examplesIn('en', 'complaint', [
      [
        'Data Protection Ombudsman, P.O. Box 800, 00521 Helsinki.',
        'Data Protection Ombudsman, P.O. Box 800, 00531 Helsinki.',
      ],
      [
        'Office of the Data Protection Ombudsman, Ratapihantie 9, Helsinki.',
        'Office of the Data Protection Ombudsman, Lintulahdenkuja 4, 00530 Helsinki.',
      ],
      [
        'Data Protection Ombudsman, tel. +358 29 566 6701.',
        'Data Protection Ombudsman, tel. +358 29 566 6700.',
      ],
    ]),
    {
      language: 'sv',
      in: 'complaint',
      bad: 'Datainspektionen tar emot klagomål.',
      good: 'Integritetsskyddsmyndigheten, före 2021 kallad Datainspektionen, tar emot klagomål.',
    },
    {
      language: 'fi',
      in: 'complaint',
      bad: 'Tietosuojavaltuutetun toimisto, PL 500, Helsinki.',
      good: 'Tietosuojavaltuutetun toimisto, PL 800, Helsinki. Rekisterinpitäjä: PL 500, Helsinki.',
    },
    {
      language: 'fi',
      in: 'complaint',
      bad: 'Valita tänne: tietosuojavaltuutettu@oikeus.fi',
      good: 'Valita tietosuojavaltuutetulle; neuvoa antaa tietosuoja@kotikulma.example.',
    },
    {
      language: 'fi',
      in: 'complaint',
      bad: 'Tietosuojavaltuutetun toimisto, PL 5, 00100 Helsinki.',
      good: 'Valita tietosuojavaltuutetun toimistoon. Meidän osoitteemme on PL 5, 00100 Helsinki.',
    },
  ],
  checkSection: (section, { country, law }) => {
    const language = languageOf(section)
    const authorities = law.authorities(country)
    const authority = authorities.find(({ current }) => current.length > 0)
    const names = authority ? namesOf(authority) : NAMES
    const complaint = isAbout(section, 'complaint')
    return section.blocks.flatMap((block, index) => {
      const former = block.sentences.flatMap((sentence) =>
        law
          .formerAuthorities(sentence.text, country)
          .filter(({ id }) => id !== 'fi-viestintavirasto' || isAbout(section, 'cookies', 'complaint'))
          .slice(0, 1)
          .map(({ end, now, start }) => ({ end: sentence.start + end, now, start: sentence.start + start }))
          .filter((place) => !isToldAsPast(sentence, place, section.language))
          .map(({ end, now, start }) => ({
            message: 'name' as const,
            params: { expected: now[language] ?? now['en'] ?? '', words: block.text.slice(start, end) },
            words: { block: index, end, start },
          })),
      )
      // The box on a line of its own goes on from the name on the line before it.
      const details =
        detailsOf(block, names) ??
        (complaint && section.blocks.slice(Math.max(0, index - 4), index).some((one) => detailsOf(one, names))
          ? { start: 0, text: block.text.slice(0, REACH) }
          : null)
      if (!authority || !details) return former
      // Elsewhere only what stands in the sentence with the name belongs to it.
      const reach = complaint ? details.text : (details.text.split(/(?<=\p{L}{3})\.\s/u)[0] ?? '')
      const wrong = mistakesIn(reach, authority, language).flatMap(({ end, expected, fix, start }) => {
        const words = { block: index, end: details.start + end, start: details.start + start }
        const sentence = block.sentences.find((one) => one.start <= words.start && one.end >= words.end)
        if (sentence && isToldAsPast(sentence, words, section.language)) return []
        return [
          {
            message: 'contact' as const,
            params: { expected, words: block.text.slice(words.start, words.end) },
            words,
            ...(fix && { fix }),
          },
        ]
      })
      return [...former, ...wrong]
    })
  },
})
