import type { FactProposal, FactValue, ImportPlan } from '../import/plan.js'
import type { ContactFacts, NoticeContent, OrganisationFacts, RegisterFacts } from '../notice/document.js'
import type { PublicationRecord } from '../record/record.js'
import type { StoredPlan } from './stored.js'

import { UnreadableFile } from '../import/sourceDocument.js'
import { shownOf } from '../notice/characters.js'
import { EXPORT_SCHEMA } from '../record/proof/verifier/exportFile.js'
import { hashRecord, PUBLICATION_SCHEMA } from '../record/record.js'
import { isRow } from '../sources/localisation.js'
import { factProblem } from './factPaths.js'
import { beginsAsJSON, NOWHERE, told, toldDate } from './toldByPrograms.js'

/**
 * The way back in: what this plugin has published, here or in another installation, as an export (JSON Lines) or as one record. Each
 * text is taken as it stands, section by section and fact by fact. What is published of it here is a record of its own, for a record is
 * of its notice, of when it was recorded, by whom, and of the one before it; it names the hash of the one that it was taken from.
 */

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is PublicationRecord =>
  isRow(value) && value.schema === PUBLICATION_SCHEMA

/**
 * The records in a file, where it is an export or a record of this plugin; null where it is neither.
 *
 * @throws UnreadableFile where one of them is not as it was hashed
 */
export const recordsIn = (bytes: Uint8Array): null | PublicationRecord[] => {
  if (!beginsAsJSON(bytes)) return null
  const text = new TextDecoder().decode(bytes)
  const whole = parsed(text)
  const lines = whole === undefined ? text.split('\n').filter(Boolean).map(parsed) : [whole]
  const [first, ...others] = lines
  const records = isRecord(first)
    ? [first]
    : isRow(first) && isRecord(first.record)
      ? [first.record]
      : isRow(first) && first.schema === EXPORT_SCHEMA
        ? others.flatMap((line) => (isRow(line) && isRecord(line.record) ? [line.record] : []))
        : null
  for (const record of records ?? []) {
    if (!isWhole(record)) {
      throw new UnreadableFile(
        'damaged',
        `The record of ${shownOf(record.slug)}, version ${shownOf(record.version)}, is not as it was hashed.`,
      )
    }
  }
  return records
}

const isWhole = (record: PublicationRecord): boolean => {
  try {
    return hashRecord(record) === record.hash
  } catch {
    return false
  }
}

/** Facts by their paths: those that are told. */
const factsOf = (content: NoticeContent): FactProposal[] => {
  const facts: FactProposal[] = []
  const fact = (path: string, value: FactValue | null | undefined) => {
    if (value === null || value === undefined || value === '' || factProblem(path, value) !== null) return
    if (Array.isArray(value) && value.length === 0) return
    facts.push({ path, ...told(value) })
  }
  const contact = (at: string, { address, email, name, phone, title }: ContactFacts) => {
    for (const [field, value] of Object.entries({ ...address, name, email, phone, title })) {
      fact(`${at}.${field}`, value)
    }
  }
  const organisation = (at: string, one: OrganisationFacts) => {
    const { address, businessId, contacts, email, name, phone, postalAddress, website } = one
    for (const [field, value] of Object.entries({ ...address, name, businessId, email, phone, website })) {
      fact(`${at}.${field}`, value)
    }
    const { city, postalCode, street } = postalAddress ?? { city: null, postalCode: null, street: null }
    for (const [field, value] of Object.entries({ city, postalCode, street })) {
      fact(`${at}.postalAddress.${field}`, value)
    }
    contacts.forEach((each, index) => contact(`${at}.contacts.${index}`, each))
  }
  const { authority, contactPersons, controller, dataProtectionOfficer, jointControllers, representative } =
    content
  organisation('controller', controller)
  jointControllers.forEach((one, index) => organisation(`jointControllers.${index}`, one))
  if (representative) organisation('representative', representative)
  if (authority) organisation('authority', authority)
  const [first, ...others] = contactPersons
  if (first) contact('register.contact', first)
  others.forEach((one, index) => contact(`register.contacts.${index}`, one))
  if (dataProtectionOfficer) {
    fact('register.hasDpo', 'yes')
    contact('register.dpo', dataProtectionOfficer)
  }
  const [register] = content.registers
  if (register) registerFacts(fact, register)
  return facts
}

const registerFacts = (
  fact: (path: string, value: FactValue | null | undefined) => void,
  register: RegisterFacts,
): void => {
  const at = (name: string) => `register.${name}`
  fact(at('name'), register.name)
  fact(at('dataSubjectCategories'), register.dataSubjectCategories)
  fact(at('dataCategories'), register.dataCategories)
  fact(at('hasSpecialData'), register.specialCategories.applies)
  fact(at('specialDataCondition'), register.specialCategories.condition)
  fact(at('sources'), register.sources)
  fact(at('origin'), register.origin)
  fact(at('provisionBasis'), register.provisionRequirement.basis)
  fact(at('provisionConsequence'), register.provisionRequirement.consequence)
  fact(at('hasRecipients'), register.recipients.applies)
  fact(at('hasDisclosures'), register.disclosures.applies)
  fact(at('hasTransfers'), register.transfers.applies)
  fact(at('automated'), register.automatedDecisions.applies)
  fact(at('automatedLogic'), register.automatedDecisions.logic)
  fact(at('automatedConsequences'), register.automatedDecisions.consequences)
  fact(at('withdrawMethod'), register.consent.withdrawMethod)
  fact(at('usesCookies'), register.cookies.applies)
  register.purposes.forEach((purpose, index) => {
    const of = at(`purposes.${index}`)
    fact(`${of}.name`, purpose.name)
    fact(`${of}.legalBases`, purpose.legalBases)
    fact(`${of}.law`, purpose.law)
    fact(`${of}.legitimateInterest`, purpose.legitimateInterest)
    if (purpose.directMarketing) fact(`${of}.directMarketing`, true)
    const general = purpose.retentions.find(({ data }) => data === null)
    fact(`${of}.retentionText`, general?.text)
    fact(`${of}.retentionDuration`, general?.duration)
    purpose.retentions
      .filter(({ data }) => data !== null)
      .forEach(({ data, duration, text }, row) => {
        fact(`${of}.retentions.${row}.data`, data)
        fact(`${of}.retentions.${row}.duration`, duration)
        fact(`${of}.retentions.${row}.text`, text)
      })
  })
  register.recipients.list.forEach((one, index) => {
    const of = at(`recipients.${index}`)
    fact(`${of}.category`, one.name)
    fact(`${of}.role`, one.role)
    fact(`${of}.country`, one.country)
    fact(`${of}.purpose`, one.purpose)
  })
  register.transfers.list.forEach((one, index) => {
    const of = at(`transfers.${index}`)
    fact(`${of}.recipient`, one.recipient)
    fact(`${of}.countries`, one.countries)
    if (one.internationalOrganisation) fact(`${of}.internationalOrganisation`, true)
    fact(`${of}.mechanism`, one.mechanism)
    fact(`${of}.detail`, one.detail)
    fact(`${of}.copy`, one.copy)
  })
}

/** How sections are numbered, by the numbers that they have. */
const numberingOf = ({ sections }: NoticeContent): ImportPlan['numbering'] => {
  const [first] = sections
  if (!first || first.number === null) return 'none'
  return /[a-z]$/.test(first.number) ? 'form' : 'decimal'
}

const planOfContent = (record: PublicationRecord, content: NoticeContent): ImportPlan => {
  const date = (value: null | string, label: string) => (value === null ? null : toldDate(value, label))
  return {
    dates: {
      changedOn: date(record.changedOn, 'changedOn'),
      effectiveFrom: date(record.effectiveFrom, 'effectiveFrom'),
      preparedOn: date(record.preparedOn, 'preparedOn'),
      reviewedOn: date(record.reviewedOn, 'reviewedOn'),
    },
    discarded: [],
    facts: factsOf(content),
    gaps: [],
    introduction: content.introduction?.content ?? [],
    joined: [],
    language: content.language,
    languages: [content.language],
    layout: content.layout,
    numbering: numberingOf(content),
    profile: null,
    questions: [],
    sections: content.sections.map((section, index) => ({
      id: `s${index + 1}`,
      alsoContains: [],
      content: section.content,
      heading: section.heading,
      keys: section.keys,
      language: content.language,
      number: section.number,
      origin: NOWHERE,
      sure: 1,
      toldBy: 'official' as const,
    })),
    statute: content.statute === null ? null : told(content.statute),
    title: told(content.title),
  }
}

/**
 * What records would become: each text a plan, those of one notice the versions of one. Of two of one day the later one counts, and a
 * withdrawal has no text; what is left out so is named.
 */
export const plansOfRecords = (records: readonly PublicationRecord[]): Omit<StoredPlan, 'file' | 'id'>[] => {
  const published = records.filter(({ event }) => event === 'published')
  const standing = published.filter(
    (one) =>
      !published.some(
        (other) =>
          other.notice === one.notice &&
          other.effectiveFrom === one.effectiveFrom &&
          other.version > one.version,
      ),
  )
  const left = records
    .filter((one) => !standing.includes(one))
    .map(({ effectiveFrom, event, hash, notice, version }) => ({
      notice,
      path: `${notice}.${version}`,
      value: `${event} ${effectiveFrom} ${hash}`,
    }))
  return standing.flatMap((record) =>
    Object.values(record.content).map((content, index) => {
      const unmapped = left.flatMap(({ notice, path, value }) =>
        notice === record.notice && index === 0 && record === standing.find((one) => one.notice === notice)
          ? [{ path, value }]
          : [],
      )
      return {
        notice: `record-${record.notice}`.slice(0, 100),
        plan: planOfContent(record, content),
        record: record.hash,
        ...(record.change && { change: record.change }),
        ...(unmapped.length > 0 && { unmapped }),
      }
    }),
  )
}
