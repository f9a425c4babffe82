import type { TextSheet } from '../sheets.js'

import { escapeXML } from '../../render/xml.js'
import { sheetNames } from './sheetNames.js'
import { XML, zipOf } from '../../render/zip.js'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns'
const VERSION = 'office:version="1.3"'

/** Spaces are told by an element where there are more than one, or at an end: others run together (OpenDocument 1.3 §6.1.2). */
const lineIn = (line: string): string =>
  escapeXML(line).replace(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)

/** A cell is a text whatever it looks like; each of its lines is a paragraph. */
const cellIn = (text: string, style: string): string =>
  text === ''
    ? '<table:table-cell/>'
    : `<table:table-cell table:style-name="${style}" office:value-type="string">${text
        .split('\n')
        .map((line) => `<text:p>${lineIn(line)}</text:p>`)
        .join('')}</table:table-cell>`

const rowIn = (row: readonly string[], style: string): string =>
  `<table:table-row>${row.map((text) => cellIn(text, style)).join('')}</table:table-row>`

const tableIn = ({ rows }: TextSheet, name: string): string => {
  const [headings = [], ...others] = rows
  const columns = Math.max(1, ...rows.map((row) => row.length))
  return [
    `<table:table table:name="${escapeXML(name)}">`,
    `<table:table-column table:style-name="column" table:number-columns-repeated="${columns}"/>`,
    rowIn(headings, 'heading'),
    ...others.map((row) => rowIn(row, 'text')),
    '</table:table>',
  ].join('')
}

const cellStyle = (name: string, text: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>${text}</style:style>`

/**
 * Sheets of texts as an OpenDocument spreadsheet (ISO/IEC 26300): the same bytes for the same sheets.
 *
 * @param title of the document
 */
export const odsOf = (sheets: readonly TextSheet[], title: string): Uint8Array<ArrayBuffer> => {
  const names = sheetNames(sheets.map(({ name }) => name))
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  return zipOf([
    // First, and as it is: by it the file is known without being opened.
    { path: 'mimetype', stored: true, text: MEDIA_TYPE },
    {
      path: 'META-INF/manifest.xml',
      text: `${XML}<manifest:manifest xmlns:manifest="${NAMESPACE}:manifest:1.0" manifest:version="1.3">${entry('/', MEDIA_TYPE)}${entry('content.xml', 'text/xml')}${entry('meta.xml', 'text/xml')}</manifest:manifest>`,
    },
    {
      path: 'meta.xml',
      text: `${XML}<office:document-meta xmlns:office="${NAMESPACE}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ${VERSION}><office:meta><dc:title>${escapeXML(title)}</dc:title></office:meta></office:document-meta>`,
    },
    {
      path: 'content.xml',
      text: [
        `${XML}<office:document-content xmlns:office="${NAMESPACE}:office:1.0" xmlns:table="${NAMESPACE}:table:1.0" xmlns:text="${NAMESPACE}:text:1.0" xmlns:style="${NAMESPACE}:style:1.0" xmlns:fo="${NAMESPACE}:xsl-fo-compatible:1.0" ${VERSION}>`,
        '<office:automatic-styles>',
        '<style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="6cm"/></style:style>',
        cellStyle('heading', '<style:text-properties fo:font-weight="bold"/>'),
        cellStyle('text', ''),
        '</office:automatic-styles><office:body><office:spreadsheet>',
        ...sheets.map((sheet, index) => tableIn(sheet, names[index] ?? '')),
        '</office:spreadsheet></office:body></office:document-content>',
      ].join(''),
    },
  ])
}
