/** Something in law that a text may name: an act, or a decision behind transfers. */
export type CitedLaw = {
  id: string
  names: Readonly<Record<string, string>>
  /** When it came into force and until when (exclusive) it was; null while no end is known. */
  validFrom: string
  validTo: null | string
}

/** A citation of what does not hold on the day. Offsets are in UTF-16 code units. */
export type OutdatedWords = {
  cited: CitedLaw
  /** `notYet`: it will be in force later. */
  status: 'ended' | 'notYet'
  /** What is in its place; empty when nothing is. */
  replacedBy: readonly CitedLaw[]
  start: number
  end: number
}

/** How an authority was or is reached: each a text to look for. */
export type AuthorityWays = {
  id: string
  names: Readonly<Record<string, string>>
  website: string
  /** Streets, postal codes, boxes, telephone numbers and addresses that hold on the day. */
  current: readonly AuthorityWay[]
  /** Those that held before and no longer do. */
  former: readonly AuthorityWay[]
}

/** One way to reach an authority, in one language. */
export type AuthorityWay = {
  kind: 'city' | 'email' | 'phone' | 'postalCode' | 'street' | 'website'
  language: string
  value: string
}

/** A former name of an authority in a text. Offsets are in UTF-16 code units. */
export type FormerAuthorityWords = {
  id: string
  /** Who does its work on the day, by language. */
  now: Readonly<Record<string, string>>
  start: number
  end: number
}

/** A number of an act or a decision that is not right. Offsets are in UTF-16 code units. */
export type MiscitedWords = {
  /** `otherNumber`: not that of the act named before it. `swapped`: number and year have changed places. */
  wrong: 'otherNumber' | 'swapped'
  /** The number as it is. */
  expected: string
  start: number
  end: number
}

/**
 * The law as it is on one day, for rules: they know no dates of their own. All it answers about texts is in whole words and in
 * the order of the text.
 */
export type LawOfDay = {
  /** Acts that a text cites and that are not in force. */
  outdatedActs: (text: string) => readonly OutdatedWords[]
  /** Decisions behind transfers that a text names and that do not hold. */
  outdatedTransferDecisions: (text: string) => readonly OutdatedWords[]
  /** Whether there is an adequacy decision on a country (GDPR Art. 45), ISO 3166-1 alpha-2. */
  isAdequate: (country: string) => boolean
  /** Numbers of known acts and decisions that a text writes wrongly, in force or not. */
  miscited: (text: string) => readonly MiscitedWords[]
  /** Names of authorities that are no more, or are called otherwise on the day. */
  formerAuthorities: (text: string, country: string) => readonly FormerAuthorityWords[]
  /** The authorities that supervise controllers of a country, the general one first. */
  authorities: (country: string) => readonly AuthorityWays[]
}
