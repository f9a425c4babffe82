import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Gate } from '../checks/gate.js'
import type { NamedFinding } from '../checks/checkComposed.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { ComposedFromSources } from '../publishing/composeNotice.js'
import type { SourceCache } from '../sources/loadSources.js'
import type { Row } from '../sources/localisation.js'
import type { Republishing, RepublishingResult } from './run.js'

import { NotApproved } from '../approvals/gate.js'
import { calendarDateOf, isBefore } from '../notice/dates.js'
import { approvedPublication } from '../publishing/approval.js'
import { plannedPublication } from '../publishing/preparePublication.js'
import { composeNotice, hashOfText } from '../publishing/composeNotice.js'
import { isWriteConflict } from '../storage/failures.js'
import { inTransaction } from '../storage/transaction.js'
import { dayOfPublishingAgain, newIntent } from '../publishing/intent.js'
import { noticeProblemMessage } from '../translations/problemMessage.js'
import { placeOf, UNASKED } from '../publishing/placing.js'
import { acknowledge, madeBy, publish } from '../publishing/publish.js'
import { broughtBy, gateAt } from '../checks/gate.js'
import { latestEntry, latestPublication } from '../record/publications.js'
import { ownerOf } from '../publishing/scope.js'
import { addVersion, storedNotice, writeBeside } from '../publishing/storedNotices.js'

/** A notice, and the hash of the text that was looked at before. */
type Looked = Pick<Republishing['notices'][number], 'contentHash' | 'id'>

const result = (
  outcome: RepublishingResult['outcome'],
  { message = null, version = null }: Partial<RepublishingResult> = {},
): RepublishingResult => ({ message, outcome, version })

/** Names what a run does to a notice: its record is made once, however often the run is begun anew. */
const revisionOf = (run: Republishing, notice: string): string => `${run.id}.${notice}`

/** Whether editors have gone on from what is published, in a draft of their own. */
const hasDraft = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string,
): Promise<boolean> => {
  const { docs } = await req.payload.db.queryDrafts<{ id: number | string } & Row>({
    collection: slugs.notices,
    limit: 1,
    pagination: false,
    req,
    select: { parent: true, version: { _status: true } },
    where: { parent: { equals: id } },
  })
  return docs[0]?._status === 'draft'
}

/**
 * Publishes a notice again as it is saved, with its sources as they are now: all of it or, where the database can take it
 * back, nothing. A draft that an editor has begun stays a draft, and stays what the editor goes on from.
 *
 * @param cache of sources read for this and other notices. A source that is saved after it was read leaves its mark, so a
 * text that was made too early stays marked as pending.
 */
export const republishNotice = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  run: Republishing,
  notice: Looked,
  cache: SourceCache,
): Promise<RepublishingResult> => {
  try {
    return await inTransaction(req, () => republish(req, options, run, notice, cache))
  } catch (error) {
    if (error instanceof NotApproved) return result('failed', { message: error.message })
    const isConflict = (error instanceof APIError && error.status === 409) || isWriteConflict(error)
    if (isConflict) return result('conflict')
    req.payload.logger.error({
      err: error,
      msg: `payload-privacy-notices: notice ${notice.id} was not published`,
    })
    return result('failed', { message: error instanceof APIError && error.isPublic ? error.message : null })
  }
}

/** What publishing a notice again as it is saved would make. */
export const planAgain = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: { id: number | string } & Row,
  published: NoticeHead,
  cache: SourceCache,
) => {
  const text = await composeNotice(req, options, row, cache)
  const contentHash = hashOfText(row, text.content)
  const today = calendarDateOf(new Date(), options.timeZone)
  const intended = { contentHash, effectiveFrom: dayOfPublishingAgain(published, today), ...UNASKED }
  const newest = await latestEntry(req, options.slugs, String(row.id))
  const standing = { id: row.id, newest, owner: ownerOf(options, row, newest), slug: String(row.slug) }
  const { placement } = await placeOf(req, options, standing, intended)
  return { contentHash, intended, placement, text, today }
}

/** What rules find in it, and what of that keeps it from being published again. */
export const gateAgain = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: { id: number | string } & Row,
  text: ComposedFromSources,
): Promise<{ gate: Gate; stopping: NamedFinding[] }> => {
  const gate = await gateAt(req, options, { ...text, row })
  const before = gate.stopping.length > 0 ? await latestPublication(req, options.slugs, String(row.id)) : null
  return { gate, stopping: await broughtBy(req, options, { ...text, row }, gate.stopping, before) }
}

const republish = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  run: Republishing,
  { id, contentHash: lookedAt }: Looked,
  cache: SourceCache,
): Promise<RepublishingResult> => {
  const revision = revisionOf(run, id)
  const row = await storedNotice(req, options, id)
  const published = row?.head
  // Begun before: the record may be there without the notice knowing of it.
  const made = row && (await madeBy(req, options, revision))
  if (made) {
    if (published && published.version < made.version) await acknowledge(req, options, row.id, made)
    return result('published', { version: made.version })
  }
  if (!row || row._status !== 'published' || published?.event !== 'published') return result('notPublished')
  const saved = row.intent?.revision
  if (saved !== undefined && saved !== published.revision && saved !== revision) return result('conflict')

  const plan = await planAgain(req, options, row, published, cache)
  const { contentHash, intended, placement, text, today } = plan
  if (placement.outcome !== 'placed') return result('unchanged')
  if (text.problems.length > 0) {
    const messages = text.problems.map((problem) => noticeProblemMessage(req.t, problem))
    return result('failed', { message: [...new Set(messages)].join(' ') })
  }
  if (contentHash !== lookedAt) return result('changed')
  const { gate, stopping } = await gateAgain(req, options, row, text)
  if (stopping.length > 0) {
    return result('failed', { message: [...new Set(stopping.map(({ message }) => message))].join(' ') })
  }
  if (options.approval.approvals > 0) {
    const planned = await plannedPublication(
      req,
      options,
      { id: row.id, row },
      {
        change: run.change,
        contentHash,
        effectiveFrom: intended.effectiveFrom,
        placement,
        said: UNASKED,
        text,
      },
    )
    await approvedPublication(req, options, planned)
  }

  const preparedOn = row.preparedOn as null | string | undefined
  const intent = newIntent(
    req,
    {
      cause: run.source,
      change: run.change,
      ...(gate.recorded && { checks: gate.recorded }),
      changedOn: preparedOn && isBefore(today, preparedOn) ? preparedOn : today,
      event: 'published',
      ...intended,
      waivers: gate.waivers,
      withdrawal: null,
    },
    { by: run.by, revision },
  )
  const noted = { changedOn: intent.changedOn, intent }
  await writeBeside(req, options, row.id, noted)
  const head = await publish(req, options, row.id, intent, { ...text, contentHash, row })
  if (!head) return result('unchanged')
  if (!(await hasDraft(req, options, row.id))) {
    await addVersion(req, options.slugs.notices, row.id, { ...row, ...noted })
  }
  return result('published', { version: head.version })
}
