import type { RecordedNotice } from '../../notice/document.js'
import type { PaperFormat } from '../format.js'
import type { PaperSurroundings } from '../onPaper.js'
import type { Place } from './blocks.js'
import type { PDFTools } from './kit.js'
import type { Column, TextStyle } from './sheet.js'

import { labelled } from '../../notice/contentText.js'
import { oneLine } from '../../notice/inline.js'
import { sectionHeading } from '../notice.js'
import { controllersOf, factsOnPaper, footerOf, titleOnPaper } from '../onPaper.js'
import { renderNoticeText } from '../text.js'
import { BODY, GAP, writeContent, writeHeading, writeText } from './blocks.js'
import { checkCharacters, drawnText } from './characters.js'
import { openSheet } from './sheet.js'

const TITLE: { before: number } & TextStyle = { before: 0, bold: true, size: 20, tag: 'H1' }
const SECTION: { before: number } & TextStyle = { before: 14, bold: true, size: 13.5, tag: 'H2' }
/** In the layout of a table the headings stand in a column of their own. */
const ROW_HEADING: { before: number } & TextStyle = { before: 0, bold: true, size: 10.5, tag: 'H2' }
const HEADING_COLUMN = 140
const COLUMN_GAP = 14

/**
 * A notice as a PDF that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one: to keep, and for everybody to read. What is
 * read in it are the words of the notice as plain text, in their order, with the controller below the title; links have their
 * addresses beside them, as on paper nothing can be pressed. Head and foot of the pages are no content.
 *
 * The same notice gives the same bytes, with the same pdfkit and zlib: its date is that of the record.
 *
 * @param tools pdfkit and the fonts
 * @throws CharactersMissing when the fonts lack a character of it
 */
export const renderNoticePDF = async (
  notice: RecordedNotice,
  { controllerLabel, draft, labels, remarks }: PaperSurroundings,
  tools: PDFTools,
): Promise<Uint8Array<ArrayBuffer>> => {
  const title = titleOnPaper(notice, draft)
  const controllers = controllersOf(notice)
  const controllerLine = controllers === '' ? '' : labelled(controllerLabel, controllers)
  const footer = footerOf(notice, labels.version)
  checkCharacters(
    [
      '•0123456789/.',
      title,
      controllerLine,
      footer,
      ...remarks.map(({ text }) => text),
      renderNoticeText(notice, { labels }),
    ].join('\n'),
    tools.fonts.covers,
  )
  const sheet = openSheet(tools, {
    author: drawnText(controllers).replaceAll('\u00a0', ' '),
    createdAt: new Date(notice.publishedAt),
    footer,
    header: draft,
    language: notice.locale,
    title,
  })
  const whole: Place = {
    anchors: new Set(notice.sections.map(({ anchor }) => anchor)),
    column: sheet.whole,
    element: sheet.root,
    sheet,
  }

  for (const { language, text } of remarks) {
    const remark: Place = { ...whole, element: sheet.element(sheet.root, 'Sect', { lang: language }) }
    writeText(remark, [{ bold: true, text }])
    sheet.skip(GAP)
  }
  sheet.addToOutline(title)
  writeHeading(whole, [{ text: title }], TITLE)
  sheet.skip(GAP)
  if (notice.statute) writeText(whole, [{ text: oneLine(notice.statute) }])
  writeContent(whole, [factsOnPaper(notice, { controllerLabel, labels })], 1)
  if (notice.introduction) {
    sheet.skip(GAP)
    writeContent(whole, notice.introduction.content, 1)
  }
  const writeSections = notice.layout === 'table' ? writeRows : writeOneByOne
  await writeSections(whole, notice, tools)
  return sheet.finish()
}

const headingOf = (section: RecordedNotice['sections'][number]): string => oneLine(sectionHeading(section))

const writeOneByOne = async (whole: Place, { sections }: RecordedNotice, tools: PDFTools): Promise<void> => {
  const { sheet } = whole
  for (const section of sections) {
    await tools.breathe()
    const place: Place = { ...whole, element: sheet.element(whole.element, 'Sect') }
    writeHeading(place, [{ text: headingOf(section) }], SECTION)
    sheet.addToOutline(headingOf(section))
    sheet.nameHere(section.anchor)
    sheet.skip(4)
    writeContent(place, section.content, 2)
  }
}

/** The layout of a table: a row for each section, its heading at the side. */
const writeRows = async (whole: Place, { sections }: RecordedNotice, tools: PDFTools): Promise<void> => {
  const { sheet } = whole
  if (sections.length === 0) return
  const headings: Column = { width: HEADING_COLUMN, x: sheet.whole.x }
  const texts: Column = {
    width: sheet.whole.width - HEADING_COLUMN - COLUMN_GAP,
    x: sheet.whole.x + HEADING_COLUMN + COLUMN_GAP,
  }
  const table = sheet.element(whole.element, 'Table')
  sheet.skip(2 * GAP)
  for (const section of sections) {
    await tools.breathe()
    const row = sheet.element(table, 'TR')
    sheet.need(5 * sheet.lineHeight(BODY.size))
    sheet.rule(sheet.whole)
    sheet.setY(sheet.y() + 5)
    const [page, top] = [sheet.page(), sheet.y()]
    sheet.addToOutline(headingOf(section))
    sheet.nameHere(section.anchor)
    writeHeading(
      { ...whole, column: headings, element: sheet.element(row, 'TH', { scope: 'Row' }) },
      [{ text: headingOf(section) }],
      ROW_HEADING,
    )
    const [headingPage, bottom] = [sheet.page(), sheet.y()]
    if (headingPage === page) sheet.setY(top)
    writeContent({ ...whole, column: texts, element: sheet.element(row, 'TD') }, section.content, 2)
    if (sheet.page() === headingPage) sheet.setY(Math.max(sheet.y(), bottom))
    sheet.skip(6)
  }
  sheet.rule(sheet.whole)
}

/** A notice as a PDF, to keep and to print. */
export const pdf: PaperFormat<'pdf'> = {
  name: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  print: renderNoticePDF,
}
