import type { Payload, Where } from 'payload'

import type { Webhook } from '../options.js'

import { optionsOf } from '../installation.js'
import { countInOutbox, findInOutbox } from '../storage/outbox.js'
import { nameOf, TRIES } from './deliver.js'

/** The last tries to tell some receivers of an event. */
const lastTries = (webhooks: readonly Webhook[]): Where => ({
  and: [
    { kind: { equals: 'webhook' } },
    { state: { equals: 'failed' } },
    { attempt: { greater_than_equal: TRIES } },
    { recipient: { in: webhooks.map(nameOf) } },
  ],
})

const hostOf = ({ url }: Webhook): string => new URL(url).host

/** The receivers that an event was not told to, however often that was tried: their hosts, and how many events. */
export const givenUp = async (payload: Payload): Promise<{ count: number; host: string }[]> => {
  const { webhooks } = optionsOf(payload)
  if (webhooks.length === 0) return []
  const rows = await findInOutbox(payload, lastTries(webhooks), { recipient: true })
  return webhooks.flatMap((webhook) => {
    const count = rows.filter(({ recipient }) => recipient === nameOf(webhook)).length
    return count > 0 ? [{ count, host: hostOf(webhook) }] : []
  })
}

/** That a receiver was given up: it was told nothing more from one event on. */
export type GivenUp = {
  /** Names it, the same until the receiver is told something again. Nothing of the address is in it but the host and a digest. */
  about: string
  /** When something was given up last: an instant. */
  at: string
  /** How many events, since the last one that it was told. */
  count: number
  host: string
  /** Id of the notice that the last one is about. */
  notice: string
  webhook: Webhook
}

/** What was given up so many milliseconds ago is news to nobody. */
const NEWS = 30 * 86_400_000

/** The receivers that were given up lately, each with the last time that it was: three look-ups for one at most. */
export const givenUpLately = async (payload: Payload, now: Date): Promise<GivenUp[]> => {
  const found: GivenUp[] = []
  const newest = (where: Where) =>
    findInOutbox(payload, where, { at: true, notice: true, stage: true }, { limit: 1, sort: ['-at', '-id'] })
  for (const webhook of optionsOf(payload).webhooks) {
    const lost = lastTries([webhook])
    const [last] = await newest(lost)
    if (!last || Date.parse(last.at) < now.getTime() - NEWS) continue
    const [told] = await newest({
      and: [
        { recipient: { equals: nameOf(webhook) } },
        { kind: { equals: 'webhook' } },
        { state: { equals: 'sent' } },
        { at: { less_than: last.at } },
      ],
    })
    found.push({
      about: `webhook ${nameOf(webhook)} after ${told ? String(told['stage']) : 'nothing'}`,
      at: last.at,
      count: await countInOutbox(payload, told ? { and: [lost, { at: { greater_than: told.at } }] } : lost),
      host: hostOf(webhook),
      notice: String(last['notice']),
      webhook,
    })
  }
  return found
}
