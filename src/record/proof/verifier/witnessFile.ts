/**
 * What witnesses keep: checkpoints, and in the files that the app itself adds to also what was logged. Nothing but Node's own
 * modules is imported.
 */
import type { PublicKey } from '../../log/note.js'
import type { LogEntry, Remembered } from './logCheck.js'

import { leafHash } from '../../log/merkle.js'
import { parseCheckpoint, parseNote, signersOf } from '../../log/note.js'
import { parseObject, unknownMembers } from './json.js'
import { asEntry, growingTree } from './logCheck.js'
import { addAll } from '../../../notice/many.js'

/** Schema of a line in a witness's file. */
export const WITNESS_SCHEMA = 'payload-privacy-notices/witness/1'

/** A line in a witness's file. */
export type WitnessLine = {
  schema: typeof WITNESS_SCHEMA
  /** When it was written: an instant. */
  at: string
  /** A signed note. */
  checkpoint: string
  /** What was logged since the line before. */
  entries: LogEntry[]
  /** The answer of an authority to a request for a time stamp of the checkpoint (RFC 3161), in base64. */
  timestamp?: string
}

/** What a witness keeps. */
export type WitnessKept = Remembered & {
  /** The same checkpoints as they were signed, with their time stamps. */
  notes: { note: string; timestamp: null | string }[]
  /** Sentences on what in it cannot be used. */
  problems: string[]
  /** How many checkpoints are not signed with a key that is known. */
  foreign: number
}

const LINE_MEMBERS = ['at', 'checkpoint', 'entries', 'schema', 'timestamp']

const readLine = (line: string): null | WitnessLine => {
  const parsed = parseObject(line)
  if (parsed?.schema !== WITNESS_SCHEMA || unknownMembers(parsed, LINE_MEMBERS).length > 0) return null
  const { at, checkpoint, entries, timestamp } = parsed
  const read = Array.isArray(entries) ? entries.map(asEntry) : [null]
  const isLine =
    typeof at === 'string' &&
    typeof checkpoint === 'string' &&
    !read.includes(null) &&
    (timestamp === undefined || typeof timestamp === 'string')
  return isLine ? (parsed as unknown as WitnessLine) : null
}

/**
 * The signed notes in a text, one after the other: what `payload privacy-notices checkpoint >> file` writes.
 *
 * @returns null for what is no note
 */
const notesIn = (text: string): (null | string)[] =>
  text
    // Each ends with its signatures, of which the first line of the next is none.
    .split(/(?<=^— \S+ \S+\n)(?!— )/m)
    .map((note) => note.replace(/^\n+/, ''))
    .filter((note) => note.trim() !== '')
    .map((note) => (parseNote(note) ? note : null))

/** Entries by their numbers, as far as they are there from the first; null where two differ. */
const inOrder = (entries: readonly LogEntry[]): LogEntry[] | null => {
  const ordered: LogEntry[] = []
  for (const entry of [...entries].sort((a, b) => a.index - b.index)) {
    const last = ordered.at(-1)
    if (last?.index === entry.index) {
      if (last.record !== entry.record) return null
    } else if (entry.index === ordered.length) ordered.push(entry)
    else break
  }
  return ordered
}

/** Whether entries give the roots of all checkpoints that are not beyond them. */
const giveRoots = (entries: readonly LogEntry[], checkpoints: Remembered['checkpoints']): boolean => {
  const tree = growingTree()
  const bySize = [...checkpoints].sort((a, b) => a.size - b.size)
  let next = 0
  for (let size = 0; size <= entries.length; size += 1) {
    for (; bySize[next]?.size === size; next += 1) {
      const { root } = bySize[next] as (typeof bySize)[number]
      if (!tree.roots().some((made) => made.equals(root))) return false
    }
    const entry = entries[size]
    if (entry) tree.add(leafHash(Buffer.from(entry.record, 'hex')), null)
  }
  return true
}

/**
 * Reads what a witness keeps: signed notes one after the other, lines that the app has added to a file, or both.
 *
 * @param text of it
 * @param name what it is called in sentences
 * @param keys that checkpoints must be signed with; null where none are known
 */
export const readWitness = (text: string, name: string, keys: null | readonly PublicKey[]): WitnessKept => {
  const kept: WitnessKept = { name, checkpoints: [], entries: [], foreign: 0, notes: [], problems: [] }
  const take = (note: null | string, timestamp: null | string) => {
    const parsed = note === null ? null : parseNote(note)
    const checkpoint = parsed && parseCheckpoint(parsed.text)
    if (note === null || !parsed || !checkpoint) {
      kept.problems.push('Something in it is no checkpoint.')
      return
    }
    const signers = keys && signersOf(parsed, keys)
    if (keys && !signers?.length) {
      kept.foreign += 1
      kept.problems.push(`A checkpoint of ${checkpoint.size} entries is not signed with a key that is known.`)
      return
    }
    kept.checkpoints.push(checkpoint)
    kept.notes.push({ note, timestamp })
  }
  const entries: LogEntry[] = []
  let between = ''
  const takeNotes = () => {
    for (const note of notesIn(between)) take(note, null)
    between = ''
  }
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (!line.startsWith('{')) {
      between += `${line}\n`
      continue
    }
    takeNotes()
    const read = readLine(line)
    // One that was being written when the process ended is followed by a whole one.
    if (!read) kept.problems.push('A line in it cannot be read.')
    else {
      take(read.checkpoint, read.timestamp ?? null)
      addAll(entries, read.entries)
    }
  }
  takeNotes()
  const ordered = inOrder(entries)
  if (ordered && giveRoots(ordered, kept.checkpoints)) kept.entries = ordered
  else kept.problems.push('The entries in it are not those that its checkpoints were made of.')
  return kept
}
