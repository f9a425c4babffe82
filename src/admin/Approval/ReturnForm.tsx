'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import React, { useId, useState } from 'react'

import type { ReturnBody } from '../../approving/endpoints.js'
import type { NoticeContent } from '../../notice/document.js'

import { translate } from '../../translations/translate.js'

/** The fewest characters that say what is to be mended: as many as the server asks for. */
const SHORTEST_REMARK = 10

type Props = {
  isBusy: boolean
  onCancel: () => void
  onReturn: (body: Pick<ReturnBody, 'remark' | 'section'>) => void
  /** The text that is returned, in the language of the user where it is written in it. */
  text: NoticeContent | undefined
}

/** What an approver says of a text that is to be mended, and of which section. */
export const ReturnForm: React.FC<Props> = ({ isBusy, onCancel, onReturn, text }) => {
  const { t } = useTranslation()
  const id = useId()
  const [remark, setRemark] = useState('')
  const [section, setSection] = useState('')
  return (
    <fieldset className="pn-approval__return" disabled={isBusy}>
      <legend>{translate(t, 'privacyNotices:approval:desk:return')}</legend>
      {text && (
        <label>
          <span>{translate(t, 'privacyNotices:approval:desk:section')}</span>
          <select
            name="pn-approval-section"
            onChange={({ target }) => setSection(target.value)}
            value={section}
          >
            <option value="">{translate(t, 'privacyNotices:approval:desk:whole')}</option>
            {text.sections.map(({ anchor, heading, number }) => (
              <option key={anchor} value={anchor}>
                {[number, heading].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{translate(t, 'privacyNotices:approval:desk:remark')}</span>
        <textarea
          aria-describedby={`${id}-hint`}
          maxLength={2000}
          name="pn-approval-remark"
          onChange={({ target }) => setRemark(target.value)}
          required
          rows={3}
          value={remark}
        />
        <small id={`${id}-hint`}>{translate(t, 'privacyNotices:approval:wrong:remark')}</small>
      </label>
      <div className="pn-approval__actions">
        <Button
          disabled={isBusy || remark.trim().length < SHORTEST_REMARK}
          id="pn-return-confirm"
          margin={false}
          onClick={() => onReturn({ remark: remark.trim(), section: section || null })}
        >
          {translate(t, 'privacyNotices:approval:desk:return')}
        </Button>
        <Button buttonStyle="secondary" id="pn-return-cancel" margin={false} onClick={onCancel}>
          {t('general:cancel')}
        </Button>
      </div>
    </fieldset>
  )
}
