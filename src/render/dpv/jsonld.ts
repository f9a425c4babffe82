import type {
  Address,
  ContactFacts,
  CookieFacts,
  OrganisationFacts,
  PartialDate,
  PurposeFacts,
  RecipientFacts,
  RecordedNotice,
  RegisterFacts,
  RetentionFacts,
  RightFacts,
  TransferFacts,
  TriState,
} from '../../notice/document.js'
import type { NoticeSurroundings, TextFormat } from '../format.js'

import { addressLine } from '../../notice/addressLine.js'
import { contentText } from '../../notice/contentText.js'
import { versionURN } from '../../notice/document.js'
import { durationInDays } from '../../notice/durations.js'
import {
  contextOf,
  languageTag,
  LEGAL_BASIS_TERMS,
  NECESSITY_TERMS,
  ORIGIN_TERMS,
  providerTerm,
  RECIPIENT_TERMS,
  RIGHT_TERMS,
  TRANSFER_TERMS,
} from './terms.js'

/** A value of JSON-LD: a text in the language of the notice, a value object, a node, or several of them. */
type Value = boolean | Node | null | readonly (undefined | Value)[] | string | undefined

/** An object of JSON-LD, by its properties. */
type Node = { readonly [property: string]: Value }

/** A notice as linked data (JSON-LD 1.1) in the terms of the Data Privacy Vocabulary. */
export type LinkedDataNotice = {
  /** What the prefixes stand for. Nothing has to be fetched to read the document. */
  '@context': Record<string, null | object | string>
  /** `urn:sha256:…#fi`, as `versionURN` makes it; a draft has none. */
  '@id'?: string
  '@type': string[]
  /** The introduction. */
  'dct:abstract'?: string
  'dct:created'?: object
  /** The sections. */
  'dct:hasPart'?: object[]
  /** The same in its other languages. */
  'dct:hasVersion'?: object[]
  /** The address of the version. */
  'dct:isFormatOf'?: object
  /** The notice that it is a version of. */
  'dct:isVersionOf'?: object
  'dct:issued'?: object
  'dct:language'?: string
  'dct:modified'?: object
  /** What has no term, each by the name that it has in JSON. */
  'dct:relation'?: object[]
  'dct:title'?: string
  /** From when it is in force. */
  'dct:valid': object
  'dpv:hasApplicableLaw'?: object
  'dpv:hasAuthority'?: object
  'dpv:hasDataController'?: object
  'dpv:hasDataProtectionOfficer'?: object
  'dpv:hasJointDataControllers'?: object[]
  /** That it is withdrawn. */
  'dpv:hasNoticeStatus'?: object
  /** The registers. */
  'dpv:hasPersonalDataProcess'?: object[]
  /** The cookies. */
  'dpv:hasProcess'?: object[]
  'dpv:hasRepresentative'?: object
  'dpv:hasRight'?: object[]
  'owl:versionInfo': string
}

const isSaid = (value: Value): boolean => value !== undefined && value !== null && value !== ''

/** A node without the properties that nothing is said of. */
const node = (properties: Readonly<Record<string, Value>>): Node =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([property, value]) => {
      if (!Array.isArray(value)) return isSaid(value) ? [[property, value]] : []
      const values = (value as readonly Value[]).filter(isSaid)
      return values.length === 0 ? [] : [[property, values]]
    }),
  )

/** A node that is there only if what it is about is. */
const about = (
  fact: null | string | undefined,
  make: (fact: string) => Readonly<Record<string, Value>>,
): Node | undefined => (fact ? node(make(fact)) : undefined)

/** A text that is in no language, under a property whose texts else are. */
const plain = (text: null | string): Node | undefined => (text ? { '@value': text } : undefined)

const dated = (date: null | PartialDate): Node | undefined =>
  about(date, (value) => ({
    '@type': { 4: 'xsd:gYear', 7: 'xsd:gYearMonth' }[value.length] ?? 'xsd:date',
    '@value': value,
  }))

/** What no vocabulary has a term for: told by the name that it has in the JSON of a notice. */
const told = (name: string, properties: Readonly<Record<string, Value>>): Node =>
  node({ 'dct:type': name, ...properties })

/** The answer to a question of the register, where it was answered. */
const answered = (name: string, { applies }: { applies: TriState }): Node | undefined =>
  applies === 'undecided'
    ? undefined
    : told(name, {
        'rdf:value': applies === 'yes',
        ...(applies === 'no' && { 'dpv:hasApplicability': { '@id': 'dpv:NotApplicable' } }),
      })

/** A country by its code (ISO 3166-1 alpha-2). */
const country = (code: null | string): Node | undefined =>
  about(code, (value) => ({ 'dct:identifier': value }))

const address = (of: Address | null, type?: string): Node | undefined => {
  const line = of && addressLine(of)
  return line || of?.country
    ? node({
        'dct:description': plain(line),
        'dct:type': type,
        'dpv:hasCountry': country(of?.country ?? null),
      })
    : undefined
}

const contactDetails = ({
  email,
  phone,
  phoneE164,
}: Pick<ContactFacts, 'email' | 'phone' | 'phoneE164'>): (string | undefined)[] => [
  email ? `mailto:${email}` : undefined,
  phoneE164 ? `tel:${phoneE164}` : (phone ?? undefined),
]

const contact = (of: ContactFacts, type?: string): Node =>
  node({
    '@type': type,
    'dct:description': of.title,
    'dpv:hasAddress': address(of.address),
    'dpv:hasContact': contactDetails(of),
    'dpv:hasName': of.name,
  })

const organisation = (of: OrganisationFacts, type: string, contacts: readonly ContactFacts[] = []): Node =>
  node({
    '@type': type,
    'dpv:hasAddress': [address(of.address), address(of.postalAddress, 'postalAddress')],
    'dpv:hasContact': [
      ...contactDetails(of),
      of.website,
      ...of.contacts.map((one) => contact(one)),
      ...contacts.map((one) => contact(one)),
    ],
    'dpv:hasIdentifier': of.businessId,
    'dpv:hasName': of.name,
  })

/** A duration as XML Schema has it, which knows no weeks. */
const durationValue = (duration: string): Node => {
  const value = durationInDays(duration)
  return value === null ? { '@value': duration } : { '@type': 'xsd:duration', '@value': value }
}

const retention = ({ data, duration, text }: RetentionFacts): Node =>
  node({
    '@type': duration ? 'dpv:StorageDuration' : 'dpv:StorageCondition',
    'dct:description': text,
    'dpv:hasDuration': about(duration, (value) => ({
      '@type': 'dpv:TemporalDuration',
      'rdf:value': durationValue(value),
    })),
    'dpv:hasPersonalData': about(data, (title) => ({ '@type': 'dpv:PersonalData', 'dct:title': title })),
  })

/** One purpose, with what holds for it alone. */
const purpose = (of: PurposeFacts): Node =>
  node({
    '@type': 'dpv:PersonalDataProcess',
    'dpv:hasApplicableLaw': about(of.law, (title) => ({ 'dct:title': title })),
    'dpv:hasLegalBasis': [
      ...of.legalBases.map((basis): Node => ({ '@id': LEGAL_BASIS_TERMS[basis] })),
      about(of.legitimateInterest, (interest) => ({
        '@type': 'dpv:LegitimateInterest',
        'dct:description': interest,
      })),
    ],
    'dpv:hasPurpose': node({
      '@type': 'dpv:Purpose',
      'dct:title': of.name,
      'dct:type': of.directMarketing ? 'directMarketing' : undefined,
    }),
    'dpv:hasStorageCondition': of.retentions.map(retention),
  })

const recipient = (of: RecipientFacts): Node =>
  node({
    '@type': RECIPIENT_TERMS[of.role],
    'dct:title': of.name,
    'dpv:hasCountry': country(of.country),
    'dpv:hasPurpose': about(of.purpose, (title) => ({ '@type': 'dpv:Purpose', 'dct:title': title })),
  })

/** One transfer (GDPR Art. 44–49). */
const transfer = (of: TransferFacts): Node => {
  const terms = of.mechanism && TRANSFER_TERMS[of.mechanism]
  return node({
    '@type': 'dpv:PersonalDataProcess',
    'dct:description': of.detail,
    'dct:relation': about(of.copy, (copy) => told('copy', { 'dct:description': copy })),
    'dct:type': 'transfer',
    'dpv:hasLegalBasis': terms ? node({ '@type': terms.basis, 'dct:type': of.mechanism }) : undefined,
    'dpv:hasRecipient':
      of.recipient || of.internationalOrganisation
        ? node({
            '@type': 'dpv:Recipient',
            'dct:title': of.recipient,
            'dct:type': of.internationalOrganisation ? 'internationalOrganisation' : undefined,
          })
        : undefined,
    'dpv:hasTechnicalOrganisationalMeasure': about(terms?.tool, (tool) => ({ '@type': tool })),
    'dpv:hasThirdCountry': of.countries.map((code) =>
      node({ '@type': 'dpv:ThirdCountry', 'dct:identifier': code }),
    ),
  })
}

const automatedDecisions = ({ applies, consequences, logic }: RegisterFacts['automatedDecisions']) =>
  applies === 'yes'
    ? node({
        '@type': 'dpv:AutomatedDecisionMaking',
        'dpv:hasAlgorithmicLogic': about(logic, (text) => ({
          '@type': 'dpv:AlgorithmicLogic',
          'dct:description': text,
        })),
        'dpv:hasConsequence': about(consequences, (text) => ({ 'dct:description': text })),
      })
    : undefined

/** What a register says, as a process with one for each purpose and each transfer within it. */
const register = (of: RegisterFacts): Node => {
  const origin = of.origin && ORIGIN_TERMS[of.origin]
  const { basis, consequence } = of.provisionRequirement
  return node({
    '@type': 'dpv:PersonalDataProcess',
    'dct:identifier': of.register,
    'dct:relation': [
      answered('specialCategories', of.specialCategories),
      answered('recipients', of.recipients),
      answered('disclosures', of.disclosures),
      answered('transfers', of.transfers),
      answered('automatedDecisions', of.automatedDecisions),
      answered('cookies', of.cookies),
    ],
    'dct:title': of.name,
    'dpv:hasDataSource': [
      ...(origin?.sources ?? []).map((id): Node => ({ '@id': id })),
      ...of.sources.map((text) => node({ '@type': 'dpv:DataSource', 'dct:description': text })),
    ],
    'dpv:hasDataSubject': of.dataSubjectCategories.map((title) =>
      node({ '@type': 'dpv:DataSubject', 'dct:title': title }),
    ),
    'dpv:hasNecessity': about(basis && NECESSITY_TERMS[basis], (type) => ({
      '@type': type,
      'dct:type': basis,
      'dpv:hasConsequence': about(consequence, (text) => ({ 'dct:description': text })),
    })),
    'dpv:hasPersonalData': [
      ...of.dataCategories.map((title) => node({ '@type': 'dpv:PersonalData', 'dct:title': title })),
      of.specialCategories.applies === 'yes'
        ? node({
            '@type': 'dpv:SpecialCategoryPersonalData',
            'dct:description': of.specialCategories.condition,
          })
        : undefined,
    ],
    'dpv:hasProcess': [
      ...of.purposes.map(purpose),
      ...of.transfers.list.map(transfer),
      automatedDecisions(of.automatedDecisions),
    ],
    'dpv:hasRecipient': of.recipients.list.map(recipient),
    'dpv:hasRight': about(of.consent.withdrawMethod, (text) => ({
      '@type': RIGHT_TERMS.withdrawConsent,
      'dpv:isExercisedAt': node({ '@type': 'dpv:RightExerciseNotice', 'dct:description': text }),
    })),
  })
}

const cookie = (of: CookieFacts): Node =>
  node({
    '@type': 'dpv:Process',
    'dct:identifier': of.name,
    'dct:type': 'cookie',
    'dpv:hasPurpose': node({ '@type': 'dpv:Purpose', 'dct:title': of.purpose, 'dct:type': of.category }),
    'dpv:hasStorageCondition': about(of.duration, (text) => ({
      '@type': 'dpv:StorageCondition',
      'dct:description': text,
    })),
    ...(of.provider || of.thirdParty
      ? {
          [providerTerm(of)]: node({
            '@type': of.thirdParty ? 'dpv:ThirdParty' : undefined,
            'dpv:hasName': of.provider,
          }),
        }
      : {}),
  })

const right = (of: RightFacts): Node =>
  node({
    '@type': RIGHT_TERMS[of.key],
    'dct:description': of.text,
    'dct:identifier': of.article,
    'dct:title': of.heading,
    'dct:type': of.key,
  })

const section = ({ anchor, content, heading, keys }: RecordedNotice['sections'][number]): Node =>
  node({
    'dct:description': contentText(content) || undefined,
    'dct:identifier': anchor,
    'dct:subject': [...keys],
    'dct:title': heading,
  })

const link = (href: null | string): Node | undefined => (href === null ? undefined : { '@id': href })

/** The facts and texts of a published notice as linked data. */
const linkedData = (
  notice: RecordedNotice,
  { draft, links, remarks }: Pick<NoticeSurroundings, 'draft' | 'links' | 'remarks'>,
): LinkedDataNotice => {
  const { change, registers, withdrawal } = notice
  const isPublished = draft === undefined
  const articles = registers.flatMap(({ origin }) => (origin ? ORIGIN_TERMS[origin].notices : []))
  return node({
    '@context': contextOf(notice.locale) as Node,
    '@id': isPublished ? versionURN(notice) : undefined,
    '@type': ['dpv:PrivacyNotice', ...[...new Set(articles)].sort()],
    'dct:abstract': notice.introduction ? contentText(notice.introduction.content) || undefined : undefined,
    'dct:created': dated(notice.preparedOn),
    'dct:hasPart': notice.sections.map(section),
    'dct:hasVersion': notice.locales.flatMap((locale) =>
      locale === notice.locale
        ? []
        : [node({ '@id': links.languages[locale], 'dct:language': languageTag(locale) })],
    ),
    'dct:isFormatOf': link(links.permalink),
    'dct:isVersionOf': node({
      '@id': links.latest ?? undefined,
      'dct:identifier': [notice.notice, notice.slug, notice.scope],
    }),
    'dct:issued': isPublished ? { '@type': 'xsd:dateTime', '@value': notice.publishedAt } : undefined,
    'dct:language': languageTag(notice.locale),
    'dct:modified': dated(notice.changedOn),
    'dct:relation': [
      told('contentHash', { 'dct:identifier': notice.contentHash }),
      isPublished && notice.previousHash
        ? told('previousHash', { 'dct:identifier': notice.previousHash })
        : undefined,
      about(notice.versionLabel, (label) => told('versionLabel', { 'dct:identifier': label })),
      about(notice.reviewedOn, (day) => told('reviewedOn', { 'dct:date': dated(day) })),
      change ? told('change', { 'dct:description': change.note, 'rdf:value': change.type }) : undefined,
      ...remarks.map(({ language, text }) =>
        told('remark', {
          'dct:description': node({ '@language': languageTag(language), '@value': text }),
        }),
      ),
    ],
    'dct:title': notice.title,
    'dct:valid': { '@type': 'dct:Period', '@value': `start=${notice.effectiveFrom}; scheme=W3C-DTF;` },
    'dpv:hasApplicableLaw': about(notice.statute, (title) => ({ 'dct:title': title })),
    'dpv:hasAuthority': notice.authority
      ? organisation(notice.authority, 'dpv:DataProtectionAuthority')
      : undefined,
    'dpv:hasDataController': organisation(notice.controller, 'dpv:DataController', notice.contactPersons),
    'dpv:hasDataProtectionOfficer': notice.dataProtectionOfficer
      ? contact(notice.dataProtectionOfficer, 'dpv:DataProtectionOfficer')
      : undefined,
    'dpv:hasJointDataControllers': notice.jointControllers.map((one) =>
      organisation(one, 'dpv:DataController'),
    ),
    'dpv:hasNoticeStatus': withdrawal
      ? node({
          '@type': 'dpv:NoticeStale',
          'dct:date': dated(withdrawal.date),
          'dct:description': withdrawal.reason,
          'dct:isReplacedBy': about(withdrawal.successor, (slug) => ({ 'dct:identifier': slug })),
        })
      : undefined,
    'dpv:hasPersonalDataProcess': registers.map(register),
    'dpv:hasProcess': notice.cookies.map(cookie),
    'dpv:hasRepresentative': notice.representative
      ? organisation(notice.representative, 'dpv:Representative')
      : undefined,
    'dpv:hasRight': notice.rights.map(right),
    'owl:versionInfo': String(notice.version),
  }) as unknown as LinkedDataNotice
}

/**
 * The notice as linked data in the terms of the Data Privacy Vocabulary 2.3 (W3C Community Group) and DCMI Metadata Terms: made of
 * its facts, with its texts as literals. It does not say which versions it supersedes: those next to it by number may be older texts
 * that were recorded later, or wait for their day, or never take force.
 */
export const jsonld: TextFormat<'jsonld'> = {
  name: 'jsonld',
  mediaType: 'application/ld+json',
  render: (notice, surroundings) => JSON.stringify(linkedData(notice, surroundings)),
}
