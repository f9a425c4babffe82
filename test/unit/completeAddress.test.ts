import { describe, expect, it } from '@jest/globals'

import { completeAddress } from '../../src/notice/completeAddress.js'
import { resolvedHref } from '../../src/notice/content.js'
import { url } from '../../src/notice/validation/index.js'

describe('an address as people type it', () => {
  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['WWW.Example.org/sivu', 'https://WWW.Example.org/sivu'],
    ['example.fi', 'https://example.fi'],
    ['tietosuoja.example.fi/seloste?kieli=fi#alku', 'https://tietosuoja.example.fi/seloste?kieli=fi#alku'],
    ['example.fi:8080/x', 'https://example.fi:8080/x'],
    ['mökki.example', 'https://mökki.example'],
    ['example.org/ohje.pdf', 'https://example.org/ohje.pdf'],
  ])('should get its https: %s', (typed, whole) => {
    expect(completeAddress(typed)).toBe(whole)
    expect(url(whole)).toBeNull()
    expect(resolvedHref(typed, 'https://base.example/')).toBe(whole)
  })

  it.each([
    'https://example.org',
    'HTTP://example.org',
    'mailto:a@example.org',
    'maija@example.org',
    'tel:+358401234567',
    '#kohta',
    '/seloste',
    './seloste.html',
    '//example.org',
    'seloste',
    'seloste.html',
    'ohje.pdf',
    'javascript:alert(1)',
    'javascript:x.example',
    'data:text/html,x.example',
    'a b.example',
    'x..example',
    '-x.example',
    '1.2.3',
    'P1.5Y',
    '',
    'x\u0000.example',
    'www.example\u202E.org',
  ])('should stay as it is: %j', (typed) => {
    expect(completeAddress(typed)).toBe(typed)
  })

  it('should never be read in more time than its length', () => {
    expect(completeAddress('a-'.repeat(200_000))).toBe('a-'.repeat(200_000))
    expect(completeAddress('a.'.repeat(200_000))).toBe('a.'.repeat(200_000))
  })
})
