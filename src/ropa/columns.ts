import type {
  Language,
  OrganisationFacts,
  PurposeFacts,
  RecipientFacts,
  TransferFacts,
  TriState,
} from '../notice/document.js'
import type { LanguagePack } from '../notice/languagePack.js'
import type { RegisterSectionKey } from '../notice/vocabulary.js'
import type { AdminTranslations } from '../languages/types.js'
import type { RopaActivity, RopaKept } from './activity.js'
import type { RopaValue } from './value.js'

import {
  describeRecipient,
  describeRetention,
  transferCountries,
  transferDestination,
} from '../notice/compose/generate.js'
import { contactDetails, organisationDetails } from '../notice/compose/placeholders.js'
import { rightsFor, traitsOf } from '../notice/compose/rights.js'
import { LEGAL_BASIS_ARTICLES } from '../notice/vocabulary.js'
import { transferMechanisms } from '../texts/law/transferMechanisms.js'
import { purposesOf } from './activity.js'
import { linesOf, notApplicable, toldOr, undecided, unknown } from './value.js'

/** The words of the record of processing activities in one language. */
export type RopaWords = AdminTranslations['privacyNotices']['ropa']

/** What a cell is read with. */
export type RopaReading = { language: Language; pack: LanguagePack; words: RopaWords }

/** The columns that there are, by their key. */
export type ColumnKey = keyof RopaWords['columns']

type Read = (activity: RopaActivity, reading: RopaReading) => RopaValue

/** A column of the plugin's own: the article that asks for it, and how it is read; null for one that is filled in by hand. */
export type ColumnDefinition = { article: null | string; read: null | Read }

/** What only the register tells: not known of what was published. */
const kept =
  (read: (kept: RopaKept, activity: RopaActivity, reading: RopaReading) => RopaValue): Read =>
  (activity, reading) =>
    activity.kept ? read(activity.kept, activity, reading) : unknown(reading.words.values)

const byName = (organisation: OrganisationFacts): null | string =>
  organisationDetails(organisation) ?? (organisation.name || null)

/** Facts, or else what is written in words. */
const factsOr =
  (key: RegisterSectionKey, facts: (activity: RopaActivity, reading: RopaReading) => null | string): Read =>
  (activity, reading) =>
    toldOr(facts(activity, reading) ?? activity.texts[key], reading.words.values)

/** A matter that applies or not: what is told where it does, or why it does not. */
const stated = (
  applies: TriState,
  { reason, text }: { reason: string; text: null | string | undefined },
  { words: { values } }: RopaReading,
): RopaValue => {
  if (applies === 'undecided') return undecided(text, values)
  return applies === 'no' ? notApplicable(reason, values) : toldOr(text, values)
}

/** One of several purposes is told by its name first, unless the row is about it. */
const perPurpose = (
  activity: RopaActivity,
  read: (purpose: PurposeFacts) => readonly (null | string)[],
): null | string => {
  const purposes = purposesOf(activity)
  return linesOf(
    purposes.flatMap((purpose) => {
      const lines = read(purpose).flatMap((line) => line?.trim() || [])
      return purposes.length > 1 ? lines.map((line) => `${purpose.name}: ${line}`) : lines
    }),
  )
}

/** Recipients by what they are. */
const recipients =
  (isWanted: (recipient: RecipientFacts) => boolean): Read =>
  (activity, reading) => {
    const { applies, list } = activity.facts.recipients
    const { language, pack } = reading
    const wanted = list.filter(isWanted)
    const all = linesOf(wanted.map((one) => describeRecipient(one, pack, language)))
    const isOther = list.length > 0 && wanted.length === 0
    if (applies === 'yes' && isOther) {
      return notApplicable(reading.words.reasons.noneOfThese, reading.words.values)
    }
    return stated(
      applies,
      { reason: pack.statements.noRecipients, text: all ?? activity.texts.recipients },
      reading,
    )
  }

const transfers =
  (describe: (transfer: TransferFacts, reading: RopaReading) => null | string): Read =>
  (activity, reading) => {
    const { applies, list } = activity.facts.transfers
    const text = linesOf(list.map((one) => describe(one, reading))) ?? activity.texts.transfers
    return stated(applies, { reason: reading.pack.statements.noTransfers, text }, reading)
  }

/** Where data go: countries, or that it is outside the EU and EEA, or to an international organisation. */
export const destinationOf = (transfer: TransferFacts, { language, pack }: RopaReading): null | string =>
  [transferCountries(transfer, language), transferDestination(transfer, pack)].filter(Boolean).join(', ') ||
  null

/** The article behind the basis of a transfer. */
export const mechanismArticle = ({ mechanism }: TransferFacts): null | string =>
  transferMechanisms.find(({ id }) => id === mechanism)?.article ?? null

/** What a transfer rests on, with its article. */
export const safeguardOf = (transfer: TransferFacts, { pack }: RopaReading): null | string => {
  const { detail, mechanism } = transfer
  const name = mechanism && `${pack.transferMechanisms[mechanism]} (${mechanismArticle(transfer)})`
  return [name, detail].filter(Boolean).join(': ') || null
}

const withSubject = (subject: null | string, text: null | string): null | string =>
  text && (subject ? `${subject}: ${text}` : text)

const basesOf = ({ law, legalBases }: PurposeFacts, pack: LanguagePack): string[] =>
  legalBases.map((basis) => {
    const name = `${pack.legalBases[basis]} (${LEGAL_BASIS_ARTICLES[basis]})`
    return law && (basis === 'legalObligation' || basis === 'publicTask') ? `${name}: ${law}` : name
  })

const byHand = (article: null | string = null): ColumnDefinition => ({ article, read: null })

/** Every column that a profile can have. What is not kept in registers is filled in by hand. */
export const COLUMNS: Record<ColumnKey, ColumnDefinition> = {
  name: { article: null, read: ({ facts }, { words }) => toldOr(facts.name, words.values) },
  state: {
    article: null,
    read: kept(({ inUse }, _, { words }) => toldOr(words.values[inUse ? 'inUse' : 'draft'], words.values)),
  },
  createdOn: { article: null, read: kept(({ createdOn }, _, { words }) => toldOr(createdOn, words.values)) },
  updatedOn: { article: null, read: kept(({ updatedOn }, _, { words }) => toldOr(updatedOn, words.values)) },
  controller: {
    article: 'GDPR Art. 30(1)(a)',
    read: factsOr('controller', ({ people: { controller } }) => controller && byName(controller)),
  },
  jointControllers: {
    article: 'GDPR Art. 30(1)(a)',
    read: ({ hasPeople, people, texts }, { words: { reasons, values } }) => {
      if (!hasPeople) return unknown(values)
      const text = linesOf(people.jointControllers.map(byName)) ?? texts.jointControllers
      return text ? toldOr(text, values) : notApplicable(reasons.noJointControllers, values)
    },
  },
  representative: {
    article: 'GDPR Art. 30(1)(a), 27',
    read: (activity, reading) => {
      const { people, texts } = activity
      const text = (people.representative && byName(people.representative)) ?? texts.representative
      const { reasons, values } = reading.words
      if (!activity.kept) return text ? toldOr(text, values) : unknown(values)
      return stated(activity.kept.hasRepresentative, { reason: reasons.noRepresentative, text }, reading)
    },
  },
  dpo: {
    article: 'GDPR Art. 30(1)(a), 37',
    read: (activity, reading) => {
      const { dataProtectionOfficer: dpo } = activity.people
      const text = (dpo && (contactDetails(dpo) ?? dpo.name ?? dpo.title)) ?? activity.texts.dpo
      const { reasons, values } = reading.words
      if (!activity.kept) return text ? toldOr(text, values) : unknown(values)
      return stated(activity.kept.hasDpo, { reason: reasons.noDpo, text }, reading)
    },
  },
  contactPerson: {
    article: null,
    read: (activity, reading) => {
      if (!activity.hasPeople) return unknown(reading.words.values)
      const lines = activity.people.contactPersons.map((one) =>
        withSubject(one.title, contactDetails(one) ?? one.name),
      )
      return toldOr(linesOf(lines) ?? activity.texts.contactPerson, reading.words.values)
    },
  },
  purposes: {
    article: 'GDPR Art. 30(1)(b)',
    read: factsOr('purposes', (activity) => linesOf(purposesOf(activity).map(({ name }) => name))),
  },
  legalBases: {
    article: 'GDPR Art. 6(1)',
    read: factsOr('legalBasis', (activity, { pack }) =>
      perPurpose(activity, (purpose) => basesOf(purpose, pack)),
    ),
  },
  legitimateInterests: {
    article: 'GDPR Art. 6(1)(f)',
    read: (activity, reading) => {
      const { reasons, values } = reading.words
      const purposes = purposesOf(activity)
      const text = perPurpose(activity, ({ legitimateInterest }) => [legitimateInterest])
      const isDecided = purposes.length > 0 && purposes.every(({ legalBases }) => legalBases.length > 0)
      const applies = purposes.some(({ legalBases }) => legalBases.includes('legitimateInterests'))
      return isDecided && !applies
        ? notApplicable(reasons.noLegitimateInterests, values)
        : toldOr(text ?? activity.texts.legitimateInterests, values)
    },
  },
  dataSubjects: {
    article: 'GDPR Art. 30(1)(c)',
    read: factsOr('dataSubjectCategories', ({ facts }) => linesOf(facts.dataSubjectCategories)),
  },
  dataCategories: {
    article: 'GDPR Art. 30(1)(c)',
    read: ({ facts, texts }, { words }) =>
      toldOr(linesOf(facts.dataCategories) ?? texts.dataCategories ?? texts.dataContent, words.values),
  },
  specialCategories: {
    article: 'GDPR Art. 9, 30(1)(c)',
    read: ({ facts, texts }, reading) => {
      const { applies, condition } = facts.specialCategories
      const { statements } = reading.pack
      const text = linesOf([statements.specialCategories, condition ?? texts.specialCategories])
      return stated(
        applies,
        { reason: statements.noSpecialCategories, text: applies === 'yes' ? text : texts.specialCategories },
        reading,
      )
    },
  },
  sources: {
    article: 'GDPR Art. 14(2)(f)',
    read: factsOr('sources', ({ facts, texts }, { pack }) => {
      const own = linesOf(facts.sources) ?? texts.sources
      return linesOf([facts.origin && pack.origins[facts.origin], own])
    }),
  },
  recipients: { article: 'GDPR Art. 30(1)(d)', read: recipients(() => true) },
  processors: { article: 'GDPR Art. 28, 30(1)(d)', read: recipients(({ role }) => role === 'processor') },
  transfers: {
    article: 'GDPR Art. 30(1)(e)',
    read: transfers((transfer, reading) => withSubject(transfer.recipient, destinationOf(transfer, reading))),
  },
  safeguards: {
    article: 'GDPR Art. 30(1)(e), 49(1)',
    read: transfers((transfer, reading) => withSubject(transfer.recipient, safeguardOf(transfer, reading))),
  },
  retention: {
    article: 'GDPR Art. 30(1)(f)',
    read: factsOr('retention', (activity, { pack }) =>
      perPurpose(activity, ({ retentions }) =>
        retentions.map((one) => withSubject(one.data, describeRetention(one, pack))),
      ),
    ),
  },
  security: {
    article: 'GDPR Art. 30(1)(g), 32(1)',
    read: ({ kept: isKept, texts }, { words: { values } }) =>
      texts.security || isKept ? toldOr(texts.security, values) : unknown(values),
  },
  automatedDecisions: {
    article: 'GDPR Art. 22',
    read: ({ facts, texts }, reading) => {
      const { applies, consequences, logic } = facts.automatedDecisions
      const reason = reading.pack.statements.noAutomatedDecisions
      return stated(
        applies,
        { reason, text: linesOf([logic, consequences]) ?? texts.automatedDecisions },
        reading,
      )
    },
  },
  rights: {
    article: 'GDPR Art. 12–22',
    read: (activity, { pack, words }) => {
      const traits = traitsOf([{ ...activity.facts, purposes: [...purposesOf(activity)] }])
      return toldOr(linesOf(rightsFor(traits).map((right) => pack.rights[right].heading)), words.values)
    },
  },
  processor: {
    article: 'GDPR Art. 30(2)(a)',
    read: kept(({ processor }, _, { words }) => toldOr(processor && byName(processor), words.values)),
  },
  onBehalfOf: {
    article: 'GDPR Art. 30(2)(a)',
    read: kept(({ onBehalfOf }, { people: { controller } }, { words }) => {
      const named = onBehalfOf.length > 0 ? onBehalfOf.map((one) => one.controller) : [controller]
      return toldOr(linesOf(named.map((one) => one && byName(one))), words.values)
    }),
  },
  processing: {
    article: 'GDPR Art. 30(2)(b)',
    read: kept(({ onBehalfOf }, _, { words }) =>
      toldOr(
        linesOf(
          onBehalfOf.map(({ controller, processing }) =>
            withSubject(onBehalfOf.length > 1 ? (controller?.name ?? null) : null, processing),
          ),
        ),
        words.values,
      ),
    ),
  },
  businessFunction: byHand(),
  reference: byHand(),
  contractLink: byHand('GDPR Art. 28(3)'),
  interestAssessment: byHand('GDPR Art. 6(1)(f)'),
  consentRecord: byHand('GDPR Art. 7(1)'),
  location: byHand(),
  impactAssessment: byHand('GDPR Art. 35'),
  breaches: byHand('GDPR Art. 33(5)'),
  retentionPolicy: byHand(),
  nationalCondition: byHand(),
  notice: {
    article: 'GDPR Art. 12–14',
    read: ({ notices }, { words }) =>
      notices.length > 0
        ? toldOr(linesOf(notices.map(({ title }) => title)), words.values)
        : notApplicable(words.reasons.noNotice, words.values),
  },
  noticeAddress: {
    article: 'GDPR Art. 12–14',
    read: ({ notices }, { words }) =>
      notices.length > 0
        ? toldOr(linesOf(notices.map(({ address }) => address)), words.values)
        : notApplicable(words.reasons.noNotice, words.values),
  },
  noticeVersion: {
    article: 'GDPR Art. 12–14',
    read: ({ notices }, { words }) =>
      notices.length > 0
        ? toldOr(
            linesOf(notices.map(({ effectiveFrom, version }) => `${version} (${effectiveFrom})`)),
            words.values,
          )
        : notApplicable(words.reasons.noNotice, words.values),
  },
}

/** Every key of a column. */
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[]
