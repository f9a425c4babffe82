import { createNoticeClient, type NoticeOutcome } from 'payload-privacy-notices/fetch'
import { cache } from 'react'

import { linkTo } from './addresses.js'

/** Where Payload's API is: that of this demo, which is behind the same port, or of another server. */
const api = process.env.NOTICES_API ?? `http://localhost:${process.env.PORT ?? 3000}${linkTo('/api')}`

/** The notices as any site gets them: over HTTP, without Payload. */
const client = createNoticeClient({
  // What is in force may change at any time, also without a publication: notices take force on a date.
  fetch: (url, init) => fetch(url, { ...init, cache: 'no-store' }),
  trailingSlash: process.env.NEXT_TRAILING_SLASH === 'true',
  url: api,
})

/** As many as one request gives. */
const MOST = 100

/** An answer, or what is wrong with the question: an address of the site that leads nowhere. */
const known = <Data>(outcome: NoticeOutcome<Data>) =>
  outcome.outcome === 'notFound' || outcome.outcome === 'malformed' ? null : outcome

/** One notice, as it is in force, today or on a day, or in a certain version; null when there is none. Read once for a page and its head. */
export const readNotice = cache(async (slug: string, locale: string, version?: number, at?: string) =>
  known(await client.notice(slug, { at, locale, version })),
)

/** The notices in force, or those that will be. */
export const readNotices = async (locale: string, status?: 'upcoming') => {
  const answer = await client.list({ limit: MOST, locale, status })
  if (answer.outcome === 'malformed') throw new Error(answer.message)
  return answer.data.docs
}

/** A page of the versions of a notice, newest first; null when there is no such notice. */
export const readHistory = cache(async (slug: string, locale: string, page = 1) => {
  const answer = await client.history(slug, { limit: MOST, locale, page })
  return answer.outcome === 'found' ? answer.data : null
})

/** One version in the history of a notice. Their numbers have no gaps, so its page is known from how many there are. */
export const readEntry = async (slug: string, locale: string, version: number) => {
  const newest = await readHistory(slug, locale)
  if (!newest || version > newest.totalDocs) return null
  const page = Math.floor((newest.totalDocs - version) / MOST) + 1
  const history = await readHistory(slug, locale, page)
  return history?.docs.find((entry) => entry.version === version) ?? null
}

/** What changed between two versions; null when there are no such versions. */
export const readChanges = cache(async (slug: string, locale: string, from?: number, to?: number) => {
  const answer = await client.diff(slug, { from, locale, to })
  return answer.outcome === 'found' ? answer.data : null
})

/** What browsers are led to: at another server by its whole address, else by a path. */
const published =
  `${process.env.NOTICES_API ?? new URL(api).pathname}`.replace(/\/+$/, '') + '/privacy-notices/published'

const slash = process.env.NEXT_TRAILING_SLASH === 'true' ? '/' : ''

/** Address of a feed of the publications of every notice or of one. */
export const feedAddress = (format: 'atom' | 'json', locale: string, slug?: string): string =>
  `${published}/${slug === undefined ? '' : `${slug}/`}feed${slash}?format=${format}&locale=${locale}`

/** Address of a version as data. */
export const dataAddress = (slug: string, version: number, locale: string): string =>
  `${published}/${slug}/versions/${version}${slash}?format=json&locale=${locale}`
