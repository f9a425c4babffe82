import type { PayloadRequest } from 'payload'

import { APIError, Forbidden } from 'payload'

import type { Act } from '../approvals/gate.js'
import type { Account, Author, Frozen, Saved } from '../approvals/rows.js'
import type { Gate } from '../checks/gate.js'
import type { NotedReview } from '../notice/reviews.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'

import { differencesOf, stateOf } from '../approvals/gate.js'
import { answersTo, type Asked, authorsOf, keepAsked, newestAsked } from '../approvals/rows.js'
import { datesAfterReview } from '../notice/reviews.js'
import { isSameJSON } from '../notice/sameJSON.js'
import { publicationAct, withdrawalAct } from '../publishing/approval.js'
import { plannedPublication, planPublication } from '../publishing/preparePublication.js'
import { withdrawalIn } from '../publishing/prepareWithdrawal.js'
import { newestVersion, storedNotice } from '../publishing/storedNotices.js'
import { refuseInvalidFields } from '../publishing/validateFields.js'
import { latestEntry } from '../record/publications.js'
import { isWithin, ownersOf, ownersOfRow } from '../scopes.js'
import { languagesOf } from '../sources/loadSources.js'
import { isRow } from '../sources/localisation.js'
import { translate } from '../translations/index.js'
import { mayCancel } from './rights.js'
import { askTogether } from '../record/together.js'

/** What is asked to be approved of a notice. */
export type AskedEvent = Act['event']

/** A notice as it would be published or withdrawn, and what an approver looks at beside the text. */
export type Ahead = { act: Act; before: null | number; gate: Pick<Gate, 'findings' | 'waivers'>; row: Row }

/** As a notice was saved, where that is known; as it is saved now without. And when it is to be published by itself. */
type From = { publishAt?: string | undefined; saved?: null | Saved }

const nothing = (req: PayloadRequest): APIError =>
  new APIError(translate(req.t, 'privacyNotices:approval:nothing'), 400, null, true)

/** A notice as it is saved now, draft or not. */
export const savedNow = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
): Promise<Saved> => {
  const [newest, stored] = await askTogether(req, [
    () => newestVersion(req, options.slugs.notices, id),
    () => storedNotice(req, options, id, { broughtFrom: true }),
  ])
  return {
    at: newest ? new Date(newest.updatedAt).toISOString() : null,
    broughtFrom: (stored?.broughtFrom as Saved['broughtFrom'] | undefined) ?? null,
    row: newest?.version ?? {},
  }
}

/** A notice as a save would have it that goes on from what was saved, and its newest record. */
const goingOnFrom = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  { at, row: version }: Saved,
): Promise<{ latest: null | PublicationEntry; row: Row }> => {
  const [latest, stored] = await askTogether(req, [
    () => latestEntry(req, options.slugs, String(id)),
    () => storedNotice(req, options, id, { reviewed: true }),
  ])
  const reviewed = stored?.reviewed as NotedReview | null | undefined
  const dates = datesAfterReview(version, reviewed, at ?? undefined)
  return { latest, row: { ...version, ...dates, id } }
}

const withoutClock = (row: Row): Row => ({
  ...row,
  change: { ...(isRow(row.change) && row.change), clockConfirmed: false },
})

/**
 * What publishing a notice would make.
 *
 * @param saved as it was saved
 * @param publishAt when it is to be published by itself; without it, it is published now
 * @throws ValidationError with what keeps it from being published
 * @throws APIError 400 when there is nothing to publish
 */
export const plannedFrom = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  { publishAt, saved }: { publishAt?: string | undefined; saved: Saved },
) => {
  const { latest, row: found } = await goingOnFrom(req, options, id, saved)
  // Nobody has said of a clock that is still to be looked at that it is right.
  const row = publishAt === undefined ? found : withoutClock(found)
  const at = publishAt === undefined ? undefined : new Date(Math.max(Date.now(), Date.parse(publishAt)))
  const plan = await planPublication(req, options, { id, at, data: row, latest, row })
  if (!plan) await refuseInvalidFields(req, options, row, [languagesOf(req, options).default])
  if (plan?.placement.outcome !== 'placed') throw nothing(req)
  const { placement } = plan
  const planned = await plannedPublication(req, options, { id, row }, { ...plan, placement })
  return { latest, plan, planned: { ...planned, publishAt }, row }
}

const publicationAhead = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  from: Parameters<typeof plannedFrom>[3],
): Promise<Ahead> => {
  const { plan, planned, row } = await plannedFrom(req, options, id, from)
  return { act: publicationAct(planned), before: planned.before?.version ?? null, gate: plan.gate, row }
}

const withdrawalAhead = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  saved: Saved,
): Promise<Ahead> => {
  const { latest, row } = await goingOnFrom(req, options, id, saved)
  if (latest?.event !== 'published') throw nothing(req)
  const { withdrawal } = await withdrawalIn(req, options, latest, row.withdrawal)
  return {
    act: withdrawalAct(String(id), latest, withdrawal),
    before: latest.version,
    gate: { findings: [], waivers: [] },
    row,
  }
}

/**
 * What publishing or withdrawing a notice would make.
 *
 * @param from.publishAt of a publication that is made by itself: what it would make at its moment
 * @throws ValidationError with what keeps it from being published
 * @throws APIError 400 when there is nothing to publish or to withdraw
 */
export const aheadOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  event: AskedEvent,
  { publishAt, saved: known }: From = {},
): Promise<Ahead> => {
  const saved = known ?? (await savedNow(req, options, id))
  return event === 'published'
    ? publicationAhead(req, options, id, { publishAt, saved })
    : withdrawalAhead(req, options, id, saved)
}

/** What is kept of a notice that is asked to be approved. */
export const frozenOf = (
  { act, before, gate, row }: Ahead,
  { again, authors, version }: Pick<Frozen, 'again' | 'authors' | 'version'>,
): Frozen => {
  const { notice: _, ...bound } = act
  return {
    ...bound,
    again,
    authors,
    before,
    findings: gate.findings,
    slug: String(row.slug ?? ''),
    version,
    waivers: gate.waivers.map(({ salt: _salt, ...waiver }) => waiver),
  }
}

/** Authors, each once: whoever saved by themselves and by an assistant is both. */
const eachOnce = (authors: readonly Author[]): Author[] =>
  authors.filter((one, index) => authors.findIndex((other) => isSameJSON(one, other)) === index)

/** What is asked of a notice, once it is kept. */
const keptOf = async (req: PayloadRequest, notice: string): Promise<Asked> => {
  const asked = await newestAsked(req, notice)
  if (!asked) throw new Error(`payload-privacy-notices: what was asked of notice ${notice} is not there`)
  return asked
}

/**
 * Asks others to approve a notice as it is saved now. What was asked of it before counts no longer; asked again while it is open or
 * approved and nothing of it has changed, it stays as it is.
 *
 * @param of.publishAt when it is to be published by itself, as it is saved now and by the right of whoever asks: an instant, ISO 8601 in
 * UTC; null where whoever may publish does that
 * @returns what is asked, and whether it was asked by this
 * @throws ValidationError and APIError as {@link aheadOf}
 * @throws Forbidden when the notice as it is saved is of somebody whom the user does not work with
 * @throws APIError 409 when it is to be published at a moment already, and the user may not cancel that
 */
export const askApproval = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  { by, event, now, publishAt }: { by: Account; event: AskedEvent; now: Date; publishAt: null | string },
): Promise<{ asked: Asked; isNew: boolean }> => {
  const notice = String(id)
  const owners = await ownersOf(req, options)
  // Read once: what is looked at is what is asked.
  const saved = await savedNow(req, options, id)
  // A draft says whose the notice is going to be, of which the notice itself knows nothing.
  if (!isWithin(owners, ownersOfRow(options, saved.row))) throw new Forbidden(req.t)
  const ahead = await aheadOf(req, options, id, event, { publishAt: publishAt ?? undefined, saved })
  // No save looks at its fields when it is published.
  if (publishAt !== null) await refuseInvalidFields(req, options, ahead.row, Object.keys(ahead.act.content))
  const authors = eachOnce([...(await authorsOf(req, options, notice)), { ...by, assistant: false }])
  const before = await newestAsked(req, notice)
  if (before) {
    const { frozen, request } = before
    const state = stateOf(options, before, await answersTo(req, request), ahead.act.head)
    const known = authors.every(({ account }) => frozen.authors.some((one) => one.account === account))
    const isSame =
      !frozen.again &&
      known &&
      // Published by itself, it is by the right of whoever asked.
      (publishAt === null || before.by.account === by.account) &&
      (state === 'open' || state === 'approved') &&
      differencesOf(frozen, ahead.act).length === 0
    if (isSame) return { asked: before, isNew: false }
    const isToCome = (state === 'open' || state === 'approved') && frozen.publishAt !== null
    if (isToCome && !(await mayCancel(req, options, [before]))) {
      throw new APIError(translate(req.t, 'privacyNotices:approval:standing:scheduled'), 409, null, true)
    }
  }
  const latest = await latestEntry(req, options.slugs, notice)
  const [owner = null] = ownersOfRow(options, ahead.row)
  const frozen = frozenOf(ahead, { again: false, authors, version: latest?.version ?? null })
  await keepAsked(req, { by, now }, [
    {
      frozen,
      notice,
      owner: owner === null ? null : String(owner),
      ...(publishAt !== null && { saved }),
    },
  ])
  return { asked: await keptOf(req, notice), isNew: true }
}
