import type { Payload, Where } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { DueNotice, NormalisedOptions, ReviewRecipient } from '../options.js'
import type { ReviewedNotice } from './review.js'
import type { Reminder } from './outbox.js'

import { failingAmong, recheckInForce } from '../checking/recheck.js'
import { calendarDateOf, formatDate } from '../notice/dates.js'
import { reminderStage } from '../notice/reviews.js'
import { email } from '../notice/validation/index.js'
import { adminAddress } from '../http/addresses.js'
import { optionsOf, requestOf } from '../installation.js'
import { canonicalHash } from '../record/record.js'
import { headsIn } from './heads.js'
import { titleIn } from '../sources/localisation.js'
import { translate } from '../translations/index.js'
import { deliverWebhooks } from '../webhooks/deliver.js'
import { notSent, sendOnce } from './outbox.js'
import { DUE_FIELDS, dueOf } from './review.js'

/** What a run of reminders did. */
export type RemindReport = {
  /** Whether the app can send mail: without an adapter nobody is reminded, and the admin's page is what there is. */
  adapter: boolean
  /** How many notices are to be reminded of today, whether or not that has been done. */
  due: number
  /** How many notices in force fail by a rule now, and did not when they took force. */
  failing: number
  /** Mails that could not be sent; a later run tries again, five times at most. */
  failed: number
  /** Mails that were sent: one to a person and day, whatever it reminds of. */
  sent: number
  /** How many of those notices name nobody who could be reminded. */
  withoutRecipient: number
  /** How often receivers of webhooks were told of something, and how often in vain. */
  webhooks: { failed: number; sent: number }
}

type Due = { failing?: string[]; notice: DueNotice; stage: string }
type ToSend = { failing?: string[]; notice: DueNotice } & Reminder

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

const recipientsOf = async (
  payload: Payload,
  { review }: NormalisedOptions,
  notice: DueNotice,
): Promise<readonly ReviewRecipient[]> => {
  const given = review.recipients
    ? await review.recipients({ notice, payload })
    : notice.responsible
      ? [{ email: notice.responsible }]
      : []
  // An address that is none could hold a header of the mail.
  return given.filter((one) => typeof one.email === 'string' && email(one.email) === null)
}

/** One line that nothing in it can break. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

const mailOf = async (
  payload: Payload,
  { slugs, timeZone }: NormalisedOptions,
  reminders: readonly ToSend[],
  { language, now }: { language: string | undefined; now: Date },
): Promise<{ subject: string; text: string }> => {
  const { i18n, t } = await requestOf(payload, language)
  const today = calendarDateOf(now, timeZone)
  const lines = reminders.map(({ dueOn, failing, notice }) => {
    const key = failing ? 'failing' : dueOn < today ? 'overdue' : 'due'
    const date = formatDate(dueOn, i18n.language)
    const address = adminAddress(payload.config, `/collections/${slugs.notices}/${notice.id}`)
    return `${line(notice.title)}\n${translate(t, `privacyNotices:reviews:mail:${key}`, {
      date,
      failing: failing?.map(line).join(' '),
    })}\n${address}`
  })
  return {
    subject: translate(t, 'privacyNotices:reviews:mail:subject', { count: reminders.length }),
    text: [translate(t, 'privacyNotices:reviews:mail:intro'), ...lines].join('\n\n'),
  }
}

/** Nobody goes without a reminder because receivers could not be told. */
const webhooksTold = async (payload: Payload, clock: () => Date): Promise<RemindReport['webhooks']> => {
  try {
    const { failed, sent } = await deliverWebhooks(payload, clock)
    return { failed, sent }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'payload-privacy-notices: receivers of webhooks were not told' })
    return { failed: 1, sent: 0 }
  }
}

/**
 * Reminds of the reviews that are due: each person gets one mail a day with all of them, in their language, with links to the
 * notices and nothing of their texts; and tells receivers of webhooks what they have not been told. Run it once a day; run by several at once, or again, it sends nothing twice.
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
  await recheckInForce(payload, { now, only })
  const due = await dueNotices(payload, options, { only, today })
  const failing = await failingNotices(payload, options, { only, today })
  const report: RemindReport = {
    adapter: hasMail(payload),
    due: due.length,
    failing: failing.length,
    failed: 0,
    sent: 0,
    withoutRecipient: 0,
    // The clock goes on meanwhile: receivers refuse what was signed too long ago.
    webhooks: await webhooksTold(payload, () => new Date(Date.now() + ahead)),
  }
  const byRecipient = new Map<string, { language: string | undefined; reminders: ToSend[] }>()
  for (const { failing: messages, notice, stage } of [...due, ...failing]) {
    let recipients: readonly ReviewRecipient[] = []
    try {
      recipients = await recipientsOf(payload, options, notice)
    } catch (error) {
      payload.logger.error({
        err: error,
        msg: `payload-privacy-notices: option \`review.recipients\` failed for the notice ${notice.id}`,
      })
    }
    if (recipients.length === 0) report.withoutRecipient += 1
    for (const { email: address, language } of recipients) {
      const recipient = address.toLowerCase()
      const one = byRecipient.get(recipient) ?? { language, reminders: [] }
      if (one.reminders.every((other) => other.notice.id !== notice.id || other.stage !== stage)) {
        one.reminders.push({
          dueOn: notice.dueOn,
          notice,
          noticeId: String(notice.id),
          recipient,
          stage,
          ...(messages && { failing: messages }),
        })
      }
      byRecipient.set(recipient, one)
    }
  }
  if (!report.adapter) return report
  for (const [recipient, { language, reminders }] of byRecipient) {
    const open = await notSent(payload, reminders)
    if (open.length === 0) continue
    const outcome = await sendOnce(payload, recipient, open, {
      day: today,
      now,
      send: async (some) =>
        payload.sendEmail({ ...(await mailOf(payload, options, some, { language, now })), to: recipient }),
    })
    if (outcome !== 'nothing') report[outcome] += 1
  }
  return report
}
