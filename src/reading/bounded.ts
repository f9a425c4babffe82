/** The largest part of the room that one thing may take. */
const LARGEST_PART = 4

/** What is kept by name for as long as there is room for it; what was used least lately goes first. */
export type Bounded<Value> = {
  /** What is kept under a name; it is used by that. */
  get: (name: string) => undefined | Value
  /**
   * Keeps a thing under a name, in place of what was there.
   *
   * @param size of it, in the unit of the room; a thing larger than a quarter of the room is not kept
   * @param room of all that is kept
   */
  set: (name: string, value: Value, { room, size }: { room: number; size: number }) => void
  delete: (name: string) => void
}

/** Keeps things in a certain room, whatever is given to it. */
export const bounded = <Value>(): Bounded<Value> => {
  // The last of a Map is the one that was used last.
  const kept = new Map<string, { size: number; value: Value }>()
  let taken = 0
  const remove = (name: string): void => {
    taken -= kept.get(name)?.size ?? 0
    kept.delete(name)
  }
  return {
    delete: remove,
    get: (name) => {
      const known = kept.get(name)
      if (!known) return undefined
      kept.delete(name)
      kept.set(name, known)
      return known.value
    },
    set: (name, value, { room, size }) => {
      remove(name)
      if (size > room / LARGEST_PART) return
      kept.set(name, { size, value })
      taken += size
      for (const oldest of kept.keys()) {
        if (taken <= room) break
        remove(oldest)
      }
    },
  }
}
