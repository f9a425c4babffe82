import fc from 'fast-check'

import type { ContentNode, Inline, List } from '../../src/notice/content.js'

/** Content as people write it, each part of it something that a Word file can hold. */
const words = fc
  .array(
    fc.constantFrom(
      'tieto',
      'Åland',
      'öljy',
      'a & b',
      '<i>',
      '"lainaus"',
      'kolme vuotta',
      '12',
      '€',
      'x_y',
      '§ 6',
    ),
    { maxLength: 4, minLength: 1 },
  )
  .map((some) => some.join(' '))
const line: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.record(
      {
        text: words,
        bold: fc.constant(true as const),
        href: fc.constantFrom(
          'https://www.example.fi/a?b=1&c=2#d',
          'mailto:kirjasto@example.fi',
          'tel:+358401234567',
        ),
        italic: fc.constant(true as const),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 3, minLength: 1 },
  )
  .chain((some) =>
    fc
      .boolean()
      .map((broken): Inline[] =>
        broken && some.length > 1 ? [some[0]!, { break: true }, ...some.slice(1)] : some,
      ),
  )
const listOf = (depth: number): fc.Arbitrary<List> =>
  fc.record({
    type: fc.constant('list' as const),
    items: fc.array(
      fc.record(
        {
          // Items that are bold alone, with more below them, are taken for headings of parts.
          children: line.map((some): Inline[] => [{ text: 'kohta ' }, ...some]),
          ...(depth > 0 && { lists: listOf(depth - 1).map((nested) => [nested]) }),
        },
        { requiredKeys: ['children'] },
      ),
      { maxLength: 3, minLength: 2 },
    ),
    ordered: fc.boolean(),
  })
const list = listOf(3)
const table = fc.integer({ max: 3, min: 2 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    header: fc.array(words, { maxLength: width, minLength: width }),
    rows: fc.array(
      fc.record({
        cells: fc.array(fc.record({ children: line }), { maxLength: width, minLength: width }),
      }),
      { maxLength: 3, minLength: 1 },
    ),
  }),
)
export const wordContent: fc.Arbitrary<ContentNode[]> = fc
  .array(
    fc.oneof(
      fc.record({ type: fc.constant('paragraph' as const), children: line }),
      fc.record({
        type: fc.constant('heading' as const),
        children: words.map((text): Inline[] => [{ text }]),
        level: fc.constantFrom(3 as const, 4 as const),
      }),
      list,
      table,
      fc.record({
        type: fc.constant('fields' as const),
        fields: fc.array(
          fc.record({ label: fc.option(words), value: words.map((text): Inline[] => [{ text }]) }),
          {
            maxLength: 3,
            minLength: 1,
          },
        ),
      }),
    ),
    { maxLength: 5, minLength: 1 },
  )
  // Paragraphs keep lists apart: one after another they are one, for Word and for whoever reads it.
  .map((nodes) =>
    nodes.flatMap((node, index): ContentNode[] =>
      node.type === 'list' && nodes[index - 1]?.type === 'list'
        ? [{ type: 'paragraph', children: [{ text: 'väli' }] }, node]
        : [node],
    ),
  )
