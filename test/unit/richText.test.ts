import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ContentNode } from '../../src/notice/content.js'
import type { PlaceholderValues } from '../../src/notice/compose/placeholders.js'

import { bulletList, heading, paragraph } from '../../src/notice/content.js'
import { PROBLEM_CODES } from '../../src/notice/check/problems.js'
import { MAX_RICH_TEXT_DEPTH, readRichText, richTextOf } from '../../src/notice/compose/richText.js'
import { runs } from '../support/runs.js'
import { hostileWritten, normalContent } from './contentArbitraries.js'

type Json = Record<string, unknown>

/** Nodes as Lexical exports them. */
const block = (type: string, children: unknown[], more: Json = {}): Json => ({
  type,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  version: 1,
  ...more,
})
const root = (...children: unknown[]): Json => ({ root: block('root', children) })
const text = (value: unknown, format: unknown = 0): Json => ({
  type: 'text',
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})
const p = (...children: unknown[]): Json => block('paragraph', children, { textFormat: 0, textStyle: '' })
const link = (fields: unknown, ...children: unknown[]): Json =>
  block('link', children, { id: '65f0000000000000000000aa', fields, version: 3 })
const item = (...children: unknown[]): Json => block('listitem', children, { value: 1 })
const list = (listType: string, ...children: unknown[]): Json =>
  block('list', children, { listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' })
const placeholder = (key: unknown): Json => ({
  type: 'inlineBlock',
  fields: { id: '65f0000000000000000000ab', blockType: 'placeholder', key },
  version: 1,
})
const linebreak = { type: 'linebreak', version: 1 }
const tab = { type: 'tab', detail: 2, format: 0, mode: 'normal', style: '', text: '\t', version: 1 }

const values: PlaceholderValues = {
  'contact.email': 'posti@kehraamo.example',
  'controller.name': 'Koivurannan Kehräämö Oy',
  'retention.text': 'kaksi\nvuotta',
}

const read = (...children: unknown[]): ContentNode[] => {
  const { content, problems } = readRichText(root(...children), values)
  expect(problems).toEqual([])
  return content
}
const problemsOf = (...children: unknown[]) =>
  readRichText(root(...children), values).problems.map(({ code, params, path }) => [code, path, params])

describe('readRichText', () => {
  it.each([null, undefined])('reads %j as empty', (value) => {
    expect(readRichText(value)).toEqual({ content: [], problems: [] })
  })

  it('reads paragraphs, headings and formats', () => {
    expect(
      read(
        block('heading', [text('Otsikko')], { tag: 'h3' }),
        p(text('a '), text('b', 1), text('c', 2), text('d', 3), linebreak, tab, text(' e')),
        block('heading', [text('Pieni')], { tag: 'h4' }),
      ),
    ).toEqual([
      heading('Otsikko'),
      {
        type: 'paragraph',
        children: [
          { text: 'a ' },
          { bold: true, text: 'b' },
          { italic: true, text: 'c' },
          { bold: true, italic: true, text: 'd' },
          { break: true },
          { text: '  e' },
        ],
      },
      heading('Pieni', 4),
    ])
  })

  it('keeps the text exactly and joins what is formatted alike', () => {
    expect(read(p(text('  yksi'), text('  kaksi '), text(''), text(' \u00a0kolme  ')))).toEqual([
      paragraph('  yksi  kaksi  \u00a0kolme  '),
    ])
  })

  it('leaves text that is struck out unread, by format and by style, and says so', () => {
    for (const struck of [
      text('vanha', 4),
      text('vanha', 4 | 1 | 8),
      { ...text('vanha'), style: 'color: red; TEXT-DECORATION: line-through' },
      { ...text('vanha', 2), style: 'text-decoration-line:underline line-through' },
    ]) {
      const { content, problems } = readRichText(
        root(p(text('a '), struck, text('b')), list('bullet', item(struck)), p(link({ url: '#a' }, struck))),
      )
      expect(content).toEqual([paragraph('a b')])
      expect(problems.filter(({ params }) => params.type === 'strikethrough')).toHaveLength(3)
    }
    // A style that only looks is none of the text's.
    expect(read(p({ ...text('a'), style: 'color: red' }))).toEqual([paragraph('a')])
  })

  it('makes line breaks of new lines and drops blank blocks', () => {
    expect(
      read(p(), p(text('a\nb\r\nc')), p(text(' ')), p(linebreak), block('heading', [], { tag: 'h3' })),
    ).toEqual([
      {
        type: 'paragraph',
        children: [{ text: 'a' }, { break: true }, { text: 'b' }, { break: true }, { text: 'c' }],
      },
    ])
  })

  it('reads links', () => {
    expect(
      read(
        p(
          link({ linkType: 'custom', newTab: true, url: ' https://example.fi/a ' }, text('sivu', 1)),
          block('autolink', [text('posti')], { fields: { url: 'mailto:posti@example.fi' }, version: 2 }),
          link({ doc: null, linkType: null, url: '#kohta' }, text('kohta')),
        ),
      ),
    ).toEqual([
      {
        type: 'paragraph',
        children: [
          { bold: true, href: 'https://example.fi/a', text: 'sivu' },
          { href: 'mailto:posti@example.fi', text: 'posti' },
          { href: '#kohta', text: 'kohta' },
        ],
      },
    ])
  })

  it('nests lists as Lexical does, in an item of their own, or in the item', () => {
    const inner = { type: 'list', items: [{ children: [{ text: 'aa' }] }], ordered: true }
    const expected = [
      {
        type: 'list',
        items: [{ children: [{ text: 'a' }], lists: [inner] }, { children: [{ text: 'b' }] }],
        ordered: false,
      },
    ]
    const nested = list('number', item(text('aa')))
    expect(read(list('bullet', item(text('a')), item(nested), item(), item(text('b'))))).toEqual(expected)
    expect(read(list('bullet', item(text('a'), nested), item(text('b'))))).toEqual(expected)
    expect(read(list('bullet', item(nested)))).toEqual([
      { type: 'list', items: [{ children: [], lists: [inner] }], ordered: false },
    ])
    expect(read(list('bullet'), list('bullet', item()), list('bullet', item(list('bullet'))))).toEqual([])
  })

  it('keeps the number that a list begins at', () => {
    expect(read({ ...list('number', item(text('a'))), start: 3 })).toEqual([
      { type: 'list', items: [{ children: [{ text: 'a' }] }], ordered: true, start: 3 },
    ])
  })

  it('resolves placeholders, typed and inserted', () => {
    expect(
      read(
        p(text('Pitäjä: {{ controller.name }} ('), placeholder('contact.email'), text(').')),
        p(text('Aika: '), text('{{retention.text}}', 1)),
      ),
    ).toEqual([
      paragraph('Pitäjä: Koivurannan Kehräämö Oy (posti@kehraamo.example).'),
      {
        type: 'paragraph',
        children: [
          { text: 'Aika: ' },
          { bold: true, text: 'kaksi' },
          { break: true },
          { bold: true, text: 'vuotta' },
        ],
      },
    ])
  })

  it('only checks placeholders when there are no values', () => {
    const stored = root(p(text('{{dpo.name}} '), placeholder('dpo.email')))
    expect(readRichText(stored)).toEqual({ content: [paragraph('{{dpo.name}} {{dpo.email}}')], problems: [] })
    expect(readRichText(stored, values).problems.map(({ code }) => code)).toEqual([
      'placeholderUnresolved',
      'placeholderUnresolved',
    ])
    expect(readRichText(root(p(text('{{dpo.nmae}}:n')))).problems).toEqual([
      {
        around: '{{dpo.nmae}}:n',
        code: 'placeholderUnknown',
        params: { placeholder: 'dpo.nmae' },
        path: 'root.children.0.children.0',
      },
      {
        around: '{{dpo.nmae}}:n',
        code: 'placeholderInflected',
        params: { placeholder: 'dpo.nmae' },
        path: 'root.children.0.children.0',
      },
    ])
  })

  it('resolves a placeholder whose stored nodes are formatted alike', () => {
    expect(read(p(text('{{controller'), text('.name}}')))).toEqual([paragraph('Koivurannan Kehräämö Oy')])
  })

  it('never looks for placeholders in the values', () => {
    expect(readRichText(root(p(placeholder('dpo.name'))), { 'dpo.name': '{{controller.name}}' })).toEqual({
      content: [paragraph('{{dpo.name}}')],
      problems: [
        {
          around: '{{dpo.name}}',
          code: 'placeholderNested',
          params: { placeholder: 'dpo.name' },
          path: 'root.children.0.children.0',
        },
      ],
    })
  })

  it('sees endings over the borders of nodes', () => {
    const at = 'root.children.0.children'
    const inflected = (path: string) => [['placeholderInflected', path, { placeholder: 'controller.name' }]]
    expect(problemsOf(p(placeholder('controller.name'), text(':n tiedot')))).toEqual(inflected(`${at}.0`))
    expect(problemsOf(p(text('a{{controller.name}}', 1)))).toEqual(inflected(`${at}.0`))
    expect(problemsOf(p(text('x', 2), text('{{controller.name}}', 1)))).toEqual(inflected(`${at}.1`))
    expect(
      problemsOf(p(link({ url: 'https://example.fi' }, text('{{controller.name}}')), text(''), text('n'))),
    ).toEqual(inflected(`${at}.0.children.0`))
    expect(problemsOf(p(placeholder('controller.name'), linebreak, text('n')))).toEqual([])
    expect(problemsOf(p(placeholder('controller.name')), p(text(':n')))).toEqual([])
  })

  it('finds braces split over nodes', () => {
    const codes = (...children: unknown[]) => problemsOf(p(...children)).map(([code]) => code)
    expect(codes(text('{{controller'), text('.name}}', 1))).toEqual(['placeholderMalformed'])
    expect(codes(text('{'), text('{controller.name}}', 1))).toEqual(['placeholderMalformed'])
    expect(codes(text('{{controller.name}'), text('}', 1))).toEqual(['placeholderMalformed'])
    expect(codes(text('{{'), linebreak, text('controller.name}}'))).toEqual(['placeholderMalformed'])
    expect(codes(text('{{'), placeholder('controller.name'), text('}}'))).toEqual(['placeholderNested'])
    expect(codes(text('{{'), placeholder('controller.name'))).toEqual(['placeholderMalformed'])
    expect(codes(text('{{'))).toEqual(['placeholderMalformed'])
  })

  it.each([
    ['a quote', block('quote', [text('x')]), 'quote', ''],
    ['a heading of another level', block('heading', [text('x')], { tag: 'h2' }), 'h2', ''],
    ['a check list', list('check', item(text('x'))), 'check list', ''],
    ['a block', { type: 'block', fields: { blockType: 'x' } }, 'block', ''],
    ['an upload', { type: 'upload', relationTo: 'media', value: 1 }, 'upload', ''],
    ['a text outside a block', text('x'), 'text', ''],
    ['a paragraph in a paragraph', p(p(text('x'))), 'paragraph', '.children.0'],
    ['a paragraph in an item', list('bullet', item(p(text('x')))), 'paragraph', '.children.0.children.0'],
    ['a paragraph in a list', list('bullet', p(text('x'))), 'paragraph', '.children.0'],
    ['underlining', p(text('x', 8)), 'underline', '.children.0'],
    ['an unknown format', p(text('x', 2 ** 20)), 'format 1048576', '.children.0'],
    ['an underlined tab', p({ ...tab, format: 8 }), 'underline', '.children.0'],
    ['another inline block', p({ type: 'inlineBlock', fields: { blockType: 'map' } }), 'map', '.children.0'],
    [
      'a link in a link',
      p(link({ url: '#a' }, link({ url: '#b' }, text('x')))),
      'link',
      '.children.0.children.0',
    ],
  ])('refuses %s', (_, node, type, path) => {
    expect(problemsOf(node)).toEqual([['richTextNode', `root.children.0${path}`, { type }]])
  })

  it('names every format of a text that a notice cannot hold', () => {
    expect(problemsOf(p(text('x', 1 | 4 | 16))).map(([, , params]) => params)).toEqual([
      { type: 'strikethrough' },
      { type: 'code' },
    ])
  })

  it.each([
    ['javascript:alert(1)'],
    [' java\nscript:alert(1)'],
    ['data:text/html,x'],
    ['//example.fi'],
    ['example'],
    ['https://example.fi/\u202egnp.exe'],
    ['https://example.fi/"x'],
    [''],
    [null],
    [{}],
  ])('refuses the address %j', (url) => {
    expect(problemsOf(p(link({ linkType: 'custom', url }, text('x'))))).toEqual([
      ['richTextLink', 'root.children.0.children.0', { href: typeof url === 'string' ? url.trim() : '' }],
    ])
  })

  it('refuses a link to a document', () => {
    const fields = { doc: { relationTo: 'pages', value: 1 }, linkType: 'internal', url: 'https://example.fi' }
    expect(problemsOf(p(link(fields, text('x'))))).toHaveLength(1)
  })

  it('refuses an inserted placeholder that is not known', () => {
    for (const key of ['controller.nmae', '__proto__', 'a}} {{b']) {
      expect(problemsOf(p(placeholder(key)))).toEqual([
        ['placeholderUnknown', 'root.children.0.children.0', { placeholder: key }],
      ])
    }
    expect(problemsOf(p(placeholder(null)))).toEqual([
      ['placeholderUnknown', 'root.children.0.children.0', { placeholder: '' }],
    ])
  })

  it.each([
    ['text', ''],
    [1, ''],
    [[], ''],
    [{}, 'root'],
    [{ root: [] }, 'root'],
    [{ root: {} }, 'root.children'],
    [{ root: { children: {} } }, 'root.children'],
    [root(null), 'root.children.0'],
    [root([]), 'root.children.0'],
    [root({}), 'root.children.0'],
    [root({ type: 1 }), 'root.children.0'],
    [root({ type: 'paragraph' }), 'root.children.0.children'],
    [root(p(text(null))), 'root.children.0.children.0.text'],
    [root(p(text('x', 'bold'))), 'root.children.0.children.0.format'],
    [root(p(text('x', -1))), 'root.children.0.children.0.format'],
    [root(p(text('x', 1.5))), 'root.children.0.children.0.format'],
    [root(p(text('x', 1e20))), 'root.children.0.children.0.format'],
    [root(p(link(null, text('x')))), 'root.children.0.children.0.fields'],
    [root(p({ type: 'inlineBlock' })), 'root.children.0.children.0.fields'],
    [root({ ...list('number', item(text('x'))), start: -1 }), 'root.children.0.start'],
    [
      root(list('bullet', item(list('bullet', item(text('x'))), text('y')))),
      'root.children.0.children.0.children.1',
    ],
  ])('reports the damage in %j', (value, path) => {
    expect(readRichText(value).problems).toEqual([{ code: 'richTextMalformed', params: {}, path }])
  })

  it.each([
    '\u0000',
    '\u0007',
    '\u007f',
    '\u0085',
    '\ud800',
    'a\udc00b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufdd0',
    '\uffff',
    '\u{10fffe}',
  ])('refuses the character in %j', (value) => {
    expect(problemsOf(p(text(value)))).toEqual([
      ['richTextControlCharacter', 'root.children.0.children.0', {}],
    ])
  })

  it('accepts soft hyphens, non-breaking spaces, emoji and other scripts', () => {
    const value = 'tieto\u00adsuoja\u00a0🙂 \u200fעברית\u200e'
    expect(read(p(text(value)))).toEqual([paragraph(value)])
  })

  it('stops where a text nests too deep', () => {
    const nest = (depth: number): Json =>
      depth === 0 ? item(text('x')) : item(list('bullet', nest(depth - 1)))
    const allowed = Math.floor((MAX_RICH_TEXT_DEPTH - 3) / 2)
    expect(problemsOf(list('bullet', nest(allowed)))).toEqual([])
    expect(problemsOf(list('bullet', nest(allowed + 1))).map(([code]) => code)).toEqual(['richTextTooDeep'])

    let deep: Json = text('x')
    for (let depth = 0; depth < 200_000; depth++)
      deep = { type: depth % 2 ? 'list' : 'listitem', children: [deep], listType: 'bullet' }
    expect(problemsOf(deep).map(([code]) => code)).toEqual(['richTextTooDeep'])
  })

  it('reads a text however wide it is', () => {
    const wide = (count: number, node: (index: number) => Json) =>
      Array.from({ length: count }, (_, index) => node(index))
    const expectRead = (...read: Parameters<typeof readRichText>) =>
      expect(readRichText(...read)).toHaveProperty('content')
    expectRead(root(...wide(100_000, () => p(text('a')))))
    expectRead(root(p(...wide(100_000, (index) => text('a', index % 2)))))
    expectRead(root(p(...wide(100_000, () => text('{{')))))
    expectRead(root(p(...wide(100_000, () => placeholder('controller.name')))), values)
    expectRead(root(list('bullet', ...wide(100_000, () => item(list('bullet', item(text('a'))))))))
    expectRead(root(p(...wide(100_000, () => ({ type: 'x' })))))
    expectRead(
      root(list('bullet', item(text('a')), ...wide(100_000, () => item(list('bullet', item(text('a'))))))),
    )
    expectRead(
      root(list('bullet', item(text('a')), item(...wide(100_000, () => list('bullet', item(text('a'))))))),
    )
  })

  it('never throws, whatever it is given', () => {
    const known = new Set<string>(PROBLEM_CODES)
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.anything(),
        fc.record(
          {
            type: fc.oneof(
              fc.constantFrom(
                'paragraph',
                'heading',
                'list',
                'listitem',
                'text',
                'tab',
                'linebreak',
                'link',
                'autolink',
                'inlineBlock',
                'quote',
                '__proto__',
              ),
              fc.anything(),
            ),
            children: fc.oneof(fc.array(tie('node')), fc.anything()),
            fields: fc.oneof(
              fc.record(
                {
                  blockType: fc.constantFrom('placeholder', 1),
                  key: fc.constantFrom('dpo.name', 'x', {}),
                  linkType: fc.constantFrom('custom', 'internal', {}),
                  url: fc.oneof(fc.webUrl(), fc.anything()),
                },
                { requiredKeys: [] },
              ),
              fc.anything(),
            ),
            format: fc.oneof(fc.nat(2100), fc.anything()),
            listType: fc.constantFrom('bullet', 'number', 'check', {}),
            start: fc.oneof(fc.nat(), fc.anything()),
            tag: fc.constantFrom('h1', 'h3', 'h4', {}),
            text: fc.oneof(
              fc.string({ unit: 'binary' }),
              fc.constantFrom('{{', '}}', '{{dpo.name}}'),
              fc.anything(),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    })).node
    const value = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.array(node).map((children) => ({ root: { children } })),
    )
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, values), (stored, given) => {
        const first = readRichText(stored, given)
        expect(first.problems.every(({ code }) => known.has(code))).toBe(true)
        expect(JSON.stringify(readRichText(stored, given))).toBe(JSON.stringify(first))
        // What was read is sound: it can be stored and read again.
        if (first.problems.length === 0) {
          expect(readRichText(richTextOf(first.content)).content).toEqual(first.content)
        }
      }),
      { numRuns: runs(300) },
    )
  })
})

describe('richTextOf', () => {
  it('writes what the editor stores', () => {
    expect(
      richTextOf([
        {
          type: 'paragraph',
          children: [{ bold: true, text: 'a' }, { break: true }, { href: '#b', text: 'b' }],
        },
      ]),
    ).toEqual({
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', detail: 0, format: 1, mode: 'normal', style: '', text: 'a', version: 1 },
              { type: 'linebreak', version: 1 },
              {
                id: '000000000000000000000001',
                type: 'link',
                children: [
                  { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text: 'b', version: 1 },
                ],
                direction: null,
                fields: { linkType: 'custom', newTab: false, url: '#b' },
                format: '',
                indent: 0,
                version: 3,
              },
            ],
            direction: null,
            format: '',
            indent: 0,
            textFormat: 1,
            textStyle: '',
            version: 1,
          },
        ],
        direction: null,
        format: '',
        indent: 0,
        version: 1,
      },
    })
  })

  it('numbers items and puts nested lists in items of their own', () => {
    const [stored] = richTextOf([
      {
        type: 'list',
        items: [{ children: [{ text: 'a' }], lists: [bulletList(['aa'])] }, { children: [{ text: 'b' }] }],
        ordered: true,
        start: 3,
      },
    ]).root.children
    expect(stored).toMatchObject({
      type: 'list',
      children: [
        { type: 'listitem', indent: 0, value: 3 },
        {
          type: 'listitem',
          children: [{ type: 'list', children: [{ indent: 1, value: 1 }], listType: 'bullet', tag: 'ul' }],
          indent: 0,
          value: 4,
        },
        { type: 'listitem', indent: 0, value: 4 },
      ],
      listType: 'number',
      start: 3,
      tag: 'ol',
    })
  })

  it('reads back as the same content', () => {
    fc.assert(
      fc.property(normalContent, (content) => {
        expect(readRichText(richTextOf(content))).toEqual({ content, problems: [] })
      }),
    )
  })

  it('gives the same bytes for the same content and never throws', () => {
    fc.assert(
      fc.property(hostileWritten, (content) => {
        expect(JSON.stringify(richTextOf(structuredClone(content)))).toBe(JSON.stringify(richTextOf(content)))
      }),
    )
  })
})

describe('tables', () => {
  const cell = (children: unknown, more: Json = {}): Json => ({
    ...block('tablecell', [], { colSpan: 1, headerState: 0, rowSpan: 1, ...more }),
    children,
  })
  const row = (...children: unknown[]): Json => block('tablerow', children)
  const table = (...children: unknown[]): Json => block('table', children)
  const head = (words: string) => cell([p(text(words))], { headerState: 1 })
  const bullets = (...items: string[]): Json => list('bullet', ...items.map((one) => item(text(one))))

  it('should have the headings of the first row, and lines in cells', () => {
    expect(
      read(
        table(
          row(head('Tieto'), head('Aika')),
          row(cell([p(text('Nimi')), p(text('Osoite'))]), cell([bullets('1 v', '2 v')])),
          row(cell([p()]), cell([])),
        ),
      ),
    ).toEqual([
      {
        type: 'table',
        header: ['Tieto', 'Aika'],
        rows: [
          {
            cells: [
              { children: [{ text: 'Nimi' }, { break: true }, { text: 'Osoite' }] },
              { children: [{ text: '– 1 v' }, { break: true }, { text: '– 2 v' }] },
            ],
          },
        ],
      },
    ])
  })

  it('should be label–value lines with two columns and no headings', () => {
    expect(
      read(
        table(
          row(cell([p(text('Rekisterin nimi'))], { headerState: 2 }), cell([p(text('Jäsenrekisteri'))])),
          row(cell([p()]), cell([p(text('ja muuta'))])),
        ),
      ),
    ).toEqual([
      {
        type: 'fields',
        fields: [
          { label: 'Rekisterin nimi', value: [{ text: 'Jäsenrekisteri' }] },
          { label: null, value: [{ text: 'ja muuta' }] },
        ],
      },
    ])
  })

  it('should resolve placeholders in headings, labels and cells', () => {
    const content = readRichText(
      root(table(row(head('{{dpo.name}}')), row(cell([p(text('{{dpo.name}}'))])))),
      { 'dpo.name': 'Teppo' },
    ).content
    expect(content).toEqual([
      { type: 'table', header: ['Teppo'], rows: [{ cells: [{ children: [{ text: 'Teppo' }] }] }] },
    ])
  })

  it.each([
    [
      'merged columns',
      table(row(cell([p(text('a'))], { colSpan: 2 }))),
      'richTextTableMerged',
      'root.children.0.children.0.children.0',
    ],
    [
      'merged rows',
      table(row(cell([p(text('a'))], { rowSpan: 2 }))),
      'richTextTableMerged',
      'root.children.0.children.0.children.0',
    ],
    [
      'three columns without headings',
      table(row(cell([p(text('a'))]), cell([p(text('b'))]), cell([p(text('c'))]))),
      'richTextTableHeader',
      'root.children.0',
    ],
    [
      'a table in a table',
      table(row(cell([table(row(cell([p(text('a'))])))]))),
      'richTextNode',
      'root.children.0.children.0.children.0.children.0',
    ],
    [
      'more columns than twenty',
      table(row(...Array.from({ length: 21 }, () => head('a')))),
      'richTextTableTooWide',
      'root.children.0',
    ],
    [
      'a link in a heading',
      table(
        row(
          cell([p(link({ linkType: 'custom', url: 'https://esimerkki.example/' }, text('a')))], {
            headerState: 1,
          }),
        ),
      ),
      'richTextTableLink',
      'root.children.0.children.0.children.0',
    ],
    [
      'a link in a label',
      table(
        row(
          cell([p(link({ linkType: 'custom', url: 'https://esimerkki.example/' }, text('a')))]),
          cell([p(text('b'))]),
        ),
      ),
      'richTextTableLink',
      'root.children.0.children.0.children.0',
    ],
    [
      'a heading in a cell',
      table(row(cell([block('heading', [text('a')], { tag: 'h3' })]))),
      'richTextNode',
      'root.children.0.children.0.children.0.children.0',
    ],
    ['a paragraph for a row', table(p(text('a'))), 'richTextNode', 'root.children.0.children.0'],
    [
      'a cell without children',
      table(row(cell(undefined))),
      'richTextMalformed',
      'root.children.0.children.0.children.0.children',
    ],
  ])('should refuse %s, with the place', (_, node, code, path) => {
    expect(problemsOf(node).map(([found, at]) => [found, at])).toEqual([[code, path]])
  })

  it('should leave out the colon behind a label', () => {
    expect(read(table(row(cell([p(text('Osoite:'))]), cell([p(text('Tie 1'))]))))).toEqual([
      { type: 'fields', fields: [{ label: 'Osoite', value: [{ text: 'Tie 1' }] }] },
    ])
  })

  it('should refuse one wide row among many, instead of making all as wide', () => {
    const wide = row(...Array.from({ length: 10_000 }, () => head('a')))
    const rows = Array.from({ length: 10_000 }, () => row(cell([p(text('b'))])))
    expect(problemsOf(table(wide, ...rows)).map(([code]) => code)).toEqual(['richTextTableTooWide'])
  })

  it('should take more rows than a call has arguments', () => {
    const rows = Array.from({ length: 150_000 }, () => row(cell([p(text('b'))])))
    expect(read(block('table', rows))).toMatchObject([{ fields: { length: 150_000 } }])
  })

  it('should take ten thousand cells in one go', () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      row(cell([p(text(`a${index}`))]), cell([p(text('b'))])),
    )
    expect(read(table(row(head('A'), head('B')), ...rows))).toMatchObject([{ rows: { length: 5000 } }])
  })
})

describe('relative links', () => {
  const base = 'https://www.esimerkki.example/tietosuoja/'
  const linked = (url: string, linkBase?: string) => {
    const stored = root(p(link({ linkType: 'custom', url }, text('linkki'))))
    const { content, problems } = readRichText(stored, undefined, linkBase)
    const [node] = content
    const [inline] = node?.type === 'paragraph' ? node.children : []
    return {
      codes: problems.map(({ code }) => code),
      href: inline && 'text' in inline ? inline.href : undefined,
    }
  }

  it.each([
    ['/evasteet', 'https://www.esimerkki.example/evasteet'],
    ['liite.pdf', 'https://www.esimerkki.example/tietosuoja/liite.pdf'],
    ['../x?y=1#z', 'https://www.esimerkki.example/x?y=1#z'],
    ['?q=a', 'https://www.esimerkki.example/tietosuoja/?q=a'],
    ['#kohta', '#kohta'],
    ['https://muu.example/', 'https://muu.example/'],
    ['mailto:a@esimerkki.example', 'mailto:a@esimerkki.example'],
  ])('should be published as whole addresses: %s', (url, href) => {
    expect(linked(url, base)).toEqual({ codes: [], href })
  })

  it.each([
    '//muu.example/x',
    '/\\muu.example/x',
    '\\\\muu.example/x',
    '\\/muu.example',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'https:muu.example',
    '/a b',
    '/\u202ex',
    '/"x',
    '',
  ])('should be refused where they could lead elsewhere: %j', (url) => {
    expect(linked(url, base).codes).toEqual(['richTextLink'])
    expect(linked(url).codes).toEqual(['richTextLink'])
  })

  it('should be refused without a base', () => {
    expect(linked('/evasteet').codes).toEqual(['richTextLink'])
  })

  it('should name a link to a document of the site as one', () => {
    const internal = link({ doc: { value: 1 }, linkType: 'internal' }, text('x'))
    expect(problemsOf(p(internal)).map(([code]) => code)).toEqual(['richTextInternalLink'])
  })
})
