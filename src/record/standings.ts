import type { CalendarDate } from '../notice/document.js'
import type { Dated } from '../notice/timeline.js'

import { createNames, longer } from './proof/verifier/columns.js'

/** Where one publication stands: of which notice, at which address, and when in force. */
export type Standing = {
  notice: string
  /** Of which organisation, where there are several. */
  scope?: null | string
  slug: string
} & Dated

const FIRST_ROOM = 1024

/** A day as a number, in the order of days; undefined for what is none. */
const dayOf = (date: unknown): number | undefined =>
  typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Number(date.replaceAll('-', '')) : undefined

const dateOf = (day: number): CalendarDate => {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** An instant as a number; undefined for what would not come back as it was. */
const instantOf = (text: unknown): number | undefined => {
  const instant = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return !Number.isNaN(instant) && new Date(instant).toISOString() === text ? instant : undefined
}

const isWhole = (version: unknown): version is number =>
  typeof version === 'number' && Number.isInteger(version) && version > 0 && version < 2 ** 32

/**
 * Where publications stand, however many they are: 29 bytes of each. Those that a column cannot hold are kept as they are: the
 * few that replace others, and what somebody has written past the app.
 */
export const createStandings = () => {
  const notices = createNames()
  const slugs = createNames()
  const scopes = createNames()
  let room = FIRST_ROOM
  let size = 0
  let noticeOf = new Uint32Array(room)
  let slugOf = new Uint32Array(room)
  let scopeOf = new Uint32Array(room)
  let days = new Uint32Array(room)
  let instants = new Float64Array(room)
  let versions = new Uint32Array(room)
  let withdrawn = new Uint8Array(room)
  /** By the number of their notice. */
  const odd = new Map<number, Standing[]>()
  let odds = 0
  /** The numbers of the notices that have a publication in a scope. */
  const noticesIn = new Map<string, Set<number>>()

  const grow = () => {
    room *= 2
    noticeOf = longer(noticeOf, room)
    slugOf = longer(slugOf, room)
    scopeOf = longer(scopeOf, room)
    days = longer(days, room)
    instants = longer(instants, room)
    versions = longer(versions, room)
    withdrawn = longer(withdrawn, room)
  }
  const at = (place: number): Standing => ({
    effectiveFrom: dateOf(days[place] ?? 0),
    event: withdrawn[place] === 1 ? 'withdrawn' : 'published',
    notice: notices.nameOf(noticeOf[place] ?? 0),
    publishedAt: new Date(instants[place] ?? 0).toISOString(),
    scope: scopes.nameOf(scopeOf[place] ?? 0) || null,
    slug: slugs.nameOf(slugOf[place] ?? 0),
    version: versions[place] ?? 0,
  })

  /** Adds one that is not there yet. */
  const add = ({
    effectiveFrom,
    event,
    notice,
    publishedAt,
    replaces,
    scope,
    slug,
    version,
  }: Standing): void => {
    const number = notices.numberOf(notice)
    if (scope) noticesIn.set(scope, (noticesIn.get(scope) ?? new Set()).add(number))
    const [day, instant] = [dayOf(effectiveFrom), instantOf(publishedAt)]
    const isPlain = (replaces ?? null) === null && typeof slug === 'string'
    if (!isPlain || day === undefined || instant === undefined || !isWhole(version)) {
      const own = {
        effectiveFrom,
        event,
        notice,
        publishedAt,
        replaces: replaces ?? null,
        scope,
        slug,
        version,
      }
      odd.set(number, [...(odd.get(number) ?? []), own])
      odds += 1
      return
    }
    if (size === room) grow()
    noticeOf[size] = number
    slugOf[size] = slugs.numberOf(slug)
    scopeOf[size] = scopes.numberOf(scope ?? '')
    days[size] = day
    instants[size] = instant
    versions[size] = version
    withdrawn[size] = event === 'withdrawn' ? 1 : 0
    size += 1
  }

  /**
   * Of each notice, those that say what is in force on a day: all of that day, and the one in force before it. Where one says that
   * others never take force, all of them do.
   *
   * @param isAhead whether those after that day are asked for too
   * @param scope of which organisation; else of all. A notice is of the one that any of its publications is of: those from before
   *   there were several name none.
   */
  const near = (date: CalendarDate, isAhead: boolean, scope?: string): Standing[][] => {
    const within = scope === undefined ? undefined : (noticesIn.get(scope) ?? new Set())
    const from = dayOf(date) ?? 0
    const none = 2 ** 32 - 1
    const best = new Uint32Array(notices.count()).fill(none)
    const found = new Map<number, Standing[]>()
    for (const [notice, own] of odd) if (!within || within.has(notice)) found.set(notice, [...own])
    const give = (notice: number, place: number) => {
      const own = found.get(notice)
      if (own) own.push(at(place))
      else found.set(notice, [at(place)])
    }
    for (let place = 0; place < size; place += 1) {
      const notice = noticeOf[place] ?? 0
      if (within && !within.has(notice)) continue
      const day = days[place] ?? 0
      if (day === from || (day > from && isAhead) || (odds > 0 && odd.has(notice))) give(notice, place)
      else if (day < from) {
        const before = best[notice] ?? none
        const isLater =
          before === none ||
          day > (days[before] ?? 0) ||
          (day === days[before] && (versions[place] ?? 0) > (versions[before] ?? 0))
        if (isLater) best[notice] = place
      }
    }
    for (const [notice, place] of best.entries()) if (place !== none) give(notice, place)
    return [...found.values()]
  }

  /** Those of some that are not there yet, by notice and number. */
  const unknownOf = <Of extends Standing>(some: readonly Of[]): Of[] => {
    const nameOf = (notice: number, version: unknown) => `${notice}/${String(version)}`
    const missing = new Map(some.map((one) => [nameOf(notices.numberOf(one.notice), one.version), one]))
    const asked = new Set(some.map(({ notice }) => notices.numberOf(notice)))
    for (let place = 0; place < size; place += 1) {
      const notice = noticeOf[place] ?? 0
      if (asked.has(notice)) missing.delete(nameOf(notice, versions[place]))
    }
    for (const notice of asked) {
      for (const { version } of odd.get(notice) ?? []) missing.delete(nameOf(notice, version))
    }
    return [...missing.values()]
  }

  return {
    add,
    near,
    /** How many there are. */
    size: () => size + odds,
    unknownOf,
  }
}
