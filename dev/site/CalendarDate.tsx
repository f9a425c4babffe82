import type React from 'react'

import type { Locale } from './words.js'

import { formatDate } from './words.js'

/** A calendar date as its language writes it. */
export const CalendarDate: React.FC<{ date: string; locale: Locale }> = ({ date, locale }) => (
  <time dateTime={date}>{formatDate(date, locale)}</time>
)
