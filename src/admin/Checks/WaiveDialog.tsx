'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import React, { useId, useState } from 'react'

import type { CalendarDate } from '../../notice/document.js'
import type { NamedFinding } from '../../checks/checkComposed.js'

import { translate } from '../../translations/translate.js'
import { DayPicker } from '../DayPicker/index.js'
import { Dialog } from '../Publishing/Dialog.js'

/** The fewest characters that say why: as many as the server asks for. */
export const SHORTEST_REASON = 10

type Props = {
  finding: NamedFinding
  onClose: () => void
  /** @returns why it could not be kept; undefined when it was */
  onGive: (reason: string, until: CalendarDate | null) => Promise<string | undefined>
}

/** The dialog in which somebody says why a finding is let be. */
export const WaiveDialog: React.FC<Props> = ({ finding, onClose, onGive }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState<CalendarDate | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const id = useId()
  const give = async () => {
    setBusy(true)
    const problem = await onGive(reason.trim(), until)
    setBusy(false)
    setRefusal(problem)
  }
  return (
    <Dialog
      heading={translate(t, 'privacyNotices:checklist:waivers:heading')}
      isBusy={isBusy}
      onClose={onClose}
    >
      <p>{finding.message}</p>
      {finding.words && finding.words.quote !== '' && <blockquote>{finding.words.quote}</blockquote>}
      <p>{translate(t, 'privacyNotices:checklist:waivers:intro')}</p>
      <fieldset disabled={isBusy}>
        <label className="pn-dialog__field">
          <span>{translate(t, 'privacyNotices:checklist:waivers:reason')}</span>
          <textarea
            aria-describedby={`${id}-reason`}
            maxLength={2000}
            name="pn-waiver-reason"
            onChange={({ target }) => setReason(target.value)}
            required
            rows={3}
            value={reason}
          />
          <small id={`${id}-reason`}>
            {translate(t, 'privacyNotices:checklist:waivers:reasonHint', { count: SHORTEST_REASON })}
          </small>
        </label>
        <div className="pn-dialog__field">
          <DayPicker
            id={`${id}-until`}
            label={translate(t, 'privacyNotices:checklist:waivers:until')}
            onChange={setUntil}
            value={until}
          />
          <small>{translate(t, 'privacyNotices:checklist:waivers:untilHint')}</small>
        </div>
      </fieldset>
      <div aria-live="assertive">
        {refusal !== undefined && (
          <div className="pn-dialog__refused">
            <p>{refusal}</p>
          </div>
        )}
      </div>
      <div className="pn-dialog__actions">
        <Button buttonStyle="secondary" disabled={isBusy} id="pn-waive-cancel" onClick={onClose}>
          {t('general:cancel')}
        </Button>
        <Button
          disabled={isBusy || reason.trim().length < SHORTEST_REASON}
          id="pn-waive-confirm"
          onClick={() => void give()}
        >
          {translate(t, 'privacyNotices:checklist:waivers:confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
