/**
 * Writes PDFs to a folder, for veraPDF, and reads each back: a line of JSON for each, with what is wrong with its words. Started by
 * `run.mjs`.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { pdfTools } from '../../src/paper/tools.js'
import { renderNoticePDF } from '../../src/render/pdf/pdf.js'
import { demoDocuments, difficultDocuments, randomDocuments } from './documents.js'
import { readingFault } from './readBack.js'

const [folder = '.', count = '10'] = process.argv.slice(2)
const tools = await pdfTools()

for (const printed of [...demoDocuments(), ...difficultDocuments(), ...randomDocuments(Number(count))]) {
  const { name, notice, surroundings } = printed
  const line: { fault?: string; name: string; sha256?: string } = { name }
  try {
    const bytes = await renderNoticePDF(notice, surroundings, tools)
    writeFileSync(path.join(folder, `${name}.pdf`), bytes)
    line.sha256 = createHash('sha256').update(bytes).digest('hex')
    const fault = await readingFault(printed, bytes)
    if (fault !== undefined) line.fault = fault
  } catch (error) {
    line.fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  console.log(JSON.stringify(line))
}
