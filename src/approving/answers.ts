import type { PayloadRequest, Where } from 'payload'

import { APIError } from 'payload'

import type { Act, ApprovalState } from '../approvals/gate.js'
import type { Account, Answered, Asked, BoundPart, Frozen, WhyNot } from '../approvals/rows.js'
import type { NoticeComparison } from '../notice/diff/index.js'
import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Owners } from '../scopes.js'
import type { Row } from '../sources/localisation.js'

import { approversOf, differencesOf, stateOf } from '../approvals/gate.js'
import { answersTo, askedOf, hasBegun, newestAsked } from '../approvals/rows.js'
import { comparisonWords } from '../languages/merge.js'
import { comparedTexts, compareLanguages } from '../notice/diff/index.js'
import { approvalAccount } from '../publishing/approval.js'
import { composeNotice, hashOfText, reviewedOnIn } from '../publishing/composeNotice.js'
import { storedNotice } from '../publishing/storedNotices.js'
import { findPublications, latestEntry, type Reader } from '../record/publications.js'
import { ownerCollection, ownersOf } from '../scopes.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { titleIn } from '../sources/localisation.js'
import { readWhere } from '../sources/readable.js'
import { titleFieldOf } from '../sources/usage.js'
import { aheadOf } from './ask.js'
import { isBeforeMoment, isOf, mayCancel, worksWith } from './rights.js'
import { askTogether } from '../record/together.js'

/** Who did something, and when. */
export type GivenApproval = {
  /**
   * Instant, ISO 8601 in UTC.
   *
   * @format date-time
   */
  at: string
  by: Account
}

/** That a request was returned, and why. */
export type GivenReturn = {
  remark: string
  /** The section that it is about, by its anchor; null for all of the text. */
  section: null | string
} & GivenApproval

/** That something was not published when it was to be. */
export type MissedMoment = {
  /**
   * Instant, ISO 8601 in UTC.
   *
   * @format date-time
   */
  at: string
} & WhyNot

/** What was asked of a notice, and what became of it. */
export type ApprovalEntry = {
  approvals: GivenApproval[]
  asked: GivenApproval
  /** Who cancelled it; null where nobody did. */
  cancelled: GivenApproval | null
  /** What was frozen when it was asked. */
  frozen: Frozen
  /** Why it was not published when it was to be; null where it was, or its moment has not come. */
  notPublished: MissedMoment | null
  /** Names what is approved. Notices that are published again together have one. */
  request: string
  returns: GivenReturn[]
}

/** How the newest request of a notice stands. */
export type ApprovalRequest = {
  /** What it changes for readers, by language: compared with the text whose place it takes. Empty for a first text and a withdrawal. */
  changes: Record<Language, NoticeComparison>
  /**
   * What is otherwise now than when it was asked, so that it would not be published by this; null where the notice could not be
   * published at all as it is now.
   */
  differs: BoundPart[] | null
  /** Whether the user may approve it: holds the right, has not done so, and wrote none of it. */
  mayApprove: boolean
  /** Whether the user may cancel it: asked for it, or may publish the notice. */
  mayCancel: boolean
  /** Whether the user may return it. */
  mayReturn: boolean
  /** What the organisation is called whose notice it was, as far as the user may know; null where there are no several. */
  ownerTitle: null | string
  state: ApprovalState
} & ApprovalEntry

/** The answer of `GET /:id/approval`. */
export type ApprovalAnswer = {
  /** What is approved: all, or all but minor changes. */
  for: 'all' | 'major'
  /** The newest request; null where nobody has asked. */
  request: ApprovalRequest | null
  /** How many have to approve; 0 where the app asks for none. */
  required: number
}

/** The answer of `GET /:id/approvals`: everything that was asked of a notice, newest first. */
export type ApprovalList = { approvals: ({ state: ApprovalState } & ApprovalEntry)[] }

const given = ({ at, by }: Pick<Answered, 'at' | 'by'>): GivenApproval => ({ at, by })

const missedIn = (answers: readonly Answered[]): MissedMoment | null => {
  const missed = answers.find(({ kind }) => kind === 'notPublished')
  return missed?.why ? { at: missed.at, ...missed.why } : null
}

const cancelledIn = (answers: readonly Answered[]): GivenApproval | null => {
  const cancelled = answers.find(({ kind }) => kind === 'cancelled')
  return cancelled ? given(cancelled) : null
}

const entryOf = (asked: Asked, answers: readonly Answered[]): ApprovalEntry => ({
  approvals: approversOf(asked, answers).map(given),
  asked: given(asked),
  cancelled: cancelledIn(answers),
  frozen: asked.frozen,
  notPublished: missedIn(answers),
  request: asked.request,
  returns: answers
    .filter(({ kind }) => kind === 'returned')
    .map((one) => ({ ...given(one), remark: one.remark ?? '', section: one.section })),
})

/** Whether a request counts: where the app asks for no approvals, only one that is published by itself. */
const isLookedFor = (
  { approval }: NormalisedOptions,
  { frozen }: { frozen: Pick<Frozen, 'publishAt'> },
): boolean => approval.approvals > 0 || frozen.publishAt !== null

/** What publishing would make now of a text that was asked to be published again as it is saved. */
const againNow = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { frozen, notice }: Asked,
): Promise<Pick<Act, keyof Frozen & keyof Act> | null> => {
  const row = await storedNotice(req, options, notice)
  if (!row) return null
  const { content } = await composeNotice(req, options, row)
  return { ...frozen, content, contentHash: hashOfText(row, content), reviewedOn: reviewedOnIn(row) }
}

const differsNow = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  asked: Asked,
): Promise<BoundPart[] | null> => {
  const { frozen, notice, saved } = asked
  try {
    const now = frozen.again
      ? await againNow(req, options, asked)
      : (
          await aheadOf(req, options, notice, frozen.event, {
            publishAt: frozen.publishAt ?? undefined,
            saved,
          })
        ).act
    return now && differencesOf(frozen, now)
  } catch (error) {
    // What keeps it from being published is told by what publishes it, and by the list beside the form.
    if (error instanceof APIError) return null
    throw error
  }
}

/** What a request changes for readers, held against the text that it was compared with when it was asked. */
const changesOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { frozen, notice }: Asked,
  language: string,
): Promise<Record<Language, NoticeComparison>> => {
  if (frozen.before === null || frozen.event === 'withdrawn') return {}
  const where: Where = { and: [{ notice: { equals: notice } }, { version: { equals: frozen.before } }] }
  const [before] = await findPublications(req, options.slugs, where, { limit: 1, sort: ['hash'] })
  return before
    ? compareLanguages(
        comparedTexts({ content: before.body.content, preparedOn: before.details.preparedOn }),
        comparedTexts(frozen),
        comparisonWords(options.languages, language),
      )
    : {}
}

/** What an organisation is called, for who may read it; else its id. */
const ownerTitleOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  owner: null | string,
  language: string,
): Promise<null | string> => {
  const slug = ownerCollection(req.payload, options)
  const own = owner !== null && slug !== null && (await readWhere(req, slug))
  if (!own || !isWrittenIDIn(req.payload, slug, owner)) return owner
  const { docs } = await req.payload.db.find<{ id: number | string } & Row>({
    collection: slug,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ id: { equals: owner } }, own] },
  })
  return docs[0] ? titleIn(docs[0], titleFieldOf(req, slug), language) : owner
}

/**
 * How the newest request of a notice stands, with what an approver looks at.
 *
 * @param notice id of a notice that the user may read
 * @param language in which the sentences of comparisons are written
 */
export const approvalAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: string,
  language: string,
): Promise<ApprovalAnswer> => {
  const { approvals: required, for: what } = options.approval
  const asked = await newestAsked(req, notice)
  const isShown = asked && isLookedFor(options, asked) && (await worksWith(req, options, [asked]))
  if (!isShown) return { for: what, request: null, required }
  const [answers, latest] = await askTogether(req, [
    () => answersTo(req, asked.request),
    () => latestEntry(req, options.slugs, notice),
  ])
  const state = stateOf(options, asked, answers, latest?.hash ?? null)
  const isStanding = state === 'approved' || state === 'open'
  const account = approvalAccount(req)?.account
  const holds = required > 0 && Boolean(req.user) && (await options.access.approve({ req }))
  const isTimely = isBeforeMoment(asked, new Date())
  const isHeld = isTimely || !(await hasBegun(req, asked.request))
  const isOther = [...asked.frozen.authors, ...answers.map(({ by }) => by)].every(
    (one) => one.account !== account,
  )
  return {
    for: what,
    request: {
      ...entryOf(asked, answers),
      changes: await changesOf(req, options, asked, language),
      differs: isStanding ? await differsNow(req, options, asked) : [],
      mayApprove: holds && isStanding && isTimely && isOther,
      mayCancel: isStanding && isHeld && (await mayCancel(req, options, [asked])),
      mayReturn: holds && isStanding && isTimely,
      ownerTitle: await ownerTitleOf(req, options, asked.frozen.owner, language),
      state,
    },
    required,
  }
}

/**
 * Everything that was asked of a notice, newest first, also where the app asks for no approvals any more: then one is what it took,
 * unless it was to be published by itself.
 *
 * @param owners whose it was when it was asked; default: whosever it was
 */
export const everyApproval = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  owners: Owners = 'all',
): Promise<ApprovalList['approvals']> => {
  const latest = await latestEntry(req, options.slugs, notice)
  const all = await askedOf(req, notice)
  const some = await askTogether(
    req,
    all.map((asked, index) => async () => {
      if (!isOf(owners, asked)) return []
      const answers = await answersTo(req, asked.request)
      const approvals = isLookedFor(options, asked) ? options.approval.approvals : 1
      const state = stateOf({ approval: { approvals } }, asked, answers, latest?.hash ?? null)
      const isOver = index > 0 && (state === 'open' || state === 'approved')
      return [{ ...entryOf(asked, answers), state: isOver ? ('outdated' as const) : state }]
    }),
  )
  return some.flat()
}

/** Everything that was asked of a notice, newest first; where the app asks for no approvals, only what was to be published by itself. */
export const approvalList = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: string,
): Promise<ApprovalList> => ({
  approvals: (await everyApproval(req, options, notice, await ownersOf(req, options))).filter((one) =>
    isLookedFor(options, one),
  ),
})
