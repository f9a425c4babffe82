import { describe, expect, it } from '@jest/globals'

import { withWholeNumbers } from '../../src/render/phoneNumbers.js'

/** `_` for a space that does not break. */
const shown = (text: string): string => withWholeNumbers(text).replaceAll('\u00a0', '_')

describe('numbers in groups of digits', () => {
  it.each([
    ['029 123 4567', '029_123_4567'],
    ['+358 9 123 4567', '+358_9_123_4567'],
    ['+358 (0)9 123 45 67', '+358_(0)9_123_45_67'],
    ['(09) 123 4567', '(09)_123_4567'],
    ['09-123 4567', '09-123_4567'],
    ['08-123 45 67', '08-123_45_67'],
    ['Puh. 029 123 4567 (vaihde), ark. 9–15', 'Puh. 029_123_4567 (vaihde), ark. 9–15'],
    ['050 123 4567, 050 765 4321', '050_123_4567, 050_765_4321'],
    ['116 117', '116_117'],
    ['1 200 000 euroa', '1_200_000 euroa'],
  ])('should stay whole: %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each(['112', '00100 Helsinki', 'Esimerkkikatu 1 A 5', '679/2016', '1.3.2021', '6 artiklan 1 kohta', ''])(
    'should leave other texts as they are: %s',
    (text) => {
      expect(withWholeNumbers(text)).toBe(text)
    },
  )

  it('should keep no more together than a screen holds, however many there are', () => {
    const longest = Math.max(
      ...shown('12 34 '.repeat(5000))
        .split(' ')
        .map((one) => one.length),
    )
    expect(longest).toBeLessThan(60)
  })

  it('should change nothing but spaces', () => {
    const text = 'Puh. +358 (0)9 - 123 45 67 tai 029 123 4567'
    expect(withWholeNumbers(text).replaceAll('\u00a0', ' ')).toBe(text)
  })
})
