import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { wordsLike } from '../../src/notice/check/text/words.js'
import { expressionOf, leanOf, writtenAs } from '../../src/notice/matching/lean.js'
import { matches, matchesIn, mayMatch } from '../../src/notice/matching/matches.js'
import { rememberedByText } from '../../src/notice/matching/remembered.js'
import { requiredOf } from '../../src/notice/matching/required.js'

/** Expressions of the sorts that rules have, each in its way. */
const EXPRESSIONS: readonly RegExp[] = [
  /(?<!\p{L})kirje(?:en)?(?!\p{L})/giu,
  /\d{1,2}[./]\d{1,2}[./]20\d{2}/gu,
  /(?<=[:–-]\s?)\((?:nimi|name)[^()\n]{0,40}\)/giu,
  /(?<![\p{L}\p{N}.,/-])(?:x{2,3}|y{0,2}z)(?![\p{L}\p{N}/]|[-.]\d)/giu,
  /[äö]lj[yä]|§{1,2}|\u00a0a/giu,
  /(?<word>\p{Lu}\p{Ll}{1,20}) \k<word>/gu,
  /(\p{L}{2,10})\s+\1/giu,
  /^(?:alku|start)|loppu$/giu,
  /(?:a|b(?:c|d(?:e|f)?)?){1,3}g?/giu,
  /\P{L}ei\P{L}/giu,
  /[^\P{L}a]x/giu,
  wordsLike('oikeute* etu*', '*rekisteri*', 'y\\. ?m\\.', '(osoite|nimi)*', 'e'),
  wordsLike('(?!vakio)\\p{L}{0,30}sopimu(s|kse)*'),
]

const PIECES = [
  ...'aäbcdefgxyzöljy§ei1 \n.,:;()–-/ſKİ\u00a0💡',
  'kirjeen',
  'Kirje',
  'OIKEUTETTU ETU',
  'oikeutettuetu',
  'asiakasrekisteriin',
  '1.2.2024',
  ' (nimi tähän)',
  'Nimi Nimi',
  'vakiosopimus',
  'sopimuksen',
  'y. m.',
  'ääÖlj',
  'start',
  'loppu',
  'bdf',
]

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((all) => all.join(''))

/** As the expression itself finds it. */
const found = (words: string, expression: RegExp) =>
  [...words.matchAll(new RegExp(writtenAs(expression), expression.flags.replace('u', '') + 'u'))].map(
    (match) => [match.index, ...match],
  )

/** What `iu` takes for other letters, and ranges do not. */
const ODD = /[ſK]/u

describe('matching', () => {
  it.each(EXPRESSIONS.map((expression) => [writtenAs(expression), expression] as const))(
    'should find what the expression finds, and pass over no text that it finds something in: %s',
    (_, expression) => {
      fc.assert(
        fc.property(text, (words) => {
          const expected = found(words, expression)
          if (expected.length > 0) expect(mayMatch(words, expression)).toBe(true)
          if (ODD.test(words)) return
          expect(matchesIn(words, expression).map((match) => [match.index, ...match])).toEqual(expected)
          expect(matches(words, expression)).toBe(expected.length > 0)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('should pass over texts that lack what every match holds', () => {
    const expression = wordsLike('oikeute* etu*', '*rekisteri*')
    expect(mayMatch('Asiakasrekisterin tiedot', expression)).toBe(true)
    expect(mayMatch('Oikeutettu etu', expression)).toBe(true)
    expect(mayMatch('Oikeutettu pyyntö', expression)).toBe(false)
    expect(mayMatch('Tietoja ei luovuteta.', expression)).toBe(false)
    expect(mayMatch('', expression)).toBe(false)
  })

  it('should pass over nothing where an expression asks for nothing in particular', () => {
    expect(requiredOf(/\p{L}{3,5}/u)).toBeNull()
    expect(requiredOf(/abc|[^x]/u)).toBeNull()
    expect(mayMatch('?', /\p{L}{3,5}/u)).toBe(true)
  })

  it('should leave no place behind in an expression', () => {
    const expression = expressionOf('a\\p{L}', 'giu')
    expect(matches('xx ab', expression)).toBe(true)
    expect(matchesIn('ab ac', expression).map(([words]) => words)).toEqual(['ab', 'ac'])
    expect(leanOf(expression).lastIndex).toBe(0)
  })

  it('should look at texts again for expressions that came later', () => {
    const words = 'Uutiskirjeen tilaajat'
    expect(mayMatch(words, /tilaajat/gu)).toBe(true)
    for (let index = 0; index < 100; index += 1)
      expect(mayMatch(words, new RegExp(`kirjeen${index % 2 === 0 ? '' : 'kin'}`, 'gu'))).toBe(
        index % 2 === 0,
      )
  })

  it('should make what is remembered once, and keep no more than it may', () => {
    const made: string[] = []
    const read = rememberedByText((words) => {
      made.push(words)
      return words.length
    }, 2)
    for (const words of ['a', 'bb', 'a', 'ccc', 'a']) read(words)
    expect(made).toEqual(['a', 'bb', 'ccc', 'a'])
    const long = (letter: string) => letter.repeat(6_000)
    for (const letter of [...'vxyzv', ...'awv']) read(long(letter))
    expect(made.slice(4).map(([letter]) => letter)).toEqual([...'vxyzawv'])
  })
})
