'use client'

import { DatePicker } from '@payloadcms/ui'
import React from 'react'

import type { CalendarDate } from '../../notice/document.js'

import { toCalendarDate, toLocalDate } from '../CalendarDateField/convert.js'

type Props = {
  id: string
  label: string
  onChange: (day: CalendarDate | null) => void
  value: CalendarDate | null
}

/** A day that something is looked up by: typed as `1.3.2026`, or picked from a calendar. */
export const DayPicker: React.FC<Props> = ({ id, label, onChange, value }) => (
  <div className="pn-day">
    <label htmlFor={id}>{label}</label>
    <DatePicker
      displayFormat="d.M.yyyy"
      id={id}
      onChange={(date: Date | null) => onChange(date ? toCalendarDate(date) : null)}
      pickerAppearance="dayOnly"
      value={toLocalDate(value)}
    />
  </div>
)
