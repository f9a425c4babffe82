import type { Payload, PayloadRequest, Where } from 'payload'

import type { CalendarDate, Language } from '../notice/document.js'
import type { Finding } from '../notice/check/rule.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { Row } from '../sources/localisation.js'

import { calendarDateOf } from '../notice/dates.js'
import { messageOf } from '../notice/check/check.js'
import { fingerprintOf } from '../checks/checkComposed.js'
import { rulesOf } from '../checks/ruleSet.js'
import { holds, waiversOfAll } from '../checks/waivers.js'
import { optionsOf, requestOf } from '../installation.js'
import { NOTICE_RECHECKS } from '../options.js'
import { isTaken } from '../storage/failures.js'
import { failingNow, publicationInForce } from './inForce.js'

/** How many notices are in memory at a time. */
const BATCH = 25

/** What a version in force fails by now, as it is kept: its words are made when somebody reads them. */
type Failing = { fingerprint: string } & Pick<Finding, 'language' | 'message' | 'params' | 'rule'>

type RecheckRow = {
  id: number | string
  day: CalendarDate
  failing: Failing[] | null
  /** Whether there are any: what is looked for. */
  fails: boolean
  hash: string
  notice: string
  rules: string
} & Row

/** A notice in force that fails now. */
export type FailingNotice = {
  /** Names what fails, whoever finds it and whenever. */
  fingerprints: string[]
  messages: string[]
  notice: string
}

const rowsFor = async (payload: Payload, notices: readonly string[]): Promise<RecheckRow[]> =>
  (
    await payload.db.find<RecheckRow>({
      collection: NOTICE_RECHECKS,
      limit: 0,
      pagination: false,
      sort: ['notice'],
      where: { notice: { in: [...notices] } },
    })
  ).docs

const keep = async (
  payload: Payload,
  before: RecheckRow | undefined,
  row: Omit<RecheckRow, 'id'>,
): Promise<void> => {
  const data = row as Row
  if (before) {
    await payload.db.updateOne({ id: before.id, collection: NOTICE_RECHECKS, data, returning: false })
    return
  }
  try {
    await payload.db.create({ collection: NOTICE_RECHECKS, data, returning: false })
  } catch (error) {
    // Somebody else was at it, and found the same.
    if (!isTaken(error)) throw error
  }
}

/**
 * Checks the versions in force again, by the law of today, and notes which fail that did not when they took force. What was checked
 * today by the same rules is left alone: run it daily.
 *
 * @param only some notices
 * @param now the clock
 * @returns how many are in force, and how many of them fail now
 */
export const recheckInForce = async (
  payload: Payload,
  {
    now = new Date(),
    only,
    onProgress,
  }: {
    now?: Date
    only?: Where | undefined
    onProgress?: (progress: { done: number; total: number }) => void
  } = {},
): Promise<{ checked: number; failing: number }> => {
  const options = optionsOf(payload)
  const day = calendarDateOf(now, options.timeZone)
  const { digest } = rulesOf(options)
  const found = { checked: 0, failing: 0 }
  let done = 0
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage, totalDocs } = await payload.db.find<
      { id: number | string; head?: NoticeHead | null } & Row
    >({
      collection: options.slugs.notices,
      limit: BATCH,
      page,
      select: { head: true },
      sort: ['id'],
      where: only ?? {},
    })
    const req = await requestOf(payload)
    const published = docs.filter(({ head }) => head)
    const known = new Map(
      (
        await rowsFor(
          payload,
          published.map(({ id }) => String(id)),
        )
      ).map((row) => [row.notice, row]),
    )
    for (const { id } of published) {
      const notice = String(id)
      const row = await publicationInForce(req, options, notice, now)
      const before = known.get(notice)
      const isKnown = before?.day === day && before.rules === digest && before.hash === (row?.hash ?? '')
      const failing = isKnown
        ? (before.failing ?? [])
        : row
          ? failingNow(options, row, day).map((finding): Failing => {
              const { language, message, params, rule } = finding
              return { fingerprint: fingerprintOf(finding), language, message, params, rule }
            })
          : []
      if (!isKnown && (row || before)) {
        await keep(payload, before, {
          day,
          failing,
          fails: failing.length > 0,
          hash: row?.hash ?? '',
          notice,
          rules: digest,
        })
      }
      if (row) found.checked += 1
      if (failing.length > 0) found.failing += 1
    }
    done += docs.length
    onProgress?.({ done, total: totalDocs })
    if (!hasNextPage) return found
  }
}

/**
 * What is noted of some notices as failing now, without what somebody has let be. It reads notes only: see {@link recheckInForce}.
 *
 * @param notices those that readers have, by their ids, each with the hash of its newest record
 */
export const failingAmong = async (
  req: Pick<PayloadRequest, 'payload'>,
  options: NormalisedOptions,
  notices: ReadonlyMap<string, { hash: string; isAhead: boolean }>,
  { language, today }: { language: Language; today: CalendarDate },
): Promise<FailingNotice[]> => {
  const { docs } = await req.payload.db.find<RecheckRow>({
    collection: NOTICE_RECHECKS,
    limit: 0,
    pagination: false,
    sort: ['notice'],
    where: { fails: { equals: true } },
  })
  const rows = docs.filter(({ hash, notice }) => {
    const head = notices.get(notice)
    // What was published since is another text, unless it waits for its day.
    return head && (head.isAhead || head.hash === hash)
  })
  if (rows.length === 0) return []
  const waivers = await waiversOfAll(
    req,
    rows.map(({ notice }) => notice),
  )
  const { byId } = rulesOf(options)
  return rows.flatMap(({ failing, notice }): FailingNotice[] => {
    const waived = new Set(
      waivers
        .filter((one) => one.notice === notice && holds(one, today))
        .map(({ fingerprint }) => fingerprint),
    )
    const left = (failing ?? []).filter(({ fingerprint, rule }) => !waived.has(fingerprint) && byId.has(rule))
    const messages = left.flatMap((one) => {
      const rule = byId.get(one.rule)
      return rule ? [messageOf(rule, one, language)] : []
    })
    return left.length === 0
      ? []
      : [
          {
            fingerprints: left.map(({ fingerprint }) => fingerprint),
            messages: [...new Set(messages)],
            notice,
          },
        ]
  })
}
