import { sectionRule } from '../rule.js'
import { languageOfText } from '../text/languages.js'
import { languageOf } from '../text/words.js'

/** Fewer words than this may be a name or a quotation. */
const WORDS = 12
/** A sentence of fewer is none, where its words are long. */
const SENTENCE = /^.{80,}[.!?]\s*$/su
const WORDS_OF_SENTENCE = 9

/** Paragraphs in another language than the notice is in. */
export const mixedLanguages = sectionRule({
  id: 'mixed-languages',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(1)', 'WP260 rev.01 §13'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Yksi kieli kerrallaan',
    sv: 'Ett språk i taget',
    en: 'One language at a time',
  },
  help: {
    fi: 'Kohdassa on tekstiä toisella kielellä kuin selosteessa muuten. Käännä se, tai siirrä se sille kielelle, jolle se kuuluu.',
    sv: 'Punkten har text på ett annat språk än beskrivningen i övrigt. Översätt texten, eller flytta den till det språk där den hör hemma.',
    en: 'The section has text in another language than the rest of the notice. Translate it, or move it to the language it belongs to.',
  },
  messages: {
    en: {
      fi: 'Tämä teksti on englanniksi.',
      sv: 'Den här texten är på engelska.',
      en: 'This text is in English.',
    },
    fi: {
      fi: 'Tämä teksti on suomeksi.',
      sv: 'Den här texten är på finska.',
      en: 'This text is in Finnish.',
    },
    sv: {
      fi: 'Tämä teksti on ruotsiksi.',
      sv: 'Den här texten är på svenska.',
      en: 'This text is in Swedish.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'cookies',
      bad: 'We use cookies for the login of our site and they are not shared with any other company.',
      good: 'Evästettä ”keep me signed in” käytetään, jos valitset kirjautumisen yhteydessä, että kirjautuminen muistetaan.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Sinulla on oikeus tarkastaa tiedot, joita meillä on, ja pyytää, että virheet korjataan tai että tiedot poistetaan.',
      good: 'Du har rätt att granska de uppgifter som vi har och att be att felen rättas eller att uppgifterna raderas.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'Vi lagrar uppgifterna i två år efter att kursen har avslutats och raderar dem sedan för alltid.',
      good: 'We keep the data for two years after the course has ended and then we delete them for good.',
    },
    {
      language: 'sv',
      in: 'security',
      bad: 'Asiakirjoja säilytetään lukituissa arkistokaapeissa, ja niihin pääsevät vain toimihenkilöt.',
      good: 'Arkivet finns i huset ”Kunnantalo ja virastotalo”.',
    },
  ],
  checkSection: (section) => {
    const own = languageOf(section)
    return section.blocks.flatMap(({ kind, text }, block) => {
      if (kind === 'cell') return []
      const language = languageOfText(text, SENTENCE.test(text) ? WORDS_OF_SENTENCE : WORDS)
      if (language === null || language === own) return []
      const message = (['fi', 'sv', 'en'] as const).find((one) => one === language)
      return message ? [{ message, words: { block, end: text.length, start: 0 } }] : []
    })
  },
})
