import type { Checked, RuleSet } from '../notice/check/check.js'
import type { CalendarDate, Language } from '../notice/document.js'
import type { ReadNotice } from './readNotice.js'

import { isCalendarDate } from '../notice/dates.js'
import { check } from '../notice/check/check.js'
import { otherTextOf } from '../notice/check/otherNotice.js'
import { RULES } from '../notice/check/rules/index.js'
import { law, lawOfDay } from '../texts/law/index.js'
import { readNotice } from './readNotice.js'

/** How a text is checked. */
export type CheckTextOptions = {
  /** The language of the text, such as `fi`. */
  language: Language
  /** The day whose law it is checked by. */
  date: CalendarDate
  /** The country of the controller, ISO 3166-1 alpha-2; `FI` by default. */
  country?: string
  /** Names of organisations that the text should not name as its own. */
  otherOrganisations?: readonly string[]
  /** Other notices in the same language, in the forms that the text may have: what was copied from them is found. */
  otherNotices?: readonly { title: string; text: string }[]
} & Partial<RuleSet>

/** What was found in a text, and the notice as it was read: places of findings are places in its sections. */
export type CheckedWriting = { notice: ReadNotice } & Checked

/**
 * Checks a notice that is no record: plain text, text with Markdown's marks, or HTML. The same rules as for notices of the admin, as
 * far as a text alone can tell. Pure: no Payload, no I/O, no clock.
 *
 * @throws RangeError when the date is not `YYYY-MM-DD`; no text makes it throw
 */
export const checkText = (
  text: string,
  {
    country = 'FI',
    date,
    language,
    otherNotices = [],
    otherOrganisations = [],
    rules = RULES,
    severities = {},
  }: CheckTextOptions,
): CheckedWriting => {
  if (!isCalendarDate(date)) throw new RangeError(`Not a date: ${date}`)
  const notice = readNotice(text, language)
  const { faults, findings, outcomes } = check(
    {
      country,
      date,
      dates: notice.dates,
      law: lawOfDay(law, date),
      otherNotices: otherNotices.map(({ text: other, title }) => ({
        controllers: [],
        registers: [],
        texts: [otherTextOf(readNotice(other, language).text, title)],
      })),
      otherOrganisations,
      texts: [notice.text],
    },
    { rules, severities },
  )
  return { faults, findings, notice, outcomes }
}
