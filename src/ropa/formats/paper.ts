import type { Paper, PaperPart } from '../../render/pdf/paper.js'
import type { RopaArgs, Sheet } from '../sheets.js'

import { paragraph, textRun } from '../../notice/content.js'
import { formatDate } from '../../notice/dates.js'
import { notesOf, sheetsOf } from '../sheets.js'

/** What a row is called by, from the first that it has. Registers told by purpose, and their transfers, have a second name. */
const NAMED_BY = ['name'] as const
const SECOND = { purpose: 'purposes', transfers: 'recipient' } as const

/** A row as a part of its own: on a sheet of paper there is no room for as many columns. */
const partOf = ({ columns, key, rows }: Sheet, row: Sheet['rows'][number], args: RopaArgs): PaperPart => {
  const textIn = (column: string | undefined): string =>
    row[columns.findIndex((one) => one.key === column)]?.text.split('\n')[0] ?? ''
  const second = key === 'transfers' ? SECOND.transfers : args.rows === 'purpose' ? SECOND.purpose : undefined
  const name = [...NAMED_BY.map(textIn), textIn(second)].filter((part) => part !== '').join(': ')
  const { legend } = args.reading.words
  return {
    heading: name || String(rows.indexOf(row) + 1),
    content: [
      {
        type: 'rows',
        rows: columns.flatMap((column, index) => {
          const value = row[index]
          if (!value || column.key === 'name') return []
          const text = value.state === 'byHand' ? legend.byHand : value.text
          return [
            {
              label: column.article === null ? column.heading : `${column.heading} (${column.article})`,
              value: [textRun(text)],
            },
          ]
        }),
      },
    ],
  }
}

/**
 * The record of processing activities as a paper: a part for each sheet but the legend, whose articles stand beside the names of
 * columns, and in it one for each row. Pure: the same activities give the same paper.
 */
export const ropaPaper = (args: RopaArgs): Paper => {
  const { about, reading } = args
  const { language, words } = reading
  return {
    title: words.title,
    author: '',
    createdAt: new Date(`${about.day}T00:00:00Z`),
    footer: `${words.title}  ·  ${formatDate(about.day, language)}`,
    language,
    lead: notesOf(args).map(paragraph),
    parts: sheetsOf(args)
      .filter(({ key }) => key !== 'legend')
      .map((sheet) => ({
        heading: sheet.name,
        content: sheet.rows.length === 0 ? [paragraph(words.none)] : [],
        parts: sheet.rows.map((row) => partOf(sheet, row, args)),
      })),
  }
}
