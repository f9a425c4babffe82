/**
 * How long checking takes: the largest notice of the demo in three languages, whole, and again after one section changed;
 * in milliseconds, and against composing the same notice.
 *
 *   npm run bench:check
 */
import { check, newMemory } from '../../src/notice/check/check.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { composeDemo, DEMO_NOTICES, demoSources, subjectOfContent } from '../support/demoNotices.js'
import { timeInTurns } from './measure.js'

const sizeOf = (name: string): number => JSON.stringify(composeDemo(demoSources(name)).content).length

const [name = ''] = [...DEMO_NOTICES].sort((one, other) => sizeOf(other) - sizeOf(one))
const sources = demoSources(name)
const { content } = composeDemo(sources)
const ROUNDS = 30

/** The notice with another word at the end of one section, as after a key was pressed. */
const typed = (round: number) =>
  Object.fromEntries(
    Object.entries(content).map(([language, one], index) => [
      language,
      index > 0
        ? one
        : {
            ...one,
            sections: one.sections.map((section, position) =>
              position === 5
                ? {
                    ...section,
                    content: [
                      ...section.content,
                      { type: 'paragraph' as const, children: [{ text: `Lisäksi ${String(round)}.` }] },
                    ],
                  }
                : section,
            ),
          },
    ]),
  )

const memory = newMemory()
const start = process.cpuUsage()
check(subjectOfContent(content), { rules: RULES }, memory)
const { system, user } = process.cpuUsage(start)
const first = (system + user) / 1000

/** The notice with a word of its own at the end of each paragraph, so that nothing of it was read before. */
const unread = (round: number) =>
  Object.fromEntries(
    Object.entries(content).map(([language, one]) => [
      language,
      {
        ...one,
        sections: one.sections.map((section) => ({
          ...section,
          content: section.content.map((node) =>
            node.type === 'paragraph'
              ? { ...node, children: [...node.children, { text: ` Nyt ${String(round)}.` }] }
              : node,
          ),
        })),
      },
    ]),
  )

let count = 0
const times = await timeInTurns(
  [
    { name: 'compose', run: () => Promise.resolve(composeDemo(sources)) },
    { name: 'check all', run: () => Promise.resolve(check(subjectOfContent(content), { rules: RULES })) },
    {
      name: 'check unread',
      run: () => Promise.resolve(check(subjectOfContent(unread((count += 1))), { rules: RULES })),
    },
    {
      name: 'check again',
      run: () => Promise.resolve(check(subjectOfContent(typed((count += 1))), { rules: RULES }, memory)),
    },
  ],
  { label: 'checking', rounds: ROUNDS },
)

const compose = times['compose']?.median ?? 1
console.log(`\nfirst check of the process ${first.toFixed(0)} ms of processor time`)
console.log(`${name}, ${String(Object.keys(content).length)} languages, ${String(RULES.length)} rules`)
for (const [task, { max, median, min }] of Object.entries(times)) {
  console.log(
    `${task.padEnd(12)} ${median.toFixed(2)} ms (${min.toFixed(2)}–${max.toFixed(2)}), ${(median / compose).toFixed(2)} × compose`,
  )
}

// Which rules the time goes into.
const byRule = RULES.map((rule) => {
  const start = performance.now()
  for (let round = 0; round < 10; round += 1) check(subjectOfContent(content), { rules: [rule] })
  return { id: rule.id, time: (performance.now() - start) / 10 }
}).sort((one, other) => other.time - one.time)
console.log('\nslowest by themselves')
for (const { id, time } of byRule.slice(0, 8)) console.log(`${id.padEnd(28)} ${time.toFixed(2)} ms`)
