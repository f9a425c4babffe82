import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { TextPart } from '../../src/notice/diff/index.js'

import { compareTexts, FACT_CHANGE_KINDS } from '../../src/notice/diff/index.js'
import { keyOf, pairUp, unique } from '../../src/notice/diff/pairs.js'
import { unmoved } from '../../src/notice/diff/sections.js'
import { foldMarks } from '../../src/notice/spelling.js'
import { workBudget } from '../../src/notice/diff/text.js'
import { createWriter, essence, shown } from '../../src/notice/diff/writer.js'
import { builtIn } from '../../src/languages/index.js'
import { comparisonWords, mergeLanguages } from '../../src/languages/merge.js'
import { expectLinear } from '../support/growth.js'
import { runs } from '../support/runs.js'
import { hostileText } from './contentArbitraries.js'

const side = (parts: TextPart[], gone: 'added' | 'removed') =>
  parts
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join('')

/** As one reads it: `-old-`, `+new+`. */
const marked = (before: string, after: string) =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('')

/** Texts that share much: words from a short list, with spaces and line ends. */
const wordy = fc
  .array(
    fc.constantFrom('a', 'b', 'sana', 'tieto', ' ', '  ', '\n', '\r\n', '.', '5', 'ä\u0301', '🙂', '\ud83d'),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''))

describe('the comparison of two texts', () => {
  it.each([
    ['Tiedot säilytetään 5 vuotta.', 'Tiedot säilytetään 10 vuotta.', 'Tiedot säilytetään -5-+10+ vuotta.'],
    ['yksi kaksi kolme', 'yksi kolme', 'yksi -kaksi -kolme'],
    ['yksi kolme', 'yksi kaksi kolme', 'yksi +kaksi +kolme'],
    // One change, not a patchwork.
    ['alku vanha teksti loppu', 'alku uudet sanat loppu', 'alku -vanha teksti-+uudet sanat+ loppu'],
    // A word in any script, a date and an address are one.
    ['данные людей', 'данные детей', 'данные -людей-+детей+'],
    ['alkaen 1.1.2020', 'alkaen 1.2.2020', 'alkaen -1.1.2020-+1.2.2020+'],
    ['a@example.fi', 'b@example.fi', '-a@example.fi-+b@example.fi+'],
    // Dashes and quotation marks of a word processor are no change.
    ['vuosina 2020-2024 "näin"', 'vuosina 2020–2024 ”näin”', 'vuosina 2020–2024 ”näin”'],
    ['2020-2024 on vanha', '2020–2024 on uusi', '2020–2024 on -vanha-+uusi+'],
    ['', 'uusi', '+uusi+'],
    ['vanha', '', '-vanha-'],
    ['', '', ''],
    ['sama', 'sama', 'sama'],
  ])('tells %j and %j apart', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('neither loses nor invents a character', () => {
    const texts = fc.oneof(wordy, hostileText)
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = compareTexts(before, after)
        // Of dashes and quotation marks only the kind may differ.
        expect(foldMarks(side(parts, 'added'))).toBe(foldMarks(before))
        expect(side(parts, 'removed')).toBe(after)
        expect(parts.every(({ text }) => text !== '')).toBe(true)
        expect(parts.some(({ kind }, index) => kind === parts[index + 1]?.kind)).toBe(false)
        // What was removed comes before what stands in its place.
        expect(parts.some(({ kind }, at) => kind === 'added' && parts[at + 1]?.kind === 'removed')).toBe(
          false,
        )
      }),
      { numRuns: runs(1000) },
    )
  })

  it('gives the whole text as replaced when too much differs, in bounded time', () => {
    const words = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => `s${index + from}`).join(' ')
    const [before, after] = [words(20_000, 0), words(20_000, 100_000)]
    expect(compareTexts(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
    // The same words the other way round: as many edits, that no count of words foretells.
    const backwards = (value: string) => value.split(' ').reverse().join(' ')
    expect(compareTexts(before, backwards(before)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    const pairs = (count: number) => {
      const text = words(count, 0)
      return [text, words(count, 1_000_000), backwards(text)] as const
    }
    expectLinear(pairs, ([text, other]) => compareTexts(text, other), 20_000)
    expectLinear(pairs, ([text, , reversed]) => compareTexts(text, reversed), 20_000)
  })

  it('still tells a long text with few changes apart', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `s${index}`)
    const before = words.join(' ')
    const after = words.with(9000, 'uusi').join(' ')
    expect(compareTexts(before, after).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 's9000' },
      { kind: 'added', text: 'uusi' },
    ])
  })

  it('stops when the work of the whole comparison is done', () => {
    const budget = { left: 0 }
    expect(compareTexts('yksi kaksi', 'yksi kolme', budget)).toEqual([
      { kind: 'removed', text: 'yksi kaksi' },
      { kind: 'added', text: 'yksi kolme' },
    ])
    const fresh = workBudget()
    const { left } = fresh
    compareTexts('yksi kaksi', 'yksi kolme', fresh)
    expect(fresh.left).toBeLessThan(left)
  })
})

describe('pairing', () => {
  it('tries the keys in turn, the first with the first, one to one', () => {
    expect(
      pairUp(
        ['a1', 'a2', 'b1', 'x'],
        ['b1', 'a3', 'a2', 'a4', 'y'],
        [(item) => item, (item) => item[0] ?? null],
      ),
    ).toEqual({
      added: [3, 4],
      pairs: [
        [2, 0],
        [0, 1],
        [1, 2],
      ],
      removed: [3],
    })
  })

  it('lets an item without a key take no part', () => {
    expect(pairUp(['a'], ['a'], [() => null])).toEqual({ added: [0], pairs: [], removed: [0] })
  })

  it('is the same the other way round', () => {
    const items = fc.array(fc.constantFrom('a', 'A', 'b', 'B', 'ba'), { maxLength: 8 })
    fc.assert(
      fc.property(items, items, (before, after) => {
        const keys = [(item: string) => item, (item: string) => item.toLowerCase()]
        const there = pairUp(before, after, keys)
        const back = pairUp(after, before, keys)
        expect(new Set(back.pairs.map(([is, was]) => keyOf(was, is)))).toEqual(
          new Set(there.pairs.map(([was, is]) => keyOf(was, is))),
        )
        expect(back.added).toEqual(there.removed)
      }),
    )
  })

  it('keeps the first of several that say the same', () => {
    expect(unique(['b', 'a', 'B', 'c', 'A'], (item) => item.toLowerCase())).toEqual(['b', 'a', 'c'])
  })
})

/** The length of a longest increasing subsequence, by trying all. */
const longest = (values: number[]): number => {
  let best = 0
  for (let chosen = 0; chosen < 2 ** values.length; chosen += 1) {
    const some = values.filter((_, index) => chosen & (2 ** index))
    if (some.every((value, index) => index === 0 || value > (some[index - 1] ?? 0)))
      best = Math.max(best, some.length)
  }
  return best
}

describe('what is moved', () => {
  it('is as little as possible', () => {
    const permutation = fc
      .integer({ max: 9, min: 0 })
      .chain((length) =>
        fc.shuffledSubarray([...Array(length).keys()], { maxLength: length, minLength: length }),
      )
    fc.assert(
      fc.property(permutation, fc.array(fc.nat(9), { maxLength: 10, minLength: 10 }), (values, weights) => {
        const stays = [...unmoved(values, weights)].sort((one, other) => one - other)
        const kept = stays.map((index) => values[index] ?? -1)
        expect(kept).toEqual([...kept].sort((one, other) => one - other))
        expect(kept).toHaveLength(longest(values))
      }),
    )
  })

  it('is the shorter of two texts', () => {
    expect([...unmoved([1, 0], [100, 1])]).toEqual([0])
    expect([...unmoved([1, 0], [1, 100])]).toEqual([1])
  })
})

const languages = mergeLanguages()

describe('the sentences of the comparison', () => {
  it.each([
    ['fi', 'fi'],
    ['fi-FI', 'fi'],
    ['sv_FI', 'sv'],
    ['SV', 'sv'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
  ])('for %j are in %s', (asked, expected) => {
    const { pack, texts } = comparisonWords(languages, asked)
    expect([pack.language, texts.language]).toEqual([expected, expected])
  })

  it('are translated for every kind, and told apart', () => {
    for (const texts of Object.values(builtIn('comparison'))) {
      expect(Object.keys(texts.facts)).toEqual(FACT_CHANGE_KINDS)
      expect(new Set(Object.values(texts.facts)).size).toBe(FACT_CHANGE_KINDS.length)
      expect(
        Object.values(texts.facts).every((sentence) => /^\p{Lu}(?:[^:{}]|:\S)*[^\s.:]$/u.test(sentence)),
      ).toBe(true)
    }
    const { en, fi, sv } = builtIn('comparison')
    for (const kind of FACT_CHANGE_KINDS) {
      expect(new Set([en.facts[kind], fi.facts[kind], sv.facts[kind]]).size).toBe(3)
    }
  })

  it('show a value as it is, on one line and cut', () => {
    expect(shown('$& {{a}} %s\n<b>')).toBe('$& {{a}} %s <b>')
    expect(shown('a\u202eb\u0000c')).toBe('abc')
    expect(shown('x'.repeat(200))).toBe('x'.repeat(200))
    expect(shown('x'.repeat(201))).toBe(`${'x'.repeat(200)}…`)
    expect(shown('🙂'.repeat(300))).toBe(`${'🙂'.repeat(200)}…`)
    // Cut inside a character, and yet well-formed.
    expect(shown(`a${'🙂'.repeat(500)}`)).not.toMatch(/[\ud800-\udfff]/u)
  })

  it('say what was not stated', () => {
    const { added, changed } = createWriter(comparisonWords(languages, 'fi'))
    expect(changed('retentionChanged', null, '5 vuotta')[0]?.message).toBe(
      'Säilytysaika muuttui: ei ilmoitettu → 5 vuotta',
    )
    expect(added('recipientAdded', ' ').message).toBe('Uusi vastaanottaja: ei ilmoitettu')
    expect(changed('retentionChanged', '', null)).toEqual([])
    expect(changed('retentionChanged', ' a ', 'a')).toEqual([])
  })
})

describe('a correction', () => {
  it.each([
    ['Nimi', 'nimi.', true],
    ['Sähköposti  ja puhelin', 'sähköposti ja puhelin', true],
    ['5 vuotta', '6 vuotta', false],
    // Signs of a number are no punctuation.
    ['1.5 vuotta', '15 vuotta', false],
    ['<5 vuotta', '>5 vuotta', false],
    ['5–10', '5, 10', false],
    ['tietoja luovutetaan', 'tietoja ei luovuteta', false],
  ])('of %j to %j: %s', (before, after, same) => {
    expect(essence(before) === essence(after)).toBe(same)
  })
})
