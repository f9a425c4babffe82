import type { PayloadRequest, Where } from 'payload'

import { Forbidden, NotFound } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { NotedReview, Reviewable, ReviewOutcome } from '../notice/reviews.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { Reader } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'

import { calendarDateOf } from '../notice/dates.js'
import { datesAfterReview, dayAfter, dueOn, parsePeriod } from '../notice/reviews.js'
import { refuseAssistant } from '../access.js'
import { NOTICE_REVIEWS } from '../options.js'
import { accountOf } from '../publishing/intent.js'
import { writeBeside } from '../publishing/storedNotices.js'
import { publisherDigest, publisherOf } from '../record/record.js'
import { ownersOfRow } from '../scopes.js'
import { confirm } from '../storage/confirmStored.js'
import { inTransaction } from '../storage/transaction.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { listedWhere } from '../sources/readable.js'

/** A review of a notice as it is kept: nothing changes or removes one. */
export type Review = {
  /** When it was noted: an instant, ISO 8601 in UTC. */
  at: string
  /** Whose account noted it, and a digest of who that was. */
  by: { digest: string; id: null | string; label: null | string }
  nextReviewOn: CalendarDate | null
  note: null | string
  /** Id of the notice. */
  notice: string
  outcome: ReviewOutcome
  reviewedOn: CalendarDate
  /** The newest version at the time; null for a notice that had none. */
  version: null | number
}

/** The reviews of a notice, newest first. */
export type ReviewList = { reviews: Review[] }

/** What a reviewer says. */
export type GivenReview = {
  /** The day of the next review; undefined proposes it from the interval of the options. */
  nextReviewOn: CalendarDate | null | undefined
  note: null | string
  outcome: ReviewOutcome
}

/** What of a stored notice tells when it is due. */
export type ReviewedNotice = { head?: NoticeHead | null; reviewed?: NotedReview | null } & Reviewable & Row

/** What a stored notice is read with to tell when it is due. */
export const DUE_FIELDS = {
  head: true,
  nextReviewOn: true,
  preparedOn: true,
  reviewed: true,
  reviewedOn: true,
  updatedAt: true,
} as const

/** When a stored notice is to be reviewed; null for one that readers cannot find, or that has no day. */
export const dueOf = (row: ReviewedNotice, { review }: NormalisedOptions): CalendarDate | null => {
  const { head, preparedOn, reviewed, updatedAt } = row
  if (head?.event !== 'published') return null
  const savedAt = updatedAt === undefined ? undefined : new Date(updatedAt as string).toISOString()
  const dates = datesAfterReview(row, reviewed, savedAt)
  return dueOn({ ...dates, effectiveFrom: head.effectiveFrom, preparedOn }, parsePeriod(review.every))
}

/**
 * The notice of a request, where the user may change it. Whoever may write its drafts may say that it needs none.
 *
 * @throws NotFound when there is none that the user may read, Forbidden when the user may not change it
 */
export const reviewableNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: string,
): Promise<{ id: number | string } & ReviewedNotice> => {
  const { slugs } = options
  await refuseAssistant(options, req)
  const { access } = req.payload.collections[slugs.notices]?.config ?? {}
  const find = async (allowed: boolean | undefined | Where) => {
    if (!req.user || !allowed) throw new Forbidden(req.t)
    if (!isWrittenIDIn(req.payload, slugs.notices, id)) return null
    const own: Where[] = allowed === true ? [] : [allowed]
    return req.payload.db.findOne<{ id: number | string } & ReviewedNotice>({
      collection: slugs.notices,
      req,
      where: { and: [{ id: { equals: id } }, ...own] },
    })
  }
  if (!(await find(await listedWhere(req, slugs.notices)))) throw new NotFound(req.t)
  const row = await find(await access?.update({ data: {}, req }))
  if (!row) throw new Forbidden(req.t)
  return row
}

type StoredReview = { id: number | string; owner: null | string; salt: string } & Omit<Review, 'by'> & {
    by: { id: null | string; label: null | string }
  } & Record<string, unknown>

const reviewOf = ({ by, ...row }: StoredReview): Review => ({
  at: row.at,
  by: { ...by, digest: publisherDigest({ ...by, salt: row.salt }) },
  nextReviewOn: row.nextReviewOn ?? null,
  note: row.note ?? null,
  notice: row.notice,
  outcome: row.outcome,
  reviewedOn: row.reviewedOn,
  version: row.version ?? null,
})

const newestFirst = ['-at', '-id']

/** The reviews of a notice, newest first. */
export const reviewsOf = async ({ payload }: Reader, notice: number | string): Promise<Review[]> => {
  const { docs } = await payload.db.find<StoredReview>({
    collection: NOTICE_REVIEWS,
    limit: 0,
    pagination: false,
    sort: [...newestFirst],
    where: { notice: { equals: String(notice) } },
  })
  return docs.map(reviewOf)
}

/**
 * Keeps a review, and tells the notice of it beside its text: no draft is touched and nothing is published. Both or, where the
 * database can take it back, neither; the review is written first, for it is the evidence.
 *
 * @param now the clock
 */
export const noteReview = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: { id: number | string } & ReviewedNotice,
  { nextReviewOn, note, outcome }: GivenReview,
  now: Date,
): Promise<Review> => {
  const every = parsePeriod(options.review.every)
  const reviewedOn = calendarDateOf(now, options.timeZone)
  const proposed = every && dayAfter(reviewedOn, every)
  const { id, label } = accountOf(req)
  const { salt } = publisherOf(id, label)
  const [owner = null] = ownersOfRow(options, row)
  const noted: NotedReview = {
    at: now.toISOString(),
    nextReviewOn: nextReviewOn === undefined ? proposed : nextReviewOn,
    outcome,
    reviewedOn,
  }
  const stored = {
    ...noted,
    by: { id, label },
    note,
    notice: String(row.id),
    owner: owner === null ? null : String(owner),
    salt,
    version: row.head?.version ?? null,
  }
  const { db } = req.payload
  const { atomic, made } = await inTransaction(req, async (isOwn) => {
    const review = (await db.create({ collection: NOTICE_REVIEWS, data: stored, req })) as {
      id: number | string
    }
    await writeBeside(req, options, row.id, {
      nextReviewOn: noted.nextReviewOn,
      reviewed: noted,
      reviewedOn,
    })
    return { atomic: isOwn, made: review }
  })
  // An adapter may say nothing of a commit that failed.
  await confirm(
    req,
    async (payload) =>
      (await payload.db.findOne({ collection: NOTICE_REVIEWS, where: { id: { equals: made.id } } })) !== null,
    { atomic },
  )
  return reviewOf({ ...stored, id: made.id })
}
