import type { PartialDate } from '../../document.js'

import { matchesIn } from '../../matching/matches.js'
import { rememberedByText } from '../../matching/remembered.js'
import { isCalendarDate } from '../../dates.js'

/** A date in a text. Offsets are in UTF-16 code units. */
export type DateInText = {
  start: number
  end: number
  /** ISO 8601, or null for a day that there is not, such as 31.2.2024. */
  date: null | PartialDate
  /** True where day and month could change places: 03/04/2024. */
  ambiguous: boolean
}

const MONTHS: readonly string[] = [
  'tammi|januari|january|jan',
  'helmi|februari|february|feb',
  'maalis|mars|march|mar',
  'huhti|april|apr',
  'touko|maj|may',
  'kesä|juni|june|jun',
  'heinä|juli|july|jul',
  'elo|augusti|august|aug',
  'syys|september|sept?',
  'loka|oktober|october|okt|oct',
  'marras|november|nov',
  'joulu|december|dec',
]
const MONTH = MONTHS.map((names) => `(?:${names})`).join('|')
const MONTH_ENDS = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'))

const DATE = new RegExp(
  [
    '(?<iy>(?:19|20)\\d{2})-(?<im>\\d{1,2})-(?<id>\\d{1,2})',
    '(?<d>\\d{1,2})(?<gap>\\s{0,2}[./-]\\s{0,2})(?<m>\\d{1,2})(?:\\s{0,2}[./-]\\s{0,2})(?<y>(?:19|20)\\d{2}|\\d{2}(?![\\d.])|(?<=/)\\d{2}(?=\\.(?!\\d)))',
    `(?<wd>\\d{1,2})(?:\\.|st|nd|rd|th|:e)?\\s{1,2}(?:of\\s)?(?<wm>${MONTH})(?:kuuta|kuun|kuu)?,?\\s{1,2}(?<wy>(?:19|20)\\d{2})`,
    `(?<em>${MONTH})\\s{1,2}(?<ed>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(?<ey>(?:19|20)\\d{2})`,
    `(?<mm>${MONTH})(?:kuuta|kuun|kuussa|kuu)?\\s{1,2}(?<my>(?:19|20)\\d{2})`,
    '(?<nm>0?[1-9]|1[0-2])[/.](?<ny>(?:19|20)\\d{2})',
  ]
    .map((one) => `(?<![\\p{L}\\p{N}.,/-])(?:${one})(?![\\p{L}\\p{N}/]|[-.]\\d)`)
    .join('|'),
  'giu',
)

const two = (value: number): string => String(value).padStart(2, '0')

const monthOf = (name: string): number => MONTH_ENDS.findIndex((one) => one.test(name)) + 1

const dayOf = (year: string, month: number, day: number): null | PartialDate => {
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
  return isCalendarDate(date) ? date : null
}

/**
 * The dates in a text, as Finnish, Swedish and English write them: `3.4.2024`, `3. huhtikuuta 2024`, `den 3 april 2024`,
 * `April 3, 2024`, `2024-04-03`, `03/04/2024`, and months alone. Of a date that can be read in two ways the day is taken first.
 */
export const datesIn = rememberedByText((text: string): readonly DateInText[] =>
  matchesIn(text, DATE).flatMap((match): DateInText[] => {
    const g = match.groups ?? {}
    const at = { end: match.index + match[0].length, start: match.index }
    const told = (date: null | PartialDate, ambiguous = false): DateInText[] => [{ ...at, ambiguous, date }]
    if (g['iy']) return told(dayOf(g['iy'], Number(g['im']), Number(g['id'])))
    if (g['y']) {
      const [day, month] = [Number(g['d']), Number(g['m'])]
      const american = month > 12 && day <= 12 && g['gap']?.includes('/')
      // Sections and versions are written so too: 4.2.15.
      if (g['y'].length === 2 && (day > 31 || month > 12 || day === 0 || month === 0)) return []
      const slashed = !g['gap']?.includes('.')
      const ambiguous =
        (slashed && day <= 12 && month <= 12 && day !== month) || (g['y'].length === 2 && slashed)
      return told(american ? dayOf(g['y'], day, month) : dayOf(g['y'], month, day), ambiguous)
    }
    if (g['wm']) return told(dayOf(g['wy'] ?? '', monthOf(g['wm']), Number(g['wd'])))
    if (g['em']) return told(dayOf(g['ey'] ?? '', monthOf(g['em']), Number(g['ed'])))
    if (g['mm']) return told(`${g['my'] ?? ''}-${two(monthOf(g['mm']))}`)
    return told(`${g['ny'] ?? ''}-${two(Number(g['nm']))}`)
  }),
)

/** What a date in a notice is of, by the words before it. */
export type DateRole = 'changed' | 'prepared' | 'reviewed'

const ROLES: readonly (readonly [DateRole, RegExp])[] = (
  [
    [
      'changed',
      'päivitet|päivitys|viimeisin muutos|viimeksi muut|muutettu|muutospäivä|muokattu|uppdatera|senast ändra|ändrad|ändring|reviderad|updated|last (?:changed|modified|amended|update)|amended|modified|revised',
    ],
    [
      'reviewed',
      'tarkist|tarkast(?:ettu|uspäivä)|katselmoi|granskad|granskning|genomgången|reviewed|checked',
    ],
    [
      'prepared',
      'laadi|laatimis|päiväys|päivätty|päivämäärä|laadittu|tehty|kirjoitettu|uppgjor|avfatta|upprätta|datum|daterad|utarbeta|sammanställ|skapad|prepared|drawn up|drafted|dated|date of|date:|created|version of',
    ],
  ] as const
).map(([role, source]) => [role, new RegExp(`(?<!\\p{L})(?:${source})`, 'giu')] as const)

/** How far before a date its label can stand. */
const NEAR = 60

/** Of a place in a text: what a date there would be of, by the nearest label before it; null without one. */
export const roleBefore = (text: string, at: number): DateRole | null => {
  const before = text.slice(Math.max(0, at - NEAR), at)
  let nearest = -1
  let found: DateRole | null = null
  for (const [role, label] of ROLES) {
    for (const { index } of matchesIn(before, label)) {
      if (index > nearest) {
        nearest = index
        found = role
      }
    }
  }
  return found
}
