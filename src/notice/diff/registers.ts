import type {
  NoticeContent,
  PurposeFacts,
  RecipientFacts,
  RegisterFacts,
  RetentionFacts,
  TransferFacts,
  TriState,
} from '../document.js'
import type { FactChange, FactChangeKind } from './types.js'
import type { Writer } from './writer.js'

import {
  describeDuration,
  describeRetention,
  transferCountries,
  transferDestination,
} from '../compose/generate.js'
import { isSameSpelling } from '../spelling.js'
import { LEGAL_BASES } from '../vocabulary.js'
import { keyOf, pairUp, unique } from './pairs.js'
import { essence, listed, nameOfKey, tidy, withDetail } from './writer.js'

/** A register in both texts, and how its changes are told. */
type Context = {
  before: RegisterFacts
  after: RegisterFacts
  writer: Writer
  /** The name of the register where the notice is of several. */
  where: null | string
}

/**
 * The changes in the registers of a notice: what GDPR Art. 13(1)(c)–(f), 13(2) and 14 ask to tell. Of a register that only
 * one of the texts has, that alone is told.
 */
export const compareRegisters = (from: NoticeContent, to: NoticeContent, writer: Writer): FactChange[] => {
  const { added, pairs, removed } = pairUp(from.registers, to.registers, [
    ({ register }) => register,
    ({ name }) => tidy(name),
  ])
  const several = from.registers.length > 1 || to.registers.length > 1
  const nameAt = (registers: RegisterFacts[], index: number) => registers[index]?.name
  return [
    ...added.map((index) => {
      const name = nameAt(to.registers, index)
      return writer.added('registerAdded', name, { context: null, subject: name })
    }),
    ...removed.map((index) => {
      const name = nameAt(from.registers, index)
      return writer.removed('registerRemoved', name, { context: null, subject: name })
    }),
    ...pairs.flatMap(([was, is]) => {
      const [before, after] = [from.registers[was], to.registers[is]]
      if (!before || !after) return []
      return compareRegister({ after, before, where: several ? tidy(after.name) : null, writer })
    }),
  ]
}

const compareRegister = (context: Context): FactChange[] => {
  const { after, before, where, writer } = context
  const { pack } = writer
  const about = { subject: where }
  const provision = ({ provisionRequirement: { basis } }: RegisterFacts): null | string =>
    basis &&
    {
      contract: pack.statements.provisionContract,
      law: pack.statements.provisionLaw,
      none: pack.statements.provisionNone,
      precondition: pack.statements.provisionPrecondition,
    }[basis]
  const origin = (register: RegisterFacts) => nameOfKey(pack.origins, register.origin)
  const value = (kind: FactChangeKind, read: (register: RegisterFacts) => null | string): FactChange[] =>
    writer.changed(kind, read(before), read(after), about)

  return [
    ...writer.changed('registerRenamed', before.name, after.name, { context: null, subject: after.name }),
    ...comparePurposes(context),
    ...compareNames(
      'dataSubjectCategory',
      before.dataSubjectCategories,
      after.dataSubjectCategories,
      context,
    ),
    ...compareNames('dataCategory', before.dataCategories, after.dataCategories, context),
    ...compareAnswers('specialCategoriesChanged', (register) => register.specialCategories.applies, context),
    ...value('specialCategoriesConditionChanged', (register) => register.specialCategories.condition),
    ...value('originChanged', origin),
    ...compareNames('source', before.sources, after.sources, context),
    ...compareAnswers('recipientsChanged', (register) => register.recipients.applies, context),
    ...compareRecipients(context),
    ...compareAnswers('disclosuresChanged', (register) => register.disclosures.applies, context),
    ...compareAnswers('transfersChanged', (register) => register.transfers.applies, context),
    ...compareTransfers(context),
    ...value('withdrawMethodChanged', (register) => register.consent.withdrawMethod),
    ...value('provisionRequirementChanged', provision),
    ...value('provisionConsequenceChanged', (register) => register.provisionRequirement.consequence),
    ...compareAnswers(
      'automatedDecisionsChanged',
      (register) => register.automatedDecisions.applies,
      context,
    ),
    ...value('automatedLogicChanged', (register) => register.automatedDecisions.logic),
    ...value('automatedConsequencesChanged', (register) => register.automatedDecisions.consequences),
    ...compareAnswers('cookiesChanged', (register) => register.cookies.applies, context),
  ]
}

/** What a change of something in a register is about. */
const subjectIn = (where: null | string, name: null | string): null | string =>
  where && tidy(name) ? `${where}: ${tidy(name)}` : (tidy(name) ?? where)

/** Answers to whether a matter applies. Only what starts or ends is more than an answer given or taken back. */
const compareAnswers = (
  kind: FactChangeKind,
  answerOf: (register: RegisterFacts) => TriState,
  { after, before, where, writer }: Context,
): FactChange[] => {
  const [old, fresh] = [answerOf(before), answerOf(after)]
  // That cookies end takes nothing from anyone; see the table of weights.
  const matters = fresh === 'yes' || (old === 'yes' && kind !== 'cookiesChanged')
  return writer.changed(kind, writer.answer(old), writer.answer(fresh), {
    subject: where,
    weight: matters ? undefined : 'minor',
  })
}

/** Sets of names. A name that was only spelled otherwise is one and the same. */
const compareNames = (
  what: 'dataCategory' | 'dataSubjectCategory' | 'source',
  before: string[],
  after: string[],
  { where, writer }: Context,
): FactChange[] => {
  const trimmed = (name: string) => name.trim()
  const written = (names: string[]) => unique(names.map(trimmed).filter(Boolean), trimmed)
  const [old, fresh] = [written(before), written(after)]
  const { added, pairs, removed } = pairUp(old, fresh, [trimmed, essence])
  const about = (name: string | undefined) => ({ context: where, subject: subjectIn(where, name ?? null) })
  return [
    ...added.map((index) => writer.added(`${what}Added`, fresh[index], about(fresh[index]))),
    ...removed.map((index) => writer.removed(`${what}Removed`, old[index], about(old[index]))),
    ...pairs.flatMap(([was, is]) => writer.changed(`${what}Reworded`, old[was], fresh[is], about(fresh[is]))),
  ]
}

const basesOf = ({ legalBases }: PurposeFacts): string[] => {
  const order = (basis: string) => {
    const place = (LEGAL_BASES as readonly string[]).indexOf(basis)
    return place === -1 ? LEGAL_BASES.length : place
  }
  return [...new Set<string>(legalBases)].sort(
    (one, other) => order(one) - order(other) || (one < other ? -1 : 1),
  )
}

const comparePurposes = ({ after, before, where, writer }: Context): FactChange[] => {
  const { pack } = writer
  const rest = (purpose: PurposeFacts): unknown[] => [
    basesOf(purpose),
    tidy(purpose.law),
    tidy(purpose.legitimateInterest),
    purpose.directMarketing,
    retentionsOf(purpose),
  ]
  const whole = (purpose: PurposeFacts) => keyOf(tidy(purpose.name), rest(purpose))
  const [old, fresh] = [unique(before.purposes, whole), unique(after.purposes, whole)]
  const { added, pairs, removed } = pairUp(old, fresh, [
    whole,
    ({ name }) => tidy(name),
    ({ name }) => essence(name) || null,
    // Renamed. Purposes of which nothing else is known have nothing in common.
    (purpose) => {
      const [bases, ...others] = rest(purpose)
      const isKnown = (one: unknown) => (Array.isArray(one) ? one.length > 0 : Boolean(one))
      return [bases, ...others].some(isKnown) ? keyOf(rest(purpose)) : null
    },
  ])
  const naming = (purpose: PurposeFacts | undefined) => ({
    context: where,
    subject: subjectIn(where, purpose?.name ?? null),
  })
  return [
    ...added.map((index) => writer.added('purposeAdded', fresh[index]?.name, naming(fresh[index]))),
    ...removed.map((index) => writer.removed('purposeRemoved', old[index]?.name, naming(old[index]))),
    ...pairs.flatMap(([was, is]) => {
      const [one, other] = [old[was], fresh[is]]
      if (!one || !other) return []
      const about = { subject: subjectIn(where, other.name) }
      const bases = (purpose: PurposeFacts) =>
        listed(basesOf(purpose).map((basis) => nameOfKey(pack.legalBases, basis)))
      return [
        ...writer.changed('purposeRenamed', one.name, other.name, naming(other)),
        ...writer.changed('legalBasesChanged', bases(one), bases(other), about),
        ...writer.changed('lawChanged', one.law, other.law, about),
        ...writer.changed(
          'legitimateInterestChanged',
          one.legitimateInterest,
          other.legitimateInterest,
          about,
        ),
        ...(one.directMarketing === other.directMarketing
          ? []
          : [
              writer.stated(
                other.directMarketing ? 'directMarketingStarted' : 'directMarketingEnded',
                one.directMarketing ? pack.yes : pack.no,
                other.directMarketing ? pack.yes : pack.no,
                about,
              ),
            ]),
        ...compareRetentions(one, other, about.subject, writer),
      ]
    }),
  ]
}

const retentionsOf = ({ retentions }: PurposeFacts): RetentionFacts[] =>
  retentions.map(({ data, duration, text }) => ({
    data: tidy(data),
    duration: tidy(duration),
    text: tidy(text),
  }))

/** Periods of a purpose: what holds for the same data belongs together, and else what is told of them. */
const compareRetentions = (
  before: PurposeFacts,
  after: PurposeFacts,
  purpose: null | string,
  writer: Writer,
): FactChange[] => {
  const [old, fresh] = [retentionsOf(before), retentionsOf(after)]
  const told = (retention: RetentionFacts) => tidy(describeRetention(retention, writer.pack))
  const { added, pairs, removed } = pairUp(old, fresh, [
    keyOf,
    ({ data }) => essence(data ?? ''),
    (retention) => told(retention),
  ])
  const about = (data: null | string | undefined) => ({ subject: listed([purpose, data]) })
  const alone = (index: number, list: RetentionFacts[]) => {
    const one = list[index]
    return { ...about(one?.data), value: one ? told(one) : null }
  }
  return [
    ...pairs.flatMap(([was, is]) => {
      const [one, other] = [old[was], fresh[is]]
      return one && other ? compareRetention(one, other, about(other.data), writer) : []
    }),
    ...added.flatMap((index) => {
      const { subject, value } = alone(index, fresh)
      return writer.changed('retentionChanged', null, value, { subject })
    }),
    ...removed.flatMap((index) => {
      const { subject, value } = alone(index, old)
      return writer.changed('retentionChanged', value, null, { subject })
    }),
  ]
}

/** What readers are told; where that is the same, the duration that machines are told. */
const compareRetention = (
  before: RetentionFacts,
  after: RetentionFacts,
  about: { subject: null | string },
  writer: Writer,
): FactChange[] => {
  const { changed, pack } = writer
  const toldOf = (retention: RetentionFacts) => tidy(describeRetention(retention, pack))
  const [old, fresh] = [toldOf(before), toldOf(after)]
  if (essence(before.data ?? '') !== essence(after.data ?? '')) {
    const ofData = ({ data }: RetentionFacts, value: null | string) => withDetail(value, data)
    return changed('retentionChanged', ofData(before, old), ofData(after, fresh), about)
  }
  if (!isSameSpelling(old ?? '', fresh ?? '')) return changed('retentionChanged', old, fresh, about)
  const inWords = ({ duration }: RetentionFacts): null | string =>
    duration && (describeDuration(duration, pack) ?? tidy(duration))
  const [short, long] = [inWords(before), inWords(after)]
  // The words were a duration all along: nothing that anyone is told differs.
  if ((short ?? old) === (long ?? fresh)) return []
  const completed = short === null || long === null
  return changed('retentionChanged', short, long, { ...about, weight: completed ? 'minor' : undefined })
}

const compareRecipients = ({ after, before, where, writer }: Context): FactChange[] => {
  const { country, pack } = writer
  const whole = ({ country: place, name, purpose, role }: RecipientFacts) =>
    keyOf(tidy(name), role, tidy(place), tidy(purpose))
  const [old, fresh] = [unique(before.recipients.list, whole), unique(after.recipients.list, whole)]
  const { added, pairs, removed } = pairUp(old, fresh, [
    whole,
    ({ name, role }) => keyOf(tidy(name), role),
    ({ name }) => tidy(name),
    ({ name }) => essence(name) || null,
  ])
  const role = (recipient: RecipientFacts) => nameOfKey(pack.recipientRoles, recipient.role)
  const described = (recipient: RecipientFacts | undefined): null | string =>
    recipient
      ? withDetail(
          recipient.name,
          listed([
            // "Other recipient" tells nothing that the name does not.
            recipient.role === 'other' ? null : role(recipient),
            country(recipient.country),
            recipient.purpose,
          ]),
        )
      : null
  const naming = (recipient: RecipientFacts | undefined) => ({
    context: where,
    subject: subjectIn(where, recipient?.name ?? null),
  })
  return [
    ...added.map((index) => writer.added('recipientAdded', described(fresh[index]), naming(fresh[index]))),
    ...removed.map((index) => writer.removed('recipientRemoved', described(old[index]), naming(old[index]))),
    ...pairs.flatMap(([was, is]) => {
      const [one, other] = [old[was], fresh[is]]
      if (!one || !other) return []
      const about = { subject: subjectIn(where, other.name) }
      return [
        ...writer.changed('recipientReworded', one.name, other.name, naming(other)),
        ...writer.changed('recipientRoleChanged', role(one), role(other), about),
        ...writer.changed('recipientCountryChanged', country(one.country), country(other.country), about),
        ...writer.changed('recipientPurposeChanged', one.purpose, other.purpose, about),
      ]
    }),
  ]
}

const compareTransfers = ({ after, before, where, writer }: Context): FactChange[] => {
  const { pack } = writer
  const destination = (transfer: TransferFacts) =>
    listed([
      // In whatever order they are told.
      transferCountries({ countries: [...transfer.countries].sort() }, writer.language),
      transferDestination(transfer, pack),
    ])
  const whole = (transfer: TransferFacts) => {
    const { copy, detail, mechanism, recipient } = transfer
    return keyOf(tidy(recipient), destination(transfer), mechanism, tidy(detail), tidy(copy))
  }
  const [old, fresh] = [unique(before.transfers.list, whole), unique(after.transfers.list, whole)]
  const { added, pairs, removed } = pairUp(old, fresh, [
    whole,
    (transfer) => keyOf(tidy(transfer.recipient), destination(transfer), transfer.mechanism),
    (transfer) => keyOf(tidy(transfer.recipient), destination(transfer)),
    ({ recipient }) => tidy(recipient),
  ])
  const named = (transfer: TransferFacts) => listed([destination(transfer), transfer.recipient])
  const mechanism = (transfer: TransferFacts) => nameOfKey(pack.transferMechanisms, transfer.mechanism)
  const described = (transfer: TransferFacts | undefined): null | string => {
    if (!transfer) return null
    const ground = [mechanism(transfer), tidy(transfer.detail)].filter(Boolean).join(': ')
    return withDetail(named(transfer), ground)
  }
  const naming = (transfer: TransferFacts | undefined) => ({
    context: where,
    subject: subjectIn(where, transfer ? named(transfer) : null),
  })
  return [
    ...added.map((index) => writer.added('transferAdded', described(fresh[index]), naming(fresh[index]))),
    ...removed.map((index) => writer.removed('transferRemoved', described(old[index]), naming(old[index]))),
    ...pairs.flatMap(([was, is]) => {
      const [one, other] = [old[was], fresh[is]]
      if (!one || !other) return []
      const about = { subject: subjectIn(where, named(other)) }
      return [
        ...writer.changed('transferCountryChanged', destination(one), destination(other), {
          subject: subjectIn(where, other.recipient),
        }),
        ...writer.changed('transferMechanismChanged', mechanism(one), mechanism(other), about),
        ...writer.changed('transferDetailChanged', one.detail, other.detail, about),
        ...writer.changed('transferCopyChanged', one.copy, other.copy, about),
      ]
    }),
  ]
}
