'use client'

import type { TextFieldClientProps } from 'payload'

import {
  Button,
  DatePicker,
  FieldDescription,
  FieldError,
  FieldLabel,
  RenderCustomComponent,
  useDocumentInfo,
  useField,
  useTranslation,
  withCondition,
} from '@payloadcms/ui'
import React, { useEffect, useRef, useState } from 'react'

import { calendarDateOf } from '../../notice/dates.js'
import { translate } from '../../translations/translate.js'
import { precisionOf, type Precision, PRECISIONS, toCalendarDate, toldBy, toLocalDate } from './convert.js'

type Props = {
  /** Whether a month or a year alone will do. */
  isPartial?: boolean
  /** Proposes today in this time zone, in the form of a new document. */
  proposedIn?: string
} & TextFieldClientProps

const FORMATS: Record<Precision, string> = { day: 'd.M.yyyy', month: 'M/yyyy', year: 'yyyy' }

/**
 * A calendar date picked from a calendar and stored as `YYYY-MM-DD`, or its month or year alone: it is the same day in every
 * time zone.
 */
const CalendarDateFieldComponent: React.FC<Props> = ({ field, isPartial, path, proposedIn, readOnly }) => {
  const { id } = useDocumentInfo()
  const {
    customComponents: { Description, Error, Label } = {},
    disabled,
    formInitializing,
    setValue,
    showError,
    value,
  } = useField<null | string>({ potentiallyStalePath: path })
  const [asked, setAsked] = useState<Precision>('day')
  const precision = precisionOf(value) ?? asked
  const isFixed = Boolean(readOnly) || disabled

  const isOver = useRef(false)
  useEffect(() => {
    if (proposedIn === undefined || id !== undefined || formInitializing || isOver.current) return undefined
    // Once, and when the form has taken over its first state: whoever empties the field means it.
    const timer = setTimeout(() => {
      isOver.current = true
      if (!value) setValue(calendarDateOf(new Date(), proposedIn), true)
    })
    return () => clearTimeout(timer)
  }, [formInitializing, id, proposedIn, setValue, value])

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
          displayFormat={FORMATS[precision]}
          onChange={(date: Date | null) => setValue(date ? toldBy(toCalendarDate(date), precision) : null)}
          overrides={precision === 'year' ? { showYearPicker: true } : {}}
          pickerAppearance={precision === 'month' ? 'monthOnly' : 'dayOnly'}
          readOnly={isFixed}
          value={toLocalDate(value)}
        />
        {isPartial && !isFixed && (
          <PrecisionChoice
            onChange={(next) => {
              setAsked(next)
              if (value) setValue(toldBy(value, next))
            }}
            precision={precision}
          />
        )}
      </div>
      <RenderCustomComponent
        CustomComponent={Description}
        Fallback={<FieldDescription description={field.admin?.description} path={path} />}
      />
    </div>
  )
}

/** Whether a date is told by its day, its month or its year. */
const PrecisionChoice: React.FC<{ onChange: (precision: Precision) => void; precision: Precision }> = ({
  onChange,
  precision,
}) => {
  const { t } = useTranslation()
  return (
    <div
      aria-label={translate(t, 'privacyNotices:dates:precision')}
      role="group"
      style={{ display: 'flex', gap: 'calc(var(--base) / 2)' }}
    >
      {PRECISIONS.map((one) => (
        <Button
          buttonStyle="none"
          extraButtonProps={{ 'aria-pressed': one === precision }}
          key={one}
          margin={false}
          onClick={() => onChange(one)}
          size="small"
          type="button"
        >
          <span style={one === precision ? { fontWeight: 'bold' } : { textDecoration: 'underline' }}>
            {translate(t, `privacyNotices:dates:${one}`)}
          </span>
        </Button>
      ))}
    </div>
  )
}

export const CalendarDateField = withCondition(CalendarDateFieldComponent)
