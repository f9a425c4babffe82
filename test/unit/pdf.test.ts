import { afterEach, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { inflateRawSync } from 'node:zlib'
import { create } from 'fontkit'

import type { TextRun } from '../../src/notice/content.js'
import type { RecordedNotice } from '../../src/notice/document.js'
import type { PaperSurroundings } from '../../src/render/onPaper.js'
import type { Paper } from '../../src/render/pdf/paper.js'

import { covered } from '../../src/paper/fonts/covered.js'
import { symbols } from '../../src/paper/fonts/symbols.js'
import { Busy, LONGEST_WAIT, oneAtATime } from '../../src/paper/oneAtATime.js'
import { pdfTools } from '../../src/paper/tools.js'
import { breakLines } from '../../src/render/pdf/breakLines.js'
import { CharactersMissing, checkCharacters, drawnText } from '../../src/render/pdf/characters.js'
import { colourProfile } from '../../src/render/pdf/colourProfile.js'
import { renderPaperPDF } from '../../src/render/pdf/paper.js'
import { renderNoticePDF } from '../../src/render/pdf/pdf.js'
import {
  difficultDocuments,
  randomDocuments,
  recordedNotice,
  sections,
  surroundingsOf,
} from '../pdf/documents.js'
import { dossiers, ropaPapers } from '../pdf/papers.js'
import { paperFault, readBack, readingFault, wordsOf } from '../pdf/readBack.js'
import { runs } from '../support/runs.js'
import { hostileText } from './contentArbitraries.js'

const render = async (parts: Partial<RecordedNotice> = {}, more: Partial<PaperSurroundings> = {}) => {
  const notice = recordedNotice(parts)
  return renderNoticePDF(notice, surroundingsOf(notice, more), await pdfTools())
}
const paragraphs = (...texts: string[]) =>
  sections(texts.map((text) => ({ type: 'paragraph' as const, children: [{ text }] })))

describe('a PDF', () => {
  it.each(difficultDocuments().map((one) => [one.name, one] as const))(
    'should have the words of the text in their order: %s',
    async (_, one) => {
      const bytes = await renderNoticePDF(one.notice, one.surroundings, await pdfTools())
      expect(await readingFault(one, bytes)).toBeUndefined()
    },
  )

  it('should have them whatever stands in it', async () => {
    for (const one of randomDocuments(runs(30))) {
      const bytes = await renderNoticePDF(one.notice, one.surroundings, await pdfTools())
      expect([one.name, await readingFault(one, bytes)]).toEqual([one.name, undefined])
    }
  })

  it('should be found wanting when a word is missing, added or elsewhere', async () => {
    const tools = await pdfTools()
    const notice = recordedNotice({ sections: paragraphs('yksi kaksi kolme') })
    const bytes = await renderNoticePDF(notice, surroundingsOf(notice), tools)
    for (const other of ['yksi kolme', 'yksi kaksi neljä kolme', 'kaksi yksi kolme', 'yksi kaksikolme']) {
      const changed = { ...notice, sections: paragraphs(other) }
      const printed = { name: other, notice: changed, surroundings: surroundingsOf(notice) }
      expect(await readingFault(printed, bytes)).toBeDefined()
    }
  })

  it('should be the same bytes each time, dated by the record', async () => {
    const parts = { sections: paragraphs('Teksti.') }
    const [one, same, later] = [
      await render(parts),
      await render(parts),
      await render({ ...parts, publishedAt: '2026-03-02T08:15:31.000Z' }),
    ]
    expect(Buffer.compare(one, same)).toBe(0)
    expect(Buffer.compare(one, later)).not.toBe(0)
    expect(Buffer.from(one).toString('latin1')).toContain('(D:20260302081530Z)')
  })

  it('should tell its title, language and structure, and say on each page which version it is', async () => {
    const read = await readBack(
      await render({ title: 'Jäsenet & <asiakkaat>', sections: paragraphs('sana '.repeat(3000)) }),
    )
    expect(read).toMatchObject({ language: 'fi', title: 'Jäsenet & <asiakkaat>' })
    expect(read.pages).toBeGreaterThan(2)
    expect(read.artifacts.map((text) => text.replace(/ +/g, ' '))).toEqual(
      Array.from(
        { length: read.pages },
        (_, page) => `asiakasrekisteri · Versio 3 · 3f9a0c6b1d24e778 ${page + 1} / ${read.pages}`,
      ),
    )
    expect(read.roles.slice(0, 5)).toEqual(['Document', 'H1', 'P', 'Sect', 'H2'])
    expect(read.structured).not.toContain('3f9a0c6b1d24e778')
  })

  it('should be marked as a draft in its title and on each page, and name no hash', async () => {
    const read = await readBack(
      await render({ hash: '', sections: paragraphs('sana '.repeat(1500)) }, { draft: 'LUONNOS' }),
    )
    expect(read.title).toBe('LUONNOS – Asiakasrekisterin tietosuojaseloste')
    expect(read.structured.trim()).toMatch(/^LUONNOS – /)
    const marked = read.artifacts.filter((text) => text.includes('LUONNOS'))
    expect(marked).toHaveLength(read.pages)
    expect(read.artifacts.join()).not.toContain('3f9a0c6b')
  })

  it('should begin with what is to be known of it', async () => {
    const remarks = [{ language: 'fi', text: 'Tämä seloste on poistettu käytöstä 1.4.2026.' }]
    const { structured } = await readBack(await render({}, { remarks }))
    expect(structured.trim()).toMatch(/^Tämä seloste on poistettu käytöstä 1.4.2026./)
  })

  it('should skip no level of headings, whatever was typed', async () => {
    const heading = (level: 3 | 4) => ({ type: 'heading' as const, children: [{ text: 'Otsikko' }], level })
    const { roles } = await readBack(
      await render({
        introduction: { content: [heading(4), heading(3), heading(4)] },
        sections: sections([heading(4), heading(4), heading(3), heading(4)], [heading(4)]),
      }),
    )
    const levels = roles.flatMap((role) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []))
    expect(levels).toEqual([1, 2, 2, 3, 2, 3, 3, 3, 4, 2, 3])
  })

  it('should lead to places in it, and nowhere that is not', async () => {
    const link = (href: string) => ({
      type: 'paragraph' as const,
      children: [{ href, text: 'tänne' }],
    })
    const { roles } = await readBack(
      await render({
        sections: sections([link('#kohta-2'), link('#ei-ole'), link('https://a.example/')], []),
      }),
    )
    expect(roles.filter((role) => role === 'Link')).toHaveLength(2)
  })

  it('should be small enough to send', async () => {
    const bytes = await render({
      sections: paragraphs(...Array<string>(40).fill('Rekisterinpitäjä. '.repeat(12))),
    })
    expect(bytes.length).toBeLessThan(80_000)
  })
})

describe('a paper that is no notice', () => {
  it.each(
    [...dossiers(), ...ropaPapers()]
      .filter((_, index) => index % 6 === 0)
      .map((one) => [one.name, one] as const),
  )('should have its words in their order: %s', async (_, { paper }) => {
    expect(await paperFault(paper, await renderPaperPDF(paper, await pdfTools()))).toBeUndefined()
  })

  const paper = (parts: Partial<Paper>): Paper => ({
    title: 'Paperi',
    author: '',
    createdAt: new Date('2026-03-02T08:15:30.123Z'),
    footer: 'alaosa',
    language: 'fi',
    lead: [],
    parts: [],
    ...parts,
  })
  const printed = async (parts: Partial<Paper>) =>
    readBack(await renderPaperPDF(paper(parts), await pdfTools()))

  it('should tell what its fonts lack by number, and be written all the same', async () => {
    const { structured, title } = await printed({
      title: 'Nimi 漢',
      parts: [
        {
          content: [{ type: 'rows', rows: [{ label: '😀', value: [{ text: 'e\u0301 א' }] }] }],
          heading: '字',
        },
      ],
    })
    expect(title).toBe('Nimi [U+6F22]')
    expect(wordsOf(structured)).toEqual(['Nimi', '[U+6F22]', '[U+5B57]', '[U+1F600]', 'é', '[U+05D0]'])
  })

  it('should head each row by what it is called, and each part one level below its own', async () => {
    const rows = [
      { label: 'Nimi', value: [{ text: 'a' }] },
      { label: 'Toinen', value: [{ text: 'b' }] },
    ]
    const { roles } = await printed({
      parts: [
        { content: [], heading: 'Yksi', parts: [{ content: [{ type: 'rows', rows }], heading: 'Kaksi' }] },
      ],
    })
    expect(roles).toEqual([
      ...['Document', 'H1', 'Sect', 'H2', 'Sect', 'H3', 'Table'],
      ...['TR', 'TH', 'TD', 'TR', 'TH', 'TD'],
    ])
  })
})

describe('characters', () => {
  it('should be refused by name where the font has none', async () => {
    await expect(render({ title: 'Seloste 漢字 😀' })).rejects.toMatchObject({
      characters: ['漢', '字', '😀'],
      name: 'CharactersMissing',
    })
    for (const parts of [
      { sections: paragraphs('☃') },
      { slug: 'שלום' },
      { sections: sections([{ type: 'table', header: ['א'], rows: [] }]) },
      {
        sections: sections([
          { type: 'paragraph', children: [{ href: 'https://例え.example/', text: 'linkki' }] },
        ]),
      },
    ]) {
      await expect(render(parts as Partial<RecordedNotice>)).rejects.toBeInstanceOf(CharactersMissing)
    }
  })

  it('should be named up to a number', () => {
    const many = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
    expect(() => checkCharacters(many, () => false)).toThrow(/(?:. ){19}.$/u)
  })

  it('should be covered as the fonts say, in both', async () => {
    const { fonts } = await pdfTools()
    for (const bytes of [fonts.regular, fonts.bold]) {
      const font = create(Buffer.from(bytes))
      for (const [first, last] of covered) {
        for (let one = first; one <= last; one++) {
          expect([one, 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(one)]).toEqual([one, true])
        }
      }
    }
    for (const { covered: ranges, font: packed } of symbols) {
      const font = create(inflateRawSync(Buffer.from(packed, 'base64')))
      for (const [first, last] of ranges) {
        for (let one = first; one <= last; one++) {
          expect([one, 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(one)]).toEqual([one, true])
          expect([one, covered.some(([from, to]) => from <= one && one <= to)]).toEqual([one, false])
        }
      }
    }
    for (const letter of '→≤≥✓−×•…☐☑■åäöÅÄÖšžčđŋŧ€„”–•§ΩЖ')
      expect(fonts.covers(letter.codePointAt(0) ?? 0)).toBe(true)
  })
})

describe('lines', () => {
  /** Each letter is a unit wide. */
  const measure = (text: string) => Array.from(text).length
  const run = fc.record({ text: hostileText, bold: fc.constant(true as const) }, { requiredKeys: ['text'] })

  it('should be no wider than there is room for, and hold every letter', () => {
    fc.assert(
      fc.property(
        fc.array(run, { maxLength: 5 }),
        fc.integer({ max: 30, min: 1 }),
        (all: TextRun[], room) => {
          const lines = breakLines(all, room, measure)
          const text = all.map((one) => drawnText(one.text)).join('')
          const written = lines.flatMap((line) => line.map((part) => part.text)).join('')
          expect(written).toBe(text.replaceAll('\u00a0', ' '))
          for (const line of lines) {
            const shown = line
              .map((part) => part.text)
              .join('')
              .trimEnd()
            // Marks stay on their letter.
            if (measure(shown) > room) expect(shown.trim()).toMatch(/^[^\p{M}]?\p{M}*$/u)
            for (const {
              run: { text: _, ...style },
              width,
              text: part,
            } of line) {
              expect(width).toBe(measure(part))
              expect(Object.keys(style).every((key) => key === 'bold')).toBe(true)
            }
          }
        },
      ),
      { numRuns: runs(500) },
    )
  })

  it('should part no word that fits, nor a telephone number', () => {
    const shown = (text: string, room: number) =>
      breakLines([{ text }], room, measure).map((line) => line.map((part) => part.text).join(''))
    expect(shown('yksi kaksi kolme', 10)).toEqual(['yksi kaksi ', 'kolme'])
    expect(shown('soita 029 123 4567 nyt', 14)).toEqual(['soita ', '029 123 4567 ', 'nyt'])
    expect(shown('https://a.example/polku', 14)).toEqual(['https://a.', 'example/polku'])
  })

  it('should be broken in time that grows with the text', () => {
    const begun = performance.now()
    breakLines([{ text: 'a'.repeat(200_000) }], 5, measure)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('the profile of colours', () => {
  it('should be one of the ICC for screens, as long as it says', () => {
    const bytes = Buffer.from(colourProfile())
    expect(bytes.readUInt32BE(0)).toBe(bytes.length)
    expect(bytes.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(bytes.toString('latin1', 36, 40)).toBe('acsp')
    for (let tag = 0; tag < bytes.readUInt32BE(128); tag++) {
      const place = bytes.readUInt32BE(132 + 12 * tag + 4)
      const length = bytes.readUInt32BE(132 + 12 * tag + 8)
      expect(place % 4).toBe(0)
      expect(place + length).toBeLessThanOrEqual(bytes.length)
    }
  })
})

describe('one at a time', () => {
  afterEach(() => {
    jest.useRealTimers()
  })

  it('should be done in the order asked, also after a failure', async () => {
    const inTurn = oneAtATime()
    const done: string[] = []
    let working = 0
    const work = (name: string) => async () => {
      expect(++working).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 1))
      working--
      done.push(name)
      if (name === 'b') throw new Error('not this one')
      return name
    }
    const all = await Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => inTurn(work(name))))
    expect(done).toEqual(['a', 'b', 'c', 'd'])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(await inTurn(work('e'))).toBe('e')
  })

  it('should send away who waited too long, and do no work for them', async () => {
    jest.useFakeTimers()
    const inTurn = oneAtATime()
    let finish: (() => void) | undefined
    const first = inTurn(() => new Promise<string>((resolve) => (finish = () => resolve('done'))))
    const second = jest.fn(() => Promise.resolve('second'))
    const waiting = inTurn(second)
    const refused = expect(waiting).rejects.toMatchObject({ name: 'Busy', retryAfter: LONGEST_WAIT })
    await jest.advanceTimersByTimeAsync(LONGEST_WAIT * 1000)
    await refused
    await expect(waiting).rejects.toBeInstanceOf(Busy)
    finish?.()
    expect(await first).toBe('done')
    expect(second).not.toHaveBeenCalled()
    expect(await inTurn(() => Promise.resolve('third'))).toBe('third')
  })
})
