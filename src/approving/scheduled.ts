import type { Payload, PayloadRequest } from 'payload'

import { APIError, NotFound, ValidationError } from 'payload'
import { setTimeout } from 'node:timers/promises'

import type { Asked, BoundPart, Saved, WhyNot } from '../approvals/rows.js'
import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { StoredNotice } from '../publishing/storedNotices.js'
import type { Row } from '../sources/localisation.js'

import { differencesOf, NotApproved, stateOf } from '../approvals/gate.js'
import { accountParts, signedInAs, userAt } from '../approvals/accounts.js'
import {
  answersTo,
  askedTogether,
  authorsUpon,
  dueRequests,
  keepBegun,
  keepNotPublished,
  keepPublished,
  newestAsked,
} from '../approvals/rows.js'
import { optionsOf, requestOf } from '../installation.js'
import { isSameJSON } from '../notice/sameJSON.js'
import {
  approvedPublication,
  draftAuthors,
  keepAuthors,
  knownAuthors,
  publicationAct,
} from '../publishing/approval.js'
import { conflict } from '../publishing/conflict.js'
import { guardFixedFields } from '../publishing/fixedFields.js'
import { revisionIn } from '../publishing/handOver.js'
import { newIntent } from '../publishing/intent.js'
import { changedOnOf } from '../publishing/preparePublication.js'
import { acknowledge, madeBy, publish } from '../publishing/publish.js'
import { withoutNotes } from '../publishing/save.js'
import { addVersion, newestVersion, storedNotice } from '../publishing/storedNotices.js'
import { refuseInvalidFields } from '../publishing/validateFields.js'
import { latestEntry } from '../record/publications.js'
import { fieldsOf, isRow } from '../sources/localisation.js'
import { isTaken, isWriteConflict } from '../storage/failures.js'
import { inTransaction } from '../storage/transaction.js'
import { plannedFrom } from './ask.js'
import { mayPublish } from './rights.js'

/** What was to be published by now, and what became of it. */
export type ScheduleReport = {
  /** What could not be tried because of the database or of others who wrote at the same moment: a later run tries it again. */
  failed: number
  /** What was not published, and why stands with its request. */
  notPublished: number
  published: number
}

/** How often a notice is tried that somebody else writes at the same moment, and how many milliseconds later each time. */
const ATTEMPTS = 5
const PAUSE = 100

/** Ends a publishing: why what was asked is not published. */
class Refused extends Error {
  constructor(readonly why: WhyNot) {
    super(why.reason)
  }
}

const refused = (
  reason: WhyNot['reason'],
  { differs = [], message = null }: { differs?: BoundPart[]; message?: null | string } = {},
): Refused => new Refused({ differs, message, reason })

/** In milliseconds. */
const CLOCKS_DIFFER = 60_000

/** A request in the name of the account that asked: null where it is no more. */
const requestBy = async (
  payload: Payload,
  { at, by: { account } }: Asked,
): Promise<null | PayloadRequest> => {
  const user = await userAt(payload, account)
  // A database can give the id of an account that was deleted to another one. Clocks of servers differ a little.
  const made = typeof user?.createdAt === 'string' ? Date.parse(user.createdAt) : 0
  const isOther = made > Date.parse(at) + CLOCKS_DIFFER
  return user && !isOther ? signedInAs(payload, accountParts(account).collection, user) : null
}

/** A request in the name of who asked, where they may still publish the notice. */
const rightfulRequest = async (
  payload: Payload,
  options: NormalisedOptions,
  asked: Asked,
): Promise<PayloadRequest> => {
  const req = await requestBy(payload, asked)
  if (!req) throw refused('account')
  if (!(await mayPublish(req, options, [asked]))) throw refused('right')
  return req
}

/** What two saves of a notice may differ in without anybody having written something. */
const WITHOUT_TEXT = ['_status', 'createdAt', 'id', 'intent', 'updatedAt']

// Of groups SQL adapters name the row of the version that they stood in.
const written = (row: Row): unknown => {
  const text = Object.entries(withoutNotes(row)).filter(([name]) => !WITHOUT_TEXT.includes(name))
  return JSON.parse(
    JSON.stringify(Object.fromEntries(text), (name, value: unknown) =>
      name === '_uuid' ? undefined : value,
    ),
  )
}

type Version = { updatedAt: string; version: Row }

const isSameText = (one: Row, other: Row): boolean => isSameJSON(written(one), written(other))

/** Whether a version is a draft that was saved since, and says something else than what is published. */
const isNewer = (found: undefined | Version, { at, row }: Saved): found is Version =>
  found?.version._status === 'draft' &&
  at !== null &&
  new Date(found.updatedAt).toISOString() > at &&
  !isSameText(found.version, row)

/** Empties a text in every language in which it is written. */
const emptied = (text: unknown): unknown =>
  isRow(text) ? Object.fromEntries(Object.keys(text).map((language) => [language, null])) : null

/** The notice as it is stored once it is published: without what the publication takes over. */
const rowToStore = (row: Row, isBack: boolean): Row => {
  const { change, withdrawal } = row as { change?: Row; withdrawal?: Row }
  return {
    ...withoutNotes(row),
    _status: 'published',
    change: {
      ...change,
      clockConfirmed: false,
      effectiveFrom: null,
      note: emptied(change?.note),
      type: null,
      waiting: null,
    },
    // What was said of a withdrawal is not said again of the next one.
    ...(isBack && { withdrawal: { ...withdrawal, reason: emptied(withdrawal?.reason), successor: null } }),
    updatedAt: new Date().toISOString(),
  }
}

/** Whether an error names fields, such as one whose value another document has: trying again changes nothing of that. */
const isOfFields = (
  { payload }: Pick<PayloadRequest, 'payload'>,
  { slugs }: NormalisedOptions,
  error: unknown,
): error is ValidationError => {
  const names = fieldsOf(payload, slugs.notices).map(({ name }) => name)
  const errors = error instanceof ValidationError ? error.data.errors : []
  return (
    errors.length > 0 && errors.every(({ path }) => path !== 'id' && names.includes(path.split('.')[0] ?? ''))
  )
}

/** Writes: what a key of the database's own refuses by now is another's who writes the same at the same moment. */
const write = async <Written>(
  req: PayloadRequest,
  options: NormalisedOptions,
  what: () => Promise<Written>,
): Promise<Written> => {
  try {
    return await what()
  } catch (error) {
    throw isTaken(error) && !isOfFields(req, options, error) ? conflict(req) : error
  }
}

const HOUR = 3_600_000

/** Whether a moment is further behind than the app lets something be published by itself. */
const isTooLate = ({ approval: { hoursLate } }: NormalisedOptions, publishAt: string): boolean =>
  hoursLate !== null && Date.now() > Date.parse(publishAt) + hoursLate * HOUR

/**
 * Publishes what was asked: the text as it was saved then. Its record has the request for its revision, so that there is one at most.
 *
 * @throws Refused when it is not to be published
 */
const publishSaved = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { frozen, notice, request }: Asked,
  saved: Saved,
): Promise<NoticeHead> => {
  const publishAt = frozen.publishAt ?? ''
  const stored = await storedNotice(req, options, notice)
  const newest = await newestAsked(req, notice)
  if (!stored || stored.deletedAt || newest?.request !== request) throw refused('outdated')
  const { latest, plan, planned, row } = await plannedFrom(req, options, stored.id, { publishAt, saved })
  const state = stateOf(options, newest, await answersTo(req, request), latest?.hash ?? null)
  if (state === 'returned' || state === 'outdated') throw refused(state)
  if (isTooLate(options, publishAt)) throw refused('late')
  const differs = differencesOf(frozen, publicationAct(planned))
  if (differs.length > 0) throw refused('differs', { differs })
  if (options.approval.approvals > 0) await approvedPublication(req, options, planned)
  await refuseInvalidFields(req, options, row, Object.keys(planned.content))
  const change = { data: { ...row, _status: 'published' }, originalDoc: stored, req }
  const toStore = rowToStore(await guardFixedFields(options, change, latest), latest?.event === 'withdrawn')

  const { contentHash, effectiveFrom, gate, said, stamp, text } = plan
  const changedOn = changedOnOf({ latest }, row, effectiveFrom, stamp.today)
  const intent = newIntent(
    req,
    {
      ...(saved.broughtFrom && { broughtFrom: saved.broughtFrom }),
      change: plan.change,
      changedOn,
      ...(gate.recorded && { checks: gate.recorded }),
      contentHash,
      effectiveFrom,
      event: 'published',
      // Approved or not: what somebody else publishes meanwhile is not written over.
      follows: latest?.hash ?? null,
      publishAt,
      ...said,
      waivers: gate.waivers,
      withdrawal: null,
    },
    { revision: request },
  )
  await write(req, options, () =>
    req.payload.db.updateOne({
      id: stored.id,
      collection: options.slugs.notices,
      data: { ...toStore, changedOn, intent },
      req,
    }),
  )
  const head = await publish(req, options, stored.id, intent, { ...text, contentHash, row })
  // Somebody else may have made it at the same moment, for the same request.
  const made = head ?? (await madeBy(req, options, request))
  if (!made) throw refused('outdated')
  return made
}

/**
 * Has editors go on from what was published, or from the draft that was saved since: that stays one. Without transactions a version
 * may be there already, whole or in part.
 *
 * @param draft the newest one that was saved before the publication
 * @returns whether they go on from a draft
 */
const keepVersions = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  stored: StoredNotice,
  { draft, request, saved }: { draft: undefined | Version; request: string; saved: Saved },
): Promise<boolean> => {
  const { notices } = slugs
  const [newest, published] = [
    await newestVersion(req, notices, stored.id),
    await newestVersion(req, notices, stored.id, { status: 'published' }),
  ]
  const isOthers =
    isNewer(newest, saved) && !(draft && isSameJSON(newest.version.updatedAt, draft.version.updatedAt))
  const goOnFrom = isOthers ? newest.version : draft?.version
  const isThere =
    published && revisionIn(published.version) === request && isSameText(published.version, stored)
  const isOnTop = isThere && newest && goOnFrom && isSameText(newest.version, goOnFrom)
  const now = Date.now()
  if (!isThere) await addVersion(req, notices, stored.id, stored, new Date(now))
  if (goOnFrom && !isOnTop) await addVersion(req, notices, stored.id, goOnFrom, new Date(now + 1))
  return goOnFrom !== undefined
}

/** Publishes what was asked, or goes on with what has begun that, in one transaction where the database has them. */
const publishWhole = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  asked: Asked,
  saved: Saved,
): Promise<void> => {
  const { notice, request } = asked
  const before = await madeBy(req, options, request)
  const found = await newestVersion(req, options.slugs.notices, notice, {
    status: 'draft',
    ...(before && { before: before.publishedAt }),
  })
  const draft = isNewer(found, saved) ? found : undefined
  // Once it is published, those who wrote before would count as authors of nothing that is to come.
  const isLookedFor = options.approval.approvals > 0
  const writers = isLookedFor && draft && !before ? await knownAuthors(req, options, notice) : []
  const since = async () =>
    isLookedFor ? draftAuthors(await authorsUpon(req, notice, asked.frozen.head)) : []
  const made = before ?? (await publishSaved(req, options, asked, saved))
  const [stored, latest] = [
    await storedNotice(req, options, notice),
    await latestEntry(req, options.slugs, notice),
  ]
  // What somebody has published since is theirs to go on from.
  if (stored && latest?.hash === made.hash) {
    if (stored.head?.hash !== made.hash) await acknowledge(req, options, stored.id, made)
    if (revisionIn(stored) === request) {
      const isDraftOver = await write(req, options, () =>
        keepVersions(req, options, stored, { draft, request, saved }),
      )
      // Also those who saved it since this has begun.
      if (isDraftOver) await keepAuthors(req, options, stored, [...writers, ...(await since())])
    }
  }
  if (!(await keepPublished(req, asked, new Date()))) throw conflict(req)
}

/** Why something is not published, where that is what an error says; null for one that says nothing of it. */
const whyOf = (payload: Payload, options: NormalisedOptions, error: unknown): null | WhyNot => {
  if (error instanceof Refused) return error.why
  // Somebody has just deleted it.
  if (error instanceof NotFound) return refused('outdated').why
  if (isWriteConflict(error) && !isOfFields({ payload }, options, error)) return null
  if (error instanceof NotApproved) {
    const { differs, state } = error.data.approval
    const known = state === 'differs' || state === 'open' || state === 'returned' ? state : 'outdated'
    return { differs, message: null, reason: known }
  }
  if (error instanceof ValidationError) {
    const messages = error.data.errors.map(({ message }) => message)
    return refused('refused', { message: [...new Set(messages)].join(' ') || error.message }).why
  }
  const isSaid = error instanceof APIError && error.isPublic && error.status < 500 && error.status !== 409
  return isSaid ? refused('refused', { message: error.message }).why : null
}

const isConflict = (error: unknown): boolean =>
  (error instanceof APIError && error.status === 409) || isWriteConflict(error)

/** Tries once to publish what was asked: all of it or, where the database can take it back, nothing. */
const publishOnce = async (payload: Payload, options: NormalisedOptions, asked: Asked): Promise<void> => {
  const { request, saved } = asked
  const own = await requestOf(payload)
  // A record that is there is gone on with, whoever may publish by now.
  const req = (await madeBy(own, options, request)) ? own : await rightfulRequest(payload, options, asked)
  if (!saved) throw refused('outdated')
  await inTransaction(req, () => publishWhole(req, options, asked, saved))
}

const logFailure = (payload: Payload, request: string, error: unknown): void =>
  payload.logger.error({
    err: error,
    msg: `payload-privacy-notices: what was asked by ${request} could not be published when it was to be`,
  })

/** Gives a notice back what it held where, without transactions, it holds what is not published after all. */
const takeBack = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { notice, request }: Asked,
): Promise<void> => {
  const { notices: collection } = options.slugs
  const stored = await storedNotice(req, options, notice)
  if (!stored?.head || revisionIn(stored) !== request) return
  for (const status of [undefined, 'published']) {
    const found = await newestVersion(req, collection, stored.id, status === undefined ? {} : { status })
    if (found && revisionIn(found.version) === stored.head.revision) {
      const { id: _, ...data } = withoutNotes(found.version)
      await req.payload.db.updateOne({ id: stored.id, collection, data, req, returning: false })
      return
    }
  }
}

/** Publishes what was asked, or keeps why not; where others write at the same moment it is tried some times. */
const publishAsked = async (
  payload: Payload,
  options: NormalisedOptions,
  asked: Asked,
): Promise<keyof ScheduleReport> => {
  const own = await requestOf(payload)
  let last: unknown
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    let why: null | WhyNot
    try {
      await publishOnce(payload, options, asked)
      return 'published'
    } catch (error) {
      why = whyOf(payload, options, error)
      if (!why && !isConflict(error)) throw error
      last = error
    }
    // Of several who tried at once, the others may have done it.
    const answers = await answersTo(own, asked.request)
    const end = answers.find(({ kind }) => kind === 'published' || kind === 'notPublished')
    if (end) return end.kind === 'published' ? 'published' : 'notPublished'
    if (why && !(await madeBy(own, options, asked.request))) {
      await takeBack(own, options, asked)
      await keepNotPublished(own, asked, new Date(), why)
      return 'notPublished'
    }
    await setTimeout(Math.random() * attempt * PAUSE)
  }
  logFailure(payload, asked.request, last)
  return 'failed'
}

/**
 * Publishes what was to be published by now, each as it was asked and approved, or keeps why it is not. Run it as often as you like,
 * also by several at once: each request makes one record or none, and what was broken off is gone on with.
 *
 * @returns what became of what was due
 * @throws Error when the app does not use the plugin, or the database cannot be read
 */
export const publishScheduled = async (payload: Payload): Promise<ScheduleReport> => {
  const options = optionsOf(payload)
  const report: ScheduleReport = { failed: 0, notPublished: 0, published: 0 }
  if (options.disabled) return report
  const db = { payload }
  for (const request of await dueRequests(db, new Date())) {
    try {
      for (const asked of await askedTogether(db, request)) {
        if (await keepBegun(db, asked, new Date())) {
          report[await publishAsked(payload, options, asked)] += 1
        }
      }
    } catch (error) {
      logFailure(payload, request, error)
      report.failed += 1
    }
  }
  return report
}
