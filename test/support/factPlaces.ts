import type { RecordedNotice } from '../../src/notice/document.js'

/**
 * Where a format tells each fact of a notice, found by changing one fact at a time: the places of the output that become others.
 * So nothing has to be said of how a format is made.
 */

type JSONValue = boolean | null | number | string | { [key: string]: JSONValue } | JSONValue[]
type Step = number | string

/** A fact: where it stands in a notice. */
export type Leaf = { path: readonly Step[]; value: boolean | number | string }

const isTree = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null

/** Every text, number and truth value in a tree, with the way to it. */
export const leavesOf = (tree: unknown, path: readonly Step[] = []): Leaf[] => {
  if (!isTree(tree)) return tree === null || tree === undefined ? [] : [{ path, value: tree as string }]
  return Object.entries(tree).flatMap(([key, value]) =>
    leavesOf(value, [...path, Array.isArray(tree) ? Number(key) : key]),
  )
}

/** A way as it is written down, whichever of several things it leads to: `registers[].purposes[].name`. */
export const written = (path: readonly Step[]): string =>
  path.map((step, index) => (typeof step === 'number' ? '[]' : `${index > 0 ? '.' : ''}${step}`)).join('')

/** Another value of the closed lists, by the name of the fact. */
const OTHERS: Readonly<Record<string, string>> = {
  applies: 'no',
  basis: 'law',
  category: 'marketing',
  key: 'notification',
  legalBases: 'vitalInterests',
  mechanism: 'bindingCorporateRules',
  origin: 'fromOthers',
  role: 'other',
  type: 'minor',
}

/** Another value of the same kind. */
const another = ({ path, value }: Leaf): boolean | number | string => {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  const name = path.findLast((step) => typeof step === 'string')
  const other = typeof name === 'string' ? OTHERS[name] : undefined
  if (other !== undefined) return other
  if (/^[A-Z]{2}$/.test(value)) return 'NO'
  if (/^P\d/.test(value)) return 'P9Y'
  if (/^\+\d/.test(value)) return `${value.slice(0, -1)}9`
  if (/^\d{4}-\d{2}/.test(value)) return `2020${value.slice(4)}`
  if (/^[0-9a-f]{64}$/.test(value)) return 'b'.repeat(64)
  return `x${value}`
}

const changed = <Tree>(tree: Tree, [step, ...rest]: readonly Step[], value: unknown): Tree => {
  if (step === undefined) return value as Tree
  const copy = (Array.isArray(tree) ? [...(tree as unknown[])] : { ...tree }) as Record<Step, unknown>
  copy[step] = changed(copy[step], rest, value)
  return copy as Tree
}

/** The places where two trees differ. */
const differences = (one: unknown, other: unknown, path: readonly Step[] = []): string[] => {
  if (JSON.stringify(one) === JSON.stringify(other)) return []
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other)) return [written(path)]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return keys.flatMap((key) =>
    differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], [
      ...path,
      Array.isArray(one) ? Number(key) : key,
    ]),
  )
}

/**
 * Where a format tells each fact of a notice, by the way to the fact; no place for one that it does not tell.
 *
 * @param give the notice in the format, as JSON
 */
export const placesOf = (
  notice: RecordedNotice,
  give: (notice: RecordedNotice) => string,
): Map<string, string[]> => {
  const before = JSON.parse(give(notice)) as JSONValue
  const places = new Map<string, string[]>()
  for (const leaf of leavesOf(notice)) {
    const after = JSON.parse(give(changed(notice, leaf.path, another(leaf)))) as JSONValue
    const fact = written(leaf.path)
    places.set(fact, [...new Set([...(places.get(fact) ?? []), ...differences(before, after)])])
  }
  return places
}
