import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { namesLaw } from '../text/citations.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, RIGHT_SECTION_KEYS, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, allWordsOf, wordsOf } from '../text/words.js'

const CODE = lexicon({
  fi: [
    'henkilötunnu(s|kse|ksi|sta|ksia)*',
    '*henkilötunnus',
    'hetu(n|a|t|ja|s|:n)?',
    'henkilötunnistee*',
    '(sosiaali|henkilö)turvatunnu*',
    'sotu(n|a|t|ja|:n)?',
  ],
  sv: [
    'personbeteckning*',
    'personnumm(er|ret|rets)',
    'personnummer*',
    'personsignum',
    'socialskyddssignum*',
  ],
  en: [
    'personal (identity|identification|id) (code|number)s?',
    'national (identity|identification|id) (code|number)s?',
    '(personal|finnish|national) id(entity)? (code|number)s?',
    'social security (number|code)s?',
    'identity codes?',
    'personal identity numbers?',
  ],
})

/** Grounds of section 29 of the Data Protection Act: consent, law, and where it matters who somebody is. */
const GROUND = lexicon({
  fi: [
    '29 ?§*',
    'suostumu*',
    'laki',
    'lain',
    'lakiin',
    'lais(sa|ta)',
    'lakisääteis*',
    '*velvoi*',
    '(yksiselitteis|luotettav)* (yksilöi|tunnist)*',
    'yksilöimi*',
    'yksilöidä',
    'yksilöidään',
    'palkan*',
    'palka(t|nmaksu)*',
    'verottaja*',
    'verohallin*',
    'verotu*',
    'luotto*',
    'luoton*',
    'perintä*',
    'perinnä*',
    'vuokrau*',
    'vakuutus*',
    'eläke*',
    'ennakonpidät*',
    'tulorekister*',
    'rikosrekister*',
  ],
  sv: [
    '29 ?§*',
    'samtyck*',
    'lag(en|stadga|stiftning|ens)*',
    'enligt lag',
    '*skyldighet*',
    'förpliktelse*',
    '(entydig|otvetydig|säker|tillförlitlig)* (identifi|individualis)*',
    'entydigt',
    'lön(en|er|eutbetalning|ebetalning)*',
    'skatte*',
    'beskattning*',
    'kredit*',
    'indriv*',
    'inkasso*',
    'uthyrning*',
    'försäkring*',
    'pension*',
  ],
  en: [
    'section 29',
    '29 ?§',
    'consent',
    'law',
    'legal',
    'statutory',
    'obligation*',
    '(unambiguous|reliabl|uniquel|positive)* identif*',
    'payroll',
    'salar(y|ies)',
    'wages?',
    'tax*',
    'credit*',
    'debt*',
    'collection of debts',
    'lease*',
    'rental*',
    'insurance*',
    'pension*',
  ],
})

/** A personal identity code that is processed, and no ground for that. */
export const identityCodeGround = textRule({
  id: 'identity-code-ground',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 87', 'Tietosuojalaki 1050/2018 §29'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Henkilötunnuksen käsittelyn peruste',
    sv: 'Grund för att behandla personbeteckning',
    en: 'Ground for processing identity codes',
  },
  help: {
    fi: 'Henkilötunnusta saa käsitellä suostumuksella, lain nojalla tai kun henkilön yksiselitteinen yksilöiminen on tärkeää (tietosuojalaki 29 §). Kerro, mihin tunnusta tarvitaan ja millä perusteella, tai jätä se pois.',
    sv: 'En personbeteckning får behandlas med samtycke, med stöd av lag eller när det är viktigt att entydigt individualisera personen (dataskyddslagen 29 §). Berätta vad den behövs till och på vilken grund, eller lämna bort den.',
    en: 'A personal identity code may be processed with consent, by law, or where it matters to identify a person unambiguously (Data Protection Act, section 29). Say what it is needed for and on what ground, or leave it out.',
  },
  messages: {
    noGround: {
      fi: '”{{words}}”: kerro, millä perusteella tunnusta käsitellään (tietosuojalaki 29 §).',
      sv: '”{{words}}”: berätta på vilken grund den behandlas (dataskyddslagen 29 §).',
      en: '“{{words}}”: tell on what ground it is processed (Data Protection Act, section 29).',
    },
  },
  examples: [
    ...examplesIn('fi', 'dataContent', [
      [
        'Jäsenestä tallennetaan nimi, hetu ja osoite.',
        'Jäsenestä tallennetaan nimi ja osoite, ei henkilötunnusta.',
      ],
      [
        'Tallennamme asukkaan henkilötunnuksen.',
        'Tallennamme asukkaan henkilötunnuksen vuokrasopimusta varten tietosuojalain 29 §:n mukaan.',
      ],
      ['Lomakkeella kysytään nimi ja sosiaaliturvatunnus eli sotu.', 'Lomakkeella ei kysytä sotua.'],
      [
        'Tietoja: nimi, henkilötunnus, kotikunta.',
        'Henkilötunnus tarvitaan asiakkaan yksilöimiseen luoton myöntämisessä.',
      ],
    ]),
    ...examplesIn('sv', 'dataContent', [
      ['Namn, personbeteckning och adress sparas.', 'Namn och adress sparas, men ingen personbeteckning.'],
      ['Vi antecknar deltagarens personnummer.', 'Vi antecknar personbeteckningen för löneutbetalningen.'],
      [
        'Registret har namn och personbeteckningar.',
        'Personbeteckningen behandlas med stöd av 29 § i dataskyddslagen.',
      ],
    ]),
    ...examplesIn('en', 'dataContent', [
      [
        'We store your name and personal identity code.',
        'We store your name, but no personal identity code.',
      ],
      ['Data: name, social security number, photo.', 'The social security number is needed for payroll.'],
      [
        'The register holds names and national identification numbers.',
        'Personal identity codes are processed under section 29 of the Data Protection Act.',
      ],
    ]),
  ],
  checkText: ({ content, language, sections }, { country }) => {
    if (!['AX', 'FI', 'SE'].includes(country)) return { applies: false, findings: [] }
    const mentions = sections
      .filter((section) => section.part === 'section' && !isAbout(section, ...RIGHT_SECTION_KEYS))
      .flatMap((section) =>
        sentencesIn(section).flatMap(({ block, sentence }) => {
          const at = placesOf(CODE, sentence, block, language)[0]
          if (!at || isDeniedAt(sentence, at, language) || isToldAsPast(sentence, at, language)) return []
          const own = allWordsOf(section)
          const told = tells(GROUND, own, language) || namesLaw(own, language)
          return [{ at, section, told }]
        }),
      )
    const applies = mentions.length > 0
    const section29 = sections.some((section) => /(?<!\d)29\s?§|section\s29(?!\d)/iu.test(wordsOf(section)))
    // A law that obliges to the processing is the ground of it (1050/2018 §29).
    const obliged = content?.registers.some(({ purposes }) => purposes.some(({ law }) => law))
    if (section29 || obliged || mentions.some(({ told }) => told)) return { applies, findings: [] }
    const findings = mentions.slice(0, 1).map(({ at, section }) => ({
      message: 'noGround' as const,
      params: { words: at.text },
      section,
      words: at,
    }))
    return { applies, findings }
  },
})
