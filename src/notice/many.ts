/**
 * What is done with a list however long it is. Spread as the arguments of a call (`Math.max(...numbers)`, `list.push(...more)`), some
 * 120,000 are more than the stack of a process holds.
 */

/** Adds to the end of a list. */
export const addAll = <One>(list: One[], more: Iterable<One>): void => {
  for (const one of more) list.push(one)
}

/** The greatest of some numbers; -Infinity of none. */
export const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, one) => Math.max(most, one), -Infinity)

/** The least of some numbers; Infinity of none. */
export const least = (numbers: readonly number[]): number =>
  numbers.reduce((fewest, one) => Math.min(fewest, one), Infinity)
