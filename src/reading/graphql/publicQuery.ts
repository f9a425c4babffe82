import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode, ValueNode } from 'graphql'

import { createHash } from 'node:crypto'

import { Kind, parse } from 'graphql'

import type { Asked } from '../scoped.js'

import { LEAST_WEIGHTS } from './complexity.js'

/**
 * What a query is about, told from its text before anything is validated: whether it asks for nothing but the public queries,
 * and of which addresses. Whatever cannot be told so is Payload's to answer, or to refuse.
 */

/** The variables of a request, as they were sent. */
export type Variables = Readonly<Record<string, unknown>>

/** An operation that asks for public queries alone. */
export type PublicQuery = {
  /** Names the text: its SHA-256. */
  digest: string
  /**
   * The addresses that the answer is about, if it is about no others; undefined when it tells of all notices, when they are
   * too many, or when an address is none.
   */
  addressesFor: (variables: Variables) => readonly Asked[] | undefined
}

/** Characters of a text beyond which nobody looks at it: more than a query may have parts. */
export const LONGEST_QUERY = 100_000

/** Of a text beyond which it is not parsed: as many parts as a query may have, with all that stands between them. */
const MOST_TOKENS = 50_000

/** Addresses that one answer is about: each is looked up for each reader. */
const MOST_ADDRESSES = 10

/** The public query that tells of every notice. */
const OF_ALL = 'PublishedPrivacyNotices'

/** Where an argument stands: in the text, or in a variable. Null is as good as nothing. */
type Place = { standard: null | string; variable: string } | { text: null | string }

/** Where the address of a query stands. */
type AddressPlace = { scope: Place; slug: Place }

/** The addresses that an operation names; undefined when it tells of all notices. */
type Operation = { places: readonly AddressPlace[] | undefined }

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

const NOWHERE: Place = { text: null }

/** The text of a literal; undefined for one of another kind. */
const textOf = (value: undefined | ValueNode): null | string | undefined => {
  if (value === undefined || value.kind === Kind.NULL) return null
  return value.kind === Kind.STRING ? value.value : undefined
}

/** Looks at the fields that an operation begins with, those of fragments included; undefined when one is no public query. */
const operationOf = (operation: OperationDefinitionNode, fragments: Fragments): Operation | undefined => {
  if (operation.operation !== 'query') return undefined
  const standards = new Map(
    (operation.variableDefinitions ?? []).map(({ defaultValue, variable }) => [
      variable.name.value,
      textOf(defaultValue) ?? null,
    ]),
  )
  const places: AddressPlace[] = []
  const seen = new Set<string>()
  let isOfAll = false
  const isPublic = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return isPublic(selection.selectionSet)
      const name = selection.name.value
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(name)) return true
        seen.add(name)
        const fragment = fragments.get(name)
        return fragment !== undefined && isPublic(fragment.selectionSet)
      }
      if (name === '__typename') return true
      if (!LEAST_WEIGHTS.has(name)) return false
      if (name === OF_ALL) {
        isOfAll = true
        return true
      }
      const placeOf = (argument: string): Place | undefined => {
        const value = selection.arguments?.find((one) => one.name.value === argument)?.value
        if (value?.kind === Kind.VARIABLE) {
          const variable = value.name.value
          return { standard: standards.get(variable) ?? null, variable }
        }
        const text = textOf(value)
        return text === undefined ? undefined : text === null ? NOWHERE : { text }
      }
      const [scope, slug] = [placeOf('scope'), placeOf('slug')]
      if (!scope || !slug || slug === NOWHERE) return false
      places.push({ scope, slug })
      return true
    })
  return isPublic(operation.selectionSet) ? { places: isOfAll ? undefined : places } : undefined
}

const addressesOf = ({ places }: Operation, variables: Variables): readonly Asked[] | undefined => {
  if (!places) return undefined
  const valueAt = (place: Place): unknown => {
    if ('text' in place) return place.text
    return Object.hasOwn(variables, place.variable) ? variables[place.variable] : place.standard
  }
  const addresses = new Map<string, Asked>()
  for (const place of places) {
    // A scope that is empty is none, as everywhere.
    const [scope, slug] = [valueAt(place.scope) || undefined, valueAt(place.slug)]
    if (typeof slug !== 'string' || (scope !== undefined && typeof scope !== 'string')) return undefined
    addresses.set(JSON.stringify([scope, slug]), { scope, slug })
    if (addresses.size > MOST_ADDRESSES) return undefined
  }
  return [...addresses.values()]
}

/** The operation of a name, or the only one where none is named; undefined when there is none such. */
const operationIn = (text: string, name: string | undefined): Operation | undefined => {
  const { definitions } = parse(text, { maxTokens: MOST_TOKENS, noLocation: true })
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
    else if (one.kind === Kind.OPERATION_DEFINITION) operations.push(one)
  }
  const asked = name === undefined ? operations : operations.filter((one) => one.name?.value === name)
  const [operation, ...others] = asked
  return operation && others.length === 0 ? operationOf(operation, fragments) : undefined
}

/**
 * What a text asks for, by one of its operations.
 *
 * @param name of the operation; none where there is but one
 * @returns null when that asks for anything but public queries, when there is none such, or when the text cannot be read
 */
export const publicQueryIn = (text: string, name: string | undefined): null | PublicQuery => {
  if (text.length > LONGEST_QUERY) return null
  try {
    const operation = operationIn(text, name)
    if (!operation) return null
    const digest = createHash('sha256').update(text).digest('base64url')
    return { digest, addressesFor: (variables) => addressesOf(operation, variables) }
  } catch {
    // A fault of its grammar, or parts that lie too deep in each other: Payload says which.
    return null
  }
}
