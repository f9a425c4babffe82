/** What a pasted text may hold and a notice cannot: it is left out, and that is said. */
export const DROPPED = [
  'deleted',
  'comments',
  'footnotes',
  'images',
  'textBoxes',
  'tables',
  'mergedCells',
  'links',
  'underlines',
  'embeds',
  'controls',
  'hidden',
] as const

export type DroppedKind = (typeof DROPPED)[number]

/** How often something of one kind was left out, and the words by which to find the first of them. */
export type Dropped = { kind: DroppedKind; count: number; names: string[] }

const MAX_NAMES = 3
const MAX_NAME_LENGTH = 60

/** Text as one line, cut to what names it. */
const shortName = (text: string): string => {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim()
  return line.length > MAX_NAME_LENGTH
    ? `${line.slice(0, MAX_NAME_LENGTH - 1).replace(/[\s,;:.]+$/, '')}…`
    : line
}

/** Counts what is left out. */
export class Tally {
  readonly #found = new Map<DroppedKind, Dropped>()

  /** Counts one, or `count`, of a kind; `name` is what to find it by. */
  add(kind: DroppedKind, { count = 1, name = '' }: { count?: number; name?: string } = {}): void {
    const found = this.#found.get(kind) ?? { kind, count: 0, names: [] }
    found.count += count
    const short = shortName(name)
    if (short !== '' && found.names.length < MAX_NAMES) found.names.push(short)
    this.#found.set(kind, found)
  }

  /** Sees to it that at least `count` of a kind are told: of what leaves a mark in two places, such as a footnote. */
  atLeast(kind: DroppedKind, count: number): void {
    const more = count - (this.#found.get(kind)?.count ?? 0)
    if (more > 0) this.add(kind, { count: more })
  }

  /** Everything counted, in the order of {@link DROPPED}. */
  all(): Dropped[] {
    return DROPPED.flatMap((kind) => this.#found.get(kind) ?? [])
  }
}
