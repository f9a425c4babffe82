import { expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import {
  groupKey,
  groupOf,
  nameKey,
  PLACEHOLDER_GROUPS,
  placeholdersByGroup,
  sourceKey,
} from '../../src/admin/placeholders/names.js'
import { PLACEHOLDERS } from '../../src/notice/compose/placeholders.js'
import { inEveryLanguage } from '../../src/translations/index.js'

const file = path.resolve(import.meta.dirname, '../../docs/placeholders.md')
const marked = /(<!-- placeholders:[^>]*-->\n).*?(<!-- \/placeholders -->)/s

/** The table as Prettier would write it. */
const table = (rows: string[][]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const [head, ...body] = rows
  return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

const list = table([
  ['placeholder', 'English', 'suomi', 'svenska', 'where its value comes from'],
  ...placeholdersByGroup().flatMap(({ keys }) =>
    keys.map((key) => {
      const { en, fi, sv } = inEveryLanguage(nameKey(key))
      return [`\`{{${key}}}\``, en!, fi!, sv!, inEveryLanguage(sourceKey(key)).en!]
    }),
  ),
])

it('should list every placeholder in the documentation as the code has it', () => {
  const written = readFileSync(file, 'utf8')
  const current = written.replace(marked, (_, start: string, end: string) => `${start}\n${list}\n\n${end}`)
  // WRITE_DOCS=1 brings the file up to date.
  if (process.env.WRITE_DOCS) writeFileSync(file, current)
  else expect(written).toBe(current)
  expect(current).toContain('`{{controller.name}}`')
})

it('should name every placeholder, once in its language, in one group, with where to fill it in', () => {
  expect(placeholdersByGroup().flatMap(({ keys }) => keys)).toHaveLength(PLACEHOLDERS.length)
  for (const language of ['en', 'fi', 'sv']) {
    const names = PLACEHOLDERS.map((key) => inEveryLanguage(nameKey(key))[language])
    // A string that is not there comes back as its key.
    for (const name of names) expect(name).not.toMatch(/:/)
    expect(new Set(names).size).toBe(PLACEHOLDERS.length)
    for (const key of PLACEHOLDERS) {
      expect(inEveryLanguage(sourceKey(key))[language]).not.toMatch(/^privacyNotices:/)
      expect(inEveryLanguage(groupKey(groupOf(key)))[language]).not.toMatch(/^privacyNotices:/)
    }
  }
  expect(new Set(PLACEHOLDERS.map(groupOf))).toEqual(new Set(PLACEHOLDER_GROUPS))
})
