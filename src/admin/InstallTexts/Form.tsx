'use client'

import { Banner, Button, useRouteCache, useTranslation } from '@payloadcms/ui'
import React, { useId, useState } from 'react'

import type { InstalledText, InstallReport } from '../../standardTexts/install.js'
import type { OwnerChoice } from '../../sources/owners.js'

import { translate } from '../../translations/translate.js'
import { ownerIn, OwnerSelect } from '../OwnerChoice/index.js'
import { type Answer, ask, sending, useAddresses } from '../api.js'

type Report = { published: boolean } & InstallReport

const titlesOf = (texts: InstalledText[]): string => texts.map(({ title }) => title).join(', ')

/** Adds the standard texts from the list of shared texts, and says which were added and which were there. */
export const InstallTextsForm: React.FC<{ blocks: string; owners: OwnerChoice[] }> = ({ blocks, owners }) => {
  const { api } = useAddresses()
  const { clearRouteCache } = useRouteCache()
  const { t } = useTranslation()
  const [isRunning, setRunning] = useState(false)
  const [publish, setPublish] = useState(false)
  const id = useId()
  const [owner, setOwner] = useState('')
  const [outcome, setOutcome] = useState<Answer<Report>>()

  const add = async () => {
    setRunning(true)
    const answer = await ask<Report>(
      api(blocks, '/standard-texts'),
      sending('POST', { owner: ownerIn(owners, owner), publish }),
    )
    setOutcome(answer)
    setRunning(false)
    if ('body' in answer && answer.body.created.length > 0) clearRouteCache()
  }

  return (
    <div className="pn-install">
      <Button
        buttonStyle="secondary"
        disabled={isRunning}
        margin={false}
        onClick={() => void add()}
        size="small"
      >
        {translate(t, `privacyNotices:standardTexts:${isRunning ? 'adding' : 'add'}`)}
      </Button>
      <OwnerSelect id={id} onChange={setOwner} owners={owners} value={owner} />
      <div>
        <label>
          <input
            checked={publish}
            disabled={isRunning}
            onChange={({ target }) => setPublish(target.checked)}
            type="checkbox"
          />
          {translate(t, 'privacyNotices:desk:installPublished')}
        </label>
      </div>
      <div aria-live="polite" style={{ marginTop: 'calc(var(--base) / 2)' }}>
        {outcome && 'problem' in outcome && <Banner type="error">{outcome.problem}</Banner>}
        {outcome && 'body' in outcome && <WhatWasAdded report={outcome.body} />}
      </div>
    </div>
  )
}

const WhatWasAdded: React.FC<{ report: Report }> = ({ report: { created, present, published } }) => {
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
