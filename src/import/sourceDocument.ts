import type { Inline, List } from '../notice/content.js'

/** The files that a notice can be brought in from. */
export type SourceFormat = 'docx' | 'html' | 'markdown' | 'pdf' | 'text'

/** Where something stands in the file: counted from 1, null where the format has no such thing. */
export type Origin = { page: null | number; line: null | number }

/** A cell of a table: what stands in it, and whether the file calls it a heading of its row or column. */
export type SourceCell = { blocks: SourceBlock[]; isHeading: boolean }

/** A paragraph, heading, list or table of a file, in the order of reading, word for word. */
export type SourceBlock = {
  origin: Origin
  /** Of a notice that this plugin wrote as a Word file: the names of what begins here, see `notice/wordPlaces.ts`. */
  places?: string[]
} & (
  | List
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; children: Inline[] }
  /** `isLine`: a line of label and value, in a notice that this plugin wrote. */
  | { type: 'paragraph'; children: Inline[]; isLine?: true }
  | { type: 'table'; rows: { cells: SourceCell[] }[] }
)

/** What was left out of the blocks, and why: nothing of a file goes without being named. */
export type LeftOut = {
  reason:
    /** The same line at the head or foot of several pages. */
    | 'repeatedOnPages'
    /** Navigation, a pop-up or another part of a web page that is no part of its text. */
    | 'aroundTheText'
    /** Numbers of pages. */
    | 'pageNumber'
    /** Comments, deleted text of tracked changes, hidden text. */
    | 'hidden'
  text: string
  origin: Origin
}

/** What a file says, whatever it was written with: texts and structure, not looks. */
export type SourceDocument = {
  format: SourceFormat
  /** The title in the file's own data, such as `<title>`; not a heading in its text. */
  title: null | string
  /** The language that the file names for itself, such as `fi`. */
  language: null | string
  blocks: SourceBlock[]
  leftOut: LeftOut[]
}

/** Why a file cannot be read. `code` is for programs, `message` (in English) names what and where. */
export class UnreadableFile extends Error {
  constructor(
    readonly code:
      | 'damaged'
      | 'encrypted'
      | 'noText'
      | 'scanned'
      | 'tooLarge'
      | 'tooManyPages'
      | 'tookTooLong'
      | 'unknownFormat'
      | 'unsafe',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'UnreadableFile'
  }
}
