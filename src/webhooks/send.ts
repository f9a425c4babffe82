import { createHmac } from 'node:crypto'

import type { Webhook } from '../options.js'

/** Milliseconds that a receiver has for its answer. */
const PATIENCE = 10_000

/** What comes before the key in a secret. */
const PREFIX = 'whsec_'

/**
 * Signs what is sent, as whoever has the secret can check.
 *
 * @param secret `whsec_` and the key in Base64
 * @param seconds when it is sent, in seconds since 1970
 * @see https://www.standardwebhooks.com (signature scheme: HMAC-SHA256 of `id.timestamp.body`)
 */
export const webhookSignature = (secret: string, id: string, seconds: number, body: string): string => {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
}

/**
 * Sends something to a receiver, and to nobody that it points to instead. What it answers is not read.
 *
 * @param now when it is sent; receivers refuse what is too old or of the future
 * @throws Error where it does not answer with success within ten seconds; without its address, which may itself be a secret
 */
export const sendWebhook = async (
  { secret, url }: Webhook,
  { body, id }: { body: string; id: string },
  now: Date,
): Promise<void> => {
  const seconds = Math.floor(now.getTime() / 1000)
  let answer: Response
  try {
    answer = await fetch(url, {
      body,
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'payload-privacy-notices',
        'webhook-id': id,
        'webhook-signature': webhookSignature(secret, id, seconds, body),
        'webhook-timestamp': String(seconds),
      },
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch (error) {
    const { cause, name } = error as { cause?: { code?: unknown } } & Error
    const reason =
      name === 'TimeoutError' ? 'no answer in time' : `not reached: ${String(cause?.code ?? name)}`
    throw new Error(reason, { cause: error })
  }
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
}
