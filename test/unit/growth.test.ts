import { describe, expect, it } from '@jest/globals'

import { expectLinear } from '../support/growth.js'

const work = (steps: number): number => {
  let sum = 0
  for (let step = 0; step < steps; step += 1) sum = (sum * 31 + step) % 1_000_003
  return sum
}
const size = (count: number) => count

describe('what grows', () => {
  it('with what is given is taken for linear', () => {
    expectLinear(size, (count) => work(1000 * count), 400)
  })

  it('with its square is not', () => {
    expect(() => {
      expectLinear(size, (count) => work(count * count), 600)
    }).toThrow('toBeLessThan')
  })
})
