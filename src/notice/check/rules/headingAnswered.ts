import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { sectionRule } from '../rule.js'
import { keysOfHeading } from '../text/headings.js'
import { shortened } from '../text/places.js'
import { sentencesIn, wholeSentence } from '../text/words.js'

/**
 * What an answer to a question on a matter holds, in all three languages at once. A body without any of it does not answer,
 * whatever else it says. Only matters whose answers have words of their own are here.
 */
const ANSWERS: Partial<Record<SectionKey, RegExp>> = {
  automatedDecisions:
    /automa|profil|koneelli|algoritm|ihminen|människa|human|maskinell|(?<!\p{L})(?:ei|no|nej|inte)(?!\p{L})/iu,
  legalBasis:
    /perust|peruste|suostumu|sopimu|oikeute|velvoi|velvolli|(?<!\p{L})la(?:ki|in|issa|eissa|iin|eilla|inmu)|lakisää|säädet|lainsä|julki\p{L}* val|yleinen etu|yleistä etua|artikl|grund|samtyck|avtal|förplikt|skyldig|intress|(?<!\p{L})lag|myndighet|basis|bases|consent|contract|obligation|interest|(?<!\p{L})law|(?<!\p{L})act(?!\p{L})|article|art\./iu,
  legitimateInterests:
    /e[dt]u(?!st)|oikeute|tarpe|tarve|varmist|kehittä|suojaa|estä|ylläpi|hoita|turva|intress|berättig|skydda|utveckl|säkerstäl|förebygg|interest|protect|develop|secur|prevent|defend|market|markkin|marknad/iu,
  provisionRequirement:
    /pakolli|vapaaeh|edelly|lakisää|sopimu|(?<!\p{L})ilman|välttämät|velvol|vaatimu|tarpeen|tarvitaan|tarvitsemme|antami|jos et|jätetä|anneta|obligatori|frivilli|krav|lagstad|avtal|nödvändi|förutsättning|behöv|utan|lämna|skyldig|måste|mandatory|obligat|voluntar|require|statut|contract|necess|without|provid|(?<!\p{L})need|must|optional/iu,
  retention:
    /\d|säily|poist|hävit|tuho|arkist|kunnes|ajan|kuukau|vuo[dts]|vuosi|vuot|viiko|päiv|pysyv|toistais|raderas|radera|gallra|lagra|förvar|bevara|spara|arkiv|månad|(?<!\p{L})år|veck|dagar|tills|så länge|permanent|kept|keep|retain|retention|delet|eras|destroy|archiv|stored?|year|month|week|day|until|as long as|indefinite|one|two|three|six|anonymi/iu,
  rightObjection: /vastust|kielt|invänd|motsätt|förbjud|object|opt out|motstå|oppose/iu,
  rightPortability:
    /siir|järjestelmä|muodo|koneelli|överför|flytt|format|portab|transfer|machine|transmit|another/iu,
  rightRestriction: /rajoit|begräns|restrict|limit/iu,
  rightWithdrawConsent: /peru|återkall|återta|withdraw|revoke/iu,
  sources:
    /saadaan|saada|saamme|itselt|häneltä|sinulta|rekisteröidy|lähte|lähde|kerä|toimita|ilmoit|antam|asiakkaalt|jäsenelt|hake|rekisteri|får|fås|själv|källa|källor|samla|lämna|uppge|hämta|av dig|från|myndighet|register|(?<!\p{L})from|collect|source|provide|obtain|receiv|you(?!\s(?:have|may|can)\s)|give/iu,
  transfers:
    /siir|(?<!\p{L})eu|(?<!\p{L})eta|euroop|ulkopuol|kolma|yhdysval|maa(?:han|hin|ssa|ilma)|överför|ees(?!\p{L})|europ|tredje|utanför|land|usa|(?<!\p{L})us(?!\p{L})|transfer|eea|outside|countr|states|abroad|kingdom|sveitsi|schweiz|switzerland|(?<!\p{L})(?:ei|nej|no)(?!\p{L})/iu,
}

/** What tells that a sentence is about another matter, for questions whose answers may be any words. */
const MATTERS: readonly (readonly [SectionKey, RegExp])[] = [
  ['automatedDecisions', /automaatti|automatis|automatiser|automated|profil/iu],
  [
    'retention',
    /säilyt|säilyty|poistetaan|hävitet|lagras|raderas|förvaras|bevaras|gallras|sparas|vi (?:sparar|lagrar|raderar|bevarar|förvarar)|are (?:kept|retained|deleted|erased)|we (?:keep|delete|retain)|retention|for (?:\d+|one|two|three|five|six|ten) (?:years?|months?)/iu,
  ],
  [
    'transfers',
    /eu:n|eta-?(?:alue|maa|n)|ulkopuolelle|utanför eu|tredje ?land|outside the e|third countr|överförs till länder/iu,
  ],
  ['cookies', /eväste|kakor|cookie/iu],
  ['disclosures', /tietoja ei luovuteta|lämnas inte ut|not disclosed/iu],
  [
    'rights',
    /oikeus (?:tarkast|tarkist|vaatia|pyytää|vastust|saada)|rätt att (?:få|begära|invända|kräva|återkalla)|right to (?:access|object|request|erasure|rectif)/iu,
  ],
  [
    'complaint',
    /valitu[ks]|tietosuojavaltuut|klagomål|dataombudsman|tillsynsmyndighet|complaint|supervisory/iu,
  ],
  [
    'security',
    /salasan|palomuur|lukit|suojat|salat|lösenord|brandvägg|låst|krypter|konfidentiel|säkerhet|password|firewall|locked|encrypt|confidential|security/iu,
  ],
  [
    'sources',
    /saadaan (?:\p{L}+ ){0,3}(?:itseltä|asiakkaalta|jäseneltä)|får vi (?:uppgifterna|dem) av|comes? from you|from you (?:yourself|directly)|uppgifterna fås av/iu,
  ],
  [
    'legalBasis',
    /oikeusperust|rättslig grund|rättsliga grund|legal basis|perustuu (?:suostumu|sopimu|lak|oikeutet)|grundar sig på (?:samtyck|avtal|lag)|based on (?:your )?(?:consent|contract|law)/iu,
  ],
]

/** Words without which an answer about receivers, purposes and contents may still be one. */
const OPEN: Partial<Record<SectionKey, RegExp>> = {
  dataContent: /nimi|osoite|tieto|tiedot|namn|adress|uppgift|name|address|data|information/iu,
  dpo: /@|\d{5}|\d{2,4}[ -]\d{3}|vastaava(?:na|ksi)|toimii|nimit|nimet|(?<!\p{L})ole |ombud (?:är|har)|utsett|utsedd|officer is|appointed/iu,
  disclosures: /luovut|anne|saa(?!daan)|lämna|delar|ger |får|disclos|share|give|pass|receiv/iu,
  purposes:
    /tarkoi|varten|käyte|hoita|ändamål|syfte|för att|använd|purpose|in order|to (?:send|provide|manage|invoice|offer|deliver)|use/iu,
  recipients:
    /vastaanotta|luovut|anne|saavat|kirjanpi|tilintark|kenellekään|(?<!\p{L})(?:vain|bara|only|ingen|nobody|none)(?!\p{L})|revisor|auditor|saa (?!daan)|käsittelijä|toimitt|palveluntarjo|tilitoimi|viranomai|mottagar|lämna|delar|biträd|leverantör|myndighet|bokför|tillgång|får (?!as)|recipient|share|disclos|processor|provider|supplier|authorit|accountan|access|give|pass|partner|(?<!\p{L})(?:oy|ab|ltd|inc)(?!\p{L})/iu,
}

/** A question, or a short heading before a colon. */
const QUESTION = /^[^?\n]{4,160}\?$/u
const isQuestion = (text: string): boolean => text.endsWith('?') && QUESTION.test(text)

const unanswered = (asked: string, body: readonly string[]): SectionKey[] => {
  const text = body.join('\n')
  return keysOfHeading(asked).filter((key) => {
    const answer = ANSWERS[key]
    if (answer) return !answer.test(text)
    const open = OPEN[key]
    if (!open || open.test(text)) return false
    return body.every((sentence) => MATTERS.some(([matter, words]) => matter !== key && words.test(sentence)))
  })
}

/** The question in a heading of several: “…statutory or contractual?” */
const asksOf = (heading: string): string | null => {
  if (isQuestion(heading.trim())) return heading
  return /(?<!\p{L})(?:onko|mihin|miksi|kenelle|kuinka|kauanko|siirretäänkö|luovutetaanko|mistä|hur|varför|vilka|vem|varifrån|är det|how long|why|who|what|where|do we|is it)(?!\p{L})/iu.test(
    heading,
  )
    ? heading
    : null
}

/** Headings of the law whose answer has words of its own even where they ask nothing. */
const STRICT: readonly SectionKey[] = [
  'legitimateInterests',
  'provisionRequirement',
  'retention',
  'rightObjection',
  'rightPortability',
  'rightRestriction',
  'rightWithdrawConsent',
  'transfers',
  'automatedDecisions',
  'legalBasis',
]

/** A legal basis that is no interest. */
const OTHER_BASIS = /sopimu|suostumu|lakisäätei|velvoit|avtal|samtyck|förplikt|contract|consent|obligation/iu

const check = (section: CheckedSection): Found<'alone' | 'heading' | 'question'>[] => {
  const sentences = sentencesIn(section).filter(({ block }) => section.blocks[block]?.kind !== 'heading')
  const heading = section.heading.trim()
  // Values under their labels are answers of their own.
  const hasFields = section.blocks.some(({ kind }) => kind === 'field')
  if (heading !== '' && sentences.length > 0 && !hasFields) {
    const body = sentences.map(({ sentence }) => sentence.text)
    const labels = section.blocks.flatMap(({ label }) => label ?? [])
    const asks = asksOf(heading) !== null
    const missing = unanswered(heading, [...body, ...labels])
      .filter((key) => asks || STRICT.includes(key))
      // An interest can be told in any words: it is not where another basis is.
      .filter((key) => key !== 'legitimateInterests' || body.some((text) => OTHER_BASIS.test(text)))
    if (missing.length > 0) return [{ message: 'heading', params: { words: shortened(heading, 100) } }]
  }
  // A question in the text, with what follows it up to the next.
  return sentences.flatMap(({ block, sentence }, index): Found<'alone' | 'question'>[] => {
    if (!isQuestion(sentence.text) || keysOfHeading(sentence.text).length === 0) return []
    const after = sentences.slice(index + 1)
    const next = after.findIndex(({ sentence: { text } }) => isQuestion(text))
    const body = (next < 0 ? after : after.slice(0, next)).map(({ sentence: { text } }) => text)
    const params = { words: shortened(sentence.text, 100) }
    const words = wholeSentence(sentence, block)
    if (body.length === 0) return [{ message: 'alone', params, severity: 'warning', words }]
    return unanswered(sentence.text, body).length > 0 ? [{ message: 'question', params, words }] : []
  })
}

/** Questions and headings of the law that the text under them does not answer. */
export const headingAnswered = sectionRule({
  id: 'heading-answered',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 12(1)', 'GDPR Art. 13(1)–(2)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Otsikkoon vastataan',
    sv: 'Rubriken får ett svar',
    en: 'Headings that are answered',
  },
  help: {
    fi: 'Otsikko kysyy yhtä ja teksti kertoo muusta. Vastaa ensin siihen, mitä otsikossa luvataan; muu kuuluu omaan kohtaansa.',
    sv: 'Rubriken frågar en sak och texten berättar om en annan. Svara först på det som rubriken lovar; resten hör till sin egen punkt.',
    en: 'The heading asks one thing and the text tells of another. Answer first what the heading promises; the rest belongs in its own section.',
  },
  messages: {
    alone: {
      fi: 'Kysymykseen ”{{words}}” ei ole vastausta.',
      sv: 'Frågan ”{{words}}” har inget svar.',
      en: 'The question “{{words}}” has no answer.',
    },
    heading: {
      fi: 'Teksti ei vastaa otsikkoonsa ”{{words}}”. Kerro ensin se, mitä otsikko lupaa.',
      sv: 'Texten svarar inte på sin rubrik ”{{words}}”. Berätta först det som rubriken lovar.',
      en: 'The text does not answer its heading “{{words}}”. Tell first what it promises.',
    },
    question: {
      fi: 'Kysymykseen ”{{words}}” vastataan muusta asiasta. Vastaa siihen, mitä kysytään.',
      sv: 'Svaret på ”{{words}}” handlar om något annat. Svara på det som frågas.',
      en: 'What follows “{{words}}” is about something else. Answer what is asked.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'retention',
      bad: 'Kuinka kauan säilytämme tietojasi? Käsittelemme niitä huolella.',
      good: 'Kuinka kauan säilytämme tietojasi? Kaksi vuotta.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Kenelle tietoja annetaan? Käytämme evästeitä.',
      good: 'Kenelle tietoja annetaan? Vain kirjanpitäjälle, joka käyttää evästeitä.',
    },
    {
      language: 'fi',
      in: 'transfers',
      bad: 'Siirretäänkö tietoja EU:n ulkopuolelle? Tiedot on suojattu salasanalla.',
      good: 'Siirretäänkö tietoja EU:n ulkopuolelle? Ei siirretä.',
    },
    {
      language: 'sv',
      in: 'retention',
      bad: 'Hur länge sparar vi uppgifterna? Vi hanterar dem varsamt.',
      good: 'Hur länge sparar vi uppgifterna? Tills kursen är slut.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Till vem lämnas uppgifterna ut? Sidan använder kakor.',
      good: 'Till vem lämnas uppgifterna ut? Bara till revisorn.',
    },
    {
      language: 'sv',
      in: 'sources',
      bad: 'Varifrån kommer uppgifterna?',
      good: 'Varifrån kommer uppgifterna? Du ger dem själv.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'How long do we hold your data? Our staff treat it with care.',
      good: 'How long do we hold your data? For a year.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'Who receives your data? No automated decisions are made.',
      good: 'Who receives your data? Our accountants. Have you questions? Call us.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'Are data transferred to third countries? The files are kept in a locked room.',
      good: 'Are data transferred to third countries? They stay in the EU.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Vem får uppgifterna? De hanteras konfidentiellt.',
      good: 'Vem får uppgifterna? Revisorn, konfidentiellt.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'Who receives your data? We take security seriously.',
      good: 'Who receives your data? Our accountants, in confidence.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Till vem lämnar ni uppgifterna? Vi raderar dem efter ett år.',
      good: 'Till vem lämnar ni uppgifterna? Bara till revisorn, och vi raderar dem efter ett år.',
    },
    {
      language: 'fi',
      in: 'dpo',
      bad: 'Kuka on tietosuojavastaava? Tietoja ei luovuteta muille.',
      good: 'Kuka on tietosuojavastaava? Anna Lahti, 050 765 4321.',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Kuka saa tietoni? Evästeet vanhenevat kuussa.',
      good: 'Kuka saa tietoni? Tilitoimisto.',
    },
    {
      language: 'fi',
      in: 'provisionRequirement',
      bad: 'Onko minun pakko antaa tietoni? Laitteet on lukittu.',
      good: 'Onko minun pakko antaa tietoni? Ei, se on vapaaehtoista.',
    },
    {
      language: 'en',
      in: 'sources',
      bad: 'Where do we get your data? You may object to marketing.',
      good: 'Where do we get your data? You hand them to us.',
    },
  ],
  checkSection: (section) => (section.part === 'section' ? check(section) : null),
})
