import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

import type { ContentNode, Inline, List } from '../../../src/notice/content.js'
import type { RecordedNotice } from '../../../src/notice/document.js'
import type { SourceBlock } from '../../../src/import/sourceDocument.js'

import { readFile } from '../../../src/import/read/readFile.js'
import { understand } from '../../../src/import/understand/index.js'
import { ownNotice } from '../../../src/import/understand/own.js'
import { linesOf } from '../../../src/notice/inline.js'
import { sectionPlace } from '../../../src/notice/wordPlaces.js'
import { renderNoticeDocx } from '../../../src/render/docx/docx.js'
import { composeDemo, DEMO_NOTICES, demoSources } from '../../support/demoNotices.js'
import { runs } from '../../support/runs.js'
import { wordContent } from '../wordArbitraries.js'
import { noticeOf, type Over, SURROUNDINGS, type WordSection } from '../wordNotices.js'

const notice = (sections: readonly WordSection[], over: Over = {}): RecordedNotice =>
  noticeOf(sections, {
    layout: 'list',
    preparedOn: '2020-05-02',
    statute: 'EU:n tietosuoja-asetus (2016/679), artiklat 13 ja 14',
    ...over,
  })

const wordFile = (one: RecordedNotice, draft?: string) => renderNoticeDocx(one, { ...SURROUNDINGS, draft })

/** The file after somebody has worked on its text. */
const worked = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts['word/document.xml']!)
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, 'word/document.xml': strToU8(after) })
}

const planOf = async (bytes: Uint8Array) => {
  const plans = understand(await readFile(bytes, { name: 'seloste.docx' }), { languages: ['fi', 'sv', 'en'] })
  expect(plans).toHaveLength(1)
  return plans[0]!
}

/** Runs as one writes them: those that look alike are one, and what is blank at the ends of lines is none. */
const inlines = (all: readonly Inline[]): Inline[] =>
  linesOf([...all]).flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ break: true } as const] : []),
    ...line,
  ])

const listOf = ({ items, ordered, start }: List): List => ({
  type: 'list',
  items: items.map(({ children, lists = [] }) => ({
    children: inlines(children),
    ...(lists.length > 0 && { lists: lists.map(listOf) }),
  })),
  ordered,
  ...(start !== undefined && { start }),
})

/** Content in one way of writing it: lines that follow each other are of one block, a label that is empty is none. */
const content = (nodes: readonly ContentNode[]): ContentNode[] =>
  nodes.reduce<ContentNode[]>((all, node) => {
    const last = all.at(-1)
    if (node.type === 'fields') {
      const fields = node.fields.map(({ label, value }) => ({ label, value: inlines(value) }))
      if (last?.type === 'fields') last.fields.push(...fields)
      else all.push({ type: 'fields', fields })
    } else if (node.type === 'list') all.push(listOf(node))
    else if (node.type === 'table') {
      const rows = node.rows.map(({ cells }) => ({
        cells: cells.map(({ children }) => ({ children: inlines(children) })),
      }))
      all.push({ type: 'table', header: [...node.header], rows })
    } else all.push({ ...node, children: inlines(node.children) })
    return all
  }, [])

const paragraph = (text: string): ContentNode => ({ type: 'paragraph', children: [{ text }] })

const SECTIONS: WordSection[] = [
  {
    anchor: 'controller',
    content: [
      {
        type: 'fields',
        fields: [
          { label: 'Nimi', value: [{ text: 'Lehtokosken kirjasto' }] },
          {
            label: 'Osoite',
            value: [{ text: 'Kirjastokuja 1' }, { break: true }, { text: '99999 Lehtokoski' }],
          },
          { label: null, value: [{ href: 'mailto:kirjasto@example.fi', text: 'kirjasto@example.fi' }] },
        ],
      },
    ],
    heading: 'Rekisterinpitäjä',
    keys: ['controller'],
    number: '1a',
  },
  {
    anchor: 'purposes',
    content: [paragraph('Lainaaminen: katso myös kohta 3.'), paragraph('Tilastot')],
    heading: 'Käsittelyn tarkoitus ja oikeusperuste',
    keys: ['purposes', 'legalBasis'],
    number: '2',
  },
  { anchor: 'section', content: [paragraph('Omaa asiaa.')], heading: 'Muuta', keys: [], number: '3' },
  {
    anchor: 'data-categories',
    content: [
      { type: 'heading', children: [{ text: 'Asiakkaat' }], level: 3 },
      { type: 'list', items: [{ children: [{ text: 'nimi' }] }], ordered: true, start: 4 },
      {
        type: 'list',
        items: [
          {
            children: [{ bold: true, text: 'yhteystiedot' }],
            lists: [{ type: 'list', items: [{ children: [{ text: 'osoite' }] }], ordered: false }],
          },
        ],
        ordered: true,
      },
      paragraph('Katso:'),
      { type: 'paragraph', children: [{ href: '#purposes', text: 'tarkoitus' }] },
      {
        type: 'table',
        header: ['Tieto', 'Aika'],
        rows: [{ cells: [{ children: [{ text: 'laina' }] }, { children: [] }] }],
      },
    ],
    heading: 'Rekisterin tietosisältö',
    keys: ['dataCategories'],
    number: '4',
  },
]

const told = ({ content: nodes, heading, keys, number }: WordSection) => ({
  content: content(nodes),
  heading,
  keys,
  number,
})

describe('a large notice of our own', () => {
  const PLACE = sectionPlace('rekisterinpitaja', [])
  const ROWS = 200_000
  const NOWHERE = { line: null, page: null }
  const paragraph = (text: string, places?: string[]): SourceBlock => ({
    type: 'paragraph',
    children: [{ text }],
    origin: NOWHERE,
    ...(places && { places }),
  })
  const table = (places?: string[]): SourceBlock => ({
    type: 'table',
    origin: NOWHERE,
    rows: Array.from({ length: ROWS }, (_, index) => ({
      cells: [{ blocks: [paragraph('Rivi', index === 0 ? places : undefined)], isHeading: false }],
    })),
  })

  it('should be read with more rows than a call takes arguments, in a table or laid out by one', () => {
    const heading: SourceBlock = {
      ...paragraph('Rekisterinpitäjä', [PLACE]),
      type: 'heading',
      level: 2,
    } as never
    const [section] = ownNotice({ blocks: [heading, table()] })?.sections ?? []
    expect(section?.content).toMatchObject([{ type: 'table' }])
    expect((section?.content[0] as { rows: unknown[] }).rows).toHaveLength(ROWS)
    expect(ownNotice({ blocks: [table([PLACE])] })?.sections).toHaveLength(ROWS)
  }, 60_000)
})

describe('a notice that comes back as a Word file', () => {
  it('should be the same, section by section', async () => {
    for (const layout of ['list', 'table'] as const) {
      const introduction = { content: [paragraph('Kerromme tässä.'), paragraph('Rekisterinpitäjä: me.')] }
      const plan = await planOf(wordFile(notice(SECTIONS, { introduction, layout })))
      expect(plan.sections.map((one) => told(one as never))).toEqual(SECTIONS.map(told))
      expect(plan.sections.map(({ sure, toldBy }) => [sure, toldBy])).toEqual(
        SECTIONS.map(() => [1, 'bookmark']),
      )
      expect(plan.introduction).toEqual(introduction.content)
      expect([plan.title?.value, plan.statute?.value, plan.layout]).toEqual([
        'Kirjaston asiakasrekisteri',
        'EU:n tietosuoja-asetus (2016/679), artiklat 13 ja 14',
        layout,
      ])
      expect([plan.dates.preparedOn?.value, plan.dates.effectiveFrom?.value]).toEqual([
        '2020-05-02',
        '2026-03-01',
      ])
    }
  })

  it('should be the same, where it is a notice of the demo, in each of its languages and as a table too', async () => {
    let count = 0
    for (const name of DEMO_NOTICES) {
      const { content: all } = composeDemo(demoSources(name))
      for (const [locale, one] of Object.entries(all)) {
        for (const layout of ['list', 'table'] as const) {
          const written = { ...notice(one.sections), ...one, layout, locale }
          const plan = await planOf(wordFile(written))
          expect(plan.sections.map((section) => told(section as never))).toEqual(one.sections.map(told))
          expect(plan.introduction).toEqual(content(one.introduction?.content ?? []))
          expect([plan.title?.value, plan.statute?.value ?? null, plan.language]).toEqual([
            one.title,
            one.statute,
            locale,
          ])
          count += 1
        }
      }
    }
    expect(count).toBeGreaterThanOrEqual(20)
  })

  it('should be the same whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(wordContent, wordContent, fc.boolean(), async (first, second, isTable) => {
        const sections = SECTIONS.slice(0, 2).map((one, index) => ({
          ...one,
          content: index ? second : first,
        }))
        const introduction = { content: second }
        const over = { introduction, layout: isTable ? 'table' : 'list' } as never
        const plan = await planOf(wordFile(notice(sections, over)))
        expect(plan.sections.map((one) => told(one as never))).toEqual(sections.map(told))
        expect(plan.introduction).toEqual(content(second))
      }),
      { numRuns: runs(200) },
    )
  }, 120_000)

  const HEADING = /<w:p><w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr>.*?<\/w:p>/g

  it('should find its sections though their headings are others', async () => {
    const bytes = worked(wordFile(notice(SECTIONS)), (xml) =>
      xml
        .replace('1a. Rekisterinpitäjä', 'Kuka vastaa?')
        .replace('2. Käsittelyn tarkoitus ja oikeusperuste', 'Miksi ja millä luvalla'),
    )
    const { sections } = await planOf(bytes)
    expect(sections.map(({ heading, keys, number }) => [number, heading, keys])).toEqual([
      [null, 'Kuka vastaa?', ['controller']],
      [null, 'Miksi ja millä luvalla', ['purposes', 'legalBasis']],
      ['3', 'Muuta', []],
      ['4', 'Rekisterin tietosisältö', ['dataCategories']],
    ])
  })

  it('should find its sections though they stand in another order, with one more and one less', async () => {
    const bytes = worked(wordFile(notice(SECTIONS)), (xml) => {
      const headings = [...xml.matchAll(HEADING)].map(({ index }) => index)
      const [first = 0, second = 0, third = 0, fourth = 0] = headings
      const added =
        '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Säilytysaika</w:t></w:r></w:p><w:p><w:r><w:t>Kuusi vuotta.</w:t></w:r></w:p>'
      return (
        xml.slice(0, first) + xml.slice(second, third) + added + xml.slice(first, second) + xml.slice(fourth)
      )
    })
    const { sections } = await planOf(bytes)
    expect(sections.map(({ keys, sure, toldBy }) => [keys, toldBy, sure])).toEqual([
      [['purposes', 'legalBasis'], 'bookmark', 1],
      [['retention'], 'lexicon', 0.8],
      [['controller'], 'bookmark', 1],
      [['dataCategories'], 'bookmark', 1],
    ])
    expect(sections[1]?.content).toEqual([paragraph('Kuusi vuotta.')])
    expect(content(sections[2]?.content ?? [])).toEqual(content(SECTIONS[0]?.content ?? []))
  })

  it('should lose no word of a heading that is none any more, or of text at its place', async () => {
    const long = 'Henkilötietoja käsitellään, jotta kirjat palautuvat. '.repeat(4).trim()
    const bytes = worked(wordFile(notice(SECTIONS)), (xml) =>
      xml
        .replace('<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>', '')
        .replace(
          /<w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr>(.{0,300})2\. Käsittelyn tarkoitus ja oikeusperuste/,
          `$1${long}`,
        ),
    )
    const { sections } = await planOf(bytes)
    expect(sections.slice(0, 2).map(({ heading, keys }) => [heading, keys])).toEqual([
      ['Rekisterinpitäjä', ['controller']],
      ['', ['purposes', 'legalBasis']],
    ])
    expect(sections[1]?.content[0]).toEqual(paragraph(long))
  })

  it('should lose no word where a heading is gone and its place is before a table, or in a list', async () => {
    const table: ContentNode = {
      type: 'table',
      header: ['Tieto', 'Aika'],
      rows: [{ cells: [{ children: [{ text: 'laina' }] }, { children: [{ text: 'vuosi' }] }] }],
    }
    const list: ContentNode = {
      type: 'list',
      items: [{ children: [{ text: 'nimi' }] }, { children: [{ text: 'osoite' }] }],
      ordered: false,
    }
    const sections = SECTIONS.slice(0, 2).map((one, index) => ({ ...one, content: [index ? list : table] }))
    const bytes = worked(wordFile(notice(sections)), (xml) => {
      const [first, second] = [...xml.matchAll(HEADING)].map(([heading]) => heading)
      const marks = (heading = ''): string => (heading.match(/<w:bookmark\w+ [^>]*>/g) ?? []).join('')
      return xml
        .replace(first ?? '', marks(first))
        .replace(second ?? '', '')
        .replace(
          /(<w:p>(?:(?!<w:p>).)*?<\/w:pPr>)(<w:r><w:t xml:space="preserve">nimi)/,
          `$1${marks(second)}$2`,
        )
    })
    const plan = await planOf(bytes)
    expect(plan.sections.map(({ content: nodes, heading, keys }) => [heading, keys, content(nodes)])).toEqual(
      [
        ['', ['controller'], [table]],
        ['', ['purposes', 'legalBasis'], [list]],
      ],
    )
  })

  it('should have what was inserted, and name what was deleted and what stands around', async () => {
    const bytes = worked(wordFile(notice(SECTIONS), 'LUONNOS'), (xml) =>
      xml.replace(
        /<w:r><w:t xml:space="preserve">Tilastot<\/w:t><\/w:r>/,
        '<w:del w:id="900"><w:r><w:delText>Tilastot</w:delText></w:r></w:del><w:ins w:id="901"><w:r><w:t>Tilastointi</w:t></w:r></w:ins>',
      ),
    )
    const plan = await planOf(bytes)
    expect(plan.title?.value).toBe('Kirjaston asiakasrekisteri')
    expect(plan.sections[1]?.content[1]).toEqual(paragraph('Tilastointi'))
    const named = plan.discarded.map(({ text }) => text)
    expect(named).toEqual(
      expect.arrayContaining(['Tilastot', 'Rekisterinpitäjä: Lehtokosken kirjasto', 'Versio: 2']),
    )
  })

  it('should be no matter of other files that have bookmarks', async () => {
    const bytes = worked(wordFile(notice(SECTIONS)), (xml) => xml.replaceAll('w:name="pn', 'w:name="own'))
    const { sections } = await planOf(bytes)
    expect(sections.some(({ toldBy }) => toldBy === 'bookmark')).toBe(false)
    expect(sections.map(({ keys }) => keys[0])).toContain('dataContent')
  })
})
