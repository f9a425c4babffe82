import type { SectionKind, TriState } from './document.js'
import type { BlockKind, Layout, LegalBasis, Numbering, Right, TransferMechanism } from './vocabulary.js'

/**
 * What a notice is composed from, in one language: the documents of the source collections, flattened to that language,
 * with `null` for what is not written. Names are those of the fields.
 */

type Text = null | string

/** A rich text as the editor stores it; read by `readRichText` only. */
export type RichText = unknown

export type AddressSource = { street: Text; postalCode: Text; city: Text }

export type OrganisationSource = {
  id: string
  _status: 'draft' | 'published'
  name: Text
  businessId: Text
  country: Text
  hasPostalAddress: boolean | null
  postalAddress: AddressSource
  email: Text
  phone: Text
  phoneE164: Text
  website: Text
  contacts: ContactSource[]
} & AddressSource

export type ContactSource = {
  name: Text
  title: Text
  /** Where it is in another country than those it answers for. */
  country: Text
  email: Text
  phone: Text
  phoneE164: Text
} & AddressSource

/** How long some of the data are kept, beside what holds for the rest. */
export type RetentionSource = { data: Text; text: Text; duration: Text }

export type PurposeSource = {
  name: Text
  legalBases: LegalBasis[] | null
  law: Text
  legitimateInterest: Text
  directMarketing: boolean | null
  retentionText: Text
  retentionDuration: Text
  retentions: RetentionSource[]
}

export type RecipientSource = {
  organisation: null | string
  category: Text
  role: 'controller' | 'other' | 'processor' | null
  purpose: Text
  country: Text
}

export type TransferSource = {
  recipient: Text
  countries: null | string[]
  internationalOrganisation: boolean | null
  mechanism: null | TransferMechanism
  detail: Text
  copy: Text
}

export type CookieSource = {
  name: Text
  provider: Text
  purpose: Text
  category: 'marketing' | 'necessary' | 'preferences' | 'statistics' | null
  duration: Text
  thirdParty: boolean | null
}

export type RegisterSource = {
  id: string
  _status: 'draft' | 'published'
  name: Text
  controller: null | string
  jointControllers: null | string[]
  contact: ContactSource
  contacts: ContactSource[]
  hasDpo: null | TriState
  dpo: ContactSource
  hasRepresentative: null | TriState
  representative: null | string
  purposes: PurposeSource[]
  provisionBasis: 'contract' | 'law' | 'none' | 'precondition' | null
  provisionConsequence: Text
  dataSubjectCategories: null | string[]
  dataCategories: null | string[]
  hasSpecialData: null | TriState
  specialDataCondition: Text
  origin: 'both' | 'fromDataSubject' | 'fromOthers' | null
  sources: null | string[]
  hasRecipients: null | TriState
  recipients: RecipientSource[]
  hasDisclosures: null | TriState
  hasTransfers: null | TriState
  transfers: TransferSource[]
  protectionMode: 'single' | 'split' | null
  automated: null | TriState
  automatedLogic: Text
  automatedConsequences: Text
  withdrawMethod: Text
  usesCookies: null | TriState
  cookiesBlock: null | string
} & Record<`${string}Text`, RichText>

export type BlockSource = {
  id: string
  _status: 'draft' | 'published'
  title: Text
  kind: BlockKind
  organisation: null | string
  rights: null | Right[]
  text: RichText
  settingsUrl: Text
  cookies: CookieSource[]
}

export type SectionSource = {
  blockType: SectionKind
  heading: Text
  keys?: null | string[]
  text?: RichText
  block?: null | string
  organisation?: null | string
  rights?: null | Right[]
  settingsUrl?: Text
  cookies?: CookieSource[]
}

export type NoticeSource = {
  id: string
  title: Text
  versionLabel: Text
  statute: Text
  introduction: RichText
  profile: Text
  /** Null in a notice that was made before it had this field: it is numbered as its profile says. */
  numbering: null | Numbering
  /** Null likewise. */
  layout: null | Layout
  registers: string[]
  sections: SectionSource[]
}

/** Everything a notice refers to, by id. */
export type NoticeSources = {
  notice: NoticeSource
  registers: ReadonlyMap<string, RegisterSource>
  organisations: ReadonlyMap<string, OrganisationSource>
  blocks: ReadonlyMap<string, BlockSource>
}
