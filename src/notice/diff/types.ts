import type { ChangeType } from '../document.js'
import type { SectionKey } from '../vocabulary.js'

/**
 * What can change in the facts of a notice, in the order of GDPR Art. 13 with Art. 14 beside it, and how much each
 * weighs by itself. Last comes how it is shown.
 *
 * Source: Article 29 Working Party, Guidelines on transparency, WP260 rev.01 (endorsed by the EDPB), ¶29–31. A change of
 * the purposes, of the controller's identity, or of how rights are exercised is always one of substance, and so is what
 * would surprise or affect the people concerned; corrections of misspellings, style or grammar are not.
 *
 * Three rules lower or raise the weight given here:
 * 1. A value of which only capitals, spaces or punctuation changed is a correction: minor.
 * 2. A question that moves between "no" and not answered starts and ends nothing: minor.
 * 3. A business ID that another one replaces can be that of another body: major for a controller, joint controller or
 *    representative. Only a duration added in machine-readable form beside the same words: minor. A cookie that is
 *    necessary and its site's own needs no consent: minor when added, and when its duration or provider changes.
 */
export const FACT_CHANGE_WEIGHTS = {
  /** Nothing in the processing changes; more people can read of it. */
  languageAdded: 'minor',
  /** Those who read that language lose the information (Art. 12(1)). */
  languageRemoved: 'major',

  // Art. 13(1)(a): the controller and its representative.
  /** The identity of the controller: named by WP260. */
  controllerReplaced: 'major',
  /** The same body under the same business ID. */
  controllerRenamed: 'minor',
  /** Contact details of the same body. */
  controllerDetailsChanged: 'minor',
  /** Who is responsible, and whom rights can be used against (Art. 26(3)). */
  jointControllerAdded: 'major',
  /** As when one is added. */
  jointControllerRemoved: 'major',
  /** The same body. */
  jointControllerRenamed: 'minor',
  /** Contact details of the same body. */
  jointControllerDetailsChanged: 'minor',
  /** Whom to turn to instead of the controller (Art. 27(4)): how rights are exercised. */
  representativeAdded: 'major',
  /** As when one is added. */
  representativeRemoved: 'major',
  /** As when one is added. */
  representativeReplaced: 'major',
  /** The same body. */
  representativeRenamed: 'minor',
  /** Contact details of the same body. */
  representativeDetailsChanged: 'minor',
  /** A way to reach the same controller. */
  contactPersonAdded: 'minor',
  /** The controller's own contact details stand in. */
  contactPersonRemoved: 'minor',
  /** Another person at the same controller. */
  contactPersonReplaced: 'minor',
  /** Contact details of the same person. */
  contactPersonDetailsChanged: 'minor',

  // Art. 13(1)(b): the data protection officer.
  /** One more way to be heard takes nothing away. */
  dpoAdded: 'minor',
  /** A way to exercise rights is gone (Art. 38(4)). */
  dpoRemoved: 'major',
  /** Another person in the same task. */
  dpoReplaced: 'minor',
  /** Contact details of the same task. */
  dpoDetailsChanged: 'minor',

  // The registers themselves.
  /** Processing the notice did not tell of, with its purposes. */
  registerAdded: 'major',
  /** Processing the notice no longer tells of. */
  registerRemoved: 'major',
  /** A name: the processing is the same. */
  registerRenamed: 'minor',

  // Art. 13(1)(c)–(d), 14(1)(c): purposes and legal bases.
  /** Purposes: named by WP260; Art. 13(3) asks to tell of a further one beforehand. */
  purposeAdded: 'major',
  /** Purposes: named by WP260. */
  purposeRemoved: 'major',
  /** Readers know a purpose by its name only. A corrected spelling is minor (rule 1). */
  purposeRenamed: 'major',
  /** Which rights there are depends on it. */
  legalBasesChanged: 'major',
  /** The act is what a legal obligation or a public task rests on (Art. 6(3)). */
  lawChanged: 'major',
  /** What the reader's own interests are weighed against (Art. 21(1)). */
  legitimateInterestChanged: 'major',
  /** A use with a right of its own to object (Art. 21(2)–(4)). */
  directMarketingStarted: 'major',
  /** Nothing is left to object to. */
  directMarketingEnded: 'minor',

  // Art. 14(1)(d), 30(1)(c): people and data.
  /** People who were not concerned before. */
  dataSubjectCategoryAdded: 'major',
  /** Nobody new is concerned. */
  dataSubjectCategoryRemoved: 'minor',
  /** A correction (rule 1). */
  dataSubjectCategoryReworded: 'minor',
  /** Which data are processed. */
  dataCategoryAdded: 'major',
  /** Which data are processed. */
  dataCategoryRemoved: 'major',
  /** A correction (rule 1). */
  dataCategoryReworded: 'minor',
  /** Data whose processing is prohibited without a condition of Art. 9(2). */
  specialCategoriesChanged: 'major',
  /** The condition of Art. 9(2) is the ground of the processing. */
  specialCategoriesConditionChanged: 'major',

  // Art. 14(2)(f): sources.
  /** Whether the data come from others than the reader. */
  originChanged: 'major',
  /** Where the data come from. */
  sourceAdded: 'major',
  /** Where the data come from. */
  sourceRemoved: 'major',
  /** A correction (rule 1). */
  sourceReworded: 'minor',

  // Art. 13(1)(e): recipients.
  /** Whether anyone else gets the data. */
  recipientsChanged: 'major',
  /** Who gets the data. */
  recipientAdded: 'major',
  /** Who gets the data. */
  recipientRemoved: 'major',
  /** A correction (rule 1). */
  recipientReworded: 'minor',
  /** A processor acts for the controller, a controller for itself. */
  recipientRoleChanged: 'major',
  /** Under which law the recipient is. */
  recipientCountryChanged: 'major',
  /** What the recipient gets the data for. */
  recipientPurposeChanged: 'major',
  /** Whether data are disclosed to others for their own use. */
  disclosuresChanged: 'major',

  // Art. 13(1)(f): transfers.
  /** Whether data leave the EU and EEA. */
  transfersChanged: 'major',
  /** Where data go. */
  transferAdded: 'major',
  /** Where data go. */
  transferRemoved: 'major',
  /** Where data go. */
  transferCountryChanged: 'major',
  /** What protects the data there. */
  transferMechanismChanged: 'major',
  /** What protects the data there, more closely. */
  transferDetailChanged: 'major',
  /** Where to ask for a copy: the safeguards are the same. */
  transferCopyChanged: 'minor',

  // Art. 13(2)(a): retention.
  /** How long the data are kept. */
  retentionChanged: 'major',

  // Art. 13(2)(b)–(d): rights and complaints.
  /** Rights: named by WP260. */
  rightAdded: 'major',
  /** Rights: named by WP260. */
  rightRemoved: 'major',
  /** How a right is exercised (Art. 7(3)): named by WP260. */
  withdrawMethodChanged: 'major',
  /** The right to complain was there; now its address is too. */
  authorityAdded: 'minor',
  /** Readers are no longer told whom to complain to. */
  authorityRemoved: 'major',
  /** Whom to complain to: how a right is exercised. */
  authorityReplaced: 'major',
  /** The same authority. */
  authorityRenamed: 'minor',
  /** Contact details of the same authority. */
  authorityDetailsChanged: 'minor',

  // Art. 13(2)(e): whether the data must be given.
  /** Whether the reader has a choice. */
  provisionRequirementChanged: 'major',
  /** What follows from not giving the data. */
  provisionConsequenceChanged: 'major',

  // Art. 13(2)(f): automated decisions.
  /** Whether a machine decides. */
  automatedDecisionsChanged: 'major',
  /** How it decides. */
  automatedLogicChanged: 'major',
  /** What follows from it. */
  automatedConsequencesChanged: 'major',

  // Act 917/2014 §205; CJEU C-673/17.
  /** Whether anything is stored on the reader's device. Minor when it ends. */
  cookiesChanged: 'major',
  /** Consent was given without it. Minor for a necessary one of the site itself (rule 3). */
  cookieAdded: 'major',
  /** Less is stored than was consented to. */
  cookieRemoved: 'minor',
  /** Whether consent is asked, and for what. */
  cookieCategoryChanged: 'major',
  /** What the cookie is for. */
  cookiePurposeChanged: 'major',
  /** Told before consent (C-673/17 ¶81). Minor for a necessary one of the site itself (rule 3). */
  cookieDurationChanged: 'major',
  /** Who reads the cookie. Minor for a necessary one of the site itself (rule 3). */
  cookieProviderChanged: 'major',
  /** Whether others have access to it (C-673/17 ¶81). Minor when they no longer have. */
  cookieThirdPartyChanged: 'major',

  // What the notice is known by beside its number.
  /** When it was first drawn up, told otherwise. */
  preparedOnChanged: 'minor',
  /** The controller's own count of its versions. */
  versionLabelChanged: 'minor',

  // How the sections are shown.
  /** The same text under other numbers. */
  numberingChanged: 'minor',
  /** The same text in another order on the page. */
  layoutChanged: 'minor',
} as const satisfies Record<string, ChangeType>

export type FactChangeKind = keyof typeof FACT_CHANGE_WEIGHTS

/** Every kind of change in the facts, in the order in which a comparison lists them: that of GDPR Art. 13. */
export const FACT_CHANGE_KINDS = Object.keys(FACT_CHANGE_WEIGHTS) as readonly FactChangeKind[]

/** One change in the facts of a notice, in legal terms. */
export type FactChange = {
  kind: FactChangeKind
  /**
   * What it is about: the name of a purpose, recipient, cookie, or the label of a contact detail. When the notice is of
   * several registers, the name of the register and a colon come first. Null when the kind says it all.
   */
  subject: null | string
  /** The old value as readers are told it; null when there was none, or none was stated. */
  before: null | string
  /** The new value; null when there is none. */
  after: null | string
  weight: ChangeType
  /** A sentence without a full stop, in the language of the comparison. Long values are cut. */
  message: string
}

/**
 * A piece of compared text. The pieces of kind `same` and `removed` in their order are the old text, those of kind `same`
 * and `added` the new one, to the character.
 */
export type TextPart = { kind: 'added' | 'removed' | 'same'; text: string }

/** A section that was added, removed or changed: reworded, renamed, moved, or several of these. */
export type SectionChange = {
  /** Of the newer section; of the older where it was removed. */
  anchor: string
  keys: SectionKey[]
  /** Of the newer section; of the older where it was removed. */
  heading: string
  change: 'added' | 'changed' | 'removed'
  /** The old heading, when the section was renamed. */
  headingBefore: null | string
  /** True when it stands elsewhere among the sections that both texts have. As few sections as possible are moved. */
  moved: boolean
  /** Counted from 1; null for an added section. */
  positionBefore: null | number
  /** Counted from 1; null for a removed section. */
  positionAfter: null | number
  /** The plain text; empty when the section has none. */
  text: TextPart[]
}

/** A changed text that is no section. */
export type TextChange = { before: null | string; after: null | string; text: TextPart[] }

/** What the change probably is. The editor decides. */
export type ChangeProposal = {
  /** Null when nothing changed that a reader could notice. */
  type: ChangeType | null
  /** Sentences without a full stop: the grounds for `major`, or else everything that changed. */
  reasons: string[]
}

/** What changed between two published texts in one language. Plain data. */
export type NoticeComparison = {
  /** In the order of {@link FACT_CHANGE_KINDS}. */
  facts: FactChange[]
  /** In the order of the newer text, with removed sections where they stood. Unchanged sections are left out. */
  sections: SectionChange[]
  /** Null where the text is unchanged. */
  texts: {
    title: null | TextChange
    statute: null | TextChange
    introduction: null | TextChange
  }
  proposal: ChangeProposal
}
