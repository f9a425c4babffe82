import type { LegalBasis } from '../../notice/vocabulary.js'
import type { Texts } from '../law/index.js'

/** Something that registers of a kind usually hold, have or do. */
export type UsualChoice = {
  /** Stable within its list: letters, digits and hyphens, such as `contactDetails`. */
  key: string
  /** What readers see, by language. */
  text: Texts
  /** `false`: offered, and chosen only where somebody ticks it. */
  usual?: boolean
}

/** How long data are usually kept. */
export type UsualRetention = {
  text: Texts
  /** The same as an ISO 8601 duration, where it is a length of time. */
  duration?: string
}

/** What data of a kind are usually used for; `text` is its name. */
export type UsualPurpose = {
  /** Points of GDPR Art. 6(1). */
  legalBases: readonly LegalBasis[]
  /** The act behind a legal obligation or a public task (Art. 6(3)). */
  law?: Texts
  /** The interest, where the purpose rests on one (Art. 13(1)(d)). */
  legitimateInterest?: Texts
  directMarketing?: boolean
  /** The first is proposed. */
  retention: readonly [UsualRetention, ...UsualRetention[]]
} & UsualChoice

/** Whom data usually go to; `text` is the category of recipients. */
export type UsualRecipient = {
  role: 'controller' | 'other' | 'processor'
  /** What it gets the data for. */
  purpose?: Texts
} & UsualChoice

/**
 * What a register of some kind usually says: what the first steps propose to an editor, who unticks what is not so. It is no legal
 * advice, and says by `reviewed` whether a lawyer has read it.
 */
export type UsualRegister = {
  /** Stable: letters, digits and hyphens, such as `customers`. */
  key: string
  /** Whose data it holds, as an editor would say: “Customers”. It is there in these languages and no others. */
  label: Texts
  /** What such a register is called. */
  name: Texts
  /** Whether a lawyer has reviewed it. Without it editors are told that nobody has. */
  reviewed?: boolean
  dataSubjects: readonly UsualChoice[]
  data: readonly UsualChoice[]
  purposes: readonly UsualPurpose[]
  /** Where data come from beside the data subjects themselves. */
  sources: readonly UsualChoice[]
  recipients: readonly UsualRecipient[]
  /** What allows special categories of data (GDPR Art. 9(2)). Without it there are none. */
  specialCategories?: Texts
  /** Whether data have to be given, and what follows if they are not (GDPR Art. 13(2)(e)). */
  provision: { basis: 'contract' | 'law' | 'none' | 'precondition'; consequence?: Texts }
  /** How consent is withdrawn, where a chosen purpose rests on it. */
  withdrawMethod?: Texts
  /** How papers and how electronic data are protected. */
  protection: { electronic: Texts; manual: Texts }
}
