import { formatDate, isPartialDate } from './dates.js'

/** The order of day and month in English, as `formatDate` has it too. */
const ENGLISH = 'en-GB'

/**
 * A calendar date, month or year, or an instant: `22.11.2026 klo 13.05`. Anything else as it is.
 *
 * @param timeZone of instants; the reader's own without it
 */
export const showDate = (value: string, language: string, timeZone?: string): string => {
  if (isPartialDate(value)) return formatDate(value, language)
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return value
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? ENGLISH : language, { ...options, timeZone }).format(instant)
  // Intl's short date is ISO 8601 in Swedish: dates are in one style.
  const { day, month, year } = Object.fromEntries(
    new Intl.DateTimeFormat(ENGLISH, { day: 'numeric', month: 'numeric', timeZone, year: 'numeric' })
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  )
  const date = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const time = format({ timeStyle: 'short' })
  const at = language === 'fi' ? ' klo ' : language === 'sv' ? ' kl. ' : ', '
  return `${formatDate(date, language)}${at}${time}`
}
