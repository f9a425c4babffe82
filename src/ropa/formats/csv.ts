import type { TextSheet } from '../sheets.js'

/** How a CSV file is written: as Excel reads it where a comma stands in numbers, or as RFC 4180 has it. */
export const CSV_SEPARATORS = ['semicolon', 'comma'] as const
export type CSVSeparator = (typeof CSV_SEPARATORS)[number]

/** The separator that Excel expects in a language: where numbers have a decimal comma, a semicolon. */
export const usualSeparator = (language: string): CSVSeparator =>
  /^en\b/i.test(language.replaceAll('_', '-')) ? 'comma' : 'semicolon'

/**
 * What makes a formula of a cell, in every width: `=`, `+`, `-`, `@`, and the minus sign that some locales write numbers with. It
 * does so at the beginning, and behind whatever a reader with another separator may take for one.
 */
const FORMULA = /(^\s*|\n *|[;,|"])(?=[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/g

/** A text that no spreadsheet takes for a formula: an apostrophe before it says that it is text (CWE-1236). */
export const withoutFormula = (text: string): string => text.replace(FORMULA, "$1'")

const quoted = (text: string): string => `"${withoutFormula(text).replaceAll('"', '""')}"`

/**
 * A sheet as CSV (RFC 4180), every cell quoted. With semicolons it begins with a byte order mark, by which Excel knows UTF-8.
 */
export const csvOf = ({ rows }: TextSheet, separator: CSVSeparator): string => {
  const between = separator === 'semicolon' ? ';' : ','
  const lines = rows.map((row) => `${row.map(quoted).join(between)}\r\n`)
  return (separator === 'semicolon' ? '\ufeff' : '') + lines.join('')
}
