import type { PayloadRequest } from 'payload'

import type { WhyNot } from '../approvals/rows.js'
import type { CalendarDate, Language } from '../notice/document.js'
import type { ReviewOutcome } from '../notice/reviews.js'
import type { WaitingState } from '../approving/waiting.js'
import type { NormalisedOptions } from '../options.js'
import type { MarkedNotice } from '../pending/mark.js'
import type { PublicationEntry } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'
import type { ReviewedNotice } from './review.js'
import type { Verification } from './verifications.js'

import { readSources } from '../access.js'
import { headHashes, waitingAmong } from '../approving/waiting.js'
import { failingAmong } from '../checking/recheck.js'
import { calendarDateOf } from '../notice/dates.js'
import { standingOf } from '../notice/reviews.js'
import { heldOf, pendingOf } from '../pending/mark.js'
import { replacedOf } from '../record/inForce.js'
import { findPublications } from '../record/publications.js'
import { titleIn } from '../sources/localisation.js'
import { shownWhere } from '../sources/readable.js'
import { titleFieldOf } from '../sources/usage.js'
import { headsIn } from './heads.js'
import { hasMail } from './remind.js'
import { failedReminders } from './outbox.js'
import { DUE_FIELDS, dueOf } from './review.js'
import { lastVerification } from './verifications.js'
import { givenUp } from '../webhooks/givenUp.js'

/** Why something needs attention, in the order in which it is shown. */
export const CONCERNS = [
  'overdue',
  'failing',
  'notPublished',
  'toChange',
  'toApprove',
  'returned',
  'approved',
  'pending',
  'soon',
  'upcoming',
  'withdrawn',
  'undecided',
  'lagging',
] as const
export type Concern = (typeof CONCERNS)[number]

/** Something that needs attention. */
export type StatusItem = {
  id: number | string
  collection: 'notices' | 'registers'
  title: string
  /** Who asked for the approval that it is about. */
  askedBy?: null | string
  /** The day that it is about; an instant for what is pending. */
  on: CalendarDate | null
  /** Of what is pending: whether somebody has decided to wait. */
  isHeld?: boolean
  /** The languages whose text is older than that of the language it is written in first. */
  languages?: Language[]
  /** What the newest review found. */
  outcome?: ReviewOutcome
  /** The version that waits for its day. */
  version?: number
  /** What a version in force fails by now, and did not when it took force. */
  failing?: string[]
  /** Why it was not published when it was to be. */
  why?: WhyNot
  /** How many questions of a register are not answered. */
  questions?: number
}

/** Where the notices stand that a user may read. */
export type NoticesStatus = {
  /** What needs attention, by the reason; the most urgent first. */
  concerns: Record<Concern, StatusItem[]>
  /** How many notices there are, and how many readers can find. */
  notices: { all: number; published: number }
  mail: {
    /** Whether the app can send reminders. */
    adapter: boolean
    /** How many could not be sent. */
    failed: number
  }
  /** Receivers of webhooks to which something could not be told, however often that was tried; for who may check the record. */
  webhooks: { count: number; host: string }[]
  /** The newest check of the record; undefined for who has no right to check it, null when there was none. */
  verification: null | undefined | Verification
}

type Notice = { id: number | string } & MarkedNotice & ReviewedNotice

/** The questions of registers that are answered by yes, no or not yet: what the collection says they are. */
const questionsOf = ({ payload }: PayloadRequest, slug: string): string[] =>
  (payload.collections[slug]?.config.flattenedFields ?? []).flatMap((field) =>
    field.type === 'radio' &&
    field.options.some((one) => typeof one === 'object' && one.value === 'undecided')
      ? [field.name]
      : [],
  )

const undecidedRegisters = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  language: string,
): Promise<StatusItem[]> => {
  const own = await shownWhere(req, slugs.registers)
  const questions = questionsOf(req, slugs.registers)
  if (!own || questions.length === 0) return []
  const title = titleFieldOf(req, slugs.registers)
  const { docs } = await req.payload.db.find<{ id: number | string } & Row>({
    collection: slugs.registers,
    limit: 0,
    pagination: false,
    req,
    select: Object.fromEntries([title, ...questions].map((name) => [name, true])),
    sort: ['id'],
    where: {
      and: [
        own,
        { retired: { not_equals: true } },
        { or: questions.map((name) => ({ [name]: { equals: 'undecided' } })) },
      ],
    },
  })
  return docs.map((row) => ({
    id: row.id,
    collection: 'registers',
    on: null,
    questions: questions.filter((name) => row[name] === 'undecided').length,
    title: titleIn(row, title, language),
  }))
}

type Publication = Pick<
  PublicationEntry,
  'details' | 'effectiveFrom' | 'event' | 'hash' | 'notice' | 'version'
>

/** The newest publications of notices by their hashes, and all whose day has not come. */
const newestAndAhead = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  hashes: readonly string[],
  today: CalendarDate,
): Promise<Publication[]> =>
  findPublications<Publication>(
    req,
    slugs,
    {
      or: [
        { effectiveFrom: { greater_than: today } },
        ...(hashes.length > 0 ? [{ hash: { in: [...hashes] } }] : []),
      ],
    },
    {
      select: { details: true, effectiveFrom: true, event: true, hash: true, notice: true, version: true },
      sort: ['hash'],
    },
  )

/** Of publications whose day has not come, those that nothing replaces before it does. */
const thatTakeForce = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  ahead: readonly Publication[],
): Promise<Publication[]> => {
  const replaced = await replacedOf(req, options, [...new Set(ahead.map(({ notice }) => notice))])
  return ahead.filter(({ notice, version }) => !replaced.get(notice)?.has(version))
}

/** Those languages of a publication whose text last changed before that of the language it is written in first. */
const laggingLanguages = ({ changedIn, defaultLanguage }: PublicationEntry['details']): Language[] => {
  const first = changedIn[defaultLanguage]
  return first === undefined
    ? []
    : Object.entries(changedIn).flatMap(([language, version]) => (version < first ? [language] : []))
}

/** Why each state of a request needs attention. */
const OF_STATE = {
  approved: 'approved',
  notPublished: 'notPublished',
  open: 'toApprove',
  returned: 'returned',
} as const satisfies Record<WaitingState, Concern>

const byDay = (one: StatusItem, other: StatusItem): number => {
  const [first, second] = [one.on ?? '', other.on ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

/**
 * Where the notices stand that the user of a request may read, and what of them needs attention: those that the admin's list shows,
 * where it is narrowed to those of one organisation. It takes at most eight queries,
 * however many notices there are.
 *
 * @param now the clock
 * @returns null for whoever may not read notices
 */
export const readStatus = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  now: Date = new Date(),
): Promise<NoticesStatus | null> => {
  if (!req.user || !(await readSources(options)({ req }))) return null
  const own = await shownWhere(req, options.slugs.notices)
  if (!own) return null
  const { payload } = req
  const { language } = req.i18n
  const today = calendarDateOf(now, options.timeZone)
  const { docs } = await payload.db.find<Notice>({
    collection: options.slugs.notices,
    limit: 0,
    pagination: false,
    req,
    select: { ...DUE_FIELDS, held: true, mark: true, title: true },
    sort: ['id'],
    where: own,
  })
  const notices = new Map(docs.map((row) => [String(row.id), row]))
  const hashes = docs.flatMap(({ head }) => head?.hash ?? [])
  const publications = await newestAndAhead(req, options, hashes, today)
  const item = (row: Notice, rest: Partial<StatusItem> = {}): StatusItem => ({
    id: row.id,
    collection: 'notices',
    on: null,
    title: titleIn(row, 'title', language),
    ...rest,
  })
  const concerns: NoticesStatus['concerns'] = {
    approved: [],
    failing: [],
    lagging: [],
    notPublished: [],
    overdue: [],
    pending: [],
    returned: [],
    soon: [],
    toApprove: [],
    toChange: [],
    undecided: await undecidedRegisters(req, options, language),
    upcoming: [],
    withdrawn: [],
  }
  for (const row of docs) {
    const due = dueOf(row, options)
    const standing = due && standingOf(due, today)
    if (standing && standing !== 'later') concerns[standing].push(item(row, { on: due }))
    const pending = pendingOf(row)
    if (pending) {
      const on = calendarDateOf(new Date(pending.causes[0]?.since ?? pending.at), options.timeZone)
      concerns.pending.push(item(row, { isHeld: heldOf(row) !== null, on }))
    }
    const reviewed = row.reviewed
    const isOwed =
      reviewed && reviewed.outcome !== 'unchanged' && row.head && row.head.publishedAt < reviewed.at
    if (isOwed && row.head?.event === 'published') {
      concerns.toChange.push(item(row, { on: reviewed.reviewedOn, outcome: reviewed.outcome }))
    }
  }
  for (const { answers, by, notice, since, state } of await waitingAmong(req, options, headHashes(docs))) {
    const row = notices.get(notice)
    if (!row) continue
    const on = calendarDateOf(new Date(since), options.timeZone)
    const why = answers.find(({ kind }) => kind === 'notPublished')?.why
    concerns[OF_STATE[state]].push(item(row, { askedBy: by.label ?? by.id, on, ...(why && { why }) }))
  }
  const newest = new Set(hashes)
  for (const { details, event, hash, notice } of publications) {
    const row = notices.get(notice)
    if (!row || !newest.has(hash)) continue
    if (event === 'withdrawn') {
      if (!details.withdrawal?.successor) {
        concerns.withdrawn.push(item(row, { on: row.head?.effectiveFrom ?? null }))
      }
      continue
    }
    const languages = laggingLanguages(details)
    if (languages.length > 0) concerns.lagging.push(item(row, { languages }))
  }
  const ahead = publications.filter(
    ({ effectiveFrom, notice }) => effectiveFrom > today && notices.has(notice),
  )
  for (const { effectiveFrom, notice, version } of await thatTakeForce(req, options, ahead)) {
    const row = notices.get(notice)
    if (row) concerns.upcoming.push(item(row, { on: effectiveFrom, version }))
  }
  for (const { messages, notice } of await failingAmong(req, options, headsIn(docs, today), {
    language,
    today,
  })) {
    const row = notices.get(notice)
    if (row) concerns.failing.push(item(row, { failing: messages }))
  }
  for (const list of Object.values(concerns)) list.sort(byDay)
  const adapter = hasMail(payload)
  const isAuditor = await options.access.audit({ req })
  return {
    concerns,
    mail: {
      adapter,
      failed: adapter ? (await failedReminders(payload)).filter((id) => notices.has(id)).length : 0,
    },
    notices: {
      all: docs.length,
      published: docs.filter(({ head }) => head?.event === 'published').length,
    },
    verification: isAuditor ? await lastVerification(req, options) : undefined,
    webhooks: isAuditor ? await givenUp(payload) : [],
  }
}
