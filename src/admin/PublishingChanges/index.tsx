'use client'

import { Button, toast, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { PendingChanges } from '../../pending/changes.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { Comparisons } from '../NoticeComparison/index.js'
import { publishingStyles } from './styles.js'

/** What publishing would change for readers, as the notice is saved now, and what kind of change that probably is. */
export const PublishingChanges: React.FC = () => {
  const { id, collectionSlug, hasPublishedDoc, lastUpdateTime } = useDocumentInfo()
  const { api } = useAddresses()
  const { i18n, t } = useTranslation()
  const { setValue, value } = useField<null | string>({ path: 'change.type' })
  const [pending, setPending] = useState<PendingChanges>()
  const address = api(collectionSlug ?? '', `/${id}/changes?locale=${i18n.language}`)

  useEffect(() => {
    if (id === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    void ask<PendingChanges>(address, { signal }).then((answer) => {
      if (signal.aborted) return
      if ('body' in answer) setPending(answer.body)
      else toast.error(answer.problem)
    })
    return () => controller.abort()
  }, [address, hasPublishedDoc, id, lastUpdateTime])

  if (id === undefined || !pending) return null
  const { languages, problems, proposal, remarks, state, version } = pending
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const compared = Object.entries(languages)
  const facts = new Set(compared.flatMap(([, comparison]) => comparison.facts.map(({ message }) => message)))
  // The facts are listed below, where the weighty ones stand out.
  const reasons = proposal.reasons.filter((reason) => !facts.has(reason))
  return (
    <div className="field-type pn-publishing">
      <style href="pn-publishing" precedence="default">
        {publishingStyles}
      </style>
      <h3>{translate(t, 'privacyNotices:changes:heading')}</h3>
      <p>{translate(t, `privacyNotices:changes:state:${state}`, { version })}</p>
      {problems.length > 0 && (
        <>
          <p>{translate(t, 'privacyNotices:changes:problems')}</p>
          <ul>
            {problems.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <p>{translate(t, 'privacyNotices:changes:remarks')}</p>
          <ul>
            {remarks.map(({ language, message }, index) => (
              <li key={index}>
                {message}
                {language !== null && compared.length > 1 && ` (${names.of(language) ?? language})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {proposal.type && (
        <div className="pn-publishing__proposal">
          <p>
            <strong>{translate(t, `privacyNotices:changes:proposal:${proposal.type}`)}</strong>
          </p>
          {reasons.length > 0 && (
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          {value !== proposal.type && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => setValue(proposal.type)}
              size="small"
            >
              {translate(t, 'privacyNotices:changes:follow')}
            </Button>
          )}
        </div>
      )}
      <Comparisons languages={languages} />
    </div>
  )
}
