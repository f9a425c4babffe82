/** So many words in a row are a run: shorter ones are in many texts by chance. */
export const RUN = 4

/** Of a text no more words are read: a notice of a whole town has fewer. */
const MOST_WORDS = 4_000

/** The words of a text in a row, each run with where its first word begins and its last one ends. */
export type Runs = {
  /** What each is known by: four bytes made of its words, whatever their letter case. */
  hashes: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
}

/** FNV-1a, over the code units of a word. */
const hashOfWord = (word: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** The order of the words counts: each is mixed into what those before it came to. */
const hashOfRun = (words: readonly number[], from: number): number => {
  let hash = 0
  for (let at = from; at < from + RUN; at += 1) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/** The runs of a text, in its order. Of two texts that say the same word for word they are the same; punctuation is no part of them. */
export const runsIn = (text: string): Runs => {
  const hashes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]{1,40}/gu)) {
    hashes.push(hashOfWord(word.toLowerCase()))
    starts.push(index)
    ends.push(index + word.length)
    if (hashes.length === MOST_WORDS) break
  }
  const size = Math.max(0, hashes.length - RUN + 1)
  const runs = new Uint32Array(size)
  for (let at = 0; at < size; at += 1) runs[at] = hashOfRun(hashes, at)
  return {
    ends: Uint32Array.from(ends.slice(RUN - 1)),
    hashes: runs,
    starts: Uint32Array.from(starts.slice(0, size)),
  }
}

/** What some texts are known by: the hashes of their runs in ascending order, each once. */
export type Print = Uint32Array

/**
 * The print of some texts, each read for itself.
 *
 * @param left runs that are left out
 */
export const printOf = (runs: readonly Runs[], left?: ReadonlySet<number>): Print => {
  const hashes = new Set<number>()
  for (const { hashes: own } of runs) {
    for (const hash of own) if (!left?.has(hash)) hashes.add(hash)
    if (hashes.size >= MOST_WORDS) break
  }
  return Uint32Array.from(hashes).sort()
}

/** The places in a print of what another one holds too, in ascending order. */
export const sharedPlaces = (print: Print, other: Print): number[] => {
  const places: number[] = []
  let at = 0
  let there = 0
  while (at < print.length && there < other.length) {
    const own = print[at] ?? 0
    const one = other[there] ?? 0
    if (own === one) places.push(at)
    if (own <= one) at += 1
    if (one <= own) there += 1
  }
  return places
}
