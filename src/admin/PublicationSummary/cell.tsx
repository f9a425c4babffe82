'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { adminPath } from '../../http/addresses.js'
import { forLanguage } from '../../notice/lookUpLanguage.js'

type Props = DefaultCellComponentProps<TextFieldClient>

/** In the list of publications: the title of the notice, and the address it had. */
export const PublicationCell: React.FC<Props> = ({ cellData, collectionSlug, link, linkURL, rowData }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { id, details } = rowData as {
    details?: { titles?: Record<string, string> }
    id: number | string
  }
  const titles = details?.titles ?? {}
  const slug = typeof cellData === 'string' ? cellData : ''
  const title = forLanguage(titles, i18n.language) ?? Object.values(titles)[0] ?? slug
  return (
    <span className="pn-state__cell">
      <span>
        {link ? (
          <Link href={linkURL ?? adminPath(config, `/collections/${collectionSlug}/${id}`)}>{title}</Link>
        ) : (
          title
        )}
      </span>
      {title !== slug && <span className="pn-state__more">{slug}</span>}
    </span>
  )
}
