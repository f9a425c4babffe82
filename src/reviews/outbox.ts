import type { Payload } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { OutboxRow, OutboxState } from '../storage/outbox.js'

import { findInOutbox, insertInOutbox, writeInOutbox } from '../storage/outbox.js'
import { piecesOf } from '../storage/pieces.js'

/** How often a reminder is tried, and a mail on one day. */
export const ATTEMPTS = 5

/** After so many milliseconds somebody who is sending is taken for gone. */
const GONE = 3_600_000

/** A reminder that is to be out: its key is the same whoever finds that it is. */
export type Reminder = {
  /** Names what it is about, so that nobody is told twice of the same. */
  about: string
  noticeId: string
  stage: string
}

const keyTo =
  (recipient: string) =>
  ({ about }: Reminder): string =>
    `reminder ${about} ${recipient}`

/** Names looked for at a time. */
const BATCH = 500

/** Those of some reminders to somebody that are not out yet and were not tried too often. */
export const notSent = async <One extends Reminder>(
  payload: Payload,
  recipient: string,
  reminders: readonly One[],
): Promise<One[]> => {
  const keyOf = keyTo(recipient)
  const over = new Set<string>()
  for (const some of piecesOf(reminders, BATCH)) {
    const keys = some.map(keyOf)
    for (const row of await findInOutbox(
      payload,
      { key: { in: keys } },
      { attempt: true, key: true, state: true },
    )) {
      if (row.state === 'sent' || row.attempt >= ATTEMPTS) over.add(row.key)
    }
  }
  return reminders.filter((one) => !over.has(keyOf(one)))
}

/**
 * Takes it upon this process to write to somebody today: the row of the mail has a unique key, and whoever adds it sends.
 * Nobody is written to twice on a day, unless a mail could not be sent.
 *
 * @returns the id of the row; null when it is somebody else's, or done, or was tried too often today
 */
const takeMail = async (
  payload: Payload,
  recipient: string,
  day: CalendarDate,
  now: Date,
): Promise<null | OutboxRow['id']> => {
  const mails = await findInOutbox(payload, {
    and: [{ recipient: { equals: recipient } }, { day: { equals: day } }, { kind: { equals: 'mail' } }],
  })
  const last = mails.sort((one, other) => one.attempt - other.attempt).at(-1)
  const isOpen =
    !last ||
    last.state === 'failed' ||
    (last.state === 'queued' && now.getTime() - Date.parse(last.at) > GONE)
  const attempt = (last?.attempt ?? 0) + 1
  if (!isOpen || attempt > ATTEMPTS) return null
  const row = await insertInOutbox(payload, {
    at: now.toISOString(),
    attempt,
    day,
    error: null,
    key: `mail ${recipient} ${day} ${attempt}`,
    kind: 'mail',
    recipient,
    state: 'queued',
  })
  return row?.id ?? null
}

/** What became of the mail to somebody. */
export type Sending = 'failed' | 'nothing' | 'sent'

/**
 * Sends somebody the reminders that are to be out today, in one mail, whoever else tries the same at this moment.
 *
 * @param reminders to one recipient
 * @param send sends the mail with those reminders that are not out yet; what it throws is kept, and it is tried again by a later run
 */
export const sendOnce = async <One extends Reminder>(
  payload: Payload,
  recipient: string,
  reminders: readonly One[],
  { day, now, send }: { day: CalendarDate; now: Date; send: (reminders: One[]) => Promise<unknown> },
): Promise<Sending> => {
  const keyOf = keyTo(recipient)
  const mail = await takeMail(payload, recipient, day, now)
  if (mail === null) return 'nothing'
  const rows = new Map(
    (await findInOutbox(payload, { key: { in: reminders.map(keyOf) } })).map((row) => [row.key, row]),
  )
  const taken: { id: OutboxRow['id']; one: One }[] = []
  for (const one of reminders) {
    const key = keyOf(one)
    const before = rows.get(key)
    if (before) {
      if (before.state === 'sent' || before.attempt >= ATTEMPTS) continue
      await writeInOutbox(payload, before.id, {
        at: now.toISOString(),
        attempt: before.attempt + 1,
        state: 'queued',
      })
      taken.push({ id: before.id, one })
      continue
    }
    const made = await insertInOutbox(payload, {
      at: now.toISOString(),
      attempt: 1,
      error: null,
      key,
      kind: 'reminder',
      notice: one.noticeId,
      recipient,
      stage: one.stage,
      state: 'queued',
    })
    if (made) taken.push({ id: made.id, one })
  }
  const end = async (state: OutboxState, error: null | string) => {
    for (const id of [mail, ...taken.map((one) => one.id)]) await writeInOutbox(payload, id, { error, state })
  }
  if (taken.length === 0) {
    await end('sent', null)
    return 'nothing'
  }
  try {
    await send(taken.map(({ one }) => one))
  } catch (error) {
    payload.logger.error({ err: error, msg: 'payload-privacy-notices: reminders were not sent' })
    await end('failed', (error instanceof Error ? error.message : String(error)).slice(0, 500))
    return 'failed'
  }
  await end('sent', null)
  return 'sent'
}

/** How many reminders could not be sent, of some notices. */
export const failedReminders = async (payload: Payload): Promise<string[]> =>
  (
    await findInOutbox(
      payload,
      { and: [{ kind: { equals: 'reminder' } }, { state: { equals: 'failed' } }] },
      { notice: true },
    )
  ).map(({ notice }) => String(notice))
