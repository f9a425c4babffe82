import type { CookieFacts, Language, RecipientFacts, RegisterFacts } from '../../notice/document.js'
import type { LegalBasis, Right, TransferMechanism } from '../../notice/vocabulary.js'

/**
 * The terms that facts have in the Data Privacy Vocabulary 2.3 and its extension for the GDPR (https://w3id.org/dpv), in DCMI
 * Metadata Terms, and in RDF and OWL. Compact, as {@link contextOf} expands them.
 */

/** Where terms are from: nothing of it is fetched by whoever reads a notice. */
const VOCABULARIES = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** What is the same in every language: names, numbers and keys. */
const WITHOUT_LANGUAGE = [
  'dct:identifier',
  'dct:language',
  'dct:subject',
  'dct:type',
  'dpv:hasContact',
  'dpv:hasIdentifier',
  'dpv:hasName',
  'owl:versionInfo',
  'rdf:value',
] as const

/**
 * A language as RDF takes it (BCP 47): a locale of Payload may have an underscore in it, or be none.
 *
 * @returns undefined for what is no language tag
 */
export const languageTag = (language: Language): string | undefined => {
  const tag = language.replaceAll('_', '-')
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined
}

/** The context of a document whose texts are in a language. It stands in the document itself. */
export const contextOf = (language: Language): Record<string, null | object | string> => ({
  '@language': languageTag(language) ?? null,
  ...VOCABULARIES,
  ...Object.fromEntries(WITHOUT_LANGUAGE.map((term) => [term, { '@id': term, '@language': null }])),
})

/** GDPR Art. 6(1)(a)–(f). */
export const LEGAL_BASIS_TERMS: Record<LegalBasis, string> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  legalObligation: 'eu-gdpr:A6-1-c',
  vitalInterests: 'eu-gdpr:A6-1-d',
  publicTask: 'eu-gdpr:A6-1-e',
  legitimateInterests: 'eu-gdpr:A6-1-f',
}

/** The article of each right (GDPR). */
export const RIGHT_TERMS: Record<Right, string> = {
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  erasure: 'eu-gdpr:A17',
  restriction: 'eu-gdpr:A18',
  notification: 'eu-gdpr:A19',
  portability: 'eu-gdpr:A20',
  objection: 'eu-gdpr:A21',
  objectMarketing: 'eu-gdpr:A21',
  notAutomated: 'eu-gdpr:A22',
  withdrawConsent: 'eu-gdpr:A7-3',
  complaint: 'eu-gdpr:A77',
}

/** What a transfer rests on: the point of an article that is its basis, and the tool. One that may rest on several has no point. */
export const TRANSFER_TERMS: Record<TransferMechanism, { basis: string; tool?: string }> = {
  adequacyDecision: { basis: 'eu-gdpr:A45-3', tool: 'eu-gdpr:AdequacyDecision' },
  dataPrivacyFramework: { basis: 'eu-gdpr:A45-3', tool: 'eu-gdpr:AdequacyDecision' },
  standardContractualClauses: {
    basis: 'dpv:DataTransferLegalBasis',
    tool: 'eu-gdpr:StandardContractualClauses',
  },
  bindingCorporateRules: { basis: 'eu-gdpr:A46-2-b', tool: 'eu-gdpr:BindingCorporateRules' },
  codeOfConduct: { basis: 'eu-gdpr:A46-2-e', tool: 'eu-gdpr:CodesOfConductForDataTransfers' },
  certification: { basis: 'eu-gdpr:A46-2-f', tool: 'eu-gdpr:CertificationMechanismsForDataTransfers' },
  adHocClauses: { basis: 'eu-gdpr:A46-3-a', tool: 'eu-gdpr:AdHocContractualClauses' },
  explicitConsent: { basis: 'eu-gdpr:A49-1-a' },
  contractPerformance: { basis: 'dpv:DataTransferLegalBasis' },
  otherDerogation: { basis: 'dpv:DataTransferLegalBasis' },
}

/** Where data come from, and which article is informed by (GDPR Art. 13 and 14). */
export const ORIGIN_TERMS: Record<
  NonNullable<RegisterFacts['origin']>,
  { notices: string[]; sources: string[] }
> = {
  fromDataSubject: {
    notices: ['eu-gdpr:DirectDataCollectionNotice'],
    sources: ['dpv:DataSubjectDataSource'],
  },
  fromOthers: { notices: ['eu-gdpr:IndirectDataCollectionNotice'], sources: ['dpv:ThirdPartyDataSource'] },
  both: {
    notices: ['eu-gdpr:DirectDataCollectionNotice', 'eu-gdpr:IndirectDataCollectionNotice'],
    sources: ['dpv:DataSubjectDataSource', 'dpv:ThirdPartyDataSource'],
  },
}

/** Whether data have to be provided (GDPR Art. 13(2)(e)). */
export const NECESSITY_TERMS: Record<NonNullable<RegisterFacts['provisionRequirement']['basis']>, string> = {
  contract: 'dpv:Required',
  law: 'dpv:Required',
  none: 'dpv:Optional',
  precondition: 'dpv:Required',
}

/** In which capacity somebody receives data. */
export const RECIPIENT_TERMS: Record<RecipientFacts['role'], string> = {
  controller: 'dpv:DataController',
  other: 'dpv:Recipient',
  processor: 'dpv:DataProcessor',
}

/** The property that leads to who provides a cookie. */
export const providerTerm = ({ thirdParty }: Pick<CookieFacts, 'thirdParty'>): string =>
  thirdParty ? 'dpv:hasThirdParty' : 'dpv:hasResponsibleEntity'
