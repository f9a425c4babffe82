/**
 * Writes PDFs to a folder, for veraPDF, and reads each back: a line of JSON for each, with what is wrong with its words. Started by
 * `run.mjs`.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { pdfTools } from '../../src/paper/tools.js'
import { renderNoticePDF } from '../../src/render/pdf/pdf.js'
import { renderPaperPDF } from '../../src/render/pdf/paper.js'
import { demoDocuments, difficultDocuments, randomDocuments, truthDocuments } from './documents.js'
import { dossiers, ropaPapers } from './papers.js'
import { paperFault, readingFault } from './readBack.js'

const [folder = '.', count = '10'] = process.argv.slice(2)
const tools = await pdfTools()

/** Writes a PDF, and says what is wrong with its words. */
const write = async (
  name: string,
  render: () => Promise<Uint8Array>,
  faultIn: (bytes: Uint8Array) => Promise<string | undefined>,
): Promise<void> => {
  const line: { fault?: string; name: string; sha256?: string } = { name }
  try {
    const bytes = await render()
    writeFileSync(path.join(folder, `${name}.pdf`), bytes)
    line.sha256 = createHash('sha256').update(bytes).digest('hex')
    const fault = await faultIn(bytes)
    if (fault !== undefined) line.fault = fault
  } catch (error) {
    line.fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  console.log(JSON.stringify(line))
}

for (const printed of [
  ...demoDocuments(),
  ...truthDocuments(),
  ...difficultDocuments(),
  ...randomDocuments(Number(count)),
]) {
  const { name, notice, surroundings } = printed
  await write(
    name,
    () => renderNoticePDF(notice, surroundings, tools),
    (bytes) => readingFault(printed, bytes),
  )
}
for (const { name, paper } of [...dossiers(), ...ropaPapers()]) {
  await write(
    name,
    () => renderPaperPDF(paper, tools),
    (bytes) => paperFault(paper, bytes),
  )
}
