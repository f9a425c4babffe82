'use client'

import { Banner, Button, useConfig, useRouteCache, useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import type { InstalledText, InstallReport } from '../../publishing/standardTexts/install.js'

import { translate } from '../../translations/index.js'

type Outcome = { problem: string } | { report: { published: boolean } & InstallReport }

const titlesOf = (texts: InstalledText[]): string => texts.map(({ title }) => title).join(', ')

/** Adds the standard texts from the list of shared texts, and says which were added and which were there. */
export const InstallTexts: React.FC<{ blocks: string }> = ({ blocks }) => {
  const { config } = useConfig()
  const { clearRouteCache } = useRouteCache()
  const { t } = useTranslation()
  const [isRunning, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  const add = async () => {
    setRunning(true)
    try {
      const address = `${config.serverURL}${config.routes.api}/${blocks}/standard-texts`
      const response = await fetch(address, { credentials: 'include', method: 'POST' })
      const body = (await response.json()) as {
        errors?: { message: string }[]
      } & { published: boolean } & InstallReport
      setOutcome(
        response.ok ? { report: body } : { problem: body.errors?.[0]?.message ?? response.statusText },
      )
      if (response.ok && body.created.length > 0) clearRouteCache()
    } catch (error) {
      setOutcome({ problem: String(error) })
    } finally {
      setRunning(false)
    }
  }

  return (
    <div style={{ marginBottom: 'var(--base)' }}>
      <Button
        buttonStyle="secondary"
        disabled={isRunning}
        margin={false}
        onClick={() => void add()}
        size="small"
      >
        {translate(t, `privacyNotices:standardTexts:${isRunning ? 'adding' : 'add'}`)}
      </Button>
      <div aria-live="polite" style={{ marginTop: 'calc(var(--base) / 2)' }}>
        {outcome && 'problem' in outcome && <Banner type="error">{outcome.problem}</Banner>}
        {outcome && 'report' in outcome && <Report report={outcome.report} />}
      </div>
    </div>
  )
}

const Report: React.FC<{ report: { published: boolean } & InstallReport }> = ({
  report: { created, present, published },
}) => {
  const { t } = useTranslation()
  const lines = [
    ...(created.length > 0
      ? [
          translate(t, 'privacyNotices:standardTexts:added', { titles: titlesOf(created) }),
          ...(published ? [] : [translate(t, 'privacyNotices:standardTexts:drafts')]),
          translate(t, 'privacyNotices:standardTexts:review'),
        ]
      : []),
    ...(present.length > 0
      ? [translate(t, 'privacyNotices:standardTexts:present', { titles: titlesOf(present) })]
      : []),
  ]
  return (
    <Banner type="success">
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </Banner>
  )
}
