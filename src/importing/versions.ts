import type { CalendarDate, Language } from '../notice/document.js'
import type { CorrectedPlan } from './corrections.js'

import { comparable } from '../notice/check/check.js'
import { dayInForce } from './corrections.js'

/** A plan of an import by its id, with what was corrected of it. */
export type NamedPlan = { id: string; plan: CorrectedPlan }

/** A version of a notice: one plan, or one in each of several languages. */
export type PlannedVersion = {
  /** The day from which it is taken to have been in force; null for one that tells none. */
  day: CalendarDate | null
  /** Ids of plans by language, the first one written first. */
  plans: Record<Language, string>
}

/** A notice that an import would make. */
export type PlannedNotice = { name: string; versions: PlannedVersion[] }

const factOf = ({ facts }: CorrectedPlan, path: string): string => {
  const value = facts.find((fact) => fact.path === path)?.value
  return typeof value === 'string' ? comparable(value) : ''
}

/** Whose a notice is by what it says: the number of its controller, or its name. */
const controllerOf = (plan: CorrectedPlan): string =>
  factOf(plan, 'controller.businessId') || factOf(plan, 'controller.name')

/** What a notice is about by what it says: the name of the register, or its own title. */
const matterOf = (plan: CorrectedPlan): string => factOf(plan, 'register.name') || comparable(plan.title)

/**
 * Which plans are versions, or languages, of one notice, where nobody has said so: those of one controller about one register in one
 * language; and one of another language that tells the same day. Two of one file are two notices.
 *
 * @param fileOf the file that a plan was read from
 * @returns the name of the notice by id of the plan
 */
export const proposedNotices = (
  plans: readonly NamedPlan[],
  fileOf: (id: string) => string,
): Map<string, string> => {
  const notices: { members: NamedPlan[]; name: string }[] = []
  for (const one of plans) {
    const controller = controllerOf(one.plan)
    const matter = matterOf(one.plan)
    const day = dayInForce(one.plan)
    const found =
      controller === ''
        ? undefined
        : notices.find(
            ({ members }) =>
              members.every(
                (other) => fileOf(other.id) !== fileOf(one.id) && controllerOf(other.plan) === controller,
              ) &&
              members.some(({ plan }) =>
                plan.language === one.plan.language
                  ? matterOf(plan) === matter && dayInForce(plan) !== day
                  : day !== null && dayInForce(plan) === day,
              ),
          )
    if (found) found.members.push(one)
    else notices.push({ members: [one], name: `notice${notices.length + 1}` })
  }
  return new Map(notices.flatMap(({ members, name }) => members.map(({ id }) => [id, name] as const)))
}

/** Earlier before later; what tells no day is the newest. */
const byDay = (one: PlannedVersion, other: PlannedVersion): number => {
  if (one.day === other.day) return 0
  if (one.day === null) return 1
  if (other.day === null) return -1
  return one.day < other.day ? -1 : 1
}

/**
 * The notices of an import, each with its versions from the oldest on. Plans of one day in different languages are one version; what
 * is left out is in none.
 *
 * @param nameOf the notice that a plan belongs to
 */
export const plannedNotices = (
  plans: readonly NamedPlan[],
  nameOf: (id: string) => string,
): PlannedNotice[] => {
  const notices = new Map<string, PlannedNotice>()
  for (const { id, plan } of plans) {
    if (plan.leftOut !== null) continue
    const name = nameOf(id)
    const notice = notices.get(name) ?? { name, versions: [] }
    notices.set(name, notice)
    const day = dayInForce(plan)
    const version = notice.versions.find((one) => one.day === day && !Object.hasOwn(one.plans, plan.language))
    if (version) version.plans[plan.language] = id
    else notice.versions.push({ day, plans: { [plan.language]: id } })
  }
  for (const { versions } of notices.values()) versions.sort(byDay)
  return [...notices.values()]
}

/** Why the versions of a notice cannot be put in an order; null where they can. */
export const orderProblem = (versions: readonly PlannedVersion[]): 'sameDay' | 'withoutDay' | null => {
  if (versions.filter(({ day }) => day === null).length > 1) return 'withoutDay'
  const days = versions.flatMap(({ day }) => day ?? [])
  return new Set(days).size < days.length ? 'sameDay' : null
}
