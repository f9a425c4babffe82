import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { parseCsv } from 'hucre/csv'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'

import type { TextSheet } from '../../src/ropa/sheets.js'

import { csvOf, usualSeparator, withoutFormula } from '../../src/ropa/formats/csv.js'
import { odsOf } from '../../src/ropa/formats/ods.js'
import { xlsxOf } from '../../src/ropa/formats/xlsx.js'
import { parseXML, type XMLElement } from '../fixtures/xml.js'

/** What is read back has no empty cells at the ends of rows, nor empty rows at the end. */
const trimmed = (rows: readonly (readonly unknown[])[]): string[][] => {
  const texts = rows.map((row) =>
    row
      .map((cell) => String(cell ?? ''))
      .join('\u0000')
      .replace(/\u0000+$/, ''),
  )
  while (texts.at(-1) === '') texts.pop()
  return texts.map((row) => row.split('\u0000'))
}

const sheetOf = (...rows: string[][]): TextSheet => ({ name: 'A', rows })

const awkward = sheetOf(
  ['Otsikko', 'Toinen'],
  ['=1+1', '+358 40 123'],
  ['-5', '@SUM(A1)'],
  ['two\nlines\n\nand a gap', 'a "quoted" one; with, marks'],
  ['  spaces   within  ', '007'],
  ['2026-03-01', 'TRUE'],
  ['_x0041_ and _x005F_', '<b>&amp;</b>'],
  ['å ä ö 😀', "'tis"],
)

describe('an Excel workbook', () => {
  it('should be read by another library as it was written, on every sheet', async () => {
    const { sheets } = await readXlsx(xlsxOf([awkward, { ...sheetOf(['x']), name: 'Siirrot' }], 'Title'))
    expect(sheets.map(({ name }) => name)).toEqual(['A', 'Siirrot'])
    expect(trimmed(sheets[0]!.rows)).toEqual(awkward.rows)
    expect(trimmed(sheets[1]!.rows)).toEqual([['x']])
  })

  it('should hold texts alone, whatever they look like, and no formula', () => {
    const files = unzipSync(xlsxOf([awkward], 'Title'))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toMatch(/<f\b|<v\b|<c [^>]*t="(?!inlineStr")/)
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(awkward.rows.flat().length)
    expect(sheet).toContain('_x005F_x0041_')
  })

  it('should name its columns as Excel does', () => {
    const wide = sheetOf(Array.from({ length: 704 }, (_, index) => `h${index}`))
    const sheet = strFromU8(unzipSync(xlsxOf([wide], 'T'))['xl/worksheets/sheet1.xml']!)
    const names = [...sheet.matchAll(/<c r="([A-Z]+)1"/g)].map(([, name]) => name)
    expect([names[0], names[25], names[26], names[701], names[702], names[703]]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'AAB',
    ])
  })
})

/** The texts of the cells of an OpenDocument table, lines and repeated spaces as it says. */
const tableOf = (content: string): string[][] => {
  const all = (element: XMLElement, name: string): XMLElement[] =>
    element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)))
  // What stands for spaces has no text of its own.
  const spaced = content.replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) =>
    '\u00a0'.repeat(Number(count)),
  )
  const root = parseXML(spaced.replace(' standalone="yes"', '').replace('UTF-8', 'utf-8'))
  return all(root, 'table:table-row').map((row) =>
    all(row, 'table:table-cell').map((cell) =>
      all(cell, 'text:p')
        .map((line) => line.text.replaceAll('\u00a0', ' '))
        .join('\n'),
    ),
  )
}

describe('an OpenDocument spreadsheet', () => {
  it('should be read by another library, but for spaces that it does not know', async () => {
    const { sheets } = await readOds(odsOf([awkward], 'Title'))
    const asRead = (rows: string[][]) =>
      rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
    expect(asRead(trimmed(sheets[0]!.rows))).toEqual(asRead(awkward.rows))
  })

  it('should say every line and every space as OpenDocument does', () => {
    const files = unzipSync(odsOf([awkward], 'Title'))
    expect(Object.keys(files)[0]).toBe('mimetype')
    expect(strFromU8(files['mimetype']!)).toBe('application/vnd.oasis.opendocument.spreadsheet')
    const content = strFromU8(files['content.xml']!)
    expect(tableOf(content)).toEqual(awkward.rows)
    expect(content).not.toMatch(/table:formula|value-type="(?!string")/)
  })

  it('should begin with its type, stored as it is', () => {
    const bytes = odsOf([awkward], 'Title')
    expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype')
    expect(strFromU8(bytes.slice(38, 84))).toBe('application/vnd.oasis.opendocument.spreadsheet')
  })
})

describe('both', () => {
  it.each([
    ['xlsx', xlsxOf],
    ['ods', odsOf],
  ])('should be the same bytes for the same sheets, whenever and wherever: %s', async (_, write) => {
    const zone = process.env.TZ
    const first = write([awkward], 'Title')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    process.env.TZ = 'Pacific/Auckland'
    const again = write([awkward], 'Title')
    process.env.TZ = zone
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  })

  it('should give back any text that XML can hold', async () => {
    const texts = fc
      .string({ maxLength: 60, unit: 'binary' })
      .map((one) => one.replace(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(texts, texts), { maxLength: 5, minLength: 1 }), async (rows) => {
        const sheet = sheetOf(['H', 'I'], ...rows)
        const { sheets } = await readXlsx(xlsxOf([sheet], 'T'))
        expect(trimmed(sheets[0]!.rows)).toEqual(trimmed(sheet.rows))
      }),
      { numRuns: 60 },
    )
  })

  it('should survive what XML cannot hold', async () => {
    const { sheets } = await readXlsx(xlsxOf([sheetOf(['a\u0000b\ud800c\ufffe'])], 'T\u0001'))
    expect(sheets[0]!.rows[0]).toEqual(['abc'])
  })
})

describe('CSV', () => {
  const SIGNS = ['=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20', '\u2212']
  const SEPARATORS = [';', ',', '\t', '|']

  /** The cells that a reader with a separator of its own finds, whether it minds quotes or not. */
  const cellsBy = (csv: string, separator: string, quotes: boolean): string[] => {
    const text = csv.replace(/^\ufeff/, '')
    return quotes
      ? parseCsv(text, { delimiter: separator, typeInference: false }).flat().map(String)
      : text.split(/\r?\n/).flatMap((line) => line.split(separator))
  }

  it('should be read by another library as it was written, but for what is kept from being a formula', () => {
    for (const [separator, sign] of [
      ['semicolon', ';'],
      ['comma', ','],
    ] as const) {
      const rows = parseCsv(csvOf(awkward, separator).replace(/^\ufeff/, ''), {
        delimiter: sign,
        typeInference: false,
      })
      expect(rows).toEqual(awkward.rows.map((row) => row.map(withoutFormula)))
    }
  })

  it('should begin with a byte order mark with semicolons, and not with commas', () => {
    expect(csvOf(sheetOf(['a', 'b']), 'semicolon')).toBe('\ufeff"a";"b"\r\n')
    expect(csvOf(sheetOf(['a', 'b']), 'comma')).toBe('"a","b"\r\n')
    expect(['fi', 'sv-FI', 'en', 'en-GB', 'en_US', 'enm', 'de'].map(usualSeparator)).toEqual([
      'semicolon',
      'semicolon',
      'comma',
      'comma',
      'comma',
      'semicolon',
      'semicolon',
    ])
  })

  it.each(SIGNS)('should keep %s from beginning a formula in every position, by any separator', (sign) => {
    const formula = `${sign}HYPERLINK("http://example.com","x")`
    const cells = [
      formula,
      `  ${formula}`,
      `\n${formula}`,
      `text\n  ${formula}`,
      `text;${formula}`,
      `text,${formula}`,
      `text|${formula}`,
      `text"${formula}`,
      `text";"${formula}`,
      `text","${formula}`,
    ]
    for (const cell of cells) {
      for (const separator of ['semicolon', 'comma'] as const) {
        const csv = csvOf(sheetOf(['h', cell, 'end']), separator)
        for (const other of SEPARATORS) {
          for (const quotes of [true, false]) {
            const dangerous = cellsBy(csv, other, quotes).filter((one) =>
              SIGNS.includes(one.replace(/^[\s"]+/, '')[0] ?? ''),
            )
            expect({ cell, dangerous, other, quotes, separator }).toMatchObject({ dangerous: [] })
          }
        }
      }
    }
  })

  it('should leave signs within words and numbers alone', () => {
    const one = 'Maija Mallikas, +358 40 123, a-b, 1+1=2, maija@esimerkki.example'
    expect(withoutFormula(one)).toBe(one)
  })

  it('should take a time that grows with the length of a text alone', () => {
    const started = performance.now()
    for (const one of [
      '\n'.repeat(200_000),
      ' '.repeat(200_000),
      '\n '.repeat(100_000),
      '"'.repeat(200_000),
    ]) {
      withoutFormula(`a${one}`)
      withoutFormula(one)
    }
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
