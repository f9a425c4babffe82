import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderedNotice, renderedText } from '../../src/render/rendered.js'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

import type { ComposedNotice } from '../../src/notice/compose/composeAll.js'
import type { NoticeContent } from '../../src/notice/document.js'
import type { NoticeSources, RegisterSource, SectionSource } from '../../src/notice/sources.js'

import { composeAll } from '../../src/notice/compose/composeAll.js'
import { isAllowedHref } from '../../src/notice/content.js'
import { type Placeholder, PLACEHOLDERS } from '../../src/notice/compose/placeholders.js'
import { SECTIONS } from '../../src/notice/compose/sections.js'
import { renderNoticeHTML, renderNoticeMarkdown, renderNoticeText } from '../../src/render/index.js'
import { REGISTER_SECTION_KEYS, type RegisterSectionKey } from '../../src/notice/vocabulary.js'
import { languagePacks } from '../../src/languages/index.js'
import {
  blockSource,
  contactSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSection,
  registerSource,
  section,
} from '../fixtures/pureSources.js'
import { runs } from '../support/runs.js'
import { hostileText } from './contentArbitraries.js'

/*
 * Whatever an editor types and whatever a source holds: a notice is either refused, or what is published of it holds
 * nothing unresolved, nothing unescaped and nothing inflected. Every check here reads the output by another way than the
 * code that made it.
 */

/** `PLACEHOLDER_RUNS=50` looks fifty times as long as the other properties. */
const times = (all: number): number => runs(all * Number(process.env.PLACEHOLDER_RUNS ?? 1))

const LANGUAGES = ['fi', 'sv', 'en']
const language = fc.constantFrom(...LANGUAGES)

/* What hostile texts are made of. */

const LONG = ['x'.repeat(10_000), '{ '.repeat(5_000), '<b>'.repeat(3_333), '\\_*['.repeat(2_500)]
const hostileValue = fc.oneof(
  { arbitrary: hostileText, weight: 4 },
  {
    arbitrary: fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{',
        '}',
        '{{controller.name}}',
        '{{ {{dpo.name}} }}',
        '}}{{',
        'a {b} c',
        '{%x%}',
        '${x}',
      ],
      ...['$&', '$1', "$'", '$`', '$$', '\\', '\\1'],
      ...[
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</p></section>',
        '<!--',
        '&lt;b&gt;',
      ],
      ...['[x](javascript:alert(1))', '![x](https://x.example/y)', '# a', '- a', '1. a', '---', '```', '> a'],
      '{"root":{"type":"root","children":[{"type":"paragraph","children":[]}]}}',
      ...['\u202eabc', '\u2066x\u2069', '\u200fעברית\u200e', 'مرحبا', '\u061c', '\u200b', '\u200ba\u200b'],
      ...['\ud800', '\udc00a', '\u0000', 'a\u0007', '\ufeff', '\u0085', '\u2028a\u2029'],
      ...['\u000ba', 'a\u000c', '\ufeffa', 'a\u000bb', 'a\ufeffb'],
      ...['a\nb', 'a\r\n\r\nb', '\ta', '🙂', '👩‍👩‍👧', 'e\u0301', '\u0301', 'ﷺ', 'Ⅷ', 'İ'],
      ...LONG,
    ),
    weight: 3,
  },
  { arbitrary: fc.constantFrom('Kehräämö Oy', 'a@b.example', 'https://a.example/?b=1&c=2'), weight: 3 },
)

/** What stands directly before and after a placeholder. */
const around = fc.oneof(
  {
    arbitrary: fc.constantFrom('', ' ', ': ', ' (', ') ', ', ', '"', '. ', '\n', ' - ', '/', '1', '🙂'),
    weight: 4,
  },
  {
    arbitrary: fc.constantFrom(
      ...[
        'n',
        'ä',
        ':n',
        ':lle',
        "'s",
        '’n',
        '´n',
        '-n',
        '-lle',
        '-konserni',
        '\u0301',
        '\u00adn',
        ':\u200bn',
      ],
      ...['{', '}', '{{', '}}', '{{x}}', '\u200b', '\u00ad', 'עברית', '\u200f', '中', '\u0000', '\ud800'],
    ),
    weight: 2,
  },
  { arbitrary: hostileText, weight: 1 },
)

/* Sources in which each placeholder has one value to take. */

type Values = Partial<Record<Placeholder, string>>

const ofGroup = (values: Values, group: string) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => key.startsWith(`${group}.`))
      .map(([key, value]) => [key.slice(group.length + 1), value]),
  )

/** The fields that one placeholder takes its whole value from. */
const FIELDS = PLACEHOLDERS.filter((key) => !/\.(address|details|postalAddress)$/.test(key))

const addressOf = (street: string | undefined) => ({
  city: 'Koivuranta',
  postalCode: '00001',
  street: street ?? 'Kehrätie 1',
})

type Where = { position: string; text?: unknown; plain?: string }

const PROSE = REGISTER_SECTION_KEYS.flatMap((key) => {
  const { prose } = SECTIONS[key]
  return prose ? [[key, prose] as const] : []
})
const proseOf = new Map<string, string>(PROSE.map(([key, prose]) => [`register:${key}`, prose]))

/** Every rich text that a notice is made of. */
const RICH = [
  'introduction',
  'section',
  'shared',
  'rights',
  'authority',
  'cookies',
  'sharedRights',
  'sharedAuthority',
  'sharedCookies',
  'cookiesOfRegister',
  ...proseOf.keys(),
]
/** Every typed line that a placeholder is resolved in. */
const PLAIN = ['title', 'statute', 'heading', 'headingOfRegister', 'headingOfRights', 'headingOfShared']

const sourcesWith = (values: Values, where: Where, street?: string): NoticeSources => {
  const { position, plain, text } = where
  const at = <Value>(one: string, value: Value): null | Value => (one === position ? value : null)
  const organisation = (id: string, group: string) =>
    organisationSource(id, { ...addressOf(street), ...ofGroup(values, group) })
  const kinds = { sharedAuthority: 'authority', sharedCookies: 'cookies', sharedRights: 'rights' } as const
  const register: RegisterSource = registerSource('r1', {
    name: values['register.name'] ?? 'Asiakasrekisteri',
    automated: 'yes',
    automatedLogic: values['automated.explanation'] ?? null,
    contact: contactSource({ ...addressOf(street), ...ofGroup(values, 'contact') }),
    cookiesBlock: position === 'cookiesOfRegister' ? 'b1' : null,
    dpo: contactSource({ ...addressOf(street), ...ofGroup(values, 'dpo') }),
    hasDpo: 'yes',
    hasRepresentative: 'yes',
    hasSpecialData: 'yes',
    // Two texts of protection are shown where the form shows two.
    protectionMode: /^register:security(?:Manual|Electronic)$/.test(position) ? 'split' : null,
    provisionBasis: 'law',
    provisionConsequence: values['requirement.consequence'] ?? null,
    purposes: [
      purposeSource('Laskutus', {
        legalBases: ['consent', 'legitimateInterests'],
        retentionText: values['retention.text'] ?? null,
      }),
    ],
    representative: 'o3',
    usesCookies: 'yes',
    withdrawMethod: values['consent.withdrawMethod'] ?? null,
    ...Object.fromEntries([...proseOf].map(([one, prose]) => [prose, one === position ? text : null])),
  })
  const proseKey = position.startsWith('register:') ? (position.slice(9) as RegisterSectionKey) : undefined
  const isShared = position in kinds || position === 'cookiesOfRegister' || position === 'shared'
  const sections: SectionSource[] = [
    registerSection('controller', 'contactPerson', 'dpo', 'representative'),
    { ...registerSection('registerName', 'retention'), heading: at('headingOfRegister', plain ?? null) },
    ...(proseKey ? [registerSection(proseKey)] : []),
    section('text', { heading: at('heading', plain ?? null) ?? 'Tekstiä', text: at('section', text) }),
    section('rights', { heading: at('headingOfRights', plain ?? null), text: at('rights', text) }),
    section('authority', { organisation: 'o2', text: at('authority', text) }),
    section('cookies', {
      settingsUrl: values['cookies.settingsUrl'] ?? 'https://a.example/evasteet',
      text: at('cookies', text),
    }),
    ...(isShared || position === 'headingOfShared'
      ? [
          position === 'cookiesOfRegister'
            ? registerSection('cookies')
            : section('shared', { block: 'b1', heading: at('headingOfShared', plain ?? null) ?? 'Yhteinen' }),
        ]
      : []),
  ]
  return noticeSources({
    blocks: [
      blockSource('b1', {
        kind:
          position === 'cookiesOfRegister' ? 'cookies' : (kinds[position as keyof typeof kinds] ?? 'text'),
        organisation: 'o2',
        text: isShared ? text : null,
      }),
    ],
    notice: {
      title: at('title', plain ?? null) ?? 'Seloste',
      introduction: at('introduction', text),
      statute: at('statute', plain ?? null),
    },
    organisations: [
      organisation('o1', 'controller'),
      organisation('o2', 'authority'),
      organisation('o3', 'representative'),
    ],
    registers: [register],
    sections,
  })
}

const composed = (sources: NoticeSources, one: string): ComposedNotice =>
  composeAll({ [one]: sources }, { packs: languagePacks, profile: { layout: 'list', numbering: 'decimal' } })

/* Lexical's nodes, put together by hand. */

type Json = Record<string, unknown>

const element = (type: string, children: unknown[], more: Json = {}): Json => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})
const textNode = (text: string, format = 0): Json => ({
  type: 'text',
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text,
  version: 1,
})
const blockNode = (key: unknown): Json => ({
  type: 'inlineBlock',
  fields: { id: 'x', blockType: 'placeholder', key },
  version: 1,
})
const linkNode = (children: unknown[], url = 'https://a.example/'): Json =>
  element('link', children, { fields: { linkType: 'custom', newTab: false, url }, version: 3 })
const list = (...items: Json[]): Json => element('list', items, { listType: 'bullet', start: 1, tag: 'ul' })
const item = (...children: unknown[]): Json => element('listitem', children, { value: 1 })
const root = (...children: unknown[]): Json => ({ root: element('root', children) })

/** Every place in a rich text that holds text. */
const SHAPES: Record<string, (inline: Json[]) => Json> = {
  bold: (inline) =>
    root(
      element(
        'paragraph',
        inline.map((node) => (node.type === 'text' ? { ...node, format: 1 } : node)),
      ),
    ),
  heading: (inline) => root(element('heading', inline, { tag: 'h3' })),
  item: (inline) => root(list(item(...inline), item(textNode('toinen')))),
  link: (inline) => root(element('paragraph', [linkNode(inline)])),
  linkAmongText: ([first, ...rest]) =>
    root(element('paragraph', [first, linkNode(rest.slice(0, 1)), ...rest.slice(1)])),
  nestedItem: (inline) => root(list(item(textNode('ylin')), item(list(item(...inline))))),
  paragraph: (inline) => root(element('paragraph', inline)),
  smallHeading: (inline) => root(element('heading', inline, { tag: 'h4' })),
}
/** Words that the shapes add to what they hold. */
const ADDED: Record<string, [before: string, after: string]> = {
  item: ['', 'toinen'],
  nestedItem: ['ylin', ''],
}

/* What is looked for in what was composed. */

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

const ELEMENTS: Record<string, string[]> = {
  a: ['href', 'rel'],
  article: ['lang'],
  ol: ['start'],
  section: ['aria-labelledby', 'id'],
  th: ['scope'],
  time: ['datetime'],
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, ['id']])),
  ...Object.fromEntries(
    'br dd dl dt em header li p strong table tbody td thead tr ul'.split(' ').map((tag) => [tag, []]),
  ),
}

type Child = DefaultTreeAdapterTypes.ChildNode

/** The text of parsed HTML, in which there is nothing but what the renderer makes. */
const textOfHTML = (html: string): string => {
  const visit = (node: Child): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value
    if (!('tagName' in node)) throw new Error(`Not an element: ${node.nodeName}`)
    const attributes = ELEMENTS[node.tagName]
    if (!attributes) throw new Error(`Not made by us: ${node.tagName}`)
    for (const { name, value } of node.attrs) {
      if (!attributes.includes(name)) throw new Error(`Not made by us: ${node.tagName} ${name}`)
      if (name === 'href' && !isAllowedHref(value)) throw new Error(`Not allowed: ${value}`)
    }
    return node.childNodes.map(visit).join('')
  }
  return parseFragment(html).childNodes.map(visit).join('')
}

type Mdast = { type: string; children?: Mdast[]; url?: string; value?: string }

/** The text of parsed Markdown, in which there is nothing but what the renderer makes, and no link of a text's own. */
const textOfMarkdown = (markdown: string, hrefs: ReadonlySet<string>): string => {
  const known = 'break emphasis heading link list listItem paragraph root strong text'.split(' ')
  const visit = (node: Mdast): string => {
    if (!known.includes(node.type)) throw new Error(`Not made by us: ${node.type}`)
    if (node.type === 'link' && !hrefs.has(node.url ?? '')) throw new Error(`Not ours: ${node.url}`)
    return node.value ?? (node.children ?? []).map(visit).join('')
  }
  return visit(fromMarkdown(markdown))
}

/** Every word of content, in the order of reading. */
const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  const { cells, children, fields, header, items, label, lists, rows, text, value: inner } = value as Json
  return [label, text, children, fields, header, rows, cells, items, lists, inner].map(wordsOf).join(' ')
}

/** White space is folded by every format, and Markdown puts a colon after a label. */
const solid = (text: string): string => text.replace(/[\s:]/g, '')

const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}|\p{NChar}/u

const labels = { changedOn: 'a', effectiveFrom: 'b', preparedOn: 'c', version: 'd', versionLabel: 'e' }

/** Fails when there is anything in a content that must never be published. */
const expectClean = (content: NoticeContent) => {
  for (const text of stringsIn(content)) {
    if (/\{\{|\}\}/.test(text)) throw new Error(`Unresolved: ${text.slice(0, 200)}`)
    if (forbidden.test(text)) throw new Error(`Unreadable: ${JSON.stringify(text.slice(0, 200))}`)
  }
  const hrefs = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('href' in value && typeof value.href === 'string') hrefs.add(value.href)
    Object.values(value).forEach(collect)
  }
  collect(content)
  for (const each of [content.introduction, ...content.sections]) {
    if (!each) continue
    const rendered = renderedText(each.content)
    const words = solid(wordsOf(rendered.content))
    expect(solid(textOfHTML(rendered.html))).toBe(words)
    if (!rendered.content.some(({ type }) => type === 'table')) {
      expect(solid(textOfMarkdown(rendered.markdown, hrefs))).toBe(words)
    }
  }
  textOfHTML(renderNoticeHTML(content, { labels }))
  textOfMarkdown(renderNoticeMarkdown(content, { labels }), hrefs)
  expect(renderNoticeText(content, { labels })).not.toMatch(/\{\{|\}\}/)
}

/** True where an ending or a letter is joined to what stands between two texts: by the sight of it. */
const looksInflected = (before: string, after: string): boolean => {
  const seen = (text: string) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return (
    /[\p{L}\p{M}]$/u.test(seen(before)) ||
    /^[:'’‘´`′]?[\p{L}\p{M}]/u.test(seen(after)) ||
    /^[-\u2010\u2011](?:\p{L}\p{M}*){1,3}(?![\p{L}\p{M}])/u.test(seen(after))
  )
}

/** True where something readable is left of a value when white space around it, of any kind, is taken away. */
const hasValue = (untrimmed: string): boolean => {
  const value = untrimmed.trim()
  return (
    /[^\s\p{Default_Ignorable_Code_Point}]/u.test(value) && !/\{\{|\}\}/.test(value) && !forbidden.test(value)
  )
}

/** Cannot be published, and every problem says in which language and field. */
const expectRefused = ({ problems }: ComposedNotice, one: string) => {
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) {
    expect(problem.language).toBe(one)
    expect(problem.field).not.toBe('')
    if (problem.field.startsWith('sections.')) expect(problem.section).not.toBeNull()
  }
}

const key = fc.constantFrom<Placeholder>(...PLACEHOLDERS)
const fieldKey = fc.constantFrom<Placeholder>(...FIELDS)
const typed = (one: string) =>
  fc.constantFrom(`{{${one}}}`, `{{ ${one} }}`, `{{\u00a0${one}\n}}`).map((text) => ({ block: false, text }))
/** A placeholder as it is typed, or as a block of the editor. */
const written = <Key extends string>(keys: fc.Arbitrary<Key>) =>
  keys.chain((one) =>
    fc
      .oneof(typed(one), fc.constant({ block: true, text: `{{${one}}}` }))
      .map((how) => ({ ...how, key: one })),
  )

describe('a placeholder in a typed line', () => {
  let published = 0

  it.each(PLAIN)('should be published as its value or not at all: %s', (position) => {
    fc.assert(
      fc.property(
        language,
        written(fieldKey),
        around,
        around,
        hostileValue,
        (one, { key: name, text }, before, after, value) => {
          const plain = before + text + after
          const sources = sourcesWith({ [name]: value }, { plain, position })
          const result = composed(sources, one)
          expect(JSON.stringify(composed(sources, one))).toBe(JSON.stringify(result))
          if (looksInflected(before, after) || !hasValue(value)) expectRefused(result, one)
          if (result.problems.length > 0) return expectRefused(result, one)
          published += 1
          const content = result.content[one]!
          expectClean(content)
          const shown = [content.title, content.statute, ...content.sections.map(({ heading }) => heading)]
          expect(shown).toContain(plain.trim().replace(text, () => value.trim()))
          return undefined
        },
      ),
      { numRuns: times(60) },
    )
  })

  it('should have been published often enough to tell', () => {
    expect(published).toBeGreaterThan(PLAIN.length)
  })
})

describe('a placeholder in a rich text', () => {
  let published = 0

  it.each(RICH)('should be published as its value or not at all: %s', (position) => {
    fc.assert(
      fc.property(
        language,
        written(fieldKey),
        around,
        around,
        hostileValue,
        fc.constantFrom(...Object.keys(SHAPES)),
        (one, { block, key: name, text }, before, after, value, shape) => {
          const inline = [textNode(before), block ? blockNode(name) : textNode(text), textNode(after)]
          const sources = sourcesWith({ [name]: value }, { position, text: SHAPES[shape]!(inline) })
          const result = composed(sources, one)
          expect(JSON.stringify(composed(sources, one))).toBe(JSON.stringify(result))
          if (looksInflected(before, after) || !hasValue(value)) expectRefused(result, one)
          if (result.problems.length > 0) return expectRefused(result, one)
          published += 1
          const content = result.content[one]!
          expectClean(content)
          const [first, last] = ADDED[shape] ?? ['', '']
          const shown = [content.introduction, ...content.sections].map((part) =>
            solid(wordsOf(part?.content)),
          )
          const expected = solid(first + before + value.trim() + after + last)
          expect(shown.some((words) => words.includes(expected))).toBe(true)
          return undefined
        },
      ),
      { numRuns: times(20) },
    )
  })

  it('should have been published often enough to tell', () => {
    expect(published).toBeGreaterThan(RICH.length / 2)
  })

  it.each(['\u000b', '\u000c', '\ufeff'])(
    'should be published without white space that no text may hold, and refused with it inside: %j',
    (white) => {
      const publish = (value: string) => {
        const sources = { text: root(element('paragraph', [textNode('{{controller.name}}')])) }
        return composed(sourcesWith({ 'controller.name': value }, { position: 'section', ...sources }), 'fi')
      }
      const { content, problems } = publish(`${white}Kehräämö${white}`)
      expect(problems).toEqual([])
      expectClean(content.fi!)
      expect(JSON.stringify(renderedNotice(content.fi!))).toContain('<p>Kehräämö</p>')
      expectRefused(publish(`Kehr${white}äämö`), 'fi')
    },
  )

  it('should never be part of an address', () => {
    fc.assert(
      fc.property(
        language,
        written(key),
        fc.constantFrom(...RICH),
        hostileValue,
        (one, { key: name, text }, position, value) => {
          for (const url of [`https://a.example/${text}`, `mailto:${text}`, text]) {
            const link = root(element('paragraph', [linkNode([textNode('linkki')], url)]))
            const result = composed(sourcesWith({ [name]: value }, { position, text: link }), one)
            expect(result.problems.map(({ code }) => code)).toContain('richTextLink')
          }
        },
      ),
    )
  })

  it('should be refused in pieces of different formatting, and as a block of no known key', () => {
    fc.assert(
      fc.property(language, key, fc.constantFrom(...RICH), fc.nat(20), (one, name, position, cut) => {
        const text = `{{${name}}}`
        const at = 1 + (cut % (text.length - 1))
        for (const inline of [
          [textNode(text.slice(0, at)), textNode(text.slice(at), 1)],
          [blockNode(`${name}x`)],
          [blockNode(null)],
          [blockNode(`{{${name}}}`)],
          [textNode('{{'), blockNode(name), textNode('}}')],
        ]) {
          const result = composed(
            sourcesWith(
              { [name]: 'Arvo' },
              { position, text: root(element('paragraph', [textNode('a '), ...inline])) },
            ),
            one,
          )
          expectRefused(result, one)
        }
      }),
      { numRuns: times(30) },
    )
  })
})

describe('values that are made of several fields', () => {
  it('should be published whole or not at all', () => {
    const keys = PLACEHOLDERS.filter((one) => !FIELDS.includes(one))
    fc.assert(
      fc.property(
        language,
        written(fc.constantFrom<Placeholder>(...keys)),
        fc.constantFrom(...RICH),
        hostileValue,
        hostileValue,
        (one, { block, key: name, text }, position, value, street) => {
          const [group = ''] = name.split('.')
          const inline = [textNode('Katso: '), block ? blockNode(name) : textNode(text)]
          const sources = sourcesWith(
            { [`${group}.name`]: value, [`${group}.email`]: value },
            { position, text: root(element('paragraph', inline)) },
            street,
          )
          const result = composed(sources, one)
          if (result.problems.length > 0) return expectRefused(result, one)
          expectClean(result.content[one]!)
          const { introduction, sections } = result.content[one]!
          expect(solid(wordsOf([introduction?.content, sections.map(({ content }) => content)]))).toContain(
            solid(street),
          )
          return undefined
        },
      ),
      { numRuns: times(60) },
    )
  })

  it('should be refused where the braces of two values come together', () => {
    for (const one of LANGUAGES) {
      for (const position of ['title', 'section']) {
        const plain = '{{controller.name}}{{controller.phone}}'
        const result = composed(
          sourcesWith(
            { 'controller.name': 'a {', 'controller.phone': '{b' },
            { plain, position, text: root(element('paragraph', [textNode(plain)])) },
          ),
          one,
        )
        expect(result.problems).toMatchObject([{ code: 'placeholderMalformed', language: one }])
      }
    }
  })
})

describe('several placeholders anywhere', () => {
  it('should be published as their values or not at all', () => {
    const piece = fc.oneof(
      {
        arbitrary: written(key).map(({ block, key: name, text }) => (block ? { name } : { text })),
        weight: 3,
      },
      { arbitrary: around.map((text) => ({ text })), weight: 3 },
      { arbitrary: written(fc.string({ maxLength: 5 })).map(({ text }) => ({ text })), weight: 1 },
    )
    fc.assert(
      fc.property(
        language,
        fc.constantFrom(...RICH),
        fc.array(piece, { maxLength: 5 }),
        fc.dictionary(key, hostileValue),
        fc.constantFrom(...Object.keys(SHAPES)),
        (one, position, pieces, values, shape) => {
          const inline = pieces.map((part) => ('name' in part ? blockNode(part.name) : textNode(part.text)))
          const text = SHAPES[shape]!(inline.length > 0 ? inline : [textNode('')])
          const result = composed(sourcesWith(values, { position, text }), one)
          if (result.problems.length > 0) return expectRefused(result, one)
          expectClean(result.content[one]!)
          return undefined
        },
      ),
      { numRuns: times(100) },
    )
  })
})

describe('a placeholder in a fact, which none is resolved in', () => {
  const FACTS: Record<string, (text: string) => NoticeSources> = {
    'the name of the controller': (text) => sourcesWith({ 'controller.name': text }, { position: '' }),
    'the name of a register': (text) => sourcesWith({ 'register.name': text }, { position: '' }),
    'a data category': (text) =>
      noticeSources({ registers: [registerSource('r1', { dataCategories: ['Nimi', text] })] }),
    'a purpose': (text) =>
      noticeSources({ registers: [registerSource('r1', { purposes: [purposeSource(text)] })] }),
    'a recipient': (text) =>
      noticeSources({
        registers: [
          registerSource('r1', {
            hasRecipients: 'yes',
            recipients: [{ category: text, country: null, organisation: null, purpose: null, role: null }],
          }),
        ],
      }),
    'the address of the cookie settings': (text) =>
      noticeSources({ sections: [section('cookies', { settingsUrl: `https://a.example/${text}` })] }),
    'a cookie': (text) =>
      noticeSources({
        sections: [
          section('cookies', {
            cookies: [
              { name: 'a', category: null, duration: text, provider: null, purpose: null, thirdParty: null },
            ],
          }),
        ],
      }),
  }

  it.each(Object.entries(FACTS))('should stop the notice: %s', (_, sources) => {
    fc.assert(
      fc.property(language, written(key), around, (one, { text }, after) => {
        expectRefused(composed(sources(text + after), one), one)
      }),
      { numRuns: times(20) },
    )
  })
})
