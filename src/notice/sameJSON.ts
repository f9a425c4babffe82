type Written = { toJSON: () => unknown }

/** True for what becomes something else in JSON, such as a date. */
const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Written>).toJSON === 'function'

const asWritten = (value: unknown): unknown => (isWritten(value) ? value.toJSON() : value)

const own = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

/**
 * Whether two values are the same JSON, in whatever order their members are: a member that is undefined is none.
 *
 * It ends at the first difference, where comparing canonical JSON would write all of both.
 */
export const isSameJSON = (left: unknown, right: unknown): boolean => {
  if (left === right) return true
  if (isWritten(left) || isWritten(right)) return isSameJSON(asWritten(left), asWritten(right))
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
    return left.every((one, index) => isSameJSON(one ?? null, (right as unknown[])[index] ?? null))
  }
  const of = left as Record<string, unknown>
  const to = right as Record<string, unknown>
  return (
    Object.keys(of).every((name) => isSameJSON(of[name], own(to, name))) &&
    Object.keys(to).every((name) => to[name] === undefined || own(of, name) !== undefined)
  )
}
