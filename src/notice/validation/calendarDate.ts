import type { ValidationResult } from './codes.js'

const pattern = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A calendar date that exists, `YYYY-MM-DD` (ISO 8601). Returns `calendarDate` or null. */
export const calendarDate = (value: string): ValidationResult => {
  const [year, month, day] = (pattern.exec(value) ?? []).slice(1).map(Number)
  if (!year || !month || !day || month > 12) return 'calendarDate'
  return day <= daysInMonth(year, month) ? null : 'calendarDate'
}
