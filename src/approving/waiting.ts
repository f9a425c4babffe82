import type { PayloadRequest, Where } from 'payload'

import type { ApprovalState } from '../approvals/gate.js'
import type { Answered, AskedEntry, RequestSaid } from '../approvals/rows.js'
import type { Page } from '../notice/answers.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { Reader } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'
import type { GivenApproval } from './answers.js'

import { stateOf } from '../approvals/gate.js'
import { newestEntries, saidOf } from '../approvals/rows.js'
import { pageOf } from '../http/paging.js'
import { isWithin, ownersOf } from '../scopes.js'
import { titleIn } from '../sources/localisation.js'
import { listedWhere } from '../sources/readable.js'
import { withoutTrash } from '../sources/trash.js'
import { piecesOf } from '../storage/pieces.js'

/** How a request stands that somebody has something to do about. */
export const WAITING_STATES = [
  'open',
  'returned',
  'approved',
  'notPublished',
] as const satisfies readonly ApprovalState[]

export type WaitingState = (typeof WAITING_STATES)[number]

/** The newest request of a notice, where somebody has to approve it, to mend the notice, to publish it or to see why it was not published. */
export type Waiting = {
  answers: readonly Answered[]
  /** Since when it is as it is: an instant. */
  since: string
  state: WaitingState
} & AskedEntry

/** The newest record of each of some notices, by their ids. */
export const headHashes = (
  notices: readonly { head?: NoticeHead | null; id: number | string }[],
): Map<string, null | string> => new Map(notices.map(({ head, id }) => [String(id), head?.hash ?? null]))

const isWaiting = (state: ApprovalState): state is WaitingState =>
  (WAITING_STATES as readonly ApprovalState[]).includes(state)

/**
 * What waits for somebody among some notices, without its text: for an approval, for being mended, for being published, and what was
 * not published when it was to be. What waits for its moment waits for nobody; what nothing has come for by then does. Whether what is approved would still be published as it
 * is, is not looked at: that takes composing it.
 *
 * It takes two queries, one where nothing was asked.
 *
 * @param heads as {@link headHashes} gives them
 * @returns the oldest first
 */
export const waitingAmong = async (
  req: Reader,
  options: NormalisedOptions,
  heads: ReadonlyMap<string, null | string>,
): Promise<Waiting[]> => {
  const standing = standingOf(options, await newestEntries(req, heads))
  return waitingOf(options, heads, standing, await saidOf(req, requestsOf(standing)))
}

/** Where the app asks for no approvals any more, what was asked then waits for nobody. */
const standingOf = ({ approval }: NormalisedOptions, asked: readonly AskedEntry[]): AskedEntry[] =>
  asked.filter(({ publishAt }) => approval.approvals > 0 || publishAt !== null)

const requestsOf = (asked: readonly AskedEntry[]): string[] => [
  ...new Set(asked.map(({ request }) => request)),
]

const waitingOf = (
  options: NormalisedOptions,
  heads: ReadonlyMap<string, null | string>,
  standing: readonly AskedEntry[],
  said: ReadonlyMap<string, RequestSaid>,
): Waiting[] => {
  const now = new Date().toISOString()
  const newest = new Map(standing.map(({ notice, request }) => [notice, request]))
  return standing
    .flatMap((entry): Waiting[] => {
      const { head, notice, publishAt, request } = entry
      const { answers = [], notices = [] } = said.get(request) ?? {}
      // No answer of an author is taken, so that none has to be left out here.
      const state = stateOf(options, { frozen: { authors: [], head } }, answers, heads.get(notice) ?? null)
      // Nobody approves some of the notices of a request only.
      const isWhole = notices.every((one) => !heads.has(one) || newest.get(one) === request)
      if (!isWaiting(state) || (state === 'open' && !isWhole)) return []
      if (state === 'approved' && publishAt !== null && publishAt > now) return []
      const told = state === 'approved' && publishAt !== null ? publishAt : answers.at(-1)?.at
      const since = (state === 'open' ? undefined : told) ?? entry.at
      return [{ ...entry, answers, since, state }]
    })
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** What lists need of a notice to tell of its approval. */
export type ApprovedNotice = { head?: NoticeHead | null; id: number | string } & Row

/** Notices as far as {@link waitingAmong} and what tells of it look at them: all of them, or a page. */
const noticesToApprove = (
  req: Reader,
  { slugs }: NormalisedOptions,
  where: Where,
  page: { limit: number; page?: number; pagination?: false },
) =>
  req.payload.db.find<ApprovedNotice>({
    ...page,
    collection: slugs.notices,
    req,
    select: { head: true, slug: true, title: true },
    sort: ['id'],
    where,
  })

/** Notices, and requests, looked at together. */
const BATCH = 500

/**
 * The same as {@link waitingAmong} for a pass that nobody waits for: however many notices there are, each query is about some of them.
 *
 * @returns with the notices that something was asked of
 */
export const waitingByBatches = async (
  req: Reader,
  options: NormalisedOptions,
  where: Where,
): Promise<{ notices: Map<string, ApprovedNotice>; waiting: Waiting[] }> => {
  const heads = new Map<string, null | string>()
  const notices = new Map<string, ApprovedNotice>()
  const standing: AskedEntry[] = []
  const listed = withoutTrash(req.payload, options.slugs.notices, where)
  for (let page = 1, isMore = true; isMore; page += 1) {
    const { docs, hasNextPage } = await noticesToApprove(req, options, listed, { limit: BATCH, page })
    const some = headHashes(docs)
    const asked = standingOf(options, await newestEntries(req, some))
    const ids = new Set(asked.map(({ notice }) => notice))
    for (const row of docs) if (ids.has(String(row.id))) notices.set(String(row.id), row)
    for (const [id, hash] of some) heads.set(id, hash)
    standing.push(...asked)
    isMore = hasNextPage
  }
  const said = new Map<string, RequestSaid>()
  for (const some of piecesOf(requestsOf(standing), BATCH)) {
    for (const one of await saidOf(req, some)) said.set(...one)
  }
  return { notices, waiting: waitingOf(options, heads, standing, said) }
}

/** A notice with a request that waits for somebody. */
export type WaitingItem = {
  /** Who has approved it so far. */
  approvals: GivenApproval[]
  asked: GivenApproval
  notice: { id: number | string; slug: string; title: string }
  /** Names what is approved. Notices that are published again together have one. */
  request: string
  /**
   * Since when it is as it is: an instant, ISO 8601 in UTC.
   *
   * @format date-time
   */
  since: string
  /**
   * `open`: it waits for approvals. `returned`: it is to be mended. `approved`: it can be published, or was to be by now and nothing has
   * come for it. `notPublished`: it was not published when it was to be.
   */
  state: WaitingState
}

/** The answer of `GET /approvals`: a page of what waits for somebody, the oldest first. */
export type WaitingList = {
  /** How many have to approve; 0 where the app asks for none. */
  required: number
} & Page<WaitingItem>

/**
 * What waits for somebody among the notices that the user of a request may read.
 *
 * @param of.language of titles
 * @param of.state how it stands; undefined for all of it
 */
export const waitingList = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  {
    language,
    state,
    ...paging
  }: { language: string; limit: number; page: number; state: undefined | WaitingState },
): Promise<WaitingList> => {
  const { approvals: required } = options.approval
  const own = await listedWhere(req, options.slugs.notices)
  const rows = own ? (await noticesToApprove(req, options, own, { limit: 0, pagination: false })).docs : []
  const byID = new Map(rows.map((row) => [String(row.id), row]))
  const owners = await ownersOf(req, options)
  const waiting = await waitingAmong(req, options, headHashes(rows))
  const some = waiting.flatMap((one): WaitingItem[] => {
    const row = byID.get(one.notice)
    const isOwn = one.owner === null || isWithin(owners, [one.owner])
    if (!row || !isOwn || (state !== undefined && one.state !== state)) return []
    return [
      {
        approvals: one.answers.flatMap(({ at, by, kind }) => (kind === 'approved' ? [{ at, by }] : [])),
        asked: { at: one.at, by: one.by },
        notice: { id: row.id, slug: String(row.slug), title: titleIn(row, 'title', language) },
        request: one.request,
        since: one.since,
        state: one.state,
      },
    ]
  })
  return { ...pageOf(some, paging), required }
}
