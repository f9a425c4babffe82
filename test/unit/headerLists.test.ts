import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { entityTags, languagesWanted, weightedList } from '../../src/http/headerLists.js'

const brief = (header: null | string) =>
  weightedList(header).map(({ quality, value }) => `${value} ${quality}`)

describe('a weighted list', () => {
  it.each([
    [null, []],
    ['', []],
    [' , ,', []],
    ['sv;Q=0.1, fi;q=0.5', ['sv 0.1', 'fi 0.5']],
    ['FI-fi, sv;q=0', ['fi-fi 1', 'sv 0']],
    ['fi;q=1.000, sv ; q=0.001', ['fi 1', 'sv 0.001']],
    // What is no weight says nothing, and neither does what it stands with.
    ['fi;q=2, sv', ['sv 1']],
    ['fi;q=-1, sv', ['sv 1']],
    ['fi;q=1.001, sv', ['sv 1']],
    ['fi;q=0.1234, sv', ['sv 1']],
    ['fi;q=, sv', ['sv 1']],
    ['fi;q, sv', ['sv 1']],
    ['fi;q=0x1, sv', ['sv 1']],
    ['a/b;x="c, d;q=0";q=0.2', ['a/b 0.2']],
    ['a/b;q="0.3"', ['a/b 0.3']],
  ])('%j', (header, elements) => {
    expect(brief(header)).toEqual(elements)
  })

  it('has weights from 0 to 1, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*/;,="\\ qQ01.-fi') }), (header) => {
        for (const { quality, value } of weightedList(header)) {
          expect(quality).toBeGreaterThanOrEqual(0)
          expect(quality).toBeLessThanOrEqual(1)
          expect(value).toBe(value.toLowerCase().trim())
        }
      }),
    )
  })
})

it('the tags of If-None-Match are told apart by what stands outside quotes', () => {
  expect(entityTags('"a", W/"b,c" ,"d"')).toEqual(['"a"', 'W/"b,c"', '"d"'])
})

describe('the languages wanted', () => {
  it.each([
    [null, []],
    ['', []],
    ['*', []],
    ['sv-FI,sv;q=0.9,fi;q=0.8,*;q=0.1', ['sv-fi', 'sv', 'fi']],
    ['fi;q=0.2, en;q=0.7, sv', ['sv', 'en', 'fi']],
    ['fi;q=0, sv;q=0.001', ['sv']],
    ['fi, sv', ['fi', 'sv']],
  ])('of %j are %j', (header, languages) => {
    expect(languagesWanted(header)).toEqual(languages)
  })
})
