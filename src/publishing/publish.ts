import type { PayloadRequest } from 'payload'

import { APIError, ValidationError } from 'payload'

import type { Language, NoticeContent } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from './localisation.js'
import type { PublicationRow } from './publications.js'
import type { PublicationRecord, SourceReference } from './record.js'

import { calendarDateOf } from '../notice/dates.js'
import { translate } from '../translations/index.js'
import { languagesOf } from './loadSources.js'
import { idOf } from './localisation.js'
import { latestPublication, rowOf } from './publications.js'
import {
  canonicalHash,
  hashContent,
  hashRecord,
  PUBLICATION_SCHEMA,
  publisherDigest,
  publisherOf,
} from './record.js'

type Unchained = Omit<PublicationRecord, 'hash' | 'previousHash' | 'publishedBy' | 'version'>

/** How often a number is looked for again where two publish at once on a database without transactions. */
const ATTEMPTS = 20

const labelOf = (user: PayloadRequest['user']): null | string => {
  const named = user as { email?: unknown; name?: unknown; username?: unknown } | null
  const label = [named?.name, named?.email, named?.username].find(
    (one) => typeof one === 'string' && one !== '',
  )
  return (label as string | undefined) ?? null
}

const isConflict = (error: unknown): boolean =>
  error instanceof ValidationError || (error as { code?: unknown } | null)?.code === 11000

/**
 * Appends a record to the chain of its notice: next number, hash of the one before.
 *
 * The unique key of notice and version decides who was first. Inside a transaction the loser gets an error to retry,
 * because a failed statement has ended its transaction; without one the next number is taken.
 *
 * @throws APIError 409 when someone else published at the same moment
 */
const append = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  latest: null | PublicationRow,
  record: (latest: null | PublicationRow) => null | Unchained,
): Promise<null | PublicationRecord> => {
  const publisher = publisherOf(req.user ? String(req.user.id) : null, labelOf(req.user))
  const inTransaction = Boolean(await req.transactionID)
  let before = latest
  for (let attempt = 1; ; attempt += 1) {
    const unchained = record(before)
    if (!unchained) return null
    const unhashed = {
      ...unchained,
      previousHash: before?.hash ?? null,
      publishedBy: publisher.id === null && publisher.label === null ? null : publisherDigest(publisher),
      version: (before?.version ?? 0) + 1,
    }
    const complete: PublicationRecord = { ...unhashed, hash: hashRecord(unhashed) }
    try {
      // Straight to the adapter: the collection itself refuses every operation. It catches nothing that carries `req`
      // through Payload's operations, which would end the transaction.
      await req.payload.db.create({ collection: slugs.publications, data: rowOf(complete, publisher), req })
      return complete
    } catch (error) {
      if (!isConflict(error)) throw error
      if (inTransaction || attempt >= ATTEMPTS) {
        throw new APIError(translate(req.t, 'privacyNotices:validation:publishConflict'), 409, null, true)
      }
      before = await latestPublication(req, slugs, unchained.notice)
    }
  }
}

/** Localized text of a row as texts by language: those that are written. */
const notesOf = (value: unknown, languages: { default: Language }): Record<Language, string> => {
  const entries =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [[languages.default, value] as const]
  return Object.fromEntries(
    entries.flatMap(([language, text]) =>
      typeof text === 'string' && text.trim() ? [[language, text.trim()]] : [],
    ),
  )
}

/** In which version each language's text last changed: where it is older than another's, the translation is. */
const changedIn = (
  content: Record<Language, NoticeContent>,
  version: number,
  lastText: null | PublicationRow,
): Record<Language, number> =>
  Object.fromEntries(
    Object.entries(content).map(([language, text]) => {
      const before = lastText?.body.content[language]
      const same = before !== undefined && canonicalHash(before) === canonicalHash(text)
      return [language, same ? (lastText?.body.changedIn[language] ?? version) : version]
    }),
  )

type PublishArgs = {
  content: Record<Language, NoticeContent>
  /** The stored notice, all languages. */
  notice: { id: number | string } & Row
  sources: SourceReference[]
  /** The newest version row, which the editor opens next. */
  version: Row | undefined
}

/**
 * Makes a publication of a notice, unless nothing changed since the newest one. Consumes the notice's `change`.
 *
 * @returns what changed in the notice itself, or null when no publication was made
 */
export const publish = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { content, notice, sources, version }: PublishArgs,
): Promise<null | Row> => {
  const { slugs, timeZone } = options
  const id = String(notice.id)
  const languages = languagesOf(req, options)
  const change = (notice.change ?? {}) as {
    effectiveFrom?: null | string
    note?: unknown
    type?: 'major' | 'minor' | null
  }
  const slug = String(notice.slug)
  const preparedOn = (notice.preparedOn as null | string | undefined) ?? null
  const contentHash = hashContent({ content, preparedOn, slug })
  const defaultLanguage = content[languages.default]
    ? languages.default
    : (Object.keys(content)[0] ?? languages.default)

  const newest = await latestPublication(req, slugs, id)
  // A withdrawal has no text: what is published after it is held against the text before it.
  const lastText =
    newest?.event === 'withdrawn' ? await latestPublication(req, slugs, id, 'published') : newest
  const record = await append(req, options, newest, (latest) => {
    if (latest?.event === 'published' && latest.contentHash === contentHash) return null
    const publishedAt = new Date()
    const today = calendarDateOf(publishedAt, timeZone)
    const effectiveFrom = change.effectiveFrom || today
    const changed = latest
      ? effectiveFrom < today
        ? effectiveFrom
        : today
      : ((notice.changedOn as null | string) ?? null)
    const note = notesOf(change.note, languages)
    return {
      schema: PUBLICATION_SCHEMA,
      change: change.type || Object.keys(note).length > 0 ? { note, type: change.type ?? 'major' } : null,
      changedIn: changedIn(
        content,
        (latest?.version ?? 0) + 1,
        latest?.event === 'published' ? latest : lastText,
      ),
      changedOn: changed && preparedOn && changed < preparedOn ? preparedOn : changed,
      content,
      contentHash,
      defaultLanguage,
      effectiveFrom,
      event: 'published',
      notice: id,
      preparedOn,
      publishedAt: publishedAt.toISOString(),
      slug,
      sources,
      withdrawal: null,
    }
  })
  if (!record) return null

  const consumed = {
    change: { effectiveFrom: null, note: emptied(change.note), type: null },
    changedOn: record.changedOn,
  }
  await req.payload.db.updateOne({
    id: notice.id,
    collection: slugs.notices,
    // The whole row: an SQL adapter empties the translations and sections that an update does not bring.
    data: { ...notice, ...consumed },
    req,
    returning: false,
  })
  if (version) {
    await req.payload.db.updateVersion({
      id: version.id as number | string,
      collection: slugs.notices,
      req,
      returning: false,
      versionData: { ...version, version: { ...(version.version as Row), ...consumed } },
    })
  }
  return { change: { effectiveFrom: null, note: null, type: null }, changedOn: record.changedOn }
}

/** The same languages with nothing in them. */
const emptied = (note: unknown): unknown =>
  typeof note === 'object' && note !== null
    ? Object.fromEntries(Object.keys(note).map((key) => [key, null]))
    : null

/** Records that a notice is withdrawn: readers get the reason and the successor instead of the text. */
export const withdraw = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { latest, notice }: { latest: PublicationRow; notice: { id: number | string } & Row },
): Promise<null | PublicationRecord> => {
  const { slugs, timeZone } = options
  const withdrawal = (notice.withdrawal ?? {}) as { reason?: unknown; successor?: unknown }
  const successorId = idOf(withdrawal.successor)
  const successor = successorId ? await latestPublication(req, slugs, successorId) : null
  return append(req, options, latest, (before) => {
    if (before?.event !== 'published') return null
    const publishedAt = new Date()
    return {
      ...before.body,
      schema: PUBLICATION_SCHEMA,
      change: null,
      content: {},
      contentHash: canonicalHash({}),
      effectiveFrom: calendarDateOf(publishedAt, timeZone),
      event: 'withdrawn',
      notice: before.notice,
      publishedAt: publishedAt.toISOString(),
      slug: before.slug,
      sources: [],
      withdrawal: {
        reason: notesOf(withdrawal.reason, languagesOf(req, options)),
        successor: successor?.slug ?? null,
      },
    }
  })
}
