import type { Payload } from 'payload'

import type { NormalisedOptions, Webhook } from '../options.js'
import type { OutboxRow } from '../storage/outbox.js'
import type { Happened } from './events.js'

import { optionsOf } from '../installation.js'
import { canonicalHash } from '../record/record.js'
import { findInOutbox, insertInOutbox, writeInOutbox } from '../storage/outbox.js'
import { happenedSince, webhookId } from './events.js'
import { sendWebhook } from './send.js'
import { piecesOf } from '../storage/pieces.js'

/** Milliseconds after each failure until it is tried again; after the last one it is given up. */
export const BACK_OFF = [60_000, 300_000, 1_800_000, 7_200_000, 43_200_000] as const

/** How often an event is tried to be told; then it is given up. */
export const TRIES = BACK_OFF.length + 1

/** After so many milliseconds somebody who is sending is taken for gone. */
const GONE = 60_000

/** What was recorded may be seen so many milliseconds late: transactions end in another order than they begin. */
const LATE = 86_400_000

/** What became of the receivers in one pass. */
export type WebhookReport = {
  /** Tries that failed; all but the last of an event are repeated later. */
  failed: number
  /** When the next try is due; null where nothing waits for one. */
  nextAt: null | string
  /** Events that were told. */
  sent: number
}

/** What a receiver is called where its address is not to be read: some addresses are secrets. */
export const nameOf = ({ url }: Pick<Webhook, 'url'>): string =>
  `${new URL(url).host} ${canonicalHash(url).slice(0, 16)}`

const cursorKey = (webhook: Webhook): string => `webhookFrom ${nameOf(webhook)}`

/** From when on a receiver is told: noted now where it is not noted yet. Null where somebody else is noting it. */
const cursorOf = async (payload: Payload, webhook: Webhook, now: Date): Promise<null | OutboxRow> => {
  const [known] = await findInOutbox(payload, { key: { equals: cursorKey(webhook) } })
  return (
    known ??
    insertInOutbox(payload, {
      at: now.toISOString(),
      attempt: 0,
      error: null,
      key: cursorKey(webhook),
      kind: 'webhookFrom',
      recipient: nameOf(webhook),
      state: 'sent',
    })
  )
}

/**
 * Notes from when on each receiver is told what happens, unless that is noted already: from its first start with the app on.
 *
 * @param payload the running app, which may not be able to write to its database yet
 */
export const registerWebhooks = async (payload: Payload, now = new Date()): Promise<void> => {
  for (const webhook of optionsOf(payload).webhooks) await cursorOf(payload, webhook, now)
}

/** The tries to tell a receiver of some events, by the id of the event. */
const triesOf = async (
  payload: Payload,
  recipient: string,
  ids: readonly string[],
): Promise<Map<string, OutboxRow[]>> => {
  const tries = new Map<string, OutboxRow[]>()
  const rows = await findInOutbox(payload, {
    and: [{ recipient: { equals: recipient } }, { kind: { equals: 'webhook' } }, { stage: { in: [...ids] } }],
  })
  for (const row of rows.sort((one, other) => one.attempt - other.attempt)) {
    const id = String(row['stage'])
    tries.set(id, [...(tries.get(id) ?? []), row])
  }
  return tries
}

/** Events looked at together. */
const BATCH = 200

/** What is to be done about an event of which some tries are known; `gone`: whoever tried last has died in it. */
type Standing = { attempt: number } | 'done' | { due: number } | { gone: OutboxRow }

const standingOf = (tries: readonly OutboxRow[], now: Date): Standing => {
  const last = tries.at(-1)
  if (!last) return { attempt: 1 }
  if (last.state === 'sent') return 'done'
  const at = Date.parse(last.at)
  const due = last.state === 'queued' ? at + GONE : at + (BACK_OFF[last.attempt - 1] ?? 0)
  if (last.state === 'failed' && last.attempt >= TRIES) return 'done'
  if (now.getTime() < due) return { due }
  return last.attempt >= TRIES ? { gone: last } : { attempt: last.attempt + 1 }
}

/** Tries once to tell a receiver of an event; undefined where somebody else is at it. */
const tryOnce = async (
  payload: Payload,
  webhook: Webhook,
  { body }: Happened,
  { attempt, id, now }: { attempt: number; id: string; now: Date },
): Promise<'failed' | 'sent' | undefined> => {
  const row = await insertInOutbox(payload, {
    at: now.toISOString(),
    attempt,
    error: null,
    key: `webhook ${id} ${attempt}`,
    kind: 'webhook',
    notice: body.data.notice,
    recipient: nameOf(webhook),
    stage: id,
    state: 'queued',
  })
  if (!row) return undefined
  try {
    await sendWebhook(webhook, { body: JSON.stringify(body), id }, now)
  } catch (error) {
    const reason = (error as Error).message
    await writeInOutbox(payload, row.id, { error: reason, state: 'failed' })
    payload.logger.error({
      msg: `payload-privacy-notices: the webhook to ${new URL(webhook.url).host} was not told of version ${body.data.version} of notice ${body.data.notice} (try ${attempt} of ${TRIES}): ${reason}`,
    })
    return 'failed'
  }
  await writeInOutbox(payload, row.id, { state: 'sent' })
  return 'sent'
}

/** Tells one receiver what it has not been told, one event after the other, until one has to wait. */
const deliverTo = async (
  payload: Payload,
  options: NormalisedOptions,
  webhook: Webhook,
  clock: () => Date,
): Promise<WebhookReport> => {
  const report: WebhookReport = { failed: 0, nextAt: null, sent: 0 }
  const begun = clock()
  const cursor = await cursorOf(payload, webhook, begun)
  if (!cursor) return report
  const upTo = new Date(begun.getTime() - LATE).toISOString()
  // A clock that was ahead is no reason to leave out what happened until then.
  const from = cursor.at > begun.toISOString() ? upTo : cursor.at
  const all = (await happenedSince({ payload }, options, from, begun)).filter(({ event }) =>
    webhook.events.includes(event),
  )
  const wait = (event: Happened, due: null | number) => {
    report.nextAt = due === null ? null : new Date(due).toISOString()
    return event
  }
  const deliver = async (): Promise<Happened | undefined> => {
    for (const piece of piecesOf(all, BATCH)) {
      const some = piece.map((event) => ({ event, id: webhookId(event, webhook.url) }))
      const tries = await triesOf(
        payload,
        nameOf(webhook),
        some.map(({ id }) => id),
      )
      for (const { event, id } of some) {
        const standing = standingOf(tries.get(id) ?? [], clock())
        if (standing === 'done') continue
        if ('due' in standing) return wait(event, standing.due)
        if ('gone' in standing) {
          await writeInOutbox(payload, standing.gone.id, { error: 'broken off', state: 'failed' })
          continue
        }
        const now = clock()
        const outcome = await tryOnce(payload, webhook, event, { attempt: standing.attempt, id, now })
        if (outcome === undefined) return wait(event, now.getTime() + GONE)
        report[outcome] += 1
        if (outcome === 'failed' && standing.attempt < TRIES) {
          return wait(event, now.getTime() + (BACK_OFF[standing.attempt - 1] ?? 0))
        }
      }
    }
    return undefined
  }
  const stopped = await deliver()
  const next = stopped && stopped.at < upTo ? stopped.at : upTo
  if (next > cursor.at || from !== cursor.at) await writeInOutbox(payload, cursor.id, { at: next })
  return report
}

/**
 * Tells every receiver of the option `webhooks` what has happened and it has not been told: at least once, in order, each receiver for
 * itself. Any number of processes may do it at once.
 *
 * @param clock tells the time
 * @returns what became of it; an unreachable receiver is no error
 * @throws Error when the app does not use the plugin, or the database cannot be read or written
 */
export const deliverWebhooks = async (
  payload: Payload,
  clock: () => Date = () => new Date(),
): Promise<WebhookReport> => {
  const options = optionsOf(payload)
  const reports = await Promise.all(
    options.webhooks.map((webhook) => deliverTo(payload, options, webhook, clock)),
  )
  return {
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    nextAt: reports.flatMap(({ nextAt }) => nextAt ?? []).sort()[0] ?? null,
    sent: reports.reduce((sum, { sent }) => sum + sent, 0),
  }
}
