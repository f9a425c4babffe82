/**
 * Makes files of notices that there are not, in every structure, format and language, and beside each what is to be read in it:
 * `npm run make:import-files -- --to=FOLDER [--only=structure,structure] [--languages=fi,sv] [--formats=docx,pdf]`
 *
 * Word files and untagged PDF files are made by LibreOffice (`soffice`, Debian: libreoffice-writer-nogui), tagged PDF files by
 * Chromium: programs other than those that read them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { chromium, type Browser } from 'playwright-core'

import { LANGUAGES, NOTICES, type MadeLanguage } from './notices.js'
import { madeFile, STRUCTURES, textOf, type MadeFile, type StructureName } from './structures.js'
import { asHtml, asMarkdown, asOpenDocument, asText } from './writers.js'

/** The formats that files are made in; `tagged` is a PDF with a tree of its structure. */
const FORMATS = ['docx', 'html', 'md', 'pdf', 'tagged', 'txt'] as const
type Format = (typeof FORMATS)[number]

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

const listed = <Name extends string>(name: string, all: readonly Name[]): Name[] => {
  const asked = option(name)?.split(',')
  return asked ? all.filter((one) => asked.includes(one)) : [...all]
}

const to = path.resolve(option('to') ?? 'import-files')
const structures = listed('only', Object.keys(STRUCTURES) as StructureName[])
const languages = listed<MadeLanguage>('languages', LANGUAGES)
const formats = listed<Format>('formats', FORMATS)

/** What is to be read in a file. */
const expectedOf = (file: MadeFile, format: Format, name: string): object => {
  const notice = NOTICES[file.language as MadeLanguage]
  return {
    file: name,
    format: format === 'tagged' ? 'pdf' : format,
    isTagged: format === 'tagged',
    language: file.language,
    structure: file.structure,
    title: file.title,
    date: { written: notice.date[0], iso: notice.date[1], label: notice.dateLabel },
    facts: notice.facts,
    sections: file.expected,
    text: textOf(file),
    around: file.pieces.flatMap((piece) => (piece.kind === 'around' ? piece.texts : [])),
    running: format === 'docx' || format === 'pdf' ? (file.running ?? null) : null,
  }
}

const scratch = mkdtempSync(path.join(tmpdir(), 'import-files-'))
const soffice = (filter: string, files: string[]): void => {
  if (files.length === 0) return
  const profile = `-env:UserInstallation=file://${path.join(scratch, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', scratch, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

let browser: Browser | undefined
const print = async (from: string, file: string): Promise<void> => {
  browser ??= await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  })
  const page = await browser.newPage()
  await page.goto(`file://${from}`)
  await page.pdf({ path: file, preferCSSPageSize: true, tagged: true })
  await page.close()
}

const main = async (): Promise<number> => {
  mkdirSync(to, { recursive: true })
  let count = 0
  try {
    const documents: string[] = []
    for (const language of languages) {
      for (const structure of structures) {
        const file = madeFile(structure, NOTICES[language])
        const base = `${structure}.${language}`
        documents.push(path.join(scratch, `${base}.fodt`))
        writeFileSync(path.join(scratch, `${base}.fodt`), asOpenDocument(file))
        // A printed page shows the ends of lines only where they are breaks.
        writeFileSync(path.join(scratch, `${base}.html`), asHtml(file, '<br>'))
        const texts = { html: asHtml(file), md: asMarkdown(file), txt: asText(file) }
        for (const format of formats) {
          const name = format === 'tagged' ? `${base}.tagged.pdf` : `${base}.${format}`
          if (format in texts) writeFileSync(path.join(to, name), texts[format as keyof typeof texts])
          if (format === 'tagged') await print(path.join(scratch, `${base}.html`), path.join(to, name))
          const expected = `${JSON.stringify(expectedOf(file, format, name), null, 2)}\n`
          writeFileSync(path.join(to, `${name}.json`), expected)
          count++
        }
      }
    }
    const pdf = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
    if (formats.includes('docx')) soffice('docx:MS Word 2007 XML', documents)
    if (formats.includes('pdf')) soffice(pdf, documents)
    for (const document of documents) {
      for (const format of formats.filter((one) => one === 'docx' || one === 'pdf')) {
        const name = `${path.basename(document, '.fodt')}.${format}`
        renameSync(path.join(scratch, name), path.join(to, name))
      }
    }
    return count
  } finally {
    await browser?.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

void main().then((made) => console.log(`${made} files in ${to}`))
