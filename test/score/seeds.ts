import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Finding, Rule } from '../../src/notice/check/rule.js'
import type { CheckedSection, Subject } from '../../src/notice/check/subject.js'
import type { Truth, TruthSection } from '../fixtures/seeds.js'

import { check } from '../../src/notice/check/check.js'
import { otherTextOf } from '../../src/notice/check/otherNotice.js'
import { checkedBlock } from '../../src/notice/check/subject.js'
import { SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { realNotices } from '../fixtures/seeds.js'
import { subjectOfTexts } from '../support/subjects.js'
import { SEED_DEFECTS, SEED_MISSING } from './seedDefects.js'

const tables = path.resolve(import.meta.dirname, '../../../shared/domain.md')

/** The notices that there are transcriptions of, as the tables name them. */
const NAMES: Readonly<Record<string, string>> = { '000': 'S0', '002': 'S2', '004': 'S4' }

/** Something wrong with a real notice. */
export type SeedDefect = {
  id: string
  seed: string
  /** Its words; empty for what is missing or no words show. */
  quotes: string[]
  rules: readonly string[]
}

const squashed = (text: string): string => text.replace(/\s+/g, ' ').trim()

const cellsOf = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

/** How a defect can be found, of those that a rule can: in facts, texts, days and other records. */
const isForRules = (how: string): boolean => /^(?:[FTDX]\b|[FTDX][+/]|as C1)/.test(how)

const seedsIn = (cell: string, all: readonly string[]): string[] => {
  const range = /S0–S(\d)/.exec(cell)?.[1]
  if (/^all\b/.test(cell)) return [...all]
  return all.filter(
    (seed) => cell.includes(seed) || (range !== undefined && Number(seed[1]) <= Number(range)),
  )
}

/** The defects that the tables tell of the notices at hand, one for each notice that has it. */
export const seedDefects = (): { defects: SeedDefect[]; unmapped: string[] } => {
  if (!existsSync(tables)) return { defects: [], unmapped: [] }
  const seeds = Object.values(NAMES)
  const defects: SeedDefect[] = []
  const unmapped = new Set<string>()
  let how = ''
  let columns: string[] = []
  for (const row of readFileSync(tables, 'utf8').split('\n')) {
    if (!row.startsWith('|')) continue
    const cells = cellsOf(row)
    const [first = '', where = ''] = cells
    if (/^Requirement/.test(first)) columns = cells
    if (/^[A-Z]\d+$/.test(first) && cells.length >= 5) {
      const last = cells.at(-1) ?? ''
      // A row that tells only how grave it is, is found as the one above it.
      const [named] = /^(?:[EWI])$/.test(last) ? [how] : last.split(' / ')
      how = named ?? how
      if (!isForRules(how) || SEED_DEFECTS[first] === null) continue
      const rules = SEED_DEFECTS[first]
      if (!rules) unmapped.add(first)
      const quotes = [...row.matchAll(/«([^»]+)»/g)].map(([, quote]) => squashed(quote ?? ''))
      for (const seed of seedsIn(where, seeds)) defects.push({ id: first, quotes, rules: rules ?? [], seed })
    } else if (columns.length > 0 && cells.length === columns.length && first !== 'Requirement') {
      const rules = SEED_MISSING.find(([words]) => words.test(first))?.[1]
      cells.forEach((cell, index) => {
        const seed = columns[index] ?? ''
        if (!cell.startsWith('✗') || !seeds.includes(seed)) return
        if (!rules) unmapped.add(first)
        defects.push({ id: `missing: ${first}`, quotes: [], rules: rules ?? [], seed })
      })
    }
  }
  return { defects, unmapped: [...unmapped] }
}

const sectionOf = (
  { content, heading, keys, links }: TruthSection,
  position: number,
  language: string,
): CheckedSection => {
  let lists = 0
  const block = (kind: 'field' | 'heading' | 'item' | 'paragraph', text: string, more = {}) =>
    checkedBlock(kind, text, language, {
      links: links.flatMap((link) => {
        const start = text.indexOf(link.text)
        return start < 0 ? [] : [{ end: start + link.text.length, href: link.href, start }]
      }),
      ...more,
    })
  return {
    anchor: null,
    blocks: content.flatMap((item) => {
      if (item.type === 'field') return [block('field', item.value, { label: item.label })]
      if (item.type === 'paragraph') return [block('paragraph', item.text)]
      if (item.type === 'subheading') return [block('heading', item.text)]
      const list = lists++
      return item.items.map((text) => block('item', text, { list }))
    }),
    heading,
    keys: SECTION_KEYS.filter((key) => keys.includes(key)),
    language,
    part: 'section',
    position,
  }
}

/** A transcription as rules see it: its sections and days, without facts. */
export const subjectOfTruth = (truth: Truth): Subject => {
  const { introduction, language, lastChangedOn, preparedOn, sections, statute, title } = truth
  const bare = subjectOfTexts([
    { in: 'title', language, text: title },
    ...(statute ? [{ in: 'statute', language, text: statute }] : []),
    ...(introduction ? [{ in: 'introduction', language, text: introduction }] : []),
  ])
  return {
    ...bare,
    dates: { changedOn: lastChangedOn, preparedOn, reviewedOn: null },
    texts: bare.texts.map((text) => ({
      ...text,
      sections: [
        ...text.sections,
        ...sections.map((section, position) => sectionOf(section, position, language)),
      ],
    })),
  }
}

const wordsIn = ({ blocks, heading }: CheckedSection): string =>
  squashed([heading, ...blocks.map(({ label, text }) => (label ? `${label}: ${text}` : text))].join(' '))

/** How the rules do on the real notices. */
export type SeedScore = { defects: number; found: number; missed: SeedDefect[]; unmapped: string[] }

/** Runs the rules on the real notices at hand. */
export const scoreOfSeeds = (rules: readonly Rule[]): SeedScore => {
  const { defects, unmapped } = seedDefects()
  const known = realNotices().flatMap((truth) => {
    const seed = NAMES[truth.source.slice(0, 3)]
    return seed ? [{ seed, subject: subjectOfTruth(truth) }] : []
  })
  const others = known.map(({ seed, subject }) => ({
    controllers: [],
    registers: [],
    seed,
    texts: subject.texts.map((text) => otherTextOf(text, seed)),
  }))
  const byId = new Set(rules.map(({ id }) => id))
  const findings = new Map(
    known.map(({ seed, subject }) => [
      seed,
      {
        findings: check(
          { ...subject, otherNotices: others.filter((other) => other.seed !== seed) },
          { rules },
        ).findings,
        sections: subject.texts.flatMap(({ sections }) => sections),
      },
    ]),
  )
  const isFound = ({ quotes, rules: answering, seed }: SeedDefect): boolean => {
    const of = findings.get(seed)
    if (!of) return false
    const mine = of.findings.filter(({ rule }) => answering.includes(rule))
    const holding = of.sections.filter((section) => {
      const words = wordsIn(section)
      return quotes.some((quote) => words.includes(quote))
    })
    if (holding.length === 0) return mine.length > 0
    const lies = ({ section, words }: Finding): boolean =>
      section === null ||
      holding.some(({ part, position }) => part === section.part && position === section.position) ||
      (words !== null && quotes.some((quote) => squashed(words.quote).includes(quote)))
    return mine.some(lies)
  }
  const asked = defects.filter(
    ({ rules: answering, seed }) => findings.has(seed) && answering.some((id) => byId.has(id)),
  )
  const missed = asked.filter((defect) => !isFound(defect))
  return { defects: asked.length, found: asked.length - missed.length, missed, unmapped }
}
