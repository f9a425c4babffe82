'use client'

import { Banner, Button, useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import type { VerifyReport } from '../../record/proof/verify.js'

import { translate } from '../../translations/translate.js'
import { type Answer, ask, useAddresses } from '../api.js'

/** Checks the whole record from the list of publications, and says in words what was found; gives an export of it. */
export const VerifyRecord: React.FC<{ notices: string }> = ({ notices }) => {
  const { api } = useAddresses()
  const { t } = useTranslation()
  const [isRunning, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Answer<VerifyReport>>()

  const check = async () => {
    setRunning(true)
    setOutcome(await ask(api(notices, '/verify')))
    setRunning(false)
  }

  return (
    <div style={{ marginBottom: 'var(--base)' }}>
      <div style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 'calc(var(--base) / 2)' }}>
        <Button
          buttonStyle="secondary"
          disabled={isRunning}
          margin={false}
          onClick={() => void check()}
          size="small"
        >
          {translate(t, `privacyNotices:proof:${isRunning ? 'running' : 'verify'}`)}
        </Button>
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          size="small"
          url={api(notices, '/export?publishers=true')}
        >
          {translate(t, 'privacyNotices:proof:export')}
        </Button>
      </div>
      <div aria-live="polite" style={{ marginTop: 'calc(var(--base) / 2)' }}>
        {outcome && 'problem' in outcome && <Banner type="error">{outcome.problem}</Banner>}
        {outcome && 'body' in outcome && <Report report={outcome.body} />}
      </div>
    </div>
  )
}

const Report: React.FC<{ report: VerifyReport }> = ({ report: { findings, notices, publications } }) => {
  const { t } = useTranslation()
  if (findings.length === 0) {
    return (
      <Banner type="success">{translate(t, 'privacyNotices:proof:whole', { notices, publications })}</Banner>
    )
  }
  return (
    <Banner type="error">
      {translate(t, 'privacyNotices:proof:found', { count: findings.length, publications })}
      <ul>
        {findings.map(({ kind, message, notice, through, version }, index) => (
          <li key={index} title={message}>
            {translate(t, `privacyNotices:proof:kinds:${kind}`, {
              notice: notice ?? '–',
              version: [version, through].filter((one) => one !== null && one !== undefined).join('–') || '–',
            })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
