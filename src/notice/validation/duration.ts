import type { ValidationResult } from './codes.js'

/** A duration by its parts, as typed: `P18M` is 18 months, not a year and a half. */
export type Duration = { years: number; months: number; weeks: number; days: number; hours: number }

/** No retention period is this long; a typing error can be. */
const maxYears = 200
const hoursInYear = 24 * 365

const pattern =
  /^P(?:([0-9]{1,6})Y)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?(?:T([0-9]{1,7})H)?$/

/**
 * Reads an ISO 8601 duration of years, months, weeks, days and hours: `P10Y`, `P1Y6M`, `P14D`, `PT72H`. Weeks may stand
 * beside other parts, as in ISO 8601-2. Returns null for anything else: minutes and seconds, fractions, a duration of
 * nothing (`P`, `P0Y`), or one of more than 200 years.
 */
export const parseDuration = (value: string): Duration | null => {
  const match = pattern.exec(value)
  if (!match) return null
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const total = hours + days * 24 + weeks * 168 + (months * hoursInYear) / 12 + years * hoursInYear
  return total > 0 && total <= maxYears * hoursInYear ? { years, months, weeks, days, hours } : null
}

/** An ISO 8601 duration that {@link parseDuration} can read. Returns `duration` or null. */
export const duration = (value: string): ValidationResult => (parseDuration(value) ? null : 'duration')
