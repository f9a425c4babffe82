'use client'

import { Banner, Button, useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import type { VerifyReport } from '../../record/proof/verify.js'

import { translate } from '../../translations/translate.js'
import { type Answer, ask, useAddresses } from '../api.js'

/**
 * Checks the record, and says in words what was found; gives an export of it.
 *
 * @param notice of one notice only; else all of it
 */
export const VerifyRecord: React.FC<{ notice?: string; notices: string }> = ({ notice, notices }) => {
  const { api } = useAddresses()
  const { t } = useTranslation()
  const [isRunning, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Answer<VerifyReport>>()

  const check = async () => {
    setRunning(true)
    setOutcome(await ask(api(notices, '/verify', { notice })))
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
          {translate(
            t,
            isRunning
              ? 'privacyNotices:proof:running'
              : notice === undefined
                ? 'privacyNotices:proof:verify'
                : 'privacyNotices:desk:publication:verify',
          )}
        </Button>
        {notice === undefined && (
          <Button
            buttonStyle="secondary"
            el="anchor"
            margin={false}
            size="small"
            url={api(notices, '/export', { publishers: 'true' })}
          >
            {translate(t, 'privacyNotices:proof:export')}
          </Button>
        )}
      </div>
      <div aria-live="polite" style={{ marginTop: 'calc(var(--base) / 2)' }}>
        {outcome && 'problem' in outcome && <Banner type="error">{outcome.problem}</Banner>}
        {outcome && 'body' in outcome && <Report isOfOne={notice !== undefined} report={outcome.body} />}
      </div>
    </div>
  )
}

/** A range of numbers; a stroke where there is none. */
const range = (first: null | number | undefined, last: number | undefined): string =>
  [first, last].filter((one) => one !== null && one !== undefined).join('–') || '–'

/** What the record was held against, and that it was held against nothing outside the database where that is so. */
const Compared: React.FC<{ report: VerifyReport }> = ({ report: { comparedWith } }) => {
  const { t } = useTranslation()
  const withCheckpoints = comparedWith.filter(({ checkpoints }) => checkpoints > 0)
  if (withCheckpoints.length === 0) {
    return <Banner type="default">{translate(t, 'privacyNotices:proof:notCompared')}</Banner>
  }
  return (
    <ul>
      {withCheckpoints.map(({ name, size }) => (
        <li key={name}>{translate(t, 'privacyNotices:proof:compared', { name, size: size ?? 0 })}</li>
      ))}
    </ul>
  )
}

const Report: React.FC<{ isOfOne: boolean; report: VerifyReport }> = ({ isOfOne, report }) => {
  const { t } = useTranslation()
  const { findings, notices, publications } = report
  if (findings.length === 0) {
    return (
      <>
        <Banner type="success">
          {isOfOne
            ? translate(t, 'privacyNotices:desk:publication:whole', { publications })
            : translate(t, 'privacyNotices:proof:whole', { notices, publications })}
        </Banner>
        <Compared report={report} />
      </>
    )
  }
  return (
    <>
      <Banner type="error">
        {translate(t, 'privacyNotices:proof:found', { count: findings.length, publications })}
        <ul>
          {findings.map(({ entry, kind, message, notice, through, throughEntry, version }, index) => (
            <li key={index} title={message}>
              {translate(t, `privacyNotices:proof:kinds:${kind}`, {
                entry: range(entry, throughEntry),
                notice: notice ?? '–',
                version: range(version, through),
              })}
            </li>
          ))}
        </ul>
      </Banner>
      <Compared report={report} />
    </>
  )
}
