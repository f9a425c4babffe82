'use client'

import { DatePicker } from '@payloadcms/ui'
import React, { useEffect, useRef } from 'react'

import type { CalendarDate } from '../../notice/document.js'

import { toCalendarDate, toLocalDate } from '../CalendarDateField/convert.js'

type Props = {
  id: string
  label: string
  onChange: (day: CalendarDate | null) => void
  value: CalendarDate | null
}

/** A day that something is looked up by: typed as `1.3.2026`, or picked from a calendar. */
export const DayPicker: React.FC<Props> = ({ id, label, onChange, value }) => {
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Payload's picker keeps the id it is given from the input that its label is to be of.
    field.current?.querySelector('input')?.setAttribute('id', id)
  }, [id])
  return (
    <div className="pn-day" ref={field}>
      <label htmlFor={id}>{label}</label>
      <DatePicker
        displayFormat="d.M.yyyy"
        onChange={(date: Date | null) => onChange(date ? toCalendarDate(date) : null)}
        pickerAppearance="dayOnly"
        value={toLocalDate(value)}
      />
    </div>
  )
}
