import type { UsualRegister } from './types.js'

import { hasForbiddenCharacter } from '../../notice/characters.js'
import { duration } from '../../notice/validation/duration.js'
import { LEGAL_BASES } from '../../notice/vocabulary.js'

const KEY = /^[a-z][a-zA-Z0-9-]{0,39}$/
const FIELDS = [
  'key',
  'label',
  'name',
  'reviewed',
  'dataSubjects',
  'data',
  'purposes',
  'sources',
  'recipients',
  'specialCategories',
  'provision',
  'withdrawMethod',
  'protection',
] as const
const LISTS = ['dataSubjects', 'data', 'purposes', 'sources', 'recipients'] as const
const ROLES: readonly unknown[] = ['controller', 'other', 'processor']
const PROVISIONS: readonly unknown[] = ['contract', 'law', 'none', 'precondition']

const refuse = (reason: string): never => {
  throw new Error(`payload-privacy-notices: option \`usualRegisters\` ${reason}`)
}

type Row = Record<string, unknown>

const isRecord = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWritten = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && !hasForbiddenCharacter(value)

type Wrong = (field: string, reason: string) => void

/** Texts are there in every language that the kind has a label in: a notice could not be published otherwise. */
const checkTexts = (value: unknown, languages: readonly string[], field: string, wrong: Wrong): void => {
  if (!isRecord(value) || !Object.values(value).every(isWritten) || Object.keys(value).length === 0) {
    wrong(field, "must be texts by language, such as { fi: 'Asiakkaat' }")
  } else {
    const lacking = languages.find((language) => !Object.hasOwn(value, language))
    if (lacking !== undefined) wrong(field, `must have the language of the label, '${lacking}'`)
  }
}

const checkPurpose = (one: Row, languages: readonly string[], at: string, wrong: Wrong): void => {
  const { law, legalBases, legitimateInterest, retention } = one
  if (
    !Array.isArray(legalBases) ||
    legalBases.length === 0 ||
    !legalBases.every((basis) => LEGAL_BASES.includes(basis as never))
  ) {
    wrong(`${at}.legalBases`, `must be a list of ${LEGAL_BASES.join(', ')}`)
  }
  for (const [name, value] of Object.entries({ law, legitimateInterest })) {
    if (value !== undefined) checkTexts(value, languages, `${at}.${name}`, wrong)
  }
  if (!Array.isArray(retention) || retention.length === 0) {
    wrong(`${at}.retention`, 'must be a list of at least one period')
    return
  }
  retention.forEach((period: unknown, index) => {
    const where = `${at}.retention.${index}`
    if (!isRecord(period)) return wrong(where, 'must be an object')
    checkTexts(period.text, languages, `${where}.text`, wrong)
    if (
      period.duration !== undefined &&
      (typeof period.duration !== 'string' || duration(period.duration) !== null)
    ) {
      wrong(`${where}.duration`, `must be an ISO 8601 duration, such as 'P3Y'`)
    }
  })
}

const check = (given: unknown, index: number): void => {
  if (!isRecord(given)) return refuse(`entry number ${index + 1} must be an object`)
  const { key, label } = given
  if (typeof key !== 'string' || !KEY.test(key)) {
    return refuse(`have keys of letters, digits and hyphens, such as 'customers'; got '${String(key)}'`)
  }
  const wrong: Wrong = (field, reason) => refuse(`entry '${key}': \`${field}\` ${reason}`)
  const unknown = Object.keys(given).find((name) => !(FIELDS as readonly string[]).includes(name))
  if (unknown !== undefined) wrong(unknown, `is not known: use ${FIELDS.join(', ')}`)
  checkTexts(label, [], 'label', wrong)
  const languages = Object.keys(label as object)
  checkTexts(given.name, languages, 'name', wrong)
  for (const list of LISTS) {
    const choices: unknown = given[list]
    if (!Array.isArray(choices) || !choices.every(isRecord)) return wrong(list, 'must be a list of choices')
    if (new Set(choices.map((one) => one.key)).size < choices.length) {
      wrong(list, 'must have different keys')
    }
    choices.forEach((one, at) => {
      if (typeof one.key !== 'string' || !KEY.test(one.key)) {
        wrong(`${list}.${at}.key`, 'must be of letters, digits and hyphens')
      }
      checkTexts(one.text, languages, `${list}.${at}.text`, wrong)
      if (list === 'purposes') checkPurpose(one, languages, `${list}.${at}`, wrong)
      if (list === 'recipients') {
        if (!ROLES.includes(one.role)) wrong(`${list}.${at}.role`, `must be one of ${ROLES.join(', ')}`)
        if (one.purpose !== undefined) checkTexts(one.purpose, languages, `${list}.${at}.purpose`, wrong)
      }
    })
  }
  for (const list of ['dataSubjects', 'data', 'purposes'] as const) {
    if ((given[list] as unknown[]).length === 0) wrong(list, 'must have at least one choice')
  }
  const { protection, provision } = given
  if (!isRecord(provision) || !PROVISIONS.includes(provision.basis)) {
    return wrong('provision', `must have a \`basis\` of ${PROVISIONS.join(', ')}`)
  }
  if (provision.consequence !== undefined) {
    checkTexts(provision.consequence, languages, 'provision.consequence', wrong)
  }
  if (!isRecord(protection)) return wrong('protection', 'must have `manual` and `electronic`')
  checkTexts(protection.manual, languages, 'protection.manual', wrong)
  checkTexts(protection.electronic, languages, 'protection.electronic', wrong)
  for (const name of ['specialCategories', 'withdrawMethod'] as const) {
    if (given[name] !== undefined) checkTexts(given[name], languages, name, wrong)
  }
}

/**
 * The usual registers with corrections and additions: an entry with the key of one of the defaults replaces it as a whole, in its
 * place; others are added after them. Neither argument is changed.
 *
 * @throws Error naming the option, the entry's key and the field
 */
export const mergeUsualRegisters = (
  defaults: readonly UsualRegister[],
  own: readonly UsualRegister[] = [],
): UsualRegister[] => {
  if (!Array.isArray(own)) refuse('must be a list')
  own.forEach(check)
  const byKey = new Map(own.map((one) => [one.key, one]))
  if (byKey.size < own.length) refuse('must have different keys')
  return [
    ...defaults.map((one) => byKey.get(one.key) ?? one),
    ...own.filter(({ key }) => !defaults.some((one) => one.key === key)),
  ]
}
