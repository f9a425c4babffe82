import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  $getRoot,
  $parseSerializedNode,
  type SerializedLexicalNode,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import fc from 'fast-check'

import type { Inline, List } from '../../src/notice/content.js'
import type { WrittenNode } from '../../src/notice/compose/richText.js'

import { cleanPasted, type CleanOptions } from '../../src/admin/Pasting/clean.js'
import { type Clipboard, readClipboard } from '../../src/admin/Pasting/clipboard.js'
import { DROPPED } from '../../src/admin/Pasting/dropped.js'
import { isOfNotice } from '../../src/admin/Pasting/editorText.js'
import { contentOfPlainText } from '../../src/admin/Pasting/plainText.js'
import { sayDropped } from '../../src/admin/Pasting/say.js'
import { registerStruckText } from '../../src/admin/Pasting/struckText.js'
import { isLineBreak } from '../../src/notice/content.js'
import { readRichText, richTextOf } from '../../src/notice/compose/richText.js'
import { inEveryLanguage } from '../../src/translations/index.js'
import { PASTED } from '../fixtures/pasted.js'
import { parseHtml } from '../support/parseHtml.js'
import { runs } from '../support/runs.js'

const line = (inlines: Inline[]): string =>
  inlines
    .map((inline) => {
      if (isLineBreak(inline)) return ' / '
      const italic = inline.italic ? `_${inline.text}_` : inline.text
      const bold = inline.bold ? `**${italic}**` : italic
      return inline.href ? `[${bold}](${inline.href})` : bold
    })
    .join('')

const listLines = ({ items, ordered, start = 1 }: List, indent = ''): string[] =>
  items.flatMap(({ children, lists = [] }, index) => [
    `${indent}${ordered ? `${start + index}.` : '-'} ${line(children)}`,
    ...lists.flatMap((list) => listLines(list, `${indent}  `)),
  ])

/** Content as lines that can be read. */
const written = (content: WrittenNode[]): string[] =>
  content.flatMap((node) => {
    switch (node.type) {
      case 'fields':
        return node.fields.map(({ label, value }) => `f: ${label ?? ''} = ${line(value)}`)
      case 'heading':
        return [`h${node.level}: ${line(node.children)}`]
      case 'list':
        return listLines(node)
      case 'paragraph':
        return [`p: ${line(node.children)}`]
      case 'table':
        return [
          `th: ${node.header.join(' | ')}`,
          ...node.rows.map(({ cells }) => `tr: ${cells.map(({ children }) => line(children)).join(' | ')}`),
        ]
    }
  })

const sayIn =
  (language: string): Parameters<typeof sayDropped>[1] =>
  (key, values = {}) =>
    (inEveryLanguage(key)[language] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name]),
    )

const clean = (html: string, options?: CleanOptions) => {
  const pasted = cleanPasted(parseHtml(html), options)
  if (pasted.tooMuch) throw new Error('too much')
  return pasted
}

describe('what is pasted', () => {
  describe.each(Object.entries(PASTED))('from %s', (_program, cases) => {
    it.each(cases)('should keep of $name what a notice can hold', ({ dropped = [], html, tables, text }) => {
      const pasted = clean(html, { tables })
      expect(written(pasted.content)).toEqual(text)
      const advice = dropped.some((what) => what.includes('taulukko'))
        ? ' Kirjoita taulukon sisältö luettelona.'
        : ''
      expect(sayDropped(pasted.dropped, sayIn('fi'))).toBe(
        dropped.length > 0 ? `Liitetystä tekstistä jäi pois: ${dropped.join(', ')}.${advice}` : undefined,
      )
      // What the editor makes of it is published as it is.
      expect(readRichText(richTextOf(pasted.content))).toEqual({ content: pasted.content, problems: [] })
    })
  })

  it('should keep relative links where the editor has an address to resolve them against', () => {
    const { content, dropped } = clean('<a href="/evasteet">Evästeet</a>', {
      linkBase: 'https://www.esimerkki.example',
    })
    expect(written(content)).toEqual(['p: [Evästeet](/evasteet)'])
    expect(dropped).toEqual([])
  })

  it('should be told in every language what was left out, one and several', () => {
    for (const language of ['en', 'fi', 'sv']) {
      for (const count of [1, 2]) {
        const all = DROPPED.map((kind) => ({ kind, count, names: kind === 'tables' ? ['Tieto'] : [] }))
        const said = sayDropped(all, sayIn(language)) ?? ''
        expect(said).not.toMatch(/privacyNotices|\{\{|undefined/)
        expect(said.match(new RegExp(`\\b${count}\\b`, 'g'))).toHaveLength(DROPPED.length)
      }
    }
  })
})

/** Ways to mark text in a line that change nothing of its words. */
const INLINE = [
  (html: string) => `<b>${html}</b>`,
  (html: string) => `<i style="font-style:italic">${html}</i>`,
  (html: string) =>
    `<span class=msoIns><ins cite="mailto:a" datetime="2026-03-02T10:15">${html}</ins></span>`,
  (html: string) => `<a name="kohta">${html}</a>`,
  (html: string) => `<a href="https://a.example">${html}</a>`,
  (html: string) => `<a href="javascript:alert(1)">${html}</a>`,
  (html: string) => `<u>${html}</u>`,
  (html: string) => `<font color=red>${html}</font>`,
  (html: string) => `<st1:place>${html}</st1:place>`,
  (html: string) => `<span style="mso-element:field-separator">${html}</span>`,
]

/** Ways to mark text as taken back. */
const DELETED = [
  (html: string) => `<del>${html}</del>`,
  (html: string) => `<s>${html}</s>`,
  (html: string) => `<strike>${html}</strike>`,
  (html: string) => `<span class=msoDel>${html}</span>`,
  (html: string) => `<span style="color:red;TEXT-DECORATION: underline LINE-THROUGH">${html}</span>`,
  (html: string) => `<span class="TrackChangeTextDeletion TrackedChange">${html}</span>`,
  (html: string) => `<font style='text-decoration-line:line-through'>${html}</font>`,
]

const BLOCK = [
  (html: string) => `<p>${html}</p>`,
  (html: string) => `<div>${html}</div>`,
  (html: string) => `<h2>${html}</h2>`,
  (html: string) => `<ul><li>${html}</li></ul>`,
  (html: string) => `<ol start=4><li><p>${html}</p></li></ol>`,
  (html: string) => `<blockquote><p>${html}</p></blockquote>`,
  (html: string) => `<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>${html}</p>`,
  (html: string) => `<table><tr><td>${html}</td></tr></table>`,
]

/** Markup of any depth. What is to survive says `keep`, and what is not `gone`. */
const { block: documents } = fc.letrec<{ block: string; line: string }>((tie) => ({
  block: fc
    .tuple(fc.constantFrom(...BLOCK), fc.array(tie('line'), { maxLength: 3, minLength: 1 }))
    .map(([wrap, lines]) => wrap(lines.join(''))),
  line: fc.oneof(
    { maxDepth: 4 },
    fc.constant(' §keep '),
    fc
      .tuple(fc.constantFrom(...INLINE), tie('line'))
      // A link in a link ends the first, and all that is open in it.
      .map(([wrap, html]) => (html.includes('<a ') && wrap('').startsWith('<a ') ? html : wrap(html))),
    fc
      .tuple(fc.constantFrom(...DELETED), tie('line'))
      .map(([wrap, html]) => wrap(html.replaceAll('keep', 'gone'))),
  ),
}))

const allWords = (content: WrittenNode[]): string[] =>
  written(content)
    .join(' ')
    .match(/\d+(?:keep|gone)/g) ?? []

describe('whatever is pasted', () => {
  it('should keep every word that was not deleted, in order, and none that was', () => {
    fc.assert(
      fc.property(fc.array(documents, { maxLength: 6, minLength: 1 }), (made) => {
        let count = 0
        const html = made.join('').replaceAll('§', () => String(++count))
        const kept = html.match(/\d+keep/g) ?? []
        const { content } = clean(html)
        expect(allWords(content)).toEqual(kept)
        expect(readRichText(richTextOf(content))).toEqual({ content, problems: [] })
      }),
      { numRuns: runs(300) },
    )
  })

  it('should be what a notice can hold, and throw nothing, for any markup', () => {
    const pieces = [
      ...INLINE.map((wrap) => wrap('x')),
      ...DELETED.map((wrap) => wrap('y')),
      ...BLOCK.map((wrap) => wrap('z')),
      '<li>',
      '</li>',
      '<ul>',
      '</ol>',
      '<table><tr><th colspan=99999>a',
      '<td rowspan=0>',
      '<caption>c',
      '</table>',
      '<![if !supportLists]>',
      '<!--[endif]-->',
      '<style>}{.a{</style>',
      '<p class=a style="mso-list:l0 level99999999999 lfo1">',
      '<p style="text-indent:-1pt;margin-left:-99999in"><span>1.</span>',
      '<ol start=-1><li value=99999999999>',
      '<h9>',
      '<p role=heading aria-level=-5>',
      '<a href="#">',
      '<br><br>',
      '<sup>2</sup>',
      '&nbsp;',
      '\u0000\u202e',
      '<pre>\n\n',
      'sana ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.boolean(), (parts, tables) => {
        const { content } = clean(parts.join(''), { tables })
        const codes = readRichText(richTextOf(content)).problems.map(({ code }) => code)
        expect(codes.filter((code) => code !== 'richTextControlCharacter')).toEqual([])
      }),
      { numRuns: runs(300) },
    )
  })

  /** An element in an element, as deep as no parser would make them. */
  const nested = (tag: string, depth: number): Document => {
    const document = parseHtml('')
    let at: Element = document.body
    for (let level = 0; level < depth; level++) {
      const child = document.createElement(tag)
      at.appendChild(child)
      at = child
    }
    at.appendChild(document.createTextNode('pohja'))
    return document
  }

  it('should be refused when it is more than an editor can take', () => {
    const refused = { tooMuch: true }
    expect(cleanPasted(nested('div', 2000))).toEqual(refused)
    expect(cleanPasted(nested('ul', 2000))).toEqual(refused)
    expect(cleanPasted(parseHtml('<p>a</p>'.repeat(11_000)))).toEqual(refused)
    expect(cleanPasted(parseHtml(`<p>${'sana '.repeat(50_000)}</p>`))).toEqual(refused)
    expect(
      cleanPasted(parseHtml(`<table>${`<tr><td>a<td>${'b'.repeat(90)}`.repeat(3000)}</table>`), {
        tables: true,
      }),
    ).toEqual(refused)
  })

  it('should be taken in as deep as browsers nest, and as many levels as a list has', () => {
    expect(cleanPasted(nested('div', 500))).toMatchObject({ content: [{ type: 'paragraph' }] })
    const { content } = clean(`${'<ul><li>a'.repeat(14)}`)
    expect(written(content)).toHaveLength(14)
    expect(readRichText(richTextOf(content)).problems).toEqual([])
  })

  it('should not be kept waiting by style sheets that never end', () => {
    for (const css of ['{'.repeat(400_000), '/*'.repeat(200_000), 'a'.repeat(400_000), '}'.repeat(400_000)]) {
      expect(written(clean(`<style>${css}</style><p style="${css}">a</p>`).content)).toEqual(['p: a'])
    }
  })
})

describe('plain text, as a PDF reader copies it', () => {
  it('should be joined where a line was wrapped, and divided words put together', () => {
    expect(
      written(
        contentOfPlainText(`Tietojen säilyttäminen
Keräämme henkilötietoja vain siinä määrin kuin se on asiakassuh-
teen hoitamiseksi tarpeen. Säilytämme asiakas- ja markkinointire-
kisterin tietoja kolme vuotta siitä, kun asiakassuhde on päättynyt
tai kun linja-
autolla tehdystä matkasta on kulunut yksi vuosi.

Toinen kappale alkaa tästä.`),
      ),
    ).toEqual([
      'p: Tietojen säilyttäminen',
      'p: Keräämme henkilötietoja vain siinä määrin kuin se on asiakassuhteen hoitamiseksi tarpeen. Säilytämme asiakas- ja markkinointirekisterin tietoja kolme vuotta siitä, kun asiakassuhde on päättynyt tai kun linja-',
      'p: autolla tehdystä matkasta on kulunut yksi vuosi.',
      'p: Toinen kappale alkaa tästä.',
    ])
  })

  it.each([
    [
      'Rekisteröidyn oikeuksista säädetään tietosuoja-',
      'asetuksessa, jota sovelletaan.',
      'tietosuoja-asetuksessa',
    ],
    [
      'Tiedot poistetaan viimeistään seuraavan vuoden tammi-',
      'kuussa, ellei laki muuta vaadi.',
      'tammikuussa',
    ],
    [
      'Rekisterissä käsitellään yhdistyksen asiakas-',
      'ja jäsentietoja, kuten nimiä.',
      'asiakas- ja jäsentietoja',
    ],
    [
      'Käsittely perustuu siihen, mitä säädetään EU-',
      'asetuksessa luonnollisten henkilöiden suojelusta.',
      'EU-asetuksessa',
    ],
    [
      'Uppgifterna sparas i registret så länge som medlem\u00ad',
      'skapet varar och därefter två år till.',
      'medlemskapet',
    ],
    [
      'Uppgifterna finns i den lilla föreningens egna kund-',
      'och medlemsregister, som sköts av kansliet.',
      'kund- och medlemsregister',
    ],
    [
      'Tilastoja on kerätty koko järjestelmän 2020-',
      'luvun ajalta, eikä niistä voi tunnistaa ketään.',
      '2020-luvun',
    ],
  ])('should write the word that %j and %j divide as it is written', (first, second, expected) => {
    const [paragraph, ...others] = written(contentOfPlainText(`${first}\n${second}`))
    expect(paragraph).toContain(expected)
    expect(others).toEqual([])
  })

  it.each([
    ['an address', 'Koivurannan Kehräämö Oy\nKehräämöntie 1\n00100 Helsinki'],
    [
      'sentences that fill their lines',
      'Tietoja säilytetään kolme vuotta asiakassuhteen päättymisestä.\nTietoja ei luovuteta muille kuin viranomaisille, joilla on oikeus.',
    ],
    [
      'numbered lines',
      '1. Rekisterinpitäjä on Koivurannan Kehräämö Oy, jonka tiedot alla\n2. Yhteyshenkilö on toimistopäällikkö, jonka tavoittaa puhelimitse',
    ],
    [
      'a heading over a full line',
      'Säilytysaika\nTietoja säilytetään kolme vuotta asiakassuhteen päättymisestä lukien aina',
    ],
  ])('should stay as it is: %s', (_what, text) => {
    expect(written(contentOfPlainText(text))).toEqual(text.split('\n').map((one) => `p: ${one}`))
  })

  it('should make a list of bullets, and letters of ligatures', () => {
    expect(written(contentOfPlainText('Tiedot:\r\n•\tnimi\r\n\uf0b7 oﬃce\r\n\r\nLoppu'))).toEqual([
      'p: Tiedot:',
      '- nimi',
      '- office',
      'p: Loppu',
    ])
  })

  it('should keep every letter and digit in order', () => {
    const lines = fc.array(
      fc.array(
        fc.constantFrom(
          'sana',
          'EU-',
          'asiakas-',
          '•',
          '1.',
          'ja',
          'linja-auto',
          'Yksi.',
          '-',
          'x'.repeat(30),
        ),
        {
          maxLength: 12,
        },
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(lines, (words) => {
        const text = words.map((one) => one.join(' ')).join('\n')
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '')
        const after = contentOfPlainText(text)
        expect(
          letters(
            written(after)
              .map((one) => one.replace(/^(?:p:|-) /, ''))
              .join(''),
          ),
        ).toBe(letters(text))
        expect(readRichText(richTextOf(after)).problems).toEqual([])
      }),
      { numRuns: runs(200) },
    )
  })
})

describe('text that is struck out', () => {
  it('should be taken away before the editor makes words of it', async () => {
    const editor = createHeadlessEditor({
      onError: (error) => {
        throw error
      },
    })
    const told: number[] = []
    registerStruckText(editor, (count) => told.push(count))
    // As Payload's editor does with each format that it does not offer.
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.hasFormat('strikethrough')) node.toggleFormat('strikethrough')
    })
    const text = (words: string, format: number, style = '') => ({
      type: 'text',
      detail: 0,
      format,
      mode: 'normal',
      style,
      text: words,
      version: 1,
    })
    const words = [
      text('voimassa', 1),
      text(' kumottu', 4),
      text(' vanha', 5),
      text(' entinen', 0, 'text-decoration: line-through'),
      text(' nyt', 0),
    ]
    editor.update(
      () => {
        const [paragraph] = richTextOf([{ type: 'paragraph', children: [] }]).root.children
        $getRoot().append($parseSerializedNode({ ...paragraph!, children: words } as SerializedLexicalNode))
      },
      { discrete: true },
    )
    expect(editor.read(() => $getRoot().getTextContent())).toBe('voimassa nyt')
    await Promise.resolve()
    expect(told).toEqual([3])
  })
})

describe('the clipboard', () => {
  const before = globalThis.DOMParser

  beforeAll(() => {
    globalThis.DOMParser = class {
      parseFromString(html: string) {
        return parseHtml(html)
      }
    }
  })
  afterAll(() => {
    globalThis.DOMParser = before
  })

  const clipboard = (data: Record<string, string>, files = 0): Clipboard => ({
    files: { length: files },
    getData: (format) => data[format] ?? '',
  })
  const lexical = (...nodes: object[]) => JSON.stringify({ namespace: 'lexical', nodes })
  const text = (value: string, format = 0, style = '') => ({ type: 'text', format, style, text: value })

  it('should be left to the editor where that takes it in as it is', () => {
    const paragraph = { type: 'paragraph', children: [text('a', 3), text('{{tuntematon}}')] }
    for (const copied of [
      lexical(paragraph),
      lexical(text('a')),
      lexical({ type: 'listitem', children: [text('a')] }),
    ]) {
      expect(isOfNotice(copied)).toBe(true)
      expect(
        readClipboard(
          clipboard({ 'application/x-lexical-editor': copied, 'text/html': '<p>a</p>', 'text/plain': 'a' }),
        ),
      ).toBeUndefined()
    }
    expect(readClipboard(clipboard({ 'text/plain': 'yksi rivi' }))).toBeUndefined()
    expect(
      readClipboard(
        clipboard({ 'text/html': '<a href="https://a.example">x</a>', 'text/plain': 'https://a.example' }),
      ),
    ).toBeUndefined()
    expect(readClipboard(clipboard({}))).toBeUndefined()
  })

  it('should be read as HTML where another editor of the app has more than this one', () => {
    const table = { type: 'table', children: [] }
    for (const copied of [
      lexical({ type: 'paragraph', children: [text('vanha', 4)] }),
      lexical(text('vanha', 0, 'text-decoration: line-through')),
      lexical({ type: 'paragraph', children: [text('a', 8)] }),
      lexical({ type: 'heading', children: [text('a')], tag: 'h1' }),
      lexical({ type: 'upload', value: 'x' }),
      lexical(table),
      '{',
      'null',
      '{"nodes":7}',
      lexical(...([null, 7, 'x'] as unknown as object[])),
    ]) {
      expect([copied, isOfNotice(copied)]).toEqual([copied, false])
      const pasted = readClipboard(
        clipboard({ 'application/x-lexical-editor': copied, 'text/html': '<p>uusi <s>vanha</s></p>' }),
      )
      expect(pasted).toMatchObject({ content: [{ children: [{ text: 'uusi' }] }] })
    }
    expect(isOfNotice(lexical(table), { tables: true })).toBe(true)
  })

  it('should keep the spaces around part of a line', () => {
    expect(
      readClipboard(clipboard({ 'text/html': '<span> ja <b>muut </b></span>', 'text/plain': ' ja muut ' })),
    ).toMatchObject({ content: [{ children: [{ text: ' ja ' }, { bold: true, text: 'muut ' }] }] })
  })

  it('should take pictures out of what is too long, and refuse the rest', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(4_000_000)}">`
    expect(readClipboard(clipboard({ 'text/html': `<p>a${picture}</p>` }))).toEqual({
      content: [{ type: 'paragraph', children: [{ text: 'a' }] }],
      dropped: [{ kind: 'images', count: 1, names: [] }],
      tooMuch: false,
    })
    expect(readClipboard(clipboard({ 'text/html': '<p>'.repeat(1_700_000) }))).toEqual({ tooMuch: true })
    expect(readClipboard(clipboard({ 'text/plain': 'a\n'.repeat(200_000) }))).toEqual({ tooMuch: true })
  })

  it('should say that a picture alone is none of a text', () => {
    expect(readClipboard(clipboard({}, 1))).toMatchObject({
      content: [],
      dropped: [{ kind: 'images', count: 1 }],
    })
  })
})
