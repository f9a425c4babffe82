import type { TextSheet } from '../sheets.js'

import { escapeXML } from '../../render/xml.js'
import { sheetNames } from './sheetNames.js'
import { XML, zipOf } from '../../render/zip.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Width of a column, in characters. */
const WIDTH = 32

/** `A`, `Z`, `AA`: the name of a column by its place. */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** What reads as the code of a character is written as such a code itself (ECMA-376 Part 1, ST_Xstring). */
const textIn = (text: string): string => escapeXML(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

/** A cell is a text whatever it looks like: it is never read as a number, a date or a formula. */
const cellIn = (text: string, column: number, row: number): string =>
  text === ''
    ? ''
    : `<c r="${columnName(column)}${row + 1}" s="${row === 0 ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${textIn(text)}</t></is></c>`

const sheetXML = ({ rows }: TextSheet): string => {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((text, column) => cellIn(text, column, index)).join('')}</row>`,
  )
  const whole = `A1:${columnName(columns - 1)}${Math.max(1, rows.length)}`
  return [
    `${XML}<worksheet xmlns="${MAIN}"><dimension ref="${whole}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols><col min="1" max="${columns}" width="${WIDTH}" customWidth="1"/></cols>`,
    `<sheetData>${lines.join('')}</sheetData><autoFilter ref="${whole}"/></worksheet>`,
  ].join('')
}

/** Cells are texts (`@`), in lines, from the top; headings are bold. */
const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ...[1, 0].map(
    (font) =>
      `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  ),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')

/**
 * Sheets of texts as an Excel workbook (ECMA-376): the same bytes for the same sheets.
 *
 * @param title of the document
 */
export const xlsxOf = (sheets: readonly TextSheet[], title: string): Uint8Array<ArrayBuffer> => {
  const names = sheetNames(sheets.map(({ name }) => name))
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
  const file = (index: number) => `worksheets/sheet${index + 1}.xml`
  return zipOf([
    {
      path: '[Content_Types].xml',
      text: [
        `${XML}<Types xmlns="${PACKAGE}/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
        override('/xl/styles.xml', `${TYPE}.styles+xml`),
        override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
        ...names.map((_, index) => override(`/xl/${file(index)}`, `${TYPE}.worksheet+xml`)),
        '</Types>',
      ].join(''),
    },
    {
      path: '_rels/.rels',
      text: [
        `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
        relation(1, `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'),
        relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
        '</Relationships>',
      ].join(''),
    },
    {
      path: 'docProps/core.xml',
      text: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXML(title)}</dc:title></cp:coreProperties>`,
    },
    {
      path: 'xl/workbook.xml',
      text: [
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>`,
        ...names.map(
          (name, index) => `<sheet name="${escapeXML(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        ),
        '</sheets></workbook>',
      ].join(''),
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: [
        `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
        ...names.map((_, index) => relation(index + 1, `${RELATIONSHIPS}/worksheet`, file(index))),
        relation(names.length + 1, `${RELATIONSHIPS}/styles`, 'styles.xml'),
        '</Relationships>',
      ].join(''),
    },
    { path: 'xl/styles.xml', text: STYLES },
    ...sheets.map((sheet, index) => ({ path: `xl/${file(index)}`, text: sheetXML(sheet) })),
  ])
}
