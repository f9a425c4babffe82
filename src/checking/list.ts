import type { PayloadRequest, Where } from 'payload'

import type { FindingCounts } from '../checks/checkComposed.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { Row } from '../sources/localisation.js'
import type { FailsNow } from './inForce.js'

import { calendarDateOf } from '../notice/dates.js'
import { checkComposed, countsOf, fingerprintOf } from '../checks/checkComposed.js'
import { holds, waiversOfAll } from '../checks/waivers.js'
import { newSourceCache } from '../sources/loadSources.js'
import { titleIn } from '../sources/localisation.js'
import { composedOf, savedRow } from './checkNotice.js'
import { checkPublication, failingNow, failsNowOf, publicationInForce } from './inForce.js'

/** What rules say of a notice, in numbers. */
export type CheckedNotice = {
  id: number | string
  title: string
  /** As it is saved now, draft or not. */
  saved: FindingCounts
  /** The version that readers have today, by today's law; null where they have none. */
  inForce: {
    counts: FindingCounts
    /** What it fails by now, and did not when it took force. */
    failsNow: FailsNow[]
    version: number
  } | null
}

/** A page of the notices that the user may read. */
export type CheckList = {
  notices: CheckedNotice[]
  page: number
  totalNotices: number
  totalPages: number
}

type Notice = { id: number | string; head?: NoticeHead | null } & Row

/**
 * What rules say of the notices that the user of a request may read.
 *
 * @param readable what narrows them
 * @param now the clock
 */
export const listChecks = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  readable: Where,
  { language, limit, now = new Date(), page }: { language: string; limit: number; now?: Date; page: number },
): Promise<CheckList> => {
  const today = calendarDateOf(now, options.timeZone)
  const { docs, totalDocs, totalPages } = await req.payload.db.find<Notice>({
    collection: options.slugs.notices,
    limit,
    page,
    req,
    select: { head: true, title: true },
    sort: ['id'],
    where: readable,
  })
  const cache = newSourceCache()
  const waivers = await waiversOfAll(
    req,
    docs.map(({ id }) => String(id)),
  )
  const notices: CheckedNotice[] = []
  for (const { id, head, title } of docs) {
    const composed = await composedOf(req, options, await savedRow(req, options, id), cache)
    const { counts } = await checkComposed(req, options, composed, { now })
    const published = head ? await publicationInForce(req, options, String(id), now) : undefined
    const waived = new Set(
      waivers
        .filter((one) => one.notice === String(id) && holds(one, today))
        .map(({ fingerprint }) => fingerprint),
    )
    const found = published ? checkPublication(options, published, today) : []
    const isLeft = (finding: Parameters<typeof fingerprintOf>[0]) => !waived.has(fingerprintOf(finding))
    notices.push({
      id,
      inForce: published
        ? {
            counts: countsOf(found.filter(isLeft).map(({ severity }) => ({ severity, waiver: null }))),
            failsNow: failsNowOf(
              options,
              failingNow(options, published, today, found).filter(isLeft),
              req.i18n.language,
            ),
            version: published.version,
          }
        : null,
      saved: counts,
      title: titleIn({ id, title }, 'title', language),
    })
  }
  return { notices, page, totalNotices: totalDocs, totalPages: Math.max(1, totalPages) }
}
