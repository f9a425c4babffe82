import type { RecordedNotice } from '../notice/document.js'
import type { NoticeSurroundings, PaperFormat } from '../render/format.js'
import type { Paper } from '../render/pdf/paper.js'

import { renderPaperPDF } from '../render/pdf/paper.js'
import { oneAtATime } from './oneAtATime.js'
import { pdfTools } from './tools.js'

/** One for the process: what is printed takes its processor from all that it answers. */
const inTurn = oneAtATime()

/**
 * A notice in a format that is a file. One is made at a time.
 *
 * @throws NotInstalled, Busy, CharactersMissing
 */
export const print = async (
  format: PaperFormat,
  notice: RecordedNotice,
  surroundings: NoticeSurroundings,
): Promise<Uint8Array<ArrayBuffer>> => {
  const tools = await pdfTools()
  return inTurn(() => format.print(notice, surroundings, tools))
}

/**
 * A paper that is no notice, as a PDF. One is made at a time, of these and of notices.
 *
 * @throws NotInstalled, Busy
 */
export const printPaper = async (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const tools = await pdfTools()
  return inTurn(() => renderPaperPDF(paper, tools))
}
