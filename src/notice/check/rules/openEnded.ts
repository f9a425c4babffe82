import { matchesIn } from '../../matching/matches.js'
import { sectionRule } from '../rule.js'
import { andSoOn } from '../text/andSoOn.js'
import { clausesOf } from '../text/clauses.js'
import { denies } from '../text/denial.js'
import { topicsOf } from '../text/topics.js'
import { isAbout, languageOf, says, sentencesIn, wordsLike, wordsOf } from '../text/words.js'

/** Other things, of which nothing is told. */
const OTHER: Record<string, RegExp> = {
  fi: wordsLike(
    'mu(ut|ita|uta|u|iden|ista|ihin|ille) (\\p{L}{1,30} ){0,5}(\\p{L}{0,20}tiedot|\\p{L}{0,20}tietoja|\\p{L}{0,20}tietoa|\\p{L}{0,20}tietojen|\\p{L}{0,20}tieto|tahot|tahoille|tahoja|tahoilta|vastaanottaj\\p{L}{0,8}|lähteistä|seikkoja|seikat|osapuol\\p{L}{0,8}|\\p{L}{0,12}kumppan\\p{L}{0,8}|vastaavat|vastaavaa|vastaavia)',
    '(lisäksi )?mitä (tahansa|hyvänsä) (\\p{L}{1,20} ){0,2}tietoja',
    '(erilaisia|kaikenlaisia|muunlaisia|erinäisiä|tarvittavia|tarpeellisia|välttämättömiä) (\\p{L}{1,20} ){0,2}tietoja',
    '(tarpeelliset|tarvittavat|välttämättömät|olennaiset) (\\p{L}{1,20} ){0,2}tiedot',
  ),
  sv: wordsLike(
    '(andra|annan|annat|övriga|övrig|ytterligare) (\\p{L}{1,30} ){0,5}(\\p{L}{0,20}uppgifter|information|data|mottagare|aktörer|parter|instanser|källor|samarbetspartner\\p{L}{0,4})',
    '(annat|allt|sådant) som (\\p{L}{1,20} ){0,3}(väljer|vill|berättar|uppger|lämnar|meddelar|önskar)',
    '(nödvändiga|behövliga|erforderliga|diverse|olika slags) (\\p{L}{1,20} ){0,2}uppgifter',
  ),
  en: wordsLike(
    '(any )?(other|further|additional) (\\p{L}{1,20} ){0,4}(information|data|details|parties|recipients|bodies|sources|organisations|partners)',
    '(whatever|anything) (else )?(\\p{L}{1,20} ){1,4}(choose|tell|give|want|provide|wish)(s|es)?',
    '(necessary|relevant|various|miscellaneous) (\\p{L}{1,20} ){0,2}(information|data|details)',
  ),
}

const OTHER_RIGHTS: Record<string, RegExp> = {
  fi: wordsLike(
    '(muut|kaikki|muita|myös|muutkin|lain mukaiset|laissa säädetyt|lakisääteiset) (\\p{L}{1,30}(-\\p{L}{1,20})? ){0,5}oikeu(det|ksia|ksiin|tesi|ksista)',
  ),
  sv: wordsLike(
    '(andra|övriga|alla|samtliga|lagstadgade|de) (\\p{L}{1,30} ){0,5}rättigheter(na)?( (enligt|som) (\\p{L}{1,30} ){0,4}\\p{L}{1,30})?',
  ),
  en: wordsLike(
    '(other|all|further|the|any|statutory|additional) (\\p{L}{1,20} ){0,4}rights( (under|in|provided|granted|set out) (\\p{L}{1,20} ){0,3}\\p{L}{1,20})?',
  ),
}
const HAVE: Record<string, RegExp> = {
  fi: wordsLike('on', 'ovat', '\\p{L}{1,20}lla', 'voi(t)?', 'käyttää'),
  sv: wordsLike('har', 'kan', 'finns', 'utöva', 'tillkommer', 'åtnjuter'),
  en: wordsLike(
    'have',
    'has',
    'exercise',
    'enjoy',
    'entitled',
    'apply',
    '(are|is) (\\p{L}{1,20} )?yours',
    'belongs?',
  ),
}

/** The list follows, or stands elsewhere in the notice. */
const REFERS: Record<string, RegExp> = {
  fi: wordsLike(
    'tässä',
    'alla',
    'jäljempänä',
    'seuraavat',
    'kohda(ssa|t)',
    'selosteessa',
    'kuvatut',
    'luetellut',
    'edellä',
  ),
  sv: wordsLike('denna', 'den här', 'nedan', 'följande', 'avsnitt\\p{L}{0,2}', 'ovan'),
  en: wordsLike(
    '(?<!(top of|addition to|besides|beyond) )this',
    'below',
    'following',
    'section',
    'described',
    'listed',
    'above',
  ),
}

const CONTENT = ['dataContent', 'dataCategories', 'specialCategories', 'dataSubjectCategories']
const RECEIVED = ['recipients', 'disclosures', 'sources']
const RIGHTS = ['rights', 'otherRights']

/** Lists that end with something else of which nothing is told. */
export const openEnded = sectionRule({
  id: 'open-ended',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 5(1)(c)', 'GDPR Art. 12(1)', 'GDPR Art. 13(2)(b)', 'GDPR Art. 14(1)(d)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Loppuun asti luetellut asiat',
    sv: 'Uppräkningar till slut',
    en: 'Lists that come to an end',
  },
  help: {
    fi: '”Muut tiedot”, ”muut tahot” ja ”yms.” jättävät lukijan arvailemaan. Luettele tietoryhmät, vastaanottajat ja oikeudet loppuun; jos loppu on tarpeeton, jätä se pois.',
    sv: '”Andra uppgifter”, ”övriga aktörer” och ”m.m.” lämnar läsaren att gissa. Räkna upp uppgifterna, mottagarna och rättigheterna till slut; är slutet onödigt, lämna bort det.',
    en: '“Other data”, “other parties” and “etc.” leave readers to guess. List the data, recipients and rights to the end; where the end is not needed, leave it out.',
  },
  messages: {
    open: {
      fi: '”{{words}}” ei kerro, mistä on kyse. Luettele, tai jätä pois.',
      sv: '”{{words}}” berättar inte vad det gäller. Räkna upp, eller lämna bort.',
      en: '“{{words}}” does not tell what they are. List them, or leave it out.',
    },
    rights: {
      fi: '”{{words}}” ei kerro, mitä oikeuksia lukijalla on. Luettele ne.',
      sv: '”{{words}}” berättar inte vilka rättigheter läsaren har. Räkna upp dem.',
      en: '“{{words}}” does not tell which rights readers have. List them.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Nimi, osoite ja muut tarpeelliset tiedot.',
      good: 'Nimi, osoite ja syntymäaika.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Tietoja saavat pankit, tilitoimisto yms. tahot.',
      good: 'Tietoja ei anneta muille tahoille.',
    },
    {
      language: 'fi',
      in: 'otherRights',
      bad: 'Rekisteröidyllä on lisäksi muut laissa säädetyt oikeudet.',
      good: 'Sinulla on muutkin oikeudet: voit pyytää tietojesi poistamista ja käsittelyn rajoittamista.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Namn, adress och andra uppgifter om medlemskapet.',
      good: 'Namn, adress och födelsetid.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Banken, bokföringsbyrån m.fl.',
      good: 'Uppgifterna lämnas inte till andra mottagare.',
    },
    {
      language: 'sv',
      in: 'otherRights',
      bad: 'Du har också övriga rättigheter enligt dataskyddsförordningen.',
      good: 'Du har rätt att begära att uppgifterna raderas.',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'Name, address and any other relevant information.',
      good: 'Name, address and date of birth.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'Banks, accountants and other third parties.',
      good: 'The data are not given to other parties.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'You also have the other rights provided by the Regulation.',
      good: 'You have the right to ask for a copy of your data.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Du har även andra rättigheter som följer av EU:s dataskyddsregler.',
      good: 'Du har andra rättigheter: rättelse och radering.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Samtliga rättigheter enligt lagstiftningen tillkommer medlemmen.',
      good: 'Rätten att få en kopia tillkommer medlemmen.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Namn, yrke och sådant som du annars berättar.',
      good: 'Namn, yrke och födelseår.',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'Name, profession and anything else you tell us.',
      good: 'Name, profession and year of birth.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [have, other, otherRights, refers] = [HAVE, OTHER, OTHER_RIGHTS, REFERS].map((all) => all[language])
    const andSo = andSoOn(language)
    if (!have || !other || !otherRights || !refers || !andSo) return null
    const isContent = isAbout(section, ...CONTENT)
    const isReceived = isAbout(section, ...RECEIVED)
    const isRights = isAbout(section, ...RIGHTS)
    if (!isContent && !isReceived && !isRights) return null
    const listsRights = topicsOf(wordsOf(section), section.language).some((topic) =>
      ['access', 'erasure', 'objection', 'portability', 'rectification', 'restriction'].includes(topic),
    )
    return sentencesIn(section).flatMap(({ block, sentence: { start: offset, text } }) => {
      const found = (expression: RegExp) =>
        matchesIn(text, expression).find(({ 0: words, index }) => {
          const clause = clausesOf(text).find((one) => one.start < index + words.length && one.end > index)
          return !clause || !denies(clause.text, language)
        })
      const as = (
        match: RegExpMatchArray,
        message: 'open' | 'rights',
        severity: 'information' | 'warning',
      ) => ({
        message,
        params: { words: match[0] },
        severity,
        words: {
          block,
          end: offset + (match.index ?? 0) + match[0].length,
          start: offset + (match.index ?? 0),
        },
      })
      const unlisted =
        isRights && says(text, have) && !/:(?!\p{L})/u.test(text) && !says(text, refers)
          ? found(otherRights)
          : undefined
      if (unlisted && topicsOf(text, section.language).length === 0) {
        return [as(unlisted, 'rights', listsRights ? 'information' : 'warning')]
      }
      if (!isContent && !isReceived) return []
      const cut = found(andSo)
      if (cut)
        return [as(cut, 'open', isAbout(section, 'recipients', 'disclosures') ? 'warning' : 'information')]
      const one = found(other)
      return one ? [as(one, 'open', 'information')] : []
    })
  },
})
