import type { CookieFacts, NoticeContent } from '../document.js'
import type { FactChange } from './types.js'
import type { Writer } from './writer.js'

import { keyOf, pairUp, unique } from './pairs.js'
import { listed, nameOfKey, tidy, withDetail } from './writer.js'

/** Changes in a necessary cookie of the site itself need no consent (Act 917/2014 §205): they weigh little. */
const isHarmless = ({ category, thirdParty }: CookieFacts): boolean => category === 'necessary' && !thirdParty

/** The changes in the cookies that a notice lists. */
export const compareCookies = (from: NoticeContent, to: NoticeContent, writer: Writer): FactChange[] => {
  const { pack } = writer
  const whole = (cookie: CookieFacts) =>
    keyOf(
      tidy(cookie.name),
      tidy(cookie.provider),
      tidy(cookie.purpose),
      cookie.category,
      tidy(cookie.duration),
      cookie.thirdParty,
    )
  const [old, fresh] = [unique(from.cookies, whole), unique(to.cookies, whole)]
  const { added, pairs, removed } = pairUp(old, fresh, [
    whole,
    ({ name, provider }) => keyOf(tidy(name), tidy(provider)),
    ({ name }) => tidy(name),
  ])
  const category = (cookie: CookieFacts) => nameOfKey(pack.cookieCategories, cookie.category)
  const yesOrNo = (cookie: CookieFacts) => (cookie.thirdParty ? pack.yes : pack.no)
  const described = (cookie: CookieFacts) =>
    withDetail(
      cookie.name,
      listed([
        category(cookie),
        cookie.provider,
        cookie.duration,
        cookie.thirdParty ? pack.labels.cookieThirdParty : null,
      ]),
    )
  const naming = ({ name }: CookieFacts) => ({ context: null, subject: name })
  return [
    ...added.flatMap((index) => {
      const cookie = fresh[index]
      if (!cookie) return []
      const weight = isHarmless(cookie) ? ('minor' as const) : undefined
      return [writer.added('cookieAdded', described(cookie), { ...naming(cookie), weight })]
    }),
    ...removed.flatMap((index) => {
      const cookie = old[index]
      return cookie ? [writer.removed('cookieRemoved', described(cookie), naming(cookie))] : []
    }),
    ...pairs.flatMap(([was, is]) => {
      const [one, other] = [old[was], fresh[is]]
      if (!one || !other) return []
      const about = { subject: other.name }
      const light = {
        ...about,
        weight: isHarmless(one) && isHarmless(other) ? ('minor' as const) : undefined,
      }
      return [
        ...writer.changed('cookieCategoryChanged', category(one), category(other), about),
        ...writer.changed('cookiePurposeChanged', one.purpose, other.purpose, about),
        ...writer.changed('cookieDurationChanged', one.duration, other.duration, light),
        ...writer.changed('cookieProviderChanged', one.provider, other.provider, light),
        ...writer.changed('cookieThirdPartyChanged', yesOrNo(one), yesOrNo(other), {
          ...about,
          weight: other.thirdParty ? undefined : 'minor',
        }),
      ]
    }),
  ]
}
