import { diffArrays } from 'diff'

import type { TextPart } from './types.js'

import { foldMarks, isSameSpelling } from '../spelling.js'

/**
 * How many words and signs may differ for two texts to be told apart word by word. Beyond that a reader gains nothing
 * from it, and the work grows with the square of the number (Myers 1986).
 */
const MAX_EDITS = 1000

/** Steps of work that the texts of one comparison may take together: some tenths of a second. */
const MAX_WORK = 1_500_000

/** What is left of the work that one comparison may take. The same input gives the same result: it counts steps. */
export type WorkBudget = { left: number }

/** The budget of a new comparison. */
export const workBudget = (): WorkBudget => ({ left: MAX_WORK })

/**
 * A line end; a word, with the dots, hyphens and such inside it, so that a date, an address or an inflected abbreviation
 * is one; white space; or any other character with its accents. Together they are the text. Linear: what joins a word is
 * never part of one.
 */
const TOKENS = /\r\n|[\p{L}\p{M}\p{N}_]+(?:[-.:@/'][\p{L}\p{M}\p{N}_]+)*|[^\S\r\n]+|[^]\p{M}*/gu

/** Dashes and quotation marks of every kind are taken for one: see {@link foldMarks}. */
const tokensOf = (text: string): string[] => foldMarks(text).match(TOKENS) ?? []

/** The same tokens as they are written. */
const writtenTokens = (text: string, tokens: string[]): string[] => {
  let end = 0
  return tokens.map((token) => text.slice(end, (end += token.length)))
}

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

/** The words of a text, as comparing takes them: never to be shown. */
export const wordsOf = (text: string): string[] => tokensOf(text).filter(isWord)

type Kind = TextPart['kind']
type Piece = { kind: Kind; tokens: string[] }

/**
 * Compares two texts word by word.
 *
 * No character is lost or invented: the parts `same` and `removed` are the old text, `same` and `added` the new one. What
 * was removed comes before what stands in its place. Two parts in a row are never of one kind, and none is empty. A dash or
 * quotation mark in place of another is the same; it is given as the new text has it.
 *
 * @param budget is reduced by the work done. When too much differs for it, the whole old text is given as removed and the
 * whole new one as added
 */
export const compareTexts = (
  before: string,
  after: string,
  budget: WorkBudget = workBudget(),
): TextPart[] => {
  if (isSameSpelling(before, after)) return partsOf([{ kind: 'same', tokens: [after] }])
  const replaced: Piece[] = [
    { kind: 'removed', tokens: [before] },
    { kind: 'added', tokens: [after] },
  ]
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const limit = Math.min(MAX_EDITS, Math.floor(Math.sqrt(2 * Math.max(0, budget.left))))
  // Texts that have little in common are known by it without comparing them in order.
  if (fewestEdits(old, fresh) > limit) return partsOf(replaced)
  // Numbers are compared faster than texts.
  const numbers = new Map<string, number>()
  const numbered = (tokens: string[]): number[] =>
    tokens.map((token) => {
      const number = numbers.get(token) ?? numbers.size
      numbers.set(token, number)
      return number
    })
  const changes = diffArrays(numbered(old), numbered(fresh), { maxEditLength: limit })
  const edits = changes?.reduce((sum, { added, count, removed }) => sum + (added || removed ? count : 0), 0)
  budget.left -= (edits ?? limit) ** 2 / 2
  if (!changes) return partsOf(replaced)
  const written = { after: writtenTokens(after, fresh), before: writtenTokens(before, old) }
  const place = { after: 0, before: 0 }
  return partsOf(
    joinRegions(
      changes.map(({ added, count, removed }): Piece => {
        const was = written.before.slice(place.before, place.before + (added ? 0 : count))
        const is = written.after.slice(place.after, place.after + (removed ? 0 : count))
        place.before += was.length
        place.after += is.length
        return { kind: added ? 'added' : removed ? 'removed' : 'same', tokens: removed ? was : is }
      }),
    ),
  )
}

/** How many tokens are in one list and not in the other: no comparison can do with fewer edits. */
const fewestEdits = (before: string[], after: string[]): number => {
  const counts = new Map<string, number>()
  for (const token of before) counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const token of after) counts.set(token, (counts.get(token) ?? 0) - 1)
  let edits = 0
  for (const count of counts.values()) edits += Math.abs(count)
  return edits
}

type Region = { added: string[]; removed: string[] }

/** True when a part is written: not empty, and more than white space. */
const isWritten = (tokens: string[]): boolean => tokens.some((token) => /\S/.test(token))

/**
 * Makes one change of several that only spaces keep apart: `old words` → `new text`, not a patchwork of words and spaces
 * that happen to be the same.
 */
const joinRegions = (pieces: Piece[]): Piece[] => {
  const joined: (Piece | Region)[] = []
  for (const [index, { kind, tokens }] of pieces.entries()) {
    const last = joined.at(-1)
    const region = last && 'added' in last ? last : undefined
    if (kind !== 'same') {
      if (region) region[kind].push(...tokens)
      else joined.push({ added: [], removed: [], [kind]: [...tokens] })
      continue
    }
    const next = pieces.slice(index + 1, index + 3)
    const blank = tokens.every((token) => /^[^\S\r\n]+$/.test(token))
    const stays = (side: 'added' | 'removed'): boolean =>
      isWritten(region?.[side] ?? []) || next.some((piece) => piece.kind === side && isWritten(piece.tokens))
    if (region && blank && next[0] && stays('added') && stays('removed')) {
      region.added.push(...tokens)
      region.removed.push(...tokens)
    } else {
      joined.push({ kind, tokens })
    }
  }
  return joined.flatMap((piece) => ('added' in piece ? trimmed(piece) : [piece]))
}

const isSame = (one = '', other = ''): boolean => isSameSpelling(one, other)

/** A changed region without what both of its sides begin or end with. */
const trimmed = ({ added, removed }: Region): Piece[] => {
  const shorter = Math.min(added.length, removed.length)
  let start = 0
  while (start < shorter && isSame(added[start], removed[start])) start += 1
  let end = 0
  while (end < shorter - start && isSame(added.at(-1 - end), removed.at(-1 - end))) end += 1
  return [
    { kind: 'same', tokens: added.slice(0, start) },
    { kind: 'removed', tokens: removed.slice(start, removed.length - end) },
    { kind: 'added', tokens: added.slice(start, added.length - end) },
    { kind: 'same', tokens: added.slice(added.length - end) },
  ]
}

/** The parts with their texts: none empty, no two of one kind in a row. */
const partsOf = (pieces: Piece[]): TextPart[] => {
  const parts: TextPart[] = []
  for (const { kind, tokens } of pieces) {
    const text = tokens.join('')
    const last = parts.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  return parts
}
