import type { Label } from '../languagePack.js'
import type { ContactFacts, NoticeContent, OrganisationFacts } from '../document.js'
import type { FactChange, FactChangeKind } from './types.js'
import type { Writer } from './writer.js'

import { formatAddress } from '../compose/generate.js'
import { pairUp, unique } from './pairs.js'
import { essence, listed, tidy, withDetail } from './writer.js'

/**
 * The changes in who is responsible and how to reach them (GDPR Art. 13(1)(a)–(b), 13(2)(d)), in one list.
 *
 * @param from the older text
 * @param to the newer text
 */
export const comparePeople = (from: NoticeContent, to: NoticeContent, writer: Writer): FactChange[] => [
  ...compareOne(from.controller, to.controller, CONTROLLER, writer),
  ...compareJointControllers(from.jointControllers, to.jointControllers, writer),
  ...compareOne(from.representative, to.representative, REPRESENTATIVE, writer),
  ...compareContacts(from.contactPersons, to.contactPersons, writer),
  ...compareContact(from.dataProtectionOfficer, to.dataProtectionOfficer, CONTACTS.dpo, null, writer),
  ...compareOne(from.authority, to.authority, AUTHORITY, writer),
]

/**
 * Every value by which a text can name and reach those whom {@link comparePeople} compares: words that were weighed as facts
 * wherever they stand.
 */
export const peopleValues = (content: NoticeContent): string[] => {
  const { authority, contactPersons, controller, dataProtectionOfficer, jointControllers, representative } =
    content
  const bodies = [controller, ...jointControllers, representative, authority]
  return [
    ...bodies,
    ...bodies.flatMap((one) => one?.contacts ?? []),
    ...contactPersons,
    dataProtectionOfficer,
  ]
    .flatMap((one) => (one ? [one, one.address, 'postalAddress' in one ? one.postalAddress : null] : []))
    .flatMap((part): unknown[] => Object.values(part ?? {}))
    .filter((value) => typeof value === 'string')
}

type Kinds = {
  added: FactChangeKind
  removed: FactChangeKind
  replaced: FactChangeKind
  renamed: FactChangeKind
  details: FactChangeKind
  /** Whether its business ID tells whom the notice is about. */
  identified: boolean
}

const CONTROLLER: Kinds = {
  // A published notice always has one.
  added: 'controllerReplaced',
  details: 'controllerDetailsChanged',
  identified: true,
  removed: 'controllerReplaced',
  renamed: 'controllerRenamed',
  replaced: 'controllerReplaced',
}
const REPRESENTATIVE: Kinds = {
  added: 'representativeAdded',
  details: 'representativeDetailsChanged',
  identified: true,
  removed: 'representativeRemoved',
  renamed: 'representativeRenamed',
  replaced: 'representativeReplaced',
}
const AUTHORITY: Kinds = {
  added: 'authorityAdded',
  details: 'authorityDetailsChanged',
  identified: false,
  removed: 'authorityRemoved',
  renamed: 'authorityRenamed',
  replaced: 'authorityReplaced',
}

/** A business ID without what it may be written with. */
const idOf = ({ businessId }: OrganisationFacts): null | string =>
  businessId?.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '') || null

/**
 * The same body: by its name, or else by its business ID. A body is known under a new name by its ID only. Where a name
 * stays and the ID does not, the ID may have been corrected: that is told as a change of it, and weighed.
 */
const sameBody = (one: OrganisationFacts, other: OrganisationFacts): boolean =>
  essence(one.name) === essence(other.name) || (idOf(one) !== null && idOf(one) === idOf(other))

const named = (organisation: OrganisationFacts): null | string =>
  withDetail(organisation.name, organisation.businessId)

/** A body that the notice has one of. */
const compareOne = (
  before: null | OrganisationFacts,
  after: null | OrganisationFacts,
  kinds: Kinds,
  writer: Writer,
): FactChange[] => {
  if (!before && !after) return []
  if (!before) return [writer.added(kinds.added, after && named(after))]
  if (!after) return [writer.removed(kinds.removed, named(before))]
  if (!sameBody(before, after)) return writer.changed(kinds.replaced, before.name, after.name)
  return [
    ...writer.changed(kinds.renamed, before.name, after.name),
    ...compareDetails(before, after, kinds, null, writer),
  ]
}

const compareJointControllers = (
  before: OrganisationFacts[],
  after: OrganisationFacts[],
  writer: Writer,
): FactChange[] => {
  const key = (one: OrganisationFacts) => JSON.stringify(one)
  const [old, fresh] = [unique(before, key), unique(after, key)]
  const { added, pairs, removed } = pairUp(old, fresh, [
    key,
    (one) => `${idOf(one)} ${one.name}`,
    idOf,
    ({ name }) => essence(name),
  ])
  return [
    ...added.flatMap((index) => {
      const one = fresh[index]
      return one
        ? [writer.added('jointControllerAdded', named(one), { context: null, subject: one.name })]
        : []
    }),
    ...removed.flatMap((index) => {
      const one = old[index]
      return one
        ? [writer.removed('jointControllerRemoved', named(one), { context: null, subject: one.name })]
        : []
    }),
    ...pairs.flatMap(([was, is]) => {
      const [one, other] = [old[was], fresh[is]]
      if (!one || !other) return []
      const kinds = { details: 'jointControllerDetailsChanged', identified: true } as const
      return [
        ...writer.changed('jointControllerRenamed', one.name, other.name),
        ...compareDetails(one, other, kinds, other.name, writer),
      ]
    }),
  ]
}

/** Everything but the name, a change for each detail. */
const compareDetails = (
  before: OrganisationFacts,
  after: OrganisationFacts,
  { details, identified }: Pick<Kinds, 'details' | 'identified'>,
  whose: null | string,
  writer: Writer,
): FactChange[] => {
  const { language, pack } = writer
  const valuesOf = (one: OrganisationFacts): [Label, null | string][] => {
    const address = formatAddress(one.address, pack, language)
    const postal = formatAddress(one.postalAddress, pack, language)
    return [
      ['businessId', one.businessId],
      ['address', address],
      ['postalAddress', postal === address ? null : postal],
      ['phone', one.phone],
      ['email', one.email],
      ['website', one.website],
      ['contactPerson', listed(one.contacts.map((contact) => described(contact, writer)))],
    ]
  }
  const anotherID =
    identified && idOf(before) !== null && idOf(after) !== null && idOf(before) !== idOf(after)
  return compareLabelled(
    valuesOf(before),
    valuesOf(after),
    (label) => ({
      kind: details,
      subject: listed([whose, pack.labels[label]]),
      weight: label === 'businessId' && anotherID ? 'major' : undefined,
    }),
    writer,
  )
}

const compareLabelled = (
  before: [Label, null | string][],
  after: [Label, null | string][],
  about: (label: Label) => { kind: FactChangeKind; subject: null | string; weight?: 'major' | undefined },
  writer: Writer,
): FactChange[] =>
  before.flatMap(([label, old], index) => {
    const { kind, ...rest } = about(label)
    return writer.changed(kind, old, after[index]?.[1], rest)
  })

const CONTACTS = {
  contactPerson: {
    added: 'contactPersonAdded',
    details: 'contactPersonDetailsChanged',
    removed: 'contactPersonRemoved',
    replaced: 'contactPersonReplaced',
  },
  dpo: { added: 'dpoAdded', details: 'dpoDetailsChanged', removed: 'dpoRemoved', replaced: 'dpoReplaced' },
} as const

/** A contact is known by a name, or else by a role or by how to reach it. */
const contactName = (contact: ContactFacts): null | string =>
  listed([contact.name, contact.title]) ?? tidy(contact.email) ?? tidy(contact.phone)

/** Everything that is told of a contact. */
const described = (contact: ContactFacts, writer: Writer): null | string => {
  const address = formatAddress(contact.address, writer.pack, writer.language)
  return listed([contact.name, contact.title, address, contact.phone, contact.email])
}

/** Contacts of whom there may be several. One of another name in the place of one that left is who replaced it. */
const compareContacts = (before: ContactFacts[], after: ContactFacts[], writer: Writer): FactChange[] => {
  const key = (one: ContactFacts) => JSON.stringify(one)
  const [old, fresh] = [unique(before, key), unique(after, key)]
  const { added, pairs, removed } = pairUp(old, fresh, [
    key,
    ({ name }) => essence(name ?? '') || null,
    ({ name, title }) => (name ? null : essence(title ?? '') || null),
    () => '',
  ])
  const several = old.length > 1 || fresh.length > 1
  const kinds = CONTACTS.contactPerson
  return [
    ...added.flatMap((index) => compareContact(null, fresh[index] ?? null, kinds, null, writer)),
    ...removed.flatMap((index) => compareContact(old[index] ?? null, null, kinds, null, writer)),
    ...pairs.flatMap(([was, is]) => {
      const [one, other] = [old[was] ?? null, fresh[is] ?? null]
      return compareContact(one, other, kinds, several && other ? contactName(other) : null, writer)
    }),
  ]
}

/** @param whose in front of what changed, where it does not go without saying */
const compareContact = (
  before: ContactFacts | null,
  after: ContactFacts | null,
  kinds: (typeof CONTACTS)[keyof typeof CONTACTS],
  whose: null | string,
  writer: Writer,
): FactChange[] => {
  const { language, pack } = writer
  if (!before && !after) return []
  if (!before) return [writer.added(kinds.added, after && contactName(after))]
  if (!after) return [writer.removed(kinds.removed, contactName(before))]
  if (essence(before.name ?? '') !== essence(after.name ?? '')) {
    return writer.changed(kinds.replaced, contactName(before), contactName(after))
  }
  const valuesOf = (contact: ContactFacts): [Label, null | string][] => [
    ['name', contact.name],
    ['title', contact.title],
    ['address', formatAddress(contact.address, pack, language)],
    ['phone', contact.phone],
    ['email', contact.email],
  ]
  return compareLabelled(
    valuesOf(before),
    valuesOf(after),
    (label) => ({ kind: kinds.details, subject: listed([whose, pack.labels[label]]) }),
    writer,
  )
}
