import type { PayloadRequest, ValidationFieldError } from 'payload'

import { Forbidden } from 'payload'

import type { OwnEndpoint } from '../http/endpoint.js'
import type { CalendarDate } from '../notice/document.js'
import type { ReviewOutcome } from '../notice/reviews.js'
import type { NormalisedOptions } from '../options.js'
import type { GivenReview, ReviewList } from './review.js'

import { allowedBy, answerInJSON, editorsEndpoint, readableId, REFUSALS, uncached } from '../http/handlers.js'
import { hasForbiddenCharacter } from '../notice/characters.js'
import { calendarDateOf, isCalendarDate } from '../notice/dates.js'
import { REVIEW_OUTCOMES } from '../notice/reviews.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { isRow } from '../sources/localisation.js'
import { translate } from '../translations/index.js'
import { remind } from './remind.js'
import { noteReview, reviewableNotice, reviewsOf } from './review.js'

/** Longest remark, in characters. */
const MAX_NOTE = 2000

/** The body of `POST /:id/review`. */
export type ReviewBody = {
  /** `unchanged`: all is still true. `change`, `withdraw`: what is to be done; the review itself does nothing of it. */
  outcome: ReviewOutcome
  /** A remark, of 2 000 characters at most. */
  note?: null | string
  /** The day of the next review (`YYYY-MM-DD`), after today; null for none. Left out, the interval of the options proposes it. */
  nextReviewOn?: CalendarDate | null
}

const readReview = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  today: CalendarDate,
): Promise<GivenReview> => {
  const errors: ValidationFieldError[] = []
  const wrong = (path: string, key: 'nextReviewOn' | 'note' | 'object' | 'outcome') =>
    errors.push({ message: translate(req.t, `privacyNotices:reviews:wrong:${key}`), path })
  let body: unknown
  try {
    body = await req.json?.()
  } catch {
    body = undefined
  }
  const { nextReviewOn, note, outcome } = isRow(body) ? body : {}
  if (!isRow(body)) wrong('', 'object')
  else {
    if (!(REVIEW_OUTCOMES as readonly unknown[]).includes(outcome)) wrong('outcome', 'outcome')
    const isNote =
      note === undefined ||
      note === null ||
      (typeof note === 'string' && note.length <= MAX_NOTE && !hasForbiddenCharacter(note))
    if (!isNote) wrong('note', 'note')
    const isDay =
      nextReviewOn === undefined ||
      nextReviewOn === null ||
      (isCalendarDate(nextReviewOn) && nextReviewOn > today)
    if (!isDay) wrong('nextReviewOn', 'nextReviewOn')
  }
  if (errors.length > 0) throw fieldErrors(req, slugs.notices, errors)
  return {
    nextReviewOn: nextReviewOn as GivenReview['nextReviewOn'],
    note: (note as string | undefined)?.trim() || null,
    outcome: outcome as ReviewOutcome,
  }
}

/**
 * Endpoints of reviews, for those who work on notices. The first takes a {@link ReviewBody} and answers with the `Review` it
 * keeps; the others answer with a {@link ReviewList} and a `RemindReport`.
 */
export const reviewEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'review',
      answer: answerInJSON('Review', '[the review](reviews.md) as it is kept', 201),
      body: { required: true, schema: 'ReviewBody' },
      collection: 'notices',
      errors: [
        {
          ...REFUSALS.malformed,
          when: 'a parameter or a part of the body cannot be used; `data.errors` says which',
        },
        { ...REFUSALS.forbidden, when: 'not signed in, or without the right to change the notice' },
        REFUSALS.notFound,
      ],
      method: 'post',
      parameters: [],
      path: '/:id/review',
      right: 'edit',
      summary: 'Notes that a notice was reviewed',
    },
    async (req) => {
      if (!req.user) throw new Forbidden(req.t)
      const now = new Date()
      const row = await reviewableNotice(req, options, String(req.routeParams?.['id']))
      const given = await readReview(req, options, calendarDateOf(now, options.timeZone))
      const review = await noteReview(req, options, row, given, now)
      return Response.json(review, { headers: uncached, status: 201 })
    },
  ),
  editorsEndpoint(
    {
      id: 'listReviews',
      answer: answerInJSON('ReviewList', '`reviews` of the notice, newest first: what, when, by whom'),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [],
      path: '/:id/reviews',
      right: 'audit',
      summary: 'The reviews of a notice',
    },
    allowedBy(options.access.audit, async (req) => {
      const id = await readableId(req, options.slugs.notices)
      return Response.json({ reviews: await reviewsOf(req, id) } satisfies ReviewList, { headers: uncached })
    }),
  ),
  editorsEndpoint(
    {
      id: 'remind',
      answer: answerInJSON(
        'RemindReport',
        'how many notices are [to be reminded of](reviews.md#reminders), and how many mails were sent',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden],
      method: 'post',
      parameters: [],
      path: '/remind',
      right: 'publish',
      summary: 'Sends the reminders of reviews that are due',
    },
    allowedBy(options.access.publish, async (req) => {
      const readable = await req.payload.collections[options.slugs.notices]?.config.access.read({ req })
      if (!readable) throw new Forbidden(req.t)
      const report = await remind(req.payload, readable === true ? {} : { only: readable })
      return Response.json(report, { headers: uncached })
    }),
  ),
]
