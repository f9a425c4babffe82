import type { PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { CalendarDate, ChangeType, Language } from '../notice/document.js'
import type { PublicationRecord, Publisher } from './record.js'

import { publisherOf } from './record.js'

/**
 * What a save is going to publish or withdraw, kept in the notice by the same write as its text. Where the database has
 * no transactions and the process dies before the record is made, this is what `repair` completes it from.
 */
export type Intent = {
  /** Names this save; the record made for it has the same. */
  revision: string
  event: PublicationRecord['event']
  /** When the save began: an instant, ISO 8601 in UTC. */
  at: string
  by: Publisher
  /** Hash of the text that was going to be stored. */
  contentHash: string
  /** What the editor said of the change, taken out of the notice's own `change`. */
  change: { note: Record<Language, string>; type: ChangeType | null }
  changedOn: CalendarDate | null
  effectiveFrom: CalendarDate | null
  /** Why, and the address of the notice to read instead; null for a publication. */
  withdrawal: PublicationRecord['withdrawal']
}

/** The newest record made for a notice, kept in it: shows that a record at the end of its chain was removed. */
export type Head = { hash: string; revision: string; version: number }

const labelOf = (user: PayloadRequest['user']): null | string => {
  const named = user as { email?: unknown; name?: unknown; username?: unknown } | null
  const label = [named?.name, named?.email, named?.username].find(
    (one) => typeof one === 'string' && one !== '',
  )
  return (label as string | undefined) ?? null
}

/** An intent of the user of a request. */
export const newIntent = (req: PayloadRequest, intent: Omit<Intent, 'at' | 'by' | 'revision'>): Intent => ({
  ...intent,
  at: new Date().toISOString(),
  by: publisherOf(req.user ? String(req.user.id) : null, labelOf(req.user)),
  revision: randomUUID(),
})

/** Localized text of a row as texts by language: those that are written. */
export const textsOf = (value: unknown, defaultLanguage: Language): Record<Language, string> => {
  const entries =
    typeof value === 'object' && value !== null ? Object.entries(value) : [[defaultLanguage, value] as const]
  return Object.fromEntries(
    entries.flatMap(([language, text]) =>
      typeof text === 'string' && text.trim() ? [[language, text.trim()]] : [],
    ),
  )
}
