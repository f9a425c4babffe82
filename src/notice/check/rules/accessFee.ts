import type { Found } from '../rule.js'

import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { partAround } from '../text/clauses.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, RIGHT_SECTION_KEYS, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, wholeSentence } from '../text/words.js'

const FREE = lexicon({
  fi: [
    'maksut*',
    'ilmai(nen|sta|seksi|seen|sesti)',
    'veloitukset*',
    'maksuttom*',
    'korvaukset*',
    'kustannukset(ta|on)',
    'ilman (\\p{L}{1,20} )?(kustannuksia|kuluja|maksua|korvausta|veloitusta)',
  ],
  sv: ['avgiftsfri*', 'gratis', 'kostnadsfri*', 'utan (kostnad|avgift|ersättning|att betala)', 'fritt'],
  en: [
    'free( of charge)?',
    'without (a )?(charge|fee|cost|payment)',
    'at no (cost|charge)',
    'no (charge|fee|cost)',
    'gratis',
  ],
})

const ONCE_A_YEAR = lexicon({
  fi: [
    '(yhden )?kerran (kalenteri)?vuode(ssa|n aikana)',
    'kerran (joka )?(12|kahdentoista|kahdessatoista) kuukau*',
    'kerta (kalenteri)?vuodessa',
    '(yksi|yhden) (\\p{L}{3,20} )?(kerta|kerran|pyyntö|pyynnön|tarkastu(s|ksen)) (\\p{L}{3,20} )?(kalenteri)?vuode(ssa|n)',
    'vuosittain',
    '(yli|vähintään|ainakin) (yksi |yhden )?(vuosi|vuoden|12 kuukautta)',
    'vuosi (on )?kulunut',
    'vuoden jälkeen',
    'joka vuosi',
    '(alle|vähemmän kuin) (yksi |yhden )?(vuosi|vuoden|vuotta|12 kuukau*)',
    'vuoden (sisällä|aikana|kuluessa|välein)',
    'useammin kuin kerran (kalenteri)?vuode(ssa|n aikana)',
  ],
  sv: [
    'en gång (per|om|i|under ett|varje) (kalender)?år(et)?',
    'en gång (per|var) (tolv|12) månad*',
    'en gång årligen',
    '(gått|förflutit|över|mer än|minst|åtminstone) (minst |över |åtminstone )?(ett år|(tolv|12) månad\\p{L}{0,3})',
    'årligen',
    'varje år',
    '(mer|oftare) än en gång (per|om|under|på|inom) (ett |samma |(tolv|12) )?(år(et)?|kalenderår|månader)',
    'mindre än ett år',
    'inom ett år',
    'per kalenderår',
    'en (begäran|kontroll|granskning) per år',
    '(de|det) (senaste|föregående|gångna) (året|(tolv|12) månader\\p{L}{0,2})',
  ],
  en: [
    'once (a|per|each|every|in a|in each|in any) (calendar )?year',
    'once (in|every|per) (any )?(12|twelve)([ -]month| months)*',
    'one (free )?(request|copy|access|inspection)( request)? (a|per|each|in a) (calendar )?year',
    'annually',
    '(more than )?a year (ago|has passed)',
    'once annually',
    'yearly',
    '(each|every) (calendar )?year',
    'more than once (a|per|in a) year',
    '(less than|at least|more than|over) (a|one|12|twelve) (year|months)',
    'within (a|one|the same) (calendar )?year',
    'per calendar year',
    '(last|past|previous|preceding) (year|(12|twelve) months)',
  ],
})

const FEE = lexicon({
  fi: [
    'peri(mme|tään|ä|vät|i)',
    'perit*',
    '(veloit|laskut)(amme|etaan|taa|tetaan)',
    '*maksu(n|a|ja|t|lla|sta|llista|llinen)?',
    'korvau(s|ksen|sta)',
    'kustannu(s|kset|ksia|ksen)',
    'hinta*',
    '\\d{1,3} ?(€|euro*|eur)',
  ],
  sv: [
    'avgift*',
    'ersättning*',
    'debitera*',
    'fakturera(r|s)',
    'kostar',
    'betala*',
    'tar (\\p{L}{2,25} ){0,2}ut',
    'kostnad(en|erna)',
    '\\d{1,3} ?(€|euro|eur|kr|kronor)',
    'avgiftsbelag*',
  ],
  en: [
    'fees?',
    'charge(d|s)?',
    'we charge',
    'pay(ment|able)?',
    'costs?',
    '(€|£) ?\\d{1,3}',
    '\\d{1,3} ?(€|euros?|eur|pounds)',
  ],
})

/** Fees of other things than a request. */
const OTHER_FEE = lexicon({
  fi: ['(jäsen|kurssi|osallistumis|vuosi)maksu*'],
  sv: ['(medlems|kurs|deltagar|års|hyres)avgift*', 'hyra(n)?'],
  en: ['(membership|course|participation|annual|yearly) fees?', 'rent'],
})

/** What may be charged for: requests without ground, excessive ones, and further copies (Art. 12(5), 15(3)). */
const ALLOWED = lexicon({
  fi: [
    '*kohtuut*',
    'perusteet*',
    'ilmeis*',
    '*hallinnolli*',
    'lisä(jäljenn|kappal|ottee)*',
    'useit?(a|ta) jäljenn*',
    'useamm(ista|an|at) jäljenn*',
    'toistuv*',
    'ylimääräi*',
    'lisäkopio*',
    'riippumatta',
    // What is sent of itself is no limit.
    'pyytämättä',
    'vaikka',
    'muu(sta|t|alla) jäljenn*',
    '(toise|seuraav)* jäljenn*',
  ],
  sv: [
    'orimlig*',
    'ogrundad*',
    'uppenbar*',
    'administrativ*',
    'ytterligare kopi*',
    'fler* kopi*',
    'oavsett',
    'även om',
    'upprepa*',
    'extra kopi*',
  ],
  en: [
    'excessive*',
    'unfounded',
    'manifestly',
    'administrative',
    'further cop*',
    'additional cop*',
    'more cop*',
    'repetitive',
    'however often',
    'no matter',
    'even if',
    'extra cop*',
  ],
})

/** What takes back that there is no fee. */
const UNLESS = lexicon({
  fi: ['ellei', 'jollei', 'elleivät', 'jolleivat', 'paitsi'],
  sv: ['om inte', 'såvida', 'utom', 'förutom'],
  en: ['unless', 'except'],
})

const ABOUT_ACCESS = lexicon({
  fi: [
    'tarkast*',
    'tarkist*',
    'tutustu*',
    '*pyyn(tö|nö)*',
    'tiedonsaan*',
    '*tietonsa',
    '*tietosi',
    'tietojen saami*',
    'rekisteröidy*',
  ],
  sv: ['*insyn*', 'begära*', 'begäran', '*utdrag*', 'granska*', 'kontroller*', 'få del av', 'tillgång till'],
  en: [
    'access',
    'inspect*',
    'requests?',
    'extracts?',
    'see (the|your|their)',
    'check (the|your|their)',
    'copy of',
  ],
})

/** The fee of the repealed act: access free of charge once a year only. */
export const accessFee = sectionRule({
  id: 'access-fee',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(5)', 'GDPR Art. 15(3)', 'Henkilötietolaki 523/1999 §26 (repealed)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oikeuksien käyttö on maksutonta',
    sv: 'Att använda sina rättigheter är avgiftsfritt',
    en: 'Using one’s rights is free of charge',
  },
  help: {
    fi: 'Kumotun lain mukaan tiedot sai maksutta kerran vuodessa. Nyt pyynnöt ovat maksuttomia. Maksun voi periä vain ilmeisen perusteettomasta tai kohtuuttomasta pyynnöstä ja useammista jäljennöksistä.',
    sv: 'Enligt den upphävda lagen fick man uppgifterna avgiftsfritt en gång om året. Nu är begäran avgiftsfri. En avgift får tas ut bara för en uppenbart ogrundad eller orimlig begäran och för ytterligare kopior.',
    en: 'Under the repealed act data were free once a year. Now requests are free. A fee is possible only for manifestly unfounded or excessive requests and for further copies.',
  },
  messages: {
    fee: {
      fi: 'Pyynnöstä ei voi periä maksua näin. Maksu on mahdollinen vain, jos pyyntö on ilmeisen perusteeton tai kohtuuton.',
      sv: 'En avgift kan inte tas ut så här. Det är möjligt bara om begäran är uppenbart ogrundad eller orimlig.',
      en: 'A request cannot be charged for like this. A fee is possible only where a request is manifestly unfounded or excessive.',
    },
    onceAYear: {
      fi: 'Maksuttomuus kerran vuodessa on kumotusta laista. Pyynnöt ovat nyt maksuttomia.',
      sv: 'Avgiftsfritt en gång om året kommer från den upphävda lagen. En begäran är nu avgiftsfri.',
      en: 'Free of charge once a year is from the repealed act. Requests are free now.',
    },
  },
  examples: [
    ...examplesIn('fi', 'rightAccess', [
      [
        'Rekisteröity voi tarkastaa tietonsa maksutta kerran vuodessa.',
        'Rekisteröity voi tarkastaa tietonsa maksutta.',
      ],
      [
        'Tarkastuksesta perimme 15 euroa, jos edellisestä on kulunut alle vuosi.',
        'Emme peri tarkastuksesta maksua.',
      ],
      [
        'Maksua ei peritä, jollei edellisestä tarkastuksesta ole alle vuotta.',
        'Maksua ei peritä, vaikka edellisestä tarkastuksesta olisi alle vuosi.',
      ],
      [
        'Tulosteen saa veloituksetta enintään kerran kahdessatoista kuukaudessa.',
        'Tulosteen saa veloituksetta asiakaspalvelusta.',
      ],
      ['Tiedot annetaan kerran vuodessa ilman korvausta.', 'Tiedot annetaan ilman korvausta.'],
      [
        'Tiedot saa ilmaiseksi yhden kerran kalenterivuodessa.',
        'Ilmeisen perusteettomasta pyynnöstä voimme periä maksun.',
      ],
    ]),
    ...examplesIn('sv', 'rightAccess', [
      ['Utdraget är avgiftsfritt en gång om året.', 'Utdraget är avgiftsfritt.'],
      [
        'Du får se dina uppgifter gratis en gång per kalenderår.',
        'Du får se dina uppgifter gratis, oavsett hur ofta du frågar.',
      ],
      [
        'För utdraget tar vi ut en avgift på 10 euro.',
        'Är begäran orimlig kan vi ta ut en avgift för de administrativa kostnaderna.',
      ],
    ]),
    ...examplesIn('en', 'rightAccess', [
      ['You may inspect your data free of charge once a year.', 'You may inspect your data free of charge.'],
      ['A fee of 20 euros is charged for access.', 'We do not charge a fee for access.'],
      ['One request per year is free.', 'For further copies we may charge a reasonable fee.'],
    ]),
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Insynen är gratis om minst ett år har gått sedan den förra.',
      good: 'Insynen är gratis.',
    },
    {
      language: 'en',
      in: 'rightAccess',
      bad: 'Access is free if at least 12 months have passed since your last request.',
      good: 'Access is free.',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Jäljennöksestä peritään kopiointikulut.',
      good: 'Lisäkappaleista peritään kopiointikulut.',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Kerran vuodessa koosteen saa maksutta.',
      good: 'Kerran vuodessa lähetämme koosteen maksutta ja pyytämättä.',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Useammasta pyynnöstä vuodessa laskutetaan 10 euroa.',
      good: 'Palvelusta laskutetaan, pyynnöistä ei peritä maksua.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'För kopian tar församlingen ut tio euro.',
      good: 'Kopian är gratis. Kursavgiften är tio euro per termin.',
    },
    {
      language: 'en',
      in: 'rightAccess',
      bad: 'The first copy every calendar year is free of charge.',
      good: 'Copies are free. The annual fee of the club is 20 euros.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Granskningen är gratis om du inte har bett om den under det senaste året.',
      good: 'Granskningen är gratis, även om du har bett om den under det senaste året.',
    },
    {
      language: 'en',
      in: 'rightAccess',
      bad: 'A copy is free unless you have had one within the past year.',
      good: 'A copy is free, even if you have had one within the past year.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Utdraget är gratis om du inte ber om det mer än en gång under samma kalenderår.',
      good: 'Utdraget är gratis, och du får be om det igen under samma kalenderår.',
    },
  ],
  checkSection: (section) => {
    const onRights = isAbout(section, ...RIGHT_SECTION_KEYS)
    return sentencesIn(section).flatMap(({ block, sentence }): Found<'fee' | 'onceAYear'>[] => {
      const { language } = section
      const { text } = sentence
      if (!onRights && !tells(ABOUT_ACCESS, text, language)) return []
      if (tells(ALLOWED, text, language)) return []
      const words = wholeSentence(sentence, block)
      const fee = placesOf(FEE, sentence, block, language)[0]
      const charged =
        fee !== undefined &&
        !isDeniedAt(sentence, fee, language) &&
        !tells(
          OTHER_FEE,
          partAround(text, fee.start - sentence.start, fee.end - sentence.start, /;/gu),
          language,
        )
      if (isToldAsPast(sentence, fee ?? words, language)) return []
      const taken = charged || (fee !== undefined && tells(UNLESS, text, language))
      if (tells(ONCE_A_YEAR, text, language) && (tells(FREE, text, language) || taken)) {
        return [{ message: 'onceAYear' as const, words }]
      }
      if (charged && onRights && !tells(FREE, text, language)) return [{ message: 'fee' as const, words }]
      return []
    })
  },
})
