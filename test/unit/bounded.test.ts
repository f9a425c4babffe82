import { describe, expect, it } from '@jest/globals'

import { bounded } from '../../src/reading/bounded.js'

describe('what is kept in a certain room', () => {
  const room = 40
  const keptOf = (names: string[], kept: ReturnType<typeof bounded<string>>) =>
    names.filter((name) => kept.get(name) !== undefined)

  it('should be what was used last', () => {
    const kept = bounded<string>()
    for (const name of ['a', 'b', 'c', 'd']) kept.set(name, name, { room, size: 10 })
    expect(kept.get('a')).toBe('a')
    kept.set('e', 'e', { room, size: 10 })
    expect(keptOf(['a', 'b', 'c', 'd', 'e'], kept)).toEqual(['a', 'c', 'd', 'e'])
  })

  it('should take the place of what had its name, and room be free again where it is deleted', () => {
    const kept = bounded<string>()
    for (const name of ['a', 'b', 'c', 'd', 'd', 'd', 'd']) kept.set(name, `${name}!`, { room, size: 10 })
    expect(keptOf(['a', 'b', 'c', 'd'], kept)).toEqual(['a', 'b', 'c', 'd'])
    kept.delete('a')
    kept.delete('a')
    kept.set('e', 'e', { room, size: 10 })
    expect(keptOf(['a', 'b', 'c', 'd', 'e'], kept)).toEqual(['b', 'c', 'd', 'e'])
  })

  it('should be nothing that takes more than a quarter, not even under a name that was there', () => {
    const kept = bounded<string>()
    for (const name of ['a', 'b']) kept.set(name, name, { room, size: 10 })
    kept.set('large', 'large', { room, size: 11 })
    kept.set('a', 'larger', { room, size: 11 })
    expect(keptOf(['a', 'b', 'large'], kept)).toEqual(['b'])
  })
})
