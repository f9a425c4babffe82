import type { NoticeContent, NoticeSection, RecordedNotice } from '../document.js'
import type { Numbering } from '../vocabulary.js'
import type { FactChange } from './types.js'
import type { Writer } from './writer.js'

import { formatDate } from '../dates.js'
import { nameOfKey } from './writer.js'

/** A text to compare, with what its record says of it as far as that is known. */
export type ComparedText = NoticeContent & Partial<Pick<RecordedNotice, 'preparedOn'>>

/** What two texts are dated and labelled by, where that differs. */
export const compareDates = (from: ComparedText, to: ComparedText, writer: Writer): FactChange[] => {
  const dateOf = ({ preparedOn }: ComparedText) => preparedOn && formatDate(preparedOn, writer.language)
  return [
    ...writer.changed('preparedOnChanged', dateOf(from), dateOf(to)),
    ...writer.changed('versionLabelChanged', from.versionLabel, to.versionLabel),
  ]
}

/** How the sections of two texts are numbered and laid out, where that differs. */
export const comparePresentation = (from: NoticeContent, to: NoticeContent, writer: Writer): FactChange[] => {
  const { layouts, numberings } = writer.texts
  const [old, fresh] = [numberingOf(from.sections), numberingOf(to.sections)]
  return [
    // A text without sections has no numbers that could differ.
    ...(old && fresh ? writer.changed('numberingChanged', numberings[old], numberings[fresh]) : []),
    ...writer.changed('layoutChanged', nameOfKey(layouts, from.layout), nameOfKey(layouts, to.layout)),
  ]
}

/** What readers see of the numbering: a form whose first section is not about the controller is numbered 1, 2, 3. */
const numberingOf = (sections: readonly NoticeSection[]): null | Numbering => {
  const [first] = sections
  if (!first) return null
  if (first.number === null) return 'none'
  return /[a-z]$/.test(first.number) ? 'form' : 'decimal'
}
