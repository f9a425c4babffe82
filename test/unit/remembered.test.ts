import { beforeEach, describe, expect, it } from '@jest/globals'

import type { NormalisedOptions } from '../../src/options.js'
import type { Reader } from '../../src/record/publications.js'

import { normaliseOptions } from '../../src/options.js'
import { remembered } from '../../src/reading/remembered.js'

/** Whether answers are right is tried with real databases and processes (`twoReaders.test.ts`); here, how many are kept. */
describe('remembered', () => {
  let published: number
  let lookUps: number
  let made: string[]
  let req: Reader
  const options = (cache: number): NormalisedOptions => normaliseOptions({ cache })

  beforeEach(() => {
    published = 1
    lookUps = 0
    made = []
    const known = new Map<unknown, number>()
    req = {
      payload: {
        db: {
          // As many as have been published since the state was read.
          count: ({ where }: { where: object }) => {
            lookUps += 1
            if (!known.has(where)) known.set(where, published)
            return Promise.resolve({ totalDocs: published - (known.get(where) ?? 0) })
          },
          find: () => Promise.resolve({ docs: [{ notice: '1', slug: 'seloste', version: published }] }),
        },
      },
    } as unknown as Reader
  })

  const ask = (key: string, { cache = 10_000, size = 1000, slug = 'seloste' } = {}) =>
    remembered(req, options(cache), { key, slug }, () => {
      made.push(key)
      return Promise.resolve({ answer: `${key} ${published}`, size })
    })

  it('should make an answer once, until something is published', async () => {
    expect([await ask('a'), await ask('a'), await ask('b'), await ask('a')]).toEqual([
      'a 1',
      'a 1',
      'b 1',
      'a 1',
    ])
    expect(made).toEqual(['a', 'b'])
    published = 2
    expect([await ask('a'), await ask('b'), await ask('a')]).toEqual(['a 2', 'b 2', 'a 2'])
    expect(made).toEqual(['a', 'b', 'a', 'b'])
  })

  it('should make an answer once for all who ask before it is made, but not for who asks after a publication', async () => {
    let finish = () => {}
    const waits = new Promise<void>((resolve) => {
      finish = resolve
    })
    const slow = (answer: string) =>
      remembered(req, options(10_000), { key: 'slow', slug: 'seloste' }, async () => {
        made.push(answer)
        await waits
        return { answer, size: 1000 }
      })
    // By turns, not by time: a busy machine takes longer.
    const settled = async () => {
      for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
    }
    const before = [slow('old'), slow('old')]
    await settled()
    before.push(slow('old'))
    await settled()
    published = 2
    const after = [slow('new'), slow('new')]
    await settled()
    finish()
    expect(await Promise.all(before)).toEqual(['old', 'old', 'old'])
    expect(await Promise.all(after)).toEqual(['new', 'new'])
    expect(await slow('newer')).toBe('new')
    expect(made).toEqual(['old', 'new'])
  })

  it('should make what is not to be remembered for each who asks', async () => {
    await Promise.all([ask('a', { size: 0 }), ask('a', { size: 0 }), ask('a', { size: 0 })])
    expect(made).toEqual(['a', 'a', 'a'])
  })

  it('should make an answer again that could not be made', async () => {
    const failing = () =>
      remembered(req, options(10_000), { key: 'a', slug: 'seloste' }, () => Promise.reject(new Error('no')))
    await Promise.all([failing(), failing()].map((one) => expect(one).rejects.toThrow('no')))
    expect(await ask('a')).toBe('a 1')
  })

  it('should look up once for all who ask at the same moment', async () => {
    await ask('a')
    lookUps = 0
    await Promise.all(Array.from({ length: 20 }, () => ask('a')))
    expect(lookUps).toBe(1)
    await ask('a')
    expect(lookUps).toBe(2)
  })

  it('should keep as many as there is room for, and those that were asked for last', async () => {
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) await ask(key)
    await ask('a')
    for (const key of ['j', 'k', 'l']) await ask(key)
    made = []
    for (const key of ['a', 'j', 'k', 'l', 'i']) await ask(key)
    expect(made).toEqual([])
    await ask('b')
    expect(made).toEqual(['b'])
  })

  it('should not be emptied by one large answer, nor keep what is not to be kept', async () => {
    await ask('a')
    await ask('large', { size: 9000 })
    await ask('none', { size: 0 })
    await ask('k'.repeat(2000))
    made = []
    await ask('a')
    expect(made).toEqual([])
    await ask('large', { size: 9000 })
    await ask('none', { size: 0 })
    expect(made).toEqual(['large', 'none'])
  })

  it('should keep nothing where there is no room', async () => {
    await ask('a', { cache: 0 })
    await ask('a', { cache: 0 })
    expect(made).toEqual(['a', 'a'])
    expect(lookUps).toBe(0)
  })

  it('should forget the address that was read first, when there are very many', async () => {
    for (let index = 0; index <= 1000; index += 1) await ask('a', { cache: 10_000_000, slug: `s-${index}` })
    made = []
    await ask('a', { cache: 10_000_000, slug: 's-1000' })
    expect(made).toEqual([])
    await ask('a', { cache: 10_000_000, slug: 's-0' })
    expect(made).toEqual(['a'])
  })
})
