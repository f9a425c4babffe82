import type { Where } from 'payload'

import type { ApprovalState } from '../approvals/gate.js'
import type { Answered, AskedEntry } from '../approvals/rows.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { Reader } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'

import { stateOf } from '../approvals/gate.js'
import { newestEntries, saidOf } from '../approvals/rows.js'

/** How a request stands that somebody has something to do about. */
export const WAITING_STATES = ['open', 'returned', 'approved'] as const satisfies readonly ApprovalState[]

export type WaitingState = (typeof WAITING_STATES)[number]

/** The newest request of a notice, where somebody has to approve it, to mend the notice or to publish it. */
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
 * What waits for somebody among some notices, without its text: for an approval, for being mended, for being published. Whether what
 * is approved would still be published as it is, is not looked at: that takes composing it.
 *
 * It takes two queries, one where nothing was asked; none where the app asks for no approvals.
 *
 * @param heads as {@link headHashes} gives them
 * @returns the oldest first
 */
export const waitingAmong = async (
  req: Reader,
  options: NormalisedOptions,
  heads: ReadonlyMap<string, null | string>,
): Promise<Waiting[]> => {
  if (options.approval.approvals === 0) return []
  const standing = await newestEntries(req, heads)
  const said = await saidOf(req, [...new Set(standing.map(({ request }) => request))])
  const newest = new Map(standing.map(({ notice, request }) => [notice, request]))
  return standing
    .flatMap((entry): Waiting[] => {
      const { head, notice, request } = entry
      const { answers = [], notices = [] } = said.get(request) ?? {}
      // No answer of an author is taken, so that none has to be left out here.
      const state = stateOf(options, { frozen: { authors: [], head } }, answers, heads.get(notice) ?? null)
      // Nobody approves some of the notices of a request only.
      const isWhole = notices.every((one) => !heads.has(one) || newest.get(one) === request)
      if (!isWaiting(state) || (state === 'open' && !isWhole)) return []
      const since = (state === 'open' ? undefined : answers.at(-1)?.at) ?? entry.at
      return [{ ...entry, answers, since, state }]
    })
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** What lists need of a notice to tell of its approval. */
export type ApprovedNotice = { head?: NoticeHead | null; id: number | string } & Row

/** Notices as far as {@link waitingAmong} and what tells of it look at them. */
export const noticesToApprove = async (
  req: Reader,
  { slugs }: NormalisedOptions,
  where: Where,
): Promise<ApprovedNotice[]> =>
  (
    await req.payload.db.find<ApprovedNotice>({
      collection: slugs.notices,
      limit: 0,
      pagination: false,
      req,
      select: { head: true, slug: true, title: true },
      sort: ['id'],
      where,
    })
  ).docs
