import type { Metadata } from 'next'

import { notFound } from 'next/navigation.js'

import { linkTo } from '../../../../../../site/addresses.js'
import { NoticeTitle } from '../../../../../../site/Changes.js'
import { metadataOf } from '../../../../../../site/metadata.js'
import { Notice, Withdrawn } from '../../../../../../site/Notice.js'
import { readEntry, readNotice } from '../../../../../../site/notices.js'
import { Page } from '../../../../../../site/Page.js'
import { isLocale, words } from '../../../../../../site/words.js'

type Props = { params: Promise<{ locale: string; slug: string; version: string }> }

const read = async ({ params }: Props) => {
  const { locale, slug, version } = await params
  if (!isLocale(locale) || !/^[1-9]\d{0,8}$/.test(version)) return null
  const found = await readNotice(slug, locale, Number(version))
  return found && { found, locale, slug, version: Number(version) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const answer = await read(props)
  if (!answer) return {}
  const { found, locale, slug, version } = answer
  const about = {
    hidden: true,
    locale,
    pathIn: (one: string) => linkTo(`/${one}/${slug}/versions/${version}`),
    slug,
  }
  if (found.outcome === 'withdrawn') return metadataOf({ ...about, title: words[locale].statuses.withdrawn })
  const { locale: shownIn, locales: written, title } = found.data
  return metadataOf({
    ...about,
    shownIn,
    title: `${title} (${words[locale].version.toLowerCase()} ${version})`,
    written,
  })
}

/** One version of a notice, which stays as it was. */
const VersionPage = async (props: Props) => {
  const answer = await read(props)
  if (!answer) notFound()
  const { found, locale, slug, version } = answer
  return (
    <Page locale={locale} pathIn={(one) => linkTo(`/${one}/${slug}/versions/${version}`)} slug={slug}>
      {found.outcome === 'found' ? (
        <Notice entry={await readEntry(slug, locale, version)} locale={locale} notice={found.data} />
      ) : (
        <Withdrawn
          locale={locale}
          slug={slug}
          title={
            <NoticeTitle entry={(await readEntry(slug, locale, version - 1)) ?? undefined} locale={locale} />
          }
          withdrawal={found}
        />
      )}
    </Page>
  )
}

export default VersionPage
