import type { Found } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { rememberedByText } from '../../matching/remembered.js'
import { matches } from '../../matching/matches.js'
import { foldMarks } from '../../spelling.js'
import { textRule } from '../rule.js'
import { placesIn, shortened, wordsAt } from '../text/places.js'
import { isAbout, wholeSentence } from '../text/words.js'

/** Two words or more, or a street and its number, and the same again: “North Pier North Pier”, “Storgatan 4, Storgatan 4”. */
const TWICE =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}.'’-]{1,25}(?:\s(?:\p{L}[\p{L}.'’-]{1,25}|\d{1,6})){1,5})[,;]?\s+\1(?![\p{L}\p{N}])/giu

/** An address of e-mail or a number of a telephone, and the same again. */
const CONTACT_TWICE =
  /(?<![\p{L}\p{N}._+-])([\p{L}\p{N}._-]{1,40}@[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,20}){1,3}|\+?\d[\d\u00a0 -]{5,16}\d)[,;]?\s+\1(?![\p{L}\p{N}@]|[-.]\p{L})/giu

/** As short as this a sentence may stand twice: “No.”, “Two years.” */
const WORDS = 6
const LETTERS = 40
/** In one section shorter ones are worth a hint too. */
const WORDS_IN_SECTION = 3
const LETTERS_IN_SECTION = 20

const CONTACT = /@|(?:\+|\b0)\d[\d \u00a0-]{5,}|www\.|https?:|\b\d{5}\b/u

const comparable = rememberedByText((sentence) =>
  foldMarks(sentence)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

const isContact = (section: CheckedSection, sentence: string): boolean =>
  matches(sentence, CONTACT) ||
  isAbout(section, 'controller', 'contactPerson', 'dpo', 'representative', 'complaint')

type Seen = { section: CheckedSection; block: number }

/** A sentence of so many words is seldom another's double by chance; one word in so many may be another. */
const MANY_WORDS = 12
const ONE_IN = 10
/** Words in a row that two sentences are met by, and how many sentences are kept for each. */
const ROW = 4
const KEPT = 3

type Long = { section: CheckedSection; words: readonly string[] }

/** The words of a sentence, and each row of them in the order of their first words. */
const rowsOf = rememberedByText((key): { rows: readonly string[]; words: readonly string[] } => {
  const words = key.split(' ')
  const count = words.length < MANY_WORDS ? 0 : words.length - ROW + 1
  return { rows: Array.from({ length: count }, (_, at) => words.slice(at, at + ROW).join(' ')), words }
})

/** How many words of one sentence the other does not have. */
const differing = (one: readonly string[], other: readonly string[]): number => {
  const left = new Map<string, number>()
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
  let count = 0
  for (const word of one) {
    const times = left.get(word) ?? 0
    if (times > 0) left.set(word, times - 1)
    else count += 1
  }
  return count
}

/** Finds long sentences that were told before but for a word or so. */
const nearlyTold = () => {
  const byRow = new Map<string, Long[]>()
  return (section: CheckedSection, key: string): Long | undefined => {
    const { rows, words } = rowsOf(key)
    if (words.length < MANY_WORDS) return undefined
    const own: Long = { section, words }
    const met = new Set<Long>()
    // Two sentences of which one word in ten differs share some of the rows of either.
    rows.forEach((row, at) => {
      if (at % ROW === 0) for (const one of byRow.get(row) ?? []) met.add(one)
    })
    for (const row of rows) {
      const same = byRow.get(row)
      if (!same) byRow.set(row, [own])
      else if (same.length < KEPT && !same.includes(own)) same.push(own)
    }
    return [...met].find(
      (one) =>
        one.section !== section &&
        Math.abs(one.words.length - words.length) <= 1 &&
        differing(words, one.words) <= Math.floor(words.length / ONE_IN),
    )
  }
}

/** An address of a street or a box: words and a number. */
const ADDRESS = /\p{L}{4,}.{0,40}\d/u

const isOfContact = (section: CheckedSection): boolean => isAbout(section, 'controller', 'contactPerson')

/** The same sentence twice in a notice, and words that stand twice in a row. */
export const duplicateText = textRule({
  id: 'duplicate-text',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(1)'],
  languages: 'all',
  title: {
    fi: 'Kahteen kertaan sanottu',
    sv: 'Sagt två gånger',
    en: 'Said twice',
  },
  help: {
    fi: 'Sama virke on selosteessa kahdesti. Kun toista muutetaan, toinen unohtuu helposti. Jätä virke siihen kohtaan, johon se kuuluu.',
    sv: 'Samma mening finns två gånger i beskrivningen. När den ena ändras glöms den andra lätt. Behåll meningen där den hör hemma.',
    en: 'The same sentence is in the notice twice. When one is changed, the other is easily forgotten. Keep it where it belongs.',
  },
  messages: {
    address: {
      fi: 'Sama osoite on jo kohdassa ”{{heading}}”: ”{{words}}”. Kerran riittää.',
      sv: 'Samma adress finns redan under ”{{heading}}”: ”{{words}}”. En gång räcker.',
      en: 'The same address is under “{{heading}}” already: “{{words}}”. Once is enough.',
    },
    again: {
      fi: 'Tämä on sanottu jo kohdassa ”{{heading}}”: ”{{words}}”',
      sv: 'Detta har redan sagts under ”{{heading}}”: ”{{words}}”',
      en: 'This was said already under “{{heading}}”: “{{words}}”',
    },
    nearly: {
      fi: 'Lähes sama on jo kohdassa ”{{heading}}”: ”{{words}}” Jätä se yhteen paikkaan, niin sanamuodot eivät eroa.',
      sv: 'Nästan detsamma finns redan under ”{{heading}}”: ”{{words}}” Behåll det på ett ställe, så att orden inte skiljer sig.',
      en: 'Nearly the same is under “{{heading}}” already: “{{words}}” Keep it in one place, so that the wordings do not differ.',
    },
    sameSection: {
      fi: 'Tämä on samassa kohdassa kahdesti: ”{{words}}”',
      sv: 'Detta finns två gånger i samma punkt: ”{{words}}”',
      en: 'This is twice in the same section: “{{words}}”',
    },
    twice: {
      fi: '”{{words}}”: samat sanat ovat kahdesti peräkkäin.',
      sv: '”{{words}}”: samma ord står två gånger efter varandra.',
      en: '“{{words}}”: the same words stand twice in a row.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'controller',
      bad: 'Kotikulma Oy, Pohjoinen Kylätie Pohjoinen Kylätie 3',
      good: 'Kotikulma Oy, Pohjoinen Kylätie 3, Kylätien koulu',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Kaisa Lehto, Kylätie 3, Kylätie 3, 41800 Korpilahti',
      good: 'Kaisa Lehto, Kylätie 3, Kylätie 5, 41800 Korpilahti',
    },
    {
      language: 'fi',
      in: 'security',
      bad: 'Paperit ovat lukitussa kaapissa, johon on pääsy kahdella.\nPaperit ovat lukitussa kaapissa, johon on pääsy kahdella.',
      good: 'Paperit ovat lukitussa kaapissa. Tiedostot ovat lukitussa kaapissa olevalla levyllä.',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Bokstugan Ab, Norra Strandgatan, Norra Strandgatan 2',
      good: 'Bokstugan Ab, Norra Strandgatan 2, Norra hamnen',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'We keep the orders of the shop for three years. We keep the orders of the shop for three years.',
      good: 'We keep orders for three years. We keep letters for three years.',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Bokstugan Ab, Strandgatan 2, Strandgatan 2',
      good: 'Bokstugan Ab, Strandgatan 2, Strandgatan 20',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Timo Aho, timo@kotikulma.example, timo@kotikulma.example',
      good: 'Timo Aho, timo@kotikulma.example, aho@kotikulma.example',
    },
    {
      language: 'fi',
      in: 'security',
      bad: 'Arkistokaapit on lukittu. Avain on kahdella. Arkistokaapit on lukittu.',
      good: 'Arkistokaapit on lukittu. Avain on kahdella. Työhuoneet on lukittu.',
    },
  ],
  checkText: ({ sections }) => {
    const findings: Found<'address' | 'again' | 'nearly' | 'sameSection' | 'twice'>[] = []
    const seen = new Map<string, Seen>()
    const addresses = new Map<string, CheckedSection>()
    const nearly = nearlyTold()
    for (const section of sections) {
      for (const place of [TWICE, CONTACT_TWICE].flatMap((one) => placesIn(section, one))) {
        findings.push({
          message: 'twice',
          params: { words: shortened(place.text) },
          section,
          severity: 'information',
          words: wordsAt(place),
        })
      }
      section.blocks.forEach(({ kind, sentences, text }, block) => {
        if (kind !== 'heading' && isOfContact(section) && text.length <= 120 && matches(text, ADDRESS)) {
          const key = comparable(text)
          const before = addresses.get(key)
          if (before && before !== section && !text.includes('@')) {
            findings.push({
              message: 'address',
              params: { heading: shortened(before.heading || '–'), words: shortened(text) },
              section,
              severity: 'information',
              words: { block, end: text.length, start: 0 },
            })
          } else if (!before) addresses.set(key, section)
        }
        // Items and values are the same again where things have something in common.
        if (kind !== 'paragraph') return
        for (const sentence of sentences) {
          const key = comparable(sentence.text)
          const count = rowsOf(key).words.length
          if (key.length < LETTERS_IN_SECTION || count < WORDS_IN_SECTION) continue
          const isShort = key.length < LETTERS && count < WORDS
          const before = seen.get(key)
          if (!before || (isShort && before.section !== section)) {
            seen.set(key, { block, section })
            if (isShort) continue
            const like = nearly(section, key)
            if (like) {
              findings.push({
                message: 'nearly',
                params: {
                  heading: shortened(like.section.heading || '–'),
                  words: shortened(sentence.text),
                },
                section,
                severity: 'information',
                words: wholeSentence(sentence, block),
              })
            }
            continue
          }
          const inSame = before.section === section
          findings.push({
            message: inSame ? 'sameSection' : 'again',
            params: {
              ...(!inSame && { heading: shortened(before.section.heading || '–') }),
              words: shortened(sentence.text),
            },
            section,
            // What a section tells may have to be told among the rights too.
            severity: inSame && !isShort && !isContact(section, sentence.text) ? 'warning' : 'information',
            words: wholeSentence(sentence, block),
          })
        }
      })
    }
    return { applies: true, findings }
  },
})
