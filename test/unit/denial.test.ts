import { describe, expect, it } from '@jest/globals'

import { denies, isDenied } from '../../src/notice/check/text/denial.js'

describe('denials', () => {
  it.each([
    ['fi', 'Osoitteita ei anneta kustantajalle.'],
    ['fi', 'Osoitteet annetaan, ilman nimiä.'],
    ['fi', 'Korjaamme virheen ilman viivytystä emmekä peri maksua.'],
    ['sv', 'Adresserna lämnas inte ut utan dröjsmål.'],
    ['en', 'Addresses are sent without names.'],
  ])('should be read in %s: %s', (language, text) => {
    expect(denies(text, language)).toBe(true)
  })

  it.each([
    ['fi', 'Korjaamme virheen ilman aiheetonta viivytystä.'],
    ['fi', 'Osoitteet annetaan poikkeuksetta, ilman eri syytä.'],
    ['fi', 'Osoitteet annetaan viipymättä kustantajalle.'],
    ['sv', 'Vi rättar felet utan onödigt dröjsmål.'],
    ['en', 'We correct mistakes without undue delay.'],
    ['de', 'Adressen werden nicht verkauft.'],
  ])(
    'should not be read into how something is done, or where nothing is read, in %s: %s',
    (language, text) => {
      expect(denies(text, language)).toBe(false)
    },
  )

  it.each([
    ['Kirjettä emme lue, sillä pyynnössä on oltava nimi.', 'oltava nimi'],
    ['Ilman nimeä pyyntöä ei lueta, joten nimi on kirjoitettava.', 'nimi on'],
  ])('should end with their clause: %s', (text, words) => {
    const start = text.indexOf(words)
    expect(isDenied(text, start, start + words.length, 'fi')).toBe(false)
  })
})
