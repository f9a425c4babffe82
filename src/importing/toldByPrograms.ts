import type { ReadDate, ReadValue } from '../import/plan.js'
import type { PartialDate } from '../notice/document.js'
import type { Origin } from '../import/sourceDocument.js'

/** What a program wrote stands on no page and on no line. */
export const NOWHERE: Origin = { line: null, page: null }

/** What a file of a program says: nobody had to make it out. */
export const told = <Value>(value: Value, quote = String(value)): ReadValue<Value> => ({
  readAt: { origin: NOWHERE, quote, section: null },
  sure: 1,
  value,
})

/** A date of such a file. */
export const toldDate = <Value extends PartialDate>(value: Value, label: string): ReadDate<Value> => ({
  ...told(value),
  asWritten: value,
  label,
})

/** Whether a file begins as JSON does, and no further: most files are something else. */
export const beginsAsJSON = (bytes: Uint8Array): boolean =>
  bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) === 0x7b
