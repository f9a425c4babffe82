import type { Where } from 'payload'

import type { CalendarDate } from '../../notice/document.js'

/** The days between which a review is due, both counted in; null where there is no end. */
export type ReviewRange = { from: CalendarDate | null; to: CalendarDate | null }

const FIELD = 'nextReviewOn'

type Condition = Record<string, Record<string, unknown>>

const conditionsIn = (where: null | undefined | Where): Condition[] =>
  Array.isArray(where?.and) ? (where.and as Condition[]) : []

/** The days that a list is filtered by. */
export const reviewRangeIn = (where: null | undefined | Where): ReviewRange => {
  const valueOf = (operator: string) => {
    const value = conditionsIn(where).find((one) => one[FIELD]?.[operator])?.[FIELD]?.[operator]
    return typeof value === 'string' ? value : null
  }
  return { from: valueOf('greater_than_equal'), to: valueOf('less_than_equal') }
}

/**
 * What a list is filtered by when it has such a range too.
 *
 * Payload's own filters know no earlier and later of a text, which calendar dates are stored as, and would make “equals” of
 * them. They show the alternatives (`or`) alone, which say here that there is a review at all: what counts stands beside those.
 * It comes last, because of two such lists SQL adapters take the last.
 */
export const withReviewRange = (where: null | undefined | Where, { from, to }: ReviewRange): Where => {
  const isOurs = (one: Condition) => 'exists' in (one[FIELD] ?? {})
  const others = (Array.isArray(where?.or) ? where.or : []).flatMap((one): Where[] => {
    const and = conditionsIn(one).filter((condition) => !isOurs(condition))
    return and.length > 0 ? [{ and }] : []
  })
  if (from === null && to === null) return others.length > 0 ? { or: others } : {}
  const isThere: Where = { [FIELD]: { exists: true } }
  return {
    or: others.length > 0 ? others.map(({ and = [] }) => ({ and: [...and, isThere] })) : [{ and: [isThere] }],
    and: [
      ...(from === null ? [] : [{ [FIELD]: { greater_than_equal: from } }]),
      ...(to === null ? [] : [{ [FIELD]: { less_than_equal: to } }]),
      ...(others.length > 0 ? [{ or: others }] : []),
    ],
  }
}
