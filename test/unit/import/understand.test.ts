import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { SourceBlock, SourceDocument } from '../../../src/import/sourceDocument.js'

import { readFile } from '../../../src/import/read/readFile.js'
import { understand } from '../../../src/import/understand/index.js'
import { realNotices } from '../../fixtures/seeds.js'
import { expectedOfTruth } from '../../import/expected.js'
import { scoreOf, wordsOf } from '../../import/scoring.js'
import { expectLinear } from '../../support/growth.js'
import { FICTIONAL } from './notices.js'

const NONE = { line: null, page: null }

const documentOf = (blocks: SourceBlock[]): SourceDocument => ({
  blocks,
  format: 'docx',
  language: null,
  leftOut: [],
  title: null,
})

const paragraph = (text: string, bold = false): SourceBlock => ({
  children: [bold ? { bold: true, text } : { text }],
  origin: NONE,
  type: 'paragraph',
})

const read = async (text: string, name = 'seloste.txt') => {
  const document = await readFile(new TextEncoder().encode(text), { name })
  return { document, plans: understand(document) }
}

const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...(value as string[])].sort() : value)

describe('understanding a notice', () => {
  it.each(Object.entries(FICTIONAL))('should read %s', async (_, { file, plans: expected, text }) => {
    const { document, plans } = await read(text, file)
    expect(wordsOf(document, plans)).toMatchObject({ added: [], lost: [] })
    expect(
      plans.map(({ dates, facts, language, numbering, sections, title }, index) => {
        const wanted = expected[index]
        return {
          language,
          title: title?.value ?? null,
          sections: sections.map(({ heading, keys }) => [heading, keys.join('+')]),
          dates: Object.fromEntries(
            Object.entries(dates).flatMap(([field, date]) => (date ? [[field, date.value]] : [])),
          ),
          facts: Object.fromEntries(
            Object.keys(wanted?.facts ?? {}).map((one) => [
              one,
              sorted(facts.find(({ path: told }) => told === one)?.value),
            ]),
          ),
          numbering: wanted?.numbering ?? numbering,
          isNumberedSo: wanted?.numbering === undefined || wanted.numbering === numbering,
        }
      }),
    ).toEqual(
      expected.map(({ dates = {}, facts = {}, language, numbering, sections, title }, index) => ({
        dates,
        facts: Object.fromEntries(Object.entries(facts).map(([one, value]) => [one, sorted(value)])),
        isNumberedSo: true,
        language,
        numbering: numbering ?? plans[index]?.numbering,
        sections,
        title,
      })),
    )
  })

  it('should read the real notices beside the repository as they were transcribed', async () => {
    const seeds = path.resolve(import.meta.dirname, '../../../../shared/seeds')
    for (const truth of existsSync(seeds) ? realNotices() : []) {
      const file = path.join(seeds, truth.source)
      const document = await readFile(readFileSync(file), { name: truth.source })
      const plans = understand(document)
      const [plan] = plans
      expect(plans).toHaveLength(1)
      if (!plan) continue
      const { facts, remarks } = scoreOf(plan, expectedOfTruth(truth))
      expect({ missed: facts.missed, remarks, wrong: facts.wrong }).toEqual({
        missed: [],
        remarks: [],
        wrong: [],
      })
      expect(wordsOf(document, plans)).toMatchObject({ added: [], lost: [] })
    }
  })

  it('should ask about a date that can be read in two ways, and about one that stands alone', async () => {
    const two = await read(
      'Privacy statement\nUpdated: 03/04/2020\n\n1. Controller\nElm Ltd\n2. Purposes\nSales\n3. Cookies\nNone',
    )
    expect(two.plans[0]?.dates.changedOn).toBeNull()
    expect(two.plans[0]?.questions).toMatchObject([
      { choices: ['2020-04-03', '2020-03-04'], field: 'changedOn', kind: 'ambiguousDate' },
    ])
    const alone = await read(
      'Tietosuojaseloste 24.5.2018\n\n1. Rekisterinpitäjä\nKuusi Oy\n2. Rekisterin nimi\nAsiakkaat\n3. Evästeet\nEi ole.',
    )
    expect(alone.plans[0]?.questions).toMatchObject([{ date: '2018-05-24', kind: 'dateOfWhat' }])
    expect(alone.plans[0]?.title?.value).toBe('Tietosuojaseloste')
  })

  it('should invent nothing: what is not told is a gap, and no fact is without the words it was read from', async () => {
    const { document, plans } = await read(
      'Tietosuojaseloste\n\n1. Rekisterinpitäjä\nKuusi Oy\n\n2. Evästeet\nKatso asetukset.',
    )
    const [plan] = plans
    expect(plan?.facts.map(({ path: of }) => of)).toEqual(['controller.name'])
    expect(plan?.gaps.map(({ path: of }) => of)).toEqual(
      expect.arrayContaining([
        'dates.preparedOn',
        'controller.businessId',
        'register.purposes.0.legalBases',
        'authority.name',
      ]),
    )
    const all = JSON.stringify(document.blocks)
    for (const { readAt } of plan?.facts ?? []) expect(all).toContain(readAt.quote)
  })

  it('should not propose an identity code that its check digit refutes', async () => {
    const { plans } = await read(
      '1. Rekisterinpitäjä\nKuusi Oy (1234567-8)\n2. Rekisterin nimi\nAsiakkaat\n3. Evästeet\nEi ole.',
    )
    expect(plans[0]?.facts.map(({ path: of }) => of)).not.toContain('controller.businessId')
  })

  it('should keep a numbered list within a section a list', () => {
    const item = (text: string) => ({ children: [{ text }] })
    const plan = understand(
      documentOf([
        paragraph('1. Rekisterinpitäjä'),
        paragraph('Kuusi Oy'),
        paragraph('2. Oikeusperuste'),
        { items: [item('Suostumus'), item('Sopimus')], ordered: true, origin: NONE, type: 'list' },
        paragraph('3. Tietolähteet'),
        paragraph('Asiakkaalta itseltään.'),
      ]),
    )[0]
    expect(plan?.sections.map(({ content, heading }) => [heading, content.map(({ type }) => type)])).toEqual([
      ['Rekisterinpitäjä', ['fields']],
      ['Oikeusperuste', ['list']],
      ['Tietolähteet', ['paragraph']],
    ])
  })

  it('should be plain JSON, whatever the file holds', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '1. Rekisterinpitäjä',
        'Evästeet:',
        '2 Syfte',
        'IV. Cookies',
        'Nimi Kuusi Oy',
        '- a',
        'x-',
        '12.5.2018',
        'Laadittu',
        '…',
        'A B',
      ),
      fc.string({ maxLength: 60, unit: 'binary' }),
    )
    const cell = fc.record({
      blocks: fc.array(
        text.map((one) => paragraph(one)),
        { maxLength: 2 },
      ),
      isHeading: fc.boolean(),
    })
    const block: fc.Arbitrary<SourceBlock> = fc.oneof(
      fc.tuple(text, fc.boolean()).map(([one, bold]) => paragraph(one, bold)),
      fc.tuple(text, fc.constantFrom(1, 2, 3, 6)).map(([one, level]): SourceBlock => ({
        children: [{ text: one }],
        level: level as 1,
        origin: NONE,
        type: 'heading',
      })),
      fc.array(text, { maxLength: 3 }).map((items): SourceBlock => ({
        items: items.map((one) => ({ children: [{ text: one }, { break: true }, { text: one }] })),
        ordered: items.length % 2 === 0,
        origin: NONE,
        type: 'list',
      })),
      fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }).map((rows): SourceBlock => ({
        origin: NONE,
        rows: rows.map((cells) => ({ cells })),
        type: 'table',
      })),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const plans = understand(documentOf(blocks))
        expect(plans.length).toBeGreaterThan(0)
        expect(JSON.parse(JSON.stringify(plans))).toEqual(plans)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    '1. Rekisterinpitäjä\n',
    'a- \n',
    'Nimi: ',
    '- x\n',
    'SUOJAUS ',
    'Evästeet?\n',
    'a(',
    'Kuusi Oy ',
    '1.1.2020 ',
    '00100 Helsinki ',
  ])('should read many times “%s” in time that grows with the length', (piece) => {
    expectLinear(
      (size) => piece.repeat(size),
      (hostile) => understand(documentOf(hostile.split('\n').map((line) => paragraph(line)))),
      300,
    )
  })
})
