import type { Feed, FeedEntry } from './feed.js'

import { languageTag } from './words.js'

/** A publication in a feed of JSON Feed 1.1. What the format has no name for is in `_privacy_notices`. */
export type JSONFeedItem = {
  /** A URI that is the same wherever and under whatever title the publication is found. */
  id: string
  title: string
  content_text: string
  /** An instant, ISO 8601 in UTC. */
  date_modified: string
  /** An instant, ISO 8601 in UTC. */
  date_published: string
  language?: string | undefined
  /** Its event, its status and its change, where there are any. */
  tags: string[]
  /** Address of the version. */
  url: string
  /** The change note, or the reason of a withdrawal. */
  summary?: string
  _privacy_notices: Pick<
    FeedEntry,
    | 'cause'
    | 'change'
    | 'effectiveFrom'
    | 'event'
    | 'hash'
    | 'notice'
    | 'slug'
    | 'status'
    | 'successor'
    | 'version'
  >
}

/** A page of a feed of JSON Feed 1.1. */
export type JSONFeed = {
  version: 'https://jsonfeed.org/version/1.1'
  title: string
  authors: { name: string }[]
  feed_url: string
  home_page_url: string
  items: JSONFeedItem[]
  language?: string | undefined
  /** Address of the next page, where there is one. */
  next_url?: string
  /** Beside what the format has: the feed's id, where the checkpoint of the log is, and when anything was published last. */
  _privacy_notices: Pick<Feed, 'checkpoint' | 'id' | 'updated'>
}

const itemOf = (entry: FeedEntry): JSONFeedItem => ({
  id: entry.id,
  title: entry.title,
  content_text: entry.text,
  date_modified: entry.publishedAt,
  date_published: entry.publishedAt,
  language: languageTag(entry.language) ?? undefined,
  tags: [entry.event, entry.status, entry.change].filter((one) => one !== null),
  url: entry.address,
  ...(entry.summary !== null && { summary: entry.summary }),
  _privacy_notices: {
    cause: entry.cause,
    change: entry.change,
    effectiveFrom: entry.effectiveFrom,
    event: entry.event,
    hash: entry.hash,
    notice: entry.notice,
    ...(entry.scope !== undefined && { scope: entry.scope }),
    slug: entry.slug,
    status: entry.status,
    successor: entry.successor,
    version: entry.version,
  },
})

/**
 * A page of a feed in JSON Feed 1.1. What the format has no name for is in `_privacy_notices`.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    authors: [{ name: feed.author }],
    feed_url: feed.links.self,
    home_page_url: feed.about,
    items: feed.entries.map(itemOf),
    language: languageTag(feed.language) ?? undefined,
    ...(feed.links.next !== null && { next_url: feed.links.next }),
    _privacy_notices: { id: feed.id, checkpoint: feed.checkpoint, updated: feed.updated },
  } satisfies JSONFeed)
