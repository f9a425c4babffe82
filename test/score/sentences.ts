import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Finding, Rule } from '../../src/notice/check/rule.js'

import { check } from '../../src/notice/check/check.js'
import { subjectOfTexts } from '../support/subjects.js'
import { KINDS } from './kinds.js'

/** A labelled sentence: see the README beside the files. */
export type Labelled = {
  date?: string
  finding: null | string
  id: string
  lang: string
  sectionKeys: string[]
  severity: 'E' | 'I' | 'W' | null
  text: string
}

const folder = path.resolve(import.meta.dirname, '../../../shared/checks')

/** The labelled sentences of a file beside the repository; none where it is not at hand. */
export const labelled = (name: string): Labelled[] => {
  const file = path.join(folder, name)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled)
}

/** What the rules find in one sentence, where it stands. */
export const findingsIn = ({ date, lang, sectionKeys, text }: Labelled, rules: readonly Rule[]): Finding[] =>
  check(subjectOfTexts([{ in: sectionKeys, language: lang, text, ...(date && { date }) }]), { rules })
    .findings

/** How rules do on labelled sentences. */
export type Score = {
  found: number
  defects: number
  missed: Labelled[]
  /** Findings above information on a sentence with a defect that no rule for its kind answers, by sentence. */
  beside: { case: Labelled; rules: string[] }[]
  /** Clean sentences with a finding above information. */
  alarms: { case: Labelled; findings: Finding[] }[]
  clean: number
}

/** Runs the rules on labelled sentences. */
export const scoreOf = (cases: readonly Labelled[], rules: readonly Rule[]): Score => {
  const score: Score = { alarms: [], beside: [], clean: 0, defects: 0, found: 0, missed: [] }
  for (const one of cases) {
    const findings = findingsIn(one, rules)
    const loud = findings.filter(({ severity }) => severity !== 'information')
    if (one.finding === null) {
      score.clean += 1
      if (loud.length > 0) score.alarms.push({ case: one, findings: loud })
      continue
    }
    score.defects += 1
    const answers = KINDS[one.finding] ?? []
    if (findings.some(({ rule }) => answers.includes(rule))) score.found += 1
    else score.missed.push(one)
    const others = loud.filter(({ rule }) => !answers.includes(rule)).map(({ rule }) => rule)
    if (others.length > 0) score.beside.push({ case: one, rules: others })
  }
  return score
}
