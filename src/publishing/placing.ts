import type { PayloadRequest } from 'payload'

import { ValidationError } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { Around, Intended, Placed, Placement, TimelineEntry, WaitingChoice } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry } from '../record/publications.js'
import type { Stamp } from './clock.js'

import { calendarDateOf, formatDate } from '../notice/dates.js'
import { placePublication, placeWithdrawal } from '../notice/timeline.js'
import { aroundOf } from '../record/inForce.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { translate } from '../translations/index.js'
import { clockBehind, isClockBehind, newestTime, stampAfter } from './clock.js'

/** What whoever publishes has said about time, in the notice's `change`. */
export type Said = {
  clockConfirmed: boolean
  waiting: null | WaitingChoice
}

/** What is said where nobody is asked, as when many notices are published again: nothing that was scheduled is dropped. */
export const UNASKED: Said = { clockConfirmed: false, waiting: 'keep' }

/** What the notice says, as it is going to be stored. */
export const saidIn = (change: unknown): Said => {
  const { clockConfirmed, waiting } = (change ?? {}) as { clockConfirmed?: unknown; waiting?: unknown }
  return {
    clockConfirmed: clockConfirmed === true,
    waiting: waiting === 'keep' || waiting === 'replace' ? waiting : null,
  }
}

/** The notice that something is published of. */
type Published = {
  /** Null for one that is being created. */
  id: null | number | string
  newest: (Pick<PublicationEntry, 'hash'> & TimelineEntry) | null
  /** Whose it is, where there are several organisations. */
  owner?: null | string | undefined
  slug: string
}

/**
 * When something is published of a notice.
 *
 * @throws APIError 400 when the server's clock is behind the newest record, and nobody has said that it is right
 */
const stampOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { newest, owner, slug }: Published,
  { clockConfirmed }: Pick<Said, 'clockConfirmed'>,
  now: Date = new Date(),
): Promise<Stamp> => {
  const before = await newestTime(req, options, newest, { slug, ...(owner !== undefined && { owner }) })
  const stamp = stampAfter(before, { confirmed: clockConfirmed, now, timeZone: options.timeZone })
  if (!stamp) throw clockBehind(req, options, { newest: String(before), now: now.toISOString() })
  return stamp
}

/**
 * The day that is meant where none is given, of a text that is published again by a clock that is behind its record: today,
 * where the clock that made the record had put it ahead. What was scheduled for its day goes on waiting for it.
 *
 * @returns null for the day on which it is published
 */
export const intendedDay = (
  newest: null | TimelineEntry,
  effectiveFrom: CalendarDate | null,
  { clock, today }: Pick<Stamp, 'clock' | 'today'>,
  timeZone: string,
): CalendarDate | null => {
  if (effectiveFrom !== null || clock === null || newest === null) return effectiveFrom
  return newest.effectiveFrom <= calendarDateOf(newest.publishedAt, timeZone) ? today : null
}

const NOTHING: Around = { ahead: [], newest: null, then: null, today: null }

/** What a publication comes to stand among, and what that was asked by: records are only added, so the same is answered again. */
export type KnownAround = { around: Around; by: string }

/**
 * Where a publication of a notice comes to stand, and when it is made.
 *
 * @param of.known what was answered before it was saved
 * @param of.now when it is to be published, where that is later than now
 * @throws APIError 400 when the server's clock is behind the newest record, and nobody has said that it is right
 */
export const placeOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  published: Published,
  { clockConfirmed, ...intended }: Intended & Said,
  { known, now }: { known?: KnownAround | undefined; now?: Date | undefined } = {},
): Promise<{ known: KnownAround; placement: Placement; stamp: Stamp }> => {
  const stamp = await stampOf(req, options, published, { clockConfirmed }, now)
  const { id, newest } = published
  const effectiveFrom = intendedDay(newest, intended.effectiveFrom, stamp, options.timeZone)
  const day = effectiveFrom ?? stamp.today
  const { today } = stamp
  const by = [newest?.hash, day, today].join()
  const around =
    known?.by === by
      ? known.around
      : newest && id !== null
        ? await aroundOf(req, options, String(id), newest, { day, today })
        : NOTHING
  const placement = placePublication(around, { ...intended, effectiveFrom }, today)
  return { known: { around, by }, placement, stamp }
}

/**
 * The same of a withdrawal.
 *
 * @throws APIError 400 as {@link placeOf}
 */
export const placeOfWithdrawal = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  {
    id,
    newest,
    ...at
  }: { id: number | string; newest: NonNullable<Published['newest']> } & Pick<Published, 'owner' | 'slug'>,
  said: Pick<Said, 'clockConfirmed'>,
): Promise<{ placement: Placed; stamp: Stamp }> => {
  const stamp = await stampOf(req, options, { id, newest, ...at }, said)
  const { today } = stamp
  const around = await aroundOf(req, options, String(id), newest, { day: today, today })
  return { placement: placeWithdrawal(around, today), stamp }
}

/** The error of a publishing that has to say what becomes of versions that wait for their day: it names them. */
export const undecided = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string | undefined,
  waiting: readonly TimelineEntry[],
): ValidationError => {
  const named = waiting.map(({ effectiveFrom, version }) =>
    translate(req.t, 'privacyNotices:changes:waiting', {
      date: formatDate(effectiveFrom, req.i18n.language),
      version,
    }),
  )
  const message = translate(req.t, 'privacyNotices:validation:waitingUndecided', { waiting: named.join(' ') })
  return fieldErrors(req, slugs.notices, [{ message, path: 'change.waiting' }], id)
}

/** True for the errors of a publishing that somebody has to say something for: what becomes of what waits, or that the clock is right. */
export const isUnanswered = (error: unknown): boolean =>
  isClockBehind(error) ||
  (error instanceof ValidationError && error.data.errors.some(({ path }) => path === 'change.waiting'))

/** The members of a record that say where it stands. */
export const placedMembers = (
  { effectiveFrom, replaces }: Pick<Placed, 'effectiveFrom' | 'replaces'>,
  { clock, publishedAt }: Stamp,
) => ({
  effectiveFrom,
  publishedAt,
  ...(replaces.length > 0 && { replaces }),
  ...(clock !== null && { clock }),
})
