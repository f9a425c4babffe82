import type { Language } from '../notice/document.js'
import type { LegalBasis, Right } from '../notice/vocabulary.js'
import type { NoticeLabels } from '../render/notice.js'

import { forLanguage } from '../notice/lookUpLanguage.js'

/** Rights that a summary tells in one sentence. Complaining has its own; that others are told of a correction is no request. */
export type SummaryRight = Exclude<Right, 'complaint' | 'notification'>

/** The words of a summary: plain ones, for readers who know no law. */
export type SummaryWords = {
  /** Heading of the summary. */
  summary: string
  /** Who decides on the processing. */
  controller: string
  /** Whom to turn to. */
  contact: string
  dataProtectionOfficer: string
  purpose: string
  legalBasis: string
  retention: string
  recipients: string
  /** Where there are none outside the controller's own organisation. */
  noRecipients: string
  /** Where the notice gives no value. */
  notStated: string
  /** Whether data leave the EU and EEA. */
  transfers: string
  /** They do; `{countries}` is where to. */
  transfersTo: string
  noTransfers: string
  /** Name of the part on rights. */
  yourRights: string
  /** One sentence; `{rights}` is what `rightsTo` says, one after the other. */
  youMay: string
  /** Joins the last two of several things, with its spaces. */
  and: string
  /** How to use the rights and when an answer comes (GDPR Art. 12(3)); `{contact}` is whom to turn to. */
  howToUse: string
  /** The link to the rights in the notice. */
  moreOnRights: string
  /** The right to complain (Art. 77); `{authority}` is where to. */
  complain: string
  /** Short names of the legal bases (Art. 6(1)). */
  legalBases: Record<LegalBasis, string>
  /** What each right lets the reader do. */
  rightsTo: Record<SummaryRight, string>
}

/** The words that a rendered notice has beside its own text. */
export type NoticeWords = NoticeLabels & {
  /** Before the note on what changed. */
  change: string
  /** Name of the table of contents. */
  contents: string
  /** The notice is in another language than asked for; `{language}` is that language. */
  fallback: string
  /** The link to the notice to read instead of a withdrawn one. */
  successor: string
  /** The notice is withdrawn; `{date}` is since when. */
  withdrawn: string
  /** Heading in place of a withdrawn notice. */
  withdrawnHeading: string
  /** Names of languages by code, as `fallback` has them. */
  languages: Record<Language, string>
  /** Those of a summary. */
  summary: SummaryWords
}

const fi: NoticeWords = {
  change: 'Muutos',
  changedOn: 'Viimeisin muutos',
  contents: 'Sisällys',
  effectiveFrom: 'Voimassa alkaen',
  fallback: 'Tätä selostetta ei ole julkaistu pyydetyllä kielellä. Sen kieli on {language}.',
  languages: { en: 'englanti', fi: 'suomi', sv: 'ruotsi' },
  preparedOn: 'Laatimispäivä',
  successor: 'Lue seloste, joka korvaa tämän',
  summary: {
    and: ' ja ',
    complain: 'Jos tietojasi on mielestäsi käsitelty väärin, voit valittaa tänne: {authority}.',
    contact: 'Keneltä voit kysyä',
    controller: 'Kuka vastaa tiedoistasi',
    dataProtectionOfficer: 'Tietosuojavastaava',
    howToUse: 'Ota yhteyttä: {contact}. Saat vastauksen yleensä kuukauden kuluessa.',
    legalBases: {
      consent: 'Suostumuksesi',
      contract: 'Sopimus',
      legalObligation: 'Lakisääteinen velvoite',
      legitimateInterests: 'Oikeutettu etu',
      publicTask: 'Yleistä etua koskeva tehtävä tai julkinen valta',
      vitalInterests: 'Elintärkeän edun suojaaminen',
    },
    legalBasis: 'Millä perusteella',
    moreOnRights: 'Lue lisää oikeuksistasi',
    noRecipients: 'Ei kenellekään organisaation ulkopuolelle',
    noTransfers: 'Ei',
    notStated: 'Ei ilmoitettu',
    purpose: 'Mihin tietojasi käytetään',
    recipients: 'Kenelle tietoja annetaan',
    retention: 'Kuinka kauan',
    rightsTo: {
      access: 'tarkistaa, mitä tietoja sinusta on',
      erasure: 'pyytää tietojesi poistamista',
      notAutomated: 'vaatia, että ihminen käsittelee automaattisen päätöksen',
      objection: 'vastustaa tietojesi käyttöä',
      objectMarketing: 'kieltää suoramarkkinoinnin',
      portability: 'saada tietosi siirrettävässä muodossa',
      rectification: 'saada virheet korjatuiksi',
      restriction: 'pyytää, että tietojen käyttöä rajoitetaan',
      withdrawConsent: 'peruuttaa suostumuksesi',
    },
    summary: 'Lyhyesti',
    transfers: 'Siirretäänkö tietoja EU- ja ETA-maiden ulkopuolelle',
    transfersTo: 'Kyllä: {countries}',
    youMay: 'Voit {rights}.',
    yourRights: 'Oikeutesi',
  },
  version: 'Versio',
  withdrawn: 'Seloste on poistettu käytöstä {date}.',
  withdrawnHeading: 'Seloste on poistettu käytöstä',
}

const sv: NoticeWords = {
  change: 'Ändring',
  changedOn: 'Senast ändrad',
  contents: 'Innehåll',
  effectiveFrom: 'Gäller från och med',
  fallback: 'Beskrivningen har inte publicerats på det begärda språket. Språket är {language}.',
  languages: { en: 'engelska', fi: 'finska', sv: 'svenska' },
  preparedOn: 'Upprättad',
  successor: 'Läs beskrivningen som ersätter den här',
  summary: {
    and: ' och ',
    complain: 'Om du anser att dina uppgifter har behandlats fel kan du klaga här: {authority}.',
    contact: 'Vem du kan fråga',
    controller: 'Vem som ansvarar för dina uppgifter',
    dataProtectionOfficer: 'Dataskyddsombud',
    howToUse: 'Ta kontakt: {contact}. Du får i regel svar inom en månad.',
    legalBases: {
      consent: 'Ditt samtycke',
      contract: 'Avtal',
      legalObligation: 'Rättslig skyldighet',
      legitimateInterests: 'Berättigat intresse',
      publicTask: 'Uppgift av allmänt intresse eller myndighetsutövning',
      vitalInterests: 'Skydd av grundläggande intressen',
    },
    legalBasis: 'På vilken grund',
    moreOnRights: 'Läs mer om dina rättigheter',
    noRecipients: 'Ingen utanför organisationen',
    noTransfers: 'Nej',
    notStated: 'Anges inte',
    purpose: 'Vad dina uppgifter används till',
    recipients: 'Vem som får uppgifterna',
    retention: 'Hur länge',
    rightsTo: {
      access: 'få veta vilka uppgifter som finns om dig',
      erasure: 'be att uppgifterna raderas',
      notAutomated: 'kräva att en människa prövar ett automatiskt beslut',
      objection: 'invända mot att uppgifterna används',
      objectMarketing: 'säga nej till direktmarknadsföring',
      portability: 'få uppgifterna i ett format som kan flyttas',
      rectification: 'få fel rättade',
      restriction: 'be att användningen begränsas',
      withdrawConsent: 'återkalla ditt samtycke',
    },
    summary: 'I korthet',
    transfers: 'Överförs uppgifter utanför EU och EES',
    transfersTo: 'Ja: {countries}',
    youMay: 'Du kan {rights}.',
    yourRights: 'Dina rättigheter',
  },
  version: 'Version',
  withdrawn: 'Beskrivningen har dragits tillbaka {date}.',
  withdrawnHeading: 'Beskrivningen har dragits tillbaka',
}

const en: NoticeWords = {
  change: 'Change',
  changedOn: 'Last changed',
  contents: 'Contents',
  effectiveFrom: 'Effective from',
  fallback: 'This notice has not been published in the language asked for. It is in {language}.',
  languages: { en: 'English', fi: 'Finnish', sv: 'Swedish' },
  preparedOn: 'Date of preparation',
  successor: 'Read the notice that replaces this one',
  summary: {
    and: ' and ',
    complain: 'If you think your data have been handled wrongly, you can complain to: {authority}.',
    contact: 'Whom you can ask',
    controller: 'Who is responsible for your data',
    dataProtectionOfficer: 'Data protection officer',
    howToUse: 'Contact: {contact}. You will usually have an answer within a month.',
    legalBases: {
      consent: 'Your consent',
      contract: 'Contract',
      legalObligation: 'Legal obligation',
      legitimateInterests: 'Legitimate interest',
      publicTask: 'Task in the public interest or official authority',
      vitalInterests: 'Protection of vital interests',
    },
    legalBasis: 'On what basis',
    moreOnRights: 'Read more about your rights',
    noRecipients: 'No one outside the organisation',
    noTransfers: 'No',
    notStated: 'Not stated',
    purpose: 'What your data are used for',
    recipients: 'Who receives the data',
    retention: 'How long',
    rightsTo: {
      access: 'find out what data there are about you',
      erasure: 'ask for your data to be deleted',
      notAutomated: 'have a person look at an automated decision',
      objection: 'object to the use of your data',
      objectMarketing: 'refuse direct marketing',
      portability: 'take your data with you in a portable format',
      rectification: 'have mistakes corrected',
      restriction: 'ask for the use of your data to be restricted',
      withdrawConsent: 'withdraw your consent',
    },
    summary: 'In brief',
    transfers: 'Are data sent outside the EU and EEA',
    transfersTo: 'Yes: {countries}',
    youMay: 'You can {rights}.',
    yourRights: 'Your rights',
  },
  version: 'Version',
  withdrawn: 'This notice was withdrawn on {date}.',
  withdrawnHeading: 'This notice has been withdrawn',
}

/** The built-in words, by language. */
export const noticeWords = { en, fi, sv } satisfies Record<Language, NoticeWords>

/** Words of an app's own, by language: in place of built-in ones, or for a language that has none. */
export type OwnWords = Record<
  Language,
  { summary?: Partial<SummaryWords> } & Partial<Omit<NoticeWords, 'summary'>>
>

/**
 * The words to use in a language, and the language that they are in: English where there are none of it.
 */
export const wordsIn = (
  language: Language,
  own: OwnWords = {},
): { language: Language; words: NoticeWords } => {
  const builtIn = forLanguage<NoticeWords>(noticeWords, language)
  const given = forLanguage(own, language)
  const words = {
    ...(builtIn ?? en),
    ...given,
    languages: { ...(builtIn ?? en).languages, ...given?.languages },
    summary: { ...(builtIn ?? en).summary, ...given?.summary },
  }
  return { language: builtIn || given ? language : 'en', words }
}

/** A language by its name in some words, or its code where they have none. */
export const languageNameIn = ({ languages }: NoticeWords, language: Language): string =>
  forLanguage(languages, language) ?? language
