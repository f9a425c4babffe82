import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

import type { ContentNode } from '../../src/notice/content.js'
import type { RenderableNotice } from '../../src/render/index.js'

import { bulletList, heading, isAllowedHref, paragraph, tableRow } from '../../src/notice/content.js'
import {
  plainText,
  renderContentHTML,
  renderContentMarkdown,
  renderContentText,
  renderNoticeHTML,
  renderNoticeMarkdown,
  renderNoticeText,
} from '../../src/render/index.js'
import { runs } from '../support/runs.js'
import { hostileContent, hostileText, hostileWritten } from './contentArbitraries.js'

type Child = DefaultTreeAdapterTypes.ChildNode

const labels = {
  changedOn: 'Viimeisin muutos',
  effectiveFrom: 'Voimassa alkaen',
  preparedOn: 'Laatimispäivä',
  version: 'Versio',
  versionLabel: 'Asiakirjan versio',
}

const notice: RenderableNotice = {
  title: 'Asiakasrekisterin tietosuojaseloste',
  changedOn: '2024-11-09',
  effectiveFrom: '2024-12-01',
  introduction: { content: [paragraph('Johdanto.')] },
  locale: 'fi',
  preparedOn: '2021-03-01',
  sections: [
    {
      anchor: 'controller',
      content: [
        {
          type: 'fields',
          fields: [
            { label: null, value: [{ text: 'Koivurannan Kehräämö Oy' }] },
            { label: null, value: [{ text: 'Kehrätie 1' }] },
            {
              label: 'Sähköposti',
              value: [{ href: 'mailto:posti@kehraamo.example', text: 'posti@kehraamo.example' }],
            },
          ],
        },
      ],
      heading: 'Rekisterinpitäjä',
      number: '1a',
    },
    {
      anchor: 'purposes',
      content: [heading('Laskutus'), bulletList(['nimi', 'osoite'])],
      heading: 'Tarkoitukset',
      number: '2',
    },
    { anchor: 'retention', content: [], heading: 'Säilytysaika', number: null },
  ],
  statute: 'EU:n tietosuoja-asetus, 13 ja 14 artikla',
  version: 3,
}

const rich: ContentNode[] = [
  {
    type: 'paragraph',
    children: [
      { text: 'Lue ' },
      { bold: true, href: 'https://example.fi/?a=1&b=2', text: 'ehdot' },
      { href: 'https://example.fi/?a=1&b=2', text: ' tästä' },
      { break: true },
      { bold: true, italic: true, text: 'tai' },
      { text: ' soita: ' },
      { href: 'tel:+358401234567', text: '+358 40 123 4567' },
    ],
  },
  {
    type: 'list',
    items: [
      { children: [{ text: 'yksi' }], lists: [bulletList(['a', 'b'])] },
      { children: [{ text: 'kaksi' }, { break: true }, { text: 'riviä' }] },
    ],
    ordered: true,
    start: 9,
  },
  {
    type: 'table',
    header: ['Nimi', 'Tarkoitus'],
    rows: [
      tableRow([{ text: '_ga|x' }], [{ text: 'Tilastot' }, { break: true }, { text: 'ja muuta' }]),
      tableRow([{ text: 'sid' }]),
    ],
  },
]

describe('HTML', () => {
  it('is plain semantic elements', () => {
    expect(renderContentHTML(rich)).toBe(
      `<p>Lue <a href="https://example.fi/?a=1&amp;b=2" rel="noopener noreferrer"><strong>ehdot</strong> tästä</a><br><strong><em>tai</em></strong> soita: <a href="tel:+358401234567">+358\u00a040\u00a0123\u00a04567</a></p>
<ol start="9">
<li>yksi
<ul>
<li>a</li>
<li>b</li>
</ul></li>
<li>kaksi<br>riviä</li>
</ol>
<table>
<thead><tr><th scope="col">Nimi</th><th scope="col">Tarkoitus</th></tr></thead>
<tbody>
<tr><td>_ga|x</td><td>Tilastot<br>ja muuta</td></tr>
<tr><td>sid</td><td></td></tr>
</tbody>
</table>`,
    )
  })

  it('moves headings down and never below h6', () => {
    const content = [heading('a'), heading('b', 4)]
    expect(renderContentHTML(content)).toBe('<h3>a</h3>\n<h4>b</h4>')
    expect(renderContentHTML(content, { headingOffset: 2 })).toBe('<h5>a</h5>\n<h6>b</h6>')
    expect(renderContentHTML(content, { headingOffset: 9 })).toBe('<h6>a</h6>\n<h6>b</h6>')
  })

  it('skips no level of headings, whatever was typed', () => {
    const typed = [heading('a', 4), heading('b'), heading('c', 4)]
    expect(renderContentHTML(typed)).toBe('<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>')
    expect(renderContentMarkdown(typed)).toBe('### a\n\n### b\n\n#### c')
    expect(renderContentHTML([heading(' '), heading('a', 4)])).toBe('<h3>a</h3>')
  })

  it('leaves out what is blank', () => {
    const blank: ContentNode[] = [
      paragraph(' '),
      bulletList(['', ' ']),
      { type: 'list', items: [{ children: [], lists: [bulletList([''])] }], ordered: true },
      { type: 'fields', fields: [{ label: null, value: [] }] },
      { type: 'table', header: [], rows: [] },
    ]
    for (const render of [renderContentHTML, renderContentMarkdown, renderContentText, plainText]) {
      expect(render(blank)).toBe('')
      expect(render([])).toBe('')
    }
  })

  it('links only to what a notice may link to', () => {
    const to = (href: string) => renderContentHTML([{ type: 'paragraph', children: [{ href, text: 'x' }] }])
    expect(to('javascript:alert(1)')).toBe('<p>x</p>')
    expect(to('#kohta')).toBe('<p><a href="#kohta">x</a></p>')
    expect(to('HTTP://example.fi')).toBe('<p><a href="HTTP://example.fi" rel="noopener noreferrer">x</a></p>')
  })

  it('shows forbidden characters as U+FFFD', () => {
    expect(renderContentHTML([paragraph('a\u0000b\ud800c\u202ed\u{10fffe}e')])).toBe(
      '<p>a\ufffdb\ufffdc\ufffdd\ufffde</p>',
    )
  })

  it('renders a whole notice', () => {
    expect(renderNoticeHTML(notice, { labels })).toBe(`<article lang="fi">
<header>
<h2>Asiakasrekisterin tietosuojaseloste</h2>
<p>EU:n tietosuoja-asetus, 13 ja 14 artikla</p>
<dl>
<dt>Laatimispäivä</dt>
<dd><time datetime="2021-03-01">1.3.2021</time></dd>
<dt>Viimeisin muutos</dt>
<dd><time datetime="2024-11-09">9.11.2024</time></dd>
<dt>Voimassa alkaen</dt>
<dd><time datetime="2024-12-01">1.12.2024</time></dd>
<dt>Versio</dt>
<dd>3</dd>
</dl>
</header>
<p>Johdanto.</p>
<section id="controller" aria-labelledby="controller-heading">
<h3 id="controller-heading">1a. Rekisterinpitäjä</h3>
<p>Koivurannan Kehräämö Oy<br>Kehrätie 1</p>
<dl>
<dt>Sähköposti</dt>
<dd><a href="mailto:posti@kehraamo.example">posti@kehraamo.example</a></dd>
</dl>
</section>
<section id="purposes" aria-labelledby="purposes-heading">
<h3 id="purposes-heading">2. Tarkoitukset</h3>
<h4>Laskutus</h4>
<ul>
<li>nimi</li>
<li>osoite</li>
</ul>
</section>
<section id="retention" aria-labelledby="retention-heading">
<h3 id="retention-heading">Säilytysaika</h3>
</section>
</article>`)
  })

  it('skips no level of headings between the title, the introduction and the sections', () => {
    const introduction = { content: [heading('a'), heading('b', 4)] }
    const sections = [{ anchor: 'x', content: [heading('c', 4)], heading: 'x', number: null }]
    const html = renderNoticeHTML({ ...notice, introduction, sections }, { headingLevel: 1, labels })
    expect([...html.matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(['h1', 'h2', 'h3', 'h2', 'h3'])
  })

  it('renders a notice laid out as a table: a row with its header for each section', () => {
    const html = renderNoticeHTML({ ...notice, layout: 'table' }, { labels })
    expect(html.slice(html.indexOf('<p>Johdanto.</p>'))).toBe(`<p>Johdanto.</p>
<table>
<tbody>
<tr id="controller">
<th scope="row"><div id="controller-heading" role="heading" aria-level="3">1a. Rekisterinpitäjä</div></th>
<td>
<p>Koivurannan Kehräämö Oy<br>Kehrätie 1</p>
<dl>
<dt>Sähköposti</dt>
<dd><a href="mailto:posti@kehraamo.example">posti@kehraamo.example</a></dd>
</dl>
</td>
</tr>
<tr id="purposes">
<th scope="row"><div id="purposes-heading" role="heading" aria-level="3">2. Tarkoitukset</div></th>
<td>
<h4>Laskutus</h4>
<ul>
<li>nimi</li>
<li>osoite</li>
</ul>
</td>
</tr>
<tr id="retention">
<th scope="row"><div id="retention-heading" role="heading" aria-level="3">Säilytysaika</div></th>
<td></td>
</tr>
</tbody>
</table>
</article>`)
    expect(html).toContain('</dl>\n</header>')
    expect(renderNoticeHTML({ ...notice, layout: 'list' }, { labels })).toBe(
      renderNoticeHTML(notice, { labels }),
    )
    expect(renderNoticeHTML({ ...notice, layout: 'table', sections: [] }, { labels })).not.toContain(
      '<table>',
    )
  })

  it('renders a notice that has no dates yet, at another level', () => {
    const html = renderNoticeHTML(
      {
        title: 'Notice',
        introduction: null,
        language: 'en',
        sections: notice.sections.slice(1),
        statute: null,
      },
      { headingLevel: 1, labels },
    )
    expect(html).toMatch(/^<article lang="en">\n<header>\n<h1>Notice<\/h1>\n<\/header>\n<section /)
    expect(html).toContain('<h2 id="purposes-heading">')
    expect(html).toContain('<h3>Laskutus</h3>')
  })

  it('writes dates in English and, in a language it does not know, as they are', () => {
    expect(renderNoticeHTML({ ...notice, locale: 'en' }, { labels })).toContain(
      '<time datetime="2021-03-01">1 March 2021</time>',
    )
    expect(renderNoticeHTML({ ...notice, locale: 'de' }, { labels })).toContain(
      '<time datetime="2021-03-01">2021-03-01</time>',
    )
  })

  const ALLOWED: Record<string, string[]> = {
    a: ['href', 'rel'],
    article: ['lang'],
    div: ['aria-level', 'id', 'role'],
    h1: [],
    ...Object.fromEntries([2, 3, 4, 5, 6].map((level) => [`h${level}`, ['id']])),
    ol: ['start'],
    section: ['aria-labelledby', 'id'],
    th: ['scope'],
    time: ['datetime'],
    tr: ['id'],
    ...Object.fromEntries(
      'br dd dl dt em header li p strong table tbody td thead ul'.split(' ').map((tag) => [tag, []]),
    ),
  }

  /** The text of parsed HTML, after a check that there is nothing in it but allowed elements and attributes. */
  const checkedText = (html: string): string => {
    const errors: string[] = []
    const visit = (node: Child): string => {
      if (node.nodeName === '#text' && 'value' in node) return node.value
      if (!('tagName' in node)) throw new Error(`Not an element: ${node.nodeName}`)
      const attributes = ALLOWED[node.tagName]
      if (!attributes) throw new Error(`Not allowed: ${node.tagName}`)
      for (const { name, value } of node.attrs) {
        if (!attributes.includes(name)) throw new Error(`Not allowed: ${node.tagName} ${name}`)
        if (name === 'href' && !isAllowedHref(value)) throw new Error(`Not allowed: ${value}`)
      }
      return node.childNodes.map(visit).join('')
    }
    const text = parseFragment(html, {
      onParseError: ({ code }) => errors.push(code),
      sourceCodeLocationInfo: true,
    })
      .childNodes.map(visit)
      .join('')
    expect(errors).toEqual([])
    return text
  }
  /** Neither characters that are never let through nor white space, which HTML folds. */
  const visible = (text: string): string =>
    text
      .replace(
        /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd\ud800-\udfff\p{NChar}]/gu,
        '',
      )
      .replace(/\s/g, '')

  /** Every word of content, in order, by another way than the renderers'. */
  const allText = (value: unknown): string => {
    if (typeof value === 'string') return value
    if (Array.isArray(value)) return value.map(allText).join('\n')
    if (typeof value !== 'object' || value === null) return ''
    const {
      cells,
      children,
      fields,
      header,
      items,
      label,
      lists,
      rows,
      text,
      value: inner,
    } = value as Record<string, unknown>
    return [label, text, children, fields, header, rows, cells, items, lists, inner].map(allText).join('\n')
  }

  it('shows every text literally, whatever it holds', () => {
    fc.assert(
      fc.property(hostileContent, (content) => {
        const html = renderContentHTML(content)
        expect(renderContentHTML(structuredClone(content))).toBe(html)
        expect(visible(checkedText(html))).toBe(visible(allText(content)))
      }),
      { numRuns: runs(200) },
    )
  })

  it('shows every text of a whole notice literally', () => {
    const hostileNotice = fc.record({
      title: hostileText,
      changedOn: hostileText,
      effectiveFrom: hostileText,
      introduction: fc.option(fc.record({ content: hostileContent })),
      layout: fc.constantFrom('list' as const, 'table' as const),
      locale: hostileText,
      preparedOn: fc.option(hostileText),
      sections: fc.array(
        fc.record({
          anchor: hostileText,
          content: hostileContent,
          heading: hostileText,
          number: fc.option(hostileText),
        }),
        { maxLength: 2 },
      ),
      statute: fc.option(hostileText),
      version: fc.nat(),
      versionLabel: fc.option(hostileText),
    })
    const hostileLabels = fc.record({
      changedOn: hostileText,
      effectiveFrom: hostileText,
      preparedOn: hostileText,
      version: hostileText,
      versionLabel: hostileText,
    })
    fc.assert(
      fc.property(
        hostileNotice,
        hostileLabels,
        fc.integer({ max: 9, min: -2 }),
        (given, names, headingLevel) => {
          const html = renderNoticeHTML(given, { headingLevel, labels: names })
          const date = (key: 'changedOn' | 'effectiveFrom' | 'preparedOn') =>
            given[key] ? [names[key], given[key]] : []
          const expected = [
            given.title,
            given.statute,
            ...date('preparedOn'),
            ...date('changedOn'),
            ...date('effectiveFrom'),
            given.versionLabel ? [names.versionLabel, given.versionLabel] : [],
            names.version,
            String(given.version),
            given.introduction?.content,
            given.sections.map(({ content, heading: text, number }) => [
              number ? [number, '. '] : [],
              text,
              content,
            ]),
          ]
          expect(visible(checkedText(html))).toBe(visible(allText(expected)))
        },
      ),
    )
  })
})

describe('Markdown', () => {
  it('is CommonMark with GFM tables', () => {
    expect(renderContentMarkdown(rich)).toBe(
      String.raw`Lue [**ehdot** tästä](<https://example.fi/?a=1&amp;b=2>)\
**_tai_** soita: [+358 40 123 4567](<tel:+358401234567>)

9. yksi
   - a
   - b
10. kaksi\
    riviä

| Nimi | Tarkoitus |
| --- | --- |
| \_ga\|x | Tilastot ja muuta |
| sid |  |`,
    )
  })

  it('renders a whole notice', () => {
    expect(renderNoticeMarkdown(notice, { labels })).toBe(
      String.raw`# Asiakasrekisterin tietosuojaseloste

EU:n tietosuoja-asetus, 13 ja 14 artikla

**Laatimispäivä:** 1.3.2021\
**Viimeisin muutos:** 9.11.2024\
**Voimassa alkaen:** 1.12.2024\
**Versio:** 3

Johdanto.

## 1a. Rekisterinpitäjä

Koivurannan Kehräämö Oy\
Kehrätie 1\
**Sähköposti:** [posti@kehraamo.example](<mailto:posti@kehraamo.example>)

## 2. Tarkoitukset

### Laskutus

- nimi
- osoite

## Säilytysaika`,
    )
  })

  it('draws a line between the sections of a notice laid out as a table', () => {
    const parts = renderNoticeMarkdown({ ...notice, layout: 'table' }, { labels }).split('\n\n---\n\n')
    expect(parts.map((part) => /^## .*/m.exec(part)?.[0])).toEqual([
      '## 1a. Rekisterinpitäjä',
      '## 2. Tarkoitukset',
      '## Säilytysaika',
    ])
    expect(parts.join('\n\n')).toBe(renderNoticeMarkdown(notice, { labels }))
  })

  it.each([
    ['1. kohta', '1\\. kohta'],
    ['1) kohta', '1\\) kohta'],
    ['1.3.2021 alkaen', '1.3.2021 alkaen'],
    ['- kohta', '\\- kohta'],
    ['+358 40', '\\+358 40'],
    ['# otsikko', '\\# otsikko'],
    ['> lainaus', '\\> lainaus'],
    ['    koodi', 'koodi'],
    ['===', '\\==='],
    ['<script>', '\\<script\\>'],
    ['a & b &amp; c', 'a \\& b \\&amp; c'],
    ['![x](y)', '!\\[x\\](y)'],
    ['**x** _y_ `z` ~~å~~', '\\*\\*x\\*\\* \\_y\\_ \\`z\\` \\~\\~å\\~\\~'],
    ['(a-b) 5,2 % + 1', '(a-b) 5,2 % + 1'],
    ['www.example.fi ja https://example.fi/a_b', 'www\\.example.fi ja https\\://example.fi/a\\_b'],
    ['rivi\n# toinen\n\n<b>', 'rivi\\\n\\# toinen\\\n\\\n\\<b\\>'],
    ['\n\nrivi\n', 'rivi'],
  ])('writes %j as %j', (text, markdown) => {
    expect(renderContentMarkdown([paragraph(text)])).toBe(markdown)
  })

  it('writes brackets in the text of a link so that no renderer makes a link in it', () => {
    const text = '[a](javascript:alert(1)) \\[b\\]'
    const markdown = renderContentMarkdown([
      { type: 'paragraph', children: [{ href: 'https://x.example/', text }, { text: ' [c]' }] },
    ])
    expect(markdown).toBe(
      '[&#91;a&#93;(javascript:alert(1)) \\\\&#91;b\\\\&#93;](<https://x.example/>) \\[c\\]',
    )
    expect(marked.parse(markdown)).toBe(
      '<p><a href="https://x.example/">&#91;a&#93;(javascript:alert(1)) \\&#91;b\\&#93;</a> [c]</p>\n',
    )
  })

  it('keeps emphasis that touches letters', () => {
    const children = [
      { text: 'a' },
      { bold: true as const, text: '(b) ' },
      { italic: true as const, text: 'c' },
      { text: 'd' },
    ]
    expect(renderContentMarkdown([{ type: 'paragraph', children }])).toBe('&#97;**(b)** _c_&#100;')
  })

  it('does not make an image of an exclamation mark before a link', () => {
    const children = [{ text: 'Lue!' }, { href: '#a', text: 'x' }]
    expect(renderContentMarkdown([{ type: 'paragraph', children }])).toBe('Lue\\![x](<#a>)')
  })

  it('keeps lists apart that follow each other', () => {
    expect(renderContentMarkdown([bulletList(['a']), bulletList(['b']), bulletList(['c'])])).toBe(
      '- a\n\n+ b\n\n- c',
    )
  })

  type Token = string
  const EDGE = /^(?:<|\/|br$)/

  /** White space as CommonMark and HTML see it: folded, and none at the edges of blocks and lines. */
  const fold = (tokens: Token[]): Token[] => {
    const folded: Token[] = []
    for (const token of tokens) {
      const last = folded.at(-1)
      if (token === ' ' && (last === undefined || last === ' ' || EDGE.test(last))) continue
      if (EDGE.test(token) && last === ' ') folded.pop()
      folded.push(token)
    }
    return folded
  }
  /** No line breaks at the edges of blocks. */
  const trim = (tokens: Token[]): Token[] => {
    const edge = (token: Token | undefined) => token === undefined || /^[</]/.test(token)
    let result = tokens
    for (let length = -1; length !== result.length;) {
      length = result.length
      result = result.filter(
        (token, index, all) =>
          !(token === 'br' && (edge(all[index - 1]) || edge(all[index + 1]))) &&
          // A nested list begins on a line of its own.
          token !== '',
      )
    }
    return result
  }
  const characters = (text: string, style: string): Token[] =>
    Array.from(text.replace(/\s+/g, ' '), (character) => (character === ' ' ? ' ' : `${character}${style}`))

  type Style = { b?: boolean; href?: string | undefined; i?: boolean }
  const suffix = ({ b, href, i }: Style): string =>
    `${b ? ' bold' : ''}${i ? ' italic' : ''}${href ? ` ${href}` : ''}`

  const htmlTokens = (nodes: Child[], style: Style = {}): Token[] =>
    nodes.flatMap((node): Token[] => {
      if (node.nodeName === '#text' && 'value' in node) return characters(node.value, suffix(style))
      if (!('tagName' in node)) throw new Error(node.nodeName)
      const inside = (more: Style = {}) => htmlTokens(node.childNodes, { ...style, ...more })
      switch (node.tagName) {
        case 'a':
          return inside({ href: node.attrs.find(({ name }) => name === 'href')?.value })
        case 'br':
          // A heading in Markdown has one line.
          return ['br']
        case 'em':
          return inside({ i: true })
        case 'p':
          return ['<p', ...inside(), '/p']
        case 'strong':
          return inside({ b: true })
        default: {
          const start = node.attrs.find(({ name }) => name === 'start')?.value ?? ''
          const tokens = inside()
          return [
            `<${node.tagName}${start}`,
            ...(/^h\d/.test(node.tagName) ? tokens.map((token) => (token === 'br' ? ' ' : token)) : tokens),
            `/${node.tagName}`,
          ]
        }
      }
    })

  type Mdast = {
    type: string
    children?: Mdast[]
    depth?: number
    ordered?: boolean
    start?: number
    url?: string
    value?: string
  }
  const markdownTokens = (nodes: Mdast[], style: Style = {}, inItem = false): Token[] =>
    nodes.flatMap((node): Token[] => {
      const inside = (more: Style = {}) => markdownTokens(node.children ?? [], { ...style, ...more })
      switch (node.type) {
        case 'break':
          return ['br']
        case 'emphasis':
          return inside({ i: true })
        case 'heading':
          return [`<h${node.depth}`, ...inside(), `/h${node.depth}`]
        case 'link':
          return inside({ href: node.url })
        case 'list': {
          const tag = node.ordered ? 'ol' : 'ul'
          return [`<${tag}${node.ordered && node.start !== 1 ? node.start : ''}`, ...inside(), `/${tag}`]
        }
        case 'listItem':
          return ['<li', ...markdownTokens(node.children ?? [], style, true), '/li']
        case 'paragraph':
          return inItem ? inside() : ['<p', ...inside(), '/p']
        case 'strong':
          return inside({ b: true })
        case 'text':
          return characters(node.value ?? '', suffix(style))
        default:
          throw new Error(`Not written by us: ${node.type}`)
      }
    })

  it('means in CommonMark what the HTML means, whatever the text holds', () => {
    fc.assert(
      fc.property(hostileWritten, (content) => {
        const markdown = renderContentMarkdown(content)
        expect(renderContentMarkdown(structuredClone(content))).toBe(markdown)
        const parsed = fromMarkdown(markdown) as unknown as { children: Mdast[] }
        expect(trim(fold(markdownTokens(parsed.children)))).toEqual(
          trim(fold(htmlTokens(parseFragment(renderContentHTML(content)).childNodes))),
        )
      }),
      { numRuns: runs(300) },
    )
  })

  it('never writes HTML, whatever a whole notice holds', () => {
    fc.assert(
      fc.property(hostileContent, hostileText, fc.boolean(), (content, text, isTable) => {
        const section = { anchor: 'x', content, heading: text, number: '1' }
        const markdown = renderNoticeMarkdown(
          {
            title: text,
            introduction: { content },
            layout: isTable ? 'table' : 'list',
            sections: [section, section],
            statute: text,
          },
          { labels },
        )
        let lines = 0
        const visit = (node: Mdast): void => {
          expect(['blockquote', 'code', 'definition', 'html', 'image', 'inlineCode']).not.toContain(node.type)
          if (node.type === 'thematicBreak') lines += 1
          if (node.type === 'link') expect(isAllowedHref(node.url)).toBe(true)
          node.children?.forEach(visit)
        }
        visit(fromMarkdown(markdown) as unknown as Mdast)
        expect(lines).toBe(isTable ? 1 : 0)
      }),
      { numRuns: runs(150) },
    )
  })
})

describe('text', () => {
  it('is readable as it is', () => {
    expect(renderContentText(rich)).toBe(`Lue ehdot tästä (https://example.fi/?a=1&b=2)
tai soita: +358 40 123 4567

9. yksi
   - a
   - b
10. kaksi
    riviä

Nimi: _ga|x
Tarkoitus: Tilastot
ja muuta

Nimi: sid
Tarkoitus: `)
  })

  it.each([
    ['posti@example.fi', 'mailto:posti@example.fi', 'posti@example.fi'],
    ['posti', 'mailto:posti@example.fi', 'posti (posti@example.fi)'],
    ['www.example.fi', 'https://www.example.fi/', 'www.example.fi'],
    ['sivusto', 'https://www.example.fi/', 'sivusto (https://www.example.fi/)'],
    ['040 123 4567', 'tel:+358401234567', '040 123 4567 (+358401234567)'],
    ['kohta 4', '#kohta-4', 'kohta 4'],
    ['x', 'javascript:alert(1)', 'x'],
  ])('writes the link %j to %j as %j', (text, href, expected) => {
    expect(renderContentText([{ type: 'paragraph', children: [{ href, text }] }])).toBe(expected)
  })

  it('renders a whole notice', () => {
    expect(renderNoticeText(notice, { labels })).toBe(`Asiakasrekisterin tietosuojaseloste

EU:n tietosuoja-asetus, 13 ja 14 artikla

Laatimispäivä: 1.3.2021
Viimeisin muutos: 9.11.2024
Voimassa alkaen: 1.12.2024
Versio: 3

Johdanto.

1a. Rekisterinpitäjä

Koivurannan Kehräämö Oy
Kehrätie 1
Sähköposti: posti@kehraamo.example

2. Tarkoitukset

Laskutus

- nimi
- osoite

Säilytysaika`)
  })

  it('sets the text of a notice laid out as a table in under its headings', () => {
    const text = renderNoticeText({ ...notice, layout: 'table' }, { labels })
    expect(text.slice(text.indexOf('Johdanto.'))).toBe(`Johdanto.

1a. Rekisterinpitäjä
    Koivurannan Kehräämö Oy
    Kehrätie 1
    Sähköposti: posti@kehraamo.example

2. Tarkoitukset
    Laskutus

    - nimi
    - osoite

Säilytysaika`)
  })

  it('gives the words alone as plain text', () => {
    expect(plainText(rich)).toBe(
      'Lue ehdot tästä\ntai soita: +358 40 123 4567\nyksi\na\nb\nkaksi\nriviä\nNimi\nTarkoitus\n_ga|x\nTilastot\nja muuta\nsid',
    )
  })

  it('never fails and gives the same bytes for the same content', () => {
    fc.assert(
      fc.property(hostileContent, (content) => {
        expect(renderContentText(structuredClone(content))).toBe(renderContentText(content))
        expect(plainText(structuredClone(content))).toBe(plainText(content))
        expect(renderContentText(content)).not.toMatch(/[\u0000-\u0008\u202a-\u202e\p{Cs}\p{NChar}]/u)
      }),
    )
  })
})
