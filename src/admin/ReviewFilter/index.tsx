'use client'

import { useListQuery, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { translate } from '../../translations/translate.js'
import { DayPicker } from '../DayPicker/index.js'
import { reviewRangeIn, withReviewRange } from './where.js'

/** Above the list of notices: those whose review is due within some days. */
export const ReviewFilter: React.FC = () => {
  const { handleWhereChange, query } = useListQuery()
  const { t } = useTranslation()
  const range = reviewRangeIn(query.where)
  const choose = (changed: Partial<typeof range>) =>
    void handleWhereChange?.(withReviewRange(query.where, { ...range, ...changed }))
  return (
    <div
      aria-label={translate(t, 'privacyNotices:fields:nextReviewOn:label')}
      className="pn-review-filter"
      role="group"
    >
      <DayPicker
        id="pn-review-from"
        label={translate(t, 'privacyNotices:desk:review:from')}
        onChange={(from) => choose({ from })}
        value={range.from}
      />
      <DayPicker
        id="pn-review-to"
        label={translate(t, 'privacyNotices:desk:review:to')}
        onChange={(to) => choose({ to })}
        value={range.to}
      />
    </div>
  )
}
