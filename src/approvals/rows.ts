import type { PayloadRequest, Where } from 'payload'

import { randomBytes, randomUUID } from 'node:crypto'

import type { NamedFinding } from '../checks/checkComposed.js'
import type { CalendarDate, Language, NoticeContent, PartialDate } from '../notice/document.js'
import type { WaitingChoice } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { Reader } from '../record/publications.js'
import type { KeptWaiver, PublicationRecord } from '../record/record.js'

import { NOTICE_APPROVALS } from '../options.js'
import { findPublications, NEWEST_FIRST } from '../record/publications.js'
import { isTaken } from '../storage/failures.js'

/** An account, as it is kept with what it did. */
export type Account = {
  /** The collection of accounts and the id in it: two are never the same. */
  account: string
  id: null | string
  label: null | string
}

/** Somebody who wrote what is to be approved. */
export type Author = {
  /** Whether an assistant (MCP) saved it in their name. */
  assistant: boolean
} & Account

/** What readers are going to get, as far as an approval is bound to it. */
export type Bound = {
  /** What its record will say of the change. */
  change: PublicationRecord['change']
  /** The date that a first version states as that of its last change; null for one that states its own day. */
  changedOn: null | PartialDate
  contentHash: string
  /** Null for the day on which it is published. */
  effectiveFrom: CalendarDate | null
  event: PublicationRecord['event']
  /** The hash of the newest record of the notice; null before its first. */
  head: null | string
  /** Whose the notice is, where there are several organisations. */
  owner: null | string
  /** When it was reviewed last, as readers are told. */
  reviewedOn: CalendarDate | null
  /** What is to become of versions that wait for their day; null where nothing waits. */
  waiting: null | WaitingChoice
  /** Why, and the address of the notice to read instead; null for a publication. */
  withdrawal: PublicationRecord['withdrawal']
}

/** What was asked to be approved, as it was then. */
export type Frozen = {
  /** Whether it is published again as it was saved, with its sources as they are now: then drafts are no part of it. */
  again: boolean
  /** Those who approve nothing of it: who saved a draft since the last publication, and who asked. */
  authors: Author[]
  /** The version that the text was compared with; null where there was none. */
  before: null | number
  /** The text by language; nothing for a withdrawal. */
  content: Record<Language, NoticeContent>
  /** What rules found and nobody has to put right. */
  findings: NamedFinding[]
  preparedOn: null | PartialDate
  slug: string
  /** The number of the version that it is to follow; null for a first one. */
  version: null | number
  /** What somebody let be of what rules found, and why. */
  waivers: Omit<KeptWaiver, 'salt'>[]
} & Bound

/** What was asked to be approved of one notice. Several notices that are published again together are one request. */
export type Asked = {
  at: string
  by: Account
  frozen: Frozen
  notice: string
  /** Whose the notice is, where there are several organisations. */
  owner: null | string
  request: string
}

/** The same without the text, as lists have it. */
export type AskedEntry = { head: null | string } & Omit<Asked, 'frozen'>

/** What somebody can say of a request. */
const ANSWERS = ['approved', 'returned'] as const

/** What somebody said of a request. */
export type Answered = {
  at: string
  by: Account
  kind: (typeof ANSWERS)[number]
  /** Why it was returned; null for an approval. */
  remark: null | string
  salt: string
  /** The section that the remark is about, by its anchor; null for all of it. */
  section: null | string
}

type StoredRow = {
  id: number | string
  account: string
  api: null | string
  at: string
  by: { id: null | string; label: null | string; salt?: string } | null
  frozen: { text: string } | null
  head: null | string
  kind: 'asked' | 'drafted' | Answered['kind']
  notice: null | string
  owner: null | string
  remark: null | string
  request: null | string
  section: null | string
} & Record<string, unknown>

const rowsOf = async (
  req: Reader,
  where: Where,
  {
    limit = 0,
    select,
    sort = ['at', 'id'],
  }: { limit?: number; select?: Record<string, true>; sort?: string[] } = {},
): Promise<StoredRow[]> =>
  (
    await req.payload.db.find<StoredRow>({
      collection: NOTICE_APPROVALS,
      limit,
      pagination: false,
      req,
      select,
      sort,
      where,
    })
  ).docs

const accountIn = ({ account, by }: StoredRow): Account => ({
  account,
  id: by?.id ?? null,
  label: by?.label ?? null,
})

const entryIn = (row: StoredRow): AskedEntry => ({
  at: row.at,
  by: accountIn(row),
  head: row.head ?? null,
  notice: row.notice ?? '',
  owner: row.owner ?? null,
  request: row.request ?? '',
})

// As text, because adapters leave out what is empty, and order what they keep.
const askedIn = (row: StoredRow): Asked => ({
  ...entryIn(row),
  frozen: JSON.parse(row.frozen?.text ?? 'null') as Frozen,
})

const answeredIn = (row: StoredRow): Answered => ({
  at: row.at,
  by: accountIn(row),
  kind: row.kind as Answered['kind'],
  remark: row.remark ?? null,
  salt: row.by?.salt ?? '',
  section: row.section ?? null,
})

const ofKind = (kind: StoredRow['kind'], where: Where): Where => ({
  and: [where, { kind: { equals: kind } }],
})

/** What was asked of a notice, newest first. */
export const askedOf = async (req: Reader, notice: string, limit = 0): Promise<Asked[]> =>
  (await rowsOf(req, ofKind('asked', { notice: { equals: notice } }), { limit, sort: ['-at', '-id'] })).map(
    askedIn,
  )

/** What was asked last of a notice: what was asked before counts no longer. */
export const newestAsked = async (req: Reader, notice: string): Promise<Asked | undefined> =>
  (await askedOf(req, notice, 1))[0]

/** What a request asks, of each of its notices. */
export const askedTogether = async (req: Reader, request: string): Promise<Asked[]> =>
  (await rowsOf(req, ofKind('asked', { request: { equals: request } }))).map(askedIn)

/** What was said of a request, oldest first. */
export const answersTo = async (req: Reader, request: string): Promise<Answered[]> =>
  (
    await rowsOf(req, {
      and: [{ request: { equals: request } }, { kind: { in: [...ANSWERS] } }],
    })
  ).map(answeredIn)

/** Everything but the frozen texts, which can be long. */
const LIGHT = {
  account: true,
  at: true,
  by: true,
  head: true,
  kind: true,
  notice: true,
  owner: true,
  remark: true,
  request: true,
  section: true,
} as const

/**
 * What was asked last of each of some notices, where nothing was recorded of the notice since; in one query.
 *
 * @param heads the hash of the newest record of each notice, by its id; null for one that has none
 */
export const newestEntries = async (
  req: Reader,
  heads: ReadonlyMap<string, null | string>,
): Promise<AskedEntry[]> => {
  const hashes = [...heads.values()].filter((hash) => hash !== null)
  const unpublished = [...heads].flatMap(([notice, hash]) => (hash === null ? [notice] : []))
  const or: Where[] = [
    ...(hashes.length > 0 ? [{ head: { in: hashes } }] : []),
    ...(unpublished.length > 0
      ? [{ and: [{ head: { exists: false } }, { notice: { in: unpublished } }] }]
      : []),
  ]
  if (or.length === 0) return []
  const newest = new Map<string, AskedEntry>()
  for (const row of await rowsOf(req, ofKind('asked', { or }), { select: LIGHT })) {
    const entry = entryIn(row)
    if (heads.get(entry.notice) === entry.head) newest.set(entry.notice, entry)
  }
  return [...newest.values()]
}

/** What is known of a request without its texts: of which notices it is, and what was said of it, oldest first. */
export type RequestSaid = { answers: Answered[]; notices: string[] }

/** What was said of some requests, in one query. */
export const saidOf = async (req: Reader, requests: readonly string[]): Promise<Map<string, RequestSaid>> => {
  const said = new Map(
    requests.map((request): [string, RequestSaid] => [request, { answers: [], notices: [] }]),
  )
  if (said.size === 0) return said
  const where: Where = {
    and: [{ request: { in: [...said.keys()] } }, { kind: { in: ['asked', ...ANSWERS] } }],
  }
  for (const row of await rowsOf(req, where, { select: LIGHT })) {
    const one = said.get(row.request ?? '')
    if (row.kind !== 'asked') one?.answers.push(answeredIn(row))
    else one?.notices.push(entryIn(row).notice)
  }
  return said
}

type Kept = { by: Account; now: Date; owner: null | string }

const keep = async (
  req: Reader,
  key: string,
  { by: { account, id, label }, now, owner }: Kept,
  data: Pick<StoredRow, 'kind'> & Partial<StoredRow>,
): Promise<void> => {
  await req.payload.db.create({
    collection: NOTICE_APPROVALS,
    data: {
      ...data,
      account,
      at: now.toISOString(),
      by: { id, label, salt: randomBytes(16).toString('hex') },
      key,
      owner,
    },
    req,
    returning: false,
  })
}

/** When something is asked: after whatever was asked before, also where the clock was ahead then. */
const askedAt = async (req: Reader, now: Date, asked: readonly { notice: string }[]): Promise<Date> => {
  let at = now.getTime()
  for (const { notice } of asked) {
    const newest = await newestAsked(req, notice)
    if (newest) at = Math.max(at, Date.parse(newest.at) + 1)
  }
  return new Date(at)
}

/** Keeps what is asked of some notices, as one request: the newest of each of them. */
export const keepAsked = async (
  req: Reader,
  kept: Omit<Kept, 'owner'>,
  asked: readonly { frozen: Frozen; notice: string; owner: null | string }[],
): Promise<string> => {
  const request = randomUUID()
  const now = await askedAt(req, kept.now, asked)
  for (const { frozen, notice, owner } of asked) {
    await keep(
      req,
      `asked:${request}:${notice}`,
      { ...kept, now, owner },
      { frozen: { text: JSON.stringify(frozen) }, head: frozen.head, kind: 'asked', notice, request },
    )
  }
  return request
}

/** Keeps that somebody approves a request: once, however often they do and however many at once. */
export const keepApproved = async (req: Reader, kept: Kept, request: string): Promise<void> => {
  try {
    await keep(req, `approved:${request}:${kept.by.account}`, kept, { kind: 'approved', request })
  } catch (error) {
    if (!isTaken(error)) throw error
  }
}

/** Keeps that somebody returns a request, and why. */
export const keepReturned = (
  req: Reader,
  kept: Kept,
  request: string,
  { notice, remark, section }: { notice: string; remark: string; section: null | string },
): Promise<void> =>
  keep(req, `returned:${request}:${randomUUID()}`, kept, {
    kind: 'returned',
    notice,
    remark,
    request,
    section,
  })

/** The account of a request, with the collection that it is in; null for a request of nobody, such as a program's. */
export const userOf = ({ user }: Pick<PayloadRequest, 'user'>, label: null | string): Account | null =>
  user ? { account: `${user.collection}:${user.id}`, id: String(user.id), label } : null

/**
 * Keeps that somebody saved a draft of a notice: who writes what is to be approved does not approve it.
 *
 * @param of.api by which interface: `MCP` is an assistant's
 * @param of.head hash of the newest record of the notice
 */
export const keepAuthor = async (
  req: Reader,
  kept: Kept,
  { api, head, notice }: { api: string; head: null | string; notice: string },
): Promise<void> => {
  const where: Where[] = [
    { notice: { equals: notice } },
    { account: { equals: kept.by.account } },
    { api: { equals: api } },
    head === null ? { head: { exists: false } } : { head: { equals: head } },
  ]
  if ((await rowsOf(req, ofKind('drafted', { and: where }), { limit: 1 })).length > 0) return
  await keep(req, `drafted:${randomUUID()}`, kept, { api, head, kind: 'drafted', notice })
}

/** How many of the newest records are looked through for one that somebody saved. */
const LOOKED_THROUGH = 100

/**
 * When a text of the notice was last published by a save, and the hashes of that record and those after it: what was only published
 * again leaves drafts unpublished.
 */
const lastSaved = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  notice: string,
): Promise<{ at: string; heads: string[] } | null> => {
  const entries = await findPublications<
    { details: { cause?: unknown } } & Pick<PublicationRecord, 'event' | 'hash' | 'publishedAt'>
  >(
    req,
    slugs,
    { notice: { equals: notice } },
    {
      limit: LOOKED_THROUGH,
      select: { details: true, event: true, hash: true, publishedAt: true },
      sort: NEWEST_FIRST,
    },
  )
  const index = entries.findIndex(({ details, event }) => event === 'published' && !details.cause)
  const saved = entries[index]
  return saved
    ? {
        at: new Date(saved.publishedAt).toISOString(),
        heads: entries.slice(0, index + 1).map(({ hash }) => hash),
      }
    : null
}

/**
 * Those who saved a draft of a notice since it was last published by a save: by what was the newest record then, because that may be
 * ahead of the clock.
 */
export const authorsOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: string,
): Promise<Author[]> => {
  const since = await lastSaved(req, options, notice)
  const rows = await rowsOf(req, ofKind('drafted', { notice: { equals: notice } }))
  return rows
    .filter(({ at, head }) => !since || at > since.at || (head !== null && since.heads.includes(head)))
    .map((row) => ({ ...accountIn(row), assistant: row.api === 'MCP' }))
}
