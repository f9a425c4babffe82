import { describe, expect, it } from '@jest/globals'
import { Webhook as Verifier } from 'standardwebhooks'

import { normaliseOptions } from '../../src/options.js'
import { webhookSignature } from '../../src/webhooks/send.js'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const url = 'https://build.example/hooks'

describe('the signature of a webhook', () => {
  it('should be the one that others make of the same', () => {
    const now = new Date('2026-03-02T10:00:00.900Z')
    for (const body of ['{}', '{"nimi":"Ääkköset ☃"}']) {
      expect(webhookSignature(SECRET, 'id', Math.floor(now.getTime() / 1000), body)).toBe(
        new Verifier(SECRET).sign('id', now, body),
      )
    }
  })
})

describe('the option `webhooks`', () => {
  it('should tell of everything where nothing else is said', () => {
    expect(normaliseOptions().webhooks).toEqual([])
    expect(normaliseOptions({ webhooks: [{ secret: SECRET, url }] }).webhooks).toEqual([
      { events: ['published', 'withdrawn', 'inForce'], secret: SECRET, url },
    ])
  })

  it.each([
    ['no list', {}, /must be a list/],
    ['no address', [{ secret: SECRET }], /place 1 no `url`/],
    ['another protocol', [{ secret: SECRET, url: 'file:///etc/passwd' }], /no `url`/],
    ['a path', [{ secret: SECRET, url: '/hooks' }], /no `url`/],
    ['a password', [{ secret: SECRET, url: 'https://a:b@build.example/' }], /a name or password/],
    ['no secret', [{ url }], /`secret` that is not whsec_/],
    ['a secret of no bytes', [{ secret: 'whsec_', url }], /`secret`/],
    ['a short secret', [{ secret: `whsec_${Buffer.alloc(23).toString('base64')}`, url }], /`secret`/],
    ['a secret without its beginning', [{ secret: SECRET.slice(6), url }], /`secret`/],
    ['other events', [{ events: ['deleted'], secret: SECRET, url }], /`events`/],
    ['people that are no function', [{ recipients: [], secret: SECRET, url }], /`recipients`/],
    ['no events', [{ events: [], secret: SECRET, url }], /`events`/],
    [
      'an address twice',
      [
        { secret: SECRET, url },
        { events: ['published'], secret: SECRET, url },
      ],
      /an address twice/,
    ],
    ['nothing', [null], /place 1 no `url`/],
  ])('should refuse %s', (_, webhooks, message) => {
    expect(() => normaliseOptions({ webhooks: webhooks as never })).toThrow(message)
    expect(() => normaliseOptions({ webhooks: webhooks as never })).toThrow(/option `webhooks`/)
    // What is wrong is told without the secret.
    expect(() => normaliseOptions({ webhooks: webhooks as never })).not.toThrow(SECRET.slice(6))
  })
})
