import type { Label, LanguagePack, Statement } from '../languagePack.js'
import type { ContentNode, Fields, Inline, List } from '../content.js'
import type {
  Address,
  ContactFacts,
  Language,
  OrganisationFacts,
  PurposeFacts,
  RecipientFacts,
  RegisterFacts,
  RetentionFacts,
  TransferFacts,
} from '../document.js'
import type { LegalBasis, RegisterSectionKey, SectionKey } from '../vocabulary.js'

import { addressLine } from '../addressLine.js'
import { countryName } from '../names.js'
import { splitPhone } from '../phonePrice.js'
import { isSameJSON } from '../sameJSON.js'
import { DURATION_UNITS } from '../languagePack.js'
import { bulletList, heading, isAllowedHref, paragraph, textRun } from '../content.js'
import { isRegisterSectionKey } from './sections.js'

/** The facts that the text of a register's sections can be made from. */
export type GenerationFacts = {
  controller: null | OrganisationFacts
  jointControllers: OrganisationFacts[]
  contactPersons: ContactFacts[]
  dataProtectionOfficer: ContactFacts | null
  representative: null | OrganisationFacts
  register: RegisterFacts
  authority: null | OrganisationFacts
  /** The matters that have a section in the notice: what has one is not told by another. Default: none has. */
  told?: ReadonlySet<string>
  /** Of headings within the section. Default: 3. */
  headingLevel?: 3 | 4
}

type Context = { facts: GenerationFacts; language: Language; pack: LanguagePack }

/**
 * The text of a section of a register, made from its facts: what readers see when the editor wrote no wording.
 *
 * Only what the facts say is said: a matter nobody has answered yet (`undecided`) gives no text, and neither does a
 * matter that only wording can tell, such as the protection of the register.
 *
 * @returns an empty list when there are no facts, and for a section that no register holds
 */
export const generateSection = (
  key: SectionKey,
  facts: GenerationFacts,
  pack: LanguagePack,
  language: Language,
): ContentNode[] => (isRegisterSectionKey(key) ? generators[key]({ facts, language, pack }) : [])

const generators: Record<RegisterSectionKey, (context: Context) => ContentNode[]> = {
  controller: ({ facts, ...context }) => organisations([facts.controller], context),
  jointControllers: ({ facts, ...context }) => organisations(facts.jointControllers, context),
  representative: ({ facts, ...context }) => organisations([facts.representative], context),
  contactPerson: ({ facts, ...context }) => persons(facts.contactPersons, context),
  dpo: ({ facts, ...context }) => persons([facts.dataProtectionOfficer], context),
  registerName: ({ facts }) => paragraphs(facts.register.name),
  purposes: ({ facts }) => list(facts.register.purposes.map(({ name }) => name)),
  legalBasis: ({ facts, pack }) => legalBasis(facts.register.purposes, pack),
  legitimateInterests: ({ facts }) =>
    perPurpose(facts.register.purposes, ({ legalBases, legitimateInterest }) =>
      legalBases.includes('legitimateInterests') ? [{ label: null, value: legitimateInterest }] : [],
    ),
  provisionRequirement,
  dataSubjectCategories: ({ facts }) => list(facts.register.dataSubjectCategories),
  dataCategories: ({ facts }) => list(facts.register.dataCategories),
  specialCategories,
  dataContent,
  sources: ({ facts, pack }) => [
    ...paragraphs(facts.register.origin && pack.origins[facts.register.origin]),
    ...list(facts.register.sources),
  ],
  consent,
  retention: ({ facts, pack }) =>
    perPurpose(facts.register.purposes, ({ retentions }) =>
      retentions.map((retention) => ({ label: retention.data, value: describeRetention(retention, pack) })),
    ),
  recipients,
  disclosures,
  transfers,
  security: () => [],
  securityManual: () => [],
  securityElectronic: () => [],
  cookies: ({ facts, pack }) => stated(facts.register.cookies.applies, 'cookies', 'noCookies', pack),
  automatedDecisions,
}

/**
 * The categories are the least that can be said of the content, and older forms have no other place for them. Where a notice has a
 * section for one of them, it is not told twice.
 */
function dataContent({ facts: { headingLevel, register, told }, pack }: Context): ContentNode[] {
  const keys = (['dataSubjectCategories', 'dataCategories'] as const).filter((key) => !told?.has(key))
  const lists = keys.flatMap((key) => {
    const content = list(register[key])
    return content.length > 0 ? [{ content, key }] : []
  })
  // What the section is called says what one list of data is.
  return lists.flatMap(({ content, key }) =>
    lists.length > 1 || key !== 'dataCategories'
      ? [heading(pack.headings[key], headingLevel), ...content]
      : content,
  )
}

type InLanguage = Omit<Context, 'facts'>

const organisations = (all: (null | OrganisationFacts)[], { language, pack }: InLanguage): ContentNode[] =>
  all.flatMap((organisation) => (organisation ? shown(organisationFields(organisation, pack, language)) : []))

const persons = (all: (ContactFacts | null)[], { language, pack }: InLanguage): ContentNode[] =>
  all.flatMap((contact) => (contact ? shown(contactFields(contact, pack, language)) : []))

function legalBasis(purposes: PurposeFacts[], pack: LanguagePack): ContentNode[] {
  const founded = purposes.filter(({ legalBases }) => legalBases.length > 0)
  const [only] = founded
  if (!only) return []
  if (purposes.length === 1) return [legalBasisList(only, pack)]
  return [
    {
      type: 'list',
      items: founded.map((purpose) => ({
        children: [textRun(purpose.name)],
        lists: [legalBasisList(purpose, pack)],
      })),
      ordered: false,
    },
  ]
}

/** The act is told beside the bases that need one (GDPR Art. 6(3)). */
const basesWithLaw: readonly LegalBasis[] = ['legalObligation', 'publicTask']

const legalBasisList = ({ law, legalBases }: PurposeFacts, pack: LanguagePack): List =>
  bulletList(
    legalBases.map((basis) => specified(pack.legalBases[basis], basesWithLaw.includes(basis) ? law : null)),
  )

function provisionRequirement({ facts, pack }: Context): ContentNode[] {
  const { basis, consequence } = facts.register.provisionRequirement
  if (!basis) return []
  const statement = {
    none: pack.statements.provisionNone,
    law: pack.statements.provisionLaw,
    contract: pack.statements.provisionContract,
    precondition: pack.statements.provisionPrecondition,
  }[basis]
  return [
    ...paragraphs(statement),
    ...(basis === 'none' ? [] : shown(labelled(pack, [['consequence', plain(consequence)]]))),
  ]
}

function specialCategories({ facts, pack }: Context): ContentNode[] {
  const { applies, condition } = facts.register.specialCategories
  return [
    ...stated(applies, 'specialCategories', 'noSpecialCategories', pack),
    ...(applies === 'yes' ? shown(labelled(pack, [['condition', plain(condition)]])) : []),
  ]
}

function consent({ facts: { register }, pack }: Context): ContentNode[] {
  const { purposes } = register
  const consented = purposes.filter(({ legalBases }) => legalBases.includes('consent'))
  if (consented.length === 0) return restsOnNoConsent(register) ? paragraphs(pack.statements.noConsent) : []
  return [
    ...(consented.length === purposes.length
      ? paragraphs(pack.statements.consent)
      : [...paragraphs(pack.statements.consentPurposes), ...list(consented.map(({ name }) => name))]),
    ...paragraphs(pack.withdrawConsentWithoutMethod),
    ...shown(labelled(pack, [['withdrawMethod', plain(register.consent.withdrawMethod)]])),
  ]
}

/**
 * Whether it is certain that nothing rests on consent: consent can also be a condition for special categories of data
 * (GDPR Art. 9(2)(a)), an automated decision (Art. 22(2)(c)) or a transfer (Art. 49(1)(a)).
 */
const restsOnNoConsent = ({
  automatedDecisions: { applies: automated },
  consent: { withdrawMethod },
  purposes,
  specialCategories: { applies: special },
  transfers: { list: transferList },
}: RegisterFacts): boolean =>
  purposes.length > 0 &&
  purposes.every(({ legalBases }) => legalBases.length > 0) &&
  !present(withdrawMethod) &&
  special === 'no' &&
  automated === 'no' &&
  !transferList.some(({ mechanism }) => mechanism === 'explicitConsent')

function recipients({ facts, language, pack }: Context): ContentNode[] {
  const { applies, list: all } = facts.register.recipients
  if (applies === 'yes') return list(all.map((recipient) => describeRecipient(recipient, pack, language)))
  return applies === 'no' ? paragraphs(pack.statements.noRecipients) : []
}

/** A processor acts for the controller: giving it data is no disclosure (GDPR Art. 4(8), 28). */
function disclosures({ facts, language, pack }: Context): ContentNode[] {
  const { register } = facts
  if (register.disclosures.applies === 'no') return paragraphs(pack.statements.noDisclosures)
  if (register.disclosures.applies !== 'yes' || register.recipients.applies !== 'yes') return []
  const receivers = list(
    register.recipients.list
      .filter(({ role }) => role !== 'processor')
      .map((recipient) => describeRecipient(recipient, pack, language)),
  )
  return receivers.length > 0 ? [...paragraphs(pack.statements.disclosures), ...receivers] : []
}

function transfers({ facts, language, pack }: Context): ContentNode[] {
  const { applies, list: all } = facts.register.transfers
  if (applies === 'yes') return all.flatMap((transfer) => shown(transferFields(transfer, pack, language)))
  return applies === 'no' ? paragraphs(pack.statements.noTransfers) : []
}

const transferFields = (transfer: TransferFacts, pack: LanguagePack, language: Language): Fields => {
  const { copy, detail, internationalOrganisation, mechanism, recipient } = transfer
  const isOrganisation = internationalOrganisation && present(recipient)
  return labelled(pack, [
    [isOrganisation ? 'internationalOrganisation' : 'recipient', plain(recipient)],
    [transfer.countries.length > 1 ? 'countries' : 'country', plain(transferCountries(transfer, language))],
    ['transferDestination', plain(isOrganisation ? null : transferDestination(transfer, pack))],
    ['mechanism', plain(mechanism ? specified(pack.transferMechanisms[mechanism], detail) : detail)],
    ['copyOfSafeguards', plain(copy)],
  ])
}

/** The countries that data are transferred to, by name; null where none is named. */
export const transferCountries = (
  { countries }: Pick<TransferFacts, 'countries'>,
  language: Language,
): null | string =>
  joined(
    countries.map((country) => countryName(country, language)),
    ', ',
  )

/** What is told of the destination of a transfer beside its recipient and countries; null where these tell it. */
export const transferDestination = (
  { countries, internationalOrganisation }: TransferFacts,
  pack: LanguagePack,
): null | string =>
  internationalOrganisation
    ? pack.transferDestinations.internationalOrganisation
    : countries.length === 0
      ? pack.transferDestinations.outsideEEA
      : null

function automatedDecisions({ facts, pack }: Context): ContentNode[] {
  const { applies, consequences, logic } = facts.register.automatedDecisions
  const explanation = labelled(pack, [
    ['decisionLogic', plain(logic)],
    ['decisionConsequences', plain(consequences)],
  ])
  return [
    ...stated(applies, 'automatedDecisions', 'noAutomatedDecisions', pack),
    ...(applies === 'yes' ? shown(explanation) : []),
  ]
}

/** Name, address, contact details and contacts of an organisation, such as a controller or a supervisory authority. */
export const organisationFields = (
  organisation: OrganisationFacts,
  pack: LanguagePack,
  language: Language,
): Fields => {
  const { address, businessId, contacts, name, postalAddress } = organisation
  const visiting = formatAddress(address, pack, language)
  const postal = formatAddress(postalAddress, pack, language)
  return labelled(pack, [
    ['name', plain(present(name) ? withDetail(name, businessId) : businessId)],
    ['address', plain(visiting)],
    ['postalAddress', plain(postal === visiting ? null : postal)],
    ['contactDetails', contactDetails(organisation)],
    ...contacts.map((contact): [Label, Inline[] | null] => [
      'contactPerson',
      contactLine(contact, pack, language),
    ]),
  ])
}

/** A contact on one line. */
const contactLine = (contact: ContactFacts, pack: LanguagePack, language: Language): Inline[] | null => {
  const who = plain(
    joined([contact.name, contact.title, formatAddress(contact.address, pack, language)], ', '),
  )
  const details = contactDetails(contact)
  return who && details ? [...who, textRun(', '), ...details] : (who ?? details)
}

/** Name, role, address and contact details of a contact person or a data protection officer. */
export const contactFields = (contact: ContactFacts, pack: LanguagePack, language: Language): Fields =>
  labelled(pack, [
    ['name', plain(contact.name)],
    ['title', plain(contact.title)],
    ['address', plain(formatAddress(contact.address, pack, language))],
    ['contactDetails', contactDetails(contact)],
  ])

/**
 * An address on one line: street, postal code and town, and the country unless readers take it for granted.
 *
 * @returns null when no part but the country is known
 */
export const formatAddress = (
  address: Address | null,
  pack: LanguagePack,
  language: Language,
): null | string => {
  if (!address) return null
  const lines = addressLine(address)
  const { country } = address
  const abroad = present(country) && country !== pack.homeCountry ? countryName(country, language) : null
  return lines && joined([lines, abroad], ', ')
}

/**
 * An ISO 8601 duration in words: `P1Y6M` is `1 year and 6 months`.
 *
 * @returns null for what is not a duration of years, months, weeks, days or hours
 */
export const describeDuration = (duration: string, pack: LanguagePack): null | string => {
  const match = /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(\d{1,6})H)?$/.exec(
    duration,
  )
  const parts = DURATION_UNITS.flatMap((unit, index) => {
    const count = match?.[index + 1]
    return count === undefined ? [] : [pack.durations[unit](Number(count))]
  })
  const last = parts.pop()
  if (last === undefined) return null
  return parts.length === 0 ? last : parts.join(', ') + pack.conjunction + last
}

/** A retention period as the editor put it, or else its duration in words; null when neither is known. */
export const describeRetention = (
  { duration, text }: Pick<RetentionFacts, 'duration' | 'text'>,
  pack: LanguagePack,
): null | string => (present(text) ? text : present(duration) ? describeDuration(duration, pack) : null)

/** A recipient on one line: its name, what it is, where it is and what for. */
export const describeRecipient = (
  { country, name, purpose, role }: RecipientFacts,
  pack: LanguagePack,
  language: Language,
): string => {
  const detail = joined(
    [
      // "Other recipient" tells a reader nothing that the name does not.
      role === 'other' ? null : pack.recipientRoles[role],
      country && countryName(country, language),
    ],
    ', ',
  )
  return present(name) ? specified(withDetail(name, detail), purpose) : ''
}

/** Something said of a purpose, with what of it that is about; null for the whole of it. */
type Line = { label: null | string; value: null | string }

/** What is said of each purpose: labelled by the purpose, unless the same holds for all of them. */
const perPurpose = (purposes: PurposeFacts[], linesOf: (purpose: PurposeFacts) => Line[]): ContentNode[] => {
  const all = purposes.map((purpose) => linesOf(purpose).filter(({ value }) => present(value)))
  const [first = []] = all
  const [only] = first
  if (only && all.every((lines) => isSameJSON(lines, first))) {
    return first.length === 1 && !present(only.label)
      ? paragraphs(only.value)
      : shown({ type: 'fields', fields: first.map(({ label, value }) => fieldOf(label, [value])) })
  }
  const fields = purposes.flatMap(({ name }, index) => {
    const lines = all[index] ?? []
    return lines.length > 0
      ? [
          fieldOf(
            name,
            lines.map(({ label, value }) => (present(label) ? specified(label, value) : value)),
          ),
        ]
      : []
  })
  return shown({ type: 'fields', fields })
}

/** A labelled value of one or more lines. */
const fieldOf = (label: null | string, lines: (null | string)[]): Fields['fields'][number] => ({
  label: present(label) ? label : null,
  value: lines
    .flatMap((line) => plain(line) ?? [])
    .flatMap((run, index) => (index === 0 ? [run] : [{ break: true } as const, run])),
})

const contactDetails = ({
  email,
  phone,
  phoneE164,
  website,
}: Pick<ContactFacts, 'email' | 'phone' | 'phoneE164'> & { website?: null | string }): Inline[] | null => {
  const { number, price } = splitPhone(phone ?? '')
  const details = [
    [linked(number, phoneE164 && `tel:${phoneE164}`), linked(price, null)],
    [linked(email, email && `mailto:${email}`)],
    [linked(website, website)],
  ]
    .map((inlines) => inlines.filter((inline) => inline !== null))
    .filter((inlines) => inlines.length > 0)
  return details.length === 0
    ? null
    : details.flatMap((inlines, index) => (index === 0 ? inlines : [textRun(', '), ...inlines]))
}

const linked = (text: null | string | undefined, href: null | string | undefined): Inline | null => {
  if (!present(text)) return null
  return isAllowedHref(href) ? { ...textRun(text), href } : textRun(text)
}

const present = (value: null | string | undefined): value is string => Boolean(value?.trim())

const joined = (parts: (null | string | undefined)[], separator: string): null | string =>
  parts.filter(present).join(separator) || null

/** A short detail in parentheses. */
const withDetail = (text: string, detail: null | string): string =>
  present(detail) ? `${text} (${detail})` : text

/** What the detail is may hold parentheses itself, as the numbers of EU acts do. */
const specified = (text: string, detail: null | string): string =>
  present(detail) ? `${text}: ${detail}` : text

const plain = (value: null | string | undefined): Inline[] | null =>
  present(value) ? [textRun(value)] : null

/** The rows that have a value. */
const labelled = (pack: LanguagePack, rows: [Label, Inline[] | null][]): Fields => ({
  type: 'fields',
  fields: rows.flatMap(([label, value]) => (value ? [{ label: pack.labels[label], value }] : [])),
})

/** The fields as content: nothing when there are none. */
const shown = (fields: Fields): ContentNode[] => (fields.fields.length > 0 ? [fields] : [])

const paragraphs = (text: null | string | undefined): ContentNode[] =>
  present(text) ? [paragraph(text)] : []

const list = (items: string[]): ContentNode[] => {
  const written = items.filter(present)
  return written.length > 0 ? [bulletList(written)] : []
}

const stated = (
  applies: 'no' | 'undecided' | 'yes',
  yes: Statement,
  no: Statement,
  pack: LanguagePack,
): ContentNode[] => {
  if (applies === 'undecided') return []
  return paragraphs(pack.statements[applies === 'yes' ? yes : no])
}
