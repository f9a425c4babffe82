import { isCalendarDate, isPartialDate } from '../dates.js'
import type { ValidationResult } from './codes.js'

/** A calendar date that exists, as {@link isCalendarDate} wants it. Returns `calendarDate` or null. */
export const calendarDate = (value: string): ValidationResult =>
  isCalendarDate(value) ? null : 'calendarDate'

/** A calendar date, or its month or year, as {@link isPartialDate} wants it. Returns `partialDate` or null. */
export const partialDate = (value: string): ValidationResult => (isPartialDate(value) ? null : 'partialDate')
