import type { DocumentNode } from 'graphql'

/**
 * What a GraphQL document would grow to, told in time that grows with its length at most. Fragments can spread each other, so
 * that a kilobyte names millions of fields; and what weighs a query before it is run walks through all of them.
 */

/** The least of parts that a document may have, each fragment counted wherever it is spread: more than any page needs. */
export const MOST_PARTS = 10_000

/** How deep parts may lie in each other: two for each field in a field. */
const DEEPEST = 200

/** Fields of one name at one place are compared two by two. */
const MOST_PAIRS = 250_000

/** `__typename` under other names: it weighs nothing, however often it is asked for. */
const MOST_TYPE_NAMES = 100

/** The schema, which weighs nothing either, once; or so many of its types. */
const MOST_INTROSPECTION = 12
const INTROSPECTION: ReadonlyMap<string, number> = new Map([
  ['__schema', 10],
  ['__type', 1],
])

/** A part of a document, of whichever copy of graphql-js it is. */
type Part = { readonly kind: string } & Readonly<Record<string, unknown>>

class TooMuch extends Error {}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

const nameIn = ({ name }: Part): string => (isPart(name) ? String(name['value']) : '')

/** Names are no parts: each is one with what it names. */
const isName = (key: string): boolean =>
  key === 'kind' || key === 'loc' || key === 'name' || key === 'alias' || key === 'typeCondition'

/** What a fragment is written out: how many parts, and how deep they lie. */
type Size = { height: number; parts: number }

/**
 * Counts parts with fragments written out, looking at each but once: a fragment that has been counted is known. Stops as soon
 * as there are too many.
 */
const counterOf = (fragments: ReadonlyMap<string, Part>, most: number): ((part: Part) => number) => {
  const known = new Map<string, 'open' | Size>()
  let seen = 0
  let deepest = 0
  const lieAt = (depth: number): void => {
    if (depth > DEEPEST) throw new TooMuch('is nested too deep')
    deepest = Math.max(deepest, depth)
  }
  const count = (part: Part, depth: number): number => {
    seen += 1
    if (seen > most) throw new TooMuch(`has more than ${most} parts`)
    lieAt(depth)
    let parts = 1
    for (const key in part) {
      if (isName(key)) continue
      const value = part[key]
      if (Array.isArray(value)) for (const one of value) parts += isPart(one) ? count(one, depth + 1) : 0
      else if (isPart(value)) parts += count(value, depth + 1)
    }
    if (part.kind === 'FragmentSpread') parts += countFragment(nameIn(part), depth + 1)
    if (parts > most) throw new TooMuch(`has more than ${most} parts with its fragments written out`)
    return parts
  }
  const countFragment = (name: string, depth: number): number => {
    const fragment = fragments.get(name)
    // What there is not is told by the rules of GraphQL.
    if (!fragment) return 0
    const before = known.get(name)
    if (before === 'open') throw new TooMuch(`has a fragment that spreads itself, ${name}`)
    if (before) {
      lieAt(depth + before.height)
      return before.parts
    }
    known.set(name, 'open')
    const outside = deepest
    deepest = depth
    const parts = count(fragment, depth)
    known.set(name, { height: deepest - depth, parts })
    deepest = Math.max(deepest, outside)
    return parts
  }
  return (part) => (fragments.get(nameIn(part)) === part ? countFragment(nameIn(part), 0) : count(part, 0))
}

const selectionsIn = ({ selectionSet }: Part): readonly Part[] =>
  isPart(selectionSet) ? (selectionSet['selections'] as Part[]) : []

/** What a field is called in the answer. */
const answeredAs = (field: Part): string =>
  isPart(field['alias']) ? String(field['alias']['value']) : nameIn(field)

/** Goes through an operation as it is run: fields of one name at one place are one. */
const mergeFields = (
  fragments: ReadonlyMap<string, Part>,
  operation: Part,
  { complexity, weights }: Limits,
): void => {
  let pairs = 0
  let typeNames = 0
  let introspection = 0
  /** @param isSchema whether the place is in an answer about the schema */
  const visit = (key: string, same: readonly Part[], isSchema: boolean): void => {
    let ofSchema = 0
    for (const field of same) {
      const name = nameIn(field)
      if (name === '__typename' && name !== key) typeNames += 1
      ofSchema = Math.max(ofSchema, isSchema && name !== key ? 1 : (INTROSPECTION.get(name) ?? 0))
    }
    if (typeNames > MOST_TYPE_NAMES) throw new TooMuch('asks for __typename under too many names')
    introspection += ofSchema
    if (introspection > MOST_INTROSPECTION) throw new TooMuch('asks for the schema too often')
    merge(same, isSchema || ofSchema > 0)
  }
  const weighQuery = (fields: ReadonlyMap<string, readonly Part[]>): void => {
    let weight = 0
    for (const same of fields.values()) {
      // What a directive leaves out weighs nothing.
      const field = same.find(({ directives }) => !Array.isArray(directives) || directives.length === 0)
      weight += field ? (weights.get(nameIn(field)) ?? 0) : 0
    }
    if (weight > complexity) throw new TooMuch(`exceeds the maximum complexity of ${complexity}`)
  }
  const merge = (parents: readonly Part[], isSchema: boolean): void => {
    if (parents.every(({ selectionSet }) => selectionSet === undefined)) return
    const fields = new Map<string, Part[]>()
    const spread = new Set<string>()
    const collect = (part: Part): void => {
      for (const selection of selectionsIn(part)) {
        if (selection.kind === 'Field') {
          const key = answeredAs(selection)
          const same = fields.get(key)
          if (same) same.push(selection)
          else fields.set(key, [selection])
        } else if (selection.kind === 'InlineFragment') {
          collect(selection)
        } else {
          const name = nameIn(selection)
          const fragment = fragments.get(name)
          if (!fragment || spread.has(name)) continue
          spread.add(name)
          collect(fragment)
        }
      }
    }
    for (const parent of parents) collect(parent)
    pairs += spread.size ** 2
    if (parents[0] === operation) weighQuery(fields)
    for (const [key, same] of fields) {
      pairs += (same.length - 1) ** 2
      if (pairs > MOST_PAIRS) throw new TooMuch('repeats fields or fragments at one place too often')
      visit(key, same, isSchema)
    }
  }
  merge([operation], false)
}

/** What a document may be. */
export type Limits = {
  /** How many parts it may have with its fragments written out. */
  parts: number
  /** How complex it may be, as far as that can be told from the fields it begins with. */
  complexity: number
  /** What these weigh at least. */
  weights: ReadonlyMap<string, number>
}

const UNLIMITED: Limits = { complexity: Infinity, parts: MOST_PARTS, weights: new Map() }

/**
 * Why a document is not to be looked at any further; undefined for one that may be. The work is bounded: every part is
 * looked at no more than once, and then no more of those that are written out than there may be.
 *
 * @returns such as `has more than 10000 parts`
 */
export const excessOf = (
  { definitions }: Pick<DocumentNode, 'definitions'>,
  given: Partial<Limits> = {},
): string | undefined => {
  const limits = { ...UNLIMITED, ...given }
  const most = limits.parts
  const parts = definitions as unknown as readonly Part[]
  try {
    if (parts.length > most) throw new TooMuch(`has more than ${most} parts`)
    const fragments = new Map(
      parts.filter(({ kind }) => kind === 'FragmentDefinition').map((one) => [nameIn(one), one]),
    )
    const count = counterOf(fragments, most)
    let written = 0
    for (const one of parts) {
      const own = count(one)
      if (one.kind === 'OperationDefinition') written += own
    }
    if (written > most) throw new TooMuch(`has more than ${most} parts with its fragments written out`)
    for (const one of parts) if (one.kind === 'OperationDefinition') mergeFields(fragments, one, limits)
    return undefined
  } catch (error) {
    if (error instanceof TooMuch) return error.message
    throw error
  }
}
