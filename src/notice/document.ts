import type { ContentNode } from './content.js'
import type { Layout, LegalBasis, Right, SectionKey, TransferMechanism } from './vocabulary.js'

/**
 * A calendar date, `YYYY-MM-DD` (ISO 8601). It has no time and no time zone.
 *
 * @format date
 */
export type CalendarDate = string

/**
 * A calendar date as far as it is told: `YYYY-MM-DD`, or its month (`YYYY-MM`) or year (`YYYY`) alone (ISO 8601). Notices
 * made elsewhere are often dated by month.
 */
export type PartialDate = string

/** A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization. */
export type Language = string

/** A postal or visiting address. `country` is an ISO 3166-1 alpha-2 code. */
export type Address = {
  street: null | string
  postalCode: null | string
  city: null | string
  country: null | string
}

/** An organisation as a notice names it (GDPR Art. 13(1)(a), 14(1)(a)). */
export type OrganisationFacts = {
  name: string
  businessId: null | string
  address: Address
  /** Where post goes, when it is not the visiting address. */
  postalAddress: Address | null
  email: null | string
  /** As typed by the editor. */
  phone: null | string
  /** The same number in E.164, when it could be read. */
  phoneE164: null | string
  website: null | string
  /** Who answers for it, besides its own contact details. */
  contacts: ContactFacts[]
}

/** A person or a role that can be contacted: contact person or data protection officer. */
export type ContactFacts = {
  name: null | string
  title: null | string
  address: Address
  email: null | string
  phone: null | string
  phoneE164: null | string
}

/** A matter that may not apply: so that "not answered" differs from "does not apply". */
export type TriState = 'no' | 'undecided' | 'yes'

/**
 * How long data are kept, or what decides it (GDPR Art. 13(2)(a)). `text` is the period or the criteria in words, `duration`
 * the period for machines.
 */
export type RetentionFacts = {
  /** Which of the data; null for all that nothing else is said of. */
  data: null | string
  text: null | string
  /** ISO 8601 duration, such as `P10Y`. */
  duration: null | string
}

/** One purpose of the processing with what belongs to it (GDPR Art. 13(1)(c)–(d), 13(2)(a)). */
export type PurposeFacts = {
  name: string
  legalBases: LegalBasis[]
  /** The act or provision behind a legal obligation or a public task. */
  law: null | string
  /** The legitimate interest pursued (Art. 6(1)(f)). */
  legitimateInterest: null | string
  directMarketing: boolean
  /** What holds for all data first. Empty where nothing is said. */
  retentions: RetentionFacts[]
}

/** A recipient or a category of recipients (GDPR Art. 13(1)(e)). */
export type RecipientFacts = {
  name: string
  role: 'controller' | 'other' | 'processor'
  country: null | string
  purpose: null | string
}

/** A transfer to countries outside the EU and EEA, or to an international organisation (GDPR Art. 13(1)(f)). */
export type TransferFacts = {
  recipient: null | string
  /** ISO 3166-1 alpha-2. Empty where none is named: somewhere outside the EU and EEA. */
  countries: string[]
  /** Whether the recipient is an international organisation (Art. 4(26)). */
  internationalOrganisation: boolean
  mechanism: null | TransferMechanism
  detail: null | string
  /** How to get a copy of the safeguards. */
  copy: null | string
}

/** The facts of one register, in one language. */
export type RegisterFacts = {
  /** Id of the register. */
  register: string
  name: string
  purposes: PurposeFacts[]
  dataSubjectCategories: string[]
  dataCategories: string[]
  specialCategories: { applies: TriState; condition: null | string }
  sources: string[]
  origin: 'both' | 'fromDataSubject' | 'fromOthers' | null
  provisionRequirement: {
    basis: 'contract' | 'law' | 'none' | 'precondition' | null
    consequence: null | string
  }
  recipients: { applies: TriState; list: RecipientFacts[] }
  disclosures: { applies: TriState }
  transfers: { applies: TriState; list: TransferFacts[] }
  automatedDecisions: { applies: TriState; logic: null | string; consequences: null | string }
  consent: { withdrawMethod: null | string }
  cookies: { applies: TriState }
}

/** One cookie or similar stored item (Act 917/2014 §205; CJEU C-673/17: duration and third parties). */
export type CookieFacts = {
  name: string
  provider: null | string
  purpose: null | string
  category: 'marketing' | 'necessary' | 'preferences' | 'statistics'
  duration: null | string
  thirdParty: boolean
}

/** A right of the data subject as the notice states it. */
export type RightFacts = {
  key: Right
  /** Such as `GDPR Art. 15`. */
  article: string
  heading: string
  text: string
}

export type SectionKind = 'authority' | 'cookies' | 'register' | 'rights' | 'shared' | 'text'

/** One section of a notice: heading, number and text, in one language. */
export type NoticeSection = {
  /** Where the section is in its notice: unique in the document, and stable between versions while its matters are. */
  anchor: string
  kind: SectionKind
  /** The matters the section is about: several when sections were merged. */
  keys: SectionKey[]
  /** Such as `1` or `1a`, without a full stop; null in an unnumbered notice. */
  number: null | string
  heading: string
  /** True when the section has a heading and no text. */
  empty: boolean
  content: ContentNode[]
}

/** What a publication keeps for one language: everything a reader sees, resolved. */
export type NoticeContent = {
  language: Language
  title: string
  /** The version as the controller counts it, such as `3.2`: beside the number of the publication. */
  versionLabel: null | string
  statute: null | string
  introduction: { content: ContentNode[] } | null
  layout: Layout
  controller: OrganisationFacts
  jointControllers: OrganisationFacts[]
  /** Whom to ask about the registers, the first of them first. */
  contactPersons: ContactFacts[]
  dataProtectionOfficer: ContactFacts | null
  representative: null | OrganisationFacts
  registers: RegisterFacts[]
  sections: NoticeSection[]
  cookies: CookieFacts[]
  rights: RightFacts[]
  authority: null | OrganisationFacts
}

export type ChangeType = 'major' | 'minor'

/** That a notice is withdrawn: since when, why, and which notice (slug) to read instead. */
export type Withdrawal = { date: CalendarDate; reason: null | string; successor: null | string }

/** What is around a notice that was read: addresses, as paths, or whole ones where the app has a `serverURL`. */
export type NoticeLinks<Format extends string = string> = {
  /** The same at the notice's newest address, in the language given; with `at`, the version of that day. */
  canonical: string
  /** The same in each language it is written in. */
  languages: Record<Language, string>
  /** The same in each format. */
  formats: Record<Format, string>
  history: string
  /** This version, always. */
  permalink: string
  /** Where the notice in force is, or will be when its first day comes; null when it is withdrawn. */
  latest: null | string
  /** The texts before and after it by number; the one after may wait for its day. */
  predecessor: null | string
  successor: null | string
}

/** The schema of a NoticeDocument: changes when what is in it takes another shape or meaning. More may be added to it. */
export const NOTICE_DOCUMENT_SCHEMA = 'payload-privacy-notices/notice-document/1'

/** A published notice in one language, as it was recorded: its texts are data. */
export type RecordedNotice = {
  schema: typeof NOTICE_DOCUMENT_SCHEMA
  notice: string
  /** Of which organisation it is, where an installation has several: the parameter `scope` of its addresses. */
  scope?: string
  slug: string
  version: number
  locale: Language
  /** The language that was asked for; differs from `locale` when the notice is not written in it. */
  requestedLocale: Language
  /** True when the notice is not written in the language asked for and another one is given instead. */
  fallback: boolean
  locales: Language[]
  preparedOn: null | PartialDate
  changedOn: null | PartialDate
  /** The day it was last looked at, as known when it was published. */
  reviewedOn: CalendarDate | null
  effectiveFrom: CalendarDate
  /**
   * An instant, ISO 8601 in UTC.
   *
   * @format date-time
   */
  publishedAt: string
  change: { type: ChangeType; note: null | string } | null
  contentHash: string
  previousHash: null | string
  hash: string
  /** Of a version read by its number: that its notice has been withdrawn since. Null while it is not. */
  withdrawal: null | Withdrawal
} & Omit<NoticeContent, 'language'>

/** A text as data, and rendered as an HTML fragment, as CommonMark and without formatting. */
export type RenderedText = { content: ContentNode[]; html: string; markdown: string; text: string }

/** A published notice in one language, as REST and GraphQL give it. */
export type NoticeDocument = {
  introduction: null | RenderedText
  sections: (NoticeSection & RenderedText)[]
} & Omit<RecordedNotice, 'introduction' | 'sections'>

/**
 * Names a version of a notice in one language for ever, wherever it is kept: `urn:sha256:<hash of the record>#<language>`. For records
 * of what somebody was shown or has accepted (ISO/IEC TS 27560, `privacy_notice`).
 *
 * @see RFC 8141 §2.3.3 (the part after `#`)
 */
export const versionURN = ({ hash, locale }: Pick<RecordedNotice, 'hash' | 'locale'>): string =>
  // A locale of Payload can have any name.
  `urn:sha256:${hash}#${encodeURIComponent(locale)}`
