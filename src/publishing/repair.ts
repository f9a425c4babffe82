import type { Payload, PayloadRequest } from 'payload'

import type { NormalisedOptions, Owner } from '../options.js'
import type { NoticeHead, Intent } from './intent.js'
import type { PublicationRow } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'
import type { PublicationRecord } from '../record/record.js'

import { NotApproved } from '../approvals/gate.js'
import { composeNotice, hashOfText } from './composeNotice.js'
import { optionsOf, requestOf } from '../installation.js'
import { headOf } from './intent.js'
import { appendMissing } from '../record/log/append.js'
import { latestEntry, latestPublication, recordOf } from '../record/publications.js'
import { within } from '../scopes.js'
import { inTransaction } from '../storage/transaction.js'
import { isUnanswered } from './placing.js'
import { acknowledge, isToFollow, madeBy, publish, withdraw } from './publish.js'
import { addVersion, newestVersion, storedNotice } from './storedNotices.js'

/** A notice whose publishing was broken off. */
export type BrokenOff = { event: PublicationRecord['event']; notice: string; slug: string }

/** What {@link repair} found and did. */
export type RepairReport = {
  /** How many notices were looked at. */
  notices: number
  /** What was broken off and has now been recorded, with the version it became. */
  completed: ({ version: number } & BrokenOff)[]
  /**
   * What was broken off and cannot be completed: the notice or what it is made from is not as it was then, the clock is behind
   * the newest record, nobody approves it any more, or a version waits for its day of which nobody has said what becomes of it. Open the notice, look at it
   * and publish it again. Readers have the text before it.
   */
  toPublishAgain: BrokenOff[]
  /** What began so lately that it is probably still going on, and was left alone. */
  underWay: BrokenOff[]
  /** How many records the log did not have, and now has. */
  logged: number
}

/** What is asked of {@link repair}. */
export type RepairOptions = {
  /**
   * Saves that began less than this many seconds ago are left alone: their process may well be alive. With 0 nothing is.
   * @default 60
   */
  graceSeconds?: number
  /**
   * The only organisations whose notices are looked at, by the values of the field that says whose they are.
   * @default all
   */
  owners?: readonly Owner[]
  /** The only organisation whose notices are looked at, by its name in addresses. */
  scope?: string
  /** Called after each notice. */
  onProgress?: (progress: { done: number; total: number }) => void
}

type Notice = {
  id: number | string
  head?: NoticeHead | null
  intent?: Intent | null
  slug: string
} & Row

const BATCH = 100

/**
 * Completes what a process that died half-way left behind on a database without transactions: notices saved as published
 * (or withdrawn) whose record was never made. Records that exist are never touched. Safe to run at any time, also twice
 * at once and while others publish: a record is made once, whoever makes it. Records that the log lacks are added to it.
 *
 * A publication is made only of the text that was checked when it was saved; anything else is left to an editor.
 */
export const repair = async (
  payload: Payload,
  { graceSeconds = 60, onProgress, owners, scope }: RepairOptions = {},
): Promise<RepairReport> => {
  const options = optionsOf(payload)
  const own = options.scope ? within(owners ?? 'all', options.scope.field) : true
  const report: RepairReport = { completed: [], logged: 0, notices: 0, toPublishAgain: [], underWay: [] }
  const collection = options.slugs.notices
  for (let page = 1; own !== false; page += 1) {
    const { docs, hasNextPage, totalDocs } = await payload.db.find<Notice>({
      collection,
      limit: BATCH,
      page,
      pagination: true,
      select: { head: true, intent: true, slug: true },
      sort: ['id'],
      ...(own !== true && { where: own }),
    })
    for (const notice of docs) {
      if (scope !== undefined && (await scopeOfNotice(payload, options, notice.id)) !== scope) continue
      report.notices += 1
      await repairNotice(payload, options, notice, { graceSeconds, report })
      onProgress?.({ done: report.notices, total: totalDocs })
    }
    if (!hasNextPage) break
  }
  report.logged = await appendMissing(payload)
  return report
}

/** What the organisation of a notice is called in addresses, by its newest record. */
const scopeOfNotice = async (payload: Payload, { slugs }: NormalisedOptions, id: number | string) =>
  (await latestEntry({ payload }, slugs, String(id)))?.scope

const repairNotice = async (
  payload: Payload,
  options: NormalisedOptions,
  { id, head: newest, intent, slug }: Notice,
  { graceSeconds, report }: { graceSeconds: number; report: RepairReport },
): Promise<void> => {
  if (!intent || intent.revision === newest?.revision) return
  const brokenOff = { event: intent.event, notice: String(id), slug }
  // Either way: what a clock put ahead that was wrong is not under way until then.
  if (Math.abs(Date.now() - Date.parse(intent.at)) < graceSeconds * 1000) {
    report.underWay.push(brokenOff)
    return
  }
  const req = await requestOf(payload)
  try {
    const head = await inTransaction(req, () => complete(req, options, id, intent))
    if (head === 'impossible') report.toPublishAgain.push(brokenOff)
    else if (head !== 'nothing') report.completed.push({ ...brokenOff, version: head.version })
  } catch (error) {
    if (!isUnanswered(error) && !(error instanceof NotApproved)) throw error
    report.toPublishAgain.push(brokenOff)
  }
}

/** Makes the record an intent asked for, unless it has been made or is no longer called for. */
const complete = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  intent: Intent,
): Promise<'impossible' | 'nothing' | NoticeHead> => {
  const made = await madeBy(req, options, intent.revision)
  const row = await storedNotice(req, options, id)
  const latest = await latestPublication(req, options.slugs, String(id))
  if (made || !row) {
    if (made && made.version === latest?.version) await acknowledge(req, options, id, made)
    return 'nothing'
  }
  // Someone has saved it since: theirs is the intent that counts.
  if ((row.intent as Intent | null)?.revision !== intent.revision) return 'nothing'
  const text = await composeNotice(req, options, row)
  const contentHash = hashOfText(row, text.content)
  const isWhole = contentHash === intent.contentHash
  if (intent.event === 'withdrawn') {
    if (row._status === 'published') return 'nothing'
    const withdrawn = await withdraw(req, options, id, intent)
    // Of a row that is only half written, the text before it is what an editor can go on from.
    const before = await newestVersion(req, options.slugs.notices, id, { status: 'published' })
    if (isWhole || before) {
      const text = isWhole ? {} : { ...before?.version, _status: 'draft', intent }
      await keepVersion(req, options, row, { ...row, ...text })
    }
    return withdrawn ?? 'nothing'
  }
  if (!isToFollow(intent, latest)) return 'impossible'
  if (text.problems.length === 0 && isWhole) {
    const head = await publish(req, options, id, intent, { ...text, contentHash, row })
    if (head) {
      await keepVersion(req, options, row, row)
      return head
    }
  } else if (!latest || !isWhatWasAsked(latest, intent)) return 'impossible'
  if (latest) await acknowledge(req, options, id, headOf(recordOf(latest), intent.revision))
  return 'nothing'
}

/** Whether a record is what an intent asked for, so that nothing is left to be done. */
const isWhatWasAsked = ({ contentHash, effectiveFrom, event }: PublicationRow, intent: Intent): boolean =>
  event === 'published' &&
  contentHash === intent.contentHash &&
  (intent.effectiveFrom === null || intent.effectiveFrom === effectiveFrom)

/**
 * Gives editors a whole version of what is published. The one that was being saved may be missing, or be half written,
 * or not yet be known as the newest; without another one they would go on from that, or from the text before.
 */
const keepVersion = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  saved: { id: number | string } & Row,
  text: Row,
): Promise<void> => {
  const newest = await newestVersion(req, slugs.notices, saved.id)
  const revisionOf = ({ intent }: Row) => (intent as Intent | null | undefined)?.revision
  const isOfThisSave = newest !== undefined && revisionOf(newest.version) === revisionOf(saved)
  // A draft saved after it is what the editor goes on from.
  if (newest && !isOfThisSave && new Date(newest.updatedAt) > new Date(String(saved.updatedAt))) return
  await addVersion(req, slugs.notices, saved.id, text)
}
