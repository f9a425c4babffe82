import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { hasForbiddenCharacter } from '../../src/notice/characters.js'
import { isAllowedHref } from '../../src/notice/content.js'
import * as validation from '../../src/notice/validation/index.js'

const {
  businessId,
  calendarDate,
  country,
  duration,
  email,
  parseDuration,
  partialDate,
  postalCode,
  slug,
  url,
} = validation

describe('hasForbiddenCharacter', () => {
  it.each([
    ...['\u0000', '\u0008', '\u000b', '\u000c', '\u000e', '\u001f', '\u007f', '\u0080', '\u0085', '\u009f'],
    ...[
      '\u202a',
      '\u202e',
      '\u2066',
      '\u2069',
      '\ufeff',
      '\ud800',
      '\udbff',
      '\udc00',
      '\udfff',
      '\udc00\ud800',
      '\ufdd0',
      '\ufdef',
      '\ufffe',
      '\uffff',
      '\u{1fffe}',
      '\u{10ffff}',
    ],
  ])('finds %j', (character) => {
    expect(hasForbiddenCharacter(`ab${character}cd`)).toBe(true)
    expect(hasForbiddenCharacter(character)).toBe(true)
  })

  it.each(['', 'a\tb\r\nc', 'åäö – “x”', '\u00a0', '\u200e\u200f', '\u200b', '😀', '\ud83d\ude00', '客户'])(
    'lets %j be',
    (text) => {
      expect(hasForbiddenCharacter(text)).toBe(false)
    },
  )

  it('agrees with what UTF-8 can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 0x7ff }), (text, offset) => {
        fc.pre(!hasForbiddenCharacter(text))
        expect(hasForbiddenCharacter(text + String.fromCharCode(0xd800 + offset))).toBe(true)
      }),
    )
  })
})

describe('characters', () => {
  it('allows lines and refuses controls', () => {
    expect(validation.characters('one\ntwo')).toBeNull()
    expect(validation.characters('one\u0007')).toBe('controlCharacter')
  })
})

describe('businessId', () => {
  // Made up; only the arithmetic is real.
  it.each(['1234567-1', '7654321-2', '2345678-0', '0000000-0'])('accepts the Finnish %j', (value) => {
    expect(businessId(value, 'FI')).toBeNull()
    expect(businessId(value, 'AX')).toBeNull()
  })

  it.each(['1234567-2', '7654321-3', '1234568-1', '2134567-1'])(
    'finds the wrong check digit of %j',
    (value) => {
      expect(businessId(value, 'FI')).toBe('businessIdCheckDigit')
    },
  )

  it('refuses every check digit where the remainder is 1', () => {
    // 2 × 6 = 12, and 12 mod 11 = 1
    for (let digit = 0; digit < 10; digit++) {
      expect(businessId(`0000006-${digit}`, 'FI')).toBe('businessIdCheckDigit')
    }
  })

  it.each(['12345671', '123456-7', '1234567–1', 'FI12345671', '1234567-1 ', ' 1234567-1', '1234567-1\n', ''])(
    'refuses the Finnish form %j',
    (value) => {
      expect(businessId(value, 'FI')).toBe('businessIdFormat')
    },
  )

  it('accepts exactly one check digit, or none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const digits = String(number).padStart(7, '0')
        const valid = Array.from({ length: 10 }, (_, digit) => businessId(`${digits}-${digit}`, 'FI')).filter(
          (code) => code === null,
        )
        expect(valid.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('sees one changed digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 9 }), (position, change) => {
        const digits = [...'1234567']
        digits[position] = String((Number(digits[position]) + change) % 10)
        expect(businessId(`${digits.join('')}-1`, 'FI')).toBe('businessIdCheckDigit')
      }),
    )
  })

  it.each([
    ['556000-0000', 'SE'],
    ['NO 999 999 999 MVA', 'NO'],
    ['HRB 12345/2', 'DE'],
    ['12', undefined],
    ['1234567-9', null],
    ['ÅÄÖ.1', 'DK'],
  ])('accepts %j of %s', (value, code) => {
    expect(businessId(value, code)).toBeNull()
  })

  it.each(['', '1', '--', '. .', 'a'.repeat(33), '<b>12</b>', '12;34', '12\t34'])(
    'refuses %j elsewhere',
    (value) => {
      expect(businessId(value, 'SE')).toBe('businessIdFormat')
      expect(businessId(value)).toBe('businessIdFormat')
    },
  )

  it('names a control character', () => {
    expect(businessId('12\u202e34', 'SE')).toBe('controlCharacter')
    expect(businessId('1234567-1\u0000', 'FI')).toBe('controlCharacter')
  })
})

describe('email', () => {
  it.each([
    'tietosuoja@example.org',
    'etu.suku+seloste@mail.example.fi',
    "o'brien@example.org",
    'a@b.fi',
    'asiakas@esimerkki-yhtiö.fi',
    'info@xn--esimerkki-yhti-wpb.fi',
    'info@例え.テスト',
    `${'a'.repeat(64)}@example.org`,
  ])('accepts %j', (value) => {
    expect(email(value)).toBeNull()
  })

  it.each([
    ...['', 'a', '@', 'a@', '@example.org', 'a@b', 'a@@example.org', 'a@b@example.org', 'a@example.org@'],
    ...['a b@example.org', ' a@example.org', 'a@example.org ', 'a@example.org\n', 'a@exa mple.org'],
    ...[
      'a@example.org.',
      'a@.example.org',
      'a@example..org',
      'a..b@example.org',
      '.a@example.org',
      'a.@example.org',
    ],
    ...[
      'A <a@example.org>',
      '<a@example.org>',
      'mailto:a@example.org',
      '"a b"@example.org',
      'a,b@example.org',
    ],
    ...['a@-example.org', 'a@example-.org', 'a@192.0.2.1', 'a@[192.0.2.1]', 'a@example.o', 'a@exam_ple.org'],
    ...[
      'ä@example.org',
      'a\u00a0@example.org',
      'a@exam\u200bple.org',
      'a(at)example.org',
      'a@example.org;b@example.org',
    ],
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(64)}.org`,
    `a@${'b.'.repeat(126)}org`,
  ])('refuses %j', (value) => {
    expect(email(value)).toBe('email')
  })

  it('names a control character', () => {
    expect(email('a@exam\u0000ple.org')).toBe('controlCharacter')
  })

  it('accepts what fast-check takes for an address, when the local part has no quotes', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (value) => {
        expect(email(value)).toBeNull()
      }),
    )
  })
})

describe('url', () => {
  it.each([
    'https://example.org',
    'http://example.org/',
    'HTTPS://Example.org/a/b?c=d&e=%20#f',
    'https://esimerkki-yhtiö.fi/tietosuoja',
    'https://example.org:8443/@user',
    'https://example.org/?email=a@example.org',
    'https://[2001:db8::1]/',
  ])('accepts %j', (value) => {
    expect(url(value)).toBeNull()
    expect(isAllowedHref(value)).toBe(true)
  })

  it.each([
    ...[
      '',
      'example.org',
      'www.example.org',
      '//example.org',
      '/tietosuoja',
      '#a',
      'https:',
      'https://',
      'https:///',
    ],
    ...['https:example.org', 'https:/example.org', 'https:\\\\example.org', 'https://exam\\ple.org'],
    ...[
      'ftp://example.org',
      'mailto:a@example.org',
      'javascript:alert(1)',
      'data:text/html,a',
      'file:///etc',
    ],
    ...['https://a@example.org', 'https://a:b@example.org', 'https://:@example.org', 'https://@example.org'],
    ...[
      ' https://example.org',
      'https://example.org ',
      'https://exa mple.org',
      'https://example.org/a b',
      'https://a\tb.org',
    ],
    ...[
      'https://example.org\n',
      'https://exam\u200bple.org',
      'https://exam\u00adple.org',
      'https://example.org/\u3000',
    ],
    ...[
      'https://example.org/"onclick',
      "https://example.org/'",
      'https://example.org/<b>',
      'https://example.org:99999',
    ],
    ...['https://[::1', 'https://%', `https://example.org/${'a'.repeat(2048)}`],
  ])('refuses %j', (value) => {
    expect(url(value)).toBe('url')
  })

  it('names a control character', () => {
    expect(url('https://example.org/\u0000')).toBe('controlCharacter')
  })

  it('accepts what fast-check takes for a web address, unless a notice could not link to it', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (value) => {
        expect(url(value)).toBe(isAllowedHref(value) ? null : 'url')
      }),
    )
  })
})

describe('postalCode', () => {
  it.each([
    ['00100', 'FI'],
    ['22100', 'FI'],
    ['22100', 'AX'],
    ['111 22', 'SE'],
    ['11122', 'SE'],
    ['10111', 'EE'],
    ['0150', 'NO'],
    ['1050', 'DK'],
    ['10115', 'DE'],
    ['SW1A 1AA', 'GB'],
    ['1012 AB', 'NL'],
    ['LV-1010', 'LV'],
    ['75008', undefined],
    ['75008', null],
  ])('accepts %j of %s', (value, code) => {
    expect(postalCode(value, code)).toBeNull()
  })

  it.each([
    ['0010', 'FI'],
    ['001000', 'FI'],
    ['FI-00100', 'FI'],
    ['00 100', 'FI'],
    ['00100\n', 'FI'],
    ['00100', 'AX'],
    ['1112', 'SE'],
    ['11 122', 'SE'],
    ['111  22', 'SE'],
    ['1011', 'EE'],
    ['01500', 'NO'],
    ['10500', 'DK'],
    ['1011', 'DE'],
    ['٠٠١٠٠', 'FI'],
    ['', 'FI'],
    ['', undefined],
    ['1', 'GB'],
    ['- -', 'GB'],
    ['1234567890123', 'GB'],
    ['00100 Helsinki', undefined],
    ['12\t34', 'GB'],
  ])('refuses %j of %s', (value, code) => {
    expect(postalCode(value, code)).toBe('postalCode')
  })

  it('names a control character', () => {
    expect(postalCode('00100\u0000', 'FI')).toBe('controlCharacter')
  })
})

describe('country', () => {
  it('has the 249 assigned codes once each, in order', () => {
    expect(validation.COUNTRY_CODES).toHaveLength(249)
    expect([...new Set(validation.COUNTRY_CODES)].sort()).toEqual([...validation.COUNTRY_CODES])
    expect(validation.COUNTRY_CODES.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true)
  })

  it.each(['FI', 'AX', 'SE', 'EE', 'GB', 'US', 'SS', 'CW'])('accepts %s', (value) => {
    expect(country(value)).toBeNull()
  })

  it.each(['', 'fi', 'FIN', 'UK', 'EU', 'XK', 'AN', 'SU', 'ZZ', 'FI ', 'Suomi', '__proto__', 'constructor'])(
    'refuses %j',
    (value) => {
      expect(country(value)).toBe('country')
    },
  )
})

describe('duration', () => {
  it.each([
    ['P10Y', { years: 10 }],
    ['P1Y6M', { years: 1, months: 6 }],
    ['P18M', { months: 18 }],
    ['P2W', { weeks: 2 }],
    ['P1Y2M3W4DT5H', { years: 1, months: 2, weeks: 3, days: 4, hours: 5 }],
    ['PT72H', { hours: 72 }],
    ['P0Y1M', { months: 1 }],
    ['P200Y', { years: 200 }],
    ['P73000D', { days: 73000 }],
  ])('reads %s', (value, parts) => {
    expect(duration(value)).toBeNull()
    expect(parseDuration(value)).toEqual({ years: 0, months: 0, weeks: 0, days: 0, hours: 0, ...parts })
  })

  it.each([
    ...[
      '',
      'P',
      'PT',
      'P1YT',
      'P0Y',
      'P0D',
      'PT0H',
      'P0Y0M0W0DT0H',
      '10Y',
      'p10y',
      'P10',
      '10 vuotta',
      'P1M1Y',
    ],
    ...['P1.5Y', 'P1,5Y', 'P-1Y', '-P1Y', '+P1Y', 'P1Y ', 'P1Y\n', 'PT30M', 'PT30S', 'P1H', 'P1Y1Y', 'P٣Y'],
    ...['P201Y', 'P200Y1D', 'P2401M', 'P999999D', 'PT1752001H', 'P99999999999999999999Y', 'P2024-01-01'],
  ])('refuses %j', (value) => {
    expect(duration(value)).toBe('duration')
    expect(parseDuration(value)).toBeNull()
  })
})

describe('calendarDate', () => {
  it.each(['2024-02-29', '2023-12-31', '2018-05-25'])('accepts %s', (value) => {
    expect(calendarDate(value)).toBeNull()
  })

  it.each([
    '',
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-01-32',
    '31.12.2023',
    '2023-1-1',
    '2023-01-01T00:00:00Z',
  ])('refuses %j', (value) => {
    expect(calendarDate(value)).toBe('calendarDate')
  })
})

describe('partialDate', () => {
  it.each(['2024-02-29', '2024-02', '2024'])('accepts %s', (value) => {
    expect(partialDate(value)).toBeNull()
  })

  it.each(['', '2023-02-29', '2023-13', '2023-1', '23', '5/2023', '2023-01-01T00:00:00Z'])(
    'refuses %j',
    (value) => {
      expect(partialDate(value)).toBe('partialDate')
    },
  )
})

describe('slug', () => {
  it('tells a wrong slug from a reserved one', () => {
    expect(slug('asiakasrekisteri')).toBeNull()
    expect(slug('Asiakasrekisteri')).toBe('slug')
    expect(slug('')).toBe('slug')
    expect(slug('feed')).toBe('slugReserved')
  })
})

const validators = {
  ...{ businessId, calendarDate, characters: validation.characters, country, duration, email },
  ...{ partialDate, phone: validation.phone, postalCode, slug, url },
}

describe('every validator', () => {
  const countries = fc.constantFrom(
    undefined,
    null,
    '',
    'FI',
    'AX',
    'SE',
    'EE',
    'NO',
    'DE',
    'US',
    'AQ',
    '__proto__',
  )
  const known: readonly (null | string)[] = [null, ...validation.VALIDATION_CODES]

  it.each(Object.entries(validators))('%s answers for any text', (_, validator) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
          fc.string({ unit: fc.constantFrom(...'aF0159-@./:+() PYMTWDHhtps\u0301\u202e\ud800') }),
        ),
        countries,
        (value, code) => {
          const result = validator(value, code)
          expect(known).toContain(result)
          expect(validator(value, code)).toBe(result)
          if (result === null) expect(hasForbiddenCharacter(value)).toBe(false)
        },
      ),
    )
  })

  it.each(Object.entries(validators))(
    '%s refuses an empty text, unless any text will do',
    (name, validator) => {
      expect(validator('', 'FI') === null).toBe(name === 'characters')
    },
  )

  it.each(Object.entries(validators))('%s answers on a hostile text of any length', (_, validator) => {
    for (const part of [
      'a',
      '1',
      '-',
      ' ',
      '.',
      '@',
      'a.',
      'a@',
      '(',
      '+',
      'P1Y',
      'https://',
      '\u0301',
      '\ud800',
      'é/',
    ]) {
      for (const code of ['FI', 'SE', undefined]) {
        expect(known).toContain(validator(part.repeat(200_000), code))
        expect(known).toContain(validator(`https://${part.repeat(200_000)}\u0000`, code))
        expect(known).toContain(validator(`a@${part.repeat(200_000)}!`, code))
      }
    }
  })
})
