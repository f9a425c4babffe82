import { isCalendarDate } from '../dates.js'
import type { ValidationResult } from './codes.js'

/** A calendar date that exists, as {@link isCalendarDate} wants it. Returns `calendarDate` or null. */
export const calendarDate = (value: string): ValidationResult =>
  isCalendarDate(value) ? null : 'calendarDate'
