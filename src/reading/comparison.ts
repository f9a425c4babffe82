import type { ComparedVersion, NoNotice, NoticeDiff } from '../notice/answers.js'
import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationRow, Reader } from '../record/publications.js'

import { comparisonWords } from '../languages/merge.js'
import { calendarDateOf } from '../notice/dates.js'
import { comparedTexts, compareNotices } from '../notice/diff/index.js'
import { firstWritten, forLanguage, inOrder, type LanguagesAsked } from '../notice/lookUpLanguage.js'
import { latestEntry } from '../record/publications.js'
import { inForce, versionOf } from '../record/inForce.js'
import { noticeAt } from './scoped.js'
import { rememberedValue } from './remembered.js'
import { askTogether } from '../record/together.js'

/** What a reader may ask to compare. */
export type DiffQuery = {
  slug: string
  /** Of which organisation, where there are several. */
  scope?: string | undefined
  /** Default: the version before `to`. */
  from?: number | undefined
  /** Default: the version in force, or the newest one when none is. */
  to?: number | undefined
  locale?: LanguagesAsked
}

/** A version as a comparison names it. */
export const sideOf = ({
  effectiveFrom,
  event,
  hash,
  publishedAt,
  version,
}: Pick<PublicationRow, keyof ComparedVersion>): ComparedVersion => ({
  effectiveFrom,
  event,
  hash,
  publishedAt,
  version,
})

type DiffAnswer = { diff: NoticeDiff } | { none: NoNotice }

/**
 * Compares two versions of a notice, unless they have been compared before. A withdrawal has no text: what is compared with
 * it is the text it withdrew.
 */
export const readDiff = (req: Reader, options: NormalisedOptions, query: DiffQuery): Promise<DiffAnswer> => {
  const today = calendarDateOf(new Date(), options.timeZone)
  return rememberedValue(req, options, { kind: 'diff', query, today }, () =>
    compareVersions(req, options, query, today),
  )
}

const compareVersions = async (
  req: Reader,
  options: NormalisedOptions,
  { slug, from, locale, scope, to }: DiffQuery,
  date: CalendarDate,
): Promise<DiffAnswer> => {
  const notice = await noticeAt(req, options, { scope, slug })
  if (notice === undefined) return { none: { code: 'notFound' } }
  const today = { date, instant: null }
  const last =
    to ??
    (await inForce(req, options, notice, today, { version: true }))?.version ??
    (await latestEntry(req, options.slugs, notice))?.version ??
    1
  const first = from ?? Math.max(1, last - 1)
  const [before, after] = await askTogether(req, [
    () => versionOf(req, options, notice, first),
    () => versionOf(req, options, notice, last),
  ])
  // The one before it may only be missing because that one is: what was asked for is named.
  if (!after) return { none: { code: 'versionNotFound', version: last } }
  if (!before) return { none: { code: 'versionNotFound', version: first } }
  const [textBefore, textAfter] = await askTogether(req, [
    () => textOf(req, options, notice, before),
    () => textOf(req, options, notice, after),
  ])
  const { defaultLanguage } = after.details
  const written = firstWritten(locale ?? defaultLanguage, Object.keys({ ...textAfter, ...textBefore }))
  const requestedLocale = written ?? inOrder(locale)[0] ?? defaultLanguage
  const compared = written ?? defaultLanguage
  return {
    diff: {
      ...compareNotices(
        forLanguage(textBefore, compared) ?? null,
        forLanguage(textAfter, compared) ?? null,
        comparisonWords(options.languages, requestedLocale),
      ),
      fallback: compared !== requestedLocale,
      from: sideOf(before),
      locale: compared,
      notice,
      requestedLocale,
      ...(after.scope && { scope: after.scope }),
      slug: after.slug,
      to: sideOf(after),
    },
  }
}

/** The text of a version; of a withdrawal, the one before it. */
const textOf = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  row: PublicationRow,
): Promise<ReturnType<typeof comparedTexts>> => {
  if (row.event === 'published') return textsOf(row)
  const before = await versionOf(req, options, notice, row.version - 1)
  return before ? textsOf(before) : {}
}

const textsOf = ({ body, details }: PublicationRow) =>
  comparedTexts({ content: body.content, preparedOn: details.preparedOn })
