import type { PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { CalendarDate, ChangeType, Language, PartialDate } from '../notice/document.js'
import type { WaitingChoice } from '../notice/timeline.js'
import type { KeptWaiver, PublicationRecord, Publisher } from '../record/record.js'

import { publisherOf } from '../record/record.js'

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
  changedOn: null | PartialDate
  effectiveFrom: CalendarDate | null
  /** What is to become of versions that wait for their day; null where nobody was asked. */
  waiting: null | WaitingChoice
  /** Somebody has said that the clock is right, although the newest record is ahead of it. */
  clockConfirmed: boolean
  /** Why, and the address of the notice to read instead; null for a publication. */
  withdrawal: PublicationRecord['withdrawal']
  /** The changed source for which it is published; only where there is one. */
  cause?: PublicationRecord['cause']
  /** The files that it was brought in from; only where there are any. */
  broughtFrom?: PublicationRecord['broughtFrom']
  /** When it was to be published by itself: an instant; only where it was. */
  publishAt?: string
  /** The hash of the record that it is to follow, null for none; only where it is published for nothing else. */
  follows?: null | string
  /** What rules found in the text that was going to be stored. */
  checks?: PublicationRecord['checks']
  /** What somebody had let be of it, and why. */
  waivers?: KeptWaiver[]
}

/**
 * The newest record made for a notice, kept in it: shows that a record at the end of its chain was removed, and what has
 * changed since.
 */
export type NoticeHead = {
  contentHash: string
  effectiveFrom: CalendarDate
  event: PublicationRecord['event']
  hash: string
  publishedAt: string
  revision: string
  /** When each source it was made from had been saved. */
  sources: Record<string, null | string>
  slug: string
  version: number
  /** Of which organisation the notice is, where there are several. */
  scope?: string
  /** True when no other version is in force, or will be: only where the publishing that made it knew. */
  isAlone?: boolean
  /** Only while the notice is being put back from an export: since when, an instant. See `src/restoring`. */
  restoringSince?: string
}

/** The head that a record makes. */
export const headOf = (
  { contentHash, effectiveFrom, event, hash, publishedAt, scope, slug, sources, version }: PublicationRecord,
  revision: string,
): NoticeHead => ({
  contentHash,
  effectiveFrom,
  event,
  hash,
  publishedAt,
  revision,
  slug,
  sources: Object.fromEntries(
    sources.map(({ id, collection, updatedAt }) => [`${collection}:${id}`, updatedAt]),
  ),
  ...(scope !== undefined && { scope }),
  version,
})

const labelOf = (user: PayloadRequest['user']): null | string => {
  const named = user as { email?: unknown; name?: unknown; username?: unknown } | null
  const label = [named?.name, named?.email, named?.username].find(
    (one) => typeof one === 'string' && one !== '',
  )
  return (label as string | undefined) ?? null
}

/** The account of a request, as a record keeps it. */
export const accountOf = ({ user }: PayloadRequest): Pick<Publisher, 'id' | 'label'> => ({
  id: user ? String(user.id) : null,
  label: labelOf(user),
})

/**
 * An intent, by the user of a request unless someone else is named.
 *
 * @param revision where it can be told beforehand, so that trying again makes no second record
 */
export const newIntent = (
  req: PayloadRequest,
  intent: Omit<Intent, 'at' | 'by' | 'revision'>,
  {
    by = accountOf(req),
    revision = randomUUID(),
  }: { by?: Pick<Publisher, 'id' | 'label'>; revision?: string | undefined } = {},
): Intent => ({
  ...intent,
  at: new Date().toISOString(),
  by: publisherOf(by.id, by.label),
  revision,
})

/** The day from which a notice is to be in force when it is published again as it is: what waits goes on waiting for its day. */
export const dayOfPublishingAgain = (
  { effectiveFrom }: Pick<NoticeHead, 'effectiveFrom'>,
  today: CalendarDate,
): CalendarDate | null => (effectiveFrom > today ? effectiveFrom : null)

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
