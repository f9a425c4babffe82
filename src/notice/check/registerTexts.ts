import type { ContactSource, RegisterSource } from '../sources.js'
import type { SectionKey } from '../vocabulary.js'

import { SECTIONS } from '../compose/sections.js'

/**
 * Gives a text of a register another form.
 *
 * @param path of its field, such as `purposes.0.retentionText`
 */
export type TextMapper = (path: string, text: string) => string

const CONTACT = ['name', 'title', 'email', 'phone', 'street', 'postalCode', 'city'] as const

type Mapped = { text: (path: string, value: null | string) => null | string } & {
  texts: (path: string, value: null | string[]) => null | string[]
}

const mapping = (mapper: TextMapper): Mapped => {
  const text: Mapped['text'] = (path, value) => (value?.trim() ? mapper(path, value) : value)
  return {
    text,
    texts: (path, value) => value && value.map((one) => text(path, one) ?? one),
  }
}

/** True for an object that is no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A rich text as it is stored, with each of its runs of text in another form. Behind placeholders stands one more. */
export const inRichText = (value: unknown, change: (text: string) => string): unknown => {
  if (Array.isArray(value)) {
    const changed = value.map((one) => inRichText(one, change))
    const hasPlaceholder = value.some((one) => isObject(one) && one.type === 'inlineBlock')
    return hasPlaceholder ? [...changed, { type: 'text', format: 0, text: change(''), version: 1 }] : changed
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'text' && typeof inner === 'string') return [name, inner.trim() ? change(inner) : inner]
      return [name, name === 'root' || name === 'children' ? inRichText(inner, change) : inner]
    }),
  )
}

/** The wordings that the form hides, by what it asks: what an answer that was changed since has left behind. */
const isHidden = (key: SectionKey, source: RegisterSource): boolean => {
  switch (key) {
    case 'dpo':
      return source.hasDpo !== 'yes'
    case 'jointControllers':
      return !source.jointControllers?.length
    case 'representative':
      return source.hasRepresentative !== 'yes'
    case 'security':
      return source.protectionMode === 'split'
    case 'securityElectronic':
    case 'securityManual':
      return source.protectionMode !== 'split'
    case 'specialCategories':
      return source.hasSpecialData !== 'yes'
    default:
      return false
  }
}

/** The wordings of its own that a register's form shows, each with the matter that it is about. */
const wordingsOf = (source: RegisterSource): { field: `${string}Text`; key: SectionKey }[] =>
  (Object.keys(SECTIONS) as SectionKey[]).flatMap((key) => {
    const { prose } = SECTIONS[key]
    return prose && !isHidden(key, source) ? [{ field: prose, key }] : []
  })

/**
 * A register with every text that its form shows in another form. What the form hides, because a question is answered
 * otherwise now, stays as it is.
 */
export const mapTexts = (source: RegisterSource, mapper: TextMapper): RegisterSource => {
  const { text, texts } = mapping(mapper)
  const contact = (path: string, one: ContactSource): ContactSource => ({
    ...one,
    ...Object.fromEntries(CONTACT.map((name) => [name, text(`${path}.${name}`, one[name])])),
  })
  const when = <Value>(shown: boolean, value: Value, mapped: (value: Value) => Value): Value =>
    shown ? mapped(value) : value
  const restsOn = (bases: null | string[], ...any: string[]) => any.some((one) => bases?.includes(one))
  const isAutomated = source.automated === 'yes'
  const result: RegisterSource = {
    ...source,
    name: text('name', source.name),
    automatedConsequences: when(isAutomated, source.automatedConsequences, (value) =>
      text('automatedConsequences', value),
    ),
    automatedLogic: when(isAutomated, source.automatedLogic, (value) => text('automatedLogic', value)),
    contact: contact('contact', source.contact),
    contacts: source.contacts.map((one, index) => contact(`contacts.${index}`, one)),
    dataCategories: texts('dataCategories', source.dataCategories),
    dataSubjectCategories: texts('dataSubjectCategories', source.dataSubjectCategories),
    dpo: when(source.hasDpo === 'yes', source.dpo, (one) => contact('dpo', one)),
    provisionConsequence: when(
      Boolean(source.provisionBasis) && source.provisionBasis !== 'none',
      source.provisionConsequence,
      (value) => text('provisionConsequence', value),
    ),
    purposes: source.purposes.map((purpose, index) => {
      const at = `purposes.${index}`
      const { legalBases } = purpose
      return {
        ...purpose,
        name: text(`${at}.name`, purpose.name),
        law: when(restsOn(legalBases, 'legalObligation', 'publicTask'), purpose.law, (value) =>
          text(`${at}.law`, value),
        ),
        legitimateInterest: when(
          restsOn(legalBases, 'legitimateInterests'),
          purpose.legitimateInterest,
          (value) => text(`${at}.legitimateInterest`, value),
        ),
        retentions: purpose.retentions.map((retention, row) => ({
          ...retention,
          data: text(`${at}.retentions.${row}.data`, retention.data),
          text: text(`${at}.retentions.${row}.text`, retention.text),
        })),
        retentionText: text(`${at}.retentionText`, purpose.retentionText),
      }
    }),
    recipients: when(source.hasRecipients === 'yes', source.recipients, (all) =>
      all.map((one, index) => ({
        ...one,
        category: text(`recipients.${index}.category`, one.category),
        purpose: text(`recipients.${index}.purpose`, one.purpose),
      })),
    ),
    sources: when(source.origin === 'fromOthers' || source.origin === 'both', source.sources, (value) =>
      texts('sources', value),
    ),
    specialDataCondition: when(source.hasSpecialData === 'yes', source.specialDataCondition, (value) =>
      text('specialDataCondition', value),
    ),
    transfers: when(source.hasTransfers === 'yes', source.transfers, (all) =>
      all.map((one, index) => ({
        ...one,
        copy: text(`transfers.${index}.copy`, one.copy),
        detail: text(`transfers.${index}.detail`, one.detail),
        recipient: text(`transfers.${index}.recipient`, one.recipient),
      })),
    ),
    withdrawMethod: text('withdrawMethod', source.withdrawMethod),
  }
  for (const { field } of wordingsOf(source)) {
    result[field] = inRichText(source[field], (value) => mapper(field, value))
  }
  return result
}
