import type { PayloadRequest, Where } from 'payload'

import { randomBytes, randomUUID } from 'node:crypto'

import type { NamedFinding } from '../checks/checkComposed.js'
import type { CalendarDate, Language, NoticeContent, PartialDate } from '../notice/document.js'
import type { WaitingChoice } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { Reader } from '../record/publications.js'
import type { KeptWaiver, PublicationRecord } from '../record/record.js'
import type { Row } from '../sources/localisation.js'
import type { OutboxRow } from '../storage/outbox.js'

import { NOTICE_APPROVALS } from '../options.js'
import { findPublications, NEWEST_FIRST } from '../record/publications.js'
import { isTaken } from '../storage/failures.js'
import { findInOutbox, insertInOutbox, writeInOutbox } from '../storage/outbox.js'
import { piecesOf } from '../storage/pieces.js'

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
  /** When it is to be published by itself: an instant, ISO 8601 in UTC. Null where whoever may publish does that. */
  publishAt: null | string
  /** When it was reviewed last, as readers are told. */
  reviewedOn: CalendarDate | null
  /** What is to become of versions that wait for their day; null where nothing waits. */
  waiting: null | WaitingChoice
  /** Why, and the address of the notice to read instead; null for a publication. */
  withdrawal: PublicationRecord['withdrawal']
}

/** What an approval is bound to. Whatever of it is otherwise than it was ends the approval. */
export const BOUND = [
  'event',
  'contentHash',
  'change',
  'changedOn',
  'effectiveFrom',
  'owner',
  'publishAt',
  'reviewedOn',
  'waiting',
  'withdrawal',
] as const satisfies readonly (keyof Bound)[]

/** A part of what is approved. */
export type BoundPart = (typeof BOUND)[number]

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

/** A notice as it was saved when it was asked about: what a request publishes that does so by itself, whatever is saved since. */
export type Saved = {
  /** When that was saved; null where nothing tells. */
  at: null | string
  /** The files that it was brought in from. */
  broughtFrom: NonNullable<PublicationRecord['broughtFrom']> | null
  /** The notice with all languages. */
  row: Row
}

/** What was asked to be approved of one notice. Several notices that are published again together are one request. */
export type Asked = {
  at: string
  by: Account
  frozen: Frozen
  notice: string
  /** Whose the notice is, where there are several organisations. */
  owner: null | string
  request: string
  /** Only of what is to be published by itself. */
  saved: null | Saved
}

/** The same without the text, as lists have it. */
export type AskedEntry = { head: null | string; publishAt: null | string } & Omit<Asked, 'frozen' | 'saved'>

/**
 * Why something was not published when it was to be.
 *
 * - `open`: it lacked an approval
 * - `returned`: somebody had returned it
 * - `late`: the run that was to publish it came later than the app allows
 * - `outdated`: the notice was published, or something else was asked of it, since
 * - `differs`: it is not what was asked for any longer
 * - `account`: the account of whoever asked is no more
 * - `right`: whoever asked may no longer publish it
 * - `refused`: it could not be published; the message says why
 */
export const WHY_NOT = [
  'open',
  'returned',
  'late',
  'outdated',
  'differs',
  'account',
  'right',
  'refused',
] as const

/** That something was not published when it was to be, and why. */
export type WhyNot = {
  reason: (typeof WHY_NOT)[number]
  /** What was otherwise by then. */
  differs: BoundPart[]
  /** What publishing was refused with, in the language of the app; null where the reason says it all. */
  message: null | string
}

/** What became of a request: what others said of it, that it was cancelled, and what its moment brought. */
const ANSWERS = ['approved', 'cancelled', 'notPublished', 'published', 'returned'] as const

/** What was said of a request, or became of it. */
export type Answered = {
  at: string
  by: Account
  kind: (typeof ANSWERS)[number]
  /** Why it was returned; null for everything else. */
  remark: null | string
  salt: string
  /** The section that the remark is about, by its anchor; null for all of it. */
  section: null | string
  /** Why it was not published when it was to be; null for everything else. */
  why: null | WhyNot
}

type StoredRow = {
  id: number | string
  account: string
  api: null | string
  at: string
  by: { id: null | string; label: null | string; salt?: string } | null
  frozen: { text: string } | null
  head: null | string
  kind: 'asked' | 'begun' | 'drafted' | Answered['kind']
  notice: null | string
  owner: null | string
  publishAt: null | string
  remark: null | string
  request: null | string
  section: null | string
  why: null | { text: string }
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

const knownIn = (row: StoredRow): Omit<Asked, 'frozen' | 'saved'> => ({
  at: row.at,
  by: accountIn(row),
  notice: row.notice ?? '',
  owner: row.owner ?? null,
  request: row.request ?? '',
})

const entryIn = (row: StoredRow): AskedEntry => ({
  ...knownIn(row),
  head: row.head ?? null,
  publishAt: row.publishAt ?? null,
})

// As text, because adapters leave out what is empty, and order what they keep.
const askedIn = (row: StoredRow): Asked => {
  const { saved, ...frozen } = JSON.parse(row.frozen?.text ?? '{}') as { saved?: Saved } & Frozen
  return {
    ...knownIn(row),
    frozen: { ...frozen, publishAt: frozen.publishAt ?? null },
    saved: saved ?? null,
  }
}

const answeredIn = (row: StoredRow): Answered => ({
  at: row.at,
  by: accountIn(row),
  kind: row.kind as Answered['kind'],
  remark: row.remark ?? null,
  salt: row.by?.salt ?? '',
  section: row.section ?? null,
  why: row.why ? (JSON.parse(row.why.text) as WhyNot) : null,
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
  publishAt: true,
  remark: true,
  request: true,
  section: true,
  why: true,
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

/** Keeps something of which one row only can have the key: false where there is one already. */
const keepFirst = async (...kept: Parameters<typeof keep>): Promise<boolean> => {
  try {
    await keep(...kept)
    return true
  } catch (error) {
    if (!isTaken(error)) throw error
    return false
  }
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
  asked: readonly { frozen: Frozen; notice: string; owner: null | string; saved?: Saved }[],
): Promise<string> => {
  const request = randomUUID()
  const now = await askedAt(req, kept.now, asked)
  for (const { frozen, notice, owner, saved } of asked) {
    await keep(
      req,
      `asked:${request}:${notice}`,
      { ...kept, now, owner },
      {
        frozen: { text: JSON.stringify(saved ? { ...frozen, saved } : frozen) },
        head: frozen.head,
        kind: 'asked',
        notice,
        publishAt: frozen.publishAt,
        request,
      },
    )
  }
  return request
}

/** Keeps that somebody approves a request: once, however often they do and however many at once. */
export const keepApproved = async (req: Reader, kept: Kept, request: string): Promise<void> => {
  await keepFirst(req, `approved:${request}:${kept.by.account}`, kept, { kind: 'approved', request })
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

/** Whose turn a request is: cancelling it and beginning to publish it have one key, so that the first of them counts. */
const turnOf = (request: string): string => `turn:${request}`

/** Keeps that a request is cancelled. */
export const keepCancelled = (req: Reader, kept: Kept, request: string): Promise<boolean> =>
  keepFirst(req, turnOf(request), kept, { kind: 'cancelled', request })

/** What the clock does is nobody's act. */
const CLOCK: Account = { account: 'clock', id: null, label: null }

type ByClock = Pick<Asked, 'notice' | 'owner' | 'request'>

/**
 * Keeps that the publishing of a request has begun: from then on it cannot be cancelled.
 *
 * @returns false where it is cancelled
 */
export const keepBegun = async (req: Reader, { owner, request }: ByClock, now: Date): Promise<boolean> => {
  const kept = { by: CLOCK, now, owner }
  if (await keepFirst(req, turnOf(request), kept, { kind: 'begun', request })) return true
  const cancelled = await rowsOf(req, ofKind('cancelled', { request: { equals: request } }), { limit: 1 })
  return cancelled.length === 0
}

/** Whether the publishing of a request has begun, so that it cannot be cancelled. */
export const hasBegun = async (req: Reader, request: string): Promise<boolean> =>
  (await rowsOf(req, ofKind('begun', { request: { equals: request } }), { limit: 1 })).length > 0

/** Keeps what the moment of a request has brought: once, and never both. */
const keepEnded = (
  req: Reader,
  { notice, owner, request }: ByClock,
  now: Date,
  data: Pick<StoredRow, 'kind'> & Partial<StoredRow>,
): Promise<boolean> =>
  keepFirst(req, `ended:${request}`, { by: CLOCK, now, owner }, { ...data, notice, request })

/** Keeps that a request was published when it was to be. */
export const keepPublished = (req: Reader, asked: ByClock, now: Date): Promise<boolean> =>
  keepEnded(req, asked, now, { kind: 'published' })

/** Keeps that a request was not published when it was to be, and why. */
export const keepNotPublished = (req: Reader, asked: ByClock, now: Date, why: WhyNot): Promise<boolean> =>
  keepEnded(req, asked, now, { kind: 'notPublished', why: { text: JSON.stringify(why) } })

/** What nothing comes after of what is to be published at a moment. */
const ENDS = ['cancelled', 'notPublished', 'published'] as const satisfies readonly StoredRow['kind'][]

/** Requests looked up at a time. */
const BATCH = 500

/** Which of some requests have ended. */
const endedAmong = async (req: Reader, requests: readonly string[]): Promise<Set<string>> => {
  const ended = new Set<string>()
  for (const some of piecesOf(requests, BATCH)) {
    const rows = await rowsOf(
      req,
      { and: [{ request: { in: some } }, { kind: { in: [...ENDS] } }] },
      { select: { request: true } },
    )
    for (const { request } of rows) ended.add(String(request))
  }
  return ended
}

const DAY = 86_400_000

/** Names the row of the outbox that says before which moment nothing is due any more. */
const CURSOR = 'scheduleFrom'

/** Begins of a day ago: what is asked for a moment may be seen later than that, as transactions end and clocks differ. */
const farBehind = (now: Date): string => new Date(Math.floor((now.getTime() - DAY) / DAY) * DAY).toISOString()

/** Notes before which moment everything has ended. Where it cannot be noted, the next run reads more: what is due is published all the same. */
const noteHowFar = async ({ payload }: Reader, cursor: OutboxRow | undefined, at: string): Promise<void> => {
  const row = {
    attempt: 0,
    error: null,
    key: CURSOR,
    kind: CURSOR,
    recipient: CURSOR,
    state: 'sent',
  } as const
  try {
    await (cursor ? writeInOutbox(payload, cursor.id, { at }) : insertInOutbox(payload, { ...row, at }))
  } catch (error) {
    payload.logger.warn({
      err: error,
      msg: 'payload-privacy-notices: how far everything was published at its moment could not be noted',
    })
  }
}

/**
 * The requests that were to be published by now, and of which nothing has come yet: oldest first. What has ended is not read again: how
 * far everything has is noted once a day.
 */
export const dueRequests = async (req: Reader, now: Date): Promise<string[]> => {
  const { payload } = req
  const [cursor] = await findInOutbox(payload, { key: { equals: CURSOR } })
  const behind = farBehind(now)
  // What was asked since a clock was ahead may be for a moment before the one that was noted then.
  const isKnown = cursor !== undefined && cursor.at <= behind
  const rows = await rowsOf(
    req,
    ofKind('asked', {
      and: [
        { publishAt: { less_than_equal: now.toISOString() } },
        ...(isKnown ? [{ publishAt: { greater_than_equal: cursor.at } }] : []),
      ],
    }),
    { select: { publishAt: true, request: true }, sort: ['publishAt', 'id'] },
  )
  const over = await endedAmong(
    req,
    rows.map(({ request }) => String(request)),
  )
  const due = rows.filter(({ request }) => !over.has(String(request)))
  const oldest = due[0]?.publishAt ?? behind
  const at = oldest < behind ? oldest : behind
  if (cursor ? cursor.at !== at : rows.length > 0) await noteHowFar(req, cursor, at)
  return due.map(({ request }) => String(request))
}

/** The account of a request, with the collection that it is in; null for a request of nobody, such as a program's. */
export const userOf = ({ user }: Pick<PayloadRequest, 'user'>, label: null | string): Account | null =>
  user ? { account: `${user.collection}:${user.id}`, id: String(user.id), label } : null

const authorIn = (row: StoredRow): Author => ({ ...accountIn(row), assistant: row.api === 'MCP' })

const whereUpon = (head: null | string): Where =>
  head === null ? { head: { exists: false } } : { head: { equals: head } }

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
    whereUpon(head),
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
    .map(authorIn)
}

/** Those who saved a draft of a notice while a record was its newest. */
export const authorsUpon = async (req: Reader, notice: string, head: null | string): Promise<Author[]> =>
  (await rowsOf(req, ofKind('drafted', { and: [{ notice: { equals: notice } }, whereUpon(head)] }))).map(
    authorIn,
  )
