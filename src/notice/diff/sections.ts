import type { NoticeSection } from '../document.js'
import type { Pairs } from './pairs.js'
import type { WorkBudget } from './text.js'
import type { SectionChange } from './types.js'

import { contentText } from '../contentText.js'
import { isSameJSON } from '../sameJSON.js'
import { isSameSpelling } from '../spelling.js'
import { keyOf, pairUp } from './pairs.js'
import { compareTexts, wordsOf } from './text.js'
import { essence } from './writer.js'

/** How much two texts have in common for one to be the other reworded: half of their words. */
const LIKENESS = 0.5

/** More pairs of sections than this are not looked through: no notice has them, and the work grows with their number. */
const MAX_CANDIDATES = 2500

/** A section with its words, which are compared. */
export type ComparableSection = { text: string } & NoticeSection

/** A section with its words as they are read. */
export const withText = (section: NoticeSection): ComparableSection => ({
  ...section,
  text: contentText(section.content),
})

/** A section and its place, counted from 0. */
type Placed = { section: ComparableSection; place: number }

const topics = ({ keys }: ComparableSection): null | string =>
  keys.length > 0 ? keyOf([...keys].sort()) : null

/**
 * Finds the sections that are each other's older and newer text, one to one.
 *
 * First those of one topic and heading, so that several of one topic are not mixed up when one is put before them; then by
 * anchor, topics, heading, and at last by likeness of the texts. A section without a topic has an anchor by its place, which
 * tells nothing: such sections go by heading and text alone.
 */
export const matchSections = (
  before: readonly ComparableSection[],
  after: readonly ComparableSection[],
): Pairs => {
  const byKeys = pairUp(before, after, [
    (section) => keyOf(topics(section), section.heading, section.text),
    (section) => topics(section) && keyOf(topics(section), section.heading),
    (section) => topics(section) && section.anchor,
    topics,
    ({ heading }) => essence(heading) || null,
  ])
  const alike = byLikeness(placed(before, byKeys.removed), placed(after, byKeys.added))
  const [old, fresh] = [new Set(alike.map(([was]) => was)), new Set(alike.map(([, is]) => is))]
  return {
    added: byKeys.added.filter((index) => !fresh.has(index)),
    pairs: [...byKeys.pairs, ...alike].sort(([, one], [, other]) => one - other),
    removed: byKeys.removed.filter((index) => !old.has(index)),
  }
}

/** Sections without a topic, whose text is all that tells what they are. */
const placed = (sections: readonly ComparableSection[], places: number[]): Placed[] =>
  places.flatMap((place) => {
    const section = sections[place]
    return section && section.keys.length === 0 ? [{ place, section }] : []
  })

type Counted = { counts: Map<string, number>; place: number; total: number }

const counted = ({ place, section }: Placed): Counted => {
  const words = wordsOf(section.text.toLowerCase())
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, place, total: words.length }
}

const byLikeness = (before: Placed[], after: Placed[]): [number, number][] => {
  if (before.length * after.length > MAX_CANDIDATES) return []
  const [old, fresh] = [before.map(counted), after.map(counted)]
  const candidates = old
    .flatMap((one) => fresh.map((other) => ({ likeness: likeness(one, other), one, other })))
    .filter((candidate) => candidate.likeness >= LIKENESS)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        // The same whichever of the texts is the newer one.
        Math.abs(a.one.place - a.other.place) - Math.abs(b.one.place - b.other.place) ||
        Math.min(a.one.place, a.other.place) - Math.min(b.one.place, b.other.place),
    )
  const taken = { after: new Set<number>(), before: new Set<number>() }
  return candidates.flatMap(({ one, other }): [number, number][] => {
    if (taken.before.has(one.place) || taken.after.has(other.place)) return []
    taken.before.add(one.place)
    taken.after.add(other.place)
    return [[one.place, other.place]]
  })
}

/** The share of words that two texts have in common (Dice's coefficient, of words as often as they stand). */
const likeness = (one: Counted, other: Counted): number => {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one]
  let common = 0
  for (const [word, count] of small.counts) common += Math.min(count, large.counts.get(word) ?? 0)
  return one.total + other.total === 0 ? 0 : (2 * common) / (one.total + other.total)
}

/**
 * Which pairs stay in order when as few as possible are moved: a longest increasing subsequence of the older places. Of
 * several, the one whose sections have most weight: a long text stays and a short one moves past it.
 *
 * @param before the older places, in the order of the newer text
 * @param weights one for each
 * @returns the indices of those that stay
 */
export const unmoved = (before: readonly number[], weights: readonly number[]): Set<number> => {
  type Chain = { length: number; weight: number; previous: number }
  const chains: Chain[] = []
  const better = (one: Chain, other: Chain | undefined): boolean =>
    !other || one.length > other.length || (one.length === other.length && one.weight > other.weight)
  let best = -1
  for (const [index, value] of before.entries()) {
    const own = weights[index] ?? 0
    let chain: Chain = { length: 1, previous: -1, weight: own }
    for (let earlier = 0; earlier < index; earlier += 1) {
      const head = chains[earlier]
      if (!head || (before[earlier] ?? 0) >= value) continue
      const longer = { length: head.length + 1, previous: earlier, weight: head.weight + own }
      if (better(longer, chain)) chain = longer
    }
    chains.push(chain)
    if (better(chain, chains[best])) best = index
  }
  const stays = new Set<number>()
  for (let index = best; index !== -1; index = chains[index]?.previous ?? -1) stays.add(index)
  return stays
}

/** The sections of two texts, compared. */
export type ComparedSections = {
  changes: SectionChange[]
  /** True when a section has the same words in another form, such as bold, or with another link. */
  reformatted: boolean
}

/**
 * The sections that were added, removed, reworded, renamed or moved: in the order of the newer text, a removed one after
 * the section it followed. A changed number alone is no change.
 */
export const compareSections = (
  before: readonly ComparableSection[],
  after: readonly ComparableSection[],
  budget: WorkBudget,
): ComparedSections => {
  const { pairs, removed } = matchSections(before, after)
  const stays = unmoved(
    pairs.map(([was]) => was),
    pairs.map(([was, is]) => 1 + (before[was]?.text.length ?? 0) + (after[is]?.text.length ?? 0)),
  )
  const olderOf = new Map(pairs.map(([was, is], index) => [is, { moved: !stays.has(index), was }]))

  // The place in the newer text after which a removed section is told: -1 is before all.
  const anchors = new Map(pairs.filter((_, index) => stays.has(index)))
  const gone = new Set(removed)
  const removedAfter = new Map<number, SectionChange[]>()
  let anchor = -1
  for (const [place, section] of before.entries()) {
    anchor = anchors.get(place) ?? anchor
    if (!gone.has(place)) continue
    const change = onlyIn(section, place, 'removed')
    const others = removedAfter.get(anchor)
    if (others) others.push(change)
    else removedAfter.set(anchor, [change])
  }

  let reformatted = false
  const changes = [...(removedAfter.get(-1) ?? [])]
  for (const [place, section] of after.entries()) {
    const pair = olderOf.get(place)
    const older = pair && before[pair.was]
    if (!older) {
      changes.push(onlyIn(section, place, 'added'))
    } else {
      const renamed = !isSameSpelling(older.heading, section.heading)
      const reworded = !isSameSpelling(older.text, section.text)
      const sameContent = reworded || isSameJSON(older.content, section.content)
      const sameHeading = renamed || older.heading === section.heading
      if (!sameContent || !sameHeading) reformatted = true
      if (renamed || pair.moved || reworded) {
        changes.push({
          anchor: section.anchor,
          change: 'changed',
          heading: section.heading,
          headingBefore: renamed ? older.heading : null,
          keys: [...section.keys],
          moved: pair.moved,
          positionAfter: place + 1,
          positionBefore: pair.was + 1,
          text: compareTexts(older.text, section.text, budget),
        })
      }
    }
    changes.push(...(removedAfter.get(place) ?? []))
  }
  return { changes, reformatted }
}

const onlyIn = (section: ComparableSection, place: number, change: 'added' | 'removed'): SectionChange => ({
  anchor: section.anchor,
  change,
  heading: section.heading,
  headingBefore: null,
  keys: [...section.keys],
  moved: false,
  positionAfter: change === 'added' ? place + 1 : null,
  positionBefore: change === 'removed' ? place + 1 : null,
  text: section.text === '' ? [] : [{ kind: change, text: section.text }],
})
