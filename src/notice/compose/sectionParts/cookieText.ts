import type { LanguagePack } from '../../languagePack.js'
import type { Composer, Where } from '../composer.js'
import type { ContentNode } from '../../content.js'
import type { CookieFacts } from '../../document.js'
import type { SectionSource } from '../../sources.js'
import type { Origin } from './types.js'

import { paragraph, textRun, tableRow } from '../../content.js'
import { cookieFacts } from '../facts.js'

/** What a shared text or a section says of cookies: its text and its records; null when it says nothing. */
export const cookieText = (
  composer: Composer,
  source: Pick<SectionSource, 'cookies' | 'settingsUrl' | 'text'>,
  where: Where,
): { content: ContentNode[]; origin: Origin } | null => {
  const own = composer.rich(source.text, where)
  const cookies = (source.cookies ?? []).map(cookieFacts)
  const settings = source.settingsUrl?.trim()
  if (own.length === 0 && cookies.length === 0 && !settings) return null
  composer.shown.cookies.push(...cookies)
  const pack = cookies.length > 0 || settings ? composer.needPack('cookies', where) : undefined
  const standard = own.length > 0 ? undefined : pack?.statements
  const needsConsent = cookies.some(({ category }) => category !== 'necessary')
  return {
    content: [
      ...own,
      ...(standard ? [paragraph(needsConsent ? standard.cookieConsent : standard.cookies)] : []),
      ...(pack && cookies.length > 0 ? [cookieTable(cookies, pack)] : []),
      ...(pack && settings ? [settingsLink(settings, pack)] : []),
    ],
    origin: own.length > 0 ? 'wording' : 'facts',
  }
}

const settingsLink = (url: string, { labels }: LanguagePack): ContentNode => ({
  type: 'fields',
  fields: [{ label: labels.cookieSettings, value: [{ href: url, text: url }] }],
})

const cookieTable = (
  cookies: CookieFacts[],
  { cookieCategories, labels, no, yes }: LanguagePack,
): ContentNode => ({
  type: 'table',
  header: [
    labels.cookieName,
    labels.cookieProvider,
    labels.cookiePurpose,
    labels.cookieCategory,
    labels.cookieDuration,
    labels.cookieThirdParty,
  ],
  rows: cookies.map(({ name, category, duration, provider, purpose, thirdParty }) =>
    tableRow(
      ...[name, provider, purpose, cookieCategories[category], duration, thirdParty ? yes : no].map((cell) =>
        cell ? [textRun(cell)] : [],
      ),
    ),
  ),
})
