import type { FlattenedField, Payload } from 'payload'

import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'

import { idOf, inLocale, overlay, referencesIn, type Row } from '../../src/sources/localisation.js'

const fields = [
  { name: 'slug', type: 'text' },
  { name: 'title', type: 'text', localized: true },
  { name: 'kinds', type: 'text', hasMany: true, localized: true },
  { name: 'owner', type: 'relationship', relationTo: 'people' },
  { name: 'members', type: 'relationship', hasMany: true, relationTo: 'people' },
  {
    name: 'change',
    type: 'group',
    flattenedFields: [
      { name: 'note', type: 'textarea', localized: true },
      { name: 'type', type: 'radio' },
      { name: 'by', type: 'relationship', relationTo: 'people' },
    ],
  },
  {
    name: 'rows',
    type: 'array',
    flattenedFields: [
      { name: 'name', type: 'text', localized: true },
      { name: 'code', type: 'text' },
      { name: 'place', type: 'relationship', relationTo: 'places' },
    ],
  },
  {
    name: 'sections',
    type: 'blocks',
    blocks: [
      {
        slug: 'text',
        flattenedFields: [
          { name: 'heading', type: 'text', localized: true },
          { name: 'text', type: 'richText', localized: true },
        ],
      },
      { slug: 'shared', flattenedFields: [{ name: 'block', type: 'relationship', relationTo: 'blocks' }] },
    ],
  },
] as unknown as FlattenedField[]

const payload = { blocks: {} } as unknown as Payload

const stored = (): Row => ({
  id: 1,
  change: { by: 7, note: { fi: 'Muutos' }, type: 'major' },
  kinds: { fi: ['a', 'b'], sv: ['x'] },
  members: [2, { id: 3 }],
  owner: 2,
  rows: [
    { id: 'r1', name: { fi: 'Yksi', sv: 'Ett' }, code: '1', place: 5 },
    { id: 'r2', name: { fi: 'Kaksi' }, code: '2', place: null },
  ],
  sections: [
    { id: 's1', blockType: 'text', heading: { fi: 'Otsikko' }, text: { sv: { root: {} } } },
    { id: 's2', block: 'b1', blockType: 'shared' },
  ],
  slug: 'seloste',
  title: { fi: 'Seloste', sv: 'Beskrivning' },
})

const frozen = (row: Row): Row => {
  for (const value of Object.values(row))
    if (typeof value === 'object' && value !== null) frozen(value as Row)
  return Object.freeze(row)
}

describe('one language of a stored document', () => {
  it('is its text in that language, and what is the same in all', () => {
    expect(inLocale(payload, fields, frozen(stored()), 'fi')).toEqual({
      id: 1,
      change: { by: 7, note: 'Muutos', type: 'major' },
      kinds: ['a', 'b'],
      members: [2, { id: 3 }],
      owner: 2,
      rows: [
        { id: 'r1', name: 'Yksi', code: '1', place: 5 },
        { id: 'r2', name: 'Kaksi', code: '2', place: null },
      ],
      sections: [
        { id: 's1', blockType: 'text', heading: 'Otsikko', text: null },
        { id: 's2', block: 'b1', blockType: 'shared' },
      ],
      slug: 'seloste',
      title: 'Seloste',
    })
  })

  it('has nothing of another language', () => {
    const sv = inLocale(payload, fields, stored(), 'sv')
    expect(sv).toMatchObject({
      change: { note: null },
      rows: [{ name: 'Ett' }, { name: null }],
      title: 'Beskrivning',
    })
    const en = inLocale(payload, fields, stored(), 'en')
    expect(en).toMatchObject({
      kinds: null,
      rows: [{ name: null }, { name: null }],
      slug: 'seloste',
      title: null,
    })
    expect(JSON.stringify(en)).not.toMatch(/Seloste|Beskrivning|Yksi|Otsikko|Muutos/)
  })

  it('is the whole document where an app has no languages', () => {
    const row = { id: 1, change: { note: 'Muutos' }, rows: [{ id: 'r', name: 'Yksi' }], title: 'Seloste' }
    expect(inLocale(payload, fields, row, null)).toMatchObject(row)
  })

  it('has nothing where nothing is stored, or something else than was stored for the field', () => {
    expect(inLocale(payload, fields, { id: 1 }, 'fi')).toEqual({
      id: 1,
      change: { id: undefined, by: null, note: null, type: null },
      kinds: null,
      members: null,
      owner: null,
      rows: [],
      sections: [],
      slug: null,
      title: null,
    })
    expect(
      inLocale(
        payload,
        fields,
        { id: 1, change: 'x', rows: 'x', sections: [null, 'x'], title: 'plain' },
        'fi',
      ),
    ).toMatchObject({ change: { note: null }, rows: [], sections: [], title: null })
  })

  it('keeps a section of a kind that is no longer configured, without fields', () => {
    expect(
      inLocale(payload, fields, { id: 1, sections: [{ id: 's', blockType: 'gone', x: 1 }] }, 'fi'),
    ).toMatchObject({
      sections: [{ id: 's', blockType: 'gone' }],
    })
  })
})

describe('what would be stored', () => {
  it('has the new text in its language and keeps the others', () => {
    const row = frozen(stored())
    const next = overlay(
      payload,
      fields,
      row,
      {
        change: { note: 'Ändring' },
        rows: [{ id: 'r2', name: 'Två', code: '2' }, { id: 'new', name: 'Tre', code: '3' }, { id: 'r1' }],
        sections: [{ id: 's1', blockType: 'text', heading: 'Rubrik' }],
        title: 'Ny',
      },
      'sv',
    )
    expect(next).toEqual({
      ...stored(),
      change: { by: 7, note: { fi: 'Muutos', sv: 'Ändring' }, type: 'major' },
      rows: [
        { id: 'r2', name: { fi: 'Kaksi', sv: 'Två' }, code: '2', place: null },
        { id: 'new', name: { sv: 'Tre' }, code: '3' },
        { id: 'r1', name: { fi: 'Yksi', sv: 'Ett' }, code: '1', place: 5 },
      ],
      sections: [
        { id: 's1', blockType: 'text', heading: { fi: 'Otsikko', sv: 'Rubrik' }, text: { sv: { root: {} } } },
      ],
      title: { fi: 'Seloste', sv: 'Ny' },
    })
  })

  it('empties a text that is given as null, and only in its language', () => {
    expect(overlay(payload, fields, stored(), { slug: null, title: null }, 'fi')).toMatchObject({
      slug: null,
      title: { fi: null, sv: 'Beskrivning' },
    })
  })

  it('is the data itself where an app has no languages', () => {
    expect(overlay(payload, fields, { id: 1, title: 'a' }, { title: 'b' }, null)).toEqual({
      id: 1,
      title: 'b',
    })
  })

  it('never reads a new row as a translation of a stored row without an id', () => {
    const row = { id: 1, rows: [{ name: { fi: 'Yksi' } }] }
    expect(overlay(payload, fields, row, { rows: [{ name: 'Ett' }] }, 'sv')).toEqual({
      id: 1,
      rows: [{ name: { sv: 'Ett' } }],
    })
  })

  it('reads back as what was given, and leaves every other language as it was', () => {
    const text = fc.option(fc.string(), { nil: null })
    const data = fc.record({
      change: fc.record({ by: fc.constant(7), note: text, type: fc.constantFrom('major', 'minor', null) }),
      kinds: fc.option(fc.array(fc.string()), { nil: null }),
      rows: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('r1', 'r2', 'n1', 'n2'),
          name: text,
          code: text,
          place: fc.constant(null),
        }),
        { selector: ({ id }) => id },
      ),
      slug: text,
      title: text,
    })
    fc.assert(
      fc.property(data, fc.constantFrom('fi', 'sv', 'en'), (given, locale) => {
        const next = overlay(payload, fields, stored(), given, locale)
        expect(inLocale(payload, fields, next, locale)).toMatchObject(given)
        for (const other of ['fi', 'sv', 'en'].filter((one) => one !== locale)) {
          expect(inLocale(payload, fields, next, other)['title']).toBe(
            inLocale(payload, fields, stored(), other)['title'],
          )
        }
      }),
    )
  })
})

describe('the references in a document', () => {
  it('are found at any depth, with the paths of their fields', () => {
    expect(referencesIn(payload, fields, stored())).toEqual([
      { id: '2', collection: 'people', path: 'owner' },
      { id: '2', collection: 'people', path: 'members' },
      { id: '3', collection: 'people', path: 'members' },
      { id: '7', collection: 'people', path: 'change.by' },
      { id: '5', collection: 'places', path: 'rows.0.place' },
      { id: 'b1', collection: 'blocks', path: 'sections.1.block' },
    ])
  })

  it('are none in an empty document', () => {
    expect(referencesIn(payload, fields, { id: 1, rows: 'x', sections: null })).toEqual([])
  })
})

it('the id of a relationship is a text, whatever the adapter gave', () => {
  expect([1, '1', { id: 1 }, { id: { id: '1' } }].map(idOf)).toEqual(['1', '1', '1', '1'])
  expect(idOf({ toHexString: () => 'abc', toString: () => 'abc' })).toBe('abc')
  expect([null, undefined, {}, [], true].map(idOf)).toEqual([null, null, null, null, null])
})
