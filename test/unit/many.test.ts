import { describe, expect, it } from '@jest/globals'

import { addAll, greatest, least } from '../../src/notice/many.js'

describe('a list of more than a call can have arguments', () => {
  const numbers = Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 300_007)

  it('should be added to another, in its order', () => {
    const list = [-1]
    addAll(list, numbers)
    expect(list.length).toBe(numbers.length + 1)
    expect([list[0], list[1], list.at(-1)]).toEqual([-1, numbers[0], numbers.at(-1)])
  })

  it('should have a least and a greatest number', () => {
    expect(least(numbers)).toBe(0)
    expect(greatest(numbers)).toBe(Math.max(...numbers.slice(0, 1000), greatest(numbers.slice(1000))))
    expect([least([]), greatest([])]).toEqual([Infinity, -Infinity])
  })
})
