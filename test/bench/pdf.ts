/**
 * How long PDFs take, once pdfkit and the fonts are loaded, and how large they are: notices of four and of a hundred pages, a dossier
 * of 60 versions, and the record of processing activities; and the most memory that a process of its own has held that made one notice of a hundred pages.
 * Each is made alone, as an app does.
 *
 *   npm run bench:pdf
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { pdfTools } from '../../src/paper/tools.js'
import { renderPaperPDF } from '../../src/render/pdf/paper.js'
import { renderNoticePDF } from '../../src/render/pdf/pdf.js'
import { surroundingsOf } from '../pdf/documents.js'
import { dossiers, ropaPapers } from '../pdf/papers.js'
import { longNotice } from './longNotice.js'
import { timeInTurns } from './measure.js'

const ROUNDS = 7

const begun = performance.now()
const tools = await pdfTools()
const ofNotice = (pages: number) => {
  const made = longNotice(pages)
  return () => renderNoticePDF(made, surroundingsOf(made), tools)
}
const ofPaper = (name: string) => {
  const found = [...dossiers(), ...ropaPapers()].find((one) => one.name === name)
  if (!found) throw new Error(`There is no paper ${name}`)
  return () => renderPaperPDF(found.paper, tools)
}
const few = ofNotice(4)
const first = await few()
const cold = performance.now() - begun
const many = ofNotice(100)
const makers = {
  '4 pages': few,
  '100 pages': many,
  'dossier, 60 versions': ofPaper('dossier-many-versions'),
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

// Compiled before, as an app is: what tsx compiles with holds memory of its own. esbuild comes with it.
const { build } = createRequire(createRequire(import.meta.url).resolve('tsx/package.json'))('esbuild') as {
  build: (options: object) => Promise<unknown>
}
// Within the repository, where packages are found.
const outfile = path.join(import.meta.dirname, `../../node_modules/.cache/pdfMemory.${process.pid}.mjs`)
await build({
  bundle: true,
  entryPoints: [path.join(import.meta.dirname, 'pdfMemory.ts')],
  format: 'esm',
  outfile,
  packages: 'external',
  platform: 'node',
})
spawnSync(process.execPath, [outfile], { stdio: 'inherit' })
rmSync(outfile)
