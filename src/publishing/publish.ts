import type { PayloadRequest, Where } from 'payload'

import { NotFound } from 'payload'
import { setTimeout } from 'node:timers/promises'

import type { Language, NoticeContent } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeHead, Intent } from './intent.js'
import type { Row } from '../sources/localisation.js'
import type { PublicationRow } from '../record/publications.js'
import type { TimelineEntry } from '../notice/timeline.js'
import type { KeptApproval, PublicationRecord } from '../record/record.js'
import type { CheckedNotice } from './saving.js'

import { approvedPublication, approvedWithdrawal, changeOf } from './approval.js'
import { preparedOnIn, reviewedOnIn } from './composeNotice.js'
import { conflict } from './conflict.js'
import { headOf } from './intent.js'
import { logRecords } from './logging.js'
import { placedMembers, placeOf, placeOfWithdrawal, undecided } from './placing.js'
import { languagesOf } from '../sources/loadSources.js'
import {
  findPublications,
  latestPublication,
  NEWEST_FIRST,
  recordOf,
  rowOf,
  scopeIn,
} from '../record/publications.js'
import {
  approvalDigests,
  canonicalHash,
  hashRecord,
  PUBLICATION_SCHEMA,
  publisherDigest,
  waiversDigest,
} from '../record/record.js'
import { isSameJSON } from '../notice/sameJSON.js'
import { keysOf } from '../record/keys.js'
import { sealOf } from '../record/seal.js'
import { ownerOf, scopeMembers } from './scope.js'
import { namesIn, usesText } from '../sources/names.js'
import { writeBeside } from './storedNotices.js'
import { afterCommit, mustBeStored } from '../storage/afterCommit.js'
import { isTaken } from '../storage/failures.js'
import { isInTransaction } from '../storage/transaction.js'

type Unchained = Omit<PublicationRecord, 'approvals' | 'hash' | 'previousHash' | 'publishedBy' | 'version'>

/** A record that is about to be appended, and who approved it. */
type Appended = { approvers: readonly KeptApproval[]; unchained: Unchained }

/** How often a number is looked for again where others publish at once on a database without transactions. */
const ATTEMPTS = 20

/** The name of the save that a notice has last; undefined when there is no such notice. */
const intentStored = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string,
): Promise<null | string | undefined> => {
  const row = await req.payload.db.findOne<{ intent?: Intent | null } & Row & { id: number | string }>({
    collection: slugs.notices,
    req,
    select: { intent: true },
    where: { id: { equals: id } },
  })
  return row ? (row.intent?.revision ?? null) : undefined
}

/** Whether a publishing has made its record, asked from outside of any transaction. */
const isRecorded = async (
  db: PayloadRequest['payload']['db'],
  { slugs }: NormalisedOptions,
  revision: string,
): Promise<boolean> => {
  const { totalDocs } = await db.count({
    collection: slugs.publications,
    where: { revision: { equals: revision } },
  })
  return totalDocs > 0
}

/** The record that a publishing has made, if it has. */
export const madeBy = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  revision: string,
): Promise<NoticeHead | null> => {
  const where: Where = { revision: { equals: revision } }
  const [row] = await findPublications(req, slugs, where, { limit: 1, sort: ['hash'] })
  return row ? headOf(recordOf(row), revision) : null
}

/** How often, and how many milliseconds apart, it is looked whether a save that wrote over another one is recorded. */
const LOOKS = 20
const APART = 50

/**
 * Whether another save of the notice has written over this one, without transactions, and is recorded. One that is not after
 * a while was refused half-way: of several saves at once, that which came to its end is published, not none of them.
 *
 * @throws NotFound when the notice has been deleted meanwhile
 */
const isReplaced = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  intent: Intent,
): Promise<boolean> => {
  for (let looks = 1; ; looks += 1) {
    const stored = await intentStored(req, options, id)
    if (stored === undefined) throw new NotFound(req.t)
    if (stored === intent.revision) return false
    if (stored !== null && (await madeBy(req, options, stored))) return true
    if (looks === LOOKS) break
    await setTimeout(APART)
  }
  await writeBeside(req, options, id, { intent })
  return false
}

/**
 * Appends a record to the chain of its notice: next number, hash of the one before.
 *
 * The unique key of notice and version decides who was first. Inside a transaction the loser gets an error to retry,
 * because a failed statement has ended its transaction. Without one the next number is taken, but only while no other save
 * has replaced this one: the order of the records is that of the saves.
 *
 * @throws APIError 409 when someone else saved or published at the same moment
 */
const append = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { id, intent }: { id: number | string; intent: Intent },
  record: (latest: null | PublicationRow) => Promise<Appended | null>,
): Promise<NoticeHead | null> => {
  const { slugs } = options
  for (let attempt = 1; ; attempt += 1) {
    const before = await latestPublication(req, slugs, String(id))
    const made = await record(before)
    if (!made) return null
    const { approvers, unchained } = made
    const inTransaction = await isInTransaction(req)
    if (!inTransaction && (await isReplaced(req, options, id, intent))) throw conflict(req)
    const { by, revision, waivers } = intent
    const reasons = waiversDigest(waivers)
    const { checks } = unchained
    const approvals = approvalDigests(approvers)
    const unhashed = {
      ...unchained,
      ...(approvals && { approvals }),
      ...(checks && reasons && { checks: { ...checks, reasons } }),
      previousHash: before?.hash ?? null,
      publishedBy: by.id === null && by.label === null ? null : publisherDigest(by),
      version: (before?.version ?? 0) + 1,
    }
    const complete: PublicationRecord = { ...unhashed, hash: hashRecord(unhashed) }
    const seal = sealOf(keysOf(req.payload).signing, { hash: complete.hash, revision })
    try {
      // Straight to the adapter: the collection itself refuses every operation. It catches nothing that carries `req`
      // through Payload's operations, which would end the transaction.
      await req.payload.db.create({
        collection: slugs.publications,
        data: rowOf(complete, { approvers, publisher: by, revision, seal, waivers }),
        req,
        returning: false,
      })
      await mustBeStored(req, ({ db }) => isRecorded(db, options, revision))
      return headOf(complete, revision)
    } catch (error) {
      if (!isTaken(error)) throw error
      if (inTransaction) throw conflict(req)
      const there = await madeBy(req, options, revision)
      if (there) return there
      if (attempt >= ATTEMPTS) throw conflict(req)
    }
  }
}

/** In which version each language's text last changed: where it is older than another's, the translation is. */
const changedIn = (
  content: Record<Language, NoticeContent>,
  version: number,
  lastText: null | PublicationRow,
): Record<Language, number> =>
  Object.fromEntries(
    Object.entries(content).map(([language, text]) => {
      const before = lastText?.body.content[language]
      return [
        language,
        isSameJSON(before, text) ? (lastText?.details.changedIn[language] ?? version) : version,
      ]
    }),
  )

/**
 * Notes in the notice which record is its newest, and which sources the versions are made from that are or will be in force. Has
 * the log take the record once it is committed.
 */
export const acknowledge = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  head: NoticeHead,
) => {
  const names = Object.keys(head.sources)
  const others = head.isAlone ? [] : await usesPublished(req, options, id)
  const { revision } = head
  const publishedUses = usesText([...names, ...others])
  await writeBeside(req, options, id, { head, publishedUses, unlogged: revision })
  await afterCommit(req, (payload) => logRecords(payload, options, id, revision))
}

const usesPublished = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string,
): Promise<string[]> => {
  const row = await req.payload.db.findOne<{ id: number | string } & Row>({
    collection: slugs.notices,
    req,
    select: { publishedUses: true },
    where: { id: { equals: id } },
  })
  return namesIn(row?.publishedUses)
}

/**
 * The text that one to be published is compared with: `textBeforeIn` of the pure core, asked of the database.
 *
 * @param latest the newest publication
 * @param follows what is in force on the day from which it is to be in force
 */
export const textBefore = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  latest: null | PublicationRow,
  follows: null | TimelineEntry,
): Promise<null | PublicationRow> => {
  if (!latest) return null
  if (follows?.event === 'published' && follows.version !== latest.version) {
    const where: Where = {
      and: [{ notice: { equals: latest.notice } }, { version: { equals: follows.version } }],
    }
    const [row] = await findPublications(req, slugs, where, { limit: 1, sort: NEWEST_FIRST })
    if (row) return row
  }
  // A withdrawal has no text: what is published after it is held against the text before it.
  return latest.event === 'withdrawn' ? latestPublication(req, slugs, latest.notice, 'published') : latest
}

/** Whether what is intended may be published after a record. */
export const isToFollow = ({ follows }: Intent, latest: null | Pick<PublicationRow, 'hash'>): boolean =>
  follows === undefined || follows === (latest?.hash ?? null)

/**
 * Makes a publication of what was checked, as intended, unless it would change nothing.
 *
 * @throws APIError 409 when someone else saved or published at the same moment, or has published what it was not to follow
 * @throws NotApproved 409 when it lacks an approval, or is not what was approved
 * @throws ValidationError when it has to be said what becomes of versions that wait for their day
 * @throws APIError 400 when the server's clock is behind the newest record, and nobody has said that it is right
 */
export const publish = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  intent: Intent,
  { content, contentHash, known, row, sources }: CheckedNotice,
): Promise<NoticeHead | null> => {
  const languages = languagesOf(req, options)
  const slug = String(row.slug)
  const preparedOn = preparedOnIn(row)
  const reviewedOn = reviewedOnIn(row)
  const { change } = intent
  let isAlone = false
  const head = await append(req, options, { id, intent }, async (latest) => {
    if (!isToFollow(intent, latest)) throw conflict(req)
    const members = await scopeMembers(req, options, row, latest, id)
    const published = { id, newest: latest, owner: ownerOf(options, row, latest), slug }
    const { placement, stamp } = await placeOf(req, options, published, { ...intent, contentHash }, { known })
    if (placement.outcome === 'unchanged') return null
    if (placement.outcome === 'undecided') throw undecided(req, options, id, placement.waiting)
    isAlone = placement.isAlone
    const before = await textBefore(req, options, latest, placement.follows)
    const said = changeOf(options, before, change, { content, preparedOn })
    const approvers =
      options.approval.approvals === 0
        ? []
        : await approvedPublication(req, options, {
            before,
            change: said,
            changedOn: intent.changedOn,
            content,
            contentHash,
            effectiveFrom: intent.effectiveFrom,
            latest,
            notice: String(id),
            owner: published.owner ?? null,
            preparedOn,
            publishAt: intent.publishAt,
            replaces: placement.replaces,
            reviewedOn,
            slug,
            waiting: intent.waiting,
          })
    const unchained: Unchained = {
      schema: PUBLICATION_SCHEMA,
      change: said,
      changedIn: changedIn(content, (latest?.version ?? 0) + 1, before),
      changedOn: intent.changedOn,
      content,
      contentHash,
      defaultLanguage: content[languages.default]
        ? languages.default
        : (Object.keys(content)[0] ?? languages.default),
      event: 'published',
      notice: String(id),
      preparedOn,
      reviewedOn,
      slug,
      sources: sources.references,
      withdrawal: null,
      ...members,
      ...placedMembers(placement, stamp),
      ...(intent.broughtFrom && { broughtFrom: intent.broughtFrom }),
      ...(intent.cause && { cause: intent.cause }),
      ...(intent.checks && { checks: intent.checks }),
    }
    return { approvers, unchained }
  })
  if (head) await acknowledge(req, options, id, { ...head, isAlone })
  // What is published next is what somebody has written since.
  if (head && intent.broughtFrom) await writeBeside(req, options, id, { broughtFrom: null })
  return head
}

/**
 * Records that a notice is withdrawn: readers get the reason and the successor instead of the text.
 *
 * @throws APIError as {@link publish}
 */
export const withdraw = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  intent: Intent,
): Promise<NoticeHead | null> => {
  const head = await append(req, options, { id, intent }, async (latest) => {
    if (latest?.event !== 'published') return null
    const members = scopeIn(latest)
    const published = { id, newest: latest, owner: members.owner, slug: latest.slug }
    const { placement, stamp } = await placeOfWithdrawal(req, options, published, intent)
    const approvers =
      options.approval.approvals === 0
        ? []
        : await approvedWithdrawal(req, options, String(id), latest, intent.withdrawal)
    const unchained: Unchained = {
      schema: PUBLICATION_SCHEMA,
      change: null,
      changedIn: latest.details.changedIn,
      changedOn: latest.details.changedOn,
      content: {},
      contentHash: canonicalHash({}),
      defaultLanguage: latest.details.defaultLanguage,
      event: 'withdrawn',
      notice: String(id),
      preparedOn: latest.details.preparedOn,
      reviewedOn: latest.details.reviewedOn,
      slug: latest.slug,
      sources: [],
      withdrawal: intent.withdrawal,
      ...members,
      ...placedMembers(placement, stamp),
    }
    return { approvers, unchained }
  })
  if (head) await acknowledge(req, options, id, { ...head, isAlone: true })
  return head
}
