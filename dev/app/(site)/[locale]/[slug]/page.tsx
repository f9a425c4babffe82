import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { linkTo } from '../../../../site/addresses.js'
import { NoticeTitle } from '../../../../site/Changes.js'
import { metadataOf } from '../../../../site/metadata.js'
import { Notice, Withdrawn } from '../../../../site/Notice.js'
import { readHistory, readNotice } from '../../../../site/notices.js'
import { Page } from '../../../../site/Page.js'
import { isLocale, words } from '../../../../site/words.js'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ at?: string | string[] }>
}

/** The day that a page is asked for; undefined for today. */
const dayIn = ({ at }: Awaited<Props['searchParams']>): string | undefined => [at].flat()[0] || undefined

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale, slug } = await params
  const at = dayIn(await searchParams)
  const found = isLocale(locale) ? await readNotice(slug, locale, undefined, at) : null
  if (!found || !isLocale(locale)) return {}
  const about = { locale, pathIn: (one: string) => linkTo(`/${one}/${slug}`), slug }
  if (found.outcome === 'withdrawn')
    return metadataOf({ ...about, hidden: true, title: words[locale].statuses.withdrawn })
  const { locale: shownIn, locales: written, title } = found.data
  // Only what is in force today is looked for.
  return metadataOf({ ...about, hidden: at !== undefined, shownIn, title, written })
}

/** A notice as it is in force, or what became of it. */
const NoticePage = async ({ params, searchParams }: Props) => {
  const { locale, slug } = await params
  const at = dayIn(await searchParams)
  const found = isLocale(locale) ? await readNotice(slug, locale, undefined, at) : null
  if (!found || !isLocale(locale)) notFound()
  const history = await readHistory(slug, locale)
  const upcoming = history?.docs.findLast(
    ({ event, status }) => event === 'published' && status === 'upcoming',
  )
  return (
    <Page locale={locale} pathIn={(one) => linkTo(`/${one}/${slug}`)} slug={slug}>
      {found.outcome === 'found' ? (
        <Notice
          at={at}
          entry={null}
          locale={locale}
          notice={found.data}
          upcoming={at === undefined ? upcoming : undefined}
        />
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
