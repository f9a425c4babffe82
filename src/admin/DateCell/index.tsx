'use client'

import type { TextFieldClient, DefaultCellComponentProps } from 'payload'

import React from 'react'

import { useShowDate } from './useShowDate.js'

/** A calendar date or an instant in a list, as readers of the admin's language write it. */
export const DateCell: React.FC<DefaultCellComponentProps<TextFieldClient>> = ({ cellData }) => {
  const show = useShowDate()
  return typeof cellData === 'string' ? <time dateTime={cellData}>{show(cellData)}</time> : null
}
