import type { CalendarDate, Language } from '../../notice/document.js'
import type { Paper } from '../../render/pdf/paper.js'
import type { RopaRows, SheetKey } from '../choices.js'
import type { RopaArgs, SheetColumn } from '../sheets.js'
import type { RopaValue } from '../value.js'
import type { CSVSeparator } from './csv.js'

import { notesOf, sheetsOf, textsOfSheet, withinCells } from '../sheets.js'
import { csvOf, usualSeparator } from './csv.js'
import { odsOf } from './ods.js'
import { ropaPaper } from './paper.js'
import { xlsxOf } from './xlsx.js'

/** The record of processing activities for programs. */
export type RopaDocument = {
  profile: string
  rows: RopaRows
  language: Language
  /**
   * The day whose state is told.
   *
   * @format date
   */
  day: CalendarDate
  /** True for the state as published on that day; false for registers as they are kept now. */
  asPublished: boolean
  /** What has to be known of the whole record to read it. */
  notes: string[]
  sheets: {
    key: SheetKey
    name: string
    columns: SheetColumn[]
    /** Each with a value for every column, by its key. */
    rows: Record<string, RopaValue>[]
  }[]
}

/** What a format may be told beside the record. */
export type RopaWriting = {
  /** Of formats that hold one sheet; that of the controller by default. */
  sheet?: SheetKey | undefined
  /** Of CSV; by default as Excel expects it in the language. */
  separator?: CSVSeparator | undefined
}

/** A format that the record of processing activities is written in, or a paper that is printed with what an app may not have. */
export type RopaFormat = {
  name: 'csv' | 'json' | 'ods' | 'pdf' | 'xlsx'
  mediaType: string
  /** The name of the schema of its JSON. */
  schema?: string
} & (
  | { paper: (args: RopaArgs) => Paper }
  | { write: (args: RopaArgs, writing: RopaWriting) => string | Uint8Array<ArrayBuffer> }
)

const documentOf = (args: RopaArgs): RopaDocument => ({
  profile: args.profile.key,
  asPublished: args.about.asPublished,
  day: args.about.day,
  language: args.reading.language,
  notes: notesOf(args),
  rows: args.rows,
  sheets: sheetsOf(args).map(({ key, name, columns, rows }) => ({
    key,
    name,
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column.key, row[index] as RopaValue])),
    ),
  })),
})

const spreadsheet = (args: RopaArgs) => withinCells(sheetsOf(args).map(textsOfSheet), args.reading.words.long)

/** The formats that there are: one more is a line here. */
export const ROPA_FORMATS = [
  {
    name: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (args) => xlsxOf(spreadsheet(args), args.reading.words.title),
  },
  {
    name: 'ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    write: (args) => odsOf(spreadsheet(args), args.reading.words.title),
  },
  {
    name: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    write: (args, { separator, sheet = 'controller' }) => {
      const found = sheetsOf(args, sheet).find(({ key }) => key === sheet)
      if (!found) throw new TypeError(`There is no sheet ${sheet}`)
      return csvOf(textsOfSheet(found), separator ?? usualSeparator(args.reading.language))
    },
  },
  { name: 'pdf', mediaType: 'application/pdf', paper: ropaPaper },
  {
    name: 'json',
    mediaType: 'application/json',
    schema: 'RopaDocument',
    write: (args) => JSON.stringify(documentOf(args)),
  },
] as const satisfies readonly RopaFormat[]
