import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { readFile } from '../../../src/import/read/readFile.js'
import { missingWords, textOfBlocks } from '../../import/compare.js'
import { pdfFile, pdfText, wordFile, wordParagraph } from '../../import/hostile.js'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/importFiles')
const made = readdirSync(fixtures).filter((name) => !name.endsWith('.json'))

const read = (text: string, name: string) => readFile(new TextEncoder().encode(text), { name })

describe('reading a made file', () => {
  it.each(made)('should lose and add no word: %s', async (name) => {
    const document = await readFile(new Uint8Array(readFileSync(path.join(fixtures, name))), { name })
    const expected = JSON.parse(readFileSync(path.join(fixtures, `${name}.json`), 'utf8')) as {
      format: string
      running: null | { header: string }
      text: string
    }
    const words = textOfBlocks(document.blocks)
    expect(missingWords(expected.text, words)).toEqual([])
    expect(missingWords(words, expected.text)).toEqual([])
    expect(document.format).toBe({ md: 'markdown', txt: 'text' }[expected.format] ?? expected.format)
    if (expected.running) {
      expect(document.leftOut.map(({ text }) => text)).toContain(expected.running.header)
    }
  })
})

describe('reading HTML', () => {
  it('should name what stands around the text, and keep what a page opens and closes', async () => {
    const { blocks, leftOut } = await read(
      '<!doctype html><body><nav><a href="/">Home</a></nav><main><h1>Notice</h1><button aria-expanded="false" aria-controls="a">Who?</button>' +
        '<div id="a" hidden><p>The club.</p></div><p style="display:none">Secret</p></main><footer>Foot</footer>',
      'a.html',
    )
    expect(textOfBlocks(blocks)).toBe('Notice\nWho?\nThe club.')
    expect(leftOut.map(({ reason, text }) => [reason, text])).toEqual([
      ['aroundTheText', 'Home'],
      ['hidden', 'Secret'],
      ['aroundTheText', 'Foot'],
    ])
  })

  it('should keep allowed links alone, and the numbers of lists whose items are parts', async () => {
    const { blocks } = await read(
      '<ol start="3"><li><h2>Purpose</h2><p><a href="javascript:x()">Bad</a> <a href="mailto:a@b.example">mail</a></p></li></ol>',
      'a.html',
    )
    expect(textOfBlocks(blocks)).toBe('3. Purpose\nBad mail')
    expect(JSON.stringify(blocks)).not.toContain('javascript')
    expect(JSON.stringify(blocks)).toContain('mailto:a@b.example')
  })

  it('should read Windows-1252 and UTF-16', async () => {
    const latin = Uint8Array.from([...'<p>Käyttö</p>'].map((letter) => letter.charCodeAt(0)))
    expect(textOfBlocks((await readFile(latin, { name: 'a.html' })).blocks)).toBe('Käyttö')
    const wide = new Uint8Array(Buffer.from('\ufeffKäyttötarkoitus', 'utf16le'))
    expect(textOfBlocks((await readFile(wide, { name: 'a.txt' })).blocks)).toBe('Käyttötarkoitus')
  })
})

describe('reading text', () => {
  it('should join lines that a program ended, with the hyphens that are words’ own', async () => {
    const { blocks } = await read(
      'Rekisterin tarkoituksena on asioiden hoitaminen ja siihen liit-\ntyvien tehtävien hoitaminen yhdistyksen toimistossa, sähköposti-\nja osoitetietojen sekä ATK-\nlaitteiden ja linja-\nautojen luettelo.\n\nNimi: A\nOsoite: B\n',
      'a.txt',
    )
    expect(textOfBlocks(blocks)).toBe(
      'Rekisterin tarkoituksena on asioiden hoitaminen ja siihen liittyvien tehtävien hoitaminen yhdistyksen toimistossa, sähköposti- ja osoitetietojen sekä ATK-laitteiden ja linja-autojen luettelo.\nNimi: A\nOsoite: B',
    )
  })

  it('should read tables, also such with tags and with rows that go on', async () => {
    const { blocks } = await read('<b>1a</b> Nimi\t<p>Yksi</p> <p>Kaksi</p>\n\tKolme\nTyhjä\t\n', 'a.txt')
    const [table] = blocks
    expect(
      table?.type === 'table' &&
        table.rows.map(({ cells }) => cells.map((cell) => textOfBlocks(cell.blocks))),
    ).toEqual([
      ['1a Nimi', 'Yksi\nKaksi'],
      ['', 'Kolme'],
      ['Tyhjä', ''],
    ])
  })
})

describe('reading a Word file', () => {
  it('should keep inserted text and name deleted and hidden text', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">Tiedot </w:t></w:r><w:ins w:id="1"><w:r><w:t>uudet</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>vanhat</w:delText></w:r></w:del></w:p>${wordParagraph('Salattu', '', '<w:vanish/>')}`
    const { blocks, leftOut } = await readFile(wordFile(body), { name: 'a.docx' })
    expect(textOfBlocks(blocks)).toBe('Tiedot uudet')
    expect(leftOut.map(({ reason, text }) => [reason, text])).toEqual([
      ['hidden', 'vanhat'],
      ['hidden', 'Salattu'],
    ])
  })

  it('should tell headings by the styles of Word in Finnish and Swedish, and show the numbers that Word counts', async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Otsikko1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Oma"><w:name w:val="Oma rubrik"/><w:basedOn w:val="Otsikko1"/></w:style></w:styles>`
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const body =
      wordParagraph('Rekisterinpitäjä', `<w:pStyle w:val="Otsikko1"/>${numbered}`) +
      wordParagraph('Yhdistys') +
      wordParagraph('Tarkoitus', `<w:pStyle w:val="Oma"/>${numbered}`)
    const file = wordFile(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering })
    const { blocks } = await readFile(file, { name: 'a.docx' })
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading'])
    expect(textOfBlocks(blocks)).toBe('I. Rekisterinpitäjä\nYhdistys\nII. Tarkoitus')
  })
})

describe('reading a PDF file', () => {
  it('should name what is on every page, and go on where a page cut a paragraph', async () => {
    const page = (number: number, ...lines: string[]) => pdfText(['Club notice', ...lines, `${number} (2)`])
    const file = pdfFile([
      page(
        1,
        'The register is kept so that the club can arrange what its',
        'members have asked for, and so that the members can be',
      ),
      page(2, 'reached when something changes.', 'Another line of the notice stands here as well.'),
    ])
    const { blocks, leftOut } = await readFile(file, { name: 'a.pdf' })
    expect(textOfBlocks(blocks)).toContain('can be reached when something changes.')
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual([
      'pageNumber',
      'pageNumber',
      'repeatedOnPages',
      'repeatedOnPages',
    ])
  })
})

describe('reading PDF files beside other packages', () => {
  it('should work where one has added something to all arrays', async () => {
    const arrays = Array.prototype as { random?: () => number }
    arrays.random = () => 4
    try {
      const { blocks } = await readFile(pdfFile([pdfText(['Club notice'])]), { name: 'a.pdf' })
      expect(textOfBlocks(blocks)).toBe('Club notice')
      expect(arrays.random()).toBe(4)
    } finally {
      delete arrays.random
    }
  })
})

describe('a file of another kind', () => {
  it.each(['a.docx', 'a.pdf'])('should be told as damaged where it is named %s and is none', (name) =>
    expect(read('PK, and then nothing', name)).rejects.toMatchObject({ code: 'damaged' }),
  )

  it('should be read as the page that it is, whatever its name', async () => {
    expect((await read('<!doctype html><p>Notice</p>', 'a.docx')).format).toBe('html')
  })

  it.each([
    ['{\\rtf1 a}', 'a.rtf'],
    ['\u0089PNG', 'a.png'],
  ])('should be refused with what to do: %s', async (start, name) => {
    const bytes = Uint8Array.from([...start].map((letter) => letter.charCodeAt(0)))
    await expect(readFile(bytes, { name })).rejects.toMatchObject({ code: 'unknownFormat' })
    await expect(readFile(bytes, { name })).rejects.toThrow('.docx')
  })
})
