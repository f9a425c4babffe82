import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { linkTo } from '../../../site/addresses.js'
import { CalendarDate } from '../../../site/CalendarDate.js'
import { metadataOf } from '../../../site/metadata.js'
import { readNotices } from '../../../site/notices.js'
import { Page } from '../../../site/Page.js'
import { isLocale, languageName, words } from '../../../site/words.js'

type Props = { params: Promise<{ locale: string }> }

const pathIn = (locale: string): string => linkTo(`/${locale}`)

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  return isLocale(locale) ? metadataOf({ locale, pathIn, title: words[locale].list }) : {}
}

/** The notices in force, and those that will be. */
const ListPage = async ({ params }: Props) => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const say = words[locale]
  const [notices, upcoming] = await Promise.all([readNotices(locale), readNotices(locale, 'upcoming')])
  return (
    <Page locale={locale} pathIn={pathIn}>
      <h1>{say.list}</h1>
      <p className="lead">{notices.length > 0 ? say.listIntroduction : say.noNotices}</p>
      <ul className="notices">
        {notices.map(({ effectiveFrom, fallback, locale: written, slug, title, version }) => (
          <li key={slug}>
            <h2 lang={fallback ? written : undefined}>
              <a href={linkTo(`/${locale}/${slug}`)}>{title}</a>
            </h2>
            <p>
              {say.effectiveFrom} <CalendarDate date={effectiveFrom} locale={locale} /> ·{' '}
              {say.version.toLowerCase()} {version}
              {fallback && ` · ${languageName(written, locale)}`}
            </p>
          </li>
        ))}
      </ul>
      {upcoming.length > 0 && (
        <section aria-labelledby="upcoming" className="upcoming">
          <h2 id="upcoming">{say.upcomingList}</h2>
          <ul>
            {upcoming.map(({ effectiveFrom, fallback, locale: written, slug, title, version }) => (
              <li key={`${slug}-${version}`}>
                <CalendarDate date={effectiveFrom} locale={locale} />:{' '}
                <a
                  href={linkTo(`/${locale}/${slug}/versions/${version}`)}
                  lang={fallback ? written : undefined}
                >{`${title} (${say.version.toLowerCase()} ${version})`}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

export default ListPage
