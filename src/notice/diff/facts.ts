import type { NoticeContent } from '../document.js'
import type { FactChange } from './types.js'
import type { Writer } from './writer.js'

import { compareCookies } from './cookies.js'
import { comparePeople } from './people.js'
import { type ComparedText, compareDates, comparePresentation } from './presentation.js'
import { compareRegisters } from './registers.js'
import { FACT_CHANGE_KINDS } from './types.js'
import { nameOfKey } from './writer.js'

/** The changes in the facts of two texts in one language, in the order of {@link FACT_CHANGE_KINDS}. */
export const compareFacts = (from: ComparedText, to: ComparedText, writer: Writer): FactChange[] =>
  [
    ...comparePeople(from, to, writer),
    ...compareRegisters(from, to, writer),
    ...compareRights(from, to, writer),
    ...compareCookies(from, to, writer),
    ...compareDates(from, to, writer),
    ...comparePresentation(from, to, writer),
  ].sort((one, other) => place(one) - place(other))

const places = new Map(FACT_CHANGE_KINDS.map((kind, index) => [kind, index]))
const place = ({ kind }: FactChange): number => places.get(kind) ?? places.size

/** Rights are told by their official names; how the text of one changed is told with its section. */
const compareRights = (from: NoticeContent, to: NoticeContent, writer: Writer): FactChange[] => {
  const headings = Object.fromEntries(
    Object.entries(writer.pack.rights).map(([right, { heading }]) => [right, heading]),
  )
  const keysOf = ({ rights }: NoticeContent) => new Set(rights.map(({ key }) => key))
  const [old, fresh] = [keysOf(from), keysOf(to)]
  const naming = (right: string) => ({ context: null, subject: nameOfKey(headings, right) })
  return [
    ...[...fresh]
      .filter((right) => !old.has(right))
      .map((right) => writer.added('rightAdded', nameOfKey(headings, right), naming(right))),
    ...[...old]
      .filter((right) => !fresh.has(right))
      .map((right) => writer.removed('rightRemoved', nameOfKey(headings, right), naming(right))),
  ]
}
