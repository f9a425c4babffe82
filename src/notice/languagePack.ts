import type { CookieFacts, RecipientFacts, RegisterFacts } from './document.js'
import type { LegalBasis, Right, SectionKey, TransferMechanism } from './vocabulary.js'

import { forLanguage } from './lookUpLanguage.js'

/** Labels of values, dates and table columns, without a colon. */
export const LABELS = [
  'name',
  'businessId',
  'address',
  'postalAddress',
  'contactDetails',
  'contactPerson',
  'phone',
  'email',
  'website',
  'title',
  'controller',
  'supervisoryAuthority',
  'register',
  'registers',
  'purpose',
  'legalBasis',
  'law',
  'legitimateInterest',
  'retention',
  'recipient',
  'role',
  'country',
  'countries',
  'internationalOrganisation',
  'transferDestination',
  'mechanism',
  'copyOfSafeguards',
  'source',
  'condition',
  'consequence',
  'withdrawMethod',
  'decisionLogic',
  'decisionConsequences',
  'statute',
  'preparedOn',
  'changedOn',
  'reviewedOn',
  'effectiveFrom',
  'version',
  'versionLabel',
  'change',
  'changeHistory',
  'language',
  'cookieName',
  'cookieProvider',
  'cookiePurpose',
  'cookieCategory',
  'cookieDuration',
  'cookieThirdParty',
  'cookieSettings',
] as const
export type Label = (typeof LABELS)[number]

/** Whole sentences that state a fact which has no value of its own to show. */
export const STATEMENTS = [
  'noRecipients',
  'noDisclosures',
  'disclosures',
  'noTransfers',
  'noSpecialCategories',
  'specialCategories',
  'noAutomatedDecisions',
  'automatedDecisions',
  'noConsent',
  'consent',
  'consentPurposes',
  'noCookies',
  'cookies',
  'cookieConsent',
  'provisionNone',
  'provisionLaw',
  'provisionContract',
  'provisionPrecondition',
] as const
export type Statement = (typeof STATEMENTS)[number]

/** The units of an ISO 8601 duration that a retention period can be given in. */
export const DURATION_UNITS = ['years', 'months', 'weeks', 'days', 'hours'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

/**
 * How a language tells how long something lasts, for reading it from a text. Words are in lower case and in every form in which
 * they tell it.
 */
export type DurationWords = {
  /** Numbers as words. */
  numbers: Record<string, number>
  units: Record<DurationUnit, string[]>
  /** What joins the parts of one duration: `1 year and 6 months`. */
  and: string[]
  /** What stands between two numbers of a range or a choice: `2 or 3 years`. */
  between: string[]
  /** Words that anywhere in a text make its durations none to go by: `at least`. */
  vague: string[]
  /** The same right before a number, of one word or two. */
  vagueBefore: string[]
  /** Beginnings of words that, right behind a unit, tell of an age or of how often: `18 years old`. */
  otherwise: string[]
}

/**
 * Everything the pure core needs to write a notice in one language: official headings, labels, names and standard texts.
 *
 * A text may hold placeholders of this closed list and no others: `{{controller.*}}`, `{{contact.*}}` (name, email,
 * phone, address, details), `{{dpo.*}}`, `{{authority.*}}` (name, postalAddress, phone, email, website, details),
 * `{{register.name}}`, `{{retention.text}}`, `{{consent.withdrawMethod}}`. `details` is every contact detail known, on
 * one line: it resolves when an e-mail address or a name is missing. A placeholder always stands in the nominative: no ending may follow it,
 * because an inflected language cannot bend a name it does not know.
 *
 * Source of the terms: GDPR (EU) 2016/679 in its Finnish, Swedish and English versions; for the older headings, the form
 * of the repealed henkilötietolaki 523/1999 §§10 and 24.
 */
export type LanguagePack = {
  /** BCP 47 code of the language, such as `fi`. */
  language: string
  /** Name of the language in itself, such as `suomi`. */
  name: string
  /** What the document is called in this language, such as `tietosuojaseloste`. */
  documentName: string
  /** ISO 3166-1 alpha-2 code of the country that is left out of addresses, because readers take it for granted; or null. */
  homeCountry: null | string
  /** Official heading of each section, in sentence case. */
  headings: Record<SectionKey, string>
  /** Joins the last two of several things, with its spaces: ` and `. */
  conjunction: string
  yes: string
  no: string
  labels: Record<Label, string>
  legalBases: Record<LegalBasis, string>
  transferMechanisms: Record<TransferMechanism, string>
  /** Where data go, when no country is named. */
  transferDestinations: Record<'internationalOrganisation' | 'outsideEEA', string>
  recipientRoles: Record<RecipientFacts['role'], string>
  /** A sentence on where the data come from (GDPR Art. 14(2)(f)). */
  origins: Record<NonNullable<RegisterFacts['origin']>, string>
  cookieCategories: Record<CookieFacts['category'], string>
  /** A count with its unit: `1 year`, `10 years`. */
  durations: Record<DurationUnit, (count: number) => string>
  /** For proposing a duration from a text that tells it; without, none is proposed. */
  durationWords?: DurationWords
  statements: Record<Statement, string>
  /** Standard text of each right, in the words of the person it is told to. */
  rights: Record<Right, { heading: string; text: string }>
  /** The right to withdraw consent where no method is known: the same as `rights.withdrawConsent` without placeholder. */
  withdrawConsentWithoutMethod: string
  /** The right to complain where the notice names no authority: the same as `rights.complaint` without placeholder. */
  complaintWithoutAuthority: string
  /** What the rights rest on and against whom they are (before the rights). */
  rightsIntro: string
  /** How to use the rights, response time and cost (GDPR Art. 12(3)–(5)). */
  rightsHowTo: string
  /** That more information may be asked for on reasonable doubt (GDPR Art. 12(6)). */
  rightsIdentity: string
  /** What editors know the standard texts by that hold these three: the others go by their official heading. */
  standardTitles: Record<'howTo' | 'identity' | 'intro', string>
}

/**
 * The pack of a language, looked up by its code: `fi-FI` and `fi_FI` find `fi`.
 *
 * @returns undefined when there is no pack for the language
 */
export const packFor = (
  language: string,
  packs: Readonly<Record<string, LanguagePack>>,
): LanguagePack | undefined => forLanguage(packs, language)
