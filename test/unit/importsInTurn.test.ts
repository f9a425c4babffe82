import { describe, expect, it } from '@jest/globals'

import { importsInTurn, MOST_OF_ONE, MOST_READ, OwnBusy } from '../../src/importing/inTurn.js'
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

  it('should be so few of one account that others have a place, whatever it does', async () => {
    const inTurn = importsInTurn()
    const gone = new AbortController()
    const own = Array.from({ length: MOST_OF_ONE }, work)
    const reading = own.map(({ run }, index) =>
      inTurn({ account: '1', ...(index === MOST_OF_ONE - 1 && { signal: gone.signal }) }, run),
    )
    for (let tries = 0; tries < MOST_READ; tries += 1) {
      const refused = inTurn({ account: '1' }, () => Promise.resolve())
      await expect(refused).rejects.toBeInstanceOf(OwnBusy)
      await expect(refused).rejects.toMatchObject({ name: 'Busy', retryAfter: 30 })
    }
    // Those that were refused have taken no place.
    expect(await inTurn({ account: '2' }, () => Promise.resolve('read'))).toBe('read')
    gone.abort(new Error('gone'))
    await expect(reading.pop()).rejects.toThrow('gone')
    const next = inTurn({ account: '1' }, () => Promise.resolve('next'))
    for (const { finish } of own) finish()
    expect(await next).toBe('next')
    await Promise.all(reading)
    // All places are free again.
    const all = Array.from({ length: MOST_OF_ONE }, () => inTurn({ account: '1' }, () => Promise.resolve()))
    expect(await Promise.all(all)).toHaveLength(MOST_OF_ONE)
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
    const [first, waiting, third, away] = [work(), work(), work(), work()]
    const reading = inTurn({ account: '1' }, first.run)
    const others = gone.map(({ signal }, index) =>
      // Some wait behind the first, some are read.
      inTurn(
        { account: index < MOST_OF_ONE - 1 ? '1' : `other ${index}`, signal },
        index < MOST_OF_ONE - 1 ? waiting.run : away.run,
      ),
    )
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
