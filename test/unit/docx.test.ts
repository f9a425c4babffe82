import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { unzipSync } from 'fflate'

import type { SourceBlock } from '../../src/import/sourceDocument.js'
import type { ContentNode, Inline, List } from '../../src/notice/content.js'
import type { RecordedNotice } from '../../src/notice/document.js'
import type { PaperSurroundings } from '../../src/render/onPaper.js'

import { READ_LIMITS } from '../../src/import/read/limits.js'
import { readDocxFile } from '../../src/import/read/docx.js'
import { linesOf, linkGroups } from '../../src/notice/inline.js'
import { renderNoticeDocx } from '../../src/render/docx/docx.js'
import { parseXML } from '../fixtures/xml.js'
import { runs } from '../support/runs.js'
import { hostileContent } from './contentArbitraries.js'
import { wordContent } from './wordArbitraries.js'
import { noticeOf, type Over, SURROUNDINGS, type WordSection } from './wordNotices.js'

const notice = (
  content: ContentNode[],
  { sections, ...over }: { sections?: readonly WordSection[] } & Over = {},
): RecordedNotice =>
  noticeOf(
    sections ?? [
      { anchor: 'purposes', content, heading: 'Käsittelyn tarkoitus', keys: ['purposes'], number: '3' },
    ],
    over,
  )

const made = (one: RecordedNotice, over: Partial<PaperSurroundings> = {}) =>
  renderNoticeDocx(one, { ...SURROUNDINGS, ...over })
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  )

/** Text with its formatting, as one line. */
const told = (inlines: readonly Inline[]): string =>
  linesOf([...inlines])
    .map((line) =>
      linkGroups(line)
        .map(({ href, runs: inLink }) => {
          const text = inLink
            .map(({ bold, italic, text: words }) => `${bold ? '*' : ''}${italic ? '_' : ''}${words}`)
            .join('|')
          return href === undefined ? text : `[${text}](${href})`
        })
        .join('|'),
    )
    .join('\n')

const itemsTold = (list: List, depth = 0): string[] =>
  list.items.flatMap(({ children, lists = [] }) => [
    `${list.ordered ? 'ol' : 'ul'}${depth} ${told(children)}`,
    ...lists.flatMap((nested) => itemsTold(nested, depth + 1)),
  ])

const written = (content: readonly ContentNode[]): string[] =>
  content.flatMap((node) => {
    switch (node.type) {
      case 'fields':
        return node.fields.map(
          ({ label, value }) => `p ${label ? `*${label}:| ${told(value)}` : told(value)}`,
        )
      case 'heading':
        return [`h${node.level} ${told(node.children)}`]
      case 'list':
        return itemsTold(node)
      case 'paragraph':
        return [`p ${told(node.children)}`]
      case 'table':
        return [
          `tr ${node.header.map((text) => `*${text}`).join(' / ')}`,
          ...node.rows.map((row) => `tr ${row.cells.map(({ children }) => told(children)).join(' / ')}`),
        ]
    }
  })

const read = (blocks: readonly SourceBlock[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [`h${block.level} ${told(block.children)}`]
      case 'list':
        return itemsTold(block)
      case 'paragraph':
        return [`p ${told(block.children)}`]
      case 'table':
        return block.rows.map(
          ({ cells }) =>
            `tr ${cells.map((cell) => read(cell.blocks).join(' + ').replace(/^p /, '')).join(' / ')}`,
        )
    }
  })

const readBack = async (one: RecordedNotice) => readDocxFile(made(one), READ_LIMITS)

describe('a notice as a Word file', () => {
  it('should come back through import as it was, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(wordContent, async (nodes) => {
        const { blocks, language, leftOut, title } = await readBack(notice(nodes))
        expect(read(blocks)).toEqual([
          'h1 Kirjaston asiakasrekisteri',
          'p *Rekisterinpitäjä:| Lehtokosken kirjasto',
          'p *Voimassa alkaen:| 1.3.2026',
          'p *Versio:| 2',
          'h2 3. Käsittelyn tarkoitus',
          ...written(nodes),
        ])
        expect([title, language]).toEqual(['Kirjaston asiakasrekisteri', 'fi-FI'])
        expect(leftOut.every(({ reason }) => reason === 'repeatedOnPages')).toBe(true)
      }),
      { numRuns: runs(200) },
    )
  }, 120_000)

  it('should be well-formed in every part, whatever it holds, and lead nowhere that is not allowed', () => {
    fc.assert(
      fc.property(hostileContent, (nodes) => {
        const parts = partsOf(made(notice(nodes, { statute: '<&"\'\u0001' }), { draft: '<b>' }))
        for (const part of Object.values(parts)) parseXML(part)
        const targets = [
          ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]*)" TargetMode/g),
        ]
        for (const [, target = ''] of targets) expect(target).toMatch(/^(?:https?|mailto|tel):/i)
      }),
      { numRuns: runs(200) },
    )
  })

  it('should be the same bytes in every time zone, and other bytes for another text', () => {
    const before = process.env.TZ
    const one = notice([{ type: 'paragraph', children: [{ text: 'Teksti' }] }])
    try {
      const all = ['UTC', 'Europe/Helsinki', 'Pacific/Kiritimati'].map((zone) => {
        process.env.TZ = zone
        return Buffer.from(made(one)).toString('base64')
      })
      expect(new Set(all).size).toBe(1)
      expect(all).not.toContain(Buffer.from(made({ ...one, title: 'Toinen' })).toString('base64'))
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  it('should have a bookmark at each section, to which links in the notice lead', () => {
    const long = 'a'.repeat(60)
    const sections = ['purposes', 'section-2', `${long}-1`, `${long}-2`].map((anchor) => ({
      anchor,
      content: [{ type: 'paragraph' as const, children: [{ href: `#${long}-2`, text: 'katso' }] }],
      heading: anchor,
      keys: [],
      number: null,
    }))
    const text = partsOf(made(notice([], { sections })))['word/document.xml'] ?? ''
    const names = [...text.matchAll(/w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    )
    expect(names.slice(0, 3)).toEqual(['pn__title', 'pn_purposes', 'pn_section__2'])
    expect(new Set(names).size).toBe(5)
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/)
    expect([...text.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)).toEqual(Array(4).fill(names[4]))
  })

  it('should say what it is: title, author, language and day in its data, version and page at its foot', async () => {
    const parts = partsOf(made(notice([], { locale: 'sv' }), { draft: 'LUONNOS' }))
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Lehtokosken kirjasto</dc:creator>')
    expect(parts['docProps/core.xml']).toContain('2026-03-01T09:30:00.000Z</dcterms:created>')
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-FI"/>')
    expect(parts['word/footer.xml']).toContain('kirjasto  ·  Versio 2  ·  0123456789abcdef · ')
    expect(parts['word/header.xml']).toContain('LUONNOS')
    const { blocks } = await readDocxFile(made(notice([]), { draft: 'LUONNOS' }), READ_LIMITS)
    expect(read(blocks)[0]).toBe('h1 LUONNOS – Kirjaston asiakasrekisteri')
  })

  it('should be a table of two columns where the notice is one', async () => {
    const sections = ['Rekisterinpitäjä', 'Tarkoitus'].map((heading, index) => ({
      anchor: `a${index}`,
      content: [{ type: 'paragraph' as const, children: [{ text: `Teksti ${index}` }] }],
      heading,
      keys: [],
      number: String(index + 1),
    }))
    const { blocks } = await readBack(notice([], { layout: 'table', sections }))
    const table = blocks.find(({ type }) => type === 'table')
    expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.length)).toEqual([2, 2])
    expect(JSON.stringify(table)).toContain('Teksti 1')
    // A cell that ends with a table is one that Word repairs.
    const nested = [{ type: 'table' as const, header: ['Nimi'], rows: [] }]
    const parts = partsOf(
      made(notice([], { layout: 'table', sections: sections.map((one) => ({ ...one, content: nested })) })),
    )
    expect(parts['word/document.xml']).not.toContain('</w:tbl></w:tc>')
  })
})
