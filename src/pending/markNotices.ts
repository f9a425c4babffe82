import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { SourceCache } from '../sources/loadSources.js'
import type { Row } from '../sources/localisation.js'
import type { SourceKey } from '../sources/names.js'
import type { Cause, Mark, MarkedNotice } from './mark.js'

import { composeNotice, hashOfText } from '../publishing/composeNotice.js'
import { optionsOf, requestOf } from '../installation.js'
import { textsOf } from '../publishing/intent.js'
import { languagesOf, newSourceCache } from '../sources/loadSources.js'
import { writeBeside } from '../publishing/storedNotices.js'
import { canonicalHash } from '../record/record.js'
import { namesIn, sourceName } from '../sources/names.js'
import { noticesMadeWith, titleFieldOf } from '../sources/usage.js'
import { isPublished, pendingOf } from './mark.js'
import { piecesOf } from '../storage/pieces.js'

/** How many notices are in memory at a time. */
const BATCH = 25

type Changed = Omit<Cause, 'since'>
type Notice = { id: number | string; _status?: string } & MarkedNotice & Row

/** Notices as they are saved, in pieces that fit into memory. */
export const savedNotices = async function* (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  ids: readonly string[],
): AsyncGenerator<Notice[], void, void> {
  for (const some of piecesOf(ids, BATCH)) {
    const { docs } = await req.payload.db.find<Notice>({
      collection: slugs.notices,
      limit: 0,
      pagination: false,
      req,
      where: { id: { in: some } },
    })
    yield docs
  }
}

const instant = (value: unknown): string => new Date(value as string).toISOString()

/** The mark a notice should have, given what of its sources has just changed; null when nothing is pending. */
const markFor = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: Notice,
  changed: Changed | null,
  cache: SourceCache,
): Promise<Mark | null> => {
  const { head } = notice
  if (!head || !isPublished(notice) || notice._status !== 'published') return null
  // One that was put back from an export, and refers to nothing yet: nothing that changes elsewhere changes it.
  if (namesIn(notice.uses).length === 0) return null
  const { content, problems } = await composeNotice(req, options, notice, cache)
  const contentHash = hashOfText(notice, content)
  if (contentHash === head.contentHash) return null
  const before = pendingOf(notice)
  const changes = contentHash !== (before?.contentHash ?? head.contentHash)
  const known = before?.causes ?? []
  return {
    against: head.hash,
    at: before?.at ?? new Date().toISOString(),
    causes: changes && changed ? withCause(known, changed) : known,
    contentHash,
    problems: problems.length,
  }
}

const withCause = (causes: Cause[], changed: Changed): Cause[] => {
  const isSame = ({ id, collection }: Cause) => id === changed.id && collection === changed.collection
  const since = causes.find(isSame)?.since ?? changed.at
  return [...causes.filter((one) => !isSame(one)), { ...changed, since }].sort((a, b) =>
    a.since < b.since ? -1 : 1,
  )
}

/**
 * Compares the text of notices as their sources give it now with what is published, and marks those that differ.
 *
 * @param ids of the notices to look at
 * @param changed the source that has just been saved; null looks without saying which
 * @returns how many have changes pending
 */
export const markNotices = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  ids: readonly string[],
  changed: Changed | null,
  onProgress?: (progress: { done: number; total: number }) => void,
): Promise<number> => {
  let pending = 0
  let done = 0
  for await (const notices of savedNotices(req, options, ids)) {
    const cache = newSourceCache()
    for (const notice of notices) {
      const mark = await markFor(req, options, notice, changed, cache)
      if (canonicalHash(mark) !== canonicalHash(notice.mark ?? null)) {
        const markedSince = mark && (mark.causes[0]?.since ?? mark.at)
        await writeBeside(req, options, notice.id, { mark, markedSince })
      }
      if (mark) pending += 1
      done += 1
      onProgress?.({ done, total: ids.length })
    }
  }
  return pending
}

/** Marks the notices whose text a saved source would change. A draft of a source changes none. */
export const markUsers =
  (options: NormalisedOptions, key: SourceKey): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, req }) => {
    const { id, updatedAt } = doc as { id: number | string; updatedAt: string }
    if (operation === 'create' || options.disabled) return doc
    const saved = await req.payload.db.findOne<{ id: number | string } & Row>({
      collection: collection.slug,
      req,
      select: { [titleFieldOf(req, collection.slug)]: true, updatedAt: true },
      where: { id: { equals: id } },
    })
    if (!saved || instant(saved.updatedAt) !== instant(updatedAt)) return doc
    const ids = await noticesMadeWith(req, options, sourceName(key, id))
    const title = textsOf(saved[titleFieldOf(req, collection.slug)], languagesOf(req, options).default)
    await markNotices(req, options, ids, { id: String(id), at: instant(updatedAt), collection: key, title })
    return doc
  }

/** How many notices there are, and how many have changes pending. */
export type RefreshReport = { notices: number; pending: number }

/**
 * Looks at every notice anew: for an app that has changed its options or got a newer version of the plugin, whose own texts
 * and headings stand in notices too, and for one whose sources were changed past Payload.
 */
export const refreshPending = async (
  payload: Payload,
  { onProgress }: { onProgress?: (progress: { done: number; total: number }) => void } = {},
): Promise<RefreshReport> => {
  const options = optionsOf(payload)
  const req = await requestOf(payload)
  const { docs } = await payload.db.find<{ id: number | string } & Row>({
    collection: options.slugs.notices,
    limit: 0,
    pagination: false,
    req,
    select: { slug: true },
  })
  const ids = docs.map(({ id }) => String(id))
  return { notices: ids.length, pending: await markNotices(req, options, ids, null, onProgress) }
}
