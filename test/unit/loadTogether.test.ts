import { describe, expect, it } from '@jest/globals'

import { loadTogether } from '../../src/sources/loadTogether.js'

type Call = { asked: string[]; asker: object }

/** A loader of texts in capitals, and the calls it took. */
const capitals = (same?: (asked: string) => unknown) => {
  const calls: Call[] = []
  const load = loadTogether<object, string, string>(async (asker, asked) => {
    calls.push({ asked: [...asked], asker })
    if (asked.includes('bad')) throw new Error('No capitals')
    return asked.map((one) => one.toUpperCase())
  }, same)
  return { calls, load }
}

describe('loadTogether', () => {
  it('should answer with one call what is asked for at the same time, also by what was begun before', async () => {
    const { calls, load } = capitals()
    const asker = {}
    const later = async (one: string) => {
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
      return load(asker, one)
    }
    expect(await Promise.all([load(asker, 'a'), later('b'), load(asker, 'a')])).toEqual(['A', 'B', 'A'])
    expect(calls).toEqual([{ asked: ['a', 'b'], asker }])
  })

  it('should keep nothing for those who ask later, not even while others wait', async () => {
    const { calls, load } = capitals()
    const asker = {}
    const first = load(asker, 'a')
    // Everything of the next turn comes when the first call has been made.
    await new Promise(setImmediate)
    expect(await Promise.all([first, load(asker, 'a')])).toEqual(['A', 'A'])
    expect(await load(asker, 'a')).toBe('A')
    expect(calls.map(({ asked }) => asked)).toEqual([['a'], ['a'], ['a']])
  })

  it('should not answer one asker with what another asks for', async () => {
    const { calls, load } = capitals()
    const [one, other] = [{}, {}]
    await Promise.all([load(one, 'a'), load(other, 'b')])
    expect(calls).toEqual([
      { asked: ['a'], asker: one },
      { asked: ['b'], asker: other },
    ])
  })

  it('should ask once for what is the same by the rule it is given', async () => {
    const { calls, load } = capitals((asked) => asked.length)
    expect(await Promise.all([load(calls, 'ab'), load(calls, 'cd'), load(calls, 'e')])).toEqual([
      'AB',
      'AB',
      'E',
    ])
    expect(calls.map(({ asked }) => asked)).toEqual([['ab', 'e']])
  })

  it('should tell everyone who waits of a failure, and try anew for those who come after it', async () => {
    const { load } = capitals()
    const asker = {}
    const answers = await Promise.allSettled([load(asker, 'bad'), load(asker, 'good')])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await load(asker, 'good')).toBe('GOOD')
  })
})
