import { describe, expect, it } from '@jest/globals'

import type { FlattenedField } from 'payload'

import { labelWithRows } from '../../src/sources/fieldErrors.js'

const text = (name: string, label: string) => ({ name, type: 'text', label })
const rows = (name: string, label: string, one: string, flattenedFields: object[]) => ({
  name,
  type: 'array',
  flattenedFields,
  label,
  labels: { singular: one },
})
const fields = [
  text('name', 'Rows 1'),
  rows('purposes', 'Purposes', 'Purpose', [
    text('name', 'Name'),
    rows('retentions', 'Retentions', 'retention', [text('data', 'Data')]),
  ]),
  {
    name: 'sections',
    type: 'blocks',
    blocks: [{ flattenedFields: [rows('cookies', 'Cookies', 'Cookie', [text('name', 'Name')])] }],
    label: 'Sections',
    labels: { singular: 'Section' },
  },
  { name: 'contact', type: 'group', flattenedFields: [rows('phones', '$& phones', '$& phone', [])] },
] as unknown as FlattenedField[]

const labelOf = (label: string, path: string) =>
  labelWithRows(
    { i18n: { language: 'en' }, t: () => 'Block' } as unknown as Parameters<typeof labelWithRows>[0],
    { flattenedFields: fields },
    label,
    path,
  )

describe('the label of a field in a row', () => {
  it.each([
    ['Tab > Purposes 1 > Name', 'purposes.0.name', 'Tab > Purpose 1 > Name'],
    ['Purposes 12 > Retentions 1 > Data', 'purposes.11.retentions.0.data', 'Purpose 12 > Retention 1 > Data'],
    ['Sections > Block 2 (Text (own)) > Heading', 'sections.1.heading', 'Section 2 > Heading'],
    ['Sections > Block 2 (Text) > Heading', 'sections.1.heading', 'Section 2 > Heading'],
    [
      'Sections > Block 3 (Cookies) > Cookies 2 > Name',
      'sections.2.cookies.1.name',
      'Section 3 > Cookie 2 > Name',
    ],
    ['$& phones 2', 'contact.phones.1', '$& phone 2'],
    ['Rows 1', 'name', 'Rows 1'],
    ['Something', 'purposes', 'Something'],
    ['Something', 'unknown.0.path', 'Something'],
    ['', '', ''],
  ])('%j at %j is %j', (label, path, expected) => {
    expect(labelOf(label, path)).toBe(expected)
  })
})
