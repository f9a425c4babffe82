import { describe, expect, it } from '@jest/globals'

import { linkHeaderOf, pageLinks } from '../../src/http/links.js'

it('a Link header has each link with its relation and attributes', () => {
  expect(
    linkHeaderOf([
      { href: '/a?b=1&c=2', rel: 'self' },
      { href: 'https://x.example/', rel: 'alternate', hreflang: 'sv-FI', type: 'text/html' },
    ]),
  ).toBe(
    '</a?b=1&c=2>; rel="self", <https://x.example/>; rel="alternate"; hreflang="sv-FI"; type="text/html"',
  )
})

describe('the links of a page', () => {
  it.each([
    [1, 1, { self: 1, first: 1, last: 1 }],
    [1, 3, { self: 1, first: 1, next: 2, last: 3 }],
    [2, 3, { self: 2, first: 1, prev: 1, next: 3, last: 3 }],
    [3, 3, { self: 3, first: 1, prev: 2, last: 3 }],
    // After the last one.
    [9, 3, { self: 9, first: 1, prev: 3, last: 3 }],
  ])('%i of %i', (page, totalPages, links) => {
    expect(
      Object.fromEntries(pageLinks({ page, totalPages }, String).map(({ href, rel }) => [rel, Number(href)])),
    ).toEqual(links)
  })
})
