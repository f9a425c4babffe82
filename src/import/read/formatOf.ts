import type { SourceFormat } from '../sourceDocument.js'

import { UnreadableFile } from '../sourceDocument.js'
import { decodeText, isBinary, namedCharset } from './decodeText.js'

const LOOKED_AT = 64 * 1024

const begins = (bytes: Uint8Array, mark: string, at = 0): boolean =>
  [...mark].every((character, index) => bytes[at + index] === character.charCodeAt(0))

const AS_DOCX = 'Open it in Word or LibreOffice and save it as .docx.'

/** Files that are told by how they begin and cannot be read: what they are, and what to do. */
const UNREADABLE: readonly (readonly [string, string])[] = [
  ['{\\rtf', `The file is a text in RTF. ${AS_DOCX}`],
  ['\xd0\xcf\x11\xe0', `The file is of an old version of Word or Office (.doc). ${AS_DOCX}`],
  ['\x89PNG', 'The file is a picture. Save or print the text itself as .docx or .pdf.'],
  ['\xff\xd8\xff', 'The file is a picture. Save or print the text itself as .docx or .pdf.'],
  ['GIF8', 'The file is a picture. Save or print the text itself as .docx or .pdf.'],
  ['BM', 'The file is a picture. Save or print the text itself as .docx or .pdf.'],
  ['II*\0', 'The file is a picture. Save or print the text itself as .docx or .pdf.'],
  ['MM\0*', 'The file is a picture. Save or print the text itself as .docx or .pdf.'],
  ['RIFF', 'The file is a picture or a recording. Save the text itself as .docx or .pdf.'],
  ['bplist', 'The file is a web archive of Safari. Save the page as its source (.html).'],
  ['\x1f\x8b', 'The file is packed. Unpack it and bring in what is in it.'],
  ['7z\xbc\xaf', 'The file is packed. Unpack it and bring in what is in it.'],
  ['Rar!', 'The file is packed. Unpack it and bring in what is in it.'],
]

const HTML_BEGINS =
  /^\s{0,999}(?:<\?xml[^>]{0,300}\?>\s{0,99})?(?:<!--[\s\S]{0,2000}?-->\s{0,99}){0,5}<(?:!doctype\s{1,9}html|html|head|body|meta|title)[\s>]/i
const HTML_TAG = /<(?:p|div|h[1-6]|table|ul|ol|br|section|article|span|dl|main)(?:\s[^<>]{0,500})?\/?>/gi
const HTML_TAG_FIRST =
  /^\s{0,999}<(?:p|div|h[1-6]|table|ul|ol|section|article|span|dl|main|meta|b|strong|font)[\s>]/i
const TABBED_LINE = /^[^\t\n]{0,2000}\t/gm
const OTHER_XML = /^\s{0,99}<\?xml[\s\S]{0,2000}?<(?!html|!doctype\s{1,9}html|!--)[a-z]/i
const MARKDOWN_HEADING = /^#{1,6}[ \t]{1,9}\S/gm
const MARKDOWN_SIGN =
  /^\|?[ \t]{0,9}:?-{2,100}:?[ \t]{0,9}\|[-:| \t]{0,200}$|\*\*[^*\n]{1,200}\*\*|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/gm

const countOf = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0

const endingOf = (name: string): string => /\.([a-z0-9]{1,9})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

const BY_ENDING: Partial<Record<string, SourceFormat>> = {
  htm: 'html',
  html: 'html',
  markdown: 'markdown',
  md: 'markdown',
  mdown: 'markdown',
  text: 'text',
  txt: 'text',
  xhtml: 'html',
}

/** The format of a text, by what stands in it, else by its name. */
const formatOfText = (text: string, ending: string): SourceFormat => {
  const named = BY_ENDING[ending]
  if (HTML_BEGINS.test(text)) return 'html'
  const isTagged =
    HTML_TAG_FIRST.test(text) && /<\/(?:p|div|h[1-6]|table|ul|ol|section|article|dl|main|span)>/i.test(text)
  if (named === 'html') return countOf(text, HTML_TAG) > 0 || isTagged ? 'html' : 'text'
  if (named === 'markdown') return 'markdown'
  // A text of rows with tabs between their cells, in which a program left tags.
  const isOfRows = named === 'text' && countOf(text, TABBED_LINE) > 1
  if (isTagged && !isOfRows) return 'html'
  const headings = countOf(text, MARKDOWN_HEADING)
  if (headings >= 2 || (headings === 1 && countOf(text, MARKDOWN_SIGN) > 0)) return 'markdown'
  if (named === undefined && countOf(text, HTML_TAG) >= 4) return 'html'
  return named === undefined && countOf(text, MARKDOWN_SIGN) >= 3 ? 'markdown' : 'text'
}

/**
 * The format of a file: by how it begins and by what stands in it; by its name only where that leaves a choice.
 *
 * @throws {UnreadableFile} `unknownFormat`, with what to do; `encrypted` for a Word file with a password; `damaged` for a text that is
 *   named as another kind of file; `noText` for nothing
 */
export const formatOf = (bytes: Uint8Array, name: string): SourceFormat => {
  if (bytes.length === 0) throw new UnreadableFile('noText', 'The file is empty.')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  // What is in a packed file is told when it is opened.
  if (begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06')) return 'docx'
  if (begins(bytes, '\xd0\xcf\x11\xe0') && holdsWide(bytes, 'EncryptedPackage')) {
    throw new UnreadableFile('encrypted', 'The file is locked with a password. Save it without one.')
  }
  const known = UNREADABLE.find(([mark]) => begins(bytes, mark))
  // Two letters may begin a text too.
  if (known && (known[0] !== 'BM' || isBinary(bytes))) throw new UnreadableFile('unknownFormat', known[1])
  if (begins(bytes, 'ftyp', 4)) {
    throw new UnreadableFile(
      'unknownFormat',
      'The file is a picture or a film. Save the text itself as .docx or .pdf.',
    )
  }
  if (isBinary(bytes)) {
    throw new UnreadableFile(
      'unknownFormat',
      'The file is none that can be read: .docx, .pdf, .html, .md or .txt.',
    )
  }
  const text = decodeText(bytes.subarray(0, LOOKED_AT), namedCharset(bytes)).replace(/^\ufeff/, '')
  if (
    /^(?:From|MIME-Version|Date|Subject|Content-Type):[^\n]{0,999}\n[\s\S]{0,4000}multipart\/related/i.test(
      text,
    )
  ) {
    throw new UnreadableFile(
      'unknownFormat',
      'The file is a web archive (.mhtml). Save the page as "web page, HTML only".',
    )
  }
  if (OTHER_XML.test(text)) {
    throw new UnreadableFile('unknownFormat', `The file is XML of another program. ${AS_DOCX}`)
  }
  const ending = endingOf(name)
  const format = formatOfText(text, ending)
  // A page that somebody has named so is read as what it is.
  if ((ending === 'docx' || ending === 'pdf') && format !== 'html') {
    throw new UnreadableFile('damaged', `The file is damaged: it is named .${ending}, and is none.`)
  }
  return format
}

/** True where bytes hold a name as Office writes it: two bytes a letter. */
const holdsWide = (bytes: Uint8Array, name: string): boolean => {
  const wide = [...name].join('\0')
  return new TextDecoder('latin1').decode(bytes).includes(wide)
}
