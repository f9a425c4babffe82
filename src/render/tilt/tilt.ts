import type {
  Address,
  ContactFacts,
  OrganisationFacts,
  PurposeFacts,
  RecordedNotice,
  RegisterFacts,
  TransferFacts,
  TriState,
} from '../../notice/document.js'
import type { LegalBasis, Right, TransferMechanism } from '../../notice/vocabulary.js'
import type { NoticeSurroundings, TextFormat } from '../format.js'
import type { TiltAvailable, TiltDisclosed, TiltContact, TiltTransfer, TiltDocument } from './document.js'

import { addressLine } from '../../notice/addressLine.js'
import { rightsFor, traitsOf } from '../../notice/compose/rights.js'
import { versionURN } from '../../notice/document.js'
import { durationInDays } from '../../notice/durations.js'
import { email as emailProblem } from '../../notice/validation/email.js'
import { LEGAL_BASES, TRANSFER_ARTICLES } from '../../notice/vocabulary.js'
import { TILT_SCHEMA } from './document.js'
import { FactsMissing, Gaps } from './gaps.js'

/** A country as the schema has it (ISO 3166-1 alpha-2). */
const country = (code: null | string): string | undefined =>
  code !== null && /^[A-Z]{2}$/.test(code) ? code : undefined

/** An address of mail as JSON Schema has it: in ASCII. */
const email = (address: null | string): string | undefined =>
  address !== null && /^[\x21-\x7e]+$/.test(address) && emailProblem(address) === null ? address : undefined

/** An object without the members that nothing is said of. */
const said = <Members extends object>(members: Members): Members =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null),
  ) as Members

const phone = (number: null | string) => (number === null ? {} : { phone: number })

const controllerOf = (
  { contactPersons, controller, representative }: RecordedNotice,
  gaps: Gaps,
): TiltDocument['controller'] => {
  const at = '/controller'
  return said({
    name: gaps.need(`${at}/name`, controller.name),
    address: gaps.need(`${at}/address`, addressLine(controller.address)),
    country: gaps.need(`${at}/country`, country(controller.address.country)),
    representative: representativeOf(
      // “A responsible real person that represents the controller”, says the schema: where there is no representative by the GDPR,
      // whom the notice names to be asked.
      representative ?? contactPersons.find(({ name }) => name !== null && name !== controller.name),
      `${at}/representative`,
      gaps,
    ),
  })
}

const representativeOf = (
  of: Pick<ContactFacts, 'email' | 'name' | 'phoneE164'> | undefined,
  at: string,
  gaps: Gaps,
): TiltContact | undefined =>
  of
    ? said({
        name: gaps.need(`${at}/name`, of.name),
        email: gaps.need(`${at}/email`, email(of.email)),
        ...phone(of.phoneE164),
      })
    : gaps.note(at)

const officerOf = (
  { controller, dataProtectionOfficer: officer }: RecordedNotice,
  gaps: Gaps,
): TiltContact | undefined => {
  const at = '/dataProtectionOfficer'
  if (!officer) return gaps.note(at)
  return said({
    name: gaps.need(`${at}/name`, officer.name),
    address: gaps.need(`${at}/address`, addressLine(officer.address)),
    // Of a contact it is told only where it is another one than the controller's.
    country: gaps.need(`${at}/country`, country(officer.address.country ?? controller.address.country)),
    email: gaps.need(`${at}/email`, email(officer.email)),
    ...phone(officer.phoneE164),
  })
}

/** The reference of a legal basis: `GDPR-6-1-a`. */
const reference = (basis: LegalBasis): string =>
  `GDPR-6-1-${String.fromCharCode('a'.charCodeAt(0) + LEGAL_BASES.indexOf(basis))}`

const legalBasesOf = (purposes: readonly PurposeFacts[]): NonNullable<TiltDisclosed['legalBases']> => {
  const all = purposes.flatMap(({ law, legalBases }) =>
    legalBases.map((basis) => ({
      reference: reference(basis),
      ...(law && (basis === 'legalObligation' || basis === 'publicTask') ? { description: law } : {}),
    })),
  )
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

/** Whether every purpose says what it rests on: only then it is told what none of them does. */
const areBasesTold = (purposes: readonly PurposeFacts[]): boolean =>
  purposes.length > 0 && purposes.every(({ legalBases }) => legalBases.length > 0)

const interestsOf = (
  purposes: readonly PurposeFacts[],
  at: string,
  gaps: Gaps,
): TiltDisclosed['legitimateInterests'] => {
  const resting = purposes.filter(({ legalBases }) => legalBases.includes('legitimateInterests'))
  if (resting.length > 0) {
    return resting.map(({ legitimateInterest }, index) =>
      said({ exists: true, reasoning: gaps.need(`${at}/${index}/reasoning`, legitimateInterest) }),
    )
  }
  return areBasesTold(purposes) ? [{ exists: false }] : gaps.note(at)
}

/** One entry for each period, so that the function that would join several has nothing to do. */
const storageOf = (purposes: readonly PurposeFacts[]): NonNullable<TiltDisclosed['storage']> =>
  purposes.flatMap(({ name, retentions }) =>
    retentions.map(({ data, duration, text }) => {
      const ttl = duration === null ? null : durationInDays(duration)
      const description = [data, text ?? (ttl === null ? duration : name)].filter(Boolean).join(': ')
      return {
        ...(ttl === null ? { purposeConditional: [description] } : { temporal: [{ description, ttl }] }),
        aggregationFunction: 'max' as const,
      }
    }),
  )

const nonDisclosureOf = (
  { basis, consequence }: RegisterFacts['provisionRequirement'],
  at: string,
  gaps: Gaps,
): TiltDisclosed['nonDisclosure'] =>
  basis === null
    ? gaps.note(at)
    : said({
        legalRequirement: basis === 'law',
        contractualRegulation: basis === 'contract' || basis === 'precondition',
        obligationToProvide: basis === 'law' || basis === 'contract',
        // Where nothing is demanded, nothing follows.
        consequences: basis === 'none' ? '' : gaps.need(`${at}/consequences`, consequence),
      })

/** The entries of a question that was answered: none where the answer is no, a gap where there is no answer. */
const listOf = <Entry>(
  { applies, list }: { applies: TriState; list: readonly Entry[] },
  at: string,
  gaps: Gaps,
): readonly Entry[] | undefined =>
  applies === 'no' || (applies === 'yes' && list.length > 0) ? list : gaps.note(at)

/** What a register says of each of its categories of data: a notice does not tell them apart. */
const disclosedOf = (register: RegisterFacts, first: number, gaps: Gaps): TiltDisclosed[] => {
  const { dataCategories, purposes } = register
  const categories: readonly (string | undefined)[] = dataCategories.length > 0 ? dataCategories : [undefined]
  return categories.map((category, index) => {
    const at = `/dataDisclosed/${first + index}`
    const named = purposes.filter(({ name }) => name !== '')
    const bases = legalBasesOf(purposes)
    const storage = storageOf(purposes)
    return said({
      _id: `${register.register}-${index + 1}`,
      category: gaps.need(`${at}/category`, category),
      purposes:
        named.length > 0
          ? named.map(({ name }) => ({ purpose: name, description: name }))
          : gaps.note(`${at}/purposes`),
      legalBases: bases.length > 0 ? bases : gaps.note(`${at}/legalBases`),
      legitimateInterests: interestsOf(purposes, `${at}/legitimateInterests`, gaps),
      recipients: listOf(register.recipients, `${at}/recipients`, gaps)?.map(({ name, ...recipient }) =>
        said({ category: name, country: country(recipient.country) }),
      ),
      storage: storage.length > 0 ? storage : gaps.note(`${at}/storage`),
      nonDisclosure: nonDisclosureOf(register.provisionRequirement, `${at}/nonDisclosure`, gaps),
    })
  })
}

const dataDisclosedOf = (registers: readonly RegisterFacts[], gaps: Gaps): TiltDocument['dataDisclosed'] => {
  if (registers.length === 0) return gaps.note('/dataDisclosed')
  const all: TiltDisclosed[] = []
  for (const register of registers) all.push(...disclosedOf(register, all.length, gaps))
  return all
}

/** Where TILT tells of each mechanism. The derogations of GDPR Art. 49 are neither a decision nor a safeguard. */
const SAFEGUARDS: Partial<
  Record<TransferMechanism, 'adequacyDecision' | 'appropriateGuarantees' | 'standardDataProtectionClause'>
> = {
  adequacyDecision: 'adequacyDecision',
  dataPrivacyFramework: 'adequacyDecision',
  standardContractualClauses: 'standardDataProtectionClause',
  bindingCorporateRules: 'appropriateGuarantees',
  codeOfConduct: 'appropriateGuarantees',
  certification: 'appropriateGuarantees',
  adHocClauses: 'appropriateGuarantees',
}

/** A notice says what a transfer rests on, and nothing of what else there may be: no decision is denied where there are clauses. */
const transfersTo = ({ countries, detail, mechanism }: TransferFacts): TiltTransfer[] => {
  const safeguard = mechanism && SAFEGUARDS[mechanism]
  const rests: Omit<TiltTransfer, 'country'> = safeguard
    ? { [safeguard]: { available: true, description: detail ?? TRANSFER_ARTICLES[mechanism] } }
    : {}
  const known = countries.map((code) => country(code)).filter((code) => code !== undefined)
  return known.length > 0 ? known.map((code) => ({ country: code, ...rests })) : [rests]
}

const thirdCountriesOf = (
  registers: readonly RegisterFacts[],
  gaps: Gaps,
): TiltDocument['thirdCountryTransfers'] => {
  const at = '/thirdCountryTransfers'
  if (registers.length === 0) return gaps.note(at)
  const lists = registers.map(({ transfers }) => transfers)
  const applies = lists.every((one) => one.applies === 'no')
    ? 'no'
    : lists.some((one) => one.applies === 'undecided')
      ? 'undecided'
      : 'yes'
  return listOf({ applies, list: lists.flatMap(({ list }) => list) }, at, gaps)?.flatMap(transfersTo)
}

const sourcesOf = (registers: readonly RegisterFacts[], gaps: Gaps): TiltDocument['sources'] => {
  const at = '/sources'
  const isTold = ({ origin, sources }: RegisterFacts) => origin === 'fromDataSubject' || sources.length > 0
  if (registers.length === 0 || !registers.every(isTold)) return gaps.note(at)
  return registers
    .filter(({ sources }) => sources.length > 0)
    .map(({ dataCategories, register, sources }, index) =>
      said({
        _id: register,
        dataCategory: gaps.need(`${at}/${index}/dataCategory`, dataCategories.join(', ')),
        sources: sources.map((description, place) => {
          // A notice names its sources in words.
          gaps.note(`${at}/${index}/sources/${place}/url`)
          gaps.note(`${at}/${index}/sources/${place}/publiclyAvailable`)
          return { description }
        }),
      }),
    )
}

/** The rights that follow from what the registers say; undefined where that is not enough to tell. */
const rightsThatFollow = (registers: readonly RegisterFacts[]): readonly Right[] | undefined => {
  const purposes = registers.flatMap((register) => register.purposes)
  return areBasesTold(purposes) ? rightsFor(traitsOf(registers)) : undefined
}

/** Whether the data subject has a right, in the words of the notice: not at all where it does not follow from the legal bases. */
const rightOf = (
  { registers, rights }: RecordedNotice,
  at: string,
  keys: readonly Right[],
  gaps: Gaps,
): TiltAvailable | undefined => {
  const stated = rights.filter(({ key, text }) => keys.includes(key) && text !== '')
  if (stated.length > 0) {
    return { available: true, description: stated.map(({ text }) => text).join('\n\n') }
  }
  const follows = rightsThatFollow(registers)
  return follows && !follows.some((key) => keys.includes(key)) ? { available: false } : gaps.note(at)
}

const complaintOf = (notice: RecordedNotice, gaps: Gaps): TiltDocument['rightToComplain'] => {
  const at = '/rightToComplain'
  const right = rightOf(notice, at, ['complaint'], gaps)
  if (!right) return undefined
  const { authority } = notice
  return said({
    ...right,
    supervisoryAuthority: authority
      ? authorityOf(authority, `${at}/supervisoryAuthority`, gaps)
      : gaps.note(`${at}/supervisoryAuthority`),
  })
}

const authorityOf = (
  { address, email: mail, name, phoneE164 }: OrganisationFacts,
  at: string,
  gaps: Gaps,
): TiltContact =>
  said({
    name: gaps.need(`${at}/name`, name),
    address: lineOf(address),
    country: country(address.country),
    email: email(mail),
    ...phone(phoneE164),
  })

const lineOf = (address: Address): string | undefined => addressLine(address) ?? undefined

const automatedOf = (
  registers: readonly RegisterFacts[],
  gaps: Gaps,
): TiltDocument['automatedDecisionMaking'] => {
  const at = '/automatedDecisionMaking'
  const answers = registers.map(({ automatedDecisions }) => automatedDecisions)
  const used = answers.filter(({ applies }) => applies === 'yes')
  if (used.length > 0) {
    const joined = (texts: readonly (null | string)[]) => texts.filter(Boolean).join('\n\n')
    return said({
      inUse: true,
      logicInvolved: gaps.need(`${at}/logicInvolved`, joined(used.map(({ logic }) => logic))),
      scopeAndIntendedEffects: gaps.need(
        `${at}/scopeAndIntendedEffects`,
        joined(used.map(({ consequences }) => consequences)),
      ),
    })
  }
  return answers.length > 0 && answers.every(({ applies }) => applies === 'no')
    ? { inUse: false }
    : gaps.note(at)
}

const languageOf = (locale: string): string | undefined => {
  const [language = ''] = locale.toLowerCase().split(/[-_]/)
  return /^[a-z]{2}$/.test(language) ? language : undefined
}

/** A notice as a document of TILT, and what it lacks. */
const documentOf = (
  notice: RecordedNotice,
  { draft, links }: Pick<NoticeSurroundings, 'draft' | 'links'>,
): { document: TiltDocument; missing: readonly string[] } => {
  const gaps = new Gaps()
  const { registers } = notice
  const isPublished = draft === undefined
  const portability = rightOf(notice, '/rightToDataPortability', ['portability'], gaps)
  const document: TiltDocument = {
    meta: said({
      _id: isPublished ? versionURN(notice) : notice.notice,
      name: gaps.need('/meta/name', notice.controller.name),
      created: notice.preparedOn ?? notice.publishedAt,
      modified: notice.changedOn ?? notice.publishedAt,
      version: notice.version,
      language: gaps.need('/meta/language', languageOf(notice.locale)),
      status: notice.withdrawal ? 'inactive' : 'active',
      url: links.permalink,
      _hash: isPublished ? notice.hash : notice.contentHash,
    }),
    controller: controllerOf(notice, gaps),
    dataProtectionOfficer: officerOf(notice, gaps),
    dataDisclosed: dataDisclosedOf(registers, gaps),
    thirdCountryTransfers: thirdCountriesOf(registers, gaps),
    accessAndDataPortability: portability ?? gaps.note('/accessAndDataPortability'),
    sources: sourcesOf(registers, gaps),
    rightToInformation: rightOf(notice, '/rightToInformation', ['access'], gaps),
    rightToRectificationOrDeletion: rightOf(
      notice,
      '/rightToRectificationOrDeletion',
      ['rectification', 'erasure'],
      gaps,
    ),
    rightToDataPortability: portability,
    rightToWithdrawConsent: rightOf(notice, '/rightToWithdrawConsent', ['withdrawConsent'], gaps),
    rightToComplain: complaintOf(notice, gaps),
    automatedDecisionMaking: automatedOf(registers, gaps),
    changesOfPurpose: [],
  }
  return { document, missing: gaps.missing }
}

/**
 * The notice in the Transparency Information Language: made of its facts alone. Its schema demands more than every notice has to say.
 *
 * @throws FactsMissing for a notice that does not say all of it, unless it is asked for with gaps
 */
export const tilt: TextFormat<'tilt'> = {
  name: 'tilt',
  mediaType: `application/json; profile="${TILT_SCHEMA}"`,
  render: (notice, surroundings) => {
    const { document, missing } = documentOf(notice, surroundings)
    if (missing.length > 0 && !surroundings.lossy) throw new FactsMissing(missing)
    return JSON.stringify(missing.length > 0 ? { ...document, 'x-missing': missing } : document)
  },
}
