import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { CorrectedPlan, FinalSection } from './corrections.js'

import { richTextOf } from '../notice/compose/richText.js'
import { dataFrom, rowsOf } from './factPaths.js'
import { fitText, keptText } from './fitText.js'

type Id = number | string
type Data = Record<string, unknown>

/** The organisations that a plan can name, by their place in it. */
export type OrganisationPlace = 'authority' | 'controller' | 'representative' | `jointControllers.${number}`

/** A version in the languages that it is written in, the first one first. */
export type InLanguages = readonly { language: Language; plan: CorrectedPlan }[]

const ROLES: Record<string, string[]> = { authority: ['authority'], controller: ['controller'] }

/** The organisations that a plan says enough of to make one: their names. */
export const organisationsIn = ({ facts }: CorrectedPlan): OrganisationPlace[] => {
  const joint = Array.from(
    { length: rowsOf(facts, 'jointControllers') },
    (_, index) => `jointControllers.${index}` as const,
  )
  return (['controller', ...joint, 'representative', 'authority'] as const).filter(
    (place) => typeof dataFrom(facts, place).name === 'string',
  )
}

/** An organisation in one language, as its collection stores it. */
export const organisationData = (
  { facts }: CorrectedPlan,
  place: OrganisationPlace,
  { country }: Pick<NormalisedOptions, 'country'>,
): Data => {
  const { postalAddress, ...own } = dataFrom(facts, place)
  return {
    country,
    ...own,
    ...(postalAddress !== undefined && { hasPostalAddress: true, postalAddress }),
    roles: ROLES[place.split('.')[0] ?? ''] ?? (place.startsWith('jointControllers') ? ['controller'] : []),
  }
}

/** An organisation of a version in one language: where that says nothing of it, what the first one says. */
export const organisationIn = (
  versions: InLanguages,
  language: Language,
  place: OrganisationPlace,
  options: Pick<NormalisedOptions, 'country'>,
): Data => {
  const own = versions.find((one) => one.language === language)?.plan
  const plan = own && organisationsIn(own).includes(place) ? own : versions[0]?.plan
  return plan ? organisationData(plan, place, options) : {}
}

/** The name of the register that a plan is about: what it says, else its title. */
export const registerNameOf = (plan: CorrectedPlan): string => {
  const { name } = dataFrom(plan.facts, 'register')
  return typeof name === 'string' && name.trim() ? name : plan.title
}

/** Whether a value is there: what was not told stays unanswered. */
const answered = (data: Data, yes: string, list: string): Data =>
  Array.isArray(data[list]) && data[yes] === undefined ? { [yes]: 'yes' } : {}

/** A register in one language, as its collection stores it. */
export const registerData = (plan: CorrectedPlan, ids: ReadonlyMap<OrganisationPlace, Id>): Data => {
  const data = dataFrom(plan.facts, 'register')
  const joint = [...ids].flatMap(([place, id]) => (place.startsWith('jointControllers.') ? [id] : []))
  const representative = ids.get('representative')
  return {
    ...data,
    ...answered(data, 'hasRecipients', 'recipients'),
    ...answered(data, 'hasTransfers', 'transfers'),
    ...(data.dpo !== undefined && data.hasDpo === undefined && { hasDpo: 'yes' }),
    name: keptText(registerNameOf(plan)),
    controller: ids.get('controller') ?? null,
    ...(joint.length > 0 && { jointControllers: joint }),
    ...(representative !== undefined && { hasRepresentative: 'yes', representative }),
  }
}

/** The register of a version in one language: of a language that it is not written in, what the first one says. */
export const registerIn = (
  versions: InLanguages,
  language: Language,
  ids: ReadonlyMap<OrganisationPlace, Id>,
): Data => {
  const plan = (versions.find((one) => one.language === language) ?? versions[0])?.plan
  return plan ? registerData(plan, ids) : {}
}

/** A section by language: one that a language lacks has no words in it. */
type SectionRow = Record<Language, FinalSection>

const keyOf = ({ keys }: FinalSection): string => JSON.stringify(keys)

/**
 * Sections of several languages, side by side: those that are about the same, in the order of the first language. What only one
 * language has stands where it stood there.
 */
export const sectionRows = (versions: InLanguages): SectionRow[] => {
  const [first, ...others] = versions
  if (!first) return []
  const rows: SectionRow[] = first.plan.sections.map((section) => ({ [first.language]: section }))
  for (const { language, plan } of others) {
    const hasSameNumber = plan.sections.length === rows.length
    let at = 0
    for (const [index, section] of plan.sections.entries()) {
      const found = rows.findIndex(
        (row, place) =>
          place >= at &&
          !row[language] &&
          Object.values(row).some((other) =>
            section.keys.length > 0 ? keyOf(other) === keyOf(section) : hasSameNumber && place === index,
          ),
      )
      const row = rows[found]
      if (row) row[language] = section
      else rows.splice(at, 0, { [language]: section })
      at = (row ? found : at) + 1
    }
  }
  return rows
}

const sectionData = (row: SectionRow, language: Language): Data => {
  const own = row[language]
  const [any] = Object.values(row)
  const block = own?.block ?? any?.block ?? null
  const heading = (own && keptText(own.heading).trim()) || null
  if (block !== null) return { block, blockType: 'shared', heading }
  const content = own ? fitText(own.content) : []
  return {
    blockType: 'text',
    heading,
    keys: any?.keys ?? [],
    text: content.length > 0 ? richTextOf(content) : null,
  }
}

/** A notice in one language, as its collection stores it: the words of the file, section by section. */
export const noticeData = (
  versions: InLanguages,
  language: Language,
  { profiles, register }: { register: Id | null } & Pick<NormalisedOptions, 'profiles'>,
): Data => {
  const [first] = versions
  const own = versions.find((one) => one.language === language)?.plan ?? first?.plan
  if (!own || !first) return {}
  const { plan } = first
  const known = profiles.find(({ key }) => key === plan.profile) ?? profiles[0]
  const introduction = fitText(own.introduction)
  return {
    title: keptText(own.title),
    changedOn: plan.changedOn,
    introduction: introduction.length > 0 ? richTextOf(introduction) : null,
    layout: plan.layout,
    numbering: plan.numbering,
    preparedOn: plan.preparedOn,
    profile: known?.key,
    registers: register === null ? [] : [register],
    ...(plan.reviewedOn !== null && { reviewedOn: plan.reviewedOn }),
    sections: sectionRows(versions).map((row) => sectionData(row, language)),
    statute: own.statute === null ? null : keptText(own.statute),
  }
}
