/** How closely a date is told. */
export const PRECISIONS = ['day', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

/** How much of a `YYYY-MM-DD` tells a date that closely. */
const LENGTHS: Record<Precision, number> = { day: 10, month: 7, year: 4 }

/** How closely a stored date is told; undefined where there is none. */
export const precisionOf = (value: null | string | undefined): Precision | undefined =>
  PRECISIONS.find((precision) => value?.length === LENGTHS[precision])

/** A date told no more closely than asked; null where it is told less closely: what is missing is not made up. */
export const toldBy = (value: null | string | undefined, precision: Precision): null | string =>
  value && value.length >= LENGTHS[precision] ? value.slice(0, LENGTHS[precision]) : null

/** The day that was picked: Payload's picker hands over its noon in UTC, which is another day where it is 13 hours later. */
export const toCalendarDate = (date: Date): string =>
  [
    String(date.getUTCFullYear()).padStart(4, '0'),
    String(date.getUTCMonth() + 1).padStart(2, '0'),
    String(date.getUTCDate()).padStart(2, '0'),
  ].join('-')

/**
 * Noon of a calendar date, or of the first day of a month or year, in the browser's time zone: far from both midnights, so
 * that no change of clocks moves it.
 */
export const toLocalDate = (value: null | string | undefined): Date | undefined => {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value ?? '') ?? []
  return year ? new Date(Number(year), Number(month) - 1, Number(day), 12) : undefined
}
