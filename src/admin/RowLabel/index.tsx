'use client'

import { useRowLabel } from '@payloadcms/ui'
import React from 'react'

/** Label of an array row: its number and what it is about, so that closed rows can be told apart. */
export const RowLabel: React.FC<{ fields: string[] }> = ({ fields }) => {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const about = fields
    .map((field) => data?.[field])
    .find((value) => typeof value === 'string' && value !== '')
  return (
    <span>
      {String((rowNumber ?? 0) + 1)}. {typeof about === 'string' ? about : ''}
    </span>
  )
}
