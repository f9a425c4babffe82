import type { Found } from '../rule.js'
import type { CheckedText } from '../subject.js'

import { toldOnce } from '../completeness.js'
import { textRule } from '../rule.js'
import { languageOf, wholeSentence } from '../text/words.js'

/** A text of fewer words is read whatever it is like. */
const WORDS = 100

/** Björnsson's LIX: above this a text is very hard to read. */
const LIX = 60
/** Words to a sentence above which plain-language guides call a text hard, and letters that make a word long. */
const SENTENCE: Readonly<Record<string, number>> = { en: 25, fi: 18 }

type Message = 'lix' | 'sentences'

type Measured = {
  sentences: number
  words: number
  long: number
  longest: null | { count: number; found: Found<Message> }
}

const measure = ({ sections }: CheckedText): Measured => {
  const total: Measured = { long: 0, longest: null, sentences: 0, words: 0 }
  for (const section of sections) {
    section.blocks.forEach(({ kind, sentences }, block) => {
      // Lists, labels and tables are no sentences.
      if (kind !== 'paragraph') return
      for (const sentence of sentences) {
        const words = sentence.text.match(/[\p{L}\p{N}]{1,60}/gu) ?? []
        if (words.length < 4) continue
        total.sentences += 1
        total.words += words.length
        total.long += words.filter((word) => word.length > 6).length
        if (words.length > (total.longest?.count ?? 0)) {
          const found = { message: 'sentences' as const, section, words: wholeSentence(sentence, block) }
          total.longest = { count: words.length, found }
        }
      }
    })
  }
  return total
}

/** Texts that are long enough to be measured: one thing said heavily and lightly, several times over. */
const TIMES = 8
const heavy = {
  en: 'The personal data that have been collected in connection with the registration for the events which are arranged by the association are processed for the purpose of the administration of the participation of those who have registered. ',
  fi: 'Yhdistyksen järjestämiin tapahtumiin ilmoittautumisen yhteydessä kerättyjä henkilötietoja käsitellään tapahtumiin ilmoittautuneiden henkilöiden osallistumisen hallinnoimiseksi sekä osallistumismaksujen laskuttamiseksi ja tapahtumien turvallisuudesta huolehtimiseksi kaikissa olosuhteissa. ',
  sv: 'Personuppgifterna som insamlats i samband med registreringen till evenemangen som arrangeras av föreningen behandlas i syfte att möjliggöra administrationen av deltagandet för registrerade personer samt faktureringen av deltagaravgifterna. ',
}
const light = {
  en: 'You give us your name when you sign up. We use it to send you the programme. ',
  fi: 'Annat nimesi, kun ilmoittaudut. Lähetämme sillä ohjelman. ',
  sv: 'Du ger ditt namn när du anmäler dig. Vi sänder dig då ett program. ',
}

/** How hard a notice is to read, by the measure that its language has. */
export const readability = textRule({
  id: 'readability',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 12(1)', 'WP260 rev.01 §12'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Helppo lukea',
    sv: 'Lätt att läsa',
    en: 'Easy to read',
  },
  help: {
    fi: 'Virkkeet ovat pitkiä. Laki edellyttää selkeää ja yksinkertaista kieltä. Jaa pitkä virke kahdeksi ja tee luetteloista luetteloita. Mitta on virkkeen keskipituus sanoina.',
    sv: 'Texten är tung. Lagen kräver ett klart och enkelt språk. Dela långa meningar och gör uppräkningar till listor. Måttet är LIX (läsbarhetsindex): meningslängd plus andelen ord med fler än sex bokstäver.',
    en: 'The sentences are long. The law asks for clear and plain language. Make two of a long sentence, and lists of enumerations. The measure is the mean number of words in a sentence.',
  },
  messages: {
    lix: {
      fi: 'Teksti on raskasta: LIX {{value}}, kun yli {{limit}} on hyvin vaikeaa. Pisin virke on tässä: {{longest}} sanaa.',
      sv: 'Texten är tung: LIX {{value}}, där över {{limit}} är mycket svårt. Den längsta meningen finns här: {{longest}} ord.',
      en: 'The text is heavy: LIX {{value}}, where above {{limit}} is very hard. The longest sentence is here: {{longest}} words.',
    },
    sentences: {
      fi: 'Virkkeissä on keskimäärin {{value}} sanaa; {{limit}} riittää. Pisin on tässä: {{longest}} sanaa.',
      sv: 'Meningarna har i medeltal {{value}} ord; {{limit}} räcker. Den längsta finns här: {{longest}} ord.',
      en: 'The sentences have {{value}} words on average; {{limit}} will do. The longest is here: {{longest}} words.',
    },
  },
  examples: (['fi', 'sv', 'en'] as const).map((language) => ({
    bad: heavy[language].repeat(TIMES),
    good: light[language].repeat(TIMES * 2),
    in: 'purposes',
    language,
  })),
  checkText: (text) => {
    const language = languageOf(text)
    const { long, longest, sentences, words } = measure(text)
    if (!longest || words < WORDS) return { applies: false, findings: [] }
    const mean = words / sentences
    const lix = mean + (100 * long) / words
    const limit = language === 'sv' ? LIX : (SENTENCE[language] ?? Infinity)
    const value = language === 'sv' ? lix : mean
    if (value <= limit) return { applies: true, findings: [] }
    const found: Found<Message> = {
      ...longest.found,
      message: language === 'sv' ? 'lix' : 'sentences',
      params: { limit: String(limit), longest: String(longest.count), value: String(Math.round(value)) },
    }
    return { applies: true, findings: [found] }
  },
  // Who has read it knows it for the others.
  ofAll: toldOnce(() => true),
})
