import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { linkTo } from '../../../../site/addresses.js'
import { NoticeTitle } from '../../../../site/Changes.js'
import { metadataOf } from '../../../../site/metadata.js'
import { Notice, Withdrawn } from '../../../../site/Notice.js'
import { readHistory, readNotice } from '../../../../site/notices.js'
import { Page } from '../../../../site/Page.js'
import { isLocale, words } from '../../../../site/words.js'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, slug } = await params
  const found = isLocale(locale) ? await readNotice(slug, locale) : null
  if (!found || !isLocale(locale)) return {}
  const about = { locale, pathIn: (one: string) => linkTo(`/${one}/${slug}`), slug }
  if (found.outcome === 'withdrawn')
    return metadataOf({ ...about, hidden: true, title: words[locale].statuses.withdrawn })
  const { locale: shownIn, locales: written, title } = found.data
  return metadataOf({ ...about, shownIn, title, written })
}

/** A notice as it is in force, or what became of it. */
const NoticePage = async ({ params }: Props) => {
  const { locale, slug } = await params
  const found = isLocale(locale) ? await readNotice(slug, locale) : null
  if (!found || !isLocale(locale)) notFound()
  const history = await readHistory(slug, locale)
  const upcoming = history?.docs.findLast(
    ({ event, status }) => event === 'published' && status === 'upcoming',
  )
  return (
    <Page locale={locale} pathIn={(one) => linkTo(`/${one}/${slug}`)} slug={slug}>
      {found.outcome === 'found' ? (
        <Notice entry={null} locale={locale} notice={found.data} upcoming={upcoming} />
      ) : (
        <Withdrawn
          locale={locale}
          slug={slug}
          title={<NoticeTitle entry={history?.docs.find(({ title }) => title !== null)} locale={locale} />}
          withdrawal={found}
        />
      )}
    </Page>
  )
}

export default NoticePage
