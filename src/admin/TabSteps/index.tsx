'use client'

import { getTranslation } from '@payloadcms/translations'
import { SetStepNav, useConfig, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { adminPath } from '../../http/addresses.js'

/** Where a page beside a form stands: its collection, its document, and what it is called. Payload says it of its own pages only. */
export const TabSteps: React.FC<{ label: string }> = ({ label }) => {
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const collection = getEntityConfig({ collectionSlug })
  const list = `/collections/${collectionSlug}` as const
  return (
    <SetStepNav
      nav={[
        { label: getTranslation(collection.labels.plural, i18n), url: adminPath(config, list) },
        { label: title, url: adminPath(config, `${list}/${id}`) },
        { label },
      ]}
    />
  )
}
