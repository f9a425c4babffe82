import { describe, expect, it } from '@jest/globals'

import type { ImportPlan } from '../../src/import/plan.js'
import type { SourceBlock } from '../../src/import/sourceDocument.js'

import { factDocument, factKind, factLabel } from '../../src/admin/Importing/factLabels.js'
import { pieceOf, piecesOf, pieceTexts } from '../../src/admin/Importing/places.js'
import { typedDate } from '../../src/admin/Importing/typedDate.js'
import { paragraph } from '../../src/notice/content.js'

const origin = { line: null, page: null }

const block = (text: string): SourceBlock => ({ type: 'paragraph', children: [{ text }], origin })

const section = (id: string, heading: string, ...texts: string[]): ImportPlan['sections'][number] => ({
  id,
  alsoContains: [],
  content: texts.map(paragraph),
  heading,
  keys: [],
  language: 'fi',
  number: id.slice(1),
  origin,
  sure: 1,
  toldBy: null,
})

const PLAN: ImportPlan = {
  dates: {
    changedOn: null,
    effectiveFrom: null,
    preparedOn: {
      asWritten: '1.2.2019',
      label: 'Laadittu',
      readAt: { origin, quote: 'Laadittu 1.2.2019', section: null },
      sure: 1,
      value: '2019-02-01',
    },
    reviewedOn: null,
  },
  discarded: [{ origin, reason: 'repeatedOnPages', text: 'Kuvitteellinen Oy, sivun alaosa' }],
  facts: [],
  gaps: [],
  introduction: [paragraph('Tässä kerrotaan tiedoistasi.')],
  joined: [],
  language: 'fi',
  languages: ['fi'],
  layout: 'list',
  numbering: 'decimal',
  profile: null,
  questions: [],
  sections: [
    section('s1', 'Rekisterinpitäjä', 'Kuvitteellinen Oy', 'Ei ole'),
    section('s2', 'Luovutukset', 'Ei ole'),
    section('s3', 'Sähköpostiosoitteet', 'Kirje lähetetään sähköpostiosoitteeseen.'),
  ],
  statute: null,
  title: { readAt: { origin, quote: 'Seloste', section: null }, sure: 1, value: 'Seloste' },
}

const ownersOf = (blocks: SourceBlock[]) =>
  piecesOf({ blocks }, PLAN).map(({ owner }) =>
    owner === null ? null : owner.kind === 'section' ? owner.id : owner.kind,
  )

describe('the original of an import', () => {
  it('shows what each piece has become, in the order of reading', () => {
    const blocks = [
      'Seloste',
      'Laadittu 1.2.2019',
      'Tässä kerrotaan tiedoistasi.',
      '1. Rekisterinpitäjä',
      'Kuvitteellinen Oy',
      'Ei ole',
      'Kuvitteellinen Oy, sivun alaosa',
      '2. Luovutukset',
      'Ei ole',
      'Ihan muuta.',
    ].map(block)
    expect(ownersOf(blocks)).toEqual([
      'title',
      'date',
      'introduction',
      's1',
      's1',
      's1',
      'discarded',
      's2',
      's2',
      null,
    ])
  })

  it('tells cells of tables and items of lists apart', () => {
    const cell = (text: string, isHeading: boolean) => ({ blocks: [block(text)], isHeading })
    const blocks: SourceBlock[] = [
      {
        type: 'table',
        origin,
        rows: [
          { cells: [cell('1. Rekisterinpitäjä', true), cell('Kuvitteellinen Oy', false)] },
          { cells: [cell('2. Luovutukset', true), cell('Ei ole', false)] },
        ],
      },
      {
        type: 'list',
        items: [{ children: [{ text: 'Kirje lähetetään sähköposti-\nosoitteeseen.' }] }],
        ordered: false,
        origin,
      },
    ]
    expect(pieceTexts(blocks)).toHaveLength(5)
    expect(ownersOf(blocks)).toEqual(['s1', 's1', 's2', 's2', 's3'])
  })

  it('finds where a fact was read, in its own section first', () => {
    const blocks = ['1. Rekisterinpitäjä', 'Ei ole', '2. Luovutukset', 'Ei ole'].map(block)
    const pieces = piecesOf({ blocks }, PLAN)
    expect(pieceOf(pieces, { origin, quote: 'Ei ole', section: 's2' })).toBe(3)
    expect(pieceOf(pieces, { origin, quote: 'Ei ole', section: null })).toBe(1)
    expect(pieceOf(pieces, { origin, quote: 'ei missään', section: 's1' })).toBe(-1)
    expect(pieceOf(pieces, { origin, quote: ' – ', section: null })).toBe(-1)
  })

  it('is quick with a long file of one word', () => {
    const blocks = Array.from({ length: 4_000 }, () => block('a'.repeat(40)))
    const plan = { ...PLAN, sections: [section('s1', 'Otsikko', 'a'.repeat(400_000))] }
    const before = performance.now()
    expect(piecesOf({ blocks }, plan)).toHaveLength(4_000)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})

describe('a date that is typed', () => {
  it.each([
    ['25.5.2018', '2018-05-25'],
    [' 3. 2. 2021 ', '2021-02-03'],
    ['5/2018', '2018-05'],
    ['12.2018', '2018-12'],
    ['2018', '2018'],
    ['2018-05-25', '2018-05-25'],
    ['', null],
    ['31.2.2018', undefined],
    ['13/2018', undefined],
    ['eilen', undefined],
  ])('%s is %s', (typed, date) => {
    expect(typedDate(typed)).toBe(date)
  })
})

describe('a fact', () => {
  it('is named by its fields, with the number of its row', () => {
    expect(factLabel('controller.name')).toEqual([
      { key: 'privacyNotices:fields:organisationName:label', number: null },
    ])
    expect(factLabel('jointControllers.1.contacts.0.email')).toEqual([
      { key: 'privacyNotices:rows:contact:singular', number: 1 },
      { key: 'privacyNotices:fields:email:label', number: null },
    ])
    expect(factLabel('register.contact.name')).toEqual([
      { key: 'privacyNotices:fields:contact:label', number: null },
      { key: 'privacyNotices:fields:contactName:label', number: null },
    ])
    expect(factLabel('register.purposes.1.retentions.0.duration')).toEqual([
      { key: 'privacyNotices:rows:purpose:singular', number: 2 },
      { key: 'privacyNotices:rows:retention:singular', number: 1 },
      { key: 'privacyNotices:fields:retentionDuration:label', number: null },
    ])
  })

  it('belongs to one document, and is edited by what it takes', () => {
    expect(factDocument('jointControllers.0.name')).toBe('jointControllers.0')
    expect(factDocument('register.purposes.0.name')).toBe('register')
    expect(factKind('register.hasDpo')).toBe('triState')
    expect(factKind('register.purposes.0.legalBases')).toBe('bases')
    expect(factKind('controller.businessId')).toBe('text')
  })
})
