import type { TextRun } from '../../notice/content.js'
import type { Line } from './breakLines.js'
import type { KitDocument, PDFTools, StructureElement, StructureOptions } from './kit.js'

import { cleanText, lineText } from '../../notice/inline.js'
import { breakLines } from './breakLines.js'
import { colourProfile } from './colourProfile.js'
import { fitFooter } from './fitFooter.js'

/** A4, in points. */
const PAGE = { height: 841.89, width: 595.28 }
const MARGIN = { bottom: 68, left: 62, right: 62, top: 62 }
const BOTTOM = PAGE.height - MARGIN.bottom

/** Of Noto Sans, as parts of its size: a line from its ascenders to its descenders. */
const LINE_HEIGHT = 1.362
/** From the top of a line to its baseline, which all fonts have in common. */
const ASCENT = 1.069

const COLOURS = { link: '#0b4f9e', note: '#444444', rule: '#8a8a8a', text: '#000000', warning: '#a00000' }

/** A part of the page that text is written in, from its left edge. */
export type Column = { width: number; x: number }

/** How a text is written, and as what. */
export type TextStyle = {
  /** Of all of it, whatever its runs say. */
  bold?: boolean
  size: number
  /** The type of structure that the pieces are marked as: that of the element. */
  tag: string
}

/** What is known of a document before anything stands in it. */
export type SheetHead = {
  author: string
  createdAt: Date
  /** At the foot of each page, before its number. */
  footer: string
  /** At the head of each page. */
  header: string | undefined
  language: string
  title: string
}

/** A document that is written from top to bottom. */
export type Sheet = {
  /** Adds a place to the outline that readers show beside the document: the title first, all others below it. */
  addToOutline: (title: string) => void
  /** Breaks lines of content, each of its own, into lines of a column. */
  breakInto: (column: Column, lines: readonly (readonly TextRun[])[], style: TextStyle) => Line[]
  /** An element in another one. */
  element: (parent: StructureElement, type: string, options?: StructureOptions) => StructureElement
  /** The bytes, once all is written. */
  finish: () => Promise<Uint8Array<ArrayBuffer>>
  /** Whether this page has room for so much more. */
  hasRoom: (height: number) => boolean
  /** The height of a line. */
  lineHeight: (size: number) => number
  /** How many lines of a size this page has room for. */
  linesLeft: (size: number) => number
  /** Marks the place that links in the document name. */
  nameHere: (name: string) => void
  /** Begins a page where this one has no room for so much, unless it is new. Returns whether it did. */
  need: (height: number) => boolean
  newPage: () => void
  /** The number of the page that is written. */
  page: () => number
  /** The element that all others are in. */
  root: StructureElement
  /** A line across a column, which is no content. */
  rule: (column: Column) => void
  /** Goes on writing at another height of the page. */
  setY: (y: number) => void
  /** Leaves some room, unless the page is new. */
  skip: (height: number) => void
  /** The column as wide as the text of a page. */
  whole: Column
  /** Writes lines from where the page has got to, on as many pages as they take. */
  write: (element: StructureElement, lines: readonly Line[], column: Column, style: TextStyle) => void
  /** The same for what is no content, such as the head of a table on its second page. */
  writeAgain: (lines: readonly Line[], column: Column, style: TextStyle) => void
  /** How far the page is written, from its top. */
  y: () => number
}

const escapeXML = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')

/** A language as PDF takes it (BCP 47); `und` for what can be none. */
const languageTag = (language: string): string => {
  const tag = language.replaceAll('_', '-')
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : 'und'
}

/** That the file is PDF/UA-1 too, with the schema of that statement, which PDF/A-2 does not know (ISO 19005-2 §6.6.2.3). */
const ACCESSIBLE = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

/**
 * Opens a document of pdfkit that is PDF/A-2a and PDF/UA-1 at once. `subset` names PDF/A, as pdfkit writes a wrong `CIDSet` for
 * PDF/UA; title and author are escaped where they become XML, which pdfkit forgets; and the profile of colours is ours, as
 * pdfkit reads a file that bundlers lose.
 */
const openDocument = (
  { fonts, kit: Kit }: PDFTools,
  { author, createdAt, language, title }: SheetHead,
): KitDocument => {
  const doc = new Kit({
    autoFirstPage: false,
    bufferPages: true,
    displayTitle: true,
    font: null,
    info: {
      ...(author && { Author: author }),
      CreationDate: createdAt,
      Creator: 'payload-privacy-notices',
      Title: title,
    },
    lang: languageTag(language),
    margins: { bottom: 0, left: 0, right: 0, top: 0 },
    pdfVersion: '1.7',
    size: [PAGE.width, PAGE.height],
    subset: 'PDF/A-2a',
    tagged: true,
  })
  const addInfo = doc._addInfo.bind(doc)
  doc._addInfo = () => {
    const { info } = doc
    doc.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXML(value) : value]),
    )
    addInfo()
    doc.info = info
  }
  doc._addColorOutputIntent = () => {
    const bytes = colourProfile()
    const profile = doc.ref({ Length: bytes.length, N: 3 })
    profile.write(bytes)
    profile.end()
    const name = new String('sRGB IEC61966-2.1')
    const intent = doc.ref({
      Type: 'OutputIntent',
      DestOutputProfile: profile,
      Info: name,
      OutputConditionIdentifier: name,
      S: 'GTS_PDFA1',
    })
    intent.end()
    doc._root.data['OutputIntents'] = [intent]
  }
  doc.appendXML(ACCESSIBLE)
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  fonts.symbols.forEach(({ font }, index) => doc.registerFont(`symbols${index}`, font))
  return doc
}

/** The bytes that a document gives, once it is ended. */
const bytesOf = (doc: KitDocument): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('error', reject)
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let place = 0
      for (const chunk of chunks) {
        bytes.set(chunk, place)
        place += chunk.length
      }
      resolve(bytes)
    })
  })

/** Opens a document with its first page. */
export const openSheet = (tools: PDFTools, head: SheetHead): Sheet => {
  const doc = openDocument(tools, head)
  const bytes = bytesOf(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const whole: Column = { width: PAGE.width - MARGIN.left - MARGIN.right, x: MARGIN.left }
  let y = MARGIN.top
  let pages = 0
  let outline = doc.outline
  const widths = new Map<string, number>()

  const { symbols } = tools.fonts
  const symbolFonts = new Map<string, string | undefined>()
  /** The font that a character is drawn with. */
  const fontOf = (character: string, bold: boolean): string => {
    if (!symbolFonts.has(character)) {
      const index = symbols.findIndex(({ covers }) => covers(character.codePointAt(0) ?? 0))
      symbolFonts.set(character, index < 0 ? undefined : `symbols${index}`)
    }
    return symbolFonts.get(character) ?? (bold ? 'bold' : 'regular')
  }
  /** A text by the fonts that it is drawn with: one, where no symbol stands in it. */
  const byFont = (text: string, bold: boolean): { font: string; text: string }[] => {
    const pieces: { font: string; text: string }[] = []
    for (const character of text) {
      const font = fontOf(character, bold)
      const last = pieces.at(-1)
      if (last?.font === font) last.text += character
      else pieces.push({ font, text: character })
    }
    return pieces
  }
  const measure = (text: string, bold: boolean, size: number): number => {
    const key = `${bold ? 'b' : 'r'}${size} ${text}`
    let width = widths.get(key)
    if (width === undefined) {
      width = 0
      for (const piece of byFont(text, bold)) {
        doc.font(piece.font, size)
        width += doc.widthOfString(piece.text)
      }
      widths.set(key, width)
    }
    return width
  }
  const lineHeight = (size: number) => size * LINE_HEIGHT
  const newPage = () => {
    doc.addPage()
    pages++
    y = MARGIN.top
  }
  const hasRoom = (height: number): boolean => y + height <= BOTTOM
  const need = (height: number): boolean => {
    if (hasRoom(height) || y <= MARGIN.top) return false
    newPage()
    return true
  }

  /** Draws the fragments of a line that follow each other, from a place on. */
  const draw = (
    fragments: Line,
    x: number,
    { bold: all = false, size }: TextStyle,
    colour: string,
  ): number => {
    let end = x
    doc.fillColor(colour)
    for (const { run, text, width } of fragments) {
      let at = end
      for (const piece of byFont(text, all || run.bold === true)) {
        doc.font(piece.font, size)
        doc.text(piece.text, at, y + ASCENT * size, {
          baseline: 'alphabetic',
          lineBreak: false,
          ...(piece.text.trim() !== '' && { oblique: run.italic === true }),
        })
        at += doc.widthOfString(piece.text)
      }
      end += width
    }
    return end
  }

  /** Parts of a line by where they lead to. */
  const byTarget = (line: Line): { fragments: Line; href: string | undefined }[] => {
    const groups: { fragments: Line; href: string | undefined }[] = []
    for (const fragment of line) {
      const last = groups.at(-1)
      if (last && last.href === fragment.run.href) last.fragments.push(fragment)
      else groups.push({ fragments: [fragment], href: fragment.run.href })
    }
    return groups
  }

  const write: Sheet['write'] = (element, lines, column, style) => {
    const { size, tag } = style
    const height = lineHeight(size)
    // What follows each other is one piece: text until a link or the end of the page, a link over several lines.
    let piece: undefined | { href: string | undefined; link: StructureElement | undefined }
    const close = () => {
      if (!piece) return
      doc.endMarkedContent()
      piece.link?.end()
      piece = undefined
    }
    const open = (href: string | undefined) => {
      if (piece && piece.href === href) return piece
      close()
      const link = href === undefined ? undefined : doc.struct('Link')
      if (link) element.add(link)
      const within = link ?? element
      within.add(doc.markStructureContent(link ? 'Link' : tag))
      return (piece = { href, link })
    }
    lines.forEach((line, index) => {
      // No line is left alone at the foot of a page, or carried over alone, where that can be helped.
      const alone = index === 0 ? Math.min(lines.length, 2) : index === lines.length - 2 ? 2 : 1
      if (y + alone * height > BOTTOM && y > MARGIN.top) {
        close()
        newPage()
      }
      let x = column.x
      for (const { fragments, href } of byTarget(line)) {
        const { link } = open(href)
        const end = draw(fragments, x, style, href === undefined ? COLOURS.text : COLOURS.link)
        if (link && href !== undefined) {
          const shown = end - (fragments.at(-1)?.text.endsWith(' ') ? measure(' ', false, size) : 0)
          const baseline = y + size * 1.2
          doc.lineWidth(0.5).moveTo(x, baseline).lineTo(shown, baseline).stroke(COLOURS.link)
          const text = lineText(fragments.map(({ run, text: part }) => ({ ...run, text: part }))).trim()
          // Assistive software says this in place of the address (ISO 14289-1 §7.18.5).
          const options = {
            Contents: new String(href.startsWith('#') ? text : `${text} (${href})`),
            structParent: link,
          }
          if (href.startsWith('#')) doc.goTo(x, y, shown - x, height, href.slice(1), options)
          else doc.link(x, y, shown - x, height, href, options)
        }
        x = end
      }
      y += height
    })
    close()
  }

  const artifact = (type: 'Layout' | 'Pagination', drawIt: () => void) => {
    doc.markContent('Artifact', { type })
    drawIt()
    doc.endMarkedContent()
  }

  /** Head and foot of each page, once it is known how many there are. */
  const frame = () => {
    const small: TextStyle = { size: 8.5, tag: 'P' }
    for (let page = 0; page < pages; page++) {
      doc.switchToPage(page)
      artifact('Pagination', () => {
        const number = `${page + 1} / ${pages}`
        const width = measure(number, false, small.size)
        const room: Column = { width: whole.width - width - 20, x: whole.x }
        y = PAGE.height - 44
        const widthOf = (text: string) => measure(text, false, small.size)
        const [footer = []] = breakLines(
          [{ text: fitFooter(head.footer, room.width, widthOf) }],
          room.width,
          widthOf,
        )
        draw(footer, room.x, small, COLOURS.note)
        draw(
          [{ run: { text: number }, text: number, width }],
          whole.x + whole.width - width,
          small,
          COLOURS.note,
        )
        if (head.header === undefined) return
        y = 30
        const draft: TextStyle = { bold: true, size: 11, tag: 'P' }
        const text = head.header
        const run = { run: { text }, text, width: measure(text, true, draft.size) }
        draw([run], whole.x + whole.width - run.width, draft, COLOURS.warning)
      })
    }
  }

  newPage()
  return {
    addToOutline: (title) => {
      const item = outline.addItem(cleanText(title), {
        expanded: true,
        fit: false,
        left: PAGE.width,
        top: Math.max(0, y - 6),
        zoom: 0,
      })
      if (outline === doc.outline) outline = item
    },
    breakInto: ({ width }, lines, { bold: all = false, size }) => {
      const inStyle = (text: string, bold: boolean) => measure(text, all || bold, size)
      return lines.flatMap((runs, index) => {
        const broken = breakLines(runs, width, inStyle)
        // Nothing else tells the last word of a line from the first of the next.
        const last = broken.at(-1)
        if (index < lines.length - 1 && !last?.at(-1)?.text.endsWith(' ')) {
          last?.push({ run: { text: ' ' }, text: ' ', width: inStyle(' ', false) })
        }
        return broken
      })
    },
    element: (parent, type, options) => {
      const element = doc.struct(type, {
        ...options,
        ...(options?.lang !== undefined && { lang: languageTag(options.lang) }),
      })
      parent.add(element)
      return element
    },
    finish: async () => {
      root.end()
      frame()
      doc.end()
      return bytes
    },
    hasRoom,
    lineHeight,
    linesLeft: (size) => Math.floor((BOTTOM - y + 1e-6) / lineHeight(size)),
    nameHere: (name) => {
      doc.addNamedDestination(name, 'XYZ', null, Math.max(0, y - 6), null)
    },
    need,
    newPage,
    page: () => pages,
    root,
    rule: ({ width, x }) =>
      artifact('Layout', () => {
        doc
          .lineWidth(0.5)
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke(COLOURS.rule)
      }),
    setY: (place) => {
      y = place
    },
    skip: (height) => {
      if (y > MARGIN.top) y = Math.min(y + height, BOTTOM)
    },
    whole,
    write,
    writeAgain: (lines, column, style) =>
      artifact('Pagination', () => {
        for (const line of lines) {
          draw(line, column.x, style, COLOURS.text)
          y += lineHeight(style.size)
        }
      }),
    y: () => y,
  }
}
