/**
 * How files are understood: recall and precision of sections, words lost or added, facts right, wrong and missed, for each file and
 * in all.
 *
 *   npm run score:import [-- --files=FOLDER] [--quiet]
 *
 * Scores the real notices beside the repository, where there are any, and the files that `npm run make:import-files` made in FOLDER.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Expected, Score } from './scoring.js'

import { readFile } from '../../src/import/read/readFile.js'
import { understand } from '../../src/import/understand/index.js'
import { realNotices } from '../fixtures/seeds.js'
import { expectedOfMade, expectedOfTruth, type MadeExpectation } from './expected.js'
import { scoreOf, wordsOf } from './scoring.js'

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const isQuiet = process.argv.includes('--quiet')

const total: Score & { files: number } = {
  facts: { missed: [], right: 0, wrong: [] },
  files: 0,
  remarks: [],
  sections: { expected: 0, found: 0, right: 0 },
  words: { added: [], all: 0, lost: [] },
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

const line = ({ facts, sections, words }: Score): string =>
  [
    `sections ${sections.right} of ${sections.expected} (${percent(sections.right, sections.expected)}), ${percent(sections.right, sections.found)} of those found`,
    `words lost ${words.lost.length}, added ${words.added.length} of ${words.all}`,
    `facts right ${facts.right} (${percent(facts.right, facts.right + facts.wrong.length + facts.missed.length)}), wrong ${facts.wrong.length} (${percent(facts.wrong.length, facts.right + facts.wrong.length)}), missed ${facts.missed.length}`,
  ].join(' · ')

const scoreFile = async (file: string, expected: readonly Expected[]): Promise<void> => {
  const document = await readFile(readFileSync(file), { name: path.basename(file) })
  const plans = understand(document)
  const score: Score = {
    facts: { missed: [], right: 0, wrong: [] },
    remarks: plans.length === expected.length ? [] : [`${plans.length} notices, not ${expected.length}`],
    sections: { expected: 0, found: 0, right: 0 },
    words: wordsOf(document, plans),
  }
  expected.forEach((wanted, index) => {
    const plan = plans[index]
    if (!plan) {
      score.sections.expected += wanted.sections.length
      return
    }
    const one = scoreOf(plan, wanted)
    for (const part of ['expected', 'found', 'right'] as const) score.sections[part] += one.sections[part]
    score.facts.right += one.facts.right
    score.facts.wrong.push(...one.facts.wrong)
    score.facts.missed.push(...one.facts.missed)
    score.remarks.push(...one.remarks)
  })
  total.files += 1
  for (const part of ['expected', 'found', 'right'] as const) total.sections[part] += score.sections[part]
  total.facts.right += score.facts.right
  total.facts.wrong.push(...score.facts.wrong)
  total.facts.missed.push(...score.facts.missed)
  total.words.all += score.words.all
  total.words.lost.push(...score.words.lost)
  total.words.added.push(...score.words.added)
  const isFine =
    score.remarks.length +
      score.words.lost.length +
      score.words.added.length +
      score.facts.wrong.length +
      score.facts.missed.length ===
    0
  if (isQuiet && isFine) return
  console.log(`${path.basename(file)}: ${line(score)}`)
  for (const remark of score.remarks) console.log(`    ${remark}`)
  for (const fact of score.facts.wrong) console.log(`    wrong  ${fact}`)
  for (const fact of score.facts.missed) console.log(`    missed ${fact}`)
  if (score.words.lost.length > 0) console.log(`    lost   ${score.words.lost.slice(0, 30).join(' ')}`)
  if (score.words.added.length > 0) console.log(`    added  ${score.words.added.slice(0, 30).join(' ')}`)
}

const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds')
const folder = option('files')

const main = async (): Promise<void> => {
  for (const truth of existsSync(seeds) ? realNotices() : []) {
    await scoreFile(path.join(seeds, truth.source), [expectedOfTruth(truth)])
  }
  const made =
    folder && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  for (const name of made) {
    const expected = JSON.parse(readFileSync(path.join(folder ?? '', name), 'utf8')) as MadeExpectation
    await scoreFile(path.join(folder ?? '', name.slice(0, -'.json'.length)), expectedOfMade(expected))
  }
  if (total.files === 0)
    console.log('There is nothing to score: no notices beside the repository, and no --files=FOLDER.')
  else console.log(`\nall ${total.files} files: ${line(total)}`)
}

void main()
