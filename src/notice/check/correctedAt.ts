import type { ContactSource, NoticeSources, OrganisationSource, RegisterSource } from '../sources.js'
import type { Problem } from './problems.js'

import { contactFacts } from '../compose/facts.js'
import { isPlaceholder, type Placeholder } from '../compose/placeholders.js'
import { registersOf } from './noticeSources.js'

/** Where a problem is corrected: a field of a document, by its path; empty where it is the document as a whole. */
export type Correction = {
  collection: 'blocks' | 'notices' | 'organisations' | 'registers'
  id: string
  field: string
}

const isFilled = (text: null | string | undefined): boolean => Boolean(text?.trim())

const inNotice = ({ notice }: NoticeSources, field: string): Correction => ({
  id: notice.id,
  collection: 'notices',
  field,
})

const inRegister = ({ id }: RegisterSource, field: string): Correction => ({
  id,
  collection: 'registers',
  field,
})

const inOrganisation = ({ id }: OrganisationSource, field: string): Correction => ({
  id,
  collection: 'organisations',
  field,
})

/** The number of the section that a path such as `sections.3.heading` is in. */
const sectionIn = (field: string): number | undefined => {
  const index = /^sections\.(\d+)/.exec(field)?.[1]
  return index === undefined ? undefined : Number(index)
}

/** The field of a section to look at, where what is wrong is in what it shows. */
const fieldOfSection = ({ notice }: NoticeSources, index: number, { code, field }: Problem): string => {
  const section = notice.sections[index]
  const at = (name: string) => `sections.${index}.${name}`
  if (field.endsWith('.heading')) return at('heading')
  if (!section) return 'sections'
  if (section.block || section.blockType === 'shared' || code === 'blockMissing') return at('block')
  if (code.startsWith('organisation')) return at('organisation')
  return at(section.blockType === 'register' ? 'keys' : 'text')
}

/** Where the organisation is that stands in a notice for its authority, and the section that shows it. */
const authorityOf = ({ blocks, notice, organisations }: NoticeSources) => {
  for (const [index, section] of notice.sections.entries()) {
    const block = section.block ? blocks.get(section.block) : undefined
    if ((block?.kind ?? section.blockType) !== 'authority') continue
    const organisation = organisations.get((block ?? section).organisation ?? '')
    return { field: `sections.${index}.${block ? 'block' : 'organisation'}`, organisation }
  }
  return { field: 'sections', organisation: undefined }
}

/** What the name of a placeholder or of a fact means among the fields of an organisation. */
const fieldOfOrganisation = ({ hasPostalAddress }: OrganisationSource, name: string): string =>
  name === 'postalAddress'
    ? hasPostalAddress
      ? 'postalAddress.street'
      : 'street'
    : name === 'address' || name === 'details'
      ? 'street'
      : name.replace(/^address\./, '')

const fieldOfContact = (name: string): string =>
  name === 'address' ? 'street' : name === 'details' ? 'email' : name.replace(/^address\./, '')

/** A fact by the name that it has in texts. */
const placeOfFact = (sources: NoticeSources, placeholder: Placeholder, main: RegisterSource): Correction => {
  const [of = '', name = ''] = placeholder.split('.')
  const organisationAt = (id: null | string, field: string): Correction => {
    const organisation = sources.organisations.get(id ?? '')
    return organisation
      ? inOrganisation(organisation, fieldOfOrganisation(organisation, name))
      : inRegister(main, field)
  }
  switch (of) {
    case 'authority': {
      const { field, organisation } = authorityOf(sources)
      return organisation
        ? inOrganisation(organisation, fieldOfOrganisation(organisation, name))
        : inNotice(sources, field)
    }
    case 'automated':
      return inRegister(main, main.automated === 'yes' ? 'automatedLogic' : 'automated')
    case 'contact':
      return inRegister(main, `contact.${fieldOfContact(name)}`)
    case 'controller':
      return organisationAt(main.controller, 'controller')
    case 'cookies':
      return placeOfCookies(sources)
    case 'dpo':
      return inRegister(main, main.hasDpo === 'yes' ? `dpo.${fieldOfContact(name)}` : 'hasDpo')
    case 'representative':
      return main.hasRepresentative === 'yes'
        ? organisationAt(main.representative, 'representative')
        : inRegister(main, 'hasRepresentative')
    case 'requirement':
      return inRegister(
        main,
        main.provisionBasis && main.provisionBasis !== 'none' ? 'provisionConsequence' : 'provisionBasis',
      )
    case 'retention': {
      const index = main.purposes.findIndex(({ retentionText }) => !isFilled(retentionText))
      return inRegister(main, index < 0 ? 'purposes' : `purposes.${index}.retentionText`)
    }
    case 'consent':
      return inRegister(main, 'withdrawMethod')
    default:
      return inRegister(main, 'name')
  }
}

const placeOfCookies = (sources: NoticeSources): Correction => {
  const { blocks, notice } = sources
  for (const [index, section] of notice.sections.entries()) {
    const block = section.block ? blocks.get(section.block) : undefined
    if ((block?.kind ?? section.blockType) !== 'cookies') continue
    return block
      ? { id: block.id, collection: 'blocks', field: 'settingsUrl' }
      : inNotice(sources, `sections.${index}.settingsUrl`)
  }
  const register = registersOf(sources).find(({ usesCookies }) => usesCookies === 'yes')
  const block = blocks.get(register?.cookiesBlock ?? '')
  if (block) return { id: block.id, collection: 'blocks', field: 'settingsUrl' }
  return register ? inRegister(register, 'cookiesBlock') : inNotice(sources, 'sections')
}

/** Facts of a register whose names are not those of its fields. */
const REGISTER_FIELDS: Record<string, string> = {
  'automatedDecisions.consequences': 'automatedConsequences',
  'automatedDecisions.logic': 'automatedLogic',
  'consent.withdrawMethod': 'withdrawMethod',
  'provisionRequirement.consequence': 'provisionConsequence',
  'specialCategories.condition': 'specialDataCondition',
}

const TEXTS = ['dataCategories', 'dataSubjectCategories', 'sources']

const fieldOfRegister = ({ purposes }: RegisterSource, fact: string): string => {
  const [first = '', second, third, fourth] = fact.split('.')
  if (TEXTS.includes(first)) return first
  if (first === 'purposes' && third === 'retentions') {
    const purpose = purposes[Number(second)]
    // The first is what holds for all data, where that is said.
    const isGeneral = isFilled(purpose?.retentionText) || isFilled(purpose?.retentionDuration)
    const row = Number(fourth) - (isGeneral ? 1 : 0)
    const name = fact.split('.')[4] ?? 'text'
    return row < 0 ? `purposes.${second}.retentionText` : `purposes.${second}.retentions.${row}.${name}`
  }
  if ((first === 'recipients' || first === 'transfers') && second === 'list') {
    const name = fact.split('.')[3] ?? ''
    return `${first}.${third}.${first === 'recipients' && name === 'name' ? 'category' : name}`
  }
  return REGISTER_FIELDS[fact] ?? fact
}

/** Which of the contacts in a register, or of an organisation, a fact about one of those who can be reached is. */
const rowOfReachable = (contacts: readonly ContactSource[], number: number): number =>
  contacts.flatMap((contact, row) => (contactFacts(contact) ? [row] : []))[number] ?? 0

/** A fact by its path in the content of a notice, such as `registers.0.purposes.1.name`; undefined of what is no fact. */
const placeOfPath = (sources: NoticeSources, path: string, main: RegisterSource): Correction | undefined => {
  const [of = '', second = '', ...rest] = path.split('.')
  const beyond = path.slice(of.length + 1)
  const organisationAt = (id: null | string | undefined, fact: string): Correction | undefined => {
    const organisation = sources.organisations.get(id ?? '')
    if (!organisation) return undefined
    const [, number, name] = /^contacts\.(\d+)\.(.+)$/.exec(fact) ?? []
    return inOrganisation(
      organisation,
      number === undefined || name === undefined
        ? fieldOfOrganisation(organisation, fact)
        : `contacts.${rowOfReachable(organisation.contacts, Number(number))}.${fieldOfContact(name)}`,
    )
  }
  switch (of) {
    case 'authority': {
      const { field, organisation } = authorityOf(sources)
      return organisation ? organisationAt(organisation.id, beyond) : inNotice(sources, field)
    }
    case 'contactPersons': {
      const row = rowOfReachable([main.contact, ...main.contacts], Number(second))
      const field = fieldOfContact(rest.join('.'))
      return inRegister(main, row === 0 ? `contact.${field}` : `contacts.${row - 1}.${field}`)
    }
    case 'controller':
      return organisationAt(main.controller, beyond)
    case 'dataProtectionOfficer':
      return inRegister(main, `dpo.${fieldOfContact(beyond)}`)
    case 'jointControllers':
      return organisationAt(main.jointControllers?.[Number(second)], rest.join('.'))
    case 'registers': {
      const register = registersOf(sources)[Number(second)]
      return register && rest.length > 0
        ? inRegister(register, fieldOfRegister(register, rest.join('.')))
        : undefined
    }
    case 'representative':
      return organisationAt(main.representative, beyond)
    default:
      return undefined
  }
}

/** Problems of a fact, told where a text shows it. */
const OF_FACTS = ['placeholderNested', 'placeholderUnreadable', 'placeholderUnresolved']

const organisationsOf = ({ controller, jointControllers, recipients, representative }: RegisterSource) => [
  { field: 'controller', id: controller },
  ...(jointControllers ?? []).map((id) => ({ field: 'jointControllers', id })),
  { field: 'representative', id: representative },
  ...recipients.map(({ organisation }, row) => ({
    field: `recipients.${row}.organisation`,
    id: organisation,
  })),
]

/** What a notice is made from, and cannot be published with as it is: missing, or a draft. */
const placeOfSource = (sources: NoticeSources, { code, params }: Problem): Correction | undefined => {
  const { blocks, organisations } = sources
  const registers = registersOf(sources)
  const isDraft = ({ id, name, _status }: { id: string; name: null | string; _status: string }): boolean =>
    _status !== 'published' && (name ?? id) === params['name']
  switch (code) {
    case 'blockNotPublished': {
      const block = [...blocks.values()].find(({ title, ...one }) => isDraft({ ...one, name: title }))
      return block && { id: block.id, collection: 'blocks', field: '' }
    }
    case 'controllerMissing':
      return registers[0] && inRegister(registers[0], 'controller')
    case 'organisationMissing': {
      for (const register of registers) {
        const gone = organisationsOf(register).find(({ id }) => id && !organisations.has(id))
        if (gone) return inRegister(register, gone.field)
      }
      return undefined
    }
    case 'organisationNotPublished': {
      const organisation = [...organisations.values()].find(isDraft)
      return organisation && inOrganisation(organisation, '')
    }
    case 'registerNotPublished': {
      const register = registers.find(isDraft)
      return register && inRegister(register, '')
    }
    default:
      return undefined
  }
}

/**
 * Where somebody corrects what keeps a notice from being published: mostly in another document, since a notice shows what
 * registers, organisations and shared texts hold.
 *
 * @param sources in the language of the problem, or the one that has what it lacks
 */
export const correctedAt = (problem: Problem, sources: NoticeSources): Correction => {
  const { code, field, params, section, source } = problem
  const [first] = registersOf(sources)
  const main = (source?.collection === 'registers' && sources.registers.get(source.id)) || first
  const { placeholder } = params
  if (OF_FACTS.includes(code) && isPlaceholder(placeholder) && main) {
    // People are those of the first register, whoever's text names them.
    return placeOfFact(
      sources,
      placeholder,
      (/^(?:controller|dpo|representative)\./.test(placeholder) && first) || main,
    )
  }
  if (source) return { id: source.id, collection: source.collection, field: source.path }
  const index = sectionIn(field)
  const isSource = /^(?:block|controller|organisation|register)/.test(code)
  const found = isSource ? placeOfSource(sources, problem) : undefined
  if (found && !(index !== undefined && code === 'organisationMissing')) return found
  if (index !== undefined && section) {
    return inNotice(
      sources,
      code === 'sectionKeyUnknown' ? `sections.${index}.keys` : fieldOfSection(sources, index, problem),
    )
  }
  if (main) {
    const fact = placeOfPath(sources, field, main)
    if (fact) return fact
  }
  return inNotice(sources, field.startsWith('cookies') ? 'sections' : field)
}

/**
 * The field of the notice's own form at which a problem is told: always one that the form has, and within the section that
 * shows what is wrong.
 *
 * @param sources in the language of the problem, or the one that has what it lacks
 */
export const markedAt = (problem: Problem, sources: NoticeSources): string => {
  const { collection, field } = correctedAt(problem, sources)
  if (collection === 'notices') return field
  const index = sectionIn(problem.field)
  if (index !== undefined) return fieldOfSection(sources, index, problem)
  return problem.field.startsWith('authority.')
    ? authorityOf(sources).field
    : OWN_FIELDS.test(problem.field)
      ? problem.field
      : 'registers'
}

/** What a notice has of its own beside sections. */
const OWN_FIELDS = /^(?:introduction|statute|title|versionLabel)$/
