'use client'

import type { CheckboxFieldClientProps, RadioFieldClientProps } from 'payload'

import { Banner, CheckboxField, RadioGroupField, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { showDate } from '../DateCell/showDate.js'
import { translate } from '../../translations/translate.js'
import { usePendingChanges } from './usePendingChanges.js'

/** What becomes of versions that wait for their day, asked only while there are any. */
export const WaitingField: React.FC<RadioFieldClientProps> = (props) => {
  const pending = usePendingChanges()
  const { i18n, t } = useTranslation()
  const waiting = pending && 'body' in pending ? pending.body.waiting : []
  if (waiting.length === 0) return null
  return (
    <div className="field-type pn-waiting">
      <Banner type="info">
        {waiting.map(({ effectiveFrom, version }) => (
          <div key={version}>
            {translate(t, 'privacyNotices:changes:waiting', {
              date: showDate(effectiveFrom, i18n.language),
              version,
            })}
          </div>
        ))}
      </Banner>
      <RadioGroupField {...props} />
    </div>
  )
}

/** Whether the server's clock is right, asked only while it is behind the newest version. */
export const ClockField: React.FC<CheckboxFieldClientProps> = (props) => {
  const pending = usePendingChanges()
  const { i18n, t } = useTranslation()
  const clock = pending && 'body' in pending ? pending.body.clock : null
  if (!clock) return null
  return (
    <div className="field-type pn-clock">
      <Banner type="error">
        {translate(t, 'privacyNotices:changes:clock', {
          newest: showDate(clock.newest, i18n.language),
          now: showDate(clock.now, i18n.language),
        })}
      </Banner>
      <CheckboxField {...props} />
    </div>
  )
}
