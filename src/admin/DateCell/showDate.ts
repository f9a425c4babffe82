import { formatDate, isPartialDate } from '../../notice/dates.js'

/** A calendar date, month or year, or an instant in the reader's own time zone: `22.11.2026 klo 13.05`. Anything else as it is. */
export const showDate = (value: string, language: string): string => {
  if (isPartialDate(value)) return formatDate(value, language)
  const instant = new Date(value)
  return Number.isNaN(instant.getTime())
    ? value
    : new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(instant)
}
