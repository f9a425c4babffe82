import type { PayloadRequest } from 'payload'

import type { CalendarDate, Language } from '../notice/document.js'
import type { Reader } from '../record/publications.js'

import { NOTICE_WAIVERS } from '../options.js'

/** That somebody let a finding be: kept for good, also once it holds no longer. */
export type Waiver = {
  id: string
  /** An instant, ISO 8601 in UTC. */
  at: string
  /** Who, as the account is called. */
  by: null | string
  /** When somebody ended it, and who; null while nobody has. */
  ended: { at: string; by: null | string } | null
  /** What it is bound to. */
  fingerprint: string
  language: Language | null
  /** What was found, in the words that it was told in. */
  message: string
  /** Id of the notice. */
  notice: string
  reason: string
  rule: string
  /** The last day that it holds; null while what it is about stays as it is. */
  until: CalendarDate | null
}

type WaiverRow = {
  id: number | string
  at: string
  by: null | { id: null | string; label: null | string }
  ends: null | string
  fingerprint: string
  language: null | string
  message: null | string
  notice: string
  reason: null | string
  rule: string
  until: null | string
} & Record<string, unknown>

const waiversIn = (rows: readonly WaiverRow[]): Waiver[] =>
  rows
    .filter(({ ends }) => !ends)
    .map((row) => {
      const end = rows.find(({ ends }) => ends === String(row.id))
      return {
        id: String(row.id),
        at: row.at,
        by: row.by?.label ?? null,
        ended: end ? { at: end.at, by: end.by?.label ?? null } : null,
        fingerprint: row.fingerprint,
        language: row.language ?? null,
        message: row.message ?? '',
        notice: row.notice,
        reason: row.reason ?? '',
        rule: row.rule,
        until: row.until ?? null,
      }
    })

// In the transaction of a publishing: beside it, many at once would wait for connections that the others hold.
const rowsOf = async (req: Reader, notices: readonly string[]): Promise<WaiverRow[]> =>
  (
    await req.payload.db.find<WaiverRow>({
      collection: NOTICE_WAIVERS,
      limit: 0,
      pagination: false,
      req,
      sort: ['at', 'id'],
      where: { notice: { in: [...notices] } },
    })
  ).docs

/** The waivers of several notices, oldest first. */
export const waiversOfAll = async (req: Reader, notices: readonly string[]): Promise<Waiver[]> =>
  waiversIn(await rowsOf(req, notices))

/** The waivers of a notice, oldest first. */
export const waiversOf = async (req: PayloadRequest, notice: string): Promise<Waiver[]> =>
  waiversIn(await rowsOf(req, [notice]))

/** Whether a waiver holds on a day, for as long as what it is about is as it was. */
export const holds = ({ ended, until }: Waiver, day: CalendarDate): boolean =>
  ended === null && (until === null || until >= day)
