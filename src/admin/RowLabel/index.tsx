'use client'

import { useRowLabel } from '@payloadcms/ui'
import React from 'react'

/** Label of an array row: its number and what it is about, so that closed rows can be told apart. */
export const RowLabel: React.FC<{ field: string }> = ({ field }) => {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const about = data?.[field]
  return (
    <span>
      {String((rowNumber ?? 0) + 1)}. {typeof about === 'string' ? about : ''}
    </span>
  )
}
