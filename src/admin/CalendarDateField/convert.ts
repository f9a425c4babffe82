/** The day a picker shows, read in the time zone it shows it in. */
export const toCalendarDate = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-')

/** Noon of a calendar date in the browser's time zone: far from both midnights, so that no change of clocks moves it. */
export const toLocalDate = (value: null | string | undefined): Date | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '') ?? []
  return year ? new Date(Number(year), Number(month) - 1, Number(day), 12) : undefined
}
