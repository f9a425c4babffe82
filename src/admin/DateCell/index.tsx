'use client'

import type { TextFieldClient, DefaultCellComponentProps } from 'payload'

import { useTranslation } from '@payloadcms/ui'
import React from 'react'

import { showDate } from './showDate.js'

/** A calendar date or an instant in a list, as readers of the admin's language write it. */
export const DateCell: React.FC<DefaultCellComponentProps<TextFieldClient>> = ({ cellData }) => {
  const { i18n } = useTranslation()
  return typeof cellData === 'string' ? (
    <time dateTime={cellData}>{showDate(cellData, i18n.language)}</time>
  ) : null
}
