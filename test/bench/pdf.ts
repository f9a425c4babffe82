/**
 * How long PDFs take, once pdfkit and the fonts are loaded, and how large they are: notices of four and of a hundred pages, a dossier
 * of 60 versions, and the record of processing activities; and the most memory that the process has held by then, with the hundred pages
 * alone, and with the dossier. Each is made alone, as an app does.
 *
 *   npm run bench:pdf
 */
import { pdfTools } from '../../src/paper/tools.js'
import { renderPaperPDF } from '../../src/render/pdf/paper.js'
import { renderNoticePDF } from '../../src/render/pdf/pdf.js'
import { recordedNotice, sections, surroundingsOf } from '../pdf/documents.js'
import { dossiers, ropaPapers } from '../pdf/papers.js'
import { timeInTurns } from './measure.js'

const ROUNDS = 7

const SENTENCE =
  'Rekisterinpitäjä käsittelee henkilötietoja jäsenyyden hoitamista, tiedottamista ja laissa säädettyjen velvoitteiden täyttämistä varten. '

/** A notice of about so many pages, in twelve sections. */
const notice = (pages: number) =>
  recordedNotice({
    sections: sections(
      ...Array.from({ length: 12 }, (_, section) =>
        Array.from({ length: Math.round(pages * 0.62) }, (_, index) => ({
          type: 'paragraph' as const,
          children: [{ text: `${section}.${index} ${SENTENCE.repeat(4)}` }],
        })),
      ),
    ),
  })

const begun = performance.now()
const tools = await pdfTools()
const ofNotice = (pages: number) => {
  const made = notice(pages)
  return () => renderNoticePDF(made, surroundingsOf(made), tools)
}
const ofPaper = (name: string) => {
  const found = [...dossiers(), ...ropaPapers()].find((one) => one.name === name)
  if (!found) throw new Error(`There is no paper ${name}`)
  return () => renderPaperPDF(found.paper, tools)
}
const memory = () => `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`
const memoryBefore = memory()
const few = ofNotice(4)
const first = await few()
const cold = performance.now() - begun
const many = ofNotice(100)
await many()
const memoryOfMany = memory()
const dossier = ofPaper('dossier-many-versions')
await dossier()
const memoryOfDossier = memory()
const makers = {
  '4 pages': few,
  '100 pages': many,
  'dossier, 60 versions': dossier,
  'Art. 30, 3 registers': ofPaper('ropa-art30-fi-register'),
}

const pagesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

const times = await timeInTurns(
  Object.entries(makers).map(([name, make]) => ({ name, run: make })),
  { label: 'Making PDFs', rounds: ROUNDS },
)
console.log(`first, with pdfkit and fonts: ${cold.toFixed(0)} ms, ${(first.length / 1000).toFixed(0)} kB`)
for (const [name, make] of Object.entries(makers)) {
  const bytes = await make()
  const { max, median, min } = times[name] ?? { max: 0, median: 0, min: 0 }
  console.log(
    `${name}: ${pagesIn(bytes)} pages, ${(bytes.length / 1000).toFixed(0)} kB, ${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)})`,
  )
}
console.log(
  `memory: ${memoryBefore} before, ${memoryOfMany} with 100 pages, ${memoryOfDossier} with the dossier, ${memory()} after all rounds`,
)
