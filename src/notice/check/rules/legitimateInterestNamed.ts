import type { CheckedSection } from '../subject.js'
import type { Sentence } from '../text/sentences.js'

import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { basisExpression } from '../text/citations.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, tells } from '../text/lexicon.js'
import { foundIn, isAbout, languageOf, says, sentencesIn, wordsLike } from '../text/words.js'

const SECTIONS = ['legalBasis', 'legitimateInterests', 'purposes'] as const

/** Words behind “legitimate interest” that do not tell which one: other bases, citations, and how the law itself puts it. */
const EMPTY: Record<string, RegExp> = {
  en: wordsLike(
    'consent',
    'your',
    'our',
    'contract*',
    'agreement',
    'legal',
    'statutory',
    'obligation*',
    'or',
    'and',
    'the',
    'of',
    'a',
    'an',
    'as',
    'well',
    'is',
    'are',
    'under',
    'in',
    'with',
    'to',
    'on',
    'by',
    'article',
    'art',
    'paragraph',
    'point',
    'gdpr',
    'general',
    'data',
    'protection',
    'regulation',
    'eu',
    'controller*',
    'third',
    'part(y|ies)',
    'legitimate',
    'interests?',
    'balanc*',
    'test',
    'basis',
    'bases',
    'ground*',
    'processing',
    'customer',
    'person*',
    'subject*',
    'public',
    'vital',
    'task',
    'official',
    'authority',
    'accordance',
    'meant',
    'referred',
    'we',
    'have',
    'rest*',
    'based',
    'assess*',
    'made',
    'done',
    'override*',
    'rights',
    'freedoms',
    'lawful',
    'company',
    'association',
    'club',
    'school',
    'organi[sz]ation',
    '(housing|retail|parent) (company|chain|group)',
    'chain',
    'shop',
    'parish',
    'bank',
    'group',
    'municipality',
    'foundation',
    'employer',
    'ltd',
    'oy',
    'ry',
    'only',
    'also',
    'not',
    'this',
    'it',
    'for',
    'pursuant',
    'f',
    'letter',
    'member*',
    'which',
    'that',
    'has',
    'been',
    'carried',
    'out',
    'used',
    'rel(y|ied)',
    'may',
    'conclu*',
    'doing',
    'found',
    'process',
  ),
  fi: wordsLike(
    'suostumu*',
    'sopimu*',
    'sopimus',
    'asiakkaan',
    'asiakassuh*',
    'henkilön',
    'lakisääte*',
    'laki',
    'lain',
    'lakiin',
    'velvo*',
    'rekisterinpitäjän',
    'rekisterinpitäjällä',
    'kolmannen',
    'osapuol*',
    'tai',
    'ja',
    'sekä',
    'eli',
    'perust*',
    'perusteella',
    'nojalla',
    'mukai*',
    'mukaan',
    'oikeut*',
    'etu*',
    'edu*',
    'on',
    'ovat',
    'toteuttami*',
    'käsittely*',
    'käsittelyn',
    'käsitellään',
    'käsittelemme',
    'oikeusperust*',
    'eu',
    'n',
    'yleisen',
    'yleistä',
    'yleinen',
    'tietosuoja',
    'tietosuoja-?asetu*',
    'asetuksen',
    'artikla*',
    'kohda*',
    'kohta*',
    'alakohd*',
    'alakohta*',
    'gdpr',
    'art',
    'f',
    'b',
    'c',
    'elintärke*',
    'julkis*',
    'vallan',
    'käyttö',
    'tehtävä*',
    'tietoja',
    'tiedot',
    'henkilötieto*',
    'tasapaino*',
    'punninta*',
    'vertailu*',
    'rekisteröidy*',
    'oikeuksi*',
    'vapau*',
    'loukkaa',
    'syrjäytä',
    'arvio*',
    'tehty',
    'tarkoitettu*',
    'yhtiö*',
    'yhdistyk*',
    'oy',
    'ry',
    'oyj',
    'myös',
    'lisäksi',
    'joka',
    'jonka',
    'se',
    'sitä',
    'ei',
    'emme',
    'tarvittaessa',
    'osin',
    'siltä',
    'henkilötietojen',
    'taikka',
    'meidän',
    'jäsen(en|ten)?',
  ),
  sv: wordsLike(
    'samtyck*',
    'avtal*',
    'kund*',
    'medlem*',
    'rättslig*',
    'förpliktelse*',
    'lagstadga*',
    'skyldighet*',
    'och',
    'eller',
    'samt',
    'den',
    'det',
    'de',
    'en',
    'ett',
    'personuppgiftsansvarig*',
    'registeransvarig*',
    'tredje',
    'part*',
    'berättiga*',
    'intresse*',
    'intresseavvägning*',
    'enligt',
    'av',
    'i',
    'på',
    'för',
    'är',
    'till',
    'artikel*',
    'led',
    'punkt*',
    'dataskyddsförordning*',
    'allmänna',
    'eu',
    's',
    'gdpr',
    'grund*',
    'behandling*',
    'behandla(s|r)?',
    'uppgift*',
    'personuppgift*',
    'rättsgrund*',
    'allmänt',
    'myndighetsutövning',
    'vitala',
    'vår(t|a)?',
    'med',
    'stöd',
    'som',
    'har',
    'vi',
    'gjort',
    'gjorts',
    'bedöm*',
    'registrerade*',
    'rättighet*',
    'friheter',
    'väger',
    'tyngre',
    'f',
    'b',
    'c',
    'också',
    'även',
    'föreningen*',
    'rf',
    'ab',
    'bolaget*',
    'inte',
    'avses',
    'om',
    'efter',
    'kommit',
    'göra',
    'fram',
    'funnit',
    'hos',
    '*(bolag|företag|kedja|butik|kommun|församling|skola|bank|koncern)(ets|ens|s|et|en|n)?',
  ),
}

/** That the interest is told before: “preventing abuse is our legitimate interest”. */
const TOLD_BEFORE = lexicon({
  en: [
    '(is|are)( also)? (in )?(our|its|their|the association’s|the company’s)',
    'constitutes?( our| a)?',
    '(is|are) a',
  ],
  fi: [
    'on (myös )?(meidän |yhdistyksen |yhtiön |seuran |rekisterinpitäjän )?',
    'muodosta(a|vat)',
    'katsotaan',
  ],
  sv: ['(är|utgör) (också )?(vårt|ett|föreningens|bolagets|den personuppgiftsansvariges)', 'utgör'],
})

/** What sentences begin with that tell of basis rather than of an interest. */
const BASIS = lexicon({
  en: ['*bas(is|es)', 'grounds?'],
  fi: ['*perust(e|eena|eenamme|een|eet|eita|eina|eemme)', 'perustu*', 'nojaa*'],
  sv: ['*grund(en|er|erna)?', 'grundar'],
})

/** “Our interest is …” in another sentence. */
const INTEREST = lexicon({
  en: ['(our|the|its|this) interests? (is|are|lie|lies|consist*)', 'interests? (is|are)'],
  fi: ['etu(mme|na|namme|nsa|naan)?( on| ovat)', '(etuna|etunamme|etunaan)', 'edulla tarkoit*', 'eduksi'],
  sv: ['intresse(t|n|na)? (är|består|ligger|utgörs)'],
})

const meaningful = (text: string, language: string): boolean => {
  const empty = EMPTY[languageOf({ language })]
  if (!empty) return true
  const left = text
    .replace(/\(?\b(?:EU|GDPR)\b\)?|\d+|\([a-f]\)/giu, ' ')
    .replace(empty, ' ')
    .replace(empty, ' ')
    .match(/\p{L}{4,}/gu)
  return left !== null
}

/** “… of Larkfield Cleaning Ltd”, “… pursued by the club” */
const WHOSE =
  /^\s(?:(?:of|held by|pursued by)\s(?:the\s)?\p{Lu}[\p{L}\p{N}&'’.-]*(?:\s(?:&\s|and\s|of\s)?\p{Lu}[\p{L}\p{N}&'’.-]*){0,5}|(?:held|pursued)\sby\s[\p{L}'’-]{1,20}(?:\s[\p{L}'’-]{1,20}){0,5}?(?=\s?(?:[.,;:–—]|$)|\s(?:to|in|for|which|that|namely)\s))/u

/** As far as this from its mention, an interest is not the one that is meant. */
const REACH = 500

/** What stands before and behind words in their sentence. */
const around = ({ start, text }: Sentence, place: { end: number; start: number }) => ({
  before: text.slice(Math.max(0, place.start - start - REACH), place.start - start),
  behind: text.slice(place.end - start, place.end - start + REACH),
})

/** What stands behind the mention in its sentence, up to another matter of a list. */
const isNamed = (sentence: Sentence, place: { end: number; start: number }, language: string): boolean => {
  const { before, behind } = around(sentence, place)
  // Whose interest it is does not tell which, and another item of a list of bases is no interest.
  const own = behind
    .replace(WHOSE, '')
    .replace(
      /^(?:mme|nsa)?(?:\s*[,;]\s*(?:suostumu|sopimu|samtyck|avtal|consent|contract)|\s+(?:ja|sekä|tai|och|samt|eller|and|or)\s+(?:\p{L}{1,25}\s+){0,2}(?:suostumus|suostumukseen|sopimus|sopimukseen|samtycke|avtal|consent|contract)(?!\p{L}))[^.]*\.?$/iu,
      '',
    )
  if (meaningful(own, language)) return true
  if (tells(BASIS, before, language)) return false
  const told = before.slice(-40)
  return tells(TOLD_BEFORE, `${told}`, language) && meaningful(before, language)
}

/** Legitimate interests as a legal basis, and no word of which. */
export const legitimateInterestNamed = textRule({
  id: 'legitimate-interest-named',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 6(1)(f)', 'GDPR Art. 13(1)(d)', 'GDPR Art. 14(2)(b)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oikeutettu etu nimetään',
    sv: 'Det berättigade intresset nämns',
    en: 'The legitimate interest is named',
  },
  help: {
    fi: 'Kun käsittely perustuu oikeutettuun etuun, selosteessa kerrotaan, mikä etu on. Esimerkiksi: ”Oikeutettu etumme on estää väärinkäytöksiä.”',
    sv: 'När behandlingen grundar sig på berättigat intresse ska beskrivningen berätta vilket intresset är. Till exempel: ”Vårt berättigade intresse är att förebygga missbruk.”',
    en: 'Where processing rests on legitimate interests, the notice says which. For example: “Our legitimate interest is to prevent abuse.”',
  },
  messages: {
    unnamed: {
      fi: 'Kerro, mikä oikeutettu etu on.',
      sv: 'Berätta vilket det berättigade intresset är.',
      en: 'Say what the legitimate interest is.',
    },
  },
  examples: [
    ...examplesIn('fi', 'legalBasis', [
      [
        'Käsittely perustuu yhtiön oikeutettuun etuun.',
        'Käsittely perustuu oikeutettuun etuumme kehittää palvelua.',
      ],
      [
        'Oikeusperuste: oikeutettu etu (6 artiklan 1 kohdan f alakohta).',
        'Oikeusperuste: oikeutettu etu (väärinkäytösten estäminen).',
      ],
      [
        'Perusteina ovat liiton oikeutettu etu ja pelaajan suostumus, jonka voi perua.',
        'Perusteina ovat liiton oikeutettu etu tilastoida pelit ja pelaajan suostumus, jonka voi perua.',
      ],
      [
        'Tietoja käsitellään liiton oikeutetun edun toteuttamiseksi.',
        'Tietoja käsitellään liiton oikeutetun edun vuoksi, jotta pelit voidaan tilastoida.',
      ],
      [
        'Uutiskirje: sopimus ja rekisterinpitäjän oikeutettu etu.',
        'Tilojen turvallisuus on oikeutettu etumme.',
      ],
    ]),
    ...examplesIn('sv', 'legalBasis', [
      [
        'Behandlingen grundar sig på vårt berättigade intresse.',
        'Behandlingen grundar sig på vårt berättigade intresse att utveckla tjänsten.',
      ],
      ['Rättslig grund: berättigat intresse.', 'Vårt berättigade intresse är att bevaka lokalerna.'],
      ['Direktreklam: intresseavvägning.', 'Behandlingen grundar sig inte på berättigat intresse.'],
    ]),
    ...examplesIn('en', 'legalBasis', [
      [
        'The legal basis is our legitimate interest.',
        'The legal basis is our legitimate interest in preventing fraud.',
      ],
      [
        'We rely on legitimate interests (Article 6(1)(f) GDPR).',
        'Keeping the premises safe is our legitimate interest.',
      ],
      ['Legal bases: consent and legitimate interests.', 'We do not rely on legitimate interests.'],
    ]),
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'We rely on the legitimate interest of Larkfield Rowing Club.',
      good: 'We rely on the legitimate interest of Larkfield Rowing Club in keeping its boats safe.',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Vi har ett berättigat intresse av att behandla kundernas uppgifter.',
      good: 'Vi har ett berättigat intresse av att spåra försvunna paket.',
    },
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Perusteena on tietosuoja-asetuksen 6 artiklan 1 kohdan f alakohta.',
      good: 'Perusteena on 6 artiklan 1 kohdan f alakohta: venevarkauksien ehkäiseminen.',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'En sammanvägning av parternas intressen har gjorts.',
      good: 'En sammanvägning av parternas intressen har gjorts: vi vill kunna utreda stölder.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'The basis is the legitimate interests pursued by the club.',
      good: 'The basis is the legitimate interests pursued by the club in finding lost equipment.',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Grunden är ett berättigat intresse hos moderbolaget.',
      good: 'Grunden är ett berättigat intresse hos moderbolaget: att upptäcka inbrott.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'We rely on the legitimate interests of the parent company.',
      good: 'We rely on the legitimate interests of the parent company in detecting burglaries.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'We keep the list since we have a legitimate interest in doing that.',
      good: 'We keep the list since we have a legitimate interest in returning lost keys.',
    },
  ],
  checkText: ({ content, language, sections }) => {
    const about = sections.filter((section) => isAbout(section, ...SECTIONS))
    const expression = basisExpression('legitimateInterests', language)
    const applies = about.length > 0
    if (!expression) return { applies, findings: [] }
    const mentions = about.flatMap((section) =>
      sentencesIn(section).flatMap(({ block, sentence }) =>
        foundIn(sentence, block, expression)
          .filter((at) => !isDeniedAt(sentence, at, language) && !isToldAsPast(sentence, at, language))
          .map((at) => ({ at, named: isNamed(sentence, at, language), section })),
      ),
    )
    const toldApart =
      content?.registers.some(({ purposes }) => purposes.some((purpose) => purpose.legitimateInterest)) ||
      about.some(
        (section) =>
          tellsInterest(section, language) ||
          isOwnSection(section, expression) ||
          section.blocks.some(
            ({ label, text }) =>
              label !== null &&
              (isAbout(section, 'legitimateInterests') || says(label, expression)) &&
              meaningful(text, language),
          ),
      )
    if (toldApart || mentions.some(({ named }) => named)) return { applies, findings: [] }
    const findings = mentions
      .slice(0, 1)
      .map(({ at, section }) => ({ message: 'unnamed' as const, section, words: at }))
    return { applies, findings }
  },
})

/** True when a section of its own says more than that there is such an interest. */
const isOwnSection = (section: CheckedSection, expression: RegExp): boolean =>
  isAbout(section, 'legitimateInterests') &&
  !isAbout(section, 'legalBasis') &&
  sentencesIn(section).some(
    ({ sentence }) =>
      !says(sentence.text, expression) &&
      meaningful(sentence.text, section.language) &&
      !tells(BASIS, sentence.text, section.language),
  )

/** True when a sentence tells an interest, or a section of its own holds more than the words of law. */
const tellsInterest = (section: CheckedSection, language: string): boolean =>
  sentencesIn(section).some(({ block, sentence }) =>
    placesOf(INTEREST, sentence, block, language).some((place) => {
      const { before, behind } = around(sentence, place)
      return meaningful(behind, language) && !tells(BASIS, before, language)
    }),
  )
