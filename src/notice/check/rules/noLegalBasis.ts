import type { Found } from '../rule.js'

import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { basesIn, namesLaw, tellsBasis } from '../text/citations.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf } from '../text/lexicon.js'
import { isAbout, sentencesIn } from '../text/words.js'

/** Grounds of the repealed act that no basis of the GDPR stands behind. */
const REPEALED = lexicon({
  fi: [
    '(muu )?asialli(nen|seen|sen|sella|sesta) yhte(ys|yteen|yden|ydellä|ydestä)',
    'asiayhte(ys|yteen|yden)',
    'yhteysvaatimu*',
    'toimeksian(to|toon|non|nosta)(?! ?sopimu)*',
  ],
  sv: [
    'saklig* (anknytning|samband|koppling)*',
    'sakligt motiverad* förhållande*',
    'anknytningskrav*',
    'uppdrag(et|ets)? (av|från) (kund|medlem)*',
  ],
  en: [
    '(other )?(relevant|appropriate|factual|proper) connections?',
    'connection requirement',
    "(the |a )?(client|customer)(’s|'s)? (assignment|commission)",
  ],
})

/** Relations that are no basis by themselves. */
const RELATION = lexicon({
  fi: [
    '(asiakas|jäsen|työ|palvelus|opiskelu|vuokra|hoito|potilas|yhteistyö|liike)suh(de|teeseen|teen|teesta)',
    'asiakkuu(s|teen|den)',
    'jäsenyy(s|teen|den|destä)',
    'osallistumi(nen|seen|sen)',
    'ilmoittautumi(nen|seen|sen)',
    'kumppanuu(s|teen)',
    'lahjoit(us|ukseen)',
  ],
  sv: [
    '(kund|klient|medlems|anställnings|patient|hyres)(förhållande|relation)*',
    'medlemskap*',
    'kundskap*',
    'deltagande*',
    'anmälan',
    'partnerskap*',
    '(god|vedertagen|etablerad) \\p{L}{0,20}(sed|praxis)',
  ],
  en: [
    '(customer|client|member|employment|patient|business) relation(ship)?s?',
    'membership',
    'participation',
    'being a (customer|member)',
    '(good|established|common|best) ([\\p{L}-]{1,20} ){0,2}practices?',
    'registration',
  ],
})

/** Ends of items that name a task instead of a basis. */
const TASK = /(?:minen|mista|mistä|misen|nti|pito|seuranta|palvelu|hoito|ing|ning|ande|ende)[.;,]?$/iu

/** What is given as a legal basis and is none of the six. */
export const noLegalBasis = sectionRule({
  id: 'no-legal-basis',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 6(1)', 'GDPR Art. 13(1)(c)', 'Henkilötietolaki 523/1999 §8 (repealed)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oikeusperuste on jokin kuudesta',
    sv: 'Den rättsliga grunden är en av sex',
    en: 'The legal basis is one of the six',
  },
  help: {
    fi: 'Tietosuoja-asetus tuntee kuusi oikeusperustetta: suostumus, sopimus, lakisääteinen velvoite, elintärkeä etu, yleinen etu tai julkinen valta ja oikeutettu etu. Asiallinen yhteys ja toimeksianto olivat vanhan lain perusteita. Valitse, mikä kuudesta sopii.',
    sv: 'Dataskyddsförordningen har sex rättsliga grunder: samtycke, avtal, rättslig förpliktelse, grundläggande intressen, allmänt intresse eller myndighetsutövning, och berättigat intresse. Saklig anknytning och uppdrag hörde till den gamla lagen. Välj vilken av de sex som passar.',
    en: 'The GDPR has six legal bases: consent, contract, legal obligation, vital interests, public interest or official authority, and legitimate interests. A relevant connection and an assignment were of the old act. Choose which of the six fits.',
  },
  messages: {
    notOne: {
      fi: '”{{words}}” ei ole oikeusperuste. Valitse jokin kuudesta, esimerkiksi sopimus tai oikeutettu etu.',
      sv: '”{{words}}” är ingen rättslig grund. Välj en av de sex, till exempel avtal eller berättigat intresse.',
      en: '“{{words}}” is no legal basis. Choose one of the six, such as contract or legitimate interests.',
    },
    task: {
      fi: '”{{words}}” on käsittelyn tarkoitus, ei oikeusperuste. Kerro, mihin se perustuu.',
      sv: '”{{words}}” är ett ändamål, ingen rättslig grund. Berätta vad det grundar sig på.',
      en: '“{{words}}” is a purpose, not a legal basis. Say what it rests on.',
    },
  },
  examples: [
    ...examplesIn('fi', 'legalBasis', [
      ['Käsittely perustuu asialliseen yhteyteen.', 'Käsittely perustuu sopimukseen.'],
      ['Oikeusperuste on jäsenyys.', 'Oikeusperuste on sopimus: jäsenyys seurassa.'],
      [
        'Perusteena ovat sopimus, asiakkaan toimeksianto ja suostumus.',
        'Käsittely ei perustu asialliseen yhteyteen.',
      ],
      [
        'Oikeusperusteet:\n- suostumus\n- asiakastyön hoitaminen',
        'Oikeusperusteet:\n- suostumus\n- asiakastyön hoitaminen: sopimus',
      ],
    ]),
    ...examplesIn('sv', 'legalBasis', [
      ['Behandlingen grundar sig på saklig anknytning.', 'Behandlingen grundar sig på avtal.'],
      ['Grunden är kundförhållandet.', 'Grunden är ett avtal: kundförhållandet.'],
      [
        'Den rättsliga grunden är medlemskap.',
        'Behandlingen grundar sig inte på medlemskapet utan på samtycke.',
      ],
    ]),
    ...examplesIn('en', 'legalBasis', [
      ['Processing is based on a relevant connection.', 'Processing is based on a contract.'],
      ['The legal basis is membership.', 'The legal basis is a contract: membership of the club.'],
      [
        'Processing is based on the customer relationship.',
        'Processing is based on our legitimate interest in keeping up the customer relationship.',
      ],
    ]),
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Den rättsliga grunden är vedertagen praxis.',
      good: 'Den rättsliga grunden är ett avtal.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'The legal basis is established practice.',
      good: 'The legal basis is a contract.',
    },
  ],
  checkSection: (section) => {
    if (!isAbout(section, 'legalBasis', 'purposes', 'legitimateInterests')) return null
    const { language } = section
    const items = section.blocks.filter(({ kind }) => kind === 'item')
    // Purposes can stand in a list of their own, and be called after a contract.
    const isOfBases = (list: null | number): boolean => {
      const own = items.filter((item) => item.list === list)
      return own.filter(({ text }) => basesIn(text, language).length > 0).length * 2 >= own.length
    }
    return sentencesIn(section).flatMap(({ block, sentence }): Found<'notOne' | 'task'>[] => {
      const { text } = sentence
      const own = section.blocks[block]
      if (
        isAbout(section, 'legalBasis') &&
        own?.kind === 'item' &&
        isOfBases(own.list) &&
        TASK.test(own.text.trim()) &&
        basesIn(own.text, language).length === 0 &&
        !namesLaw(own.text, language)
      ) {
        return [
          {
            message: 'task' as const,
            params: { words: own.text },
            severity: 'warning' as const,
            words: { block, end: own.text.length, start: 0 },
          },
        ]
      }
      if (!tellsBasis(text, language)) return []
      const repealed = placesOf(REPEALED, sentence, block, language)[0]
      const relation = placesOf(RELATION, sentence, block, language)[0]
      const other = basesIn(text, language).length > 0 || namesLaw(text, language)
      const at = repealed ?? (other ? undefined : relation)
      if (!at || isDeniedAt(sentence, at, language) || isToldAsPast(sentence, at, language)) return []
      // The relation has to be what it rests on, not what the processing is about.
      if (!repealed && !restsOn(text, at.start - sentence.start, at.end - sentence.start, language)) return []
      return [{ message: 'notOne' as const, params: { words: at.text }, words: at }]
    })
  },
})

/** True when a place in a sentence is what processing is said to rest on. */
const restsOn = (text: string, start: number, end: number, language: string): boolean => {
  const before = text.slice(Math.max(0, start - 60), start)
  const behind = text.slice(end, end + 30)
  return language.startsWith('fi')
    ? /perustuu?|perust(?:eena|e|een[aä]mme|eet)\s*(?:on|ovat|:)|nojaa/iu.test(before) ||
        /^\p{L}{0,4}\s+(?:perusteella|nojalla)/iu.test(behind)
    : /(?:grund(?:ar|as|en|er)?|based?|basis|rests?|rel(?:y|ies)|stöd)(?:\s+\p{L}+){0,2}\s*(?:är|is|on|på|av|:)?(?:\s+\p{L}+){0,2}\s*$/iu.test(
        before,
      )
}
