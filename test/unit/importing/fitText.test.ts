import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ContentNode, Inline, List } from '../../../src/notice/content.js'

import { fitText } from '../../../src/importing/fitText.js'
import { isLineBreak } from '../../../src/notice/content.js'
import { readRichText, richTextOf } from '../../../src/notice/compose/richText.js'

/** Words of a file in forms that the editor of notices keeps: none is lost on the way. */

const word = fc.stringMatching(/^[a-zåäö]{1,8}$/)
const run = fc.record({ text: word, bold: fc.constant(true as const) }, { requiredKeys: ['text'] })
const linked = fc.record({
  text: word,
  href: fc.constantFrom('https://example.org/', 'javascript:alert(1)', 'ftp://x', '/relative'),
})
const inlines = fc.array(fc.oneof(run, linked, fc.constant({ break: true as const })), {
  maxLength: 5,
  minLength: 1,
})
const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record(
    {
      type: fc.constant('list' as const),
      items: fc.array(
        fc.record(
          { children: inlines, lists: fc.array(tie('list'), { maxLength: 1 }) },
          { requiredKeys: ['children'] },
        ),
        { maxLength: 3, minLength: 1 },
      ),
      ordered: fc.boolean(),
      start: fc.constantFrom(1, 4, 1_000_000_000),
    },
    { requiredKeys: ['type', 'items', 'ordered'] },
  ),
})).list
const table = fc.integer({ max: 24, min: 1 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    header: fc.constantFrom(
      [] as string[],
      Array.from({ length: width }, () => ''),
      Array.from({ length: width }, (_, at) => `h${at}`),
    ),
    rows: fc.array(
      fc.record({ cells: fc.array(fc.record({ children: inlines }), { maxLength: width, minLength: 1 }) }),
      { maxLength: 3, minLength: 1 },
    ),
  }),
)
const node: fc.Arbitrary<ContentNode> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
  fc.record({
    type: fc.constant('heading' as const),
    children: inlines,
    level: fc.constantFrom(3 as const, 4 as const),
  }),
  list,
  table,
  fc.record({
    type: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: fc.option(word), value: inlines }), { maxLength: 3, minLength: 1 }),
  }),
)

const textsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? ['label', 'text'].includes(key)
        ? [inner]
        : []
      : key === 'header'
        ? (inner as string[])
        : textsIn(inner),
  )
}

const wordsIn = (content: readonly ContentNode[]): string[] =>
  textsIn(content)
    .join(' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()

/** Neighbouring runs are one word where the editor joins them: told letter by letter. */
const lettersIn = (content: readonly ContentNode[]): string => [...wordsIn(content).join('')].sort().join('')

describe('content of a file in the editor of notices', () => {
  it('should keep every letter of it, and be read without a problem', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (content) => {
        const { content: read, problems } = readRichText(richTextOf(fitText(content)))
        expect(problems.filter(({ code }) => code.startsWith('richText'))).toEqual([])
        expect(lettersIn(read)).toBe(lettersIn(content))
      }),
      { numRuns: 300 },
    )
  })

  it('should make plain words of links that a notice may not hold', () => {
    const children: Inline[] = [{ href: 'javascript:alert(1)', text: 'tästä' }]
    const [paragraph] = fitText([{ type: 'paragraph', children }])
    expect(paragraph).toEqual({ type: 'paragraph', children: [{ text: 'tästä' }] })
    expect(children.every((inline) => !isLineBreak(inline))).toBe(true)
  })

  it('should leave out characters that no database keeps', () => {
    const [paragraph] = fitText([{ type: 'paragraph', children: [{ text: 'a\u0000b\ud800c' }] }])
    expect(paragraph).toEqual({ type: 'paragraph', children: [{ text: 'abc' }] })
  })
})
