import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'

import type { ContentNode } from '../../src/notice/content.js'
import type { NoticeData, PrivacyNoticeProps } from '../../src/exports/react.js'

import { bulletList, heading, isAllowedHref, paragraph, textRun, tableRow } from '../../src/notice/content.js'
import { NoticeText, noticeWords, PrivacyNotice, WithdrawnNotice } from '../../src/exports/react.js'
import { plainText, renderContentHTML, renderNoticeText } from '../../src/render/index.js'
import { languagePacks } from '../../src/languages/index.js'
import { runs } from '../support/runs.js'
import { hostileContent, hostileText } from './contentArbitraries.js'

type Child = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const notice: NoticeData = {
  title: 'Asiakasrekisterin tietosuojaseloste',
  changedOn: '2024-11-09',
  effectiveFrom: '2024-12-01',
  introduction: { content: [paragraph('Johdanto.')] },
  layout: 'list',
  locale: 'fi',
  preparedOn: '2021-03-01',
  sections: [
    {
      anchor: 'controller',
      content: [
        {
          type: 'fields',
          fields: [
            { label: null, value: [textRun('Koivurannan Kehräämö Oy')] },
            { label: null, value: [textRun('Kehrätie 1')] },
            {
              label: 'Sähköposti',
              value: [{ href: 'mailto:posti@kehraamo.example', text: 'posti@kehraamo.example' }],
            },
          ],
        },
      ],
      heading: 'Rekisterinpitäjä',
      number: '1',
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

const markup = (over: Partial<NoticeData> = {}, props: Omit<PrivacyNoticeProps, 'notice'> = {}) =>
  renderToStaticMarkup(<PrivacyNotice notice={{ ...notice, ...over }} {...props} />)

const textMarkup = (content: ContentNode[], headingOffset?: number) =>
  renderToStaticMarkup(
    <NoticeText content={content} {...(headingOffset === undefined ? {} : { headingOffset })} />,
  )

const isElement = (node: Child): node is Element => 'tagName' in node

const elementsOf = (html: string): Element[] => {
  const inside = (nodes: Child[]): Element[] =>
    nodes.filter(isElement).flatMap((element) => [element, ...inside(element.childNodes)])
  return inside(parseFragment(html).childNodes)
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value

const textIn = (node: Child | { childNodes: Child[] }): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''

/** The letters of a text: what is left when nobody asks how lines are broken and lists are marked. */
const letters = (text: string): string => text.replace(/\s+/g, '')

const headings = (html: string): [string, string][] =>
  elementsOf(html)
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((element) => [element.tagName, textIn(element)])

const ids = (html: string): string[] => elementsOf(html).flatMap((element) => attribute(element, 'id') ?? [])

describe('PrivacyNotice', () => {
  it('should be one article in the language of the notice, with header, dates, introduction and named sections', () => {
    expect(markup()).toBe(
      '<article lang="fi"><header><h1>Asiakasrekisterin tietosuojaseloste</h1>' +
        '<p>EU:n tietosuoja-asetus, 13 ja 14 artikla</p><dl>' +
        '<div><dt>Laatimispäivä</dt><dd><time dateTime="2021-03-01">1.3.2021</time></dd></div>' +
        '<div><dt>Viimeisin muutos</dt><dd><time dateTime="2024-11-09">9.11.2024</time></dd></div>' +
        '<div><dt>Voimassa alkaen</dt><dd><time dateTime="2024-12-01">1.12.2024</time></dd></div>' +
        '<div><dt>Versio</dt><dd>3</dd></div></dl></header>' +
        '<div><p>Johdanto.</p></div><div>' +
        '<section aria-labelledby="controller-heading" id="controller">' +
        '<h2 id="controller-heading">1. Rekisterinpitäjä</h2>' +
        '<p>Koivurannan Kehräämö Oy<br/>Kehrätie 1</p>' +
        '<dl><dt>Sähköposti</dt><dd><a href="mailto:posti@kehraamo.example">posti@kehraamo.example</a></dd></dl>' +
        '</section>' +
        '<section aria-labelledby="purposes-heading" id="purposes">' +
        '<h2 id="purposes-heading">2. Tarkoitukset</h2>' +
        '<h3>Laskutus</h3><ul><li>nimi</li><li>osoite</li></ul></section>' +
        '<section aria-labelledby="retention-heading" id="retention">' +
        '<h2 id="retention-heading">Säilytysaika</h2></section></div></article>',
    )
  })

  it('should hold neither styles nor classes unless it is given some', () => {
    expect(markup({}, { showContents: true })).not.toMatch(/class=|style=|<script/)
    expect(markup({}, { classNames: { article: 'a', section: 's' } })).toMatch(
      /^<article class="a".*<section aria-labelledby="controller-heading" class="s"/,
    )
  })

  it.each([
    [1, ['h1', 'h2', 'h2', 'h3', 'h2']],
    [2, ['h2', 'h3', 'h3', 'h4', 'h3']],
    [4, ['h4', 'h5', 'h5', 'h6', 'h5']],
    [6, ['h6', 'h6', 'h6', 'h6', 'h6']],
    [0, ['h1', 'h2', 'h2', 'h3', 'h2']],
    [Number.NaN, ['h1', 'h2', 'h2', 'h3', 'h2']],
  ])('should begin its headings at level %s', (headingLevel, tags) => {
    expect(headings(markup({}, { headingLevel })).map(([tag]) => tag)).toEqual(tags)
  })

  it('should skip no level of headings between the title, the introduction and the sections', () => {
    const introduction = { content: [heading('a'), heading('b', 4)] }
    const sections = [{ anchor: 'x', content: [heading('c', 4)], heading: 'x', number: null }]
    const tags = headings(markup({ introduction, sections })).map(([tag]) => tag)
    expect(tags).toEqual(['h1', 'h2', 'h3', 'h2', 'h3'])
  })

  it.each([
    ['fi', '9.11.2024', 'Viimeisin muutos'],
    ['sv', '9.11.2024', 'Senast ändrad'],
    ['en', '9 November 2024', 'Last changed'],
    ['sv-FI', '9.11.2024', 'Senast ändrad'],
  ])('should write dates and their names in %s', (locale, date, label) => {
    const html = markup({ locale })
    expect(html).toContain(`<article lang="${locale}">`)
    expect(html).toContain(`<dt>${label}</dt><dd><time dateTime="2024-11-09">${date}</time></dd>`)
  })

  it('should mark words as English in a language it has no words of, unless it is given some', () => {
    const html = markup({ locale: 'de' })
    expect(html).toContain('<dt lang="en">Last changed</dt><dd><time dateTime="2024-11-09">2024-11-09</time>')
    const own = markup({ locale: 'de' }, { labels: { de: { changedOn: 'Zuletzt geändert' } } })
    expect(own).toContain('<dt>Zuletzt geändert</dt>')
    expect(markup({ locale: 'valueOf' })).toContain('<dt lang="en">Last changed</dt>')
  })

  it('should use the words that notices themselves use', () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { change, changedOn, effectiveFrom, preparedOn, version } = noticeWords[language]
      expect(languagePacks[language]?.labels).toMatchObject({
        change,
        changedOn,
        effectiveFrom,
        preparedOn,
        version,
      })
    }
  })

  it('should say what changed', () => {
    expect(markup({ change: { note: 'Osoite muuttui.' } })).toContain(
      '<div><dt>Muutos</dt><dd>Osoite muuttui.</dd></div></dl>',
    )
    expect(markup({ change: { note: null } })).toBe(markup())
  })

  it('should tell the reader in their own language that the notice is in another one', () => {
    const html = markup({ fallback: true, requestedLocale: 'sv' })
    expect(html).toContain(
      '<article lang="fi"><p lang="sv" role="note">Beskrivningen har inte publicerats på det begärda språket. ' +
        'Språket är finska.</p>',
    )
    expect(html).toContain('<dt>Versio</dt>')
    expect(markup({ fallback: true, requestedLocale: 'de' })).toContain(
      '<p lang="en" role="note">This notice has not been published in the language asked for. It is in Finnish.</p>',
    )
    expect(markup({ fallback: false, requestedLocale: 'fi' })).toBe(markup())
  })

  it('should say that the notice has been withdrawn since, why, and what to read instead', () => {
    const withdrawal = { date: '2025-02-03', reason: 'Rekisteri lakkautettiin.', successor: 'uusi-seloste' }
    const html = markup({ withdrawal }, { noticeHref: (slug) => `/fi/${slug}` })
    expect(html).toContain(
      '<div lang="fi" role="note"><p>Seloste on poistettu käytöstä <time dateTime="2025-02-03">3.2.2025</time>.</p>' +
        '<p lang="fi">Rekisteri lakkautettiin.</p>' +
        '<p><a href="/fi/uusi-seloste">Lue seloste, joka korvaa tämän</a></p></div>',
    )
    expect(markup({ withdrawal })).not.toContain('uusi-seloste')
    expect(markup({ withdrawal: { date: '2025-02-03', reason: null, successor: null } })).toContain(
      '3.2.2025</time>.</p></div>',
    )
  })

  it('should stand in place of a notice that is no more', () => {
    expect(
      renderToStaticMarkup(
        <WithdrawnNotice
          headingLevel={2}
          locale="en"
          noticeHref={(slug) => `/en/${slug}`}
          withdrawal={{ date: '2025-02-03', reason: 'Closed.', successor: 'new' }}
        />,
      ),
    ).toBe(
      '<article lang="en"><h2>This notice has been withdrawn</h2>' +
        '<p>This notice was withdrawn on <time dateTime="2025-02-03">3 February 2025</time>.</p>' +
        '<p lang="en">Closed.</p><p><a href="/en/new">Read the notice that replaces this one</a></p></article>',
    )
  })

  it('should link to every section from the contents', () => {
    const html = markup({}, { idPrefix: 'a-', showContents: true })
    expect(html).toContain(
      '<nav aria-label="Sisällys"><ul><li><a href="#a-controller">1. Rekisterinpitäjä</a>',
    )
    const targets = elementsOf(html)
      .map((element) => attribute(element, 'href'))
      .filter((href) => href?.startsWith('#'))
    expect(targets).toEqual(['#a-controller', '#a-purposes', '#a-retention'])
    expect(ids(html)).toEqual(expect.arrayContaining(targets.map((href) => href?.slice(1))))
    expect(markup()).not.toContain('<nav')
  })

  it('should fold the contents into what the reader opens', () => {
    const html = markup({ locale: 'de' }, { classNames: { contents: 'c' }, showContents: 'folded' })
    expect(html).toContain(
      '<details class="c"><summary lang="en">Contents</summary><nav aria-label="Contents"><ul><li>',
    )
    expect(html).toContain('</ul></nav></details>')
    expect(html.match(/<nav/g)).toHaveLength(1)
  })

  it('should hold what it is given between its header and its contents', () => {
    expect(markup({}, { children: <p>Lyhyesti</p>, showContents: true })).toContain(
      '</header><p>Lyhyesti</p><nav',
    )
  })

  it.each(['list', 'table'] as const)('should have no id twice as a %s', (layout) => {
    const both = ['', 'b-'].map((idPrefix) => markup({ layout }, { idPrefix, showContents: true })).join('')
    expect(ids(both)).toHaveLength(12)
    expect(new Set(ids(both)).size).toBe(12)
  })

  it('should lay sections out as rows when the notice says so, and keep headings and anchors', () => {
    const html = markup({ layout: 'table' })
    expect(html).toContain(
      '<table><tbody><tr id="controller"><th scope="row"><div aria-level="2" id="controller-heading" role="heading">' +
        '1. Rekisterinpitäjä</div></th><td><section aria-labelledby="controller-heading"><p>Koivurannan',
    )
    expect(html.match(/<th scope="row"><div aria-level="2" id="[a-z-]+" role="heading">/g)).toHaveLength(
      notice.sections.length,
    )
    expect(ids(html)).toEqual(ids(markup()))
    expect(letters(textIn(parseFragment(html)))).toBe(letters(textIn(parseFragment(markup()))))
    expect(markup({ layout: 'table' }, { layout: 'list' })).toBe(markup())
    const { layout: _, ...without } = notice
    expect(renderToStaticMarkup(<PrivacyNotice notice={without} />)).toBe(markup())
  })

  it('should be the same with the nulls of GraphQL', () => {
    const nodes = [
      {
        type: 'paragraph',
        children: [
          { bold: true, break: null, href: null, italic: null, text: 'Lihavaa' },
          { bold: null, break: true, href: null, italic: null, text: null },
          { bold: null, break: null, href: 'https://esimerkki.example/', italic: true, text: 'linkki' },
        ],
        fields: null,
        header: null,
        items: null,
        level: null,
        ordered: null,
        rows: null,
        start: null,
      },
      {
        type: 'list',
        items: [
          { children: [{ break: null, text: 'kohta' }], lists: null },
          // Deeper than the query went.
          { children: [{ text: 'toinen' }], lists: [{ type: 'list', ordered: false }] },
        ],
        ordered: true,
        start: null,
      },
      { type: 'fields', fields: [{ label: null, value: [{ break: null, text: 'Katu 1' }] }] },
    ] as unknown as ContentNode[]
    expect(textMarkup(nodes)).toBe(
      '<p><strong>Lihavaa</strong><br/><a href="https://esimerkki.example/" rel="noopener noreferrer">' +
        '<em>linkki</em></a></p><ol><li>kohta</li><li>toinen</li></ol><p>Katu 1</p>',
    )
  })

  it('should show the text and the dates that the plain text has, whatever is in it', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.array(fc.tuple(hostileText, hostileContent), { maxLength: 3 }),
        fc.constantFrom('list' as const, 'table' as const),
        (title, statute, parts, layout) => {
          const hostile: NoticeData = {
            ...notice,
            title,
            layout,
            sections: parts.map(([text, content], index) => ({
              anchor: `section-${index}`,
              content,
              heading: text,
              number: `${index + 1}`,
            })),
            statute,
          }
          const html = renderToStaticMarkup(<PrivacyNotice notice={hostile} />)
          // Without the sections' content, of which the plain text also writes markers and addresses.
          const outline = {
            ...hostile,
            sections: hostile.sections.map((section) => ({ ...section, content: [] })),
          }
          const outlined = renderToStaticMarkup(<PrivacyNotice notice={outline} />)
          const { changedOn, effectiveFrom, preparedOn, version } = noticeWords.fi
          const labels = new RegExp(`^(${[changedOn, effectiveFrom, preparedOn, version].join('|')}): `, 'gm')
          expect(letters(textIn(parseFragment(outlined)))).toBe(
            letters(renderNoticeText(outline, { labels: noticeWords.fi }).replace(labels, '$1')),
          )
          expect(ids(html)).toHaveLength(parts.length * 2)
          expect(new Set(elementsOf(html).map(({ tagName }) => tagName))).not.toContain('script')
        },
      ),
      { numRuns: runs(50) },
    )
  })
})

describe('NoticeText', () => {
  const rich: ContentNode[] = [
    {
      type: 'paragraph',
      children: [
        textRun('Kirjoita '),
        { bold: true, italic: true, text: 'heti' },
        { break: true },
        { bold: true, href: 'https://esimerkki.example/', text: 'tänne' },
        { href: 'https://esimerkki.example/', text: ' tai tänne' },
      ],
    },
    heading('Väliotsikko'),
    heading('Pienempi', 4),
    {
      type: 'list',
      items: [
        { children: [textRun('yksi')], lists: [bulletList(['a', 'b'])] },
        { children: [textRun('kaksi')] },
        { children: [textRun(' ')] },
      ],
      ordered: true,
      start: 3,
    },
    {
      type: 'fields',
      fields: [
        { label: null, value: [textRun('Katu 1')] },
        { label: null, value: [textRun('00100 Esimerkkilä')] },
        { label: 'Puhelin', value: [{ href: 'tel:+358401234567', text: '040 123 4567' }] },
        { label: null, value: [textRun('Avoinna')] },
      ],
    },
    {
      type: 'table',
      header: ['Eväste', 'Kesto'],
      rows: [tableRow([textRun('kavijat')], [textRun('1 vuosi')])],
    },
    { type: 'table', header: ['Tyhjä'], rows: [] },
    paragraph(' '),
  ]

  it('should render every kind of node', () => {
    expect(textMarkup(rich)).toBe(
      '<p>Kirjoita <strong><em>heti</em></strong><br/>' +
        '<a href="https://esimerkki.example/" rel="noopener noreferrer"><strong>tänne</strong> tai tänne</a></p>' +
        '<h3>Väliotsikko</h3><h4>Pienempi</h4>' +
        '<ol start="3"><li>yksi<ul><li>a</li><li>b</li></ul></li><li>kaksi</li></ol>' +
        '<p>Katu 1<br/>00100 Esimerkkilä</p><dl><dt>Puhelin</dt><dd><a href="tel:+358401234567">040\u00a0123\u00a04567</a>' +
        '</dd></dl><p>Avoinna</p>' +
        '<table><thead><tr><th scope="col">Eväste</th><th scope="col">Kesto</th></tr></thead>' +
        '<tbody><tr><td data-label="Eväste">kavijat</td><td data-label="Kesto">1 vuosi</td></tr></tbody></table>' +
        '<table><thead><tr><th scope="col">Tyhjä</th></tr></thead></table>',
    )
  })

  it('should put headings deeper, but not below h6', () => {
    expect(headings(textMarkup(rich, 2)).map(([tag]) => tag)).toEqual(['h5', 'h6'])
    expect(headings(textMarkup(rich, 9)).map(([tag]) => tag)).toEqual(['h6', 'h6'])
  })

  it('should leave out what it does not know', () => {
    expect(textMarkup([{ type: 'video' } as unknown as ContentNode, paragraph('Teksti')])).toBe(
      '<p>Teksti</p>',
    )
  })

  it('should show hostile text as text', () => {
    const html = textMarkup([paragraph('<script>alert(1)</script>&lt;b onclick="x">\u0000\u202e')])
    expect(elementsOf(html).map(({ tagName }) => tagName)).toEqual(['p'])
    expect(textIn(parseFragment(html))).toBe('<script>alert(1)</script>&lt;b onclick="x">\ufffd\ufffd')
    const link = [{ href: 'javascript:alert(1)', text: 'paina' }]
    expect(textMarkup([{ type: 'paragraph', children: link }])).toBe('<p>paina</p>')
  })

  it('should be the elements, attributes and texts that the HTML of the API has, but for labels of cells', () => {
    /** A tree without the white space between blocks. */
    const shape = (nodes: Child[]): unknown[] =>
      nodes
        .filter((node) => isElement(node) || letters(textIn(node)) !== '')
        .map((node) =>
          isElement(node)
            ? [
                node.tagName,
                Object.fromEntries(
                  node.attrs.flatMap(({ name, value }) => (name === 'data-label' ? [] : [[name, value]])),
                ),
                shape(node.childNodes),
              ]
            : textIn(node).trim(),
        )
    fc.assert(
      fc.property(hostileContent, fc.integer({ max: 4, min: 0 }), (content, headingOffset) => {
        const html = textMarkup(content, headingOffset)
        expect(shape(parseFragment(html).childNodes)).toEqual(
          shape(parseFragment(renderContentHTML(content, { headingOffset })).childNodes),
        )
        for (const element of elementsOf(html)) {
          const href = attribute(element, 'href')
          if (href !== undefined) expect(isAllowedHref(href)).toBe(true)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('should show all the words of the content and no others', () => {
    fc.assert(
      fc.property(
        hostileContent.map((nodes) => nodes.filter(({ type }) => type !== 'fields' && type !== 'table')),
        (content) => {
          expect(letters(textIn(parseFragment(textMarkup(content))))).toBe(letters(plainText(content)))
        },
      ),
      { numRuns: runs(200) },
    )
  })
})
