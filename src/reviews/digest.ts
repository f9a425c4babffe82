import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'

import type { Reminder } from './outbox.js'

import { WAITING_STATES } from '../approving/waiting.js'
import { adminAddress } from '../http/addresses.js'
import { optionsOf, requestOf } from '../installation.js'
import { translate } from '../translations/index.js'
import { STATUS_PATH } from './page.js'

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
} & Reminder

/** How much of each part a mail names: what it does not, that of the next day does. */
export const MOST_NAMED = 20

/** What there is to say to somebody, as a mail says it: what it names, and how much more there is of each part. */
export type Digest = { more: ReadonlyMap<Told['part'], number>; named: Told[] }

/** Of what somebody is to be told, as much as one mail names: the first of each part. */
export const digestible = (told: readonly Told[]): Digest => {
  const all = new Map<Told['part'], number>()
  const named = told.filter(({ part }) => {
    const before = all.get(part) ?? 0
    all.set(part, before + 1)
    return before < MOST_NAMED
  })
  return {
    more: new Map([...all].map(([part, count]) => [part, Math.max(0, count - MOST_NAMED)])),
    named,
  }
}

/** One line that nothing in it can break. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * A mail with everything that somebody is told of on a day: titles of notices, hosts of receivers and links, nothing of any texts.
 *
 * @param language one of the admin's; the app's own when none is named
 */
export const digestOf = async (
  payload: Payload,
  { more, named }: Digest,
  language: string | undefined,
): Promise<{ subject: string; text: string }> => {
  const { i18n, t } = await requestOf(payload, language)
  const countMore = (part: Told['part']): number => more.get(part) ?? 0
  const all = adminAddress(payload.config, `/collections/${optionsOf(payload).slugs.notices}${STATUS_PATH}`)
  const parts = PARTS.flatMap((part) => {
    const some = named.filter((one) => one.part === part)
    if (some.length === 0) return []
    const intro = translate(t, `privacyNotices:reviews:mail:intro:${part}`)
    return [
      intro,
      ...some.map(({ path, say, title }) =>
        [line(title), say(i18n), adminAddress(payload.config, path)].join('\n'),
      ),
      ...(countMore(part) > 0
        ? [`${translate(t, 'privacyNotices:reviews:mail:more', { count: countMore(part) })}\n${all}`]
        : []),
    ]
  })
  const ofNotices = named.filter(({ part }) => part !== 'webhooks')
  const isReviews = ofNotices.every(({ part }) => part === 'reviews')
  const subject = ofNotices.length === 0 ? 'webhooks' : isReviews ? 'reviews' : 'all'
  const counted = subject === 'webhooks' ? named : ofNotices
  const moreOf = new Set(counted.map(({ part }) => part))
  return {
    subject: translate(t, `privacyNotices:reviews:mail:subject:${subject}`, {
      count: [...moreOf].reduce((sum, part) => sum + countMore(part), counted.length),
    }),
    text: parts.join('\n\n'),
  }
}
