import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { isDeniedAt, lexicon, placesOf, tells } from '../text/lexicon.js'
import { isAbout, says, sentencesIn, wordsLike, allWordsOf } from '../text/words.js'

const GENERIC = lexicon({
  fi: [
    '(tietosuoja)?valvontaviranomai*',
    'tietosuojaviranomai*',
    '(toimivaltai|kansalli)* viranomai*',
    'viranomai(selle|sille|sen|seen)',
    'valvovalle viranomaiselle',
  ],
  sv: [
    '(dataskydds|integritetsskydds)?(tillsyns)?myndighet(en|er|erna|ens)?',
    'tillsynsmyndighet*',
    'behörig* myndighet*',
  ],
  en: [
    '(supervisory|data protection|competent|national|relevant) authorit(y|ies)',
    'regulators?',
    'the authorit(y|ies)',
    'watchdog',
  ],
})

const COMPLAINT = lexicon({
  fi: [
    'valit*',
    'valitus*',
    'kante*',
    'kanne*',
    'reklama*',
    'saattaa *',
    'ilmoit*',
    'oikeus',
    'viedä',
    'vireille',
    'puoleen',
  ],
  sv: [
    'klag*',
    'överklag*',
    'klagomål*',
    'anmäl*',
    'besvär*',
    'vända',
    'kontakta',
    'rätt',
    '(föra|hänskjuta) (\\p{L}{1,20} ){0,3}till',
  ],
  en: [
    'complain*',
    'report*',
    'lodge',
    'raise',
    'contact',
    'right',
    'refer',
    '(take|bring) (\\p{L}{1,20} ){0,3}to',
    'turn to',
    'appeal*',
  ],
})

/** Outside the section on complaints only a complaint itself is meant, not what authorities get or say. */
const COMPLAINS = lexicon({
  fi: ['valit*', 'kante*', 'kanne*', 'saattaa *', 'valitus*'],
  sv: ['klag*', 'överklag*', 'anmäl*', 'besvär*'],
  en: ['complain*', 'lodge'],
})

/** Authorities of the EEA under the names that notices in these languages use, beside those that law gives. */
const NAMES = wordsLike(
  'tietosuoja-? ?valtuut*',
  'dataombudsman*',
  'data protection ombudsman*',
  'tietosuoja\\.fi',
  'imy',
  'integritetsskyddsmyndighet*',
  'datainspektion*',
  'datatilsynet*',
  'data protection commission*',
  'information commissioner*',
  'ico',
  'cnil',
  'bfdi',
  'inspektsioon',
  'data inspectorate',
  'traficom',
  'om\\.fi',
  'imy\\.se',
  'di\\.ax',
)

/** A complaint told without the name of the authority that it goes to. */
export const authorityNamed = textRule({
  id: 'authority-named',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 13(2)(d)', 'GDPR Art. 14(2)(e)', 'GDPR Art. 77', 'WP260 rev.01'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Valvontaviranomainen nimetään',
    sv: 'Tillsynsmyndigheten nämns vid namn',
    en: 'The supervisory authority is named',
  },
  help: {
    fi: 'Lukija ei tiedä, mikä viranomainen valvoo tietosuojaa. Nimeä se ja anna yhteystiedot: Suomessa tietosuojavaltuutetun toimisto.',
    sv: 'Läsaren vet inte vilken myndighet som övervakar dataskyddet. Nämn den och ge kontaktuppgifter: i Finland dataombudsmannens byrå.',
    en: 'A reader does not know which authority supervises data protection. Name it and give its contact details: in Finland the Office of the Data Protection Ombudsman.',
  },
  messages: {
    unnamed: {
      fi: 'Kerro, mikä viranomainen on ja miten sen tavoittaa.',
      sv: 'Berätta vilken myndighet det är och hur man når den.',
      en: 'Say which authority it is and how to reach it.',
    },
  },
  examples: [
    ...examplesIn('fi', 'complaint', [
      [
        'Voit tehdä valituksen valvontaviranomaiselle.',
        'Voit tehdä valituksen valvontaviranomaiselle: tietosuojavaltuutetun toimisto.',
      ],
      [
        'Sinulla on oikeus kannella tietosuojaviranomaiselle.',
        'Sinulla on oikeus kannella tietosuojavaltuutetulle.',
      ],
      [
        'Asian voi saattaa toimivaltaisen viranomaisen ratkaistavaksi.',
        'Asian voi saattaa tietosuojavaltuutetun ratkaistavaksi.',
      ],
    ]),
    ...examplesIn('sv', 'complaint', [
      [
        'Du kan lämna klagomål till tillsynsmyndigheten.',
        'Du kan lämna klagomål till tillsynsmyndigheten, dataombudsmannens byrå.',
      ],
      ['Du får anmäla saken till dataskyddsmyndigheten.', 'Du får anmäla saken till dataombudsmannen.'],
      ['Rätt att klaga hos behörig myndighet.', 'Rätt att klaga hos Integritetsskyddsmyndigheten.'],
    ]),
    ...examplesIn('en', 'complaint', [
      [
        'You can lodge a complaint with a supervisory authority.',
        'You can lodge a complaint with the Data Protection Ombudsman.',
      ],
      [
        'You may report us to the data protection authority.',
        'You may report us to the supervisory authority, the Data Protection Ombudsman.',
      ],
      ['Complaints go to the regulator.', 'Complaints about our service go to our customer service.'],
    ]),
    {
      language: 'sv',
      in: 'complaint',
      bad: 'Du kan överklaga till tillsynsmyndigheten för dataskydd.',
      good: 'Du kan överklaga beslutet till förvaltningsdomstolen.',
    },
    {
      language: 'sv',
      in: 'complaint',
      bad: 'Är du inte nöjd får du vända dig till tillsynsmyndigheten.',
      good: 'Är du inte nöjd får du vända dig till dataombudsmannen.',
    },
    {
      language: 'en',
      in: 'complaint',
      bad: 'You can turn to the supervisory authority.',
      good: 'You can turn to the Data Protection Ombudsman.',
    },
  ],
  checkText: ({ language, sections }, { country, law }) => {
    const mentions = sections
      .filter((section) => isAbout(section, 'complaint', 'rights', 'otherRights'))
      .flatMap((section) =>
        sentencesIn(section).flatMap(({ block, sentence }) => {
          const at = placesOf(GENERIC, sentence, block, language)[0]
          if (!at || !tells(COMPLAINT, sentence.text, language) || isDeniedAt(sentence, at, language))
            return []
          if (!isAbout(section, 'complaint') && !tells(COMPLAINS, sentence.text, language)) return []
          return [{ message: 'unnamed' as const, section, words: at }]
        }),
      )
    if (mentions.length === 0) return { applies: false, findings: [] }
    const official = law
      .authorities(country)
      .flatMap(({ names }) => Object.values(names))
      .map((name) => name.replace(/\s*\(.*\)$/, '').toLowerCase())
    const named = sections.some((section) => {
      const words = allWordsOf(section)
      const lower = words.toLowerCase()
      return says(words, NAMES) || official.some((name) => lower.includes(name))
    })
    return { applies: true, findings: named ? [] : mentions.slice(0, 1) }
  },
})
