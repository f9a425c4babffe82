import type { Language } from '../notice/document.js'
import type { Stored, TextWriter } from '../standardTexts/writer.js'
import type { CorrectedPlan } from './corrections.js'
import type { OrganisationPlace } from './documents.js'

import { comparable } from '../notice/check/check.js'
import { readRichText } from '../notice/compose/richText.js'
import { contentText } from '../notice/contentText.js'
import { storedBusinessId } from '../notice/validation/index.js'
import { isRow, wordings } from '../sources/localisation.js'
import { ofOwner, operation } from '../standardTexts/writer.js'
import { organisationsIn, registerNameOf } from './documents.js'
import { dataFrom } from './factPaths.js'
import { fitText } from './fitText.js'

type Id = number | string

/** A document that is there already and may be the one that a plan tells of. */
export type Match = {
  id: Id
  title: string
  /** What they have in common. */
  by: 'businessId' | 'name'
}

/** The documents that may be the one at a place of a plan, the likeliest first. */
export type Candidates = {
  /** As in a choice: `controller`, `register` … */
  of: string
  matches: Match[]
  /** The one that will be used: what a person has chosen, else the first. Null where a new one is made. */
  use: Id | null
}

/** A shared text that holds the same words as a section. */
export type SharedText = { section: string; block: Id; title: string }

/** What is there already, as the user sees it: read once for all plans of an import. */
export type Present = {
  organisations: Stored[]
  registers: Stored[]
  blocks: Stored[]
}

const readAll = async (
  writer: TextWriter,
  key: 'blocks' | 'organisations' | 'registers',
): Promise<Stored[]> => {
  const { options, payload } = writer
  const { docs } = await payload.find({
    ...operation(writer, writer.languages[0] ?? options.language),
    collection: options.slugs[key] as never,
    draft: true,
    limit: 0,
    locale: payload.config.localization ? 'all' : undefined,
    pagination: false,
    ...(ofOwner(writer, key).length > 0 && { where: { and: ofOwner(writer, key) } }),
  })
  return (docs as Stored[]).filter(({ retired }) => retired !== true)
}

/** Reads what a user could use of what is there. */
export const presentFor = async (writer: TextWriter): Promise<Present> => ({
  blocks: await readAll(writer, 'blocks'),
  organisations: await readAll(writer, 'organisations'),
  registers: await readAll(writer, 'registers'),
})

const isNamed = (value: unknown, name: string): boolean =>
  wordings(value).some((one) => comparable(one) === comparable(name))

/** A document in one language, of what was read in all. */
const titleOf = (value: unknown, language: Language): string => {
  const own = isRow(value) ? value[language] : undefined
  return typeof own === 'string' && own.trim() ? own : (wordings(value)[0] ?? '')
}

const chosen = (plan: CorrectedPlan, of: string, matches: readonly Match[]): Id | null => {
  const choice = plan.choices.find((one) => one.of === of)
  return choice ? choice.id : (matches[0]?.id ?? null)
}

/** The organisations there are that one of a plan may be: of the same number first, then of the same name. */
const organisationMatches = (
  { facts, language }: CorrectedPlan,
  place: OrganisationPlace,
  organisations: readonly Stored[],
): Match[] => {
  const { businessId, name } = dataFrom(facts, place)
  const number = typeof businessId === 'string' ? storedBusinessId(businessId) : null
  const matchOf = (one: Stored, by: Match['by']): Match => ({
    id: one.id,
    by,
    title: titleOf(one.name, language),
  })
  const numbered = number
    ? organisations.filter((one) => wordings(one.businessId).some((own) => storedBusinessId(own) === number))
    : []
  const named =
    typeof name === 'string'
      ? organisations.filter(
          (one) =>
            !numbered.includes(one) &&
            isNamed(one.name, name) &&
            // Two numbers are two organisations, whatever they are called.
            (number === null || wordings(one.businessId).length === 0),
        )
      : []
  return [...numbered.map((one) => matchOf(one, 'businessId')), ...named.map((one) => matchOf(one, 'name'))]
}

/** What is there already for a plan, place by place. */
export const candidatesFor = (plan: CorrectedPlan, present: Present): Candidates[] => {
  const organisations = organisationsIn(plan).map((of): Candidates => {
    const matches = organisationMatches(plan, of, present.organisations)
    return { matches, of, use: chosen(plan, of, matches) }
  })
  const controller = organisations.find(({ of }) => of === 'controller')?.use ?? null
  const name = registerNameOf(plan)
  const matches = present.registers
    .filter(
      (one) =>
        controller !== null && String(one.controller) === String(controller) && isNamed(one.name, name),
    )
    .map((one): Match => ({ id: one.id, by: 'name', title: titleOf(one.name, plan.language) }))
  return [...organisations, { matches, of: 'register', use: chosen(plan, 'register', matches) }]
}

/**
 * What organisations are called that are there and that none of some plans is about, in every language: a text that has such a name
 * for its own may have been copied.
 */
export const otherOrganisations = (plans: readonly CorrectedPlan[], present: Present): string[] => {
  const used = new Set(
    plans.flatMap((plan) =>
      candidatesFor(plan, present).flatMap(({ of, use }) => (of === 'register' ? [] : [String(use)])),
    ),
  )
  const others = present.organisations.filter(({ id }) => !used.has(String(id)))
  return [...new Set(others.flatMap(({ name }) => wordings(name)))]
}

/** The shared texts that hold the same words as sections of a plan. */
export const sharedTextsFor = (
  { language, sections }: Pick<CorrectedPlan, 'language' | 'sections'>,
  { blocks }: Pick<Present, 'blocks'>,
): SharedText[] => {
  const texts = new Map<string, Stored>()
  for (const block of blocks) {
    const text = isRow(block.text) && !('root' in block.text) ? block.text[language] : block.text
    const words = comparable(contentText(readRichText(text).content))
    if (words && !texts.has(words)) texts.set(words, block)
  }
  return sections.flatMap(({ id, content }): SharedText[] => {
    const found = texts.get(comparable(contentText(fitText(content))))
    return found ? [{ block: found.id, section: id, title: titleOf(found.title, language) }] : []
  })
}
