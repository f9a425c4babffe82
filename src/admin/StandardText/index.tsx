'use client'

import { getTranslation } from '@payloadcms/translations'
import { Button, toast, useConfig, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { StandardTextState } from '../../standardTexts/newerWording.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { Words } from '../NoticeComparison/index.js'
import { comparisonStyles } from '../NoticeComparison/styles.js'
import { useLocaleCode } from '../useLocaleCode.js'

/** Says in a shared text that its standard text has a newer wording, compares the two, and takes it as a draft. */
export const StandardTextField: React.FC = () => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { api } = useAddresses()
  const isModified = useFormModified()
  const locale = useLocaleCode()
  const { i18n, t } = useTranslation()
  const [isRunning, setRunning] = useState(false)
  const [found, setFound] = useState<StandardTextState>()
  const address = api(collectionSlug ?? '', `/${id}/standard-text`, { locale })

  useEffect(() => {
    if (id === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    void ask<StandardTextState>(address, { signal }).then((answer) => {
      if (!signal.aborted) setFound('body' in answer ? answer.body : undefined)
    })
    return () => controller.abort()
  }, [address, id, lastUpdateTime])

  const take = async () => {
    setRunning(true)
    const answer = await ask(address, { method: 'POST' })
    if ('body' in answer) {
      // The editor of a rich text takes no value from outside once it is open.
      window.location.reload()
      return
    }
    toast.error(answer.problem)
    setRunning(false)
  }

  if (id === undefined || !found || found.newerIn.length === 0) return null
  const { comparison, newerIn, state } = found
  const nameOf = (language: string): string => {
    const known = config.localization && config.localization.locales.find(({ code }) => code === language)
    return known ? getTranslation(known.label, i18n) : language
  }
  const isNewerHere = state === 'newer' || state === 'newerAndChanged'
  return (
    <div className="field-type pn-changes">
      <style href="pn-changes" precedence="default">
        {comparisonStyles}
      </style>
      <h3 style={{ margin: '0 0 calc(var(--base) / 2)' }}>
        {translate(t, 'privacyNotices:standardTexts:newer')}
      </h3>
      {isNewerHere && (
        <>
          <p>{translate(t, 'privacyNotices:standardTexts:newerDescription')}</p>
          {state === 'newerAndChanged' && (
            <p>
              <strong>{translate(t, 'privacyNotices:standardTexts:newerAndChanged')}</strong>
            </p>
          )}
          <Words parts={comparison} />
        </>
      )}
      {(newerIn.length > 1 || !isNewerHere) && (
        <p>
          {translate(t, 'privacyNotices:standardTexts:languages', {
            languages: newerIn.map(nameOf).join(', '),
          })}
        </p>
      )}
      <Button
        buttonStyle="secondary"
        disabled={isModified || isRunning}
        margin={false}
        onClick={() => void take()}
        size="small"
      >
        {translate(t, `privacyNotices:standardTexts:${isRunning ? 'taking' : 'take'}`)}
      </Button>
      <p>{translate(t, `privacyNotices:standardTexts:${isModified ? 'saveFirst' : 'takeDescription'}`)}</p>
    </div>
  )
}
