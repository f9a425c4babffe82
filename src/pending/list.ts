import type { PayloadRequest, Where } from 'payload'

import type { CollectionKey, NormalisedOptions } from '../options.js'
import type { ForeignUser } from '../sources/foreignUses.js'
import type { Row } from '../sources/localisation.js'
import type { SourceKey } from '../sources/names.js'
import type { User } from '../sources/usage.js'
import type { Cause, Held, MarkedNotice } from './mark.js'

import { titleIn } from '../sources/localisation.js'
import { calendarDateOf } from '../notice/dates.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { readableAmong } from '../sources/readable.js'
import { inForce } from '../record/inForce.js'
import { findForeignUsers } from '../sources/foreignUses.js'
import { sourceName, namesIn, SOURCE_KEYS } from '../sources/names.js'
import { findUsers, labelOfSlug, noticesAround, titleFieldOf, toldTo } from '../sources/usage.js'
import { heldOf, pendingOf } from './mark.js'

/** A source that changed, as it is called in one language. */
export type NamedCause = { title: string } & Omit<Cause, 'title'>

/** What is pending of one notice. Instants are ISO 8601 in UTC. */
export type PendingNotice = {
  id: number | string
  slug: string
  title: string
  /** The newest version. */
  version: number
  /** Since when its text would change. */
  since: string
  /** What changed, oldest first; empty when it is texts of the plugin or options of the app. */
  causes: NamedCause[]
  /** How many things keep it from being published. */
  problems: number
  held: Omit<Held, 'against'> | null
  /** Hash of the text that publishing would give: names what was looked at. */
  contentHash: string
}

/** What lists and forms show of what is pending: since when (an instant, ISO 8601 in UTC), what changed, and whether it is held back. */
export type PendingSummary = {
  causes: Pick<NamedCause, 'collection' | 'id' | 'title'>[]
  held: boolean
  since: string
}

/** A notice and how it uses a source. */
export type UsingNotice = {
  id: number | string
  slug: string
  title: string
  /** Its newest draft is made with the source. */
  inDraft: boolean
  /** The version in force that is made with the source; null when none is. */
  inForce: null | number
  pending: null | PendingNotice
}

/** Everything that uses a source. */
export type Usage = {
  /** Whether the user may publish the notices again. */
  mayPublish: boolean
  source: { id: string; collection: SourceKey; retired: boolean; title: string }
  /** Documents that refer to it themselves. */
  users: User[]
  /** Notices that are made with it, also through another source. */
  notices: UsingNotice[]
}

/** Documents of the app's own collections, and globals, that refer to a source; `kind` is what the admin calls them. */
export type UsageElsewhere = { elsewhere: ({ kind: string } & ForeignUser)[] }

/** What is answered of a source: where the plugin's own collections use it, or where the app does. */
export type UsageAnswer = Usage | UsageElsewhere

type Notice = { id: number | string; slug: string } & MarkedNotice & Row

const COLUMNS = { head: true, held: true, mark: true, slug: true, title: true } as const

/** Ids of documents that the user may read, of some. */
const readable = async (req: PayloadRequest, slug: string, ids: unknown[]): Promise<Set<string>> => {
  // Also when there are none: whoever may read nothing is told so.
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: { id: { in: ids.filter((id) => isWrittenIDIn(req.payload, slug, String(id))) } },
  })
  return new Set(docs.map(({ id }) => String(id)))
}

const noticesWith = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  where: Where,
): Promise<Notice[]> => {
  const { docs } = await req.payload.db.find<Notice>({
    collection: slugs.notices,
    limit: 0,
    pagination: false,
    req,
    select: { ...COLUMNS },
    sort: ['slug'],
    where,
  })
  const ids = docs.map(({ id }) => id)
  const mayRead = await readable(req, slugs.notices, ids)
  return docs.filter(({ id }) => mayRead.has(String(id)))
}

const named = (cause: Cause, language: string): NamedCause => ({
  ...cause,
  title: titleIn({ id: cause.id, title: cause.title }, 'title', language),
})

const pendingNotice = (notice: Notice, language: string): null | PendingNotice => {
  const pending = pendingOf(notice)
  if (!pending || !notice.head) return null
  const held = heldOf(notice)
  return {
    id: notice.id,
    slug: notice.slug,
    causes: pending.causes.map((cause) => named(cause, language)),
    contentHash: pending.contentHash,
    held: held && { at: held.at, by: held.by, reason: held.reason },
    problems: pending.problems,
    since: pending.causes[0]?.since ?? pending.at,
    title: titleIn(notice, 'title', language),
    version: notice.head.version,
  }
}

/**
 * The notices that the user may read whose text would change if they were published again.
 *
 * @param language in which titles are given, where they are written in it
 * @param source only those pending because of this source
 */
export const listPending = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { language, source }: { language: string; source?: { collection: SourceKey; id: string } },
): Promise<PendingNotice[]> => {
  const notices = await noticesWith(req, options, { markedSince: { exists: true } })
  return notices
    .flatMap((notice) => pendingNotice(notice, language) ?? [])
    .filter(
      ({ causes }) =>
        !source || causes.some(({ id, collection }) => id === source.id && collection === source.collection),
    )
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
}

/** The version in force that is made with a source. The newest one is it where no other is in force, or will be. */
const versionInForce = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { id, head }: Notice,
  source: { collection: CollectionKey; id: string },
): Promise<null | number> => {
  if (!head) return null
  const name = sourceName(source.collection, source.id)
  const date = calendarDateOf(new Date(), options.timeZone)
  if (head.isAlone && head.effectiveFrom <= date) {
    return head.event === 'published' && name in head.sources ? head.version : null
  }
  const entry = await inForce(req, options, String(id), { date, instant: null })
  const uses = entry?.body.sources.some((one) => one.id === source.id && one.collection === source.collection)
  return entry?.event === 'published' && uses ? entry.version : null
}

/**
 * Everything that uses a source, of what the user may read.
 *
 * @returns null when there is no such source, or the user may not read it
 */
export const whereUsed = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { language, source }: { language: string; source: { collection: SourceKey; id: string } },
): Promise<null | Usage> => {
  const { collection, id } = source
  const slug = options.slugs[collection]
  if (!(await readable(req, slug, [id])).has(id)) return null
  const row = await req.payload.db.findOne<{ id: number | string } & Row>({
    collection: slug,
    req,
    where: { id: { equals: id } },
  })
  const users = await findUsers(req, options, collection, id)
  const around = await noticesAround(req, options, sourceName(collection, id))
  const ids = [...new Set([...around.drafts, ...around.saved, ...around.published])]
  const notices = await noticesWith(req, options, { id: { in: ids } })
  const using: UsingNotice[] = []
  for (const notice of notices) {
    const own = around.published.has(String(notice.id))
    const one = {
      id: notice.id,
      slug: notice.slug,
      inDraft: around.drafts.has(String(notice.id)),
      inForce: own ? await versionInForce(req, options, notice, source) : null,
      pending: pendingNotice(notice, language),
      title: titleIn(notice, 'title', language),
    }
    if (one.inDraft || one.inForce !== null || around.saved.has(String(notice.id))) using.push(one)
  }
  return {
    mayPublish: Boolean(req.user) && (await options.access.publish({ req })),
    notices: using,
    source: {
      id,
      collection,
      retired: row?.retired === true,
      title: row ? titleIn(row, titleFieldOf(req, slug), language) : id,
    },
    // What is in the trash still refers to it, and keeps it from being deleted.
    users: await toldTo(req, users, (one) => options.slugs[one as CollectionKey]),
  }
}

/**
 * What of the app's own collections and globals refers to a source. It reads every document that could, so it is asked for
 * by itself.
 *
 * @returns null when there is no such source, or the user may not read it
 */
export const usedElsewhere = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { id, collection }: { collection: SourceKey; id: string },
): Promise<null | UsageElsewhere> => {
  if (!(await readable(req, options.slugs[collection], [id])).has(id)) return null
  const found = await findForeignUsers(req, options, collection, id)
  const users = options.scope ? await toldTo(req, found) : found
  return { elsewhere: users.map((user) => ({ ...user, kind: labelOfSlug(req, user.collection) })) }
}

/** A source that is retired, as it is called in one language. */
export type RetiredSource = { collection: SourceKey; id: string; title: string }

/** What is pending, and of one source the retired sources that it still uses. */
export type PendingList = { notices: PendingNotice[]; retired: RetiredSource[] }

/** The retired sources that a source itself still refers to, in its newest draft or as it is saved. */
export const retiredIn = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { language, source }: { language: string; source: { collection: SourceKey; id: string } },
): Promise<RetiredSource[]> => {
  const slug = slugs[source.collection]
  if (!(await readable(req, slug, [source.id])).has(source.id)) return []
  const { docs: saved } = await req.payload.find({
    collection: slug,
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    showHiddenFields: true,
    where: { id: { equals: source.id } },
  })
  const names = namesIn((saved[0] as Row | undefined)?.uses)
  const found: RetiredSource[] = []
  for (const collection of SOURCE_KEYS) {
    const ids = names.flatMap((name) =>
      name.startsWith(`${collection}:`) ? [name.slice(collection.length + 1)] : [],
    )
    if (ids.length === 0) continue
    const title = titleFieldOf(req, slugs[collection])
    const { docs } = await req.payload.db.find<{ id: number | string } & Row>({
      collection: slugs[collection],
      limit: 0,
      pagination: false,
      req,
      select: { [title]: true },
      where: { and: [{ id: { in: ids } }, { retired: { equals: true } }] },
    })
    // What was moved to another organisation still refers to what is not that one's.
    const own = await readableAmong(
      req,
      slugs[collection],
      docs.map(({ id }) => String(id)),
    )
    for (const row of docs) {
      const id = String(row.id)
      if (own.has(id)) found.push({ id, collection, title: titleIn(row, title, language) })
    }
  }
  return found
}
