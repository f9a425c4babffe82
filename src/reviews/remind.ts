import type { I18n } from '@payloadcms/translations'
import type { Payload, Where } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { DueNotice, NormalisedOptions, ReviewRecipient } from '../options.js'
import type { ToldApproval } from './approvalNews.js'
import type { Told } from './digest.js'
import type { ReviewedNotice } from './review.js'
import type { GivenUp } from '../webhooks/givenUp.js'

import { APPROVAL_PATH } from '../approving/page.js'
import { publishScheduled, type ScheduleReport } from '../approving/scheduled.js'
import { failingAmong, recheckInForce } from '../checking/recheck.js'
import { calendarDateOf, formatDate } from '../notice/dates.js'
import { reminderStage } from '../notice/reviews.js'
import { optionsOf, requestOf } from '../installation.js'
import { canonicalHash } from '../record/record.js'
import { titleIn } from '../sources/localisation.js'
import { translate } from '../translations/index.js'
import { deliverWebhooks, type WebhookReport } from '../webhooks/deliver.js'
import { givenUpLately } from '../webhooks/givenUp.js'
import { approvalNews } from './approvalNews.js'
import { digestible, digestOf, line } from './digest.js'
import { headsIn } from './heads.js'
import { notSent, sendOnce } from './outbox.js'
import { STATUS_PATH } from './page.js'
import { peopleOf } from './people.js'
import { namedBy } from './recipients.js'
import { DUE_FIELDS, dueOf } from './review.js'

/** What a run of reminders did. */
export type RemindReport = {
  /** Whether the app can send mail: without an adapter nobody is reminded, and the admin's page is what there is. */
  adapter: boolean
  /** How many requests for approval somebody is to be told of: that they wait, were returned or can be published. */
  approvals: number
  /** How many notices are to be reminded of today, whether or not that has been done. */
  due: number
  /** How many notices in force fail by a rule now, and did not when they took force. */
  failing: number
  /** Mails that could not be sent; a later run tries again, five times at most. */
  failed: number
  /** What was to be published by now and no job had come for. */
  scheduled: ScheduleReport
  /** Mails that were sent: one to a person and day, whatever it reminds of. */
  sent: number
  /** Of how many of those notices, requests and receivers that were given up nobody could be told. */
  withoutRecipient: number
  /** How often receivers of webhooks were told of something, how often in vain, and how many were given up lately. */
  webhooks: { failed: number; givenUp: number; sent: number }
}

type Due = { failing?: string[]; notice: DueNotice; stage: string }
/** Something to tell, and whom. */
type News = { recipients: readonly ReviewRecipient[]; told: Told }

/** Whether an app has told Payload how to send mail. Without, Payload only writes to its log. */
export const hasMail = ({ config }: Payload): boolean => Boolean(config.email)

const BATCH = 500

const dueNotices = async (
  payload: Payload,
  options: NormalisedOptions,
  { only, today }: { only: undefined | Where; today: CalendarDate },
): Promise<Due[]> => {
  const found: Due[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<{ id: number | string } & ReviewedNotice>({
      collection: options.slugs.notices,
      limit: BATCH,
      page,
      select: { ...DUE_FIELDS, responsible: true, slug: true, title: true },
      sort: ['id'],
      where: only ?? {},
    })
    for (const row of docs) {
      const dueOn = dueOf(row, options)
      const stage = dueOn && reminderStage(dueOn, today, options.review.remind)
      if (!stage) continue
      const { defaultLocale } = payload.config.localization || {}
      found.push({
        notice: {
          id: row.id,
          slug: String(row.slug),
          dueOn,
          responsible: (row.responsible as null | string | undefined) || null,
          title: titleIn(row, 'title', defaultLocale),
        },
        stage,
      })
    }
    if (!hasNextPage) return found
  }
}

/** Those in force that fail now: each is told of once, for what fails. */
const failingNotices = async (
  payload: Payload,
  options: NormalisedOptions,
  { only, today }: { only: undefined | Where; today: CalendarDate },
): Promise<Due[]> => {
  const { docs } = await payload.db.find<{ id: number | string } & ReviewedNotice>({
    collection: options.slugs.notices,
    limit: 0,
    pagination: false,
    select: { head: true, responsible: true, slug: true, title: true },
    sort: ['id'],
    where: only ?? {},
  })
  const { defaultLocale } = payload.config.localization || {}
  const { i18n } = await requestOf(payload)
  const found = await failingAmong({ payload }, options, headsIn(docs, today), {
    language: i18n.language,
    today,
  })
  return found.flatMap(({ fingerprints, messages, notice }): Due[] => {
    const row = docs.find(({ id }) => String(id) === notice)
    if (!row?.head) return []
    return [
      {
        failing: messages,
        notice: {
          id: row.id,
          slug: String(row.slug),
          dueOn: row.head.effectiveFrom,
          responsible: (row.responsible as null | string | undefined) || null,
          title: titleIn(row, 'title', defaultLocale),
        },
        stage: `fails ${canonicalHash([...fingerprints].sort()).slice(0, 16)}`,
      },
    ]
  })
}

const recipientsOf = (
  payload: Payload,
  { review }: NormalisedOptions,
  notice: DueNotice,
): Promise<readonly ReviewRecipient[]> =>
  namedBy(payload, `option \`review.recipients\` failed for the notice ${notice.id}`, () => {
    if (review.recipients) return review.recipients({ notice, payload })
    return notice.responsible ? [{ email: notice.responsible }] : []
  })

const toldOfReview = (
  { failing, notice, stage }: Due,
  { slugs }: NormalisedOptions,
  today: CalendarDate,
): Told => {
  const key = failing ? 'failing' : notice.dueOn < today ? 'overdue' : 'due'
  return {
    about: `${notice.id} ${notice.dueOn} ${stage}`,
    noticeId: String(notice.id),
    part: 'reviews',
    path: `/collections/${slugs.notices}/${notice.id}`,
    say: ({ language, t }: I18n) =>
      translate(t, `privacyNotices:reviews:mail:${key}`, {
        date: formatDate(notice.dueOn, language),
        failing: failing?.map(line).join(' '),
      }),
    stage,
    title: notice.title,
  }
}

const toldOfApproval = (
  { news: { kind, notices }, request, since }: ToldApproval,
  { slugs, timeZone }: NormalisedOptions,
): Told[] => {
  const [first] = notices
  if (!first) return []
  const date = calendarDateOf(new Date(since), timeZone)
  return [
    {
      about: `approval ${request} ${kind}`,
      noticeId: String(first.id),
      part: kind,
      path: `/collections/${slugs.notices}/${first.id}${APPROVAL_PATH}`,
      say: ({ language, t }: I18n) =>
        translate(t, `privacyNotices:reviews:mail:${notices.length > 1 ? 'sinceOfSeveral' : 'since'}`, {
          count: notices.length,
          date: formatDate(date, language),
        }),
      stage: kind,
      title: first.title,
    },
  ]
}

const toldOfReceiver = (
  { about, at, count, host, notice }: GivenUp,
  { slugs, timeZone }: NormalisedOptions,
): Told => ({
  about,
  noticeId: notice,
  part: 'webhooks',
  path: `/collections/${slugs.notices}${STATUS_PATH}`,
  say: ({ language, t }: I18n) =>
    translate(t, 'privacyNotices:reviews:mail:givenUp', {
      count,
      date: formatDate(calendarDateOf(new Date(at), timeZone), language),
    }),
  stage: 'givenUp',
  title: host,
})

/** What each person is told, each thing once, in the first language that is named for them. */
const byRecipient = (all: readonly News[]): Map<string, { all: Told[]; language: string | undefined }> => {
  const found = new Map<string, { all: Told[]; language: string | undefined }>()
  for (const { recipients, told } of all) {
    for (const { email, language } of recipients) {
      const recipient = email.toLowerCase()
      const own = found.get(recipient) ?? { all: [], language }
      own.language ??= language
      // Somebody can be named twice for the same.
      if (own.all.at(-1) !== told) own.all.push(told)
      found.set(recipient, own)
    }
  }
  return found
}

/** What work beside the reminders comes to; where it fails the log says so, and nobody goes without a reminder for it. */
const orElse = async <Result>(
  payload: Payload,
  instead: Result,
  failure: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    payload.logger.error({ err: error, msg: `payload-privacy-notices: ${failure}` })
    return instead
  }
}

/**
 * Reminds of the reviews that are due, and tells what waits for an approval, was returned, can be published or could not be: each person
 * gets one mail a day with all of it, in their language, with links to the notices and nothing of their texts; publishes what was to be
 * published by now and no job had come for; and tells receivers of webhooks what they have not been told, and auditors which of them
 * were given up. Run it once a day; run by several at once, or again, it sends nothing twice.
 *
 * @param now the clock
 * @param only some notices
 * @throws Error when the app does not use the plugin, or the database cannot be read
 */
export const remind = async (
  payload: Payload,
  { now = new Date(), only }: { now?: Date; only?: Where } = {},
): Promise<RemindReport> => {
  const ahead = now.getTime() - Date.now()
  const options = optionsOf(payload)
  const today = calendarDateOf(now, options.timeZone)
  const scheduled = await orElse(
    payload,
    { failed: 1, notPublished: 0, published: 0 },
    'what was to be published by now was not looked for',
    () => publishScheduled(payload),
  )
  await recheckInForce(payload, { now, only })
  const due = await dueNotices(payload, options, { only, today })
  const failing = await failingNotices(payload, options, { only, today })
  const people = peopleOf(payload, options)
  const approvals = await approvalNews(payload, options, { only, people })
  // The clock goes on meanwhile: receivers refuse what was signed too long ago.
  const { failed, sent } = await orElse<Pick<WebhookReport, 'failed' | 'sent'>>(
    payload,
    { failed: 1, sent: 0 },
    'receivers of webhooks were not told',
    () => deliverWebhooks(payload, () => new Date(Date.now() + ahead)),
  )
  const lost = await orElse(payload, [], 'which receivers of webhooks were given up was not looked for', () =>
    givenUpLately(payload, now),
  )
  const report: RemindReport = {
    adapter: hasMail(payload),
    approvals: approvals.length,
    due: due.length,
    failing: failing.length,
    failed: 0,
    scheduled,
    sent: 0,
    withoutRecipient: 0,
    webhooks: { failed, givenUp: lost.length, sent },
  }
  const all: News[] = []
  // What is overdue for longest first: a mail names only so many.
  const byDay = [...due].sort(({ notice: { dueOn: one } }, { notice: { dueOn: other } }) =>
    one < other ? -1 : one > other ? 1 : 0,
  )
  for (const one of [...failing, ...byDay]) {
    all.push({
      recipients: await recipientsOf(payload, options, one.notice),
      told: toldOfReview(one, options, today),
    })
  }
  for (const one of approvals) {
    all.push(...toldOfApproval(one, options).map((told) => ({ recipients: one.recipients, told })))
  }
  for (const one of lost) {
    const { recipients } = one.webhook
    const failure = `\`recipients\` of the option \`webhooks\` failed for ${one.host}`
    all.push({
      recipients: await namedBy(payload, failure, () =>
        recipients ? recipients({ payload }) : people.auditors(),
      ),
      told: toldOfReceiver(one, options),
    })
  }
  report.withoutRecipient = all.filter(({ recipients }) => recipients.length === 0).length
  if (!report.adapter) return report
  for (const [recipient, { all: told, language }] of byRecipient(all)) {
    const { more, named } = digestible(await notSent(payload, recipient, told))
    if (named.length === 0) continue
    const outcome = await sendOnce(payload, recipient, named, {
      day: today,
      now,
      send: async (some) =>
        payload.sendEmail({ ...(await digestOf(payload, { more, named: some }, language)), to: recipient }),
    })
    if (outcome !== 'nothing') report[outcome] += 1
  }
  return report
}
