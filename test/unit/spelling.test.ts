import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { richTextOf } from '../../src/notice/compose/richText.js'
import { paragraph } from '../../src/notice/content.js'
import { foldMarks, isSameSpelling, normaliseRichText, normaliseText } from '../../src/notice/spelling.js'
import { runs } from '../support/runs.js'

/** Texts with what systems put between words, and with scripts in which some of it matters. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['a\u0308', 'ä', 'e', '\u0301', ' ', '\u00a0', '\u202f', '\u2009', '\u00ad', '\u200b', '\u200c'],
        ...['\u200d', '\u2060', '\ufeff', '\r\n', '\r', '\n', '\u2028', '–', '-', '”', '"', '’', "'", '…'],
        ...['می', 'خواهم', 'क्', 'ष', '👩', '💻', '\ufe0f', '\u212b', '\u1100', '\u1161', '5', '\u3000'],
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

/** What a reader sees: characters that have ink, as Unicode composes them. */
const seen = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cf}]/gu, '')
    .normalize('NFC')

describe('the form that texts are stored in', () => {
  it.each([
    ['Tietosuoja', 'Tietosuoja'],
    ['sa\u0308hko\u0308posti', 'sähköposti'],
    ['5\u00a0vuotta', '5 vuotta'],
    ['10\u202f000\u2009€', '10 000 €'],
    ['tieto\u00adsuoja\u00adseloste', 'tietosuojaseloste'],
    ['tieto\u200bsuoja\u2060\ufeff', 'tietosuoja'],
    ['a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    // Typed for a reason, or by a word processor: as they are.
    ['2020–2024 “näin” ’ja’ — …', '2020–2024 “näin” ’ja’ — …'],
    // Joiners join the letters of some scripts, and emojis.
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['👩\u200d💻', '👩\u200d💻'],
    ['Jäsen\u200cet \u200dja e\u0301\u200d', 'Jäsenet ja é'],
    ['\u200eעברית\u200f', '\u200eעברית\u200f'],
  ])('makes %j %j', (typed, stored) => {
    expect(normaliseText(typed)).toBe(stored)
  })

  it('is its own', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
      }),
      { numRuns: runs(3000) },
    )
  })

  it('changes no word that can be read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(seen(normaliseText(text))).toBe(seen(text))
        // Words stay apart, and lines.
        const apart = (one: string) =>
          one.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '').split(/\s/u).length
        expect(apart(normaliseText(text))).toBe(apart(text.replaceAll('\r\n', '\n')))
      }),
      { numRuns: runs(3000) },
    )
  })

  it('is given to the words of a rich text, and to nothing else of it', () => {
    const link = {
      type: 'link',
      children: [{ type: 'text', text: 'sivu\u00adsto', version: 1 }],
      fields: { text: 'a\u00a0b', url: 'https://esimerkki.example/a\u00adb' },
      version: 3,
    }
    const given = {
      root: { ...richTextOf([paragraph('a')]).root, children: [{ type: 'paragraph', children: [link] }] },
    }
    expect(normaliseRichText(given)).toEqual({
      root: {
        ...given.root,
        children: [
          {
            type: 'paragraph',
            children: [{ ...link, children: [{ type: 'text', text: 'sivusto', version: 1 }] }],
          },
        ],
      },
    })
  })

  it.each([null, undefined, 'a\u00a0b', 5, [], {}, { root: null }])(
    'leaves %j, which is no rich text',
    (value) => {
      expect(normaliseRichText(value)).toEqual(value)
    },
  )
})

describe('the comparison of spellings', () => {
  it.each([
    ['2020–2024', '2020-2024', true],
    ['”näin”', '"näin"', true],
    ['EU:n ’malli’', "EU:n 'malli'", true],
    ['näin', '"näin"', false],
    ['a - b', 'a b', false],
    ['', '', true],
  ])('of %j and %j', (one, other, same) => {
    expect(isSameSpelling(one, other)).toBe(same)
  })

  it('keeps the length of a text', () => {
    fc.assert(fc.property(texts, (text) => expect(foldMarks(text)).toHaveLength(text.length)))
  })
})
