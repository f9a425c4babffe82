'use client'

import type { TextFieldClientProps } from 'payload'

import {
  DatePicker,
  FieldDescription,
  FieldError,
  FieldLabel,
  RenderCustomComponent,
  useField,
  withCondition,
} from '@payloadcms/ui'
import React from 'react'

import { toCalendarDate, toLocalDate } from './convert.js'

/** A calendar date picked from a calendar and stored as `YYYY-MM-DD`: it is the same day in every time zone. */
const CalendarDateFieldComponent: React.FC<TextFieldClientProps> = ({ field, path, readOnly }) => {
  const {
    customComponents: { Description, Error, Label } = {},
    disabled,
    setValue,
    showError,
    value,
  } = useField<null | string>({ potentiallyStalePath: path })
  return (
    <div className={['field-type', 'date-time-field', showError && 'error'].filter(Boolean).join(' ')}>
      <RenderCustomComponent
        CustomComponent={Label}
        Fallback={
          <FieldLabel label={field.label} localized={field.localized} path={path} required={field.required} />
        }
      />
      <div className="field-type__wrap">
        <RenderCustomComponent
          CustomComponent={Error}
          Fallback={<FieldError path={path} showError={showError} />}
        />
        <DatePicker
          displayFormat="d.M.yyyy"
          onChange={(date: Date | null) => setValue(date ? toCalendarDate(date) : null)}
          pickerAppearance="dayOnly"
          readOnly={Boolean(readOnly) || disabled}
          value={toLocalDate(value)}
        />
      </div>
      <RenderCustomComponent
        CustomComponent={Description}
        Fallback={<FieldDescription description={field.admin?.description} path={path} />}
      />
    </div>
  )
}

export const CalendarDateField = withCondition(CalendarDateFieldComponent)
