import type { AdminKey, FieldKey } from '../../translations/translate.js'

/** What a fact is edited with. */
export type FactKind =
  | 'bases'
  | 'countries'
  | 'country'
  | 'duration'
  | 'flag'
  | 'mechanism'
  | 'origin'
  | 'provisionBasis'
  | 'role'
  | 'text'
  | 'texts'
  | 'triState'

const TRI_STATE: readonly string[] = [
  'automated',
  'hasDisclosures',
  'hasDpo',
  'hasRecipients',
  'hasRepresentative',
  'hasSpecialData',
  'hasTransfers',
  'usesCookies',
]

const KINDS: Readonly<Record<string, FactKind>> = {
  countries: 'countries',
  country: 'country',
  dataCategories: 'texts',
  dataSubjectCategories: 'texts',
  directMarketing: 'flag',
  duration: 'duration',
  internationalOrganisation: 'flag',
  legalBases: 'bases',
  mechanism: 'mechanism',
  origin: 'origin',
  provisionBasis: 'provisionBasis',
  retentionDuration: 'duration',
  role: 'role',
  sources: 'texts',
}

/** What a fact at a path is edited with. */
export const factKind = (path: string): FactKind => {
  const last = path.split('.').pop() ?? ''
  return TRI_STATE.includes(last) ? 'triState' : (KINDS[last] ?? 'text')
}

/** The document that a fact is laid into: `controller`, `jointControllers.0`, `register` … */
export const factDocument = (path: string): string => {
  const [first = '', second = ''] = path.split('.')
  return /^\d+$/.test(second) ? `${first}.${second}` : first
}

/** What fields are called, where it is not their own name: by what they are in, then by their name. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, FieldKey>>>> = {
  contact: { name: 'contactName', title: 'contactTitle' },
  organisation: { name: 'organisationName', contacts: 'organisationContacts' },
  purposes: { name: 'purposeName' },
  recipients: {
    category: 'recipientCategory',
    country: 'recipientCountry',
    purpose: 'recipientPurpose',
    role: 'recipientRole',
  },
  register: {
    name: 'registerName',
    hasSpecialData: 'specialCategories',
    specialDataCondition: 'specialCategoriesCondition',
  },
  retentions: { data: 'retentionData', duration: 'retentionDuration', text: 'retentionText' },
  transfers: {
    copy: 'transferCopy',
    countries: 'transferCountries',
    detail: 'transferDetail',
    mechanism: 'transferMechanism',
    recipient: 'transferRecipient',
  },
}

const ROWS = {
  contacts: 'contact',
  purposes: 'purpose',
  recipients: 'recipient',
  retentions: 'retention',
  transfers: 'transfer',
} as const

/** Those of the plugin's fields that facts are laid into under their own name. */
const OWN: readonly FieldKey[] = [
  'automated',
  'automatedConsequences',
  'automatedLogic',
  'businessId',
  'city',
  'contact',
  'country',
  'dataCategories',
  'dataSubjectCategories',
  'directMarketing',
  'dpo',
  'email',
  'hasDisclosures',
  'hasDpo',
  'hasRecipients',
  'hasRepresentative',
  'hasTransfers',
  'internationalOrganisation',
  'law',
  'legalBases',
  'legitimateInterest',
  'origin',
  'phone',
  'postalAddress',
  'postalCode',
  'provisionBasis',
  'provisionConsequence',
  'retentionDuration',
  'retentionText',
  'sources',
  'street',
  'usesCookies',
  'website',
  'withdrawMethod',
  ...(['purposes', 'recipients', 'transfers', 'retentions'] as const),
]

const contextOf = (name: string): string => {
  if (['authority', 'controller', 'jointControllers', 'representative'].includes(name)) return 'organisation'
  if (['contacts', 'dpo'].includes(name)) return 'contact'
  return name
}

/** A piece of what a fact is called: a string of the admin, and the number of its row. */
export type LabelPart = { key: AdminKey; number: null | number }

/** What a fact is called within its document, piece by piece: `purposes.0.law` is the first purpose and the law. */
export const factLabel = (path: string): LabelPart[] => {
  const [document = '', ...rest] = path.split('.').filter((step, index) => index !== 1 || !/^\d+$/.test(step))
  const parts: LabelPart[] = []
  let context = contextOf(document)
  rest.forEach((step, index) => {
    if (/^\d+$/.test(step)) return
    const next = rest[index + 1]
    const row = Object.entries(ROWS).find(([name]) => name === step)
    if (row && next !== undefined && /^\d+$/.test(next)) {
      parts.push({ key: `privacyNotices:rows:${row[1]}:singular`, number: Number(next) + 1 })
    } else {
      const field = FIELDS[context]?.[step] ?? OWN.find((one) => one === step)
      if (field) parts.push({ key: `privacyNotices:fields:${field}:label`, number: null })
    }
    context = contextOf(step)
  })
  return parts
}
