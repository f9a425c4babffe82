import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import type { Withdrawal } from '../../../../site/api.js'
import type { Locale } from '../../../../site/words.js'

import { readNotice } from '../../../../site/api.js'
import { CalendarDate, Notice } from '../../../../site/Notice.js'
import { Page } from '../../../../site/Page.js'
import { isLocale, words } from '../../../../site/words.js'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, slug } = await params
  const found = isLocale(locale) ? await readNotice(slug, locale) : null
  if (!found || !isLocale(locale)) return {}
  if ('withdrawal' in found) return { title: words[locale].withdrawn, robots: { index: false } }
  const { locales, title } = found.notice
  return {
    title,
    alternates: { languages: Object.fromEntries(locales.map((one) => [one, `/${one}/${slug}`])) },
  }
}

const Withdrawn = ({ locale, withdrawal }: { locale: Locale; withdrawal: Withdrawal }) => {
  const say = words[locale]
  return (
    <>
      <h1>{say.withdrawn}</h1>
      <dl className="facts">
        <div>
          <dt>{say.withdrawnOn}</dt>
          <dd>
            <CalendarDate date={withdrawal.date} locale={locale} />
          </dd>
        </div>
      </dl>
      {withdrawal.reason && <p className="lead">{withdrawal.reason}</p>}
      <p>
        {withdrawal.successor ? (
          <a href={`/${locale}/${withdrawal.successor}`}>{say.successor}</a>
        ) : (
          <a href={`/${locale}`}>{say.toList}</a>
        )}
      </p>
    </>
  )
}

/** A notice as it is in force, or what became of it. */
const NoticePage = async ({ params }: Props) => {
  const { locale, slug } = await params
  const found = isLocale(locale) ? await readNotice(slug, locale) : null
  if (!found || !isLocale(locale)) notFound()
  return (
    <Page locale={locale} pathIn={(one) => `/${one}/${slug}`}>
      {'notice' in found ? (
        <Notice locale={locale} notice={found.notice} />
      ) : (
        <Withdrawn locale={locale} withdrawal={found.withdrawal} />
      )}
    </Page>
  )
}

export default NoticePage
