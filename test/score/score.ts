/**
 * How the rules do on labelled sentences and on real notices: recall, precision, and what they miss or flag for nothing.
 *
 *   npm run score [-- RULE ...]   all rules, or those named
 */
import { RULES } from '../../src/notice/check/rules/index.js'
import { KINDS } from './kinds.js'
import { scoreOfSeeds } from './seeds.js'
import { labelled, scoreOf } from './sentences.js'

const named = process.argv.slice(2)
const rules = RULES.filter(({ id }) => named.length === 0 || named.includes(id))
const kinds = Object.keys(KINDS).filter((kind) =>
  KINDS[kind]?.some((id) => rules.some((rule) => rule.id === id)),
)
const defects = labelled('train.defects.jsonl').filter(
  ({ finding }) => named.length === 0 || (finding !== null && kinds.includes(finding)),
)
const clean = labelled('train.clean.jsonl')
if (defects.length === 0 && clean.length === 0) {
  console.log('The labelled sentences are not beside the repository: nothing to score.')
  process.exit(0)
}
const score = scoreOf([...defects, ...clean], rules)
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

for (const { finding, id, lang, sectionKeys, text } of score.missed) {
  console.log(`missed  ${id} ${lang} ${String(finding)} [${sectionKeys.join(', ')}] ${text}`)
}
for (const { case: one, rules: others } of score.beside) {
  console.log(`beside  ${one.id} ${one.lang} ${String(one.finding)}: ${others.join(', ')} ${one.text}`)
}
for (const { case: one, findings } of score.alarms) {
  for (const { message, rule, severity, words } of findings) {
    console.log(
      `alarm   ${one.id} ${one.lang} ${severity} ${rule}/${message} “${words?.quote ?? ''}” ${one.text}`,
    )
  }
}
const errors = score.alarms.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'))
console.log(`
recall                     ${score.found} of ${score.defects}   ${percent(score.found, score.defects)}
precision                  ${percent(score.found, score.found + score.alarms.length)}
clean, flagged as error    ${errors.length} of ${score.clean}
clean, flagged above information  ${score.alarms.length} of ${score.clean}   ${percent(score.alarms.length, score.clean)}`)

const seeds = scoreOfSeeds(rules)
const byRules = new Map<string, typeof seeds.missed>()
for (const one of seeds.missed) {
  const answering = one.rules.join(' | ')
  byRules.set(answering, [...(byRules.get(answering) ?? []), one])
}
for (const [answering, missed] of byRules) {
  for (const { id, quotes, seed } of missed) {
    console.log(`missed  ${seed} ${id} by ${answering} ${quotes[0] === undefined ? '' : `«${quotes[0]}»`}`)
  }
}
if (seeds.unmapped.length > 0) console.log(`no rule is named for ${seeds.unmapped.join(', ')}`)
console.log(`
defects of real notices    ${seeds.found} of ${seeds.defects}   ${percent(seeds.found, seeds.defects)}`)
