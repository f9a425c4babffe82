import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { accepted, typeOf } from '../../src/http/accept.js'
import { MalformedParameter, readChoice } from '../../src/http/parameters.js'
import { FORMATS as ALL } from '../../src/render/formats.js'
import { expectLinear } from '../support/growth.js'
import { runs } from '../support/runs.js'

const TILT = 'https://github.com/Transparency-Information-Language/schema'
const FORMATS = ALL.map(({ name }) => name)
const acceptedFormat = (accept: null | string | undefined) => accepted(accept, ALL)?.name
const contentTypeOf = (format: string) => ALL.find(({ name }) => name === format)?.mediaType ?? ''
const readFormat = (value: null | string | undefined) => readChoice('format', value, FORMATS)

describe('Accept', () => {
  it.each([
    // Nothing asked for, or nothing that can be read.
    [null, 'json'],
    [undefined, 'json'],
    ['', 'json'],
    [' , ,', 'json'],
    ['nonsense', 'json'],
    ['text', 'json'],
    ['*/html', 'json'],
    ['text/html;q=2', 'json'],
    ['text/html;q=0.1234', 'json'],
    ['text/html;q=', 'json'],
    ['text/html;=x', 'json'],
    // One thing.
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['application/*', 'json'],
    ['text/html', 'page'],
    ['text/*', 'page'],
    ['text/markdown', 'markdown'],
    ['text/plain', 'text'],
    ['TEXT/Markdown', 'markdown'],
    ['\ttext/plain ; q=0.001', 'text'],
    // Parameters of the type: charset in any case, also quoted; others have to be those of the format.
    ['application/json; charset=utf-8', 'json'],
    ['text/html;charset=UTF-8', 'page'],
    ['text/plain;charset="utf-8"', 'text'],
    ['text/plain;charset="ut\\f-8"', 'text'],
    ['text/markdown; variant=GFM', 'markdown'],
    ['text/markdown;variant="gfm";charset=utf-8', 'markdown'],
    ['text/markdown;variant=pandoc', undefined],
    ['application/ld+json', 'jsonld'],
    [`application/json;profile="${TILT}"`, 'tilt'],
    [`application/json;profile="${TILT}", application/json;q=0.9`, 'tilt'],
    [`application/json, application/json;profile="${TILT}";q=0.9`, 'json'],
    ['application/json;profile="https://schema.example/"', undefined],
    ['text/html;level=1', undefined],
    ['text/html;constructor=x', undefined],
    ['text/html;__proto__=x', undefined],
    ['text/plain;charset=iso-8859-1', undefined],
    // Weights.
    ['text/plain;q=0.5, text/markdown;q=0.6', 'markdown'],
    ['text/plain;Q=0.5, text/markdown;q=0.400', 'text'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', 'page'],
    ['text/plain, */*;q=0.1', 'text'],
    ['text/plain;q=0, */*', 'json'],
    ['application/json;q=0, */*', 'page'],
    ['text/*;q=0.3, text/plain;q=0.7, */*;q=0.5', 'text'],
    ['application/json;q=0, text/html;q=0, text/*', 'markdown'],
    ['text/plain;q=0.2, text/plain;q=0.9, text/markdown;q=0.5', 'text'],
    ['text/plain;format=flowed, text/plain;q=0.7, */*;q=0.5', 'text'],
    ['text/markdown;variant=GFM;q=0.1, text/markdown, text/plain;q=0.5', 'text'],
    ['text/html;q=1.000;ext=1', 'page'],
    ['text/html;', 'page'],
    // As well liked: the first of ours.
    ['text/plain, text/html', 'page'],
    ['text/plain, application/json', 'json'],
    // A comma or a semicolon in quotes is part of the value.
    ['image/png;x="a, text/html;q=1", text/plain', 'text'],
    ['image/png;x="a\\", text/html, b", text/plain', 'text'],
    // Nothing of what there is.
    ['image/png', undefined],
    ['image/*, application/xml', undefined],
    ['*/*;q=0', undefined],
    ['application/json;q=0', undefined],
    ['text/plain;q=0.0, image/png', undefined],
  ] as const)('%j asks for %s', (accept, format) => {
    expect(acceptedFormat(accept)).toBe(format)
  })

  it('never gives the fragment, which is had by name only', () => {
    const range = fc.constantFrom(...FORMATS.map((format) => contentTypeOf(format)), 'text/*', '*/*', 'a/b')
    const weight = fc.constantFrom('', ';q=0', ';q=0.5', ';q=1', ';q=0.001')
    fc.assert(
      fc.property(fc.array(fc.tuple(range, weight).map((parts) => parts.join(''))), (parts) => {
        expect(acceptedFormat(parts.join(', '))).not.toBe('html')
      }),
    )
  })

  it('is the one format alone that it names, among any that there are not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('json', 'page', 'markdown', 'text'),
        fc.array(fc.constantFrom('image/png', 'application/xml;q=0.9', 'x/y;a="b,c"', 'text/css')),
        fc.nat(),
        (format, others, place) => {
          const parts: string[] = [...others]
          parts.splice(place % (others.length + 1), 0, contentTypeOf(format))
          expect(acceptedFormat(parts.join(','))).toBe(format)
        },
      ),
    )
  })

  it('reads whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*/;,="\\ q01.textplain') }), (accept) => {
        expect([...FORMATS, undefined]).toContain(acceptedFormat(accept))
      }),
      { numRuns: runs(1000) },
    )
  })

  it.each(['a/a;', ',', ';', '"', '\\"', ' ', 'text/html;q=0.', 'a/b;c="'])(
    'reads many of %j in time that grows with them',
    (piece) => {
      expectLinear((count) => piece.repeat(count), acceptedFormat, 64_000)
    },
  )
})

describe('?format=', () => {
  it('names a format, or none', () => {
    for (const format of FORMATS) expect(readFormat(format)).toBe(format)
    for (const none of [undefined, null, '']) expect(readFormat(none)).toBeUndefined()
  })

  it.each(['HTML', 'PDF', 'odt', 'json ', 'constructor', 'text/html'])('refuses %j', (value) => {
    expect(() => readFormat(value)).toThrow(MalformedParameter)
  })
})

it('there is a Content-Type for each format', () => {
  expect(FORMATS.map((format) => [format, contentTypeOf(format)])).toEqual([
    ['json', 'application/json'],
    ['page', 'text/html; charset=utf-8'],
    ['markdown', 'text/markdown; charset=utf-8; variant=GFM'],
    ['text', 'text/plain; charset=utf-8'],
    ['html', 'text/html; charset=utf-8'],
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['jsonld', 'application/ld+json'],
    ['tilt', `application/json; profile="${TILT}"`],
  ])
  expect(ALL.map(typeOf)).toContain('text/markdown')
})
