import type { PartialDate } from '../../notice/document.js'

import { isPartialDate } from '../../notice/dates.js'

const two = (digits: string): string => digits.padStart(2, '0')

/**
 * A date as people type it: `25.5.2018`, `5/2018`, `5.2018`, `2018`, or as it is stored.
 *
 * @returns null for an empty text, undefined for one that is no date
 */
export const typedDate = (text: string): null | PartialDate | undefined => {
  const typed = text.trim()
  if (typed === '') return null
  if (isPartialDate(typed)) return typed
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed) ?? []
  const [, onlyMonth, itsYear] = /^(\d{1,2})\s?[./]\s?(\d{4})$/.exec(typed) ?? []
  const date =
    day && month && year
      ? `${year}-${two(month)}-${two(day)}`
      : onlyMonth && itsYear
        ? `${itsYear}-${two(onlyMonth)}`
        : ''
  return isPartialDate(date) ? date : undefined
}
