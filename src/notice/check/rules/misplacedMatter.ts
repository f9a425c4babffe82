import type { SectionKey } from '../../vocabulary.js'

import { sectionRule } from '../rule.js'
import { claimOf } from '../text/claims.js'
import { denies } from '../text/denial.js'
import { RIGHT_SECTION_KEYS } from '../text/lexicon.js'
import { retentionTold } from '../text/retention.js'
import { topicsOf } from '../text/topics.js'
import { isAbout, languageOf, says, sentencesIn, wholeSentence, wordsLike } from '../text/words.js'

type Matter =
  | 'automated'
  | 'cookies'
  | 'disclosures'
  | 'otherRight'
  | 'retention'
  | 'rights'
  | 'security'
  | 'sources'
  | 'transfers'

const RIGHTS: readonly SectionKey[] = [...RIGHT_SECTION_KEYS, 'complaint']

/** Sections in which a sentence on a matter is where nobody looks for it. */
const NOT_IN: Record<Exclude<Matter, 'otherRight'>, readonly SectionKey[]> = {
  automated: [
    'sources',
    'retention',
    'disclosures',
    'recipients',
    'dataContent',
    'security',
    'controller',
    'contactPerson',
    'registerName',
    'purposes',
    'legalBasis',
  ],
  cookies: [
    'sources',
    'retention',
    'disclosures',
    'recipients',
    'security',
    'registerName',
    'controller',
    'transfers',
  ],
  disclosures: [
    'sources',
    'retention',
    'dataContent',
    'dataCategories',
    'security',
    'registerName',
    'controller',
    'contactPerson',
    'rightAccess',
    'rightRectification',
    'rightErasure',
    'otherRights',
    'rightRestriction',
  ],
  retention: [
    'dataContent',
    'dataCategories',
    'sources',
    'disclosures',
    'recipients',
    'otherRights',
    'purposes',
    'registerName',
    'controller',
    'contactPerson',
    'rightAccess',
    'rightRectification',
    'rightPortability',
    'rightRestriction',
    'legalBasis',
    'dataSubjectCategories',
    'transfers',
  ],
  rights: [
    'sources',
    'retention',
    'disclosures',
    'recipients',
    'dataContent',
    'dataCategories',
    'security',
    'registerName',
    'transfers',
  ],
  security: [
    'sources',
    'disclosures',
    'recipients',
    'dataContent',
    'dataCategories',
    'purposes',
    'retention',
    'rightAccess',
    'rightRectification',
    'otherRights',
  ],
  sources: [
    'retention',
    'disclosures',
    'recipients',
    'security',
    'rightAccess',
    'rightRectification',
    'rightErasure',
    'otherRights',
    'legalBasis',
    'transfers',
  ],
  transfers: ['sources', 'retention', 'dataContent', 'dataCategories', 'purposes', 'registerName', ...RIGHTS],
}

/** Sections of which one, among those of a merged section, holds the matter after all. */
const HOME: Record<Exclude<Matter, 'otherRight'>, readonly SectionKey[]> = {
  automated: ['automatedDecisions', 'rightNotAutomated'],
  cookies: ['cookies'],
  disclosures: ['disclosures', 'recipients', 'transfers', 'legalBasis', 'consent', 'cookies'],
  retention: ['retention', 'cookies', 'rightErasure', 'rightWithdrawConsent', 'consent', 'security'],
  rights: [...RIGHTS, 'consent', 'legitimateInterests', 'legalBasis', 'automatedDecisions'],
  security: ['security', 'securityManual', 'securityElectronic'],
  sources: ['sources', 'dataContent', 'dataCategories', 'purposes', 'cookies'],
  transfers: ['transfers', 'disclosures', 'recipients', 'security', 'cookies'],
}

const KEPT: Record<string, RegExp> = {
  fi: wordsLike(
    'poist(etaan|amme|uvat|uu)',
    'hävit(etään|ämme)',
    'hävite(tään|ttävä)',
    'tuhotaan',
    'tuhoamme',
    'säilyt(ämme|etään)',
    'säilyte(tään|ttävä)',
    'säilyvät',
    'anonymisoidaan',
    'arkistoidaan',
    'säilytysai\\p{L}{1,6}',
    'säilyttämisai\\p{L}{1,6}',
    'pidetään tallessa',
  ),
  sv: wordsLike(
    'rader(as|ar)',
    'förstörs?',
    'gallr(as|ar)',
    'tas bort',
    'bevar(as|ar)',
    'spar(as|ar)',
    'lagr(as|ar)',
    'förvar(as|ar)',
    '(bevarings|förvarings|lagrings)tid\\p{L}{0,4}',
    'anonymiseras',
    'arkiveras',
  ),
  en: wordsLike(
    '(is|are|will be|gets?) (\\p{L}{1,20} ){0,2}(deleted|erased|destroyed|removed|kept|stored|retained|anonymised|archived)',
    'we (\\p{L}{1,20} )?(delete|erase|destroy|keep|retain|store|remove|anonymise)',
    'retention (period|time)',
  ),
}
const FROM: Record<string, RegExp> = {
  fi: wordsLike(
    'tie(toja|dot|tosi|toa) (\\p{L}{1,20} ){0,3}(saadaan|kerätään|hankitaan|saamme|keräämme|hankimme|poimitaan|saatu|kerätty)',
    '(saamme|keräämme|hankimme|saadaan|kerätään) (\\p{L}{1,20} ){0,3}tie(toja|dot|tosi)',
  ),
  sv: wordsLike(
    '*uppgift(er|erna) (\\p{L}{1,20} ){0,2}(fås|hämtas|samlas in|inhämtas|kommer|erhålls)',
    '(får|hämtar|samlar|inhämtar) vi (\\p{L}{1,20} ){0,3}\\p{L}{0,12}uppgift(er|erna)',
    'vi (får|hämtar|samlar in|inhämtar) (\\p{L}{1,20} ){0,3}\\p{L}{0,12}uppgift(er|erna)',
  ),
  en: wordsLike(
    '(data|information|details) (is|are|come|comes) (\\p{L}{1,20} ){0,2}(obtained|collected|received|gathered|taken|from)',
    'we (\\p{L}{1,20} )?(obtain|collect|receive|gather|get) (\\p{L}{1,20} ){0,4}(data|information|details) (\\p{L}{1,20} ){0,3}from',
  ),
}
const GUARDED: Record<string, RegExp> = {
  fi: wordsLike(
    '*suojattu\\p{L}{0,3}',
    'suojataan',
    '*lukitu(ssa|issa|ihin)',
    '*lukituissa',
    '*palomuur\\p{L}{1,8}',
    '*salasano?\\p{L}{1,8}',
    '*käyttäjätunnu\\p{L}{1,8}',
    'salatu\\p{L}{1,6}',
    'salattu\\p{L}{0,3}',
  ),
  sv: wordsLike(
    'skyddas',
    'skyddade?',
    'låst(a)?',
    '*brandvägg\\p{L}{0,4}',
    '*lösenord',
    'krypter(as|ade|at)',
  ),
  en: wordsLike('protected', 'locked', 'firewalls?', 'passwords?', 'encrypted'),
}
const HAS_RIGHT: Record<string, RegExp> = {
  fi: wordsLike(
    '(sinulla|rekisteröidyllä|asiakkaalla|jäsenellä|henkilöllä|jokaisella|hänellä|oppilaalla|työntekijällä) (\\p{L}{1,20} ){0,3}oikeus',
    'oikeus (pyytää|vaatia|saada|tarkastaa|tarkistaa|vastustaa|kieltää|siirtää)',
    'voit (pyytää|vaatia|vastustaa|kieltää|tarkastaa)',
  ),
  sv: wordsLike(
    '(du|den registrerade|kunden|medlemmen|var och en) har (\\p{L}{1,20} ){0,2}rätt',
    'rätt att (begära|kräva|få|kontrollera|invända|motsätta|granska)',
    'du kan (begära|kräva|invända)',
  ),
  en: wordsLike(
    '(you|(data )?subjects?|customers?|members?|everyone) (have|has|also have) (\\p{L}{1,20} ){0,2}rights? to',
    'right to (access|rectif\\p{L}{1,9}|request|ask|object|eras\\p{L}{1,4}|inspect|obtain)',
    'you (may|can) (ask|request|object)',
  ),
}
const SUBJECTS = [
  'access',
  'erasure',
  'marketingObjection',
  'objection',
  'portability',
  'rectification',
  'restriction',
] as const

/** The one right that a section is about, by its topics. */
const OWN: Partial<Record<SectionKey, readonly string[]>> = {
  rightAccess: ['access'],
  rightErasure: ['erasure'],
  rightObjection: ['objection', 'marketingObjection'],
  rightObjectMarketing: ['objection', 'marketingObjection'],
  rightPortability: ['portability'],
  rightRectification: ['rectification', 'erasure'],
  rightRestriction: ['restriction'],
}

/** A sentence in a section where nobody looks for it. */
export const misplacedMatter = sectionRule({
  id: 'misplaced-matter',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 12(1)', 'WP260 rev.01 §§8, 11'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Asia omassa kohdassaan',
    sv: 'Saken på sin egen plats',
    en: 'Everything in its place',
  },
  help: {
    fi: 'Lukija etsii asian sen otsikon alta. Siirrä virke omaan kohtaansa, tai nimeä osa niin, että otsikko kertoo molemmista.',
    sv: 'Läsaren letar under rubriken för saken. Flytta meningen till sin egen plats, eller ge avsnittet en rubrik som berättar om båda.',
    en: 'Readers look for a matter under its heading. Move the sentence to its own place, or give the section a heading that tells of both.',
  },
  messages: {
    automated: {
      fi: 'Tämä kertoo automaattisesta päätöksenteosta tai profiloinnista. Siirrä se omaan kohtaansa.',
      sv: 'Detta handlar om automatiska beslut eller profilering. Flytta det till sin egen plats.',
      en: 'This is about automated decisions or profiling. Move it to its own place.',
    },
    cookies: {
      fi: 'Tämä kertoo evästeistä. Siirrä se evästeiden kohtaan.',
      sv: 'Detta handlar om kakor. Flytta det till avsnittet om kakor.',
      en: 'This is about cookies. Move it to the section on cookies.',
    },
    disclosures: {
      fi: 'Tämä kertoo, kenelle tietoja annetaan. Siirrä se vastaanottajien tai luovutusten kohtaan.',
      sv: 'Detta berättar till vem uppgifter lämnas. Flytta det till avsnittet om mottagare eller utlämnande.',
      en: 'This tells who is given data. Move it to the section on recipients or disclosures.',
    },
    otherRight: {
      fi: 'Tässä osassa kerrotaan muista oikeuksista kuin otsikko lupaa. Kirjoita tähän oikeudesta, josta otsikko kertoo.',
      sv: 'Detta avsnitt handlar om andra rättigheter än rubriken lovar. Skriv här om den rättighet som rubriken gäller.',
      en: 'This section tells of other rights than its heading promises. Write here of the right in the heading.',
    },
    retention: {
      fi: 'Tämä kertoo säilytysajasta. Siirrä se säilytysajan kohtaan.',
      sv: 'Detta handlar om förvaringstiden. Flytta det till avsnittet om förvaringstid.',
      en: 'This is about how long data are kept. Move it to the section on retention.',
    },
    rights: {
      fi: 'Tämä kertoo lukijan oikeudesta. Siirrä se oikeuksien kohtaan.',
      sv: 'Detta handlar om läsarens rättighet. Flytta det till avsnittet om rättigheter.',
      en: 'This is about a right of the reader. Move it to the section on rights.',
    },
    security: {
      fi: 'Tämä kertoo suojauksesta. Siirrä se suojauksen kohtaan.',
      sv: 'Detta handlar om skyddet av uppgifterna. Flytta det till avsnittet om skydd.',
      en: 'This is about security. Move it to the section on security.',
    },
    sources: {
      fi: 'Tämä kertoo, mistä tiedot saadaan. Siirrä se tietolähteiden kohtaan.',
      sv: 'Detta berättar varifrån uppgifterna kommer. Flytta det till avsnittet om källor.',
      en: 'This tells where the data come from. Move it to the section on sources.',
    },
    transfers: {
      fi: 'Tämä kertoo siirroista EU:n tai ETA:n ulkopuolelle. Siirrä se omaan kohtaansa.',
      sv: 'Detta handlar om överföringar utanför EU eller EES. Flytta det till sin egen plats.',
      en: 'This is about transfers outside the EU or EEA. Move it to its own place.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Nimi ja puhelinnumero. Tiedot hävitetään vuoden kuluttua kurssista.',
      good: 'Nimi, puhelinnumero ja kurssin päättymispäivä.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Tiedot saadaan sinulta. Tiedot luovutetaan myös kurssin opettajalle.',
      good: 'Tiedot saadaan lomakkeesta, jolla asiakas itse luovuttaa tietonsa.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Sivuilla käytetään evästeitä.',
      good: 'Tiedot saadaan kävijältä itseltään.',
    },
    {
      language: 'fi',
      in: 'rightObjection',
      bad: 'Voit pyytää tietojesi oikaisemista tai poistamista.',
      good: 'Voit vastustaa tietojesi käyttöä. Jos vastustat, voit pyytää myös käsittelyn rajoittamista.',
    },
    {
      language: 'fi',
      in: 'dataContent+retention',
      bad: 'Tietoja ei siirretä EU:n ulkopuolelle.',
      good: 'Nimi ja osoite. Tiedot poistetaan vuoden kuluttua.',
    },
    {
      language: 'fi',
      in: 'sources',
      bad: 'Tietoja ei luovuteta yhdistyksen ulkopuolelle, paitsi vakuutusasioissa.',
      good: 'Tietoja ei luovuteta meille kysymättä sinulta.',
    },
    {
      language: 'fi',
      in: 'legalBasis+purposes',
      bad: 'Peruste on sopimus. Tietoja ei käytetä automaattisiin päätöksiin.',
      good: 'Peruste on sopimus, jonka mukaan vuorot jaetaan.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Uppgifterna lämnas inte ut till utomstående, utom i försäkringsärenden.',
      good: 'Uppgifterna lämnas inte till oss av andra än dig.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'Data are not disclosed outside the club, except in matters of insurance.',
      good: 'Data are not given to us by anybody but you.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Uppgifterna lämnas till förbundet.',
      good: 'Uppgifterna lämnas av dig själv när du blir medlem.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Namn och adress. Uppgifterna raderas två år efter kursen.',
      good: 'Namn, adress och kursens slutdatum.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Namn och adress. Förvaringstiden är två år.',
      good: 'Namn, adress och kursens slutdatum.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Uppgifterna används inte för profilering eller automatiska beslut.',
      good: 'Uppgifterna används för kallelser till möten.',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'Name and address. We delete them two years after the course.',
      good: 'Name, address and the day the course ended.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'We get data from you. Your data are shared with the league.',
      good: 'We get the data that you share with us when you join.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'You have the right to object to the processing.',
      good: 'We keep data for two years, or until you ask us to erase them.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'You give us the data. We hand them over to a printer.',
      good: 'You give us the data by handing over a form.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [from, guarded, hasRight, kept] = [FROM, GUARDED, HAS_RIGHT, KEPT].map((all) => all[language])
    if (!from || !guarded || !hasRight || !kept) return null
    if (section.part !== 'section' || section.keys.length === 0) return null
    const isHere = (matter: Exclude<Matter, 'otherRight'>): boolean =>
      section.keys.every((key) => NOT_IN[matter].includes(key)) && !isAbout(section, ...HOME[matter])
    const sentences = sentencesIn(section)
    const own = section.keys.length === 1 ? OWN[section.keys[0] ?? 'rights'] : undefined
    const topics = new Set<string>(
      sentences.flatMap(({ sentence }) => topicsOf(sentence.text, section.language)),
    )
    const others = SUBJECTS.filter((topic) => topics.has(topic))
    if (own && others.length > 0 && !own.some((topic) => topics.has(topic))) {
      const first = sentences.find(
        ({ sentence: { text } }) =>
          says(text, hasRight) &&
          topicsOf(text, section.language).some((topic) => others.some((one) => one === topic)),
      )
      if (first) {
        return [
          {
            message: 'otherRight' as const,
            severity: 'warning' as const,
            words: wholeSentence(first.sentence, first.block),
          },
        ]
      }
    }
    return sentences.flatMap(({ block, sentence }) => {
      const { text } = sentence
      const claims = (claim: Parameters<typeof claimOf>[2]) => claimOf(text, section.language, claim) !== null
      const isRight = says(text, hasRight)
      const found = (Object.keys(NOT_IN) as (keyof typeof NOT_IN)[]).find((matter) => {
        if (!isHere(matter)) return false
        switch (matter) {
          case 'automated':
            // What automated decisions rest on is told with the other bases.
            return (
              claims('automated') &&
              !isRight &&
              (!isAbout(section, 'legalBasis') || claimOf(text, section.language, 'automated') === 'denied')
            )
          case 'cookies':
            return claims('cookies')
          case 'disclosures':
            return (
              topicsOf(text, section.language).includes('disclosure') &&
              // Among sources nobody looks for those whom data are not given to either.
              (claimOf(text, section.language, 'disclosed') === 'told' ||
                (section.keys.every((key) => key === 'sources') && denies(text, language))) &&
              !isRight &&
              !says(text, OURS[language] ?? from)
            )
          case 'retention': {
            const told = retentionTold(text, section.language)
            return (
              says(text, kept) &&
              told !== null &&
              told !== 'meaningless' &&
              !isRight &&
              !denies(text, language)
            )
          }
          case 'rights':
            return (
              isRight &&
              topicsOf(text, section.language).some((topic) => SUBJECTS.some((one) => one === topic))
            )
          case 'security':
            return says(text, guarded) && !isRight && !claims('disclosed')
          case 'sources':
            return says(text, from) && !denies(text, language) && !isRight
          case 'transfers':
            return claims('transferred') && !isRight
        }
      })
      return found ? [{ message: found, words: wholeSentence(sentence, block) }] : []
    })
  },
})

/** Data that come to the controller are not given away. */
const OURS: Record<string, RegExp> = {
  fi: wordsLike(
    'meille',
    'rekisterinpitäjälle',
    'yhdistykselle',
    'seuralle',
    'koululle',
    'lomakkeella',
    '\\p{L}{1,20}lta',
    '\\p{L}{1,20}ltä',
  ),
  sv: wordsLike(
    'oss',
    'av (dig|den|kunden|medlem\\p{L}{0,6}|vårdnadshavare\\p{L}{0,3}|personen|myndighet\\p{L}{0,6})',
    'till (föreningen|skolan|oss|den personuppgiftsansvarige)',
    'från',
  ),
  en: wordsLike('us', '(given|provided|shared|sent) by', 'from', 'you (share|give|send|provide)'),
}
