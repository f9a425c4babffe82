import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

import type { RenderableNotice } from '../../src/render/index.js'

import { isAllowedHref, paragraph } from '../../src/notice/content.js'
import { PAGE_STYLE, renderNoticePage, renderRemarksHTML } from '../../src/render/index.js'
import { renderRefusalPage } from '../../src/render/page.js'
import { factSurroundings, NOTICE_OF_EVERYTHING } from '../fixtures/factNotices.js'
import { runs } from '../support/runs.js'
import { hostileContent, hostileText } from './contentArbitraries.js'

const labels = {
  changedOn: 'Viimeisin muutos',
  effectiveFrom: 'Voimassa alkaen',
  preparedOn: 'Laatimispäivä',
  version: 'Versio',
  versionLabel: 'Asiakirjan versio',
}

const notice: RenderableNotice = {
  title: 'Asiakkaat & <muut>',
  effectiveFrom: '2024-12-01',
  introduction: { content: [paragraph('Johdanto.')] },
  locale: 'fi',
  sections: [{ anchor: 'purposes', content: [paragraph('Laskutus.')], heading: 'Tarkoitukset', number: '2' }],
  statute: null,
  version: 3,
}

const languages = [
  { href: '/api/n?locale=fi&format=page', language: 'fi', name: 'suomi' },
  { href: '/api/n?locale=sv_FI&format=page', language: 'sv_FI', name: 'svenska' },
]

describe('the page of a notice', () => {
  it('is a whole document', () => {
    expect(
      renderNoticePage(notice, {
        canonical: 'https://cms.example/api/n?locale=fi',
        formats: [
          { href: '/api/n?locale=fi&format=jsonld', name: 'jsonld', type: 'application/ld+json' },
          { href: 'javascript:alert(1)', name: 'evil', type: 'text/html' },
        ],
        labels,
        languages,
        languagesLabel: 'Kieli',
        remarks: [{ language: 'sv_FI', text: 'Finns inte på <svenska>.' }],
      }),
    ).toBe(`<!DOCTYPE html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Asiakkaat &amp; &lt;muut&gt;</title>
<link rel="canonical" href="https://cms.example/api/n?locale=fi">
<link rel="alternate" hreflang="fi" href="/api/n?locale=fi&amp;format=page">
<link rel="alternate" hreflang="sv-FI" href="/api/n?locale=sv_FI&amp;format=page">
<link rel="alternate" type="application/ld+json" title="jsonld" href="/api/n?locale=fi&amp;format=jsonld">
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<nav aria-label="Kieli">
<ul>
<li><a href="/api/n?locale=fi&amp;format=page" hreflang="fi" lang="fi" aria-current="page">suomi</a></li>
<li><a href="/api/n?locale=sv_FI&amp;format=page" hreflang="sv-FI" lang="sv-FI">svenska</a></li>
</ul>
</nav>
</header>
<main itemscope itemtype="https://schema.org/DigitalDocument">
<meta itemprop="name" content="Asiakkaat &amp; &lt;muut&gt;">
<meta itemprop="inLanguage" content="fi">
<meta itemprop="version" content="3">
<link itemprop="mainEntityOfPage" href="https://cms.example/api/n?locale=fi">
<div role="note" lang="sv-FI"><p>Finns inte på &lt;svenska&gt;.</p></div>
<article lang="fi">
<header>
<h1>Asiakkaat &amp; &lt;muut&gt;</h1>
<dl>
<dt>Voimassa alkaen</dt>
<dd><time datetime="2024-12-01">1.12.2024</time></dd>
<dt>Versio</dt>
<dd>3</dd>
</dl>
</header>
<p>Johdanto.</p>
<section id="purposes" aria-labelledby="purposes-heading">
<h2 id="purposes-heading">2. Tarkoitukset</h2>
<p>Laskutus.</p>
</section>
</article>
</main>
</body>
</html>
`)
  })

  it('has no choice of languages where there is one, and no language where none is known', () => {
    const one = renderNoticePage(notice, { labels, languages: languages.slice(0, 1) })
    expect(one).not.toContain('<nav')
    const { locale: _, ...without } = notice
    expect(renderNoticePage(without, { labels })).toMatch(/^<!DOCTYPE html>\n<html>\n/)
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    'evil',
    '',
  ])('links to no address such as %j', (href) => {
    const html = renderNoticePage(notice, {
      canonical: href,
      labels,
      languages: [...languages, { href, language: 'en', name: 'English' }],
    })
    expect(html).not.toContain('canonical')
    expect(html).not.toContain('mainEntityOfPage')
    expect(html).not.toContain('English')
  })

  it('tells programs what it is, as the record says it, and no more of a draft than stands in it', () => {
    const { controller, hash, publishedAt } = NOTICE_OF_EVERYTHING
    const told = (html: string) =>
      Object.fromEntries(
        [...html.matchAll(/itemprop="(\w+)" (?:content|href)="([^"]*)"/g)].map(([, name, value]) => [
          name,
          value,
        ]),
      )
    expect(told(renderNoticePage(NOTICE_OF_EVERYTHING, { canonical: '/n', labels }))).toEqual({
      dateCreated: '2024-11',
      dateModified: '2026-03-01',
      datePublished: publishedAt,
      expires: '2027-01-01',
      identifier: `urn:sha256:${hash}#fi`,
      inLanguage: 'fi',
      mainEntityOfPage: '/n',
      name: controller.name,
      url: controller.website,
      version: '3',
    })
    const draft = renderNoticePage({ ...NOTICE_OF_EVERYTHING, hash: '' }, { labels })
    expect(Object.keys(told(draft))).not.toEqual(expect.arrayContaining(['datePublished']))
    expect(draft).not.toContain('urn:sha256')
  })

  it('is valid HTML, with all that it tells', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({ extends: ['html-validate:recommended', 'html-validate:document'] }),
    )
    const { canonical, formats } = factSurroundings(NOTICE_OF_EVERYTHING)
    const html = renderNoticePage(NOTICE_OF_EVERYTHING, { canonical, formats, labels, languages })
    expect((await validator.validateString(html)).results).toEqual([])
  })

  it('is valid HTML where there is no notice', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({ extends: ['html-validate:recommended', 'html-validate:document'] }),
    )
    const html = renderRefusalPage({
      language: 'fi',
      links: languages,
      message: 'Poistettu.',
      reason: 'Syy.',
    })
    expect((await validator.validateString(html)).results).toEqual([])
  })

  it('has a style that ends nothing and loads nothing', () => {
    expect(PAGE_STYLE).not.toMatch(/[<&]|url|import|expression/i)
  })

  type Element = DefaultTreeAdapterTypes.Element
  type Node = DefaultTreeAdapterTypes.Node

  const ALLOWED: Record<string, string[]> = {
    a: ['aria-current', 'href', 'hreflang', 'lang', 'rel'],
    article: ['lang'],
    div: ['hidden', 'itemprop', 'itemscope', 'itemtype', 'lang', 'role'],
    html: ['lang'],
    link: ['href', 'hreflang', 'itemprop', 'rel', 'title', 'type'],
    main: ['itemscope', 'itemtype'],
    meta: ['charset', 'content', 'itemprop', 'name'],
    nav: ['aria-label'],
    ol: ['start'],
    section: ['aria-labelledby', 'id'],
    th: ['scope'],
    time: ['datetime'],
    ...Object.fromEntries([2, 3, 4, 5, 6].map((level) => [`h${level}`, ['id']])),
    ...Object.fromEntries(
      'body br dd dl dt em h1 head header li p strong style table tbody td thead title tr ul'
        .split(' ')
        .map((name) => [name, []]),
    ),
  }

  /** The elements of a document, after a check that there is nothing in it but allowed ones. */
  const checked = (html: string): Element[] => {
    const errors: string[] = []
    const elements: Element[] = []
    const visit = (node: Node): void => {
      if ('tagName' in node) {
        elements.push(node)
        const attributes = ALLOWED[node.tagName]
        if (!attributes) throw new Error(`Not allowed: ${node.tagName}`)
        for (const { name, value } of node.attrs) {
          if (!attributes.includes(name)) throw new Error(`Not allowed: ${node.tagName} ${name}`)
          if (name === 'href' && !value.startsWith('/') && !isAllowedHref(value)) {
            throw new Error(`Not allowed: ${value}`)
          }
        }
      } else if (!['#document', '#documentType', '#text'].includes(node.nodeName)) {
        throw new Error(`Not allowed: ${node.nodeName}`)
      }
      if ('childNodes' in node) node.childNodes.forEach(visit)
    }
    visit(parse(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true }))
    expect(errors).toEqual([])
    return elements
  }
  const textOf = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

  it.each([
    '</title><script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--',
    '-->',
    '<![CDATA[',
    '&lt;script&gt;',
    '</main></body></html><script>',
    '\u0000<\u202escript>',
  ])('shows %j as it is wherever it stands', (text) => {
    const run = { href: 'javascript:alert(1)', text }
    const elements = checked(
      renderNoticePage(
        {
          title: text,
          controller: {
            ...NOTICE_OF_EVERYTHING.controller,
            name: text,
            website: text.startsWith('"') ? `https://x.example/${text}` : text,
          },
          effectiveFrom: text,
          hash: text,
          publishedAt: text,
          withdrawal: { date: text, reason: text, successor: text },
          introduction: { content: [{ type: 'paragraph', children: [run] }] },
          locale: text,
          sections: [{ anchor: text, content: [paragraph(text)], heading: text, number: text }],
          statute: text,
        },
        {
          canonical: `/${text}`,
          labels: {
            changedOn: text,
            effectiveFrom: text,
            preparedOn: text,
            version: text,
            versionLabel: text,
          },
          languages: [
            { href: `/a${text}`, language: text, name: text },
            { href: `/b${text}`, language: 'sv', name: text },
          ],
          languagesLabel: text,
          remarks: [{ language: text, text }],
        },
      ),
    )
    const shown = text.replace(/[\u0000\u202e]/g, '\ufffd')
    const title = elements.find(({ tagName }) => tagName === 'title')
    expect(title && textOf(title)).toBe(shown)
    const counts = (name: string) => elements.filter(({ tagName }) => tagName === name).length
    expect(['style', 'main', 'nav', 'article', 'section', 'h1'].map(counts)).toEqual([1, 1, 1, 1, 1, 1])

    const refused = checked(
      renderRefusalPage({
        language: text,
        links: [
          { href: `/a${text}`, language: text, name: text },
          { href: 'javascript:alert(1)', language: 'fi', name: text },
        ],
        message: text,
        reason: text,
      }),
    )
    expect(refused.filter(({ tagName }) => /^(?:title|h1|p|a)$/.test(tagName)).map(textOf)).toEqual(
      ['title', 'h1', 'p', 'p', 'a'].map(() => shown),
    )
  })

  it('shows any notice, label and remark literally', () => {
    const hostileNotice = fc.record({
      title: hostileText,
      changedOn: hostileText,
      introduction: fc.option(fc.record({ content: hostileContent })),
      locale: hostileText,
      sections: fc.array(
        fc.record({
          anchor: hostileText,
          content: hostileContent,
          heading: hostileText,
          number: hostileText,
        }),
        { maxLength: 2 },
      ),
      statute: fc.option(hostileText),
    })
    const address = hostileText.map((text) => `/x${text}`)
    const hostileLanguages = fc.array(
      fc.record({ href: address, language: hostileText, name: hostileText }),
      {
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(
        hostileNotice,
        hostileLanguages,
        hostileText,
        fc.array(fc.record({ language: hostileText, text: hostileText }), { maxLength: 2 }),
        (given, offered, text, remarks) => {
          const options = { canonical: `/${text}`, labels, languages: offered, languagesLabel: text, remarks }
          const html = renderNoticePage(given, options)
          expect(renderNoticePage(structuredClone(given), structuredClone(options))).toBe(html)
          const elements = checked(html)
          expect(elements.filter(({ tagName }) => tagName === 'div')).toHaveLength(remarks.length)
          expect(elements.filter(({ tagName }) => tagName === 'style').map(textOf)).toEqual([PAGE_STYLE])
        },
      ),
      { numRuns: runs(150) },
    )
  })
})

it('no remarks are nothing', () => {
  expect(renderRemarksHTML([])).toBe('')
})
