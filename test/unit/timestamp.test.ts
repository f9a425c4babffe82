import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { NoTimestamp, readTimestamp, timestampRequest } from '../../src/record/log/timestamp.js'
import { startTimestampAuthority, type TimestampAuthority } from '../support/timestampAuthority.js'

describe('a time stamp', () => {
  let authority: TimestampAuthority
  let answer: Buffer
  const { nonce, request } = timestampRequest('a checkpoint')

  beforeAll(async () => {
    authority = await startTimestampAuthority()
    answer = await authority.answer(request)
  })
  afterAll(() => authority?.stop())

  it('is asked for as openssl understands it, and given as it is understood here', async () => {
    expect(request).toHaveLength(69)
    expect(await authority.isStampOf(answer, 'a checkpoint')).toBe(true)
    expect(await authority.isStampOf(answer, 'another checkpoint')).toBe(false)
    const at = Date.parse(readTimestamp(answer, 'a checkpoint', nonce))
    expect(Math.abs(at - Date.now())).toBeLessThan(60_000)
    expect(readTimestamp(answer, 'a checkpoint', null)).toBe(new Date(at).toISOString())
  })

  it('is always asked for with a number that DER can hold', () => {
    for (const first of [0, 1, 0x7f, 0x80, 0xff]) {
      const asked = timestampRequest('x', Buffer.from([first, 1, 2, 3, 4, 5, 6, 7]))
      expect(asked.request).toHaveLength(69)
      expect(asked.nonce[0]! >= 0x40 && asked.nonce[0]! < 0x80).toBe(true)
    }
  })

  it('is of what it was asked for, and an answer to that request', () => {
    expect(() => readTimestamp(answer, 'another checkpoint', nonce)).toThrow('of something else')
    expect(() => readTimestamp(answer, 'a checkpoint', Buffer.alloc(8, 1))).toThrow('another request')
  })

  it('is not one that was refused', async () => {
    // An algorithm that the authority does not know.
    const refused = Buffer.from(request)
    refused[refused.indexOf(Buffer.from('608648016503040201', 'hex')) + 8] = 2
    const reply = await authority.answer(refused)
    expect(() => readTimestamp(reply, 'a checkpoint', nonce)).toThrow('refused')
  })

  it('is not anything else, whatever it is', () => {
    for (let length = 0; length < answer.length; length += 7) {
      expect(() => readTimestamp(answer.subarray(0, length), 'a checkpoint', nonce)).toThrow(NoTimestamp)
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readTimestamp(Buffer.from(bytes), 'a checkpoint', nonce)).toThrow(NoTimestamp)
      }),
    )
    fc.assert(
      fc.property(fc.nat(answer.length - 1), fc.integer({ max: 255, min: 1 }), (at, bits) => {
        const changed = Buffer.from(answer)
        changed[at] = changed[at]! ^ bits
        try {
          readTimestamp(changed, 'a checkpoint', nonce)
        } catch (error) {
          expect(error).toBeInstanceOf(NoTimestamp)
        }
      }),
    )
  })
})
