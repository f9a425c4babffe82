import type { ContentNode, Inline, List } from '../../src/notice/content.js'
import type { ImportPlan, PlannedSection } from '../../src/import/plan.js'
import type { SourceBlock, SourceDocument } from '../../src/import/sourceDocument.js'

import { isLineBreak } from '../../src/notice/content.js'

/** What a notice should become, as a person reads it: for each fact its value, or null for one that the text does not tell. */
export type Expected = {
  title: null | string
  dates: Partial<Record<keyof ImportPlan['dates'], null | string>>
  sections: { heading: string; keys: readonly string[]; text: string }[]
  facts: Record<string, null | string | string[]>
}

/** How one notice was understood. */
export type Score = {
  sections: { expected: number; found: number; right: number }
  words: { all: number; lost: string[]; added: string[] }
  facts: { right: number; wrong: string[]; missed: string[] }
  /** What is not as expected, in words. */
  remarks: string[]
}

const squashed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (isLineBreak(inline) ? '\n' : inline.text)).join('')

const listText = ({ items }: List): string =>
  items
    .map(({ children, lists = [] }) => [inlineText(children), ...lists.map(listText)].join('\n'))
    .join('\n')

/** The words of content, a block a line. */
export const contentText = (content: readonly ContentNode[]): string =>
  content
    .map((node) => {
      switch (node.type) {
        case 'fields':
          return node.fields
            .map(({ label, value }) =>
              label === null ? inlineText(value) : `${label}: ${inlineText(value)}`,
            )
            .join('\n')
        case 'heading':
        case 'paragraph':
          return inlineText(node.children)
        case 'list':
          return listText(node)
        case 'table':
          return [
            node.header.join(' '),
            ...node.rows.map(({ cells }) => cells.map(({ children }) => inlineText(children)).join(' ')),
          ].join('\n')
      }
    })
    .join('\n')

const blockText = (block: SourceBlock): string => {
  if (block.type === 'list') return listText(block)
  if (block.type !== 'table') return inlineText(block.children)
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(blockText))).join('\n')
}

/** Words; numbers of items and sections are none, since formats keep them or not. */
const wordsIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /\p{L}/u.test(word) || word.length > 2)

const isRoman = (word: string): boolean => /^[IVX]{1,5}$/u.test(word)

const counted = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const planText = (plan: ImportPlan): string => {
  const within = [
    contentText(plan.introduction),
    ...plan.sections.map(({ content }) => contentText(content)),
  ].join('\n')
  // A date whose sentence stays in the text is told there.
  const quotes = new Set(
    [...Object.values(plan.dates), ...plan.questions]
      .flatMap((one) => (one ? [one.readAt.quote] : []))
      .filter((quote) => !squashed(within).includes(squashed(quote))),
  )
  const isFromFile = plan.title !== null && plan.title.readAt.origin.line === null && plan.title.sure === 0.5
  return [
    isFromFile ? '' : (plan.title?.value ?? ''),
    plan.statute?.value ?? '',
    ...quotes,
    within,
    ...plan.sections.map(({ heading, number }) =>
      number !== null && /\p{L}/u.test(number) ? `${number} ${heading}` : heading,
    ),
    ...plan.discarded
      .filter(({ reason, text }) => reason !== 'date' || !quotes.has(text))
      .map(({ text }) => text),
  ].join('\n')
}

/** The words of a file that no plan of it has, and those that plans have beyond it. */
export const wordsOf = (document: SourceDocument, plans: readonly ImportPlan[]): Score['words'] => {
  const source = counted(
    [...document.blocks.map(blockText), ...document.leftOut.map(({ text }) => text)].join('\n'),
  )
  const joined = plans.flatMap((plan) => plan.joined)
  const planned = counted([...plans.map(planText), ...joined.map(({ asWritten }) => asWritten)].join('\n'))
  for (const [word, count] of counted(joined.map(({ text }) => text).join('\n')))
    planned.set(word, (planned.get(word) ?? 0) - count)
  const beyond = (one: Map<string, number>, other: Map<string, number>): string[] =>
    [...one].flatMap(([word, count]) =>
      Array.from({ length: Math.max(0, count - (other.get(word) ?? 0)) }, () => word),
    )
  return {
    added: beyond(planned, source).filter((word) => !isRoman(word)),
    all: [...source.values()].reduce((sum, count) => sum + count, 0),
    lost: beyond(source, planned).filter((word) => !isRoman(word)),
  }
}

const keysOf = ({ keys }: { keys: readonly string[] }): string => keys.join('+')

/** Letters and digits alone: formats and readers differ in marks of lists. */
const bare = (text: string): string => wordsIn(text).join(' ').toLowerCase()

const valueOf = (plan: ImportPlan, path: string): null | string | string[] => {
  const fact = plan.facts.find((one) => one.path === path)
  return fact === undefined ? null : typeof fact.value === 'boolean' ? String(fact.value) : fact.value
}

const shown = (value: null | string | string[]): string =>
  Array.isArray(value) ? [...value].sort().join(', ') : squashed(value ?? '')

/** Compares a plan with what it should be. */
export const scoreOf = (plan: ImportPlan, expected: Expected): Omit<Score, 'words'> => {
  const remarks: string[] = []
  const left: PlannedSection[] = [...plan.sections]
  let right = 0
  for (const wanted of expected.sections) {
    const at = left.findIndex((one) => bare(one.heading) === bare(wanted.heading))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (!found) remarks.push(`section missed: ${wanted.heading}`)
    else if (keysOf(found) !== keysOf(wanted))
      remarks.push(`keys of ${wanted.heading}: ${keysOf(found)}, not ${keysOf(wanted)}`)
    else if (bare(contentText(found.content)) !== bare(wanted.text))
      remarks.push(
        `text of ${wanted.heading}: ${contentText(found.content).slice(0, 200)} ≠ ${wanted.text.slice(0, 200)}`,
      )
    else right += 1
  }
  for (const { heading } of left) remarks.push(`section too many: ${heading}`)
  const facts: Score['facts'] = { missed: [], right: 0, wrong: [] }
  const compare = (name: string, told: null | string | string[], wanted: null | string | string[]) => {
    if (shown(told) === shown(wanted)) facts.right += wanted === null ? 0 : 1
    else if (told === null) facts.missed.push(`${name}: ${shown(wanted)}`)
    else facts.wrong.push(`${name}: ${shown(told)}, not ${shown(wanted)}`)
  }
  compare('title', plan.title?.value ?? null, expected.title)
  for (const [field, wanted] of Object.entries(expected.dates) as [
    keyof ImportPlan['dates'],
    null | string,
  ][])
    compare(field, plan.dates[field]?.value ?? null, wanted)
  for (const [path, wanted] of Object.entries(expected.facts)) compare(path, valueOf(plan, path), wanted)
  return {
    facts,
    remarks,
    sections: { expected: expected.sections.length, found: plan.sections.length, right },
  }
}
