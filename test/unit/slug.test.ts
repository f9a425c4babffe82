import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  isReservedSlug,
  isSlug,
  MAX_NOTICE_SLUG_LENGTH,
  RESERVED_SLUGS,
  slugify,
} from '../../src/notice/slug.js'

describe('slugify', () => {
  it.each([
    ['Asiakasrekisterin tietosuojaseloste', 'asiakasrekisterin-tietosuojaseloste'],
    ['Tietosuojaseloste: jäsenet & työntekijät (2024)', 'tietosuojaseloste-jasenet-tyontekijat-2024'],
    ['Dataskyddsbeskrivning för kunder på Åland', 'dataskyddsbeskrivning-for-kunder-pa-aland'],
    ['ÅÄÖ åäö', 'aao-aao'],
    ['Café Señor Über Garçon', 'cafe-senor-uber-garcon'],
    ['Straße Æro Øre Đuro Łódź Þór Œuvre ẞ Ǿ', 'strasse-aero-ore-duro-lodz-thor-oeuvre-ss-o'],
    ['İstanbul ısı', 'istanbul-isi'],
    ['ﬁ ＡＢ ℕ', 'fi-ab-n'],
    ["The controller's notice", 'the-controllers-notice'],
    ['Tietosuoja\u00adseloste', 'tietosuojaseloste'],
    ['a\u0308 e\u0301', 'a-e'],
    ['Политика asiakas 客户', 'asiakas'],
    ['  --Seloste -- 1__2--  ', 'seloste-1-2'],
    ['Политика', ''],
    ['😀 !?', ''],
    ['', ''],
    ['Feed', ''],
    ['versions', ''],
    ['Feed 2', 'feed-2'],
  ])('makes %j into %j', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it('cuts a long title between words', () => {
    expect(slugify(`${'a'.repeat(40)} ${'b'.repeat(39)} c`)).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`)
    expect(slugify(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe('a'.repeat(40))
    expect(slugify('a'.repeat(81))).toBe('a'.repeat(80))
  })

  it('gives a slug or nothing, and the same slug again from a slug', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem()), (title) => {
        const slug = slugify(title)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })

  it('answers on a hostile title of any length', () => {
    for (const part of ['-', 'a-', '\u0301\u0323', ' ', '\ud800', 'ﷺ', 'é']) {
      const slug = slugify(part.repeat(1_000_000))
      expect(slug === '' || isSlug(slug)).toBe(true)
    }
  })
})

describe('isSlug', () => {
  it.each(['a', '1', 'asiakas-2024', 'a'.repeat(MAX_NOTICE_SLUG_LENGTH), 'feed-1'])('accepts %j', (value) => {
    expect(isSlug(value)).toBe(true)
  })

  it.each([
    '',
    '-',
    '-a',
    'a-',
    'a--b',
    'A',
    'ä',
    'a b',
    'a_b',
    'a/b',
    'a\n',
    'a'.repeat(81),
    ...RESERVED_SLUGS,
  ])('refuses %j', (value) => {
    expect(isSlug(value)).toBe(false)
  })

  it('knows the reserved words', () => {
    expect(isReservedSlug('feed')).toBe(true)
    expect(isReservedSlug('versions')).toBe(true)
    expect(isReservedSlug('version')).toBe(false)
  })
})
