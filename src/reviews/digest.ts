import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'

import type { Reminder } from './outbox.js'

import { WAITING_STATES } from '../approving/waiting.js'
import { adminAddress } from '../http/addresses.js'
import { requestOf } from '../installation.js'
import { translate } from '../translations/index.js'

/** The parts of a mail, in their order, each with what belongs together. */
const PARTS = ['reviews', ...WAITING_STATES, 'webhooks'] as const

/** Something that somebody is told of: a paragraph of a mail. */
export type Told = {
  part: (typeof PARTS)[number]
  /** Where it is seen, in the admin. */
  path: `/${string}`
  /** What there is to say of it, in the language of whoever reads it. */
  say: (i18n: I18n) => string
  title: string
} & Omit<Reminder, 'recipient'>

/** One line that nothing in it can break. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * A mail with everything that somebody is told of on a day: titles of notices, hosts of receivers and links, nothing of any texts.
 *
 * @param language one of the admin's; the app's own when none is named
 */
export const digestOf = async (
  payload: Payload,
  told: readonly Told[],
  language: string | undefined,
): Promise<{ subject: string; text: string }> => {
  const { i18n, t } = await requestOf(payload, language)
  const parts = PARTS.flatMap((part) => {
    const some = told.filter((one) => one.part === part)
    if (some.length === 0) return []
    const intro = translate(t, `privacyNotices:reviews:mail:intro:${part}`)
    return [
      intro,
      ...some.map(({ path, say, title }) =>
        [line(title), say(i18n), adminAddress(payload.config, path)].join('\n'),
      ),
    ]
  })
  const ofNotices = told.filter(({ part }) => part !== 'webhooks')
  const isReviews = ofNotices.every(({ part }) => part === 'reviews')
  const subject = ofNotices.length === 0 ? 'webhooks' : isReviews ? 'reviews' : 'all'
  return {
    subject: translate(t, `privacyNotices:reviews:mail:subject:${subject}`, {
      count: ofNotices.length || told.length,
    }),
    text: parts.join('\n\n'),
  }
}
