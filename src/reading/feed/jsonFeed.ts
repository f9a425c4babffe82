import type { Feed, FeedEntry } from './feed.js'

import { languageTag } from './words.js'

const itemOf = (entry: FeedEntry) => ({
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
  })
