'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { translate } from '../../translations/translate.js'
import { countsOf, sortFindings } from './groups.js'
import { sayCounts } from './sayCounts.js'
import { useCheckState, useFormKey } from './store.js'
import { useIsFirst, useSteps } from './useSteps.js'

/** Id of the heading of the panel. */
export const PANEL_HEADING = 'pn-checks-heading'

/** At the top of the form: how much the check has found, and the way to the list, which a phone shows far below. */
export const CheckSummary: React.FC = () => {
  const { t } = useTranslation()
  const { collectionSlug } = useDocumentInfo()
  const { answer } = useCheckState(useFormKey())
  const isFirst = useIsFirst()
  const steps = useSteps()
  if (!collectionSlug || !answer) return null
  const { lacking, wrong } = sortFindings(answer.findings, isFirst)
  const said = sayCounts(t, countsOf(wrong), isFirst ? steps.length + lacking.length : 0)
  if (said === '') return null
  return (
    <div className="pn-check-summary">
      <p>
        {translate(t, 'privacyNotices:checklist:heading')}: {said}
      </p>
      <button
        onClick={() => {
          const heading = document.getElementById(PANEL_HEADING)
          heading?.scrollIntoView({ block: 'center' })
          heading?.focus({ preventScroll: true })
        }}
        type="button"
      >
        {translate(t, 'privacyNotices:checklist:goToList')}
      </button>
    </div>
  )
}
