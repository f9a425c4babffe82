import type {
  ContactFacts,
  CookieFacts,
  OrganisationFacts,
  RegisterFacts,
  RetentionFacts,
} from '../document.js'
import type {
  AddressSource,
  ContactSource,
  CookieSource,
  OrganisationSource,
  PurposeSource,
  RegisterSource,
} from '../sources.js'
import type { LegalBasis } from '../vocabulary.js'

import { phoneE164 } from '../validation/index.js'

/** What was typed, or null when it was not. */
const written = (value: null | string | undefined): null | string => value?.trim() || null

const addressFacts = ({ city, postalCode, street }: AddressSource, country: null | string) => ({
  city: written(city),
  country: written(country),
  postalCode: written(postalCode),
  street: written(street),
})

/** An organisation as a notice names it; its name is empty when none is written. */
export const organisationFacts = (source: OrganisationSource): OrganisationFacts => ({
  name: written(source.name) ?? '',
  address: addressFacts(source, source.country),
  businessId: written(source.businessId),
  email: written(source.email),
  phone: written(source.phone),
  phoneE164: written(source.phoneE164),
  postalAddress: source.hasPostalAddress ? addressFacts(source.postalAddress, source.country) : null,
  website: written(source.website),
  contacts: contactsFacts(source.contacts, source.country),
})

/**
 * A contact, or null when nobody can be reached by it. Its address names a country only where it is said to be in another one.
 *
 * @param home the country of those it answers for, where its number is read unless it has a country of its own
 */
export const contactFacts = (source: ContactSource, home: null | string = null): ContactFacts | null => {
  const country = written(source.country) ?? home
  const contact = {
    name: written(source.name),
    address: addressFacts(source, source.country),
    email: written(source.email),
    phone: written(source.phone),
    // Whoever the controller is today: what was stored is as it was when the register was saved.
    phoneE164: source.phone && country ? phoneE164(source.phone, country) : written(source.phoneE164),
    title: written(source.title),
  }
  return (contact.name ?? contact.title ?? contact.email ?? contact.phone ?? contact.address.street)
    ? contact
    : null
}

/** The contacts by whom someone can be reached. */
export const contactsFacts = (
  sources: readonly ContactSource[],
  home: null | string = null,
): ContactFacts[] => sources.flatMap((source) => contactFacts(source, home) ?? [])

/** The controller as the contact, where a register names no contact person of its own. */
export const contactOf = (controller: OrganisationFacts): ContactFacts => ({
  name: controller.name,
  address: controller.address,
  email: controller.email,
  phone: controller.phone,
  phoneE164: controller.phoneE164,
  title: null,
})

export const cookieFacts = (source: CookieSource): CookieFacts => ({
  name: written(source.name) ?? '',
  category: source.category ?? 'necessary',
  duration: written(source.duration),
  provider: written(source.provider),
  purpose: written(source.purpose),
  thirdParty: source.thirdParty ?? false,
})

const texts = (values: null | string[]): string[] => (values ?? []).filter((value) => written(value))

/** What holds for all data, and then what holds for some: as far as it is said. */
const retentionsOf = ({ retentionDuration, retentions, retentionText }: PurposeSource): RetentionFacts[] =>
  [{ data: null, duration: retentionDuration, text: retentionText }, ...retentions]
    .map(({ data, duration, text }) => ({
      data: written(data),
      duration: written(duration),
      text: written(text),
    }))
    .filter(({ duration, text }) => duration !== null || text !== null)

const restsOn = ({ legalBases }: PurposeSource, ...bases: LegalBasis[]): boolean =>
  bases.some((basis) => legalBases?.includes(basis))

/**
 * The facts of a register. A recipient is named by its category, or else by its organisation. What belongs to an answer
 * that was changed since is left out: its field is hidden from the editor, who would publish it without seeing it.
 *
 * @param organisations the organisations it may refer to, by id
 */
export const registerFacts = (
  source: RegisterSource,
  organisations: ReadonlyMap<string, OrganisationSource>,
): RegisterFacts => ({
  register: source.id,
  name: written(source.name) ?? '',
  automatedDecisions: {
    applies: source.automated ?? 'undecided',
    consequences: source.automated === 'yes' ? written(source.automatedConsequences) : null,
    logic: source.automated === 'yes' ? written(source.automatedLogic) : null,
  },
  consent: { withdrawMethod: written(source.withdrawMethod) },
  cookies: { applies: source.usesCookies ?? 'undecided' },
  dataCategories: texts(source.dataCategories),
  dataSubjectCategories: texts(source.dataSubjectCategories),
  disclosures: { applies: source.hasDisclosures ?? 'undecided' },
  origin: source.origin,
  provisionRequirement: {
    basis: source.provisionBasis,
    consequence:
      source.provisionBasis && source.provisionBasis !== 'none' ? written(source.provisionConsequence) : null,
  },
  purposes: source.purposes.map((purpose) => ({
    name: written(purpose.name) ?? '',
    directMarketing: purpose.directMarketing ?? false,
    law: restsOn(purpose, 'legalObligation', 'publicTask') ? written(purpose.law) : null,
    legalBases: purpose.legalBases ?? [],
    legitimateInterest: restsOn(purpose, 'legitimateInterests') ? written(purpose.legitimateInterest) : null,
    retentions: retentionsOf(purpose),
  })),
  recipients: {
    applies: source.hasRecipients ?? 'undecided',
    list: (source.hasRecipients === 'yes' ? source.recipients : []).map((recipient) => {
      const organisation = recipient.organisation ? organisations.get(recipient.organisation) : undefined
      return {
        name: [written(recipient.category), written(organisation?.name)].find(Boolean) ?? '',
        country: written(recipient.country) ?? written(organisation?.country),
        purpose: written(recipient.purpose),
        role: recipient.role ?? 'processor',
      }
    }),
  },
  sources: source.origin === 'fromDataSubject' ? [] : texts(source.sources),
  specialCategories: {
    applies: source.hasSpecialData ?? 'undecided',
    condition: source.hasSpecialData === 'yes' ? written(source.specialDataCondition) : null,
  },
  transfers: {
    applies: source.hasTransfers ?? 'undecided',
    list: (source.hasTransfers === 'yes' ? source.transfers : []).map((transfer) => ({
      copy: written(transfer.copy),
      countries: [...new Set(texts(transfer.countries))],
      detail: written(transfer.detail),
      internationalOrganisation: transfer.internationalOrganisation ?? false,
      mechanism: transfer.mechanism,
      recipient: written(transfer.recipient),
    })),
  },
})
