import type { Where } from 'payload'

import type { CalendarDate, ChangeType, Language } from '../notice/document.js'
import type { NormalisedOptions, WebhookEvent } from '../options.js'
import type { PublicationEntry, Reader } from '../record/publications.js'

import { apiAddress } from '../http/addresses.js'
import { calendarDateOf, startOfDay } from '../notice/dates.js'
import { newestOfEachDay } from '../notice/timeline.js'
import { replacedOf } from '../record/inForce.js'
import { ENTRY_FIELDS, findPublications } from '../record/publications.js'
import { canonicalHash } from '../record/record.js'

/** What is told of an event: which version of which notice, and where it is. Never its text, and nobody's name. */
export type WebhookData = {
  /** Id of the notice. */
  notice: string
  /** Of which organisation it is, where there are several. */
  scope?: string
  slug: string
  version: number
  /** Hash of the record of that version. */
  hash: string
  effectiveFrom: CalendarDate
  locales: Language[]
  /** Null for a withdrawal, and for a version that says nothing of what changed. */
  change: ChangeType | null
  links: {
    /** Where what is in force is read. */
    notice: string
    /** Where the record of that version is read, always. */
    record: string
  }
}

/**
 * The body of a webhook.
 *
 * @see https://www.standardwebhooks.com (payload structure)
 */
export type WebhookBody = {
  type: `privacyNotice.${WebhookEvent}`
  /**
   * When it happened: an instant, the same however often it is told.
   *
   * @format date-time
   */
  timestamp: string
  data: WebhookData
}

/** Something that happened, as every receiver is told it. */
export type Happened = { at: string; body: WebhookBody; event: WebhookEvent }

/** Names an event for a receiver: the same on each repeat. */
export const webhookId = ({ body: { data }, event }: Happened, url: string): string =>
  canonicalHash([event, data.notice, data.version, url])

const happened = (
  { payload }: Reader,
  { slugs }: NormalisedOptions,
  entry: PublicationEntry,
  event: WebhookEvent,
  at: string,
): Happened => {
  const { details, effectiveFrom, hash, notice, scope, slug, version } = entry
  const path = `/${slugs.notices}/published/${encodeURIComponent(slug)}` as const
  const query = { scope: scope ?? undefined }
  return {
    at,
    body: {
      type: `privacyNotice.${event}`,
      timestamp: at,
      data: {
        notice,
        ...(scope && { scope }),
        slug,
        version,
        hash,
        effectiveFrom,
        locales: Object.keys(details.titles),
        change: details.change?.type ?? null,
        links: {
          notice: apiAddress(payload.config, path, query),
          record: apiAddress(payload.config, `${path}/versions/${version}/record`, query),
        },
      },
    },
    event,
  }
}

/**
 * Everything that happened from an instant on, in the order in which it did: what was published or withdrawn, and what took force on a
 * later day than that on which it was published. It is read off the records, so that nothing is lost that was recorded.
 *
 * @param from an instant; what happened then is included
 */
export const happenedSince = async (
  req: Reader,
  options: NormalisedOptions,
  from: string,
  now: Date,
): Promise<Happened[]> => {
  const { slugs, timeZone } = options
  const find = (where: Where, sort: string[]) =>
    findPublications<PublicationEntry>(req, slugs, where, { select: ENTRY_FIELDS, sort })
  const today = calendarDateOf(now, timeZone)
  const published = await find({ publishedAt: { greater_than_equal: from } }, ['publishedAt', 'hash'])
  const began = (
    await find(
      {
        and: [
          { effectiveFrom: { greater_than_equal: calendarDateOf(new Date(from), timeZone) } },
          { effectiveFrom: { less_than_equal: today } },
          { event: { equals: 'published' } },
        ],
      },
      ['effectiveFrom', 'hash'],
    )
  ).filter(
    ({ effectiveFrom, publishedAt }) => effectiveFrom > calendarDateOf(new Date(publishedAt), timeZone),
  )
  const replaced = await replacedOf(req, options, [...new Set(began.map(({ notice }) => notice))])
  const tookForce = [...replaced].flatMap(([notice, never]) =>
    newestOfEachDay(began.filter((entry) => entry.notice === notice && !never.has(entry.version))),
  )
  return [
    ...published.map((entry) => happened(req, options, entry, entry.event, entry.publishedAt)),
    ...tookForce.map((entry) =>
      happened(req, options, entry, 'inForce', startOfDay(entry.effectiveFrom, timeZone).toISOString()),
    ),
  ]
    .filter(({ at }) => at >= from)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}
