import type { PayloadRequest } from 'payload'

import type { ChangeProposal, NoticeComparison } from '../notice/diff/index.js'
import type { CalendarDate, Language } from '../notice/document.js'
import type { TimelineEntry } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { ClockBehind } from '../publishing/clock.js'
import type { PublicationRow } from '../record/publications.js'
import type { NamedMissing } from '../publishing/missing.js'
import type { NamedPlace } from '../sources/namedPlace.js'
import type { Remark } from '../publishing/remarks.js'
import type { Row } from '../sources/localisation.js'

import { calendarDateOf } from '../notice/dates.js'
import { comparedTexts, compareLanguages, proposalOver } from '../notice/diff/index.js'
import { comparisonWords } from '../languages/merge.js'
import { newestOfEachDay, placePublication } from '../notice/timeline.js'
import { newestTime, stampAfter } from '../publishing/clock.js'
import { missingOf, placeOf } from '../publishing/missing.js'
import { namedPlace } from '../sources/namedPlace.js'
import { toldProblems } from '../publishing/toldProblems.js'
import { composeNotice, hashOfText, preparedOnIn } from '../publishing/composeNotice.js'
import { dayOfPublishingAgain } from '../publishing/intent.js'
import { ownerOf } from '../publishing/scope.js'
import { intendedDay, saidIn, UNASKED } from '../publishing/placing.js'
import { textBefore } from '../publishing/publish.js'
import { remarksOf } from '../publishing/remarks.js'
import { aroundOf } from '../record/inForce.js'
import { isSourceKey } from '../sources/names.js'
import { latestPublication } from '../record/publications.js'
import { newestVersion, storedNotice } from '../publishing/storedNotices.js'

/** What publishing a notice as it is saved now would change for readers. */
export type PendingChanges = {
  /**
   * `first`: it has never been published. `none`: nothing would change. `some`: see the rest. `again`: it was withdrawn,
   * and would be there again.
   */
  state: 'again' | 'first' | 'none' | 'some'
  /** The version that it is compared with: the one whose place it would take, or the newest with a text; null when there is none. */
  version: null | number
  /** What keeps it from being published, in words. */
  problems: { message: string; path: string; source: NamedPlace }[]
  /**
   * What an editor should look at, in words: citations of law that is not in force, a right to object that is not
   * presented separately, sources that are retired. Publishing is not kept from it.
   */
  remarks: Remark[]
  /** The documents that its texts come from. */
  sources: NamedPlace[]
  /** What is empty, unanswered, not shown or not written. Publishing is not kept from it. */
  missing: NamedMissing[]
  /** The versions that wait for their day, earliest first. Whoever publishes before it has to say what becomes of them. */
  waiting: Pick<TimelineEntry, 'effectiveFrom' | 'version'>[]
  /** Both times, where the server's clock is behind the newest version: publishing and withdrawing have to be confirmed then. */
  clock: ClockBehind | null
  /** The comparison with that version, by content language. */
  languages: Record<Language, NoticeComparison>
  /** The languages that it would be published in. */
  writtenIn: Language[]
  /** What the change probably is, over all languages, and why. The editor decides. */
  proposal: ChangeProposal
}

/**
 * Compares a notice as it is saved now with the published text whose place it would take.
 *
 * @param language in which the sentences are written
 * @param saved leaves out a draft that an editor has begun
 */
export const pendingChanges = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  { language, saved = false }: { language: string; saved?: boolean },
): Promise<PendingChanges> => {
  const { slugs } = options
  const version = saved
    ? await storedNotice(req, options, id)
    : (await newestVersion(req, slugs.notices, id))?.version
  const row: Row = { ...version, id }
  const text = await composeNotice(req, options, row)
  const composed = { ...text, row }
  const contentHash = hashOfText(row, text.content)
  const latest = await latestPublication(req, slugs, String(id))
  const { clock, isSame, published, waiting } = await standing(req, options, row, latest, contentHash, saved)
  const problems = toldProblems(req, options, text.problems, text.sources).map(
    ({ listed, message, path, problem }) => ({
      message: listed ?? message,
      path,
      source: placeOf(req, options, composed, problem, language),
    }),
  )
  const words = comparisonWords(options.languages, language)
  const languages = published
    ? compareLanguages(
        comparedTexts({ content: published.body.content, preparedOn: published.details.preparedOn }),
        comparedTexts({ content: text.content, preparedOn: preparedOnIn(row) }),
        words,
      )
    : {}
  return {
    clock,
    languages,
    missing: missingOf(req, options, composed, language),
    problems,
    proposal: proposalOver(languages),
    remarks: remarksOf(req, options, composed, language),
    sources: text.sources.references.flatMap(({ id: source, collection }) =>
      isSourceKey(collection)
        ? [namedPlace(req, options, composed, { id: source, collection, path: '' }, language)]
        : [],
    ),
    state: !published ? 'first' : latest?.event === 'withdrawn' ? 'again' : isSame ? 'none' : 'some',
    version: published?.version ?? null,
    waiting,
    writtenIn: Object.keys(text.content),
  }
}

/** Where a text would stand if it were published: in whose place, and what waits for its day. */
const standing = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  latest: null | PublicationRow,
  contentHash: string,
  saved: boolean,
): Promise<
  { isSame: boolean; published: null | PublicationRow } & Pick<PendingChanges, 'clock' | 'waiting'>
> => {
  if (!latest) return { clock: null, isSame: false, published: null, waiting: [] }
  const { timeZone } = options
  const now = new Date()
  const owner = ownerOf(options, row, latest)
  const address = { slug: String(row.slug ?? latest.slug), ...(owner !== undefined && { owner }) }
  const newest = await newestTime(req, options, latest, address)
  const stamp = stampAfter(newest, { confirmed: false, now, timeZone })
  const clock = stamp ? null : { newest: String(newest), now: now.toISOString() }
  const today = stamp?.today ?? calendarDateOf(now, timeZone)
  const change = saved ? {} : ((row.change ?? {}) as { effectiveFrom?: CalendarDate | null })
  const effectiveFrom = saved
    ? dayOfPublishingAgain(latest, today)
    : intendedDay(latest, change.effectiveFrom || null, { clock: clock?.now ?? null, today }, timeZone)
  const around = await aroundOf(req, options, latest.notice, latest, { day: effectiveFrom ?? today, today })
  const { waiting } = saved ? UNASKED : saidIn(change)
  const placement = placePublication(around, { contentHash, effectiveFrom, waiting }, today)
  return {
    clock,
    isSame: placement.outcome === 'unchanged',
    published:
      latest.contentHash === contentHash && placement.outcome === 'unchanged'
        ? latest
        : await textBefore(req, options, latest, around.then),
    waiting: newestOfEachDay(around.ahead).map(({ effectiveFrom: day, version }) => ({
      effectiveFrom: day,
      version,
    })),
  }
}
