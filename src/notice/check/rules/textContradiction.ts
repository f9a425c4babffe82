import type { Found } from '../rule.js'
import type { CheckedSection, CheckedText } from '../subject.js'
import type { Claim } from '../text/claims.js'
import type { Lexicon } from '../text/lexicon.js'
import type { Sentence } from '../text/sentences.js'

import { matchesIn } from '../../matching/matches.js'
import { textRule } from '../rule.js'
import { CLAIMS, claimsIn } from '../text/claims.js'
import { denies } from '../text/denial.js'
import { isDeniedAt, lexicon, sentencesTelling, tells } from '../text/lexicon.js'
import { shortened } from '../text/places.js'
import { PERIOD, retentionTold } from '../text/retention.js'
import { mentions } from '../text/topics.js'
import {
  isAbout,
  languageOf,
  says,
  sentencesIn,
  wholeSentence,
  wordsLike,
  wordsOf,
  allWordsOf,
} from '../text/words.js'

type Message = 'groups' | 'kinds' | 'only' | 'retention' | Claim

type Place = { block: number; section: CheckedSection; sentence: Sentence }

/** Sections that a claim is looked for in beside the one that denies it. */
const ELSEWHERE: Partial<Record<Claim, readonly string[]>> = {
  automated: ['automatedDecisions', 'purposes', 'cookies', 'legalBasis'],
  cookies: ['cookies', 'sources', 'dataContent', 'purposes'],
  disclosed: ['disclosures', 'recipients'],
  special: ['specialCategories', 'dataContent', 'dataCategories'],
  transferred: ['transfers', 'disclosures', 'recipients'],
}

const ONLY: Record<string, RegExp> = {
  fi: wordsLike(
    '(käyte|käsite)\\p{L}{1,8} (\\p{L}{1,20} ){0,3}(vain|ainoastaan|pelkästään|yksinomaan)',
    '(vain|ainoastaan|pelkästään|yksinomaan) (\\p{L}{1,30} ){0,6}(käytetään|käsitellään|käytämme|käsittelemme)',
  ),
  sv: wordsLike(
    '(används|behandlas|använder|behandlar) (\\p{L}{1,20} ){0,3}(endast|bara|enbart|uteslutande)',
    '(endast|bara|enbart|uteslutande) (\\p{L}{1,20} ){0,6}(används|behandlas)',
  ),
  en: wordsLike(
    '(used|use|process|processed) (\\p{L}{1,20} ){0,4}(only|solely|exclusively)',
    '(only|solely|exclusively) (\\p{L}{1,20} ){0,3}(used?|process(ed)?)',
  ),
}
const ALSO: Record<string, RegExp> = {
  fi: wordsLike(
    '(käyte|käsite|hyödyn)\\p{L}{1,10} (\\p{L}{1,20} ){0,4}(myös|lisäksi)',
    '(myös|lisäksi) (\\p{L}{1,30} ){0,6}(käytetään|käsitellään|käytämme|käsittelemme|hyödynnetään|hyödynnämme|käyttää)',
  ),
  sv: wordsLike(
    '(används|behandlas|använder|behandlar|användas) (\\p{L}{1,20} ){0,4}(också|även|dessutom)',
    '(också|även|dessutom) (\\p{L}{1,20} ){0,6}(används|behandlas|använder|behandlar|användas)',
  ),
  en: wordsLike(
    '(also|additionally|in addition|furthermore) (\\p{L}{1,20} ,?){0,6}(used?|process(ed)?)',
    '(used?|process(ed)?) (\\p{L}{1,20} ){0,5}(also|as well)',
  ),
}
const DATA: Record<string, RegExp> = {
  fi: wordsLike('*tieto(ja|jasi|jaan|jen)', '*tiedot', '*tietosi', 'niitä', 'rekisteriä', 'rekisterin'),
  sv: wordsLike('*uppgift\\p{L}{0,5}', 'dem', 'de', 'registret'),
  en: wordsLike('data', 'information', 'details', 'them', 'they', 'register', 'address(es)?'),
}

/** What is kept or deleted, by the beginnings of its words: those that every notice has are left out. */
const COMMON =
  /^(?:tieto|tiedo|henkil|uppgif|person|inform|record|data|detail|säily|poist|hävit|spara|bevar|rader|lagra|delet|eras|keep|kept|retai|store|years?|vuot|vuod|month|kuukau|månad|after|efter|jälke|when|until|unless|kuiten|cours|which|their|your|that|they|them|these|under|asti|kuluttua|viime|sedan|senast|inom|within|asiakas|kund|custom|member|jäsen|medlem)/u

const stemsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{5,30}/gu) ?? [])
      .filter((word) => !COMMON.test(word))
      .map((word) => word.slice(0, 6)),
  )

/** What stands before the verb of a sentence that an expression reads. */
const wordsCaptured = (expression: RegExp | undefined, { sentence }: Place): string | undefined =>
  expression?.exec(sentence.text)?.[1]?.toLowerCase()

const periodIn = ({ sentence }: Place, period: RegExp): string | undefined =>
  matchesIn(sentence.text, period)[0]?.[0].toLowerCase()

/** An end that comes with an event at once, without a time behind it. */
const AT_EVENT: Record<string, RegExp> = {
  fi: wordsLike(
    '(poiste|hävite|tuho)\\p{L}{1,8} (\\p{L}{1,20} ){0,3}(,? ?kun|heti|välittömästi|viipymättä|\\p{L}{2,20}(ttua|ttyä|tua))',
    '(heti|välittömästi|viipymättä)',
  ),
  sv: wordsLike(
    '(rader|förstör|gallr)\\p{L}{1,4} (\\p{L}{1,20} ){0,3}(när|så snart|genast|omedelbart)',
    'tas bort (genast|när|omedelbart)',
    '(genast|omedelbart)',
  ),
  en: wordsLike(
    '(delete|erase|destroy|remove)(d|s)? (\\p{L}{1,20} ){0,4}(when|as soon as|once|immediately|at once)',
    '(immediately|at once)',
  ),
}
/** One kind of data, kept or deleted: “Applications are kept …”. */
const KEPT: Record<string, RegExp> = {
  sv: /^(\p{L}+(?:\s\p{L}+)?)\s(?:sparas|lagras|förvaras|bevaras)\s/iu,
  en: /^(\p{L}+(?:\s\p{L}+)?)\s(?:are|is)\s(?:kept|stored|retained|held)\s/iu,
}
const DELETED: Record<string, RegExp> = {
  sv: /^(\p{L}+(?:\s\p{L}+)?)\s(?:raderas|förstörs|gallras)\s(?!inom|senast|därefter|sedan)/iu,
  en: /^(\p{L}+(?:\s\p{L}+)?)\s(?:are|is)\s(?:deleted|erased|destroyed|removed)\s(?!within|then|thereafter|afterwards|no later)/iu,
}
const OTHERWISE: Record<string, RegExp> = {
  fi: wordsLike('kuitenkin', 'muut', 'muilta', 'muiden', 'sen sijaan', 'liitteet'),
  sv: wordsLike('dock', 'däremot', 'övriga', 'andra', 'i övrigt'),
  en: wordsLike('however', 'other', 'others', 'otherwise', 'remaining', 'instead'),
}

/** Kinds of data that are told by words of their own, wherever they are listed. */
const KINDS_OF_DATA: readonly Lexicon[] = [
  lexicon({
    en: ['billing*', 'invoic*', 'payment*', 'bank account*'],
    fi: ['*lasku(t|ja)?', '*laskutu*', '*maksu*', 'tilinumero*', '*pankkitili*'],
    sv: ['*faktur*', '*betalning*', 'kontonummer*', 'bankkonto*'],
  }),
  lexicon({
    en: ['order(s|ed)?', 'order history', '*purchas*'],
    fi: ['*tilau*', '*osto*'],
    sv: ['*beställ*', '*köp*', 'order*'],
  }),
  lexicon({
    en: ['IP', 'device*', 'log data', 'browser*'],
    fi: ['IP', 'IP-*', '*laite*', '*loki*', '*selain*', '*tunniste*'],
    sv: ['IP', 'IP-*', '*enhet*', '*logg*', '*webbläsar*'],
  }),
  lexicon({
    en: ['identity (code|number)s?', 'social security number*', 'identification number*'],
    fi: ['henkilötunnu*', 'hetu*'],
    sv: ['personbeteckning*', 'personnummer*'],
  }),
  lexicon({
    en: ['health*', 'allerg*', 'diet*', 'medic*', 'illness*'],
    fi: ['*terveys*', '*terveyd*', '*allergi*', '*ruokavalio*', '*lääk*', '*sairau*'],
    sv: ['*hälso*', '*hälsa*', '*allergi*', '*diet*', '*läkem*', '*sjukdom*'],
  }),
  lexicon({
    en: ['photo*', 'pictures?', 'images?', 'video*'],
    fi: ['*kuva*', '*kuvi*', '*video*'],
    sv: ['*bild*', '*foto*', '*video*'],
  }),
  lexicon({
    en: ['location*', 'position*', 'GPS'],
    fi: ['sijai*', '*paikannu*', '*paikka*', 'GPS*'],
    sv: ['*plats*', 'lokaliser*', 'position*', 'GPS*'],
  }),
]

/** Groups of people whom registers are of. */
const GROUPS: readonly Lexicon[] = [
  lexicon({ en: ['customer*', 'clients?'], fi: ['asiaka*'], sv: ['kund*'] }),
  lexicon({ en: ['member*'], fi: ['jäsen*'], sv: ['medlem*'] }),
  lexicon({
    en: ['stakeholder*', 'partners?'],
    fi: ['sidosryhm*', 'yhteistyökumppan*', 'kumppan*'],
    sv: ['intressent*', 'intressegrupp*', 'samarbetspartn*'],
  }),
  lexicon({
    en: ['employee*', 'staff'],
    fi: ['työntekij*', 'henkilöstö*', 'henkilökun*'],
    sv: ['anställ*', 'personal', 'personalregist*', 'personalens'],
  }),
  lexicon({ en: ['donor*'], fi: ['lahjoitta*'], sv: ['givar*', 'donator*'] }),
  lexicon({ en: ['pupil*', 'student*'], fi: ['oppila*', 'opiskelij*'], sv: ['elev*', 'student*'] }),
  lexicon({ en: ['supplier*'], fi: ['toimittaj*', 'tavarantoimittaj*'], sv: ['leverantör*'] }),
]

/** Of a register of several groups that is told to hold data of some of them by name, and of the others nothing. */
const groupsWithoutData = ({ content, language, sections }: CheckedText): Found<'groups'>[] => {
  const names = content
    ? content.registers.map(({ name }) => name)
    : sections.filter((section) => isAbout(section, 'registerName')).map(wordsOf)
  const groups = GROUPS.filter((group) => tells(group, names.join('\n'), language))
  const held = sections.filter((section) =>
    isAbout(section, 'dataContent', 'dataCategories', 'dataSubjectCategories'),
  )
  const words = held.map(allWordsOf).join('\n')
  if (groups.length < 2 || groups.every((group) => tells(group, words, language))) return []
  const [told] = held.flatMap((section) =>
    groups.flatMap((group) => sentencesTelling(group, section).map(({ at }) => ({ at, section }))),
  )
  if (!told) return []
  const { text, ...at } = told.at
  return [
    {
      message: 'groups',
      params: { other: text, register: shortened(names.join(', ')) },
      section: told.section,
      severity: 'information',
      words: at,
    },
  ]
}

/** Fewer words than this are no list of what a register holds. */
const LISTED = 4

/** Categories of data that the list of what the register holds has nothing of. */
const categoriesWithoutData = ({ language, sections }: CheckedText): Found<'kinds'>[] => {
  const [categories, held] = (['dataCategories', 'dataContent'] as const).map((key) =>
    sections.filter((section) => isAbout(section, key)),
  )
  if (!categories || !held || categories.some((section) => held.includes(section))) return []
  const words = held.map(wordsOf).join('\n')
  if (words.split(/\s+/u).length < LISTED) return []
  return categories.flatMap((section) =>
    KINDS_OF_DATA.flatMap((kind): Found<'kinds'>[] => {
      const [told] = sentencesTelling(kind, section)
      if (!told || tells(kind, words, language) || isDeniedAt(told.sentence, told.at, language)) return []
      const { text, ...at } = told.at
      return [{ message: 'kinds', params: { other: text }, section, severity: 'information', words: at }]
    }),
  )
}

/** Sentences of a notice that cannot both be true. */
export const textContradiction = textRule<Message>({
  id: 'text-contradiction',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 12(1)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Ristiriidaton teksti',
    sv: 'Text utan motsägelser',
    en: 'A text that agrees with itself',
  },
  help: {
    fi: 'Kaksi kohtaa sanoo eri asian, eikä lukija tiedä, kumpi pitää paikkansa. Selvitä, kuinka asia on, ja korjaa toinen. Jos ehdottomasta lauseesta on poikkeus, kerro se samassa lauseessa.',
    sv: 'Två ställen säger olika saker, och läsaren vet inte vilket som stämmer. Ta reda på hur det är och rätta det ena. Finns det ett undantag från en ovillkorlig mening, berätta det i samma mening.',
    en: 'Two places say different things, and readers cannot know which holds. Find out how it is and mend one of them. Where there is an exception to what is said without reserve, tell it in the same sentence.',
  },
  messages: {
    automated: {
      fi: 'Toisaalla sanotaan, ettei tietoja profiloida eikä päätetä automaattisesti: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe sägs att uppgifterna varken profileras eller ligger till grund för automatiska beslut: ”{{other}}”. Vilket stämmer?',
      en: 'Elsewhere it says that data are neither profiled nor decided on automatically: “{{other}}”. Which holds?',
    },
    collected: {
      fi: 'Toisaalla sanotaan, ettei tietoja kerätä: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe sägs att uppgifter inte samlas in: ”{{other}}”. Vilket stämmer?',
      en: 'Elsewhere it says that no data are collected: “{{other}}”. Which holds?',
    },
    cookies: {
      fi: 'Toisaalla sanotaan, ettei evästeitä käytetä: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe sägs att kakor inte används: ”{{other}}”. Vilket stämmer?',
      en: 'Elsewhere it says that cookies are not used: “{{other}}”. Which holds?',
    },
    disclosed: {
      fi: 'Toisaalla sanotaan, ettei tietoja anneta muille: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe sägs att uppgifter inte lämnas till andra: ”{{other}}”. Vilket stämmer?',
      en: 'Elsewhere it says that data are not given to others: “{{other}}”. Which holds?',
    },
    marketing: {
      fi: 'Toisaalla sanotaan, ettei tietoja käytetä markkinointiin: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe sägs att uppgifterna inte används för marknadsföring: ”{{other}}”. Vilket stämmer?',
      en: 'Elsewhere it says that data are not used for marketing: “{{other}}”. Which holds?',
    },
    groups: {
      fi: 'Rekisteri ”{{register}}” koskee useita ryhmiä, mutta tiedot on kerrottu vain osasta (”{{other}}”). Kerro muistakin, tai tee niistä oma seloste.',
      sv: 'Registret ”{{register}}” gäller flera grupper, men uppgifterna berättas bara om en del av dem (”{{other}}”). Berätta om de andra också, eller gör en egen beskrivning av dem.',
      en: 'The register “{{register}}” is of several groups, but the data are told of some only (“{{other}}”). Tell of the others too, or make a notice of their own.',
    },
    kinds: {
      fi: 'Tietoryhmissä on ”{{other}}”, mutta rekisterin tietosisällössä ei ole siitä mitään. Kumpi luettelo pitää paikkansa?',
      sv: 'Bland kategorierna finns ”{{other}}”, men det som registret innehåller har inget av det. Vilken förteckning stämmer?',
      en: 'The categories have “{{other}}”, but what the register holds has nothing of it. Which list holds?',
    },
    only: {
      fi: 'Toisaalla sanotaan, että tietoja käytetään vain tiettyyn: ”{{other}}”. Luettele tarkoitukset yhdessä.',
      sv: 'På ett annat ställe sägs att uppgifterna används endast för något visst: ”{{other}}”. Räkna upp ändamålen tillsammans.',
      en: 'Elsewhere it says that data are used only for something: “{{other}}”. List the purposes together.',
    },
    retention: {
      fi: 'Toisaalla kerrotaan samoille tiedoille toinen säilytysaika: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe berättas en annan förvaringstid för samma uppgifter: ”{{other}}”. Vilken stämmer?',
      en: 'Elsewhere another storage period is told for the same data: “{{other}}”. Which holds?',
    },
    special: {
      fi: 'Toisaalla sanotaan, ettei arkaluonteisia tietoja kerätä: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe sägs att känsliga uppgifter inte samlas in: ”{{other}}”. Vilket stämmer?',
      en: 'Elsewhere it says that sensitive data are not collected: “{{other}}”. Which holds?',
    },
    transferred: {
      fi: 'Toisaalla sanotaan, ettei tietoja siirretä EU:n tai ETA:n ulkopuolelle: ”{{other}}”. Kumpi pitää paikkansa?',
      sv: 'På ett annat ställe sägs att uppgifter inte överförs utanför EU eller EES: ”{{other}}”. Vilket stämmer?',
      en: 'Elsewhere it says that data are not transferred outside the EU or EEA: “{{other}}”. Which holds?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'transfers',
      bad: 'Tietoja ei siirretä EU:n ulkopuolelle. Uutiskirjeen osoitteet tallennetaan Yhdysvaltoihin.',
      good: 'Tietoja ei siirretä EU:n ulkopuolelle, paitsi uutiskirjeen osoitteet, jotka tallennetaan Yhdysvaltoihin.',
    },
    {
      language: 'fi',
      in: 'transfers',
      bad: 'Kaikki henkilötiedot säilytetään ETA-alueella. Kyselyn vastaukset tallentuvat Yhdysvaltoihin.',
      good: 'Potilastiedot säilytetään Suomessa. Kyselyn vastaukset tallennetaan Yhdysvaltoihin.',
    },
    {
      language: 'fi',
      in: 'automatedDecisions',
      bad: 'Emme profiloi jäseniä. Jäsenet luokitellaan automaattisesti maksutapojensa mukaan.',
      good: 'Emme profiloi jäseniä. Jäsenet luokitellaan ikäryhmiin sääntöjen mukaan.',
    },
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Emme luovuta tietoja ulkopuolisille. Jäsenten nimet lähetetään keskusliitolle.',
      good: 'Emme luovuta tietoja ulkopuolisille. Viranomaisille tietoja annetaan lain velvoittaessa.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Sivusto ei käytä evästeitä. Evästeitä käytetään kävijöiden laskemiseen.',
      good: 'Sivusto ei käytä evästeitä.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tietoja käytetään vain laskutukseen. Lisäksi tietoja käytetään markkinointiin.',
      good: 'Tietoja käytetään vain laskutukseen ja siihen liittyvään viestintään.',
    },
    {
      language: 'fi',
      in: 'retention',
      bad: 'Hakemuslomakkeet säilytetään kaksi vuotta. Hakemuslomakkeet hävitetään heti, kun paikka on täytetty.',
      good: 'Hakemuslomakkeet säilytetään kaksi vuotta. Muut liitteet hävitetään heti, kun paikka on täytetty.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Vi lämnar aldrig ut uppgifter till någon. Deltagarlistan skickas till förbundet.',
      good: 'Vi lämnar inte ut uppgifter till utomstående utan ditt samtycke.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Webbplatsen använder inga kakor. Kakor används på sidan med kartor.',
      good: 'Webbplatsen använder inga kakor.',
    },
    {
      language: 'sv',
      in: 'automatedDecisions',
      bad: 'Uppgifterna används inte för profilering. Kunderna profileras enligt köp.',
      good: 'Uppgifterna används inte för profilering eller automatiska beslut.',
    },
    {
      language: 'en',
      in: 'disclosures',
      bad: 'We never share your data with anyone. Names are sent to the league.',
      good: 'We never share your data with anyone without your consent.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'Data are not transferred outside the EEA. Backups are stored in the United States.',
      good: 'Data are not transferred outside the EEA. Backups are stored in Finland.',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'We do not collect any personal data. We log your IP address and browser.',
      good: 'We do not collect any personal data from other sources. We log your IP address.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Sidan använder inga kakor. Vi använder Matomo-kakor för statistik.',
      good: 'Vi använder inga kakor för reklam. Vi använder kakor för inloggningen.',
    },
    {
      language: 'sv',
      in: 'automatedDecisions',
      bad: 'Ingen profilering görs. Köparna delas automatiskt in i grupper.',
      good: 'Ingen profilering görs. Uppgifterna delas automatiskt med kassan.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'This site does not use cookies. We use Matomo cookies for statistics.',
      good: 'We do not use cookies for advertising. We use a cookie for logging in.',
    },
    {
      language: 'fi',
      in: 'cookies',
      bad: 'Emme käytä evästeitä. Käynnit lasketaan seurantaevästeillä.',
      good: 'Emme käytä mainosevästeitä. Käynnit lasketaan seurantaevästeillä.',
    },
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Jäsenrekisteri on ainoastaan kerhon käytössä. Tiedot ovat myös kattojärjestön käytettävissä.',
      good: 'Jäsenrekisteri on ainoastaan kerhon käytössä. Tiedot ovat myös hallituksen käytettävissä.',
    },
    {
      language: 'fi',
      in: 'transfers',
      bad: 'Emme siirrä tietoja EU:n ulkopuolelle. Kyselyt tehdään ohjelmalla, jonka palvelimet ovat Yhdysvalloissa.',
      good: 'Emme siirrä tietoja EU:n ulkopuolelle. Kyselyt tehdään ohjelmalla, jonka palvelimet ovat Suomessa.',
    },
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Emme luovuta tietoja kenellekään. Osoitteet luovutetaan kustantajalle markkinointiin.',
      good: 'Emme luovuta tietoja kenellekään markkinointiin. Osoitteet luovutetaan liitolle lehden postitusta varten.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Alla uppgifter förvaras inom EES. Enkäten ligger på en server som vi hyr: svaren lagras i USA.',
      good: 'Alla uppgifter förvaras inom EES. Svaren på enkäten lagras i Danmark.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Bokningslistor sparas i ett år. Bokningslistor raderas tre veckor efter besöket.',
      good: 'Bokningslistor sparas i ett år. Bokningslistor raderas sedan inom tre veckor.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'All our data remain within the EEA. Answers are stored in the United States.',
      good: 'All our data remain within the EEA. Answers are stored in Denmark.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'Booking lists are kept for one year. Booking lists are erased three weeks after the visit.',
      good: 'Booking lists are kept for one year. Booking lists are erased within three weeks of that.',
    },
    {
      language: 'sv',
      in: 'cookies',
      bad: 'Sidan är kakfri. Vi använder kakor på bokningssidan.',
      good: 'Sidan är kakfri. Bokningen sköts per telefon.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Tredje part har inte tillgång till uppgifterna. Vi skickar namnlistan till bussbolaget.',
      good: 'Tredje part har inte tillgång till uppgifterna. Listan med namn skickas till dig.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'The shop is cookie-free. We use analytics cookies.',
      good: 'The shop is cookie-free. Orders are taken by phone.',
    },
    {
      language: 'en',
      in: 'disclosures',
      bad: 'Third parties have no access to the data, as nobody else can see the register. We send the list of names to the bus company.',
      good: 'Nobody else can see the register. We send you the list of names with your consent.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Personuppgifterna förvaras enbart i Finland. Säkerhetskopiorna lagras i USA.',
      good: 'Journalerna förvaras enbart i Finland. Enkätsvaren lagras i USA.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'The data are held exclusively within the EEA. Backups are stored in India.',
      good: 'Patient data are held exclusively within the EEA. Answers to surveys are stored in India.',
    },
  ],
  checkText: (text) => {
    const { language: locale, sections } = text
    const findings: Found<Message>[] = []
    const language = languageOf({ language: locale })
    const [also, atEvent, data, only, otherwise, period] = [
      ALSO,
      AT_EVENT,
      DATA,
      ONLY,
      OTHERWISE,
      PERIOD,
    ].map((all) => all[language])
    if (!also || !atEvent || !data || !only || !otherwise || !period) return { applies: false, findings }
    const read = sections.filter(({ part }) => part === 'section' || part === 'introduction')
    const add = (message: Message, at: Place, other: Place, severity?: Found['severity']) => {
      findings.push({
        message,
        params: { other: other.sentence.text },
        section: at.section,
        ...(severity && { severity }),
        words: wholeSentence(at.sentence, at.block),
      })
    }
    const claims = read.flatMap(claimsIn)
    for (const claim of CLAIMS) {
      const never: Place[] = []
      const told: Place[] = []
      for (const place of claims.filter((one) => one.claim === claim)) {
        ;(place.said === 'denied' ? never : told).push(place)
      }
      for (const yet of told) {
        const among = ELSEWHERE[claim] ?? []
        const other = never.find(
          ({ section }) =>
            section === yet.section ||
            (isAbout(section, ...among) && isAbout(yet.section, ...among) && claim !== 'disclosed'),
        )
        if (other) add(claim, yet, other)
      }
    }
    for (const section of read) {
      const own = sentencesIn(section).map((one): Place => ({ ...one, section }))
      const limit = isAbout(section, 'purposes')
        ? own.find(
            ({ sentence: { text } }) => says(text, only) && says(text, data) && !denies(text, language),
          )
        : undefined
      const more = own.find(
        (place) =>
          limit && place !== limit && says(place.sentence.text, also) && says(place.sentence.text, data),
      )
      if (limit && more) add('only', more, limit)

      const kept = own.filter(
        ({ sentence: { text } }) =>
          (isAbout(section, 'retention') || mentions(text, locale, 'retention')) &&
          retentionTold(text, locale) === 'definite',
      )
      const timed = kept.filter(({ sentence: { text } }) => says(text, period) && !says(text, atEvent))
      for (const at of kept) {
        const { text } = at.sentence
        if (!says(text, atEvent) || says(text, otherwise)) continue
        const stems = stemsOf(text)
        const other = timed.find((one) => [...stemsOf(one.sentence.text)].some((stem) => stems.has(stem)))
        if (other) add('retention', at, other)
      }
      for (const at of timed) {
        const deleted = wordsCaptured(DELETED[language], at)
        if (!deleted || says(at.sentence.text, otherwise) || stemsOf(deleted).size === 0) continue
        const other = timed.find(
          (one) =>
            wordsCaptured(KEPT[language], one) === deleted && periodIn(one, period) !== periodIn(at, period),
        )
        if (other) add('retention', at, other)
      }
    }
    return {
      applies: true,
      findings: [...findings, ...categoriesWithoutData(text), ...groupsWithoutData(text)],
    }
  },
})
