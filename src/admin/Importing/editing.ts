import type { ImportPlan } from '../../import/plan.js'
import type { CorrectedSection, DroppedPart, PlanCorrection, PlanPart } from '../../importing/corrections.js'
import type { ContentNode } from '../../notice/content.js'

import { DISCARDED, INTRODUCTION, nodesIn } from '../../importing/corrections.js'
import { heading as subHeading } from '../../notice/content.js'
import { plainText } from '../../notice/contentText.js'

/** Where everything of a plan goes, as a person works on it. */
export type Arrangement = { introduction: PlanPart[]; sections: CorrectedSection[]; dropped: DroppedPart[] }

/** A block of text in an arrangement: the part that it is of, and its place in the plan; `at` is null for a heading before a part. */
export type PlacedNode = { at: null | number; node: ContentNode; of: string; part: number }

/** A plan as it is arranged now: as corrected, else as it was read. */
export const arrangementOf = (plan: ImportPlan, correction?: PlanCorrection): Arrangement => ({
  dropped: correction?.dropped ?? [],
  introduction: correction?.introduction ?? [{ from: 0, of: INTRODUCTION, to: plan.introduction.length }],
  sections:
    correction?.sections ??
    plan.sections.map(({ id, content, heading, keys }) => ({
      id,
      heading,
      keys,
      parts: [{ from: 0, of: id, to: content.length }],
    })),
})

/** The heading that a section of the plan had; empty for what is none. */
const headingOf = (plan: ImportPlan, id: string): string =>
  plan.sections.find((section) => section.id === id)?.heading ?? ''

/** The blocks of parts, each with its place. */
export const placedNodes = (plan: ImportPlan, parts: readonly PlanPart[]): PlacedNode[] =>
  parts.flatMap(({ from, of, to, withHeading }, part): PlacedNode[] => {
    const heading = withHeading ? headingOf(plan, of) : ''
    return [
      ...(heading
        ? [
            {
              at: null,
              node: subHeading(heading),
              of,
              part,
            },
          ]
        : []),
      ...nodesIn(plan, of)
        .slice(from, to)
        .map((node, index) => ({ at: from + index, node, of, part })),
    ]
  })

const isEmpty = ({ from, to, withHeading }: PlanPart): boolean => from === to && !withHeading

/** Parts without those that hold nothing, and neighbours that follow on each other as one. */
const tidy = (parts: readonly PlanPart[]): PlanPart[] => {
  const tidied: PlanPart[] = []
  for (const part of parts) {
    const last = tidied.at(-1)
    if (isEmpty(part)) continue
    if (last && last.of === part.of && last.to === part.from && !part.withHeading) {
      tidied[tidied.length - 1] = { ...last, to: part.to }
    } else tidied.push(part)
  }
  return tidied
}

const change = (
  { sections, ...rest }: Arrangement,
  id: string,
  changed: (section: CorrectedSection) => CorrectedSection[],
): Arrangement => ({
  ...rest,
  sections: sections.flatMap((section) => (section.id === id ? changed(section) : [section])),
})

/** A section with another heading, other keys or another shared text. */
export const setSection = (
  arrangement: Arrangement,
  id: string,
  values: Partial<Pick<CorrectedSection, 'block' | 'heading' | 'keys'>>,
): Arrangement => change(arrangement, id, (section) => [{ ...section, ...values }])

/** A section one place up or down; as it was where it cannot go further. */
export const moveSection = (arrangement: Arrangement, id: string, by: -1 | 1): Arrangement => {
  const from = arrangement.sections.findIndex((section) => section.id === id)
  const to = from + by
  const sections = [...arrangement.sections]
  const [moved] = from < 0 ? [] : sections.splice(from, 1)
  if (!moved || to < 0 || to > sections.length) return arrangement
  sections.splice(to, 0, moved)
  return { ...arrangement, sections }
}

/** A section joined to the one above it: its heading becomes a sub-heading there. As it was for the first one. */
export const joinAbove = (arrangement: Arrangement, plan: ImportPlan, id: string): Arrangement => {
  const index = arrangement.sections.findIndex((section) => section.id === id)
  const joined = arrangement.sections[index]
  const above = arrangement.sections[index - 1]
  if (!joined || !above) return arrangement
  const [first, ...others] = joined.parts
  const isOwn = first?.of === joined.id && first.from === 0
  const hasHeading = headingOf(plan, joined.id) !== ''
  const parts: PlanPart[] = !hasHeading
    ? joined.parts
    : isOwn
      ? [{ ...first, withHeading: true }, ...others]
      : [{ from: 0, of: joined.id, to: 0, withHeading: true }, ...joined.parts]
  const section = {
    ...above,
    keys: [...new Set([...above.keys, ...joined.keys])],
    parts: tidy([...above.parts, ...parts]),
  }
  return {
    ...arrangement,
    sections: arrangement.sections.flatMap((one) =>
      one === above ? [section] : one === joined ? [] : [one],
    ),
  }
}

/** A name that no section of the plan or of the arrangement has. */
const freeName = ({ sections }: Arrangement, plan: ImportPlan, of: string): string => {
  const taken = new Set([...sections, ...plan.sections].map(({ id }) => id))
  for (let number = 2; ; number += 1) {
    const name = `${of}-${number}`
    if (!taken.has(name)) return name
  }
}

/** The parts before a place, and those from it on. */
const cut = (parts: readonly PlanPart[], part: number, at: null | number): [PlanPart[], PlanPart[]] => {
  const here = parts[part]
  if (!here) return [[...parts], []]
  const before = parts.slice(0, part)
  const after = parts.slice(part + 1)
  if (at === null) return [before, [here, ...after]]
  return [
    [...before, { ...here, to: at }],
    [{ from: at, of: here.of, to: here.to }, ...after],
  ]
}

/**
 * A section in two: what comes before a block, and a section that begins with it. A section that had been joined there is itself
 * again; a sub-heading becomes the heading of the new one.
 *
 * @param place of the block, as {@link placedNodes} tells it
 * @param asHeading says where a sub-heading went
 */
export const splitAt = (
  arrangement: Arrangement,
  plan: ImportPlan,
  id: string,
  { at, node, of, part }: PlacedNode,
  asHeading: string,
): Arrangement => {
  const section = arrangement.sections.find((one) => one.id === id)
  if (!section) return arrangement
  const [before, after] = cut(section.parts, part, at)
  const own = at === null ? plan.sections.find((one) => one.id === of) : undefined
  const isTaken = arrangement.sections.some((one) => one.id === own?.id)
  if (own && !isTaken) {
    const parts = after.map((one, index) => (index === 0 ? { from: one.from, of: one.of, to: one.to } : one))
    const restored = { id: own.id, heading: own.heading, keys: own.keys, parts }
    const keys = section.keys.filter((key) => !own.keys.includes(key))
    return change(arrangement, id, () => [{ ...section, keys, parts: tidy(before) }, restored])
  }
  const name = freeName(arrangement, plan, of === INTRODUCTION || of === DISCARDED ? 'part' : of)
  const becomesHeading = at !== null && node.type === 'heading'
  const [first, ...others] = after
  const rest = becomesHeading && first ? [{ ...first, from: at + 1 }, ...others] : after
  const split = change(arrangement, id, () => [
    { ...section, parts: tidy(before) },
    { id: name, heading: becomesHeading ? plainText([node]) : '', keys: [], parts: tidy(rest) },
  ])
  return becomesHeading
    ? { ...split, dropped: [...split.dropped, { parts: [{ from: at, of, to: at + 1 }], reason: asHeading }] }
    : split
}

/** A section that is not brought in, for a reason. */
export const dropSection = (
  arrangement: Arrangement,
  plan: ImportPlan,
  id: string,
  reason: string,
): Arrangement => {
  const section = arrangement.sections.find((one) => one.id === id)
  if (!section) return arrangement
  const isOfPlan = plan.sections.some((one) => one.id === id)
  // A heading without a text is dropped by a part that holds nothing but its name.
  const named = section.parts.some(({ of }) => of === id)
  const parts = isOfPlan && !named ? [{ from: 0, of: id, to: 0 }, ...section.parts] : section.parts
  return {
    ...change(arrangement, id, () => []),
    dropped: parts.length > 0 ? [...arrangement.dropped, { parts, reason }] : arrangement.dropped,
  }
}

/** A block of a section, or of the introduction, that is not brought in, for a reason. */
export const dropNode = (
  arrangement: Arrangement,
  id: string,
  { at, of, part }: PlacedNode,
  reason: string,
): Arrangement => {
  if (at === null) return arrangement
  const without = (parts: readonly PlanPart[]): PlanPart[] => {
    const [before, [here, ...after]] = cut(parts, part, at)
    return [...before, ...(here ? [{ ...here, from: at + 1 }] : []), ...after].filter((one) => !isEmpty(one))
  }
  const rest =
    id === INTRODUCTION
      ? { ...arrangement, introduction: without(arrangement.introduction) }
      : change(arrangement, id, (section) => [{ ...section, parts: without(section.parts) }])
  return { ...rest, dropped: [...rest.dropped, { parts: [{ from: at, of, to: at + 1 }], reason }] }
}

/** Where a part of a section belongs among parts: before the first that follows it in the same section. */
const inserted = (parts: readonly PlanPart[], part: PlanPart): PlanPart[] => {
  const before = parts.findIndex((one) => one.of === part.of && one.from >= part.to)
  const last = parts.findLastIndex((one) => one.of === part.of)
  const place = before >= 0 ? before : last >= 0 ? last + 1 : parts.length
  return tidy([...parts.slice(0, place), part, ...parts.slice(place)])
}

/** The section that text of a section of the plan goes back to; none where its heading has to come back with it. */
const homeOf = ({ dropped, sections }: Arrangement, of: string): CorrectedSection | undefined => {
  const own = sections.find(({ id }) => id === of)
  if (own) return own
  const isHeaded =
    of === DISCARDED ||
    sections.some(({ parts }) => parts.some((part) => part.of === of && part.withHeading)) ||
    dropped.some(({ parts }) => parts.some((part) => part.of === of))
  return isHeaded ? sections.find(({ parts }) => parts.some((part) => part.of === of)) : undefined
}

/** Something that was dropped, back where it came from; as a section of its own where that is gone. */
export const putBack = (arrangement: Arrangement, plan: ImportPlan, index: number): Arrangement => {
  const one = arrangement.dropped[index]
  if (!one) return arrangement
  let rest: Arrangement = { ...arrangement, dropped: arrangement.dropped.filter((_, at) => at !== index) }
  for (const part of one.parts) {
    const { of } = part
    if (of === INTRODUCTION) {
      rest = { ...rest, introduction: inserted(rest.introduction, part) }
      continue
    }
    const home = homeOf(rest, of)
    if (home) {
      rest = change(rest, home.id, (section) => [{ ...section, parts: inserted(section.parts, part) }])
      continue
    }
    const own = plan.sections.find(({ id }) => id === of)
    const section: CorrectedSection = own
      ? { id: own.id, heading: own.heading, keys: own.keys, parts: tidy([part]) }
      : { id: freeName(rest, plan, 'part'), heading: '', keys: [], parts: tidy([part]) }
    const order = plan.sections.map(({ id }) => id)
    const next = rest.sections.findIndex(({ id }) => order.indexOf(id) > order.indexOf(of))
    const place = own && next >= 0 ? next : rest.sections.length
    rest = { ...rest, sections: [...rest.sections.slice(0, place), section, ...rest.sections.slice(place)] }
  }
  return rest
}

/** Something that reading left out, at the end of a section; as a section of its own without one. */
export const takeDiscarded = (
  arrangement: Arrangement,
  plan: ImportPlan,
  index: number,
  into: null | string,
): Arrangement => {
  const part = { from: index, of: DISCARDED, to: index + 1 }
  if (isTaken(arrangement, index)) return arrangement
  if (into !== null && arrangement.sections.some(({ id }) => id === into)) {
    return change(arrangement, into, (section) => [{ ...section, parts: [...section.parts, part] }])
  }
  const section = { id: freeName(arrangement, plan, 'part'), heading: '', keys: [], parts: [part] }
  return { ...arrangement, sections: [...arrangement.sections, section] }
}

/** Whether something that reading left out is somewhere after all. */
export const isTaken = ({ dropped, introduction, sections }: Arrangement, index: number): boolean =>
  [introduction, ...sections.map(({ parts }) => parts), ...dropped.map(({ parts }) => parts)].some((parts) =>
    parts.some(({ from, of, to }) => of === DISCARDED && from <= index && index < to),
  )
