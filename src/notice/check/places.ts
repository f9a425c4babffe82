import type { NoticeSources, OrganisationSource, RegisterSource } from '../sources.js'
import type { FieldPlace } from './missing.js'
import type { Problem } from './problems.js'

import { contactFacts } from '../compose/facts.js'
import { authorityOf, fieldOfFact, registersOf } from './noticeSources.js'

/**
 * The field in which a problem is corrected: that of the register, organisation or shared text whose text or fact it is,
 * else that of the notice.
 *
 * @param sources of the notice, in the language of the problem, or the one that has what it lacks
 */
export const placeOfProblem = (problem: Problem, sources: NoticeSources): FieldPlace => {
  const { code, field, params, source } = problem
  if (source) {
    const place: FieldPlace = { id: source.id, collection: source.collection, path: source.path }
    return code === 'placeholderUnresolved' ? (valuePlace(params.placeholder, sources) ?? place) : place
  }
  const filled = code === 'placeholderUnresolved' ? valuePlace(params.placeholder, sources) : null
  return filled ?? factPlace(field, sources) ?? { id: sources.notice.id, collection: 'notices', path: field }
}

const inRegister = (register: RegisterSource | undefined, path: string): FieldPlace | null =>
  register ? { id: register.id, collection: 'registers', path } : null

const inOrganisation = (id: null | string | undefined, path: string): FieldPlace | null =>
  id ? { id, collection: 'organisations', path } : null

/** Fields of an organisation or a contact, by the last part of a placeholder. */
const PARTS: Record<string, string> = {
  address: 'street',
  details: 'email',
  postalAddress: 'street',
}

/** Where what a placeholder stands for is filled in. */
const valuePlace = (placeholder: string | undefined, sources: NoticeSources): FieldPlace | null => {
  const [of = '', part = ''] = (placeholder ?? '').replace(/[{}\s]/g, '').split('.')
  const [main] = registersOf(sources)
  const field = PARTS[part] ?? part
  switch (of) {
    case 'authority':
      return inOrganisation(authorityOf(sources), field)
    case 'automated':
      return inRegister(main, main?.automated === 'yes' ? 'automatedLogic' : 'automated')
    case 'consent':
      return inRegister(main, 'withdrawMethod')
    case 'contact':
      return inRegister(main, `contact.${field}`)
    case 'controller':
      return inOrganisation(main?.controller, field) ?? inRegister(main, 'controller')
    case 'cookies':
      return main?.cookiesBlock
        ? { id: main.cookiesBlock, collection: 'blocks', path: 'settingsUrl' }
        : inRegister(main, 'usesCookies')
    case 'dpo':
      return inRegister(main, main?.hasDpo === 'yes' ? `dpo.${field}` : 'hasDpo')
    case 'register':
      return inRegister(main, 'name')
    case 'representative':
      return (
        inOrganisation(main?.representative, field) ??
        inRegister(main, main?.hasRepresentative === 'yes' ? 'representative' : 'hasRepresentative')
      )
    case 'requirement':
      return inRegister(main, main?.provisionBasis ? 'provisionConsequence' : 'provisionBasis')
    case 'retention':
      return inRegister(main, main?.purposes.length ? 'purposes.0.retentionText' : 'purposes')
    default:
      return null
  }
}

/** Where a fact that the content of a notice has beside its sections is written. */
const factPlace = (field: string, sources: NoticeSources): FieldPlace | null => {
  const [name = '', ...rest] = field.split('.')
  const path = rest.join('.')
  const [main] = registersOf(sources)
  switch (name) {
    case 'authority':
      return inOrganisationContacts(authorityOf(sources), path, sources)
    case 'contactPersons':
      return inContacts(main, path)
    case 'controller':
      return inOrganisationContacts(main?.controller, path, sources)
    case 'dataProtectionOfficer':
      return inRegister(main, `dpo.${path}`)
    case 'jointControllers':
      return inOrganisationContacts(
        main?.jointControllers?.[Number(rest[0]) || 0],
        rest.slice(1).join('.'),
        sources,
      )
    case 'registers': {
      const [index, ...within] = rest
      if (index === undefined || within.length === 0) return null
      const register = sources.registers.get(sources.notice.registers[Number(index)] ?? '')
      return inRegister(register, registerField(within.join('.'), register))
    }
    case 'representative':
      return inOrganisationContacts(main?.representative, path, sources)
    default:
      return null
  }
}

const registerField = (path: string, register: RegisterSource | undefined): string => {
  const [, purpose, row, name] = /^purposes\.(\d+)\.retentions\.(\d+)\.(\w+)$/.exec(path) ?? []
  if (purpose !== undefined && row !== undefined) {
    const { retentionDuration, retentions = [], retentionText } = register?.purposes[Number(purpose)] ?? {}
    const hasGeneral = Boolean(retentionText?.trim() || retentionDuration)
    // What holds for all data comes first, where it is said. A text that is not written may have been it.
    if (retentions.length === 0 || (hasGeneral && row === '0')) return `purposes.${purpose}.retentionText`
    return `purposes.${purpose}.retentions.${Number(row) - (hasGeneral ? 1 : 0)}.${name}`
  }
  return fieldOfFact(path)
}

/** The contact person comes first, where there is one, and then the rows of the others. */
const inContacts = (register: RegisterSource | undefined, path: string): FieldPlace | null => {
  const [, row, name] = /^(\d+)\.(.+)$/.exec(path) ?? []
  if (!register || row === undefined || name === undefined) return inRegister(register, 'contact')
  const rows = [
    ...(contactFacts(register.contact) ? ['contact'] : []),
    ...register.contacts.flatMap((one, index) => (contactFacts(one) ? [`contacts.${index}`] : [])),
  ]
  return inRegister(register, `${rows[Number(row)] ?? 'contact'}.${name}`)
}

const inOrganisationContacts = (
  id: null | string | undefined,
  path: string,
  { organisations }: NoticeSources,
): FieldPlace | null => {
  const [, row, name] = /^contacts\.(\d+)\.(.+)$/.exec(path) ?? []
  const organisation: OrganisationSource | undefined = id ? organisations.get(id) : undefined
  if (!organisation || row === undefined) return inOrganisation(id, path)
  const rows = organisation.contacts.flatMap((one, index) => (contactFacts(one) ? [index] : []))
  return inOrganisation(id, `contacts.${rows[Number(row)] ?? row}.${name}`)
}
