import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { hasForbiddenCharacter } from '../../src/notice/characters.js'
import { phone, phoneE164 } from '../../src/notice/validation/index.js'
import { runs } from '../support/runs.js'

describe('phone', () => {
  it.each([
    ...[
      '029 566 6700',
      '+358 29 566 6700',
      '044 000 0000',
      '09 123 4567 (vaihde)',
      'p. 050 123 4567',
      '112',
      '116 117',
    ],
    ...[
      'puh. (09) 123 4567',
      'växel 08-123 456 78',
      '+46 (0)8 123 456 78',
      '09 123 4567 ext. 12',
      '09–123–4567',
    ],
    ...[
      '020 123 4567 (8,35 snt/puh + 16,69 snt/min)',
      '020 123 4567, hinta 8,35 snt/puhelu + 16,69 snt/minuutti',
      '0600 12345 (1,98 €/min + pvm)',
      '0900-123 45 (9,90 kr/min)',
    ],
    ...[
      '050 123 4567 / 040 123 4567',
      '029 123 4567 (ma–pe 9–11)',
      '09\u00a0123\u00a04567',
      'tel:+358401234567',
    ],
  ])('accepts %j', (value) => {
    expect(phone(value)).toBeNull()
  })

  it.each([
    ...[
      '',
      '12',
      'vaihde',
      'soita meille',
      'info@example.org',
      '09 123 4567\n',
      '09\t123 4567',
      '<b>112</b>',
      '１１２',
    ],
    ...[
      'kysy numeroa asiakaspalvelusta 112 heti',
      'asiakaspalvelukeskus 112',
      '0'.repeat(61),
      'https://example.org/112?',
    ],
  ])('refuses %j', (value) => {
    expect(phone(value)).toBe('phone')
  })

  it('names a control character', () => {
    expect(phone('09 123\u20284567')).toBe('phone')
    expect(phone('09 123\u202e4567')).toBe('controlCharacter')
  })
})

describe('phoneE164', () => {
  it.each([
    ['029 566 6700', 'FI', '+358295666700'],
    ['0295 666 700', 'FI', '+358295666700'],
    ['+358 29 566 6700', 'FI', '+358295666700'],
    ['+358 29 566 6700', undefined, '+358295666700'],
    ['+358 29 566 6700', 'SE', '+358295666700'],
    ['00358 29 566 6700', 'FI', '+358295666700'],
    ['044 000 0000', 'FI', '+358440000000'],
    ['0440000000', 'FI', '+358440000000'],
    ['09 123 4567 (vaihde)', 'FI', '+35891234567'],
    ['09 123 4567 vaihde', 'FI', '+35891234567'],
    ['vaihde 09 123 4567', 'FI', '+35891234567'],
    ['puh. vaihde: (09) 123 4567', 'FI', '+35891234567'],
    ['(09) 123 4567', 'FI', '+35891234567'],
    ['+358 (0)9 123 4567', 'FI', '+35891234567'],
    ['(+358) 9 123 4567', 'FI', '+35891234567'],
    ['09/123 4567', 'FI', '+35891234567'],
    ['p. 050 123 4567', 'FI', '+358501234567'],
    ['p.050-1234567', 'FI', '+358501234567'],
    ['tel:+358401234567', null, '+358401234567'],
    ['045\u00a0123\u202f4567', 'FI', '+358451234567'],
    ['09–123—4567', 'FI', '+35891234567'],
    ['09\u2011123\u20114567', 'FI', '+35891234567'],
    ['018 12345', 'AX', '+3581812345'],
    ['018 12345', 'FI', '+3581812345'],
    ['029 123 4567 (ma–pe 9–11)', 'FI', '+358291234567'],
    ['020 123 4567 (8,35 snt/puh + 16,69 snt/min)', 'FI', '+358201234567'],
    ['020 123 4567, hinta 8,35 snt/puhelu + 16,69 snt/minuutti', 'FI', '+358201234567'],
    ['08-508 290 00', 'SE', '+46850829000'],
    ['09 123 4567 ext. 12', 'FI', '+35891234567'],
    ['08-123 456 78', 'SE', '+46812345678'],
    ['070-123 45 67 (växel)', 'SE', '+46701234567'],
    ['+46 (0)8 123 456 78', 'FI', '+46812345678'],
    ['(212) 555-0123', 'US', '+12125550123'],
  ])('reads %j of %s', (value, country, expected) => {
    expect(phoneE164(value, country)).toBe(expected)
  })

  it.each([
    ['112', 'FI'],
    ['116 117', 'FI'],
    ['118 118', 'FI'],
    ['1177', 'SE'],
    ['09 123', 'FI'],
    ['000000000', 'FI'],
    ['999 999 999 999', 'FI'],
    ['1234567-1', 'FI'],
    ['050 123 4567 / 040 123 4567', 'FI'],
    ['050 123 4567 tai 040 123 4567', 'FI'],
    ['050 123 4567, 040 123 4567', 'FI'],
    ['050 123 4567 +358 40 123 4567', 'FI'],
    ['09 1234567 (9-15)', 'FI'],
    ['09 12 34 (10-12)', 'FI'],
    ['09 1234567/8', 'FI'],
    ['029 566 6700', undefined],
    ['029 566 6700', null],
    ['029 566 6700', ''],
    ['029 566 6700', 'Suomi'],
    ['029 566 6700', 'AQ'],
    ['029 566 6700', '__proto__'],
    ['029 566 6700', 'constructor'],
    ['1-800-FLOWERS', 'US'],
    ['vaihde', 'FI'],
    ['', 'FI'],
    ['09 123 4567\u0000', 'FI'],
    ['+999 123 4567', 'FI'],
  ])('does not read %j of %s', (value, country) => {
    expect(phoneE164(value, country)).toBeNull()
  })

  it('gives E.164 or null for any text, and reads its own answer back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'0123456789+()-./ p;,:'), maxLength: 60 }),
          fc
            .tuple(
              fc.constantFrom('0', '+358', '+46', '00'),
              fc.string({ unit: fc.constantFrom(...'0123456789 ') }),
            )
            .map((each) => each.join('')),
        ),
        fc.constantFrom(undefined, null, '', 'FI', 'AX', 'SE', 'US', '__proto__'),
        (value, country) => {
          const number = phoneE164(value, country)
          if (number === null) return
          expect(number).toMatch(/^\+[1-9][0-9]{4,14}$/)
          expect(phone(value)).toBeNull()
          expect(hasForbiddenCharacter(value)).toBe(false)
          expect(phoneE164(number)).toBe(number)
        },
      ),
      { numRuns: runs(1000) },
    )
  })

  it('does not depend on how a number is spaced', () => {
    const spaces = fc.array(fc.constantFrom('', '', ' ', '-', '\u00a0'), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(spaces, (between) => {
        const value = [...'0401234567'].map((digit, index) => digit + (between[index] ?? '')).join('')
        expect(phoneE164(value, 'FI')).toBe('+358401234567')
      }),
    )
  })
})
