/** The address of the schema that a document of TILT is of: its `$id`, and the profile of the media type. */
export const TILT_SCHEMA = 'https://github.com/Transparency-Information-Language/schema'

/** Whether there is something, and what. */
export type TiltAvailable = { available: boolean; description?: string }

/** A person or an office that can be written to. */
export type TiltContact = {
  name?: string
  address?: string
  country?: string
  email?: string
  phone?: string
}

/** What is said of one category of data. */
export type TiltDisclosed = {
  _id: string
  category?: string
  purposes?: { purpose: string; description: string }[]
  legalBases?: { reference: string; description?: string }[]
  legitimateInterests?: { exists: boolean; reasoning?: string }[]
  recipients?: { name?: string; category: string; country?: string }[]
  storage?: {
    temporal?: { description: string; ttl: string }[]
    purposeConditional?: string[]
    aggregationFunction: 'max'
  }[]
  nonDisclosure?: {
    legalRequirement: boolean
    contractualRegulation: boolean
    obligationToProvide: boolean
    consequences?: string
  }
}

/** A transfer to one country. */
export type TiltTransfer = {
  country?: string
  adequacyDecision?: TiltAvailable
  appropriateGuarantees?: TiltAvailable
  standardDataProtectionClause?: TiltAvailable
}

/**
 * A notice in the Transparency Information Language (its schema `master`). What its schema demands and the notice does not say
 * is left out, and named in `x-missing`.
 */
export type TiltDocument = {
  meta: {
    /** `urn:sha256:…#fi`, as `versionURN` makes it; of a draft the id of the notice. */
    _id: string
    /** Of the controller. */
    name?: string
    created: string
    modified: string
    version: number
    language?: string
    status: 'active' | 'inactive'
    url: string
    /** SHA-256 of the record; of a draft that of its text. */
    _hash: string
  }
  controller: { representative?: TiltContact } & TiltContact
  dataProtectionOfficer?: TiltContact
  dataDisclosed?: TiltDisclosed[]
  thirdCountryTransfers?: TiltTransfer[]
  accessAndDataPortability?: TiltAvailable
  sources?: { _id: string; dataCategory?: string; sources: { description: string }[] }[]
  rightToInformation?: TiltAvailable
  rightToRectificationOrDeletion?: TiltAvailable
  rightToDataPortability?: TiltAvailable
  rightToWithdrawConsent?: TiltAvailable
  rightToComplain?: { supervisoryAuthority?: TiltContact } & TiltAvailable
  automatedDecisionMaking?: { inUse: boolean; logicInvolved?: string; scopeAndIntendedEffects?: string }
  /** Always empty: a notice tells of the purposes that it has. */
  changesOfPurpose: object[]
  /** JSON Pointers (RFC 6901) to what the schema demands and the notice does not say. */
  'x-missing'?: string[]
}
