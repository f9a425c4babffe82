import { describe, expect, it } from '@jest/globals'

import { importsInTurn, MOST_READ } from '../../src/importing/inTurn.js'
import { Busy } from '../../src/paper/oneAtATime.js'

/** Work that goes on until it is told to end. */
const work = () => {
  let finish = (): void => {}
  const held = new Promise<void>((resolve) => (finish = resolve))
  let begun = false
  return {
    finish,
    hasBegun: () => begun,
    run: () => {
      begun = true
      return held
    },
  }
}

/** Until whatever has been settled was told. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('imports that are read at a time', () => {
  it('should be so many, and more be sent away until one has ended', async () => {
    const inTurn = importsInTurn()
    const all = Array.from({ length: MOST_READ }, work)
    const reading = all.map(({ run }, index) => inTurn({ account: String(index) }, run))
    const late = work()
    const refused = inTurn({ account: 'late' }, late.run)
    await expect(refused).rejects.toBeInstanceOf(Busy)
    await expect(refused).rejects.toMatchObject({ retryAfter: 30 })
    expect([late.hasBegun(), all.every(({ hasBegun }) => hasBegun())]).toEqual([false, true])
    all[0]?.finish()
    await reading[0]
    expect(await inTurn({ account: 'late' }, () => Promise.resolve('read'))).toBe('read')
    for (const { finish } of all) finish()
    await Promise.all(reading)
  })

  it('should be one of each account, in the order in which they came', async () => {
    const inTurn = importsInTurn()
    const [first, second, other, nobody, anybody] = [work(), work(), work(), work(), work()]
    const reading = [
      inTurn({ account: '1' }, first.run),
      inTurn({ account: '1' }, second.run),
      inTurn({ account: '2' }, other.run),
      inTurn({ account: null }, nobody.run),
      inTurn({ account: null }, anybody.run),
    ]
    await settle()
    expect([first, second, other, nobody, anybody].map(({ hasBegun }) => hasBegun())).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
    first.finish()
    await reading[0]
    await settle()
    expect(second.hasBegun()).toBe(true)
    for (const { finish } of [second, other, nobody, anybody]) finish()
    await Promise.all(reading)
  })

  it('should go on where one of an account fails', async () => {
    const inTurn = importsInTurn()
    const failing = inTurn({ account: '1' }, () => Promise.reject(new Error('not this one')))
    const next = inTurn({ account: '1' }, () => Promise.resolve('read'))
    await expect(failing).rejects.toThrow('not this one')
    expect(await next).toBe('read')
  })

  it('should leave its place to others where nobody waits for it any more, and keep the order of its account', async () => {
    const inTurn = importsInTurn()
    const gone = Array.from({ length: MOST_READ - 1 }, () => new AbortController())
    const [first, waiting, third] = [work(), work(), work()]
    const reading = inTurn({ account: '1' }, first.run)
    const others = gone.map(({ signal }) => inTurn({ account: '1', signal }, waiting.run))
    await expect(inTurn({ account: '2' }, () => Promise.resolve())).rejects.toBeInstanceOf(Busy)
    for (const one of gone) one.abort(new Error('gone'))
    for (const other of others) await expect(other).rejects.toThrow('gone')
    expect(await inTurn({ account: '2' }, () => Promise.resolve('read'))).toBe('read')
    const last = inTurn({ account: '1' }, third.run)
    await settle()
    expect(third.hasBegun()).toBe(false)
    first.finish()
    await reading
    await settle()
    expect([waiting.hasBegun(), third.hasBegun()]).toEqual([false, true])
    third.finish()
    await last
    const late = inTurn({ account: '1', signal: AbortSignal.abort(new Error('gone')) }, waiting.run)
    await expect(late).rejects.toThrow('gone')
  })
})
