'use client'

import type { DefaultCellComponentProps, JSONFieldClient } from 'payload'

import { Link, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { NoticeState } from '../../pending/noticeState.js'

import { translate } from '../../translations/translate.js'
import { useAddresses } from '../api.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { stateSentences } from './sentences.js'

/** In the list of notices: what is in force and since when, what waits for its day, and whether a draft is newer. */
export const StateCell: React.FC<DefaultCellComponentProps<JSONFieldClient>> = ({ cellData }) => {
  const { i18n, t } = useTranslation()
  if (!cellData) return null
  const [first, ...others] = stateSentences(cellData as unknown as NoticeState, {
    language: i18n.language,
    t,
  })
  return (
    <span className="pn-state__cell">
      <span>{first}</span>
      {others.map((sentence) => (
        <span className="pn-state__more" key={sentence}>
          {sentence}
        </span>
      ))}
    </span>
  )
}

/** The same at the top of the form of a notice, with the ways to what was published. */
export const StateField: React.FC<{ notices: string; path: string }> = ({ notices, path }) => {
  const state = useFormFields(([fields]) => fields[path]?.value as NoticeState | null | undefined)
  const { id } = useDocumentInfo()
  const code = useLocaleCode()
  const { api, document } = useAddresses()
  const { i18n, t } = useTranslation()
  if (id === undefined || !state) return null
  const { current, scope, slug, versions } = state
  return (
    <div className="pn-state">
      <p>{stateSentences(state, { language: i18n.language, t }).join(' · ')}</p>
      {versions > 0 && (
        <p className="pn-state__links">
          <Link href={document(notices, id, '/published')}>
            {translate(t, 'privacyNotices:desk:versions:link', { count: versions })}
          </Link>
          {current && slug !== null && (
            <a
              href={api(notices, `/published/${slug}`, { locale: code, scope: scope ?? undefined })}
              rel="noopener"
              target="_blank"
            >
              {translate(t, 'privacyNotices:desk:state:asReaders')}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
