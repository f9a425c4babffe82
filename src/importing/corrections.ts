import type { FactValue, ImportPlan } from '../import/plan.js'
import type { ContentNode } from '../notice/content.js'
import type { CalendarDate, PartialDate } from '../notice/document.js'
import type { Layout, Numbering, SectionKey } from '../notice/vocabulary.js'

import { isCalendarDate, isPartialDate } from '../notice/dates.js'
import { hasForbiddenCharacter, shownOf } from '../notice/characters.js'
import { paragraph } from '../notice/content.js'
import { LAYOUTS, NUMBERINGS, SECTION_KEYS } from '../notice/vocabulary.js'
import { factProblem } from './factPaths.js'

/** The name by which parts of the introduction are told, beside the ids of sections. */
export const INTRODUCTION = 'introduction'

/** The name by which what reading has left out is told: one paragraph for each, in the order of the plan. */
export const DISCARDED = 'discarded'

/**
 * A stretch of what a plan has under one heading: the nodes from `from` to before `to`, counted from 0. So words are moved, split
 * and joined without anybody having to write them again.
 */
export type PlanPart = {
  /** Id of a section of the plan, `introduction`, or `discarded` for what is brought in after all. */
  of: string
  from: number
  to: number
  /** Puts the heading of that section before it, as a sub-heading: for sections that are joined. */
  withHeading?: boolean
}

/** A section as a person wants it. */
export type CorrectedSection = {
  /** Of the plan, where it goes on from one; a name of its own for one that was split off. */
  id: string
  heading: string
  keys: SectionKey[]
  parts: PlanPart[]
  /** Id of a shared text that is shown in place of the same words. */
  block?: number | string | null
}

/** What is not brought in, and why. */
export type DroppedPart = { parts: PlanPart[]; reason: string }

/** A document that is there already, for one that the plan would make; null makes a new one all the same. */
export type Choice = {
  /** `controller`, `jointControllers.0`, `representative`, `authority` or `register`. */
  of: string
  id: number | string | null
}

/** What a person has corrected of one plan. What is left out stays as it was read. */
export type PlanCorrection = {
  /** Id of the plan in its import. */
  plan: string
  /** Which notice of the import it is a version of: plans with the same word become versions, or languages, of one. */
  notice?: string
  /** Why nothing is made of it; null or left out for a plan that is brought in. */
  leftOut?: null | string
  language?: string
  title?: string
  statute?: null | string
  preparedOn?: null | PartialDate
  changedOn?: null | PartialDate
  reviewedOn?: CalendarDate | null
  effectiveFrom?: CalendarDate | null
  profile?: null | string
  numbering?: Numbering
  layout?: Layout
  introduction?: PlanPart[]
  /** All sections in their order; everything that the plan has must be in one of them, in the introduction or in what is dropped. */
  sections?: CorrectedSection[]
  dropped?: DroppedPart[]
  /** Values in place of those that were read, or beside them; null for one that is not so. */
  facts?: { path: string; value: FactValue | null }[]
  choices?: Choice[]
}

/** What people have corrected of an import. */
export type Corrections = {
  /** How often it had been corrected when these were made: other corrections in between are not written over. */
  edits?: number
  plans?: PlanCorrection[]
}

/** A section as it will be written. */
export type FinalSection = {
  id: string
  heading: string
  keys: SectionKey[]
  content: ContentNode[]
  block: number | string | null
}

/** A plan with what a person has corrected of it. */
export type CorrectedPlan = {
  leftOut: null | string
  language: string
  title: string
  statute: null | string
  preparedOn: null | PartialDate
  changedOn: null | PartialDate
  reviewedOn: CalendarDate | null
  effectiveFrom: CalendarDate | null
  profile: null | string
  numbering: Numbering
  layout: Layout
  introduction: ContentNode[]
  sections: FinalSection[]
  dropped: { reason: string; content: ContentNode[] }[]
  facts: { path: string; value: FactValue }[]
  choices: Choice[]
}

/** Something wrong in a correction: where, and which of the messages says what. */
export type CorrectionProblem = {
  path: string
  code:
    | 'choice'
    | 'date'
    | 'factPath'
    | 'factValue'
    | 'headingLost'
    | 'partTwice'
    | 'partUnknown'
    | 'partsLost'
    | 'planUnknown'
    | 'reason'
    | 'shape'
    | 'text'
  params?: Record<string, string>
}

type Json = Record<string, unknown>
type Note = (path: string, code: CorrectionProblem['code'], params?: Record<string, string>) => void

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The most of anything that corrections may list, and the longest text in them. */
const MOST = 2_000
const LONGEST = 20_000

const isText = (value: unknown, longest = LONGEST): value is string =>
  typeof value === 'string' && value.length <= longest && !hasForbiddenCharacter(value)

const isName = (value: unknown): value is string => isText(value, 100) && value !== ''

const isId = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isSafeInteger(value)) || isName(value)

const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= MOST

const MEMBERS = [
  'plan',
  'notice',
  'leftOut',
  'language',
  'title',
  'statute',
  'preparedOn',
  'changedOn',
  'reviewedOn',
  'effectiveFrom',
  'profile',
  'numbering',
  'layout',
  'introduction',
  'sections',
  'dropped',
  'facts',
  'choices',
]

/** Whether a value is one of an organisation's places in a plan, or the register. */
const CHOICE_OF = /^(?:controller|jointControllers\.\d{1,2}|representative|authority|register)$/

const readParts = (note: Note, value: unknown, path: string): void => {
  if (!isList(value)) return note(path, 'shape')
  value.forEach((part, index) => {
    const isPart =
      isObject(part) &&
      isName(part.of) &&
      Number.isSafeInteger(part.from) &&
      Number.isSafeInteger(part.to) &&
      (part.withHeading === undefined || typeof part.withHeading === 'boolean') &&
      Object.keys(part).every((key) => ['from', 'of', 'to', 'withHeading'].includes(key))
    if (!isPart) note(`${path}.${index}`, 'shape')
  })
}

const readSections = (note: Note, value: unknown, path: string): void => {
  if (!isList(value)) return note(path, 'shape')
  const seen = new Set<unknown>()
  value.forEach((section, index) => {
    const at = `${path}.${index}`
    if (!isObject(section)) return note(at, 'shape')
    const isReserved = section.id === INTRODUCTION || section.id === DISCARDED
    if (!isName(section.id) || isReserved || seen.has(section.id)) note(`${at}.id`, 'shape')
    seen.add(section.id)
    if (!isText(section.heading, 1_000)) note(`${at}.heading`, 'text')
    if (!isList(section.keys)) note(`${at}.keys`, 'shape')
    else {
      section.keys.forEach((key, position) => {
        if (!(SECTION_KEYS as readonly unknown[]).includes(key)) {
          note(`${at}.keys.${position}`, 'choice', { value: shownOf(key) })
        }
      })
    }
    readParts(note, section.parts, `${at}.parts`)
    const { block } = section
    if (block !== undefined && block !== null && !isId(block)) note(`${at}.block`, 'shape')
  })
}

const readFacts = (note: Note, value: unknown, path: string): void => {
  if (!isList(value)) return note(path, 'shape')
  value.forEach((fact, index) => {
    const at = `${path}.${index}`
    if (!isObject(fact)) return note(at, 'shape')
    const problem = factProblem(fact.path, fact.value)
    if (problem === 'path') note(`${at}.path`, 'factPath', { value: shownOf(fact.path) })
    else if (problem === 'value') note(`${at}.value`, 'factValue', { value: shownOf(fact.path) })
  })
}

const readOne = (note: Note, given: Json, path: string): void => {
  const at = (name: string) => `${path}.${name}`
  const other = Object.keys(given).find((key) => !MEMBERS.includes(key))
  if (other !== undefined) note(at(other.slice(0, 80)), 'shape')
  const has = (name: string) => given[name] !== undefined
  if (has('notice') && !isName(given.notice)) note(at('notice'), 'text')
  if (has('leftOut') && given.leftOut !== null && !(isText(given.leftOut, 1_000) && given.leftOut.trim())) {
    note(at('leftOut'), 'reason')
  }
  if (has('language') && !isName(given.language)) note(at('language'), 'text')
  if (has('title') && !isText(given.title, 1_000)) note(at('title'), 'text')
  if (has('statute') && given.statute !== null && !isText(given.statute, 2_000)) note(at('statute'), 'text')
  for (const name of ['preparedOn', 'changedOn'] as const) {
    if (has(name) && given[name] !== null && !isPartialDate(given[name])) note(at(name), 'date')
  }
  for (const name of ['reviewedOn', 'effectiveFrom'] as const) {
    if (has(name) && given[name] !== null && !isCalendarDate(given[name])) note(at(name), 'date')
  }
  if (has('profile') && given.profile !== null && !isName(given.profile)) note(at('profile'), 'text')
  const oneOf = (name: string, all: readonly unknown[]) => {
    if (has(name) && !all.includes(given[name])) note(at(name), 'choice', { value: shownOf(given[name]) })
  }
  oneOf('numbering', NUMBERINGS)
  oneOf('layout', LAYOUTS)
  if (has('introduction')) readParts(note, given.introduction, at('introduction'))
  if (has('sections')) readSections(note, given.sections, at('sections'))
  if (has('dropped')) {
    if (!isList(given.dropped)) note(at('dropped'), 'shape')
    else {
      given.dropped.forEach((one, index) => {
        if (!isObject(one)) return note(`${at('dropped')}.${index}`, 'shape')
        if (!isText(one.reason, 1_000) || one.reason.trim() === '') {
          note(`${at('dropped')}.${index}.reason`, 'reason')
        }
        readParts(note, one.parts, `${at('dropped')}.${index}.parts`)
      })
    }
  }
  if (has('facts')) readFacts(note, given.facts, at('facts'))
  if (has('choices')) {
    if (!isList(given.choices)) note(at('choices'), 'shape')
    else {
      given.choices.forEach((one, index) => {
        const isChoice =
          isObject(one) &&
          typeof one.of === 'string' &&
          CHOICE_OF.test(one.of) &&
          (one.id === null || isId(one.id))
        if (!isChoice) note(`${at('choices')}.${index}`, 'shape')
      })
    }
  }
}

/** What a plan has under each heading, and what reading has left out of it. */
const sourcesIn = ({ discarded, introduction, sections }: ImportPlan): Map<string, ContentNode[]> =>
  new Map([
    [INTRODUCTION, introduction],
    [DISCARDED, discarded.map(({ text }) => paragraph(text))],
    ...sections.map(({ id, content }): [string, ContentNode[]] => [id, content]),
  ])

/** The blocks of a plan under one of the names that parts tell. */
export const nodesIn = (plan: ImportPlan, of: string): ContentNode[] => sourcesIn(plan).get(of) ?? []

/** Whether everything of a plan is somewhere once: nothing goes by mistake, and nothing comes twice. */
const checkParts = (note: Note, plan: ImportPlan, correction: PlanCorrection, path: string): void => {
  const { dropped = [], sections } = correction
  if (!sections) {
    if (dropped.length > 0) note(`${path}.sections`, 'shape')
    return
  }
  const sources = sourcesIn(plan)
  const used = new Map<string, Set<number>>([...sources.keys()].map((id) => [id, new Set<number>()]))
  const headed = new Set(sections.map(({ id }) => id))
  const take = (parts: PlanPart[], at: string) => {
    parts.forEach(({ from, of, to, withHeading }, index) => {
      const nodes = sources.get(of)
      const taken = used.get(of)
      if (!nodes || !taken || from < 0 || to < from || to > nodes.length) {
        note(`${at}.${index}`, 'partUnknown', { part: of })
        return
      }
      if (withHeading) headed.add(of)
      for (let node = from; node < to; node += 1) {
        if (taken.has(node)) {
          note(`${at}.${index}`, 'partTwice', { part: of })
          break
        }
        taken.add(node)
      }
    })
  }
  take(introductionOf(plan, correction), `${path}.introduction`)
  sections.forEach(({ parts }, index) => take(parts, `${path}.sections.${index}.parts`))
  dropped.forEach(({ parts }, index) => {
    take(parts, `${path}.dropped.${index}.parts`)
    for (const { of } of parts) headed.add(of)
  })
  for (const [id, nodes] of sources) {
    if (id === DISCARDED) continue
    if ((used.get(id)?.size ?? 0) < nodes.length) note(`${path}.sections`, 'partsLost', { part: id })
  }
  for (const { id, heading } of plan.sections) {
    if (heading !== '' && !headed.has(id)) note(`${path}.sections`, 'headingLost', { part: id })
  }
}

const introductionOf = (plan: ImportPlan, { introduction }: PlanCorrection): PlanPart[] =>
  introduction ?? [{ from: 0, of: INTRODUCTION, to: plan.introduction.length }]

/**
 * Looks at corrections as somebody sent them.
 *
 * @param plans of the import, by id
 * @returns what is wrong with them; when it is nothing, they are {@link Corrections}
 */
export const correctionProblems = (
  given: unknown,
  plans: ReadonlyMap<string, ImportPlan>,
): CorrectionProblem[] => {
  const problems: CorrectionProblem[] = []
  const note: Note = (path, code, params) =>
    problems.push({ code, path: path ? `corrections.${path}` : 'corrections', ...(params && { params }) })
  if (!isObject(given)) {
    note('', 'shape')
    return problems
  }
  const other = Object.keys(given).find((key) => key !== 'edits' && key !== 'plans')
  if (other !== undefined) note(other.slice(0, 80), 'shape')
  if (given.edits !== undefined && !Number.isSafeInteger(given.edits)) note('edits', 'shape')
  if (given.plans === undefined) return problems
  if (!isList(given.plans)) {
    note('plans', 'shape')
    return problems
  }
  const seen = new Set<unknown>()
  given.plans.forEach((one, index) => {
    const path = `plans.${index}`
    if (!isObject(one)) return note(path, 'shape')
    const plan = typeof one.plan === 'string' ? plans.get(one.plan) : undefined
    if (!plan || seen.has(one.plan)) {
      return note(`${path}.plan`, 'planUnknown', { value: shownOf(one.plan) })
    }
    seen.add(one.plan)
    const before = problems.length
    readOne(note, one, path)
    if (problems.length === before) checkParts(note, plan, one as PlanCorrection, path)
  })
  return problems
}

/** A date as a plan has it, and the text in it. */
const valueOf = <Value>(read: { value: Value } | null): null | Value => read?.value ?? null

const headingNode = (text: string): ContentNode => ({ type: 'heading', children: [{ text }], level: 3 })

/**
 * A plan as it will be written: what was read, with what a person has corrected.
 *
 * @param correction that {@link correctionProblems} found nothing wrong with
 */
export const correctedPlan = (plan: ImportPlan, correction?: PlanCorrection): CorrectedPlan => {
  const own = correction ?? { plan: '' }
  const sources = sourcesIn(plan)
  const headings = new Map(plan.sections.map(({ id, heading }) => [id, heading]))
  const contentOf = (parts: readonly PlanPart[]): ContentNode[] =>
    parts.flatMap(({ from, of, to, withHeading }) => {
      const heading = withHeading ? (headings.get(of) ?? '') : ''
      return [...(heading ? [headingNode(heading)] : []), ...(sources.get(of) ?? []).slice(from, to)]
    })
  const given = new Map((own.facts ?? []).map(({ path, value }) => [path, value]))
  const read = new Map(plan.facts.map(({ path, value }): [string, FactValue | null] => [path, value]))
  const facts = [...new Map([...read, ...given])].flatMap(([path, value]) =>
    value === null || value === '' ? [] : [{ path, value }],
  )
  const pick = <Name extends keyof PlanCorrection, Value>(name: Name, otherwise: Value) =>
    own[name] === undefined ? otherwise : (own[name] as Exclude<PlanCorrection[Name], undefined>)
  return {
    changedOn: pick('changedOn', valueOf(plan.dates.changedOn)),
    choices: own.choices ?? [],
    dropped: (own.dropped ?? []).map(({ parts, reason }) => ({ content: contentOf(parts), reason })),
    effectiveFrom: pick('effectiveFrom', valueOf(plan.dates.effectiveFrom)),
    facts,
    introduction: own.sections ? contentOf(introductionOf(plan, own)) : plan.introduction,
    language: pick('language', plan.language),
    layout: pick('layout', plan.layout),
    leftOut: own.leftOut ?? null,
    numbering: pick('numbering', plan.numbering),
    preparedOn: pick('preparedOn', valueOf(plan.dates.preparedOn)),
    profile: pick('profile', plan.profile),
    reviewedOn: pick('reviewedOn', fullDate(valueOf(plan.dates.reviewedOn))),
    sections: own.sections
      ? own.sections.map(({ id, block, heading, keys, parts }) => ({
          id,
          block: block ?? null,
          content: contentOf(parts),
          heading,
          keys,
        }))
      : plan.sections.map(({ id, content, heading, keys }) => ({ id, block: null, content, heading, keys })),
    statute: pick('statute', valueOf(plan.statute)),
    title: pick('title', valueOf(plan.title) ?? ''),
  }
}

const fullDate = (date: null | PartialDate): CalendarDate | null => (isCalendarDate(date) ? date : null)

/** The first day of a date that may be a month or a year. */
export const firstDayOf = (date: PartialDate): CalendarDate =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date

/**
 * The day from which a version is taken to have been in force: the one that it says, else that of its last change, else of its
 * preparation. Null where it tells none.
 */
export const dayInForce = ({
  changedOn,
  effectiveFrom,
  preparedOn,
}: Pick<CorrectedPlan, 'changedOn' | 'effectiveFrom' | 'preparedOn'>): CalendarDate | null => {
  const told = effectiveFrom ?? changedOn ?? preparedOn
  return told === null ? null : firstDayOf(told)
}
