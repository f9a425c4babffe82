'use client'

import { Button, Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { Slugs } from '../../options.js'
import type { Recorded } from '../../publishing/revision.js'

import { calendarDateOf } from '../../notice/dates.js'
import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { showDate } from '../DateCell/showDate.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { Dialog } from './Dialog.js'

type Props = {
  /** Whether a version was made. */
  isNew: boolean
  onClose: () => void
  recorded: Partial<Recorded>
  slugs: Slugs
  timeZone: string
}

/** What a publishing or a withdrawing has made, and where to see it. */
export const Published: React.FC<Props> = ({ isNew, onClose, recorded, slugs, timeZone }) => {
  const { id } = useDocumentInfo()
  const { api, document } = useAddresses()
  const locale = useLocaleCode()
  const { i18n, t } = useTranslation()
  const [publication, setPublication] = useState<number | string>()
  const { address = '', effectiveFrom = '', event, publishedAt, scope, version } = recorded

  useEffect(() => {
    const query = {
      depth: 0,
      limit: 1,
      'select[version]': 'true',
      'where[and][0][notice][equals]': String(id),
      'where[and][1][version][equals]': version,
    }
    // Not everybody may read them: then there is no link.
    void ask<{ docs: { id: number | string }[] }>(api(slugs.publications, '', query)).then((answer) => {
      if ('body' in answer) setPublication(answer.body.docs[0]?.id)
    })
  }, [])

  const isUpcoming = publishedAt !== undefined && effectiveFrom > calendarDateOf(publishedAt, timeZone)
  const heading = !isNew
    ? translate(t, 'privacyNotices:publishing:saved')
    : event === 'withdrawn'
      ? translate(t, 'privacyNotices:publishing:withdrawing:done')
      : isUpcoming
        ? translate(t, 'privacyNotices:publishing:upcoming', {
            date: showDate(effectiveFrom, i18n.language),
            version,
          })
        : translate(t, 'privacyNotices:publishing:published', { version })
  const read = api(slugs.notices, `/published/${encodeURIComponent(address)}`, {
    at: isUpcoming ? effectiveFrom : undefined,
    format: 'page',
    locale,
    scope: scope ?? undefined,
  })
  return (
    <Dialog heading={heading} isBusy={false} onClose={onClose}>
      <ul>
        {publication !== undefined && (
          <li>
            <Link href={document(slugs.publications, publication)}>
              {translate(t, 'privacyNotices:publishing:record')}
            </Link>
          </li>
        )}
        <li>
          <a href={read} id="pn-published-address" rel="noopener noreferrer" target="_blank">
            {translate(t, 'privacyNotices:publishing:read')}
          </a>
        </li>
      </ul>
      <div className="pn-dialog__actions">
        <Button id="pn-publish-close" onClick={onClose}>
          {t('general:close')}
        </Button>
      </div>
    </Dialog>
  )
}
