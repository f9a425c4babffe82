import type { Severity } from '../rule.js'
import type { Place } from '../text/places.js'

import { matchesIn } from '../../matching/matches.js'
import { sectionRule } from '../rule.js'
import { placesIn, shortened, withoutOverlaps, wordsAt } from '../text/places.js'
import { termsOf } from '../text/terms.js'
import { languageOf } from '../text/words.js'

const whole = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** A word cut at the end of a line: its hyphen and the gap stayed. `asiakas- ja` is no such word. */
const CUT =
  /(?<![\p{L}\p{N}-])\p{L}{2,30}- (?!(?:ja|tai|sekä|eli|taikka|kuin|tahi|että|mutta|ei|eikä|vaan|och|eller|samt|respektive|men|till|som|and|or|to|but|nor|as|versus|vs|kautta|puoli|alkui)(?!\p{L}))\p{Ll}{2,30}(?![\p{L}-])/gu
/** The same within a word, without the gap. */
const HYPHENATED = /(?<![\p{L}\p{N}-])\p{L}{2,30}-\p{Ll}{2,30}(?![\p{L}\p{N}-])/gu
/** Ends of Finnish words that never stand by themselves. */
const FINNISH_END =
  /^(?:s?emman|s?empa\p{L}{0,4}|s?empi\p{L}{0,4}|mman|mmat|nen|sen|sia|sten|sessa|sesta|seen|seksi|keuden|keus|suus|suuden|suutta|tetaan|tetään|tettu|tetut|tettava\p{L}{0,3}|(?:ta|tä|tta|ttä|a|ä)mi(?:nen|sen|sta|stä|seen|sessa|sessä|seksi)|minen|misen|mista|misesta|misessa|miseksi|miseen|mistä|jen|jia|jien|lla|llä|lle|lta|ltä|ssa|ssä|sta|stä|tuksen|tuksia|tukset|tusta|tys|tyksen|dään|daan|vat|vät|kset|ksen|ksia|ksista)$/u
/** A Finnish word cut short before `ja` by find-and-replace: no word ends so. */
const CUT_STEM = /(?<![\p{L}\p{N}-])\p{Ll}{4,30}[kpvhj]- (?:ja|tai|sekä|eli)(?!\p{L})/gu
/** Items of a list that ran together. */
const RUN_TOGETHER = /\p{Ll}- ?\p{Lu}\p{Ll}+(?:[^-\n]{0,40}\p{Ll}- ?\p{Lu}\p{Ll}){1}/gu
const ENCODING =
  /\uFFFD|Ã[¤¶¥„–…©¨]|â€[™œ\u009d“”˜]?|Â[§ ]|&(?:nbsp|amp|auml|ouml|aring|lt|gt|quot);|&#\d{2,5};/gu
const COMMAS = /,\s?,|,\.(?!\.)|(?<![\p{L}.])\s,\s(?=\p{Ll})/gu

/** Beginnings of compounds beside each other, the first without its comma: `kunta- koulu- ja`. */
const NO_COMMA =
  /(?<![\p{L}\p{N}-])\p{L}{3,30}- \p{L}{3,30}- (?:ja|tai|sekä|och|samt|eller|and|or) \p{L}{3,30}/giu

const DOUBLED = /(?<![\p{L}\p{N}-])(\p{L}{2,30})\s+\1(?![\p{L}\p{N}-])/giu
/** Words that can rightly stand twice. */
const TWICE =
  /^(?:siis|hyvin|en|että|hän|se|den|det|i|var|har|för|så|om|på|that|had|is|do|blah|pian|yhä|aina)$/iu

/** Verbs of doing with data, in the present, without their endings. */
const SV_PRESENT =
  '(?:behandlar|samlar|lagrar|sparar|använder|lämnar|överför|raderar|delar|begär|invänder|återkallar|förvarar|bevarar|registrerar|publicerar|kontaktar|får|är|har)'
/** The same in the infinitive. */
const SV_INFINITIVE =
  '(?:behandla|samla|lagra|spara|använda|lämna|överföra|radera|dela|begära|förvara|bevara|registrera|publicera|kontakta|skicka)'
const EN_VERB =
  '(?:collect|process|use|keep|store|share|transfer|disclose|retain|delete|erase|record|publish|need|provide|obtain|receive|hold|have|rely|send|ask)'
const EN_PLURAL_ONLY =
  '(?:collects|processes|uses|keeps|stores|shares|transfers|discloses|retains|deletes|records|needs|provides|obtains|receives|holds|has|relies|is|was|does)'
const FI_PASSIVE =
  '(?:luovutetaan|säilytetään|käytetään|käsitellään|kerätään|siirretään|poistetaan|tallennetaan|korjataan|tarkastetaan|julkaistaan|annetaan|hävitetään|oikaistaan)'
const FI_INFINITIVE = '(?:luovuttaa|säilyttää|käyttää|siirtää|poistaa|tallentaa|hävittää|jakaa)'
const FI_GENITIVE = '(?:\\s(?:häntä|heitä|itseään|sinua|minua|\\p{L}{1,25}(?:n|nsa|nsä|mme|nne|ni|si))){0,6}'

type Pattern = { expression: RegExp; severity: Severity }

const warning = (...sources: readonly string[]): Pattern => ({
  expression: whole(...sources),
  severity: 'warning',
})
const information = (...sources: readonly string[]): Pattern => ({
  expression: whole(...sources),
  severity: 'information',
})

/** Sentences that cannot be right, by the forms of words beside each other. */
const GRAMMAR: Record<string, readonly Pattern[]> = {
  en: [
    // A relative or a conjunction and a subject, and then no verb.
    warning(
      '(?:(?:where|when|if|because|while|unless|whenever|which|that) (?:we|you|they)|and (?:we|they)) (?:other|special|personal|sensitive|your|our|their|its|this|these|those|any|data|information|to|of|for|with)(?! (?:and|of us|of you))',
      '(?:we|you|they|he|she|it) (?:may|can|will|must|should|could|might|shall) (?:to|your|the|our|their|personal|data|information|a|an|your)',
      '(?:we|you|they|data|it) (?:may|can|will|must|should|could|might|shall) (?:collected|processed|stored|kept|shared|transferred|disclosed|deleted|processes|collects|uses|keeps|stores|shares|is|are|was|has)',
      '(?:can|may|will|must|should|could|cannot) be (?:collect|process|use|keep|store|share|transfer|disclose|delete|erase|correct|publish|send|give|make|retain|withdraw)',
      '(?<!(?:do|does|did|can|may|will|would|should|could|must|might|let|makes?|have|help|helps|if|lest|and|,) )(?:it|he|she) (?:have|are|collect|process|use|keep|store|share|need|disclose|retain)',
      `(?<!(?:of|each|one|who|which|that|neither|either) )(?:(?:we|they) ${EN_PLURAL_ONLY}|you (?:has|does))`,
      `(?<!(?:of|from|to|by|for|with|between|does|do|did|should|may|can|must|will|and|or|that|lest|let|on|against|about) )(?:(?:the|a|each|every) )(?<!(?:of|from|to|by|for|with|between|does|do|did|should|may|can|must|will|and|or|that|lest|let|on|against|about) (?:the|a|each|every) )(?:data subject|controller|company|association|register|customer|member) (?:have|are|${EN_VERB})(?= (?:the|a|your|personal|data|only|not|been|no|right|his|her|their|information))`,
      '(?:have|has) the? ?right (?:request|object|withdraw|obtain|lodge|rectify|erase|receive|ask|be|have|complain)',
      'the (?:to|of|from)(?!-)',
      '(?:right|order|able|allowed|obliged|required|entitled|wish|want|need|possible|us|you|how) to and',
      'that that (?:are|have|were|need)',
      'to (?:we|they|he|she)',
      'to have (?:\\p{L}{2,10} ){0,2}(?:data|information|details) (?:rectify|erase|delete|remove)',
      'the right (?:request|withdraw|lodge|rectify|erase|receive|ask|be|complain)',
      'right to (?:erased|rectified|restricted|requesting|objecting|withdrawing|lodging|accessing|obtained|informed)',
      '(?:is|are|was|were) (?:process|collect|store|share|transfer|disclose|retain)',
      '(?:must|should|would|could|might|may|will) to',
      '(?:a) (?:information|adequacy|automated|authority|organisation|e-mail|email|individual|identity|agreement|address|employee|applicant|error|objection|obligation)',
      '(?:an) (?:personal|data|controller|register|notice|right|processor|purpose|legal|legitimate|contract|customer|member)',
      '(?:this|each|every|a) (?:rights|recipients|categories|purposes|cookies|controllers|processors)(?! (?:and|holder))',
      // “That” is also a conjunction, with a verb behind what it stands before.
      'that (?:rights|recipients|categories|purposes|cookies|controllers|processors)(?! (?:and|holder|are|were|can|may|will|must|should|have|do|in|of|for|on|not|which|who|that|we|you|process|receive|use))',
      '(?:these|those|many|several) (?:right|recipient|category|purpose|cookie|controller|processor|notice|register|regulation)',
    ),
    information(
      'all \\d{1,2}-year-olds?(?: children’?s?)?',
      "all \\d{1,2}-year-old (?:child|children|pupils?|persons?|people)(?:[’']s?)?",
      '(?:personal )?datas|informations',
    ),
  ],
  fi: [
    warning(
      // Asking for something takes the partitive.
      `(?:pyytä|pyydä|pyyde|vaati(?!mu)|vaadi|edellyttä)\\p{L}{0,12}${FI_GENITIVE}\\s(?:poista|oikaise|korjaa|rajoitta|siirtä|täydentä|tarkasta|tarkista|luovutta|päivittä)mis(?:een|esta|essa)(?! (?:liitty|koske|perustu|tarvitta|oikeutta))`,
      `(?:oikeus|oikeutta|oikeuden)${FI_GENITIVE}\\s(?:poista|oikaise|korjaa|rajoitta|siirtä|täydentä|tarkasta|tarkista|vastusta|peruutta)mista`,
      '(?:oikeus|oikeutta|oikeuden) (?:tarkasta|tarkista|oikaise|poista|vastusta|rajoitta|siirtä|kieltä|peruutta|saa|korjaa|vaati|pyytä|teke|valitta|peru)(?:maan|mään)',
      '(?:vastustaa|rajoittaa|kieltää)(?:\\s\\p{L}{1,25}(?:n|nsa|nsä|mme|si)){0,3} (?:käsittelyyn|käsittelystä|käsittelylle|luovuttamiseen|luovutuksesta)',
      '(?:perustuu|perustuvat)(?:\\s\\p{L}{1,25}(?:n|nsa|nsä)){0,3} (?:suostumus|suostumuksen|suostumuksesta|sopimus|sopimuksen|laki|lain|laista|oikeutettu etu|oikeutetun edun|lakisääteinen velvoite|asiakassuhde|jäsenyys)(?=[.,;]|$)',
      '(?:ei|emme|en|et|ette|eivät) ' + FI_INFINITIVE,
      `(?:voi|voit|voidaan|voimme|voivat|saa|saavat|saamme|tulee|pitää|täytyy|on pakko) ${FI_PASSIVE}`,
      '(?:rekisterinpitäjä|rekisteröity|asiakas|yhtiö|yhdistys|seura|säätiö|koulu|jäsen) (?:voivat|ovat|käsittelevät|keräävät|luovuttavat|säilyttävät|käyttävät|vastaavat|tallentavat|saavat)',
      '(?:rekisterinpitäjät|rekisteröidyt|asiakkaat|jäsenet|me) (?:voi|on|käsittelee|kerää|luovuttaa|säilyttää|käyttää|vastaa|tallentaa|saa)(?! (?:kuitenkin|edelleen)? ?(?:tapahtua|olla))',
      '(?:sinulla|rekisteröidyllä|asiakkaalla|jäsenellä|henkilöllä) (?:on )?(?:oikeuden|oikeudet|oikeutta)(?! (?:ei|vastustaa kuin))',
      '(?:sinulla|rekisteröidyllä|asiakkaalla|jäsenellä|henkilöllä|rekisteröidyillä) oikeus (?:saada|tarkastaa|tarkistaa|pyytää|vaatia|vastustaa|peruuttaa|tehdä|kieltää|siirtää|oikaista|poistaa)',
      // What somebody has is told with `on`.
      '(?:sinulla|rekisteröidyllä|asiakkaalla|jäsenellä|asukkaalla|henkilöllä|rekisteröidyillä)(?: (?!on|ei|ole|oli|olisi|voi|myös)(?:\\p{L}|[\\d:-]){1,30}){1,5} (?:mukainen|mukaiset) oike(?:us|udet)',
      '(?:sinulla|rekisteröidyllä|asiakkaalla|jäsenellä|henkilöllä|rekisteröidyillä) on (?:\\p{L}{1,25} )?oikeus on',
      // A denial that lost its `ei`.
      '(?<=(?:^|[.!?]\\s))(?:henkilö)?tietoja (?:luovuteta|siirretä|säilytetä|käytetä|tallenneta|poisteta|hävitetä|anneta|jaeta|yhdistetä)(?!,? (?:ei|eikä))',
      '(?:olemme|on|ovat) (?:kerätään|luovutetaan|säilytetään|käsitellään|käytetään)',
    ),
    information(
      '(?:rekisteröidyillä|asiakkailla|jäsenillä|henkilöillä|oppilailla)(?: \\p{L}{1,25},?){1,6} (?:hänestä|häntä|hänen)',
      'kaikkien \\d{1,2}-vuotiaiden(?: lasten| oppilaiden| nuorten)?',
    ),
  ],
  sv: [
    warning(
      `(?:kan|ska|skall|måste|bör|vill|kommer att) ${SV_PRESENT}(?! (?:vi|du|ni|man|de|den)(?!\\p{L}))`,
      'att (?:behandlar|samlar|lagrar|sparar|överför|raderar|begär|invänder|återkallar|förvarar|bevarar|registrerar|publicerar|kontaktar)',
      'rätt till (?:få|begära|invända|återkalla|lämna|kräva|bli)',
      'att (?:kunna )?(?:och|samt)',
      'att kunna eller',
      'att rätt få',
      `(?:har|hade) ${SV_INFINITIVE}`,
      'få (?:\\p{L}{2,10} ){0,2}uppgifter(?:na)? (?:rättas|raderas|flyttas|överföras|strykas)',
      '(?:har|ha) rätt (?:få|begära|invända|återkalla|lämna|kräva|bli|göra|inge|motsätta|kontrollera)',
      '(?<!(?:har|ha|hade|får|ges) )(?:du|den registrerade|medlemmen|kunden|eleven|patienten|de registrerade) rätt att',
      '(?:när|om|där|eftersom|innan|medan|som) (?:vi|ni) (?:andra|särskilda|känsliga|personuppgifter|uppgifter|dina|era|information|vissa|följande)',
      '(?:denna|den här|en|varje|ingen|någon) (?:uppgifter|personuppgifter|rättigheter|kakor|register|samtycke|ändamål|dataskyddsombud|avtal|beslut|intresse|klagomål)',
      '(?:dessa|de här|många|flera|alla) (?:uppgift|personuppgift|rättighet|kaka|grund|mottagare för)',
      '(?:ett|detta|det här) (?:rättighet|uppgift|uppgifter|kaka|behandling|grund|medlem|kund|lag|skyldighet|begäran|anmälan|myndighet)',
      'grundar sig (?:den|lagen|samtycke|avtal|avtalet|samtycket|ett|en)',
      'enligt (?:i|med|på|till) \\p{L}{2,20}(?=\\s?(?:[.,;:!?]|$))',
      `(?<!(?:\\p{L}[re]|kan|ska|skall|vill|fick|må|låt|och|samt|som) )(?:vi|ni|de) ${SV_INFINITIVE}`,
      'rätt att (?:rätta|radera|flytta|begränsa|stryka|korrigera) (?:\\p{L}{2,15} ){0,4}(?:rättade|raderade|flyttade|begränsade|strukna|korrigerade)',
      'i enlighet (?:dataskydd\\p{L}*|lag\\p{L}*|av|till|den|det)',
    ),
    information('alla \\d{1,2}-åriga?(?: barns?| elevers?| ungdomars?)?', 'alla \\d{1,2}-åringar(?:s)?'),
  ],
}

/** Words that a sentence does not end with. */
const CUT_OFF: Record<string, RegExp> = {
  en: /(?<![\p{L}\p{N}-])(?:and|or|the|a|an|our|your|their|because|whether|than)\s?[.;]?\s*$/iu,
  fi: /(?<![\p{L}\p{N}-])(?:ja|tai|sekä|että|jos|kun|jotka|joka|jonka|joiden|koska|eli|mikäli)\s?[.;]?\s*$/iu,
  sv: /(?<![\p{L}\p{N}-])(?:och|eller|att|samt|som|(?<!allt )eftersom|(?<!än |som )våra|(?<!än |som )dina|vår|ett)\s?[.;]?\s*$/iu,
}

/** True for a word that a hyphen breaks: joined, a term of the field goes over the place where it was. */
const isBroken = (word: string, language: string): boolean => {
  const at = word.indexOf('-')
  const [first, second] = [
    word.slice(0, at).toLowerCase(),
    word
      .slice(at + 1)
      .trimStart()
      .toLowerCase(),
  ]
  // Finnish puts a hyphen between two vowels that are the same.
  if (first.at(-1) === second[0]) return false
  const joined = first + second
  if (language === 'fi' && FINNISH_END.test(second) && first.length > 3) return true
  return termsOf(language).some((term) => {
    const from = joined.indexOf(term.replace('-', ''))
    return from >= 0 && from < first.length && from + term.length > first.length
  })
}

type Garbled = {
  message: 'broken' | 'cutOff' | 'doubled' | 'encoding' | 'grammar' | 'runTogether'
  severity: Severity
} & Place

/** Words and sentences that came out broken. */
export const garbledText = sectionRule({
  id: 'garbled-text',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(1)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Rikki menneet sanat ja virkkeet',
    sv: 'Ord och meningar som gått sönder',
    en: 'Words and sentences that broke',
  },
  help: {
    fi: 'Kohdassa on katkennut sana, puuttuva sana tai väärä muoto. Näitä syntyy, kun tekstiä kopioidaan tai muokataan. Lue virke ääneen ja kirjoita se ehjäksi.',
    sv: 'Här finns ett avhugget ord, ett ord som saknas eller en felaktig form. Sådant uppstår när text kopieras eller ändras. Läs meningen högt och skriv den hel.',
    en: 'There is a broken word, a missing one or a wrong form here, as copying and editing leave them. Read the sentence aloud, and write it whole.',
  },
  messages: {
    broken: {
      fi: 'Onko ”{{words}}” katkennut? Kirjoita sana yhteen.',
      sv: 'Har ”{{words}}” huggits av? Skriv ordet i ett.',
      en: 'Is “{{words}}” broken? Write it in one piece.',
    },
    cutOff: {
      fi: 'Virke jää kesken: ”{{words}}”.',
      sv: 'Meningen tar slut för tidigt: ”{{words}}”.',
      en: 'The sentence stops short: “{{words}}”.',
    },
    doubled: {
      fi: 'Sama sana on kahdesti: ”{{words}}”.',
      sv: 'Samma ord står två gånger: ”{{words}}”.',
      en: 'The same word stands twice: “{{words}}”.',
    },
    encoding: {
      fi: '”{{words}}” on väärin tulkittu merkki. Kirjoita kirjain uudelleen.',
      sv: '”{{words}}” är ett feltolkat tecken. Skriv bokstaven på nytt.',
      en: '“{{words}}” is a character that was misread. Write it again.',
    },
    grammar: {
      fi: '”{{words}}” ei ole ehjä: puuttuuko siitä sana, tai onko muoto väärä?',
      sv: '”{{words}}” är inte helt: saknas ett ord, eller är formen fel?',
      en: '“{{words}}” is not whole: is a word missing, or a form wrong?',
    },
    runTogether: {
      fi: '”{{words}}”: ovatko luettelon kohdat menneet yhteen?',
      sv: '”{{words}}”: har listans punkter gått ihop?',
      en: '“{{words}}”: have the items of a list run together?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tarjoamme henkilö- kohtaisempaa palvelua.',
      good: 'Tarjoamme asiakas- ja jäsenpalvelua sekä perhe- tai yksityisopetusta.',
    },
    {
      language: 'fi',
      in: 'rightRectification',
      bad: 'Asukas voi vaatia itseään koskevan tiedon oikaisemiseen.',
      good: 'Asukas voi vaatia itseään koskevan tiedon oikaisemista.',
    },
    {
      language: 'fi',
      in: 'rightRestriction',
      bad: 'Asiakkaalla tietosuoja-asetuksen 18 artiklan mukainen oikeus käsittelyn rajoittamiseen.',
      good: 'Asiakkaalla on tietosuoja-asetuksen 18 artiklan mukainen oikeus käsittelyn rajoittamiseen.',
    },
    {
      language: 'fi',
      in: 'complaint',
      bad: 'Asian ratkaisee tietosuoja-valtuutettu.',
      good: 'Tietosuoja-asetuksen mukaan asian ratkaisee tietosuojavaltuutettu.',
    },
    {
      language: 'fi',
      in: 'rightErasure',
      bad: 'Jäsen voi vaatia tietojensa poistamiseen.',
      good: 'Jäsen voi vaatia tietojensa poistamista. Pyyntö tietojen poistamiseen liittyvistä asioista tehdään meille.',
    },
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Käsittely perustuu jäsenen suostumus.',
      good: 'Käsittely perustuu jäsenen suostumukseen.',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Jäsenellä oikeus tarkastaa tietonsa.',
      good: 'Jäsenellä on oikeus tarkastaa tietonsa ja oikeus omaan kopioon.',
    },
    {
      language: 'fi',
      in: 'registerName',
      bad: 'Kurssi- kerho- ja leirirekisteri',
      good: 'Kurssi-, kerho- ja leirirekisteri',
    },
    {
      language: 'sv',
      in: 'registerName',
      bad: 'Kurs- läger- och klubbregister',
      good: 'Kurs-, läger- och klubbregister',
    },
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Tietoja voidaan luovutetaan liitolle.',
      good: 'Tietoja voidaan luovuttaa liitolle. Muille niitä ei luovuteta.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Vi använder använder uppgifterna för fakturering.',
      good: 'Vi tror att det det gäller är fakturering.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Du har rätt få en kopia av person- uppgifterna.',
      good: 'Du har rätt att få en kopia av kund- och personuppgifterna.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Vi kan lämnar uppgifter till förbundet.',
      good: 'Vi kan lämna uppgifter till förbundet.',
    },
    {
      language: 'sv',
      in: 'specialCategories',
      bad: 'När vi känsliga uppgifter frågar vi först.',
      good: 'När vi behandlar känsliga uppgifter frågar vi först.',
    },
    {
      language: 'en',
      in: 'specialCategories',
      bad: 'If we your health data, we ask you first.',
      good: 'If we need your health data, we ask you first.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'Your data can be delete on request.',
      good: 'Your data can be deleted on request, and so can the rights of the data subject have limits.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'The club keeps the list that it have to keep by law.',
      good: 'The club keeps the list that it has to keep by law, and does it have others?',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'We store per-sonal data and informa- tion on orders.',
      good: 'We store non-personal data, long- and short-term orders.',
    },
    { language: 'sv', in: 'complaint', bad: 'Du har rätt att att klaga.', good: 'Du har rätt att klaga.' },
    {
      language: 'en',
      in: 'purposes',
      bad: 'We use the list to we can send invoices.',
      good: 'We use the list to send invoices, and report to the board.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Du har rätt till begära begränsning.',
      good: 'Du har rätt till begränsning.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Du kan få felaktiga uppgifter raderas.',
      good: 'Du kan få felaktiga uppgifter raderade.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'You have the right to have your data erase.',
      good: 'You have the right to have your data erased.',
    },
    {
      language: 'fi',
      in: 'disclosures',
      bad: 'Tietoja luovuteta ulkopuolisille.',
      good: 'Tietoja luovuttaa vain hallitus, eikä tietoja luovuteta ulkopuolisille.',
    },
    {
      language: 'fi',
      in: 'rightRectification',
      bad: 'Jäsenellä on oikeus on oikaista tietonsa.',
      good: 'Ellei vaatimusta tiedon korjaamisesta hyväksytä, kerromme syyn.',
    },
    {
      language: 'fi',
      in: 'security',
      bad: 'Näkymä on suojattu salasa-nalla.',
      good: 'Näkymä on suojattu alku- ja loppusalasanalla.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tietoja tarvitaan jäsenasioiden hoi-tamiseen.',
      good: 'Tietoja tarvitaan hoito- ja jäsenasioiden hoitamiseen.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Vi lagra namn och adress.',
      good: 'Här kan vi lagra namn och adress.',
    },
    {
      language: 'sv',
      in: 'disclosures',
      bad: 'Listan ges till polisen enligt i lag.',
      good: 'Listan ges till polisen enligt i lag angivna grunder, allt eftersom.',
    },
    {
      language: 'sv',
      in: 'rightErasure',
      bad: 'Du har rätt att radera onödiga uppgifter raderade.',
      good: 'Du har rätt att få onödiga uppgifter raderade.',
    },
    {
      language: 'en',
      in: 'cookies',
      bad: 'Each cookies has a name.',
      good: 'We ask that cookies are refused one by one.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Du har rätt att och få besked.',
      good: 'Snart börjar vi lagra mindre.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'You have the right to and obtain a copy.',
      good: 'Data go to and from the bank.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Föreningen har registrera båtens längd.',
      good: 'Föreningen har registrerat båtens längd, och våra regler är äldre än dina.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const found: Garbled[] = []
    const add = (message: Garbled['message'], severity: Severity, places: readonly Place[]) => {
      found.push(...places.map((place) => ({ ...place, message, severity })))
    }
    add('encoding', 'warning', placesIn(section, ENCODING))
    add('broken', 'warning', placesIn(section, CUT))
    add(
      'broken',
      'warning',
      placesIn(section, HYPHENATED).filter(({ text }) => isBroken(text, language)),
    )
    if (language === 'fi') add('broken', 'warning', placesIn(section, CUT_STEM))
    add('runTogether', 'warning', placesIn(section, RUN_TOGETHER))
    add(
      'doubled',
      'warning',
      placesIn(section, DOUBLED).filter(
        ({ groups, text }) =>
          !TWICE.test(groups[0] ?? '') && !/^\p{Lu}\p{L}*\s+\p{Lu}/u.test(text) && !text.includes('\n'),
      ),
    )
    for (const { expression, severity } of GRAMMAR[language] ?? []) {
      add('grammar', severity, placesIn(section, expression))
    }
    add('grammar', 'information', placesIn(section, COMMAS))
    add('grammar', 'information', placesIn(section, NO_COMMA))
    section.blocks.forEach(({ kind, sentences }, block) => {
      const last = sentences.at(-1)
      const cut = CUT_OFF[language]
      if (!last || !cut || kind !== 'paragraph' || !/\s/.test(last.text) || !cut.test(last.text)) return
      const { end, text } = last
      const start = Math.max(last.start, end - 40)
      add('cutOff', 'warning', [{ block, end, groups: [], start, text: text.slice(-40) }])
    })
    const cutInHeading = [...matchesIn(section.heading, CUT), ...matchesIn(section.heading, HYPHENATED)]
      .filter(([word]) => word.includes(' ') || isBroken(word, language))
      .map(({ 0: text, index }) => ({ block: null, end: index + text.length, start: index, text }))
    return withoutOverlaps([
      ...found,
      ...cutInHeading.map((place) => ({
        ...place,
        message: 'broken' as const,
        severity: 'warning' as const,
      })),
    ]).map(({ message, severity, ...place }) => ({
      message,
      params: { words: shortened(place.text) },
      severity,
      words: wordsAt(place),
    }))
  },
})
