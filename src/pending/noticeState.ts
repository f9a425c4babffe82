import type { PayloadRequest, Where } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { Dated } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { MarkedNotice } from './mark.js'

import { calendarDateOf } from '../notice/dates.js'
import { inForceAt, upcomingAt } from '../notice/timeline.js'
import { TIMELINE_FIELDS } from '../record/inForce.js'
import { findPublications, NEWEST_FIRST } from '../record/publications.js'
import { heldOf, pendingOf } from './mark.js'

/** A version, and the first day it is in force. A withdrawal is one too. */
export type StateVersion = { event: 'published' | 'withdrawn'; from: CalendarDate; version: number }

/** Where a notice stands for readers, and what editors have begun since: what lists and forms say of it. */
export type NoticeState = {
  /** What is in force today; null when nothing is yet. */
  current: null | StateVersion
  /** What waits for its day, earliest first. */
  upcoming: StateVersion[]
  /** How many versions there are, withdrawals among them; 0 for a notice that was never published. */
  versions: number
  /** The address that its newest version was published at. */
  slug: null | string
  /** What its organisation is called in addresses, where there are several. */
  scope: null | string
  /** Whether a draft is newer than what was published last. */
  draft: boolean
  /** Whether publishing again would change its text, and whether that was left waiting. */
  pending: 'held' | 'pending' | null
}

/** A stored notice, as far as its state needs it. */
export type StateRow = { id: number | string } & MarkedNotice

type Placed = { hash: string; notice: string; scope?: null | string } & Dated

const { contentHash: _, ...DATED } = TIMELINE_FIELDS

const stateVersion = ({
  effectiveFrom,
  event,
  version,
}: Pick<Dated, 'effectiveFrom' | 'event' | 'version'>): StateVersion => ({
  event,
  from: effectiveFrom,
  version,
})

/**
 * The publications that say where some notices stand. Most have only one that counts, which they remember as their head: of
 * those nothing is read but what their organisation is called.
 */
const publicationsOf = async (
  req: PayloadRequest,
  { scope, slugs }: NormalisedOptions,
  published: readonly StateRow[],
): Promise<Map<string, Placed[]>> => {
  const others = published.flatMap(({ id, head }) => (head?.isAlone ? [] : [String(id)]))
  const heads = scope ? published.flatMap(({ head }) => (head?.isAlone ? [head.hash] : [])) : []
  const asked: Where[] = [
    ...(others.length > 0 ? [{ notice: { in: others } }] : []),
    ...(heads.length > 0 ? [{ hash: { in: heads } }] : []),
  ]
  const found = new Map<string, Placed[]>()
  if (asked.length === 0) return found
  const select = { ...DATED, hash: true, notice: true, scope: true } as const
  for (const one of await findPublications<Placed>(
    req,
    slugs,
    { or: asked },
    { select, sort: NEWEST_FIRST },
  )) {
    found.set(one.notice, [...(found.get(one.notice) ?? []), one])
  }
  return found
}

/**
 * Where notices stand, in their order: with at most one query, however many they are.
 *
 * @param notices as they are stored; whether a draft is newer is for those to say who have it before them
 */
export const noticeStates = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notices: readonly StateRow[],
): Promise<Omit<NoticeState, 'draft'>[]> => {
  const found = await publicationsOf(
    req,
    options,
    notices.filter(({ head }) => head),
  )
  const now = new Date()
  const { timeZone } = options
  const moment = { date: calendarDateOf(now, timeZone), instant: now.toISOString() }
  return notices.map((notice) => {
    const { id, head } = notice
    const all = found.get(String(id)) ?? []
    const entries: readonly Dated[] = head?.isAlone ? [head] : all
    const current = inForceAt(entries, moment, timeZone)
    return {
      current: current ? stateVersion(current) : null,
      pending: pendingOf(notice) ? (heldOf(notice) ? 'held' : 'pending') : null,
      scope: all[0]?.scope ?? null,
      slug: head?.slug ?? null,
      upcoming: upcomingAt(entries, moment.date).map(stateVersion),
      versions: head?.version ?? 0,
    }
  })
}

/** Whether what an editor has before them is a draft of a notice that readers have, or will have: one that is withdrawn is none. */
export const isNewerDraft = (
  { current, upcoming, versions }: Omit<NoticeState, 'draft'>,
  status: unknown,
): boolean =>
  status === 'draft' && versions > 0 && [current, ...upcoming].some((one) => one?.event === 'published')
