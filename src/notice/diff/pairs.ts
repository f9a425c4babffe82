import { foldMarks } from '../spelling.js'

/** What belongs together in two lists: places in the older and in the newer one. */
export type Pairs = {
  /** In the order of the newer list. */
  pairs: [before: number, after: number][]
  removed: number[]
  added: number[]
}

/**
 * Pairs the items of two lists one to one. Each key is tried in turn on what the ones before it left: items whose key is
 * the same belong together, the first with the first, with whatever dashes and quotation marks. An item whose key is null takes no part in that turn.
 *
 * The pairs of two lists are those of the same lists the other way round.
 */
export const pairUp = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => null | string)[],
): Pairs => {
  const free = { after: new Set(after.keys()), before: new Set(before.keys()) }
  const pairs: [number, number][] = []
  for (const written of keys) {
    const key = (item: Item): null | string => {
      const value = written(item)
      return value === null ? null : foldMarks(value)
    }
    const waiting = new Map<string, number[]>()
    // Backwards, so that the first is the last in its list and popped first.
    for (const index of [...free.before].reverse()) {
      const value = key(before[index] as Item)
      if (value === null) continue
      const same = waiting.get(value)
      if (same) same.push(index)
      else waiting.set(value, [index])
    }
    if (waiting.size === 0) continue
    for (const index of [...free.after]) {
      const value = key(after[index] as Item)
      const found = value === null ? undefined : waiting.get(value)?.pop()
      if (found === undefined) continue
      pairs.push([found, index])
      free.before.delete(found)
      free.after.delete(index)
    }
  }
  return {
    added: [...free.after],
    pairs: pairs.sort(([, one], [, other]) => one - other),
    removed: [...free.before],
  }
}

/** A key of several values, whatever dashes and quotation marks are in them. */
export const keyOf = (...values: unknown[]): string =>
  JSON.stringify(values, (_, value: unknown) => (typeof value === 'string' ? foldMarks(value) : value))

/** The items of a list without those that say the same as one before them. */
export const unique = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => {
  const seen = new Set<string>()
  return items.filter((item) => {
    const value = key(item)
    return seen.size < seen.add(value).size
  })
}
