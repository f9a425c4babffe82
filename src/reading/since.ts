import type { Where } from 'payload'

import type { NoNotice, NoticeSince } from '../notice/answers.js'
import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry, Reader } from '../record/publications.js'

import { MalformedParameter } from '../http/parameters.js'
import { calendarDateOf } from '../notice/dates.js'
import { sinceVersion } from '../notice/timeline.js'
import { replacedOf } from '../record/inForce.js'
import { ENTRY_FIELDS, findPublications, latestEntry } from '../record/publications.js'
import { sideOf } from './comparison.js'
import { rememberedValue } from './remembered.js'
import { noticeAt } from './scoped.js'
import { askTogether } from '../record/together.js'

/** What a reader may ask of what took force after a version. */
export type SinceQuery = {
  slug: string
  /** Of which organisation, where there are several. */
  scope?: string | undefined
  /** The version that was seen. */
  version: number
}

type SinceAnswer = { none: NoNotice } | { since: NoticeSince }

/**
 * Tells what took force of a notice after one of its versions, from what its records say of themselves, unless that has been told
 * before and nothing has been published since.
 *
 * @throws MalformedParameter when the version has not taken force, or never does
 */
export const readSince = (
  req: Reader,
  options: NormalisedOptions,
  query: SinceQuery,
): Promise<SinceAnswer> => {
  const today = calendarDateOf(new Date(), options.timeZone)
  return rememberedValue(req, options, { kind: 'since', query, today }, () =>
    tellSince(req, options, query, today),
  )
}

const tellSince = async (
  req: Reader,
  options: NormalisedOptions,
  { slug, scope, version }: SinceQuery,
  date: CalendarDate,
): Promise<SinceAnswer> => {
  const notice = await noticeAt(req, options, { scope, slug })
  if (notice === undefined) return { none: { code: 'notFound' } }
  const find = (...where: Where[]) =>
    findPublications<PublicationEntry>(
      req,
      options.slugs,
      { and: [{ notice: { equals: notice } }, ...where] },
      { select: ENTRY_FIELDS, sort: ['version', 'hash'] },
    )
  const [[seen], latest, replaced] = await askTogether(req, [
    () => find({ version: { equals: version } }),
    () => latestEntry(req, options.slugs, notice),
    () => replacedOf(req, options, [notice]),
  ])
  if (!seen || !latest) return { none: { code: 'versionNotFound', version } }
  const tookForce = await find(
    { effectiveFrom: { greater_than_equal: seen.effectiveFrom } },
    { effectiveFrom: { less_than_equal: date } },
  )
  const told = sinceVersion(
    tookForce
      .filter((entry) => !replaced.get(notice)?.has(entry.version))
      .map((entry) => ({ ...entry, change: entry.details.change })),
    version,
    { date, instant: null },
    options.timeZone,
  )
  if (!told) throw new MalformedParameter('version', 'a version that has taken force')
  return {
    since: {
      changed: told.since.length > 0,
      current: sideOf(told.current),
      major: told.major,
      notice,
      ...(latest.scope && { scope: latest.scope }),
      seen: sideOf(seen),
      slug: latest.slug,
      versions: told.since.map(({ change, effectiveFrom, event, version: number }) => ({
        change: change?.type ?? null,
        effectiveFrom,
        event,
        version: number,
      })),
    },
  }
}
