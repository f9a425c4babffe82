/**
 * What there may be millions of is kept in columns of numbers: a tenth of what objects would take. Nothing but what the language
 * itself has is used.
 */

/** Numbers of one kind, by place. */
export type Column = Float64Array | Uint8Array | Uint32Array

/** The same numbers with room for more. */
export const longer = <Of extends Column>(column: Of, length: number): Of => {
  const copy = new (column.constructor as new (length: number) => Of)(length)
  copy.set(column)
  return copy
}

/** Numbers for names, each of which is kept once. */
export const createNames = () => {
  const names: string[] = []
  const numbers = new Map<string, number>()
  return {
    count: () => names.length,
    nameOf: (number: number): string => names[number] ?? '',
    numberOf: (name: string): number => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.length)
      return names.push(name) - 1
    },
  }
}
