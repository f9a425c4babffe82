import { formatDate, isPartialDate } from './dates.js'

/** The order of day and month in English, as `formatDate` has it too. */
const ENGLISH = 'en-GB'

/** Where a language is written otherwise elsewhere: Swedish in Finland has 13.05, as Finnish does. */
const REGIONS: Readonly<Record<string, string>> = { en: ENGLISH, sv: 'sv-FI' }

/**
 * A calendar date, month or year, or an instant: `22.11.2026 klo 13.05`. Anything else as it is.
 *
 * @param timeZone of instants; the reader's own without it
 * @param timeStyle `medium` for seconds too
 */
export const showDate = (
  value: string,
  language: string,
  timeZone?: string,
  timeStyle: 'medium' | 'short' = 'short',
): string => {
  if (isPartialDate(value)) return formatDate(value, language)
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) return value
  // Intl's short date is ISO 8601 in Swedish: dates are in one style.
  const { day, month, year } = Object.fromEntries(
    new Intl.DateTimeFormat(ENGLISH, { day: 'numeric', month: 'numeric', timeZone, year: 'numeric' })
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  )
  const date = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const time = new Intl.DateTimeFormat(REGIONS[language] ?? language, { timeStyle, timeZone }).format(instant)
  const at = language === 'fi' ? ' klo ' : language === 'sv' ? ' kl. ' : ', '
  return `${formatDate(date, language)}${at}${time}`
}
