import type { Severity } from '../rule.js'
import type { Place } from '../text/places.js'

import { sectionRule } from '../rule.js'
import { placesIn, shortened, withoutOverlaps, wordsAt } from '../text/places.js'
import { isAbout, wordsLike } from '../text/words.js'

/** What an author is asked for between brackets: a name, a date, an address. */
const ASKED =
  '(?:pvm|päivämäärä\\p{L}*|päiväys|nimi|nimet|nimesi|osoite|osoitteesi|katuosoite|lähiosoite|postiosoite|postinumero|toimipaikka|postitoimipaikka|paikkakunta|kaupunki|puh|puhelin|puhelinnumero|sähköposti|sähköpostiosoite|s-posti|s-postiosoite|e-mail|y-tunnus|yritys|yrityksen nimi|yritys oy|organisaatio|organisaation nimi|yhdistyksen nimi|rekisterinpitäjän nimi|rekisterin nimi|yhteyshenkilö|henkilön nimi|etunimi|sukunimi|etunimi sukunimi|titteli|linkki|url|aika|vuosi|vuotta|lukumäärä|datum|år|namn|förnamn|efternamn|företagsnamn|företagets namn|företag|företaget|organisation|organisationens namn|föreningens namn|adress|gatuadress|postadress|postnummer|ort|postort|telefon|telefonnummer|tfn|e-post|e-postadress|fo-nummer|registrets namn|kontaktperson|länk|date|name|first name|last name|surname|address|street|street address|postcode|post code|zip|city|town|phone|phone number|telephone|email|e-mail address|email address|company|company name|organisation name|organization name|name of (?:the )?(?:company|organisation|organization|register|controller)|your \\p{L}+(?: \\p{L}+)?|business id|link|website|month|year)'

/** What may stand before and behind it: “lisää osoite tähän”, “insert name here”. */
const FILL =
  '(?:lisää|täydennä|täytä|kirjoita|syötä|merkitse|valitse|tarkista|lägg till|fyll i|ange|skriv|välj|infoga|insert|add|enter|fill in|type|choose|select|specify|state|complete|tbd|tbc|todo|xx+|x+|n|nn|\\.\\.\\.?|…|_+|-+|–+)'

/** Sure signs, whatever section they are in. */
const SURE: readonly RegExp[] = [
  /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|<<[^<>\n]{1,80}>>|\[\[[^[\]\n]{1,80}\]\]|«[A-ZÅÄÖ_ ]{3,40}»/gu,
  /_{3,}|\.{5,}|…{2,}|\?{3,}|#{3,}(?!\s?\p{L})|(?<!\p{L})(?:X{3,}|x{3,})(?![\p{L}@]|\.\p{L})/gu,
  new RegExp(`\\[\\s?(?:${FILL}\\s?)?${ASKED}(?:[ ,:/][^\\[\\]\\n]{0,60})?\\](?!\\()`, 'giu'),
  new RegExp(`\\[\\s?(?:[^\\[\\]\\n]{0,40}\\s)?${ASKED}\\s?\\](?!\\()`, 'giu'),
  new RegExp(`\\[\\s?${FILL}(?![\\p{L}])[^\\[\\]\\n]{0,80}\\](?!\\()`, 'giu'),
  new RegExp(`<\\s?${FILL}(?![\\p{L}])[^<>\\n]{1,80}>`, 'giu'),
  /<[^<>="/\n]{2,60}\s(?:tähän|här|here)\s?>/giu,
  new RegExp(`<\\s?(?:${FILL}\\s)?${ASKED}(?:\\s[^<>\\n]{0,40})?>`, 'giu'),
  new RegExp(`[({]\\s?${FILL} ${ASKED}[^(){}\\n]{0,40}[)}]`, 'giu'),
  /(?<![\p{L}\p{N}.])(?:x{1,2}|pp|pv|d{1,2}|p)[./-](?:x{1,2}|kk|mm?|k)[./-](?:x{2,4}|20x{2}|(?:19|20)\d{2}|20__|v{2,4}|å{2,4}|y{2,4})(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:yyyy|vvvv|åååå)-(?:mm|kk)-(?:dd|pp)(?![\p{L}\p{N}])/giu,
  /(?<![\p{N}.])00[./]00[./]0000(?!\p{N})/gu,
  /(?<!\p{L})(?:Etunimi|Förnamn|Firstname|First name) (?:Sukunimi|Efternamn|Lastname|Last name|Surname|Familjenamn)(?!\p{L})/gu,
  wordsLike('lorem ipsum', 'dolor sit amet'),
  /(?<!\p{L})(?:Matti|Maija|Mikko|Minna) (?:Meikäläi|Mallika)\p{L}*|(?<!\p{L})(?:John|Jane|Joe) Doe(?!\p{L})|(?<!\p{L})(?:Sven|Anna|Kalle) (?:Svensson Exempel|Exempelsson)|(?<!\p{L})Teppo Test\p{L}*/gu,
  /(?<!\p{L})(?:(?:Yritys|Yrityksesi|Yrityksenne|Firma|Esimerkki(?:yritys)?|Malli(?:yritys)?|Oma Yritys|Organisaatio|Företaget|Företag|Exempel(?:bolaget|företaget)?|Ert företag|Company(?: Name)?|Your (?:Company|Organisation|Organization)|Example(?: Company)?|Sample Company) (?:Oy|Ab|AB|ry|rf|Ltd|Limited|Inc|LLC)|(?:Esimerkki|Malli)(?:katu|tie|kuja)|Exempel(?:gatan|vägen)|(?:Example|Sample) (?:Street|Road)|Företagets namn (?:Ab|AB|rf)|Katuosoite|Gatuadress|Street Address)(?!\p{L})(?: \d{1,4})?/gu,
  /[\p{L}\p{N}._%+-]{1,64}@(?:example|esimerkki|yritys|yrityksesi|yrityksenne|firma|domain|domeeni|verkkotunnus|omayritys|organisaatio|organisaatiosi|malli|company|yourcompany|your-company|yourdomain|foretag|foretaget|företag|företaget|dittforetag|exempel|organisation|organization|sahkoposti|sähköposti|osoite|mail|xxx?|test|testi|abc)\.(?:fi|com|se|org|net|eu|ax|co\.uk|uk|io|info)(?![\p{L}\p{N}-])/giu,
  /(?<![\p{L}\p{N}._-])(?:sähköposti|sahkoposti|sähköpostiosoite|nimi|nimesi|namn|epost|e-post|name|yourname|your\.name|your-name|youremail|xxx?|osoite|adress|address)@[\p{L}\p{N}.-]{3,60}/giu,
  /(?<![\p{L}\p{N}/@.])(?:https?:\/\/)?www\.(?:example|esimerkki|yritys|yrityksesi|firma|domain|omayritys|organisaatio|company|yourcompany|yourdomain|foretag|foretaget|exempel|xxx?|sivusto|osoite)\.(?:fi|com|se|org|net|eu|ax|co\.uk)(?![\p{L}\p{N}-])/giu,
  wordsLike(
    'TODO',
    'FIXME',
    'TBD',
    'TBC',
    'TBA',
    'to be (completed|confirmed|decided|defined|added) (later|here)?',
    'täydennetään (myöhemmin|tähän|vielä)',
    '(lisätään|kirjataan|tulee|päivitetään) (myöhemmin|tähän)',
    'tähän (lisätään|kirjoitetaan|tulee|merkitään|kirjataan)',
    '(kompletteras|fylls i|läggs till|anges) (senare|här)',
    'här (fylls|anges|skrivs|kommer|läggs)',
    'will be (added|filled in|completed) (here|later)',
    'puuttuu vielä',
  ),
  /(?<![\p{L}\p{N}])(?:X{1,2}|N{2}|xx) (?:vuotta|vuoden|kuukautta|kuukauden|päivää|päivän|viikkoa|viikon|kk|vrk|pv|v\.|år|månader|månad|dagar|veckor|years?|months?|days?|weeks?)(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])(?:PL|PB|P\.O\. Box) (?:XX+|xx+|00+|nn|NN)(?![\p{L}\p{N}])/gu,
  /(?<![\p{N}+])(?:(?:\+358|0\d{1,2})[ -]?(?:x{2,}|X{2,}|0{2,3}[ -]?0{2,})[ xX0-]{0,8}|\(?0?12[ -]?34[ -]?56[ -]?78[ -]?9?0?|0?123[ -]?456[ -]?789?0?)(?!\p{N})/gu,
]

/** A noun between brackets alone: in some sections it is told of what is stored. */
const IN_BRACKETS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L}|^)\\(\\s?${ASKED}\\s?\\)`, 'giu'),
  /(?<=[:–-]\s?)\((?:nimi|osoite|puhelin|name|address|namn|adress)[^()\n]{0,40}\)/giu,
]

/** Anything else between square brackets: an omission, or something to fill in. */
const SQUARE = /\[(?=[^\]\n]{0,100}\p{L})(?!sic\]|at\]|ät\]|ät |a\]|dot\]|piste\])[^[\]\n]{2,100}\](?!\()/giu

const EMAIL_PATTERN =
  /(?<![\p{L}\p{N}])(?:etunimi\.sukunimi|fornamn\.efternamn|förnamn\.efternamn|firstname\.lastname|first\.last)@[\p{L}\p{N}.-]{3,60}/giu

/** Places that were to be filled in, and were not. */
export const placeholderLeft = sectionRule({
  id: 'placeholder-left',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 12(1)', 'GDPR Art. 13(1)(a)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Täyttämättä jääneet kohdat',
    sv: 'Ställen som inte har fyllts i',
    en: 'Places left to fill in',
  },
  help: {
    fi: 'Tekstissä on mallista jäänyt kohta, johon oma tietonne oli tarkoitus kirjoittaa. Kirjoita tieto sen paikalle tai poista kohta, jos sitä ei tarvita.',
    sv: 'I texten finns ett ställe från mallen där er egen uppgift skulle skrivas. Skriv uppgiften där, eller ta bort stället om det inte behövs.',
    en: 'The text has a place from a template where your own details were to go. Write them there, or take the place out if it is not needed.',
  },
  messages: {
    brackets: {
      fi: 'Jäikö ”{{words}}” täyttämättä?',
      sv: 'Blev ”{{words}}” inte ifyllt?',
      en: 'Was “{{words}}” left to fill in?',
    },
    left: {
      fi: '”{{words}}” odottaa vielä omaa tietoanne. Kirjoita se tähän.',
      sv: '”{{words}}” väntar ännu på er egen uppgift. Skriv den här.',
      en: '“{{words}}” still waits for your own details. Write them here.',
    },
    pattern: {
      fi: '”{{words}}” on osoitteen malli. Onko lukijalla osoite, johon kirjoittaa?',
      sv: '”{{words}}” är ett mönster för adresser. Har läsaren en adress att skriva till?',
      en: '“{{words}}” is a pattern of addresses. Does the reader have one to write to?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'controller',
      bad: 'Kotikulman Kyläyhdistys ry, [osoite], [puhelinnumero]',
      good: 'Kotikulman Kyläyhdistys ry, Kylätie 3, puh. 040 765 4321 (arkisin)',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Yhteyshenkilön puhelin: xxxx',
      good: 'Yhteyshenkilön puhelin: 040 765 4321 (ks. https://xxx.kotikulma.example)',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Säilytämme tiedot xx vuotta jäsenyyden päättymisestä.',
      good: 'Säilytämme tiedot kaksi vuotta jäsenyyden päättymisestä.',
    },
    {
      language: 'fi',
      in: 'contactPerson',
      bad: 'Ota yhteyttä sähköpostitse (sähköpostiosoite) tai puhelimitse.',
      good: 'Ota yhteyttä sähköpostitse (vastaamme viikossa) tai puhelimitse.',
    },
    {
      language: 'fi',
      in: 'dates',
      bad: 'Laadittu pp.kk.vvvv',
      good: 'Laadittu 4.5.2024',
    },
    {
      language: 'fi',
      in: 'dates',
      bad: 'Tarkistettu x.x.2025',
      good: 'Tarkistettu kesäkuussa 2025',
    },
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Tallennamme nimen ja _____.',
      good: 'Tallennamme yhteystiedot (osoite), etunimen ja sukunimen.',
    },
    {
      language: 'fi',
      in: 'dpo',
      bad: 'Tietosuojavastaava: Matti Meikäläinen',
      good: 'Tietosuojavastaava: Mattias Meiländer, tietosuoja@kotikulma.example',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Företaget AB, [gatuadress]',
      good: 'Bokstugan i Vik Ab, Strandgatan 2 (ingång från gården)',
    },
    {
      language: 'sv',
      in: 'contactPerson',
      bad: 'Kontakta Förnamn Efternamn.',
      good: 'Kontakta Ulla Ström. Vi lagrar förnamn och efternamn.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Uppgifterna lagras i XX månader.',
      good: 'Uppgifterna lagras i sex månader.',
    },
    {
      language: 'en',
      in: 'controller',
      bad: '[Company name], 5 Mill Lane',
      good: 'Larkfield Ltd, 5 Mill Lane (first floor)',
    },
    {
      language: 'en',
      in: 'contactPerson',
      bad: 'Write to name@larkfield.example or call XXX.',
      good: 'Write to info@larkfield.example, see our cookie notice [1] for more.',
    },
    {
      language: 'en',
      in: 'dates',
      bad: 'Last updated: <<date>>',
      good: 'Last updated: 3 May 2024',
    },
    { language: 'sv', in: 'dates', bad: 'Uppgjord xx.xx.2024', good: 'Uppgjord 4.5.2024' },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Jäsentiedot saadaan <lähteet tähän>.',
      good: 'Ikäryhmät ovat < 12 vuotta ja > 12 vuotta.',
    },
    { language: 'fi', in: 'retention', bad: 'Vuokrasopimukset: xx kk.', good: 'Vuokrasopimukset: 12 kk.' },
  ],
  checkSection: (section) => {
    const isOfData = isAbout(
      section,
      'dataContent',
      'dataCategories',
      'specialCategories',
      'sources',
      'cookies',
      'recipients',
      'disclosures',
    )
    const found: ({ message: 'brackets' | 'left' | 'pattern'; severity: Severity } & Place)[] = [
      ...SURE.flatMap((one) => placesIn(section, one)).map((place) => ({
        ...place,
        message: 'left' as const,
        severity: 'error' as const,
      })),
      ...(isOfData ? [] : IN_BRACKETS.flatMap((one) => placesIn(section, one))).map((place) => ({
        ...place,
        message: 'left' as const,
        severity: 'warning' as const,
      })),
      ...placesIn(section, SQUARE).map((place) => ({
        ...place,
        message: 'brackets' as const,
        severity: 'warning' as const,
      })),
      ...placesIn(section, EMAIL_PATTERN).map((place) => ({
        ...place,
        message: 'pattern' as const,
        severity: 'information' as const,
      })),
    ]
    return withoutOverlaps(found).map(({ message, severity, ...place }) => ({
      message,
      params: { words: shortened(place.text) },
      severity,
      words: wordsAt(place),
    }))
  },
})
