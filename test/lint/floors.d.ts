/** A folder or a file of the plugin, and what it promises of its imports. */
export type Room = {
  /** From the root of the repository. */
  room: string
  /** The only rooms it imports; by default all on the floors beneath. */
  standsOn?: readonly string[]
  /** The only packages it imports, Node's own among them; by default any. */
  packages?: readonly string[]
  /** Why, for whoever meets the rule. */
  promise?: string
}

export const FLOORS: readonly (readonly Room[])[]
export const ROOMS: ReadonlyMap<string, Room>
export const importable: (room: string) => string[]
export const picture: () => string
