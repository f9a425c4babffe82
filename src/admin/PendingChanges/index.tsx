'use client'

import type { DefaultCellComponentProps, JSONFieldClient } from 'payload'

import { Banner, Link, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { Slugs } from '../../options.js'
import type { PendingNotice, PendingSummary, RetiredSource } from '../../pending/list.js'
import type { SourceKey } from '../../sources/names.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { useShowDate } from '../DateCell/useShowDate.js'

const Summary: React.FC<{ pending: PendingSummary }> = ({ pending: { causes, held, since } }) => {
  const { t } = useTranslation()
  const show = useShowDate()
  return (
    <>
      {translate(t, 'privacyNotices:pending:since', {
        causes: causes.map(({ title }) => title).join(', '),
        date: show(since),
      })}
      {held && ` ${translate(t, 'privacyNotices:pending:isHeld')}`}
    </>
  )
}

/** In the list of notices: that its sources have changed since it was published, what and since when. */
export const PendingCell: React.FC<DefaultCellComponentProps<JSONFieldClient>> = ({ cellData }) =>
  cellData ? <Summary pending={cellData as unknown as PendingSummary} /> : null

/** The same in the form of a notice. */
export const PendingField: React.FC<{ path: string }> = ({ path }) => {
  const pending = useFormFields(([fields]) => fields[path]?.value as null | PendingSummary | undefined)
  return pending ? (
    <Banner type="info">
      <Summary pending={pending} />
    </Banner>
  ) : null
}

type Waiting = { notices: PendingNotice[]; retired: RetiredSource[] }

/** In the form of a source: how many notices its last change concerns, the way to them, and what retired it still uses. */
export const PendingHint: React.FC<{ slugs: Slugs; source: SourceKey }> = ({ slugs, source }) => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { api, document } = useAddresses()
  const { i18n, t } = useTranslation()
  const [waiting, setWaiting] = useState<Waiting>()
  const address = api(slugs.notices, '/pending', { source: `${source}:${id}`, locale: i18n.language })
  useEffect(() => {
    if (id === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    void ask<Waiting>(address, { signal }).then((answer) => {
      // Without an answer there is nothing to say; the page behind the link says what is wrong.
      if (!signal.aborted) setWaiting('body' in answer ? answer.body : undefined)
    })
    return () => controller.abort()
  }, [address, id, lastUpdateTime])
  if (id === undefined || !waiting) return null
  const { notices, retired } = waiting
  return (
    <>
      {notices.length > 0 && (
        <Banner type="info">
          {translate(t, 'privacyNotices:pending:hint', { count: notices.length })}{' '}
          <Link href={document(slugs[source], id, '/where-used')}>
            {translate(t, 'privacyNotices:pending:review')}
          </Link>
        </Banner>
      )}
      {retired.map(({ id: used, collection, title }) => (
        <Banner key={`${collection}:${used}`} type="info">
          {translate(t, 'privacyNotices:changes:retired', {
            kind: translate(t, `privacyNotices:collections:${collection}:singular`),
            title,
          })}
        </Banner>
      ))}
    </>
  )
}
