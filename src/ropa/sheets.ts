import type { CalendarDate, Language } from '../notice/document.js'
import type { RopaActivity } from './activity.js'
import type { RopaRole, RopaRows, SheetKey } from './choices.js'
import type { ColumnKey, RopaReading, RopaWords } from './columns.js'
import type { OwnColumn, RopaProfile } from './profiles.js'
import type { RopaValue } from './value.js'

import { formatDate } from '../notice/dates.js'
import { forLanguage } from '../notice/lookUpLanguage.js'
import { byPurpose, roleOf } from './activity.js'
import { COLUMNS, destinationOf, mechanismArticle, safeguardOf } from './columns.js'
import { columnsOf, noteOfProfile } from './profiles.js'
import { filled, toldOr, undecided } from './value.js'

/** The heading of a column, and the article that asks for it. */
export type SheetColumn = { key: string; heading: string; article: null | string }

/** A sheet: every row has a value for each column. */
export type Sheet = { key: SheetKey; name: string; columns: SheetColumn[]; rows: RopaValue[][] }

/** Of when the record is, and what is not in it. */
export type RopaAbout = {
  /** The day whose state is told. */
  day: CalendarDate
  /** True for the state as published on that day; false for registers as they are kept now. */
  asPublished: boolean
  /** How many registers are left out: those never taken into use, and those retired that no notice in force is about. */
  leftOut: { drafts: number; retired: number }
}

/** What the record is made of. */
export type RopaArgs = {
  about: RopaAbout
  activities: readonly RopaActivity[]
  profile: RopaProfile
  reading: RopaReading
  rows: RopaRows
}

const headingIn = (headings: Readonly<Record<Language, string>>, language: Language, key: string): string =>
  forLanguage(headings, language) ?? headings['en'] ?? Object.values(headings)[0] ?? key

type Column = { heading: SheetColumn; isByHand: boolean; read: (activity: RopaActivity) => RopaValue }

const EMPTY: RopaValue = { state: 'byHand', text: '' }

const columnOf = (one: ColumnKey | OwnColumn, reading: RopaReading): Column => {
  const { language, words } = reading
  if (typeof one === 'string') {
    const { article, read } = COLUMNS[one]
    return {
      heading: { key: one, article, heading: words.columns[one] },
      isByHand: read === null,
      read: (activity) => (read ? read(activity, reading) : EMPTY),
    }
  }
  return {
    heading: {
      key: one.key,
      article: one.article ?? null,
      heading: headingIn(one.headings, language, one.key),
    },
    isByHand: false,
    read: (activity) => toldOr(one.read(activity, { language }), words.values),
  }
}

const recordSheet = (role: RopaRole, { activities, profile, reading, rows }: RopaArgs) => {
  const columns = columnsOf(profile, role).map((one) => columnOf(one, reading))
  const own = activities.filter((one) => roleOf(one) === role)
  const told = rows === 'purpose' ? own.flatMap(byPurpose) : own
  const sheet: Sheet = {
    key: role,
    name: reading.words.sheets[role],
    columns: columns.map(({ heading }) => heading),
    rows: told.map((activity) => columns.map(({ read }) => read(activity))),
  }
  return { byHand: columns.filter(({ isByHand }) => isByHand).map(({ heading }) => heading.key), sheet }
}

const TRANSFER_COLUMNS = [
  ['name', null],
  ['controller', 'GDPR Art. 30(1)(a)'],
  ['purposes', 'GDPR Art. 30(1)(b)'],
  ['dataSubjects', 'GDPR Art. 30(1)(c)'],
  ['dataCategories', 'GDPR Art. 30(1)(c)'],
] as const satisfies readonly (readonly [ColumnKey, null | string])[]

/** One row for each transfer, with whose data it is of and why; and one where nobody has said whether there are any. */
const transferSheet = ({ activities, reading }: RopaArgs): Sheet => {
  const { words } = reading
  const { transferColumns, values } = words
  const linked = TRANSFER_COLUMNS.map(([key]) => columnOf(key, reading))
  const heading = (key: keyof typeof transferColumns, article: null | string): SheetColumn => ({
    key,
    article,
    heading: transferColumns[key],
  })
  const rowsOf = (activity: RopaActivity): RopaValue[][] => {
    const { applies, list } = activity.facts.transfers
    const known = linked.map(({ read }) => read(activity))
    if (applies === 'no') return []
    if (applies === 'undecided' || list.length === 0) {
      const text = activity.texts.transfers
      const value = applies === 'undecided' ? undecided(text, values) : toldOr(text, values)
      return [[...known, value, ...Array.from({ length: 4 }, () => toldOr(null, values))]]
    }
    return list.map((transfer) => [
      ...known,
      toldOr(transfer.recipient, values),
      toldOr(destinationOf(transfer, reading), values),
      toldOr(safeguardOf(transfer, reading), values),
      toldOr(mechanismArticle(transfer), values),
      toldOr(transfer.copy, values),
    ])
  }
  return {
    key: 'transfers',
    name: words.sheets.transfers,
    columns: [
      ...linked.map((one, index) => ({ ...one.heading, article: TRANSFER_COLUMNS[index]?.[1] ?? null })),
      heading('recipient', 'GDPR Art. 30(1)(d), 30(1)(e)'),
      heading('destination', 'GDPR Art. 30(1)(e)'),
      heading('safeguard', 'GDPR Art. 30(1)(e)'),
      heading('article', 'GDPR Art. 45–49'),
      heading('copy', 'GDPR Art. 13(1)(f)'),
    ],
    rows: activities.flatMap(rowsOf),
  }
}

/** What has to be known of the whole record to read it. */
export const notesOf = ({ about, profile, reading: { language, words } }: RopaArgs): string[] => {
  const { notes, profileNotes } = words
  const date = formatDate(about.day, language)
  const ofProfile = noteOfProfile(profile, profileNotes)
  return [
    filled(about.asPublished ? notes.asPublished : notes.asKept, { date }),
    ...(about.asPublished ? [notes.limits] : []),
    ...(about.leftOut.drafts > 0 ? [filled(notes.drafts, { count: about.leftOut.drafts })] : []),
    ...(about.leftOut.retired > 0 ? [filled(notes.retired, { count: about.leftOut.retired })] : []),
    notes.confidential,
    ...(ofProfile === null ? [] : [ofProfile]),
  ]
}

const cell = (text: null | string): RopaValue => ({ state: 'told', text: text ?? '' })

const legendSheet = (args: RopaArgs, sheets: readonly { byHand: string[]; sheet: Sheet }[]): Sheet => {
  const { words } = args.reading
  const { legend } = words
  return {
    key: 'legend',
    name: words.sheets.legend,
    columns: (['sheet', 'column', 'article', 'note'] as const).map((key) => ({
      key,
      article: null,
      heading: legend[key],
    })),
    rows: [
      ...notesOf(args).map((note) => [cell(null), cell(null), cell(null), cell(note)]),
      ...sheets.flatMap(({ byHand, sheet }) =>
        sheet.columns.map(({ key, article, heading }) => [
          cell(sheet.name),
          cell(heading),
          cell(article),
          cell(byHand.includes(key) ? legend.byHand : null),
        ]),
      ),
    ],
  }
}

/**
 * The record of processing activities as sheets: the controller's, the processor's where a register is kept as one, transfers, and a
 * legend. Pure: the same activities give the same sheets.
 *
 * @param wanted a sheet that is there even if nothing is in it
 */
export const sheetsOf = (args: RopaArgs, wanted?: SheetKey): Sheet[] => {
  const isProcessor = wanted === 'processor' || args.activities.some((one) => roleOf(one) === 'processor')
  const records = [
    recordSheet('controller', args),
    ...(isProcessor ? [recordSheet('processor', args)] : []),
    { byHand: [], sheet: transferSheet(args) },
  ]
  return [...records.map(({ sheet }) => sheet), legendSheet(args, records)]
}

/** Most characters that a cell of a spreadsheet holds (Excel; in UTF-16 code units). */
export const LONGEST_CELL = 32_767

/** How much of a long text stands in one cell of the sheet for them. */
const PIECE = 32_000

/** The first so many characters, none of them cut in two. */
const head = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  for (let rest = text; rest !== '';) {
    const piece = head(rest, PIECE)
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return pieces
}

/** A sheet as a spreadsheet has it: texts alone, the headings first. */
export type TextSheet = { name: string; rows: string[][] }

/** A text as a cell holds it: line feeds between lines, no tabs. */
const cellText = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')

/** The texts of a sheet, the headings first. */
export const textsOfSheet = ({
  columns,
  name,
  rows,
}: Pick<Sheet, 'columns' | 'name' | 'rows'>): TextSheet => ({
  name,
  rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(({ text }) => text))].map(
    (row) => row.map(cellText),
  ),
})

/**
 * Sheets of which no cell is too long: what is longer stands whole, in pieces, in a sheet of its own, and the cell says so.
 *
 * @param longest how many characters a cell holds
 */
export const withinCells = (
  sheets: readonly TextSheet[],
  words: RopaWords['long'],
  longest: number = LONGEST_CELL,
): TextSheet[] => {
  const long: string[][] = []
  let number = 0
  const fitting = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, index) =>
      row.map((text, column) => {
        if (text.length <= longest) return text
        number += 1
        const pieces = piecesOf(text)
        for (const [part, piece] of pieces.entries()) {
          long.push([
            String(number),
            name,
            String(index + 1),
            rows[0]?.[column] ?? '',
            `${part + 1}/${pieces.length}`,
            piece,
          ])
        }
        const tail = ` … [${filled(words.continued, { number, sheet: words.sheet })}]`
        return `${head(text, longest - tail.length)}${tail}`
      }),
    ),
  }))
  if (long.length === 0) return fitting
  const headings = [words.number, words.inSheet, words.row, words.column, words.part, words.text]
  return [...fitting, { name: words.sheet, rows: [headings, ...long] }]
}
