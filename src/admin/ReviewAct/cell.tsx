'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'

import { useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { Reviewable } from '../../notice/reviews.js'
import type { NoticeState } from '../../pending/noticeState.js'

import { formatDate } from '../../notice/dates.js'
import { dueOn, parsePeriod } from '../../notice/reviews.js'

type Props = DefaultCellComponentProps<TextFieldClient> & {
  /** The interval after which a review is due that has no day of its own; null has none due. */
  every: null | string
}

/** In the list of notices: when one is to be reviewed, also where nobody wrote a day, as the state of the notices reckons it. */
export const ReviewCell: React.FC<Props> = ({ cellData, every, rowData }) => {
  const { i18n } = useTranslation()
  const { preparedOn, reviewedOn, state } = (rowData ?? {}) as Reviewable & { state?: NoticeState | null }
  const current = state?.current
  // What no reader finds is not reviewed, unless somebody wrote a day.
  const due = dueOn(
    {
      nextReviewOn: typeof cellData === 'string' ? cellData : null,
      ...(current?.event === 'published' && { effectiveFrom: current.from, preparedOn, reviewedOn }),
    },
    parsePeriod(every),
  )
  return due ? <time dateTime={due}>{formatDate(due, i18n.language)}</time> : null
}
