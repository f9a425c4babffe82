import fc from 'fast-check'

import type { ContentNode, Fields, Inline, List, Table, TextRun } from '../../src/notice/content.js'
import type { WrittenNode } from '../../src/notice/compose/richText.js'

import { tableRow } from '../../src/notice/content.js'

/** Pieces of text that mean something to some format: alone harmless, together the worst that an editor could type. */
const PIECES = [
  ...'\\`*_{}[]<>()#+-.!|~&$^=:;"\'/@% \u00a0\u00ad,0123n',
  'a',
  'ä',
  '🙂',
  'sana',
  ' ',
  '  ',
  '    ',
  '---',
  '===',
  '***',
  '```',
  '1.',
  '1) ',
  '- ',
  '# ',
  '> ',
  '![',
  '](',
  '](http://x.example)',
  '[x]: /y',
  '[^1]',
  ':---|',
  '<script>',
  '</p>',
  '<!--',
  '<br>',
  '<b onclick=x>',
  '&amp;',
  '&lt;',
  '&#60;',
  '&copy',
  'https://www.example.fi/a_b?c=1&d=2',
  'www.example.fi',
  'a_b@example.fi',
  '€',
  '(b)',
  '”',
]

/** Text without line ends. */
export const hostileLine = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 8, minLength: 1 })
  .map((pieces) => pieces.join('').replace(/[\r\n\t]/g, ''))

/** Any text: line ends, control characters and lone surrogates too. */
export const hostileText = fc.oneof(
  { arbitrary: hostileLine, weight: 3 },
  {
    arbitrary: fc
      .array(fc.oneof(hostileLine, fc.constantFrom('\n', '\r\n', '\r', '\t', '\n\n')))
      .map((parts) => parts.join('')),
    weight: 2,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      '\u0000',
      '\ud800',
      '\udc00x',
      '\u202eabc',
      '\ufeff',
      '\ufdd0a',
      'a\u{10fffe}',
      '',
    ),
    weight: 1,
  },
)

export const goodHref = fc.constantFrom(
  'https://www.example.fi/',
  'http://example.fi/a_(b)*c?d=1&copy;=2#e',
  'https://example.fi/ä',
  'mailto:tietosuoja@example.fi',
  'tel:+358401234567',
  '#evasteet',
)
const anyHref = fc.oneof(
  goodHref,
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '//x', '" onclick="x', 'https://x/"><b>', ''),
  hostileText,
)

const run = (text: fc.Arbitrary<string>, href: fc.Arbitrary<string>): fc.Arbitrary<TextRun> =>
  fc.record(
    { bold: fc.constant(true as const), href, italic: fc.constant(true as const), text },
    { requiredKeys: ['text'] },
  )

const inlines = (text: fc.Arbitrary<string>, href: fc.Arbitrary<string>): fc.Arbitrary<Inline[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: run(text, href), weight: 5 },
      { arbitrary: fc.constant<Inline>({ break: true }), weight: 1 },
    ),
    { maxLength: 5 },
  )

const list = (children: fc.Arbitrary<Inline[]>): fc.Arbitrary<List> =>
  fc.letrec<{ list: List }>((tie) => ({
    list: fc.record(
      {
        type: fc.constant('list' as const),
        items: fc.array(
          fc.record(
            { children, lists: fc.array(tie('list'), { depthIdentifier: 'list', maxLength: 2 }) },
            { requiredKeys: ['children'] },
          ),
          { depthIdentifier: 'list', maxLength: 3 },
        ),
        ordered: fc.boolean(),
        start: fc.constantFrom(0, 2, 3, 99),
      },
      { requiredKeys: ['items', 'ordered', 'type'] },
    ),
  })).list

const written = (children: fc.Arbitrary<Inline[]>): fc.Arbitrary<WrittenNode> =>
  fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), children }),
    fc.record({
      type: fc.constant('heading' as const),
      children,
      level: fc.constantFrom(3 as const, 4 as const),
    }),
    list(children),
  )

/** Paragraphs, headings and lists in which every text and address may be hostile. */
export const hostileWritten: fc.Arbitrary<WrittenNode[]> = fc.array(written(inlines(hostileText, anyHref)), {
  maxLength: 4,
})

/** Every kind of node, hostile. */
export const hostileContent: fc.Arbitrary<ContentNode[]> = fc.array(
  fc.oneof(
    written(inlines(hostileText, anyHref)),
    fc.record({
      type: fc.constant('fields' as const),
      fields: fc.array(fc.record({ label: fc.option(hostileText), value: inlines(hostileText, anyHref) }), {
        maxLength: 3,
      }),
    }),
    fc.record({
      type: fc.constant('table' as const),
      header: fc.array(hostileText, { maxLength: 3 }),
      rows: fc.array(
        fc.record({
          cells: fc.array(fc.record({ children: inlines(hostileText, anyHref) }), { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
  ),
  { maxLength: 4 },
)

const normalRun = run(
  hostileLine
    .map((text) =>
      text.replace(/[{}]/g, '').replace(/[\p{Cc}\p{NChar}\ufeff\u202a-\u202e\u2066-\u2069]/gu, ''),
    )
    .map((text) => `x${text}`),
  goodHref,
)

const same = (a: Inline, b: Inline): boolean =>
  'text' in a && 'text' in b && a.bold === b.bold && a.italic === b.italic && a.href === b.href

/** Never empty, never two runs that could be one: as content is after it was read. */
const normalInlines: fc.Arbitrary<Inline[]> = fc
  .tuple(normalRun, fc.array(fc.oneof(normalRun, fc.constant<Inline>({ break: true })), { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest])
  .map((all) => all.filter((inline, index) => index === 0 || !same(inline, all[index - 1] as Inline)))

/** Without lists of one kind after each other: the editor makes them one. */
const apart = <Node extends { type: string; ordered?: boolean }>(nodes: Node[]): Node[] =>
  nodes.filter(
    ({ type, ordered }, index) =>
      type !== 'list' || nodes[index - 1]?.type !== 'list' || nodes[index - 1]?.ordered !== ordered,
  )

const normalList: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc
    .record({
      items: fc.array(
        fc.record(
          {
            children: normalInlines,
            lists: fc.array(tie('list'), { depthIdentifier: 'list', maxLength: 2, minLength: 1 }).map(apart),
          },
          { requiredKeys: ['children'] },
        ),
        { depthIdentifier: 'list', maxLength: 3, minLength: 1 },
      ),
      ordered: fc.boolean(),
      start: fc.option(fc.constantFrom(0, 2, 99), { nil: undefined }),
    })
    .map(({ items, ordered, start }) => ({
      type: 'list' as const,
      items,
      ordered,
      ...(ordered && start !== undefined ? { start } : {}),
    })),
})).list

const word = hostileLine
  .map((text) => text.replace(/[{}]|[\p{Cc}\p{NChar}\ufeff\u202a-\u202e\u2066-\u2069]/gu, ''))
  .map((text) => `x${text}x`)

/** A table with headings; no row of it is blank. */
const normalTable: fc.Arbitrary<Table> = fc.integer({ max: 3, min: 1 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    header: fc
      .tuple(word, fc.array(fc.oneof(word, fc.constant('')), { maxLength: width - 1, minLength: width - 1 }))
      .map(([first, rest]) => [first, ...rest]),
    rows: fc.array(
      fc
        .tuple(
          normalInlines,
          fc.array(fc.oneof(normalInlines, fc.constant<Inline[]>([])), {
            maxLength: width - 1,
            minLength: width - 1,
          }),
        )
        .map(([first, rest]) => tableRow(first, ...rest)),
      { maxLength: 3 },
    ),
  }),
)

const normalFields: fc.Arbitrary<Fields> = fc.record({
  type: fc.constant('fields' as const),
  fields: fc.array(fc.record({ label: fc.option(word), value: normalInlines }), {
    maxLength: 3,
    minLength: 1,
  }),
})

/** Content as it is after it was read: what storing and reading again must not change. */
export const normalContent: fc.Arbitrary<WrittenNode[]> = fc
  .array(
    fc.oneof(
      normalTable,
      normalFields,
      fc.record({ type: fc.constant('paragraph' as const), children: normalInlines }),
      fc.record({
        type: fc.constant('heading' as const),
        children: normalInlines,
        level: fc.constantFrom(3 as const, 4 as const),
      }),
      normalList,
    ),
    { maxLength: 4 },
  )
  .map(apart)
