'use client'

import { useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import type { Review, ReviewList } from '../../reviews/review.js'

import { calendarDateOf, formatDate } from '../../notice/dates.js'
import { dueOn, parsePeriod, standingOf } from '../../notice/reviews.js'
import { translate } from '../../translations/translate.js'
import { type Answer, ask, useAddresses } from '../api.js'
import { statusStyles } from '../ReviewStatus/styles.js'
import { ReviewAct } from './index.js'

/** What the form of a notice tells of reviews. */
export type ReviewFieldProps = { every: null | string; notices: string; timeZone: string }

/** In the form of a notice: when it is to be reviewed, the act of reviewing it, and the reviews before. */
export const ReviewField: React.FC<ReviewFieldProps> = ({ every, notices, timeZone }) => {
  const { id, hasPublishedDoc, hasSavePermission } = useDocumentInfo()
  const { i18n, t } = useTranslation()
  const reviewedOn = useField<null | string>({ path: 'reviewedOn' })
  const nextReviewOn = useField<null | string>({ path: 'nextReviewOn' })
  const preparedOn = useFormFields(([fields]) => fields.preparedOn?.value as null | string | undefined)
  const [reviews, setReviews] = useState(0)
  if (id === undefined) return null

  const due = dueOn(
    { nextReviewOn: nextReviewOn.value, preparedOn, reviewedOn: reviewedOn.value },
    parsePeriod(every),
  )
  const told = () => {
    if (!hasPublishedDoc) return translate(t, 'privacyNotices:reviews:notPublished')
    if (!due) return translate(t, 'privacyNotices:reviews:notDue')
    const isOverdue = standingOf(due, calendarDateOf(new Date(), timeZone)) === 'overdue'
    return translate(t, `privacyNotices:reviews:${isOverdue ? 'overdueSince' : 'dueOn'}`, {
      date: formatDate(due, i18n.language),
    })
  }
  return (
    <div className="field-type pn-review">
      <style href="pn-status" precedence="default">
        {statusStyles}
      </style>
      <strong>{translate(t, 'privacyNotices:reviews:title')}</strong>
      <p>{told()}</p>
      {hasSavePermission && (
        <ReviewAct
          every={every}
          id={id}
          notices={notices}
          onDone={(review) => {
            // The notice has these already: the form only has to know, and is as unsaved as it was.
            reviewedOn.setValue(review.reviewedOn, true)
            nextReviewOn.setValue(review.nextReviewOn, true)
            setReviews((count) => count + 1)
          }}
          timeZone={timeZone}
        />
      )}
      <Earlier id={id} key={reviews} notices={notices} />
    </div>
  )
}

const Earlier: React.FC<{ id: number | string; notices: string }> = ({ id, notices }) => {
  const { api } = useAddresses()
  const { i18n, t } = useTranslation()
  const [answer, setAnswer] = useState<Answer<ReviewList>>()
  const entry = ({ by, nextReviewOn: _, note, outcome, reviewedOn }: Review) =>
    [
      translate(t, 'privacyNotices:reviews:historyEntry', {
        date: formatDate(reviewedOn, i18n.language),
        outcome: translate(t, `privacyNotices:reviews:outcome:${outcome}`),
        who: by.label ?? translate(t, 'privacyNotices:reviews:unknownPerson'),
      }),
      ...(note ? [note] : []),
    ].join('. ')
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && !answer)
          void ask<ReviewList>(api(notices, `/${id}/reviews`)).then(setAnswer)
      }}
    >
      <summary>{translate(t, 'privacyNotices:reviews:history')}</summary>
      <div aria-live="polite">
        {answer && 'problem' in answer && <p>{answer.problem}</p>}
        {answer && 'body' in answer && answer.body.reviews.length === 0 && (
          <p>{translate(t, 'privacyNotices:reviews:historyEmpty')}</p>
        )}
        {answer && 'body' in answer && answer.body.reviews.length > 0 && (
          <ol>
            {answer.body.reviews.map((review) => (
              <li key={review.at}>{entry(review)}</li>
            ))}
          </ol>
        )}
      </div>
    </details>
  )
}
