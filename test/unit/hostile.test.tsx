import { describe, expect, it } from '@jest/globals'
import { renderedNotice } from '../../src/render/rendered.js'
import { marked } from 'marked'
import { micromark } from 'micromark'
import { renderToStaticMarkup } from 'react-dom/server'

import type { NoticeContent, NoticeDocument } from '../../src/notice/document.js'
import type { NoticeSources, OrganisationSource, RegisterSource } from '../../src/notice/sources.js'
import type { Feed } from '../../src/reading/feed/feed.js'

import { NoticeSummary, NoticeText, PrivacyNotice, WithdrawnNotice } from '../../src/exports/react.js'
import { composeAll } from '../../src/notice/compose/composeAll.js'
import { isAllowedHref } from '../../src/notice/content.js'
import { readRichText, richTextOf } from '../../src/notice/compose/richText.js'
import { REGISTER_SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { atomOf } from '../../src/reading/feed/atom.js'
import { jsonFeedOf } from '../../src/reading/feed/jsonFeed.js'
import {
  renderContentHTML,
  renderContentMarkdown,
  renderNoticeHTML,
  renderNoticeMarkdown,
  renderNoticePage,
  renderNoticeText,
  renderRemarksHTML,
} from '../../src/render/index.js'
import { languagePacks } from '../../src/languages/index.js'
import { HOSTILE, type Hostile, ODD_HREFS, REFUSED_HREFS, REFUSED_TEXTS } from '../fixtures/hostile.js'
import {
  contentOf,
  hostileCookies,
  hostileNotice,
  hostileOrganisation,
  hostileRegister,
  groupsOf,
  nodesOf,
} from '../fixtures/hostileNotice.js'
import {
  blockSource,
  noticeSources,
  organisationSource,
  registerSection,
  registerSource,
  section,
} from '../fixtures/pureSources.js'
import {
  COMPONENT,
  FRAGMENT,
  linksOf,
  MARKDOWN,
  PAGE,
  parseHTML,
  strangersIn,
  textOf,
  type Tree,
} from '../fixtures/renderedTree.js'
import { named, parseXML } from '../fixtures/xml.js'

/*
 * Whatever anyone types, nothing of it ever runs: each text of the corpus in every field, in every format, looked at as
 * what reads it makes of it. The same corpus goes through a real app and a real browser in `test/e2e/hostile.spec.ts`.
 */

const labels = {
  changedOn: 'Muutettu',
  effectiveFrom: 'Voimassa',
  preparedOn: 'Laadittu',
  version: 'Versio',
  versionLabel: 'Asiakirjan versio',
}

/** White space is folded by every format, and Markdown puts a colon after a label. */
const solid = (text: string): string => text.replace(/[\s:]/g, '')

/** Renderers write addresses as they like, so long as they are the same to whoever is asked for them. */
const sameAddress = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((href) =>
    new URL(href, 'https://base.example/').href.replaceAll('[', '%5B').replaceAll(']', '%5D'),
  )
  return a === b
}

/** Markdown as renderers show it that let raw HTML and any address through. */
const RENDERERS: Record<string, (markdown: string) => string> = {
  'marked, with GFM': (markdown) => marked.parse(markdown, { async: false, gfm: true }),
  micromark: (markdown) => micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true }),
}

const GROUPS = groupsOf(HOSTILE).map(({ group }) => group)

const hrefFor = ({ id }: Hostile): string => ODD_HREFS[id % ODD_HREFS.length]?.text ?? '#x'

/** A notice in which every field holds the text. */
const sourcesOf = (text: string, href: string): NoticeSources => {
  const say = () => text
  const rich = richTextOf(nodesOf(text, href))
  const prose = Object.fromEntries(
    ['security', 'securityManual', 'securityElectronic'].map((key) => [`${key}Text`, rich]),
  )
  return noticeSources({
    blocks: [
      blockSource('b1', hostileCookies(say)),
      blockSource('b2', { title: text, kind: 'text', text: rich }),
    ],
    notice: { ...hostileNotice(say), introduction: rich },
    organisations: [
      organisationSource('o1', hostileOrganisation(say) as unknown as Partial<OrganisationSource>),
    ],
    registers: [
      registerSource('r1', {
        ...(hostileRegister(say, 'o1') as unknown as Partial<RegisterSource>),
        ...prose,
        cookiesBlock: 'b1',
      }),
    ],
    sections: [
      ...REGISTER_SECTION_KEYS.map((key) => registerSection(key)),
      { ...registerSection('purposes'), heading: text },
      section('text', { heading: text, text: rich }),
      section('shared', { block: 'b2', heading: text }),
      section('cookies', { block: 'b1', heading: text }),
      section('rights', { heading: text, rights: ['access', 'erasure'], text: rich }),
      section('authority', { heading: text, organisation: 'o1', text: rich }),
    ],
  })
}

const settings = { packs: languagePacks, profile: { layout: 'list', numbering: 'decimal' } } as const

const contentIn = (text: string, href: string): NoticeContent => {
  const { content, problems } = composeAll({ fi: sourcesOf(text, href) }, settings)
  expect(problems).toEqual([])
  return content['fi']!
}

const documentOf = (content: NoticeContent, text: string): NoticeDocument => ({
  ...renderedNotice(content),
  change: { note: text, type: 'minor' },
  changedOn: '2026-01-02',
  contentHash: 'a'.repeat(64),
  effectiveFrom: '2026-01-03',
  fallback: true,
  hash: 'b'.repeat(64),
  locale: 'fi',
  locales: ['fi', 'sv'],
  notice: '1',
  preparedOn: '2026-01-01',
  previousHash: null,
  publishedAt: '2026-01-01T10:00:00.000Z',
  requestedLocale: 'sv',
  reviewedOn: null,
  schema: 'payload-privacy-notices/notice-document/1',
  slug: 'seloste',
  version: 1,
  withdrawal: { date: '2026-02-03', reason: text, successor: 'uusi' },
})

/** How often a text stands in another. */
const timesIn = (whole: string, part: string): number => (part === '' ? 0 : whole.split(part).length - 1)

type Shown = { allowed: Parameters<typeof strangersIn>[1]; rel: boolean; trees: Tree[] }

/** What readers get of a notice, each as it is parsed by what shows it. */
const everywhere = (document: NoticeDocument, text: string): Record<string, Shown> => {
  const remarks = [{ language: 'sv', text }]
  const markdown = renderNoticeMarkdown(document, { labels })
  const page = renderNoticePage(document, {
    canonical: '/api/x',
    labels,
    languages: [
      { href: '/api/x?locale=fi', language: 'fi', name: text },
      { href: '/api/x?locale=sv', language: 'sv', name: text },
      { href: `javascript:${text}`, language: 'en', name: text },
    ],
    languagesLabel: text,
    remarks,
  })
  const component = renderToStaticMarkup(
    <PrivacyNotice notice={document} noticeHref={(slug) => `https://x.example/${slug}`} showContents="folded">
      <NoticeSummary notice={document} />
    </PrivacyNotice>,
  )
  const inTable = { ...document, layout: 'table' as const }
  const table = renderToStaticMarkup(<PrivacyNotice notice={inTable} showContents />)
  const withdrawn = renderToStaticMarkup(
    <WithdrawnNotice locale="fi" withdrawal={{ date: '2026-02-03', reason: text, successor: null }} />,
  )
  const of = (html: string, allowed: Shown['allowed'], rel = true): Shown => ({
    allowed,
    rel,
    trees: parseHTML(html),
  })
  return {
    'the fragment': of(`${renderRemarksHTML(remarks)}\n${renderNoticeHTML(document, { labels })}`, FRAGMENT),
    'the HTML of the record': of(
      [document.introduction, ...document.sections].map((part) => part?.html ?? '').join('\n'),
      FRAGMENT,
    ),
    'the fragment as a table': of(renderNoticeHTML(inTable, { labels }), FRAGMENT),
    'the page': of(page, PAGE),
    'the component': of(component, COMPONENT, false),
    'the component as a table': of(table, COMPONENT),
    'the component of a withdrawn notice': of(withdrawn, COMPONENT),
    Markdown: of(RENDERERS.micromark?.(markdown) ?? '', MARKDOWN, false),
    'Markdown as a table': of(
      RENDERERS.micromark?.(renderNoticeMarkdown(inTable, { labels })) ?? '',
      MARKDOWN,
      false,
    ),
  }
}

const own = (href: string): boolean => /^\/api\/x(?:\?locale=(?:fi|sv))?$/.test(href)

const textInEveryWay = (text: string, href: string) => {
  const content = contentOf(text, href)
  const markdown = renderContentMarkdown(content)
  const htmls: [string, string, Shown['allowed']][] = [
    ['HTML', renderContentHTML(content), FRAGMENT],
    ['the component', renderToStaticMarkup(<NoticeText content={content} />), COMPONENT],
    ...Object.entries(RENDERERS).map(([name, toHTML]): [string, string, Shown['allowed']] => [
      `Markdown by ${name}`,
      toHTML(markdown),
      MARKDOWN,
    ]),
  ]
  return htmls.map(([place, html, allowed]) => ({ allowed, place, trees: parseHTML(html) }))
}

describe('a hostile text', () => {
  it.each(GROUPS)('should be shown as text in every format, and make nothing of its own: %s', (group) => {
    for (const one of HOSTILE.filter((each) => each.group === group)) {
      const { text } = one
      const href = hrefFor(one)
      for (const { allowed, place, trees } of textInEveryWay(text, href)) {
        const rel = !place.startsWith('Markdown')
        expect([place, strangersIn(trees, allowed, { rel })]).toEqual([place, []])
        // Only the links that an editor made, and they lead where they are said to lead. GFM may link a bare e-mail address.
        const isOurs = (link: string) =>
          sameAddress(link, href) || (place.includes('GFM') && text.includes(link.replace('mailto:', '')))
        expect([place, linksOf(trees).filter((link) => !isOurs(link))]).toEqual([place, []])
        expect(linksOf(trees).length).toBeGreaterThanOrEqual(4)
        // Marks that marked does not take for emphasis, at punctuation before a line end, are no letters of the text.
        const letters = (all: string) => solid(all).replace(/[*_]/g, '')
        expect([place, timesIn(letters(textOf(trees)), letters(text))]).toEqual([place, 16])
      }
    }
  })
})

describe('hostile texts in every field of a notice', () => {
  it.each(groupsOf(HOSTILE).map(({ group, texts }) => [group, texts] as const))(
    'should be shown as text and make nothing of its own: %s',
    (group, texts) => {
      const text = texts.join(' ')
      const document = documentOf(contentIn(text, 'https://x.example/'), text)
      for (const [place, { allowed, rel, trees }] of Object.entries(everywhere(document, text))) {
        expect([place, strangersIn(trees, allowed, { own, rel })]).toEqual([place, []])
        const letters = (all: string) => solid(all).replace(/[*_]/g, '')
        const times = timesIn(letters(textOf(trees)), letters(text))
        expect([place, group, times > (place.includes('withdrawn') ? 0 : 30)]).toEqual([place, group, true])
      }
      expect(timesIn(solid(renderNoticeText(document, { labels })), solid(text))).toBeGreaterThan(30)
    },
  )
})

describe('what validation refuses, where it was not asked', () => {
  const past = REFUSED_TEXTS.map(({ text }) => text)

  it('should not become a link, nor characters that nobody sees', () => {
    const unseen =
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}|\p{NChar}/u
    for (const { text: href } of REFUSED_HREFS) {
      expect([href, isAllowedHref(href)]).toEqual([href, false])
      for (const { allowed, place, trees } of textInEveryWay('teksti', href)) {
        expect([place, href, linksOf(trees), strangersIn(trees, allowed)]).toEqual([place, href, [], []])
      }
    }
    for (const text of past) {
      for (const { allowed, place, trees } of textInEveryWay(text, text)) {
        expect([place, strangersIn(trees, allowed, { rel: false })]).toEqual([place, []])
        expect([place, unseen.test(textOf(trees))]).toEqual([place, false])
      }
    }
  })

  it('should stop a text that holds it', () => {
    for (const { text: url } of REFUSED_HREFS) {
      const [paragraph] = richTextOf(nodesOf('teksti', 'https://x.example/')).root.children.slice(1, 2)
      const sent = JSON.parse(
        JSON.stringify({ root: { type: 'root', children: [paragraph] } }).replaceAll(
          '"https://x.example/"',
          () => JSON.stringify(url),
        ),
      ) as unknown
      const codes = readRichText(sent).problems.map(({ code }) => code)
      // White space around an address is no part of it.
      expect([url, codes]).toEqual([url, ['richTextLink']])
    }
    for (const { group, text } of REFUSED_TEXTS) {
      const [problem] = readRichText(richTextOf(nodesOf(text, '#x'))).problems
      const expected =
        group === 'characters' ? 'richTextControlCharacter' : expect.stringMatching(/^placeholder/)
      expect([text, problem?.code]).toEqual([text, expected])
    }
  })
})

describe('hostile texts in a feed', () => {
  const feed = (text: string): Feed => ({
    id: 'urn:uuid:1',
    about: `https://x.example/?q=${text}`,
    author: text,
    changed: [],
    checkpoint: `https://x.example/${text}`,
    entries: [
      {
        id: 'urn:uuid:2',
        address: `https://x.example/?q=${text}`,
        cause: { collection: 'organisations', id: text, title: text },
        change: 'minor',
        effectiveFrom: '2026-01-05',
        event: 'published',
        hash: 'a'.repeat(64),
        language: 'sv',
        notice: '1',
        publishedAt: '2026-01-05T10:00:00.000Z',
        slug: 'seloste',
        status: 'upcoming',
        successor: null,
        summary: text,
        text,
        title: text,
        version: 2,
      },
    ],
    language: 'fi',
    links: { first: 'https://x.example/1', last: null, next: null, previous: null, self: 'x' },
    other: 'https://x.example/json',
    title: text,
    updated: '2026-01-05T10:00:00.000Z',
  })
  const elements = (xml: string) =>
    [...xml.matchAll(/<([a-z][\w:]*)/gi)].map(([, name]) => name).filter((name) => name !== undefined)

  it('should be texts of Atom and of JSON', () => {
    for (const { text } of HOSTILE) {
      const xml = atomOf(feed(text))
      const root = parseXML(xml)
      expect(elements(xml)).toEqual(elements(atomOf(feed('teksti'))))
      // XML has no noncharacters.
      const held = text.replace(/[\ufffe\uffff]/g, '')
      for (const name of ['title', 'summary', 'content', 'name'])
        for (const one of named(root, name)) expect([name, one.text]).toEqual([name, held])
      const [item] = (JSON.parse(jsonFeedOf(feed(text))) as { items: object[] }).items
      expect(item).toMatchObject({ content_text: text, title: text })
      expect(item).not.toHaveProperty('content_html')
    }
  })
})

describe('what looks for strangers', () => {
  it('should find them where texts are not escaped', () => {
    const found = (toHTML: (text: string) => string, allowed: Shown['allowed'], groups?: string[]) =>
      HOSTILE.filter(({ group }) => groups?.includes(group) ?? true).filter(
        ({ text }) => strangersIn(parseHTML(toHTML(text)), allowed).length > 0,
      ).length
    expect(found((text) => `<p>${text}</p>`, FRAGMENT)).toBeGreaterThan(150)
    expect(found((text) => `<a href="${text}">x</a>`, FRAGMENT)).toBeGreaterThan(200)
    expect(found((text) => `<p title="${text}">x</p>`, { ...FRAGMENT, p: ['title'] })).toBeGreaterThan(10)
    for (const toHTML of Object.values(RENDERERS))
      expect(found(toHTML, MARKDOWN, ['markdown'])).toBeGreaterThan(30)
  })
})
