import type { PayloadRequest } from 'payload'

import type { CalendarDate, Language, NoticeContent } from '../notice/document.js'
import type { CheckedText, Subject } from '../notice/check/subject.js'
import type { DurationWords } from '../notice/languagePack.js'
import type { NormalisedOptions } from '../options.js'
import type { LoadedSources, SourceCache } from '../sources/loadSources.js'
import type { Row } from '../sources/localisation.js'

import { hasForbiddenCharacter } from '../notice/characters.js'
import { calendarDateOf, isCalendarDate } from '../notice/dates.js'
import { checkedTextOf } from '../notice/check/subject.js'
import { packFor } from '../notice/languagePack.js'
import { languagesOf } from '../sources/loadSources.js'
import { isRow } from '../sources/localisation.js'
import { lawOfDay } from '../texts/law/index.js'
import { commonRunsOf } from './commonRuns.js'
import { otherNames } from './otherNames.js'
import { otherNoticesFor } from './otherNotices.js'

/** A composed notice, as far as it is checked. */
export type CheckedComposition = {
  cache: SourceCache
  content: Readonly<Record<Language, NoticeContent>>
  madeFrom: Readonly<Record<Language, readonly number[]>>
  /** The notice that it was composed from, with all languages. */
  row: Row
  sources: LoadedSources
}

/** The day that a notice is checked for: the one on which it is to take force, or today. */
export const dayOf = (row: Row, today: CalendarDate): CalendarDate => {
  const { effectiveFrom } = (isRow(row.change) ? row.change : {}) as { effectiveFrom?: unknown }
  return isCalendarDate(effectiveFrom) ? effectiveFrom : today
}

/** Texts that were composed and are checked, whatever they were composed from. */
export type CheckedContent = {
  content: Readonly<Record<Language, NoticeContent>>
  date: CalendarDate
  dates: Subject['dates']
  /** The language that comes first. */
  first: Language
} & Partial<Pick<Subject, 'commonRuns' | 'otherNotices' | 'otherOrganisations'>>

/** How the languages of some texts tell durations, as far as it is known. */
const durationWordsOf = (
  { languages }: NormalisedOptions,
  texts: readonly Pick<CheckedText, 'language'>[],
): Record<Language, DurationWords> =>
  Object.fromEntries(
    texts.flatMap(({ language }) => {
      const words = packFor(language, languages.packs)?.durationWords
      return words ? [[language, words] as const] : []
    }),
  )

/** Texts as rules see them, by the law of a day. Null of a notice that is written in no language. */
export const subjectOfContent = (
  options: NormalisedOptions,
  {
    commonRuns = {},
    content,
    date,
    dates,
    first,
    otherNotices = [],
    otherOrganisations = [],
  }: CheckedContent,
): null | Subject => {
  const texts = Object.values(content).map(checkedTextOf)
  texts.sort((one, other) => Number(other.language === first) - Number(one.language === first))
  const [main] = texts
  if (!main) return null
  return {
    commonRuns,
    country: main.content?.controller.address.country || options.country,
    date,
    dates,
    durationWords: durationWordsOf(options, texts),
    law: lawOfDay(options.law, date),
    otherNotices,
    otherOrganisations,
    texts,
  }
}

/** A date as it was typed; none where a form holds what no field keeps, such as half a character, of which nothing can be told by a hash. */
const dateIn = (value: unknown): null | string =>
  typeof value === 'string' && value !== '' && !hasForbiddenCharacter(value) ? value : null

/**
 * A composed notice as rules see it: in every language, by the law of the day on which it takes force.
 *
 * @param now the clock
 * @param withOthers whether it is held against other notices too, which asks the database
 * @returns null for a notice that is written in no language
 */
export const subjectOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: CheckedComposition,
  now: Date,
  { withOthers = false }: { withOthers?: boolean } = {},
): Promise<null | Subject> => {
  const { content, row } = composed
  if (Object.keys(content).length === 0) return null
  return subjectOfContent(options, {
    content,
    date: dayOf(row, calendarDateOf(now, options.timeZone)),
    dates: {
      changedOn: dateIn(row.changedOn),
      preparedOn: dateIn(row.preparedOn),
      reviewedOn: dateIn(row.reviewedOn),
    },
    first: languagesOf(req, options).default,
    otherOrganisations: await otherNames(req, options, composed),
    ...(withOthers && {
      commonRuns: commonRunsOf(options, composed),
      otherNotices: await otherNoticesFor(req, options, composed, now),
    }),
  })
}
