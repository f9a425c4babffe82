import { createHash } from 'node:crypto'

import type {
  HistoryCause,
  HistoryEntry,
  NoticeDiff,
  NoticeHistory,
  NoticeList,
  NoticeSince,
} from '../../notice/answers.js'
import type { Language, NoticeDocument } from '../../notice/document.js'

/**
 * The answers of REST as GraphQL gives them: with an `id` where an object is something of its own.
 *
 * Clients keep objects by their type and `id`, and lay what they read later over what they had. So two objects with the same
 * `id` say the same in every field, whenever and however they were asked for: what changes with time, with the language asked
 * for or with the address is a part of the `id`. Everything else has none, and stays where it was read.
 */

type WithId<Value> = { id: string } & Value

/** A notice as GraphQL gives it. */
export type IdentifiedNotice = {
  registers: WithId<NoticeDocument['registers'][number]>[]
  sections: WithId<NoticeDocument['sections'][number]>[]
} & WithId<Omit<NoticeDocument, 'registers' | 'sections'>>

/** A page of the list as GraphQL gives it. */
export type IdentifiedList = { docs: WithId<NoticeList['docs'][number]>[] } & WithId<Omit<NoticeList, 'docs'>>

/** A page of the history as GraphQL gives it. A cause has no `id` there: that of its source is called `source`. */
export type IdentifiedHistory = {
  docs: WithId<
    { cause: null | ({ source: string } & Omit<HistoryCause, 'id'>) } & Omit<HistoryEntry, 'cause'>
  >[]
} & WithId<Omit<NoticeHistory, 'docs'>>

/** What took force after a version as GraphQL gives it. */
export type IdentifiedSince = WithId<NoticeSince>

/** A comparison as GraphQL gives it. */
export type IdentifiedDiff = {
  sections: WithId<NoticeDiff['sections'][number]>[]
} & WithId<Omit<NoticeDiff, 'sections'>>

const idOf = (...parts: string[]): string => parts.join('/')

/** Stands for values that are too long for an `id`. */
const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)

/**
 * A notice with what caches may know it by. The hash of its record stands for notice, version and all that was published; a
 * language makes it a text. Sections and registers are of the text alone, so that they are the same for whoever asks for it.
 */
export const identifiedNotice = (notice: NoticeDocument): IdentifiedNotice => {
  const { hash, locale, requestedLocale, withdrawal } = notice
  const text = idOf(hash, locale)
  return {
    ...notice,
    id: idOf(
      text,
      'notice',
      ...(requestedLocale === locale ? [] : [`for-${requestedLocale}`]),
      ...(withdrawal ? [`withdrawn-${digestOf(withdrawal)}`] : []),
    ),
    registers: notice.registers.map((register) => ({
      ...register,
      id: idOf(text, 'registers', register.register),
    })),
    sections: notice.sections.map((section) => ({ ...section, id: idOf(text, 'sections', section.anchor) })),
  }
}

/** A page is what is on it. */
const pageOf = <Doc extends { id: string }, Rest extends object>(
  rest: Rest,
  docs: Doc[],
): { docs: Doc[]; id: string } & Rest => ({
  ...rest,
  docs,
  id: idOf('page', digestOf([rest, docs.map(({ id }) => id)])),
})

/** A page of the list with what caches may know it and its notices by. */
export const identifiedList = ({ docs, ...page }: NoticeList): IdentifiedList =>
  pageOf(
    page,
    docs.map((listing) => ({
      ...listing,
      id: idOf(listing.hash, listing.locale, 'listing', ...(listing.fallback ? ['fallback'] : [])),
    })),
  )

/**
 * A page of the history with what caches may know it and its entries by.
 *
 * @param locale the language asked for, in which titles, notes and reasons are
 */
export const identifiedHistory = (
  { docs, ...page }: NoticeHistory,
  locale: Language | undefined,
): IdentifiedHistory =>
  pageOf(
    page,
    docs.map(({ cause, ...entry }) => ({
      ...entry,
      cause: cause && { collection: cause.collection, source: cause.id, title: cause.title },
      id: idOf(entry.hash, 'history', entry.status, ...(locale === undefined ? [] : [locale])),
    })),
  )

/** A comparison with what caches may know it and its sections by. */
export const identifiedDiff = (diff: NoticeDiff): IdentifiedDiff => {
  const { from, locale, requestedLocale, to } = diff
  const id = idOf(from.hash, to.hash, 'diff', locale, requestedLocale)
  return {
    ...diff,
    id,
    // One that was removed can have had the anchor of one that there is.
    sections: diff.sections.map((section) => ({
      ...section,
      id: idOf(id, 'sections', section.change, section.anchor),
    })),
  }
}

/** What took force after a version with what caches may know it by: the day may change what is in force, and with it the answer. */
export const identifiedSince = (since: NoticeSince): IdentifiedSince => ({
  ...since,
  id: idOf(since.seen.hash, 'since', digestOf(since)),
})
