import { strToU8, zipSync, type Zippable } from 'fflate'
import { deflateSync } from 'node:zlib'

/** A file made to hurt who reads it. */
export type HostileFile = { name: string; bytes: Uint8Array }

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** A Word file of a body, with further parts. */
export const wordFile = (body: string, parts: Record<string, string> = {}, begin = ''): Uint8Array => {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${begin}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
  }
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  return zipSync(files, { level: 9 })
}

/** A paragraph of a Word file. */
export const wordParagraph = (text: string, properties = '', run = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A PDF file with the operators of its pages, each packed if asked. */
export const pdfFile = (pages: readonly string[], packed = false): Uint8Array => {
  const objects: Buffer[] = []
  const add = (text: string, stream?: Buffer): number => {
    const head = Buffer.from(`${objects.length + 1} 0 obj\n${text}\n`, 'latin1')
    const tail = stream ? [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')] : []
    objects.push(Buffer.concat([head, ...tail, Buffer.from('endobj\n')]))
    return objects.length
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const first = 4
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
  )
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  for (const [index, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    const stream = packed
      ? deflateSync(Buffer.from(page, 'latin1'), { level: 9 })
      : Buffer.from(page, 'latin1')
    add(`<< /Length ${stream.length}${packed ? ' /Filter /FlateDecode' : ''} >>`, stream)
  }
  const offsets: number[] = []
  let at = 9
  for (const object of objects) {
    offsets.push(at)
    at += object.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4\n'), ...objects, Buffer.from(end)]))
}

/** Operators that draw lines of text from the head of a page. */
export const pdfText = (lines: readonly string[]): string =>
  `BT /F1 11 Tf 14 TL 50 780 Td ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`

const text = (name: string, words: string): HostileFile => ({ name, bytes: strToU8(words) })

/** Changes a size that the directory of a packed file declares. */
const lying = (bytes: Uint8Array): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
  }
  return changed
}

/** Files made to hurt, each of a kind of its own. Made when they are asked for: some are large. */
export const HOSTILE: Record<string, () => HostileFile> = {
  'a Word file that unpacks to 60 MB': () => ({
    name: 'a.docx',
    bytes: wordFile(wordParagraph('a'.repeat(1000)).repeat(55_000)),
  }),
  'a Word file that unpacks to more than it declares': () => ({
    name: 'a.docx',
    bytes: lying(wordFile(wordParagraph('a'.repeat(1000)).repeat(20_000))),
  }),
  'a Word file just under the limit': () => ({
    name: 'a.docx',
    bytes: wordFile(wordParagraph('ab '.repeat(15)).repeat(16_000)),
  }),
  'a Word file with entities': () => ({
    name: 'a.docx',
    bytes: wordFile(
      wordParagraph('&c;'),
      {},
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
    ),
  }),
  'a Word file nested deep': () => ({
    name: 'a.docx',
    bytes: wordFile(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
  }),
  'a packed file in a packed file': () => ({
    name: 'a.docx',
    bytes: zipSync({
      'a.docx': wordFile(wordParagraph('a')),
      'b.zip': zipSync({ 'c.txt': strToU8('a'.repeat(1e6)) }),
    }),
  }),
  'a table of a million cells in a Word file': () => ({
    name: 'a.docx',
    bytes: wordFile(
      `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`.repeat(5000)}</w:tbl>${wordParagraph('a')}`,
    ),
  }),
  'a web page nested deep': () => text('a.html', '<div>'.repeat(400_000)),
  'a web page of marks that are never closed': () =>
    text('a.html', Array.from({ length: 100_000 }, (_, index) => `<p><b id=${index}>a`).join('')),
  'a web page of tables in tables': () => text('a.html', '<table><tr><td>'.repeat(20_000)),
  'a web page with cells over everything': () =>
    text('a.html', `<table>${'<tr><td rowspan=65534 colspan=1000>a</td></tr>'.repeat(3000)}</table>`),
  'a web page of a great many paragraphs': () => text('a.html', `<div>${'<p>a'.repeat(130_000)}</div>`),
  'a web page of a great many items': () => text('a.html', `<ul>${'<li>a'.repeat(130_000)}</ul>`),
  'a web page of a great many cells': () =>
    text('a.html', `<table><tr><td>${'<p>a'.repeat(130_000)}</table>`),
  'a web page of half tags': () => text('a.html', `<html>${'<a href="'.repeat(100_000)}`),
  'a web page of entities': () => text('a.html', `<html><p>${'&amp;'.repeat(500_000)}</p>`),
  'a Markdown file of quotes in quotes': () => text('a.md', `${'>'.repeat(5000)} a`),
  'a Markdown file of brackets': () => text('a.md', '['.repeat(50_000)),
  'a text of a great many paragraphs': () => text('a.txt', 'a\n\n'.repeat(200_000)),
  'a Word file of a great many paragraphs': () => ({
    name: 'a.docx',
    bytes: wordFile(wordParagraph('a').repeat(150_000)),
  }),
  'a Markdown file of stars': () => text('a.md', '*a _b '.repeat(60_000)),
  'a Markdown file of lists in lists': () =>
    text('a.md', Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n')),
  'a Markdown file of ticks': () =>
    text('a.md', Array.from({ length: 3000 }, (_, index) => '`'.repeat(index % 300)).join(' a ')),
  'a text of one line': () => text('a.txt', 'a '.repeat(900_000)),
  'a text of a million lines': () => text('a.txt', 'a\n'.repeat(900_000)),
  'a text of hyphens': () => text('a.txt', 'sanan-\n'.repeat(200_000)),
  'a text of bullets, each further in': () =>
    text('a.txt', Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}- a`).join('\n')),
  'a text of tabs': () => text('a.txt', `${'\t'.repeat(1000)}a\n`.repeat(500)),
  'a text with zeros': () => text('a.txt', 'Seloste\0 jossa\0 on\0 nollia'.repeat(100)),
  'a text that turns round': () =>
    text('a.txt', '\u202eseloste\u2066\u200b\u200f ja \u200dteksti\u2069'.repeat(1000)),
  'a text over the limit': () => text('a.txt', 'sana '.repeat(500_000)),
  'a file over the limit': () => ({ name: 'a.txt', bytes: new Uint8Array(11 * 1024 * 1024).fill(97) }),
  'a PDF file of 1,000 pages': () => ({
    name: 'a.pdf',
    bytes: pdfFile(Array.from({ length: 1000 }, () => pdfText(['a']))),
  }),
  'a PDF file that unpacks to 100 MB': () => ({
    name: 'a.pdf',
    bytes: pdfFile([' '.repeat(100 * 1024 * 1024)], true),
  }),
  'a PDF file of a great many words': () => ({
    name: 'a.pdf',
    bytes: pdfFile([pdfText(Array.from({ length: 40_000 }, () => 'word word word word word'))], true),
  }),
  'a PDF file of a great many letters': () => ({
    name: 'a.pdf',
    bytes: pdfFile(
      Array.from({ length: 250 }, (_, page) =>
        pdfText(Array.from({ length: 600 }, (_, row) => `a${row}b${page}`)),
      ),
      true,
    ),
  }),
  'a PDF file without text': () => ({ name: 'a.pdf', bytes: pdfFile(['0 0 10 10 re f']) }),
  'a PDF file of nothing': () => text('a.pdf', '%PDF-1.7\n%%EOF'),
  'a PDF file whose pages hold themselves': () =>
    text(
      'a.pdf',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
    ),
}

/** A stream of numbers that looks like chance and is the same every time (mulberry32). */
export const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A file that is not what it was: bytes changed, cut off, doubled or moved. */
export const mutated = (bytes: Uint8Array, next: () => number): Uint8Array => {
  const at = Math.floor(next() * bytes.length)
  const kind = Math.floor(next() * 4)
  if (kind === 0) return bytes.slice(0, at)
  if (kind === 1) return new Uint8Array([...bytes.subarray(at), ...bytes.subarray(0, at)])
  const changed = Uint8Array.from(bytes)
  for (let count = kind === 2 ? 1 : 1 + Math.floor(next() * 200); count > 0; count--) {
    changed[Math.floor(next() * changed.length)] = Math.floor(next() * 256)
  }
  return changed
}
