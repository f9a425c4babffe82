import type { DocumentNode } from 'graphql'

/**
 * What a GraphQL document would grow to, told from its text in time that grows with neither. Its fragments can spread each
 * other, so that a kilobyte names millions of fields; and what weighs a query before it is run walks through all of them.
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
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 10, __type: 1 }

/** A part of a document, of whichever copy of graphql-js it is. */
type Part = { readonly kind: string } & Readonly<Record<string, unknown>>

type Size = { height: number; parts: number }

class TooMuch extends Error {}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

const nameIn = ({ name }: Part): string => (isPart(name) ? String(name['value']) : '')

/** Names are no parts: each is one with what it names. */
const NO_PARTS = new Set(['alias', 'loc', 'name', 'typeCondition'])

const EMPTY: Size = { height: 0, parts: 0 }

/** Weighs parts, each but once: a fragment that has been weighed is known. Stops as soon as there are too many. */
const scalesFor = (fragments: ReadonlyMap<string, Part>, most: number): ((part: Part) => Size) => {
  const known = new Map<string, 'open' | Size>()
  let seen = 0
  const weigh = (part: Part, depth: number): Size => {
    seen += 1
    if (seen > most) throw new TooMuch(`has more than ${most} parts`)
    if (depth > DEEPEST) throw new TooMuch('is nested too deep')
    const size = { height: 0, parts: 1 }
    const add = ({ height, parts }: Size) => {
      size.height = Math.max(size.height, height + 1)
      size.parts += parts
    }
    for (const [key, value] of Object.entries(part)) {
      if (NO_PARTS.has(key)) continue
      if (isPart(value)) add(weigh(value, depth + 1))
      else if (Array.isArray(value)) {
        for (const one of value) if (isPart(one)) add(weigh(one, depth + 1))
      }
    }
    if (part.kind === 'FragmentSpread') add(ofFragment(nameIn(part), depth))
    if (size.parts > most) throw new TooMuch(`has more than ${most} parts with its fragments written out`)
    return size
  }
  const ofFragment = (name: string, depth: number): Size => {
    const fragment = fragments.get(name)
    // What there is not is told by the rules of GraphQL.
    if (!fragment) return EMPTY
    const before = known.get(name)
    if (before === 'open') throw new TooMuch(`has a fragment that spreads itself, ${name}`)
    if (before) {
      if (depth + before.height > DEEPEST) throw new TooMuch('is nested too deep')
      return before
    }
    known.set(name, 'open')
    const size = weigh(fragment, depth + 1)
    known.set(name, size)
    return size
  }
  return (part) => (fragments.get(nameIn(part)) === part ? ofFragment(nameIn(part), 0) : weigh(part, 0))
}

const selectionsIn = ({ selectionSet }: Part): readonly Part[] =>
  isPart(selectionSet) ? (selectionSet['selections'] as Part[]) : []

/** What a field is called in the answer. */
const answeredAs = (field: Part): string =>
  isPart(field['alias']) ? String(field['alias']['value']) : nameIn(field)

/** Goes through an operation as it is run: fields of one name at one place are one. */
const mergeFields = (fragments: ReadonlyMap<string, Part>, operation: Part): void => {
  let pairs = 0
  let typeNames = 0
  let introspection = 0
  const merge = (parents: readonly Part[], isSchema: boolean): void => {
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
    for (const [key, same] of fields) {
      pairs += (same.length - 1) ** 2
      if (pairs > MOST_PAIRS) throw new TooMuch('repeats fields or fragments at one place too often')
      const names = new Set(same.map(nameIn))
      if (names.has('__typename') && key !== '__typename') typeNames += 1
      if (typeNames > MOST_TYPE_NAMES) throw new TooMuch('asks for __typename under too many names')
      const ofSchema = [...names].reduce((sum, name) => sum + (INTROSPECTION[name] ?? 0), 0)
      introspection += isSchema && !names.has(key) ? 1 : ofSchema
      if (introspection > MOST_INTROSPECTION) throw new TooMuch('asks for the schema too often')
      merge(same, isSchema || ofSchema > 0)
    }
  }
  merge([operation], false)
}

/**
 * Why a document is not to be looked at any further; undefined for one that may be. The work is bounded: every part is
 * looked at no more than once, and then no more than `most` of those that are written out.
 *
 * @param most parts that a document may have with its fragments written out
 */
export const excessOf = (
  { definitions }: Pick<DocumentNode, 'definitions'>,
  most = MOST_PARTS,
): string | undefined => {
  const parts = definitions as unknown as readonly Part[]
  try {
    if (parts.length > most) throw new TooMuch(`has more than ${most} parts`)
    const fragments = new Map(
      parts.filter(({ kind }) => kind === 'FragmentDefinition').map((one) => [nameIn(one), one]),
    )
    const weigh = scalesFor(fragments, most)
    const sizes = parts.map((one) => ({ isRun: one.kind === 'OperationDefinition', ...weigh(one) }))
    const written = sizes.reduce((sum, { isRun, parts: own }) => (isRun ? sum + own : sum), 0)
    if (written > most) throw new TooMuch(`has more than ${most} parts with its fragments written out`)
    for (const one of parts) if (one.kind === 'OperationDefinition') mergeFields(fragments, one)
    return undefined
  } catch (error) {
    if (error instanceof TooMuch) return error.message
    throw error
  }
}
