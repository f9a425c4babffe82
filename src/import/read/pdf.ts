import type { LeftOut, SourceBlock, SourceDocument } from '../sourceDocument.js'
import type { ReadLimits } from './limits.js'
import type { PageLine } from './pdfLines.js'
import type { PdfItem, PdfPage } from './pdfItems.js'

import { UnreadableFile } from '../sourceDocument.js'
import { contentsLines } from './contentsLines.js'
import { cleanText, letterCount } from './inlines.js'
import { joinPages } from './joinPages.js'
import { wordsOf } from './joinLines.js'
import { refuseLongText, startWatch } from './limits.js'
import { linesOfEveryPage } from './pageLines.js'
import { refusePackedStreams } from './pdfStreams.js'
import { itemsOf } from './pdfItems.js'
import { blocksOfLines, linesOfPage, secondColumn, settingOf } from './pdfLines.js'
import { readingOrder, secondTextColumn } from './textColumns.js'
import { blocksOfTree, isTelling, marksIn } from './pdfTagged.js'

type ReadPage = { number: number; items: PdfItem[]; tree: unknown; lines: PageLine[] }

const lettersOf = (items: readonly PdfItem[]): number =>
  items.reduce((sum, { text }) => sum + letterCount(text), 0)

/** True where the tree of every page names its text, but for a line or two. */
const isTagged = (pages: readonly ReadPage[], limits: ReadLimits): boolean => {
  if (!pages.some(({ tree }) => isTelling(tree))) return false
  return pages.every(({ items, tree }) => {
    const marks = new Set(marksIn(tree, limits))
    const text = items.filter(({ isArtifact }) => !isArtifact)
    const outside = text.filter(({ mark }) => mark === null || !marks.has(mark))
    return lettersOf(outside) <= lettersOf(text) * 0.03
  })
}

/** What a tagged page holds beside its text: what it calls artifacts, such as headers and footers. */
const nameArtifacts = ({ items, number, tree }: ReadPage, limits: ReadLimits, leftOut: LeftOut[]): void => {
  const marks = new Set(marksIn(tree, limits))
  const outside = items.filter(({ isArtifact, mark }) => isArtifact || mark === null || !marks.has(mark))
  for (const { text } of linesOfPage(outside, number)) {
    const reason = /^[\s\d()/–-]{1,20}$/.test(text) ? 'pageNumber' : 'repeatedOnPages'
    leftOut.push({ reason, text: cleanText(text), origin: { page: number, line: null } })
  }
}

const untagged = (read: readonly ReadPage[], leftOut: LeftOut[]): SourceBlock[] => {
  const lines = read.flatMap((page) => page.lines)
  const inText = secondTextColumn(lines)
  const column = inText ?? secondColumn(lines)
  const pages = read.map((page) => ({ ...page, lines: linesOfPage(page.items, page.number, column) }))
  const why = linesOfEveryPage(
    pages.map(({ lines, number }) => ({ page: number, lines: lines.map(({ text }) => text) })),
  )
  const textLines = pages.flatMap(({ lines }, index) => lines.filter((_, line) => !why[index]?.has(line)))
  const contents = contentsLines(textLines, pages.length)
  const kept = pages.map(({ lines, number }, index) =>
    lines.filter((one, line) => {
      const { text } = one
      const reason = why[index]?.get(line) ?? (contents.has(one) ? 'aroundTheText' : undefined)
      if (reason) leftOut.push({ reason, text: cleanText(text), origin: { page: number, line: null } })
      return reason === undefined
    }),
  )
  const stretches = readingOrder(kept, inText)
  const all = stretches.flat()
  const known = wordsOf(all.map(({ text }) => text))
  const setting = settingOf(all, known)
  return joinPages(
    stretches.map((stretch) => blocksOfLines(stretch, setting)),
    known,
  )
}

const tagged = (pages: readonly ReadPage[], limits: ReadLimits, leftOut: LeftOut[]): SourceBlock[] => {
  const known = wordsOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)))
  for (const page of pages) nameArtifacts(page, limits, leftOut)
  return joinPages(
    pages.map(({ items, number, tree }) => blocksOfTree(tree, items, number, known, limits)),
    known,
  )
}

/**
 * What the PDF library takes for granted and Node 20 lacks: without it no font of a page is known. As the language has it
 * (ECMAScript 2024, `ArrayBuffer.prototype.transferToFixedLength`).
 */
const lendTransfer = (): void => {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const whole = structuredClone(this, { transfer: [this] })
      if (length === whole.byteLength) return whole
      const resized = new ArrayBuffer(length)
      new Uint8Array(resized).set(new Uint8Array(whole, 0, Math.min(length, whole.byteLength)))
      return resized
    },
    writable: true,
  })
}

/**
 * Hides what other packages of an app have added to all arrays where it would be gone through with their items: the PDF library
 * refuses to work beside it. What was added can be used as before.
 */
const hideAdditions = (): void => {
  for (const name of Object.keys(Array.prototype)) {
    Object.defineProperty(Array.prototype, name, { enumerable: false })
  }
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name

/**
 * Reads a PDF file: by the tree of its structure where it has one that names its text, else by where its lines stand on its pages.
 * Headers, footers and numbers of pages are named and left out, and what page breaks cut is whole again.
 *
 * @throws {UnreadableFile} `scanned` for pages without text; `encrypted`, `damaged`, and for what is beyond a limit
 */
export const readPdfFile = async (bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> => {
  refusePackedStreams(bytes, limits)
  const watch = startWatch(limits, () => performance.now())
  lendTransfer()
  hideAdditions()
  const { getDocumentProxy } = await import('unpdf')
  const open = async (): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> => {
    try {
      return await getDocumentProxy(Uint8Array.from(bytes), {
        disableFontFace: true,
        isEvalSupported: false,
        // No picture is unpacked: they have no text.
        maxImageSize: 1,
        stopAtErrors: false,
        useSystemFonts: false,
        verbosity: 0,
      })
    } catch (error) {
      if (isNamed(error, 'PasswordException')) {
        throw new UnreadableFile('encrypted', 'The file is locked with a password. Save it without one.')
      }
      throw new UnreadableFile('damaged', 'The file is damaged: it cannot be opened as a PDF.', {
        cause: error,
      })
    }
  }
  const document = await open()
  try {
    if (document.numPages > limits.pages) {
      throw new UnreadableFile(
        'tooManyPages',
        `The file has ${document.numPages} pages; a file may have ${limits.pages}.`,
      )
    }
    const leftOut: LeftOut[] = []
    const pages: ReadPage[] = []
    let characters = 0
    for (let number = 1; number <= document.numPages; number++) {
      watch()
      const page = (await document.getPage(number)) as unknown as PdfPage
      const items = await itemsOf(page, number, leftOut)
      characters += items.reduce((sum, { text }) => sum + text.length, 0)
      refuseLongText(characters, limits)
      pages.push({ number, items, tree: await page.getStructTree(), lines: linesOfPage(items, number) })
      page.cleanup()
    }
    watch()
    if (pages.every(({ items }) => lettersOf(items) === 0)) {
      throw new UnreadableFile(
        'scanned',
        'The file holds pictures of pages, no text. Recognise its text first, or bring in the file it was printed from.',
      )
    }
    const { info } = await document.getMetadata()
    const title = (info as { Title?: unknown }).Title
    const language = (info as { Language?: unknown }).Language
    const blocks = isTagged(pages, limits) ? tagged(pages, limits, leftOut) : untagged(pages, leftOut)
    return {
      format: 'pdf',
      title: typeof title === 'string' ? cleanText(title) || null : null,
      language: typeof language === 'string' ? language : null,
      blocks,
      leftOut,
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('damaged', 'The file is damaged: one of its pages cannot be read.')
  } finally {
    await document.destroy()
  }
}
