import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { readNotices } from '../../../site/api.js'
import { CalendarDate } from '../../../site/Notice.js'
import { Page } from '../../../site/Page.js'
import { isLocale, languageName, LOCALES, words } from '../../../site/words.js'

type Props = { params: Promise<{ locale: string }> }

const pathIn = (locale: string): string => `/${locale}`

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return {
    title: words[locale].list,
    alternates: { languages: Object.fromEntries(LOCALES.map((one) => [one, pathIn(one)])) },
  }
}

/** The notices in force. */
const ListPage = async ({ params }: Props) => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = words[locale]
  const notices = await readNotices(locale)
  return (
    <Page locale={locale} pathIn={pathIn}>
      <h1>{say.list}</h1>
      <p className="lead">{notices.length > 0 ? say.listIntroduction : say.noNotices}</p>
      <ul className="notices">
        {notices.map((notice) => (
          <li key={notice.slug}>
            <h2 lang={notice.fallback ? notice.locale : undefined}>
              <a href={`/${locale}/${notice.slug}`}>{notice.title}</a>
            </h2>
            <p>
              {say.version} {notice.version}, {say.effectiveFrom.toLowerCase()}{' '}
              <CalendarDate date={notice.effectiveFrom} locale={locale} />
              {notice.fallback && ` · ${languageName(notice.locale, locale)}`}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}

export default ListPage
