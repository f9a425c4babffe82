import { expect, it } from '@jest/globals'

import { normaliseOptions } from '../../src/options.js'

const baseOf = (base: unknown) => normaliseOptions({ links: { base: base as string } }).links

it('takes whole addresses for a base of links, and none', () => {
  expect(normaliseOptions().links).toEqual({})
  expect(baseOf(undefined)).toEqual({})
  expect(baseOf('https://www.esimerkki.example')).toEqual({ base: 'https://www.esimerkki.example/' })
})

it.each([
  '',
  '/tietosuoja',
  'esimerkki.example',
  'ftp://esimerkki.example/',
  'https://a:b@esimerkki.example/',
  5,
  null,
])('refuses %j, naming the option and not what was given', (base) => {
  expect(() => baseOf(base)).toThrow(/^payload-privacy-notices: option `links\.base` must be a whole address/)
})
