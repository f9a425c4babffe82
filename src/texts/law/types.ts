import type { Address, CalendarDate } from '../../notice/document.js'
import type { TransferMechanism } from '../../notice/vocabulary.js'

/** A text by the BCP 47 code of its language. */
export type Texts = Readonly<Record<string, string>>

/**
 * When an entry holds: from the beginning of `validFrom` (inclusive) to the beginning of `validTo` (exclusive), or with
 * no end known when `validTo` is null. A rule repealed “from 1 January” has that day as its `validTo`; a decision that
 * expires “on 27 December” has the day after, because a fixed day of expiry is still a day of validity (Regulation
 * (EEC, Euratom) No 1182/71, Art. 4).
 */
export type Dated = {
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** One state of one thing in law. Several entries may share an `id`, when their validity does not overlap. */
export type LawEntry = Dated & {
  /** Stable: lower-case letters, digits and hyphens, such as `fi-tietosuojavaltuutettu`. */
  id: string
  /** The ends of the validity that are not known to the day. Absent when both are. */
  approximate?: readonly ('validFrom' | 'validTo')[]
  /**
   * The day as of which the named source confirmed the entry, or null when part of it rests on general knowledge. It says
   * nothing of later days, and is no legal advice.
   */
  verified: CalendarDate | null
  /** Where the entry comes from, and what of it is not confirmed. */
  source: string
}

/** How to reach an authority, in one language. What is not known or has been given up is null. */
export type AuthorityContact = {
  visitingAddress: Address | null
  postalAddress: Address | null
  /** The switchboard, as the authority writes it. */
  phone: null | string
  /** The registry, where documents go. */
  registryPhone: null | string
  fax: null | string
  email: null | string
  website: null | string
  /** The page with a form for complaints (GDPR Art. 57(2)). */
  complaintPage: null | string
  contactPage: null | string
}

/** A supervisory authority (GDPR Art. 51). */
export type AuthorityEntry = LawEntry & {
  /** ISO 3166-1 alpha-2; `AX` for Åland. */
  country: string
  /** Other areas where it supervises part of the controllers, such as `AX` of the Finnish one. */
  alsoIn?: readonly string[]
  /** The languages the authority itself has its name in, the first being the one to fall back on. */
  localLanguages: readonly string[]
  /** Its name in every local language and in English. */
  names: Texts
  website: string
  /** Contact details by language: only of authorities whose details are kept up to date here. */
  contact?: Readonly<Record<string, AuthorityContact>>
  /** What it supervises, where there is more than one in a country. */
  competence?: Texts
}

/** An act that a notice may cite. */
export type ActEntry = LawEntry & {
  /** ISO 3166-1 alpha-2, or `EU`. */
  jurisdiction: string
  /** Such as `523/1999` or `(EU) 2016/679`. */
  number: string
  /** The name to cite it by. */
  names: Texts
  /** From when it applies, if later than `validFrom`, its entry into force. */
  appliesFrom?: CalendarDate
  /** Ids of the acts that took its place; empty while none has. */
  replacedBy: readonly string[]
  /**
   * How a citation of it looks in running text: sources of regular expressions, matched as whole words without regard to
   * letter case. Inflected forms belong in them.
   */
  patterns: readonly string[]
}

/** What a mechanism of transfer rests on (GDPR Chapter V). Its `id` is the mechanism's key. */
export type TransferMechanismEntry = { id: TransferMechanism } & LawEntry & {
    /** Such as `GDPR Art. 45`. */
    article: string
  }

/** A decision of the Commission behind a mechanism: standard clauses, or a framework that importers join. */
export type TransferDecisionEntry = LawEntry & {
  mechanism: TransferMechanism
  /** Such as `(EU) 2021/914`. */
  number: string
  names: Texts
  /** Until when (exclusive) contracts made while it was valid could still be relied on; null when there was no such time. */
  existingContractsTo: CalendarDate | null
  /** The judgment that ended it, or null. */
  judgment: null | string
  replacedBy: readonly string[]
  patterns: readonly string[]
}

/** An adequacy decision (GDPR Art. 45(3); Directive 95/46/EC Art. 25(6), kept in force by GDPR Art. 45(9)). */
export type AdequacyDecisionEntry = LawEntry & {
  /** ISO 3166-1 alpha-2, or null for an international organisation. */
  country: null | string
  /** The international organisation, or null for a country. */
  organisation: null | Texts
  /** Such as `2002/2/EC`; null when it is not known for certain. */
  number: null | string
  /** The part of the country that it covers, or null when it covers it as a whole. */
  scope: null | Texts
  /** Why it ended, or null. */
  ended: null | string
}

/** All that is known of dated law. Plain data. */
export type Law = {
  authorities: readonly AuthorityEntry[]
  acts: readonly ActEntry[]
  transferMechanisms: readonly TransferMechanismEntry[]
  transferDecisions: readonly TransferDecisionEntry[]
  adequacyDecisions: readonly AdequacyDecisionEntry[]
}

/**
 * Corrections and additions to the built-in law. An entry with the `id` and `validFrom` of a built-in one replaces it
 * as a whole; others are added.
 */
export type LawOptions = { [Kind in keyof Law]?: Law[Kind] }
